//! What a camera or a program wrote into a picture's file, read far enough to say it.

use super::{be16, be32, le32};

/// Something in a picture's file that is no part of the picture.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trace {
    /// Where it was taken: "46.34 N, 94.28 W", or nothing where the numbers cannot be read.
    Place(String),
    /// When it was taken, as the camera wrote it.
    Time(String),
    /// The camera's make and model.
    Camera(String),
    /// The number of the camera or the lens, which names one device.
    Serial,
    /// The name of whoever took it or owns the camera.
    Person,
    /// Captions, keywords and addresses of the press's form (IPTC).
    Caption,
    /// What editing programs noted (XMP).
    Editing,
    /// A comment.
    Comment,
    /// A small second picture, which may show what was cut away.
    Thumbnail,
    /// More behind the picture: a second one, a few seconds of film, anything.
    Behind,
    /// Notes that PostCheck does not read.
    Notes,
}

impl Trace {
    /// The word that files keep.
    pub fn id(&self) -> &'static str {
        match self {
            Trace::Place(_) => "place",
            Trace::Time(_) => "time",
            Trace::Camera(_) => "camera",
            Trace::Serial => "serial",
            Trace::Person => "person",
            Trace::Caption => "caption",
            Trace::Editing => "editing",
            Trace::Comment => "comment",
            Trace::Thumbnail => "thumbnail",
            Trace::Behind => "behind",
            Trace::Notes => "notes",
        }
    }

    /// How a kept word is said: "the place".
    pub fn words(id: &str) -> &'static str {
        match id {
            "place" => "the place",
            "time" => "the time",
            "camera" => "the camera",
            "serial" => "a serial number",
            "person" => "a person’s name",
            "caption" => "captions and keywords",
            "editing" => "editing notes",
            "comment" => "a comment",
            "thumbnail" => "a small second picture",
            "behind" => "film or data behind the picture",
            _ => "notes of other programs",
        }
    }

    /// What the file tells, as far as it can be read.
    pub fn detail(&self) -> Option<&str> {
        match self {
            Trace::Place(words) | Trace::Time(words) | Trace::Camera(words) if !words.is_empty() => Some(words),
            _ => None,
        }
    }
}

/// What an Exif block tells.
pub(super) struct Exif {
    pub orientation: u8,
    pub traces: Vec<Trace>,
}

/// How many entries a directory may have before it counts as nonsense.
const ENTRIES: u16 = 1000;

/// A block in the form of a TIFF file.
struct Block<'a> {
    bytes: &'a [u8],
    little: bool,
}

struct Field<'a> {
    tag: u16,
    kind: u16,
    data: &'a [u8],
}

impl<'a> Block<'a> {
    fn of(bytes: &'a [u8]) -> Option<Self> {
        match bytes.get(..4)? {
            b"II*\0" => Some(Self { bytes, little: true }),
            b"MM\0*" => Some(Self { bytes, little: false }),
            _ => None,
        }
    }

    fn short(&self, bytes: &[u8], at: usize) -> Option<u16> {
        be16(bytes, at).map(|number| if self.little { number.swap_bytes() } else { number })
    }

    fn long(&self, bytes: &[u8], at: usize) -> Option<u32> {
        if self.little { le32(bytes, at) } else { be32(bytes, at) }
    }

    /// The fields of the directory at `at`, and where the next directory stands.
    fn directory(&self, at: usize) -> Option<(Vec<Field<'a>>, usize)> {
        let count = self.short(self.bytes, at).filter(|count| *count <= ENTRIES)?;
        let mut fields = Vec::new();
        for nth in 0..usize::from(count) {
            let entry = self.bytes.get(at + 2 + nth * 12..at + 14 + nth * 12)?;
            let (tag, kind) = (self.short(entry, 0)?, self.short(entry, 2)?);
            let width: usize = match kind {
                1 | 2 | 6 | 7 => 1,
                3 | 8 => 2,
                4 | 9 | 11 => 4,
                5 | 10 | 12 => 8,
                _ => continue,
            };
            let length = width.checked_mul(self.long(entry, 4)? as usize)?;
            let data = if length <= 4 {
                &entry[8..8 + length]
            } else {
                let start = self.long(entry, 8)? as usize;
                // A field that points outside tells nothing, the others may still.
                start.checked_add(length).and_then(|end| self.bytes.get(start..end)).unwrap_or_default()
            };
            fields.push(Field { tag, kind, data });
        }
        let next = self.long(self.bytes, at + 2 + usize::from(count) * 12).unwrap_or(0);
        Some((fields, next as usize))
    }

    fn number(&self, field: &Field<'_>) -> Option<u32> {
        match field.kind {
            3 => self.short(field.data, 0).map(u32::from),
            4 => self.long(field.data, 0),
            _ => None,
        }
    }

    /// Degrees, minutes and seconds as one number.
    fn degrees(&self, field: &Field<'_>) -> Option<f64> {
        let part = |nth: usize| -> Option<f64> {
            let (over, under) = (self.long(field.data, nth * 8)?, self.long(field.data, nth * 8 + 4)?);
            (under != 0).then(|| f64::from(over) / f64::from(under))
        };
        let whole = part(0)? + part(1).unwrap_or(0.0) / 60.0 + part(2).unwrap_or(0.0) / 3600.0;
        (whole <= 180.0).then_some(whole)
    }
}

fn words(field: &Field<'_>) -> String {
    let text: String = String::from_utf8_lossy(field.data).chars().filter(|c| !c.is_control()).take(60).collect();
    text.trim().to_owned()
}

/// "2026-11-27 09:12" of what cameras write as "2026:11:27 09:12:00".
fn moment(field: &Field<'_>) -> String {
    let text = words(field);
    match (text.get(..10), text.get(10..16)) {
        (Some(day), Some(time)) if text.len() >= 19 => format!("{}{time}", day.replace(':', "-")),
        _ => text,
    }
}

/// Reads an Exif block. One that cannot be read still counts as notes.
pub(super) fn read(bytes: &[u8]) -> Exif {
    let bytes = bytes.strip_prefix(b"Exif\0\0").unwrap_or(bytes);
    let mut exif = Exif { orientation: 1, traces: Vec::new() };
    let fields = Block::of(bytes).and_then(|block| {
        let start = block.long(bytes, 4)? as usize;
        let (fields, next) = block.directory(start)?;
        Some((block, fields, next))
    });
    let Some((block, fields, next)) = fields else {
        exif.traces.push(Trace::Notes);
        return exif;
    };
    let (mut make, mut model) = (String::new(), String::new());
    for field in &fields {
        match field.tag {
            0x010F => make = words(field),
            0x0110 => model = words(field),
            0x0112 => {
                exif.orientation = block
                    .number(field)
                    .and_then(|turn| u8::try_from(turn).ok())
                    .filter(|turn| (1..=8).contains(turn))
                    .unwrap_or(1);
            }
            0x0132 if !words(field).is_empty() => exif.traces.push(Trace::Time(moment(field))),
            0x010E | 0x9C9B..=0x9C9F if !words(field).is_empty() => exif.traces.push(Trace::Comment),
            0x013B | 0x8298 if !words(field).is_empty() => exif.traces.push(Trace::Person),
            0xC62F => exif.traces.push(Trace::Serial),
            0x8769 => {
                if let Some((inner, _)) = block.number(field).and_then(|at| block.directory(at as usize)) {
                    taken(&inner, &mut exif.traces);
                }
            }
            0x8825 => {
                let inner = block.number(field).and_then(|at| block.directory(at as usize));
                exif.traces.push(Trace::Place(inner.map(|(inner, _)| place(&block, &inner)).unwrap_or_default()));
            }
            _ => {}
        }
    }
    // The second directory describes a small picture of the whole, from before it was edited.
    if next != 0 {
        exif.traces.push(Trace::Thumbnail);
    }
    let camera = if model.starts_with(&make) { model } else { format!("{make} {model}").trim().to_owned() };
    if !camera.is_empty() {
        exif.traces.push(Trace::Camera(camera));
    }
    // What is left of a block with nothing but the turn of the picture is worth no word.
    let only_turn = fields.iter().all(|field| matches!(field.tag, 0x0112 | 0x011A | 0x011B | 0x0128 | 0x0213));
    if exif.traces.is_empty() && !only_turn {
        exif.traces.push(Trace::Notes);
    }
    exif
}

/// What the camera wrote about the moment.
fn taken(fields: &[Field<'_>], traces: &mut Vec<Trace>) {
    for field in fields {
        match field.tag {
            0x9003 if !words(field).is_empty() => {
                // The moment of taking says more than that of the last change.
                traces.retain(|trace| !matches!(trace, Trace::Time(_)));
                traces.push(Trace::Time(moment(field)));
            }
            0x9286 if field.data.get(8..).is_some_and(|text| text.iter().any(u8::is_ascii_alphanumeric)) => {
                traces.push(Trace::Comment);
            }
            0xA430 if !words(field).is_empty() => traces.push(Trace::Person),
            0xA431 | 0xA435 | 0xA420 if !words(field).is_empty() => traces.push(Trace::Serial),
            0x927C => traces.push(Trace::Notes),
            _ => {}
        }
    }
}

/// "46.34 N, 94.28 W".
fn place(block: &Block<'_>, fields: &[Field<'_>]) -> String {
    let field = |tag: u16| fields.iter().find(|field| field.tag == tag);
    let side = |tag: u16, usual: char| {
        field(tag).and_then(|field| field.data.first()).map_or(usual, |side| char::from(*side).to_ascii_uppercase())
    };
    let (Some(north), Some(east)) = (field(2).and_then(|f| block.degrees(f)), field(4).and_then(|f| block.degrees(f))) else {
        return String::new();
    };
    let side_north = if side(1, 'N') == 'S' { 'S' } else { 'N' };
    let side_east = if side(3, 'E') == 'W' { 'W' } else { 'E' };
    format!("{north:.2} {side_north}, {east:.2} {side_east}")
}

/// A block that says nothing but how the picture is turned.
pub(super) fn turn(orientation: u8) -> Vec<u8> {
    let mut block = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    block.extend([orientation, 0, 0, 0, 0, 0, 0]);
    block
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_turn_is_all_that_the_short_block_says() {
        for orientation in 1..=8 {
            let read = read(&turn(orientation));
            assert_eq!((read.orientation, read.traces), (orientation, vec![]));
        }
    }

    #[test]
    fn nonsense_counts_as_notes() {
        assert_eq!(read(b"Exif\0\0nothing").traces, [Trace::Notes]);
        assert_eq!(read(b"MM\0*\xff\xff\xff\xff").traces, [Trace::Notes]);
        // A directory that points to itself ends.
        assert_eq!(read(b"MM\0*\0\0\0\x08\0\0\0\0\0\x08").traces, [Trace::Thumbnail]);
    }
}
