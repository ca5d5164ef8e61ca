//! One colour of the council's, whatever it is: text on it and links in it can be read.

use serde_json::{Value, json};

use crate::Result;
use crate::axe;
use crate::browser::with_page;
use crate::look::Look;
use crate::people::OFFICER;
use crate::site::Site;
use crate::widget::By;

const PAGE: &str =
    r#"<meta name="color-scheme" content="light dark"><even-hand id="it" protocol="havant"></even-hand>"#;

/// For each brand colour the least contrast of what is written in it or on it. A canvas says what a browser would paint.
const CONTRASTS: &str = "
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    const painted = colour => {
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const luminance = colour => {
        const [red, green, blue, alpha] = painted(colour).map(part => part / 255);
        if (alpha !== 1) throw new Error(`${colour} is not painted whole`);
        const linear = part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    };
    const contrast = (one, other) => {
        const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
        return (lighter + 0.05) / (darker + 0.05);
    };
    const names = ['link', 'accent', 'on-accent', 'accent-strong', 'background', 'soft'];
    const probes = names.map(name => {
        const probe = document.createElement('span');
        find('.eh').append(probe);
        const sheet = new CSSStyleSheet();
        probe.className = `probe-${name}`;
        sheet.replaceSync(`.probe-${name} { color: var(--e-${name}) }`);
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
        return probe;
    });
    return args.map(brand => {
        host.style.setProperty('--eh-brand', brand);
        const [link, accent, on, strong, background, soft] = probes.map(probe => getComputedStyle(probe).color);
        const pairs = [[link, background], [link, soft], [strong, background], [strong, soft], [on, accent], [on, strong]];
        return { brand, least: Math.min(...pairs.map(pair => contrast(...pair))), link: painted(link).join() };
    })";

#[test]
fn any_colour_is_made_one_that_can_be_read() -> Result<()> {
    let mut brands: Vec<String> = ["red", "white", "black", "rebeccapurple", "oklch(0.9 0.4 145)", "hsl(52 100% 50%)"]
        .map(str::to_owned)
        .to_vec();
    let steps = [0, 36, 73, 109, 146, 182, 219, 255];
    for red in steps {
        for green in steps {
            brands.extend(steps.map(|blue| format!("rgb({red} {green} {blue})")));
        }
    }
    with_page("brand", &Site::with_host(PAGE)?, |page| {
        for look in [Look::Light, Look::Dark] {
            page.look(look)?;
            page.open("host.html")?;
            let widget = page.ready("#it")?;
            let found = widget.script(CONTRASTS, &json!(brands))?;
            let found = found.as_array().ok_or("no list")?;
            assert_eq!(found.len(), brands.len());
            for one in found {
                assert!(one["least"].as_f64() >= Some(4.5), "{}: {one}", look.id());
            }
            // It is their colour and not ours.
            let link = |at: usize| found[at]["link"].as_str().unwrap_or_default().to_owned();
            assert!(link(0) != link(1) && link(0) != link(3), "{} {}", link(0), link(3));
        }
        Ok(())
    })
}

/// With the colour left as it is where it can be read already, and nothing of it without `--eh-brand`.
#[test]
fn a_colour_that_can_be_read_stays_as_it_is() -> Result<()> {
    with_page("brand-kept", &Site::with_host(PAGE)?, |page| {
        page.open("host.html")?;
        let widget = page.ready("#it")?;
        let colours = |brand: &str| -> Result<Value> {
            widget.script(CONTRASTS, &json!([brand])).map(|found| found[0]["link"].clone())
        };
        assert_eq!(colours("")?, "11,86,110,255");
        assert_eq!(colours("#7a1f4d")?, "122,31,77,255");
        widget.answer_until("advice", By::Mouse, &OFFICER)?;
        widget.script("host.style.setProperty('--eh-brand', '#ffb000')", &json!([]))?;
        axe::load(page)?;
        for look in Look::SCREEN {
            page.look(look)?;
            assert_eq!(axe::check(page, "#it")?.violations, [""; 0], "{}", look.id());
            page.screenshot(&format!("brand-{}", look.id()))?;
        }
        Ok(())
    })
}
