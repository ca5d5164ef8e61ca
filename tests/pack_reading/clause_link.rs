//! Addresses of clauses: what may be one, and what comes of it.

use evenhand::domain::clause_link::{LONGEST, check, check_of_page, link};

#[test]
fn good_addresses() {
    for (pattern, clause, expected) in [
        ("https://council.example/constitution#{clause}", "6.4.1", "https://council.example/constitution#6.4.1"),
        ("https://council.example/{clause}.html", "2", "https://council.example/2.html"),
        ("https://council.example:8443/a?c={clause}&v=2", "7.5-x_y~", "https://council.example:8443/a?c=7.5-x_y~&v=2"),
        // Whatever a clause is called, it stays one piece of the address.
        ("https://c.example/?c={clause}", "3.4/bullet-1", "https://c.example/?c=3.4%2Fbullet-1"),
        ("https://c.example/{clause}", "10.4(i)bis", "https://c.example/10.4%28i%29bis"),
        ("https://c.example/{clause}", "../&#?é \"<", "https://c.example/..%2F%26%23%3F%C3%A9%20%22%3C"),
        ("https://c.example/{clause}", "{clause}", "https://c.example/%7Bclause%7D"),
    ] {
        assert_eq!((check(pattern), check_of_page(pattern)), (Ok(()), Ok(())), "{pattern}");
        assert_eq!(link(pattern, clause), expected);
    }
}

#[test]
fn bad_addresses() {
    let long = format!("https://c.example/{}{{clause}}", "a".repeat(LONGEST));
    for pattern in [
        "",
        "{clause}",
        "http://c.example/{clause}",
        "HTTPS://c.example/{clause}",
        "javascript:alert({clause})",
        " https://c.example/{clause}",
        "https://c.example/{clause} ",
        "https://c.example/\n{clause}",
        "https://c.example/\u{202e}{clause}",
        "https://c.example",
        "https://c.example/",
        "https://c.example/{clause}{clause}",
        "https://c.example/{clause}?again={clause}",
        "https://c.example/{other}?{clause}",
        "https://c.example/}{clause}",
        "https://{clause}/",
        "https://{clause}.example/{clause}",
        "https:///{clause}",
        "https://user:word@c.example/{clause}",
        "https://c.example?{clause}/",
        "https://c.example#/{clause}",
        "https://c.example\\{clause}/",
        "https://c.example/\"{clause}",
        "https://c.example/<{clause}>",
        &long,
    ] {
        assert!(check(pattern).is_err() && check_of_page(pattern).is_err(), "{pattern}");
    }
}

/// A page knows where it is: it may name its own server, and one in its own network.
#[test]
fn addresses_of_pages_alone() {
    for pattern in
        ["/constitution.pdf#clause-{clause}", "/{clause}", "/?clause={clause}", "https://intranet:8443/{clause}"]
    {
        assert_eq!(check_of_page(pattern), Ok(()), "{pattern}");
        assert!(check(pattern).is_err(), "{pattern}");
    }
    assert_eq!(link("/rules#c-{clause}", "6.3"), "/rules#c-6.3");
    let long = format!("/{}{{clause}}", "a".repeat(LONGEST));
    for pattern in [
        "//elsewhere.example/{clause}",
        "///elsewhere.example/{clause}",
        "/\\elsewhere.example/{clause}",
        "/\t/elsewhere.example/{clause}",
        "./rules#{clause}",
        "rules#{clause}",
        "#{clause}",
        "/rules",
        "/{clause}{clause}",
        &long,
    ] {
        assert!(check_of_page(pattern).is_err(), "{pattern}");
    }
}
