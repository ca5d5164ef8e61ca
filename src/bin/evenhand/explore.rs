//! `evenhand explore`: how many consultations and advices a pack has, and how long they are.

use evenhand::pack::lints::replay;
use evenhand::pack::scenarios::Told;
use evenhand::pack::walk::{Measure, Walk};
use serde_json::{Value, json};
use std::collections::BTreeMap;

use super::{End, Today, pack_args::PackArgs};

/// Which pack.
#[derive(clap::Args)]
pub struct Args {
    #[command(flatten)]
    pack: PackArgs,
    #[command(flatten)]
    today: Today,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// Walks and counts.
pub fn run(args: &Args) -> Result<End, String> {
    let (protocol, reading) = args.pack.read()?;
    let today = args.today.date();
    let walk = Walk::new(&protocol, today);
    if walk.gave_up {
        return Err("this pack has more consultations than can be walked".to_owned());
    }
    let measure = walk.measure();
    let told = Told::new(&protocol, &reading.scenarios, today).median_pages();
    if args.json {
        let mut value = json_of(&measure);
        if let Value::Object(map) = &mut value {
            map.insert("protocol".to_owned(), json!(protocol.about.id));
            map.insert("longest_answers".to_owned(), json!(replay(&protocol, &measure.longest)));
            map.insert("scenarios".to_owned(), json!(reading.scenarios.len()));
            map.insert("median_pages_of_scenarios".to_owned(), number(told));
        }
        out!("{value:#}\n");
        return Ok(End::Fine);
    }
    out!("{} consultations, {} different advices\n", measure.consultations, advices(&measure));
    out!("the longest has {} pages: {}\n", measure.most_pages(), replay(&protocol, &measure.longest));
    for (pages, count) in &measure.pages {
        out!("  {pages} pages: {count}\n");
    }
    if let Some(told) = told {
        out!("the median of the {} scenarios is {told} pages\n", reading.scenarios.len());
    }
    Ok(End::Fine)
}

/// The numbers as JSON. Counts larger than JSON's numbers are written as strings by nobody: there are none.
pub fn json_of(measure: &Measure) -> Value {
    let number = |count: &u128| u64::try_from(*count).unwrap_or(u64::MAX);
    let pages: BTreeMap<String, u64> =
        measure.pages.iter().map(|(pages, count)| (pages.to_string(), number(count))).collect();
    json!({
        "consultations": number(&measure.consultations),
        "advices": measure.advices,
        "advices_are_at_least": measure.forgetful,
        "longest": measure.most_pages(),
        "median_pages": measure.median_pages(),
        "consultations_by_pages": pages,
    })
}

/// A median as JSON: whole where it is whole.
pub fn number(median: Option<f64>) -> Value {
    match median {
        Some(whole) if whole.fract() == 0.0 => json!(whole as usize),
        other => json!(other),
    }
}

/// How many different advices there are, in words.
pub fn advices(measure: &Measure) -> String {
    format!("{}{}", if measure.forgetful { "at least " } else { "" }, measure.advices)
}
