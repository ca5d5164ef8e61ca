// For pages that show Evenhand in a frame: makes each frame as high as what is in it. A frame with data-evenhand="hash"
// also gets the link in the address of this page, and keeps it up to date.
//
//   <iframe data-evenhand src="https://tools.council.example/evenhand/frame.html?protocol=havant" title="…"></iframe>
//
// Messages count only if they come from the window of such a frame and from the origin that its address names.

// In CSS pixels. More is no height of ours.
const HIGHEST = 50_000;
const LINK = "evenhand=";
const LONGEST_LINK = 4_000;

const frames = () => document.querySelectorAll("iframe[data-evenhand]");
const origin = frame => new URL(frame.src, document.baseURI).origin;

// Of several frames the first one that wants it has the fragment of the address: there is one.
const keepsLink = frame => frame === document.querySelector('iframe[data-evenhand="hash"]');

function hello(frame) {
  const link = location.hash.slice(1);
  const known = keepsLink(frame) && link.startsWith(LINK) ? { link } : {};
  frame.contentWindow?.postMessage({ evenhand: "hello", ...known }, origin(frame));
}

addEventListener("message", ({ source, origin: from, data }) => {
  const frame = [...frames()].find(frame => frame.contentWindow === source && origin(frame) === from);
  if (!frame || typeof data !== "object" || data === null) {
    return;
  }
  const { evenhand, height, link } = data;
  if (evenhand === "here") {
    hello(frame);
  } else if (evenhand === "frame") {
    if (Number.isFinite(height) && height > 0 && height <= HIGHEST) {
      frame.style.height = `${height}px`;
    }
    if (typeof link === "string" && link.length <= LONGEST_LINK && keepsLink(frame)) {
      keep(link);
    }
  }
});

// A fragment that this page uses itself is left alone. Going back is the frame's matter, which has an entry for each page.
function keep(link) {
  const now = location.hash.slice(1);
  if (now !== link && (now === "" || now.startsWith(LINK)) && (link === "" || link.startsWith(LINK))) {
    history.replaceState(history.state, "", `${location.href.split("#", 1)[0]}${link && `#${link}`}`);
  }
}

// Somebody comes by another link to this page.
addEventListener("hashchange", () => frames().forEach(hello));
frames().forEach(hello);
