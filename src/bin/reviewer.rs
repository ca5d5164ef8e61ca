//! The module of the page for reviewers. What it exports is in `evenhand::reviewer`.

use evenhand as _;

fn main() {}
