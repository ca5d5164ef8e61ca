//! What the page around the widget says to it. It is not trusted: a page may be put together from what others wrote.

/// How long a pack's name may be.
const LONGEST: usize = 64;

/// The name of a pack: lower-case letters, digits and hyphens, so that it is one file name and never a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackName(String);

impl PackName {
    /// The name, if it is one.
    #[must_use]
    pub fn new(name: &str) -> Option<Self> {
        let allowed = |letter: u8| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == b'-';
        let fits = (1..=LONGEST).contains(&name.len()) && name.bytes().all(allowed);
        fits.then(|| Self(name.to_owned()))
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The pack that the attribute names; none where it is missing or names something that cannot be a pack.
pub fn protocol(attribute: Option<&str>) -> Option<PackName> {
    PackName::new(attribute?.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_file_and_never_a_path() {
        for good in ["a-council", "a", "7"] {
            assert_eq!(protocol(Some(good)).unwrap().as_str(), good);
        }
        for bad in ["", "../x", "a/b", "A", "a.json", "é", "a b", &"a".repeat(65)] {
            assert_eq!(protocol(Some(bad)), None, "{bad}");
        }
        assert_eq!(protocol(None), None);
    }
}
