//! Where things are: the repository, the built page, this user's tools.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The top folder of this clone.
///
/// Cargo sets the variable when it runs xtask. The path that was compiled in would be wrong in a clone that has moved.
pub fn root() -> Result<PathBuf> {
    let xtask =
        env::var_os("CARGO_MANIFEST_DIR").context("xtask does not know where it is: run it as `cargo xtask`")?;
    let root = Path::new(&xtask).parent().context("xtask is not inside a repository")?;
    Ok(root.to_path_buf())
}

/// The folder that Trunk builds the page into.
pub fn dist() -> Result<PathBuf> {
    Ok(root()?.join("dist"))
}

/// The folder of this user's tools, the same for every clone.
pub fn tools() -> Result<PathBuf> {
    Ok(cache_home(env::var_os("XDG_CACHE_HOME"), env::var_os("HOME"))?.join("evenhand").join("tools"))
}

/// Where Cargo keeps the sources of packages.
pub fn cargo_home() -> Result<PathBuf> {
    let home = || env::var_os("HOME").map(|home| Path::new(&home).join(".cargo"));
    env::var_os("CARGO_HOME").map(PathBuf::from).or_else(home).context("neither CARGO_HOME nor HOME is set")
}

/// The PATH with this user's tools first, so that Trunk finds the versions that were chosen for it.
pub fn search_path() -> Result<OsString> {
    let tools = tools()?;
    let ours = [tools.join("bin"), tools.join("npm").join("node_modules").join(".bin")];
    let path = env::var_os("PATH").unwrap_or_default();
    env::join_paths(ours.into_iter().chain(env::split_paths(&path)))
        .context("the folder of the tools cannot stand in PATH: set XDG_CACHE_HOME to one without a colon")
}

/// The XDG rule: `$XDG_CACHE_HOME` when it is an absolute path, otherwise `~/.cache`.
fn cache_home(xdg: Option<OsString>, home: Option<OsString>) -> Result<PathBuf> {
    if let Some(cache) = xdg.map(PathBuf::from).filter(|path| path.is_absolute()) {
        return Ok(cache);
    }
    let home = home.context("neither HOME nor XDG_CACHE_HOME is set: set one, to say where tools go")?;
    Ok(Path::new(&home).join(".cache"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(xdg: Option<&str>, home: Option<&str>, expected: Option<&str>) {
        let found = cache_home(xdg.map(OsString::from), home.map(OsString::from)).ok();
        assert_eq!(found, expected.map(PathBuf::from));
    }

    #[test]
    fn cache_follows_xdg_and_falls_back_to_home() {
        check(Some("/caches"), Some("/home/ada"), Some("/caches"));
        check(None, Some("/home/ada"), Some("/home/ada/.cache"));
        check(Some(""), Some("/home/ada"), Some("/home/ada/.cache"));
        check(Some("relative"), Some("/home/ada"), Some("/home/ada/.cache"));
        check(None, None, None);
    }
}
