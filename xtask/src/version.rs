//! Versions, as tools print them and as Cargo.lock records them.

/// The first thing in a tool's `--version` output that looks like a version: `trunk 0.21.14` gives `0.21.14`.
///
/// Any word that starts with a digit counts, because wasm-opt numbers its releases `132`.
pub fn printed(output: &str) -> Option<&str> {
    output.split_whitespace().find(|word| word.starts_with(|first: char| first.is_ascii_digit()))
}

/// The first number of a version: `156.0.8078.79` gives `156`.
pub fn major(version: &str) -> &str {
    version.split('.').next().unwrap_or(version)
}

/// The version of a package in the text of a Cargo.lock.
///
/// Read by line: the format is stable and flat, and a TOML parser is a lot to compile on a bare machine.
pub fn locked<'lock>(lock: &'lock str, package: &str) -> Option<&'lock str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name).skip(1);
    lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_version_that_a_tool_prints() {
        for (output, expected) in [
            ("trunk 0.21.14\n", Some("0.21.14")),
            ("wasm-bindgen 0.2.130", Some("0.2.130")),
            ("wasm-opt version 132 (version_132)\n", Some("132")),
            ("wasm-opt version 108", Some("108")),
            ("ChromeDriver 156.0.8078.79 (a21ce95c24ce-refs/branch-heads/8078@{#1704})", Some("156.0.8078.79")),
            ("Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)", Some("156.0.8078.79")),
            ("", None),
            ("no version", None),
        ] {
            assert_eq!(printed(output), expected, "in {output:?}");
        }
    }

    #[test]
    fn takes_the_major_number() {
        assert_eq!(major("156.0.8078.79"), "156");
        assert_eq!(major("132"), "132");
    }

    #[test]
    fn reads_the_locked_version_of_exactly_that_package() {
        let lock = r#"
[[package]]
name = "wasm-bindgen"
version = "0.2.130"
source = "registry+https://github.com/rust-lang/crates.io-index"

[[package]]
name = "wasm-bindgen-futures"
version = "0.4.80"
"#;
        assert_eq!(locked(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked(lock, "wasm-bindgen-futures"), Some("0.4.80"));
        assert_eq!(locked(lock, "wasm"), None);
        assert_eq!(locked("", "wasm-bindgen"), None);
    }
}
