//! The ladders as pictures.

use crate::domain::Advice;
use crate::ui::components::ladder::{Ladder, LadderPost, LadderRung};
use crate::ui::state::State;
use crate::ui::words;

/// The pictures, then whoever stands beside no picture.
pub fn ladders(state: &State, advice: &Advice) -> Vec<Ladder> {
    let mut ladders = Vec::new();
    for ladder in words::ladders(state.protocol(), advice) {
        ladders.push(Ladder {
            title: ladder.title.into(),
            steps: rungs(state, advice, ladder.steps),
            beside: rungs(state, advice, ladder.beside),
        });
    }
    ladders
}

fn rungs(state: &State, advice: &Advice, rungs: Vec<words::Rung>) -> Vec<LadderRung> {
    let (protocol, session) = (state.protocol(), state.session());
    let mut drawn = Vec::new();
    for rung in rungs {
        let mut posts = Vec::new();
        for (before, post) in rung.posts {
            let name = words::names_of(session.directory(), session.today(), advice, post).map(words::said);
            let absence = words::absence(session.directory(), session.today(), advice, post).map(words::said);
            let post = protocol.posts.at(post);
            let (post, title) = (words::text(&post.id), words::text(&post.title));
            posts.push(LadderPost { post, before, title, name, absence });
        }
        drawn.push(LadderRung { place: rung.place, when: rung.when.into(), posts, why: rung.why.map(words::said) });
    }
    drawn
}
