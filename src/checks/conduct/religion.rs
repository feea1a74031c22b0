//! Prayers and preaching as city speech. Greetings for the holidays of many faiths are fine.

use std::sync::LazyLock;

use super::frames::Frames;
use super::speech::Speech;
use crate::checks::scene::Scene;
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::text::Span;

pub(in crate::checks) struct Religion;

static RULE: Rule = Rule {
    category: Category::Conduct,
    name: "religion",
    title: "Prayer or preaching",
    severity: Severity::Note,
    policy: &["P-24"],
    law: None,
    flags: "Prayers, blessings, scripture and preaching in the City's voice.",
    leaves: "Greetings for holidays of many faiths, names of congregations, events held at one.",
    why: "A city speaks for people of every faith and of none.",
    instead: "Keep it warm and neutral: \u{201c}our thoughts are with the family\u{201d}.",
    examples: &[
        Example::fixed("«Our thoughts and prayers» are with the family.", "Our thoughts are with the family."),
        Example::flagged("«Let us pray» for rain this week."),
        Example::flagged("Merry Christmas! «Jesus is the reason for the season»."),
        Example::flagged("Thank you, crews, and «God bless»."),
        Example::clean("Happy Hanukkah to all who celebrate.", "A greeting."),
        Example::clean("Merry Christmas and happy holidays from City Hall.", "A greeting."),
        Example::clean("The blood drive is at Lord of Life Lutheran Church from noon to 5 p.m.", "A place."),
        Example::clean("Ramadan begins this week. Iftar dinners are listed on the community calendar.", "A fact."),
        Example::flagged("As Psalm 46:1 says, «let us give thanks to the Lord» for the rain."),
        Example::clean("The choir sings at the Lutheran church on Sunday at 4 p.m.", "A neutral listing."),
    ],
};

static FAITH: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"(?:(?:our|my|your) )?(?:thoughts|hearts|love|condolences) and prayers|(?:our|my|your|sending|send|lifting|lift|in our|with our|keep|many|heartfelt|extra|say|a|said a|offer|offering|share) (?:\w+ )?prayers?(?: (?:are|go|for|to|and))?|in (?:our|your|my|their) prayers",
        r"(?:let us|let's|we|please|join us (?:in|as we)|i|staff|join (?:us|me) in|continue to|gather to|come) (?:all |will |also |are |continue to |bow our heads and )*pray(?:ing|er)?(?: (?:for|that|with|to|and))?|pray (?:for|that|with)|praying (?:for|that)|bow (?:our|your) heads?",
        r"(?:may )?god(?:'s)? (?:bless(?:ing|ings)?|willing|is (?:good|great|love|watching|in|our)|be with|loves|has|gave|will|love|plan|knows|grace|mercy|given|protect|keep|hand|word|creation|country|speed)(?: (?:you|our|america|us|them|him|her|baxter|the))?|god ?bless|bless(?:ed)? (?:be|by (?:god|the lord)|you all and)|have a blessed (?:day|week|holiday|sunday|easter|christmas|thanksgiving)|be blessed|too blessed to",
        r"(?:thank|thanks be to|praise|praise be to|glory to|trust in|believe in|faith in|love of|fear of|hand of|house of|grace of|gift (?:of|from)|word of|with|under|under one|turn to|return to|back to|come to|know|serve|worship|honor|giving thanks to|give thanks to|gratitude to) (?:god|the lord|jesus|christ|the almighty|our lord|our savior|our creator|the creator|allah|our heavenly father|the good lord)",
        r"(?:jesus|christ|our lord|the lord|the good lord|our savior|the almighty|holy spirit|heavenly father|our creator|the holy ghost|almighty god)(?: christ)?(?: (?:is|was|died|loves|saves|saved|said|christ|our|gave|watches|works|will|bless|has|rose|be|who|calls|taught|and|provides|willing|himself))",
        r"(?:he is risen|christ is risen|risen indeed|hallelujah|alleluia|amen|in jesus' name|in jesus name|in his name|in christ|born again|get saved|be saved|accept jesus|accept christ|lord and savior|keep christ in christmas|put (?:the )?christ (?:back )?in christmas|reason for the season|true meaning of (?:christmas|easter)|savior is born|birth of (?:our|the|a) (?:savior|lord|christ)|born (?:is|to) (?:the|save)|glad tidings|prince of peace|king of kings|son of god|lamb of god|gospel truth|good news of|holy (?:scripture|word|bible)|the bible (?:says|tells|teaches|reminds)|bible verse|scripture (?:says|for|reading|of|tells|reminds)|verse of the (?:day|week)|(?:psalms?|proverbs|john|matthew|luke|romans|corinthians|isaiah|genesis|philippians|ephesians|ecclesiastes|jeremiah|hebrews|james|peter|exodus) \d+:\d+(?:-\d+)?|quran says|power of prayer|prayer (?:warriors|chain|works|request|changes)|have faith (?:in|that)|keep the faith|faith over fear|god-given|heaven(?:ly)? (?:gained|has|is|received|sent)|gained an angel|with the angels|rest in the arms|called home|watching (?:over us )?from (?:heaven|above)|in heaven|hell and damnation|repent|sinners?|find (?:a|your) church|go to church|see you (?:in|at) church|attend (?:church|mass|services)|church this (?:sunday|easter|christmas)|faith (?:is the|will get|family)|miracle from (?:god|above)|divine (?:intervention|providence)|holy communion|our faith|judgment day|man upstairs|up above|higher power|answered prayers?|answer to (?:our )?prayers?|inshallah|allahu akbar|mashallah|namaste to|karma will)",
        r"the (?:good )?lord (?:sent|gave|gives|provides|made|makes|has|will|knows|took|called|brought|works|willing|bless\w*|protect\w*|heard|answered|put|is|was|said|says|wants|loves|helps|smiled|saw|watch\w*|above|himself|almighty|our|and|for|in)",
        r"pray(?:ed|ing|s|ers?)?(?: (?:for|that|to|over|with|and))?",
        r"(?:staff|office|morning|weekly|daily|department) (?:devotionals?|devotions|bible study|prayer|prayers|worship)|bible study|devotionals?|sunday (?:sermon|best|worship)|our (?:creator|maker|god|savior)|(?:heaven|god|the almighty|the good book|scripture) (?:help|helps|knows|sent|above|forbid|teaches|commands)|the good book|act of god|blessings (?:from|of|to)|his (?:blessings|mercy|grace|plan|hands)|in god's (?:hands|time|house|country)|god's (?:plan|creation|country|gift|green earth|timing|work)|a blessing from|(?:thou shalt|the ten commandments|golden rule says)|wash away (?:our|your) sins|saint \w+ (?:protect|watch over|pray)|guardian angels?|angels (?:watching|among|sang)|mary,? mother|ave maria|hail mary full|mass intention|ash wednesday,? repent|lent (?:is|means|calls)|jesus",
    ])
});

static NAMES: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"(?:lord of life|faith lutheran|body of christ|christ (?:the king|lutheran|community|church)|church of (?:jesus )?christ|holy (?:family|spirit catholic)|corpus christi|prayer (?:breakfast|service|vigil|group|garden|room)|day of prayer|angel tree|salvation army|(?:at|in) (?:\w+ ){0,3}(?:lutheran|catholic|methodist|baptist|covenant|presbyterian) church|amen corner|in god we trust|praying mantis\w*|hail mary pass|under god|oh my god|trinity)",
    ])
});

/// Scripture, prayer and faith in the city's voice.
static DEVOTION: LazyLock<Scene> = LazyLock::new(|| {
    Scene::new(
        &[r"\w+"],
        &[
            r"(?:psalms?|isaiah|genesis|exodus|proverbs|matthew|mark|luke|john|romans|corinthians|philippians|ephesians|hebrews|revelation|jeremiah|deuteronomy|micah|ecclesiastes|colossians|galatians|quran|koran|torah|surah) \d{1,3}(?::\d+)?(?:-\d+)?",
            r"(?:let us|we|let's|may we|please|join us (?:to|and|as we)|come and|come|i|may) (?:\w+ )?(?:give (?:glory|thanks to (?:god|him|the lord|our)|praise)|pray (?:to|for|that)|bow (?:our heads|with|before|down)|kneel|praise (?:god|him|the lord|jesus)|worship|ask (?:god|the almighty|the lord|him|our creator)|thank (?:god|the lord|him|our (?:creator|lord|savior|maker))|lift (?:up )?(?:our|your) (?:hearts|voices|prayers)|honor (?:god|him|the lord)|turn (?:back )?to (?:god|him|the lord|jesus)|trust (?:in )?(?:god|him|the lord|jesus)|rejoice in|give ourselves)[^.;!?]{0,60}",
            r"(?:the )?(?:almighty|most high|prince of peace|good lord|holy spirit|lord and savior|king of kings|one who made|throne of grace|blood of (?:the lamb|christ|jesus)|word of god|good shepherd|our creator|heavenly father|our maker|our savior|lamb of god|risen (?:lord|christ|savior)|son of god|kingdom of (?:god|heaven)|grace of (?:god|our)|hand of god|armor of god|god's (?:grace|love|plan|will|mercy|blessing|blessings|word|creation|hands?|country|own|house|children|gift|protection|power))[^.;!?]{0,50}",
            r"(?:only|but|nothing but|no \w+ but|trust in|faith in|thanks be to|glory to|praise be to|to) (?:god|jesus|christ|the lord|allah|him alone)(?: (?:can|could|alone|will|who|is|be|in|for|has|knows)[^.;!?]{0,40})?",
            r"grateful to (?:god|him|the lord|our (?:creator|maker|lord))[^.;!?]{0,30}|(?:rest to|save|saved|bless) (?:the souls?|your souls?|our souls?|their souls?|this (?:city|town|nation|land|valley|council))[^.;!?]{0,40}|(?:for )?(?:unto us|he is risen|he has risen|christ is (?:risen|born)|jesus is (?:the reason|lord|coming|king)|hold on to the promise|be a light|blessed are|thy will|amen(?:\b|$)|hallelujah|inshallah|god (?:bless|willing|is good|will|has|loves|gave|made|sent|never|works|provides|watches|heard|answers))[^.;!?]{0,50}",
        ],
        &[
            r"concert|choir (?:will|sings)|play|performance|book|church (?:will|hosts|supper|invites)|oh my god|omg|mark \d+ (?:on|in)|exhibit|quilt|program (?:includes|of)|told|godfather|in god we trust|motto|hymn sing|lyric",
        ],
    )
});

impl Check for Religion {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let document = cx.document;
        let speech = Speech::of(document);
        let names: Vec<Span> = NAMES.find(document).collect();
        FAITH
            .find(document)
            .filter(|span| !speech.reports(*span) && !names.iter().any(|other| other.overlaps(*span)))
            .map(|span| {
                let mut finding = RULE
                    .finding(span, "Keep greetings and sympathy neutral: the City speaks for people of every faith and none.")
                    .confidence(0.75);
                for (words, softer) in [
                    ("our thoughts and prayers", "our thoughts"),
                    ("our hearts and prayers", "our hearts"),
                    ("thoughts and prayers", "thoughts"),
                ] {
                    if document.lower(span) == words {
                        let capital = document.words_of(span).starts_with(char::is_uppercase);
                        let softer =
                            if capital { format!("{}{}", softer[..1].to_uppercase(), &softer[1..]) } else { softer.to_owned() };
                        finding = finding.suggest(softer);
                    }
                }
                finding
            })
            .chain(DEVOTION.find(document).into_iter().filter(|span| !speech.reports(*span)).map(|span| {
                RULE.finding(span, "Keep greetings and sympathy neutral: the City speaks for people of every faith and none.")
                    .confidence(0.7)
            }))
            .collect()
    }
}
