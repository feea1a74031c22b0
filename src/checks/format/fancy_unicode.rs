//! Letters borrowed from mathematics and phonetics to look bold or curly.

use unicode_normalization::UnicodeNormalization;

use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::text::Span;

pub(in crate::checks) struct FancyUnicode;

static RULE: Rule = Rule {
    category: Category::Format,
    name: "fancy-unicode",
    title: "Letters that cannot be read aloud",
    severity: Severity::Warn,
    policy: &["P-29"],
    law: Some("WCAG 2.1, 1.3.1"),
    flags: "Mathematical, circled, full-width or phonetic letters used as bold, script or small capitals.",
    leaves: "Accents, dashes, fractions, degree and trade marks.",
    why: "A screen reader spells them out or skips them, and a search does not find them.",
    instead: "Use plain letters; the platform has no bold.",
    examples: &[
        Example::fixed("«𝗦𝗻𝗼𝘄 𝗲𝗺𝗲𝗿𝗴𝗲𝗻𝗰𝘆» tonight", "Snow emergency tonight"),
        Example::fixed("Join us for «𝒩𝒾𝑔𝒽𝓉 𝓉𝑜 𝒰𝓃𝒾𝓉𝑒»!", "Join us for Night to Unite!"),
        Example::fixed("«ＣＬＯＳＥＤ» today", "CLOSED today"),
        Example::flagged("The «ʙᴇᴀᴄʜ» is open."),
        Example::clean("Café, naïve, Gichi-ziibi – and “quotes” at 20 °C, 2½ miles, 30 m².", "Real letters and signs."),
        Example::clean("Blood type 🅰️ and 🅾️ wanted Ⓜ", "Signs, not words."),
        Example::clean("Mille Lacs Anishinaabe: “Miigwech” means thank you.", "Another language."),
    ],
};

/// One letter alone may be a sign; a word never is.
const SHORTEST: usize = 2;

impl Check for FancyUnicode {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let text = &cx.document.text;
        if text.is_ascii() {
            return Vec::new();
        }
        let mut findings = Vec::new();
        let mut run: Option<(Span, usize)> = None;
        for (at, c) in text.char_indices() {
            let end = at + c.len_utf8();
            if plain(c).is_some() {
                run = Some(run.map_or((Span::new(at, end), 1), |(span, letters)| (Span::new(span.start, end), letters + 1)));
            } else if !(c == ' ' || c.is_ascii_punctuation() || c.is_ascii_digit()) {
                findings.extend(run.take().and_then(|run| finding(text, run)));
            }
        }
        findings.extend(run.and_then(|run| finding(text, run)));
        findings
    }
}

fn finding(text: &str, (span, letters): (Span, usize)) -> Option<Finding> {
    let words: String = span.of(text).chars().map(|c| plain(c).unwrap_or(c)).collect();
    (letters >= SHORTEST).then(|| RULE.finding(span, "These letters cannot be read aloud.").confidence(1.0).suggest(words))
}

/// The plain letter or digit that is meant.
fn plain(c: char) -> Option<char> {
    const SMALL_CAPITALS: &str = "ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwʏyᴢz";
    let lettered = |base: u32| char::from_u32(u32::from('A') + u32::from(c) - base);
    match c {
        '\u{1d400}'..='\u{1d7ff}'
        | '\u{ff10}'..='\u{ff19}'
        | '\u{ff21}'..='\u{ff3a}'
        | '\u{ff41}'..='\u{ff5a}'
        | '\u{24b6}'..='\u{24c1}'
        | '\u{24c3}'..='\u{24e9}'
        | '\u{1f130}'..='\u{1f149}'
        // Script letters that were there before the mathematical ones.
        | 'ℬ' | 'ℰ' | 'ℱ' | 'ℋ' | 'ℐ' | 'ℒ' | 'ℳ' | 'ℛ' | 'ℯ' | 'ℊ' | 'ℴ' | 'ℭ' | 'ℌ' | 'ℑ' | 'ℜ' | 'ℨ' => c.nfkc().next().filter(|c| c.is_ascii()),
        '\u{1f150}'..='\u{1f169}' => lettered(0x1f150),
        // Four of these are emoji for blood types and parking.
        '\u{1f170}'..='\u{1f189}' if !matches!(c, '\u{1f170}' | '\u{1f171}' | '\u{1f17e}' | '\u{1f17f}') => lettered(0x1f170),
        _ => {
            let at = SMALL_CAPITALS.find(c).filter(|_| !c.is_ascii())?;
            SMALL_CAPITALS[at + c.len_utf8()..].chars().next()
        }
    }
}
