//! What the words around bare numbers say about them: hours, or ages, levels, scores and counts.

use super::date_form::next;
use super::piece::{Gap, Kind, Piece};
use super::time_form::{Clock, Words};

/// Words before a number that make it a time of day where nothing else can.
pub(super) const LEADS: &[&str] =
    &["at", "by", "until", "till", "til", "from", "before", "after", "around", "about", "between", "@", "starting", "noon", "to"];

/// Words of a sentence that is about hours.
pub(super) const HOURS: &[&str] = &[
    "open", "opens", "opening", "close", "closes", "closing", "start", "starts", "starting", "begin", "begins", "beginning",
    "meet", "meets", "end", "ends", "ending", "follows", "doors", "gates", "leave", "leaves", "kick", "kicks", "return",
    "returns", "resume", "resumes", "depart", "departs", "session", "class", "meeting", "concert", "hearing", "supper", "dinner",
    "lunch", "breakfast", "practice", "polls", "tonight", "tomorrow", "today", "join", "parade", "lineup", "check", "hours",
    "bus", "buses", "reception", "ceremony", "workshop", "game", "show", "movie", "storytime", "tour", "tours", "be", "runs",
    "line", "program", "service", "lighting", "deadline", "noon", "midnight", "daily", "weekdays",
];

/// Words before "at" that give a level, a rank or a price.
pub(super) const LEVELS: &[&str] = &[
    "stands", "stand", "sits", "sit", "remains", "remain", "stays", "stay", "capped", "limited", "rated", "ranked", "posted",
    "priced", "tied", "holding", "hovering", "kept", "down", "up", "rates", "rate", "score", "averages", "averaging", "peaked",
    "topped", "maxes", "max", "valued", "estimated", "now", "still", "look", "looking", "arrive", "count", "total",
];

/// Words before a pair of numbers that are ages, sizes or counts.
const NO_HOURS: &[&str] = &[
    "ages", "age", "aged", "grades", "grade", "sizes", "size", "lots", "lot", "pages", "page", "items", "routes", "route",
    "chapter", "chapters", "zones", "zone", "units", "score", "won", "lost", "beat", "districts", "district", "wards", "ward",
    "stations", "station", "levels", "level", "phases", "phase", "points", "numbers", "number", "vote", "voted", "by", "about",
    "around", "with", "of", "some", "another", "up", "down", "rose", "fell", "increase", "increased", "decreased", "was", "were",
    "is", "are",
];

impl Words<'_, '_> {
    pub(super) fn led(&self, i: usize, words: &[&str]) -> bool {
        i > 0 && self.pieces[i].gap != Gap::Line && self.pieces[i - 1].is_word(words)
    }

    /// Two bare numbers are hours where minutes or the words around them say so.
    pub(super) fn bare_range(&self, i: usize, first: Clock, last: Clock, after: usize, between: bool) -> bool {
        let valid = first.hour <= 24 && last.hour <= 24 && first.minute < 60 && last.minute < 60;
        if !valid {
            return false;
        }
        if first.minutes && last.minutes {
            return true;
        }
        let small = (1..=12).contains(&first.hour) && (1..=12).contains(&last.hour);
        let lead = (i > 0 && self.pieces[i].gap != Gap::Line).then(|| &self.pieces[i - 1]);
        // "Hours are now 8-5": the word stands a little before.
        let nearby = |wanted: &dyn Fn(&Piece<'_>) -> bool| {
            (i.saturating_sub(8)..i).rev().take_while(|j| self.pieces[j + 1].gap != Gap::Line).any(|j| wanted(&self.pieces[j]))
        };
        let hours_are = lead.is_some_and(|p| p.is_word(&["now", "are"])) && nearby(&|p| p.is_word(&["hours"]));
        if !small || lead.is_some_and(|p| p.is_word(NO_HOURS)) && !hours_are || !self.free(after) {
            return false;
        }
        if first.minutes || last.minutes {
            return !between || self.about_hours(i);
        }
        // "Saturday, 10-2", "Dec. 12, 10-2": the day stands a little before.
        let after_day = lead.is_some_and(|p| p.is_mark(',') || matches!(p.kind, Kind::Number { digits: 1 | 2 | 4, .. }));
        let day_before = after_day && nearby(&|p| matches!(p.kind, Kind::Weekday { .. })) || hours_are;
        let opened = day_before
            || lead.is_some_and(|p| {
                p.is_word(&["open", "hours", "opens"])
                    || matches!(p.kind, Kind::Weekday { .. })
                    || p.is_word(&["daily", "weekdays"])
            });
        let colon = lead.is_some_and(|p| p.is_mark(':')) && i >= 2 && self.pieces[i - 2].is_word(&["hours"]);
        let from = lead.is_some_and(|p| p.is_word(&["from", "between"])) && self.about_hours(i);
        let day_behind = next(self.pieces, after)
            .is_some_and(|p| matches!(p.kind, Kind::Weekday { .. }) || p.is_word(&["daily", "weekdays", "tonight"]));
        opened
            || colon
            || from
            || day_behind
                && lead
                    .is_none_or(|p| p.is_mark(',') || p.is_word(&["from", "open", "runs", "run", "is", "meets", "goes", "lasts"]))
    }

    /// Whether nothing follows at `i` that makes the number before it a count.
    pub(super) fn free(&self, i: usize) -> bool {
        const FOLLOWERS: &[&str] = &[
            "on", "in", "by", "at", "for", "and", "or", "with", "to", "until", "till", "tonight", "today", "tomorrow", "sharp",
            "the", "outside", "inside", "near", "when", "if", "before", "after", "from", "this", "every", "each", "but", "so",
            "because", "o", "daily", "weekdays", "weather", "every", "next", "there", "instead", "weekends", "each", "then",
            "we", "you", "both", "all", "m",
        ];
        let Some(piece) = next(self.pieces, i) else { return true };
        match piece.kind {
            Kind::Mark(
                '.' | ',' | ';' | '!' | '?' | ')' | '"' | '\u{201d}' | '(' | '\u{2014}' | '\u{2013}' | '\u{2026}' | '&' | ':',
            ) => !self.pieces.get(i + 1).is_some_and(|p| p.glued() && piece.glued() && matches!(p.kind, Kind::Number { .. })),
            Kind::Mark('-') => !piece.glued(),
            Kind::Weekday { .. } | Kind::Month(_) => true,
            Kind::Word(word) => FOLLOWERS.contains(&word),
            Kind::Number { .. } | Kind::Clock { .. } | Kind::Other => false,
            Kind::Mark(mark) => !mark.is_ascii(),
        }
    }

    /// Whether the words around speak about hours.
    pub(super) fn about_hours(&self, i: usize) -> bool {
        let ends = |p: &Piece<'_>| p.is_mark('.') && !p.glued() || matches!(p.kind, Kind::Mark('!' | '?'));
        let stop = |j: usize| self.pieces[j].gap == Gap::Line;
        let mut j = i;
        for _ in 0..14 {
            if j == 0 || stop(j) || ends(&self.pieces[j - 1]) {
                break;
            }
            j -= 1;
            if hours_piece(&self.pieces[j]) {
                return true;
            }
        }
        (i + 1..i + 10).take_while(|j| next(self.pieces, *j).is_some_and(|p| !ends(p))).any(|j| hours_piece(&self.pieces[j]))
    }
}

fn hours_piece(piece: &Piece<'_>) -> bool {
    match piece.kind {
        Kind::Word(word) => HOURS.contains(&word),
        Kind::Weekday { .. } | Kind::Clock { .. } => true,
        _ => false,
    }
}
