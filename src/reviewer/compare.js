// What compare.html runs: fetches code and packs, and does for the page what only the browser can: files, paper, the address.

import { packOf } from "../embed/load.js";
import init, { Reviewer } from "./reviewer.js";

// The checksum of the code: xtask/src/integrity.mjs writes it here.
const SUM = "sum of reviewer_bg.wasm";
// In milliseconds: the browser draws in between.
const TURN = 60;

const place = document.getElementById("reviewer");
const title = document.title;
let reviewer = null;
let working = false;

const WISHES = {
  go: fragment => fragment === location.hash ? arrived() : location.hash = fragment,
  work: () => {
    if (!working) {
      working = true;
      setTimeout(turn);
    }
  },
  show: id => {
    const found = document.getElementById(id);
    const target = found?.matches("h2, h3") ? found : found?.querySelector("h4") ?? found;
    target?.setAttribute("tabindex", "-1");
    target?.focus();
    target?.scrollIntoView();
  },
  title: said => document.title = `${said} – ${title}`,
  print: () => print(),
  save: (name, type, text) => {
    const href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
    Object.assign(document.createElement("a"), { href, download: name }).click();
    // The browser has it by then.
    setTimeout(() => URL.revokeObjectURL(href), 60_000);
  },
};

function turn() {
  working = reviewer.work(TURN);
  working && setTimeout(turn);
}

function arrived() {
  document.title = title;
  reviewer.open(location.hash, true);
}

// In place of everything else: what has happened, and what to do. `why` is for whoever looks after the page.
function failed(said, why) {
  console.error(`compare.html: ${why}`);
  const box = make("div", "", { className: "error", role: "alert", tabIndex: -1 });
  const again = make("button", "Try again", { type: "button", className: "go", onclick: () => location.reload() });
  box.append(make("p", said), again);
  place.replaceChildren(box);
  box.focus();
}

function make(tag, text, properties = {}) {
  return Object.assign(document.createElement(tag), { textContent: text }, properties);
}

async function start() {
  const href = new URL("reviewer_bg.wasm", import.meta.url);
  const code = init({ module_or_path: fetch(href, { integrity: SUM }) });
  code.catch(() => {});
  const { pack: list } = await packOf("packs").catch(error => {
    throw Object.assign(error, { said: "The protocols could not be loaded. Check that you are connected, then try again." });
  });
  const packs = await Promise.all(list.map(({ id, council }) =>
    packOf(id).then(({ pack }) => [council, pack], error => {
      console.error(`compare.html: ${error.message}`);
      return [council, null];
    })));
  await code;
  const drawn = make("div", "");
  reviewer = new Reviewer(drawn, packs, (name, ...texts) => WISHES[name](...texts));
  place.replaceChildren(drawn);
  addEventListener("hashchange", arrived);
  // After the code has failed nothing of it is trusted.
  addEventListener("error", ({ error }) => {
    if (error instanceof WebAssembly.RuntimeError) {
      failed("Something has gone wrong, and the comparison has stopped. Nothing has been sent to anybody.", error.message);
    }
  });
  reviewer.open(location.hash, false);
}

start().catch(error => failed(error.said ?? "The comparison cannot be shown, because a part that it needs did not load or " +
  "may not run in this browser. Try again. If that does not help, tell whoever looks after this page.", error.message));
