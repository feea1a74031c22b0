//! One record as a page that prints well, in HTML without anything from outside.

use std::fmt::Write;

use jiff::ZonedDateTime;

use super::pictures::is_private as is_private_picture;
use super::record::{Entry, KeptFinding, Picture, Post, Record};
use crate::store::pictures::Trace;
use crate::text::facts::calendar::long;

/// How a page shows the words that stayed on a ground.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Show {
    Everything,
    /// Passages flagged as private data are blacked out.
    Redacted,
}

/// What was blacked out of one record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Redaction {
    pub number: String,
    pub rule: String,
    pub characters: usize,
    pub law: Option<String>,
}

impl Redaction {
    /// A picture that was left out with its name and its description.
    pub(super) fn picture(record: &Record, picture: &Picture) -> Self {
        let alt = picture.alt.as_deref().unwrap_or_default();
        Self {
            number: record.number.clone(),
            rule: "private-data/photo-note".to_owned(),
            characters: alt.chars().count() + picture.file.chars().count(),
            law: None,
        }
    }
}

const STYLE: &str = "body{font:11pt/1.5 system-ui,sans-serif;color:#18211f;max-width:44rem;margin:2rem auto;padding:0 1rem}\
    h1{font-size:1.5rem;margin:0 0 .25rem}h2{font-size:1.05rem;margin:1.5rem 0 .5rem}.meta{color:#45514e}\
    .text{white-space:pre-wrap;border:1px solid #dfe3de;border-radius:6px;padding:.75rem 1rem;overflow-wrap:anywhere}\
    table{border-collapse:collapse;width:100%;font-size:10pt}td,th{text-align:left;vertical-align:top;padding:.3rem .75rem .3rem 0;\
    border-bottom:1px solid #dfe3de;overflow-wrap:anywhere}code{font-size:9pt;overflow-wrap:anywhere}\
    figure{margin:0 0 1rem}img{max-width:100%;max-height:18rem;border:1px solid #dfe3de;border-radius:6px}figcaption{font-size:10pt}\
    .once{white-space:nowrap}.out{background:#18211f;color:#fff;border-radius:2px;padding:0 .3em}a{color:#14535c}\
    @media print{body{margin:0;max-width:none}a{color:inherit;text-decoration:none}}";

/// A whole page around `body`.
pub(super) fn document(title: &str, body: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n\
         <title>{}</title>\n<style>{STYLE}</style>\n{body}\n<p class=\"meta\">City records: no expectation of privacy.</p>\n</html>\n",
        escape(title)
    )
}

/// Text as HTML.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // Characters that no browser shows and that may turn the page's order around.
            '\u{0}'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
                out.push('\u{fffd}');
            }
            _ => out.push(c),
        }
    }
    out
}

/// "November 30, 2026, 9:41 AM (America/Chicago)" of a record's time.
pub(super) fn when(at: &str) -> String {
    let Ok(time) = at.parse::<ZonedDateTime>() else { return at.to_owned() };
    let (hour, half) = match time.hour() {
        0 => (12, "AM"),
        hour @ 1..=11 => (hour, "AM"),
        12 => (12, "PM"),
        hour => (hour - 12, "PM"),
    };
    // A zone that has no name is told by its distance from universal time.
    let zone = time.time_zone().iana_name().map_or_else(|| format!("UTC{}", time.offset()), str::to_owned);
    format!("{}, {hour}:{:02} {half} ({zone})", long(time.date()), time.minute())
}

/// One record as a page, with what came later about it, and what was blacked out of it.
///
/// `files` are the names of its pictures beside the page, in the order of the record.
pub(super) fn page(
    record: &Record,
    hash: &str,
    later: &[Record],
    show: Show,
    files: &[Option<String>],
) -> (String, Vec<Redaction>) {
    let mut out = String::new();
    let mut log = Vec::new();
    let what = match record.entry.kind() {
        "post" => "Post",
        "not-posted" => "Draft, not posted",
        "address" => "Address of a post",
        "hold" => "Hold",
        "release" => "End of a hold",
        _ => "Certificate of disposal",
    };
    put(&mut out, format_args!("<h1>Record {}</h1>", escape(&record.number)));
    put(
        &mut out,
        format_args!(
            "<p class=\"meta\">{what} · {} · written {} by {}</p>",
            escape(&record.city),
            escape(&when(&record.created)),
            escape(&record.by)
        ),
    );
    match &record.entry {
        Entry::Post(post) => post_body(&mut out, record, post, show, files, &mut log),
        Entry::Address { of, platform, address } => {
            put(&mut out, format_args!("<p>Record {} on {}: {}</p>", escape(of), escape(platform), escape(address)));
        }
        Entry::Hold { numbers, reason } | Entry::Release { numbers, reason } => {
            put(&mut out, format_args!("<p>Records {}</p><p>{}</p>", escape(&numbers.join(", ")), escape(reason)));
        }
        Entry::Disposal { disposed, schedule, reason } => {
            put(&mut out, format_args!("<p>Schedule: {}</p><p>{}</p>", escape(schedule), escape(reason)));
            let rows: Vec<_> =
                disposed.iter().map(|one| vec![escape(&one.number), format!("<code>{}</code>", escape(&one.hash))]).collect();
            table(&mut out, "Disposed of", &["Record", "SHA-256"], &rows);
        }
    }
    let rows: Vec<_> =
        later.iter().map(|one| vec![once(&one.number), escape(&when(&one.created)), escape(&later_words(one))]).collect();
    table(&mut out, "What came later", &["Record", "When", "What"], &rows);
    let mut facts = vec![
        vec!["Record".to_owned(), format!("<code>{hash}</code>")],
        vec!["Record before".to_owned(), format!("<code>{}</code>", escape(&record.previous))],
        vec!["Program".to_owned(), escape(&format!("{} {}", record.program.name, record.program.version))],
        vec!["Rules".to_owned(), format!("<code>{}</code>", escape(&record.program.rules))],
        vec!["Profile".to_owned(), format!("{} <code>{}</code>", escape(&record.profile.name), escape(&record.profile.sha256))],
    ];
    facts.extend(
        record
            .program
            .models
            .iter()
            .map(|(name, seal)| vec![format!("Model {}", escape(name)), format!("<code>{}</code>", escape(seal))]),
    );
    table(&mut out, "Seals", &["What", "SHA-256"], &facts);
    (document(&format!("Record {}", record.number), &out), log)
}

/// A record's number, in one piece.
pub(super) fn once(number: &str) -> String {
    format!("<span class=\"once\">{}</span>", escape(number))
}

/// What a later record says about this one.
fn later_words(record: &Record) -> String {
    match &record.entry {
        Entry::Post(_) => format!("Corrected by {}", record.by),
        Entry::Address { platform, address, .. } => format!("Posted on {platform}: {address}"),
        Entry::Hold { reason, .. } => format!("Put on hold by {}: {reason}", record.by),
        Entry::Release { reason, .. } => format!("Hold ended by {}: {reason}", record.by),
        Entry::Disposal { reason, .. } => format!("Disposed of: {reason}"),
    }
}

fn post_body(out: &mut String, record: &Record, post: &Post, show: Show, files: &[Option<String>], log: &mut Vec<Redaction>) {
    let mut people = vec![format!("Desk: {}", post.desk), format!("Author: {}", post.author)];
    if !post.signer.is_empty() {
        people.push(format!("Signed by {}", post.signer));
    }
    people.extend(post.second_reader.iter().map(|reader| format!("Second reader: {reader}")));
    people.extend(post.corrects.iter().map(|number| format!("Corrects record {number}")));
    people.extend(post.retention.iter().map(|kept| format!("Kept {} ({})", kept.words(), kept.label)));
    put(out, format_args!("<p>{}</p>", people.iter().map(|line| escape(line)).collect::<Vec<_>>().join("<br>")));
    put(out, format_args!("<h2>Text</h2><div class=\"text\">{}</div>", text(record, post, &post.text, show, Some(log))));
    for version in post.versions.iter().filter(|version| version.text != post.text) {
        put(
            out,
            format_args!(
                "<h2>Text for {}</h2><div class=\"text\">{}</div>",
                escape(&version.platform),
                text(record, post, &version.text, show, None)
            ),
        );
    }
    let rows: Vec<_> = post.versions.iter().map(|version| vec![escape(&version.platform), escape(&version.account)]).collect();
    table(out, "Posted to", &["Platform", "Account"], &rows);
    pictures(out, record, post, show, files);
    let rows: Vec<_> = post
        .findings
        .iter()
        .map(|finding| {
            // A message may repeat the flagged words.
            let message = if show == Show::Redacted && is_private(finding) { String::new() } else { escape(&finding.message) };
            vec![escape(&finding.rule), message, decision(finding)]
        })
        .collect();
    table(out, "Findings that stayed", &["Rule", "What was said", "Decision"], &rows);
    let rows: Vec<_> = post
        .fixed
        .iter()
        .map(|fixed| {
            vec![
                escape(&fixed.rule),
                fixed.count.to_string(),
                escape(&fixed.at.iter().map(|at| when(at)).collect::<Vec<_>>().join("; ")),
            ]
        })
        .collect();
    let title = if post.posted { "Findings put right before signing" } else { "Open findings" };
    table(out, title, &["Rule", "How many", "When"], &rows);
    let rows: Vec<_> = post
        .checklist
        .iter()
        .map(|line| {
            let prompt = text(record, post, &line.prompt, show, None);
            vec![prompt, escape(&line.by), escape(&when(&line.at)), text(record, post, &line.source, show, None)]
        })
        .collect();
    table(out, "Confirmed facts", &["Line", "By", "When", "Source"], &rows);
    let rows: Vec<_> = post.failures.iter().map(|one| vec![escape(&one.rule), escape(&one.by), escape(&when(&one.at))]).collect();
    table(out, "Checks that did not run", &["Rule", "Accepted by", "When"], &rows);
}

/// The pictures as they went out, each with the text for people who cannot see it.
fn pictures(out: &mut String, record: &Record, post: &Post, show: Show, files: &[Option<String>]) {
    if post.pictures.is_empty() {
        return;
    }
    out.push_str("<h2>Pictures</h2>");
    let mut rows = Vec::new();
    for (nth, picture) in post.pictures.iter().enumerate() {
        let hidden = show == Show::Redacted && is_private_picture(post, picture);
        let words = |words: &str| {
            if hidden { "<span class=\"out\">redacted</span>".to_owned() } else { text(record, post, words, show, None) }
        };
        let name = words(&picture.file);
        let alt = words(picture.alt.as_deref().unwrap_or("no alternative text"));
        match files.get(nth).and_then(Option::as_ref) {
            Some(file) => put(
                out,
                format_args!(
                    "<figure><img src=\"../pictures/{}\" alt=\"{}\"><figcaption>{name}: {alt}</figcaption></figure>",
                    escape(&address(file)),
                    escape(&plain(&redact_if(record, post, picture.alt.as_deref().unwrap_or_default(), show)))
                ),
            ),
            None if hidden => put(out, format_args!("<p>{name}: the picture is left out of this copy.</p>")),
            None => put(out, format_args!("<p>{name}: {alt} (the picture is not at hand)</p>")),
        }
        let size = match (picture.width, picture.height) {
            (Some(width), Some(height)) => format!("{width} × {height}"),
            _ => String::new(),
        };
        let removed: Vec<&str> = picture.removed.iter().map(|id| Trace::words(id)).collect();
        let mut sums = format!("<code>{}</code>", escape(&picture.sha256));
        if let Some(original) = &picture.original {
            let _ = write!(sums, "<br>made from <code>{}</code>", escape(original));
        }
        rows.push(vec![name, size, escape(&removed.join(", ")), sums]);
    }
    table(out, "Files of the pictures", &["File", "Pixels", "Taken out of the file", "SHA-256"], &rows);
}

fn redact_if(record: &Record, post: &Post, words: &str, show: Show) -> String {
    if show == Show::Redacted { redact(record, post, words).0 } else { words.to_owned() }
}

/// A file name as part of an address.
fn address(file: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._".contains(&byte);
    file.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

fn is_private(finding: &KeptFinding) -> bool {
    finding.rule.starts_with("private-data/")
}

fn decision(finding: &KeptFinding) -> String {
    let Some(decision) = &finding.decision else { return "advice".to_owned() };
    let mut line = decision.answer.replace('-', " ");
    if !decision.words.is_empty() {
        let _ = write!(line, ": {}", decision.words);
    }
    let _ = write!(line, " ({}", decision.by);
    if let Some(second) = &decision.second {
        let _ = write!(line, ", {second}");
    }
    let _ = write!(line, ", {})", when(&decision.at));
    escape(&line)
}

/// A text as HTML; where it is redacted, without the words of private findings, wherever they stand in it.
fn text(record: &Record, post: &Post, text: &str, show: Show, log: Option<&mut Vec<Redaction>>) -> String {
    if show == Show::Everything {
        return escape(text);
    }
    let (clean, redactions) = redact(record, post, text);
    if let Some(log) = log {
        log.extend(redactions);
    }
    escape(&clean).replace(BLACK, "<span class=\"out\">redacted</span>")
}

/// Stands for a blacked-out passage until the text is HTML; a private-use character that no post has.
const BLACK: &str = "\u{f8ff}";

/// A text without the words of its private findings, wherever they occur, and what was taken out.
pub(super) fn redact(record: &Record, post: &Post, text: &str) -> (String, Vec<Redaction>) {
    let mut secrets: Vec<(&str, &KeptFinding)> = post
        .findings
        .iter()
        .filter(|finding| is_private(finding))
        .filter_map(|finding| Some((text_of(post, finding).get(finding.start..finding.end)?, finding)))
        .filter(|(words, _)| !words.trim().is_empty())
        .collect();
    // The longest first, so that a name inside a longer one does not leave a rest behind.
    secrets.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
    let mut clean = text.replace(BLACK, "");
    let mut log = Vec::new();
    for (words, finding) in secrets {
        if clean.contains(words) {
            clean = clean.replace(words, BLACK);
            log.push(Redaction {
                number: record.number.clone(),
                rule: finding.rule.clone(),
                characters: words.chars().count(),
                law: finding.law.clone(),
            });
        }
    }
    (clean, log)
}

/// The text in which a finding stands.
fn text_of<'a>(post: &'a Post, finding: &KeptFinding) -> &'a str {
    let own = finding.platform.as_ref().and_then(|id| post.versions.iter().find(|version| version.platform == *id));
    own.map_or(&post.text, |version| &version.text)
}

/// The same in plain text.
pub(super) fn plain(redacted: &str) -> String {
    redacted.replace(BLACK, "[redacted]")
}

fn table(out: &mut String, title: &str, head: &[&str], rows: &[Vec<String>]) {
    if rows.is_empty() {
        return;
    }
    put(out, format_args!("<h2>{title}</h2><table><tr>"));
    for cell in head {
        put(out, format_args!("<th>{cell}</th>"));
    }
    out.push_str("</tr>");
    for row in rows {
        out.push_str("<tr>");
        for cell in row {
            put(out, format_args!("<td>{cell}</td>"));
        }
        out.push_str("</tr>");
    }
    out.push_str("</table>\n");
}

fn put(out: &mut String, words: std::fmt::Arguments<'_>) {
    // Writing to a string cannot fail.
    let _ = out.write_fmt(words);
}

#[cfg(test)]
mod tests {
    use super::when;

    #[test]
    fn times_are_written_for_readers() {
        assert_eq!(when("2026-11-30T09:41:00-06:00[America/Chicago]"), "November 30, 2026, 9:41 AM (America/Chicago)");
        assert_eq!(when("2026-11-30T12:05:00-06:00[-06:00]"), "November 30, 2026, 12:05 PM (UTC-06)");
        assert_eq!(when("long ago"), "long ago");
    }
}
