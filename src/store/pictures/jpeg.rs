//! JPEG: a row of marked segments, then the picture, then whatever a phone hid behind it.

use super::exif::{self, Trace};
use super::{Cut, Unfit, be16};

const ICC: &[u8] = b"ICC_PROFILE\0";

/// The copy with the segments that the picture needs.
pub(super) fn cut(bytes: &[u8]) -> Result<Cut, Unfit> {
    let mut out = Vec::with_capacity(bytes.len());
    out.extend_from_slice(&[0xFF, 0xD8]);
    let mut cut = Cut { bytes: Vec::new(), width: 0, height: 0, orientation: 1, removed: Vec::new() };
    let mut at = 2;
    // Where the turn of the picture belongs: behind the first segment of a plain JPEG.
    let mut exif_at = out.len();
    let mut shown = false;
    loop {
        if bytes.get(at).ok_or(Unfit::CutOff)? != &0xFF {
            return Err(Unfit::Damaged);
        }
        let mut marker = *bytes.get(at + 1).ok_or(Unfit::CutOff)?;
        at += 2;
        // A marker may have more of its first byte in front.
        while marker == 0xFF {
            marker = *bytes.get(at).ok_or(Unfit::CutOff)?;
            at += 1;
        }
        match marker {
            0xD9 => break,
            0x01 | 0xD0..=0xD7 => {
                out.extend_from_slice(&[0xFF, marker]);
                continue;
            }
            0x00 | 0xD8 => return Err(Unfit::Damaged),
            _ => {}
        }
        let length = usize::from(be16(bytes, at).ok_or(Unfit::CutOff)?);
        if length < 2 {
            return Err(Unfit::Damaged);
        }
        let whole = bytes.get(at..at + length).ok_or(Unfit::CutOff)?;
        let body = &whole[2..];
        at += length;
        let mut keep = |whole: &[u8]| {
            out.extend_from_slice(&[0xFF, marker]);
            out.extend_from_slice(whole);
        };
        match marker {
            // Frame headers hold the size.
            0xC0..=0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF => {
                cut.height = be16(body, 1).ok_or(Unfit::Damaged)?.into();
                cut.width = be16(body, 3).ok_or(Unfit::Damaged)?.into();
                keep(whole);
            }
            // Tables, the restart interval and the number of lines.
            0xC4 | 0xCC | 0xDB | 0xDC | 0xDD => keep(whole),
            0xDA => {
                keep(whole);
                let end = scan_end(bytes, at).ok_or(Unfit::CutOff)?;
                out.extend_from_slice(&bytes[at..end]);
                at = end;
                shown = true;
            }
            0xE0 if body.starts_with(b"JFIF\0") && body.len() >= 14 => {
                // Without the small picture that may follow.
                let mut plain = vec![0, 16];
                plain.extend_from_slice(&body[..12]);
                plain.extend_from_slice(&[0, 0]);
                keep(&plain);
                if body.len() > 14 {
                    cut.removed.push(Trace::Thumbnail);
                }
                if exif_at == 2 {
                    exif_at = out.len();
                }
            }
            0xE2 if body.starts_with(ICC) => keep(whole),
            // How the colours are stored; the picture would look wrong without it.
            0xEE if body.starts_with(b"Adobe") && body.len() >= 12 => {
                let mut plain = vec![0, 14];
                plain.extend_from_slice(&body[..12]);
                keep(&plain);
            }
            _ => {
                let (turn, traces) = told(marker, body);
                if let Some(turn) = turn {
                    cut.orientation = turn;
                }
                cut.removed.extend(traces);
            }
        }
    }
    if !shown || cut.width == 0 {
        return Err(Unfit::Damaged);
    }
    out.extend_from_slice(&[0xFF, 0xD9]);
    if bytes.get(at..).is_some_and(|rest| rest.iter().any(|byte| *byte != 0)) {
        cut.removed.push(Trace::Behind);
    }
    if cut.orientation != 1 {
        let block = exif::turn(cut.orientation);
        let mut segment = vec![0xFF, 0xE1, 0, (block.len() + 8) as u8];
        segment.extend_from_slice(b"Exif\0\0");
        segment.extend_from_slice(&block);
        out.splice(exif_at..exif_at, segment);
    }
    cut.bytes = out;
    Ok(cut)
}

/// Where the picture data that begins at `at` ends: at the next marker that is no part of it.
fn scan_end(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        at += bytes.get(at..)?.iter().position(|byte| *byte == 0xFF)?;
        match bytes.get(at + 1)? {
            0x00 | 0xD0..=0xD7 => at += 2,
            0xFF => at += 1,
            _ => return Some(at),
        }
    }
}

/// What a segment that is left out tells, and the turn of the picture if it knows it.
fn told(marker: u8, body: &[u8]) -> (Option<u8>, Vec<Trace>) {
    let one = |trace: Trace| (None, vec![trace]);
    match marker {
        0xE1 if body.starts_with(b"Exif\0") => {
            let exif = exif::read(body);
            (Some(exif.orientation), exif.traces)
        }
        0xE1 if body.starts_with(b"http://ns.adobe.com/") => one(Trace::Editing),
        0xE0 => one(Trace::Thumbnail),
        0xE2 if body.starts_with(b"MPF\0") => one(Trace::Behind),
        0xED => one(Trace::Caption),
        0xFE => one(Trace::Comment),
        _ => one(Trace::Notes),
    }
}
