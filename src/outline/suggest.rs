//! What a clause may be about, by its words: a start for whoever reads it, never an answer.
//!
//! A clause is held against what is known of situations (see [`Lesson`]). The ten lessons that are most alike vote for
//! their situations: one that is about few counts for more than one that is about many. Words that few lessons have
//! weigh more than those of all. Where too little speaks for a situation, nothing is suggested.
//!
//! The numbers below were chosen on the packs of this project, each read with what the others teach. A library that cuts
//! the endings of words off by all rules of English found a little more and was wrong a little more often than [`stem`],
//! so there is none.

use std::collections::{BTreeMap, BTreeSet};

use super::Lesson;

/// How many lessons vote.
const VOTERS: usize = 10;
/// So much must speak for a situation.
const ENOUGH: f64 = 0.2;
/// So much of what speaks for the best must speak for the others.
const BESIDE_BEST: f64 = 0.5;
/// The most suggestions for one clause.
const MOST: usize = 3;
/// The most words that are given as a reason.
const REASONS: usize = 4;

/// What clauses are held against.
pub struct Suggestions {
    lessons: Vec<Weighed>,
    /// How much each word weighs: the fewer lessons have it, the more.
    weights: BTreeMap<String, f64>,
}

/// A lesson as a direction: its words with their shares.
struct Weighed {
    from: Option<String>,
    shares: BTreeMap<String, f64>,
    situations: Vec<String>,
}

/// A situation that a clause may be about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// Its name.
    pub situation: String,
    /// The words of the clause that speak for it, the weightiest first.
    pub words: Vec<String>,
    /// The clause of another pack that speaks for it most.
    pub like: Option<String>,
}

impl Suggestions {
    /// From what is known.
    #[must_use]
    pub fn new(lessons: impl IntoIterator<Item = Lesson>) -> Self {
        let mut counted = Vec::new();
        let mut having: BTreeMap<String, f64> = BTreeMap::new();
        for lesson in lessons {
            let mut counts = BTreeMap::new();
            count(&mut counts, &lesson.says, 1.0);
            count(&mut counts, &lesson.advises, 0.5);
            counts.keys().for_each(|word| *having.entry(word.clone()).or_default() += 1.0);
            counted.push((lesson, counts));
        }
        let all = f64::from(u32::try_from(counted.len()).unwrap_or(u32::MAX));
        let weights: BTreeMap<String, f64> =
            having.into_iter().map(|(word, have)| (word, (all / have).ln_1p())).collect();
        let weighed = |(lesson, counts): (Lesson, BTreeMap<String, f64>)| Weighed {
            from: lesson.from,
            shares: shares(counts, &weights),
            situations: lesson.situations,
        };
        Self { lessons: counted.into_iter().map(weighed).collect(), weights }
    }

    /// Up to three, the likeliest first; none where too little speaks for any.
    #[must_use]
    pub fn of(&self, heading: &str, text: &str) -> Vec<Suggestion> {
        let mut counts = BTreeMap::new();
        count(&mut counts, heading, 1.0);
        count(&mut counts, text, 1.0);
        let said = shares(counts, &self.weights);
        let mut alike: Vec<(f64, &Weighed)> =
            self.lessons.iter().filter_map(|lesson| Some((lesson.likeness(&said)?, lesson))).collect();
        alike.sort_by(|one, other| other.0.total_cmp(&one.0));
        let mut votes: BTreeMap<&str, Votes<'_>> = BTreeMap::new();
        for &(likeness, lesson) in alike.iter().take(VOTERS) {
            let among = f64::from(u32::try_from(lesson.situations.len()).unwrap_or(u32::MAX));
            let vote = likeness.powf(1.5) / among.sqrt();
            for situation in &lesson.situations {
                votes.entry(situation).or_default().add(vote, lesson, &said);
            }
        }
        let mut best: Vec<(&str, Votes<'_>)> = votes.into_iter().collect();
        best.sort_by(|one, other| other.1.sum.total_cmp(&one.1.sum));
        let most = best.first().map_or(0.0, |(_, votes)| votes.sum);
        best.retain(|(_, votes)| votes.sum >= ENOUGH && votes.sum >= BESIDE_BEST * most);
        let written = written(&format!("{heading} {text}"));
        let suggestion = |(situation, votes): (&str, Votes<'_>)| Suggestion {
            situation: situation.to_owned(),
            words: votes.words(&written),
            like: votes.like.map(str::to_owned),
        };
        best.into_iter().take(MOST).map(suggestion).collect()
    }
}

impl Weighed {
    /// How alike the two directions are, from 0 to 1. One word in common is chance.
    fn likeness(&self, said: &BTreeMap<String, f64>) -> Option<f64> {
        let shared: Vec<f64> = said.iter().filter_map(|(word, one)| Some(one * self.shares.get(word)?)).collect();
        (shared.len() > 1).then(|| shared.iter().sum())
    }
}

/// What speaks for a situation.
#[derive(Default)]
struct Votes<'l> {
    sum: f64,
    /// By which words.
    by: BTreeMap<&'l str, f64>,
    /// The likest clause of another pack.
    like: Option<&'l str>,
}

impl<'l> Votes<'l> {
    /// Lessons come with the likest first.
    fn add(&mut self, vote: f64, lesson: &'l Weighed, said: &BTreeMap<String, f64>) {
        self.sum += vote;
        self.like = self.like.or(lesson.from.as_deref());
        for (word, share) in &lesson.shares {
            if let Some(own) = said.get(word) {
                *self.by.entry(word).or_default() += vote * own * share;
            }
        }
    }

    /// The weightiest words, as the clause has them.
    fn words(&self, written: &BTreeMap<String, String>) -> Vec<String> {
        let mut by: Vec<(&str, f64)> = self.by.iter().map(|(word, weight)| (*word, *weight)).collect();
        by.sort_by(|one, other| other.1.total_cmp(&one.1));
        by.iter().filter_map(|(word, _)| written.get(*word).cloned()).take(REASONS).collect()
    }
}

/// The words of a clause that tell its force, each once, in their order.
#[must_use]
pub fn force_words(text: &str) -> Vec<&'static str> {
    const FORCE: [&str; 6] = ["must", "shall", "should", "may", "will", "entitled"];
    let lower = text.to_lowercase();
    let said: Vec<&str> = lower.split(|c: char| !c.is_alphabetic()).collect();
    FORCE.into_iter().filter(|word| said.contains(word)).collect()
}

/// The share of each word: one that stands there often counts for more, but not as many times more.
fn shares(counts: BTreeMap<String, f64>, weights: &BTreeMap<String, f64>) -> BTreeMap<String, f64> {
    let weight = |(word, count): (String, f64)| {
        let often = if count > 1.0 { 1.0 + count.ln() } else { count };
        let weight = often * weights.get(&word)?;
        Some((word, weight))
    };
    let mut shares: BTreeMap<String, f64> = counts.into_iter().filter_map(weight).collect();
    let length = shares.values().map(|share| share * share).sum::<f64>().sqrt();
    shares.values_mut().for_each(|share| *share /= length);
    shares
}

fn count(counts: &mut BTreeMap<String, f64>, text: &str, each: f64) {
    for word in words(text) {
        *counts.entry(stem(&word).to_owned()).or_default() += each;
    }
}

/// For each stem, the first word that the text has of it.
fn written(text: &str) -> BTreeMap<String, String> {
    let mut written = BTreeMap::new();
    for word in words(text) {
        written.entry(stem(&word).to_owned()).or_insert(word);
    }
    written
}

fn words(text: &str) -> Vec<String> {
    let common: BTreeSet<&str> = COMMON.split_whitespace().collect();
    let lower = text.to_lowercase().replace('’', "'").replace("'s", "");
    let words = lower.split(|c: char| !c.is_alphabetic());
    words.filter(|word| word.len() > 2 && !common.contains(word)).map(str::to_owned).collect()
}

/// The word without its ending.
fn stem(word: &str) -> &str {
    let ends = ["ations", "ation", "ings", "ing", "ions", "ion", "ies", "ed", "es", "s", "y", "e"];
    ends.iter().find_map(|end| word.strip_suffix(end).filter(|short| short.len() > 3)).unwrap_or(word)
}

/// Words that are in every protocol, or say nothing of a subject.
const COMMON: &str = "
    the and for are was were its his her who whom whose not nor any all may can could might will would must should shall
    with that this these those they them their there then than have has had being been from into onto upon about which
    what when where why how other another such each either both also only own same some very more most over under out
    off per via one two does did doing done make made makes take takes taken give gives given say says said ask asks
    asked use uses used want wants wish wishes you your our ours somebody something someone anybody anything nobody
    nothing councillor councillors member members officer officers council councils authority protocol code
";
