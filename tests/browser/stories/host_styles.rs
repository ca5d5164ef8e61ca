//! The page's own styles do not reach in, however hostile, and the page's colours are followed where it has any.

use serde_json::{Value, json};

use crate::Result;
use crate::chromium::with_page;
use crate::look::Look;
use crate::page::Page;
use crate::people::OFFICER;
use crate::site::Site;
use crate::widget::{By, Widget};

/// What pages have been seen to do, and worse.
const HOSTILE: &str = "html { font-size: 62.5% }
    * { all: revert; font-size: 40px !important; box-sizing: content-box !important; margin: 9px !important;
        font-family: fantasy !important; outline: none !important; color: #eee !important }
    body { text-transform: uppercase; letter-spacing: .4em; line-height: .8; text-align: right; direction: rtl;
        white-space: nowrap; cursor: wait; word-spacing: 1em; visibility: visible; text-indent: 3em; list-style: none }
    input, button, fieldset, legend, h2, label { display: none !important }
    [hidden] { display: block !important }
    even-hand { color: red; font: italic 9px serif; text-shadow: 1px 1px red; quotes: none; hyphens: auto }";

/// The computed styles of every node of the page.
const STYLES: &str = "
    const names = ['display', 'color', 'backgroundColor', 'fontFamily', 'fontSize', 'fontStyle', 'fontWeight', 'lineHeight',
        'letterSpacing', 'wordSpacing', 'textTransform', 'textAlign', 'textIndent', 'textShadow', 'whiteSpace', 'direction',
        'visibility', 'cursor', 'listStyleType', 'margin', 'padding', 'boxSizing', 'hyphens'];
    return all('.eh, .eh *').map(node => {
        const style = getComputedStyle(node);
        return `${node.localName}.${node.className}: ${names.map(name => `${name}: ${style[name]}`).join('; ')}`;
    })";

#[test]
fn hostile_styles_change_nothing() -> Result<()> {
    let site = Site::with_host(r#"<even-hand id="it" protocol="havant"></even-hand>"#)?;
    with_page("hostile", &site, |page| {
        page.open("host.html")?;
        let widget = page.ready("#it")?;
        for kind in ["start", "question", "check", "advice"] {
            widget.answer_until(kind, By::Mouse, &OFFICER)?;
            let before = widget.script(STYLES, &json!([]))?;
            // The policy keeps out a <style>; this sheet is the page's all the same.
            let hostile = "const sheet = new CSSStyleSheet(); sheet.replaceSync(arguments[0]);
                document.adoptedStyleSheets = [sheet]; return getComputedStyle(document.querySelector('h1')).fontSize";
            assert_eq!(page.script(hostile, &json!([HOSTILE]))?, "40px");
            let after = widget.script(STYLES, &json!([]))?;
            page.script("document.adoptedStyleSheets = []", &json!([]))?;
            same(kind, &before, &after);
        }
        Ok(())
    })
}

#[track_caller]
fn same(kind: &str, before: &Value, after: &Value) {
    let (before, after) =
        (before.as_array().cloned().unwrap_or_default(), after.as_array().cloned().unwrap_or_default());
    assert!(before.len() > 10 && before.len() == after.len(), "{kind}: {} and {}", before.len(), after.len());
    for (before, after) in before.iter().zip(&after) {
        assert_eq!(before, after, "{kind}");
    }
}

/// A page that knows no dark colours must not get a dark box.
#[test]
fn dark_colours_follow_the_page() -> Result<()> {
    let site = Site::with_host(r#"<even-hand id="it" protocol="havant"></even-hand>"#)?;
    with_page("theme", &site, |page| {
        page.open("host.html")?;
        let widget = page.ready("#it")?;
        let cases = [
            ("", "", Look::Dark, false),
            ("light dark", "", Look::Dark, true),
            ("light dark", "", Look::Light, false),
            ("light dark", "light", Look::Dark, false),
            ("", "dark", Look::Light, true),
            ("", "auto", Look::Dark, true),
            ("", "auto", Look::Light, false),
            ("light dark", "nonsense", Look::Dark, true),
        ];
        for (scheme, theme, look, dark) in cases {
            page.look(look)?;
            assert_eq!(is_dark(page, &widget, scheme, theme)?, dark, "page {scheme:?}, theme {theme:?}, {}", look.id());
        }
        Ok(())
    })
}

/// Whether the text is lighter than half.
fn is_dark(page: &Page, widget: &Widget, scheme: &str, theme: &str) -> Result<bool> {
    page.script("document.documentElement.style.colorScheme = arguments[0]", &json!([scheme]))?;
    let script = "host.theme = args || null;
        return Number(getComputedStyle(find('.eh')).color.match(/[\\d.]+/g)[0])";
    let red = widget.script(script, &json!(theme))?;
    Ok(red.as_f64().ok_or("no colour")? > 127.0)
}
