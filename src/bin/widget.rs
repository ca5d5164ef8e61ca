//! The widget's entry in the browser.

fn main() {
    evenhand::embed::start();
}
