//! Rows without duplicates, in order. The rows of a consultation are short: a list costs less than a tree.

/// Puts the item where it belongs, unless it is there already; says whether it was not.
pub fn insert<T: Ord>(row: &mut Vec<T>, item: T) -> bool {
    match row.binary_search(&item) {
        Ok(_) => false,
        Err(place) => {
            row.insert(place, item);
            true
        }
    }
}

/// All of these as such a row.
#[must_use]
pub fn row<T: Ord>(items: impl IntoIterator<Item = T>) -> Vec<T> {
    let mut row = Vec::new();
    for item in items {
        insert(&mut row, item);
    }
    row
}
