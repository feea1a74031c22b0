//! How many slips of the fingers lie between two short strings.

/// Insertions, deletions, replacements and swaps of neighbours; anything above `limit` counts as `limit + 1`.
pub(super) fn slips(a: &str, b: &str, limit: usize) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().abs_diff(b.len()) > limit || a.len() > 64 || b.len() > 64 {
        return limit + 1;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut next = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let same = usize::from(a[i - 1] != b[j - 1]);
            next[j] = (row[j] + 1).min(next[j - 1] + 1).min(row[j - 1] + same);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                next[j] = next[j].min(before[j - 2] + 1);
            }
        }
        before = std::mem::replace(&mut row, next);
    }
    row[b.len()].min(limit + 1)
}

#[cfg(test)]
mod tests {
    use super::slips;

    #[test]
    fn a_swap_is_one_slip() {
        assert_eq!(slips("5121", "5112", 2), 1);
        assert_eq!(slips("baxtermn", "baxtrmn", 2), 1);
        assert_eq!(slips("baxtermn", "crosslake", 2), 3);
    }
}
