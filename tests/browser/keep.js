// Put into every page and frame: notes down what leaves it as a file or on paper.
seen.files = [];
seen.papers = [];
{
  const make = URL.createObjectURL;
  URL.createObjectURL = blob => {
    seen.made = blob;
    return make.call(URL, blob);
  };
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function () {
    const { download } = this;
    download && seen.made.text().then(text => seen.files.push({ name: download, type: seen.made.type, text }));
    click.call(this);
  };
  print = () => top.seen.papers.push({
    html: document.documentElement.outerHTML,
    text: document.body.innerText,
    css: [...document.adoptedStyleSheets].flatMap(sheet => [...sheet.cssRules].map(rule => rule.cssText)).join("\n"),
  });
}
