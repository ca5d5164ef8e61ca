//! One request and its answer: all that a test needs of HTTP.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::path::Path;
use std::sync::atomic::Ordering;
use std::time::Duration;
use std::{fs, io, thread};

use super::fault::{Fault, HUGE};
use super::{Shelf, lock};

/// Answers one request and closes the connection.
pub fn answer(mut connection: TcpStream, shelf: &Shelf) -> io::Result<()> {
    let mut lines = BufReader::new(connection.try_clone()?).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    // The headers must be read to their end: closing a connection with unread bytes resets it.
    let mut brotli = false;
    for line in lines {
        let line = line?;
        if line.is_empty() {
            break;
        }
        if let Some((name, cookies)) = line.split_once(": ")
            && name.eq_ignore_ascii_case("cookie")
        {
            lock(&shelf.cookies).push(cookies.to_owned());
        }
        brotli |= line.to_ascii_lowercase().starts_with("accept-encoding:") && line.contains("br");
    }
    let Some(address) = request.split(' ').nth(1) else { return Ok(()) };
    let asked = address.trim_start_matches('/');
    lock(&shelf.requests).push(asked.to_owned());
    let name = name(asked);
    let fault = lock(&shelf.faults).get(&name).cloned();
    let (content, media) = (content(shelf, &name), media_type(&name));
    if shelf.real.load(Ordering::Relaxed)
        && brotli
        && fault.is_none()
        && !lock(&shelf.files).contains_key(&name)
        && let Some(compressed) = self::content(shelf, &format!("{name}.br"))
    {
        head(&mut connection, shelf, 200, media, Some(compressed.len()), "Content-Encoding: br\r\n")?;
        return connection.write_all(&compressed);
    }
    match (fault, content) {
        (None, Some(content)) => whole(&mut connection, shelf, 200, media, &content),
        (None, None) => whole(&mut connection, shelf, 404, "text/html", b"<p>Not found</p>"),
        (Some(Fault::Status(status)), _) => whole(&mut connection, shelf, status, "text/html", b"<p>Sorry</p>"),
        (Some(Fault::Instead(media, text)), _) => whole(&mut connection, shelf, 200, media, text.as_bytes()),
        (Some(Fault::Type(media)), content) => whole(&mut connection, shelf, 200, media, &content.unwrap_or_default()),
        (Some(Fault::Huge { announced }), _) => huge(&mut connection, shelf, media, announced),
        (Some(Fault::Cut), content) => {
            let content = content.unwrap_or_default();
            head(&mut connection, shelf, 200, media, Some(content.len()), "")?;
            connection.write_all(content.get(..content.len() / 2).unwrap_or_default())
        }
        (Some(Fault::Stall), _) => {
            until_mended(shelf, &name);
            Ok(())
        }
        (Some(Fault::Late), content) => {
            until_mended(shelf, &name);
            whole(&mut connection, shelf, 200, media, &content.unwrap_or_default())
        }
        (Some(Fault::Leads(to)), _) => {
            head(&mut connection, shelf, 302, media, Some(0), &format!("Location: {to}\r\n"))
        }
        (Some(Fault::Gone), _) => Ok(()),
    }
}

fn whole(connection: &mut TcpStream, shelf: &Shelf, status: u16, media: &str, content: &[u8]) -> io::Result<()> {
    head(connection, shelf, status, media, Some(content.len()), "")?;
    shelf.sent.fetch_add(content.len() as u64, Ordering::Relaxed);
    connection.write_all(content)
}

fn until_mended(shelf: &Shelf, name: &str) {
    while lock(&shelf.faults).contains_key(name) {
        thread::sleep(Duration::from_millis(20));
    }
}

/// Spaces, which are the start of any JSON text. Whoever has heard enough closes the connection, and this ends.
fn huge(connection: &mut TcpStream, shelf: &Shelf, media: &str, announced: bool) -> io::Result<()> {
    head(connection, shelf, 200, media, announced.then_some(HUGE), "")?;
    let piece = [b' '; 10_000];
    for _ in 0..HUGE / piece.len() {
        connection.write_all(&piece)?;
        shelf.sent.fetch_add(piece.len() as u64, Ordering::Relaxed);
    }
    Ok(())
}

fn head(
    connection: &mut TcpStream,
    shelf: &Shelf,
    status: u16,
    media: &str,
    length: Option<usize>,
    more: &str,
) -> io::Result<()> {
    let policy = lock(&shelf.policy).clone();
    let length = length.map(|length| format!("Content-Length: {length}\r\n")).unwrap_or_default();
    let keep = if shelf.real.load(Ordering::Relaxed) { "max-age=600" } else { "no-store" };
    let reported = lock(&shelf.reported).clone();
    let open = if shelf.open.load(Ordering::Relaxed) { "Access-Control-Allow-Origin: *\r\n" } else { "" };
    write!(
        connection,
        "HTTP/1.1 {status} Said\r\nContent-Type: {media}\r\n{length}{open}{reported}{more}Content-Security-Policy: {policy}\r\n\
         Cache-Control: {keep}\r\nConnection: close\r\n\r\n"
    )
}

/// The file that a request like `widget.js?2` names. No way leads out of the folder: parts like `..` are left out.
fn name(asked: &str) -> String {
    let path = asked.split(['?', '#']).next().unwrap_or_default();
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty() && !part.starts_with('.')).collect();
    if parts.is_empty() { "index.html".to_owned() } else { parts.join("/") }
}

/// What is built is there in the folder `evenhand`, too.
fn content(shelf: &Shelf, name: &str) -> Option<Vec<u8>> {
    let own = lock(&shelf.files).get(name).cloned();
    own.or_else(|| fs::read(shelf.dist.join(name.strip_prefix("evenhand/").unwrap_or(name))).ok())
}

/// Browsers run a module and stream WebAssembly only under the right type.
fn media_type(name: &str) -> &'static str {
    match Path::new(name).extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    }
}
