//! Makes a text fit a platform: the first sentences that find room, or all of them in numbered parts.

use jiff::civil::Date;

use super::Platform;
use super::counting;
use crate::text::{Document, Span, parts, unnumbered};

/// Whole sentences from the top, as many as the platform takes; the text itself where it fits.
pub fn shortened(platform: &Platform, document: &Document) -> String {
    let text = &document.text;
    let Some(over) = counting::over(platform, document) else { return text.clone() };
    let end = tiles(document).into_iter().map(|tile| tile.span.end).take_while(|end| *end <= over.start).last();
    text.get(..end.unwrap_or(0)).unwrap_or_default().trim().to_owned()
}

/// What lies over a platform's limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Excess {
    /// The words that find no room.
    pub span: Span,
    /// What the platform counts.
    pub used: usize,
    /// Which part of how many, where the text is numbered.
    pub part: Option<(usize, usize)>,
}

/// What lies over the platform's limit, if anything does. A numbered text goes out part by part.
pub fn over(platform: &Platform, document: &Document, today: Date) -> Option<Excess> {
    let span = counting::over(platform, document)?;
    let parts = parts(&document.text);
    if parts.is_empty() {
        return Some(Excess { span, used: counting::count(platform, document), part: None });
    }
    parts.iter().enumerate().find_map(|(at, part)| {
        let own = Document::read(part.span.of(&document.text), today);
        let over = counting::over(platform, &own)?;
        let span = Span::new(part.span.start + over.start, part.span.start + over.end);
        Some(Excess { span, used: counting::count(platform, &own), part: Some((at + 1, parts.len())) })
    })
}

/// The posts in which a text goes out: its numbered parts where it does not fit in one piece.
pub fn posts(platform: &Platform, document: &Document) -> Vec<Span> {
    let parts = if counting::over(platform, document).is_some() { parts(&document.text) } else { Vec::new() };
    if parts.is_empty() { vec![Span::new(0, document.text.len())] } else { parts.into_iter().map(|part| part.span).collect() }
}

/// What a platform counts for each post in which a text goes out.
pub fn counts(platform: &Platform, document: &Document, today: Date) -> Vec<usize> {
    match posts(platform, document)[..] {
        [_] => vec![counting::count(platform, document)],
        ref parts => {
            parts.iter().map(|part| counting::count(platform, &Document::read(part.of(&document.text), today))).collect()
        }
    }
}

/// The text in numbered parts that fit the platform, cut at the ends of sentences; `None` where it fits in one
/// piece, or where the limit leaves no room for numbers.
pub fn split(platform: &Platform, text: &str, today: Date) -> Option<String> {
    let max = platform.max?;
    let whole = unnumbered(text);
    let whole = whole.trim();
    let document = Document::read(whole, today);
    if counting::count(platform, &document) <= max {
        return None;
    }
    let weights = Weights::of(platform, &document);
    for digits in 1..=2 {
        // " (10/12)"
        let room = max.checked_sub(4 + 2 * digits).filter(|room| *room > 0)?;
        let cuts = pack(&document, &weights, room);
        if cuts.len().to_string().len() <= digits {
            let of = cuts.len();
            let numbered = cuts.iter().enumerate().map(|(at, span)| format!("{} ({}/{of})", span.of(whole), at + 1));
            return Some(numbered.collect::<Vec<_>>().join("\n\n"));
        }
    }
    None
}

/// A sentence with whatever stands between it and the next one, so that no character falls between two parts.
struct Tile {
    span: Span,
    paragraph: usize,
}

fn tiles(document: &Document) -> Vec<Tile> {
    let text = &document.text;
    let starts = document.sentences.iter().enumerate().map(|(at, sentence)| if at == 0 { 0 } else { sentence.span.start });
    let ends = document.sentences.iter().skip(1).map(|sentence| sentence.span.start).chain([text.len()]);
    let spans = starts.zip(ends).map(|(start, end)| Span::new(start, end).trim(text));
    let sentences = document.sentences.iter().zip(spans);
    sentences.map(|(sentence, span)| Tile { span, paragraph: sentence.paragraph }).collect()
}

/// What the platform counts up to each byte of a text.
struct Weights {
    /// Where each piece starts, and what all pieces before it count.
    before: Vec<(usize, usize)>,
    all: usize,
}

impl Weights {
    fn of(platform: &Platform, document: &Document) -> Self {
        let mut all = 0;
        let before = counting::pieces(platform, document)
            .map(|(at, weight)| {
                all += weight;
                (at, all - weight)
            })
            .collect();
        Self { before, all }
    }

    fn up_to(&self, byte: usize) -> usize {
        let at = self.before.partition_point(|(start, _)| *start < byte);
        self.before.get(at).map_or(self.all, |(_, before)| *before)
    }

    fn of_span(&self, span: Span) -> usize {
        self.up_to(span.end).saturating_sub(self.up_to(span.start))
    }

    /// The last piece that may start before `room` is used up, counted from `start`.
    fn end_of_room(&self, start: usize, room: usize) -> usize {
        let used = self.up_to(start);
        let at = self.before.partition_point(|(_, before)| *before <= used + room);
        self.before.get(at.saturating_sub(1)).map_or(start, |(start, _)| *start)
    }
}

/// The parts, each with as many whole sentences as it takes. A paragraph stays whole where it can begin the next part.
fn pack(document: &Document, weights: &Weights, room: usize) -> Vec<Span> {
    let tiles = tiles(document);
    let mut parts: Vec<Span> = Vec::new();
    let mut open: Option<Span> = None;
    for (at, tile) in tiles.iter().enumerate() {
        let longer = open.map_or(tile.span, |span| span.join(tile.span));
        let starts_paragraph = at > 0 && tiles[at - 1].paragraph != tile.paragraph;
        let apart = starts_paragraph && {
            let paragraph = tiles[at..].iter().take_while(|other| other.paragraph == tile.paragraph).last();
            let with_paragraph = paragraph.map_or(longer, |last| longer.join(last.span));
            let half_full = open.is_some_and(|span| 2 * weights.of_span(span) >= room);
            half_full && weights.of_span(with_paragraph) > room
        };
        if !apart && weights.of_span(longer) <= room {
            open = Some(longer);
            continue;
        }
        parts.extend(open.take());
        let mut rest = tile.span;
        while weights.of_span(rest) > room {
            let cut = word_end(document, rest, weights.end_of_room(rest.start, room));
            parts.push(Span::new(rest.start, cut).trim(&document.text));
            rest = Span::new(cut, rest.end).trim(&document.text);
        }
        open = (!rest.is_empty()).then_some(rest);
    }
    parts.extend(open);
    parts
}

/// Where a sentence that no part holds is cut: behind the last clause or word before `limit`.
fn word_end(document: &Document, span: Span, limit: usize) -> usize {
    let Some(head) = document.text.get(span.start..limit) else { return span.end };
    let clause = head.rfind([',', ';', ':', '\u{2014}']).and_then(|at| Some(at + head.get(at..)?.chars().next()?.len_utf8()));
    let clause = clause.filter(|at| 2 * at > head.len() && head.get(*at..).is_some_and(|rest| rest.starts_with(' ')));
    let word = head.rfind(char::is_whitespace).filter(|at| *at > 0);
    match clause.or(word) {
        Some(at) => span.start + at,
        // One endless word is cut where the room ends; at least one character goes.
        None if limit > span.start => limit,
        None => {
            document.text.get(span.start..).and_then(|rest| rest.chars().next()).map_or(span.end, |c| span.start + c.len_utf8())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::TODAY;
    use crate::city::{City, baxter};

    const LONG: &str = "Snow emergency: from 10 p.m. tonight no car may stand on any city street. Plows start on Excelsior Road, Golf \
        Course Drive and Clearwater Road, then go through the side streets, then the courts.\n\nCars left on the street will be \
        towed to the city lot. Pick yours up from 8 a.m. to 4:30 p.m. at the public works building with your license. \
        Questions? Call City Hall at 218-454-5100 or see www.baxtermn.gov/snow-emergency-rules-and-map.";

    fn city() -> City {
        City::new(baxter())
    }

    fn split_for(id: &str, text: &str) -> Option<String> {
        split(city().platform(id).unwrap(), text, TODAY)
    }

    fn counted(platform: &Platform, text: &str) -> Vec<usize> {
        counts(platform, &Document::read(text, TODAY), TODAY)
    }

    #[test]
    fn a_numbered_text_is_counted_part_by_part() {
        let city = city();
        let x = city.platform("x").unwrap();
        let text = format!("{} (1/2)\n\n{} (2/2)", "a".repeat(270), "b".repeat(290));
        let excess = over(x, &Document::read(&text, TODAY), TODAY).unwrap();
        assert_eq!((excess.used, excess.part), (296, Some((2, 2))));
        assert_eq!(excess.span.of(&text), format!("{} (2/2)", "b".repeat(10)));
        // What fits in one piece goes out in one piece, whatever its lines end with.
        assert_eq!(counted(x, "Snow. (1/2)\nIce. (2/2)").len(), 1);
    }

    #[test]
    fn a_text_is_split_at_the_ends_of_sentences() {
        let city = city();
        let x = city.platform("x").unwrap();
        let whole = split_for("x", LONG).unwrap();
        let parts = parts(&whole);
        assert_eq!(parts.len(), 2, "{whole}");
        assert!(parts[0].span.of(&whole).ends_with("then the courts. (1/2)"), "a paragraph stays whole: {whole}");
        assert!(counted(x, &whole).iter().all(|count| *count <= 280));
        assert_eq!(unnumbered(&whole), LONG, "every word is there, in its order");
        assert_eq!(split_for("x", &whole).as_deref(), Some(whole.as_str()), "splitting again changes nothing");
        assert_eq!(split_for("facebook", LONG), None);
        assert_eq!(split_for("nextdoor", &"Long. ".repeat(9000)), None, "no limit is known");
    }

    #[test]
    fn endless_sentences_words_and_texts_are_split_too() {
        let city = city();
        let x = city.platform("x").unwrap();
        for text in [
            "word ".repeat(200),
            "a".repeat(900),
            "\u{2744}\u{fe0f}".repeat(500),
            "Snow, wind, and ice, ".repeat(60),
            "Snow tonight. Move your car now.\n".repeat(90),
            "www.baxtermn.gov/a-very-long-address ".repeat(30),
            "\u{4f60}\u{597d}\u{3002}".repeat(300),
        ] {
            let whole = split(x, &text, TODAY).unwrap();
            let counts = counted(x, &whole);
            assert!(counts.len() > 1 && counts.iter().all(|count| *count <= 280), "{counts:?}: {whole}");
            let plain = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            assert!(plain(&unnumbered(&whole)) == plain(&text), "words were lost: {whole}");
        }
        assert_eq!(split(x, &"Snow tonight. ".repeat(4000), TODAY), None, "a hundred parts are no post");
    }

    #[test]
    fn a_shortened_text_keeps_whole_sentences() {
        let city = city();
        let document = Document::read(LONG, TODAY);
        let short = shortened(city.platform("x").unwrap(), &document);
        assert!(short.ends_with("the city lot."), "{short}");
        assert_eq!(shortened(city.platform("facebook").unwrap(), &document), LONG);
    }
}
