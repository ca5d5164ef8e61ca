//! The page around the widget is the same with and without it: its elements, its globals, the prototypes that its own
//! scripts rely on.

use serde_json::json;

use crate::Result;
use crate::browser::with_page;
use crate::page::Page;
use crate::people::OFFICER;
use crate::site::Site;
use crate::widget::{By, Widget};

/// One of each element that pages are made of.
const PAGE: &str = "<!doctype html><html lang=en-GB><meta charset=utf-8><title>Host</title><link rel=stylesheet href=page.css>\
    <script src=leaks.js></script><body class=eh><header class=eh-page><nav><ul><li><a href=#a>One</a><li>Two</ul></nav></header>\
    <main><h1 data-heading>Host</h1><h2 class=eh-heading-1>Two</h2><p>Text <a href=#b>link</a> <small>small</small> <b>b</b></p>\
    <form id=form><fieldset><legend>Which</legend><label><input type=radio name=role>A</label>\
    <label><input type=checkbox name=role>B</label><input name=t value=x><select><option>1</select><textarea></textarea>\
    <button class=eh-button>Go</button></fieldset></form><details open><summary>More</summary>Less</details>\
    <table><tr><th>T<td>D</table><dl><dt>t<dd>d</dl><blockquote>q</blockquote><hr><div class=box>\
    <even-hand id=it protocol=havant><p>Ask.</p></even-hand></div><p id=after>After</p><dialog>D</dialog></main>";

fn site() -> Result<Site> {
    let site = Site::new()?;
    site.file("host.html", PAGE);
    site.file("page.css", include_str!("../hostile/page.css"));
    site.file("leaks.js", include_str!("../hostile/leaks.js"));
    Ok(site)
}

/// From the page without the script to the page with the widget on its first page.
fn with_the_script<'page>(page: &'page Page, site: &Site) -> Result<Widget<'page>> {
    page.size(1280, 1600)?;
    page.open("host.html")?;
    let taken = page.script("return leaks.take()", &json!([]))?;
    assert!(taken.as_u64() > Some(10_000), "only {taken} looked at");
    page.script("return import(arguments[0]).then(() => {})", &json!([format!("{}even-hand.js", site.address)]))?;
    page.ready("#it")
}

#[test]
fn the_page_around_is_the_same() -> Result<()> {
    let site = site()?;
    with_page("leaks", &site, |page| {
        let widget = with_the_script(page, &site)?;
        assert_eq!(page.script("return leaks.found()", &json!([]))?, json!([]), "the script");
        for kind in ["question", "check", "advice"] {
            // By the page's own hand, so that the focus stays where it was.
            widget.restart()?;
            let answers: serde_json::Map<_, _> = OFFICER[..if kind == "question" { 2 } else { 9 }]
                .iter()
                .map(|(key, answer)| ((*key).into(), (*answer).into()))
                .collect();
            widget.set_answers(&answers.into())?;
            if kind == "check" {
                widget.leave(|| {
                    widget.script("all('button').find(b => b.innerText === 'Back').click()", &json!([])).map(drop)
                })?;
                page.script(
                    "document.querySelector('#it').shadowRoot.activeElement?.blur(); document.querySelector('.box').scrollTo(0, 0)",
                    &json!([]),
                )?;
            }
            assert_eq!(widget.kind()?, kind);
            let found = page.script("scrollTo(0, 0); return leaks.found()", &json!([]))?;
            assert_eq!(found, json!([]), "{kind}");
        }
        Ok(())
    })
}

/// Pictures, paper and clipboard need elements or styles of their own for a moment: nothing of that may stay.
#[test]
fn keeping_the_advice_leaves_nothing_behind() -> Result<()> {
    let site = site()?;
    with_page("leaks-keep", &site, |page| {
        let widget = with_the_script(page, &site)?;
        widget.answer_until("advice", By::Keyboard, &OFFICER)?;
        for way in ["copy", "note-text", "note-html"] {
            widget.press_where(By::Keyboard, "element.dataset.keep === args[0]", way)?;
            let said = "return find('.eh-section-record [data-kept]').textContent";
            page.wait_for(way, || Ok(!widget.text_of(said)?.is_empty()))?;
        }
        let back =
            "document.querySelector('#it').shadowRoot.activeElement?.blur(); scrollTo(0, 0); return leaks.found()";
        page.wait_for("all of it to be gone", || Ok(page.script(back, &json!([]))? == json!([])))
            .map_err(|error| format!("{error}: {:?}", page.script(back, &json!([]))))?;
        Ok(())
    })
}

/// Otherwise the stories above would show nothing.
#[test]
fn a_leak_would_be_found() -> Result<()> {
    let site = site()?;
    with_page("leaks-seen", &site, |page| {
        page.open("host.html")?;
        for leak in [
            "globalThis.leak = 1",
            "Array.prototype.last = () => 1",
            "Element.prototype.remove = () => {}",
            "document.adoptedStyleSheets = [new CSSStyleSheet()]",
            "const sheet = new CSSStyleSheet(); sheet.replaceSync('dd { color: #333 }'); document.adoptedStyleSheets = [sheet]",
            "document.querySelector('h1').style.marginTop = '40px'",
            "document.title = 'Advice'",
            "localStorage.setItem('a', 'b')",
            "document.body.append(document.createElement('div'))",
        ] {
            page.script("leaks.take()", &json!([]))?;
            page.script(leak, &json!([]))?;
            assert_ne!(page.script("return leaks.found()", &json!([]))?, json!([]), "{leak}");
        }
        Ok(())
    })
}
