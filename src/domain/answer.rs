//! Answers, and how far a question has got.

use chrono::{NaiveDate, NaiveDateTime};

use super::{OptionId, QuestionId};

/// What a person says to a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Answer {
    /// This option.
    Option(OptionId),
    /// This day.
    Date(NaiveDate),
    /// This day and time.
    DateTime(NaiveDateTime),
    /// They do not know.
    NotSure,
}

impl Answer {
    /// Whether it names a day after this one. Every date that is asked for is one on which something has happened, so
    /// that it can be no answer then. Of the time of today nothing is known here.
    #[must_use]
    pub fn is_after(self, today: NaiveDate) -> bool {
        match self {
            Self::Date(day) => day > today,
            Self::DateTime(moment) => moment.date() > today,
            Self::Option(_) | Self::NotSure => false,
        }
    }
}

/// Everything that a person has said, whether or not it matters now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    given: Vec<Option<Answer>>,
}

impl Answers {
    /// What was said to this question.
    #[must_use]
    pub fn get(&self, question: QuestionId) -> Option<Answer> {
        self.given.get(usize::from(question)).copied().flatten()
    }

    /// Says this to the question, in place of what was said before.
    pub fn set(&mut self, question: QuestionId, answer: Answer) {
        let place = usize::from(question);
        if self.given.len() <= place {
            self.given.resize(place + 1, None);
        }
        if let Some(slot) = self.given.get_mut(place) {
            *slot = Some(answer);
        }
    }

    /// Takes back what was said to the question.
    pub fn clear(&mut self, question: QuestionId) {
        if let Some(slot) = self.given.get_mut(usize::from(question)) {
            *slot = None;
        }
    }

    /// Every answer, in the order of the questions.
    pub fn iter(&self) -> impl Iterator<Item = (QuestionId, Answer)> {
        self.given.iter().enumerate().filter_map(|(place, answer)| answer.map(|a| (QuestionId::from(place), a)))
    }
}

impl FromIterator<(QuestionId, Answer)> for Answers {
    fn from_iter<T: IntoIterator<Item = (QuestionId, Answer)>>(answers: T) -> Self {
        let mut all = Self::default();
        for (question, answer) in answers {
            all.set(question, answer);
        }
        all
    }
}

/// How far a question has got in a consultation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// It may come yet.
    NotAsked,
    /// It has been answered.
    Answered(Answer),
    /// It has been asked, and the person does not know.
    NotSure,
    /// Its answer cannot change the advice. What was said to it is set aside, not lost.
    DoesNotApply,
}
