//! The page's colours are followed where it has any. That nothing else of it reaches in is told in `hostile`.

use serde_json::json;

use crate::Result;
use crate::browser::with_page;
use crate::look::Look;
use crate::page::Page;
use crate::site::Site;
use crate::widget::Widget;

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
