// All that the browser has worked out about each element of the widget, and what of it has changed since.
// Put into the page before a story; a story calls `compared.take()` and, once the page has turned, `compared.changed()`.
globalThis.compared = (() => {
  const PSEUDO = [null, "::before", "::after", "::marker"];
  // Of what is not laid out, the browser says either what is written or what it once came to.
  const LAID_OUT = ["grid-template-columns", "grid-template-rows"];
  let before = null;

  const name = (node, index) => `${index} <${node.localName} class="${node.className.baseVal ?? node.className}">`;

  function look(root) {
    const elements = [...root.querySelectorAll(".eh, .eh *")];
    const origin = elements[0].getBoundingClientRect();
    return elements.map((node, index) => {
      const box = node.getBoundingClientRect(), laidOut = node.checkVisibility();
      const seen = new Map([["where it is",
        [box.x - origin.x, box.y - origin.y, box.width, box.height].map(number => number.toFixed(2)).join(" ")]]);
      for (const pseudo of PSEUDO) {
        const style = getComputedStyle(node, pseudo);
        if (!pseudo || pseudo === "::marker" || !["none", "normal"].includes(style.content)) {
          for (const property of style) {
            // Custom properties are means: those of the page go through, as they must to theme the widget.
            property.startsWith("--") || (!laidOut && LAID_OUT.includes(property)) || seen.set(`${pseudo ?? ""} ${property}`, style.getPropertyValue(property));
          }
        }
      }
      return { name: name(node, index), seen };
    });
  }

  return {
    // How many elements there are, and how many things are known of them.
    take(root) {
      before = look(root);
      return [before.length, before.reduce((sum, { seen }) => sum + seen.size, 0)];
    },

    changed(root) {
      const now = look(root);
      if (now.length !== before.length) {
        return [`${before.length} elements before, ${now.length} now`];
      }
      return now.flatMap(({ name, seen }, index) => {
        const known = before[index].seen;
        return [...new Set([...known.keys(), ...seen.keys()])].filter(key => known.get(key) !== seen.get(key))
          .map(key => `${name}: ${key}: ${known.get(key)} -> ${seen.get(key)}`);
      });
    },
  };
})();
