//! A JSON value, as far as a directory needs to tell them apart.

/// A JSON value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// Any number: no directory has one.
    Number,
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Value>),
    /// An object.
    Object(Vec<(String, Value)>),
}

impl Value {
    /// The value of this key; null where there is none.
    #[must_use]
    pub fn get(&self, key: &str) -> &Self {
        let Self::Object(entries) = self else { return &Self::Null };
        entries.iter().find(|(name, _)| name == key).map_or(&Self::Null, |(_, value)| value)
    }

    /// One, or all of a list.
    #[must_use]
    pub fn one_or_several(&self) -> &[Self] {
        match self {
            Self::Null => &[],
            Self::List(several) => several,
            one => std::slice::from_ref(one),
        }
    }

    /// What it is, for a message.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Bool(_) => "true or false",
            Self::Number => "a number",
            Self::Text(_) => "a text",
            Self::List(_) => "a list",
            Self::Object(_) => "an object",
        }
    }
}
