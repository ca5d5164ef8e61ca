//! The council's directory.

use evenhand::domain::{Deputy, Directory, Person, Post, PostId, Protocol};
use evenhand::pack::directory::{MOST_ABSENCES, MOST_BYTES, MOST_HOLDERS, MOST_POSTS};
use evenhand::pack::{Finding, read_directory};
use serde_json::{Value, json};

use super::{edited, reading, today};

fn protocol() -> Protocol {
    reading(&edited(&[])).protocol.expect("a protocol")
}

fn read_all(directory: &Value) -> (Directory, Vec<(&'static str, String)>) {
    let (read, found) = read_directory(directory.to_string().as_bytes(), &protocol());
    (read, found.into_iter().map(|finding: Finding| (finding.code.id(), finding.place.to_string())).collect())
}

/// Reads the entries of posts; the codes and places found, and the names that were read.
fn read(posts: &Value) -> (Vec<(&'static str, String)>, Vec<String>) {
    let (directory, found) = read_all(&json!({ "posts": posts }));
    let name = |holder: &evenhand::domain::Holder| holder.person.as_ref()?.name.clone();
    (found, directory.holders.iter().filter_map(name).collect())
}

/// The directory of these posts, in which nothing is wrong.
#[track_caller]
fn sound(posts: &Value) -> Directory {
    let (directory, found) = read_all(&json!({ "posts": posts }));
    assert_eq!(found, []);
    directory
}

fn post(id: &str) -> PostId {
    protocol().posts.find(|post: &Post| post.id == id).expect("the post")
}

fn holder<'d>(directory: &'d Directory, id: &str) -> Option<&'d str> {
    directory.holder(post(id), today())?.name.as_deref()
}

#[test]
fn people_and_absences() {
    let directory = sound(&json!({
        "chief": {"name": " C.  Hief ", "email": "c@example.org", "phone": "1", "office": "A",
                  "away": {"from": "2026-11-20", "until": "2026-12-01"}},
        "officer-concerned": [{"name": "A", "service": "Planning"}, {"name": "B", "service": "Parks"}],
        "solicitor": {"name": "S", "deputy": {"post": "chief"}, "photo": "s.png"},
    }));
    assert_eq!(holder(&directory, "chief"), Some("C.  Hief"));
    assert_eq!(directory.away_until(post("chief"), today()).map(|day| day.to_string()).as_deref(), Some("2026-12-01"));
    let services = directory.services(post("officer-concerned"), today());
    assert_eq!(services, ["Planning", "Parks"]);
    assert_eq!(holder(&directory, "officer-concerned"), None);
    let parks = directory.choosing(post("officer-concerned"), Some("Parks".to_owned()));
    assert_eq!(holder(&parks, "officer-concerned"), Some("B"));
    assert_eq!(holder(&parks.choosing(post("officer-concerned"), None), "officer-concerned"), None);
    let solicitor = directory.holders.iter().find(|holder| holder.post == post("solicitor")).expect("a row");
    assert_eq!(solicitor.deputy, Some(Deputy::Post(post("chief"))));
}

/// One directory serves several protocols: what goes with a post that this one has not got is followed all the same.
#[test]
fn the_same_as_a_post_of_another_protocol() {
    let erin =
        json!({"name": "Erin", "email": "Erin@example.org", "away": {"from": "2026-11-20", "until": "2026-12-01"}});
    let (directory, found) = read_all(&json!({ "posts": {
        "elsewhere": erin, "further": {"same_as": "elsewhere"},
        "chief": {"same_as": "elsewhere"}, "solicitor": [{"same_as": "further"}],
    }}));
    assert_eq!(found.iter().map(|(code, _)| *code).collect::<Vec<_>>(), ["unknown-post", "unknown-post"]);
    assert_eq!([holder(&directory, "chief"), holder(&directory, "solicitor")], [Some("Erin"); 2]);
    assert!(directory.away_until(post("chief"), today()).is_some());
    let one = |id: &str| directory.holder(post(id), today()).expect("somebody").clone();
    assert!(one("chief").is(&one("solicitor")));
    // It may lead back to a post that there is, or nowhere.
    let (directory, _) = read_all(&json!({ "posts": {
        "further": {"same_as": "chief"}, "chief": {"name": "C"}, "solicitor": {"same_as": "further"},
        "round": {"same_as": "round"}, "officer-concerned": {"same_as": "round"},
    }}));
    assert_eq!([holder(&directory, "chief"), holder(&directory, "solicitor")], [Some("C"); 2]);
    assert_eq!(holder(&directory, "officer-concerned"), None);
}

#[test]
fn one_email_is_one_person() {
    let two = |chief: Value, solicitor: Value| {
        let directory = sound(&json!({ "chief": chief, "solicitor": solicitor }));
        let one = |id: &str| directory.holder(post(id), today()).expect("somebody").clone();
        let away = directory.away_until(post("solicitor"), today()).is_some();
        (one("chief").is(&one("solicitor")), away)
    };
    let away = json!({"from": "2026-11-20", "until": "2026-12-01"});
    let ann = json!({"name": "Ann Example", "email": "ann@example.org", "away": away});
    assert_eq!(two(ann.clone(), json!({"name": "ann  example", "email": "ANN@example.org"})), (true, true));
    // Another name may be the same person's, or a colleague's who shares it: nobody is called away for that.
    assert_eq!(two(ann.clone(), json!({"name": "A. Example", "email": "ANN@example.org"})), (true, false));
    assert_eq!(two(ann.clone(), json!({"email": "ann@example.org"})), (true, true));
    assert_eq!(two(ann.clone(), json!({"name": "Ann Example", "email": "other@example.org"})), (false, false));
    assert_eq!(two(json!({"phone": "1"}), json!({"phone": "1"})), (false, false));
    // A mailbox of a body is nobody's.
    let body = Person { email: Some("ann@example.org".to_owned()), ..Person::default() };
    let ann = Person { number: 1, ..body.clone() };
    assert!(!body.is(&ann) && !ann.is(&body) && !body.is(&body));
    assert!(ann.is(&Person { number: 2, ..ann.clone() }));
}

#[test]
fn absences_that_follow_each_other_are_one() {
    let away = |away: Value| {
        let directory = sound(&json!({ "chief": { "away": away } }));
        directory.away_until(post("chief"), today()).map(|day| day.to_string()).unwrap_or_default()
    };
    let (before, now) = (json!({"from": "2026-11-01", "until": "2026-11-21"}), "2026-11-22");
    assert_eq!(today().to_string(), now);
    assert_eq!(away(before.clone()), "");
    assert_eq!(away(json!({"from": now, "until": now})), now);
    assert_eq!(away(json!({"from": "2026-11-23", "until": "2026-11-24"})), "");
    let (first, next) =
        (json!({"from": now, "until": "2026-11-24"}), json!({"from": "2026-11-25", "until": "2026-11-30"}));
    assert_eq!(away(json!([next, before, first])), "2026-11-30");
}

#[test]
fn the_day_decides_between_holders() {
    let posts = json!({"chief": [
        {"name": "Old", "until": "2026-11-21"}, {"name": "Now", "from": "2026-11-22", "until": "2026-11-30"},
        {"name": "Next", "from": "2026-12-01"}, {"name": "Much later", "from": "2028-01-01"},
    ]});
    let directory = sound(&posts);
    assert_eq!(holder(&directory, "chief"), Some("Now"));
    let (from, next) = directory.next(post("chief"), today()).expect("somebody");
    assert_eq!((from.to_string().as_str(), next.name.as_deref()), ("2026-12-01", Some("Next")));
    let far = sound(&json!({"chief": {"name": "Much later", "from": "2028-01-01"}}));
    assert_eq!((holder(&far, "chief"), far.next(post("chief"), today())), (None, None));
}

/// Wherever it stands. What is used is what a browser uses: the last.
#[test]
fn a_key_that_stands_twice_is_told() {
    let json = br#"{"posts": {
        "chief": {"name": "A", "phone": "1", "name": "B"}, "solicitor": [{"name": "S"}, {"email": "s@x.example",
        "away": {"from": "2026-11-20", "from": "2026-11-21", "until": "2026-12-01"}}], "chief": {"name": "C"}}}"#;
    let (directory, found) = read_directory(json, &protocol());
    let told: Vec<_> = found.iter().map(|finding| (finding.code.id(), finding.place.to_string())).collect();
    let places = ["posts.chief.name", "posts.solicitor[1].away.from", "posts.chief"];
    assert_eq!(told, places.map(|place| ("duplicate-id", place.to_owned())));
    assert!(found.iter().all(|finding| finding.message.contains("stands here twice") && finding.help.is_some()));
    assert_eq!(holder(&directory, "chief"), Some("C"));
    let (_, found) = read_directory(br#"{"posts": {}, "posts": {"chief": {"name": 1.5}}}"#, &protocol());
    assert_eq!(found.iter().map(|finding| finding.code.id()).collect::<Vec<_>>(), ["duplicate-id", "wrong-kind"]);
}

#[test]
fn vacant_is_who_has_nobody_else() {
    let directory =
        sound(&json!({"chief": [{"vacant": true, "until": "2026-11-30"}, {"name": "Next", "from": "2026-12-01"}]}));
    assert!(directory.vacancy(post("chief"), today()).is_some());
    let later: chrono::NaiveDate = "2026-12-01".parse().unwrap();
    assert!(directory.vacancy(post("chief"), later).is_none());
    assert!(sound(&json!({"chief": [{"vacant": true}, {"name": "A"}]})).vacancy(post("chief"), today()).is_none());
    assert!(sound(&json!({"chief": {"vacant": false}})).vacancy(post("chief"), today()).is_none());
}

#[test]
fn one_person_for_two_posts() {
    let same = |posts: Value| {
        let shared = sound(&posts).shared(today());
        shared.iter().any(|shared| {
            shared.post == post("solicitor") && shared.holders.iter().all(|others| others.contains(&post("chief")))
        })
    };
    assert!(same(json!({"chief": {"name": "A"}, "solicitor": {"same_as": "chief"}})));
    assert!(same(json!({"chief": {"phone": "1"}, "solicitor": {"same_as": "chief"}})));
    assert!(same(json!({"chief": {"name": "Ann  ÖLE"}, "solicitor": {"name": "ann öle"}})));
    assert!(same(json!({"chief": {"name": "A", "email": "A@x.org"}, "solicitor": {"name": "A", "email": "a@X.org"}})));
    assert!(!same(json!({"chief": {"name": "A", "email": "a@x.org"}, "solicitor": {"name": "A", "email": "b@x.org"}})));
    assert!(!same(json!({"chief": {"name": "A"}, "solicitor": {"name": "B"}})));
    assert!(!same(json!({"chief": {}, "solicitor": {}})));
    assert!(!same(json!({"chief": {"name": "A"}, "solicitor": [{"name": "A"}, {"name": "B"}]})));
    assert!(!same(json!({"chief": [{"name": "A"}, {"name": "B"}], "solicitor": {"name": "A"}})));
    assert!(!same(json!({"chief": {"name": "A"}, "solicitor": {"name": "A", "until": "2026-11-21"}})));
    assert!(same(
        json!({"solicitor": {"same_as": "officer-concerned"}, "officer-concerned": {"same_as": "chief"}, "chief": {"name": "A"}})
    ));
    // Somebody who is away is so in every post.
    let both = sound(&json!({
        "chief": {"name": "A", "away": {"from": "2026-11-20", "until": "2026-12-01"}}, "solicitor": {"name": "a"}
    }));
    assert!(both.away_until(post("solicitor"), today()).is_some());
}

#[test]
fn what_cannot_be_used_is_left_out() {
    let left_out = |posts: Value, code: &str, place: &str| {
        let (found, names) = read(&posts);
        assert_eq!(found, [(code, place.to_owned())], "{posts}");
        names
    };
    assert_eq!(left_out(json!({"chef": {"name": "X"}, "chief": {"name": "C"}}), "unknown-post", "posts.chef"), ["C"]);
    let row = "posts.chief[0]";
    for (entry, code, place) in [
        (json!({"email": "not an address"}), "bad-email", ".email"),
        (json!({"email": "a@b@c"}), "bad-email", ".email"),
        (json!({"email": "\"<b>\"@x"}), "bad-email", ".email"),
        (json!({"email": "a@x?subject=hi there"}), "bad-email", ".email"),
        (json!({"away": {"from": "2026-12-01", "until": "2026-11-20"}}), "bad-dates", ".away[0]"),
        (json!({"away": {"from": "2026-12-01"}}), "bad-dates", ".away[0]"),
        (json!({"away": [{"from": "soon", "until": "2026-12-01"}]}), "bad-date", ".away[0].from"),
        (json!({"away": "today"}), "wrong-kind", ".away[0]"),
        (json!({"phone": "x".repeat(301)}), "too-long", ".phone"),
        (json!({"phone": 1632}), "wrong-kind", ".phone"),
        (json!({"office": ["A"]}), "wrong-kind", ".office"),
        (json!({"office": "one\u{7}two"}), "bad-characters", ".office"),
        (json!({"office": "one\u{202e}owt"}), "bad-characters", ".office"),
        (json!({"deputy": "Kim"}), "wrong-kind", ".deputy"),
        (json!({"deputy": {"post": "nobody"}}), "unknown-post", ".deputy.post"),
        (json!({"deputy": {"post": 3}}), "wrong-kind", ".deputy.post"),
        (json!({"deputy": {"name": "K", "email": "k"}}), "bad-email", ".deputy.email"),
        (json!({"service": true}), "wrong-kind", ".service"),
        (json!({"vacant": "no"}), "wrong-kind", ".vacant"),
        (json!({"emial": "c@x.org"}), "unknown-key", ".emial"),
    ] {
        let mut named = entry.clone();
        named["name"] = json!("C");
        assert_eq!(left_out(json!({ "chief": named }), code, &format!("{row}{place}")), ["C"]);
    }
    // What might be over is left out whole, and so is what has no holder.
    for (entry, code, place) in [
        (json!({"name": "C", "until": "1 May"}), "bad-date", "posts.chief[0].until"),
        (json!({"name": "C", "from": 2026}), "bad-date", "posts.chief[0].from"),
        (json!({"name": "C", "from": "2026-02-30"}), "bad-date", "posts.chief[0].from"),
        (json!({"name": "C", "from": "2026-12-01", "until": "2026-11-01"}), "bad-dates", "posts.chief[0]"),
        (json!({"name": "C", "vacant": true}), "vacant-and-held", "posts.chief[0]"),
        (json!("C"), "wrong-kind", "posts.chief[0]"),
        (json!({"same_as": "chief"}), "leads-nowhere", "posts.chief"),
        (json!({"same_as": "solicitor"}), "leads-nowhere", "posts.chief"),
        (json!({"same_as": "nobody"}), "unknown-post", "posts.chief[0].same_as"),
    ] {
        assert_eq!(left_out(json!({ "chief": entry }), code, place), [] as [&str; 0]);
    }
    let circle = json!({"chief": {"same_as": "solicitor"}, "solicitor": {"same_as": "chief"}});
    assert_eq!(read(&circle).0.len(), 2);
}

#[test]
fn a_body_is_held_by_nobody() {
    let files = edited(&[("pack.toml", "title = \"Solicitor\"", "title = \"Solicitors\"\nbody = true")]);
    let protocol = reading(&files).protocol.expect("a protocol");
    let row = "posts.solicitor[0]";
    for (entry, places) in [
        (json!({"email": "law@x.org", "phone": "1", "office": "A", "service": "S"}), vec![]),
        (json!({"name": "S", "email": "law@x.org"}), vec![".name"]),
        (
            json!({"name": "S", "away": [], "deputy": {"post": "chief"}, "vacant": true}),
            vec![".name", ".away", ".deputy", ".vacant"],
        ),
        (json!({"same_as": "chief"}), vec![".same_as"]),
    ] {
        let people = json!({"posts": {"chief": {"name": "S"}, "solicitor": entry}}).to_string();
        let (directory, found) = read_directory(people.as_bytes(), &protocol);
        let found: Vec<_> = found.iter().map(|finding| (finding.code.id(), finding.place.to_string())).collect();
        let expected: Vec<_> = places.iter().map(|place| ("held-body", format!("{row}{place}"))).collect();
        assert_eq!((found, directory.shared(today())), (expected, vec![]), "{people}");
        let of_body = directory.holders.iter().find(|holder| holder.post == post("solicitor"));
        let person = of_body.and_then(|holder| holder.person.as_ref());
        assert!(person.is_none_or(|person| person.name.is_none()), "{people}");
        assert_eq!(person.and_then(|person| person.email.clone()).as_deref(), entry["email"].as_str(), "{people}");
        assert!(of_body.is_none_or(|holder| holder.away.is_empty() && holder.deputy.is_none()), "{people}");
    }
    let turned = json!({"posts": {"chief": {"same_as": "solicitor"}, "solicitor": {"phone": "1"}}}).to_string();
    let (directory, found) = read_directory(turned.as_bytes(), &protocol);
    assert_eq!((found[0].code.id(), found.len(), directory.holders.len()), ("held-body", 1, 1));
}

#[test]
fn what_is_no_directory_is_said() {
    let codes = |directory: &Value| read_all(directory).1;
    assert_eq!(codes(&json!({"people": []})), [("no-posts", "posts".to_owned())]);
    assert_eq!(codes(&json!([])), [("no-posts", "posts".to_owned())]);
    assert_eq!(codes(&json!({"posts": []})), [("no-posts", "posts".to_owned())]);
    let (_, found) = read_directory(b"<!doctype html>", &protocol());
    assert_eq!((found[0].code.id(), found.len()), ("bad-json", 1));
    assert!(found[0].help.is_some());
    let (_, found) = read_directory(&vec![b' '; MOST_BYTES + 1], &protocol());
    assert_eq!(found[0].code, "too-large");
}

#[test]
fn there_is_an_end_to_everything() {
    let several = |count: usize, one: Value| Value::from(vec![one; count]);
    let codes = |posts: &Value| read(posts).0;
    let crowd = json!({ "chief": several(MOST_HOLDERS + 1, json!({"name": "N"})) });
    assert_eq!(codes(&crowd), [("too-many", "posts.chief".to_owned())]);
    let away = several(MOST_ABSENCES + 1, json!({"from": "2026-11-20", "until": "2026-12-01"}));
    assert_eq!(codes(&json!({ "chief": { "away": away } })), [("too-many", "posts.chief[0].away".to_owned())]);
    let posts: serde_json::Map<String, Value> = (0..=MOST_POSTS).map(|n| (n.to_string(), json!({}))).collect();
    assert_eq!(codes(&Value::Object(posts)), [("too-many", "posts".to_owned())]);
    // Nothing grows beyond what was written by leading back and forth.
    let crowd = several(MOST_HOLDERS, json!({"name": "N"}));
    let (directory, _) = read_all(&json!({"posts": {
        "chief": crowd, "solicitor": {"same_as": "chief"}, "officer-concerned": several(MOST_HOLDERS, json!({"same_as": "solicitor"})),
    }}));
    assert!(directory.holders.len() <= 2_000, "{}", directory.holders.len());
}
