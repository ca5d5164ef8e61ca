//! From line to line: which of them begin a clause.

use super::Found;
use super::line::{Line, Mark};

/// A clause as it was met, or a line that may be one whose number is lost.
pub struct Met {
    pub found: Found,
    /// Its number in parts, the last being that of the item: (2, 2) and "a".
    pub number: Vec<u32>,
    /// The letter or number of an item of a list.
    pub item: Option<String>,
    /// It has no number of its own.
    pub nameless: bool,
    /// A list of points has led up to it, so that it is one of them.
    pub in_list: bool,
}

/// Everything that begins a clause, and every point without a number.
pub fn scan(lines: &[Line]) -> Vec<Met> {
    let mut scan = Scan {
        lines,
        met: Vec::new(),
        section: 0,
        heading: String::new(),
        number: Vec::new(),
        item: None,
        opened: false,
        points: false,
        small: false,
        whole: whole_numbers(lines),
    };
    for place in 0..lines.len() {
        scan.line(place);
    }
    scan.met
}

struct Scan<'l> {
    lines: &'l [Line],
    met: Vec<Met>,
    section: u32,
    heading: String,
    /// The clause that we are in.
    number: Vec<u32>,
    /// The last item of its list.
    item: Option<String>,
    /// The last text ended in a colon: a list follows.
    opened: bool,
    /// Points without numbers are items here.
    points: bool,
    /// The last of them went on a sentence.
    small: bool,
    /// Whole numbers begin clauses here, not sections.
    whole: bool,
}

impl Scan<'_> {
    fn line(&mut self, place: usize) {
        let Some(line) = self.lines.get(place) else { return };
        if line.blank {
            return;
        }
        match &line.mark {
            Mark::Dotted(parts) if self.follows(place, parts) => self.dotted(place, line, parts.clone(), None),
            Mark::Whole(number) => self.whole(place, line, *number),
            Mark::Letter(letter) if !self.number.is_empty() => self.item(place, line, letter.clone()),
            Mark::Bullet if !self.number.is_empty() || self.section > 0 => self.bullet(place, line),
            _ if line.heading && line.like_heading() => self.heading = heading(&line.rest),
            _ => {}
        }
        self.opened = line.rest.ends_with(':') || (self.opened && line.rest.is_empty());
    }

    /// A number at the start of a line may be a reference that the line break has put there.
    fn follows(&self, place: usize, parts: &[u32]) -> bool {
        let first = parts.first().copied().unwrap_or_default();
        let near = self.section == 0 || (first >= self.section && first <= self.section + 2);
        let line = self.lines.get(place);
        if line.is_some_and(|line| line.dashed || line.heading || line.rest.is_empty()) {
            return near;
        }
        let before = place.checked_sub(1).and_then(|before| self.lines.get(before));
        let apart = before.is_none_or(|before| before.blank || before.heading || before.rest.is_empty());
        let ended = before.is_some_and(|before| {
            before.rest.ends_with(['.', ';', ':', '?']) || before.rest.ends_with(" and") || before.rest.ends_with(" or")
        });
        near && (apart || ended)
    }

    fn dotted(&mut self, place: usize, line: &Line, parts: Vec<u32>, doubt: Option<String>) {
        let first = parts.first().copied().unwrap_or_default();
        let child = self.lines.iter().skip(place + 1).find_map(|next| match &next.mark {
            Mark::Dotted(next) => Some(next.len() > parts.len() && next.starts_with(&parts)),
            _ => None,
        });
        let only_heading = line.like_heading() && line.rest.split_whitespace().count() < 9;
        self.section = first;
        self.points = false;
        self.item = None;
        if only_heading {
            self.heading = heading(&line.rest);
            if child == Some(true) {
                self.number = parts;
                return;
            }
        }
        self.number.clone_from(&parts);
        let doubt = doubt.or_else(|| {
            line.rest
                .is_empty()
                .then(|| "its number stands alone on the line: its words stand somewhere below".to_owned())
        });
        let label = joined(&parts);
        self.push(place, label, parts, None, doubt);
    }

    fn whole(&mut self, place: usize, line: &Line, number: u32) {
        // "104" for "10.4": the full stop was too small for whoever read it.
        if let Some((section, minor)) = self.misread(number) {
            let doubt = format!("the text prints {number}, which is read as {section}.{minor}");
            self.dotted(place, line, vec![section, minor], Some(doubt));
            return;
        }
        let next_item = self.item.as_deref().and_then(|item| item.parse::<u32>().ok()).unwrap_or(0);
        let in_list = !self.number.is_empty()
            && (number > next_item && number <= next_item + 3)
            && (next_item > 0 || self.opened || self.points);
        let section = line.like_heading() && number > self.section && number <= self.section + 3 && !line.dashed;
        if self.whole && (!section || self.is_next(number)) {
            if self.section_of_paragraphs(number) {
                self.number = vec![number];
                self.item = None;
                self.points = false;
                self.push(place, number.to_string(), vec![number], None, None);
            }
        } else if in_list && !section {
            self.item(place, line, number.to_string());
        } else if section || (line.heading && number > self.section && number <= self.section + 3) {
            self.section = number;
            self.heading = heading(&line.rest);
            self.number = vec![number];
            self.item = None;
            self.points = false;
        }
    }

    fn is_next(&self, number: u32) -> bool {
        self.met.iter().rev().any(|met| met.number == [number.saturating_sub(1)] && !met.nameless)
    }

    fn section_of_paragraphs(&self, number: u32) -> bool {
        let last =
            self.met.iter().rev().filter(|met| met.item.is_none() && !met.nameless).find_map(|met| met.number.first());
        let last = last.copied().unwrap_or_default();
        number <= last + 20 && number + 20 >= last
    }

    fn misread(&self, number: u32) -> Option<(u32, u32)> {
        let [section, minor] = self.number.as_slice() else { return None };
        let next = minor + 1;
        let run_together: u32 = format!("{section}{next}").parse().ok()?;
        (number == run_together && number > 99).then_some((*section, next))
    }

    fn item(&mut self, place: usize, line: &Line, letter: String) {
        if line.rest.is_empty() {
            return;
        }
        let label = format!("{}({letter})", joined(&self.number));
        self.item = Some(letter.clone());
        self.points = false;
        let number = self.number.clone();
        self.push(place, label, number, Some(letter), None);
    }

    fn bullet(&mut self, place: usize, line: &Line) {
        let small = line.rest.starts_with(char::is_lowercase);
        // After points that go on a sentence, one that begins a sentence is a paragraph of its own.
        let goes_on = self.points && (small || !self.small);
        let in_list = self.opened || goes_on || self.item.is_some() || small;
        self.small = small;
        self.points = in_list && self.item.is_none();
        let number = self.number.clone();
        self.push(place, String::new(), number, None, None);
        if let Some(met) = self.met.last_mut() {
            met.nameless = true;
            met.in_list = in_list;
            met.item = self.item.clone();
        }
    }

    fn push(&mut self, place: usize, label: String, number: Vec<u32>, item: Option<String>, doubt: Option<String>) {
        let is_item = item.is_some();
        let found = Found {
            id: label.clone(),
            label,
            heading: self.heading.clone(),
            line: place + 1,
            end: 0,
            doubt,
            item: is_item,
        };
        self.met.push(Met { found, number, item, nameless: false, in_list: is_item });
    }
}

/// Whether paragraphs are numbered 1, 2, 3 through the document, as in a report.
fn whole_numbers(lines: &[Line]) -> bool {
    let long = |line: &&Line| matches!(line.mark, Mark::Whole(_)) && line.rest.split_whitespace().count() > 12;
    let dotted = lines.iter().filter(|line| matches!(line.mark, Mark::Dotted(_))).count();
    lines.iter().filter(long).count() > dotted
}

fn joined(number: &[u32]) -> String {
    number.iter().map(u32::to_string).collect::<Vec<_>>().join(".")
}

/// A heading for the pack: never more than eight words of the text in a row, and not in capitals.
fn heading(written: &str) -> String {
    let words: Vec<&str> = written.trim_end_matches(['.', ':']).split_whitespace().collect();
    let cut = words.get(..words.len().min(8)).unwrap_or_default().join(" ");
    if cut.chars().any(char::is_lowercase) {
        return cut;
    }
    let mut letters = cut.chars();
    letters.next().map(|first| first.to_string() + &letters.as_str().to_lowercase()).unwrap_or_default()
}
