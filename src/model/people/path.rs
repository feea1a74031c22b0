//! From labels to names: the best labels for a row of words, and the names these make.

use super::Tagged;

/// Outside of a name, its first word, a further word of it.
pub(super) const LABELS: usize = 3;
pub(super) const OUTSIDE: usize = 0;

/// One number for each label.
pub(super) type Scores = [f32; LABELS];

/// Taken from the chance of "outside", in logarithms: a name missed costs more than a look at a word that is none.
const LEAN: f32 = 1.0;

/// A chance of nothing at all.
const NEVER: f32 = -1e9;

/// The names in a row of words whose chances are known one by one. A further word needs a first one.
pub(super) fn names(words: &[Scores]) -> Vec<Tagged> {
    let mut scores: Vec<Scores> = words.iter().map(|word| word.map(|chance| chance.max(1e-9).ln())).collect();
    for score in &mut scores {
        score[OUTSIDE] -= LEAN;
    }
    if let Some(first) = scores.first_mut() {
        first[2] = NEVER;
    }
    let outside: Vec<f32> = words.iter().map(|word| word[OUTSIDE]).collect();
    spans(&best(&scores, &[[0.0, 0.0, NEVER], [0.0; LABELS], [0.0; LABELS]]), &outside)
}

/// The likeliest labels: scores for every word, and what it counts that one label follows another.
pub(super) fn best(scores: &[Scores], follows: &[Scores; LABELS]) -> Vec<usize> {
    let Some((first, rest)) = scores.split_first() else { return Vec::new() };
    let most = |scores: &Scores| (0..LABELS).fold(0, |top, at| if scores[at] > scores[top] { at } else { top });
    let mut best = *first;
    let mut back: Vec<[usize; LABELS]> = Vec::with_capacity(rest.len());
    for word in rest {
        let mut next = [0.0; LABELS];
        let mut from = [0; LABELS];
        for label in 0..LABELS {
            let reached: Scores = std::array::from_fn(|before| best[before] + follows[before][label]);
            from[label] = most(&reached);
            next[label] = reached[from[label]] + word[label];
        }
        best = next;
        back.push(from);
    }
    let mut label = most(&best);
    let mut labels = vec![label];
    for from in back.iter().rev() {
        label = from[label];
        labels.push(label);
    }
    labels.reverse();
    labels
}

/// The names that labels make, each as sure as its least sure word; `outside` is every word's chance to belong to none.
pub(super) fn spans(labels: &[usize], outside: &[f32]) -> Vec<Tagged> {
    let mut found = Vec::new();
    let mut start = None;
    for i in 0..=labels.len() {
        let label = labels.get(i).copied().unwrap_or(OUTSIDE);
        if label != 2
            && let Some(first) = start.take()
        {
            let sure = outside[first..i].iter().map(|out| 1.0 - out).fold(1.0, f32::min);
            found.push((first as u32, i as u32, sure));
        }
        if label == 1 || (label == 2 && start.is_none()) {
            start = Some(i);
        }
    }
    found
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
