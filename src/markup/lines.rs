//! Text in a picture: how wide it can be at most, and broken into lines.

/// How heavy a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// As text is.
    Normal,
    /// As headings are.
    Bold,
}

/// The width of a text at most, in a font of this size: more than any common sans serif font takes.
#[must_use]
pub fn width(text: &str, size: f64, weight: Weight) -> f64 {
    let heavier = if weight == Weight::Bold { 1.16 } else { 1.0 };
    text.chars().map(|letter| widest(letter) * size * heavier).sum()
}

/// The width of a letter as part of the font's size, rounded up: the wider of DejaVu Sans and Verdana.
fn widest(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | '\'' => 0.32,
        ' ' | ',' | '.' | ':' | ';' | '|' | '!' | '/' | '\\' => 0.4,
        'f' | 't' | 'r' | 'I' | '(' | ')' | '[' | ']' | '-' => 0.46,
        'm' | '@' | '%' | 'W' => 1.02,
        'w' | 'M' => 0.88,
        'a'..='z' | '0'..='9' => 0.65,
        letter if letter.is_ascii() => 0.84,
        letter if (letter as u32) < 0x250 => 0.95,
        _ => 1.3,
    }
}

/// The text in lines that are at most so wide; a word that is wider is broken.
#[must_use]
pub fn broken(text: &str, size: f64, weight: Weight, most: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let with = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if width(&with, size, weight) <= most {
            line = with;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for letter in word.chars() {
            if !line.is_empty() && width(&line, size, weight) + width(&letter.to_string(), size, weight) > most {
                lines.push(std::mem::take(&mut line));
            }
            line.push(letter);
        }
    }
    if !line.is_empty() || lines.is_empty() {
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::{Weight, broken, width};

    #[test]
    fn lines_are_never_too_wide_and_lose_nothing() {
        for text in ["", "a", "Who must agree before you go to the meeting?", &"W".repeat(60), "x  y\tz"] {
            for most in [30.0, 80.0, 200.0] {
                let lines = broken(text, 14.0, Weight::Bold, most);
                assert!(lines.iter().all(|line| width(line, 14.0, Weight::Bold) <= most), "{lines:?}");
                let letters = |text: &str| text.chars().filter(|letter| !letter.is_whitespace()).collect::<String>();
                assert_eq!(letters(&lines.concat()), letters(text));
            }
        }
    }
}
