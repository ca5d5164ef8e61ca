//! `evenhand fallback`: plain HTML for a page, of every pack.

use std::fs;
use std::path::PathBuf;

use scraper::{Html, Selector};

use super::{Ran, run_in};

const PROTOCOLS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/protocols");

/// What the directory says is not trusted: none of it is markup, and no link of it leads elsewhere.
const HOSTILE: &str = r#"{ "posts": { "chief-executive": {
    "name": "<img src=x onerror=alert(1)> & \"Ada\"", "email": "ada@example.gov.uk", "phone": "01632 960 001" },
  "monitoring-officer": { "vacant": true } } }"#;

fn fallback(pack: &str, more: &[&str]) -> Ran {
    run_in(PROTOCOLS, &[&["fallback", "--protocol", pack, "--today", "2026-11-23"], more].concat(), "")
}

fn directory(name: &str) -> String {
    let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&file, HOSTILE).expect("a file");
    file.display().to_string()
}

fn texts(html: &str, selector: &str) -> Vec<String> {
    let selector = Selector::parse(selector).expect("a selector");
    Html::parse_fragment(html).select(&selector).map(|found| found.text().collect()).collect()
}

#[test]
fn every_pack_has_one_that_a_page_can_hold() {
    for entry in fs::read_dir(PROTOCOLS).expect("the packs").flatten() {
        if !entry.path().join("pack.toml").is_file() {
            continue;
        }
        let pack = entry.file_name().into_string().expect("a name");
        let ran = fallback(&pack, &[]);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{pack}");
        let read = Html::parse_fragment(&ran.out);
        assert!(read.errors.is_empty(), "{pack}: {:?}", read.errors);
        assert!(texts(&ran.out, "script, style, [style], [onclick], a").is_empty(), "{pack}");
        assert!(texts(&ran.out, "p").iter().any(|text| text.starts_with("From: ")), "{pack}");
    }
}

#[test]
fn people_are_named_for_what_the_protocol_sends_each_side_to_them_for() {
    let ran = fallback("havant", &["--directory", &directory("fallback.json")]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let sides = texts(&ran.out, "h3");
    assert_eq!(sides.len(), 3, "{sides:?}");
    assert_eq!(texts(&ran.out, "img"), [""; 0]);
    let named = texts(&ran.out, "li:has(strong)");
    let of = |title: &str| named.iter().filter(|line| line.starts_with(title)).cloned().collect::<Vec<_>>();
    let chief = of("Chief Executive");
    // Members are sent to the Chief Executive too, but only officers for authority.
    assert_eq!(chief.len(), 2);
    let person = "Chief Executive, <img src=x onerror=alert(1)> & \"Ada\", 01632 960 001, ada@example.gov.uk: ";
    assert!(chief.iter().all(|line| line.starts_with(person)), "{chief:?}");
    assert_eq!(chief.iter().filter(|line| line.contains("gives authority")).count(), 1);
    assert_eq!(of("Borough Solicitor"), ["Borough Solicitor: gives authority"]);
    let links = ["<a href=\"tel:01632960001\">", "<a href=\"mailto:ada@example.gov.uk\">"];
    assert!(links.iter().all(|link| ran.out.contains(link)), "{}", ran.out);
}

#[test]
fn headings_fit_into_the_page() {
    let ran = fallback("havant", &["--heading-level", "5"]);
    assert_eq!((texts(&ran.out, "h5").len(), texts(&ran.out, "h3").len()), (3, 0));
    let ran = fallback("havant", &["--heading-level", "7"]);
    assert!(ran.code != 0 && ran.err.contains("heading-level"), "{}", ran.err);
    let ran = fallback("havent", &[]);
    assert!(ran.code == 1 && ran.err.contains("havant"), "{}", ran.err);
}
