//! The packs that are compared.

use std::path::{Path, PathBuf};

use evenhand::compare::report::in_order;
use evenhand::domain::Protocol;
use evenhand::pack::Level;

use crate::{files, findings};

/// Protocols, the one that the others are compared with first.
pub struct Packs {
    pub protocols: Vec<Protocol>,
    /// Somebody has said which is the first.
    pub chosen: bool,
}

impl Packs {
    /// Reads the packs with these names; all where none is named, and all beside it where one is. Whole protocols come
    /// before extracts, and these before guidance, unless they are named in another order.
    pub fn read(folder: Option<&Path>, named: &[String]) -> Result<Self, String> {
        let folder = files::protocols(folder)?;
        let named: Vec<String> = named.iter().map(|name| name.trim().to_owned()).collect();
        if named.iter().any(String::is_empty) {
            return Err("--protocols has an empty name in it: write names with a comma between them".to_owned());
        }
        let mut folders = if named.is_empty() { Vec::new() } else { files::packs(&folder, &named)? };
        let mut places: Vec<PathBuf> = Vec::new();
        for (folder, name) in folders.iter().zip(&named) {
            let place = folder.canonicalize().unwrap_or_else(|_| folder.clone());
            if places.contains(&place) {
                return Err(format!("`{name}` is named twice in --protocols"));
            }
            places.push(place);
        }
        let few = folders.len() < 2;
        if few {
            for other in files::packs(&folder, &[])? {
                let place = other.canonicalize().unwrap_or_else(|_| other.clone());
                if !places.contains(&place) {
                    folders.push(other);
                }
            }
        }
        let mut protocols = folders.iter().map(|folder| read(folder)).collect::<Result<Vec<_>, _>>()?;
        if protocols.len() < 2 {
            return Err("there is only one pack, and nothing to compare it with".to_owned());
        }
        if few {
            // The one that is named stays in front.
            let (_, others) = protocols.split_at_mut(named.len());
            in_order(others, |protocol| protocol.about.kind);
        }
        Ok(Self { protocols, chosen: !named.is_empty() })
    }
}

/// The protocol in this folder; a pack with errors cannot be used, and they are printed.
pub fn read(folder: &Path) -> Result<Protocol, String> {
    let mut reading = files::read_pack(folder)?;
    reading.protocol.take().ok_or_else(|| {
        let errors = reading.findings.iter().filter(|finding| finding.level == Level::Error);
        errors.for_each(|finding| eprint!("{finding}"));
        format!("the pack `{}` has errors: {}", files::name(folder), findings::summary(&reading.findings))
    })
}
