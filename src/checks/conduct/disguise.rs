//! Sees through spellings that hide a word: look-alike letters, digits, asterisks, blanks and drawls.

/// The plain letter a reader sees, for letters of other alphabets and for signs used as letters.
fn look_alike(c: char) -> Option<char> {
    Some(match c {
        'a'..='z' => c,
        'а' | 'α' | 'ɑ' | 'à'..='å' | '@' | '4' => 'a',
        'в' | 'β' | '8' => 'b',
        'с' | 'ϲ' | 'ç' => 'c',
        'ԁ' => 'd',
        'е' | 'ё' | 'ε' | 'è'..='ë' | '3' | '€' => 'e',
        'ɡ' | '9' => 'g',
        'һ' | 'н' => 'h',
        'і' | 'ι' | 'ì'..='ï' | '1' | '!' | 'ı' | '|' => 'i',
        'ј' => 'j',
        'к' | 'κ' => 'k',
        'ӏ' => 'l',
        'м' => 'm',
        'п' | 'η' | 'ñ' => 'n',
        'о' | 'ο' | 'σ' | 'ò'..='ö' | 'ø' | '0' => 'o',
        'р' | 'ρ' => 'p',
        'ѕ' | '$' | '5' | 'ş' => 's',
        'т' | 'τ' | '7' | '+' => 't',
        'υ' | 'ù'..='ü' | 'μ' => 'u',
        'ѵ' | 'ν' => 'v',
        'ш' | 'ω' => 'w',
        'х' | 'χ' => 'x',
        'у' | 'γ' | 'ý' => 'y',
        '\u{ff41}'..='\u{ff5a}' => (b'a' + (c as u32 - 0xff41) as u8) as char,
        '\u{1d400}'..='\u{1d6a3}' => (b'a' + ((c as u32 - 0x1d400) % 26) as u8) as char,
        '\u{24d0}'..='\u{24e9}' => (b'a' + (c as u32 - 0x24d0) as u8) as char,
        _ => return None,
    })
}

/// The word as a reader sees it, where every character stands for a letter and one is no plain letter.
pub(super) fn plain(word: &str) -> Option<String> {
    let seen: Option<String> = word.chars().filter(|c| *c != '\'').map(look_alike).collect();
    seen.filter(|seen| seen != word && word.chars().any(char::is_alphabetic))
}

/// Whether a character hides letters rather than standing for one.
pub(super) fn is_blot(c: char) -> bool {
    matches!(
        c,
        '*' | '#'
            | '%'
            | '&'
            | '_'
            | '\u{2022}'
            | '\u{25cf}'
            | '\u{2588}'
            | '\u{2217}'
            | '\u{2605}'
            | '\u{2606}'
            | '?'
            | '-'
            | '\u{2013}'
            | '\u{2014}'
            | '.'
            | '@'
            | '$'
            | '!'
    )
}

/// Whether `masked`, blots and letters mixed, can be read as `word`. A blot hides one letter, a run of them at least one.
pub(super) fn hides(masked: &[char], word: &[u8]) -> bool {
    let Some((&first, rest)) = masked.split_first() else { return word.is_empty() };
    if !first.is_ascii_lowercase() && is_blot(first) {
        if rest.first().is_some_and(|c| is_blot(*c)) || word.is_empty() {
            // A run of blots is often a letter shorter or longer than what it hides.
            return (1..=word.len().min(3)).any(|n| hides(rest, &word[n..])) || (!word.is_empty() && hides(rest, word));
        }
        return hides(rest, &word[1..]);
    }
    let Some((&letter, tail)) = word.split_first() else { return false };
    look_alike(first) == Some(letter as char) && hides(rest, tail)
}

/// The word without its drawl: runs of three or more letters cut to `keep`.
pub(super) fn without_drawl(word: &str, keep: usize) -> Option<String> {
    let mut plain = String::with_capacity(word.len());
    let mut longest = 0;
    let mut run = 0;
    let mut last = None;
    let mut pending: Vec<(char, usize)> = Vec::new();
    for c in word.chars() {
        run = if last == Some(c) { run + 1 } else { 1 };
        longest = longest.max(run);
        last = Some(c);
        match pending.last_mut() {
            Some((letter, count)) if *letter == c => *count += 1,
            _ => pending.push((c, 1)),
        }
    }
    if longest < 3 {
        return None;
    }
    for (c, count) in pending {
        let times = if count >= 3 { keep } else { count };
        plain.extend(std::iter::repeat_n(c, times));
    }
    Some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn masked(mask: &str, word: &str) -> bool {
        hides(&mask.chars().collect::<Vec<_>>(), word.as_bytes())
    }

    #[test]
    fn asterisks_hide_letters() {
        assert!(masked("f**k", "fuck") && masked("b***s**t", "bullshit") && masked("s***", "shit") && masked("d@mn", "damn"));
        assert!(!masked("f**k", "damn") && !masked("s*", "shit"));
    }

    #[test]
    fn other_alphabets_and_drawls() {
        assert_eq!(plain("d\u{430}mn").as_deref(), Some("damn"));
        assert_eq!(plain("sh1t").as_deref(), Some("shit"));
        assert_eq!(plain("damn"), None);
        assert_eq!(without_drawl("daaaamn", 1).as_deref(), Some("damn"));
        assert_eq!(without_drawl("hellll", 2).as_deref(), Some("hell"));
    }
}
