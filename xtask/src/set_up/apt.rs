//! Browsers come from the distribution: through apt, where there is one.

use std::fs;

use anyhow::{Result, bail, ensure};

use super::install as announce;
use crate::run;

/// What is needed, and what distributions call it.
pub struct Wanted {
    /// In words.
    pub what: &'static str,
    /// The packages of Debian.
    pub debian: &'static [&'static str],
    /// The packages of Ubuntu.
    pub ubuntu: &'static [&'static str],
    /// What somebody does who has another system.
    pub by_hand: &'static str,
}

/// Installs it, or says what is missing.
pub fn install(wanted: &Wanted) -> Result<()> {
    let Wanted { what, by_hand, .. } = wanted;
    let Some(packages) = packages(wanted, &fs::read_to_string("/etc/os-release").unwrap_or_default()) else {
        bail!("the browser test needs {what}: {by_hand}");
    };
    let list = packages.join(" ");
    ensure!(
        run::output(run::program("id")?.arg("-u")).is_some_and(|user| user.trim() == "0"),
        "the browser test needs {what}: as root, run `apt-get install {list}`"
    );
    announce(what, "run the browser test, through apt", by_hand, || {
        run::to_the_end(run::program("apt-get")?.args(["-q", "update"]))?;
        run::to_the_end(
            run::program("apt-get")?
                .args(["-q", "install", "--yes", "--no-install-recommends"])
                .args(packages)
                .env("DEBIAN_FRONTEND", "noninteractive"),
        )
    })
}

/// What the distribution calls it, from the text of its `/etc/os-release`.
fn packages(wanted: &Wanted, os_release: &str) -> Option<&'static [&'static str]> {
    let id = os_release.lines().find_map(|line| line.strip_prefix("ID="))?;
    match id.trim_matches('"') {
        "debian" => Some(wanted.debian),
        "ubuntu" => Some(wanted.ubuntu),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_the_packages_of_debian_and_ubuntu_only() {
        let wanted = Wanted { what: "it", debian: &["it-esr"], ubuntu: &["it"], by_hand: "" };
        assert_eq!(packages(&wanted, "NAME=\"Debian GNU/Linux\"\nID=debian\n"), Some(&["it-esr"][..]));
        assert_eq!(packages(&wanted, "ID=\"ubuntu\"\nID_LIKE=debian\n"), Some(&["it"][..]));
        assert_eq!(packages(&wanted, "ID=fedora\n"), None);
        assert_eq!(packages(&wanted, ""), None);
    }
}
