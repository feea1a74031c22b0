//! PNG: a row of chunks, each with its name, its length and a check sum.

use super::exif::{self, Trace};
use super::{Cut, Unfit, be32};

const SIGNATURE: usize = 8;
/// What a picture is shown by: its size, colours and pixels. Everything else is about something else.
const NEEDED: [&[u8; 4]; 15] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"bKGD", b"pHYs", b"cICP", b"mDCV",
    b"cLLI",
];

/// The copy with the chunks that the picture needs.
pub(super) fn cut(bytes: &[u8]) -> Result<Cut, Unfit> {
    let mut out = bytes[..SIGNATURE].to_vec();
    let mut cut = Cut { bytes: Vec::new(), width: 0, height: 0, orientation: 1, removed: Vec::new() };
    let mut at = SIGNATURE;
    let mut exif_at = 0;
    let mut shown = false;
    loop {
        let length = be32(bytes, at).ok_or(Unfit::CutOff)? as usize;
        let end = at.checked_add(12).and_then(|end| end.checked_add(length)).ok_or(Unfit::Damaged)?;
        let whole = bytes.get(at..end).ok_or(Unfit::CutOff)?;
        let (name, body) = (&whole[4..8], &whole[8..8 + length]);
        if !name.iter().all(u8::is_ascii_alphabetic) || (at == SIGNATURE && name != b"IHDR") {
            return Err(Unfit::Damaged);
        }
        at = end;
        if NEEDED.iter().any(|needed| name == *needed) {
            out.extend_from_slice(whole);
            match name {
                b"IHDR" => {
                    cut.width = be32(body, 0).ok_or(Unfit::Damaged)?;
                    cut.height = be32(body, 4).ok_or(Unfit::Damaged)?;
                    exif_at = out.len();
                }
                b"IDAT" => shown = true,
                b"IEND" => break,
                _ => {}
            }
            continue;
        }
        match name {
            b"acTL" | b"fcTL" | b"fdAT" => return Err(Unfit::Moving),
            b"eXIf" => {
                let exif = exif::read(body);
                cut.orientation = exif.orientation;
                cut.removed.extend(exif.traces);
            }
            b"tEXt" | b"zTXt" | b"iTXt" => {
                let key = body.split(|byte| *byte == 0).next().unwrap_or_default();
                cut.removed.push(text_trace(&String::from_utf8_lossy(key)));
            }
            b"tIME" => cut.removed.push(Trace::Time(String::new())),
            // A chunk without which the picture cannot be shown, and which nobody knows.
            _ if name[0].is_ascii_uppercase() => return Err(Unfit::Damaged),
            // What only helps to show it faster is worth no word.
            b"iDOT" | b"hIST" | b"sPLT" | b"oFFs" | b"sTER" => {}
            _ => cut.removed.push(Trace::Notes),
        }
    }
    if !shown {
        return Err(Unfit::Damaged);
    }
    if bytes.get(at..).is_some_and(|rest| rest.iter().any(|byte| *byte != 0)) {
        cut.removed.push(Trace::Behind);
    }
    if cut.orientation != 1 {
        out.splice(exif_at..exif_at, chunk(b"eXIf", &exif::turn(cut.orientation)));
    }
    cut.bytes = out;
    Ok(cut)
}

fn text_trace(key: &str) -> Trace {
    match key {
        "XML:com.adobe.xmp" | "Raw profile type xmp" | "Software" => Trace::Editing,
        "Raw profile type iptc" | "Title" | "Description" => Trace::Caption,
        "Author" | "Copyright" => Trace::Person,
        "Creation Time" | "date:create" | "date:modify" | "date:timestamp" => Trace::Time(String::new()),
        // Some programs write a camera's whole block as text; the place may be in it.
        "Raw profile type exif" | "Raw profile type APP1" => Trace::Place(String::new()),
        _ if key.to_ascii_lowercase().starts_with("exif:gps") => Trace::Place(String::new()),
        _ => Trace::Comment,
    }
}

fn chunk(name: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let mut chunk = (body.len() as u32).to_be_bytes().to_vec();
    chunk.extend_from_slice(name);
    chunk.extend_from_slice(body);
    let sum = check_sum(&chunk[4..]);
    chunk.extend_from_slice(&sum.to_be_bytes());
    chunk
}

/// CRC-32 as PNG has it; only ever over a few bytes.
fn check_sum(bytes: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 { 0xEDB8_8320 ^ (sum >> 1) } else { sum >> 1 };
        }
    }
    !sum
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_check_sum_is_that_of_every_png() {
        assert_eq!(super::check_sum(b"IEND"), 0xAE42_6082);
    }
}
