//! The one place where rules combine: in every completion of the unsure answers, then what is common to all of them.

mod completion;
mod difference;
mod held;
mod taken;

pub use self::completion::MOST_COMPLETIONS;
use self::completion::{Completion, completions};
pub(super) use self::difference::differences;
use self::held::Apart;
use super::deadline::count;
use super::pass::Pass;
use crate::domain::{
    Advice, Answer, Cited, ClauseId, Contact, Deadline, LadderPost, LadderWhen, QuestionId, Rule, RuleId, Section,
    State, Step, Verdict, in_order,
};

/// Combines what the answers lead to. *Certain* is what is so in every completion of the unsure answers.
pub(super) fn advise(pass: &mut Pass<'_>) -> Advice {
    // First: completions settle what nothing turns on, as if it had been answered.
    let apart = Apart::of(pass);
    let completions = completions(pass);
    let mut verdict = verdict(&completions);
    let mut spoken_for = with_verdict(&completions, verdict);
    let mut contacts = contacts(pass, &apart, &spoken_for);
    if verdict.sends_to_somebody() && contacts.is_empty() && completions.iter().any(|c| !c.now.is_empty()) {
        // Somebody, but not the same in every completion: whom to go to is what it depends on.
        verdict = Verdict::Depends;
        spoken_for = with_verdict(&completions, verdict);
        contacts = self::contacts(pass, &apart, &spoken_for);
    }
    let exhausted = completions.iter().all(|completion| completion.exhausted);
    let steps = steps(pass, &spoken_for, verdict);
    let certain = certain_rules(pass, &spoken_for);
    let mut deadlines = Vec::new();
    let mut clauses = Vec::new();
    for &(id, rule) in &certain {
        deadlines.extend(deadline(pass, id, rule));
        add_clauses(&mut clauses, &rule.clauses);
    }
    for step in &steps {
        add_clauses(&mut clauses, &step.clauses);
    }
    for contact in &contacts {
        add_clauses(&mut clauses, &contact.clauses);
    }
    let ladder = ladder(pass, &apart, &spoken_for);
    Advice {
        verdict,
        situation: pass.situation,
        nobody_further: contacts.is_empty() && exhausted,
        steps,
        taken: taken::taken(pass.known.protocol, &spoken_for, &contacts, &ladder),
        ladder,
        contradictions: contradictions(&certain, &contacts),
        contacts,
        named: Vec::new(),
        deadlines,
        open: Vec::new(),
        would_change: Vec::new(),
        clauses,
        answers: said(&pass.states),
        from_directory: pass.from_directory.clone(),
    }
}

fn said(states: &[(QuestionId, State)]) -> Vec<(QuestionId, Answer)> {
    let mut said = Vec::new();
    for &(question, state) in states {
        match state {
            State::Answered(answer) => said.push((question, answer)),
            State::NotSure => said.push((question, Answer::NotSure)),
            State::NotAsked | State::DoesNotApply => {}
        }
    }
    said
}

/// The most cautious certain verdict if it is at least *get authority first*; otherwise, where the completions differ,
/// *depends*. Certain is a verdict that every completion gives or exceeds.
fn verdict(completions: &[Completion]) -> Verdict {
    let Some(first) = completions.first() else { return Verdict::NotCovered };
    let (mut least, mut most) = (first.verdict(), first.verdict());
    for completion in completions {
        least = least.min(completion.verdict());
        most = most.max(completion.verdict());
    }
    if least >= Verdict::GetAuthorityFirst || least == most { least } else { Verdict::Depends }
}

/// The completions that the advice speaks for: where a verdict is certain although another answer could forbid it, those
/// with that verdict, so that it comes with its steps and its contact; what could forbid it is among what is open.
fn with_verdict(completions: &[Completion], verdict: Verdict) -> Vec<&Completion> {
    let same = |completion: &&Completion| verdict != Verdict::GetAuthorityFirst || completion.verdict() == verdict;
    completions.iter().filter(same).collect()
}

/// The rules that count in every completion.
fn certain_rules<'p>(pass: &Pass<'p>, completions: &[&Completion]) -> Vec<(RuleId, &'p Rule)> {
    let mut certain = Vec::new();
    for (place, &id) in pass.section.rules.iter().enumerate() {
        if completions.iter().all(|completion| completion.counts(place)) {
            certain.push((id, pass.known.protocol.rules.at(id)));
        }
    }
    certain
}

/// The steps that some rule gives in every completion, each once with all its clauses: first those of the rules that
/// give the verdict, which say what decides, then the others; both in the order of the clauses.
fn steps(pass: &Pass<'_>, completions: &[&Completion], verdict: Verdict) -> Vec<Cited<Step>> {
    let protocol = pass.known.protocol;
    let certain = certain_steps(pass.section, completions);
    let mut place_of = vec![None; pass.section.step_count];
    let mut steps: Vec<Cited<Step>> = Vec::new();
    for decides in [true, false] {
        for (place, (&id, numbers)) in pass.section.rules.iter().zip(&pass.section.steps).enumerate() {
            let rule = &protocol.rules.at(id);
            let counts = |completion: &&Completion| completion.counts(place);
            if (rule.verdict == Some(verdict) && pass.binds(rule)) != decides || !completions.iter().any(counts) {
                continue;
            }
            for (step, &number) in rule.steps.iter().zip(numbers) {
                let Some(there) = place_of.get_mut(number as usize) else { continue };
                match there.and_then(|there: usize| steps.get_mut(there)) {
                    Some(there) => add_clauses(&mut there.clauses, &rule.clauses),
                    None if certain.get(number as usize) == Some(&true) => {
                        *there = Some(steps.len());
                        steps.push(Cited { said: step.clone(), rule: id, clauses: rule.clauses.clone() });
                    }
                    None => {}
                }
            }
        }
    }
    steps
}

/// By number, whether some rule that counts gives the step in every completion.
fn certain_steps(section: &Section, completions: &[&Completion]) -> Vec<bool> {
    let mut certain = vec![true; section.step_count];
    for completion in completions {
        let mut given = vec![false; section.step_count];
        for (place, numbers) in section.steps.iter().enumerate() {
            if completion.counts(place) {
                for &number in numbers {
                    if let Some(given) = given.get_mut(number as usize) {
                        *given = true;
                    }
                }
            }
        }
        for (certain, given) in certain.iter_mut().zip(given) {
            *certain &= given;
        }
    }
    certain
}

fn add_clauses(clauses: &mut Vec<ClauseId>, more: &[ClauseId]) {
    for &clause in more {
        in_order::insert(clauses, clause);
    }
}

fn contacts(pass: &Pass<'_>, apart: &Apart<'_>, completions: &[&Completion]) -> Vec<Contact> {
    let protocol = pass.known.protocol;
    let mut contacts: Vec<Contact> = Vec::new();
    let Some((first, rest)) = completions.split_first() else { return contacts };
    for (id, now) in &first.now {
        let Some(referral) = &protocol.rules.at(*id).contact else { continue };
        let rule = &protocol.rules.at(*id);
        let same = |other: &Contact| other.post == now.post && other.purpose == referral.purpose;
        let certain = rest.iter().all(|completion| {
            completion.now.iter().any(|(other, there)| {
                let purpose = protocol.rules.at(*other).contact.as_ref().map(|referral| referral.purpose);
                there.post == now.post && purpose == Some(referral.purpose)
            })
        });
        if let Some(there) = contacts.iter_mut().find(|other| same(other)) {
            add_clauses(&mut there.clauses, &rule.clauses);
        } else if certain {
            contacts.push(Contact {
                post: now.post,
                purpose: referral.purpose,
                need: now.need,
                why: now.why.clone().unwrap_or_else(|| referral.why.clone()),
                direct: now.direct,
                stands_in_for: now.stands_in_for,
                held: apart.contact(now.post, now.direct, now.stands_in_for.is_some()),
                rule: *id,
                clauses: rule.clauses.clone(),
            });
        }
    }
    contacts
}

/// Everybody on a ladder in every completion who is not to be gone to now. Somebody for a difficulty stays there although
/// they are to be gone to in another completion: whichever it is, they are no mistake.
fn ladder(pass: &Pass<'_>, apart: &Apart<'_>, completions: &[&Completion]) -> Vec<LadderPost> {
    let protocol = pass.known.protocol;
    let mut ladder: Vec<LadderPost> = Vec::new();
    let Some(first) = completions.first() else { return ladder };
    let mut candidates: Vec<_> = first.later.iter().collect();
    for (_, now) in &first.now {
        let mut later = completions.iter().flat_map(|completion| &completion.later);
        candidates.extend(later.find(|(_, later)| later.post == now.post && later.when == LadderWhen::InDifficulty));
    }
    for (id, later) in candidates {
        let there = |completion: &Completion| {
            completion.later.iter().any(|(_, there)| there.post == later.post && there.when == later.when)
        };
        let now = |completion: &Completion| completion.now.iter().any(|(_, now)| now.post == later.post);
        let help = later.when == LadderWhen::InDifficulty;
        let kept = completions.iter().all(|&c| if help { there(c) || now(c) } else { there(c) && !now(c) });
        let certain = kept && !completions.iter().all(|&completion| now(completion));
        let Some(referral) = &protocol.rules.at(*id).contact else { continue };
        if certain && !ladder.iter().any(|there| there.post == later.post && there.when == later.when) {
            ladder.push(LadderPost {
                post: later.post,
                when: later.when,
                why: later.why.clone().unwrap_or_else(|| referral.why.clone()),
                held: apart.later(later.post, later.when),
                rule: *id,
                clauses: protocol.rules.at(*id).clauses.clone(),
            });
        }
    }
    ladder
}

/// Where two rules that hold name contacts that the text does not reconcile.
fn contradictions(certain: &[(RuleId, &Rule)], contacts: &[Contact]) -> Vec<Cited<String>> {
    let names_one = |rule: RuleId| contacts.iter().any(|contact| contact.rule == rule);
    let mut found = Vec::new();
    for &(id, rule) in certain {
        for contradiction in &rule.contradicts {
            let both_hold = certain.iter().any(|&(other, _)| other == contradiction.rule);
            if both_hold && (names_one(id) || names_one(contradiction.rule)) {
                found.push(Cited { said: contradiction.say.clone(), rule: id, clauses: rule.clauses.clone() });
            }
        }
    }
    found
}

fn deadline(pass: &Pass<'_>, id: RuleId, rule: &Rule) -> Option<Deadline> {
    let set = rule.deadline.as_ref()?;
    let known = &pass.known;
    let counted = set.counted.and_then(|(question, period)| {
        Some(count(&known.protocol.calendar, known.date(question)?, period, known.today))
    });
    Some(Deadline {
        what: set.what.clone(),
        words: set.words.clone(),
        due: counted.as_ref().map(|counted| counted.due),
        counted,
        rule: id,
        clauses: rule.clauses.clone(),
    })
}
