//! What a visitor must fetch: the size of each file of the built page, and the limit they must keep to.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::{page, repository, run, set_up};

/// The most that may be fetched before the first page shows, in bytes after brotli. Packs are not counted:
/// only the chosen one is fetched. A page of Yew that does nothing takes 48 kB of it. Of the rest a third is reading and
/// checking packs (serde, the findings), which a page needs because packs are not trusted.
const LIMIT: u64 = 215_000;

/// The command `size`.
pub fn run() -> Result<()> {
    set_up::for_the_page()?;
    page::build()?;
    report()
}

/// Prints the table of what is in `dist/`, and fails where the limit is passed.
pub fn report() -> Result<()> {
    let dist = repository::dist()?;
    let mut files = Vec::new();
    collect(&dist, &mut files)?;
    files.sort();
    let sizes = measure(&files)?;
    let rows: Vec<_> = files.iter().zip(sizes).map(|(file, size)| (name(file, &dist), size)).collect();
    print!("{}", table(&rows));
    let start = to_start(&rows);
    ensure!(
        start.brotli <= LIMIT,
        "the page needs {} bytes (brotli) to start, {LIMIT} are allowed: make it smaller, or argue for more in xtask/src/size.rs",
        start.brotli
    );
    Ok(())
}

/// The sizes of a file, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Size {
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// What is fetched before the first page shows: everything but the packs.
fn to_start(rows: &[(String, Size)]) -> Size {
    rows.iter().filter(|(file, _)| !file.starts_with("protocols/")).fold(Size::default(), |sum, (_, size)| Size {
        raw: sum.raw + size.raw,
        gzip: sum.gzip + size.gzip,
        brotli: sum.brotli + size.brotli,
    })
}

fn table(rows: &[(String, Size)]) -> String {
    let sum = ("to start, without packs".to_owned(), to_start(rows));
    let mut table = format!("{:<32} {:>10} {:>10} {:>10}\n", "bytes", "raw", "gzip", "brotli");
    for (file, size) in rows.iter().chain([&sum]) {
        table.push_str(&format!("{file:<32} {:>10} {:>10} {:>10}\n", size.raw, size.gzip, size.brotli));
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

/// Node compresses: it is there for wasm-opt, and a brotli of our own would be slow to build.
fn measure(files: &[PathBuf]) -> Result<Vec<Size>> {
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
    fn packs_do_not_count_towards_the_start() {
        let size = Size { raw: 300, gzip: 20, brotli: 1 };
        let rows = ["index.html", "protocols/havant.json", "widget.js"].map(|file| (file.to_owned(), size));
        assert_eq!(to_start(&rows), Size { raw: 600, gzip: 40, brotli: 2 });
        assert_eq!(table(&rows).lines().count(), 5);
    }
}
