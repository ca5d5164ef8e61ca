// To the clipboard, in whatever way the page may.

// Whether it is there. Otherwise the text stands in `byHand`, marked.
export async function copy(text, { pressed, byHand }) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // A frame, or a page that is not secure: an older way may be open.
  }
  const field = document.createElement("textarea");
  Object.assign(field, { value: text, readOnly: true, rows: 12, className: "eh-input eh-email-field" });
  field.setAttribute("aria-label", "The text to copy");
  byHand.replaceChildren(field);
  field.select();
  if (document.execCommand("copy")) {
    byHand.replaceChildren();
    pressed.focus();
    return true;
  }
  return false;
}
