// What frame.html runs before even-hand.js, so that the element starts with the attributes in the address. Tells the page
// that it is framed by how high it is and where the person has got to.
//
// Messages are objects `{ evenhand, … }`. `hello` from the page around makes that page the one we speak to: only the window
// that frames us is heard, and it alone is answered, at the origin that its hello came from.

const ATTRIBUTES =
  ["protocol", "audience", "start", "heading-level", "clause-link", "theme", "state", "directory"];
const LINK = "evenhand=";
// In characters. The same limit as in src/link/read.rs.
const LONGEST_LINK = 4_000;

const element = document.querySelector("even-hand");
for (const [name, value] of new URLSearchParams(location.search)) {
  if (ATTRIBUTES.includes(name)) {
    element.setAttribute(name, value);
  } else {
    console.error(`frame.html: "${name.slice(0, 60)}" in the address is ignored: it can be ${ATTRIBUTES.join(", ")}`);
  }
}

// The origin of the page around, once it has spoken.
let host = null;

function tell(message) {
  host && parent.postMessage({ evenhand: "frame", ...message }, host);
}

function height() {
  tell({ height: Math.ceil(document.documentElement.getBoundingClientRect().height) });
}

// Where the person is, if that is kept in the address.
function link() {
  const link = location.hash.slice(1);
  if (element.getAttribute("state") === "hash" && (link === "" || link.startsWith(LINK))) {
    tell({ link });
  }
}

new ResizeObserver(height).observe(document.documentElement);
addEventListener("hashchange", link);
for (const how of ["pushState", "replaceState"]) {
  const change = history[how].bind(history);
  history[how] = (...address) => {
    change(...address);
    link();
  };
}

addEventListener("message", event => {
  if (event.source !== parent || parent === window || event.data?.evenhand !== "hello") {
    return;
  }
  host = event.origin;
  const wanted = event.data.link;
  if (typeof wanted === "string" && wanted.length <= LONGEST_LINK && wanted.startsWith(LINK)) {
    // The entry of the page around stands for this one: there is no page before it to go back to.
    location.replace(`#${wanted}`);
  }
  height();
});

// Says no more than that somebody may say hello.
parent !== window && parent.postMessage({ evenhand: "here" }, "*");
