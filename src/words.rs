//! Evenhand's own short, fixed words, on a page and on paper. What a protocol says is in its pack.

mod ladders;
mod others;
mod protocol;
#[cfg(feature = "review")]
mod reviewing;
mod what_if;

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};

pub use ladders::{Ladder, Place, Rung, ladders};
pub use others::{
    DEPENDS_ON, DISAGREES_WITH_ITSELF, OTHERS, another, compared, contact_lines, outcome_lines, silence, verdict_within,
};
pub use protocol::{
    absence, answer, bearing, beyond_protocol, clauses, in_short, interpreter, label, names, names_of, presence,
    principles, side_of, title, together, what_for, who_is_that, with_holder,
};
#[cfg(feature = "review")]
pub use reviewing::{
    EXTRACTS, NOBODY_BOUND, disagrees, faults_of, kind, lacks, look_it_up, missing_from_extract, untouched,
};
pub use what_if::{OtherAnswers, OtherOutcome, Outcome, find_out, other_answers, outcomes};

use crate::domain::{
    Because, Counted, Force, LadderWhen, NamedPost, Need, PackKind, Period, Purpose, StepKind, Verdict,
};

/// The verdict in a few words.
#[must_use]
pub fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::DoNot => "Do not do this",
        Verdict::GetAuthorityFirst => "Get authority first",
        Verdict::Depends => "It depends on what you find out",
        Verdict::RaiseWithContact => "Raise it with the right person",
        Verdict::GoAheadWithConditions => "Go ahead, within limits",
        Verdict::GoAhead => "Nothing more is asked of you",
        Verdict::NotCovered => "The protocol does not say",
    }
}

/// Said below the verdict where the pack has no sentence of its own.
#[must_use]
pub fn plain_headline(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::DoNot => "The protocol forbids this or advises against it.",
        Verdict::GetAuthorityFirst => "Somebody has to agree before you do this.",
        Verdict::Depends => "Find out what is still open, then answer again.",
        Verdict::RaiseWithContact => "This belongs with somebody else first.",
        Verdict::GoAheadWithConditions => "You may do this if you keep to the points below.",
        Verdict::GoAhead => "Nothing in the protocol stands in the way.",
        Verdict::NotCovered => "The protocol says nothing about this.",
    }
}

/// What the advice is worth.
pub const GUIDANCE: &str = "This is guidance to help you follow the protocol. It is not legal advice, and it decides \
    nothing. If it does not fit what you see in front of you, ask before you act.";

/// Above whom to go to and who comes after them.
pub const WHO: &str = "Who to go to";
/// Above the deadlines.
pub const BY_WHEN: &str = "By when";
/// Above what the person was not sure of.
pub const OPEN: &str = "What is still open";
/// Above other answers.
pub const WOULD_CHANGE: &str = "What would change this advice";
/// Above the clauses.
pub const WHY: &str = "Why";
/// Above what was answered.
pub const ANSWERS: &str = "Your answers";
/// Above the principles.
pub const PRINCIPLES: &str = "What always applies";
/// Above the people whom a protocol names for other matters.
pub const NAMED: &str = "People the protocol names";

/// Before the principles: they must not read as an answer to what was asked.
pub const WHATEVER: &str =
    "The protocol does not say what to do about this. These points of it hold whatever the matter is.";

/// Before the people whom a protocol names for other matters: nobody of them is the right one by the protocol.
pub const NO_ADVICE: &str =
    "The protocol does not say whom to ask about this. These are the people it names, and what for.";

/// Who says what the protocol means.
#[must_use]
pub fn says_what_it_means(title: &str) -> String {
    format!("What the protocol means is for the {title} to say.")
}

/// Below whom to go to, where somebody among them is not known by name.
pub const WHO_IS_THAT: &str = "Not sure who that is, or how to reach them? Look in your council’s staff directory.";

/// Of an answer that was not asked for.
pub const BY_DIRECTORY: &str = "Your council’s directory shows this. You were not asked.";

/// Before a fault of the document.
pub const ABOUT_DOCUMENT: &str = "About the document: ";

/// Above all of that.
pub const WHERE_FROM: &str = "Where the advice comes from";

/// Above the clauses: people quote what they read.
pub const PLAIN_ENGLISH: &str =
    "This is what the clauses say, in plain English. The protocol’s own words are what count.";

/// Above what the person was not sure of.
pub const STILL_OPEN: &str = "You were not sure. It could change the advice, so find out first if you can.";

/// Before the one who could tell what is open.
pub const WHO_COULD_TELL: &str = "Who could tell you";

/// Of an open question to which no answer alone changes anything.
pub const COUNTS_TOGETHER: &str = "On its own this changes nothing. It counts together with what else is open.";

/// Whom to go to with another answer.
#[must_use]
pub fn then_to(contacts: &str) -> String {
    format!("You would go to: {contacts}")
}

/// What was answered, where something else could have been.
#[must_use]
pub fn you_said(answer: &str) -> String {
    format!("You said “{answer}”.")
}

/// Before other answers.
pub const IF_IT_WERE: &str = "If it were ";

/// Above answers that are not the person's own.
#[must_use]
pub fn trying_out(answers: usize) -> &'static str {
    if answers == 1 { "You are trying out another answer" } else { "You are trying out other answers" }
}

/// An answer that is not the person's own.
#[must_use]
pub fn tried_out(answer: &str) -> String {
    format!("{answer} (tried out)")
}

/// Behind a day that may yet move.
pub const ESTIMATED: &str = "The bank holidays of that year are not known yet, so the day may be later.";

/// The words of *not sure*.
pub const NOT_SURE: &str = "I’m not sure";

/// What somebody is gone to for, as a heading.
#[must_use]
pub fn purpose(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Authorise => "Ask for authority from",
        Purpose::Decide => "The decision belongs to",
        Purpose::Raise => "Raise it with",
        Purpose::Tell => "Tell",
        Purpose::Advise => "Ask for advice from",
    }
}

/// Above the person concerned, where the protocol asks for direct talk.
pub const TALK_FIRST: &str = "Talk directly to";

/// Whether one of several is enough. So many posts have a holder: nobody can reach the others first.
#[must_use]
pub fn need(need: Need, held: usize) -> &'static str {
    match need {
        Need::Any if held < 2 => "One of them is enough.",
        Need::Any => "One of them is enough: go to whoever you can reach first.",
        Need::All => "You need to go to each of them.",
    }
}

/// Between two contacts.
#[must_use]
pub fn between(need: Need) -> &'static str {
    match need {
        Need::Any => "or",
        Need::All => "and",
    }
}

/// Above those who stand beside a ladder.
pub const WHO_ELSE: &str = "Who else may come in";

/// At the rung of the contact.
pub const YOU_ARE_HERE: &str = "You are here";

/// When somebody on the ladder comes in.
#[must_use]
pub fn ladder_when(when: LadderWhen) -> &'static str {
    match when {
        LadderWhen::Unresolved => "If that does not settle it",
        LadderWhen::InDifficulty => "If you are in difficulty or doubt",
        LadderWhen::BroughtIn => "Your contact may bring them in",
    }
}

/// Above a ladder, by what it is for.
#[must_use]
pub fn ladder(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Authorise => "Getting authority: where you are",
        Purpose::Decide => "Getting a decision: where you are",
        Purpose::Raise => "Raising it: where you are",
        Purpose::Tell => "Telling people: where you are",
        Purpose::Advise => "Getting advice: where you are",
    }
}

/// Why somebody on a ladder is behind.
#[must_use]
pub fn behind(because: Because, direct: bool) -> &'static str {
    match because {
        Because::Tried if direct => "You have talked directly to",
        Because::Tried => "You have tried",
        Because::About => "Passed over, since the matter is about them",
        Because::You => "Passed over, since this is you",
        Because::Below => "Passed over, since they stand below the person it is about",
        Because::Past if direct => "You have gone further than talking directly to",
        Because::Past => "Passed over, since you have already gone further up",
        Because::Unsuitable if direct => "It will not do here to talk directly to",
        Because::Unsuitable => "Passed over, not suitable here by your answers",
        Because::Away => "Away now, and somebody else can be asked",
        Because::Vacant => "Vacant now, and somebody else can be asked",
    }
}

/// Where a ladder has run out.
pub const LADDER_ENDS: &str = "The ladder ends here. The protocol names nobody after them.";
/// Where the next step of a ladder is not the same for every answer.
pub const LADDER_OPEN: &str = "Who to go to depends on what is still open.";

/// Of somebody who takes the place of an absent post.
#[must_use]
pub fn in_place_of(title: &str) -> String {
    format!("In place of the {title}, who is away")
}

/// Why an email goes to somebody who takes the place of an absent post.
#[must_use]
pub fn because_away(title: &str, until: Option<NaiveDate>) -> String {
    let until = until.map(|until| format!(" until the end of {}", day(until))).unwrap_or_default();
    format!("I am writing to you as {} is away{until}.", the(title))
}

/// A title within a sentence.
#[must_use]
pub fn the(title: &str) -> String {
    match title.split_once(' ') {
        Some(("The", rest)) => format!("the {rest}"),
        Some(("Your", rest)) => format!("your {rest}"),
        _ => format!("the {title}"),
    }
}

/// What the steps of a list are, in the middle of a sentence.
#[must_use]
pub fn steps(kind: StepKind) -> &'static str {
    match kind {
        StepKind::Do => "what to do",
        StepKind::Dont => "what not to do",
        StepKind::Know => "what to know",
    }
}

/// How strongly a clause speaks, as a whole: many have a "should" beside their "must". A step that rests on it says its
/// own force, which this must not contradict.
#[must_use]
pub fn force(force: Force) -> &'static str {
    match force {
        Force::Must => "Mainly a “must”: it requires something.",
        Force::MustNot => "Mainly a “must not”: it forbids something.",
        Force::Should => "Mainly a “should”: it advises something.",
        Force::ShouldNot => "Mainly a “should not”: it advises against something.",
        Force::May => "Mainly a “may”: it allows something.",
        Force::Entitlement => "Mainly gives a right.",
        Force::Procedure => "Mainly says how something is done.",
        Force::Statement => "Mainly says how things are.",
        Force::Definition => "Mainly says what a word means.",
    }
}

/// Whom a clause binds, as somebody on this side reads it; none where it binds nobody.
#[must_use]
pub fn binds(force: Force, binds: &str, side: Option<&str>) -> Option<String> {
    if !force.binds_somebody() || binds.is_empty() {
        return None;
    }
    // Nobody is told that they are not bound unless the clause is for the other side as a whole.
    let others = matches!((side, binds), (Some("officer"), "councillors") | (Some("member"), "officers"));
    Some(format!("It binds {binds}{}.", if others { ", not you" } else { "" }))
}

/// What the protocol names somebody for.
#[must_use]
pub fn named_for(named: &NamedPost) -> String {
    let mut does = Vec::new();
    for purpose in &named.purposes {
        let what = match purpose {
            Purpose::Authorise => "gives authority",
            Purpose::Decide => "decides",
            Purpose::Raise => "takes up concerns",
            Purpose::Tell => "is told of things",
            Purpose::Advise => "gives advice",
        };
        does.push(what.to_owned());
    }
    if named.in_difficulty {
        does.push("is there for difficulty or doubt".to_owned());
    }
    sentence(&list(&does, "and"))
}

/// How a deadline was counted. It must say that this is our way of counting: no protocol says what a working day is.
#[must_use]
pub fn counted(counted: &Counted) -> String {
    match counted.period {
        Period::Hours(_) => format!("Counted here as {} by the clock from {}.", counted.period, moment(counted.from)),
        Period::WorkingDays(_) => {
            let from = day(counted.from.date());
            let mut said = format!(
                "Counted here as {} of England and Wales from {from}, that day itself not counted.",
                counted.period
            );
            let mut holidays = Vec::new();
            for &holiday in &counted.skipped {
                holidays.push(day(holiday));
            }
            let several = if holidays.len() > 1 { "s" } else { "" };
            let holidays = list(&holidays, "and");
            match (counted.weekend, holidays.is_empty()) {
                (true, true) => said.push_str(" Skipped: the weekend."),
                (true, false) => {
                    said.push_str(&format!(" Skipped: weekends, and the bank holiday{several} on {holidays}."))
                }
                (false, false) => said.push_str(&format!(" Skipped: the bank holiday{several} on {holidays}.")),
                (false, true) => {}
            }
            said
        }
    }
}

/// How far a deadline is from today, where that must not be overlooked.
#[must_use]
pub fn days_left(days: i64) -> Option<String> {
    match days {
        1.. => None,
        0 => Some("That is today.".to_owned()),
        -1 => Some("This date has passed: it was yesterday.".to_owned()),
        _ => Some(format!("This date has passed: it was {} days ago.", -days)),
    }
}

/// What a file with a deadline is worth.
pub const ONLY_GUIDANCE: &str = "This is guidance only.";

/// A telephone number as it is written, as a link.
#[must_use]
pub fn dial(phone: &str) -> String {
    let mut link = "tel:".to_owned();
    link.extend(phone.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+'));
    link
}

/// A side of the who question.
#[must_use]
pub fn side(side: &str) -> String {
    match side {
        "member" => "Members (councillors)".to_owned(),
        "officer" => "Officers (council staff)".to_owned(),
        other => sentence(other),
    }
}

/// What a pack is worth that is not made from a whole protocol.
#[must_use]
pub fn pack_kind(kind: PackKind) -> Option<&'static str> {
    match kind {
        PackKind::Protocol => None,
        PackKind::Extract => Some(
            "This is an extract: only a part of that council’s protocol. The rest of it is not here, and may say more, \
             or something else.",
        ),
        PackKind::Guidance => Some(
            "This is guidance, and no council’s protocol. It binds nobody by itself: your own council’s protocol comes \
             first.",
        ),
    }
}

/// The same beside its title.
#[must_use]
pub fn pack_kind_in_short(kind: PackKind) -> &'static str {
    match kind {
        PackKind::Protocol => "",
        PackKind::Extract => " (an extract, not the whole protocol)",
        PackKind::Guidance => " (guidance, no council’s protocol)",
    }
}

/// Above the packs of this kind in a list of them.
#[must_use]
pub fn pack_group(kind: PackKind) -> &'static str {
    match kind {
        PackKind::Protocol => "Whole protocols",
        PackKind::Extract => "Extracts: only a part of a protocol, the rest is not here",
        PackKind::Guidance => "Guidance: no council’s protocol, and it binds nobody by itself",
    }
}

/// What is said once the date of a review is past.
#[must_use]
pub fn review_missed(due: Option<NaiveDate>, today: NaiveDate) -> Option<String> {
    let due = due.filter(|due| *due < today)?;
    let check = "Check that the council has not replaced it since.";
    Some(format!("This version was due for review on {}. {check}", date(due)))
}

/// How a clause is named in a sentence.
#[must_use]
pub fn clause(label: &str) -> String {
    if label.starts_with(|first: char| first.is_ascii_digit()) {
        format!("clause\u{a0}{label}")
    } else {
        label.to_owned()
    }
}

/// What an answer decides, behind "Your answer" or "It also".
pub const DECIDES_IF: &str = "decides if and how this applies";
/// The same where it decides about a contact.
pub const DECIDES_WHOM: &str = "decides who you go to";
/// The same where a time limit runs from it.
pub const DECIDES_WHEN: &str = "is what the time limit is counted from";

/// Clauses that are not shown.
#[must_use]
pub fn more_clauses(more: usize) -> String {
    let clauses = if more == 1 { "clause" } else { "clauses" };
    format!("and {more} more {clauses}")
}

/// How many questions there can still be after this one, at most.
#[must_use]
pub fn at_most(after: usize) -> String {
    match after {
        0 => "This is the last question.".to_owned(),
        1 => "Up to 1 more question after this one.".to_owned(),
        more => format!("Up to {more} more questions after this one."),
    }
}

/// A date in a sentence: 1 December 2026.
#[must_use]
pub fn date(day: NaiveDate) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let month = MONTHS.iter().zip(1..).find(|(_, number)| *number == day.month()).map_or("", |(name, _)| name);
    format!("{} {month} {}", day.day(), day.year())
}

/// A date that somebody has to meet: Tuesday 1 December 2026.
#[must_use]
pub fn day(day: NaiveDate) -> String {
    use chrono::Weekday::{Fri, Mon, Sat, Sun, Thu, Tue, Wed};
    let weekday = match day.weekday() {
        Mon => "Monday",
        Tue => "Tuesday",
        Wed => "Wednesday",
        Thu => "Thursday",
        Fri => "Friday",
        Sat => "Saturday",
        Sun => "Sunday",
    };
    format!("{weekday} {}", date(day))
}

/// A moment: 14:30 on Tuesday 1 December 2026.
#[must_use]
pub fn moment(moment: NaiveDateTime) -> String {
    format!("{}:{:02} on {}", moment.hour(), moment.minute(), day(moment.date()))
}

/// The text with a capital at its start, if it starts with a plain letter: packs are in English.
#[must_use]
pub fn sentence(text: &str) -> String {
    let mut sentence = text.to_owned();
    if let Some(first) = sentence.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    sentence
}

/// The text up to its first full stop with a space after it.
#[must_use]
pub fn first_sentence(text: &str) -> &str {
    let stop = text.as_bytes().windows(2).position(|letters| letters == b". ");
    stop.and_then(|stop| text.get(..=stop)).unwrap_or(text)
}

/// "a", "a or b", "a, b or c".
#[must_use]
pub fn list(items: &[String], last: &str) -> String {
    let mut list = String::new();
    for (place, item) in items.iter().enumerate() {
        if place > 0 && place + 1 == items.len() {
            list.push(' ');
            list.push_str(last);
            list.push(' ');
        } else if place > 0 {
            list.push_str(", ");
        }
        list.push_str(item);
    }
    list
}

/// Said of somebody who is away, by the council's directory. `asked`: the person was asked about it all the same.
#[must_use]
pub fn away_until(until: NaiveDate, asked: bool) -> String {
    let not_asked = if asked { "" } else { " You were not asked." };
    format!("{}.{not_asked}", sentence(&away(until)))
}

/// The same within a sentence.
#[must_use]
pub fn away(until: NaiveDate) -> String {
    format!("away until the end of {}, as your council’s directory shows", day(until))
}

/// Said of somebody in the place of an absent post; `until` is known where the council's directory shows it.
#[must_use]
pub fn in_place_since(title: &str, until: Option<NaiveDate>, asked: bool) -> String {
    match until {
        None => format!("{}.", in_place_of(title)),
        Some(until) => {
            let not_asked = if asked { "" } else { " You were not asked." };
            let until = day(until);
            format!(
                "In place of the {title}, who is away until the end of {until}, as your council’s directory shows.{not_asked}"
            )
        }
    }
}

/// Between the holder and who is in their place: people must not take it for a rule of the protocol.
pub const BY_ARRANGEMENT: &str = "In their place, by your council’s own arrangement and not by the protocol:";

/// Said of whoever is in the place of somebody who can give authority or decide.
#[must_use]
pub fn not_named_for(purpose: Purpose) -> Option<&'static str> {
    match purpose {
        Purpose::Authorise => {
            Some("The protocol does not say that they can give this authority. Check that before you rely on it.")
        }
        Purpose::Decide => {
            Some("The protocol does not say that they can decide this. Check that before you rely on it.")
        }
        Purpose::Raise | Purpose::Tell | Purpose::Advise => None,
    }
}

/// Said of a post that nobody holds.
pub const VACANT: &str = "vacant: nobody holds this post at present";

/// Who holds a post next.
#[must_use]
pub fn from_day(from: NaiveDate, name: &str) -> String {
    format!("From {}: {name}.", date(from))
}

/// Said where the matter may be about whoever holds this post.
#[must_use]
pub fn may_be(title: &str) -> String {
    format!("The person in this post may also be the {title}. If the matter is about them, do not go to them.")
}

/// A name with the title of a post; either alone where the other is not known.
#[must_use]
pub fn named(title: &str, name: Option<&str>) -> String {
    name.map_or_else(|| title.to_owned(), |name| format!("{name} ({title})"))
}

/// Said when the council's directory comes while the advice is shown.
pub const NAMES_HAVE_COME: &str = "Your council’s directory has come: this page now says who people are.";

/// Where a link names a service that is not there.
pub const SERVICE_GONE: &str =
    "The service that was chosen for this link is not in your council’s directory. Choose one again.";
