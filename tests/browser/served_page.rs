//! The built page on a loopback port, under the strictest content security policy that Evenhand promises to run under.

use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::{fs, io, thread};

use crate::Result;

const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
                      require-trusted-types-for 'script'";

/// Serves `dist/` for as long as the test runs, and gives the address.
pub fn serve() -> Result<String> {
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
    if !dist.join("index.html").is_file() {
        return Err("the page is not built: run `cargo xtask test`, or `cargo xtask size` to build it".into());
    }
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let address = format!("http://{}/", listener.local_addr()?);
    thread::spawn(move || {
        for connection in listener.incoming().flatten() {
            let dist = dist.clone();
            // A thread each: browsers open connections that they use later or never.
            thread::spawn(move || answer(connection, &dist));
        }
    });
    Ok(address)
}

/// Answers one request and closes the connection, which is all that a test needs of HTTP.
fn answer(mut connection: TcpStream, dist: &Path) -> io::Result<()> {
    let mut lines = BufReader::new(connection.try_clone()?).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    // The headers must be read to their end: closing a connection with unread bytes resets it.
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    let file = dist.join(name(&request));
    let (status, content) = match fs::read(&file) {
        Ok(content) => ("200 OK", content),
        Err(_) => ("404 Not Found", Vec::new()),
    };
    write!(
        connection,
        "HTTP/1.1 {status}\r\nContent-Type: {}\r\nContent-Length: {}\r\nContent-Security-Policy: {POLICY}\r\n\
         Connection: close\r\n\r\n",
        media_type(&file),
        content.len(),
    )?;
    connection.write_all(&content)
}

/// The file that a request like `GET /widget.js HTTP/1.1` names. No way leads out of the folder: parts like `..` are
/// left out.
fn name(request: &str) -> PathBuf {
    let address = request.split(' ').nth(1).unwrap_or_default();
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let name: PathBuf = path.split('/').filter(|part| !part.is_empty() && !part.starts_with('.')).collect();
    if name.as_os_str().is_empty() { "index.html".into() } else { name }
}

/// Browsers run a module and stream WebAssembly only under the right type.
fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    }
}
