//! axe has nothing to say about any example of any component, and none is wider than a phone.

use std::path::Path;
use std::{env, fs};

use serde_json::{Value, json};

use crate::Result;
use crate::axe;
use crate::browser::with_page;
use crate::look::Look;
use crate::page::Page;
use crate::site::Site;

/// The gallery as it was last built, on a site of its own.
fn gallery() -> Result<Site> {
    let folder = env::var_os("EVENHAND_GALLERY")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("target/gallery"), Into::into);
    let site = Site::new()?;
    let files = fs::read_dir(&folder).map_err(|error| {
        format!("{}: {error}; run `cargo run --features gallery --bin gallery -- target/gallery`", folder.display())
    })?;
    for file in files.flatten().map(|entry| entry.path()).filter(|path| path.is_file()) {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        site.file(&format!("gallery/{name}"), &fs::read_to_string(&file)?);
    }
    Ok(site)
}

fn examples(page: &Page) -> Result<Vec<String>> {
    let script = "return [...document.querySelectorAll('[data-example]')].map(example => example.dataset.example)";
    let names = page.script(script, &json!([]))?;
    let names: Vec<String> = names.as_array().into_iter().flatten().filter_map(Value::as_str).map(Into::into).collect();
    assert!(names.len() > 20, "only {} examples", names.len());
    Ok(names)
}

#[test]
fn every_example_is_accessible() -> Result<()> {
    with_page("axe-gallery", &gallery()?, |page| {
        page.open("gallery/index.html")?;
        axe::load(page)?;
        examples(page)?;
        let mut found = Vec::new();
        for look in Look::SCREEN {
            page.look(look)?;
            let report = axe::check(page, "html")?;
            found.extend(report.violations.iter().map(|fault| format!("{}: {fault}", look.id())));
        }
        assert!(found.is_empty(), "{}", found.join("\n"));
        assert_eq!(page.seen("violations")?, [""; 0]);
        Ok(())
    })
}

#[test]
fn no_example_is_wider_than_a_phone() -> Result<()> {
    with_page("narrow-gallery", &gallery()?, |page| {
        page.size(320, 640)?;
        page.open("gallery/index.html")?;
        examples(page)?;
        let wide = "return [...document.querySelectorAll('[data-example]')]
            .filter(example => example.scrollWidth > example.clientWidth).map(example => example.dataset.example)";
        assert_eq!(page.script(wide, &json!([]))?, json!([]), "wider than 320 pixels");
        assert!(!page.scrolls_sideways()?, "one scrolls the gallery sideways");
        Ok(())
    })
}
