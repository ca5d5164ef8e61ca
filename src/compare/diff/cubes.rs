//! Circumstances with the same change, in as few groups as it takes to name all of them and no other.

use std::collections::{BTreeMap, BTreeSet};

use super::joint::{Follows, Joint, Key};

/// A group of circumstances: for each question that counts, its answers. What is not in it can be answered in any way.
pub type Cube = BTreeMap<String, BTreeSet<Key>>;

/// The circumstances of each change, by its number. The first change of all, that there is none, is left out where it is.
pub fn cubes(joint: &Joint) -> BTreeMap<usize, Vec<Cube>> {
    let mut found: BTreeMap<usize, Vec<Cube>> = BTreeMap::new();
    // From the ends upwards: what follows a question is finished before the question itself.
    let mut below: Vec<BTreeMap<usize, Vec<Cube>>> = Vec::with_capacity(joint.nodes.len());
    for (question, groups) in &joint.nodes {
        let mut here: BTreeMap<usize, Vec<Cube>> = BTreeMap::new();
        for (keys, follows) in groups {
            for (number, cubes) in after(joint, &below, *follows) {
                let with = |mut cube: Cube| {
                    cube.insert(question.clone(), keys.clone());
                    cube
                };
                here.entry(number).or_default().extend(cubes.into_iter().map(with));
            }
        }
        for cubes in here.values_mut() {
            merge(cubes, &joint.answers);
        }
        below.push(here);
    }
    for (number, cubes) in after(joint, &below, joint.root) {
        found.insert(number, cubes);
    }
    found
}

fn after(joint: &Joint, below: &[BTreeMap<usize, Vec<Cube>>], follows: Follows) -> BTreeMap<usize, Vec<Cube>> {
    match follows {
        Follows::Nothing => BTreeMap::new(),
        Follows::Ends(number) if joint.changes.get(number).is_none_or(|(change, _)| *change == super::Change::Same) => {
            BTreeMap::new()
        }
        Follows::Ends(number) => BTreeMap::from([(number, vec![Cube::new()])]),
        Follows::Asks(node) => below.get(node).cloned().unwrap_or_default(),
    }
}

/// Puts groups together that differ in one question alone, as long as there are any.
fn merge(cubes: &mut Vec<Cube>, answers: &BTreeMap<String, BTreeSet<Key>>) {
    loop {
        let before = cubes.len();
        let questions: BTreeSet<String> = cubes.iter().flat_map(|cube| cube.keys().cloned()).collect();
        for question in questions {
            let mut alike: BTreeMap<Cube, BTreeSet<Key>> = BTreeMap::new();
            let mut rest = Vec::new();
            for mut cube in cubes.drain(..) {
                match cube.remove(&question) {
                    Some(keys) => alike.entry(cube).or_default().extend(keys),
                    None => rest.push(cube),
                }
            }
            for (mut cube, keys) in alike {
                if answers.get(&question) != Some(&keys) {
                    cube.insert(question.clone(), keys);
                }
                if !rest.contains(&cube) {
                    rest.push(cube);
                }
            }
            *cubes = rest;
        }
        if cubes.len() == before {
            return;
        }
    }
}
