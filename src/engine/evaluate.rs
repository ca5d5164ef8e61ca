//! Whether a rule holds.

use super::Truth;
use super::known::Known;
use crate::domain::Section;

/// The rule at this place holds when all of its `when` does and none of its `unless`.
pub(super) fn rule(known: &Known<'_>, section: &Section, place: usize) -> Truth {
    rule_with_open(known, section, place).0
}

/// [`rule`], with how many of its tests are open.
pub(super) fn rule_with_open(known: &Known<'_>, section: &Section, place: usize) -> (Truth, u32) {
    let mut open = 0;
    for test in section.tests(place) {
        match known.test(*test) {
            Truth::No => return (Truth::No, 0),
            Truth::Open => open += 1,
            Truth::Yes => {}
        }
    }
    (if open == 0 { Truth::Yes } else { Truth::Open }, open)
}

/// Which rules count. `holds` says for each place whether the rule there holds.
pub(super) fn in_force(section: &Section, holds: &dyn Fn(usize) -> bool) -> Vec<bool> {
    let holds: Vec<bool> = (0..section.rules.len()).map(holds).collect();
    let holds_at = |place: usize| holds.get(place).copied().unwrap_or(false);
    (0..holds.len()).map(|place| section.counts(place, &holds_at)).collect()
}

/// Whether the rule at this place is removed whatever is still unknown.
pub(super) fn removed(section: &Section, status: &[Truth], place: usize) -> bool {
    section.overriding(place).any(|over| certain(section, status, over))
}

/// Whether the rule at this place counts whatever is still unknown.
pub(super) fn certain(section: &Section, status: &[Truth], place: usize) -> bool {
    at(status, place) == Truth::Yes && !may_be_removed(section, status, place)
}

fn may_be_removed(section: &Section, status: &[Truth], place: usize) -> bool {
    section.overriding(place).any(|over| at(status, over) != Truth::No && !removed(section, status, over))
}

fn at(status: &[Truth], place: usize) -> Truth {
    status.get(place).copied().unwrap_or(Truth::No)
}
