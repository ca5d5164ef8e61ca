//! A link that opens the person's own email program with a text in it (RFC 6068).

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// The longest link: some email programs take no more than about 2,000 letters.
pub const LONGEST: usize = 1_800;

/// In the link in place of a text that it has no room for.
const PASTE: &str = "Please paste the text here.";

/// All but what RFC 3986 calls unreserved: nothing of a text can then end it, or be taken for another header.
const TEXT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
const ADDRESS: &AsciiSet = &TEXT.remove(b'@');

/// The link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mailto {
    /// Its address.
    pub href: String,
    /// The whole text is in it. Otherwise it is to be pasted.
    pub whole: bool,
    /// The address is in it. Otherwise the person adds one.
    pub addressed: bool,
}

/// Makes it; without an address the person adds one. It is never longer than [`LONGEST`].
#[must_use]
pub fn mailto(address: Option<&str>, subject: &str, text: &str) -> Mailto {
    let address = address.filter(|address| is_plain(address));
    let addressed = address.is_some();
    let to = encoded(address.unwrap_or_default(), ADDRESS);
    let subject = encoded(subject, TEXT);
    let link = |subject: &str, text: &str| format!("mailto:{to}?subject={subject}&body={text}");
    let href = link(&subject, &encoded(text, TEXT));
    if href.len() <= LONGEST {
        return Mailto { href, whole: true, addressed };
    }
    let paste = encoded(PASTE, TEXT);
    let mut href = link(&subject, &paste);
    if href.len() > LONGEST {
        href = link("", &paste);
    }
    Mailto { href, whole: false, addressed }
}

/// A link to this address alone, in which nothing of it can be taken for anything else.
#[must_use]
pub fn mail_to(address: &str) -> String {
    format!("mailto:{}", encoded(address, ADDRESS))
}

/// Whether it can only be read as one address. Anything else of a directory is left out: the person adds it by hand.
fn is_plain(address: &str) -> bool {
    let Some((mailbox, host)) = address.split_once('@') else { return false };
    let letters = |text: &str, more: &str| {
        !text.is_empty() && text.chars().all(|letter| letter.is_alphanumeric() || more.contains(letter))
    };
    address.len() <= 254 && letters(mailbox, "!#$%&'*+-/=?^_`{|}~.") && letters(host, "-.")
}

#[inline(never)]
fn encoded(text: &str, set: &'static AsciiSet) -> String {
    let mut encoded = String::new();
    for (place, line) in text.replace("\r\n", "\n").split(['\n', '\r']).enumerate() {
        if place > 0 {
            encoded.push_str("%0D%0A");
        }
        for part in utf8_percent_encode(line, set) {
            encoded.push_str(part);
        }
    }
    encoded
}
