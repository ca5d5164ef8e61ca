// What configure.html runs: from the choices to the tag, the widget with it, and the snippet.

import "./even-hand.js";

const form = document.querySelector("form");
const [preview, snippet, said, wrong, advice, people, entries, blank, saidBlank] =
  ["preview", "snippet", "said", "wrong", "advice", "people", "entries", "blank", "said-blank"]
    .map(id => document.getElementById(id));
const beside = name => new URL(name, import.meta.url).href;
const read = name => fetch(beside(name)).then(answer => answer.json());
const [packs, sums] = await Promise.all([read("protocols/packs.json"), read("integrity.json")]);
const REPLACE = "Replace what stands inside the tag by your own contacts: it shows where scripts cannot run.";
const ADVICE = {
  "": REPLACE,
  checked: `${REPLACE} Whenever Evenhand is updated, the page needs the new checksum.`,
  frame: "The script makes the frame as high as what is in it; where your page may have no script, leave it out and the " +
    "frame scrolls. Colours, the font and other servers cannot be chosen in a frame.",
};
// What is copied from a machine of one's own leads nowhere on a page for others.
const HERE = ["localhost", "127.0.0.1", "[::1]"].includes(location.hostname)
  ? ` The addresses in it begin with ${location.origin}, which is this computer: put the address of your own server in ` +
    "their place."
  : "";
// Frames take these from their address.
const NOT_IN_FRAMES = ["heading-level", "font", "origins", "loading"];
// What an entry of a directory can have, as in src/pack/directory/written.rs; other keys are left alone.
const FIELDS = ["name", "email", "phone", "office", "away", "deputy", "service", "from", "until", "vacant", "same_as"];
// How many keys that are not read are named.
const SAID = 10;

// Evenhand's own, until another one is chosen.
let brand = "";

fill("protocol", packs.map(({ id, title, council }) => ({ id, label: `${council}: ${title}` })));
choices();
document.getElementById("dead").remove();

// What is typed is there once it has been typed.
form.addEventListener("change", ({ target }) => {
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
document.getElementById("copy").addEventListener("click", () => copy(snippet, said));
document.getElementById("copy-blank").addEventListener("click", () => copy(blank, saidBlank));
show();

// The first option, which leaves the attribute out, stays.
function fill(name, options) {
  form[name].length = 1;
  form[name].append(...options.map(({ id, label }) => new Option(label, id)));
}

// Sides, issues and posts are those of a protocol.
function choices() {
  const pack = chosenPack();
  fill("audience", pack?.sides ?? []);
  fill("start", pack?.issues ?? []);
  people.hidden = !pack;
  const rows = pack?.posts.map(post => `  ${JSON.stringify(post.id)}: ${JSON.stringify(nobody(post))}`) ?? [];
  blank.textContent = `{ "posts": {\n${rows.join(",\n")}\n} }`;
}

function chosenPack() {
  return packs.find(({ id }) => id === form.protocol.value);
}

// A row of a directory in which nothing is filled in yet.
function nobody({ relative, body }) {
  const reached = { email: "", phone: "" };
  const held = body ? reached : { name: "", ...reached };
  return relative ? [{ service: "", ...held }] : held;
}

function attributes() {
  const names = ["protocol", "audience", "start", "heading-level", "theme", "directory", "origins", "clause-link"];
  const written = names.map(name => [name, form.elements[name].value.trim()]);
  const ticked = ["font", "state", "loading"].map(name => [name, form.elements[name].checked ? form.elements[name].value : ""]);
  return [...written, ...ticked].filter(([, value]) => value !== "");
}

function show() {
  const chosen = attributes();
  const element = document.createElement("even-hand");
  for (const [name, value] of chosen) {
    // Here it would only be in the way of choosing.
    name !== "state" && element.setAttribute(name, value);
  }
  // A frame has headings and a colour of its own.
  if (form.way.value === "frame") {
    NOT_IN_FRAMES.forEach(name => element.removeAttribute(name));
    element.setAttribute("heading-level", "1");
  } else if (brand) {
    element.style.setProperty("--eh-brand", brand);
  }
  element.append(fallback());
  element.addEventListener("evenhand-error", ({ detail: { message } }) => {
    wrong.append(Object.assign(document.createElement("p"), { textContent: message }));
  });
  wrong.replaceChildren();
  preview.replaceChildren(element);
  snippet.textContent = form.way.value === "frame" ? framed(chosen) : written(chosen);
  advice.textContent = ADVICE[form.way.value] + HERE;
  said.textContent = saidBlank.textContent = "";
  entries.textContent = "";
  whoIsIn(element, chosenPack());
}

// Which posts of the protocol the directory has. What cannot be read, the element has said.
async function whoIsIn(element, pack) {
  if (!pack || !element.directory) {
    return;
  }
  let posts;
  try {
    ({ posts } = await (await fetch(new URL(element.directory, document.baseURI))).json());
  } catch {
    return;
  }
  if (element.isConnected && posts && typeof posts === "object") {
    const there = Object.keys(posts);
    const used = [...pack.posts.map(({ id }) => id), ...Object.values(posts).flat().map(row => row?.same_as)];
    const without = pack.posts.filter(({ id }) => !there.includes(id)).map(({ id, label }) => `${label} (${id})`);
    const unused = there.filter(id => !used.includes(id));
    const unread = Object.entries(posts).flatMap(([id, rows]) =>
      [rows].flat().flatMap(row => Object.keys(row ?? {}).filter(key => !FIELDS.includes(key)).map(key => `${key} (${id})`)));
    entries.textContent = [
      `Your directory has ${pack.posts.length - without.length} of the ${pack.posts.length} posts.`,
      without.length > 0 ? `Shown by title only: ${without.join(", ")}.` : "",
      unused.length > 0 ? `This protocol names no ${unused.join(", ")}: look for a slip, unless another protocol does.` : "",
      unread.length > 0 ? `No part of an entry, look for a slip: ${unread.slice(0, SAID).join(", ")}.` : "",
    ].join(" ").trim();
  }
}

function fallback() {
  return Object.assign(document.createElement("p"), { textContent: "Ask your council’s monitoring officer." });
}

function written(chosen) {
  const tag = chosen.map(([name, value]) => ` ${name}="${escaped(value)}"`).join("");
  const colour = brand && `\n<!-- In your style sheet: even-hand { --eh-brand: ${brand} } -->`;
  const checked = form.way.value === "checked" ? ` integrity="${sums["even-hand.js"]}" crossorigin="anonymous"` : "";
  return `<script type="module" src="${escaped(beside("even-hand.js"))}"${checked}></script>${colour}
<even-hand${tag}>
  ${fallback().outerHTML}
</even-hand>`;
}

function framed(chosen) {
  const query = new URLSearchParams(chosen.filter(([name]) => !NOT_IN_FRAMES.includes(name)));
  const hash = form.state.checked ? '="hash"' : "";
  return `<iframe data-evenhand${hash} title="Working with councillors: what to do, and who to ask" width="100%" height="700"
  sandbox="allow-scripts allow-same-origin allow-forms allow-downloads allow-modals allow-popups allow-top-navigation-to-custom-protocols"
  allow="clipboard-write" src="${escaped(beside(`frame.html?${query}`))}"></iframe>
<script type="module" src="${escaped(beside("even-hand-frame.js"))}"></script>`;
}

function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}

async function copy(text, said) {
  try {
    await navigator.clipboard.writeText(text.textContent);
    said.textContent = "Copied.";
  } catch {
    getSelection().selectAllChildren(text);
    said.textContent = "It is marked: copy it with Ctrl + C.";
  }
}
