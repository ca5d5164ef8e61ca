//! The module included twice, in two versions: the first one stays.

use serde_json::json;

use crate::Result;
use crate::browser::with_page;
use crate::people::OFFICER;
use crate::site::Site;
use crate::widget::By;

/// A page that includes the module as it is built, and another one from the folder `other/`, in which this stands in place
/// of the version; notes down what the console is told.
fn site(version: &str) -> Result<Site> {
    let site = Site::new()?;
    let built = String::from_utf8(site.built("even-hand.js")?)?;
    let own = format!("\"{}\"", env!("CARGO_PKG_VERSION"));
    if !built.contains(&own) {
        return Err("even-hand.js does not say its version".into());
    }
    site.file("other/even-hand.js", built.replace(&own, &format!("\"{version}\"")));
    for name in ["widget.js", "widget_bg.wasm", "advice.wasm", "evenhand.css"] {
        site.file(&format!("other/{name}"), site.built(name)?);
    }
    let page = "<!doctype html><html lang=\"en-GB\"><title>Host</title>\
        <script type=\"module\" src=\"even-hand.js\"></script><script type=\"module\" src=\"other/even-hand.js\"></script>\
        <even-hand id=\"it\" protocol=\"havant\"><p>Ask.</p></even-hand>";
    site.file("host.html", page);
    Ok(site)
}

const NOTES: &str = "seen.warnings = []; console.warn = (...words) => seen.warnings.push(words.join(' '));
    seen.shadows = 0; const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) { seen.shadows += 1; return attach.call(this, init) }";

#[test]
fn of_two_versions_the_first_one_stays() -> Result<()> {
    let site = site("99.7.5")?;
    with_page("versions", &site, |page| {
        page.before_scripts(NOTES)?;
        page.open("host.html")?;
        let widget = page.ready("#it")?;
        page.wait_for("the warning", || Ok(!page.seen("warnings")?.is_empty()))?;
        let warned = page.seen("warnings")?;
        let warned = warned[0].as_str().unwrap_or_default();
        assert_eq!(page.seen("warnings")?.len(), 1);
        for part in ["99.7.5", env!("CARGO_PKG_VERSION"), "other/even-hand.js"] {
            assert!(warned.contains(part), "{warned}");
        }
        let script = "return [customElements.get('even-hand').version, seen.shadows]";
        assert_eq!(page.script(script, &json!([]))?, json!([env!("CARGO_PKG_VERSION"), 1]));
        widget.answer_until("advice", By::Mouse, &OFFICER)?;
        assert!(site.requests().iter().all(|asked| !asked.starts_with("other/") || asked == "other/even-hand.js"));
        assert_eq!((page.seen("errors")?, page.complaints()?), (vec![], vec![]));
        Ok(())
    })
}

/// The same version from two places is nothing to warn about.
#[test]
fn the_same_version_twice_is_silent() -> Result<()> {
    with_page("version-twice", &site(env!("CARGO_PKG_VERSION"))?, |page| {
        page.before_scripts(NOTES)?;
        page.open("host.html")?;
        page.ready("#it")?.answer_until("advice", By::Mouse, &OFFICER)?;
        assert_eq!((page.seen("warnings")?, page.seen("errors")?), (vec![], vec![]));
        Ok(())
    })
}
