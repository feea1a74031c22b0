//! The weights file: matrices as one signed byte a weight with one scale a row, in reading order.

use super::matrix::{Bytes, Linear, Norm, gelu};
use super::signs::{SIGNS, Signs};
use super::wordpiece::Pieces;

/// Width of a vector.
pub(super) const WIDE: usize = 384;

/// Width of a sign's vector in the word heads.
pub(super) const SIGN: usize = 16;

/// Classes of the role head.
pub(super) const ROLES: usize = 5;

/// Categories that mark words.
pub(super) const MARKS: usize = 4;

/// One layer of the encoder.
pub(super) struct Layer {
    /// Queries, keys and values, one below the other; queries already divided by the root of a head's width.
    pub(super) qkv: Bytes,
    pub(super) out: Bytes,
    pub(super) norm: Norm,
    pub(super) up: Bytes,
    pub(super) down: Bytes,
    pub(super) last: Norm,
}

/// What one head looks for, and how.
pub(super) struct Head {
    pub(super) name: &'static str,
    /// The names of its classes; "nothing" stands before them and has no name.
    pub(super) classes: Vec<&'static str>,
    pub(super) two: Two,
    /// Tells the classes from each other where there is something.
    pub(super) kind: Two,
}

/// Everything that was learned.
pub(super) struct Weights {
    pub(super) pieces: Pieces,
    words: Rows,
    /// One row a place in the window.
    places: Rows,
    pub(super) norm: Norm,
    /// For every sign of a word a table: what is added to its pieces.
    signs: Vec<Rows>,
    pub(super) layers: Vec<Layer>,
    /// The same signs once more, as the word heads are told them.
    again: Vec<Rows>,
    /// Outside, first word of a name, further word of a name.
    pub(super) name: Two,
    /// Who a named person is.
    pub(super) role: Two,
    /// Whether a word is part of what a category would mark.
    pub(super) mark: Linear,
    /// How the sentence speaks of a word: ill, neutrally, well.
    pub(super) target: Two,
    pub(super) heads: Vec<Head>,
}

/// Two layers: what is read, what is said.
pub(super) struct Two {
    pub(super) inner: Linear,
    pub(super) outer: Linear,
}

impl Two {
    /// What is said of every row of `x`.
    pub(super) fn say(&self, x: &[f32]) -> Vec<f32> {
        self.outer.apply(&gelu(self.inner.apply(x)))
    }
}

/// Rows of bytes that are widened one by one when they are asked for.
struct Rows {
    wide: usize,
    scales: Vec<f32>,
    bytes: &'static [u8],
}

impl Rows {
    /// The numbers of one row; none where there is no such row.
    fn row(&self, at: usize) -> impl Iterator<Item = f32> {
        let row = self.bytes.get(at * self.wide..(at + 1) * self.wide).unwrap_or_default();
        let scale = self.scales.get(at).copied().unwrap_or_default();
        row.iter().map(move |byte| scale * f32::from(byte.cast_signed()))
    }

    fn add(&self, at: usize, to: &mut [f32]) {
        for (value, more) in to.iter_mut().zip(self.row(at)) {
            *value += more;
        }
    }
}

/// Takes the file apart from front to back.
struct Reader(&'static [u8]);

impl Reader {
    fn bytes(&mut self, n: usize) -> Option<&'static [u8]> {
        let (taken, rest) = self.0.split_at_checked(n)?;
        self.0 = rest;
        Some(taken)
    }

    fn number(&mut self) -> Option<usize> {
        let bytes = self.bytes(4)?;
        Some(u32::from_le_bytes(bytes.try_into().ok()?) as usize)
    }

    fn words(&mut self) -> Option<&'static str> {
        let length = self.number()?;
        std::str::from_utf8(self.bytes(length)?).ok()
    }

    fn floats(&mut self, n: usize) -> Option<Vec<f32>> {
        let bytes = self.bytes(n.checked_mul(4)?)?;
        Some(bytes.chunks_exact(4).map(|b| f32::from_le_bytes([b[0], b[1], b[2], b[3]])).collect())
    }

    fn rows(&mut self, rows: usize, wide: usize) -> Option<Rows> {
        Some(Rows { wide, scales: self.floats(rows)?, bytes: self.bytes(rows.checked_mul(wide)?)? })
    }

    fn bytes_of(&mut self, rows: usize, wide: usize) -> Option<Bytes> {
        let evens = self.floats(wide)?;
        let read = self.rows(rows, wide)?;
        Some(Bytes::new(evens, read.bytes, read.scales, self.floats(rows)?))
    }

    fn linear(&mut self, rows: usize, wide: usize) -> Option<Linear> {
        let read = self.rows(rows, wide)?;
        let values: Vec<f32> = (0..rows).flat_map(|row| read.row(row)).collect();
        Some(Linear::new(&values, self.floats(rows)?))
    }

    fn norm(&mut self) -> Option<Norm> {
        Some(Norm { scale: self.floats(WIDE)?, shift: self.floats(WIDE)? })
    }

    fn layer(&mut self) -> Option<Layer> {
        Some(Layer {
            qkv: self.bytes_of(3 * WIDE, WIDE)?,
            out: self.bytes_of(WIDE, WIDE)?,
            norm: self.norm()?,
            up: self.bytes_of(4 * WIDE, WIDE)?,
            down: self.bytes_of(WIDE, 4 * WIDE)?,
            last: self.norm()?,
        })
    }

    fn head(&mut self) -> Option<Head> {
        let hidden = self.number().filter(|hidden| *hidden > 0)?;
        let (name, classes) = self.words()?.split_once(' ')?;
        let classes: Vec<_> = classes.split(' ').collect();
        let two = self.two(2 * WIDE, hidden, classes.len() + 1)?;
        let kind = self.two(2 * WIDE, hidden, classes.len())?;
        Some(Head { name, classes, two, kind })
    }

    fn two(&mut self, wide: usize, hidden: usize, says: usize) -> Option<Two> {
        Some(Two { inner: self.linear(hidden, wide)?, outer: self.linear(says, hidden)? })
    }
}

impl Weights {
    /// Reads a weights file; `None` where it is not one.
    pub(super) fn read(bytes: &'static [u8]) -> Option<Self> {
        let mut reader = Reader(bytes);
        let list = reader.words()?;
        let words = reader.rows(list.split('\n').count(), WIDE)?;
        let places = reader.number()?;
        let places = reader.rows(places, WIDE)?;
        let norm = reader.norm()?;
        let signs = SIGNS.iter().map(|values| reader.rows(*values, WIDE)).collect::<Option<_>>()?;
        let layers = (0..reader.number()?).map(|_| reader.layer()).collect::<Option<_>>()?;
        let again = SIGNS.iter().map(|values| reader.rows(*values, SIGN)).collect::<Option<_>>()?;
        let seen = WIDE + SIGN * SIGNS.len();
        let name = reader.two(seen, 128, 3)?;
        let role = reader.two(seen, 96, ROLES)?;
        let mark = reader.linear(MARKS, WIDE)?;
        let target = reader.two(3 * WIDE, 96, 3)?;
        let heads = (0..reader.number()?).map(|_| reader.head()).collect::<Option<_>>()?;
        Some(Self { pieces: Pieces::read(list), words, places, norm, signs, layers, again, name, role, mark, target, heads })
    }

    /// The vectors of a word's signs, added to what is there.
    pub(super) fn add_signs(&self, signs: Signs, to: &mut [f32]) {
        for (table, at) in self.signs.iter().zip(signs) {
            table.add(usize::from(at), to);
        }
    }

    /// A word's signs as the word heads are told them.
    pub(super) fn told(&self, signs: Signs) -> impl Iterator<Item = f32> {
        self.again.iter().zip(signs).flat_map(|(table, at)| table.row(usize::from(at)))
    }

    /// The vectors of a piece and of its place in the window, added to what is there.
    pub(super) fn add_piece(&self, piece: u32, place: usize, to: &mut [f32]) {
        self.words.add(piece as usize, to);
        self.places.add(place, to);
    }
}
