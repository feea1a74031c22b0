//! Taking words out of a text so that no gap, stray comma or small first letter stays behind.

use crate::text::Span;

/// What to replace and with what. Words that are taken out leave one space, no stray comma, and a capital where
/// a sentence now begins later.
pub(crate) fn tidy(text: &str, span: Span, replacement: &str) -> (Span, String) {
    if !replacement.is_empty() {
        return (span, replacement.to_owned());
    }
    let head = &text[..span.start];
    let before = head.chars().next_back();
    let opens = head.trim_end_matches(' ');
    let at_start = opens.is_empty() || opens.ends_with(['\n', '.', '!', '?']);
    let rest = &text[span.end..];
    if at_start {
        // ", and we hope" becomes "We hope".
        let mut tail = rest.trim_start_matches([' ', ',', ';', ':']);
        for word in ["and ", "but ", "so "] {
            if rest.starts_with(',') && tail.starts_with(word) {
                tail = &tail[word.len()..];
                break;
            }
        }
        let end = text.len() - tail.len();
        return match tail.chars().next() {
            Some(first) if first.is_lowercase() => {
                (Span::new(span.start, end + first.len_utf8()), first.to_uppercase().collect())
            }
            _ => (Span::new(span.start, end), String::new()),
        };
    }
    let after = rest.chars().next();
    let closes = |c: char| matches!(c, ' ' | '.' | ',' | ';' | ':' | '!' | '?' | '\n');
    if before == Some(' ') && after.is_none_or(closes) {
        let comma = head.trim_end_matches(' ').ends_with(',') && after.is_none_or(|c| c != ' ');
        let start = if comma { head.trim_end_matches(' ').len() - 1 } else { span.start - 1 };
        return (Span::new(start, span.end), String::new());
    }
    (span, String::new())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn taken_out(text: &str, words: &str) -> String {
        let at = text.find(words).unwrap();
        let (span, new) = tidy(text, Span::new(at, at + words.len()), "");
        format!("{}{new}{}", &text[..span.start], &text[span.end..])
    }

    #[test]
    fn what_is_taken_out_leaves_no_gap() {
        assert_eq!(taken_out("Thank you to Tessa for this.", "Tessa"), "Thank you to for this.");
        assert_eq!(taken_out("Thank you, Tessa.", "Tessa"), "Thank you.");
        assert_eq!(taken_out("Sadly, it snows.", "Sadly,"), "It snows.");
        assert_eq!(taken_out("It snows!!", "!!"), "It snows");
        assert_eq!(taken_out("They were slow, and we hope so.", "They were slow"), "We hope so.");
        assert_eq!(taken_out("Done. They were slow. Élan.", "They were slow."), "Done. Élan.");
    }
}
