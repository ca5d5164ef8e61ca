//! With the mouse, in both elements of the demo.

use crate::Result;
use crate::browser::with_page;
use crate::people::{FOR_MEMBERS, FOR_OFFICERS, MEMBER, OFFICER};
use crate::site::Site;
use crate::widget::By;

#[test]
fn both_elements_of_the_demo_lead_to_advice() -> Result<()> {
    with_page("by-mouse", &Site::new()?, |page| {
        page.open("index.html")?;
        let (officers, members) = (page.ready(FOR_OFFICERS)?, page.ready(FOR_MEMBERS)?);
        officers.answer_until("advice", By::Mouse, &OFFICER)?;
        members.answer_until("advice", By::Mouse, &MEMBER)?;
        assert!(officers.marked("data-verdict")?.contains("get-authority-first"));
        assert!(members.marked("data-verdict")?.contains("depends"));
        assert!(!members.marked("data-contact")?.is_empty() || !members.marked("data-open")?.is_empty());
        Ok(())
    })
}

#[test]
fn an_audience_sees_its_own_side_first() -> Result<()> {
    with_page("audience", &Site::new()?, |page| {
        page.open("index.html")?;
        let widget = page.ready(FOR_OFFICERS)?;
        widget.press(By::Mouse, "Start now")?;
        let officers = widget.options("role")?;
        assert!(officers.contains(&"junior-officer".to_owned()), "{officers:?}");
        assert!(!officers.contains(&"ward-councillor".to_owned()), "{officers:?}");
        widget.press_where(By::Mouse, "/all/i.test(element.innerText)", "show everybody")?;
        page.wait_for("all roles", || Ok(widget.options("role")?.contains(&"ward-councillor".to_owned())))?;
        assert!(widget.options("role")?.len() > officers.len());
        Ok(())
    })
}
