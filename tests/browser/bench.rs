//! What somebody waits for in a real Chromium: until the first page is there, with nothing kept and with everything kept,
//! until the next page is, and how much memory it takes; each beside a minimal page in Yew.
//!
//! `cargo xtask bench` builds both pages and runs it. Medians, with the middle half of the runs.

#![expect(clippy::indexing_slicing, reason = "what is not in a JSON value reads as null")]
#![allow(dead_code, unused_imports, reason = "the stories need more of it")]

mod bidi;
mod browser;
mod chromium;
mod compared;
mod driver;
mod firefox;
mod look;
mod packs;
mod page;
mod pdf;
mod people;
mod site;
mod webdriver;
mod widget;

use std::path::Path;
use std::{env, fs};

use serde_json::{Value, json};

use page::Page;
use site::Site;

/// Says what the browser, the driver or the page did not do.
type Result<T> = std::result::Result<T, Box<dyn std::error::Error + Send + Sync>>;

/// At least, for each number.
const RUNS: usize = 30;

/// What a page is given: processors slowed down so many times, and a network of so many bytes a second with so many
/// milliseconds on the way; none is the loopback interface.
struct Conditions {
    name: &'static str,
    slower: u32,
    network: Option<(u32, u32)>,
}

const CONDITIONS: [Conditions; 3] = [
    Conditions { name: "this machine", slower: 1, network: None },
    Conditions { name: "4 times slower", slower: 4, network: None },
    Conditions { name: "1.6 Mbit/s, 150 ms", slower: 1, network: Some((200_000, 150)) },
];

/// A page that is measured.
struct Subject {
    name: &'static str,
    file: &'static str,
    /// The milliseconds that some turns of the page take, as the value of a JavaScript function's body.
    turns: &'static str,
}

const SUBJECTS: [Subject; 2] = [
    Subject { name: "Evenhand, Havant", file: "host.html", turns: TURNS },
    Subject { name: "minimal Yew page", file: "minimal.html", turns: MINIMAL_TURNS },
];

const TURNS: &str = "return (async () => {
    const host = document.querySelector('even-hand'), root = host.shadowRoot, took = [];
    const answers = arguments[0];
    while (root.querySelector('[data-page]').dataset.page !== 'advice') {
        for (const [name, value] of Object.entries(answers)) {
            root.querySelector(`input[name='${name}'][value='${value}']`)?.click();
        }
        const buttons = [...root.querySelectorAll('form button, .eh-button')];
        took.push(await turn(root, buttons.find(button => /Continue|Start now|Get my advice/.test(button.innerText))));
        if (took.length > 30) throw new Error(root.querySelector('[data-page]').innerText);
    }
    host.restart();
    return took;
})()";

const MINIMAL_TURNS: &str = "return (async () => {
    const took = [];
    for (let time = 0; time < 10; time += 1) {
        document.querySelector('input').click();
        took.push(await turn(document.body, document.querySelector('button')));
    }
    return took;
})()";

fn main() -> Result<()> {
    println!(
        "{:<22} {:<20} {:>16} {:>16} {:>16} {:>12}",
        "", "", "cold start ms", "warm start ms", "next page ms", "memory kB"
    );
    for conditions in &CONDITIONS {
        for subject in &SUBJECTS {
            let [cold, warm, turn, memory] = measure(subject, conditions)?;
            println!("{:<22} {:<20} {cold:>16} {warm:>16} {turn:>16} {memory:>12}", subject.name, conditions.name);
        }
    }
    println!("medians of at least {RUNS} runs, with half of the spread of the middle half");
    println!();
    for conditions in CONDITIONS.iter().filter(|conditions| conditions.network.is_none()) {
        let compared = compared::measure(conditions.slower)?;
        println!(
            "all packs compared, from their arrival to the page, {}: {} ms, at most {:.0} ms, in {} cases",
            conditions.name,
            summary(compared.took.clone()),
            compared.took.iter().copied().fold(0.0, f64::max),
            compared.took.len(),
        );
        println!("  slowest: {}", compared.slowest);
    }
    Ok(())
}

fn measure(subject: &Subject, conditions: &Conditions) -> Result<[String; 4]> {
    let site = Site::with_host("<even-hand protocol=\"havant\"><p>Ask.</p></even-hand>")?;
    site.like_a_real_server();
    minimal(&site)?;
    let mut found = Err("nothing was measured".into());
    browser::with_page("bench", &site, |page| {
        page.before_scripts(include_str!("../../benches/page/measure.js"))?;
        page.session.chrome("Network.enable", &json!({}))?;
        page.session.chrome("Emulation.setCPUThrottlingRate", &json!({ "rate": conditions.slower }))?;
        if let Some((bytes, delay)) = conditions.network {
            let network =
                json!({ "offline": false, "latency": delay, "downloadThroughput": bytes, "uploadThroughput": bytes });
            page.session.chrome("Network.emulateNetworkConditions", &network)?;
        }
        found = Ok(all(page, subject)?);
        Ok(())
    })?;
    found
}

fn all(page: &Page, subject: &Subject) -> Result<[String; 4]> {
    let mut cold = Vec::new();
    for _ in 0..RUNS {
        page.session.chrome("Network.clearBrowserCache", &json!({}))?;
        cold.push(start(page, subject)?);
    }
    let mut warm = Vec::new();
    for _ in 0..RUNS {
        warm.push(start(page, subject)?);
    }
    let answers: serde_json::Map<String, Value> =
        people::OFFICER.iter().map(|(question, answer)| ((*question).to_owned(), json!(answer))).collect();
    let mut turns = Vec::new();
    while turns.len() < RUNS {
        let took = page.script(subject.turns, &json!([answers]))?;
        turns.extend(took.as_array().into_iter().flatten().filter_map(Value::as_f64));
    }
    Ok([summary(cold), summary(warm), summary(turns), format!("{:.0}", memory(page)? / 1_000.0)])
}

/// Milliseconds from the navigation until the first page shows.
fn start(page: &Page, subject: &Subject) -> Result<f64> {
    page.open("about.html")?;
    page.open(subject.file)?;
    let mut at = Value::Null;
    page.wait_for("the first page", || {
        at = page.script("return globalThis.readyAt ?? null", &json!([]))?;
        Ok(!at.is_null())
    })?;
    at.as_f64().ok_or_else(|| "no time".into())
}

/// Script and what it holds outside, such as the memory of WebAssembly, after what is not needed has gone.
fn memory(page: &Page) -> Result<f64> {
    page.session.chrome("HeapProfiler.collectGarbage", &json!({}))?;
    let heap = page.session.chrome("Runtime.getHeapUsage", &json!({}))?;
    let part = |name: &str| heap[name].as_f64().unwrap_or_default();
    Ok(part("usedSize") + part("embedderHeapUsedSize") + part("backingStorageSize"))
}

/// The median, and half of the distance between the quartiles.
fn summary(mut times: Vec<f64>) -> String {
    times.sort_by(f64::total_cmp);
    let at = |share: usize| times.get((times.len() - 1) * share / 4).copied().unwrap_or_default();
    format!("{:.1} ±{:.1}", at(2), (at(3) - at(1)) / 2.0)
}

/// The minimal page and its files, from the folder that `EVENHAND_MINIMAL` names.
fn minimal(site: &Site) -> Result<()> {
    let folder = env::var("EVENHAND_MINIMAL").map_err(|_| "there is no minimal page: run `cargo xtask bench`")?;
    for entry in fs::read_dir(Path::new(&folder))? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str()).ok_or("a name that is not UTF-8")?;
        site.file(&format!("minimal/{name}"), fs::read(&path)?);
    }
    site.file("minimal-start.js", include_str!("../../benches/page/minimal.js"));
    site.file(
        "minimal.html",
        "<!doctype html><title>Minimal</title><body><script type=\"module\" src=\"minimal-start.js\"></script></body>",
    );
    site.file("about.html", "<!doctype html><title>Between</title>");
    Ok(())
}
