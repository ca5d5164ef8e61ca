//! Whatever stands in a directory, and whatever somebody types, a link has one address, one subject and one text.

use evenhand::record::{LONGEST, emails, mailto};
use proptest::prelude::*;

use crate::cases;
use crate::emails::read;

const HOSTILE: [&str; 14] = [
    "a@b.example?bcc=thief@c.example",
    "a@b.example&subject=x",
    "a@b.example,thief@c.example",
    "a@b.example;thief@c.example",
    "a@b.example\r\nBcc: thief@c.example",
    "a@b.example%0d%0aBcc:thief@c.example",
    "\"a\"@b.example",
    "<script>alert(1)</script>@b.example",
    "a@b.example#x",
    "Sam <a@b.example>",
    "a@b@c.example",
    "@b.example",
    "a@",
    "javascript:alert(1)",
];

#[test]
fn an_address_that_is_more_than_one_address_is_left_to_the_person() {
    for address in HOSTILE {
        let link = mailto(Some(address), "s", "t");
        let read = read(&link.href);
        assert!(!link.addressed && read.to.is_empty(), "{address}: {}", link.href);
        assert_eq!(read.headers.keys().collect::<Vec<_>>(), ["body", "subject"], "{}", link.href);
        assert_eq!((&*read.headers["subject"], &*read.headers["body"]), ("s", "t"));
    }
    assert_eq!(mailto(Some("o'neil+x@b.example"), "", "").href, "mailto:o%27neil%2Bx@b.example?subject=&body=");
}

#[test]
fn a_hostile_name_stays_text() {
    let name = "Sam\r\nBcc: x@y.example\n\"&?%=#+<script>alert(1)</script>";
    for case in cases(name, "sam@harbour.example?bcc=x@y.example") {
        for email in emails(&case.protocol, &case.directory, crate::made().date(), &case.advice) {
            let link = mailto(email.address.as_deref(), &email.subject, &email.text);
            let read = read(&link.href);
            assert_eq!((read.to.as_str(), read.headers.len()), ("", 2), "{}", link.href);
            assert_eq!(read.headers["subject"], email.subject);
            assert!(!email.text.contains("\nBcc"), "{}", email.text);
        }
    }
}

proptest! {
    #[test]
    fn any_text_comes_out_as_it_went_in(to in "\\PC{0,40}", subject in "[^\r\n]{0,80}", text in "(?s).{0,120}") {
        let link = mailto(Some(&to), &subject, &text);
        prop_assert!(link.href.is_ascii() && link.href.len() <= LONGEST);
        let read = read(&link.href);
        prop_assert_eq!(read.headers.len(), 2);
        if link.whole {
            prop_assert_eq!(&read.headers["subject"], &subject);
            let lines = text.replace("\r\n", "\n").replace('\r', "\n");
            prop_assert_eq!(&read.headers["body"], &lines.replace('\n', "\r\n"));
        }
        prop_assert_eq!(link.addressed, !read.to.is_empty());
    }

    #[test]
    fn a_long_text_is_pasted_and_never_cut(length in 0_usize..4_000, subject in 0_usize..3_000) {
        let (subject, text) = ("ß".repeat(subject), "x".repeat(length));
        let link = mailto(Some("a@b.example"), &subject, &text);
        prop_assert!(link.href.len() <= LONGEST);
        let body = &read(&link.href).headers["body"];
        prop_assert_eq!(link.whole, *body == text);
        prop_assert!(link.whole || body == "Please paste the text here.");
    }
}
