//! Files that are no picture to post, told apart so that the answer can say what to do.

use std::fmt;

use super::{Kind, MOST_BYTES, MOST_PIXELS};

/// Why a file cannot go out as a picture. Its words follow the file's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unfit {
    Empty,
    TooBig(u64),
    TooManyPixels {
        width: u32,
        height: u32,
    },
    CutOff,
    Damaged,
    Moving,
    /// Another kind of file, and how people call it.
    Other(&'static str),
    NoPicture,
}

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unfit::Empty => f.write_str("is empty. Copy it from the camera or the sender once more."),
            Unfit::TooBig(bytes) => write!(
                f,
                "has {} MB. The most is {} MB; save a smaller copy first.",
                bytes.div_ceil(1024 * 1024),
                MOST_BYTES / 1024 / 1024
            ),
            Unfit::TooManyPixels { width, height } => write!(
                f,
                "has {width} × {height} pixels. The most is {} million; save a smaller copy first.",
                MOST_PIXELS / 1_000_000
            ),
            Unfit::CutOff => f.write_str("ends in the middle. Copy it from the camera or the sender once more."),
            Unfit::Damaged => f.write_str("is damaged and cannot be shown. Look for another copy of it."),
            Unfit::Moving => f.write_str("moves. PostCheck takes still pictures; save one picture of it as JPEG or PNG."),
            Unfit::Other(what) => write!(f, "is {what}. Save it as JPEG, PNG or WebP first."),
            Unfit::NoPicture => f.write_str("is not a picture. PostCheck takes JPEG, PNG and WebP."),
        }
    }
}

/// What a file is by its first bytes; its name may say anything.
pub(super) fn kind_of(bytes: &[u8]) -> Result<Kind, Unfit> {
    let size = bytes.len() as u64;
    if size > MOST_BYTES {
        return Err(Unfit::TooBig(size));
    }
    let starts = |mark: &[u8]| bytes.starts_with(mark);
    let brand = bytes.get(4..12).unwrap_or_default();
    let head = String::from_utf8_lossy(bytes.get(..bytes.len().min(512)).unwrap_or_default()).to_lowercase();
    match () {
        () if bytes.is_empty() => Err(Unfit::Empty),
        () if starts(&[0xFF, 0xD8, 0xFF]) => Ok(Kind::Jpeg),
        () if starts(b"\x89PNG\r\n\x1a\n") => Ok(Kind::Png),
        () if starts(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") => Ok(Kind::WebP),
        () if starts(b"GIF8") => Err(Unfit::Other("a GIF")),
        () if brand.starts_with(b"ftypavi") => Err(Unfit::Other("an AVIF picture, which few platforms take")),
        () if [&b"ftyphei"[..], b"ftyphev", b"ftypmif", b"ftypmsf"].iter().any(|mark| brand.starts_with(mark)) => {
            Err(Unfit::Other("an HEIC picture, as phones take them, and few platforms show those"))
        }
        () if brand.starts_with(b"ftyp") => Err(Unfit::Other("a film")),
        () if starts(b"II*\0") || starts(b"MM\0*") => Err(Unfit::Other("a TIFF or a camera’s raw picture")),
        () if starts(b"BM") && bytes.len() > 26 => Err(Unfit::Other("a BMP picture")),
        () if starts(b"%PDF") => Err(Unfit::Other("a PDF")),
        () if starts(b"PK\x03\x04") => Err(Unfit::Other("a packed folder or an office document")),
        () if head.contains("<svg") => Err(Unfit::Other("an SVG drawing")),
        () => Err(Unfit::NoPicture),
    }
}
