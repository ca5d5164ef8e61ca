// What state="hash" keeps in the fragment of the page's address: where the person is, and their answers. A fragment is
// sent to no server; but it stays in the history of the browser, and in every link that is made from the address.
// Imported on first use: most pages do without.
//
// - A fragment is ours if it starts with `evenhand=`. Any other is the page's own: it is neither read nor replaced.
// - Nothing is written before the person has turned a page. An entry that somebody comes back to is shown, not rewritten.
// - A page has one entry, whichever service is chosen on it. A trial is a page of its own, so that Back leads out of it.

const OURS = "#evenhand=";
// More than a link of ours has: what is cut off here is refused for its length.
const ENOUGH = 5_000;

// An address has one fragment: the first element that asks for it has it.
let owner = null;

// The fragment for one element, or null if another one has it. `open` is called with each link that the person comes to,
// "" for the address without a fragment; `complain` with what the webmaster must know.
export function claim(open, complain) {
  if (owner) {
    complain('state="hash" is ignored: another element of this page keeps its state in the address already, and an ' +
      "address has only one fragment");
    return null;
  }
  return owner = new Fragment(open, complain);
}

class Fragment {
  #unread = true;
  #complained = false;
  #open;
  #complain;

  constructor(open, complain) {
    this.#open = open;
    this.#complain = complain;
    // Back and Forward, and links to the same page.
    addEventListener("hashchange", this.#changed);
  }

  // The link that the page was opened with; only once, so that what it leads to cannot fail again and again.
  first() {
    const first = this.#unread && isOurs() ? link() : null;
    this.#unread = false;
    return first;
  }

  // Whether the link is one for this pack.
  names(pack) {
    return location.hash.split("&", 1)[0] === `${OURS}${pack}`;
  }

  // The person has turned the page, to what this link leads to.
  turn(link) {
    const samePage = isOurs() && link && pageOf(link) === pageOf(location.hash.slice(1));
    this.#write(link, samePage ? "replaceState" : "pushState");
  }

  // The page around has changed what is shown.
  follow(link) {
    isOurs() && this.#write(link, "replaceState");
  }

  // Lets go of the fragment; with `clear`, what is ours in it goes too, if it has been of use.
  release(clear) {
    removeEventListener("hashchange", this.#changed);
    owner = null;
    if (clear && !this.#unread && isOurs()) {
      this.#address(bare(), "replaceState");
    }
  }

  #changed = () => {
    if (isOurs()) {
      this.#open(link());
    } else if (!location.href.includes("#")) {
      this.#open("");
    }
  };

  #write(link, how) {
    if (link === undefined || location.hash === `#${link}`) {
      return;
    }
    if (location.hash && !isOurs()) {
      this.#once("the page uses the fragment of its address itself, so the state is not kept there");
    } else {
      this.#unread = false;
      this.#address(link ? `${bare()}#${link}` : bare(), how);
    }
  }

  // The state of an entry belongs to the page around, which may count on finding its own.
  #address(address, how) {
    try {
      history[how](history.state, "", address);
    } catch (error) {
      this.#once(`the state cannot be kept in the address (${error.message})`);
    }
  }

  #once(message) {
    if (!this.#complained) {
      this.#complained = true;
      this.#complain(message);
    }
  }
}

function pageOf(link) {
  return link.replace(/&\.service\.[^&]*/g, "");
}

function isOurs() {
  return location.hash.startsWith(OURS);
}

function link() {
  return location.hash.slice(1, ENOUGH);
}

// The whole address: "#…" alone would be taken as of the base of the page, which can be elsewhere.
function bare() {
  return location.href.split("#", 1)[0];
}
