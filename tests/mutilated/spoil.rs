//! Spoils documents: removes, mistypes, blows up, cross-wires, and writes hostile texts into them.

use serde_json::{Value as Json, json};
use toml::Value;

/// A small generator, so that a failure comes again.
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % most.max(1)
    }

    pub fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len())]
    }
}

/// Texts that would do harm if they were taken for more than text.
pub const HOSTILE: [&str; 16] = [
    "<script>window.hurt = 1</script>",
    "<img src=x onerror=\"window.hurt = 1\">",
    "\"><svg onload=window.hurt=1>",
    "</p></div><iframe srcdoc=\"<script>parent.hurt=1</script>\"></iframe>",
    "<style>* { display: none }</style>",
    "<!-- ",
    "]]>",
    "&lt;b&gt;&amp;&#x3c;",
    "{{7*7}}${7*7}",
    "javascript:window.hurt=1",
    "[a](javascript:window.hurt=1) <a href=\"data:text/html,<script>1</script>\">a</a>",
    "\u{202e}txet sdrawkcab\u{202c} \u{2066}x\u{2069}",
    "zero\u{200b}width\u{feff}\u{2028}line\u{2029}",
    "\u{1}\u{8}\u{b}\u{1b}[31mred\u{7f}\u{80}\u{85}\u{9f}",
    "Z\u{351}\u{36b}\u{343}\u{36a}\u{302}\u{36b}alg\u{35d}\u{489}\u{489}o \u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}",
    "../../../etc/passwd\0.json",
];

/// A hostile text, or a very long word.
pub fn hostile(dice: &mut Dice) -> String {
    match dice.below(HOSTILE.len() + 2) {
        0 => "Donaudampfschifffahrt".repeat(1 + dice.below(150)),
        1 => "<b>".repeat(1 + dice.below(120)),
        place => HOSTILE[place - 2].to_owned(),
    }
}

/// The way to everything in a document.
pub fn ways(value: &Value, way: &mut Vec<String>, found: &mut Vec<Vec<String>>) {
    if !way.is_empty() {
        found.push(way.clone());
    }
    let mut inner = |key: String, value: &Value| {
        way.push(key);
        ways(value, way, found);
        way.pop();
    };
    match value {
        Value::Array(rows) => rows.iter().enumerate().for_each(|(place, row)| inner(place.to_string(), row)),
        Value::Table(keys) => keys.iter().for_each(|(key, value)| inner(key.clone(), value)),
        _ => {}
    }
}

pub fn at<'v>(value: &'v mut Value, way: &[String]) -> Option<&'v mut Value> {
    way.iter().try_fold(value, |value, key| match value {
        Value::Array(rows) => rows.get_mut(key.parse::<usize>().ok()?),
        Value::Table(keys) => keys.get_mut(key),
        _ => None,
    })
}

pub fn remove(value: &mut Value, way: &[String]) {
    let Some((last, above)) = way.split_last() else { return };
    match at(value, above) {
        Some(Value::Table(keys)) => drop(keys.remove(last)),
        Some(Value::Array(rows)) => {
            if let Ok(place) = last.parse::<usize>()
                && place < rows.len()
            {
                rows.remove(place);
            }
        }
        _ => {}
    }
}

/// A value of another kind.
pub fn mistyped(dice: &mut Dice) -> Value {
    match dice.below(9) {
        0 => Value::Integer(i64::MAX),
        1 => Value::Integer(-1),
        2 => Value::Float([f64::INFINITY, f64::NAN, 1e308][dice.below(3)]),
        3 => Value::Boolean(dice.below(2) == 0),
        4 => Value::Array(Vec::new()),
        5 => Value::Table(toml::Table::new()),
        6 => "9999-12-31".parse::<toml::value::Datetime>().map_or(Value::Boolean(true), Value::Datetime),
        7 => (0..1 + dice.below(150)).fold(Value::Integer(1), |inner, _| Value::Array(vec![inner])),
        _ => Value::String(String::new()),
    }
}

/// Spoils the document in one way at one place.
pub fn spoil(value: &mut Value, all: &[Vec<String>], dice: &mut Dice) {
    let way = dice.one(all).clone();
    let other = at(value, &dice.one(all).clone()).cloned();
    match dice.below(8) {
        0 => remove(value, &way),
        1 => {
            if let Some(place) = at(value, &way) {
                *place = mistyped(dice);
            }
        }
        // Cross-wired: names of other things, so that what is named leads in circles.
        2 | 3 => {
            if let (Some(place), Some(other)) = (at(value, &way), other) {
                *place = other;
            }
        }
        4 => match at(value, &way) {
            Some(Value::String(text)) => *text = "x".repeat([401, 3_001, 200_000][dice.below(3)]),
            Some(Value::Array(rows)) if !rows.is_empty() => {
                let row = rows[0].clone();
                rows.extend(std::iter::repeat_n(row, [30, 300, 1_000][dice.below(3)]));
            }
            Some(Value::Integer(number)) => *number = [0, 1_001, 70_000, i64::MIN][dice.below(4)],
            _ => {}
        },
        5 => in_circles(value, dice),
        _ => {
            if let Some(place) = at(value, &way) {
                match place {
                    Value::String(text) => *text = hostile(dice),
                    Value::Table(keys) => drop(keys.insert(hostile(dice), Value::String(hostile(dice)))),
                    other => *other = Value::String(hostile(dice)),
                }
            }
        }
    }
}

/// Facts that rest on each other, rules that remove each other, questions that come after themselves.
fn in_circles(value: &mut Value, dice: &mut Dice) {
    let Value::Table(keys) = value else { return };
    let ids = |rows: &Value| -> Vec<String> {
        let rows = rows.as_array().map(Vec::as_slice).unwrap_or_default();
        rows.iter().filter_map(|row| Some(row.get("id")?.as_str()?.to_owned())).collect()
    };
    if let Some(facts) = keys.get_mut("fact") {
        let names = ids(facts);
        for fact in facts.as_array_mut().into_iter().flatten().filter_map(Value::as_table_mut) {
            let test = [(dice.one(&names).clone(), vec!["yes"].into())].into_iter().collect::<toml::Table>();
            fact.remove("passed");
            fact.insert("any".to_owned(), Value::Array(vec![Value::Table(test)]));
        }
    }
    if let Some(questions) = keys.get_mut("question") {
        for question in questions.as_array_mut().into_iter().flatten().filter_map(Value::as_table_mut) {
            if let Some(own) = question.get("id").cloned() {
                question.insert("after".to_owned(), own);
            }
        }
    }
    if let Some(Value::Array(clauses)) = keys.get_mut("clause") {
        let names: Vec<String> = clauses.iter().filter_map(|clause| clause.get("rule")).flat_map(ids).collect();
        let rules = clauses.iter_mut().filter_map(|clause| clause.get_mut("rule")?.as_array_mut()).flatten();
        for rule in rules.filter_map(Value::as_table_mut) {
            if dice.below(3) > 0 {
                continue;
            }
            rule.insert("overrides".to_owned(), Value::Array(vec![dice.one(&names).clone().into()]));
        }
    }
}

/// Spoils a file of text anywhere: cut off, doubled, with brackets and quotes without an end.
pub fn torn(text: &str, dice: &mut Dice) -> String {
    let places: Vec<usize> = text.char_indices().map(|(place, _)| place).collect();
    let (before, after) = text.split_at(*dice.one(&places));
    match dice.below(5) {
        0 => before.to_owned(),
        1 => format!("{before}{}{after}", "[".repeat(1 + dice.below(20_000))),
        2 => format!("{before}\"\"\"{after}"),
        3 => format!("{before}{}{after}", hostile(dice)),
        _ => format!("{after}\n{before}"),
    }
}

/// Spoils a bundle, as a page would fetch it.
pub fn bundle(json: &str, dice: &mut Dice) -> Vec<u8> {
    let mut bundle: Json = serde_json::from_str(json).expect("a bundle");
    let key = *dice.one(&["evenhand", "texts", "numbers"]);
    let odd = [json!(null), json!([]), json!({}), json!(-1), json!(4.5), json!(true), json!(u64::MAX), json!("<b>")];
    match dice.below(12) {
        0 => drop(bundle.as_object_mut().expect("an object").remove(key)),
        1 => bundle[key] = dice.one(&odd).clone(),
        2 => drop(bundle.as_object_mut().expect("an object").insert(hostile(dice), json!(1))),
        3 => {
            let bytes = json.as_bytes();
            return bytes[..dice.below(bytes.len())].to_vec();
        }
        4 => {
            let mut bytes = json.as_bytes().to_vec();
            let place = dice.below(bytes.len());
            bytes[place] = [0xff, 0, b'"', b'\\', b'{'][dice.below(5)];
            return bytes;
        }
        // Half a character, as JSON can write it and no text can hold it.
        5 => return json.replacen("\"texts\":\"", "\"texts\":\"\\ud800", 1).into_bytes(),
        6 => return json.replacen("\"evenhand\":", "\"evenhand\":1e999,\"x\":", 1).into_bytes(),
        7 => return format!("{}{json}{}", "[".repeat(1 + dice.below(50_000)), "]".repeat(3)).into_bytes(),
        8 | 9 => {
            let texts = bundle["texts"].as_str().expect("texts").to_owned();
            let mut all: Vec<String> = texts.split('\u{7f}').map(str::to_owned).collect();
            for _ in 0..=dice.below(6) {
                let place = dice.below(all.len());
                all[place] = hostile(dice).replace(['\u{7f}', '\u{80}'], "");
            }
            bundle["texts"] = all.join("\u{7f}").into();
        }
        _ => {
            let mut letters: Vec<char> = bundle["numbers"].as_str().expect("numbers").chars().collect();
            for _ in 0..=dice.below(3) {
                let (place, from) = (dice.below(letters.len()), dice.below(letters.len()));
                letters[place] = match dice.below(3) {
                    0 => letters[from],
                    1 => char::from_u32(35 + u32::try_from(dice.below(400)).expect("small")).unwrap_or('#'),
                    _ => '\u{fffd}',
                };
            }
            bundle["numbers"] = letters.into_iter().collect::<String>().into();
        }
    }
    bundle.to_string().into_bytes()
}

/// The bundle with a hostile text in place of so many of its texts; it still loads where none of them is an address.
pub fn with_hostile_texts(json: &str, dice: &mut Dice) -> Vec<u8> {
    let mut bundle: Json = serde_json::from_str(json).expect("a bundle");
    let texts = bundle["texts"].as_str().expect("texts").to_owned();
    let spoilt = texts.split('\u{80}').map(|column| {
        let texts = column.split('\u{7f}').map(|text| match text {
            "" => String::new(),
            text if text.contains("://") || dice.below(3) == 0 => text.to_owned(),
            text => format!("{} {text}", hostile(dice).replace(['\u{7f}', '\u{80}'], "")),
        });
        texts.collect::<Vec<_>>().join("\u{7f}")
    });
    bundle["texts"] = spoilt.collect::<Vec<_>>().join("\u{80}").into();
    bundle.to_string().into_bytes()
}
