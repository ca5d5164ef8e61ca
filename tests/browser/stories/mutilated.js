// Feeds packs to elements one after another, and notes what has come of each: `fed`.
window.fed = [];
const [first, last, limit] = arguments;
const before = document.querySelectorAll("*").length;
const OURS = new Set(("a button circle dd details div dl dt fieldset form h1 h2 h3 h4 h5 h6 input label legend li ol " +
  "option p path section select slot small span strong summary svg textarea ul").split(" "));
const pause = time => new Promise(done => setTimeout(done, time));

async function feed(number) {
  const host = document.createElement("even-hand");
  host.append(document.createElement("p"));
  host.firstElementChild.textContent = "Ask the monitoring officer.";
  host.setAttribute("protocol", `m${number}`);
  const told = [];
  for (const name of ["ready", "question", "advice", "error"]) {
    host.addEventListener(`evenhand-${name}`, event => told.push([name, event.detail]));
  }
  const has = name => told.find(([each]) => each === name);
  const root = host.shadowRoot, all = selector => [...root.querySelectorAll(selector)];
  const until = performance.now() + limit;
  const come = async what => {
    while (!what()) {
      if (performance.now() > until) {
        throw new Error(`nothing within ${limit} ms: ${root.textContent.slice(0, 80)}`);
      }
      await pause(4);
    }
  };
  document.querySelector("main").append(host);
  try {
    await come(() => has("ready") || has("error"));
    if (has("error")) {
      await come(() => root.querySelector("[data-failure]"));
      const [, { reason, message, findings }] = has("error");
      const fallback = host.firstElementChild.checkVisibility({ visibilityProperty: true });
      return { number, reason, message, findings: findings.length, fallback, wrong: wrong(all("*")) };
    }
    const faults = [];
    let pages = 0;
    await come(() => !root.querySelector("[data-page]").closest("[hidden]"));
    for (; pages < 60 && !has("advice") && !has("error"); pages += 1) {
      faults.push(...wrong(all("*")));
      const page = root.querySelector("[data-page]"), kind = page.dataset.page, key = page.textContent;
      const seen = told.length;
      // The last answer to each question: `not sure`, where there is one.
      new Set(all("input[type=radio]").map(input => input.name)).forEach(name =>
        all("input[type=radio]").findLast(input => input.name === name).click());
      const onward = all(".eh-button").find(button => !button.classList.contains("eh-button-quiet"));
      onward?.click();
      await come(() => told.length > seen || root.querySelector("[data-page]") !== page ||
        root.querySelector("[data-page]").textContent !== key || performance.now() > until - limit + 500 * (pages + 1));
      if (kind === root.querySelector("[data-page]")?.dataset.page && key === root.querySelector("[data-page]").textContent) {
        break;
      }
    }
    faults.push(...wrong(all("*")));
    const asked = told.filter(([name]) => name === "question").length;
    return { number, asked, advised: Boolean(has("advice")), error: has("error")?.[1].message, wrong: faults };
  } catch (error) {
    return { number, late: error.message };
  } finally {
    host.remove();
    await pause(0);
  }
}

// Elements and attributes that are not of our making.
function wrong(elements) {
  const found = [];
  for (const element of elements) {
    const attributes = [...element.attributes].filter(({ name, value }) => name.startsWith("on") || name === "src" ||
      (name === "href" && !/^(https:|mailto:|tel:|#)/.test(value)));
    if (!OURS.has(element.localName) || attributes.length > 0) {
      found.push(element.outerHTML.slice(0, 200));
    }
  }
  const more = document.querySelectorAll("*").length - before - 2 - document.querySelectorAll("link[rel=modulepreload]").length;
  return more > 0 ? [...found, `${more} more elements in the page`] : found;
}

(async () => {
  for (let number = first; number < last; number += 1) {
    window.fed.push(await feed(number));
  }
})();
