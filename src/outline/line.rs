//! One line of the text: what it begins with.

/// A line without its markup.
pub struct Line {
    /// What it begins with.
    pub mark: Mark,
    /// What follows the mark.
    pub rest: String,
    /// It has nothing on it.
    pub blank: bool,
    /// It is set as a heading.
    pub heading: bool,
    /// It begins as an item of a list: with a hyphen or a dot.
    pub dashed: bool,
}

/// What a line begins with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mark {
    /// `6.4.1`.
    Dotted(Vec<u32>),
    /// `6`, `6.` or `6)`.
    Whole(u32),
    /// `a)`, `(a)`, `iv.`.
    Letter(String),
    /// A hyphen or a dot alone.
    Bullet,
    /// Nothing of these.
    None,
}

pub fn lines(text: &str) -> Vec<Line> {
    let mut lines: Vec<Line> = text.lines().map(read).collect();
    contents(&mut lines);
    lines
}

/// A line without markup.
pub fn plain(written: &str) -> String {
    let mut plain = written.replace("**", "").replace("<b>", "").replace("</b>", "").replace('\u{a0}', " ");
    plain = plain.trim().trim_start_matches('#').trim().to_owned();
    plain
}

/// Whether the line is the heading of what follows it.
pub fn begins_section(written: &str) -> bool {
    let line = read(written);
    line.heading || (whole(&line).is_some() && line.like_heading())
}

/// What follows the number, letter or hyphen.
pub fn without_mark(plain: &str) -> &str {
    let (_, rest) = mark(plain);
    rest
}

fn read(written: &str) -> Line {
    let set = written.trim_start().starts_with('#');
    let plain = plain(written);
    let dashed = plain.starts_with(['-', '•', '·', '–', '*', '\u{f0b7}']);
    let (mark, rest) = mark(&plain);
    let rest = rest.trim().to_owned();
    let capitals =
        rest.chars().filter(|letter| letter.is_alphabetic()).count() > 3 && !rest.chars().any(char::is_lowercase);
    // Dots up to a page number: the table of contents. A number alone, or "Page 3 of 9": a foot.
    let foot =
        rest.to_lowercase().starts_with("page ") && rest.len() < 16 && rest.ends_with(|c: char| c.is_ascii_digit());
    let of_contents = rest.contains("....") && rest.ends_with(|c: char| c.is_ascii_digit());
    if foot || of_contents {
        return Line { mark: Mark::None, rest: String::new(), blank: true, heading: false, dashed: false };
    }
    let blank = rest.is_empty() && mark == Mark::None;
    Line { heading: !blank && (set || capitals), mark, rest, blank, dashed }
}

fn mark(plain: &str) -> (Mark, &str) {
    let undashed = plain.trim_start_matches(['-', '•', '·', '–', '*', '\u{f0b7}', ' ', '\t']);
    let text = undashed.trim_start_matches(['“', '"', '‘']);
    if let Some((mark, rest)) = number(text) {
        return (mark, rest);
    }
    if let Some((letter, rest)) = letter(text) {
        return (Mark::Letter(letter), rest);
    }
    let dashed = undashed.len() < plain.len() && !undashed.is_empty();
    (if dashed { Mark::Bullet } else { Mark::None }, undashed)
}

fn number(text: &str) -> Option<(Mark, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    let bare = digits.trim_end_matches('.');
    let parts: Option<Vec<u32>> = bare.split('.').map(|part| part.parse().ok().filter(|n| *n < 1_000)).collect();
    let parts = parts.filter(|parts| parts.len() < 6)?;
    let closed = rest.strip_prefix(')');
    let ended = bare.len() < digits.len() || closed.is_some();
    let rest = closed.unwrap_or(rest);
    // "11.comply" has lost its space; "2nd" and "10%" are no marks.
    let apart = rest.is_empty() || rest.starts_with([' ', '\t']) || (ended && rest.starts_with(char::is_alphabetic));
    if !apart {
        return None;
    }
    match parts.as_slice() {
        [one] => Some((Mark::Whole(*one), rest)),
        _ => Some((Mark::Dotted(parts), rest)),
    }
}

fn letter(text: &str) -> Option<(String, &str)> {
    let open = text.strip_prefix('(');
    let inner = open.unwrap_or(text);
    let end = inner.find(|c: char| !c.is_ascii_alphanumeric())?;
    let (name, rest) = inner.split_at(end);
    let closed = rest.strip_prefix(')').or_else(|| rest.strip_prefix('.').filter(|_| open.is_none()))?;
    let roman = name.len() < 6 && name.chars().all(|c| "ivx".contains(c));
    let single = name.len() == 1 && name.chars().all(|c| c.is_ascii_lowercase());
    let bracketed = open.is_some() && name.len() < 3 && name.chars().all(|c| c.is_ascii_digit());
    let apart = closed.is_empty() || closed.starts_with([' ', '\t']);
    (!name.is_empty() && apart && (roman || single || bracketed)).then(|| (name.to_owned(), closed))
}

impl Line {
    /// Short, with a capital at its start and no stop at its end: a heading rather than a paragraph.
    pub fn like_heading(&self) -> bool {
        let words = self.rest.split_whitespace().count();
        (1..=12).contains(&words)
            && self.rest.starts_with(|c: char| c.is_uppercase())
            && !self.rest.ends_with(['.', ';', ':', ',', '”'])
    }
}

/// Four headings with nothing between them are a table of contents: they are blank for all that follows.
fn contents(lines: &mut [Line]) {
    let mut runs: Vec<Vec<usize>> = vec![Vec::new()];
    for (place, line) in lines.iter().enumerate().filter(|(_, line)| !line.blank) {
        let heading = whole(line).is_some() && line.like_heading();
        match runs.last_mut() {
            Some(run) if heading => run.push(place),
            _ => runs.push(Vec::new()),
        }
    }
    for run in runs.into_iter().filter(|run| run.len() >= 4) {
        let first = run.first().and_then(|&place| lines.get(place)).and_then(whole);
        let start = run.first().map_or(0, |first| first + 1);
        if !lines.iter().skip(start).any(|line| first.is_some() && whole(line) == first) {
            continue;
        }
        // The last of a run is followed by text of its own: where the numbers start again is the first real heading.
        let mut highest = 0;
        for place in run {
            let Some(line) = lines.get_mut(place) else { continue };
            let Some(number) = whole(line).filter(|&number| number > highest) else { break };
            highest = number;
            line.blank = true;
            line.mark = Mark::None;
            line.rest.clear();
        }
    }
}

fn whole(line: &Line) -> Option<u32> {
    match line.mark {
        Mark::Whole(number) => Some(number),
        _ => None,
    }
}
