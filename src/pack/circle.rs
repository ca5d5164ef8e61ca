//! Things that come back to themselves: facts that rest on themselves, rules that override each other.

/// How many ways lead to each thing, itself counted; `usize::MAX` means at least so many. None where something leads back
/// to itself.
#[must_use]
pub fn ways(next: &[Vec<usize>]) -> Option<Vec<usize>> {
    let mut incoming = vec![0usize; next.len()];
    for targets in next {
        for &target in targets {
            if let Some(count) = incoming.get_mut(target) {
                *count += 1;
            }
        }
    }
    let mut ways = vec![1usize; next.len()];
    let mut left = Vec::new();
    for (thing, &count) in incoming.iter().enumerate() {
        if count == 0 {
            left.push(thing);
        }
    }
    let mut done = 0;
    while let Some(thing) = left.pop() {
        done += 1;
        let so_far = ways.get(thing).copied().unwrap_or(0);
        for &target in next.get(thing).into_iter().flatten() {
            let (Some(count), Some(incoming)) = (ways.get_mut(target), incoming.get_mut(target)) else { continue };
            *count = count.saturating_add(so_far);
            *incoming -= 1;
            if *incoming == 0 {
                left.push(target);
            }
        }
    }
    (done == next.len()).then_some(ways)
}

/// Every thing that lies on a circle, grouped; `next[i]` are the things that thing `i` leads to.
#[cfg(feature = "cli")]
#[must_use]
pub fn circles(next: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let mut done = vec![false; next.len()];
    let mut found: Vec<Vec<usize>> = Vec::new();
    for start in 0..next.len() {
        if done.get(start) == Some(&false) {
            follow(next, start, &mut done, &mut found);
        }
    }
    found
}

/// Follows everything from `start`, with a list in place of recursion: a pack may be as deep as it likes.
#[cfg(feature = "cli")]
fn follow(next: &[Vec<usize>], start: usize, done: &mut [bool], found: &mut Vec<Vec<usize>>) {
    let mut path: Vec<(usize, usize)> = vec![(start, 0)];
    let mut on_path = vec![false; next.len()];
    mark(&mut on_path, start, true);
    while let Some((thing, turn)) = path.last_mut() {
        let target = next.get(*thing).and_then(|targets| targets.get(*turn)).copied();
        *turn += 1;
        match target {
            None => {
                mark(done, *thing, true);
                mark(&mut on_path, *thing, false);
                path.pop();
            }
            Some(target) if on_path.get(target) == Some(&true) => {
                let circle = path.iter().map(|(thing, _)| *thing).skip_while(|thing| *thing != target).collect();
                found.push(circle);
            }
            Some(target) if done.get(target) == Some(&false) => {
                mark(&mut on_path, target, true);
                path.push((target, 0));
            }
            Some(_) => {}
        }
    }
}

#[cfg(feature = "cli")]
fn mark(flags: &mut [bool], place: usize, to: bool) {
    if let Some(flag) = flags.get_mut(place) {
        *flag = to;
    }
}
