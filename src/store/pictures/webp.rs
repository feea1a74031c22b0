//! WebP: chunks inside one RIFF list.

use super::exif::{self, Trace};
use super::{Cut, Unfit, le32};

/// Where the chunks begin: behind "RIFF", the length and "WEBP".
const HEAD: usize = 12;
/// The flags of the extended header that say there is Exif, and XMP.
const EXIF: u8 = 0x08;
const XMP: u8 = 0x04;
const MOVING: u8 = 0x02;

/// The copy with the chunks that the picture needs.
pub(super) fn cut(bytes: &[u8]) -> Result<Cut, Unfit> {
    let length = le32(bytes, 4).ok_or(Unfit::CutOff)? as usize;
    let end = length.checked_add(8).ok_or(Unfit::Damaged)?;
    let list = bytes.get(..end).ok_or(Unfit::CutOff)?;
    let mut out = bytes.get(..HEAD).ok_or(Unfit::CutOff)?.to_vec();
    let mut cut = Cut { bytes: Vec::new(), width: 0, height: 0, orientation: 1, removed: Vec::new() };
    let mut at = HEAD;
    let mut flags_at = None;
    let mut shown = false;
    while at < list.len() {
        let name = list.get(at..at + 4).ok_or(Unfit::Damaged)?;
        let length = le32(list, at + 4).ok_or(Unfit::Damaged)? as usize;
        let stop = at.checked_add(8).and_then(|start| start.checked_add(length)).ok_or(Unfit::Damaged)?;
        let body = list.get(at + 8..stop).ok_or(Unfit::CutOff)?;
        at = stop + length % 2;
        match name {
            b"VP8X" => {
                let flags = *body.first().ok_or(Unfit::Damaged)?;
                if flags & MOVING != 0 {
                    return Err(Unfit::Moving);
                }
                let side = |at: usize| Some(le32(body, at)? & 0x00FF_FFFF).map(|side| side + 1);
                cut.width = side(4).ok_or(Unfit::Damaged)?;
                cut.height = body.get(7..10).map(|b| u32::from_le_bytes([b[0], b[1], b[2], 0]) + 1).ok_or(Unfit::Damaged)?;
                flags_at = Some(out.len() + 8);
                keep(&mut out, name, body);
            }
            b"VP8 " | b"VP8L" => {
                if shown {
                    return Err(Unfit::Damaged);
                }
                if flags_at.is_none() {
                    (cut.width, cut.height) = size(name, body).ok_or(Unfit::Damaged)?;
                }
                shown = true;
                keep(&mut out, name, body);
            }
            b"ICCP" | b"ALPH" => keep(&mut out, name, body),
            b"ANIM" | b"ANMF" => return Err(Unfit::Moving),
            b"EXIF" => {
                let exif = exif::read(body);
                cut.orientation = exif.orientation;
                cut.removed.extend(exif.traces);
            }
            b"XMP " => cut.removed.push(Trace::Editing),
            _ => cut.removed.push(Trace::Notes),
        }
    }
    if !shown {
        return Err(Unfit::Damaged);
    }
    if bytes.get(end..).is_some_and(|rest| rest.iter().any(|byte| *byte != 0)) {
        cut.removed.push(Trace::Behind);
    }
    match flags_at {
        Some(at) => {
            out[at] &= !(EXIF | XMP);
            if cut.orientation != 1 {
                out[at] |= EXIF;
                keep(&mut out, b"EXIF", &exif::turn(cut.orientation));
            }
        }
        // Only an extended file may say how it is turned.
        None => cut.orientation = 1,
    }
    let length = (out.len() - 8) as u32;
    out[4..8].copy_from_slice(&length.to_le_bytes());
    cut.bytes = out;
    Ok(cut)
}

fn keep(out: &mut Vec<u8>, name: &[u8], body: &[u8]) {
    out.extend_from_slice(name);
    out.extend_from_slice(&(body.len() as u32).to_le_bytes());
    out.extend_from_slice(body);
    if body.len() % 2 == 1 {
        out.push(0);
    }
}

/// Width and height out of the picture's own header.
fn size(name: &[u8], body: &[u8]) -> Option<(u32, u32)> {
    if name == b"VP8L" {
        let bits = (body.first()? == &0x2F).then(|| le32(body, 1)).flatten()?;
        return Some(((bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1));
    }
    let side = |at: usize| Some(u32::from(*body.get(at)?) | u32::from(*body.get(at + 1)? & 0x3F) << 8);
    (body.get(3..6)? == [0x9D, 0x01, 0x2A]).then(|| Some((side(6)?, side(8)?))).flatten()
}
