//! `Memo`: remembers what was computed for a piece of text, so that an edit re-reads only what it touched.

use std::collections::HashMap;
use std::sync::Mutex;

/// Results by text, in two generations: when the young one is full it becomes the old one, and
/// whatever was not asked for since is forgotten. Bounded, and without a clock.
pub struct Memo<V> {
    state: Mutex<Generations<V>>,
    capacity: usize,
}

struct Generations<V> {
    young: HashMap<Box<str>, V>,
    old: HashMap<Box<str>, V>,
}

impl<V: Clone> Memo<V> {
    /// A memo that holds at most twice `capacity` results.
    pub fn new(capacity: usize) -> Self {
        Self { state: Mutex::new(Generations { young: HashMap::new(), old: HashMap::new() }), capacity }
    }

    /// The result for `key`, computed by `make` if it is not remembered.
    ///
    /// `make` runs without the lock held, so two threads may compute the same value once each.
    pub fn get(&self, key: &str, make: impl FnOnce() -> V) -> V {
        if let Some(value) = self.peek(key) {
            return value;
        }
        let value = make();
        let mut state = self.state.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        Self::insert(&mut state, self.capacity, key, value.clone());
        value
    }

    /// Remembers a result, in the place of an older one.
    pub fn put(&self, key: &str, value: V) {
        let mut state = self.state.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        Self::insert(&mut state, self.capacity, key, value);
    }

    /// The result for `key`, if it is remembered.
    pub fn peek(&self, key: &str) -> Option<V> {
        let mut state = self.state.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some(value) = state.young.get(key) {
            return Some(value.clone());
        }
        let value = state.old.remove(key)?;
        Self::insert(&mut state, self.capacity, key, value.clone());
        Some(value)
    }

    fn insert(state: &mut Generations<V>, capacity: usize, key: &str, value: V) {
        if state.young.len() >= capacity && !state.young.contains_key(key) {
            state.old = std::mem::take(&mut state.young);
        }
        state.young.insert(key.into(), value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remembers_what_is_used_and_forgets_the_rest() {
        let memo = Memo::new(2);
        assert_eq!(memo.get("a", || 1), 1);
        assert_eq!(memo.get("a", || 2), 1);
        for key in ["b", "c", "d", "e", "f"] {
            memo.get(key, || 0);
        }
        assert_eq!(memo.get("a", || 3), 3);
    }
}
