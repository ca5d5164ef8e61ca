// What keeps the widget and the page around it apart: keys, links and forms.

const TYPED_INTO = "textarea, input:not([type=radio], [type=checkbox], [type=button], [type=submit])";

// Yew listens further in, so it has seen an event by the time that it is kept from the page.
export function keepApart(root) {
  // Children of the element pass through here too, but belong to the page.
  const own = act => event => root.contains(event.target) && act(event);
  for (const kind of ["keydown", "keypress", "keyup"]) {
    root.addEventListener(kind, own(keepKey));
  }
  root.addEventListener("click", own(event => followLink(event, root)));
  // A form must never lead the page elsewhere, not even where the code that would have seen to it has stopped.
  root.addEventListener("submit", own(event => event.preventDefault()), true);
}

// What is typed is not for the page's shortcuts, and Enter not for the page's form.
function keepKey(event) {
  const { key, target } = event;
  const command = (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState("AltGraph");
  const typed = (key.length === 1 || key === "Backspace" || key === "Delete") && target.matches(TYPED_INTO);
  if (!command && (typed || key === "Enter")) {
    event.stopPropagation();
  }
}

// A link to a place within would find nothing, and change the address of the page.
function followLink(event, root) {
  const link = event.target.closest("a[href^='#']");
  if (link && !event.defaultPrevented) {
    event.preventDefault();
    root.getElementById(link.getAttribute("href").slice(1))?.focus();
  }
}
