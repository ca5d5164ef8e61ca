// What configure.html runs: from the choices to the tag, the widget with it, and the snippet.

import "./even-hand.js";

const form = document.querySelector("form");
const [preview, snippet, said] = ["preview", "snippet", "said"].map(id => document.getElementById(id));
const packs = await fetch(new URL("protocols/packs.json", import.meta.url)).then(answer => answer.json());

// Evenhand's own, until another one is chosen.
let brand = "";

fill("protocol", packs.map(({ id, title, council }) => ({ id, label: `${council}: ${title}` })));
form.protocol.value = packs[0]?.id ?? "";
choices();

form.addEventListener("input", ({ target }) => {
  if (target.name === "brand") {
    brand = target.value;
  } else if (target.name === "protocol") {
    choices();
  }
  show();
});
form.addEventListener("submit", event => event.preventDefault());
document.getElementById("no-brand").addEventListener("click", () => {
  brand = "";
  show();
});
document.getElementById("copy").addEventListener("click", copy);
show();

// The first option, which leaves the attribute out, stays.
function fill(name, options) {
  form[name].length = 1;
  form[name].append(...options.map(({ id, label }) => new Option(label, id)));
}

// Sides and issues are those of a protocol.
function choices() {
  const pack = packs.find(({ id }) => id === form.protocol.value);
  fill("audience", pack?.sides ?? []);
  fill("start", pack?.issues ?? []);
}

function attributes() {
  const names = ["protocol", "audience", "start", "heading-level", "theme", "directory", "clause-link"];
  const written = names.map(name => [name, form.elements[name].value.trim()]);
  const ticked = ["state", "loading"].map(name => [name, form.elements[name].checked ? form.elements[name].value : ""]);
  return [...written, ...ticked].filter(([, value]) => value !== "");
}

function show() {
  const chosen = attributes();
  const element = document.createElement("even-hand");
  for (const [name, value] of chosen) {
    // Here it would only be in the way of choosing.
    name !== "state" && element.setAttribute(name, value);
  }
  brand && element.style.setProperty("--eh-brand", brand);
  element.append(fallback());
  preview.replaceChildren(element);
  snippet.textContent = written(chosen);
  said.textContent = "";
}

function fallback() {
  return Object.assign(document.createElement("p"), { textContent: "Ask your council’s monitoring officer." });
}

function written(chosen) {
  const tag = chosen.map(([name, value]) => ` ${name}="${escaped(value)}"`).join("");
  const colour = brand && `\n<!-- In your style sheet: even-hand { --eh-brand: ${brand} } -->`;
  return `<script type="module" src="${escaped(new URL("even-hand.js", import.meta.url).href)}"></script>${colour}
<even-hand${tag}>
  ${fallback().outerHTML}
</even-hand>`;
}

function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

async function copy() {
  try {
    await navigator.clipboard.writeText(snippet.textContent);
    said.textContent = "Copied.";
  } catch {
    getSelection().selectAllChildren(snippet);
    said.textContent = "It is marked: copy it with Ctrl + C.";
  }
}
