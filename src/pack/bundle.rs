//! A pack as one compact JSON document, which a page fetches when it is chosen.
//!
//! It comes over the network and is not trusted: its size is bounded before it is read, its depth by the shape of the
//! written form, and then it goes through the same check as a folder.

use super::check::{LeftOut, check};
use super::finding::{At, Finding, Findings};
use super::format::Pack;
use crate::domain::Protocol;

/// The size of the largest bundle that is read, in bytes.
pub const MOST_BYTES: usize = 2_000_000;

/// The pack as one line of JSON.
///
/// # Errors
///
/// When the pack is larger than a page would read.
pub fn bundle(pack: &Pack) -> Result<String, String> {
    let json = serde_json::to_string(pack).map_err(|error| error.to_string())?;
    if json.len() > MOST_BYTES {
        return Err(format!("the bundle has {} bytes, and {MOST_BYTES} are the most that a page reads", json.len()));
    }
    Ok(json)
}

/// Reads a bundle.
///
/// # Errors
///
/// Every finding, if one of them is an error.
pub fn read_bundle(json: &[u8]) -> Result<Protocol, Vec<Finding>> {
    let mut findings = Findings::default();
    let top = At::top("");
    if json.len() > MOST_BYTES {
        let message = format!("the bundle has {} bytes, and {MOST_BYTES} are the most", json.len());
        findings.error("too-large", &top, message, None);
        return Err(findings.into_vec());
    }
    let pack: Pack = match serde_json::from_slice(json) {
        Ok(pack) => pack,
        Err(error) => {
            let help = "a bundle is written by `evenhand bundle`".to_owned();
            findings.error("bad-json", &top, format!("the bundle cannot be read: {error}"), Some(help));
            return Err(findings.into_vec());
        }
    };
    check(&pack, &LeftOut::new(), &mut findings).ok_or_else(|| findings.into_vec())
}
