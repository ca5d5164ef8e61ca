//! Other programs: started in the repository, with the tools first on the PATH and no standard input.

use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::{repository, version};

/// A program, ready for its arguments. It shows its own progress: nothing it prints is held back.
pub fn program(name: impl AsRef<OsStr>) -> Result<Command> {
    let mut command = Command::new(name);
    command.current_dir(repository::root()?).env("PATH", repository::search_path()?).stdin(Stdio::null());
    Ok(command)
}

/// The cargo that runs this xtask.
pub fn cargo() -> Result<Command> {
    program(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs to the end, and fails where the program does.
pub fn to_the_end(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("`{}` could not be started", typed(command)))?;
    if !status.success() {
        bail!("`{}` failed ({status})", typed(command));
    }
    Ok(())
}

/// The command as a person would type it, without the folder of the program.
fn typed(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or_default();
    let words: Vec<_> = [program].into_iter().chain(command.get_args()).map(OsStr::to_string_lossy).collect();
    words.join(" ")
}

/// What the program prints, or nothing where it cannot be started or fails.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The version that `name --version` prints, or nothing where there is no such program.
pub fn version_of(name: impl AsRef<OsStr>) -> Option<String> {
    let printed = output(program(name).ok()?.arg("--version"))?;
    version::printed(&printed).map(str::to_owned)
}

/// Where the program is, in the order of the PATH.
pub fn find(name: &str) -> Option<PathBuf> {
    let path = repository::search_path().ok()?;
    env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_command_is_named_as_it_is_typed() {
        let mut command = Command::new("/opt/rust/bin/cargo");
        command.args(["fmt", "--check"]);
        assert_eq!(typed(&command), "cargo fmt --check");
    }
}
