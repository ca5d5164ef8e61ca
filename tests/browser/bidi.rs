//! WebDriver BiDi: commands and events over a WebSocket, for what Firefox does in no other way.

use std::cell::{Cell, RefCell};
use std::net::TcpStream;
use std::time::Duration;

use serde_json::{Value, json};
use tungstenite::{Message, WebSocket};

use crate::Result;

/// A connection, used by one story at a time.
pub struct Bidi {
    socket: RefCell<WebSocket<TcpStream>>,
    number: Cell<u64>,
    events: RefCell<Vec<Value>>,
}

impl Bidi {
    /// Connects to this address, `ws://127.0.0.1:46381/session/9c2a4787`, and from then on hears of these events.
    pub fn open(address: &str, events: &[&str]) -> Result<Self> {
        let server = address.strip_prefix("ws://").and_then(|rest| rest.split('/').next()).ok_or("no address")?;
        let stream = TcpStream::connect(server)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_secs(90)))?;
        let (socket, _) = tungstenite::client(address, stream).map_err(|error| error.to_string())?;
        let bidi = Self { socket: RefCell::new(socket), number: Cell::new(0), events: RefCell::default() };
        bidi.command("session.subscribe", &json!({ "events": events }))?;
        Ok(bidi)
    }

    /// Does it, and gives what it gives.
    pub fn command(&self, method: &str, parameters: &Value) -> Result<Value> {
        let number = self.number.get() + 1;
        self.number.set(number);
        let mut socket = self.socket.borrow_mut();
        let command = json!({ "id": number, "method": method, "params": parameters });
        socket.send(Message::text(command.to_string()))?;
        loop {
            let Message::Text(text) = socket.read()? else { continue };
            let mut said: Value = serde_json::from_str(&text)?;
            if said["type"] == "event" {
                self.events.borrow_mut().push(said);
            } else if said["id"] == number {
                return match said["error"].as_str() {
                    Some(error) => {
                        Err(format!("{method}: {error}: {}", said["message"].as_str().unwrap_or_default()).into())
                    }
                    None => Ok(said["result"].take()),
                };
            }
        }
    }

    /// The events for which this gives something, in order, which are then forgotten.
    pub fn heard(&self, mut about: impl FnMut(&str, &Value) -> Option<String>) -> Result<Vec<String>> {
        // What was sent before the answer has been read with it.
        self.command("session.status", &json!({}))?;
        let mut heard = Vec::new();
        self.events.borrow_mut().retain(|event| {
            let found = about(event["method"].as_str().unwrap_or_default(), &event["params"]);
            let keep = found.is_none();
            heard.extend(found);
            keep
        });
        Ok(heard)
    }

    /// Forgets what was heard.
    pub fn forget(&self) {
        self.events.borrow_mut().clear();
    }
}
