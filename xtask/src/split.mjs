// Cuts the WebAssembly in two: what a page needs up to the advice stays in widget_bg.wasm, and what is reached through the
// functions below alone goes into advice.wasm, which load.js fetches while the person answers.
//
// The second one has the memory, the globals and the tables of the first one, and calls its functions. In the first one,
// each of the functions below only calls through a table of their own, which the second one fills when it starts. To call
// one earlier is a trap, so nothing may: see `whole` in src/embed.
//
// Takes the folder with widget_bg.wasm, as wasm-bindgen has written it: that is rewritten, and advice.wasm put beside it.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, realpathSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

// What JavaScript calls, by its name in src/embed/widget.rs, and functions that Rust must not inline, by their paths.
const LATER = [
  "widget_advice", "widget_calendar", "widget_compare", "widget_link", "widget_open", "widget_record", "widget_set_directory",
  "evenhand::contract::advice", "evenhand::ui::pages::advice::page", "evenhand::ui::others::compared",
  "evenhand::ui::state::State::choose_service", "evenhand::ui::state::State::write",
];
// The table, and the name by which the second one knows the first.
const BRIDGE = "bridge";
const FROM = "f";
const MEMORY = "0";

const { default: binaryen } = await import(library());
binaryen.setDebugInfo(true);
const [first, second] = ["widget_bg.wasm", "advice.wasm"].map(name => join(process.argv[2], name));
const whole = readFileSync(first);
// What the memory is exported as: a stale copy of either file does not fit the other one, instead of running wild.
const version = createHash("sha256").update(whole).digest("hex").slice(0, 12);

// What the second one takes from the first: the names of its functions there, and those that they are exported by.
const taken = new Map();
const kept = new Set(functions(withoutAdvice()).map(({ name }) => name));
const advice = onlyAdvice();
write(second, advice);
write(first, withoutAdvice());

// Binaryen's library lies beside its wasm-opt, which xtask installs.
function library() {
  const program = execFileSync("sh", ["-c", "command -v wasm-opt"], { encoding: "utf8" }).trim();
  return join(dirname(realpathSync(program)), "..", "index.js");
}

function withoutAdvice() {
  const module = binaryen.readBinary(whole);
  const later = adviceIn(module);
  module.addTable(BRIDGE, later.length, later.length);
  later.forEach(({ name, params, results }, place) => {
    const given = binaryen.expandType(params).map((type, at) => module.local.get(at, type));
    const call = module.call_indirect(BRIDGE, module.i32.const(place), given, params, results);
    module.removeFunction(name);
    module.addFunction(name, params, results, [], call);
  });
  module.addMemoryExport(MEMORY, version);
  each(module, "Global", ({ name }, place) => module.addGlobalExport(name, `g${place}`));
  each(module, "Table", ({ name }, place) => module.addTableExport(name, `t${place}`));
  taken.forEach((short, name) => module.addFunctionExport(name, short));
  return used(module);
}

function onlyAdvice() {
  const module = binaryen.readBinary(whole);
  const later = adviceIn(module).map(({ name }) => name);
  each(module, "Export", ({ name }) => module.removeExport(name));
  each(module, "ElementSegment", ({ name }) => module.removeElementSegment(name));
  module.runPasses(["remove-memory-init"]);
  module.addTable(BRIDGE, later.length, later.length);
  module.addActiveElementSegment(BRIDGE, BRIDGE, later, module.i32.const(0));
  module.addMemoryImport(MEMORY, FROM, version);
  each(module, "Global", ({ name, type, mutable }, place) => module.addGlobalImport(name, FROM, `g${place}`, type, mutable));
  each(module, "Table", ({ name }, place) => module.addTableImport(name, FROM, `t${place}`));
  for (const { name, params, results, module: imported } of functions(module)) {
    if (imported || (kept.has(name) && !later.includes(name))) {
      module.removeFunction(name);
      module.addFunctionImport(name, FROM, name, params, results);
    }
  }
  used(module);
  for (const { name, params, results, module: imported } of functions(module)) {
    if (imported) {
      taken.set(name, `f${taken.size.toString(36)}`);
      module.removeFunction(name);
      module.addFunctionImport(name, FROM, taken.get(name), params, results);
    }
  }
  return module;
}

function adviceIn(module) {
  const all = functions(module);
  const exported = new Map();
  each(module, "Export", ({ name, value }) => exported.set(name, value));
  return LATER.map(later => {
    const called = exported.get(later);
    const found = all.filter(({ name }) => called ? name === called : name.replace(/::h[0-9a-f]{16}$/, "") === later);
    if (found.length !== 1) {
      throw new Error(`${first} has ${found.length} functions ${later}: is it still there, and #[inline(never)]? ` +
        "Bring LATER in xtask/src/split.mjs up to date");
    }
    return found[0];
  });
}

function functions(module) {
  const all = [];
  each(module, "Function", info => all.push(info));
  return all;
}

// Everything of a kind as it is now, whatever is done with it.
function each(module, kind, use) {
  const [number, at, info] = [`getNum${kind}s`, `get${kind}ByIndex`, `get${kind}Info`];
  const all = Array.from({ length: module[number]() }, (_, place) => binaryen[info](module[at](place)));
  all.forEach(use);
}

function used(module) {
  module.runPasses(["remove-unused-module-elements"]);
  return module;
}

function write(file, module) {
  if (!module.validate()) {
    throw new Error(`${file} would not be valid: see above`);
  }
  writeFileSync(file, module.emitBinary());
}
