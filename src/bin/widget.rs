//! The widget's module for the browser. What it exports is in `evenhand::embed`.

use evenhand as _;

fn main() {}
