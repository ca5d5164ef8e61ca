//! What a visitor must fetch: the size of each file of the built page, and the limits they must keep to.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::{page, repository, run, set_up};

/// What a page fetches for the first question, with one pack: the element, the widget and its style sheet.
const SHIPPED: [&str; 4] = ["even-hand.js", "widget.js", "widget_bg.wasm", "evenhand.css"];
/// What is fetched later: for the advice while the person answers, the others where they are wanted.
const LATER: [&str; 4] = ["advice.wasm", "history.js", "keep.js", "refused.js"];
/// What the page for reviewers fetches besides the packs: nobody else does.
const REVIEWERS: [&str; 5] = ["compare.html", "compare.css", "compare.js", "reviewer.js", "reviewer_bg.wasm"];
/// The most that these may come to with the largest pack, in bytes after brotli: what the page has without it (127 kB),
/// and a pack as large as it may be. So what a protocol says is never cut for the code around it, nor the other way.
const LIMIT: u64 = 152_000;
/// The most that a pack may come to, in bytes after brotli.
const PACK_LIMIT: u64 = 25_000;

/// The command `size`.
pub fn run() -> Result<()> {
    set_up::for_the_page()?;
    page::build()?;
    report()
}

/// Compresses what is in `dist/`, prints the table of it, and fails where a limit is passed.
pub fn report() -> Result<()> {
    let dist = repository::dist()?;
    let mut files = Vec::new();
    collect(&dist, &mut files)?;
    // What an earlier run has put there is no file of the page.
    files.retain(|file| file.extension().is_none_or(|extension| extension != "br" && extension != "gz"));
    files.sort();
    let sizes = compress(&files)?;
    let rows: Vec<_> = files.iter().zip(sizes).map(|(file, size)| (name(file, &dist), size)).collect();
    print!("{}", table(&rows));
    for shipped in SHIPPED.iter().chain(&LATER).chain(&REVIEWERS) {
        ensure!(rows.iter().any(|(file, _)| file == shipped), "dist/ has no {shipped}: see what Trunk printed");
    }
    let first = first_question(&rows);
    ensure!(
        first.brotli <= LIMIT,
        "the first question needs {} bytes (brotli), {LIMIT} are allowed: make it smaller, or argue for more in xtask/src/size.rs",
        first.brotli
    );
    let pack = largest_pack(&rows).brotli;
    ensure!(pack <= PACK_LIMIT, "a pack has {pack} bytes (brotli), {PACK_LIMIT} are allowed: shorten its texts");
    Ok(())
}

/// The sizes of a file, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Size {
    raw: u64,
    gzip: u64,
    brotli: u64,
}

impl Size {
    fn and(self, other: Self) -> Self {
        Self { raw: self.raw + other.raw, gzip: self.gzip + other.gzip, brotli: self.brotli + other.brotli }
    }
}

/// What is fetched before the first question shows: everything that is shipped, and one pack.
fn first_question(rows: &[(String, Size)]) -> Size {
    sum(rows, &SHIPPED).and(largest_pack(rows))
}

/// These files together.
fn sum(rows: &[(String, Size)], names: &[&str]) -> Size {
    let named = rows.iter().filter(|(file, _)| names.contains(&file.as_str()));
    named.fold(Size::default(), |sum, (_, size)| sum.and(*size))
}

fn largest_pack(rows: &[(String, Size)]) -> Size {
    // What stands beside a pack as sentences is fetched when somebody asks for it.
    let packs = rows.iter().filter(|(file, _)| file.starts_with("protocols/") && !file.ends_with("-rules.json"));
    let packs = packs.map(|(_, size)| *size);
    packs.max_by_key(|size| size.brotli).unwrap_or_default()
}

fn table(rows: &[(String, Size)]) -> String {
    let reviewers = ("the page for reviewers, without packs".to_owned(), sum(rows, &REVIEWERS));
    let sum = ("to the first question, largest pack".to_owned(), first_question(rows));
    let mut table = format!("{:<36} {:>10} {:>10} {:>10}\n", "bytes", "raw", "gzip", "brotli");
    for (file, size) in rows.iter().chain([&reviewers, &sum]) {
        table.push_str(&format!("{file:<36} {:>10} {:>10} {:>10}\n", size.raw, size.gzip, size.brotli));
    }
    table
}

/// Every file in the folder and the folders below.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    let entries = fs::read_dir(folder)
        .with_context(|| format!("{} cannot be read: build the page with `cargo xtask size`", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

/// Puts each file compressed beside itself, and gives the sizes. Node does it: it is there for wasm-opt, and a brotli of
/// our own would be slow to build.
pub fn compress(files: &[PathBuf]) -> Result<Vec<Size>> {
    let script = include_str!("compress.mjs");
    let mut node = run::program("node")?;
    node.args(["--input-type=module", "--eval", script, "--"]).args(files);
    let output = run::output(&mut node).context("node could not measure the files: install Node 20 or later")?;
    let sizes: Option<Vec<_>> = output.lines().map(parse).collect();
    sizes.filter(|sizes| sizes.len() == files.len()).context("node printed something other than sizes")
}

fn parse(line: &str) -> Option<Size> {
    let mut numbers = line.split(' ').map(|number| number.parse().ok());
    Some(Size { raw: numbers.next()??, gzip: numbers.next()??, brotli: numbers.next()?? })
}

fn name(file: &Path, dist: &Path) -> String {
    file.strip_prefix(dist).unwrap_or(file).to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_a_line_of_sizes() {
        assert_eq!(parse("300 20 1"), Some(Size { raw: 300, gzip: 20, brotli: 1 }));
        assert_eq!(parse("300 20"), None);
        assert_eq!(parse("Error: no such file"), None);
    }

    #[test]
    fn one_pack_counts_and_what_others_fetch_does_not() {
        let size = |brotli| Size { raw: 300, gzip: 20, brotli };
        let rows = [
            ("demo/intranet.css", 1_000),
            ("even-hand.js", 1),
            ("evenhand.css", 2),
            ("index.html", 1_000),
            ("protocols/large.json", 300),
            ("protocols/small.json", 200),
            ("reviewer_bg.wasm", 5_000),
            ("widget.js", 4),
            ("widget_bg.wasm", 8),
        ];
        let rows = rows.map(|(file, brotli)| (file.to_owned(), size(brotli)));
        assert_eq!(first_question(&rows), Size { raw: 1_500, gzip: 100, brotli: 315 });
        assert_eq!(table(&rows).lines().count(), 12);
    }
}
