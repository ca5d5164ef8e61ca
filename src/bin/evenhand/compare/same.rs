//! The same circumstances in several protocols: what every form of it is written from.

use std::path::Path;

use chrono::NaiveDate;
use evenhand::compare::report::{self, Report};
use evenhand::compare::{Entry, Said, Told, carry, compare};
use evenhand::domain::{Protocol, Question};
use evenhand::words;

use super::given;
use super::packs::Packs;
use crate::files;

/// What the protocols say about the circumstances.
pub struct Same {
    pub protocols: Vec<Protocol>,
    pub said: Vec<Said>,
    /// In the order of showing.
    pub entries: Vec<Entry>,
    pub today: NaiveDate,
}

impl Same {
    /// Puts the answers of the file to the packs. Where nobody has said which is the first, it is the first that can use
    /// all of them.
    pub fn new(packs: Packs, file: &Path, today: NaiveDate) -> Result<Self, String> {
        let Packs { mut protocols, chosen } = packs;
        let written = files::answers(file)?;
        let all: Vec<&Protocol> = protocols.iter().collect();
        let mut said = given::look_up(&written, &all, today);
        if !chosen {
            let fits = |protocol: &&Protocol| {
                let looked_up = given::look_up(&written, &[*protocol], today);
                looked_up.is_ok_and(|said| carry(protocol, &said, true).left.is_empty())
            };
            let first = all.iter().position(fits).unwrap_or(0);
            let protocol = protocols.remove(first);
            protocols.insert(0, protocol);
            let all: Vec<&Protocol> = protocols.iter().collect();
            said = given::look_up(&written, &all, today);
        }
        let said = said?;
        let all: Vec<&Protocol> = protocols.iter().collect();
        let entries = compare(&all, &said, today);
        Ok(Self { said, entries, protocols, today })
    }

    /// The protocol of an entry.
    pub fn protocol(&self, entry: &Entry) -> Option<&Protocol> {
        self.protocols.get(entry.place)
    }

    /// As people read it.
    pub fn report(&self) -> Report {
        let all: Vec<&Protocol> = self.protocols.iter().collect();
        let answers: Vec<(String, String)> = self.said.iter().map(|said| self.read_out(said)).collect();
        report::same(&all, &self.entries, &answers)
    }

    /// An answer as people read it: the question and what was said, in the words of the first protocol that has both.
    pub fn read_out(&self, said: &Said) -> (String, String) {
        for protocol in &self.protocols {
            let Some(id) = protocol.questions.find(|question: &Question| question.id == said.question) else {
                continue;
            };
            let question = protocol.questions.at(id);
            let told = match &said.told {
                Told::Option(option, _) => match question.option_named(option).and_then(|o| question.option(o)) {
                    Some(option) => option.label.clone(),
                    None => continue,
                },
                Told::Date(day) => words::date(*day),
                Told::DateTime(moment) => words::moment(*moment),
                Told::NotSure => words::NOT_SURE.to_owned(),
            };
            return (question.text.clone(), told);
        }
        (said.question.clone(), String::new())
    }
}
