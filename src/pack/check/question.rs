//! Questions, their options and their pages.

use std::collections::BTreeSet;

use super::super::finding::At;
use super::super::format;
use super::Check;
use super::condition::options_named;
use super::names::is_yes_no;
use super::text::good_id;
use super::word::{KINDS, NAMINGS, STAGES, WrittenKind};
use crate::domain::{Choice, Condition, Kind, OptionId, Page, PageId, Question, QuestionId, Stage, Test, Word};
use crate::pack::codes;
use crate::pack::format::bounds::{LINE, NAMED, PARAGRAPH, WORDS};

impl Check<'_> {
    pub fn pages(&mut self, pack: &format::Pack) -> Vec<Page> {
        let mut pages = Vec::with_capacity(pack.page.len());
        for (place, page) in pack.page.iter().enumerate() {
            let top = At::top("page");
            let at = top.row(place, &page.id);
            pages.push(Page {
                id: page.id.clone(),
                text: self.text(&at.key("text"), &page.text, LINE),
                hint: self.optional_text(&at.key("hint"), page.hint.as_ref(), PARAGRAPH),
            });
            self.page_is_one_block(&at, &pack.question, &page.id);
        }
        pages
    }

    /// The questions of a page stand together, since they are asked together.
    fn page_is_one_block(&mut self, at: &At<'_>, questions: &[format::Question], page: &str) {
        let places: Vec<usize> =
            (0..).zip(questions).filter(|(_, q)| q.page.as_deref() == Some(page)).map(|(place, _)| place).collect();
        let (Some(first), Some(last)) = (places.first(), places.last()) else { return };
        if last - first + 1 != places.len() {
            let help = "move them next to each other".to_owned();
            let message = format!("the questions of the page `{page}` have another question between them");
            self.findings.error(codes::PAGE_NOT_TOGETHER, at, message, Some(help));
        }
    }

    pub fn questions(&mut self, pack: &format::Pack, reach: &[BTreeSet<QuestionId>]) -> Vec<Question> {
        let mut questions: Vec<Question> = Vec::with_capacity(pack.question.len());
        let mut latest = Stage::Who;
        for (place, written) in pack.question.iter().enumerate() {
            let top = At::top("question");
            let at = top.row(place, &written.id);
            let question = self.question(&at, place, written, reach);
            self.posts_of_the_person_concerned(&at, written, &pack.post);
            if question.stage < latest {
                let help = "first who, then issue, then situation, then the circumstances".to_owned();
                let message = format!("`{}` comes too late for its stage", written.id);
                self.findings.error(codes::STAGE_ORDER, &at.key("stage"), message, Some(help));
            }
            let twice = question.stage != Stage::Circumstance && question.stage == latest && !questions.is_empty();
            if twice && questions.iter().any(|earlier| earlier.stage == question.stage) {
                let message = format!("there is already a question with the stage `{}`", written.stage);
                self.findings.error(codes::DUPLICATE_STAGE, &at.key("stage"), message, None);
            }
            latest = latest.max(question.stage);
            questions.push(question);
        }
        questions
    }

    fn question(
        &mut self,
        at: &At<'_>,
        place: usize,
        written: &format::Question,
        reach: &[BTreeSet<QuestionId>],
    ) -> Question {
        let stage = self.word(&at.key("stage"), &written.stage, &STAGES).unwrap_or(Stage::Circumstance);
        let kind = match &written.kind {
            None => WrittenKind::Choice,
            Some(kind) => self.word(&at.key("kind"), kind, &KINDS).unwrap_or(WrittenKind::Choice),
        };
        if stage != Stage::Circumstance && kind != WrittenKind::Choice {
            let message = format!("a question with the stage `{}` has options", written.stage);
            self.findings.error(codes::BAD_KIND, &at.key("kind"), message, None);
        }
        let page = written.page.as_ref().and_then(|page| {
            if kind != WrittenKind::YesNo || written.names.is_some() {
                let help = "its `kind` must be \"yes-no\", and it cannot have `names`".to_owned();
                let message = format!("`{}` stands on a page of tick boxes and is not a tick box", written.id);
                self.findings.error(codes::PAGE_NOT_YES_NO, &at.key("page"), message, Some(help));
            }
            self.names.pages.find(&at.key("page"), page, &mut self.findings).map(PageId::from)
        });
        let names = written.names.as_ref().and_then(|names| self.word(&at.key("names"), names, &NAMINGS));
        let names_some = written.option.iter().any(|option| !option.posts.is_empty());
        if written.names.is_none() && names_some {
            let message = format!("options of `{}` name posts, and nothing says what for", written.id);
            self.findings.error(codes::POSTS_WITHOUT_NAMES, at, message, Some("say it with `names`".to_owned()));
        }
        if written.settled.is_some() && stage != Stage::Circumstance {
            let message = "only circumstances say whether they are settled: who, issue and situation always are";
            self.findings.error(codes::NEEDLESS_SETTLED, &at.key("settled"), message, None);
        }
        self.help_for_unsure(at, written);
        Question {
            id: written.id.clone(),
            own: written.after.is_some(),
            stage,
            text: self.text(&at.key("text"), &written.text, LINE),
            hint: self.optional_text(&at.key("hint"), written.hint.as_ref(), PARAGRAPH),
            why: self.optional_text(&at.key("why"), written.why.as_ref(), PARAGRAPH),
            words: self.words(&at.key("words"), written),
            find_out: self.optional_text(&at.key("find_out"), written.find_out.as_ref(), LINE),
            ask_whom: self.optional_text(&at.key("ask_whom"), written.ask_whom.as_ref(), LINE),
            not_sure: written.not_sure.unwrap_or(true),
            settled: stage != Stage::Circumstance || written.settled.unwrap_or(false),
            page,
            kind: self.kind(at, place, kind, written, reach),
            names,
        }
    }

    /// Whoever is not sure is told what to find out, and who could tell.
    fn help_for_unsure(&mut self, at: &At<'_>, written: &format::Question) {
        if written.not_sure == Some(false) {
            return;
        }
        let missing = |text: &Option<String>| text.as_ref().is_none_or(|text| text.trim().is_empty());
        let offers = "can be answered *not sure*";
        if missing(&written.find_out) {
            let message = format!("`{}` {offers}, and nothing says what to find out", written.id);
            let help = "write `find_out`, or leave *not sure* out with `not_sure = false`".to_owned();
            self.findings.warn(codes::NOTHING_TO_FIND_OUT, at, message, Some(help));
        } else {
            self.answers_to_find_out(at, written);
        }
        if missing(&written.ask_whom) {
            let message = format!("`{}` {offers}, and nothing says who could tell", written.id);
            let help = "write `ask_whom`: a post that the protocol names, or whoever would know".to_owned();
            self.findings.warn(codes::NOBODY_TO_ASK, at, message, Some(help));
        }
    }

    fn words(&mut self, at: &At<'_>, written: &format::Question) -> Vec<Word> {
        self.count(at, written.words.len(), WORDS, "words");
        let mut words = Vec::with_capacity(written.words.len());
        for (word, meaning) in &written.words {
            let at = at.key(word);
            words.push(Word { word: self.text(&at, word, LINE), meaning: self.text(&at, meaning, PARAGRAPH) });
        }
        words
    }

    fn kind(
        &mut self,
        at: &At<'_>,
        place: usize,
        kind: WrittenKind,
        written: &format::Question,
        reach: &[BTreeSet<QuestionId>],
    ) -> Kind {
        let list = at.key("option");
        match kind {
            WrittenKind::Choice => {
                if written.option.is_empty() {
                    let message = format!("`{}` has no options", written.id);
                    self.findings.error(codes::NO_OPTIONS, at, message, None);
                }
                self.count(&list, written.option.len(), OptionId::MOST, "options");
                let options = written.option.iter().enumerate().take(OptionId::MOST);
                Kind::Choice(options.map(|(i, o)| self.choice(&list.row(i, &o.id), place, written, o, reach)).collect())
            }
            WrittenKind::YesNo => Kind::Choice(self.yes_no(&list, written)),
            WrittenKind::Date | WrittenKind::DateTime => {
                if !written.option.is_empty() {
                    let message = format!("`{}` asks for a date and has options", written.id);
                    self.findings.error(codes::BAD_KIND, &list, message, None);
                }
                if kind == WrittenKind::Date { Kind::Date } else { Kind::DateTime }
            }
        }
    }

    fn choice(
        &mut self,
        at: &At<'_>,
        place: usize,
        question: &format::Question,
        written: &format::Choice,
        reach: &[BTreeSet<QuestionId>],
    ) -> Choice {
        good_id(&at.key("id"), &written.id, &mut self.findings);
        if written.id == "not-sure" {
            let help = "leave it to `not_sure`".to_owned();
            self.findings.error(codes::BAD_ID, &at.key("id"), "`not-sure` is an answer to every question", Some(help));
        }
        let same = question.option.iter().filter(|option| option.id == written.id).count();
        if same > 1 {
            let message = format!("`{}` has two options called `{}`", question.id, written.id);
            self.findings.error(codes::DUPLICATE_ID, &at.key("id"), message, None);
        }
        if written.side.is_some() && question.stage != "who" {
            let message = "only the options of the who question are on a side";
            self.findings.error(codes::SIDE_OUTSIDE_WHO, &at.key("side"), message, None);
        }
        if question.option.iter().any(|o| o.side.as_ref() == Some(&written.id) && o.id != written.id) {
            let help = "a condition could mean either: give the side or the option another name".to_owned();
            let message = format!("`{}` is both a side and an option", written.id);
            self.findings.error(codes::SIDE_IS_OPTION, &at.key("id"), message, Some(help));
        }
        let tests = self.tests(&at.key("when"), &written.when);
        self.tests_earlier(&at.key("when"), place, &tests, reach);
        self.count(&at.key("posts"), written.posts.len(), NAMED, "posts");
        Choice {
            id: written.id.clone(),
            label: self.text(&at.key("label"), written.label.as_deref().unwrap_or(""), LINE),
            hint: self.optional_text(&at.key("hint"), written.hint.as_ref(), PARAGRAPH),
            side: self.optional_text(&at.key("side"), written.side.as_ref(), LINE),
            when: Condition { tests },
            posts: self.post_list(&at.key("posts"), &written.posts),
        }
    }

    /// An option hangs on earlier questions only: later ones are not answered yet.
    fn tests_earlier(&mut self, at: &At<'_>, place: usize, tests: &[Test], reach: &[BTreeSet<QuestionId>]) {
        for test in tests {
            let questions: Vec<QuestionId> = match *test {
                Test::OneOf(question, _) => vec![question],
                Test::Fact(fact, _) => reach.get(usize::from(fact)).into_iter().flatten().copied().collect(),
            };
            for question in questions.into_iter().map(usize::from).filter(|&question| question >= place) {
                let id = self.names.asked.get(question).map_or("", |asked| asked.id.as_str());
                let help = "move that question before this one".to_owned();
                let message = format!("this option hangs on `{id}`, which is not asked earlier");
                self.findings.error(codes::LATER_QUESTION, at, message, Some(help));
            }
        }
    }

    /// `yes` and `no`; an entry for one of them may reword it or name posts.
    fn yes_no(&mut self, list: &At<'_>, written: &format::Question) -> Vec<Choice> {
        for (place, option) in written.option.iter().enumerate() {
            if is_yes_no(written) && options_named(written, &option.id).is_empty() {
                let message = format!("`{}` has the options `yes` and `no` only", written.id);
                self.findings.error(codes::UNKNOWN_OPTION, &list.row(place, &option.id), message, None);
            }
        }
        let mut choices = Vec::with_capacity(2);
        for (id, usual) in [("yes", "Yes"), ("no", "No")] {
            let found = written.option.iter().enumerate().find(|(_, option)| option.id == id);
            let (place, option) = found.map_or((0, None), |(place, option)| (place, Some(option)));
            let at = list.row(place, id);
            let label = option.and_then(|o| self.optional_text(&at.key("label"), o.label.as_ref(), LINE));
            choices.push(Choice {
                id: id.to_owned(),
                label: label.unwrap_or_else(|| usual.to_owned()),
                hint: option.and_then(|o| self.optional_text(&at.key("hint"), o.hint.as_ref(), PARAGRAPH)),
                side: None,
                when: Condition::default(),
                posts: option.map_or_else(Vec::new, |o| self.post_list(&at.key("posts"), &o.posts)),
            });
        }
        choices
    }
}
