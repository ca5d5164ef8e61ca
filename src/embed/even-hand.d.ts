// What pages that include even-hand.js can count on. `tests/declarations.rs` holds it to the code.

/** A day as `2026-12-01`. */
export type Day = string;

export type VerdictId =
  | "do-not" | "get-authority-first" | "depends" | "raise-with-contact" | "go-ahead-with-conditions" | "go-ahead"
  | "not-covered";

export type Purpose = "authorise" | "decide" | "raise" | "tell" | "advise";

/** From the name of a question to the name of an answer, in the order of asking. */
export type Answers = Readonly<Record<string, string>>;

/** The advice, as in `evenhand ask --json`. */
export interface Advice {
  readonly protocol: Protocol;
  readonly verdict: VerdictId;
  readonly headline: string | null;
  readonly do: readonly Step[];
  readonly dont: readonly Step[];
  readonly know: readonly Step[];
  readonly contact: readonly Contact[];
  /** Who is behind on the ladders of the contacts. */
  readonly taken: readonly Taken[];
  readonly ladder: readonly LadderPost[];
  /** The clauses that hold whatever the matter is, where the protocol is silent. */
  readonly principles: readonly string[];
  /** Whom the protocol names for other matters, where it is silent. It sends nobody to them. */
  readonly named: readonly Named[];
  /** What is said when a ladder has run out, and where the protocol names nobody at all. */
  readonly nobody_further: string | null;
  /** Where the protocol disagrees with itself. */
  readonly contradictions: readonly Step[];
  readonly deadlines: readonly Deadline[];
  readonly open: readonly Open[];
  readonly would_change: readonly WouldChange[];
  readonly clauses: readonly string[];
  readonly answers: Answers;
  /** The answers that are only tried out; `null` where all of them are the person's own. */
  readonly trying: Answers | null;
  /** What was not asked, because the council's directory answers it. */
  readonly from_directory: Answers;
}

export interface Protocol {
  readonly id: string;
  readonly title: string;
  readonly council: string;
  readonly version: string;
  readonly in_force: Day | null;
  readonly review_due: Day | null;
  readonly interpreter: Interpreter | null;
}

/** Who says what the protocol means. */
export interface Interpreter {
  readonly post: string;
  readonly title: string;
  readonly name: string | null;
  readonly clauses: readonly string[];
}

export interface Step {
  readonly text: string;
  readonly clauses: readonly string[];
  readonly rule: string;
}

/** Somebody of the council's directory. */
export interface Person {
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly office: string | null;
}

/** Somebody in the place of a holder who is away, or while there is none, by the council's own arrangement. */
export interface Deputy extends Person {
  readonly post: string | null;
  /** What the protocol does not say of them, where they are in the place of somebody who can give authority or decide. */
  readonly limit: string | null;
}

/** Somebody to go to now. */
export interface Contact extends Person {
  readonly post: string;
  readonly title: string;
  readonly purpose: Purpose;
  readonly need: "any" | "all";
  /** All holders of the post who may be gone to, where it has several. */
  readonly people: readonly Person[];
  readonly away_until: Day | null;
  readonly vacant: boolean;
  readonly deputy: Deputy | null;
  readonly service: string | null;
  /** The post that the matter is about, if it has several holders and one of them may be this contact. */
  readonly may_be: string | null;
  readonly why: string;
  readonly clauses: readonly string[];
  readonly rule: string;
  /** It is the person concerned, to be talked to directly. */
  readonly direct: boolean;
  /** The absent post whose place it takes. */
  readonly stands_in_for: string | null;
}

/** Somebody behind on a ladder. */
export interface Taken {
  readonly post: string;
  readonly title: string;
  readonly name: string | null;
  readonly away_until: Day | null;
  readonly vacant: boolean;
  readonly purpose: Purpose;
  readonly because: "tried" | "about" | "you" | "below" | "past" | "unsuitable" | "away" | "vacant";
  readonly direct: boolean;
  readonly clauses: readonly string[];
  readonly rule: string;
}

/** Somebody for later. */
export interface LadderPost {
  readonly post: string;
  readonly title: string;
  readonly when: "unresolved" | "in difficulty" | "brought in by the contact";
  readonly name: string | null;
  readonly away_until: Day | null;
  readonly vacant: boolean;
  readonly why: string;
  readonly clauses: readonly string[];
  readonly rule: string;
}

/** Somebody named for other matters. */
export interface Named {
  readonly post: string;
  readonly title: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly away_until: Day | null;
  readonly vacant: boolean;
  readonly purposes: readonly Purpose[];
  readonly in_difficulty: boolean;
}

export interface Deadline {
  readonly what: string;
  readonly rule: string;
  /** `2026-12-01`, or `2026-12-01T10:00` where hours count. */
  readonly due: string | null;
  /** It lies in a year whose bank holidays are not known yet. */
  readonly estimated: boolean;
  readonly from: string | null;
  readonly period: string | null;
  /** The bank holidays that were skipped. */
  readonly skipped: readonly Day[];
  /** It was before today. */
  readonly passed: boolean;
  readonly clauses: readonly string[];
}

/** A question that the person was not sure of. */
export interface Open {
  readonly question: string;
  readonly text: string;
  readonly find_out: string | null;
  readonly ask_whom: string | null;
  /** Whether an answer to it alone changes something; otherwise it does together with others that are open. */
  readonly counts_alone: boolean;
  readonly outcomes: readonly OpenOutcome[];
}

/** What one answer to it alone would lead to. */
export interface OpenOutcome {
  readonly answer: string;
  readonly label: string;
  readonly verdict: VerdictId;
  readonly adds: readonly Step[];
  readonly contacts: readonly string[];
  /** What would have to be asked then. */
  readonly asks: readonly string[];
}

/** An answer that would lead to another verdict. */
export interface WouldChange {
  readonly question: string;
  readonly text: string;
  readonly from: string;
  readonly to: string;
  readonly to_label: string;
  readonly verdict: VerdictId;
  readonly asks: readonly string[];
}

/** What is asked, and how many more questions there can be. */
export interface Question {
  readonly questions: readonly string[];
  readonly atMost: number;
}

export interface Action {
  readonly kind: "print" | "copy" | "note-text" | "note-html" | "email" | "email-copy" | "calendar" | "compare"
    | "rules";
}

export interface Trouble {
  readonly reason:
    | "protocol" | "missing" | "network" | "timeout" | "too-large" | "unreadable" | "code" | "styles" | "advice"
    | "panic" | "attribute" | "answers" | "directory" | "state";
  /** For whoever looks after the page, not for readers. */
  readonly message: string;
  /** What is wrong with a pack that is refused, 20 at most; empty for everything else. */
  readonly findings: readonly Finding[];
}

/** Something wrong with a pack, in the words of whoever keeps it. */
export interface Finding {
  readonly code:
    | "no-pack" | "older-format" | "newer-format" | "ends-too-soon" | "points-nowhere" | "too-few-texts" | "too-much"
    | "no-day" | "too-many-options" | "text-too-long" | "texts-too-long" | "list-too-long" | "clause-link"
    | "out-of-order" | "no-options" | "asked-later" | "no-date" | "fact-in-circle" | "rules-in-circle"
    | "too-many-overriding" | "too-many-conditions";
  /** Such as a question; empty where there is none to name. Up to 60 characters of a name are told. */
  readonly place: string;
  readonly message: string;
  /** What to do about it. */
  readonly help: string;
}

export interface EvenHandEventMap {
  "evenhand-ready": CustomEvent<null>;
  "evenhand-question": CustomEvent<Question>;
  "evenhand-advice": CustomEvent<Advice>;
  /** Somebody wants to keep or send the advice. Cancelled, it is left to the page. */
  "evenhand-action": CustomEvent<Action>;
  "evenhand-error": CustomEvent<Trouble>;
}

/** What style sheets of the page reach, as in `even-hand::part(verdict) { … }`. Every other name inside may change. */
export type Part =
  | "box" | "heading" | "button" | "question" | "options" | "error-summary" | "verdict" | "section"
  | "steps" | "contact" | "ladder" | "record" | "about" | "message";

export class EvenHand extends HTMLElement {
  /** The version of Evenhand that has defined the element. */
  static readonly version: string;
  static readonly observedAttributes: readonly string[];
  protocol: string | null;
  audience: string | null;
  start: string | null;
  headingLevel: string | null;
  clauseLink: string | null;
  theme: string | null;
  /** `inherit`: the font of the page around. */
  font: string | null;
  state: string | null;
  directory: string | null;
  /** Other servers that the pack and the directory may be on: `https://…`, with spaces between them. */
  origins: string | null;
  loading: string | null;
  answers: Answers;
  /** `null` while something is still to be asked, `undefined` until the code for it is there. */
  readonly advice: Advice | null | undefined;
  /** The advice as plain text. */
  readonly record: string | null;
  /** Puts all answers away and shows the start page. */
  restart(): void;
  /** Focuses what is shown: the heading of the page, or the message. */
  focus(options?: FocusOptions): void;
  addEventListener<K extends keyof EvenHandEventMap>(
    type: K, listener: (this: EvenHand, event: EvenHandEventMap[K]) => unknown, options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "even-hand": EvenHand;
  }
  interface DocumentEventMap extends EvenHandEventMap {}
}
