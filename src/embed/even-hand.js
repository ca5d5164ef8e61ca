// The element <even-hand>: puts the widget into a page, shows its children until it is there, and speaks when it fails.
// This is all that a page includes. The code of the widget is imported later, so that the element is there and can
// speak even where that is blocked.

import { keepApart } from "./apart.js";
import { complete, directory, everything, history, keeper, styles, whyRefused } from "./load.js";
import {
  CANNOT_KEEP, LOADING, STILL_WAITING, TRYING_AGAIN, Trouble, make, message, noNames,
} from "./trouble.js";

// In milliseconds.
const SLOW = 5_000;
const LONGEST_WAIT_OF_LINK = 2_000;
// How much of what is wrong with a directory the console says.
const SAID = 20;
// Properties, and the attributes that they stand for.
const ATTRIBUTES = {
  protocol: "protocol",
  audience: "audience",
  start: "start",
  headingLevel: "heading-level",
  clauseLink: "clause-link",
  theme: "theme",
  font: "font",
  state: "state",
  directory: "directory",
  origins: "origins",
  loading: "loading",
};

// What those attributes can be that nothing reads but this file and the style sheet.
const VALUES = { theme: ["auto", "light", "dark"], font: ["inherit"], loading: ["lazy", "eager"] };

// What the element looks like without evenhand.css, which may be what is missing. System colours follow the page.
const plain = new CSSStyleSheet();
plain.replaceSync(`
:host { display: block }
:host([hidden]), [hidden] { display: none !important }
.eh-failure, .eh-waiting { all: initial; color-scheme: inherit; display: block; box-sizing: border-box;
  margin: 0 0 1em; padding: 1em 1.25em; border: 1px solid GrayText; border-inline-start: 0.4em solid;
  background: Canvas; color: CanvasText; font: 400 medium/1.5 system-ui, sans-serif; overflow-wrap: break-word }
.eh-failure p { margin: 0 0 0.75em; max-width: 40em }
.eh-failure button { min-height: 2.75em; padding: 0.5em 1.25em; font: inherit; cursor: pointer }
`);

// The element that was last used: the one to suspect when the code panics.
let inUse = null;

export class EvenHand extends HTMLElement {
  static version = VERSION;
  static observedAttributes = Object.values(ATTRIBUTES);

  #root = this.attachShadow({ mode: "open" });
  #status = make("div", "", { role: "status", dir: "ltr" });
  #slot = make("slot", LOADING);
  #failure = null;
  #place = null;
  #widget = null;
  #instance = null;
  // The protocol that the person has chosen, where the page leaves that to them.
  #chosen = null;
  #started = false;
  // Looks whether the element is nearly in view, where it waits for that.
  #near = null;
  #trying = false;
  // The address of the council's directory, and what comes from there.
  #names = null;
  // Counts starts and stops: whatever an earlier start was waiting for comes too late.
  #turn = 0;
  // The last answers known, to go on from after a panic.
  #answers = {};
  // Those that the person has gone on from last, as JSON.
  #putBack = null;
  // The fragment of the address, where the page has the state kept there and no other element has it.
  #fragment = null;
  // The link to open once the protocol that it is for is there.
  #toOpen = null;
  // What is taken down had focus, so that what comes in its place must take it.
  #hadFocus = false;

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [plain];
    this.#root.append(this.#status, this.#slot);
    this.#root.addEventListener("click", () => this.#remember(), true);
    this.#root.addEventListener("click", event => this.#keep(event));
    keepApart(this.#root);
  }

  connectedCallback() {
    this.#takeOverProperties();
    if (!this.#started) {
      this.#startSoon();
    }
  }

  // A move is a removal and an insertion: only an element that stays away is stopped.
  disconnectedCallback() {
    setTimeout(() => this.isConnected || this.#stop());
  }

  // With it, moveBefore() moves the element without disconnecting it.
  connectedMoveCallback() {}

  attributeChangedCallback(name, before, now) {
    if (name === "loading" && this.#near) {
      this.#startSoon();
    }
    if (!this.#started || before === now || VALUES[name]) {
      return;
    }
    if (name === "protocol" || name === "origins") {
      // A link to what is named now was there before it was named.
      this.#letGo(!this.#fragment?.names(this.protocol));
      this.#stop();
      this.#start();
    } else if (name === "state") {
      this.#keepState().then(() => {
        this.#widget?.update(this.#options());
        const link = this.#widget ? this.#firstLink() : null;
        link === null || this.#open(link);
      });
    } else if (name === "directory") {
      this.#people();
    } else {
      this.#tell(widget => widget.update(this.#options()));
    }
  }

  // From the name of each question answered to its answer. Setting it goes as far as the answers lead; it throws if one
  // of them is none, and nothing changes then.
  get answers() {
    return this.#widget?.answers() ?? { ...this.#answers };
  }
  set answers(answers) {
    this.#tell(widget => this.#choosing || this.#instead(() => widget.set_answers(answers)));
    this.#answers = { ...answers };
  }

  // The advice; null while something is still to be asked, undefined while the code for it is on its way.
  get advice() {
    return this.#instance?.whole ? this.#widget?.advice() ?? null : undefined;
  }

  // The record of the advice as plain text, or null.
  get record() {
    return this.#instance?.whole ? this.#widget?.record()?.text ?? null : null;
  }

  // Puts all answers away and shows the start page.
  restart() {
    this.#answers = {};
    this.#tell(widget => this.#instead(() => widget.restart()));
  }

  // Focuses what is shown: the heading of the page, or the message.
  focus(options) {
    (this.#failure ?? this.#place?.querySelector("[data-heading]"))?.focus(options);
  }

  // Whether the person is to choose a protocol before anything else. Answers are kept until then.
  get #choosing() {
    return (this.protocol ?? this.#chosen) === null;
  }

  // The person chooses a protocol; null for another than the one that is shown.
  #choose(protocol) {
    if (protocol === null) {
      this.#answers = {};
    }
    this.#chosen = protocol;
    if (this.#toOpen === null) {
      // The shortest link, to the start page; none leads to the list.
      this.#fragment?.turn(protocol === null ? "" : `evenhand=${protocol}`);
    }
    this.#start();
  }

  // Lets the page around change what is shown. Focus that is inside must not be lost with what it is on.
  #tell(change) {
    if (this.#widget) {
      const wasHere = this.#root.activeElement !== null;
      change(this.#widget);
      wasHere && setTimeout(() => this.focus());
      this.#fragment?.follow(this.#widget.link());
    }
  }

  // Gets hold of the fragment of the address where the page wants the state kept there, or lets go of it.
  async #keepState() {
    if (this.state?.trim() !== "hash") {
      this.#letGo(true);
      return;
    }
    const complain = message => this.#complain("state", message);
    try {
      const { claim } = await history();
      // Links are part of what is loaded later.
      this.#instance && await complete(this.#instance);
      if (this.#started && this.state?.trim() === "hash") {
        this.#fragment ??= claim(this.#comeBack, complain);
      }
    } catch (error) {
      complain(`history.js or advice.wasm cannot be loaded (${error.message}), so the state is not kept in the ` +
        "address: are both files beside even-hand.js?");
    }
  }

  #letGo(clear) {
    this.#fragment?.release(clear);
    this.#fragment = null;
  }

  // The person comes to this link, by Back, Forward or a link to the same page; "" for the page as it was opened.
  #comeBack = link => {
    if (!this.#widget) {
      return;
    }
    // Whoever is elsewhere in the page is not torn out of it.
    const mayFocus = this.#root.activeElement !== null || [null, document.body].includes(document.activeElement);
    if (this.protocol === null && this.#chosen !== null && !this.#fragment.names(this.#chosen)) {
      this.#toOpen = link || null;
      this.#hadFocus ||= mayFocus;
      this.#answers = {};
      this.#chosen = null;
      this.#start();
    } else {
      this.#open(link);
      setTimeout(() => mayFocus && this.focus());
    }
  };

  // The link that the page was opened with, where nothing has been answered yet.
  #firstLink() {
    return this.#toOpen ?? (this.#answered ? null : this.#fragment?.first() ?? null);
  }

  // What the directory has answered is in no link: without the names, which are on their way, that would be asked again.
  async #openWith(link, names) {
    const widget = this.#widget;
    this.#toOpen = link;
    if (names) {
      await Promise.race([names, new Promise(enough => setTimeout(enough, LONGEST_WAIT_OF_LINK))]);
    }
    if (widget === this.#widget) {
      // The page around may have set answers in the meantime.
      this.#toOpen === link && this.#open(link);
      setTimeout(() => this.#show());
    }
  }

  // Does this in place of opening a link that still waits.
  #instead(change) {
    change();
    this.#toOpen = null;
  }

  // What a link leads to may have to be explained, for screen readers too: their place on the page is below the note.
  #open(link) {
    inUse = this;
    this.#toOpen = this.#choosing ? link : null;
    try {
      const wrong = this.#widget.open(link);
      wrong && this.#complain("state", wrong);
    } catch {
      // A panic, of which every element is told.
      return;
    }
    if (this.#choosing) {
      this.#toOpen = null;
    }
    setTimeout(() => this.#sayNote());
  }

  #sayNote() {
    const note = this.#place?.querySelector("[data-arrival]");
    note && this.#say(note.textContent, "eh eh-hidden");
  }

  get #answered() {
    return Object.keys(this.#answers).length > 0;
  }

  // At once, or when it is nearly in view. Who comes by a link to the advice has come for it.
  #startSoon() {
    if (this.loading?.trim() !== "lazy" || location.hash.startsWith("#evenhand=")) {
      this.#start();
    } else if (!this.#near) {
      const seen = entries => entries.some(entry => entry.isIntersecting) && this.#start();
      this.#near = new IntersectionObserver(seen, { rootMargin: "200px" });
      this.#near.observe(this);
    }
  }

  // Says which attributes are perhaps slips of the pen: begun as one of ours, and longer than HTML's own `class` and `dir`.
  #proofread() {
    const ours = Object.values(ATTRIBUTES);
    for (const { name, value } of this.attributes) {
      const can = ours.includes(name) ? VALUES[name] : name[5] && ours.some(our => name.startsWith(our.slice(0, 3))) && ours;
      if (can && !can.includes(value || can[0])) {
        this.#complain("attribute", `the attribute ${name}="${value.slice(0, 60)}" is ignored: it can be ${can.join(", ")}`);
      }
    }
  }

  async #start() {
    this.#lookNoMore();
    this.#started || this.#proofread();
    this.#started = true;
    const turn = ++this.#turn;
    const slow = setTimeout(() => turn === this.#turn && this.#say(STILL_WAITING), SLOW);
    // A message is better looking with it, whatever else is missing.
    styles().then(sheet => this.#adopt(sheet), () => {});
    // On its way before it is needed, and never waited for.
    this.#names = null;
    this.#namesToCome();
    try {
      const [needed] = await Promise.all([everything(this.protocol ?? this.#chosen, this.origins), this.#keepState()]);
      this.#fragment && await complete(needed.code);
      if (turn === this.#turn) {
        await this.#draw(needed);
      }
    } catch (error) {
      if (turn === this.#turn) {
        this.#fail(error);
      }
    } finally {
      clearTimeout(slow);
    }
  }

  #adopt(sheet) {
    this.#root.adoptedStyleSheets = [plain, sheet];
  }

  async #draw({ pack, forget, code, sheet }) {
    if (code.dead) {
      throw new Trouble("panic", "the code panicked just before it was needed here: try again");
    }
    this.#adopt(sheet);
    this.#takeDown();
    const place = this.#place = make("div", "", { hidden: true });
    this.#root.append(place);
    this.#instance = code;
    code.ifItPanics.add(this.#stopped);
    try {
      this.#widget = new code.Widget(place, pack, this.#options(), this.#report);
    } catch (error) {
      if (!code.dead) {
        forget();
        const what = this.#choosing ? "the list of packs" : `the pack of protocol="${this.protocol ?? this.#chosen}"`;
        throw await whyRefused(what, error.message);
      }
      return;
    }
    code.whole ? this.#widget.complete() : this.#complete(false);
    this.#goOn(this.directory && !this.#choosing ? this.#people() : null);
  }

  // Draws what had to wait for the rest of the code. That has time until the advice is `due`: only then is a failure one.
  async #complete(due) {
    const [widget, instance] = [this.#widget, this.#instance];
    try {
      await complete(instance);
    } catch (error) {
      due && widget === this.#widget && this.#fail(error);
      return;
    }
    if (widget === this.#widget && !instance.dead) {
      this.#underneath(() => widget.complete());
    }
  }

  #namesToCome() {
    const written = this.directory?.trim();
    if (!this.#names || this.#names.written !== written) {
      this.#names = { written, coming: written ? directory(written, this.origins) : Promise.resolve() };
      this.#names.coming.catch(() => {});
    }
    return this.#names;
  }

  // Names for the posts, whenever they come. Without them the questions go on all the same.
  async #people() {
    const [widget, names] = [this.#widget, this.#namesToCome()];
    if (!widget || this.#choosing) {
      return;
    }
    const stillWanted = () => widget === this.#widget && names === this.#names;
    const { written } = names;
    try {
      const [people] = await Promise.all([names.coming, complete(this.#instance)]);
      if (stillWanted()) {
        const leftOut = this.#underneath(() => widget.set_directory(people));
        if (leftOut.length > 0) {
          console.warn(`<even-hand>: of directory="${written}" is left out:\n${leftOut.slice(0, SAID).join("\n")}`);
        }
      }
    } catch (error) {
      if (stillWanted() && !this.#instance?.dead) {
        this.#underneath(() => widget.no_directory(noNames(error.reason ?? "unreadable")));
        this.#complain("directory", `names are not shown${error.reason === "advice" ? ", nor any advice" : ""}: ${error.message}`);
      }
    }
  }

  // Changes what is shown under the eyes of the person: focus stays where it is, if that is still there.
  #underneath(change) {
    const wasHere = this.#root.activeElement !== null;
    const changed = change();
    wasHere && setTimeout(() => this.#root.activeElement ?? this.focus());
    return changed;
  }

  // Goes on from the link that the page was opened with, or from the answers that are known.
  #goOn(names) {
    const link = this.#firstLink();
    this.#putBack = link ?? (this.#choosing ? "{}" : JSON.stringify(this.#answers));
    if (link !== null) {
      this.#openWith(link, names);
    }
    if (link !== null || this.#putBack === "{}") {
      return;
    }
    inUse = this;
    try {
      this.#widget.set_answers(this.#answers);
    } catch (error) {
      if (!this.#instance.dead) {
        this.#answers = {};
        this.#complain("answers", `the answers are left out: ${error.message}`);
      }
    }
  }

  #options() {
    const choice = this.protocol !== null ? null : this.#choosing ? "open" : "made";
    const { audience, start, headingLevel, clauseLink, state } = this;
    return { audience, start, headingLevel, clauseLink, state, choice, kept: this.#fragment ? "address" : null };
  }

  // What the widget tells. False if the page around wants to do it in its own way.
  #report = (name, detail, answers) => {
    this.#answers = answers ?? this.#answers;
    if (name === "ready") {
      // Answers that are put back are drawn in a moment. Until then nothing is shown, and so nothing takes focus.
      this.#putBack === "{}" ? this.#show() : setTimeout(() => this.#show());
    } else if (name === "error") {
      return this.#complain(detail.reason, detail.message);
    } else if (name === "choose") {
      return this.#choose(detail);
    } else if (name === "wait") {
      return this.#complete(true);
    } else if (name === "turn") {
      this.#say("");
      return this.#fragment?.turn(this.#widget.link());
    }
    return this.#emit(name, detail);
  };

  // Prints, copies, saves or sends, unless the page around does it in its own way.
  async #keep(event) {
    const pressed = this.#place?.contains(event.target) && event.target.closest("[data-keep]");
    if (!pressed) {
      return;
    }
    const kind = pressed.dataset.keep;
    if (!this.#emit("action", { kind })) {
      event.preventDefault();
    } else if (kind !== "email") {
      const widget = this.#widget;
      try {
        const keep = await keeper();
        if (widget === this.#widget) {
          await keep(kind, pressed, widget);
        }
      } catch (error) {
        for (const said of this.#place?.querySelectorAll("[data-kept]") ?? []) {
          said.textContent = CANNOT_KEEP;
        }
        this.#complain(error.reason ?? "code", error.message);
      }
    }
  }

  #show() {
    if (!this.#place || this.#toOpen !== null) {
      return;
    }
    const wasHere = this.#hadFocus || this.#root.activeElement !== null;
    this.#hadFocus = false;
    this.#place.hidden = false;
    this.#slot.hidden = true;
    this.#quiet();
    this.#sayNote();
    if (wasHere) {
      this.focus();
    }
  }

  #stopped = message => {
    // What led here twice would lead here again: then it is given up.
    if (inUse === this && this.#putBack !== "{}" && this.#putBack === JSON.stringify(this.#answers)) {
      this.#answers = {};
    }
    this.#fail(new Trouble("panic", `the code has panicked (${message}), a fault in Evenhand: please report it`));
  };

  // Says what has happened, above the children.
  #fail(error) {
    const trouble = error instanceof Trouble ? error : new Trouble("code", `${error}`);
    const { reason } = trouble;
    const wasHere = this.#hadFocus || this.#root.activeElement !== null;
    this.#takeDown();
    this.#hadFocus = false;
    this.#turn += 1;
    this.#toOpen = null;
    const answered = this.#answered;
    if (!answered) {
      // Perhaps another one can be had.
      this.#chosen = null;
    }
    const below = this.childElementCount > 0 || this.textContent.trim() !== "";
    const failure = message(reason, { answered, below, tryAgain: () => this.#tryAgain() });
    this.#quiet();
    this.#failure = failure;
    this.#slot.before(failure);
    this.#slot.textContent = "";
    this.#slot.hidden = false;
    if (wasHere) {
      failure.focus();
    }
    this.#complain(reason, trouble.message, trouble.findings);
  }

  // The message stays until there is something else to show, so that focus has a place to be.
  #tryAgain() {
    if (!this.#trying) {
      this.#trying = true;
      this.#say(TRYING_AGAIN);
      this.#start();
    }
  }

  #lookNoMore() {
    this.#near?.disconnect();
    this.#near = null;
  }

  #stop() {
    this.#lookNoMore();
    this.#letGo(false);
    this.#takeDown();
    this.#quiet();
    this.#slot.textContent = LOADING;
    this.#slot.hidden = false;
    this.#answers = {};
    this.#chosen = this.#toOpen = null;
    this.#hadFocus = false;
    this.#started = false;
    this.#turn += 1;
  }

  #takeDown() {
    this.#hadFocus ||= Boolean(this.#place?.contains(this.#root.activeElement));
    this.#instance?.ifItPanics.delete(this.#stopped);
    if (!this.#instance?.dead) {
      try {
        this.#widget?.destroy();
      } catch {
        // A panic, of which every element is told.
      }
    }
    this.#place?.remove();
    this.#widget = this.#instance = this.#place = null;
  }

  // Takes back all that was said.
  #quiet() {
    this.#trying = false;
    this.#say("");
    this.#failure?.remove();
    this.#failure = null;
  }

  // For screen readers too, which hear of a change in what is there already.
  #say(text, as = "eh eh-waiting") {
    this.#status.className = text && as;
    this.#status.textContent = text;
  }

  #complain(reason, message, findings = []) {
    console.error(`<even-hand>: ${message}`);
    return this.#emit("error", { reason, message, findings });
  }

  #emit(name, detail) {
    const event = { bubbles: true, composed: true, cancelable: name === "action", detail: frozen(detail) };
    return this.dispatchEvent(new CustomEvent(`evenhand-${name}`, event));
  }

  // Before anything is done with a click: the answers as they are, since a panic would take them along.
  #remember() {
    inUse = this;
    this.#answers = this.#widget?.answers() ?? this.#answers;
  }

  // Properties that were set before this class was there hide its own.
  #takeOverProperties() {
    for (const name of [...Object.keys(ATTRIBUTES), "answers"]) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
  }
}

// The properties that stand for attributes.
for (const [property, attribute] of Object.entries(ATTRIBUTES)) {
  Object.defineProperty(EvenHand.prototype, property, {
    configurable: true,
    enumerable: true,
    get() {
      return this.getAttribute(attribute);
    },
    set(value) {
      value == null ? this.removeAttribute(attribute) : this.setAttribute(attribute, value);
    },
  });
}

function frozen(value) {
  if (value !== null && typeof value === "object") {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}

// A page may include the module twice, or two versions of it: the first one stays.
const there = customElements.get("even-hand");
if (!there) {
  customElements.define("even-hand", EvenHand);
} else if (there.version !== EvenHand.version) {
  console.warn(`<even-hand>: version ${EvenHand.version} (${import.meta.url}) is left out, because version ${there.version} is ` +
    "there already: include one of them alone");
}
