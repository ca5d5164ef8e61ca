// What is wrong with a pack that has been refused, an address or a file, for whoever looks after the page. Fetched only then.

import KINDS from "../pack/refused.json";

// How many findings are told, and how many characters of a name.
const MOST = 20;
const LONGEST = 60;
const FIRST = "a".charCodeAt(0);

// From the lines of `Refused` in src/pack/refused.rs. `what` is the pack, as the page names it.
export function refused(what, lines) {
  const all = lines.split("\n").map(finding).filter(Boolean);
  const findings = all.slice(0, MOST);
  const said = findings.map(({ code, place, message, help }) =>
    `\n  ${code}${place && `, ${place}`}: ${message}\n    help: ${help}`);
  const more = all.length > MOST ? `\n  and ${all.length - MOST} more` : "";
  return { message: `${what} cannot be used:${said.join("")}${more}`, findings };
}

function finding(line) {
  const kind = KINDS[line.charCodeAt(0) - FIRST];
  return kind && { code: kind.code, place: place(kind.at, line.slice(1)), message: kind.message, help: kind.help };
}

// Names are the pack's own words, and nobody has checked them: without what consoles do not show as it is.
function place(at, name) {
  const letters = [...name.replace(/[\p{C}\p{Zl}\p{Zp}`]+/gu, "\u{fffd}")];
  const short = letters.length > LONGEST ? `${letters.slice(0, LONGEST).join("")}…` : letters.join("");
  return at && short && (/^\d+$/.test(short) ? `${at} ${short}` : `${at} \`${short}\``);
}

// `what` is the attribute that names no pack, `written` what it says.
export function noPack(what, written, most) {
  return { message: `the attribute ${what} names no pack: ${insteadOf(written)}, ${somewhere(most)}` };
}

export function noDirectory(what, most) {
  return { message: `the attribute ${what} is no address that can be used: give one, as in directory="/people.json", ` +
    somewhere(most) };
}

const somewhere = most => "on the server of this page or on one that it lists, as in " +
  `origins="https://packs.council.example": https, no path, at most ${most}, spaces between them`;

// What to write in place of it. Names have no capitals, addresses are told from names by how they begin and end.
function insteadOf(written) {
  const small = written.toLowerCase();
  if (/^[a-z0-9-]{1,64}$/.test(small)) {
    return `names of packs have no capitals: write protocol="${small}", or give the address of a .json file`;
  }
  const path = /^[\w-]+(\.[\w-]+|\/[\w-][\w.-]*)+$/.test(written) ? `./${written}` : written;
  const address = /^(https?:|\.{0,2}\/)/.test(path) && !/\.json([?#]|$)/.test(path) && !/[\s?#]|\/$/.test(path)
    ? `${path}.json` : path;
  if (address !== written && address.length <= LONGEST) {
    return `an address begins with ./, ../, / or https:// and ends with .json: write protocol="${address}" if that is where ` +
      "the file is, or give the name of a pack, as in protocol=\"havant\"";
  }
  return 'give the name of one, as in protocol="havant", or the address of a .json file';
}

// The file at this address has this text, which is no JSON in the words of the browser. `pack`: it is to be a pack.
export function noJson(href, text, told, pack) {
  // Some browsers say the place alone, and that only for texts of some length.
  const place = /position (\d+)/.exec(told);
  const before = text.slice(0, place?.[1] ?? 0).split("\n");
  const where = place && !/line \d/.test(told) ? `, in line ${before.length}, column ${before.at(-1).length + 1}` : "";
  const page = /^\s*</.test(text);
  const how = page
    ? "it is a page, such as a log-in, in place of the file: see that the server sends the file itself, to everybody"
    : text.trim() === "" ? "it is empty: put the file there again"
    : pack ? "write it again with `evenhand bundle`, and put it there as it is"
    : "mend it, and let `evenhand fallback` with `--directory` read it";
  return { message: `${href} is not JSON (${told}${where}): ${how}` };
}
