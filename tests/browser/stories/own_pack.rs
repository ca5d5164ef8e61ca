//! A council's own pack: the worked example, as its owner publishes it, shown from its own address.

use std::path::Path;

use crate::Result;
use crate::browser::with_page;
use crate::packs;
use crate::site::Site;
use crate::widget::By;

/// Somebody on the staff is invited to a group's meeting.
const INVITED: [(&str, &str); 6] = [
    ("role", "junior-officer"),
    ("issue", "party-group"),
    ("situation", "attend-group-meeting"),
    ("willing", "yes"),
    ("authority", "nobody"),
    ("chief-executive-away", "no"),
];

#[test]
fn it_is_shown_from_its_own_address() -> Result<()> {
    let site = Site::with_host("<even-hand protocol=\"/council/town-council.json\"><p>Ask.</p></even-hand>")?;
    let pack = packs::at(&Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/town-council"))?;
    site.file("council/town-council.json", &pack.bundle);
    with_page("own-pack", &site, |page| {
        page.open("host.html")?;
        let widget = page.ready("even-hand")?;
        assert!(widget.text()?.contains("Protocol for Working Together"), "{}", widget.text()?);
        widget.answer_until("advice", By::Keyboard, &INVITED)?;
        let advice = widget.text()?;
        for said in ["Do not go before the Town Clerk has agreed.", "Ask for authority from", "Leave the room before"] {
            assert!(advice.contains(said), "{said}: {advice}");
        }
        assert_eq!(page.complaints()?, Vec::<String>::new());
        Ok(())
    })
}
