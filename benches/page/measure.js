// Put into every page before its own scripts: when the first page is there to be seen, in milliseconds since the
// navigation, and what a turn of the page takes.
document.addEventListener("evenhand-ready", () => requestAnimationFrame(() => {
  globalThis.readyAt ??= performance.now();
}), { once: true });

// From the press of a button to the next page in the document and the frame that shows it.
globalThis.turn = (root, button) => new Promise(done => {
  const from = performance.now();
  const before = root.querySelector("[data-page]");
  const observer = new MutationObserver(() => {
    const page = root.querySelector("[data-page]");
    if (page && page !== before) {
      observer.disconnect();
      done(performance.now() - from);
    }
  });
  observer.observe(root, { childList: true, subtree: true });
  button.click();
});
