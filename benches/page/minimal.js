// Starts the minimal page, and says when it is there, as the element does.
import start from "./minimal/minimal.js";

new MutationObserver((_, observer) => {
  observer.disconnect();
  document.dispatchEvent(new CustomEvent("evenhand-ready"));
}).observe(document.body, { childList: true, subtree: true });
await start({ module_or_path: new URL("./minimal/minimal_bg.wasm", import.meta.url) });
