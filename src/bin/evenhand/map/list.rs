//! The map as a nested list, in Markdown. A question is written out where it comes up first; after that its number stands
//! for it.

use std::fmt::Write;

use evenhand::pack::map::{Goes, Map, Part};

use super::words;

/// The whole map.
pub fn write(title: &str, map: &Map) -> String {
    let mut out = format!("# {}\n", plain(title));
    for part in &map.parts {
        let _ = writeln!(out, "\n## {}\n", plain(&part.situation));
        if let Some(issues) = words::issues(part) {
            let _ = writeln!(out, "{}\n", plain(&issues));
        }
        let mut seen = vec![false; part.questions.len()];
        for entry in &part.entries {
            let _ = writeln!(out, "- {} → {}", plain(&words::who(entry)), plain(&words::goes(&entry.goes)));
            follow(&mut out, part, &entry.goes, 1, &mut seen);
        }
    }
    out
}

/// The question that something leads to, with all that follows, unless it has been written out above.
fn follow(out: &mut String, part: &Part, goes: &Goes, depth: usize, seen: &mut [bool]) {
    let Goes::To(place) = *goes else { return };
    let (Some(asked), Some(seen_here)) = (part.questions.get(place), seen.get_mut(place)) else { return };
    if std::mem::replace(seen_here, true) {
        return;
    }
    let indent = "  ".repeat(depth);
    let page = asked.page.as_ref().map(|page| format!(" ({})", plain(page))).unwrap_or_default();
    let _ = writeln!(out, "{indent}- **{}**{page}", plain(&words::question(place, asked)));
    for (said, goes) in &asked.answers {
        let _ = writeln!(out, "{indent}  - {} → {}", plain(&words::said(said)), plain(&words::goes(goes)));
        follow(out, part, goes, depth + 2, seen);
    }
}

/// The text without anything that Markdown would read.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | '*' | '_' | '`' | '[' | ']' | '<' | '>' | '#' | '|' => plain.extend(['\\', letter]),
            letter if letter.is_control() => plain.push(' '),
            letter => plain.push(letter),
        }
    }
    plain
}
