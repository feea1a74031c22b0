//! Pictures of a post: what lies hidden in their files, and the copy without it that goes out.
//!
//! A copy keeps what a program needs to show the picture, and nothing else: whatever is not known to be
//! needed is left behind. The picture itself is not touched, so that not one pixel changes.

mod exif;
mod folder;
mod jpeg;
mod png;
mod unfit;
mod webp;

pub use exif::Trace;
pub use folder::{Folder, read};
pub use unfit::Unfit;

/// How many bytes a picture may have.
pub const MOST_BYTES: u64 = 60 * 1024 * 1024;
/// How many pixels a picture may have.
pub const MOST_PIXELS: u64 = 120_000_000;

/// The formats that PostCheck can look into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Jpeg,
    Png,
    WebP,
}

impl Kind {
    /// The ending of its files.
    pub fn ending(self) -> &'static str {
        match self {
            Kind::Jpeg => "jpg",
            Kind::Png => "png",
            Kind::WebP => "webp",
        }
    }

    /// How people call it.
    pub fn title(self) -> &'static str {
        match self {
            Kind::Jpeg => "JPEG",
            Kind::Png => "PNG",
            Kind::WebP => "WebP",
        }
    }

    /// Whether a file name ends the way files of this format do.
    pub fn fits(self, file: &str) -> bool {
        let ending = file.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
        match self {
            Kind::Jpeg => matches!(ending.as_str(), "jpg" | "jpeg" | "jpe" | "jfif"),
            other => ending == other.ending(),
        }
    }
}

/// The copy of a picture that goes out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clean {
    pub kind: Kind,
    pub bytes: Vec<u8>,
    /// As it is looked at, turned the way the camera was held.
    pub width: u32,
    pub height: u32,
    /// How the stored picture is turned, 1 to 8 as Exif counts.
    pub orientation: u8,
    /// What was in the file and is not in the copy.
    pub removed: Vec<Trace>,
}

/// Makes the copy of a picture without anything that tells about people, places and devices.
///
/// # Errors
/// Why this is no picture that can go out.
pub fn clean(bytes: &[u8]) -> Result<Clean, Unfit> {
    let kind = unfit::kind_of(bytes)?;
    let cut = match kind {
        Kind::Jpeg => jpeg::cut(bytes),
        Kind::Png => png::cut(bytes),
        Kind::WebP => webp::cut(bytes),
    }?;
    let Cut { bytes, width, height, orientation, mut removed } = cut;
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(Unfit::TooManyPixels { width, height });
    }
    if width == 0 || height == 0 {
        return Err(Unfit::Damaged);
    }
    removed.sort();
    removed.dedup_by(|a, b| a.id() == b.id());
    let (width, height) = if orientation >= 5 { (height, width) } else { (width, height) };
    Ok(Clean { kind, bytes, width, height, orientation, removed })
}

/// What the cutter of one format makes.
struct Cut {
    bytes: Vec<u8>,
    width: u32,
    height: u32,
    orientation: u8,
    removed: Vec<Trace>,
}

/// Two bytes as a number, the high one first.
fn be16(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(bytes.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

/// Four bytes as a number, the high one first.
fn be32(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}

/// Four bytes as a number, the low one first.
fn le32(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}
