//! Posts that contradict themselves, and posts that only look so.

use postcheck::checks::{Category, TODAY, unmark};
use postcheck::city::City;
use postcheck::engine;
use postcheck::text::{Attachment, Draft};

use crate::examples::test_city;

/// The words of the post that `accuracy/inconsistent` speaks about.
fn found(draft: &Draft, city: &City) -> Vec<postcheck::text::Span> {
    let report = engine::analyze_only(draft, city, TODAY, &[Category::Accuracy]);
    assert!(report.failed.is_empty(), "{:?}", draft.text);
    report.findings.iter().filter(|f| f.rule.name == "inconsistent").map(|f| f.span).collect()
}

const CONTRADICTIONS: &[&str] = &[
    // Times of one event.
    "Storytime moves outdoors! Join Miss Carol on the library lawn Wednesday at 10 a.m. The «10:30 a.m.» storytime ends with bubbles.",
    "The hearing on the snow ordinance starts at 7 p.m. Come early, because the «6:30 p.m.» hearing fills up.",
    "Bus trip to the zoo! The bus leaves City Hall at 8:15 a.m. on Saturday, December 12. Pack a lunch. The bus departs at «8:45 a.m.» sharp.",
    "Doors open at 6 p.m. for the winter concert. The choir sings at 7. Remember, doors open at «5:30 p.m.» this year.",
    "Movie night in the gym starts at 6:30 p.m. Popcorn is a dollar. The movie begins at «7 p.m.», no reserved seats.",
    // Days of one event.
    "The tree lighting is Thursday, December 10. Cocoa is on us. «Friday's» tree lighting ends with a sleigh ride.",
    "Winter market: Saturdays, 9 a.m. to 1 p.m., in the armory. See you at the market on «Sunday»!",
    "The blood drive is Tuesday, December 8, at City Hall. Walk-ins are welcome. Thank you for giving on «Wednesday, December 9»!",
    // Money.
    "Dog park passes are $25 a year. Renewals open Tuesday. The «$20» pass covers up to three dogs.",
    "Pancake breakfast tickets are $8. Kids under 5 eat free. Get your «$10» ticket from any firefighter.",
    "The state gave us a $1.2 million grant for the trail. Work on the bridge takes most of the «$1.5 million» grant.",
    "A garden plot costs $30 for the season. Water is included. Pay the «$35» for your plot by March 1.",
    "Admission is free. Bring the whole family and pay the «$5» admission at the gate.",
    "Registration is free for everyone. The «$12» registration fee covers a shirt.",
    // Counts.
    "We have 12 plots left at the community garden. Sign up soon, because all «14 plots» will be gone by spring.",
    "Four seats are open on the Parks Commission. Candidates for the «three seats» file at City Hall.",
    "Six new trees stand along Clearwater Road. Volunteers planted the «eight trees» on Saturday.",
    "There is room for 40 walkers. When the «50 spots» are gone, they are gone.",
    "The food shelf collected 3,210 pounds in November. All «3,120 pounds» came from Baxter neighbors.",
    "It is the 10th annual chili cook-off! Thank you to the cooks who made the cook-off what it is in its «11th year».",
    "The Fire Department was founded in 1976. In 2026 we mark «60 years» of service.",
    "Turnout was 3,418 voters. Of those «3,481 voters», a third came before noon.",
    // Lengths.
    "The two-hour class meets Tuesday, December 8, «6 to 9 p.m.», in City Hall.",
    "A 45-minute tour of the plant runs «1 to 2:30 p.m.» on Friday.",
    "The bridge is closed for two weeks, «December 7 through December 30».",
    "The six-week course runs «January 5 to January 26», 2027.",
    "Join us both nights, «Thursday, Friday and Saturday», for the light show.",
    "The three-day sale is «Friday and Saturday», December 11 and 12, at the library.",
    "The clinic lasts three hours, from «9 a.m. to 11 a.m.», at the fire hall.",
    // Open and closed.
    "The compost site is open daily from 8 a.m. to dusk. It is closed «on Sundays».",
    "City Hall is closed Fridays all winter. Pick up permits «Monday through Friday» at the front counter of City Hall.",
    "The warming house is open every day. The warming house is closed «Mondays» for cleaning.",
    // Deadlines.
    "The rain barrel workshop is Thursday, December 10. Register for the workshop by «Monday, December 14».",
    "Applications for the commission close Friday, December 11. We take applications until «Monday, December 14».",
    "The survey closes December 15. Tell us what you think: the survey is open through «December 18».",
    "Trees for chipping are picked up until January 8. The last day for trees is «January 15».",
    "The 5K is Saturday, December 12. Sign up by «December 13» to get a shirt.",
    // Places.
    "The council meets in the council chambers at 7 p.m. Join the council in the «community room».",
    "The concert is in Southdale Park at 6 p.m. Bring chairs to «Riverview Park» for the concert.",
    "Use the north entrance during construction. Voters enter through the «south entrance».",
    "Visit us at 13190 Memorywood Drive. The front door of «13910 Memorywood Drive» has a ramp.",
    // Phones and people.
    "Questions about plowing? Call Public Works at 218-454-5110. Public Works answers at «218-454-5101» day and night.",
    // Ages.
    "The ski club is for ages 6 to 12. Kids «5 to 12» need a parent at the first meeting.",
    "The camp takes children in grades 3 to 5. The camp is full for «grades 3 to 6».",
    // Shares and limits.
    "The speed limit on Knollwood Drive drops to 30 mph. Officers will remind drivers of the new «35 mph» limit.",
    "The council set a 4.5 percent levy increase. The «5.4 percent» levy increase pays for two officers.",
];

const CONSISTENT: &[&str] = &[
    "The class meets Tuesday, December 8, 6 to 8 p.m. The two-hour class is free.",
    "Doors open at 6 p.m. The concert starts at 7 p.m. and ends at 9 p.m.",
    "Storytime is at 10 a.m. for toddlers and at 10:30 a.m. for everyone else.",
    "Session one runs 9 to 10 a.m. Session two runs 10:30 to 11:30 a.m. Pick one session.",
    "The hearing was moved from Tuesday to Thursday, December 10. Thursday's hearing is at 7 p.m.",
    "The council meets at 7 p.m. A work session of the council is at 6 p.m. in the same room.",
    "Planning and Zoning meets at 6 p.m. Tuesday. The council meets at 7 p.m. Tuesday.",
    "Residents pay $30 and everyone else $45. The resident fee covers a shirt.",
    "Tickets are $12 for adults and $6 for kids. The $6 ticket includes a hot dog.",
    "Registration is $20 until December 1. The fee is $25 after that.",
    "Admission is free for residents. Guests pay a $5 admission.",
    "The grant is $1.2 million. The city adds $300,000 of its own, so the project is $1.5 million.",
    "We have 12 plots at the garden, and 3 plots are left.",
    "Three of the five seats on the council are open. The three seats are for four years.",
    "We planted 40 trees last year and 52 trees this year.",
    "About 300 people came. The 312 helmets went in an hour.",
    "First 20 walkers get a hat. There is room for 60 walkers.",
    "It is the 10th annual chili cook-off, and in its 10th year it moves indoors.",
    "The Fire Department was founded in 1976. In 2026 we mark 50 years of service.",
    "The bridge is closed for two weeks, December 7 through December 18, for painting.",
    "The bridge is closed for two weeks, December 7 to December 21.",
    "The ten-week course runs January 5 to March 9, 2027.",
    "Join us both nights, Friday and Saturday, for the light show.",
    "The three-day sale is Thursday, Friday and Saturday at the library.",
    "The three-hour tour runs 9 a.m. to noon. Lunch is 12 to 1 p.m.",
    "The compost site is open daily except Sundays.",
    "The compost site is open daily. It is closed on Christmas Day, December 25.",
    "City Hall is closed Friday, December 25. City Hall is open Monday through Friday the week after.",
    "The library is closed Sundays. The pool is open Saturday and Sunday.",
    "Register by Tuesday, December 8. The workshop is Thursday, December 10.",
    "The open house is December 10. Comments on the plan are due December 18.",
    "The December session starts December 10. Register for the January session by December 14.",
    "Paper applications close December 11. Online applications are open until December 14.",
    "The survey closes December 15. Results come out December 18.",
    "The concert is in Southdale Park. In case of rain, the concert moves to the Riverview Park pavilion.",
    "The walk starts at City Hall and ends at Southdale Park, where the walk is followed by soup.",
    "The council meets in the council chambers. The commission meets in the community room.",
    "The north lot is full. Use the south lot instead.",
    "Enter through the north door and leave through the south door.",
    "13190 Memorywood Drive is City Hall. The shop at 13210 Memorywood Drive is the overflow lot.",
    "Call Public Works at 218-454-5110. After hours, call Public Works at 218-454-5090.",
    "Ages 6 to 8 skate at 9 a.m. Ages 9 to 12 skate at 10 a.m.",
    "The ski club is for ages 6 to 12. Kids 6 to 8 meet on the small hill.",
    "The speed limit drops from 35 mph to 30 mph. The old 35 mph limit dates from 1998.",
    "The levy rises 4.5 percent. Last year it was a 5.4 percent increase.",
    "The food shelf collected 3,210 pounds in November, up from 3,120 pounds in October.",
    "Friday's concert is the last. Saturday's race starts at 9 a.m.",
    "The market is Saturdays, 9 a.m. to 1 p.m. The Sunday market starts in June.",
    "The rink is open 4 to 9 p.m. on weekdays and noon to 9 p.m. on Saturdays.",
    "Lunch is at noon. The lunch crew needs six helpers at 10 a.m.",
    "The bus leaves at 8:15 a.m. and gets back at 4 p.m. The bus waits for nobody.",
    "The sale starts at 9 a.m. Early entry to the sale is at 8 a.m. for members.",
    "Night to Unite is Tuesday, August 3, 2027. Register your block party by Friday, July 23, 2027.",
    "Two officers and three firefighters ran the course. The three firefighters won.",
];

#[test]
fn contradictions_are_seen() {
    let city = test_city();
    let mut missed = Vec::new();
    for post in CONTRADICTIONS {
        let (text, marks) = unmark(post);
        let spans = found(&Draft::new(text), &city);
        if !marks.iter().all(|mark| spans.iter().any(|span| span.overlaps(*mark))) {
            missed.push(format!("{post} {spans:?}"));
        }
    }
    assert!(missed.is_empty(), "{} of {} missed:\n{}", missed.len(), CONTRADICTIONS.len(), missed.join("\n"));
}

#[test]
fn consistent_posts_are_left_alone() {
    let city = test_city();
    let mut alarms = Vec::new();
    for post in CONSISTENT {
        let draft = Draft::new(*post);
        let spans = found(&draft, &city);
        if !spans.is_empty() {
            alarms.push(format!("{post} {:?}", spans.iter().map(|span| span.of(post)).collect::<Vec<_>>()));
        }
    }
    assert!(alarms.is_empty(), "{} of {} flagged:\n{}", alarms.len(), CONSISTENT.len(), alarms.join("\n"));
}

/// A post, its version for X, and whether the two agree.
const VERSIONS: &[(&str, &str, bool)] = &[
    ("The tree lighting is Thursday, December 17, at 5:30 p.m.", "Tree lighting Thursday, 5:30 p.m.", true),
    ("The tree lighting is Thursday, December 17, at 5:30 p.m.", "Tree lighting 12/17 at 5:30.", true),
    ("The tree lighting is Thursday, December 17, at 5:30 p.m.", "Tree lighting Friday, 5:30 p.m.", false),
    ("The tree lighting is Thursday, December 17, at 5:30 p.m.", "Tree lighting Thursday, Dec. 17, 6 p.m.", false),
    ("Open house Thursday, December 10, 5 to 7 p.m. at City Hall.", "Open house Dec. 10, 5 p.m., City Hall.", true),
    ("Open house Thursday, December 10, 5 to 7 p.m. at City Hall.", "Open house Dec. 10, 5 to 7:30 p.m., City Hall.", false),
    ("Open house Thursday, December 10, at City Hall.", "Open house Dec. 10 at Southdale Park.", false),
    ("Call 218-454-5100 with questions.", "Questions? 454-5100", true),
    ("Call 218-454-5100 with questions.", "Questions? 218-454-5110", false),
    ("The grant is $1.2 million for the trail.", "$1,200,000 for the trail!", true),
    ("The grant is $1.2 million for the trail.", "$1.3 million for the trail!", false),
    ("Fees: $10 a dog, $25 for three.", "Dog licenses from $10.", true),
    ("Registration is open December 1 to December 18.", "Register by December 18.", true),
    ("We need 20 pie bakers by Tuesday, December 8.", "20 pie bakers wanted by Dec. 8!", true),
    ("We need 20 pie bakers by Tuesday, December 8.", "30 pie bakers wanted by Dec. 8!", false),
    ("The rink is at 13190 Memorywood Drive.", "Rink: 13910 Memorywood Drive.", false),
];

#[test]
fn versions_and_pictures_are_held_against_the_post() {
    let city = test_city();
    for (post, other, agree) in VERSIONS {
        let mut draft = Draft::new(*post);
        draft.versions.insert("x".to_owned(), (*other).to_owned());
        assert_eq!(found(&draft, &city).is_empty(), *agree, "{post} and {other}");
        let mut draft = Draft::new(*post);
        draft.attachments = Some(vec![Attachment { file: "flyer.png".to_owned(), alt: Some(format!("Flyer. {other}")) }]);
        assert_eq!(found(&draft, &city).is_empty(), *agree, "{post} and the picture {other}");
    }
}
