//! The weights file: matrices as one signed byte a weight with one scale a row, in reading order.

use ndarray::{Array1, Array2};

use super::wordpiece::Pieces;

/// Width of a vector.
pub(super) const WIDE: usize = 384;

/// A matrix and what is added after it.
pub(super) struct Linear {
    /// One row an output.
    pub(super) weights: Array2<f32>,
    pub(super) bias: Array1<f32>,
}

/// Brings a vector to mean 0 and spread 1, then to its own scale.
pub(super) struct Norm {
    pub(super) scale: Array1<f32>,
    pub(super) shift: Array1<f32>,
}

/// One layer of the encoder.
pub(super) struct Layer {
    /// Queries, keys and values, one below the other; queries already divided by the root of a head's width.
    pub(super) qkv: Linear,
    pub(super) out: Linear,
    pub(super) norm: Norm,
    pub(super) up: Linear,
    pub(super) down: Linear,
    pub(super) last: Norm,
}

/// What one head looks for, and how.
pub(super) struct Head {
    pub(super) name: &'static str,
    /// The names of its classes; "nothing" stands before them and has no name.
    pub(super) classes: Vec<&'static str>,
    pub(super) inner: Linear,
    pub(super) outer: Linear,
    /// Tells the classes from each other where there is something.
    pub(super) kind: Linear,
}

/// Everything that was learned.
pub(super) struct Weights {
    pub(super) pieces: Pieces,
    words: Rows,
    /// One row a place in the window.
    pub(super) places: Array2<f32>,
    pub(super) norm: Norm,
    pub(super) layers: Vec<Layer>,
    pub(super) heads: Vec<Head>,
}

/// Rows of bytes that are widened one by one when they are asked for.
struct Rows {
    scales: Vec<f32>,
    bytes: &'static [u8],
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
        Some(Rows { scales: self.floats(rows)?, bytes: self.bytes(rows.checked_mul(wide)?)? })
    }

    fn matrix(&mut self, rows: usize, wide: usize) -> Option<Array2<f32>> {
        let read = self.rows(rows, wide)?;
        let mut out = Vec::with_capacity(rows * wide);
        for (row, &scale) in read.bytes.chunks_exact(wide).zip(&read.scales) {
            out.extend(row.iter().map(|byte| scale * f32::from(byte.cast_signed())));
        }
        Array2::from_shape_vec((rows, wide), out).ok()
    }

    fn linear(&mut self, rows: usize, wide: usize) -> Option<Linear> {
        Some(Linear { weights: self.matrix(rows, wide)?, bias: self.floats(rows)?.into() })
    }

    fn norm(&mut self) -> Option<Norm> {
        Some(Norm { scale: self.floats(WIDE)?.into(), shift: self.floats(WIDE)?.into() })
    }

    fn layer(&mut self) -> Option<Layer> {
        Some(Layer {
            qkv: self.linear(3 * WIDE, WIDE)?,
            out: self.linear(WIDE, WIDE)?,
            norm: self.norm()?,
            up: self.linear(4 * WIDE, WIDE)?,
            down: self.linear(WIDE, 4 * WIDE)?,
            last: self.norm()?,
        })
    }

    fn head(&mut self) -> Option<Head> {
        let hidden = self.number()?;
        let (name, classes) = self.words()?.split_once(' ')?;
        let classes: Vec<_> = classes.split(' ').collect();
        let inner = self.linear(hidden, 2 * WIDE)?;
        let outer = self.linear(classes.len() + 1, hidden)?;
        let kind = self.linear(classes.len(), 2 * WIDE)?;
        Some(Head { name, classes, inner, outer, kind })
    }
}

impl Weights {
    /// Reads a weights file; `None` where it is not one.
    pub(super) fn read(bytes: &'static [u8]) -> Option<Self> {
        let mut reader = Reader(bytes);
        let list = reader.words()?;
        let words = reader.rows(list.split('\n').count(), WIDE)?;
        let places = reader.number()?;
        let places = reader.matrix(places, WIDE)?;
        let norm = reader.norm()?;
        let layers = (0..reader.number()?).map(|_| reader.layer()).collect::<Option<_>>()?;
        let heads = (0..reader.number()?).map(|_| reader.head()).collect::<Option<_>>()?;
        Some(Self { pieces: Pieces::read(list), words, places, norm, layers, heads })
    }

    /// The vector of a piece, added to what is there.
    pub(super) fn add_word(&self, piece: u32, to: &mut [f32]) {
        let at = piece as usize;
        let (Some(row), Some(scale)) = (self.words.bytes.get(at * WIDE..(at + 1) * WIDE), self.words.scales.get(at)) else {
            return;
        };
        for (value, byte) in to.iter_mut().zip(row) {
            *value += scale * f32::from(byte.cast_signed());
        }
    }
}
