// The record as elements, and as a file of its own.

const TAGS = {
  title: "h1",
  heading: "h2",
  subheading: "h3",
  paragraph: "p",
  warning: "p",
  person: "p",
  step: "li",
  item: "li",
  name: "dt",
  value: "dd",
};
// Those that stand in a list, and in which.
const LISTS = { step: "ol", item: "ul", name: "dl", value: "dl" };

// Puts the record into an empty document.
export function draw(target, { blocks }) {
  const make = (name, className = "") => Object.assign(target.createElement(name), { className });
  target.documentElement.lang = "en-GB";
  target.title = blocks.slice(0, 2).map(([, text]) => text).join(" – ");
  const main = target.body.appendChild(make("main"));
  let list = null;
  let row = null;
  for (const [kind, text] of blocks) {
    const inList = LISTS[kind];
    if (!inList) {
      list = null;
    } else if (list?.localName !== inList) {
      list = main.appendChild(make(inList));
    }
    if (kind === "name") {
      row = list.appendChild(make("div"));
    }
    const element = (kind === "name" || kind === "value" ? row : list ?? main).appendChild(make(TAGS[kind], kind));
    if (kind === "warning") {
      element.appendChild(make("strong")).textContent = "Important: ";
    }
    // It stands on one line with its value.
    element.append(text, kind !== "name" ? "" : text.endsWith("?") ? " " : ": ");
  }
}

// The record as the text of a web page, which needs nothing but itself.
export function page(record, css) {
  const file = document.implementation.createHTMLDocument("");
  draw(file, record);
  file.head.prepend(Object.assign(file.createElement("meta"), { name: "viewport", content: "width=device-width" }));
  const html = file.documentElement.outerHTML;
  // As text: an element with styles in it is not for this page to make, whose policy may forbid that.
  const end = html.indexOf("</head>");
  return `<!doctype html>\n${html.slice(0, end)}<meta charset="utf-8"><style>\n${css}</style>${html.slice(end)}\n`;
}
