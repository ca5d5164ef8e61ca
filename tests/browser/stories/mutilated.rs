//! Spoilt packs, and packs with hostile texts, in the browser: each asks its first question or is refused, in good time,
//! and leaves nothing in the page that is not of Evenhand's making.

#[path = "../../mutilated/spoil.rs"]
#[expect(dead_code, clippy::expect_used, reason = "the tests of the written form need more of it")]
mod spoil;

use std::collections::BTreeMap;

use serde_json::{Value, json};
use spoil::Dice;

use crate::Result;
use crate::browser::with_page;
use crate::packs;
use crate::site::Site;

/// How many packs are spoilt, and how many have hostile texts.
const SPOILT: usize = 170;
const HOSTILE: usize = 40;
/// How many share a page, and how long one may take, in milliseconds.
const TOGETHER: usize = 70;
const AT_MOST: u64 = 20_000;

#[test]
fn each_asks_or_is_refused() -> Result<()> {
    let site = Site::with_host("")?;
    let packs = packs::all()?;
    for number in 0..SPOILT + HOSTILE {
        let mut dice = Dice(number as u64 * 104_729);
        let json = &dice.one(&packs).bundle;
        let spoilt = match number < SPOILT {
            true => spoil::bundle(json, &mut dice),
            false => spoil::with_hostile_texts(json, &mut dice),
        };
        site.file(&format!("protocols/m{number}.json"), spoilt);
    }
    with_page("mutilated", &site, |page| {
        let mut came: BTreeMap<String, usize> = BTreeMap::new();
        let total = SPOILT + HOSTILE;
        for first in (0..total).step_by(TOGETHER) {
            let last = total.min(first + TOGETHER);
            page.open("host.html")?;
            page.script(include_str!("mutilated.js"), &json!([first, last, AT_MOST]))?;
            let mut fed = Vec::new();
            while fed.len() < last - first {
                let more = fed.len();
                page.wait_for("another pack to be tried", || {
                    let all = page.script("return fed", &json!([]))?;
                    fed = all.as_array().cloned().unwrap_or_default();
                    Ok(fed.len() > more)
                })?;
            }
            for one in &fed {
                let name = tried(one).map_err(|fault| format!("{fault}: {one}"))?;
                *came.entry(name).or_default() += 1;
            }
            assert_eq!(page.script("return window.hurt ?? null", &json!([]))?, json!(null), "a script has run");
            assert_eq!((page.seen("violations")?, page.seen("errors")?), (vec![], vec![]));
        }
        println!("{came:?}");
        let count = |name: &str| came.get(name).copied().unwrap_or_default();
        assert_eq!(came.values().sum::<usize>(), total);
        assert!(count("advised") >= HOSTILE && count("unreadable") > SPOILT / 3, "{came:?}");
        Ok(())
    })
}

/// What has come of a pack, in a word.
fn tried(one: &Value) -> Result<String> {
    if one["wrong"] != json!([]) || one["late"] != json!(null) || one["error"] != json!(null) {
        return Err("something is wrong".into());
    }
    let Some(reason) = one["reason"].as_str() else {
        // Where it stops is where the pack asks for a date that it leaves nobody without.
        let asked = one["asked"].as_u64().is_some_and(|asked| asked > 0);
        return match (asked, one["advised"] == true) {
            (_, true) => Ok("advised".to_owned()),
            (true, false) => Ok("asked".to_owned()),
            (false, false) => Err("no question".into()),
        };
    };
    let said = one["message"].as_str().is_some_and(|message| message.len() > 20 && message.len() < 5_000);
    if reason != "unreadable" || one["fallback"] != true || !said {
        return Err("it fails in another way".into());
    }
    Ok(reason.to_owned())
}
