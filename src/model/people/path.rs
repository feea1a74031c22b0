//! The best labels for a row of words whose chances are known one by one.

use super::Tagged;

/// Taken from the chance of "outside", in logarithms: a name missed costs more than a look at a word that is none.
const LEAN: f32 = 0.2;

/// A chance of nothing at all.
const NEVER: f32 = -1e9;

/// The names in a row of words: each word's chances to lie outside of a name, to open one, to go on with one.
pub(super) fn names(words: &[[f32; 3]]) -> Vec<Tagged> {
    let labels = best(words);
    let mut found = Vec::new();
    let mut start = None;
    for i in 0..=labels.len() {
        let label = labels.get(i).copied().unwrap_or(0);
        if label != 2
            && let Some(first) = start.take()
        {
            let sure = words[first..i].iter().map(|word| 1.0 - word[0]).fold(1.0, f32::min);
            found.push((first as u32, i as u32, sure));
        }
        if label == 1 {
            start = Some(i);
        }
    }
    found
}

/// The likeliest labels, leaning towards names; a further word needs a first one.
fn best(words: &[[f32; 3]]) -> Vec<usize> {
    let logs = |word: &[f32; 3]| {
        let [out, first, further] = word.map(|chance| chance.max(1e-9).ln());
        [out - LEAN, first, further]
    };
    let mut back: Vec<[usize; 3]> = Vec::with_capacity(words.len());
    let Some((first, rest)) = words.split_first() else { return Vec::new() };
    let start = logs(first);
    let mut score = [start[0], start[1], NEVER];
    for word in rest {
        let word = logs(word);
        let mut next = [0.0; 3];
        let mut from = [0; 3];
        for label in 0..3 {
            let before = |before: usize| if label == 2 && before == 0 { NEVER } else { score[before] };
            from[label] = (0..3).fold(0, |top, at| if before(at) > before(top) { at } else { top });
            next[label] = before(from[label]) + word[label];
        }
        score = next;
        back.push(from);
    }
    let mut label = (0..3).fold(0, |top, at| if score[at] > score[top] { at } else { top });
    let mut labels = vec![label];
    for from in back.iter().rev() {
        label = from[label];
        labels.push(label);
    }
    labels.reverse();
    labels
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_opens_with_a_first_word() {
        let out = [0.98, 0.01, 0.01];
        let first = [0.02, 0.97, 0.01];
        let further = [0.03, 0.01, 0.96];
        assert_eq!(names(&[out, first, further, out, first]).iter().map(|n| (n.0, n.1)).collect::<Vec<_>>(), [(1, 3), (4, 5)]);
        assert_eq!(names(&[first, first]).len(), 2);
        assert_eq!(names(&[]), []);
    }
}
