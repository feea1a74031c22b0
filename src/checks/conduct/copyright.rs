//! Words and pictures that seem to be somebody else's: lyrics, comics, "found online". Own and licensed ones are fine.

use std::sync::LazyLock;

use regex::Regex;

use super::frames::Frames;
use crate::checks::scene::Scene;
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::text::Span;

pub(in crate::checks) struct Copyright;

static RULE: Rule = Rule {
    category: Category::Conduct,
    name: "copyright",
    title: "Somebody else's picture or text",
    severity: Severity::Note,
    policy: &["P-77", "P-49f"],
    law: None,
    flags: "Pictures found online, comics and film characters, song lyrics, articles pasted whole.",
    leaves: "Own and licensed pictures, pictures with a named author and permission, links to an article.",
    why: "Photographers and syndicates do write to cities, and the letter comes with a bill.",
    instead: "Use a picture of your own, ask the author, or link to the page.",
    examples: &[
        Example::flagged("Snow day! «Photo found on Google»."),
        Example::flagged("Today's safety meme, «borrowed from the internet»."),
        Example::flagged("«Not sure who took this» shot of the lake, but wow."),
        Example::flagged("Mood at City Hall today: «Calvin and Hobbes comic» below."),
        Example::flagged("🎵 «Let it snow, let it snow, let it snow» 🎵 The plows are out."),
        Example::clean("Photo by city staff: the new bridge on the Paul Bunyan Trail.", "Our own."),
        Example::clean("Photo by Lena Moe, used with permission.", "With permission."),
        Example::clean("Read the whole story on the newspaper's website.", "A link."),
        Example::clean("Send us your own photos of the first snow.", "An invitation."),
        Example::flagged("Stuck inside? «We scanned the whole puzzle book» for you, all 40 pages."),
        Example::clean("The library has the whole puzzle book, all 40 pages, for loan.", "A loan."),
    ],
};

static BORROWED: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"(?:found|pulled|grabbed|snagged|saved|copied|borrowed|stole|stolen|swiped|lifted|taken|took|ripped|downloaded|screenshotted|screen-?grabbed|nabbed|yoinked|snatched|pinched|came across|clipped|cropped|right-clicked|reposted|shared)(?: [\w']+){0,6}? (?:on|from|off|off of|via|through|around|straight from|somewhere on|out of) (?:[\w']+ ){0,4}?(?:google(?: images?| image search)?|internet|web|interwebs|pinterest|facebook|instagram|tiktok|reddit|tumblr|getty|shutterstock|stock (?:site|photo site|photo)|image search|online|net|website|blog|newspaper(?:'s)?(?: site| website)?|flickr|youtube|twitter|etsy|magazine|netflix|site|page|feed|account|channel|insta|profile|timeline|stream|wall|gallery|portfolio|catalog|calendar|textbook|card|hallmark|album|movie|poster|brochure|cookbook|comics|other city's)",
        r"(?:image|photo|picture|pic|meme|graphic|art|artwork|cartoon|comic|map|drawing|poem|text|article|clip|video|credit|source|photo credit|image credit|photo source)s?(?: \w+){0,2}?:? (?:courtesy of |via |from |by |credit:? |source:? |is |was |found |found on |off )+(?:the )?(?:internet|google(?: images?)?|pinterest|unknown|somewhere online|the web|reddit|online|whoever|a quick search|someone on|a stranger|facebook)",
        r"(?:not sure|don't know|do not know|no idea|unsure|no clue|can't remember|cannot remember|unclear|wish we knew) (?:who|where|whose)(?: \w+){0,3}? (?:took|made|drew|wrote|shot|owns|created|painted|photo|picture|came from|it's from|it is from|got|found|image|drawing|this)",
        r"(?:credit|credits|props|thanks|kudos|h/t|apologies) (?:goes )?to (?:whoever|the original|whomever|the internet|the artist,? whoever|the unknown|the owner)(?: \w+){0,3}",
        r"(?:artist|photographer|author|creator|original (?:artist|photographer|source)|owner) (?:is )?unknown|(?:unknown|anonymous) (?:artist|photographer|author|internet)|no copyright (?:infringement )?intended|all rights (?:belong|to)|i do not own|we do not own|we don't own|don't own (?:the )?rights|fair use,? right|hope (?:they|nobody|no one|the (?:artist|photographer|author))~(?:mind|minds|sue|notices|care)",
        r"(?:(?:cropped|cropping|removed|erased|photoshopped|edited|blurred|cut) (?:out |off )?(?:the |their |a |his |her )?(?:watermark|signature|logo|copyright|credit)|ignore the watermark|excuse the watermark|with the watermark|watermark (?:and all|removed|is|still)|pay ?wall|behind the paywall)",
        r"(?:full|entire|whole|complete) (?:text of the |text of this |newspaper |news |magazine |dispatch )?(?:article|story|column|text|chapter|poem|lyrics|song|recipe|column|obituary|editorial|comic strip|book|movie|film|episode|broadcast|game)(?: from the \w+(?: \w+)?)? (?:below|here|copied|pasted|reprinted|posted|follows|is (?:below|here|pasted)|so you don't|without|in the comments|attached|for free)",
        r"(?:copied|pasted|copy-?pasted|copying|pasting|reprinted|reprinting|retyped|scanned|scanning|photocopied|screenshot of)(?: \w+){0,5}? (?:article|story|column|page|chapter|newspaper|magazine|dispatch|star tribune|book|recipe|cookbook|textbook|website|comic|cartoon|poem|lyrics|sheet music|blog)",
        r"(?:calvin (?:and|&) hobbes|peanuts|snoopy|charlie brown|garfield|far side|dilbert|peppermint patty|woodstock|minions?|minion|baby yoda|grogu|star wars|darth vader|yoda|harry potter|disney|mickey mouse|frozen|elsa|olaf|paw patrol|spongebob|pokemon|pikachu|super mario|marvel|spider-man|superman|batman|the simpsons|homer simpson|bart simpson|family guy|shrek|toy story|winnie the pooh|dr\. seuss|the grinch|grinch|bluey|scooby-doo|looney tunes|bugs bunny|hello kitty|barbie|ghostbusters|the office|michael scott|dwight schrute|game of thrones|lord of the rings|gandalf|jurassic park|new yorker)(?:'s)? (?:\w+ ){0,2}?(?:comic|cartoon|strip|comic strip|meme|gif|clip|picture|image|drawing|scene|screenshot|still|poster|art|graphic|character|panel|sticker|logo|theme song|soundtrack)s?",
        r"(?:comic|cartoon|strip|comic strip|meme|gif|clip|picture|image|drawing|scene|screenshot|still|poster|panel|graphic|edit)s? (?:of|from|with|featuring|using|starring|by) (?:the |our |that |a |an |this week's |sunday's )*(?:\w+ )?(?:calvin|hobbes|peanuts|snoopy|charlie brown|garfield|far side|dilbert|minions?|baby yoda|grogu|star wars|darth vader|yoda|harry potter|disney|mickey|elsa|olaf|paw patrol|spongebob|pokemon|pikachu|mario|marvel|spider-man|superman|batman|simpsons|homer|shrek|toy story|winnie|dr\. seuss|grinch|bluey|scooby|looney|bugs bunny|movie|film|tv show|hit show|netflix|new yorker|sunday paper|sunday comics|funny pages|newspaper|parks and rec|parks and recreation|frozen|the office)",
        r"(?:lyrics|song lyrics|song words|words of the song|(?:in|with) the words of (?:\w+ ){1,3}(?:song|hit)|sing (?:along|it with us|with us):|sing along|(?:as|like) (?:the song|\w+ \w+) (?:goes|sings|sang|says):?|set to (?:the )?(?:song|music|tune)|soundtrack by|playing over|background music|full song|used (?:the|a) (?:song|track)|hit song (?:by|in)|with (?:the )?(?:song|track|music) (?:by|from)|music by (?:taylor swift|prince|the beatles|queen|drake|adele|\w+ \w+))",
        r"(?:traced|redrew|recreated|photoshopped|remixed|knock-?off|ripped) (?:\w+ ){0,4}?(?:logo|character|poster|cover|drawing|design|art)",
        r"(?:bootleg|pirated|illegal (?:stream|copy)|burned (?:a )?cop(?:y|ies)|ripped (?:dvd|copy)|we(?:'re| are) streaming the (?:movie|game)|free (?:movie|music|book) downloads?)",
        r"(?:borrowed|stole|stolen|swiped|lifted|snagged) (?:this|that|the|a|their|his|her|somebody's|someone's|another \w+'s) (?:\w+ ){0,2}?(?:photo|picture|pic|meme|graphic|image|cartoon|comic|joke|poem|idea and|post|video|text|map|drawing|design)s?",
        r"(?:random|somebody's|someone's|some (?:guy|photographer|artist|lady|account)'s) (?:\w+ )?(?:photo|picture|pic|meme|graphic|image|cartoon|video|artwork|drawing)s?",
        r"(?:typed|wrote|written|spelled|printed|copied) out (?:\w+ ){0,6}?(?:sing|lyrics|song|verse|chorus|poem)",
        r"(?:too (?:good|funny|cute|perfect) not to (?:share|post|steal|borrow))",
        r"(?:whoever|somebody|someone|the (?:artist|photographer|author|owner))~(?:hope you don't mind|come claim it|send us the bill|own the rights|we'll take it down|forgive us)",
        r"(?:without asking|didn't ask|did not ask|never asked|forgot to ask|haven't asked) (?:\w+ ){0,3}?(?:photographer|artist|author|owner|permission|first|for permission)",
        r"(?:chorus|verse|refrain|first stanza|opening lines?|whole poem|entire song|theme song)(?: \w+){0,4}?",
        r"scanned in full|(?:crossword|comics page|funnies|sunday funnies|horoscope|sheet music|screenplay|script)(?: \w+){0,6}? (?:scanned|copied|below|in full|pasted|attached)|used (?:a|an|the|that|some) (?:[\w']+ ){1,3}?(?:track|song|beat|clip|riff)|hope (?:the|their|his|her) (?:label|lawyers?|publisher|studio|estate|artist)",
    ])
});

/// Words set between notes are sung.
static SUNG: LazyLock<Frames> = LazyLock::new(|| {
    Frames::unbounded(&[
        "[\u{266a}\u{266b}\u{1f3b5}\u{1f3b6}]+ ?[^\u{266a}\u{266b}\u{1f3b5}\u{1f3b6}\n]{15,200}[\u{266a}\u{266b}\u{1f3b5}\u{1f3b6}]",
    ])
});

/// Cues that words of a song or poem follow.
static SONG: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?-u:\b)(?:sing|sings|sang|song|lyrics|chorus|verse|poem|refrain|stanza|soundtrack)(?-u:\b)")
        .expect("a valid pattern")
});

static ALLOWED: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"(?:with (?:his |her |their |the \w+'s |written )?permission|used by permission|licensed|license (?:for|to show)|we have permission|own photos?|public domain|creative commons|taken by (?:city )?staff|scam\w*|public performance license|never|don't|do not|cannot use|may not|not use|contest|submit\w*)",
    ])
});

/// A work taken whole, or one whose maker nobody asked.
static BORROW: LazyLock<Scene> = LazyLock::new(|| {
    Scene::new(
        &[r"\w+"],
        &[
            r"(?:took|copied|copy|screenshot(?:ted|ting)?|screen-?grabbed|scanned|pasted|paste|typed (?:out|up)|lifted|ripped|downloaded|recorded|taped|traced|snagged|borrowed|swiped|photographed|photocopied|xeroxed|uploaded|reposted|reprinted|retyped|transcribed|cribbed|saved|sharing|share|posting|here (?:is|are)|here's|enjoy|below is|tap for|swipe for|attached is)~~\b(?:whole|entire|full|complete|all (?:two|three|four|five|six|\d+|of)|every|word for word|verbatim|cover to cover|start to finish|in full|uncut) ~\b(?:recipes?|poems?|songs?|lyrics|verses?|chorus|chapters?|book|books|strips?|comics?|cartoons?|articles?|stor(?:y|ies)|columns?|pages?|maps?|photos?|prints?|pictures?|scans?|episodes?|movies?|films?|album|tracks?|crossword|puzzles?|sheet music|script|speech|essay|review|guide|pattern|patterns|workbook|magazine|stanzas?|illustrations?|drawings?|routine|sermon|monologue)",
            r"(?:recipe|poem|song|lyrics|verses?|chorus|chapter|book|strip|comic|cartoon|article|story|column|map|photo|print|picture|episode|movie|album|crossword|puzzle|sheet music|script|essay|review|pattern|magazine|painting|drawing|graphic|meme|video|clip|shot|image|font|logo|funnies strip)s?~~\b(?:copied out of|copied from|scanned (?:from|out of|in)|lifted from|ripped from|off (?:the internet|pinterest|google|instagram|facebook|a blog|some(?:body|one)'s|netflix|youtube|tiktok)|found on|from a google|taken from|borrowed from|word for word|typed out|pasted|photocopied|screenshotted|screen-?grabbed|that's been going around|going around|making the rounds|clipped from|out of (?:this|last|today's|sunday's|her|his|our|the latest|their)|from (?:that|a|the) (?:paid|subscription|paywalled|stock|getty))",
            r"(?:not ours|isn't ours|not mine|isn't mine|wasn't ours),? (?:\w+ )?(?:don't|do not|didn't|no idea|but|whose|couldn't)[^.;!?]{0,30}|(?:don't|do not|didn't|no idea|not sure|nobody|can't|couldn't|forget|forgot) (?:\w+ )?(?:know |knows |remember |recall |find )?(?:whose|who (?:took|shot|drew|painted|wrote|made|owns|the (?:artist|photographer|author) is)|where (?:it|this|we|i) (?:came from|got|found))[^.;!?]{0,30}",
            r"(?:watermark(?:ed|s)?|unpurchased|sample copy|preview copy|proof copy|press proof|photographer's proof|proof,? we'll)[^.;!?]{0,40}|(?:we'll|we will|i'll|will|someday|might|should|meant to|forgot to|haven't|didn't|never) (?:\w+ )?(?:buy|pay for|purchase|paid for|bought|license) (?:the |it|a |them|one|him|her|print|rights|photographer|artist|copy)[^.;!?]{0,24}",
            r"so (?:that )?(?:you|nobody|no one|everybody|everyone|folks|we) (?:don't|do not|won't|doesn't|didn't|wouldn't|can skip|can|all can) (?:\w+ )?(?:have to |need to |get to )?(?:subscribe|subscribing|pay|paying|buy|buying|sign up|sign in|the paywall|dodge|skip the)[^.;!?]{0,24}|(?:past|around|behind|beat|dodge|skip) the paywall",
            r"(?:streaming|showing|playing|screening|running|projecting|burned|burning|copying|making copies of) (?:\w+ ){0,4}?(?:from (?:our|my|somebody's|someone's|a staff|the intern's|his|her) (?:\w+ )?(?:account|netflix|disney\+?|login|dvd|hulu|spotify|phone|laptop)|on (?:our|my|somebody's|his|her) (?:netflix|disney\+?|login|spotify))[^.;!?]{0,20}",
            r"(?:cropped|edited|cut|painted|blurred|covered|erased|photoshopped|trimmed|removed|airbrushed) (?:out |off |over |away )?(?:the |his |her |their |a )?(?:\w+ )?(?:watermark|signature|credit|copyright|name|logo|byline|stamp)",
            r"(?:off|from) (?:of )?(?:somebody's|someone's|some guy's|some lady's|a stranger's|her|his|their|the photographer's|the artist's|an artist's|a photographer's|another (?:city|town|department)'s|the (?:newspaper|paper|station|team)'s) (?:\w+ )?(?:page|instagram|insta|flickr|blog|feed|account|website|site|profile|portfolio|etsy|pinterest|tiktok|channel)[^.;!?]{0,40}",
            r"(?:mickey mouse|minnie mouse|snoopy|charlie brown|garfield|elsa|olaf|baby yoda|yoda|darth vader|spongebob|bluey|paw patrol|pikachu|pokemon|minions?|shrek|barbie|super mario|mario and luigi|harry potter|hogwarts|spider-man|captain america|bugs bunny|scooby-doo|dr\. seuss|the grinch|calvin and hobbes|peanuts gang|simpsons|homer simpson|hello kitty|cookie monster|big bird|winnie the pooh|toy story|buzz lightyear|lightning mcqueen|star wars|disney) ~\b(?:on our|in our|on the (?:flyer|poster|banner|shirts?|cover)|as our|for our|drawn|redrawn|traced|with our|holding (?:a|our)|wearing our|into our|logo|clip art|t-shirts?|shirts|backdrop)[^.;!?]{0,40}",
            r"(?:put|set|cut|edited|dropped|slapped|used|added) (?:\w+ ){0,4}?(?:to|under|over|behind|in|with) (?:that|the|a|this summer's|her|his|our favorite) (?:\w+ )?(?:\w+ )?(?:song|track|beat|hit|tune|soundtrack|theme|anthem by)[^.;!?]{0,50}",
            r"(?:newspaper|magazine|reporter|author|artist|ap|getty|shutterstock|stock site|photographer|cartoonist|publisher|poet|station|museum)'?s? ~\b(?:charges? for|wants money|sells|made us|won't mind|would mind|asks? (?:for )?(?:\$|money)|hasn't answered|never (?:answered|wrote back)|can bill|can sue|don't tell|forgive)[^.;!?]{0,40}",
            r"(?:hope|pretend|promise|assume|doubt) (?:that )?(?:the |nobody |no one |they |she |he |disney |hollywood )(?:\w+ )?(?:doesn't|don't|won't|isn't|aren't|minds?|notices?|sues?|charges?|looking|watching)[^.;!?]{0,30}",
            r"(?:right-click(?:ed)?|google image(?:s| search)?|image search|copy and paste|copy-paste|copied and pasted|cut and paste|ctrl-c|screen recording|screen-recorded|bootleg\w*)[^.;!?]{0,40}",
        ],
        &[
            r"permission|public domain|licensed|library card|historical society|scam|may not|do not|don't (?:copy|scan|post|share)|contest|submit|our own|we own|copies (?:are|cost)|with credit|meeting packet|minutes|agenda|ordinance",
        ],
    )
});

impl Check for Copyright {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let document = cx.document;
        let mut spans: Vec<Span> = BORROWED.find(document).collect();
        spans.extend(SUNG.find(document));
        // What the cue speaks of is the quotation behind it.
        for span in &mut spans {
            let rest = &document.text[span.end..];
            let near = rest.char_indices().take(60).find(|(_, c)| matches!(c, '"' | '\u{201c}')).map(|(at, _)| at);
            let Some(from) = near.filter(|_| document.has(&SONG, *span)) else { continue };
            let quote = &rest[from..];
            let end =
                quote.char_indices().skip(1).find(|(_, c)| matches!(c, '"' | '\u{201d}' | '\n')).map(|(at, c)| at + c.len_utf8());
            *span = Span::new(span.end + from, span.end + from + end.unwrap_or(quote.len()));
        }
        spans
            .into_iter()
            .filter(|span| {
                let sentence = document.sentence_at(span.start).map_or(*span, |i| document.sentences[i].span);
                let unknown = document.lower(*span).starts_with(['d', 'n', 'u', 'c']);
                unknown || !ALLOWED.fit(document, sentence)
            })
            .map(|span| {
                RULE.finding(span, "Whose picture or text is this? Use one of your own, or ask the author.").confidence(0.7)
            })
            .chain(BORROW.find(document).into_iter().filter(|span| !ALLOWED.fit(document, *span)).map(|span| {
                RULE.finding(span, "Whose picture or text is this? Use one of your own, or ask the author.").confidence(0.7)
            }))
            .collect()
    }
}
