//! A web server of the test's own on a loopback port: the built page, host pages that the test writes, and whatever
//! can go wrong with a file on its way.

mod answer;
mod fault;

use std::collections::BTreeMap;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::{env, fs, thread};

pub use fault::Fault;

use crate::Result;
use crate::packs::Pack;

/// The strictest content security policy that Evenhand promises to run under.
pub const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                          connect-src 'self'; require-trusted-types-for 'script'";

/// The server, for as long as the test runs.
pub struct Site {
    /// Where it is: `http://127.0.0.1:41237/`.
    pub address: String,
    shelf: Arc<Shelf>,
}

/// What is served, and what was asked for.
struct Shelf {
    dist: PathBuf,
    policy: Mutex<String>,
    /// More that browsers report, without keeping it out; nothing where it is empty.
    reported: Mutex<String>,
    /// As a real server does it: the browser may keep what it has, and compressed files come where there are any.
    real: AtomicBool,
    /// Pages of other servers may read what is here.
    open: AtomicBool,
    /// Files of the test's own, before those of `dist/`.
    files: Mutex<BTreeMap<String, Vec<u8>>>,
    faults: Mutex<BTreeMap<String, Fault>>,
    requests: Mutex<Vec<String>>,
    cookies: Mutex<Vec<String>>,
    sent: AtomicU64,
}

impl Site {
    /// Serves `dist/`, or the folder that `EVENHAND_DIST` names, under the strict policy, with the made-up packs.
    pub fn new() -> Result<Self> {
        let dist = env::var_os("EVENHAND_DIST")
            .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("dist"), PathBuf::from);
        if !dist.join("even-hand.js").is_file() {
            return Err("the page is not built: run `cargo xtask test`, or `cargo xtask size` to build it".into());
        }
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let site = Self {
            address: format!("http://{}/", listener.local_addr()?),
            shelf: Arc::new(Shelf {
                dist,
                policy: Mutex::new(STRICT.to_owned()),
                reported: Mutex::default(),
                real: AtomicBool::new(false),
                open: AtomicBool::new(false),
                files: Mutex::default(),
                faults: Mutex::default(),
                requests: Mutex::default(),
                cookies: Mutex::default(),
                sent: AtomicU64::new(0),
            }),
        };
        let shelf = Arc::clone(&site.shelf);
        thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                let shelf = Arc::clone(&shelf);
                // A thread each: browsers open connections that they use later or never.
                thread::spawn(move || answer::answer(connection, &shelf));
            }
        });
        Ok(site)
    }

    /// The site with a page `host.html`, in which this stands in the middle.
    pub fn with_host(body: &str) -> Result<Self> {
        let site = Self::new()?;
        site.file(
            "host.html",
            format!(
                "<!doctype html><html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>Host</title>\
                 <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
                 <script type=\"module\" src=\"even-hand.js\"></script></head><body><main><h1>Host</h1>\n{body}\n\
                 </main></body></html>"
            ),
        );
        Ok(site)
    }

    /// Serves this under this name.
    pub fn file(&self, name: &str, content: impl AsRef<[u8]>) {
        lock(&self.shelf.files).insert(name.to_owned(), content.as_ref().to_vec());
    }

    /// What is built under this name.
    pub fn built(&self, name: &str) -> Result<Vec<u8>> {
        Ok(fs::read(self.shelf.dist.join(name))?)
    }

    /// Serves this pack as `protocols/NAME.json`.
    pub fn pack(&self, name: &str, pack: &Pack) {
        self.file(&format!("protocols/{name}.json"), &pack.bundle);
    }

    /// From now on this goes wrong with this file.
    pub fn fault(&self, name: &str, fault: Fault) {
        lock(&self.shelf.faults).insert(name.to_owned(), fault);
    }

    /// From now on nothing goes wrong.
    pub fn mend(&self) {
        lock(&self.shelf.faults).clear();
    }

    /// From now on pages come under this content security policy.
    pub fn policy(&self, policy: &str) {
        policy.clone_into(&mut lock(&self.shelf.policy));
    }

    /// From now on browsers report what this policy would keep out: as requests for `reports`.
    pub fn report(&self, policy: &str) {
        *lock(&self.shelf.reported) = format!("Content-Security-Policy-Report-Only: {policy}; report-uri /reports\r\n");
    }

    /// From now on files come as from a real server: compressed, and to be kept.
    pub fn like_a_real_server(&self) {
        self.shelf.real.store(true, Ordering::Relaxed);
    }

    /// From now on pages of other servers may read what is here.
    pub fn open_to_all(&self) {
        self.shelf.open.store(true, Ordering::Relaxed);
    }

    /// The server as pages have it in lists: `http://127.0.0.1:41237`.
    pub fn origin(&self) -> &str {
        self.address.trim_end_matches('/')
    }

    /// The cookies that came with requests, as browsers have written them.
    pub fn cookies(&self) -> Vec<String> {
        lock(&self.shelf.cookies).clone()
    }

    /// What was asked for so far, in order, each a name with its query.
    pub fn requests(&self) -> Vec<String> {
        lock(&self.shelf.requests).clone()
    }

    /// How many bytes of bodies were sent so far.
    pub fn sent(&self) -> u64 {
        self.shelf.sent.load(Ordering::Relaxed)
    }
}

/// A test that has failed elsewhere must not hide behind a poisoned lock.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
