//! Addresses of clauses: which are taken, and where they lead.

use evenhand::domain::clause_link::{check, check_of_page, link};

#[test]
fn an_address_is_https_and_names_the_clause_once_behind_its_host() {
    for good in [
        "https://council.example/constitution#{clause}",
        "https://council.example/clauses/{clause}/text?part=5#top",
        "https://intranet:8443/{clause}",
    ] {
        assert_eq!((check(good), check_of_page(good)), (Ok(()), Ok(())), "{good}");
    }
    for wrong in [
        "",
        "{clause}",
        "#{clause}",
        "constitution#{clause}",
        "./constitution#{clause}",
        "//council.example/{clause}",
        "///council.example/{clause}",
        "/\\council.example/{clause}",
        "http://council.example/{clause}",
        "HTTPS://council.example/{clause}",
        "javascript:alert(1)//{clause}",
        "https:council.example/{clause}",
        "https://{clause}",
        "https://{clause}/x",
        "https:///{clause}",
        "https://council.example@elsewhere.example/{clause}",
        "https://council.example?{clause}",
        "https://council.example/constitution",
        "https://council.example/{claus}",
        "https://council.example/{clause}{clause}",
        "https://council.example/{{clause}}",
        "https://council.example/a b#{clause}",
        "https://council.example/\n#{clause}",
        "https://council.example/\u{2e2e}#{clause}",
        "https://council.example/<b>#{clause}",
    ] {
        assert!(check(wrong).is_err(), "{wrong}");
        assert!(check_of_page(wrong).is_err(), "{wrong}");
    }
    assert!(check(&format!("https://council.example/{}#{{clause}}", "x".repeat(400))).is_err());
}

#[test]
fn a_page_may_name_one_on_its_own_server() {
    for good in ["/constitution.pdf#clause-{clause}", "/{clause}", "/?clause={clause}"] {
        assert_eq!(check_of_page(good), Ok(()), "{good}");
        assert!(check(good).is_err(), "a pack is for every server: {good}");
    }
    assert!(check_of_page(&format!("/{}#{{clause}}", "x".repeat(400))).is_err());
}

#[test]
fn the_name_of_the_clause_stays_one_piece() {
    let leads = |clause: &str, to: &str| assert_eq!(link("https://council.example/a#c-{clause}.", clause), to);
    leads("6.4.1", "https://council.example/a#c-6.4.1.");
    leads("10.4(i)bis", "https://council.example/a#c-10.4%28i%29bis.");
    leads("cover/version", "https://council.example/a#c-cover%2Fversion.");
    leads("a b&c=\u{e9}\"<#?%{clause}", "https://council.example/a#c-a%20b%26c%3D%C3%A9%22%3C%23%3F%25%7Bclause%7D.");
}
