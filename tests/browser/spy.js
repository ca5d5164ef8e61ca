// Put into every page before anything of its own runs: notes down what the tests ask for later.
globalThis.seen = { events: [], violations: [], errors: [], key: {}, globals: Object.getOwnPropertyNames(globalThis) };

{
  const frozen = value => typeof value !== "object" || value === null
    || (Object.isFrozen(value) && Object.values(value).every(frozen));
  const note = event => seen.events.push({
    name: event.type,
    // Of the element that it came from, as the page around sees it.
    tag: event.target.localName,
    id: event.target.id,
    bubbles: event.bubbles,
    composed: event.composed,
    cancelable: event.cancelable,
    frozen: frozen(event.detail),
    detail: event.detail,
  });
  for (const name of ["ready", "question", "advice", "action", "error"]) {
    document.addEventListener(`evenhand-${name}`, note);
  }
  document.addEventListener("securitypolicyviolation", event =>
    seen.violations.push(`${event.violatedDirective}: ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`));
  addEventListener("keydown", () => seen.key.heard = document.hasFocus(), { capture: true });
  addEventListener("error", event => seen.errors.push(`${event.message}`));
  addEventListener("unhandledrejection", event => seen.errors.push(`${event.reason}`));
}
