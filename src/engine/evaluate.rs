//! Whether a rule holds.

use super::Truth;
use super::known::Known;
use crate::domain::Section;

/// The rule at this place holds when all of its `when` does and none of its `unless`.
pub(super) fn rule(known: &Known<'_>, section: &Section, place: usize) -> Truth {
    Truth::all(section.tests(place).iter().map(|test| known.test(*test)))
}

/// [`rule`], with how many of its tests are open.
pub(super) fn rule_at_first(known: &Known<'_>, section: &Section, place: usize) -> (Truth, u32) {
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

/// Which rules count: those that hold and are not removed by one that counts. `holds` says for each place whether
/// the rule there holds. Overriding has no circles, so that this ends.
pub(super) fn in_force(section: &Section, holds: &[bool]) -> Vec<bool> {
    (0..holds.len()).map(|place| counts(section, holds, place)).collect()
}

fn counts(section: &Section, holds: &[bool], place: usize) -> bool {
    let overridden_by = section.overridden_by.get(place).map(Vec::as_slice).unwrap_or_default();
    holds.get(place).copied().unwrap_or(false)
        && !overridden_by.iter().any(|&over| counts(section, holds, over as usize))
}

/// Whether the rule at this place is removed whatever is still unknown.
pub(super) fn removed(section: &Section, status: &[Truth], place: usize) -> bool {
    overrides(section, place).any(|over| certain(section, status, over))
}

/// Whether the rule at this place counts whatever is still unknown.
pub(super) fn certain(section: &Section, status: &[Truth], place: usize) -> bool {
    at(status, place) == Truth::Yes && !may_be_removed(section, status, place)
}

fn may_be_removed(section: &Section, status: &[Truth], place: usize) -> bool {
    overrides(section, place).any(|over| at(status, over) != Truth::No && !removed(section, status, over))
}

fn overrides(section: &Section, place: usize) -> impl Iterator<Item = usize> + '_ {
    section.overridden_by.get(place).into_iter().flatten().map(|&over| over as usize)
}

fn at(status: &[Truth], place: usize) -> Truth {
    status.get(place).copied().unwrap_or(Truth::No)
}
