//! What changed between two states of a text, as one replacement.

/// `old` bytes at `at` became `new` bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Edit {
    pub(crate) at: usize,
    pub(crate) old: usize,
    pub(crate) new: usize,
}

/// The smallest single replacement that turns `before` into `after`; `None` where they are equal.
pub(crate) fn between(before: &str, after: &str) -> Option<Edit> {
    if before == after {
        return None;
    }
    let mut at = before.bytes().zip(after.bytes()).take_while(|(a, b)| a == b).count();
    while !before.is_char_boundary(at) || !after.is_char_boundary(at) {
        at -= 1;
    }
    let (rest_before, rest_after) = (&before[at..], &after[at..]);
    let mut tail = rest_before.bytes().rev().zip(rest_after.bytes().rev()).take_while(|(a, b)| a == b).count();
    while !rest_before.is_char_boundary(rest_before.len() - tail) || !rest_after.is_char_boundary(rest_after.len() - tail) {
        tail -= 1;
    }
    Some(Edit { at, old: rest_before.len() - tail, new: rest_after.len() - tail })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(before: &str, after: &str) {
        let Some(edit) = between(before, after) else { return assert_eq!(before, after) };
        let new = &after[edit.at..edit.at + edit.new];
        assert_eq!(format!("{}{new}{}", &before[..edit.at], &before[edit.at + edit.old..]), after);
    }

    #[test]
    fn an_edit_turns_one_text_into_the_other() {
        let texts = ["", "a", "aa", "Foley Road", "Foley  Road", "é", "è", "éé", "🚧🚒", "🚧", "a 🚧 b", "a 🚒 b"];
        for before in texts {
            for after in texts {
                check(before, after);
            }
        }
        assert_eq!(between("vist us", "visit us"), Some(Edit { at: 3, old: 0, new: 1 }));
    }
}
