// What an element needs from its server: the style sheet, the code and a pack. All elements of a page share them.

import { Trouble, make } from "./trouble.js";

// In milliseconds, for each file. Names are no reason to wait as long as for the rest.
const LONGEST_WAIT = 60_000;
const LONGEST_WAIT_FOR_NAMES = 20_000;
// In bytes. The same limit as in src/pack/bundle.rs.
const LARGEST_PACK = 2_000_000;
// The same limit as in src/pack/directory.rs.
const LARGEST_DIRECTORY = 1_000_000;
const LONGEST_ADDRESS = 2_000;
// How much of a wrong attribute is repeated.
const SHOWN = 60;
// Servers that a page may list.
const MOST_ORIGINS = 10;

// The checksum of each file that is loaded from beside this one: xtask/src/integrity.mjs writes them here. So whoever
// includes this file by its own checksum gets these files and no others.
const SUMS = {
  "evenhand.css": "sum of evenhand.css",
  "widget.js": "sum of widget.js",
  "widget_bg.wasm": "sum of widget_bg.wasm",
  "advice.wasm": "sum of advice.wasm",
  "keep.js": "sum of keep.js",
  "history.js": "sum of history.js",
  "refused.js": "sum of refused.js",
};

// What has been loaded or is on its way, by address. A failure is not kept, so that it can be tried again.
const loaded = new Map();

function once(address, load) {
  if (!loaded.has(address)) {
    const loading = load(address);
    loaded.set(address, loading);
    loading.catch(() => loaded.delete(address));
  }
  return loaded.get(address);
}

function beside(name) {
  return new URL(name, import.meta.url).href;
}

// The style sheet that all elements adopt.
export function styles() {
  return once("styles", sheet);
}

// Everything that is needed to show this protocol, or the list of them where none is named. All of it is fetched at the
// same time. If several parts fail, the pack's failure is the one that is told: it says most.
export async function everything(protocol, origins) {
  const parts = [packOf(protocol, origins), once("code", start), styles()];
  for (const part of parts) {
    part.catch(() => {});
  }
  return { ...(await parts[0]), code: await parts[1], sheet: await parts[2] };
}

// The pack, or the list of packs, and how to have it fetched again if it turns out to be of no use.
export async function packOf(protocol, origins) {
  const href = protocol === null ? beside("protocols/index.json") : await address(protocol, origins);
  try {
    return { pack: await once(href, pack), forget: () => loaded.delete(href) };
  } catch (error) {
    throw protocol === null ? new Trouble(error.reason, `${error.message} ${LIST}`) : error;
  }
}

const LIST = "It is the list of packs to choose from, which is needed because there is no attribute `protocol`.";

// Where the pack is that `protocol` names. A name is letters, digits and hyphens and so never a path; an address must
// be a JSON file on a server that the page allows.
async function address(protocol, origins) {
  const written = protocol.trim();
  if (/^[a-z0-9-]{1,64}$/.test(written)) {
    return beside(`protocols/${written}.json`);
  }
  const url = /^(https?:|\.{0,2}\/)/.test(written) ? allowed(written, origins) : null;
  if (url?.pathname.endsWith(".json")) {
    return url.href;
  }
  throw await why("protocol", `protocol="${written.slice(0, SHOWN)}"`, "noPack", written, MOST_ORIGINS);
}

// Whoever tries things out has no certificate.
const ORIGIN = /^(https:\/\/[a-z0-9.-]+|http:\/\/(localhost|127\.0\.0\.1))(:\d+)?$/;

// The address, if it is on the server that the page comes from or on one that the page lists.
function allowed(written, origins) {
  if (written.length > LONGEST_ADDRESS || !URL.canParse(written, document.baseURI)) {
    return null;
  }
  const url = new URL(written, document.baseURI);
  const listed = (origins ?? "").trim().split(/\s+/, MOST_ORIGINS).filter(origin => ORIGIN.test(origin));
  return [location.origin, ...listed].includes(url.origin) && !url.username ? url : null;
}

// The council's directory at this address, as the attribute has it. Whatever is shared by several elements is fetched
// once.
export async function directory(written, origins) {
  const url = allowed(written, origins);
  if (!url) {
    throw await why("address", `directory="${written.slice(0, SHOWN)}"`, "noDirectory", MOST_ORIGINS);
  }
  return once(url.href, async href => {
    const options = { cache: "no-cache", credentials: "same-origin", priority: "low" };
    return json(href, await get(href, upTo(LARGEST_DIRECTORY, "a directory"), options, LONGEST_WAIT_FOR_NAMES));
  });
}

// Always asks the server whether it has changed: old advice may be wrong advice.
async function pack(href) {
  return json(href, await get(href, upTo(LARGEST_PACK, "a pack"), { cache: "no-cache" }), true);
}

// What the text says.
async function json(href, text, how) {
  try {
    return JSON.parse(text);
  } catch ({ message }) {
    throw await why("unreadable", href, "noJson", text, message, how);
  }
}

// The body as text, read piece by piece: a server may send more than it has announced.
const upTo = (most, what) => async response => {
  const tooLarge = new Trouble("too-large", `${response.url} is larger than ${most} bytes, which is the most ` +
    `that is read: is it ${what}?`);
  let left = most;
  if (response.headers.get("Content-Length") > left) {
    response.body.cancel();
    throw tooLarge;
  }
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      return text + decoder.decode();
    }
    left -= value.length;
    if (left < 0) {
      reader.cancel();
      throw tooLarge;
    }
    text += decoder.decode(value, { stream: true });
  }
};

async function sheet() {
  const text = await own("evenhand.css", "", response => response.text()).catch(({ reason, message }) => {
    throw new Trouble(["missing", "code"].includes(reason) ? "styles" : reason, message);
  });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

let starts = 0;

// Starts the instance of the code that all elements share, until it panics. Each start asks for other addresses,
// because browsers keep a module, and with it an instance that has panicked or an import that has failed.
async function start() {
  starts += 1;
  const query = starts > 1 ? `?${starts}` : "";
  const fetched = own("widget_bg.wasm", query, response => response);
  fetched.catch(() => {});
  const instance = { dead: false, whole: false, ifItPanics: new Set() };
  try {
    const module = await script("widget.js", query);
    instance.exports = await module.default({ module_or_path: fetched });
    instance.Widget = module.Widget;
    module.on_panic(message => {
      instance.dead = true;
      loaded.delete("code");
      // Later: the panic still has the stack, and whatever the elements do now may lead back into dead code.
      queueMicrotask(() => instance.ifItPanics.forEach(tell => tell(message)));
    });
    return instance;
  } catch (error) {
    if (error.reason === "timeout") {
      throw error;
    }
    throw new Trouble(navigator.onLine ? "code" : "network", `${beside("widget.js")} or widget_bg.wasm beside it cannot ` +
      `be loaded or may not run (${error.message}): are both files there, of the version of even-hand.js, and does the ` +
      "page's content security policy allow them, with 'wasm-unsafe-eval' in script-src?");
  }
}

// Completes this instance with what only the advice needs: see xtask/src/split.mjs.
export function complete(instance) {
  instance.rest ??= rest(instance).catch(error => {
    // A failure is not kept, so that it can be tried again.
    instance.rest = null;
    throw error.reason ? new Trouble("advice", error.message) : new Trouble("advice", `${beside("advice.wasm")} cannot ` +
      `be used (${error.message}): is it of the same version as even-hand.js?`);
  });
  return instance.rest;
}

async function rest(instance) {
  const bytes = await own("advice.wasm", "", response => response.arrayBuffer());
  const { module } = await WebAssembly.instantiate(bytes, { f: instance.exports });
  if (WebAssembly.Module.imports(module).length === 0) {
    throw new Error("it is something else");
  }
  instance.whole = true;
}

let kept = 0;

// What prints, copies and saves, which few need: loaded when it is first needed. Each attempt asks for another address,
// because browsers keep an import that has failed.
export function keeper() {
  return once("keep", async () => {
    kept += 1;
    try {
      const { keep } = await script("keep.js", kept > 1 ? `?${kept}` : "");
      return (...what) => keep(...what, packOf);
    } catch (error) {
      throw error.reason ? error : new Trouble("code", `${beside("keep.js")} cannot be loaded (${error.message}): is ` +
        "the file there, of the version of even-hand.js?");
    }
  });
}

// The failure that says what is wrong with this pack, from the lines in which the code has said it.
export function whyRefused(what, lines) {
  return why("unreadable", what, "refused", lines);
}

// A failure in the words of refused.js, which is fetched only now: `how` is the function that has them.
async function why(reason, what, how, ...facts) {
  try {
    const words = await once("refused", () => script("refused.js", ""));
    const { message, findings } = words[how](what, ...facts);
    return new Trouble(reason, message, findings);
  } catch {
    return new Trouble(reason, `${what} cannot be used, nor refused.js beside even-hand.js, which would say why`);
  }
}

// Fetches and reads a file of ours, if it is that of this build. Of any other, browsers say no more than that it could not
// be fetched: a second look says why, and gets rid of a stale copy.
async function own(name, query, read) {
  const href = beside(name + query);
  const file = () => get(href, read, { integrity: SUMS[name] });
  try {
    return await file();
  } catch (error) {
    if (error.reason !== "network") {
      throw error;
    }
  }
  await get(href, response => response.arrayBuffer(), { cache: "reload" });
  try {
    return await file();
  } catch {
    throw new Trouble("code", `${href} is not the file that belongs to this even-hand.js: put all files of one version ` +
      "there, as they are, and not a page in place of one, such as a log-in");
  }
}

// Imports a script of ours, if it is that of this build. The import takes what has been preloaded. Browsers that preload no
// modules cannot be told what a script must be.
function script(name, query) {
  const href = beside(name + query);
  const link = make("link", "", { rel: "modulepreload", href, integrity: SUMS[name] });
  const seen = !link.relList.supports(link.rel) || new Promise((done, fail) => {
    link.onload = done;
    link.onerror = () => fail(new Error("it is not there or not the file that belongs to this even-hand.js"));
    document.head.append(link);
  });
  const imported = Promise.resolve(seen).finally(() => link.remove()).then(() => import(href));
  return inTime(imported, href);
}

// Fetches and reads a file, or says why not.
async function get(href, read, options, wait = LONGEST_WAIT) {
  const signal = AbortSignal.timeout(wait);
  try {
    const response = await fetch(href, { signal, ...options });
    if (!response.ok) {
      const gone = response.status === 404 || response.status === 410;
      throw new Trouble(gone ? "missing" : "network", `${href} was answered with ${response.status}: is the file ` +
        "there, for everybody to read?");
    }
    if (new URL(response.url).origin !== new URL(href).origin) {
      throw new Trouble("missing", `${href} leads to another server (${response.url.slice(0, 60)}): give the address ` +
        "that it leads to");
    }
    return await read(response);
  } catch (error) {
    if (error instanceof Trouble) {
      throw error;
    }
    throw signal.aborted ? tooLate(href, wait) : new Trouble("network", `${href} cannot be fetched (${error.message}): is ` +
      "the server there, does connect-src of the page's content security policy allow it, and does another server send " +
      "Access-Control-Allow-Origin with it?");
  }
}

function tooLate(what, wait = LONGEST_WAIT) {
  return new Trouble("timeout", `${what} has not arrived within ${wait / 1000} seconds: is the server slow?`);
}

// What keeps the state in the address: few pages ask for it. One promise for all elements, which then hear of it in the
// order in which they asked: those who import one file at the same time, browsers tell in an order of their own.
export function history() {
  return once("history", () => script("history.js", ""));
}

// An import cannot be stopped, but nobody has to wait for it.
function inTime(importing, href) {
  const late = new Promise((_, reject) => setTimeout(() => reject(tooLate(href)), LONGEST_WAIT));
  return Promise.race([importing, late]);
}
