// On paper: a page of its own, so that nothing of the page around is printed.

import { draw } from "./page.js";

export function print(record, css) {
  const frame = document.createElement("iframe");
  // Not `hidden`: some browsers print nothing of a frame that is not drawn. Set by properties, which no policy forbids.
  Object.assign(frame.style, { position: "fixed", right: "0", bottom: "0", width: "0", height: "0", border: "0" });
  frame.setAttribute("aria-hidden", "true");
  frame.tabIndex = -1;
  document.body.append(frame);
  const view = frame.contentWindow;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  view.document.adoptedStyleSheets = [sheet];
  draw(view.document, record);
  view.addEventListener("afterprint", () => frame.remove());
  view.print();
  // Where printing is not allowed nothing is told afterwards; where it is, the window for it has long been open.
  setTimeout(() => frame.remove(), 600_000);
}
