//! A council's own protocol becomes a pack: the text's outline, `evenhand new`, the example, `evenhand weave`, the guide.

#![expect(clippy::unwrap_used, reason = "a test says what it expects by failing")]

#[path = "own_pack/guide.rs"]
mod guide;
#[path = "own_pack/new.rs"]
mod new;
#[path = "own_pack/outline.rs"]
mod outline;
#[path = "own_pack/suggest.rs"]
mod suggest;
#[path = "own_pack/weave.rs"]
mod weave;

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What a run of the command line came to.
struct Ran {
    code: i32,
    out: String,
    err: String,
}

/// Runs it in the folder.
fn run(folder: &Path, words: &[&str], input: &str) -> Ran {
    let mut child = Command::new(env!("CARGO_BIN_EXE_evenhand"))
        .args(words)
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let output = child.wait_with_output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    Ran { code: output.status.code().unwrap_or(-1), out: text(output.stdout), err: text(output.stderr) }
}

/// An empty folder with the vocabulary and the example's text, as an author has them.
fn desk(name: &str) -> PathBuf {
    let desk = Path::new(env!("CARGO_TARGET_TMPDIR")).join("own-pack").join(name);
    let _ = fs::remove_dir_all(&desk);
    let vocabulary = desk.join("protocols/vocabulary");
    fs::create_dir_all(&vocabulary).unwrap();
    for file in ["questions.toml", "bank-holidays.toml"] {
        fs::copy(source().join("protocols/vocabulary").join(file), vocabulary.join(file)).unwrap();
    }
    fs::copy(example().join("protocol.txt"), desk.join("protocol.txt")).unwrap();
    desk
}

fn source() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The worked example.
fn example() -> PathBuf {
    source().join("examples/town-council")
}
