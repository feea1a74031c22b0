//! Candidates, parties, ballot campaigns, slogans and lobbying. How, where and when to vote is no opinion.

use std::sync::LazyLock;

use super::frames::{Frames, weighed};
use super::speech::Speech;
use crate::checks::scene::Scene;
use crate::checks::{Category, Check, Context, Example, Finding, Rule, Severity};
use crate::city::NameKind;
use crate::text::Span;

pub(in crate::checks) struct Political;

static RULE: Rule = Rule {
    category: Category::Conduct,
    name: "political",
    title: "Political opinion or campaign",
    severity: Severity::Stop,
    policy: &["P-24", "P-49g", "P-50"],
    law: Some("Minn. Stat. 211B.09; Attorney General letter, Oct. 27, 2020"),
    flags: "Words for or against a candidate, a party or a ballot question, campaign slogans, calls to lobby.",
    leaves: "How, where and when to vote, filing dates, what a question would do, statements at a public meeting, grants and laws.",
    why: "A city page must stay neutral in elections; public money and accounts may not serve one side.",
    instead: "Give the facts and where to vote, without an opinion.",
    examples: &[
        Example::flagged("Re-elect Anders Vik: he gets things done! «#VoteVik»"),
        Example::flagged("«Vote yes» on question 2 so we can build the trail."),
        Example::flagged("Thank you, Senator, for «fighting the metro Democrats»."),
        Example::flagged("«The Republicans» care about local roads."),
        Example::flagged("Commissioner candidates who care about Baxter? «There is only one»."),
        Example::flagged("«Tell your legislators to vote no» on the levy limit bill."),
        Example::flagged("Do not let «the socialists» raise your taxes."),
        Example::flagged("Anders Vik is «the best choice» this November."),
        Example::flagged("Remember who closed the pool «when you vote this fall»."),
        Example::flagged("Our firefighters need a new station. «Support the referendum» on Tuesday."),
        Example::clean("Polls are open 7 a.m. to 8 p.m. on Tuesday. Find yours at sos.state.mn.us.", "How to vote."),
        Example::clean("Absentee voting is open at the county office until 5 p.m. Monday.", "How to vote."),
        Example::clean("Question 1 would add a half-cent local sales tax for 15 years.", "What the question would do."),
        Example::clean("Candidates may file for two council seats from August 1 to 15.", "Filing dates."),
        Example::clean(
            "\"I move to approve the plan,\" Council Member Vik said at Tuesday's meeting.",
            "Said at a public meeting.",
        ),
        Example::clean("Governor's fishing opener: road closures near the boat ramp.", "A visit."),
        Example::clean("The grant came from the state bonding bill.", "A law."),
        Example::clean("Election judges wanted; training is paid.", "A job."),
        Example::clean(
            "A \"yes\" vote means the levy is renewed. A \"no\" vote means it ends in 2027.",
            "Both sides, no advice.",
        ),
        Example::clean("Vote for your favorite snowplow name by Friday: Plowy McPlowface or Sleetwood Mac.", "No election."),
        Example::flagged("The fire levy is on the ballot. «Be smart at the polls»."),
        Example::clean("The fire levy is on the ballot. Sample ballots are at the counter.", "Where to look."),
    ],
};

/// For or against somebody who runs.
static CANDIDATE: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"re-?elect(?:ing)?(?: (?:him|her|them|our|mayor|sheriff|council member|commissioner|\w+)){1,2}",
        r"(?:please |go |let's |we should |we must |we need to )?(?:elect|retain) (?:him|her|them|people who|leaders who|someone who|a council that|candidates who|council member \w+|mayor \w+|sheriff \w+)",
        r"(?:is|are|remains|was) (?:clearly |simply |by far |hands down |obviously |still )?(?:the|our|your) (?:best|right|only|clear|obvious|real|better|smart|strongest|most qualified|wrong|worst) (?:candidate|(?:choice|person|pick|man|woman|leader|option|vote) (?:for|to|in|this|on) (?:{office}|lead baxter|lead us|lead our city|november|the job))",
        r"(?:deserves?|needs?|earned|has earned|have earned|wants|give (?:him|her|them|\w+)) (?:another|a second|a third|one more|four more|two more|a new|your) (?:term|four years|years in office|years|vote)",
        r"(?:our|your) next (?:mayor|senator|governor|president|sheriff|commissioner|council member|congressman|congresswoman|representative|state representative|legislator)",
        r"(?:keep|send|put|get) \w+(?: \w+)? (?:in office|in charge of city hall|on the council|on the school board|out of office|off the council|off the school board|back (?:to the council|to st\. paul|to congress|to the capitol|to washington))",
        r"(?:i'm|i am|we're|we are|staff are|officers are|our officers are|i will be|we will be|we'll be|i'll be) (?:all )?(?:voting|rooting|campaigning|door-?knocking) for",
        r"(?:my|our) vote (?:goes|is going|is|will go) (?:to|for)",
        r"vote (?:to )?(?:keep|retain|re-?elect|oust|remove|replace|out)",
        r"(?:get|come|turn) out (?:and|to) vote for \w+",
        r"(?:get your|free|pick up a|grab a) (?:yard|lawn|campaign) signs?",
        r"(?:donate|contribute|chip in) to (?:the|his|her|their|\w+'s|\w+) (?:\w+ )?campaign",
        r"(?:campaign|election|reelection|re-election) (?:kickoff|fundraiser|rally|headquarters|party|barbecue|volunteers)",
        r"(?:knock(?:ing)? (?:on )?doors|door-?knock(?:ing)?|phone ?bank(?:ing)?|volunteer(?:ing)?) for (?:\w+ ){0,3}campaign",
        r"(?:endorses?|endorsed|endorsing|backs|is backing|are backing|stands? with|standing with|proud to support|proudly supports?|we support|i support|please support|support) (?:candidate \w+|(?:\w+ ){1,3}(?:for|as) (?:re-?election|{office}))",
        r"(?:\w+ ){1,2}for {office} (?:20\d\d|is the|because|all the way|this november)",
        r"(?:there is|there's) only one (?:choice|candidate|real choice|name on)",
        r"(?:better|stronger|smarter|more honest|more experienced|more qualified) (?:candidate|choice) than",
        r"(?:unlike|than) (?:his|her|their) opponents?",
        r"(?:his|her|their|the|vik's) (?:opponents?|challengers?) (?:is|has|wants|would|will|never|can't|doesn't|lied|voted|only)",
        r"(?:bad|wrong|terrible|disaster|great|good|right|perfect) (?:choice )?for (?:mayor|city council|sheriff|governor|president|congress|county board|school board)",
        r"(?:don't|do not|never) vote for",
        r"vote for (?:change|the (?:candidate|person|ones?|people|party|man|woman) (?:who|that)|him|her|them|mayor|council member|sheriff|commissioner|{party}|a (?:republican|democrat|dfl\w*|conservative|liberal))",
        r"(?:running|run) for (?:re-?election|{office}) (?:because|and (?:we|i|he|she|has)|to (?:fix|clean|stop|save)|and needs|and deserves)",
        r"(?:good luck|congratulations|best of luck|rooting for|go) (?:to )?(?:\w+ ){1,4}(?:on|in|for|with) (?:his|her|their|the) (?:campaign|run for {office}|race for {office}|primary win|election win)",
        r"(?:hope|hoping|pray|praying) (?:that )?(?:\w+ ){1,3}(?:wins|loses|gets elected|is elected|gets re-?elected|is re-?elected|gets voted out)",
        r"(?:kudos|thanks|thank you|shout-?out|props|cheers|hats off|congrats|congratulations|good luck|best of luck|hurray|hooray|boo|nice work|great job|credit) (?:to |on |from |for )?(?:the |his |her |team )?(?:\w+ ){1,2}(?:campaign|for (?:mayor|council|sheriff|governor|senate|house|congress)|campaign team)",
        r"(?:campaign|candidate) (?:signs?|buttons?|t-?shirts?|bumper stickers?|stickers?|hats?|swag) (?:are |is )?(?:available|free|at|here|for sale|in our|at the)",
        r"(?:debate|forum) (?:winner|loser)|(?:won|lost|crushed|dominated|owned|embarrassed (?:himself|herself) at|nailed) the (?:debate|forum)",
        r"(?:he|she|they|vik|this candidate|the incumbent|our mayor|the mayor|mayor \w+|council member \w+|commissioner \w+|sheriff \w+|senator \w+) (?:\w+ )?(?:has my vote|has our vote|gets my vote|gets our vote|earned (?:my|our|your|a second|another)|is my pick|is our pick|is the real deal|would make a (?:great|terrible|fine|good|lousy|awful)|will make a (?:great|terrible|fine|good)|belongs in|doesn't belong in|does not deserve|can't be trusted|is a crook|is bought|has to go|must go|needs to go|fights for)",
    ])
});

/// For or against a question, a party, a politician; campaign talk and lobbying.
static POLITICS: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"{slogan}",
        r"(?:vote|voting|voted|say|saying) (?:yes|no|\x22yes\x22|\x22no\x22)(?: \w+)? (?:on|to|for|the|this|question|measure|it)(?: (?:the |this |that |our |next )?(?:{ballot}))?",
        r"(?:vote|voting|voted) (?:against|in favor of|for) (?:the |this |that |our |next )*(?:(?:school|park|fire|police|library|city|local|half-cent|new) )?{ballot}",
        r"(?:please|so|and|go|just|everyone|you should|let's|we urge you to|we hope you(?:'ll| will)?|be sure to|remember to|don't forget to|make sure to|i'm asking you to) vote (?:yes|no|for|against)",
        r"vote (?:yes|no)",
        r"(?:yes|no) on (?:{ballot}|1|2|3|a|b|both questions|one|two)",
        r"(?:support|oppose|pass|defeat|reject|back|kill|sink|stop|join us in supporting|get behind|fight|champion) (?:the |this |our |that |next week's |november's |tuesday's )?(?:(?:school|park|fire|police|library|city|local|half-cent|proposed|unfair|dangerous|bad) ){0,2}{ballot}(?: (?:on|this|in|at) (?:tuesday|november|the ballot|the polls|election day|fall))?",
        r"(?:the|this|our|that) {ballot} (?:must|needs to|has to|deserves to|should|ought to) (?:pass|fail|be (?:approved|defeated|rejected|passed))",
        r"(?:we|i|the city|baxter|our kids|our parks|our officers|our firefighters|families) (?:really |badly |desperately )?(?:need|needs|want|wants|deserve|deserves) (?:a|your|the) (?:yes|no) vote",
        r"your (?:yes|no) vote (?:will|keeps?|helps?|gives?|saves?|stops?)",
        r"without (?:a yes vote|your yes vote|the levy|the referendum)",
        r"(?:{party})(?: in (?:st\. paul|washington|congress|the (?:house|senate|legislature)))?(?: (?:are|is|will|have|has|want|wants|care|cares|keep|voted|blocked|passed|don't|never|always|need|can't|would|just|hate|love))?",
        r"(?:fighting|beating|stopping|standing up to|stand up to|owning|defeating) (?:the )?(?:\w+ )?{party}",
        r"(?:metro|liberal|conservative|left-wing|right-wing|far-left|far-right|radical|woke|socialist|republican|democrat|democratic|dfl|gop|maga|progressive) (?:agenda|politicians?|policies|nonsense|tax hikes?|mob|lawmakers|activists?|majority|controlled|leadership|spending|values|party (?:cares|wants|is|has|stands))",
        r"(?:call|tell|email|write|contact|urge|ask|flood|phone|text|remind|pressure|demand that|let) (?:to )?(?:your |our |the |all |state |local |both )*(?:legislators?|lawmakers?|senators?|representatives?|reps?|congress\w*|council ?members?|council|governor|commissioners|county board|board|commission|planning commission|school board|district|them|mayor|capitol|legislature|elected officials)(?: know)?~(?:to |and |that )?(?:say |tell them )?(?:vote|support|oppose|pass|kill|reject|stop|block|sign|veto|back|fund|protect|save|repeal|keep|we (?:want|need|oppose|support)|you (?:want|oppose|support|demand)|enough|hands off|no more|leave)",
        r"(?:sign|signing) (?:the|our|this|my|a) (?:\w+ ){0,2}petition",
        r"(?:shame on|no thanks to|thank you,?|thanks,?|thanks to|kudos to|bravo,?|way to go,?|nice job,?|great job,?) (?:the |our |your |those )?{politician}s?,?(?: \w+)?,? (?:for|and) (?:fighting|standing|voting|having the guts|blocking|stopping|killing|sticking|ignoring|failing|raising|wasting|always|protecting our|cutting|caving|putting|selling|listening to (?:regular|real)|another)",
        r"(?:those |these |our |the |your |career |corrupt |greedy |out-of-touch )*(?:governor|president|senators?|congress|legislature|legislators|lawmakers|politicians?|state house|state senate|st\. paul politicians|walz|trump|biden|harris|feds|white house)(?: \w+)? (?:has |have |just |still |always |once again |again |only )*(?:failed|fails|refuses?|doesn't care|don't care|ignored?|ignores|wasted?|wastes|is out of touch|are out of touch|out of touch|should be ashamed|needs? to go|has to go|have to go|broke|breaks|lied|lies|lie|hates?|sold us out|sells us out|is a disgrace|are a disgrace|is a joke|are a joke|got it wrong|gets it|stands for us|gets things done|is the best|is the worst|are the worst|is destroying|are destroying|is ruining|are ruining|is killing|are killing|deserves?|won't listen|never listens?|does not care|do not care|do not listen|thinks? we|wants? your money|stuck us|caved)",
        r"(?:send|sends|sent) (?:a|them a|st\. paul a|the council a|a clear|a strong) message (?:in november|at the polls|at the ballot box|this november|on election day|this fall)",
        r"(?:remember|remember (?:this|that|who|him|her|them)|think about (?:this|that)|keep (?:this|that) in mind|don't forget|make your voice heard|hold them accountable|hold (?:him|her) accountable)~(?:in november|this november|at the polls|at the ballot box|on election day|come november|come election day|when you vote|before you vote|next election|when you mark your ballot|in the voting booth|when you fill out your ballot)",
        r"when you vote this (?:fall|november|year|tuesday)",
        r"(?:time for|we need|baxter needs|our city needs|this city needs|our county needs|let's get) (?:a change|new leadership|new blood|fresh blood|real leadership|change|a new council|a new mayor|better leaders)(?: (?:at|on|in) (?:city hall|the council|st\. paul|washington|office))",
        r"(?:make the right choice|choose wisely|vote smart|vote wisely|vote the right way)(?: (?:at the polls|in november|this november|on tuesday))?",
        r"(?:don't let|do not let|stop) (?:them|the (?:state|governor|legislature|feds|government|politicians)|st\. paul|washington)~(?:raise|take|steal|ruin|control|defund|tell us|silence)",
        r"(?:our|your) (?:second amendment|gun) rights",
        r"(?:protect|defend|save) (?:our|the|your) (?:second amendment|gun rights|democracy from|freedoms? from|way of life from)",
        r"(?:paid for|authorized) by (?:the )?(?:committee to|citizens for|neighbors for|volunteers for)",
        r"(?:proud|lifelong|registered|good|true) (?:republican|democrat|dfler|conservative|liberal|libertarian|progressive)s?",
        r"(?:voter suppression|election fraud|voter fraud) (?:is|happened|in|by|will)",
        r"(?:some |most |all |those |these |career |the |our |crooked |so-called |your )*politicians?(?: (?:would rather|are|in|who|would|will|never|always|love|like|keep|talk|promise|just|don't|can't))?",
        r"(?:tell|ask|beg|urge|convince|persuade|get|email|call|write) (?:the |your |our )?(?:board|council|commission|planning commission|commissioners|county|city|legislature|mayor|them) to (?:vote|say no|say yes|reject|deny|kill|approve|pass|stop|oppose|support|dump|table|scrap|keep|save|shoot down|turn down|block)",
        r"vote (?:\w+ ){1,5}?down|(?:shoot|strike|turn|voted?) (?:it|this|that|them) down|pack the (?:room|hall|gym|meeting|chambers|house)(?: (?:and|to|with|for))?|show up and (?:say|tell|demand|vote|boo|cheer)|bring (?:a |your )?(?:pitchforks?|torches|signs and|picket)|storm (?:the|city hall|the capitol)",
        r"(?:tear|tearing|pull|take|taking) down statues|(?:gun|abortion|immigration|border|vaccine|mask|climate|gender|crt|dei|transgender|bathroom|school choice|voucher|second amendment|sanctuary|welfare|union|right-to-work|marijuana|cannabis|wind farm|pipeline|mining) (?:control|ban|bans|hysteria|hoax|nonsense|mandates?|agenda|grabbers?|rights (?:now|are)|wall|crisis created|lobby|madness|extremists?|tyranny|freedom now|overreach)",
        r"(?:thank|blame|remember)~(?:at the polls|in november|at the ballot box|the council majority|majority on the council)",
        r"(?:hope|hoping|here's to|hurray for|give (?:him|her|us)) (?:we get |for |to )?(?:\w+ )?(?:four|two|six|eight|4|many) more (?:of (?:him|her|them)|years (?:of|with|for))",
    ])
});

/// What may be taken for a side: a note only.
static HINTS: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"unfunded mandates?|(?:friends|pals|buddies|geniuses|clowns|masters|overlords|bureaucrats|big shots|suits|big spenders|big brains) (?:down |over |up )?(?:in|at) (?:st\. paul|washington|the (?:state )?capitol|congress|d\.c\.|the statehouse|the white house)",
        r"(?:promises|nonsense|hot air|baloney|gridlock|circus|clown show|games|grandstanding|theater|bickering|dysfunction|foolishness|shenanigans|drama|incompetence|spending spree)~(?:capitol|congress|washington|st\. paul|legislature|statehouse|senate)|(?:capitol|congress|washington|st\. paul|legislature|statehouse|state senate)~(?:nonsense|hot air|baloney|gridlock|circus|clown show|grandstanding|bickering|dysfunction|foolishness|shenanigans|incompetence|can't agree|cannot agree|got around to|finally remembered|forgot (?:about )?us|asleep|napping|out of ideas)",
        r"(?:finally|at last|about time we had|we need|what we need is|refreshing to (?:see|have)),? a (?:real )?(?:leader|governor|senator|mayor|president|candidate|politician|representative|legislator|congress\w+)(?: who| that)?|(?:gets|understands|listens to|cares about|fights for|stands up for|remembers|forgets|ignores) (?:rural|greater|outstate|working|small-town|regular|everyday|hardworking|ordinary) (?:minnesota\w*|families|people|america\w*|folks|towns|taxpayers)",
        r"(?:tell|let|remind|inform) (?:him|her|them)~(?:is a no|is a yes|we said no|hard no|no thanks|to vote|enough is enough|you vote|we vote)|we (?:don't|do not|can't|cannot|won't|would never|are not allowed to) tell (?:you|anyone|people|anybody|folks) (?:how|who|whom) to vote(?: for)?,? (?:but|we will just|we'll just|just|however|and yet)|not (?:saying|telling you) (?:who|how) to vote",
        r"(?:trump|biden|walz|kamala|obama|desantis|newsom|pelosi|klobuchar|stauber|bernie sanders|ilhan omar|tim walz|donald trump|joe biden|j\.?d\.? vance)(?:'s)?",
    ])
});

/// The post is about something on a ballot.
static BALLOT: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"(?:referendum|levy|ballots?|polls (?:are )?(?:open|close)|polls|polling places?|election day|special election|the vote is|bond (?:question|referendum|vote|issue)|question \d|question (?:one|two|three)|precincts?|caucus(?:es)?|candidates?|running for|council seats?|sales tax (?:vote|question)|vote (?:on|is) (?:tuesday|november|april|may|august|february)|early voting|absentee|filing (?:opens|closes|period)|file (?:by|for))",
    ])
});
/// Taking sides without a word of voting.
static ADVOCACY: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"you (?:all )?(?:know|already know) (?:what to do|who to|which (?:box|oval|way)|how to (?:vote|mark)|what's right|where we stand)(?: (?:on|in|this|come|at) \w+(?: \d+)?)?",
        r"(?:surely|don't you think|isn't it time|wouldn't it be|imagine if|isn't that worth|that's|it's|that is|for|just|only|less than|about|the price of|cost of) (?:one |a |our |two |the price of |the cost of |\w+ )*(?:pizza|coffee|cup of coffee|cups of coffee|latte|lattes|netflix|movie tickets?|burger|candy bar|pack of gum|dollar a (?:day|week)|pennies a day|cents a day|six-pack)(?: a (?:month|week|day|year))?",
        r"(?:our |your |the |these |those |baxter |baxter's )?(?:kids|children|parks?|crews?|firefighters|officers|families|community|future|town|city|seniors|teachers|schools|library|students|neighborhoods?|grandkids|trucks?|swimmers|skaters|plow drivers) (?:\w+ )?(?:are|is|re) (?:\w+ )?(?:worth|counting on|depending on|waiting on|begging|tired of)(?: \w+)?(?: \w+)?",
        r"(?:our |your |the )?(?:kids|children|crews?|firefighters|officers|families|community|town|city|seniors|teachers|library|students|neighborhoods?|skaters|swimmers|drivers|residents|taxpayers|baxter|we|you) (?:all |really |truly |\w+ )?(?:deserves?|can't (?:wait|afford)|cannot (?:wait|afford)|need(?:s)? (?:this|it|your|a new|a roof|better|real)|have waited|has waited|waited)(?: (?:a|this|it|your|better|long|any|another|more|to) \w+)?",
        r"(?:do|doing) the right thing|(?:let's|we can) (?:get|make) (?:this|it) (?:done|happen|pass)|get (?:this|it) (?:done|passed|over the (?:line|finish))|say goodbye to|before it(?:'s| is) too late|last chance to (?:save|keep|fix|stop)|save our|keep our|don't let (?:it|them|this)|(?:fail|fails|failed|defeated|rejected|voted down),? (?:we|the|our|you|expect|say|kids)~(?:lose|close|closes|suffer|cut|pay|wait|close)|(?:loudest|naysayers?|the no crowd|the vote-no|doom and gloom|misinformation from|scare tactics|don't believe (?:the|what they)|half-truths|lies about)",
        r"(?:keep|get|kick|throw|send|put|bring) (?:this|that|our|the|these|those) (?:\w+ )?(?:council|board|majority|mayor|team|leaders|bunch|crew|incumbents?|bums)(?: \w+)? (?:going|out|home|packing|back|in|in charge|moving|at work|together)",
        r"(?:council|board|senate|house|county|conservative|liberal|progressive) majority",
        r"(?:one|a certain|the other|either|the ruling|that|their|the majority|the wrong|the right) party(?: (?:has|have|did|wants?|will|is|keeps?|cares?|won't|refuses?))?",
        r"(?:if you(?:'re| are)?|anyone|everyone|those|folks|for people|people) (?:\w+ )?(?:tired of|sick of|fed up with|angry (?:at|about|with)|had enough of|unhappy with|happy with|proud of|want more of|like (?:what|how|low|higher)|love (?:your|how|what)|hate (?:the|how|what|your))(?: \w+){0,6}?",
        r"(?:people|those|candidates|folks|names|ones|neighbors|persons) (?:\w+ )?(?:running|who filed|on the ballot|who are running|seeking)~(?:only|actually|bothered|never|care|best|worst|deserve|earn|read|show|know|honest|experience|crazy|clueless|real|serious|unqualified|qualified)",
        r"only (?:one|two|three) (?:of them |of the \w+ |candidates? |people |names? )?(?:has|have|is|are|ever|actually|bothered|knows?|cares?|shows?|showed|deserves?|understands?|did)",
        r"(?:and|but) it (?:shows|showed)",
        r"(?:ran|run|runs|running) unopposed|(?:needs|deserves|could use|wants) a challenger|(?:fresh|younger) (?:faces?|blood|ideas|voices|leaders)|same (?:old |tired |two |three |four )*(?:faces|names|people|crowd|council|bunch|dinosaurs|insiders|politicians)|old guard|good old boys|ol' boys|rubber stamp|clean house|shake things up|time for (?:new|a change|change|somebody|someone|fresh)|send (?:him|her|them|a message)|had (?:his|her|their) (?:chance|turn)|(?:been in|in) office (?:too|long enough|since)|long enough|too long in",
        r"(?:meet|see|hear|shake hands with|talk to|chat with|coffee with|bring donuts to|support|thank)~(?:hometown hero|our favorite|our friend|the only|our champion|a real|before (?:you|we) (?:cast|mark|vote|fill|decide)|while (?:he|she)'s still|our next|your next|the next|the best|who (?:always|fights|stood|stands|gets))",
        r"before you (?:cast|mark|vote|fill|decide|drop)(?: \w+){0,2}? ?(?:ballot|oval|vote|envelope)?,? (?:remember|think|ask|consider|try|look|meet|read what|google|see who|drive by|talk to)",
        r"(?:hometown hero|our guy|our gal|our candidate|one of our own|local favorite|friend of (?:this|the|our) (?:city|department|page)|champion (?:of|for) (?:our|the|this)|always (?:had our backs|been there for (?:us|the city)|stood by|fought for))",
        r"(?:we|staff|i|the department|your police department|your firefighters|the chief|city hall|our officers|your library|everyone at city hall) (?:\w+ )?(?:urges?|needs? you|supports?|opposes?|stands? (?:with|behind) (?:him|her|the|this|question)|are counting|is counting|favors?|cheer\w*|root\w*|know (?:how|who) we)(?: \w+){0,3}",
        r"(?:lower|raise|raises|raising|higher|skyrocketing|soaring|crushing) (?:your |our |property )?taxes (?:again|forever|on|for|so|if|without|sky)|tax-?happy|tax and waste|free-?loaders|reckless spending|wasteful|common-?sense (?:candidate|leader|leadership|conservative|solution|choice|vote)|true conservative|fiscal(?:ly)? (?:responsible|conservative)|puts? (?:families|kids|taxpayers|people|baxter|us|residents) (?:first|before)|works? for (?:you|us|the people),? not|in it for (?:himself|herself|themselves)|bought and paid for|special interests?|out-?of-?town money|dark money",
        r"(?:levy|bond|referendum|question \w+|measure|it) (?:passes|fails) or|(?:pass|fail)(?:es)?,? (?:and|or) (?:the|we|our|your)~(?:close|closes|lose|loses|gone|cut|cuts|stays?|opens?|leaks?)",
        r"on the ballot again|let's make it (?:\w+ more|ten|eight|four|twelve|six|two terms|official)|(?:came|showed up|was|were) (?:un)?prepared|(?:the )?other (?:one|two|three|four|five)(?: of them)?,? (?:well|not so|didn't|did not|just|mostly|have|has|hasn't|haven't|never|talked|showed)|you were there|(?:run|vote) (?:who|for someone who|for somebody who) has (?:actually|ever)|somebody run|someone run|we will just say|we'll just say|just saying|wink|hint,? hint|nudge|draw your own",
        r"(?:only one|one) of (?:them|the candidates|the \w+ candidates) (?:\w+ )?(?:came|has|showed|knows?|answered|bothered|lives|ever|understood|read|made sense)|(?:guy|gal|lady|woman|man|one|fella|gentleman) (?:with|in) (?:the )?(?:\w+ )?(?:mustache|ward \d|boots|pickup|beard|blue suit|red tie)",
        r"(?:please |so |just )*do your part(?: on \w+)?|scares (?:me|us)|i can tell you|we can tell you",
    ])
});

/// "Candidates who care? There is only one."
static ONE: LazyLock<Frames> = LazyLock::new(|| Frames::unbounded(&[r"\b(?:there is|there's) only one[.!]"]));

/// Campaign tags: "#VoteVik", "#YesOn2", "#Vik4Mayor".
static TAG: LazyLock<Frames> = LazyLock::new(|| {
    Frames::unbounded(&[
        r"#vote(?:yes|no|for|red|blue|them|out|him|her)\w*",
        r"#(?:re-?elect|elect)\w+",
        r"#(?:yes|no)(?:on|to|for)\w+",
        r"#\w+(?:for|4)(?:mayor|council|citycouncil|sheriff|governor|senate|congress|president|mn|minnesota)(?:20\d\d)?\b",
        r"#(?:maga|kag|resist|bluewave|redwave|letsgobrandon|fourmoreyears|stopthesteal|buildthewall|draintheswamp|backtheblue2\d|nokings|blm|bluelivesmatter|blacklivesmatter|alllivesmatter|defundthepolice|prolife|prochoice|2a|votethemout|passthe(?:levy|bond|referendum)|savethe(?:levy|school)|saveourschools|americafirst|trump\w*|walz\w*|harris\w*|biden\w*|flipthe\w+|team(?:vik|walz|trump|harris))\b",
    ])
});
/// "#VoteVik" is a campaign where the rest is a name; "#VoteEarly" is not.
static VOTE_TAG: LazyLock<Frames> = LazyLock::new(|| Frames::unbounded(&[r"#(?:i)?vote\w{3,}"]));
static CIVIC_TAG: LazyLock<Frames> = LazyLock::new(|| {
    Frames::unbounded(&[
        r"#(?:i)?vote(?:d|r|rs|early|local|minnesota|mn|baxter|bymail|2\d|20\d\d|absentee|ready|today|tuesday|safe|inperson|here|count|smart|411|info|registration|reg)\w*",
    ])
});

/// Facts about voting, in whose sentence the words are no advice.
static FACTS: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"(?:\x22?(?:yes|no)\x22? vote|vote of (?:yes|no)|voting (?:yes|no)|\x22(?:yes|no)\x22) (?:\w+ )?(?:means|would|will (?:mean|allow|authorize|not)|authorizes|approves|keeps the|leaves)",
        r"major political part(?:y|ies)",
        r"(?:presidential|state|partisan|august|nominating) primary",
        r"(?:precinct )?caucus(?:es)?",
        r"(?:sample|party) ballots?",
        r"how (?:to|do i|you) vote",
        r"(?:not|cannot|can't|won't|don't)~who (?:you should |to )?vote(?:d)?(?: for)?",
        r"(?:republican|democratic|dfl) (?:national convention|primary|ballot|caucus)",
        r"democrat(?:ic)?[- ](?:herald|gazette|news|reporter|times|chronicle)",
        r"(?:republican|democrat)[- ](?:eagle|herald|times|gazette)",
        r"council (?:members )?(?:voted|votes|will vote|is scheduled to vote|is expected to vote)",
        r"(?:voted|votes|vote) (?:was|of)? ?\d-\d",
        r"(?:public hearing|city attorney reviewed|certified results|unofficial results|results show|results:)",
        r"bond (?:rating|sale|payment|proceeds|refunding)",
    ])
});
/// A vote that is no election.
static CONTEST: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"(?:favorite|favourite|snowplow|plow|mural|logo|photo contest|photo|costume|tree|float|book|chili|cookie|pumpkin|name|design|window display|light display|house|pet|mascot|flavor|playground|movie|art)~(?:names?|contest|favorite|winner|entry|entries|design|designs|poll|choice|display|lights|feature)",
        r"people's choice",
        r"(?:best|cutest|favorite) (?:chili|costume|float|tree|photo|pet|snowman|name|decorated|design|mural|lights)",
        r"vote for (?:your (?:favorite|top|pick)|up to|no more than|as many|a name|the name|one (?:name|design|photo)|two|three|not more)",
    ])
});

const MESSAGE: &str =
    "A city page must stay neutral in elections and politics. Give the facts and where to vote, without an opinion.";

/// A nudge beside a ballot or an office.
static CAMPAIGN: LazyLock<Scene> = LazyLock::new(|| {
    Scene::new(
        &[
            r"vot(?:e|es|ing|ers?)|ballots?|election|polls?|bond|levy|referendum|question (?:\d|one|two|three)|candidates?|term|seats?|council|school board|board|mayor|senator|rep\.|representative|commissioner|congress\w*|on row|primary|campaign|tax",
        ],
        &[
            r"(?:another|a second|a third|a fourth|one more|two more|four more|six more|a full|next) (?:term|years|two years|four years)~\b(?:would|will|let|to (?:finish|do|keep)|he's|she's|he'd|she'd|for|and|deserves?|earned|is (?:what|just)|so)[^.;!?]{0,50}|(?:earned|deserves?|has earned|ought to get|needs|asking for) (?:himself |herself |themselves )?(?:another|a second|a third|one more|two more|four more|your)[^.;!?]{2,30}",
            r"(?:right|best|only|perfect|ideal|better|wrong|worst|natural|obvious|clear) (?:man|woman|person|choice|pick|candidate|one|leader|people|guy|gal|team|names?) (?:for (?:the|this|our|that)|on the ballot|in (?:this|the) race|by far|to lead)[^.;!?]{0,30}|well-earned win|deserved (?:to win|the win|every vote)|so glad (?:he|she|they|it|you) (?:won|passed|lost)|(?:the )?(?:better|best|right) (?:man|woman|side|team|person) won",
            r"(?:be smart|do the (?:math|right thing)|think hard|use your head|mark (?:it|yours|your ballot) (?:the )?(?:right|correctly|yes|no)|choose (?:wisely|well|right)|you know what to do|don't (?:mess|blow) (?:this|it) up|get it right|vote (?:like|as if|smart|your)) ?(?:at the polls|in november|on tuesday|on election day|when you vote|the right way|this (?:fall|time|spring|november)|in the booth|way|with your|at the ballot)?[^.;!?]{0,30}",
            r"(?:you can tell|we all know|everybody knows|it's clear|it's obvious|look at|ask yourself) (?:which|who|what)~\b(?:actually|really|care|cares|shows? up|works?|fights?|stands?|bothers?|on row|running|ballot|council|board)[^.;!?]{0,60}",
            r"(?:is|isn't|ain't|are|seems?|that's) (?:not )?(?:much|a lot|nothing|peanuts|pocket change|a small price|cheap|a bargain|pennies|too much|robbery|highway robbery|a rip-?off|a steal|a no-brainer|the least)~\b(?:when|if|for|to|compared|next to|considering|once|until)[^.;!?]{3,60}",
            r"(?:if that (?:doesn't|does not|won't|isn't)|what more|what else|how many more|how much longer|who wants to|do you want|you want|would you rather|imagine|picture) [^.;!?]{5,70}(?:i don't know what|then|settle it|convince|need|wait|burn|flood|die|minutes|happen|to see|before)[^.;!?]{0,30}",
            r"(?:take|takes|taking|get|gets|claim|claims|hog|hogging|grab) (?:all the |the |some )?(?:credit|bow|blame) for[^.;!?]{3,40}|(?:high tide|fire|the flood|the river|a heart attack|disaster|winter|rust|mold|cancer) (?:doesn't|does not|won't) (?:care|wait|check|ask|vote)[^.;!?]{0,50}",
            r"(?:let|lets|allow|help|gives|give|would let|would give|want) (?:him|her|them|us) (?:\w+ )?(?:finish|keep|complete|continue|get (?:it|this) done|see it through|do (?:more|even more))[^.;!?]{3,40}",
            r"(?:shame on|no thanks to|thanks a lot|blame|thank|remember) (?:the |our |your |those )?(?:\w+ )?(?:legislature|legislators|lawmakers|senate|senators?|house|governor|congress|congressman|congresswoman|president|politicians|state reps?|county board|commissioners?|st\. paul|washington|madison|austin|albany|sacramento|springfield|the capitol)[^.;!?]{3,60}",
            r"(?:politicians|bureaucrats|liberals|conservatives|lawmakers|lefties|right-wingers|elites|insiders|legislators|big government|the feds) (?:\w+ )?(?:in|down in|up in|over in|at) (?:\w+ )?(?:st\. paul|washington|d\.c\.|dc|the capitol|madison|austin|sacramento|springfield|the statehouse|the metro|the cities)[^.;!?]{0,60}",
            r"(?:call|write|e-?mail|phone|tell|ask|urge|flood|remind|pester|bug) (?:your |our |state |the )?(?:\w+ )?(?:legislators?|senators?|representatives?|rep\.?|congress\w*|governor|assembly\w*|lawmakers?|delegate|state rep|commissioners?|council member) ?[^.;!?]{0,24}(?:to (?:vote|pass|kill|support|oppose|reject|block|fund|stop|keep|repeal|back)|and (?:tell|say|demand|ask|let)|that (?:we|you)|no on|yes on|hands off)[^.;!?]{0,50}",
            r"(?:sign|signing|circulate|circulating|carry|pick up|stop by and sign) (?:the |a |our |your |his |her )?(?:\w+ )?(?:petition|recall petition|nominating petition|recall)[^.;!?]{0,50}|recall (?:the|him|her|effort|this|vik|mayor|council)[^.;!?]{0,30}",
            r"(?:we need|need|give us|elect|send|put|keep|we could use|wish we had|clone) (?:\w+ )?(?:more|fewer|some|ten|a few)? ?(?:leaders|people|council members|senators|legislators|voices|folks|representatives|mayors|candidates|fighters|adults|grown-ups) (?:like|in (?:office|the room|charge|that seat|st\. paul|the senate)|who (?:get|fight|care|listen|stand|show))[^.;!?]{0,40}",
            r"(?:vote|ballot|election|polls?|levy|bond|referendum|question)~\b(?:future|children|kids|pool|library|trucks?|safety|lives|roof|school|hangs? in the balance|depends on|up to you|in your hands|count on you|counting on you|our last (?:chance|hope|shot)|too important|can't afford to lose|can't afford not|worth every|obvious|no-brainer|common sense)[^.;!?]{0,40}",
            r"(?:opponents?|the other side|critics|naysayers|the no side|the yes side|challenger|incumbent|the vote no crowd)~\b(?:want you|would have you|won't tell|don't want|never (?:mention|tell|built)|lie|lying|are wrong|is wrong|has no|have no|scare|forget|can't|don't care|hasn't|has never)[^.;!?]{0,60}",
        ],
        &[r"photo|costume|name the|library|how to vote|find your|prize|council will vote|favorite|snowplow|trivia|raffle"],
    )
});

impl Check for Political {
    fn rule(&self) -> &'static Rule {
        &RULE
    }

    fn run(&self, cx: &Context<'_>) -> Vec<Finding> {
        let document = cx.document;
        let speech = Speech::of(document);
        let season = in_season(cx);
        let severity = if season { Severity::Stop } else { Severity::Warn };
        let mut findings = Vec::new();
        let silent = |span: Span| {
            let sentence = document.sentence_at(span.start).map_or(span, |i| document.sentences[i].span);
            speech.reports(span) || FACTS.fit(document, sentence) || CONTEST.fit(document, sentence)
        };
        for (frames, severity) in [(&*CANDIDATE, Severity::Stop), (&*POLITICS, severity)] {
            for span in frames.find(document).filter(|span| !silent(*span)) {
                let finding = RULE.finding(span, MESSAGE).severity(severity).confidence(0.85);
                findings.push(if season { finding.because("The election season of the profile is on.") } else { finding });
            }
        }
        for span in HINTS.find(document).filter(|span| !silent(*span)) {
            findings.push(weighed(RULE.finding(span, MESSAGE), false));
        }
        // What would be harmless elsewhere takes sides beside a ballot.
        if BALLOT.fit(document, whole(cx)) {
            for span in ADVOCACY.find(document).chain(ONE.find(document)).filter(|span| !silent(*span)) {
                findings.push(
                    RULE.finding(span, MESSAGE)
                        .severity(severity)
                        .confidence(0.7)
                        .because("The post is about something on the ballot."),
                );
            }
        }
        for span in document.facts.hashtags.iter().map(|tag| tag.span) {
            let vote = VOTE_TAG.fit(document, span) && !CIVIC_TAG.fit(document, span) && !CONTEST.fit(document, whole(cx));
            if vote || TAG.fit(document, span) {
                findings.push(RULE.finding(span, MESSAGE).severity(Severity::Stop).suggest(""));
            }
        }
        for span in CAMPAIGN.find(document).into_iter().filter(|span| !silent(*span)) {
            findings.push(RULE.finding(span, MESSAGE).severity(severity).confidence(0.65));
        }
        officials(cx, &speech, &mut findings);
        findings
    }
}

fn whole(cx: &Context<'_>) -> Span {
    Span::new(0, cx.document.text.len())
}

/// Whether today lies between the first filing day and election day.
fn in_season(cx: &Context<'_>) -> bool {
    cx.city.profile.elections.iter().any(|e| e.filing_opens <= cx.today && cx.today <= e.election_day)
}

/// Cues beside the name of an official or of somebody who filed.
static CUES: LazyLock<Frames> = LazyLock::new(|| {
    Frames::new(&[
        r"(?:vote|voting) for",
        r"(?:for|as) (?:mayor|city council|council|county commissioner|sheriff|governor|state senate) (?:this|in|again|20\d\d)",
        r"re-?election (?:bid|campaign|fight|effort|party)",
        r"(?:another|a second|a third|one more) term",
        r"(?:gets|get|getting) things done",
        r"fights for (?:us|you|baxter|taxpayers|families)",
        r"(?:deserves|earned|needs) your (?:vote|support)",
        r"(?:best|worst|finest|greatest) (?:mayor|council member|sheriff|commissioner|governor)(?: (?:ever|this city has had|we have had|in years|in the state))?",
        r"(?:lawn|yard|campaign) signs?",
        r"on the ballot",
        r"at the polls",
    ])
});

fn officials(cx: &Context<'_>, speech: &Speech, findings: &mut Vec<Finding>) {
    let document = cx.document;
    let filed = cx.city.profile.elections.iter().flat_map(|election| &election.filed).any(|name| {
        let folded = crate::text::Folded::new(name);
        document.folded.text().contains(folded.text())
    });
    let named: Vec<Span> =
        cx.names().iter().filter(|name| matches!(name.kind, NameKind::Official(_))).map(|name| name.span).collect();
    if named.is_empty() && !filed {
        return;
    }
    for span in CUES.find(document).filter(|span| !speech.reports(*span)) {
        let Some(sentence) = document.sentence_at(span.start).map(|i| document.sentences[i].span) else { continue };
        let near = filed || named.iter().any(|name| sentence.overlaps(*name));
        if near && !FACTS.fit(document, sentence) {
            findings.push(
                RULE.finding(span, MESSAGE).because("It stands beside the name of an official or a candidate.").confidence(0.8),
            );
        }
    }
}
