// What an element needs from its server: the style sheet, the code and a pack. All elements of a page share them.

import { Trouble } from "./trouble.js";

// In milliseconds, for each file. Names are no reason to wait as long as for the rest.
const LONGEST_WAIT = 60_000;
const LONGEST_WAIT_FOR_NAMES = 20_000;
// In bytes. The same limit as in src/pack/bundle.rs.
const LARGEST_PACK = 2_000_000;
// The same limit as in src/pack/directory.rs.
const LARGEST_DIRECTORY = 1_000_000;
const LONGEST_ADDRESS = 2_000;

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
  return once(beside("evenhand.css"), sheet);
}

// Everything that is needed to show this protocol, or the list of them where none is named. All of it is fetched at the
// same time. If several parts fail, the pack's failure is the one that is told: it says most.
export async function everything(protocol) {
  const parts = [packOf(protocol), once("code", start), styles()];
  for (const part of parts) {
    part.catch(() => {});
  }
  return { ...(await parts[0]), code: await parts[1], sheet: await parts[2] };
}

// The pack, or the list of packs, and how to have it fetched again if it turns out to be of no use.
async function packOf(protocol) {
  const href = protocol === null ? beside("protocols/index.json") : address(protocol);
  try {
    return { pack: await once(href, pack), forget: () => loaded.delete(href) };
  } catch (error) {
    throw protocol === null ? new Trouble(error.reason, `${error.message} ${LIST}`) : error;
  }
}

const LIST = "It is the list of packs to choose from, which is needed because there is no attribute `protocol`.";

// Where the pack is that `protocol` names. A name is letters, digits and hyphens and so never a path; an address must
// be a JSON file on the server that the page comes from.
function address(protocol) {
  const written = protocol.trim();
  if (/^[a-z0-9-]{1,64}$/.test(written)) {
    return beside(`protocols/${written}.json`);
  }
  const url = /^(https?:|\.{0,2}\/)/.test(written) ? ownAddress(written) : null;
  if (url?.pathname.endsWith(".json")) {
    return url.href;
  }
  throw new Trouble("protocol", `the attribute protocol="${written.slice(0, 60)}" names no pack: give the name of ` +
    'one, as in protocol="havant", or the address of a .json file on the server of this page');
}

// The address, if it is one on the server that the page comes from.
function ownAddress(written) {
  if (written.length > LONGEST_ADDRESS || !URL.canParse(written, document.baseURI)) {
    return null;
  }
  const url = new URL(written, document.baseURI);
  return url.origin === location.origin && !url.username ? url : null;
}

// The council's directory at this address, as the attribute has it. Whatever is shared by several elements is fetched
// once.
export async function directory(written) {
  const url = ownAddress(written.trim());
  if (!url) {
    throw new Trouble("address", `the attribute directory="${written.slice(0, 60)}" is no address on the server of ` +
      "this page: give one, as in directory=\"/people.json\"");
  }
  return once(url.href, async href => {
    const options = { cache: "no-cache", credentials: "same-origin", priority: "low" };
    const text = await get(href, upTo(LARGEST_DIRECTORY, "a directory"), options, LONGEST_WAIT_FOR_NAMES);
    try {
      return JSON.parse(text);
    } catch {
      throw new Trouble("unreadable", `${href} is not JSON: see that the server sends the file itself and not a page ` +
        "in its place, such as a log-in");
    }
  });
}

// Always asks the server whether it has changed: old advice may be wrong advice.
async function pack(href) {
  const text = await get(href, upTo(LARGEST_PACK, "a pack"), { cache: "no-cache" });
  try {
    return JSON.parse(text);
  } catch {
    throw new Trouble("unreadable", `${href} is not JSON: write it with \`evenhand bundle\`, and see that the server ` +
      "sends the file itself and not a page in its place, such as a log-in");
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

async function sheet(href) {
  const text = await get(href, response => {
    // A log-in page in its place would do for a style sheet: whatever cannot be read in one is skipped.
    if (response.headers.get("Content-Type")?.includes("html")) {
      throw new Trouble("styles", `${href} is a page and no style sheet: is the file there, for everybody to read?`);
    }
    return response.text();
  }).catch(inPlaceOf("missing", "styles"));
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
  const [glue, wasm] = [`./widget.js${query}`, beside(`widget_bg.wasm${query}`)];
  const fetched = get(wasm, response => response);
  fetched.catch(() => {});
  const instance = { dead: false, whole: false, ifItPanics: new Set() };
  try {
    const module = await inTime(import(glue), glue);
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
    throw new Trouble(navigator.onLine ? "code" : "network", `${beside(glue)} or ${wasm} cannot be loaded or may not ` +
      `run (${error.message}): are both files there, and does the page's content security policy allow them, with ` +
      "'wasm-unsafe-eval' in script-src?");
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
  const bytes = await get(beside("advice.wasm"), response => response.arrayBuffer());
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
    const file = kept > 1 ? `./keep.js?${kept}` : "./keep.js";
    try {
      return (await inTime(import(file), file)).keep;
    } catch (error) {
      throw error.reason ? error : new Trouble("code", `${beside(file)} cannot be loaded (${error.message}): is the ` +
        "file there?");
    }
  });
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
    return await read(response);
  } catch (error) {
    if (error instanceof Trouble) {
      throw error;
    }
    throw signal.aborted ? tooLate(href, wait) : new Trouble("network", `${href} cannot be fetched (${error.message}): is ` +
      "the server there, and does connect-src of the page's content security policy allow it?");
  }
}

function tooLate(what, wait = LONGEST_WAIT) {
  return new Trouble("timeout", `${what} has not arrived within ${wait / 1000} seconds: is the server slow?`);
}

// What keeps the state in the address: few pages ask for it. One promise for all elements, which then hear of it in the
// order in which they asked: those who import one file at the same time, browsers tell in an order of their own.
export function history() {
  return once("history", () => inTime(import("./history.js"), "history.js"));
}

// An import cannot be stopped, but nobody has to wait for it.
function inTime(importing, name) {
  const late = new Promise((_, reject) => setTimeout(() => reject(tooLate(beside(name))), LONGEST_WAIT));
  return Promise.race([importing, late]);
}

function inPlaceOf(reason, better) {
  return error => {
    throw error.reason === reason ? new Trouble(better, error.message) : error;
  };
}
