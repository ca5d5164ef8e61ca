//! Where everything stands in the picture of one situation: boxes in columns, each to the right of all that lead to it.

use evenhand::pack::map::{Goes, Part};

use super::words;
use evenhand::markup::lines::{Weight, broken};

/// The width of a box.
pub const WIDTH: f64 = 440.0;
/// The part of it that answers take; what they lead to takes the rest.
pub const ANSWERS: f64 = 190.0;
/// The space between columns, in which the lines run.
pub const BETWEEN: f64 = 80.0;
/// The space between boxes of a column, and above the first.
const ABOVE: f64 = 28.0;
/// The space inside of boxes.
pub const PAD: f64 = 12.0;
/// The sizes of text: headings of boxes, and everything else.
pub const HEAD: f64 = 15.0;
pub const TEXT: f64 = 13.0;
/// The height of a line as part of the size of its text.
pub const LINE: f64 = 1.35;

/// A box: who starts somewhere, or a question.
#[derive(Clone, Debug, Default)]
pub struct Box {
    /// Its question, by place; none for who starts.
    pub question: Option<usize>,
    pub x: f64,
    pub y: f64,
    pub height: f64,
    /// The heading, and in lines.
    pub title: String,
    pub head: Vec<String>,
    /// Smaller, below it.
    pub under: Vec<String>,
    pub rows: Vec<Row>,
}

/// An answer and where it leads.
#[derive(Clone, Debug)]
pub struct Row {
    pub y: f64,
    pub height: f64,
    /// The answer, and in lines.
    pub said: String,
    pub answer: Vec<String>,
    pub goes: Goes,
    /// The verdict or the number of the question, in lines.
    pub result: Vec<String>,
    /// Whom to go to.
    pub people: Vec<String>,
}

impl Row {
    fn new(said: String, goes: &Goes) -> Self {
        let room = WIDTH - ANSWERS - 2.0 * PAD;
        let (result, people) = match goes {
            Goes::To(_) => (words::goes(goes), Vec::new()),
            Goes::Advice(outcome) => (words::verdict(outcome).to_owned(), words::people(outcome)),
        };
        let answer = broken(&said, TEXT, Weight::Normal, ANSWERS - 2.0 * PAD);
        let result = broken(&result, TEXT, Weight::Bold, room - 2.0 * PAD);
        let people: Vec<String> = people.iter().flat_map(|line| broken(line, TEXT, Weight::Normal, room)).collect();
        let chip = result.len() as f64 * TEXT * LINE + PAD;
        let named = if people.is_empty() { 0.0 } else { people.len() as f64 * TEXT * LINE + PAD / 2.0 };
        let height = (answer.len() as f64 * TEXT * LINE + PAD / 2.0).max(chip + named) + PAD;
        Self { y: 0.0, height, said, answer, goes: goes.clone(), result, people }
    }

    /// The middle of what stands for the result, from the top of the row.
    pub fn middle(&self) -> f64 {
        self.y + PAD / 2.0 + (self.result.len() as f64 * TEXT * LINE + PAD) / 2.0
    }
}

/// The boxes of a situation, the first column first, and the size that they take.
pub fn boxes(part: &Part) -> (Vec<Box>, f64, f64) {
    let rows = part.entries.iter().map(|entry| Row::new(words::who(entry), &entry.goes)).collect();
    let mut columns = vec![vec![Box::new(None, "Who is asking", None, rows)]];
    let depths = depths(part);
    for depth in 1..=depths.iter().copied().max().unwrap_or(0) {
        let here = depths.iter().enumerate().filter(|(_, there)| **there == depth).map(|(place, _)| place);
        let mut column: Vec<Box> = here.filter_map(|place| question(part, place)).collect();
        column.sort_by(|one, other| pull(&columns, one).total_cmp(&pull(&columns, other)));
        place(&mut column, depth);
        columns.push(column);
    }
    if let Some(first) = columns.first_mut() {
        place(first, 0);
    }
    let width = columns.len() as f64 * (WIDTH + BETWEEN) - BETWEEN;
    let all: Vec<Box> = columns.into_iter().flatten().collect();
    let height = all.iter().map(|b| b.y + b.height).fold(0.0, f64::max);
    (all, width, height)
}

fn question(part: &Part, place: usize) -> Option<Box> {
    let asked = part.questions.get(place)?;
    let rows = asked.answers.iter().map(|(said, goes)| Row::new(words::said(said), goes)).collect();
    Some(Box::new(Some(place), &words::question(place, asked), asked.page.as_deref(), rows))
}

impl Box {
    fn new(question: Option<usize>, head: &str, under: Option<&str>, rows: Vec<Row>) -> Self {
        let room = WIDTH - 2.0 * PAD;
        let title = head.to_owned();
        let head = broken(head, HEAD, Weight::Bold, room);
        let under = under.map(|under| broken(under, TEXT, Weight::Normal, room)).unwrap_or_default();
        let mut made = Self { question, title, head, under, rows, ..Self::default() };
        let mut y = made.body();
        for row in &mut made.rows {
            row.y = y;
            y += row.height;
        }
        made.height = y;
        made
    }

    /// Where the rows start, from the top of the box.
    pub fn body(&self) -> f64 {
        self.head.len() as f64 * HEAD * LINE + self.under.len() as f64 * TEXT * LINE + 1.5 * PAD
    }
}

/// The column of each question: to the right of every box that leads to it.
fn depths(part: &Part) -> Vec<usize> {
    let mut depths = vec![1; part.questions.len()];
    // Questions are numbered as they are come to, not by depth; each round moves them on by a column at most.
    for _ in 0..part.questions.len() {
        let mut moved = false;
        for (place, asked) in part.questions.iter().enumerate() {
            let next = depths.get(place).map_or(1, |depth| depth + 1);
            for (_, goes) in &asked.answers {
                if let Goes::To(to) = goes
                    && let Some(depth) = depths.get_mut(*to).filter(|depth| **depth < next)
                {
                    *depth = next;
                    moved = true;
                }
            }
        }
        if !moved {
            break;
        }
    }
    depths
}

/// How far down the rows are that lead to the box, on average: boxes stand in that order, so that few lines cross.
fn pull(columns: &[Vec<Box>], of: &Box) -> f64 {
    let leading =
        columns.iter().flatten().flat_map(|from| from.rows.iter().map(move |row| (from.y + row.middle(), row)));
    let to = leading.filter(|(_, row)| matches!((&row.goes, of.question), (Goes::To(to), Some(own)) if *to == own));
    let (sum, count) = to.fold((0.0, 0.0), |(sum, count), (y, _)| (sum + y, count + 1.0));
    if count > 0.0 { sum / count } else { 0.0 }
}

/// Puts the boxes of a column one below the other.
fn place(column: &mut [Box], depth: usize) {
    let mut y = ABOVE;
    for each in column {
        each.x = depth as f64 * (WIDTH + BETWEEN);
        each.y = y;
        y += each.height + ABOVE;
    }
}
