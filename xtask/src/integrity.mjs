// Writes the checksums of the files that even-hand.js loads into it, so that its own checksum stands for all of them, and
// likewise those of its code, and of what load.js may fetch, into compare.js; and
// integrity.json, the checksums of all files for webmasters.
// Takes the folder that holds them.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2];
const read = name => readFileSync(join(folder, name));
// 256 bits inside, where every byte is one that a visitor waits for; what is customary for webmasters.
const sum = (name, kind) => `${kind}-${createHash(kind).update(read(name)).digest("base64")}`;

// Each script with how many checksums it has room for.
for (const [script, room] of [["even-hand.js", 7], ["compare.js", 8]]) {
  let written = 0;
  const text = read(script).toString().replace(/sum of ([\w.-]+)/g, (_, name) => {
    written += 1;
    return sum(name, "sha256");
  });
  if (written !== room) {
    throw new Error(`${script} has room for ${written} checksums: see SUMS in src/embed/load.js, SUM in src/reviewer/compare.js`);
  }
  writeFileSync(join(folder, script), text);
}

const files = readdirSync(folder).filter(name => /\.(js|css|wasm)$/.test(name)).sort();
const all = Object.fromEntries(files.map(name => [name, sum(name, "sha384")]));
writeFileSync(join(folder, "integrity.json"), `${JSON.stringify(all, null, 2)}\n`);
