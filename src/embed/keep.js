// What the person takes along: prints the record, copies it, hands it to the browser as a file.
// Imported when somebody first does one of these. Texts become text nodes and nothing else, wherever they come from.

import css from "../../styles/record.css";
import { copy } from "./keep/copy.js";
import { compare } from "./keep/others.js";
import { page } from "./keep/page.js";
import { print } from "./keep/print.js";
import { rules } from "./keep/rules.js";

// Does what the button that was pressed is for, and says what came of it beside the button.
export async function keep(kind, pressed, widget, packOf) {
  const part = pressed.closest(".eh-section") ?? pressed.getRootNode();
  const all = pressed.closest("[data-page]");
  const kept = part.querySelector("[data-kept]") ?? all.querySelector(".eh-section-record [data-kept]");
  const byHand = all.querySelector("[data-by-hand]");
  byHand.replaceChildren();
  // The same words once more must be heard once more.
  kept.textContent = "";
  const say = said => kept.textContent = said;
  const said = await WAYS[kind](widget, { pressed, byHand, packOf, say });
  setTimeout(say, 50, said);
}

const COPIED = "Copied.";
const COPY_BY_HAND = "This page may not copy. The text is below: mark it and copy it.";
const PRINTED = "If no window for printing has opened, this page may not print here. Save the advice as a file instead.";
const SAVED = "The file is in your downloads.";
// Firefox asks the page around a frame, which nobody here hears of: its `frame-src` must name `blob:`.
const SAVED_FROM_A_FRAME = "Look in your downloads. If the file is not there, this page may not save: copy the text instead.";

// What each button is for.
const WAYS = {
  print: widget => {
    print(widget.record(), css);
    return PRINTED;
  },
  copy: (widget, place) => copied(widget.record().text, place),
  "email-copy": (_, place) => copied(place.pressed.closest("details").querySelector("textarea").value, place),
  "note-text": widget => {
    const { name, text } = widget.record();
    return download(`${name}.txt`, "text/plain", text);
  },
  "note-html": widget => {
    const record = widget.record();
    return download(`${record.name}.html`, "text/html", page(record, css));
  },
  compare: (widget, { packOf, say }) => compare(widget, packOf, say),
  rules: (_, { pressed, packOf, say }) => rules(packOf, pressed, say),
  calendar: (widget, { pressed }) => {
    const { name, text } = widget.calendar(Number(pressed.dataset.deadline));
    return download(`${name}.ics`, "text/calendar", text);
  },
};

async function copied(text, place) {
  return await copy(text, place) ? COPIED : COPY_BY_HAND;
}

// Hands the browser a file.
function download(name, type, text) {
  const href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = Object.assign(document.createElement("a"), { href, download: name });
  link.click();
  // The browser has it by then.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
  return self === top ? SAVED : SAVED_FROM_A_FRAME;
}
