//! Packs on disk: which there are, and their files. Answers, from a file or the standard input.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use evenhand::pack::check::suggestion;
use evenhand::pack::toml::{Reading, read};

/// The folder of the shared questions, beside the packs.
pub const VOCABULARY: &str = "vocabulary";

/// How large a file of answers may be, in bytes. A real one has a few hundred.
const MOST_ANSWERS: u64 = 100_000;

/// The folder that holds the packs: the one asked for, else `protocols` here, else that of the source.
pub fn protocols(asked: Option<&Path>) -> Result<PathBuf, String> {
    if let Some(folder) = asked {
        return if folder.is_dir() {
            Ok(folder.to_owned())
        } else {
            Err(format!("there is no folder `{}`", folder.display()))
        };
    }
    let here = PathBuf::from("protocols");
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("protocols");
    [here, source]
        .into_iter()
        .find(|folder| folder.is_dir())
        .ok_or_else(|| "there is no folder `protocols` here: say where it is with --protocols".to_owned())
}

/// The folders of the packs with these names (or paths); all of them if none is named.
pub fn packs(protocols: &Path, named: &[String]) -> Result<Vec<PathBuf>, String> {
    if named.is_empty() {
        let all = all(protocols)?;
        return if all.is_empty() { Err(format!("there is no pack in `{}`", protocols.display())) } else { Ok(all) };
    }
    named.iter().map(|name| pack(protocols, name)).collect()
}

/// The folder of the pack with this name, or at this path.
pub fn pack(protocols: &Path, named: &str) -> Result<PathBuf, String> {
    let folder = protocols.join(named);
    for folder in [folder, PathBuf::from(named)] {
        if folder.join("pack.toml").is_file() {
            return Ok(folder);
        }
    }
    let ids: Vec<String> = all(protocols)?.iter().map(|folder| name(folder)).collect();
    let help = match suggestion(named, ids.iter().map(String::as_str)) {
        Some(similar) => format!("did you mean `{similar}`?"),
        None => format!("there are: {}", ids.join(", ")),
    };
    Err(format!("there is no pack `{named}` in `{}`; {help}", protocols.display()))
}

/// The name of the pack in this folder.
pub fn name(folder: &Path) -> String {
    folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn all(protocols: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = fs::read_dir(protocols).map_err(|error| format!("cannot read `{}`: {error}", protocols.display()))?;
    let mut folders: Vec<PathBuf> =
        entries.flatten().map(|entry| entry.path()).filter(|path| path.join("pack.toml").is_file()).collect();
    folders.sort();
    Ok(folders)
}

/// Reads the pack in this folder, with the vocabulary beside it.
pub fn read_pack(folder: &Path) -> Result<Reading, String> {
    let beside = folder.canonicalize().ok().and_then(|whole| whole.parent().map(|parent| parent.join(VOCABULARY)));
    let shown_beside = folder.parent().map(|parent| parent.join(VOCABULARY)).filter(|shown| shown.is_dir());
    let beside = shown_beside.or(beside).filter(|vocabulary| vocabulary.is_dir());
    // A pack that stands elsewhere shares the questions of the others.
    let shared = || protocols(None).ok().map(|protocols| protocols.join(VOCABULARY)).filter(|shared| shared.is_dir());
    let mut parts = Vec::new();
    for folder in [beside.or_else(shared), Some(folder.to_owned())] {
        for path in folder.iter().flat_map(|folder| toml_files(folder)) {
            let text =
                fs::read_to_string(&path).map_err(|error| format!("cannot read `{}`: {error}", path.display()))?;
            parts.push((path.display().to_string(), text));
        }
    }
    let parts: Vec<(&str, &str)> = parts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    Ok(read(&parts))
}

fn toml_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let mut files: Vec<PathBuf> =
        entries.filter(|path| path.extension().is_some_and(|extension| extension == "toml")).collect();
    files.sort();
    files
}

/// The answers that stand in this file, by question; `-` is the standard input.
pub fn answers(file: &Path) -> Result<BTreeMap<String, String>, String> {
    let whence: Box<dyn Read> = if file.as_os_str() == "-" {
        Box::new(io::stdin())
    } else {
        Box::new(File::open(file).map_err(|error| format!("cannot read `{}`: {error}", file.display()))?)
    };
    let mut text = String::new();
    let read = whence.take(MOST_ANSWERS + 1).read_to_string(&mut text);
    if read.map_err(|error| format!("cannot read the answers: {error}"))? as u64 > MOST_ANSWERS {
        return Err(format!("the answers have more than {MOST_ANSWERS} bytes"));
    }
    serde_json::from_str(&text).map_err(|error| {
        format!(
            "the answers are no JSON object from question to answer: {error}\n  \
             they look like this: {{\"role\": \"an-option\", \"outsiders\": \"not-sure\"}}"
        )
    })
}
