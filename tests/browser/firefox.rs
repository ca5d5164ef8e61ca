//! Firefox. It takes seconds to start: each serves for many stories, one after the other, each in a tab and a container
//! of its own, which share neither storage nor cache with others.

mod own;

use std::cell::{Cell, RefCell};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::{env, fs};

use serde_json::{Value, json};

use crate::Result;
use crate::bidi::Bidi;
use crate::browser::{Browser, Memory};
use crate::driver::Driver;
use crate::look::Look;
use crate::webdriver::Session;

/// The browser and its driver.
pub struct Firefox {
    session: Arc<Session>,
    bidi: Bidi,
    /// The tab that is never used: with its last one a browser ends.
    home: String,
    container: RefCell<Value>,
    /// What runs before a page's scripts, by the names under which it is taken back.
    scripts: RefCell<Vec<Value>>,
    stories: Cell<u32>,
    driver: Driver,
}

/// Those that no story is told in.
static IDLE: Mutex<Vec<Firefox>> = Mutex::new(Vec::new());

/// After so many stories a new one is started, so that none works in what has grown large.
const STORIES: u32 = 40;

const EVENTS: [&str; 4] =
    ["log.entryAdded", "network.beforeRequestSent", "network.responseCompleted", "network.fetchError"];

impl Firefox {
    /// One that is there, or a new one through the driver that `GECKODRIVER` names; the browser is `FIREFOX`, or what the
    /// driver finds.
    pub fn open() -> Result<Self> {
        let idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let firefox = idle.map_or_else(Self::start, Ok)?;
        let container = firefox.bidi.command("browser.createUserContext", &json!({}))?["userContext"].take();
        firefox.container.replace(container);
        firefox.new_tab()?;
        firefox.bidi.forget();
        firefox.own(own::FORGET, &json!([]))?;
        Ok(firefox)
    }

    fn start() -> Result<Self> {
        let program = env::var("GECKODRIVER").unwrap_or_else(|_| "geckodriver".to_owned());
        let flags = |folder: &str| {
            let flags = ["--port", "0", "--websocket-port", "0", "--allow-system-access", "--profile-root", folder];
            flags.map(str::to_owned).to_vec()
        };
        let driver = Driver::start(&program, flags, port)?;
        let mut options = json!({ "args": ["-headless"], "prefs": own::settings(&driver.downloads()) });
        if let Ok(firefox) = env::var("FIREFOX") {
            options["binary"] = firefox.into();
        }
        let capabilities = json!({ "browserName": "firefox", "webSocketUrl": true, "moz:firefoxOptions": options });
        let session = Arc::new(Session::open(&driver.address, &capabilities)?);
        let bidi = Bidi::open(session.about["webSocketUrl"].as_str().ok_or("Firefox offers no BiDi")?, &EVENTS)?;
        let home = session.get("/window")?.as_str().ok_or("a browser without a window")?.to_owned();
        let (container, scripts, stories) = Default::default();
        Ok(Self { session, bidi, home, container, scripts, stories, driver })
    }

    /// The value of a function's body in the browser's own code, where it may do what the browser may.
    fn own(&self, body: &str, arguments: &Value) -> Result<Value> {
        self.session.post("/moz/context", &json!({ "context": "chrome" }))?;
        let value = self.session.script(body, arguments);
        self.session.post("/moz/context", &json!({ "context": "content" }))?;
        value
    }

    /// Leaves nothing of a story behind.
    fn clear(&self) -> Result<()> {
        for name in self.saved()? {
            fs::remove_file(self.downloads().join(name))?;
        }
        for script in self.scripts.take() {
            self.bidi.command("script.removePreloadScript", &json!({ "script": script }))?;
        }
        let tabs = self.bidi.command("browsingContext.getTree", &json!({ "maxDepth": 0 }))?;
        for tab in tabs["contexts"].as_array().into_iter().flatten().filter(|tab| tab["context"] != *self.home) {
            self.bidi.command("browsingContext.close", &json!({ "context": tab["context"] }))?;
        }
        self.session.post("/window", &json!({ "handle": self.home }))?;
        self.bidi.command("browser.removeUserContext", &json!({ "userContext": self.container.take() }))?;
        Ok(())
    }
}

/// From the end of a line, `Listening on 127.0.0.1:38045`.
fn port(line: &str) -> Option<u16> {
    line.split_once("Listening on ")?.1.rsplit_once(':')?.1.parse().ok()
}

impl Browser for Firefox {
    fn session(&self) -> Arc<Session> {
        Arc::clone(&self.session)
    }

    fn script(&self, body: &str, arguments: &Value) -> Result<Value> {
        // WebDriver's own command has a world beside that of the page, with a clock and variables of its own.
        let window = self.session.script("return window", &json!([]))?;
        let window = window.as_object().and_then(|window| window.values().next()).ok_or("no window")?;
        let call = format!(
            "async list => JSON.stringify(await (function () {{ {body}\n}}).apply(window, JSON.parse(list)) ?? null)"
        );
        let list = json!([{ "type": "string", "value": arguments.to_string() }]);
        let called = self.bidi.command(
            "script.callFunction",
            &json!({ "functionDeclaration": call, "arguments": list, "awaitPromise": true, "target": { "context": window } }),
        )?;
        match called["exceptionDetails"]["text"].as_str() {
            Some(thrown) => Err(thrown.into()),
            None => Ok(serde_json::from_str(called["result"]["value"].as_str().unwrap_or("null"))?),
        }
    }

    fn before_scripts(&self, script: &str) -> Result<()> {
        let function = json!({ "functionDeclaration": format!("() => {{ {script}\n}}") });
        let mut added = self.bidi.command("script.addPreloadScript", &function)?;
        self.scripts.borrow_mut().push(added["script"].take());
        Ok(())
    }

    fn new_tab(&self) -> Result<()> {
        let tab = json!({ "type": "tab", "userContext": *self.container.borrow() });
        let tab = self.bidi.command("browsingContext.create", &tab)?;
        self.session.post("/window", &json!({ "handle": tab["context"] }))?;
        Ok(())
    }

    fn to_front(&self) -> Result<()> {
        self.own(own::TO_FRONT, &json!([])).map(drop)
    }

    fn size(&self, width: u32, height: u32) -> Result<()> {
        // A window cannot be made as narrow as a phone. What shows the page can.
        let viewport = json!({ "width": width, "height": height });
        let size = json!({ "context": self.session.get("/window")?, "viewport": viewport, "devicePixelRatio": 1 });
        self.bidi.command("browsingContext.setViewport", &size)?;
        Ok(())
    }

    fn look(&self, look: Look) -> Result<()> {
        self.own(own::LOOK, &json!([look.medium(), look.scheme(), look.forced()]))?;
        Ok(())
    }

    fn picture(&self) -> Result<String> {
        Ok(self.session.get("/moz/screenshot/full")?.as_str().unwrap_or_default().to_owned())
    }

    fn complaints(&self) -> Result<Vec<String>> {
        let mut complaints = self.bidi.heard(own::complaint)?;
        let policies = self.own(own::POLICIES, &json!([]))?;
        complaints.extend(policies.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned));
        Ok(complaints)
    }

    fn requested(&self) -> Result<Vec<String>> {
        self.bidi.heard(|event, about| {
            let address = about["request"]["url"].as_str().unwrap_or_default();
            (event == "network.beforeRequestSent").then(|| address.to_owned())
        })
    }

    fn offline(&self, offline: bool) -> Result<()> {
        self.own(own::OFFLINE, &json!([offline]))?;
        Ok(())
    }

    fn downloads(&self) -> PathBuf {
        self.driver.downloads()
    }

    fn memory(&self) -> Result<Memory> {
        let bytes = self.own(own::MEMORY, &json!([]))?;
        Ok(Memory { script: bytes.as_f64().ok_or("no size")?, nodes: None })
    }

    fn close(self: Box<Self>, well: bool) -> Result<()> {
        self.stories.set(self.stories.get() + 1);
        if well && self.stories.get() < STORIES {
            self.clear()?;
            IDLE.lock().unwrap_or_else(PoisonError::into_inner).push(*self);
            return Ok(());
        }
        let closed = self.session.close();
        drop(self.driver);
        closed
    }
}
