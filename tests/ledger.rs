//! Every clause that decides what somebody may or must do has rules of its own, in every protocol. Whether each of
//! these rules can hold is proved with the packs (`tests/packs.rs`).
#![expect(clippy::expect_used, reason = "a test says what it expects by failing")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::Deserialize;

/// One protocol: how many clauses it has, and which of them decide something.
#[derive(Deserialize)]
struct Ledger {
    clauses: usize,
    deciding: Vec<String>,
}

/// What is needed here of a pack's clauses.
#[derive(Deserialize)]
struct Written {
    clause: Vec<Clause>,
}

#[derive(Deserialize)]
struct Clause {
    id: String,
    #[serde(default)]
    rule: Vec<toml::Table>,
}

fn read<T: for<'de> Deserialize<'de>>(path: &str) -> T {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    toml::from_str(&fs::read_to_string(path).expect("a file")).expect("what is looked for here")
}

#[test]
fn every_deciding_clause_has_a_rule() {
    let ledger: BTreeMap<String, Ledger> = read("tests/ledger/deciding.toml");
    assert_eq!(ledger.len(), 12, "protocols");
    assert_eq!(ledger.values().map(|pack| pack.deciding.len()).sum::<usize>(), 441, "deciding clauses");
    let mut missing = Vec::new();
    for (pack, expected) in &ledger {
        let written: Written = read(&format!("protocols/{pack}/clauses.toml"));
        assert_eq!(written.clause.len(), expected.clauses, "clauses of {pack}");
        for id in &expected.deciding {
            let clause = written.clause.iter().find(|clause| clause.id == *id);
            if clause.is_none_or(|clause| clause.rule.is_empty()) {
                missing.push(format!("{pack} {id}"));
            }
        }
    }
    assert!(missing.is_empty(), "no rule rests on: {}", missing.join(", "));
}

#[test]
fn every_pack_is_in_the_ledger() {
    let ledger: BTreeMap<String, Ledger> = read("tests/ledger/deciding.toml");
    let folders = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("protocols")).expect("the packs").flatten();
    for folder in folders.filter(|folder| folder.path().join("pack.toml").is_file()) {
        let name = folder.file_name().to_string_lossy().into_owned();
        assert!(ledger.contains_key(&name), "{name} is not in tests/ledger/deciding.toml");
    }
}
