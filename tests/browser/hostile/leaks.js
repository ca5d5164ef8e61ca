// All that a page could notice of what a script does to it, but for the element itself.
// Put into the page before a story; a story calls `leaks.take()` and, once the script is there, `leaks.found()`.
globalThis.leaks = (() => {
  // What chromedriver puts into pages to run scripts of tests.
  const DRIVER = /^(ret_nodes$|se_|cdc_)/;
  let before = null;

  // Each property of what every global stands for, and of its prototype.
  function surfaces() {
    const seen = new Map();
    for (const name of Object.getOwnPropertyNames(globalThis).filter(name => !DRIVER.test(name))) {
      const { value } = Object.getOwnPropertyDescriptor(globalThis, name);
      seen.set(`globalThis.${name}`, [typeof value]);
      for (const [place, object] of [[name, value], [`${name}.prototype`, value?.prototype]]) {
        if (object && ["object", "function"].includes(typeof object) && object !== globalThis) {
          for (const key of Reflect.ownKeys(object)) {
            const { value, get, set, writable } = Object.getOwnPropertyDescriptor(object, key);
            // What it is, not what is in it now.
            const kept = typeof value === "function" ? value : typeof value;
            seen.set(`${place}.${String(key)}`, [kept, get, set, writable]);
          }
        }
      }
    }
    return seen;
  }

  function elements() {
    const seen = new Map();
    const own = [...document.querySelectorAll("*")].filter(node => !node.closest("even-hand"));
    own.forEach((node, index) => {
      const box = node.getBoundingClientRect();
      const name = `${index} <${node.localName}>`;
      seen.set(`${name}: where it is`, [box.x, box.y, box.width, box.height]);
      seen.set(`${name}: attributes`, [...node.attributes].map(({ name, value }) => `${name}=${value}`));
      for (const pseudo of [null, "::before", "::after", "::marker", "::selection"]) {
        const style = getComputedStyle(node, pseudo);
        for (const property of style) {
          seen.set(`${name}${pseudo ?? ""}: ${property}`, [style.getPropertyValue(property)]);
        }
      }
    });
    return seen;
  }

  const page = () => new Map(Object.entries({
    sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
    title: [document.title],
    address: [location.href, history.length, history.state],
    kept: [document.cookie, localStorage.length, sessionStorage.length],
    focus: [document.activeElement],
    scroll: [scrollX, scrollY],
    fonts: [document.fonts.size],
    animations: [document.getAnimations().length],
  }));

  const look = () => new Map([...surfaces(), ...elements(), ...page()]);
  const same = (one, two) => one?.length === two?.length && one.every((part, index) => Object.is(part, two[index]));

  return {
    take() {
      before = look();
      return before.size;
    },

    found() {
      const now = look();
      return [...new Set([...before.keys(), ...now.keys()])].filter(key => !same(before.get(key), now.get(key)))
        .map(key => `${key}: ${before.get(key)?.map(String)} -> ${now.get(key)?.map(String)}`);
    },
  };
})();
