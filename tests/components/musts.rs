//! What must be there in single examples: the "must" lines of the components, as data.
//!
//! Texts are those of the examples; the interface's own words may change without a change here.

use crate::must::Must::{self, Count, Described, List, Named, Say, Values};

/// By where the example is found.
pub const MUSTS: &[(&str, &[Must])] = &[
    (
        "about_protocol/in-force",
        &[
            List("dt", &["Protocol", "Council", "Version", "In force since", "Who says what it means"]),
            Count(".eh-note", 0),
            Say("p", "It covers ferries"),
        ],
    ),
    ("about_protocol/as-little-as-can-be", &[List("dt", &["Protocol", "Council", "Version"]), Count("p", 0)]),
    ("about_protocol/overdue-for-review", &[Say(".eh-note", "1 March 2024")]),
    ("about_protocol/guidance", &[Say(".eh-note p", "This is guidance")]),
    (
        "answers_list/answers-of-each-kind",
        &[
            Count("dl > div > dt", 4),
            Say("dd", "I’m not sure"),
            // Heard in a list of buttons, each must be told from the others.
            Say("button", "Change your answer to: Who are you?"),
            Values("[data-answer]", "data-answer", &["role", "crossing", "asked", "visitors"]),
        ],
    ),
    ("answers_list/one-that-was-not-asked", &[Count("button", 0), Say("dd", "Your council’s directory shows this.")]),
    (
        "clause/one-clause",
        &[Say("p", "Mainly a “must”: it requires something. It binds"), Count("a", 0), Count("strong", 0)],
    ),
    ("clause/binding-nobody-behind-a-step", &[Count("p", 1)]),
    ("clause/a-fault-of-the-document", &[Say("p", "About the document: The number 6.1 is printed twice.")]),
    (
        "clause/published",
        &[
            List("a", &["Clause 6.1 in the published document (opens in a new tab)"]),
            Values("a", "href", &["https://harbour.example/rules#6.1"]),
            Values("a", "rel", &["noopener noreferrer"]),
            Values("a", "target", &["_blank"]),
        ],
    ),
    ("clause/must", &[Say("p", "“must”: it requires something")]),
    ("clause/must-not", &[Say("p", "“must not”: it forbids something")]),
    ("clause/should", &[Say("p", "“should”: it advises something")]),
    ("clause/should-not", &[Say("p", "“should not”: it advises against something")]),
    ("clause/entitlement", &[Say("p", "gives a right")]),
    (
        "contact_card/with-a-directory-entry",
        &[
            Count("h4", 1),
            List("h4", &["Sam Okoro-Lindqvist"]),
            Say(".eh-contact-title", "Ferry Master"),
            List("dt", &["Phone", "Email", "Office"]),
            Values("a", "href", &["tel:+4401632960001", "mailto:sam.okoro-lindqvist@harbour.example"]),
            List("summary", &["Why: clause 4.2, about what to do, number 2"]),
            Values("[data-contact]", "data-contact", &["ferry-master"]),
        ],
    ),
    ("contact_card/no-directory-entry", &[List("h4", &["Ferry Master"]), Count("dl", 0), Count("a", 0)]),
    ("contact_card/no-directory-entry-and-no-reason", &[Count("summary", 1), Count(".eh-contact > p", 0)]),
    ("contact_card/a-name-alone", &[Count("dl", 0)]),
    ("contact_card/a-telephone-alone", &[List("dt", &["Phone"]), Values("a", "href", &["tel:01632960042"])]),
    (
        "contact_card/away",
        &[Say(".eh-contact", "Away until the end of Friday 4 December 2026, as your council’s directory shows.")],
    ),
    ("contact_card/away-and-not-asked-about", &[Say(".eh-contact", "You were not asked.")]),
    (
        "contact_card/two-holders",
        &[
            List("h4", &["Ferry Master"]),
            Count("dl", 2),
            Say(".eh-contact", "Sam Okoro-Lindqvist"),
            Say(".eh-contact", "Kim Example"),
        ],
    ),
    (
        "contact_card/away-and-somebody-in-their-place",
        &[
            List("h4", &["Sam Okoro-Lindqvist"]),
            Say(".eh-contact-deputy", "your council’s own arrangement and not by the protocol"),
        ],
    ),
    ("contact_card/vacant", &[Say(".eh-contact", "Vacant: nobody holds this post at present."), Count("dl", 0)]),
    (
        "contact_card/vacant-and-somebody-in-their-place",
        &[
            List("h4", &["Ferry Master"]),
            Say(".eh-contact-deputy", "own arrangement"),
            Say(".eh-contact", "Kim Example (Harbour Warden)"),
        ],
    ),
    (
        "contact_card/away-and-somebody-in-their-place-who-may-not-authorise",
        &[Say(".eh-contact", "does not say that they can give this authority. Check that before you rely on it.")],
    ),
    (
        "contact_card/away-and-somebody-in-their-place-who-may-not-decide",
        &[Say(".eh-contact", "does not say that they can decide this. Check that before you rely on it.")],
    ),
    ("contact_card/vacant-and-somebody-coming", &[Say(".eh-contact", "From 4 December 2026: Robin Example.")]),
    ("contact_card/perhaps-whom-it-is-about", &[Say(".eh-contact", "If the matter is about them, do not go to them.")]),
    ("contact_card/a-telephone-without-figures", &[List("dt", &["Phone"]), Count("a", 0)]),
    (
        "contact_card/an-odd-address-of-email",
        // Nothing in an address may add a subject, a copy or a second address.
        &[Values("[href^=mailto]", "href", &["mailto:o%27neil%26co%3Fx%3D1@harbour.example"])],
    ),
    ("contact_card/standing-in", &[Say(".eh-contact", "In place of the Harbour Warden, who is away")]),
    ("contacts/to-authorise", &[Count("h4", 1), Count("[data-contact]", 1), Count(".eh-between, .eh-hint", 0)]),
    (
        "contacts/any-of-two",
        &[
            List(".eh-between", &["or"]),
            // For somebody whom the directory does not know there must be a way on.
            Count(".eh-hint", 1),
            List("h5", &["Sam Okoro-Lindqvist", "Harbour Warden"]),
        ],
    ),
    (
        "contacts/any-of-three-and-one-of-them-away",
        &[List(".eh-between", &["or", "or"]), Say("[data-contact=lock-keeper]", "Away until")],
    ),
    (
        "contacts/any-of-two-and-nobody-there",
        // Nobody can be reached first.
        &[List(".eh-label", &["One of them is enough."]), Say("[data-contact=harbour-warden]", "Vacant: nobody")],
    ),
    ("contacts/each-of-two", &[List(".eh-between", &["and"])]),
    (
        "contacts/the-same-reason-for-all",
        &[Say("p", "Nobody else can open"), Count("[data-contact] > p:not(.eh-contact-title)", 0)],
    ),
    ("contacts/two-purposes", &[Count("h4", 2), Count("[data-contact]", 3)]),
    (
        "date_input/empty",
        &[
            List("label", &["Day", "Month", "Year"]),
            Count("input[type=text]", 3),
            Values("input", "value", &["", "", ""]),
            Count("[aria-invalid]", 0),
            Count("[type=date]", 0),
        ],
    ),
    ("date_input/filled-in", &[Values("input", "value", &["23", "November", "2026"])]),
    ("date_input/with-a-time", &[Count("label", 5), Values("input", "value", &["23", "November", "2026", "14", "30"])]),
    ("date_input/or-not-sure", &[Count("[checked]", 0), Say(".eh-or", "or"), Count("[value=not-sure]", 1)]),
    (
        "date_input/not-sure-is-chosen",
        &[Values("[checked]", "value", &["not-sure"]), Values("[type=text]", "value", &["", "", ""])],
    ),
    ("date_input/nothing-typed", &[Count("[aria-invalid=true]", 3)]),
    ("date_input/no-such-day", &[Count("[aria-invalid=true]", 3)]),
    ("date_input/a-day-to-come", &[Count("[aria-invalid=true]", 3)]),
    ("date_input/day-missing", &[Values("[aria-invalid]", "id", &["eh-crossing-no-day-day"])]),
    ("date_input/month-wrong", &[Values("[aria-invalid]", "value", &["99x"]), Count("[aria-invalid]", 1)]),
    ("date_input/minutes-missing", &[Values("[aria-invalid]", "id", &["eh-crossing-no-minutes-minute"])]),
    ("deadlines/in-words-alone", &[Count("dd > strong, button, .eh-hint", 0), Say("dd", "within 2 working days")]),
    (
        "deadlines/with-a-day",
        &[
            List("dd > strong", &["Friday 4 December 2026"]),
            Say("dd", "within 2 working days"),
            Say("dt", "Answer to the crew"),
            Say(".eh-hint", "Counted here as 2 working days of England and Wales from Wednesday 2 December 2026,"),
            Count(".eh-hint", 1),
            List("button", &["Add to your calendar: Answer to the crew"]),
            Values("button", "data-keep", &["calendar"]),
            Values("button", "data-deadline", &["0"]),
            Count("[role=status][data-kept]", 1),
        ],
    ),
    ("deadlines/over-a-weekend", &[Say(".eh-hint", "not counted. Skipped: the weekend.")]),
    (
        "deadlines/over-bank-holidays",
        &[Say(
            ".eh-hint",
            "Skipped: weekends, and the bank holidays on Friday 25 December 2026 and Monday 28 December 2026.",
        )],
    ),
    (
        "deadlines/over-a-bank-holiday-alone",
        &[Say(".eh-hint", "Skipped: the bank holiday on Friday 25 December 2026.")],
    ),
    (
        "deadlines/with-a-time-of-day",
        &[
            Say("strong", "10:15 on Friday 4 December"),
            Say(".eh-hint", "24 hours by the clock from 10:15 on Thursday 3 December 2026."),
        ],
    ),
    ("deadlines/due-today", &[Say("dd", "That is today."), Count("button", 1)]),
    ("deadlines/passed", &[Say("dd", "This date has passed: it was 3 days ago."), Count("button, [data-kept]", 0)]),
    ("deadlines/passed-yesterday", &[Say("dd", "it was yesterday"), Count("button", 0)]),
    ("deadlines/estimated", &[Say(".eh-hint", "not known yet")]),
    ("deadlines/several", &[Count("dt", 3), Count("button", 2), Count("[data-kept]", 1)]),
    (
        "details/help",
        &[List("details > summary", &["Where the advice comes from"]), Count("[open]", 0), Count("[data-clause]", 0)],
    ),
    ("details/a-clause", &[Values("details", "data-clause", &["6.1"])]),
    (
        "error_summary/one-answer-missing",
        &[
            Count("[role=alert][tabindex='-1']", 1),
            Named("[role=alert]", "There is a problem"),
            List("[role=alert] a", &["Select whether there will be visitors on board"]),
            // The same words beside the field.
            Say(".eh-error", "Error: Select whether there will be visitors on board"),
        ],
    ),
    ("error_summary/three-answers-missing", &[Count("[role=alert] li > a", 3)]),
    (
        "error_summary/part-of-a-date-missing",
        &[
            Values("[role=alert] a", "href", &["#eh-crossing-summary-date-year"]),
            Values("[aria-invalid]", "id", &["eh-crossing-summary-date-year"]),
        ],
    ),
    ("heading/of-a-page", &[Count("h4[tabindex='-1'][data-heading]", 1)]),
    (
        "heading/below-one-another",
        &[
            List("h4, h5, h6", &["The ferry after dark", "The crew", "On deck", "At the bow"]),
            Count("[data-heading], [tabindex]", 1),
        ],
    ),
    ("icon/do-not", &[Count("svg[aria-hidden=true][focusable=false]", 1)]),
    ("email/prepared", &[Count("summary", 1), List("label", &["Subject", "Text"]), Count(".eh-hint", 0)]),
    ("email/no-address", &[Say(".eh-hint", "No email address")]),
    ("email/too-long-for-a-link", &[Say(".eh-hint", "Copy it")]),
    ("email/neither", &[Count(".eh-hint", 2)]),
    (
        "keep/every-way",
        &[
            Values("[data-keep]", "data-keep", &["print", "copy", "note-text", "note-html"]),
            // It must be there before it says anything.
            Count("[role=status][data-kept]:empty", 1),
        ],
    ),
    (
        "ladder/at-the-first-step",
        &[
            Count("ol > li", 2),
            Say("[aria-current=step]", "You are here"),
            Say("[aria-current=step]", "Ferry Master"),
            Values("[data-ladder]", "data-ladder", &["ferry-master", "harbour-warden"]),
            Count("h4", 1),
            Count("ul", 0),
        ],
    ),
    ("ladder/talking-first", &[Say("[aria-current=step]", "Talk directly to Deckhand concerned"), Count("ol > li", 3)]),
    (
        "ladder/steps-behind-and-ahead",
        &[
            List(
                "ol .eh-ladder-when",
                &[
                    "You have talked directly to",
                    "You have tried",
                    "Passed over, since the matter is about them",
                    "You are here",
                    "If that does not settle it",
                ],
            ),
            List(
                "ol [data-ladder]",
                &["Deckhand concerned", "Ferry Master", "Harbour Warden", "Keeper of the Code", "Port Meeting"],
            ),
            Count("[aria-current=step]", 1),
            Say("li", "The Port Meeting hears"),
        ],
    ),
    (
        "ladder/every-reason-to-be-behind",
        &[Count(".eh-ladder-tried", 2), Count(".eh-ladder-passed", 5), Say("li", "Lock Keeper and Pilot")],
    ),
    (
        "ladder/several-posts-on-a-step",
        &[Say("[aria-current=step]", "Warden or Pilot"), Say("li", "Warden or Pilot or Keeper"), Count("ol > li", 2)],
    ),
    ("ladder/each-of-several-now", &[Say("[aria-current=step]", "Warden and Pilot")]),
    ("ladder/known-by-name", &[Say("li", "Sam Okoro-Lindqvist, Ferry Master or Harbour Warden")]),
    (
        "ladder/away-and-vacant",
        &[
            Say(
                "li",
                "Ferry Master (away until the end of Thursday 1 January 1970, as your council’s directory shows)",
            ),
            Say("li", "or Harbour Warden (vacant: nobody holds this post at present)"),
        ],
    ),
    ("ladder/in-place-of-somebody", &[Say("[aria-current=step]", "In place of the Harbour Warden, who is away")]),
    ("ladder/at-the-end", &[Say("[aria-current=step]", "The ladder ends here"), Count("[data-ladder]", 1)]),
    ("ladder/not-known-where", &[Say("[aria-current=step]", "depends on what is still open"), Count("ol > li", 3)]),
    (
        "ladder/posts-beside-it",
        &[
            Count("ol > li", 5),
            List("ul [data-ladder]", &["Pilot", "Ship’s Doctor", "Port Meeting"]),
            Say("ul > li", "The decision belongs to"),
        ],
    ),
    ("ladder/in-difficulty-only", &[Count("ol", 0), Count("ul > li", 1), Count("h4", 1)]),
    ("ladder/brought-in-only", &[Count("ol", 0), Count("ul > li", 1), Count("h4", 1)]),
    (
        "named_people/no-directory-entry",
        &[
            Say("p", "does not say whom to ask about this"),
            List("li strong", &["Harbour Warden"]),
            Say("li", "Gives authority, decides, takes up concerns and is there for difficulty or doubt"),
            Values("[data-named]", "data-named", &["harbour-warden"]),
            Count("a, [data-contact]", 0),
        ],
    ),
    (
        "named_people/with-a-directory-entry",
        &[
            List("li strong", &["Sam Okoro-Lindqvist", "Harbour Warden"]),
            Say("li", "Ferry Master"),
            Say("li", "Is told of things and gives advice"),
            Values("a", "href", &["tel:01632960001", "mailto:sam@harbour.example"]),
        ],
    ),
    (
        "named_people/away-and-vacant",
        &[
            Say("li", "(away until the end of Thursday 1 January 1970, as your council’s directory shows)"),
            Say("li", "(vacant: nobody holds this post at present)"),
        ],
    ),
    (
        "named_people/somebody-says-what-it-means",
        &[Say("p", "The Keeper of the Code says what the code means. Clause 9.1")],
    ),
    ("note/one-sentence", &[Say(".eh-note", "Important: The old landing stage is closed.")]),
    (
        "open_questions/two-answers",
        &[
            List("h4", &["Find out whether there will be visitors on board"]),
            Say("p", "The ferry office"),
            Count("li", 2),
            // Heard in a list of buttons, each must be told from the others.
            List(
                "button",
                &[
                    "See the advice for “Yes”: Find out whether there will be visitors on board",
                    "See the advice for “No”: Find out whether there will be visitors on board",
                ],
            ),
            Values("[data-try]", "data-try", &["yes", "no"]),
            Values("[data-open]", "data-open", &["visitors"]),
            Count(".eh-verdict-tag", 2),
        ],
    ),
    ("open_questions/nobody-who-could-tell", &[Count(".eh-label", 0)]),
    ("open_questions/an-answer-that-adds-steps", &[List("li li", &["Ring the bell twice.", "Tell the pilot."])]),
    ("open_questions/an-answer-that-leads-to-others", &[Say("li", "Harbour Warden or Pilot")]),
    ("open_questions/an-answer-that-asks-more", &[Say("li li", "1 more question")]),
    (
        "open_questions/no-answer-alone-changes-anything",
        &[Count("button", 0), Say("p", "together with what else is open")],
    ),
    (
        "open_questions/a-day",
        &[Say("button", "answer this question: Find out whether there will be visitors on board")],
    ),
    ("open_questions/each-verdict", &[Count(".eh-verdict-tag", 7)]),
    ("open_questions/several-questions", &[Count("[data-open]", 2)]),
    (
        "others/not-asked-yet",
        &[
            Values("summary", "data-keep", &["compare"]),
            // There before anything is said in it.
            Count("[role=status]", 1),
            Count("h4", 0),
        ],
    ),
    (
        "others/two-groups",
        &[
            Count("summary[data-keep]", 0),
            Count("h4", 2),
            Count("h5", 3),
            Say(".eh-other", "Another verdict and contact"),
        ],
    ),
    ("others/one-that-says-nothing", &[Say(".eh-other", "Says nothing about this"), Count(".eh-verdict-tag", 0)]),
    (
        "principles/one",
        &[
            Say("p", "whatever the matter is"),
            List("li", &["Crew and harbour staff treat each other with respect. Clause 2.1"]),
            Values("[data-principle]", "data-principle", &["2.1"]),
        ],
    ),
    ("principles/several", &[Count("li", 3)]),
    ("radios/nothing-chosen", &[Count("[type=radio][name=nothing-chosen]", 3), Count("[checked]", 0)]),
    ("radios/chosen", &[Values("[checked]", "value", &["rope"])]),
    (
        "radios/with-a-hint",
        &[
            Described("[value=rope]", "At least as long as the boat"),
            Named("[value=rope]", "A rope"),
            Count("[aria-describedby]", 1),
        ],
    ),
    (
        "radios/or-not-sure",
        &[
            List(".eh-or", &["or"]),
            Values("input", "value", &["rope", "anchor", "oar", "not-sure"]),
            Count("[checked]", 0),
        ],
    ),
    ("radios/not-sure-is-chosen", &[Values("[checked]", "value", &["not-sure"])]),
    (
        "radios/in-groups",
        &[
            Count("[role=group]", 2),
            Named("[role=group]", "On board"),
            Count("[name=in-groups]", 5),
            Named("[value=net]", "A net"),
            Described("[value=net]", "Dry and folded"),
        ],
    ),
    ("radios/chosen-in-a-group", &[Values("[checked]", "value", &["net"])]),
    ("radios/side-by-side-or-not-sure", &[Count(".eh-radios-inline > *", 3), Count(".eh-or", 0)]),
    ("radios/many-options", &[Count("[name=many-options]", 15)]),
    ("reach/with-the-name", &[Say("p", "Sam Okoro-Lindqvist"), List("dt", &["Phone", "Email", "Office"])]),
    ("reach/without-the-name", &[Count("p", 0), Count("a", 2)]),
    ("reach/nothing-known", &[Count("p, dl, a", 0)]),
    (
        "services/nothing-chosen",
        &[
            Named("select", "Which service? Pier Master: the one whom the boat belongs to"),
            List("option", &["I do not know, or not here", "Ferries", "Dredging"]),
            Values("option[selected]", "value", &[""]),
            // What changes below is said here, so that it must be there before.
            Count("[role=status]", 1),
        ],
    ),
    (
        "services/one-chosen",
        &[
            Values("option[selected]", "value", &["Dredging"]),
            Say("[role=status]", "Sam Okoro-Lindqvist (Pier Master)"),
        ],
    ),
    ("services/two-posts", &[Count("select", 2), Count("[role=status]", 1)]),
    ("services/no-post", &[Count("select", 0), Count("[role=status]", 1)]),
    ("section/one", &[List("section > h4", &["The harbour"]), Count("[role], [aria-label], [aria-labelledby]", 0)]),
    ("section/several", &[Count("section", 2)]),
    ("step_list/to-do", &[Count("ol > li", 3), Say("li", "Ask for leave"), Say("li summary", "Why: clause 6.3")]),
    ("step_list/not-to-do", &[Count("ul.eh-steps-dont > li", 3)]),
    ("step_list/to-know", &[Count("ul.eh-steps-know > li", 3)]),
    ("step_list/ten-steps-without-clauses", &[Count("ol > li", 10), Count("details", 0)]),
    (
        "tick_boxes/three",
        &[Count("fieldset > legend", 3), Count("[type=radio]", 9), Count("[type=checkbox]", 0), Count("[checked]", 0)],
    ),
    ("tick_boxes/chosen", &[Values("[checked]", "value", &["yes", "no", "not-sure"])]),
    ("tick_boxes/with-a-hint", &[Described("fieldset", "From an hour after sunset")]),
    (
        "tick_boxes/with-an-error",
        &[Count(".eh-in-error", 1), Described(".eh-in-error", "Error: Select whether it will be dark")],
    ),
    (
        "tick_boxes/with-a-hint-and-an-error",
        &[Described("fieldset", "From an hour after sunset Error: Select whether it will be dark")],
    ),
    ("tick_boxes/without-not-sure", &[Values("input", "value", &["yes", "no"])]),
    ("tick_boxes/in-words-of-its-own", &[List("label", &["All of it", "Only some", "I’m not sure"])]),
    (
        "verdict_panel/do-not",
        &[
            Count("h4[data-heading]", 1),
            Count("[data-verdict=do-not] svg", 1),
            Say(".eh-verdict-contact", "Sam Okoro-Lindqvist"),
        ],
    ),
    ("verdict_panel/get-authority-first", &[Count("h4[data-heading]", 1), Count("svg", 1)]),
    ("verdict_panel/depends", &[Count("h4[data-heading]", 1), Count("svg", 1)]),
    ("verdict_panel/raise-with-contact", &[Count("h4[data-heading]", 1), Count("svg", 1)]),
    ("verdict_panel/go-ahead-with-conditions", &[Count("h4[data-heading]", 1), Count("svg", 1)]),
    ("verdict_panel/go-ahead", &[Count("h4[data-heading]", 1), Count("svg", 1)]),
    ("verdict_panel/not-covered", &[Count("h4[data-heading]", 1), Count("svg", 1)]),
    ("verdict_panel/nobody-to-go-to", &[Count(".eh-verdict-contact", 0)]),
    ("verdict_tag/depends", &[Count("svg", 1)]),
    (
        "why/one-clause",
        &[
            Count("details", 1),
            Say("p", "own words"),
            Say("summary", "Clause 6.1 Crossings after dark"),
            List("details li", &["Ring the bell twice.", "Ask for authority from: Ferry Master"]),
            Values("[data-clause]", "data-clause", &["6.1"]),
        ],
    ),
    (
        "trying_out/one-answer",
        &[
            // It is heard first.
            Values("[data-heading]", "tabindex", &["-1"]),
            List("h4", &["You are trying out another answer"]),
            List("li", &["Will there be visitors on board? “Yes”"]),
            Say("p", "Your own answers are kept."),
            List("button", &["Go back to my own answers", "Use this answer from now on"]),
        ],
    ),
    ("trying_out/two-answers", &[Count("li", 2), Say("button", "Use these answers from now on")]),
    ("why/a-fault-of-the-document", &[Say("details p", "The number 6.1 is printed twice.")]),
    ("why/published", &[Values("details a", "href", &["https://harbour.example/rules#6.1"])]),
    ("why/nothing-rests-on-it", &[Count("details ul", 0)]),
    (
        "why/with-rules-behind-steps",
        &[
            Count("summary[data-keep=rules]", 1),
            Count("[data-rules] [role=status][data-kept]", 1),
            Values("[data-rules]", "data-rules", &["bell crew-on-board"]),
            Values("[data-rules]", "data-pack", &["harbour 1.0"]),
        ],
    ),
    (
        "why_asked/in-the-words-of-the-pack",
        &[List("summary", &["Why do we ask this?"]), Say("details p", "needs two of the crew"), Count("ul", 0)],
    ),
    (
        "why_asked/clauses",
        &[
            Count("[open]", 0),
            List("details p", &["Your answer decides if and how this applies:"]),
            Say("li", "Clause 6.1, Crossings after dark. Two of the crew"),
            Values("li", "data-clause", &["6.1", "6.4"]),
        ],
    ),
    ("why_asked/both", &[Count("details", 1), Count("details p", 2), Count("li", 2)]),
    ("why_asked/more-clauses-than-are-shown", &[Say("li:last-child", "and 3 more clauses")]),
    ("why_asked/in-two-ways", &[Count("ul", 1), Say("p", "It also decides who you go to.")]),
    ("why_asked/for-nothing", &[Count("details", 0)]),
    (
        "why_here/one-clause",
        &[
            List("details > summary", &["Why: clause 6.1, about what to do, number 2"]),
            // What it is about is heard, and seen just above.
            List(".eh-hidden", &[", about what to do, number 2"]),
            Count("[open]", 0),
            Values("details [data-clause]", "data-clause", &["6.1"]),
            Say("details p", "Clause 6.1 Crossings after dark"),
            Say("details p", "Two of the crew"),
            // How strongly it speaks as a whole could contradict the step.
            Say("details p", "It binds ferry crews."),
        ],
    ),
    ("why_here/two-clauses", &[Count("details", 1), Values("[data-clause]", "data-clause", &["6.1", "6.4"])]),
    ("why_here/no-clause", &[Count("details", 0)]),
    (
        "would_change/one-other-answer",
        &[
            Say("p", "Will there be visitors on board?"),
            Say("p", "No"),
            List("button", &["“Yes”: see the advice. Will there be visitors on board?"]),
            Values("[data-try]", "data-try", &["yes"]),
            Values("[data-would-change]", "data-would-change", &["visitors"]),
            Count(".eh-verdict-tag.eh-verdict-do-not", 1),
            Count("details", 0),
        ],
    ),
    ("would_change/an-answer-that-asks-more", &[Say("li", "1 more question")]),
    ("would_change/two-that-lead-to-the-same", &[Count("li", 1), Count("button", 2), Count(".eh-verdict-tag", 1)]),
    (
        "would_change/three-that-lead-to-the-same",
        &[Say("li", "”: see the advice. Will there be visitors on board? or “")],
    ),
    (
        "would_change/more-than-are-in-sight",
        &[
            List("summary", &["2 more that would change it"]),
            Count("details .eh-verdict-tag", 2),
            Count(".eh-verdict-tag", 6),
        ],
    ),
    ("would_change/each-verdict", &[Count("ul", 1), Count("li", 7)]),
    ("would_change/two-questions", &[Count("ul", 2)]),
];
