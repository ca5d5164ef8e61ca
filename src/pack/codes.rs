//! Every code that a finding can have, with what it means for an author. A finding cannot be made with another.
//!
//! `protocols/FINDINGS.md` is made from here, with a bad and a good example of each from `codes/*.toml`.

#[cfg(feature = "cli")]
pub mod example;
#[cfg(feature = "cli")]
pub mod guide;

use std::fmt;

#[cfg(feature = "cli")]
use super::finding::Level;

/// The name of a kind of finding, which stays the same from version to version.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code(&'static str);

impl Code {
    /// Its name.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.0
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl PartialEq<str> for Code {
    fn eq(&self, id: &str) -> bool {
        self.0 == id
    }
}

impl PartialEq<&str> for Code {
    fn eq(&self, id: &&str) -> bool {
        self.0 == *id
    }
}

/// What a code means.
#[cfg(feature = "cli")]
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// The code.
    pub code: Code,
    /// What it is about: entries of one topic stand together.
    pub topic: &'static str,
    /// How bad it is. A fault in a directory is never as bad as the same one in a pack, since the rest is used.
    pub levels: &'static [Level],
    /// What it means, in one sentence.
    pub means: &'static str,
}

#[cfg(feature = "cli")]
impl Entry {
    /// The entry of this code.
    #[must_use]
    pub fn of(code: Code) -> Option<&'static Self> {
        ENTRIES.iter().find(|entry| entry.code == code)
    }
}

/// The codes of each topic as constants, and all of them as a table.
macro_rules! codes {
    ($($topic:literal { $($name:ident = $id:literal, $($level:ident)|+, $means:literal;)+ })+) => {
        $($(#[doc = $means] pub const $name: Code = Code($id);)+)+

        /// Every code there is.
        #[cfg(feature = "cli")]
        pub const ENTRIES: &[Entry] = &[
            $($(Entry { code: $name, topic: $topic, levels: &[$(Level::$level),+], means: $means },)+)+
        ];
    };
}

codes! {
    "Files: what is no TOML, no pack or too large" {
        BAD_TOML = "bad-toml", Error,
            "The file breaks the rules of TOML, so that nothing after this place can be read for certain.";
        MISSING_FILE = "missing-file", Error,
            "A pack needs this file and has not got it.";
        MISSING_KEY = "missing-key", Error,
            "Something that must be written here is not.";
        TOO_LARGE = "too-large", Error,
            "The file is larger than anybody would write by hand, and is not read.";
        UNKNOWN_FILE = "unknown-file", Error,
            "The folder of a pack holds its own files alone, and this is none of them.";
        UNKNOWN_KEY = "unknown-key", Error|Warning,
            "Nothing is called so here: it is misspelt, or stands in the wrong place.";
        WRONG_VALUE = "wrong-value", Error,
            "What stands behind the key is of another kind than is needed there, such as a text in place of a list.";
    }
    "Texts, names and lists" {
        BAD_ID = "bad-id", Error,
            "A name has lower case letters, digits and hyphens alone, and is not too long.";
        DUPLICATE_ID = "duplicate-id", Error,
            "Two things of one kind have the same name, or one thing stands in a list twice.";
        EMPTY_LIST = "empty-list", Error,
            "A list of answers or a condition has nothing in it, so that it never holds or always does.";
        EMPTY_TEXT = "empty-text", Error,
            "A text that readers would see is empty.";
        TOO_LONG = "too-long", Error|Warning,
            "A text is longer than fits where it is shown.";
        TOO_MANY = "too-many", Error|Warning,
            "There are more of these than a page can ask, show or work through.";
        UNKNOWN_WORD = "unknown-word", Error,
            "Only certain words can stand here, and this is none of them.";
    }
    "Names of things that are not there" {
        UNKNOWN_BOUND = "unknown-bound", Error,
            "A clause binds somebody for whom there are no words.";
        UNKNOWN_CLAUSE = "unknown-clause", Error,
            "The pack has no clause of this name.";
        UNKNOWN_OPTION = "unknown-option", Error,
            "The question has no such answer, or the pack leaves it out.";
        UNKNOWN_PAGE = "unknown-page", Error,
            "There is no page of tick boxes of this name.";
        UNKNOWN_POST = "unknown-post", Error|Warning,
            "The protocol names no such post.";
        UNKNOWN_QUESTION = "unknown-question", Error,
            "There is no question, and no fact, of this name.";
        UNKNOWN_RULE = "unknown-rule", Error,
            "The pack has no rule of this name.";
    }
    "The protocol and its posts" {
        BAD_CLAUSE_LINK = "bad-clause-link", Error,
            "The address of the published clauses must be a safe one, with one place for the clause.";
        BAD_DATES = "bad-dates", Error|Warning,
            "Something ends before it begins.";
        BODY_AND_PERSON = "body-and-person", Error,
            "Two posts are one in the council's directory, and only one of them is a body that nobody holds.";
        NO_PRINCIPLES = "no-principles", Warning,
            "The pack does not say which clauses always apply, so that there is nothing to show where nothing else fits.";
        REVIEW_PAST = "review-past", Warning,
            "The protocol was to be looked at again before today; readers are warned.";
        UNUSED_POST = "unused-post", Warning,
            "Nothing in the pack names this post.";
        WRONG_MOST_QUESTIONS = "wrong-most-questions", Error,
            "The pack says that its longest consultation has another number of pages than it has.";
    }
    "Bank holidays and periods" {
        BAD_YEARS = "bad-years", Error,
            "The list of bank holidays ends before it begins.";
        BANK_HOLIDAYS_END = "bank-holidays-end", Warning,
            "The list of bank holidays is about to run out: dates beyond it are only estimated.";
        INCOMPLETE_PERIOD = "incomplete-period", Error,
            "A period needs a date from which it runs and a length.";
        MISSING_BANK_HOLIDAYS = "missing-bank-holidays", Error,
            "A period is counted in working days, and nothing says which days are bank holidays.";
        NOT_A_DATE = "not-a-date", Error,
            "A period runs from the answer to a question that does not ask for such a date.";
    }
    "Questions and options" {
        ABOUT_WITHOUT_POST = "about-without-post", Warning,
            "An option says in words whom the matter is about, so that the advice may send people to that very person.";
        BAD_KIND = "bad-kind", Error,
            "A question of this kind cannot stand here, or cannot have options.";
        DATE_IN_CONDITION = "date-in-condition", Error,
            "A condition lists the answers to a question that asks for a date.";
        DUPLICATE_STAGE = "duplicate-stage", Error,
            "Who, issue and situation are asked once each.";
        FIND_OUT_NOT_WHETHER = "find-out-not-whether", Warning,
            "What to find out about a yes-no question must be something that a yes and a no answer.";
        FIND_OUT_TWICE = "find-out-twice", Warning,
            "Two questions have the same words for what to find out, so that nobody can tell them apart.";
        LATER_QUESTION = "later-question", Error,
            "An option is offered depending on a question that is asked later.";
        MISSING_AFTER = "missing-after", Error,
            "A pack's own question must say which question it comes after.";
        NEEDLESS_SETTLED = "needless-settled", Error,
            "Who somebody is, the issue and the situation are always settled: nothing more is to be said.";
        NO_OPTIONS = "no-options", Error,
            "A question has no answers to choose from.";
        NOBODY_TO_ASK = "nobody-to-ask", Warning,
            "Somebody may be not sure of the answer, and is not told who could tell.";
        NOTHING_TO_FIND_OUT = "nothing-to-find-out", Warning,
            "Somebody may be not sure of the answer, and is not told what to find out.";
        PAGE_NOT_TOGETHER = "page-not-together", Error,
            "Questions that are asked together as tick boxes have another question between them.";
        PAGE_NOT_YES_NO = "page-not-yes-no", Error,
            "Only a yes-no question can be a tick box.";
        POSTS_WITHOUT_NAMES = "posts-without-names", Error,
            "Options name posts, and the question does not say what for.";
        SIDE_IS_OPTION = "side-is-option", Error,
            "One name means a side and an option of it, so that a condition could mean either.";
        SIDE_OUTSIDE_WHO = "side-outside-who", Error,
            "Only the answers to the question who somebody is are on a side.";
        STAGE_ORDER = "stage-order", Error,
            "Questions stand in the order of asking: who, issue, situation, then circumstances.";
        UNUSED_QUESTION = "unused-question", Error,
            "The pack adds a question, and no rule needs its answer.";
        UNUSED_REWORDING = "unused-rewording", Warning,
            "The pack rewords a question that none of its rules needs.";
    }
    "Facts" {
        BAD_FACT_TEST = "bad-fact-test", Error,
            "A fact is so or it is not: a condition asks for one of these.";
        FACT_CIRCLE = "fact-circle", Error,
            "Facts rest on each other in a circle, so that they mean nothing.";
        FACT_WITHOUT_MEANING = "fact-without-meaning", Error,
            "A fact says either what it is made of or which period has passed.";
        UNUSED_FACT = "unused-fact", Warning,
            "No rule rests on this fact.";
    }
    "Clauses" {
        CLAUSE_WITHOUT_RULE = "clause-without-rule", Error,
            "A clause has neither a rule nor a reason why it has none.";
        MISSING_BINDS = "missing-binds", Error,
            "Something is demanded, forbidden or allowed, and nothing says of whom.";
        MISSING_FORCE = "missing-force", Error,
            "Nothing says how strong the clause's own words are.";
        MISSING_INSTEAD = "missing-instead", Error,
            "A clause without a rule leaves something to others or to judgement, and readers are not told what to do.";
        RULE_AND_NO_RULE = "rule-and-no-rule", Error,
            "A clause has rules and says that it has none.";
        UNUSED_BOUND = "unused-bound", Warning,
            "The pack has words for somebody whom no clause binds.";
        UNUSED_INSTEAD = "unused-instead", Error,
            "`instead` is said only for a clause that points elsewhere or asks for judgement.";
    }
    "Rules" {
        DEPENDS_WRITTEN = "depends-written", Error,
            "`depends` comes out where somebody is not sure; no rule can give it.";
        EMPTY_RULE = "empty-rule", Error,
            "A rule gives no verdict, no step, no contact and no deadline.";
        ONLY_OTHER_SIDE = "only-other-side", Error,
            "Rules hold, and none of them says what this person may do: they bind others, or only inform.";
        OVERRIDE_CIRCLE = "override-circle", Error,
            "Rules remove each other in a circle, so that none of them is left.";
        RULE_ALWAYS_HIDDEN = "rule-always-hidden", Error,
            "Whenever the rule holds, another one removes it, so that nobody ever sees it.";
        RULE_NAMES_ITSELF = "rule-names-itself", Error,
            "A rule overrides, contradicts or stands alongside itself.";
        RULE_NEVER_HOLDS = "rule-never-holds", Error,
            "No answers make the rule hold.";
        RULES_DISAGREE = "rules-disagree", Error,
            "Two rules hold together and send people to different posts for one purpose, and nothing says how they go together.";
        STEP_DIFFERS = "step-differs", Error,
            "Two steps have one name and not the same words, or not the same list.";
    }
    "Contacts" {
        ANY_AND_ALL = "any-and-all", Error,
            "One rung names a choice of posts and posts that must all be gone to.";
        BAD_ASCENDING = "bad-ascending", Error,
            "Only a choice of posts can stand from the lowest to the highest.";
        CONTACT_NEVER_REACHED = "contact-never-reached", Error,
            "A rule names a post to which nobody is ever sent.";
        DUPLICATE_POST = "duplicate-post", Error,
            "A post stands in one contact twice.";
        EMPTY_CONTACT = "empty-contact", Error,
            "A contact, or a rung of it, names nobody.";
        LADDER_NAMES_CONCERNED = "ladder-names-concerned", Error,
            "Somebody is sent to the person whom the matter is about, or to themselves.";
        SENDS_TO_NOBODY = "sends-to-nobody", Error,
            "The verdict sends people to somebody, and the advice names nobody.";
        STAND_IN_ELSEWHERE = "stand-in-elsewhere", Error,
            "A stand-in takes the place of a post that the contact does not name.";
        THEN_WITHOUT_FIRST = "then-without-first", Error,
            "A ladder has later rungs and no first one.";
    }
    "Headlines" {
        DUPLICATE_HEADLINE = "duplicate-headline", Error,
            "One situation and verdict have two headlines.";
        MISSING_HEADLINE = "missing-headline", Error,
            "A situation and verdict come out for which there is no headline.";
        UNUSED_HEADLINE = "unused-headline", Warning,
            "A headline is for a situation and verdict that never come out together.";
    }
    "Consultations as a whole" {
        NEEDLESS_QUESTION = "needless-question", Error,
            "A question is asked although every answer to it leads to the same advice.";
        OPTION_NEVER_OFFERED = "option-never-offered", Warning,
            "No consultation offers this answer.";
        QUESTION_NEVER_ASKED = "question-never-asked", Error,
            "No consultation asks this question.";
        TOO_MANY_CONSULTATIONS = "too-many-consultations", Error,
            "The pack allows more consultations than can be gone through, so that nothing is proved about it.";
        TOO_MANY_PAGES = "too-many-pages", Error,
            "The longest consultation has more pages than a person in a hurry goes through.";
        TOO_MANY_PAGES_IN_MEDIAN = "too-many-pages-in-median", Error,
            "Half of the scenarios go through more pages than most people should.";
        TOO_MUCH_UNSURE = "too-much-unsure", Warning,
            "Somebody can be not sure of so many things that not every way in which it can turn out is looked at.";
        UNSURE_LEADS_NOWHERE = "unsure-leads-nowhere", Error,
            "Somebody may be not sure of an answer, and the advice never tells them what to find out.";
    }
    "Scenarios" {
        RULE_WITHOUT_SCENARIO = "rule-without-scenario", Warning,
            "No scenario shows what this rule does.";
        SCENARIO_FAILS = "scenario-fails", Error,
            "The story's answers lead to something else than it expects, or cannot be given.";
    }
    "The council's directory: what is found is left out, and the rest is used" {
        BAD_CHARACTERS = "bad-characters", Error|Warning,
            "A text has characters that nobody sees or that change the order of others.";
        BAD_DATE = "bad-date", Warning,
            "A date is not written like 2026-11-23.";
        BAD_EMAIL = "bad-email", Warning,
            "This is no email address.";
        BAD_JSON = "bad-json", Error,
            "The file breaks the rules of JSON, so that none of it can be used.";
        HELD_BODY = "held-body", Warning,
            "A committee, a team or a procedure is held by nobody, so that it has no name, absence or deputy.";
        LEADS_NOWHERE = "leads-nowhere", Warning,
            "A post is the same as another that has no holder, or that leads back to it.";
        NO_POSTS = "no-posts", Error,
            "A directory is an object with `posts` in it.";
        VACANT_AND_HELD = "vacant-and-held", Warning,
            "A post is vacant and somebody holds it.";
        WRONG_KIND = "wrong-kind", Warning,
            "What stands behind the key is of another kind than is needed there, such as a number in place of a text.";
    }
}
