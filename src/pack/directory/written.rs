//! The written form of a directory. The schema is made from these types, and their comments are what it says.

use std::collections::BTreeMap;

use schemars::JsonSchema;

/// Who holds which post of a council's protocol: a file of the council's own, for Evenhand to show names.
#[derive(JsonSchema)]
pub struct Directory {
    /// When it was last looked through. For whoever keeps it.
    pub updated: Option<Date>,
    /// From a post's name in the pack, or `listed_as` where it has that, to who holds it.
    #[schemars(extend("maxProperties" = super::MOST_POSTS))]
    pub posts: BTreeMap<String, Option<Holders>>,
}

/// Who holds a post: one person, or several, each perhaps for a service or for a time.
#[derive(JsonSchema)]
#[schemars(untagged)]
pub enum Holders {
    /// One.
    One(Box<Holder>),
    /// Several.
    Several(#[schemars(length(max = super::MOST_HOLDERS))] Vec<Holder>),
}

/// Somebody who holds a post, or that it is vacant, or that it goes with another post. Other keys are left alone.
/// Where the pack says that the post is a `body`, such as a committee or a team, nobody holds it: then this is how the
/// body itself is reached, and `name`, `away`, `deputy`, `vacant` and `same_as` are left out.
#[derive(JsonSchema)]
pub struct Holder {
    /// Name. Holders with the same email are taken for one person, and so are those with the same name unless their
    /// emails differ.
    pub name: Option<Text>,
    /// Email address of their own: the same one at two posts is taken for one person.
    pub email: Option<Email>,
    /// Telephone number, as people write it.
    pub phone: Option<Text>,
    /// Where they can be found.
    pub office: Option<Text>,
    /// When they are away: one absence or several.
    pub away: Option<Absences>,
    /// Who takes their place while they are away, or while the post is vacant, by the council's own arrangement.
    pub deputy: Option<Deputy>,
    /// The service for which they hold the post, where it has a holder for each.
    pub service: Option<Text>,
    /// Their first day in the post.
    pub from: Option<Date>,
    /// Their last day in the post.
    pub until: Option<Date>,
    /// Nobody holds the post.
    pub vacant: Option<bool>,
    /// The post of this directory whose holder holds this one too; the pack need not have it.
    pub same_as: Option<Name>,
}

/// Somebody in the place of another.
#[derive(JsonSchema)]
#[schemars(untagged)]
pub enum Deputy {
    /// Whoever holds this post.
    Post(DeputyPost),
    /// This person.
    Person(DeputyPerson),
}

/// Whoever holds a post.
#[derive(JsonSchema)]
pub struct DeputyPost {
    /// The post's name.
    pub post: Name,
}

/// A person.
#[derive(JsonSchema)]
#[schemars(extend("not" = { "required": ["post"] }))]
pub struct DeputyPerson {
    /// Name.
    pub name: Option<Text>,
    /// Email address.
    pub email: Option<Email>,
    /// Telephone number, as people write it.
    pub phone: Option<Text>,
    /// Where they can be found.
    pub office: Option<Text>,
}

/// One absence or several.
#[derive(JsonSchema)]
#[schemars(untagged)]
pub enum Absences {
    /// One.
    One(Absence),
    /// Several.
    Several(#[schemars(length(max = super::MOST_ABSENCES))] Vec<Absence>),
}

/// An absence, both days included.
#[derive(JsonSchema)]
pub struct Absence {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub until: Date,
}

/// A day, such as 2026-11-23.
#[derive(JsonSchema)]
#[schemars(extend("format" = "date", "pattern" = "^(19|[2-9][0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}$"))]
pub struct Date(pub String);

/// A text that is shown. It has no control characters and none that change the order of writing.
#[derive(JsonSchema)]
#[schemars(extend("maxLength" = super::LONGEST, "pattern" = SHOWN))]
pub struct Text(pub String);

/// An email address.
#[derive(JsonSchema)]
#[schemars(extend("maxLength" = super::LONGEST, "pattern" = EMAIL))]
pub struct Email(pub String);

/// The name of a post in the pack, such as `chief-executive`.
#[derive(JsonSchema)]
pub struct Name(pub String);

const SHOWN: &str = r"^\s*[^\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]*\s*$";
const EMAIL: &str = r#"^\s*[^\s@<>()\[\]\\,;:"]+@[^\s@<>()\[\]\\,;:"]+\s*$"#;
