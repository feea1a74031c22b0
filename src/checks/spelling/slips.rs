//! Which slips of the finger, the ear or the memory lead from one spelling to another.

/// One slip: what stands in the wrong spelling where the right one has something else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slip {
    /// Two neighbours swapped.
    Swap,
    /// A letter twice that stands once.
    Doubled,
    /// A vowel, or another letter, too many.
    ExtraVowel,
    ExtraConsonant,
    /// A letter once that stands twice.
    Undoubled,
    Apostrophe,
    /// An e, another vowel, or another letter left out.
    MissingE,
    MissingVowel,
    MissingConsonant,
    /// One vowel for another.
    Vowel,
    /// A consonant for one that sounds alike.
    Alike,
    /// The key beside the right one.
    Neighbour,
    Other,
}

/// How many kinds of slips there are.
pub(super) const KINDS: usize = 13;

/// What each slip costs, in the order of the kinds: the likelier, the cheaper.
const COSTS: [f32; KINDS] = [0.65, 0.5, 0.85, 0.95, 0.45, 0.3, 0.7, 0.8, 0.9, 0.65, 0.65, 0.9, 1.15];
/// The first letter is seldom wrong.
const FIRST: f32 = 0.45;

/// The cheapest way from the right spelling to the wrong one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Slips {
    pub cost: f32,
    /// How often each kind happened.
    pub count: [u8; KINDS],
    /// Whether the first letter is touched.
    pub first: bool,
}

/// Where a cell of the table was reached from.
#[derive(Clone, Copy)]
enum Step {
    Same,
    Slip(Slip),
}

fn extra(letters: &[char], i: usize) -> Slip {
    match letters[i] {
        c if i > 0 && letters[i - 1] == c => Slip::Doubled,
        c if is_vowel(c) => Slip::ExtraVowel,
        _ => Slip::ExtraConsonant,
    }
}

fn missing(letters: &[char], j: usize) -> Slip {
    match letters[j] {
        c if j > 0 && letters[j - 1] == c => Slip::Undoubled,
        '\'' => Slip::Apostrophe,
        'e' => Slip::MissingE,
        c if is_vowel(c) => Slip::MissingVowel,
        _ => Slip::MissingConsonant,
    }
}

fn replaced(a: char, b: char) -> Slip {
    if is_vowel(a) && is_vowel(b) {
        Slip::Vowel
    } else if alike(a, b) {
        Slip::Alike
    } else if neighbours(a, b) {
        Slip::Neighbour
    } else {
        Slip::Other
    }
}

/// The cheapest way to mistype or misremember `right` as `wrong`; `None` above `limit`.
pub(super) fn between(wrong: &[char], right: &[char], limit: f32) -> Option<Slips> {
    let width = right.len() + 1;
    let mut cost = vec![0.0_f32; (wrong.len() + 1) * width];
    let price = |slip: Slip, i: usize, j: usize| price(slip, i == 0 && j == 0);
    for j in 0..right.len() {
        cost[j + 1] = cost[j] + price(missing(right, j), 0, j);
    }
    for i in 0..wrong.len() {
        let row = (i + 1) * width;
        let mut least = f32::MAX;
        for j in 0..width {
            let best = ways(wrong, right, i + 1, j).map(|(step, from_i, from_j)| {
                cost[from_i * width + from_j]
                    + match step {
                        Step::Same => 0.0,
                        Step::Slip(slip) => price(slip, from_i, from_j),
                    }
            });
            let best = best.fold(f32::MAX, f32::min);
            cost[row + j] = best;
            least = least.min(best);
        }
        if least > limit {
            return None;
        }
    }
    let whole = cost[wrong.len() * width + right.len()];
    if whole > limit {
        return None;
    }
    let mut slips = Slips { cost: whole, count: [0; KINDS], first: false };
    let (mut i, mut j) = (wrong.len(), right.len());
    while (i, j) != (0, 0) {
        let here = cost[i * width + j];
        let way = ways(wrong, right, i, j).min_by(|a, b| {
            let through = |(step, from_i, from_j): (Step, usize, usize)| {
                let toll = match step {
                    Step::Same => 0.0,
                    Step::Slip(slip) => price(slip, from_i, from_j),
                };
                (cost[from_i * width + from_j] + toll - here).abs()
            };
            through(*a).total_cmp(&through(*b))
        });
        let Some((step, from_i, from_j)) = way else { break };
        if let Step::Slip(slip) = step {
            slips.count[slip as usize] = slips.count[slip as usize].saturating_add(1);
            slips.first |= from_i == 0 && from_j == 0;
        }
        (i, j) = (from_i, from_j);
    }
    Some(slips)
}

/// The cost alone, for sifting many words: no words are looked at whose letters lie more than `BAND` places apart.
pub(super) fn cost(wrong: &[char], right: &[char], limit: f32) -> Option<f32> {
    const BAND: usize = 3;
    const MOST: usize = 40;
    if wrong.len().abs_diff(right.len()) > BAND || wrong.len() > MOST || right.len() > MOST {
        return None;
    }
    let far = f32::MAX / 4.0;
    let mut rows = [[far; MOST + 1]; 3];
    for i in 0..=wrong.len() {
        let (here, last, before) = (i % 3, (i + 2) % 3, (i + 1) % 3);
        let mut least = far;
        let (from, to) = (i.saturating_sub(BAND), (i + BAND).min(right.len()));
        if from > 0 {
            rows[here][from - 1] = far;
        }
        for j in from..=to {
            let mut best = if i == 0 && j == 0 { 0.0 } else { far };
            if i > 0 && j > 0 {
                let (a, b) = (wrong[i - 1], right[j - 1]);
                let toll = if a == b { 0.0 } else { price(replaced(a, b), i == 1 && j == 1) };
                best = best.min(rows[last][j - 1] + toll);
                if i > 1 && j > 1 && a != b && a == right[j - 2] && wrong[i - 2] == b {
                    best = best.min(rows[before][j - 2] + price(Slip::Swap, i == 2 && j == 2));
                }
            }
            if i > 0 && j < i + BAND {
                best = best.min(rows[last][j] + price(extra(wrong, i - 1), i == 1 && j == 0));
            }
            if j > from {
                best = best.min(rows[here][j - 1] + price(missing(right, j - 1), i == 0 && j == 1));
            }
            rows[here][j] = best;
            least = least.min(best);
        }
        if to < right.len() {
            rows[here][to + 1] = far;
        }
        if least > limit {
            return None;
        }
    }
    let whole = rows[wrong.len() % 3][right.len()];
    (whole <= limit).then_some(whole)
}

fn price(slip: Slip, first: bool) -> f32 {
    COSTS[slip as usize] + if first { FIRST } else { 0.0 }
}

/// The ways that lead to a cell, each with the cell it comes from.
fn ways<'a>(wrong: &'a [char], right: &'a [char], i: usize, j: usize) -> impl Iterator<Item = (Step, usize, usize)> + 'a {
    let both = (i > 0 && j > 0).then(|| {
        let (a, b) = (wrong[i - 1], right[j - 1]);
        (if a == b { Step::Same } else { Step::Slip(replaced(a, b)) }, i - 1, j - 1)
    });
    let over = (i > 0).then(|| (Step::Slip(extra(wrong, i - 1)), i - 1, j));
    let under = (j > 0).then(|| (Step::Slip(missing(right, j - 1)), i, j - 1));
    let swap = (i > 1 && j > 1 && wrong[i - 1] == right[j - 2] && wrong[i - 2] == right[j - 1] && wrong[i - 1] != wrong[i - 2])
        .then_some((Step::Slip(Slip::Swap), i.saturating_sub(2), j.saturating_sub(2)));
    [both, over, under, swap].into_iter().flatten()
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
    // Each row stands half a key to the right of the one above.
    let below = |up: usize, down: usize| down == up || down + 1 == up;
    match row_a.cmp(&row_b) {
        std::cmp::Ordering::Equal => col_a.abs_diff(col_b) == 1,
        std::cmp::Ordering::Less => row_b - row_a == 1 && below(col_a, col_b),
        std::cmp::Ordering::Greater => row_a - row_b == 1 && below(col_b, col_a),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slips(wrong: &str, right: &str) -> Vec<usize> {
        let letters = |word: &str| word.chars().collect::<Vec<char>>();
        let slips = between(&letters(wrong), &letters(right), 9.0).unwrap();
        (0..KINDS).filter(|kind| slips.count[*kind] > 0).collect()
    }

    #[test]
    fn slips_are_told_apart() {
        assert_eq!(slips("tuseday", "tuesday"), [Slip::Swap as usize]);
        assert_eq!(slips("minesota", "minnesota"), [Slip::Undoubled as usize]);
        assert_eq!(slips("vist", "visit"), [Slip::MissingVowel as usize]);
        assert_eq!(slips("roas", "road"), [Slip::Neighbour as usize]);
        assert_eq!(slips("writtten", "written"), [Slip::Doubled as usize]);
        assert!(slips("road", "road").is_empty());
    }

    #[test]
    fn the_sieve_counts_the_same() {
        for (wrong, right) in
            [("tuseday", "tuesday"), ("vavle", "valve"), ("vist", "visit"), ("realy", "really"), ("sepereate", "separate")]
        {
            let letters = |word: &str| word.chars().collect::<Vec<char>>();
            let whole = between(&letters(wrong), &letters(right), 9.0).unwrap().cost;
            assert!((cost(&letters(wrong), &letters(right), 9.0).unwrap() - whole).abs() < 1e-4, "{wrong}");
        }
    }
}
