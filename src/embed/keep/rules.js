// The rules behind the advice as sentences, and why each question was asked. Nobody has written these: `evenhand bundle`
// makes them from the pack, in a file beside it.

const FETCHING = "Fetching the rules…";
const SAID = "These sentences are made from the rules that the advice is worked out from. The protocol’s own words are what " +
  "count.";
const NOT_HERE = "The rules are not here as sentences. The clauses above say what the advice rests on.";
// How many characters of a sentence are shown.
const LONGEST = 6_000;

// Puts them into the list beside what was pressed, once, and says what they are.
export async function rules(packOf, pressed, say) {
  const part = pressed.closest("[data-rules]"), list = part.querySelector("ul");
  if (list.childElementCount > 0) {
    return SAID;
  }
  say(FETCHING);
  const { pack, rules } = part.dataset;
  const { protocol, origins } = pressed.getRootNode().host;
  try {
    const { pack: file } = await packOf(beside(protocol?.trim() ?? pack.split(" ")[0]), origins);
    if (file.pack !== pack) {
      throw new Error(`they are of ${JSON.stringify(file.pack)?.slice(0, 60)}, and the pack is ${pack.slice(0, 60)}`);
    }
    const sentences = rules.split(" ").map(name =>
      name.startsWith("?") ? of(file.questions, name.slice(1)) : of(file.rules, name));
    if (!sentences.every(sentence => typeof sentence === "string")) {
      throw new Error("one of them is missing");
    }
    list.replaceChildren(...sentences.map(sentence =>
      Object.assign(document.createElement("li"), { textContent: sentence.slice(0, LONGEST) })));
    return SAID;
  } catch (error) {
    console.warn(`<even-hand>: the rules cannot be shown as sentences: ${error.message}; \`evenhand bundle\` writes them beside ` +
      "the pack");
    return NOT_HERE;
  }
}

function of(sentences, name) {
  return Object.hasOwn(sentences, name) && sentences[name];
}

// Of the pack `ours.json` they are `ours-rules.json`.
function beside(protocol) {
  return /\.json$/.test(protocol.split(/[?#]/)[0]) ? protocol.replace(/\.json(?=[?#]|$)/, "-rules.json") : `${protocol}-rules`;
}
