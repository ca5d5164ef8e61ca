// The body of a function: a style sheet that sets each property that children get from their parents, all that this browser
// knows, to something else than it is. Arguments are the properties to leave out.
const [except] = arguments;
const VALUES = ["red", "3px", "40px", "7", "0.8", "3", "monospace", "italic", "bold", "900", "condensed", "uppercase", "right", "end",
  "justify", "rtl", "nowrap", "pre", "hidden", "collapse", "none", "auto", "all", "always", "manual", "anywhere", "break-all",
  "vertical-rl", "sideways", "upright", "under", "dot", "filled", "hide", "wait", "square", "inside", "'a' 'b'", "small-caps",
  "1px 1px red", "1em", "0.4", "bevel", "evenodd", "middle", "stroke", "linearrgb", "geometricprecision", "crisp-edges",
  "pixelated", "optimizespeed", "strict", "loose", "compact", "balance", "stable", "break-spaces", "full-width", "each-line 3em",
  "first", "last", "weight", "style", "normal", "inherit", "thin", "exact", "antialiased", "text", "circle", "2 2", "disc", "dark",
  "scale", "contain", "ruby-base", "over", "'smcp' 1", "'wght' 700", "sub", "super", "oldstyle-nums", "tabular-nums", "historical-forms",
  "from-image", "snap", "1000", "blink", "no-clip", "plaintext", "trim-start", "space-all", "cap alphabetic", "alternate",
  "trim-both", "no-autospace", "'en'", "after", "preserve-breaks", "digits 2", "inert", "more", "emoji", "light", "none light",
  "50%", "read-only", "read-write", "preserve", "lowercase", "rtl", "spell-out"];
const [parent, child] = [0, 1].map(() => document.createElement("b"));
parent.append(child);
document.body.append(parent);
const [outside, inside] = [getComputedStyle(parent), getComputedStyle(child)];
const rules = [...outside].filter(property => !property.startsWith("--") && !except.includes(property)).flatMap(property => {
  const usual = inside.getPropertyValue(property);
  const other = VALUES.find(value => {
    parent.style.setProperty(property, value);
    const found = inside.getPropertyValue(property);
    const inherited = found !== usual && found === outside.getPropertyValue(property);
    parent.style.removeProperty(property);
    return inherited;
  });
  return other ? [`${property}: ${other} !important;`] : [];
});
parent.remove();
return rules;
