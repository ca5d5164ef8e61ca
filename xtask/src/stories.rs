//! The stories that are told to the built page, in each browser.

use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::{run, set_up};

/// Stories that mean nothing in Firefox, and why. All others are told in both browsers.
const NOT_IN_FIREFOX: [(&str, &str); 0] = [];

/// Tells all of them in Chromium.
pub fn chromium() -> Result<()> {
    let chromium = set_up::find_chromium()?;
    let mut command = stories("chromium")?;
    command.env("CHROME", chromium.browser).env("CHROMEDRIVER", chromium.driver).env("AXE", set_up::axe_file()?);
    tell("Chromium", &mut command, &[])
}

/// Tells them in Firefox, but for those that mean nothing there.
pub fn firefox() -> Result<()> {
    let firefox = set_up::find_firefox()?;
    let mut command = stories("firefox")?;
    command.env("FIREFOX", firefox.browser).env("GECKODRIVER", firefox.driver).env("AXE", set_up::axe_file()?);
    tell("Firefox", &mut command, &NOT_IN_FIREFOX)
}

/// Stories are left out of `cargo test`, because they need the page that was just built.
fn stories(browser: &str) -> Result<Command> {
    let mut command = run::cargo()?;
    command.args(["test", "--test", "browser"]).env("EVENHAND_BROWSER", browser);
    Ok(command)
}

fn tell(browser: &str, command: &mut Command, left_out: &[(&str, &str)]) -> Result<()> {
    let listed = run::output(stories("")?.args(["--", "--list", "--format", "terse"]));
    let listed = listed.context("the stories cannot be listed")?;
    let names = names(&listed);
    for (story, _) in left_out {
        ensure!(
            names.contains(story),
            "there is no story `{story}` to be left out in {browser}: see xtask/src/stories.rs"
        );
    }
    if !left_out.is_empty() {
        command.args(["--", "--exact"]);
        command.args(left_out.iter().flat_map(|(story, _)| ["--skip", story]));
    }
    run::to_the_end(command)?;
    println!("{} of {} stories told in {browser}", names.len() - left_out.len(), names.len());
    for (story, why) in left_out {
        println!("  left out: {story}: {why}");
    }
    Ok(())
}

/// From lines like `stories::mouse::the_whole_way: test`.
fn names(listed: &str) -> Vec<&str> {
    listed.lines().filter_map(|line| line.strip_suffix(": test")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_list_of_stories() {
        assert_eq!(names("stories::mouse::whole: test\nother: benchmark\n"), ["stories::mouse::whole"]);
        assert_eq!(names(""), [""; 0]);
    }
}
