//! Things that come back to themselves: facts that rest on themselves, rules that override each other.

/// Every thing that lies on a circle, grouped; `next[i]` are the things that thing `i` leads to.
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

fn mark(flags: &mut [bool], place: usize, to: bool) {
    if let Some(flag) = flags.get_mut(place) {
        *flag = to;
    }
}
