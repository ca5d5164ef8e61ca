// What is said when something fails: to the person in front of the page, and to whoever looks after the page.

// A failure. Its message is for whoever looks after the page: what happened, where, and what to do. `findings`: what is
// wrong with a pack that is refused, one by one.
export class Trouble extends Error {
  constructor(reason, message, findings) {
    super(message);
    this.reason = reason;
    this.findings = findings;
  }
}

export const STILL_WAITING = "This is taking longer than usual. It is still loading: you need do nothing but wait.";
export const LOADING = "The questions are loading…";
export const TRYING_AGAIN = "Trying again…";
export const CANNOT_KEEP = "This did not work, because a part that it needs did not load. Try again, or mark the " +
  "advice on this page and copy it.";

const TELL = "If it still does not work, tell whoever looks after this page.";

// For each reason: what has happened, and what the person can do. No codes, no blame, no promise that nobody can keep.
const SAID = {
  protocol: [
    "The questions cannot be shown, because something on this page is not set up as it should be.",
    "This is not your fault. Please tell whoever looks after this page.",
  ],
  missing: [
    "The questions cannot be shown, because they are not where this page looks for them.",
    "Try again in a few minutes. " + TELL,
  ],
  network: [
    "The questions could not be loaded. You may be offline, or the connection may have been cut.",
    "Check that you are connected, then try again.",
  ],
  timeout: [
    "The questions took too long to load, so this page has stopped waiting for them.",
    "Your connection may be slow just now. Try again when it is better.",
  ],
  unreadable: [
    "The questions have been loaded, but they are damaged or incomplete, so they are not shown.",
    "Try again in a few minutes. " + TELL,
  ],
  code: [
    "The questions cannot be shown, because a part that they need did not load or may not run in this browser.",
    "Try again. If that does not help, try another browser or another device, and tell whoever looks after this page.",
  ],
  advice: [
    "Your advice cannot be shown yet, because a part that it needs did not load.",
    "Check that you are connected, then try again: your answers are still here.",
  ],
  styles: [
    "The questions cannot be shown yet, because a part that they need did not load.",
    "Try again. " + TELL,
  ],
};
SAID["too-large"] = SAID.unreadable;

// Why there are no names: completes "Names are not shown, because …".
const NO_NAMES = {
  address: "something on this page is not set up as it should be",
  timeout: "your council’s directory took too long to load",
  unreadable: "your council’s directory could not be read",
  advice: "a part that they need did not load",
};

export const noNames = reason => NO_NAMES[reason] ?? "your council’s directory could not be loaded";

const STOPPED = "Something has gone wrong, and the questions have stopped. Nothing has been sent to anybody.";

const GO_ON = "Your answers are still here. Try again to go on from them.";
const START_AGAIN = "Try again to start from the beginning.";
const MEANWHILE = "Until then, use what is written below.";

// The message in place of the questions.
//
// - `answered`: there are answers to go on from. `below`: the page has something to say below the message.
// - It must be able to take focus, for whoever was in the middle of a question.
export function message(reason, { answered, below, tryAgain }) {
  const [what, then] = reason === "panic" ? [STOPPED, answered ? GO_ON : START_AGAIN] : SAID[reason];
  const box = make("div", "", { className: "eh eh-failure", part: "message", lang: "en-GB", dir: "ltr", role: "alert",
    tabIndex: -1 });
  const button = make("button", "Try again", { className: "eh-button", part: "button", type: "button", onclick: tryAgain });
  const first = make("p");
  first.append(make("strong", what));
  box.append(first, make("p", below ? `${then} ${MEANWHILE}` : then), button);
  box.dataset.failure = reason;
  return box;
}

export function make(tag, text = "", properties = {}) {
  return Object.assign(document.createElement(tag), { textContent: text }, properties);
}
