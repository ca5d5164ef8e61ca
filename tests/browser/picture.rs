//! Pictures of a part of the page, and how far two of them differ.

use std::fs;
use std::io::Cursor;
use std::path::Path;

use base64::Engine;
use serde_json::json;

use crate::Result;
use crate::webdriver::ELEMENT;
use crate::widget::Widget;

/// Of 255. Where the page has a layer of its own, edges are drawn a trifle differently.
const UNSEEN: u8 = 4;

/// Rows of pixels, each of as many bytes as the picture's colours take.
pub struct Picture {
    width: u32,
    height: u32,
    bytes: Vec<u8>,
    file: Vec<u8>,
}

impl Picture {
    /// The widget alone, wherever in the window it stands.
    pub fn of(widget: &Widget) -> Result<Self> {
        let find = "return document.querySelector(arguments[0]).shadowRoot.querySelector('.eh:not([role])')";
        let found = widget.page.session.script(find, &json!([widget.selector]))?;
        let element = found[ELEMENT].as_str().ok_or("there is no widget to take a picture of")?;
        let taken = widget.page.session.get(&format!("/element/{element}/screenshot"))?;
        let file = base64::engine::general_purpose::STANDARD.decode(taken.as_str().unwrap_or_default())?;
        let mut reader = png::Decoder::new(Cursor::new(&file)).read_info()?;
        let mut bytes = vec![0; reader.output_buffer_size().ok_or("too large a picture")?];
        let frame = reader.next_frame(&mut bytes)?;
        bytes.truncate(frame.buffer_size());
        Ok(Self { width: frame.width, height: frame.height, bytes, file })
    }

    /// The places of all pixels of which a colour differs by more than the eye sees; nothing if the sizes differ.
    pub fn differs(&self, other: &Self) -> Option<Vec<(usize, usize)>> {
        if (self.width, self.height, self.bytes.len()) != (other.width, other.height, other.bytes.len()) {
            return None;
        }
        let (width, height) = (usize::try_from(self.width).ok()?, usize::try_from(self.height).ok()?);
        let colours = self.bytes.len() / (width * height).max(1);
        let pixels = self.bytes.chunks_exact(colours).zip(other.bytes.chunks_exact(colours)).enumerate();
        let other = |(_, (one, two)): &(usize, (&[u8], &[u8]))| {
            one.iter().zip(*two).any(|(one, two)| one.abs_diff(*two) > UNSEEN)
        };
        Some(pixels.filter(other).map(|(at, _)| (at % width, at / width)).collect())
    }

    /// Keeps it as `target/screenshots/NAME.png`, for a person to look at.
    pub fn keep(&self, name: &str) -> Result<()> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target").join("screenshots");
        fs::create_dir_all(&folder)?;
        Ok(fs::write(folder.join(format!("{name}.png")), &self.file)?)
    }

    /// Width and height, in pixels.
    pub fn size(&self) -> (u32, u32) {
        (self.width, self.height)
    }
}
