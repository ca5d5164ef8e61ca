//! The steps of a long command: each announced, timed and, where it fails, followed by what to do.

use std::time::{Duration, Instant};

use anyhow::{Context, Result};

/// Counts the steps and remembers how long each took.
pub struct Steps {
    total: usize,
    done: Vec<(&'static str, Duration)>,
}

impl Steps {
    /// For a command of `total` steps.
    pub fn new(total: usize) -> Self {
        Self { total, done: Vec::new() }
    }

    /// Announces and runs one step. `otherwise` says what to do where it fails.
    pub fn step(
        &mut self,
        name: &'static str,
        otherwise: &'static str,
        run: impl FnOnce() -> Result<()>,
    ) -> Result<()> {
        let number = self.done.len() + 1;
        println!("\n[{number}/{}] {name}", self.total);
        let started = Instant::now();
        run().with_context(|| format!("step {number}, {name}, failed\n  what to do: {otherwise}\n  cause"))?;
        let took = started.elapsed();
        println!("[{number}/{}] {name}: done in {}", self.total, seconds(took));
        self.done.push((name, took));
        Ok(())
    }

    /// Prints every step with its time. For the end of a run in which all have passed.
    pub fn summary(&self) {
        println!("\nall {} steps passed", self.done.len());
        for (name, took) in &self.done {
            println!("  {:>8}  {name}", seconds(*took));
        }
        println!("  {:>8}  in all", seconds(self.done.iter().map(|(_, took)| *took).sum()));
    }
}

/// `9.4 s`, `3 min 05 s`.
pub fn seconds(took: Duration) -> String {
    let whole = took.as_secs();
    if whole < 60 { format!("{:.1} s", took.as_secs_f64()) } else { format!("{} min {:02} s", whole / 60, whole % 60) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_read_as_a_person_says_them() {
        assert_eq!(seconds(Duration::from_millis(9_420)), "9.4 s");
        assert_eq!(seconds(Duration::from_secs(185)), "3 min 05 s");
    }

    #[test]
    fn a_failed_step_says_what_to_do_before_the_cause() {
        let failed = Steps::new(1).step("format", "run `cargo fmt`", || anyhow::bail!("`cargo` failed"));
        let message = format!("{:#}", failed.unwrap_err());
        assert_eq!(message, "step 1, format, failed\n  what to do: run `cargo fmt`\n  cause: `cargo` failed");
    }
}
