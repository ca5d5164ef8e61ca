//! The shape and the colours of each verdict in the picture.

use super::Sign;
use crate::domain::Verdict;
use crate::markup::{Element, element};

/// The shape of a verdict around this point.
pub fn shape(sign: Sign, x: f64, y: f64, ink: &str) -> Vec<Element> {
    let path = match sign {
        Sign::Verdict(Verdict::DoNot) => {
            let cross = format!("M{:.1} {:.1}l8 8m0 -8l-8 8", x - 4.0, y - 4.0);
            let line = element("path").with("d", cross).with("stroke", ink).with("stroke-width", "2.4");
            return vec![line.with("fill", "none")];
        }
        Sign::Verdict(Verdict::NotCovered) | Sign::Silent => return vec![circle(x, y, "4", ink)],
        Sign::Verdict(Verdict::GetAuthorityFirst) => format!("M{:.1} {:.1}l5 9h-10z", x, y - 5.0),
        Sign::Verdict(Verdict::Depends) => format!("M{:.1} {:.1}l5 5l-5 5l-5 -5z", x, y - 5.0),
        Sign::Verdict(Verdict::RaiseWithContact) => format!("M{:.1} {:.1}l9 5l-9 5z", x - 4.0, y - 5.0),
        Sign::Verdict(Verdict::GoAheadWithConditions) => format!("M{x:.1} {:.1}a4.5 4.5 0 0 0 0 9z", y - 4.5),
        Sign::Verdict(Verdict::GoAhead) => format!("M{:.1} {y:.1}a4.5 4.5 0 1 1 9 0a4.5 4.5 0 1 1 -9 0z", x - 4.5),
        Sign::NobodyFurther => format!("M{:.1} {:.1}h8v8h-8z", x - 4.0, y - 4.0),
        Sign::NotHeld => format!("M{:.1} {:.1}h2v2h-2zm3.5 0h2v2h-2zm3.5 0h2v2h-2z", x - 4.5, y),
    };
    let filled = element("path").with("d", path).with("fill", ink);
    let half = sign == Sign::Verdict(Verdict::GoAheadWithConditions);
    half.then(|| circle(x, y, "4.5", ink)).into_iter().chain([filled]).collect()
}

fn circle(x: f64, y: f64, radius: &str, ink: &str) -> Element {
    element("circle")
        .with("cx", format!("{x:.1}"))
        .with("cy", format!("{y:.1}"))
        .with("r", radius)
        .with("fill", "none")
        .with("stroke", ink)
        .with("stroke-width", "1.5")
}

/// The fill, the ink on it, the edge, and whether that is dashed. The ink has a contrast of at least 5 to 1.
pub fn colours(sign: Sign) -> (&'static str, &'static str, &'static str, bool) {
    match sign {
        Sign::Verdict(Verdict::DoNot) => ("#9f1f17", "#ffffff", "#9f1f17", false),
        Sign::Verdict(Verdict::GetAuthorityFirst) => ("#ffd9a8", "#16212a", "#8a4a00", false),
        Sign::Verdict(Verdict::Depends) => ("#ffffff", "#4f3d8f", "#4f3d8f", false),
        Sign::Verdict(Verdict::RaiseWithContact) => ("#1b4d8c", "#ffffff", "#1b4d8c", false),
        Sign::Verdict(Verdict::GoAheadWithConditions) => ("#d8efec", "#0c4f4b", "#0c5f5a", false),
        Sign::Verdict(Verdict::GoAhead) => ("#ffffff", "#1b6634", "#1b6634", false),
        Sign::NobodyFurther => ("#e8eef1", "#37454f", "#37454f", false),
        Sign::Verdict(Verdict::NotCovered) | Sign::Silent => ("#ffffff", "#37454f", "#7b8892", false),
        Sign::NotHeld => ("#ffffff", "#4a5761", "#7b8892", true),
    }
}
