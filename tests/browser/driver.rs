//! The program between the stories and a browser: chromedriver, geckodriver. It never outlives the test.

use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::{env, fs, thread};

use crate::Result;

/// A driver on a port of its own, with a new and empty folder. Ended when dropped, and the folder removed.
pub struct Driver {
    watch: Child,
    /// `http://127.0.0.1:41237`
    pub address: String,
    folder: PathBuf,
}

/// Starts the driver and waits for the end of its own input, which comes when the test ends in whatever way: then nothing
/// of it stays. What a browser still writes at its end may be in the way of removing the folder.
const WATCH: &str = r#""$@" 2> /dev/null & trap '' TERM; exec > /dev/null 2>&1; cat
    kill -TERM 0; wait; rm -rf "$0" || { sleep 1; rm -rf "$0"; }; kill -KILL 0"#;

impl Driver {
    /// Starts this program with these arguments for its folder, and takes the port from the first line that names one.
    pub fn start(
        program: &str,
        arguments: impl Fn(&str) -> Vec<String>,
        port: impl Fn(&str) -> Option<u16>,
    ) -> Result<Self> {
        // The port that a driver takes for itself may be taken by another one in the same moment.
        let again = || Self::start_once(program, &arguments, &port);
        again().or_else(|_| again()).or_else(|_| again())
    }

    fn start_once(
        program: &str,
        arguments: impl Fn(&str) -> Vec<String>,
        port: impl Fn(&str) -> Option<u16>,
    ) -> Result<Self> {
        let folder = folder()?;
        let name = folder.to_str().ok_or("the temporary folder's name is not UTF-8")?;
        let mut watch = Command::new("sh")
            .args(["-c", WATCH, name, program])
            .args(arguments(name))
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let output = watch.stdout.take();
        // From here on, dropping ends the process, also where it says nothing.
        let mut driver = Self { watch, address: String::new(), folder: folder.clone() };
        let mut lines = BufReader::new(output.ok_or("a driver without output")?).lines();
        let port = lines.by_ref().map_while(std::result::Result::ok).find_map(|line| port(&line));
        let port = port.ok_or_else(|| format!("`{program}` could not be started: run `cargo xtask set-up`"))?;
        driver.address = format!("http://127.0.0.1:{port}");
        // It would stop at a full pipe.
        thread::spawn(move || lines.for_each(drop));
        Ok(driver)
    }

    /// Where files are saved.
    pub fn downloads(&self) -> PathBuf {
        self.folder.join("downloads")
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        drop(self.watch.stdin.take());
        let _ = self.watch.wait();
    }
}

fn folder() -> Result<PathBuf> {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let folder = env::temp_dir().join(format!("evenhand-browser-{}-{number}", std::process::id()));
    fs::create_dir_all(folder.join("downloads"))?;
    Ok(folder)
}
