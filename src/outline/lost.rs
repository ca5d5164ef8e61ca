//! Numbers that are lost or doubled, and points without a number.

use super::scan::Met;
use super::{Found, Lost, Outline};

/// Gives every clause a name of its own and says where each ends.
pub fn complete(mut met: Vec<Met>, lines: usize) -> Outline {
    let mut lost = Vec::new();
    clauses_without_number(&mut met, &mut lost, lines);
    items_without_number(&mut met);
    points(&mut met);
    let mut clauses: Vec<Found> = met.into_iter().filter(|met| !met.found.id.is_empty()).map(|met| met.found).collect();
    doubled(&mut clauses);
    let starts: Vec<usize> = clauses.iter().map(|found| found.line).collect();
    for (place, found) in clauses.iter_mut().enumerate() {
        found.end = starts.get(place + 1).copied().unwrap_or(lines + 1);
    }
    Outline { clauses, lost }
}

/// Where 3.4 is missing between 3.3 and 3.5, and one paragraph between them has lost its number, it is that one.
fn clauses_without_number(met: &mut [Met], lost: &mut Vec<Lost>, lines: usize) {
    let numbered: Vec<usize> =
        met.iter().enumerate().filter(|(_, met)| !met.nameless && met.item.is_none()).map(|(place, _)| place).collect();
    let mut before: Option<usize> = None;
    for &place in numbered.iter().chain([&met.len()]) {
        let number = met.get(place).map(|met| met.number.clone());
        let last = before.and_then(|before| met.get(before)).map(|met| met.number.clone());
        let gone = gone(last.as_deref(), number.as_deref());
        let from = before.map_or(0, |before| before + 1);
        let candidates: Vec<usize> = (from..place.min(met.len()))
            .filter(|&at| met.get(at).is_some_and(|met| met.nameless && !met.in_list))
            .collect();
        if candidates.len() == gone.len() {
            for (&at, number) in candidates.iter().zip(&gone) {
                if let Some(met) = met.get_mut(at) {
                    name(met, number);
                    // Its items stand behind it, not behind the clause before.
                    met.number.clone_from(number);
                }
            }
        } else {
            let line = |at: Option<usize>| at.and_then(|at| met.get(at)).map(|met| met.found.line);
            let between = (line(before).unwrap_or(1), line(Some(place)).unwrap_or(lines));
            lost.extend(gone.iter().map(|number| Lost { number: joined(number), between }));
        }
        before = Some(place);
    }
}

fn name(met: &mut Met, number: &[u32]) {
    met.nameless = false;
    met.found.id = joined(number);
    met.found.label = format!("{}, the number is lost", joined(number));
    met.found.doubt = Some("its number is lost: it is taken from the clauses around it".to_owned());
}

/// The numbers that should stand between these two.
fn gone(last: Option<&[u32]>, next: Option<&[u32]>) -> Vec<Vec<u32>> {
    let Some(next) = next else { return Vec::new() };
    let Some((&end, parents)) = next.split_last() else { return Vec::new() };
    // From the last of the same row; the first of a row comes behind its parent or a row of another.
    let start = match last {
        Some(last) if last.len() >= next.len() && last.starts_with(parents) => {
            last.get(parents.len()).copied().unwrap_or(0)
        }
        _ if parents.is_empty() => return Vec::new(),
        _ => 0,
    };
    if end <= start + 1 || end - start > 12 {
        return Vec::new();
    }
    (start + 1..end).map(|number| [parents, &[number]].concat()).collect()
}

/// The same within the list of a clause.
fn items_without_number(met: &mut [Met]) {
    let mut place = 0;
    while place < met.len() {
        let Some(next) = met.get(place).filter(|met| !met.nameless && met.item.is_some()) else {
            place += 1;
            continue;
        };
        let (number, letter) = (next.number.clone(), next.item.clone().unwrap_or_default());
        let before: Vec<usize> = (0..place)
            .rev()
            .take_while(|&at| met.get(at).is_some_and(|met| met.nameless && met.number == number))
            .collect();
        let start = before.last().copied().unwrap_or(place);
        let last = start.checked_sub(1).and_then(|at| met.get(at));
        let last = last.filter(|met| met.number == number).and_then(|met| met.item.clone());
        let gone = letters_between(last.as_deref(), &letter);
        if !gone.is_empty() && gone.len() == before.len() {
            for (&at, letter) in before.iter().rev().zip(&gone) {
                if let Some(met) = met.get_mut(at) {
                    met.nameless = false;
                    met.item = Some(letter.clone());
                    met.found.item = true;
                    met.found.id = format!("{}({letter})", joined(&number));
                    met.found.label = format!("{}, the letter is lost", met.found.id);
                    met.found.doubt = Some("its number or letter is lost: it is taken from those around it".to_owned());
                }
            }
        }
        place += 1;
    }
}

/// What should stand between two items: between "h" and "j", or 5 and 7, or i and iii.
fn letters_between(last: Option<&str>, next: &str) -> Vec<String> {
    let rows: [Vec<String>; 3] = [
        (1..=40).map(|number: u32| number.to_string()).collect(),
        ('a'..='z').map(String::from).collect(),
        ROMAN.iter().map(|&roman| roman.to_owned()).collect(),
    ];
    for row in rows {
        let Some(end) = row.iter().position(|name| name == next) else { continue };
        let start = match last {
            None => 0,
            Some(last) => match row.iter().position(|name| name == last) {
                Some(start) => start + 1,
                None => continue,
            },
        };
        if start <= end && end - start < 4 {
            return row.get(start..end).unwrap_or_default().to_vec();
        }
    }
    Vec::new()
}

const ROMAN: [&str; 12] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

/// Points without a number are counted under their clause.
fn points(met: &mut [Met]) {
    let mut counted = 0;
    let mut clause = String::new();
    for met in met {
        if !met.nameless {
            if met.item.is_none() {
                clause.clone_from(&met.found.id);
                counted = 0;
            }
            continue;
        }
        if met.in_list && met.item.is_none() && !clause.is_empty() {
            counted += 1;
            met.found.id = format!("{clause}/bullet-{counted}");
            met.found.label = format!("{clause}, point {counted}");
            met.found.item = true;
        }
    }
}

fn doubled(clauses: &mut [Found]) {
    let ids: Vec<String> = clauses.iter().map(|found| found.id.clone()).collect();
    for (place, found) in clauses.iter_mut().enumerate() {
        let before = ids.iter().take(place).filter(|id| **id == found.id).count();
        let all = ids.iter().filter(|id| **id == found.id).count();
        if all < 2 {
            continue;
        }
        let doubt = format!("the text has {} {all} times", found.id);
        found.doubt = Some(found.doubt.take().map_or(doubt.clone(), |other| format!("{other}; {doubt}")));
        if before > 0 {
            let more = if before > 1 { format!("-{}", before + 1) } else { String::new() };
            found.label = format!("{} (number {} of {all})", found.label, before + 1);
            found.id = format!("{}bis{more}", found.id);
        } else {
            found.label = format!("{} (number 1 of {all})", found.label);
        }
    }
}

fn joined(number: &[u32]) -> String {
    number.iter().map(u32::to_string).collect::<Vec<_>>().join(".")
}
