//! Clean posts that come close to what the conduct rules flag. None may raise a warning.

use postcheck::checks::{Category, Severity, TODAY};
use postcheck::engine;
use postcheck::text::{Department, Draft};

use crate::examples::test_city;

const CLEAN: &[(Department, &str)] = &[
    (
        Department::City,
        "Early voting for the November election starts September 18 at the county office. Bring proof of residence if you need to register. Sample ballots are at sos.state.mn.us.",
    ),
    (
        Department::City,
        "Two council seats and the mayor's seat are on the ballot this fall. Candidates may file at City Hall from July 28 through August 11. The fee is $5.",
    ),
    (
        Department::City,
        "Question 1 asks whether the City may levy a half-cent sales tax for the fire station. A yes vote approves the tax; a no vote does not. The full text is on our website.",
    ),
    (
        Department::City,
        "The League of Women Voters hosts a candidate forum Thursday at 7 p.m. in the council chambers. All candidates are invited. Doors open at 6:30.",
    ),
    (Department::Parks, "Vote for your favorite scarecrow through Friday! The winner gets a ribbon and a pumpkin pie."),
    (Department::PublicWorks, "Help us name the new snowplow. Vote for up to three names by noon on December 4."),
    (
        Department::City,
        "Election judges are needed for the August primary. Pay is $15 an hour and training is provided. Apply by June 1.",
    ),
    (
        Department::City,
        "The Governor signed the bonding bill Tuesday. It includes $2.1 million for the Highway 210 water main. Work could begin in 2027.",
    ),
    (
        Department::City,
        "Senator's staff will hold office hours at the library Wednesday from 1 to 3 p.m. No appointment is needed.",
    ),
    (Department::City, "The council voted 4-1 to adopt the 2027 budget and levy. The packet and the recording are online."),
    (
        Department::City,
        "Have thoughts on the park plan? Contact your council member or come to the public hearing on December 15 at 7 p.m.",
    ),
    (
        Department::PublicWorks,
        "We plow main streets first, then neighborhoods, then cul-de-sacs. Thank you for moving your cars.",
    ),
    (
        Department::PublicWorks,
        "Crews worked through the night to fix the break on Clearwood Drive. Water is back on. We are grateful for your patience and theirs.",
    ),
    (Department::City, "City Hall will close at noon Thursday for staff training. The drop box by the front door stays open."),
    (
        Department::City,
        "We're hiring! Maintenance worker, $24.50 to $31 an hour, with health insurance and paid time off. Apply by December 11.",
    ),
    (
        Department::City,
        "The council approved a two-year contract with the public works union in open session Tuesday. The agreement is posted with the minutes.",
    ),
    (
        Department::City,
        "Due to a shortage of lifeguards, Whipple Beach will not be guarded this week. Swim with a buddy and watch your children.",
    ),
    (Department::Fire, "Our firefighters trained on ice rescue today. The water was cold and the coffee was hot."),
    (
        Department::City,
        "Congratulations to Officer Reed, who retires Friday after 27 years of service. Cake at 2 p.m. in the lobby.",
    ),
    (
        Department::City,
        "Access to Prairie Bay Grill, Cub Foods and the Westgate stores stays open during construction. Follow the orange signs.",
    ),
    (Department::City, "A new bakery opens on Edgewood Drive this week, and the mayor will cut the ribbon Friday at 10 a.m."),
    (
        Department::Parks,
        "Thank you to Menards for donating the lumber and to the Lions Club for building the benches at Perch Lake.",
    ),
    (
        Department::City,
        "Food trucks at Friday's concert: Big Al's Ribs, Rosa's Tacos and Lakes Ice Cream. Music starts at 6 p.m.",
    ),
    (
        Department::Police,
        "Shop with a Cop is December 12 at Walmart. Thank you to the families and volunteers who make it possible.",
    ),
    (
        Department::Police,
        "Coffee with a Cop is Tuesday at 8 a.m. at Caribou Coffee on Edgewood Drive. Stop by, say hello and ask us anything.",
    ),
    (
        Department::Parks,
        "Our skating rinks are open. The ice is fast, the warming house is warm, and the hot chocolate is free on Saturday.",
    ),
    (Department::Parks, "Best sledding weather in years! Bring a helmet to Whipple Beach hill and wave at the plow drivers."),
    (Department::City, "We recommend testing your sump pump before the thaw. A bucket of water is all it takes."),
    (Department::City, "Seniors can get free help with their property tax refund forms at the library on Tuesdays in February."),
    (
        Department::City,
        "March is Women's History Month. The library display honors women who built our region, from teachers to welders.",
    ),
    (Department::City, "June is Pride Month. A reading list for all ages is on the library's website."),
    (Department::City, "Ramadan Mubarak to our neighbors who celebrate. City Hall hours stay the same."),
    (Department::City, "Happy Hanukkah, Merry Christmas, and a peaceful New Year from all of us at City Hall."),
    (
        Department::City,
        "Interpreters in Spanish, Somali and Hmong are available at the hearing. Call 218-454-5100 by Friday to ask for one.",
    ),
    (
        Department::City,
        "The fishing pier at Loren Thompson Park is now accessible for people who use wheelchairs. Thank you to the donors.",
    ),
    (
        Department::Police,
        "Older adults are the targets of a new phone scam. The caller says he is a grandson in jail. Hang up and call your family.",
    ),
    (
        Department::Police,
        "Two people were arrested on suspicion of theft Tuesday night after a call from the 7000 block of Fairview Road. No one was hurt.",
    ),
    (
        Department::Police,
        "A 41-year-old man was convicted of burglary Monday in Crow Wing County District Court. Sentencing is set for January 12.",
    ),
    (
        Department::Police,
        "According to the criminal complaint, the driver told officers he had been drinking. He is charged with DWI. A charge is not a conviction.",
    ),
    (
        Department::Police,
        "Someone broke into four garages on Mapleton Road overnight. If you have video, call us at 218-454-5090.",
    ),
    (Department::Police, "Thieves look for unlocked cars. Take your keys, hide your valuables and lock your doors."),
    (
        Department::Police,
        "A deer walked into the lobby this morning, looked at the desk officer and walked out again. No charges are expected.",
    ),
    (Department::Police, "Our K-9 Rex graduated today. He is a good boy, and he knows it."),
    (
        Department::Police,
        "The Grinch was seen on Isle Drive at 9 p.m. He is described as green and grumpy. Report sightings to Santa.",
    ),
    (Department::PublicWorks, "Snow 12, our shovels 0. We will try again at 4 a.m. Move your cars."),
    (Department::PublicWorks, "Yes, that pothole on Foley Road has its own zip code. The patch truck is there Thursday."),
    (
        Department::Police,
        "Parking reminder: cars on the street between 2 and 6 a.m. may be ticketed and towed from November 1 to April 1.",
    ),
    (Department::Police, "Setting off fireworks that fly or explode is against state law. The fine can reach $1,000."),
    (
        Department::Fire,
        "If you fall through the ice, kick your feet and roll away from the hole. Call 911, and we will find you by your phone's location.",
    ),
    (Department::City, "Found: a black wallet on the Paul Bunyan Trail. Describe it to the Police Department and it is yours."),
    (Department::City, "The City is selling two used mowers by sealed bid. Bids open December 9 at 2 p.m. in City Hall."),
    (
        Department::Parks,
        "Family photos on Santa's sleigh, Saturday from 10 to 2. Bring your own camera. Free, thanks to the Rotary Club.",
    ),
    (
        Department::Parks,
        "My Plot, My Garden: rent a community garden plot for $20. How do I sign up? Use the form on our website.",
    ),
    (Department::City, "The dam at Gull River was inspected this week and passed. The assessor's office moved to Suite 102."),
    (Department::Parks, "Cockatiels, Shih Tzus and a bassett hound named Dixon took prizes at Saturday's pet show."),
    (Department::Parks, "Movie night: the Hell Creek dinosaur documentary, 8 p.m. at the pavilion. Bring a blanket."),
    (Department::Parks, "Rodeo clowns, a petting zoo and face painting at the fair on Saturday. The pie contest begins at noon."),
    (Department::City, "Our mural was painted by Lena Moe and is shown here with her permission. Photo by city staff."),
    (
        Department::PublicWorks,
        "The wind brought down 40 trees. Stay away from wires, and give crews room to work. Thanks for looking out for one another.",
    ),
    (
        Department::City,
        "Mayor Olson read a proclamation for Small Business Saturday. There are more than 300 businesses in Baxter; a directory is on the Chamber's website.",
    ),
];

#[test]
fn clean_posts_raise_no_warning() {
    let city = test_city();
    let mut loud = Vec::new();
    for (department, text) in CLEAN {
        let draft = Draft { department: *department, ..Draft::new(*text) };
        let report = engine::analyze_only(&draft, &city, TODAY, &[Category::Conduct]);
        assert!(report.failed.is_empty(), "a check broke down on {text}");
        for finding in report.findings.iter().filter(|finding| finding.severity > Severity::Note) {
            loud.push(format!("{}: \u{ab}{}\u{bb} in {text}", finding.rule.id(), finding.span.of(text)));
        }
    }
    assert!(CLEAN.len() >= 60);
    assert!(loud.is_empty(), "{} warnings on clean posts:\n{}", loud.len(), loud.join("\n"));
}

/// Every check reads a long text once: no pattern may start over at every word.
#[test]
fn long_and_strange_texts_are_read_through() {
    let city = test_city();
    for piece in ["you idiot who ", "#WTF", "f**k ", "\u{1f602}\u{0430}a ", "d a m n ", "\" said ", "the the "] {
        let text = piece.repeat(20_000 / piece.len());
        let report = engine::analyze_only(&Draft::new(text), &city, TODAY, &[Category::Conduct]);
        assert!(report.failed.is_empty(), "{piece:?}");
    }
}
