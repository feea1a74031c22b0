//! `Explanation`: what the readers saw in a draft, before any rule. For whoever asks why, and for measuring the readers.

use jiff::civil::Date;

use crate::checks::{Context, Named, Organization, Role, Stance};
use crate::city::City;
use crate::model;
use crate::text::{Document, Draft, Span};

/// What the readers saw.
#[derive(Clone, Debug)]
pub struct Explanation {
    pub document: Document,
    /// Everybody named, whoever it is.
    pub persons: Vec<Named>,
    pub organizations: Vec<Organization>,
    /// How the draft speaks of each of them, and of the targets that were asked for.
    pub stances: Vec<Stance>,
}

/// Fainter names are only looked at by checks that know more of them.
const LIKELY: f32 = 0.45;

/// Below this a name of a place or an animal is nobody's.
const SURE: f32 = 0.7;

/// Reads a draft. The stance towards each of `targets` is given whoever they are.
pub fn explain(draft: &Draft, city: &City, today: Date, targets: &[Span]) -> Explanation {
    let document = Document::read(&draft.text, today);
    let (persons, organizations, stances) = {
        let cx = Context::new(draft, &document, city, today).with_sights(model::sights(&document));
        let asked: Vec<Stance> = targets.iter().map(|target| cx.stance_of(*target)).collect();
        let mut stances = cx.stances();
        stances.retain(|stance| asked.iter().all(|one| one.target != stance.target));
        stances.extend(asked);
        stances.sort_by_key(|stance| stance.target);
        let thing = |named: &Named| matches!(named.role, Role::Place | Role::Animal) && named.person.probability < SURE;
        let persons = cx.persons().iter().filter(|named| named.person.probability >= LIKELY && !thing(named)).cloned().collect();
        (persons, cx.organizations(), stances)
    };
    Explanation { document, persons, organizations, stances }
}
