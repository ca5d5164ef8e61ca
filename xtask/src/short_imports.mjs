// Gives what the WebAssembly imports short names, in it and in the script beside it. wasm-bindgen's end in checksums,
// which do not compress: 2 kB of what a visitor fetches. One checksum is left: a stale copy of either file does not fit the
// other one.
// Takes the folder that holds widget.js and widget_bg.wasm; both are rewritten.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const IMPORTS = 2;
const FUNCTION = 0;

const folder = process.argv[2];
const [script, wasm] = ["widget.js", "widget_bg.wasm"].map(name => join(folder, name));
const bytes = readFileSync(wasm);
// Where wasm-bindgen has it import from, and where it does now.
const FROM = "./widget_bg.js";
const version = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
let at = 8;

// An unsigned number in LEB128, as WebAssembly has them.
function number() {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++];
    value += (byte & 127) * 2 ** shift;
    if (byte < 128) {
      return value;
    }
  }
}

function written(value) {
  const parts = [];
  do {
    parts.push((value % 128) + (value >= 128 ? 128 : 0));
    value = Math.floor(value / 128);
  } while (value > 0);
  return Buffer.from(parts);
}

function name() {
  const length = number();
  return bytes.toString("utf8", at, (at += length));
}

const named = text => Buffer.concat([written(Buffer.byteLength(text)), Buffer.from(text)]);

const short = new Map();
const out = [bytes.subarray(0, at)];
while (at < bytes.length) {
  const start = at;
  const section = bytes[at++];
  const end = number() + at;
  if (section !== IMPORTS) {
    out.push(bytes.subarray(start, end));
    at = end;
    continue;
  }
  const count = number();
  const body = [written(count)];
  for (let place = 0; place < count; place += 1) {
    const [module, field] = [name(), name()];
    if (bytes[at++] !== FUNCTION) {
      throw new Error(`${wasm} imports ${field}, which is no function: teach xtask/src/short_imports.mjs about it`);
    }
    if (module !== FROM) {
      throw new Error(`${wasm} imports from ${module}: teach xtask/src/short_imports.mjs about it`);
    }
    short.set(field, `i${place.toString(36)}`);
    body.push(named(version), named(short.get(field)), Buffer.of(FUNCTION), written(number()));
  }
  const whole = Buffer.concat(body);
  out.push(Buffer.of(IMPORTS), written(whole.length), whole);
}
writeFileSync(wasm, Buffer.concat(out));
const text = readFileSync(script, "utf8").replaceAll(FROM, version);
writeFileSync(script, text.replace(/[\w$]+/g, word => short.get(word) ?? word));
