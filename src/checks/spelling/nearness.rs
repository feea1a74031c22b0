//! How far one spelling is from another: in edits, and by the ear.

/// The number of edits (insert, drop, replace, swap neighbours) between two words, or `None` above `limit`.
pub(in crate::checks) fn edits(a: &str, b: &str, limit: usize) -> Option<usize> {
    let a: Vec<char> = a.chars().collect();
    let b: Vec<char> = b.chars().collect();
    if a.len().abs_diff(b.len()) > limit || a.len().max(b.len()) > 64 {
        return None;
    }
    distance(&a, &b, limit)
}

fn distance(a: &[char], b: &[char], limit: usize) -> Option<usize> {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 0..a.len() {
        let mut row = Vec::with_capacity(b.len() + 1);
        row.push(i + 1);
        for j in 0..b.len() {
            let mut best = (last[j] + usize::from(a[i] != b[j])).min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j] {
                best = best.min(before[j - 1] + 1);
            }
            row.push(best);
        }
        if row.iter().all(|&edits| edits > limit) {
            return None;
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().filter(|&edits| edits <= limit)
}

/// How a word sounds, roughly: consonants in classes, vowels left out but for the first.
pub(super) fn sound(word: &str) -> String {
    let mut word: String = word.chars().filter(char::is_ascii_alphabetic).collect::<String>().to_ascii_lowercase();
    for (from, to) in [
        ("tion", "xn"),
        ("sion", "xn"),
        ("cian", "xn"),
        ("ssion", "xn"),
        ("ph", "f"),
        ("ght", "t"),
        ("gh", ""),
        ("ck", "k"),
        ("sch", "sk"),
        ("tch", "x"),
        ("ch", "x"),
        ("sh", "x"),
        ("cio", "xo"),
        ("tio", "xo"),
        ("cia", "xa"),
        ("tia", "xa"),
        ("dg", "j"),
        ("wr", "r"),
        ("kn", "n"),
        ("gn", "n"),
        ("ps", "s"),
        ("mb", "m"),
        ("wh", "w"),
        ("qu", "kw"),
        ("ce", "se"),
        ("ci", "si"),
        ("cy", "sy"),
        ("ge", "je"),
        ("gi", "ji"),
        ("th", "t"),
    ] {
        if word.contains(from) {
            word = word.replace(from, to);
        }
    }
    let mut key = String::with_capacity(word.len());
    for (i, c) in word.chars().enumerate() {
        let c = match c {
            'c' | 'q' => 'k',
            'z' => 's',
            'd' => 't',
            'v' => 'f',
            'b' => 'p',
            'a' | 'e' | 'i' | 'o' | 'u' | 'y' => {
                if i == 0 {
                    key.push('a');
                }
                continue;
            }
            'h' | 'w' if i > 0 => continue,
            c => c,
        };
        if !key.ends_with(c) {
            key.push(c);
        }
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edits_count_what_fingers_do() {
        assert_eq!(edits("tuesday", "tuseday", 2), Some(1));
        assert_eq!(edits("minesota", "minnesota", 2), Some(1));
        assert_eq!(edits("road", "park", 2), None);
        assert_eq!(edits("", "ab", 2), Some(2));
    }

    #[test]
    fn words_that_sound_alike_share_a_key() {
        assert_eq!(sound("phone"), sound("fone"));
        assert_eq!(sound("comunity"), sound("community"));
        assert_eq!(sound("sepereate"), sound("separate"));
    }
}
