// The body of a function: arguments are a CSS selector and the tags of rules.
const [selector, tags] = arguments;
const options = { runOnly: { type: "tag", values: tags }, resultTypes: ["violations", "passes"] };
return axe.run(selector === "html" ? document : selector, options).then(({ violations, passes }) => ({
  violations: violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.flat().join(" > ")}\n${failureSummary}`)),
  // The place of an element in a shadow root has one selector for each root.
  nodes: new Set(passes.flatMap(({ nodes }) => nodes.map(({ target }) => target[0]))
    .filter(Array.isArray).map(place => place.join(" > "))).size,
}));
