//! How far one spelling is from another: by the fingers, by the ear, and by what people confuse.

/// The number of edits (insert, drop, replace, swap neighbours) between two words, or `None` above `limit`.
pub(in crate::checks) fn edits(a: &str, b: &str, limit: usize) -> Option<usize> {
    let a: Vec<char> = a.chars().collect();
    let b: Vec<char> = b.chars().collect();
    if a.len().abs_diff(b.len()) > limit || a.len().max(b.len()) > 64 {
        return None;
    }
    let found = distance(&a, &b, &|_, _, _| 1.0, limit as f32)? as usize;
    (found <= limit).then_some(found)
}

/// One step from one spelling to the other.
enum Step {
    /// The letter of the first word is not in the second; with the letter before it.
    Drop(char, Option<char>),
    /// The letter of the second word is not in the first; with the letter before it.
    Insert(char, Option<char>),
    Replace(char, char),
    Swap,
}

fn distance(a: &[char], b: &[char], cost: &dyn Fn(Step, usize, usize) -> f32, limit: f32) -> Option<f32> {
    let width = b.len() + 1;
    let mut before = vec![0.0_f32; width];
    let mut last: Vec<f32> = Vec::with_capacity(width);
    last.push(0.0);
    for j in 0..b.len() {
        let next = last[j] + cost(Step::Insert(b[j], j.checked_sub(1).map(|j| b[j])), 0, j);
        last.push(next);
    }
    for i in 0..a.len() {
        let mut row = Vec::with_capacity(width);
        row.push(last[0] + cost(Step::Drop(a[i], i.checked_sub(1).map(|i| a[i])), i, 0));
        let mut least = row[0];
        for j in 0..b.len() {
            let mut best = if a[i] == b[j] { last[j] } else { last[j] + cost(Step::Replace(a[i], b[j]), i, j) };
            best = best.min(last[j + 1] + cost(Step::Drop(a[i], i.checked_sub(1).map(|i| a[i])), i, j));
            best = best.min(row[j] + cost(Step::Insert(b[j], j.checked_sub(1).map(|j| b[j])), i, j));
            if i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j] && a[i] != a[i - 1] {
                best = best.min(before[j - 1] + cost(Step::Swap, i, j));
            }
            least = least.min(best);
            row.push(best);
        }
        if least > limit {
            return None;
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().filter(|&found| found <= limit)
}

/// What it takes to mistype or misremember `right` as `wrong`; `None` above `limit`.
pub(super) fn slip_cost(wrong: &[char], right: &[char], limit: f32) -> Option<f32> {
    distance(
        wrong,
        right,
        &|step, i, j| {
            let first = i == 0 && j == 0;
            let cost = match step {
                Step::Drop(c, Some(before)) if c == before => 0.5,
                Step::Drop(c, _) if is_vowel(c) => 0.85,
                Step::Drop(..) => 0.95,
                Step::Insert(c, Some(before)) if c == before => 0.45,
                Step::Insert('\'', _) => 0.3,
                Step::Insert('e' | 'h' | 'u', _) => 0.7,
                Step::Insert(c, _) if is_vowel(c) => 0.8,
                Step::Insert(..) => 0.9,
                Step::Replace(a, b) if is_vowel(a) && is_vowel(b) => 0.65,
                Step::Replace(a, b) if alike(a, b) => 0.65,
                Step::Replace(a, b) if neighbours(a, b) => 0.9,
                Step::Replace(..) => 1.15,
                Step::Swap => 0.65,
            };
            if first { cost + 0.45 } else { cost }
        },
        limit,
    )
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

/// Consonants that sound alike somewhere.
fn alike(a: char, b: char) -> bool {
    const PAIRS: &[(char, char)] = &[
        ('c', 'k'),
        ('c', 's'),
        ('s', 'z'),
        ('g', 'j'),
        ('m', 'n'),
        ('t', 'd'),
        ('f', 'v'),
        ('k', 'q'),
        ('b', 'p'),
        ('c', 't'),
        ('s', 't'),
    ];
    PAIRS.iter().any(|&(x, y)| (a, b) == (x, y) || (a, b) == (y, x))
}

/// Keys side by side on an American keyboard.
fn neighbours(a: char, b: char) -> bool {
    const ROWS: [&str; 3] = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
    let place = |c: char| ROWS.iter().enumerate().find_map(|(row, keys)| keys.find(c).map(|column| (row, column)));
    let (Some((row_a, col_a)), Some((row_b, col_b))) = (place(a), place(b)) else { return false };
    (row_a == row_b && col_a.abs_diff(col_b) == 1) || (row_a.abs_diff(row_b) == 1 && col_a.abs_diff(col_b) <= 1)
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
