//! Every component in every state on one page, for eyes and for axe. Not part of what is shipped.
//!
//! `cargo run --features gallery --bin gallery -- target/gallery` writes `index.html` and its style sheets there.

use std::ffi::OsString;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

use evenhand::ui::examples::{CATALOGUE, Rendered, rendered};

/// The page's own looks; the components bring theirs.
const LOOKS: &str = include_str!("gallery/gallery.css");

fn main() -> ExitCode {
    let mut arguments = env::args_os().skip(1);
    let (Some(folder), None) = (arguments.next(), arguments.next()) else {
        eprintln!("say into which folder: gallery <FOLDER>");
        return ExitCode::FAILURE;
    };
    match write(&folder) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("the gallery was not written into {}: {error}", Path::new(&folder).display());
            ExitCode::FAILURE
        }
    }
}

fn write(folder: &OsString) -> io::Result<()> {
    let folder = Path::new(folder);
    let examples = rendered().ok_or_else(|| io::Error::other("an example could not be drawn"))?;
    fs::create_dir_all(folder)?;
    fs::write(folder.join("index.html"), page(&examples))?;
    fs::write(folder.join("evenhand.css"), style_sheet()?)?;
    fs::write(folder.join("gallery.css"), LOOKS)
}

/// Put together as for the widget.
fn style_sheet() -> io::Result<String> {
    let styles = Path::new(env!("CARGO_MANIFEST_DIR")).join("styles");
    let mut components = fs::read_dir(styles.join("components"))?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<Vec<PathBuf>>>()?;
    components.sort();
    let sheets = [styles.join("tokens.css"), styles.join("base.css")].into_iter().chain(components);
    sheets.map(fs::read_to_string).collect()
}

/// Names are those of the catalogue: plain words that need no escaping.
fn page(examples: &[Rendered]) -> String {
    let mut links = String::new();
    let mut parts = String::new();
    for part in CATALOGUE {
        let (name, title) = (part.name, part.name.replace('_', " "));
        // Writing into a string cannot fail.
        let _ = write!(links, "<li><a href=\"#{name}\">{title}</a></li>");
        let _ = write!(parts, "<h2 id=\"{name}\">{title}</h2>");
        for example in examples.iter().filter(|example| example.part == name) {
            let (path, name, html) = (example.path(), &example.name, &example.html);
            let _ = write!(
                parts,
                "<section data-example=\"{path}\"><h3>{name}</h3><div class=\"eh\"><div class=\"eh-page\">{html}</div></div></section>"
            );
        }
    }
    format!(
        "<!doctype html><html lang=\"en-GB\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>Components of Evenhand</title>\
         <link rel=\"stylesheet\" href=\"gallery.css\">\
         <link rel=\"stylesheet\" href=\"evenhand.css\"></head>\
         <body><main><h1>Components of Evenhand</h1><nav aria-label=\"Components\"><ul>{links}</ul></nav>{parts}</main>\
         </body></html>\n"
    )
}
