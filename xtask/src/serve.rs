//! The command `serve`: the demo page on this machine, built again when a source file changes.

use std::net::{Ipv4Addr, TcpListener};

use anyhow::{Context, Result};
use clap::Args;

use crate::{page, set_up};

/// Where the page is served when nobody asks for another port.
const USUAL_PORT: u16 = 8080;

#[derive(Args)]
pub struct Serve {
    /// The port to serve on, 0 for any that is free [default: 8080, or any that is free]
    #[arg(long)]
    port: Option<u16>,
    /// Build as released: slower to build, small and fast in the browser
    #[arg(long)]
    release: bool,
}

/// Serves until stopped.
pub fn run(arguments: &Serve) -> Result<()> {
    set_up::for_the_page()?;
    let port = match arguments.port {
        Some(port) => free_port(port).with_context(|| format!("port {port} is in use: choose another with --port"))?,
        None => free_port(USUAL_PORT).or_else(|_| free_port(0)).context("no port is free")?,
    };
    println!("\nbuilding the page; then it is at http://127.0.0.1:{port}/ until you press Ctrl+C\n");
    let mut trunk = page::trunk()?;
    trunk.args(["serve", "--address", "127.0.0.1", "--port", &port.to_string()]);
    if arguments.release {
        trunk.arg("--release");
    }
    become_program(trunk)
}

/// The port itself if nobody listens on it; for 0, one that is free.
fn free_port(port: u16) -> Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, port))?.local_addr()?.port())
}

/// Takes the program's place, so that whoever stops this process stops the server.
#[cfg(unix)]
fn become_program(mut program: std::process::Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    Err(program.exec()).context("Trunk could not be started: run `cargo xtask set-up`")
}

#[cfg(not(unix))]
fn become_program(mut program: std::process::Command) -> Result<()> {
    crate::run::to_the_end(&mut program)
}
