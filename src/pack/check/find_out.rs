//! What somebody who is not sure is told to find out: it stands above a yes and a no, and so must be what these answer.

use super::super::finding::At;
use super::super::format;
use super::Check;
use super::names::is_yes_no;
use crate::pack::codes;

impl Check<'_> {
    /// What is to be found out can be answered with the question's answers, and is told apart from that of others.
    pub fn answers_to_find_out(&mut self, at: &At<'_>, written: &format::Question) {
        let Some(find_out) = written.find_out.as_deref().map(str::trim) else { return };
        if is_yes_no(written) && !find_out.starts_with("whether ") {
            let message = format!("a yes or a no does not answer `{find_out}`");
            let help = "begin with `whether`, and so that a yes to it is a yes to the question".to_owned();
            self.findings.warn(codes::FIND_OUT_NOT_WHETHER, &at.key("find_out"), message, Some(help));
        }
        let same = |other: &&format::Question| {
            other.not_sure != Some(false) && other.find_out.as_deref().map(str::trim) == Some(find_out)
        };
        let first = self.names.asked.iter().find(same).filter(|first| first.id != written.id);
        if let Some(first) = first {
            let message = format!("`{}` and `{}` say the same of what to find out", first.id, written.id);
            let help = "say for each what its own answers tell".to_owned();
            self.findings.warn(codes::FIND_OUT_TWICE, &at.key("find_out"), message, Some(help));
        }
    }
}
