//! Numbers that stand for a person: papers, plates, cards, accounts, cases, passwords.

use std::sync::LazyLock;

use regex::Regex;

use super::{Found, Kind, after, before, glued, proof};
use crate::checks::Context;
use crate::checks::Severity;
use crate::checks::private_data::setting::{self, pattern};
use crate::text::Span;

static SOCIAL: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?-u:\b)\d{3}[- .]?\d{2}[- .]?\d{4}(?-u:\b)"));
static SOCIAL_WORD: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?-u:\b)(?:ssn|social(?: security)?(?: number| no\.?| #)?|soc\.? sec\.?)(?-u:\b)"));
/// The last four digits are what a caller is asked for.
static SOCIAL_END: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:ssn|social(?: security)?)(?: number| no\.?| #)?(?: (?:ends?|ending) (?:in|with)| is)?[ :#]+(\d{4})(?-u:\b)",
    )
});
static LEDGER_WORD: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:order|bid|po|p\.o\.|invoice|parcel|pid|project|permit|tracking|model|serial|part|resolution|ordinance|improvement|contract|file|sap|plat|section|lot|isbn|upc|meter|pump|build|version|confirmation|reference|warrant|check|fund)(?: number| no\.?| #|s)?[:.]?\s*#?$",
    )
});
static CARD: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?-u:\b)\d(?:[ -]?\d){12,18}(?-u:\b)"));
static VIN: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?-u:\b)[a-hj-npr-z0-9]{17}(?-u:\b)"));
static LICENSE: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?-u:\b)[a-z]-?\d{3}-?\d{3}-?\d{3}-?\d{3}(?-u:\b)"));
static LICENSE_NAMED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:driver'?s'? licen[sc]e|licen[sc]e|d\.?l\.?|state id|passport)(?: (?:number|no\.?|#|is|of))*[ :#]+([a-z]{0,2}-?\d[\d-]{5,14}\d)(?-u:\b)",
    )
});
static PLATE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:plates?|tags?|registration|licen[sc]e plates?|lic\.? plates?|lic\.?|vanity plates?|licen[sc]e)(?: (?:number|no\.?|#|is|was|reads?|reading|of|mn|minnesota|wisconsin|wi|nd|sd|ia))*[ ,:#(]+(?:is |mn |minnesota )?([a-z]{2,3}[ -]?\d{3,4}|\d{3}[ -]?[a-z]{3}|\d[a-z]{3}\d{3}|[a-z]{1,2}\d{4,5}|[a-z]{2,6}\d[a-z\d]{0,3})(?-u:\b)",
    )
});
static PLATE_BEHIND: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)([a-z]{3}[ -]\d{3}|\d{3}[ -][a-z]{3})(?: (?:on|is) (?:the|its|his|her) (?:plates?|license plate|tag)|,? (?:is )?the (?:plate|license plate))",
    )
});
static PLATE_STATE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:mn|minn\.?|minnesota|wi|wisconsin|nd|north dakota|sd|south dakota|ia|iowa)(?: (?:plates?|tags?|lic(?:ense)?|registration))*[ ,:#]+([a-z]{3}[ -]?\d{3}|\d{3}[ -]?[a-z]{3})(?-u:\b)",
    )
});
static ACCOUNT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:accounts?|acct\.?|routing|iban|member(?:ship)?|customer|policy|benefit|medicare|medicaid|library card|utility)(?: (?:number|no\.?|num\.?|#|is|id|account|ending in))*[ :#]*#?(\d[\d-]{4,20}\d)(?-u:\b)",
    )
});
static LEDGER: LazyLock<Regex> = LazyLock::new(|| pattern(r"^(?:\d{3}-\d{5}-\d{3}|\d{3}-\d{4}-\d{4,5}|\d{4}-\d{4}-\d{3,5})$"));
static LEDGER_TALK: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?-u:\b)(?:fund|budget|levy|general ledger|ledger|line item|transfer|revenue|expenditure|coded)(?-u:\b)")
});
static CASE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:case|file|icr|incident|complaint|citation|docket|report)(?: (?:number|no\.?|#|is))*[ :#]+#?((?:[a-z]{2}-)?\d{2,4}-?\d{3,8})(?-u:\b)",
    )
});
static CASE_OPEN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:information|tips?|mention|refer(?:ence|ring)?(?: to)?|cite|quote|call|contact|seen|saw|recogni[sz]e|witness|if you|anonymous|council|hearing|planning|variance|rezon\w*|ordinance|staff report)(?-u:\b)",
    )
});
static OWN_CASE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:his|her|their|your|the (?:woman|man|boy|girl|victim|suspect|defendant|family|driver|owner|tenant|patient|client)'s|\p{L}+'s) (?:own |court |police |probation |medical |benefits? |divorce |custody |child |welfare )*$",
    )
});
static PASSWORD: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r#"(?-u:\b)(?:password|passcode|pass ?phrase|pw|login|log-in|pin(?: code| number)?|wi-?fi (?:key|code)|network key|access code|meeting code)(?: (?:for|to|of|on) [\p{L} '-]{2,24}?)?(?: is| was|:|=|,)*[ :=]+"?([^\s",;]{4,32})"#,
    )
});
static NO_SECRET: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:never|don't|do not|change|strong|reset|forgot|long|weak|steal|ask(?:s|ed|ing)? for|example|such as|manager|scam\w*|phish\w*)(?-u:\b)",
    )
});
static BIRTH: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:d\.?o\.?b\.?|birth ?dates?|date of birth|birthday|born)(?: (?:is|was|on|of))*[ :,(]*((?:\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d\d)|(?:\d{4}-\d\d-\d\d)|(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d\d)|(?:\d{1,2} (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]* (?:19|20)\d\d))",
    )
});
static SOMEBODY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:he|she|he's|she's|his|her|man|woman|boy|girl|child|suspect|victim|driver|male|female|person|patient|defendant|juvenile)(?-u:\b)",
    )
});
static MACHINE: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?-u:\b)(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?-u:\b)"));
static MACHINE_WORD: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?-u:\b)(?:ip|ip address(?:es)?|address|server|router|camera|log in at|logged in from|host|modem|network)(?-u:\b)")
});
static VERSION_WORD: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?-u:\b)(?:version|build|section|chapter|release|firmware|update|v|spec|specification|subsection|item|policy|rule|code)s?(?: no\.?| number)? ?$",
    )
});

pub(super) fn find(cx: &Context<'_>, found: &mut Vec<Found>) {
    let document = cx.document;
    let text = document.folded.text();
    if !text.bytes().any(|byte| byte.is_ascii_digit()) && !text.contains("pass") && !text.contains("wi") {
        return;
    }
    let mut add =
        |span: Span, kind: Kind, severity: Severity, confidence: f32| found.push(Found { span, kind, severity, confidence });
    for span in document.find(&SOCIAL) {
        let typed = document.lower(span);
        let near = SOCIAL_WORD.is_match(before(document, span, 60)) || SOCIAL_WORD.is_match(after(document, span, 30));
        let dashed = typed.bytes().filter(|b| *b == b'-').count() == 2;
        let other = LEDGER_WORD.is_match(before(document, span, 30)) || glued(document, span);
        if proof::social_security(&proof::digits(typed)) && (near || dashed) && !other {
            add(span, Kind::SocialSecurity, Severity::Stop, if near { 0.98 } else { 0.85 });
        }
    }
    for span in document.find(&CARD) {
        if proof::card(&proof::digits(document.lower(span)))
            && !LEDGER_WORD.is_match(before(document, span, 30))
            && !glued(document, span)
        {
            add(span, Kind::Card, Severity::Stop, 0.95);
        }
    }
    for span in document.find(&VIN) {
        if proof::vehicle(document.lower(span)) {
            add(span, Kind::Vehicle, Severity::Warn, 0.95);
        }
    }
    for span in document.find(&LICENSE) {
        if !LEDGER_WORD.is_match(before(document, span, 30)) && !glued(document, span) {
            add(span, Kind::License, Severity::Warn, 0.9);
        }
    }
    let mut grouped = |pattern: &Regex, judge: &dyn Fn(Span, Span) -> Option<(Kind, Severity, f32)>| {
        for hit in pattern.captures_iter(text) {
            let (Some(whole), Some(part)) = (hit.get(0), hit.get(1)) else { continue };
            let (whole, part) =
                (document.folded.span(whole.start(), whole.end()), document.folded.span(part.start(), part.end()));
            if let Some((kind, severity, confidence)) = judge(whole, part) {
                found.push(Found { span: if kind == Kind::Password { whole } else { part }, kind, severity, confidence });
            }
        }
    };
    grouped(&SOCIAL_END, &|_, part| (!glued(document, part)).then_some((Kind::SocialSecurity, Severity::Stop, 0.8)));
    grouped(&LICENSE_NAMED, &|_, part| (!glued(document, part)).then_some((Kind::License, Severity::Warn, 0.8)));
    grouped(&PLATE, &|_, part| plate(cx, part).then_some((Kind::Plate, Severity::Warn, 0.85)));
    grouped(&PLATE_STATE, &|_, part| plate(cx, part).then_some((Kind::Plate, Severity::Warn, 0.75)));
    grouped(&PLATE_BEHIND, &|_, part| plate(cx, part).then_some((Kind::Plate, Severity::Warn, 0.8)));
    grouped(&ACCOUNT, &|whole, part| {
        let typed = document.lower(part);
        let phone = typed.len() == 12 && typed.as_bytes()[3] == b'-' && typed.as_bytes()[7] == b'-';
        let ledger = LEDGER.is_match(typed)
            || LEDGER_TALK.is_match(before(document, whole, 60))
            || LEDGER_TALK.is_match(after(document, part, 40));
        let routing = document.lower(whole).starts_with("routing") && !proof::routing(&proof::digits(typed));
        (!phone && !ledger && !routing && !glued(document, part)).then_some((Kind::Account, Severity::Warn, 0.85))
    });
    grouped(&CASE, &|whole, part| {
        let near = setting::sentence(document, whole);
        let person =
            setting::protected_in(cx, near).any(|named| named.weight() >= 0.6) || OWN_CASE.is_match(before(document, whole, 40));
        (person && !document.has(&CASE_OPEN, near) && !glued(document, part)).then_some((Kind::Case, Severity::Warn, 0.7))
    });
    grouped(&PASSWORD, &|whole, part| secret(cx, whole, part).then_some((Kind::Password, Severity::Stop, 0.85)));
    grouped(&BIRTH, &|whole, part| birth(cx, whole, part).then_some((Kind::BirthDate, Severity::Warn, 0.9)));
    for span in document.find(&MACHINE) {
        let parts = document.lower(span).split('.').all(|part| part.parse::<u16>().is_ok_and(|n| n <= 255));
        let near = MACHINE_WORD.is_match(before(document, span, 40)) || MACHINE_WORD.is_match(after(document, span, 24));
        if parts && near && !VERSION_WORD.is_match(before(document, span, 24)) {
            found.push(Found { span, kind: Kind::Machine, severity: Severity::Warn, confidence: 0.8 });
        }
    }
}

/// Plates are written in capitals; route, trade and program numbers look alike.
fn plate(cx: &Context<'_>, part: Span) -> bool {
    let typed = cx.document.words_of(part);
    let lower_post = !cx.document.text.contains(char::is_uppercase);
    let letters: String = typed.chars().filter(|c| c.is_ascii_alphabetic()).collect();
    let program = matches!(
        letters.to_ascii_lowercase().as_str(),
        "isd"
            | "ics"
            | "mn"
            | "us"
            | "csah"
            | "nw"
            | "ne"
            | "sw"
            | "se"
            | "pm"
            | "am"
            | "no"
            | "and"
            | "the"
            | "for"
            | "due"
            | "jan"
            | "feb"
            | "mar"
            | "apr"
            | "may"
            | "jun"
            | "jul"
            | "aug"
            | "sep"
            | "oct"
            | "nov"
            | "dec"
    );
    (lower_post || !letters.chars().any(|c| c.is_ascii_lowercase())) && !program && !glued(cx.document, part)
}

/// A word behind "password" is one when it could not be an ordinary word of the sentence.
fn secret(cx: &Context<'_>, whole: Span, part: Span) -> bool {
    let document = cx.document;
    let typed = document.words_of(part).trim_end_matches(['.', '!', '?', ')', '"', '\u{201d}']);
    let digit = typed.chars().any(|c| c.is_ascii_digit());
    let mixed = typed.chars().skip(1).any(char::is_uppercase) && typed.chars().any(char::is_lowercase);
    let sign = typed.chars().any(|c| matches!(c, '!' | '@' | '#' | '$' | '%' | '&' | '*' | '_'));
    let quoted = document.text[whole.start..part.end].contains(['"', '\u{201c}']);
    let lead = document.lower(Span::new(whole.start, part.start)).trim_end_matches(['"', ' ']);
    let told = ["is", ":", "="].iter().any(|mark| lead.ends_with(mark));
    let advice = NO_SECRET.is_match(document.lower(setting::sentence(document, whole)));
    let money = typed.starts_with('$') || typed.starts_with("http");
    !money && !advice && ((digit && typed.chars().count() >= 4) || ((mixed || sign || quoted) && told))
}

/// A birth date of somebody who may be alive.
fn birth(cx: &Context<'_>, whole: Span, part: Span) -> bool {
    let document = cx.document;
    let digits = proof::digits(document.lower(part));
    let year =
        digits.get(digits.len().saturating_sub(4)..).map_or(0, |last| last.iter().fold(0_i32, |sum, d| sum * 10 + i32::from(*d)));
    let old = (1000..1920).contains(&year) && document.lower(part).chars().rev().take(4).all(|c| c.is_ascii_digit());
    let born = document.lower(whole).starts_with("born") || document.lower(whole).starts_with("birthday");
    let thing = born && setting::protected_in(cx, setting::sentence(document, whole)).next().is_none() && {
        !SOMEBODY.is_match(before(document, whole, 40))
    };
    !old && !thing
}
