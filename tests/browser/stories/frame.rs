//! The widget in a frame of a page of another server, which allows nothing but frames.

use serde_json::{Value, json};

use crate::Result;
use crate::browser::with_page;
use crate::page::Page;
use crate::people::OFFICER;
use crate::site::{STRICT, Site};
use crate::widget::{By, Widget};

/// Enough for all that the widget does.
const SANDBOX: &str = "allow-scripts allow-same-origin allow-forms allow-downloads allow-modals allow-popups allow-top-navigation-to-custom-protocols";

/// Two servers: that of the page, and that of the tool. What comes after `?` in the address of the frame, and more
/// attributes of it.
struct Two {
    page: Site,
    tool: Site,
}

impl Two {
    fn new(query: &str, attributes: &str) -> Result<Self> {
        let tool = Site::new()?;
        let page = Site::with_host(&format!(
            "<iframe id=\"it\" title=\"What to do, and who to ask\" data-evenhand {attributes} \
             src=\"{}frame.html?{query}\" width=\"600\" height=\"150\"></iframe>\
             <script type=\"module\" src=\"even-hand-frame.js\"></script>",
            tool.address
        ))?;
        page.policy(&format!("{STRICT}; frame-src {}", tool.address));
        Ok(Self { page, tool })
    }
}

fn inside<'page>(page: &'page Page, frame: &str) -> Result<Widget<'page>> {
    page.session.enter(Some(frame))?;
    page.ready("even-hand")
}

fn number(page: &Page, script: &str) -> Result<f64> {
    Ok(page.script(script, &json!([]))?.as_f64().unwrap_or_default())
}

/// How high the frame is, seen from the page around.
fn height(page: &Page) -> Result<f64> {
    number(page, "return document.querySelector('#it').clientHeight")
}

/// The frame is as high as what is in it.
fn fits(page: &Page) -> Result<()> {
    page.wait_for("the height of the frame", || {
        page.session.enter(Some("#it"))?;
        let wanted = number(page, "return Math.ceil(document.documentElement.getBoundingClientRect().height)")?;
        page.session.enter(None)?;
        Ok(wanted > 150.0 && (height(page)? - wanted).abs() < 2.0)
    })?;
    page.session.enter(Some("#it"))
}

/// The heading that has got the focus is where the person looks, although the frame itself never scrolls.
fn heading_is_seen(page: &Page) -> Result<()> {
    page.wait_for("the heading in view", || {
        page.session.enter(None)?;
        let frame = number(page, "return document.querySelector('#it').getBoundingClientRect().top")?;
        let window = number(page, "return innerHeight")?;
        page.session.enter(Some("#it"))?;
        let script = "return document.querySelector('even-hand').shadowRoot.querySelector('[data-heading]')\
            .getBoundingClientRect().top";
        let heading = frame + number(page, script)?;
        Ok(heading >= 0.0 && heading < window)
    })
}

#[test]
fn it_is_as_high_as_what_is_in_it_on_every_page() -> Result<()> {
    let two = Two::new("protocol=havant&audience=officer&heading-level=2", "")?;
    with_page("frame-height", &two.page, |page| {
        page.open("host.html")?;
        let widget = inside(page, "#it")?;
        let top = "return find('[data-heading]').localName";
        assert_eq!(widget.text_of(top)?, "h2");
        for kind in ["start", "question", "check", "advice"] {
            widget.answer_until(kind, By::Keyboard, &OFFICER)?;
            fits(page)?;
            heading_is_seen(page)?;
        }
        assert!(page.seen("violations")?.is_empty(), "{:?}", page.seen("violations")?);
        page.session.enter(None)?;
        page.screenshot("frame")?;
        assert!(page.seen("violations")?.is_empty(), "{:?}", page.seen("violations")?);
        let tool = two.tool.requests();
        assert!(two.page.requests().iter().all(|name| !name.contains("wasm")) && tool.contains(&FIRST.to_owned()));
        // The list to choose from is for frames that name no protocol.
        assert!(!tool.iter().any(|name| name.contains("index.json")), "{tool:?}");
        Ok(())
    })
}

const FIRST: &str = "frame.html?protocol=havant&audience=officer&heading-level=2";

/// Whatever else speaks to the page around is not heard: another window of the same origin, the page itself, nonsense.
#[test]
fn nobody_else_says_how_high_it_is() -> Result<()> {
    let two = Two::new("protocol=havant", "")?;
    two.tool.file("liar.html", "<!doctype html><title>Liar</title><script src=\"liar.js\"></script>");
    two.tool.file("liar.js", "setInterval(() => parent.postMessage({ evenhand: 'frame', height: 4000 }, '*'), 20)");
    with_page("frame-liar", &two.page, |page| {
        page.open("host.html")?;
        inside(page, "#it")?;
        fits(page)?;
        page.session.enter(None)?;
        let before = height(page)?;
        let script = "const liar = document.createElement('iframe');
            liar.src = new URL('liar.html', document.querySelector('#it').src);
            document.body.append(liar);
            postMessage({ evenhand: 'frame', height: 5000 }, '*');
            return new Promise(done => setTimeout(done, 500))";
        page.script(script, &json!([]))?;
        assert_eq!(height(page)?, before);
        // From the frame itself, but nothing that a height or a link can be.
        page.session.enter(Some("#it"))?;
        let nonsense = "for (const data of [null, 7, 'frame', { evenhand: 'frame', height: -1 },
            { evenhand: 'frame', height: 1e9 }, { evenhand: 'frame', height: '900' }, { evenhand: 'frame', height: NaN },
            { evenhand: 'frame', link: 'evenhand=havant&role=x' }, { evenhand: 'other', height: 900 }]) {
            parent.postMessage(data, '*') } return new Promise(done => setTimeout(done, 200))";
        page.script(nonsense, &json!([]))?;
        page.session.enter(None)?;
        assert_eq!((height(page)?, page.script("return location.hash", &json!([]))?), (before, json!("")));
        assert!(page.seen("errors")?.is_empty(), "{:?}", page.seen("errors")?);
        Ok(())
    })
}

/// Two frames on a page, each as high as its own contents.
#[test]
fn two_frames_do_not_cross() -> Result<()> {
    let two = Two::new("protocol=havant", "")?;
    let second = format!(
        "<iframe id=\"other\" title=\"Another\" data-evenhand src=\"{}frame.html?protocol=nowhere\"></iframe>",
        two.tool.address
    );
    let body = format!(
        "<iframe id=\"it\" title=\"One\" data-evenhand src=\"{}frame.html?protocol=havant\"></iframe>{second}\
         <script type=\"module\" src=\"even-hand-frame.js\"></script>",
        two.tool.address
    );
    let site = Site::with_host(&body)?;
    site.policy(&format!("{STRICT}; frame-src {}", two.tool.address));
    with_page("frame-two", &site, |page| {
        page.open("host.html")?;
        inside(page, "#it")?;
        fits(page)?;
        page.session.enter(None)?;
        let other = number(page, "return document.querySelector('#other').clientHeight")?;
        assert!(other > 50.0 && other < height(page)?, "{other}");
        page.complaints().map(drop)
    })
}

#[test]
fn a_link_leads_through_the_frame_and_the_address_follows() -> Result<()> {
    let two = Two::new("protocol=havant&state=hash", "data-evenhand=\"hash\"")?;
    let body = format!(
        "<iframe id=\"it\" title=\"One\" data-evenhand=\"hash\" src=\"{}frame.html?protocol=havant&amp;state=hash\"></iframe>\
         <script type=\"module\" src=\"even-hand-frame.js\"></script>",
        two.tool.address
    );
    let site = Site::with_host(&body)?;
    site.policy(&format!("{STRICT}; frame-src {}", two.tool.address));
    let fragment = |page: &Page| -> Result<String> {
        page.session.enter(None)?;
        Ok(page.script("return location.hash", &json!([]))?.as_str().unwrap_or_default().to_owned())
    };
    with_page("frame-link", &site, |page| {
        page.open("host.html")?;
        let widget = inside(page, "#it")?;
        widget.answer_until("advice", By::Mouse, &OFFICER)?;
        let text = widget.text()?;
        page.wait_for("the address to follow", || Ok(fragment(page)?.contains(".at=advice")))?;
        let link = fragment(page)?;

        page.script("history.back()", &json!([]))?;
        page.wait_for("the page before", || Ok(fragment(page)?.contains(".at=check")))?;
        page.session.enter(Some("#it"))?;
        assert_eq!(widget.kind()?, "check");

        // Somebody else is given the link.
        page.open("index.html")?;
        page.open(&format!("host.html{link}"))?;
        page.session.enter(Some("#it"))?;
        let widget = page.widget("even-hand");
        page.wait_for("the advice", || Ok(widget.kind()? == "advice"))?;
        assert_eq!(widget.text()?, text);
        assert_eq!(fragment(page)?, link);

        // A fragment of the page's own is left alone.
        page.open("index.html")?;
        page.open("host.html#news")?;
        inside(page, "#it")?.go_on(By::Mouse)?;
        fits(page)?;
        assert_eq!(fragment(page)?, "#news");
        Ok(())
    })
}

/// Print, copy, file notes: all of it works in a sandbox, or says what to do if it has not.
#[test]
fn a_sandbox_is_enough() -> Result<()> {
    let two = Two::new("protocol=havant", &format!("sandbox=\"{SANDBOX}\""))?;
    two.page.policy(&format!("{STRICT}; frame-src {} blob:", two.tool.address));
    with_page("frame-sandbox", &two.page, |page| {
        keep(page)?;
        page.wait_for("the files", || {
            let mut saved = page.saved()?;
            saved.retain(|name| name.ends_with(".txt") || name.ends_with(".html"));
            Ok(saved.len() == 2)
        })
    })
}

/// Without `blob:` in the policy of the page around, Firefox saves no file, and tells nobody: the words must be true.
#[test]
fn a_file_that_may_not_be_saved_is_not_said_to_be_there() -> Result<()> {
    let two = Two::new("protocol=havant", "")?;
    with_page("frame-no-files", &two.page, keep)
}

fn keep(page: &Page) -> Result<()> {
    page.open("host.html")?;
    let widget = inside(page, "#it")?;
    widget.answer_until("advice", By::Mouse, &OFFICER)?;
    for (way, says) in [
        ("copy", "."),
        ("note-text", "If the file is not there"),
        ("note-html", "If the file is not there"),
        ("print", "If"),
    ] {
        widget.press_where(By::Mouse, "element.dataset.keep === args[0]", way)?;
        let said = "return find('.eh-section-record [data-kept]').textContent";
        page.wait_for(way, || Ok(!widget.text_of(said)?.is_empty()))?;
        let said = widget.text_of(said)?;
        assert!(!said.contains("did not") && said.contains(says), "{way}: {said}");
    }
    let errors: Vec<Value> =
        page.seen("events")?.into_iter().filter(|event| event["name"] == "evenhand-error").collect();
    assert!(errors.is_empty(), "{errors:?}");
    Ok(())
}

#[test]
fn what_the_address_may_not_say_is_told_to_the_webmaster() -> Result<()> {
    with_page("frame-address", &Site::new()?, |page| {
        page.open("frame.html?protocol=havant&onclick=alert(1)&theme=dark")?;
        let widget = page.ready("even-hand")?;
        assert_eq!(
            widget.script("return host.getAttributeNames()", &json!([]))?,
            json!(["heading-level", "protocol", "theme"])
        );
        assert!(page.complaints()?.iter().any(|told| told.contains("onclick")));
        assert_eq!(widget.text_of("return find('[data-heading]').localName")?, "h1");
        Ok(())
    })
}
