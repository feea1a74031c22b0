//! Phone numbers: full and local ones, short codes, numbers spelled with letters, and numbers that
//! cannot be dialled as typed.

use std::sync::LazyLock;

use regex::Regex;

use super::taken::Taken;
use crate::text::{Folded, Span};

/// What kind of number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhoneForm {
    /// Ten digits, with or without the 1 or +1 in front.
    Full,
    /// Seven digits, without an area code.
    Local,
    /// "911", or a number to text.
    Short,
    /// Letters stand for digits: "1-800-CRIME-TV".
    Vanity,
    /// A number of another country.
    Foreign,
    /// Not the number of digits a phone number has.
    Digits,
    /// The letter O or l between digits.
    Letter,
    /// An area code or exchange that no number has.
    Code,
}

/// A phone number as typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phone {
    pub span: Span,
    /// Digits alone: "2184545100", without a leading 1; letters stay where they were typed.
    pub value: String,
    pub form: PhoneForm,
    pub extension: Option<String>,
}

impl Phone {
    /// Whether it cannot be dialled as typed.
    pub fn is_malformed(&self) -> bool {
        matches!(self.form, PhoneForm::Digits | PhoneForm::Letter | PhoneForm::Code)
    }

    /// "218-454-5100" for ten digits, "454-5100" for seven; as it is otherwise.
    pub fn shown(&self) -> String {
        let digits = &self.value;
        if !digits.is_ascii() {
            return digits.clone();
        }
        match digits.len() {
            10 => format!("{}-{}-{}", &digits[..3], &digits[3..6], &digits[6..]),
            7 => format!("{}-{}", &digits[..3], &digits[3..]),
            _ => digits.clone(),
        }
    }
}

macro_rules! sep {
    () => {
        r"(?: ?[-.\u{2013}\u{2014}/] ?| )"
    };
}

/// Groups of digits as phone numbers are written, right or wrong. The letters o, l and i may stand between digits.
static GROUPS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?:\+?1",
        sep!(),
        r")?(?:\([\doli]{2,4}\) ?[-.]? ?|[\doli]{2,4}",
        sep!(),
        r")[\doli]{2,5}",
        sep!(),
        r"[\doli]{2,6}(?:",
        sep!(),
        r"[\doli]{1,6})?",
    ))
    .expect("a valid pattern")
});

static VANITY: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:1[-. ])?(?:\(\d{3}\) ?|\d{3}[-. ])(?:[a-z]{2,6}-[a-z0-9]{2,6}|\d{3}-[a-z]{3,5}|[a-z]{4,9})(?-u:\b)")
        .expect("a valid pattern")
});

static LOCAL: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:[2-9][\dol]{2}[-. ][\dol]{3,5}|[2-9]\d{9}|1[2-9]\d{9})(?-u:\b)").expect("a valid pattern")
});

static SHORT: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?-u:\b)(?:[2-8]11|911|988|\d{5,6})(?-u:\b)").expect("a valid pattern"));

static FOREIGN: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"\+(?:[2-9]\d{0,2})(?:[ .-]?\(?\d{1,4}\)?){2,5}(?-u:\b)").expect("a valid pattern"));

static EXTENSION: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"^,? ?(?:ext\.?|extension|x\.?) ?(\d{1,6})(?-u:\b)").expect("a valid pattern"));

/// Words that announce a phone number in the clause before it.
static CUE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?-u:\b)(?:calls?|called|calling|dial|ring|rings?|phones?|phoned?|telephone|tel|text|texts|texting|fax|cell|mobile|line|lines|hotline|",
        r"helpline|tip ?line|voicemail|message|reach(?:ed)?|contact|rsvp|questions|dispatch|info|information|desk|office|hall|number|department|",
        r"works|billing|leave word)(?-u:\b)|\u{260e}|\u{1f4de}|\u{1f4f1}|\u{2706}"
    ))
    .expect("a valid pattern")
});

/// A cue so strong that a bare short code behind it is one.
static DIAL: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:calls?|calling|dial|dialing|ring|phone|text|texting|or|to|at|via)(?: [a-z]+ (?:to|or))?:? ?$")
        .expect("a valid pattern")
});

/// Words right before digits that make them the number of a thing.
static THING: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?:#|(?-u:\b)(?:no\.?|nos\.?|parcel|pid|case|file|permit|account|acct|invoice|order|project|plat|lot|docket|serial|isbn|model|item|bid|rfp|",
        r"resolution|ordinance|badge|license|plate|improvement|ssn|security|social|tag|meter|route|code|section|chapter|stat)(?: (?:number|no\.?|id|is|was|nos?\.?))*):? ?$"
    ))
    .expect("a valid pattern")
});

pub(super) fn read(text: &str, folded: &Folded, taken: &mut Taken) -> Vec<Phone> {
    let plain = folded.text();
    let mut phones = Vec::new();
    if !plain.bytes().any(|b| b.is_ascii_digit()) {
        return phones;
    }
    let mut add = |start: usize, end: usize, value: String, form: PhoneForm, taken: &mut Taken| {
        let tail =
            EXTENSION.captures(&plain[end..]).filter(|_| matches!(form, PhoneForm::Full | PhoneForm::Local | PhoneForm::Vanity));
        let end = end + tail.as_ref().map_or(0, |t| t[0].len());
        if taken.take(start, end) {
            let extension = tail.map(|t| t[1].to_owned());
            phones.push(Phone { span: folded.span(start, end), value, form, extension });
        }
    };
    for found in FOREIGN.find_iter(plain) {
        let digits: String = found.as_str().chars().filter(char::is_ascii_digit).collect();
        if (8..=15).contains(&digits.len()) {
            add(found.start(), found.end(), digits, PhoneForm::Foreign, taken);
        }
    }
    let mut at = 0;
    while let Some(found) = GROUPS.find_at(plain, at) {
        let Some((words, value, form)) = grouped(plain, found.start(), found.as_str()) else {
            // The groups may start one later: "1. 218-454-5100", "Dec. 12 218-454-5100".
            let skip = found.as_str().find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(found.len()).max(1);
            at = found.start() + skip;
            while !plain.is_char_boundary(at) {
                at += 1;
            }
            continue;
        };
        add(found.start(), found.start() + words, value, form, taken);
        at = found.start() + words;
    }
    for found in VANITY.find_iter(plain) {
        let start = found.start();
        let typed = folded.span(start, found.end()).of(text);
        let letters: Vec<char> = typed.chars().filter(|c| c.is_alphabetic()).collect();
        let code: String = found.as_str().trim_start_matches(['1', '-', '(', ' ', '.']).chars().take(3).collect();
        let toll_free = matches!(code.as_str(), "800" | "833" | "844" | "855" | "866" | "877" | "888" | "900");
        let count = found.as_str().chars().filter(char::is_ascii_alphanumeric).count();
        let loud = letters.iter().all(|c| c.is_uppercase());
        let spelled = toll_free && count >= 9 || count == 10 && cued(plain, start);
        if loud && spelled && !follows_digits(plain, start) {
            let value: String = found.as_str().chars().filter(char::is_ascii_alphanumeric).collect();
            let value = value.strip_prefix('1').map_or(value.clone(), str::to_owned);
            add(start, found.end(), value, PhoneForm::Vanity, taken);
        }
    }
    for found in LOCAL.find_iter(plain) {
        let words = found.as_str();
        let (start, end) = (found.start(), found.end());
        if follows_digits(plain, start) || goes_on(plain, end) || !cued(plain, start) || THING.is_match(clause(plain, start)) {
            continue;
        }
        let last = words.rsplit(['-', '.', ' ']).next().unwrap_or_default();
        let letters = words.chars().any(|c| c.is_ascii_alphabetic());
        let joined = !words.contains(['-', '.', ' ']);
        if words.contains(' ') && !DIAL.is_match(clause(plain, start)) {
            continue;
        }
        let form = if letters {
            if !last.chars().any(|c| c.is_ascii_digit()) && last.len() != 4 {
                continue;
            }
            PhoneForm::Letter
        } else if joined {
            PhoneForm::Full
        } else if last.len() == 4 {
            PhoneForm::Local
        } else if words.contains('-') && DIAL.is_match(clause(plain, start)) {
            PhoneForm::Digits
        } else {
            continue;
        };
        let digits = digits_of(words);
        let value = if digits.len() == 11 { digits[1..].to_owned() } else { digits };
        add(start, end, value, form, taken);
    }
    for found in SHORT.find_iter(plain) {
        let (start, end) = (found.start(), found.end());
        if follows_digits(plain, start) || goes_on(plain, end) {
            continue;
        }
        let before = clause(plain, start);
        let dialled = DIAL.is_match(before) && cued(plain, start);
        let text_to = found.len() > 3 && before.ends_with("to ") && before.contains("text");
        let emergency = matches!(found.as_str(), "911" | "988") && cued(plain, start);
        if if found.len() > 3 { text_to } else { dialled || emergency } {
            add(start, end, found.as_str().to_owned(), PhoneForm::Short, taken);
        }
    }
    phones.sort_by_key(|phone| phone.span);
    phones
}

/// What a run of digit groups is: how many bytes of it, its digits and its form. `None` where it is no phone number.
fn grouped(plain: &str, start: usize, words: &str) -> Option<(usize, String, PhoneForm)> {
    if follows_digits(plain, start) || plain[..start].ends_with(['$', '/', '#']) {
        return None;
    }
    let groups: Vec<(usize, &str)> = pieces(words);
    let lead = groups.len() > 3 && groups[0].1 == "1";
    let body = if lead { &groups[1..] } else { &groups[..] };
    if body.len() < 3 {
        return None;
    }
    let lens: Vec<usize> = body.iter().map(|g| g.1.len()).collect();
    let parenthesis = words.contains('(');
    // Three groups make a number; a fourth is the start of what follows, unless it is a number typed in pairs.
    let upto = |n: usize| body[n - 1].0 + body[n - 1].1.len();
    let three = &body[..3];
    let words_len = upto(3);
    let next_free = !goes_on(plain, start + words_len);
    let shape = (lens[0], lens[1], lens[2]);
    let all: String = three.iter().map(|g| g.1).collect();
    if all.chars().all(|c| c.is_ascii_alphabetic())
        || three.iter().any(|g| !g.1.chars().any(|c| c.is_ascii_digit()) && g.1 != "oo" && g.1.len() < 3)
    {
        return None;
    }
    let letters = all.chars().any(|c| c.is_ascii_alphabetic());
    if letters && three.iter().take(2).any(|g| !g.1.chars().any(|c| c.is_ascii_digit())) {
        return None;
    }
    let before = clause(plain, start);
    let thing = THING.is_match(before);
    let spaced = words[..words_len].trim_start_matches(['+', '1', ' ']).contains(' ') && !parenthesis;
    let digits = digits_of(&all);
    if body.len() > 3 && body[3].0 == words_len + 1 && !words[words_len..].starts_with([' ', '/', '.']) {
        // Four groups joined by hyphens: an account number or a range.
        return (cued(plain, start) && !thing && lens[0] == 3 && lens[1] == 3 && !spaced)
            .then(|| (upto(4), digits_of(&format!("{all}{}", body[3].1)), PhoneForm::Digits));
    }
    if !next_free {
        return None;
    }
    if shape == (3, 3, 4) {
        let area = three[0].1.as_bytes();
        let exchange = three[1].1.as_bytes();
        if thing && !cued(plain, start) {
            return None;
        }
        if letters {
            return Some((words_len, digits, PhoneForm::Letter));
        }
        if spaced && !cued(plain, start) {
            return None;
        }
        let sound = area[0] >= b'2' && exchange[0] >= b'2';
        return Some((words_len, digits, if sound { PhoneForm::Full } else { PhoneForm::Code }));
    }
    // What is left has the wrong number of digits: take it for a phone number only where it looks like one.
    if thing || spaced || is_date(three) || shape == (3, 2, 4) {
        return None;
    }
    let area = three[0].1.len() == 3 && three[0].1.as_bytes()[0] >= b'2' && three[0].1.as_bytes()[0] <= b'9';
    let near = area && (lens[1] == 3 || lens[2] == 4) && (lens[1] + lens[2]).abs_diff(7) <= 2;
    let total = lens[0] + lens[1] + lens[2];
    let loose = (9..=12).contains(&total) && lens[1] >= 3 && lens[2] >= 3;
    let called = cued(plain, start);
    let sure = near && (parenthesis || called) || loose && called || area && lens[1] == 3 && lens[2] >= 3;
    sure.then_some((words_len, digits, if letters { PhoneForm::Letter } else { PhoneForm::Digits }))
}

/// The groups of digits and where they start.
fn pieces(words: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut start = None;
    for (i, c) in words.char_indices().chain([(words.len(), ' ')]) {
        match (c.is_ascii_alphanumeric(), start) {
            (true, None) => start = Some(i),
            (false, Some(from)) => {
                found.push((from, &words[from..i]));
                start = None;
            }
            _ => {}
        }
    }
    found
}

/// The letters that stand for digits read as such.
fn digits_of(words: &str) -> String {
    words
        .chars()
        .filter_map(|c| match c {
            'o' => Some('0'),
            'l' | 'i' => Some('1'),
            _ => c.is_ascii_digit().then_some(c),
        })
        .collect()
}

fn is_date(groups: &[(usize, &str)]) -> bool {
    let number = |i: usize| groups[i].1.parse::<u32>().ok();
    let (Some(a), Some(b), Some(c)) = (number(0), number(1), number(2)) else { return false };
    let lens = (groups[0].1.len(), groups[1].1.len(), groups[2].1.len());
    lens.1 <= 2
        && (lens.0 <= 2 && (1..=31).contains(&a) && (1..=31).contains(&b) || (1900..=2100).contains(&a) && b <= 12 && c <= 31)
}

/// The words of the same line before `start`, a hundred bytes at most.
fn clause(plain: &str, start: usize) -> &str {
    let mut from = start.saturating_sub(100);
    while !plain.is_char_boundary(from) {
        from += 1;
    }
    let before = &plain[from..start];
    before.rfind('\n').map_or(before, |at| &before[at + 1..])
}

fn cued(plain: &str, start: usize) -> bool {
    CUE.is_match(clause(plain, start))
}

fn follows_digits(plain: &str, start: usize) -> bool {
    let mut before = plain[..start].chars().rev();
    match before.next() {
        Some(c) if c.is_alphanumeric() => true,
        Some('-' | '.' | ',' | '/' | ':' | '$') => before.next().is_some_and(|c| c.is_ascii_digit() || c == '$'),
        _ => false,
    }
}

fn goes_on(plain: &str, end: usize) -> bool {
    let mut after = plain[end..].chars();
    match after.next() {
        Some(c) if c.is_alphanumeric() => true,
        Some('-' | '.' | ',' | '/' | ':') => after.next().is_some_and(|c| c.is_ascii_digit()),
        Some('%') => true,
        _ => false,
    }
}
