//! Bytes and characters. Findings count bytes, the editor counts characters; this is the one place between them.

/// The characters of a text; plain ASCII needs no table.
#[derive(Debug, Default)]
pub(crate) struct Chars {
    /// The byte each character starts at, then the length; empty where bytes are characters.
    starts: Vec<u32>,
    len: usize,
}

impl Chars {
    /// Counts a text once.
    pub(crate) fn of(text: &str) -> Self {
        if text.is_ascii() {
            return Self { starts: Vec::new(), len: text.len() };
        }
        let mut starts: Vec<u32> = text.char_indices().map(|(at, _)| at as u32).collect();
        starts.push(text.len() as u32);
        Self { starts, len: text.len() }
    }

    /// The character that holds the byte.
    pub(crate) fn char_at(&self, byte: usize) -> usize {
        if self.starts.is_empty() {
            return byte.min(self.len);
        }
        self.starts.partition_point(|&start| (start as usize) <= byte).saturating_sub(1)
    }

    /// The first byte of the character.
    pub(crate) fn byte_at(&self, char: usize) -> usize {
        if self.starts.is_empty() {
            return char.min(self.len);
        }
        self.starts.get(char).map_or(self.len, |&start| start as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_and_characters_meet() {
        let text = "a “b” 🚧 c";
        let chars = Chars::of(text);
        for (char, (byte, _)) in text.char_indices().enumerate() {
            assert_eq!((chars.char_at(byte), chars.byte_at(char)), (char, byte));
        }
        assert_eq!(chars.byte_at(99), text.len());
        assert_eq!(chars.char_at(text.len()), text.chars().count());
        let plain = Chars::of("plain");
        assert_eq!((plain.char_at(3), plain.byte_at(3), plain.byte_at(99)), (3, 3, 5));
    }
}
