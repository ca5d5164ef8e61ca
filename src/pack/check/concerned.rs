//! Whoever a matter is about must be known by their post, or the advice sends people to the very person.

use super::super::finding::At;
use super::super::format::{Post, Question};
use super::Check;
use crate::pack::codes;

impl Check<'_> {
    /// An option that says in words whom the matter is about says it with `posts` too. A post that a different person
    /// holds for each service is meant only where the option says nothing but its title. Words can mean others too: a warning.
    pub fn posts_of_the_person_concerned(&mut self, at: &At<'_>, written: &Question, posts: &[Post]) {
        if written.names.as_deref() != Some("about") {
            return;
        }
        let list = at.key("option");
        for (place, option) in written.option.iter().enumerate().filter(|(_, option)| option.posts.is_empty()) {
            let label = words(option.label.as_deref().unwrap_or(""));
            for post in posts.iter().filter(|post| !post.body && !post.title.trim().is_empty()) {
                let title = words(&post.title);
                let titled = [title.clone(), format!(" a{title}"), format!(" an{title}"), format!(" the{title}")];
                let (called, named) = match post.relative_to {
                    Some(_) => (false, titled.contains(&label)),
                    None => (option.id == post.id, label.contains(&title)),
                };
                if called || named {
                    let message = format!("`{}` names `{}` in words alone, and is sent to them", option.id, post.id);
                    let help = format!("write `posts = [\"{}\"]`, so that they are left out", post.id);
                    let at = list.row(place, &option.id);
                    self.findings.warn(codes::ABOUT_WITHOUT_POST, &at, message, Some(help));
                    break;
                }
            }
        }
    }
}

/// The words, each between spaces, without capitals.
fn words(text: &str) -> String {
    let letters = |letter: char| if letter.is_alphanumeric() { letter } else { ' ' };
    let plain: String = text.to_lowercase().chars().map(letters).collect();
    plain.split_whitespace().fold(" ".to_owned(), |words, word| words + word + " ")
}
