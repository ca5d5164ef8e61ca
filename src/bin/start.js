// Starts the widget. A file of its own, because a strict content security policy forbids inline scripts.
import init from "./widget.js";

await init();
