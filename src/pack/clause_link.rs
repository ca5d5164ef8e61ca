//! Where a council publishes the clauses of its protocol: an address with `{clause}` in place of the clause's name.
//! A pack or the page around the widget may give one; neither is trusted.

/// Stands in the address in place of the clause's name.
pub const PLACE: &str = "{clause}";

/// How long such an address may be, in bytes.
pub const LONGEST: usize = 400;

/// Whether an address of this form leads to clauses, and nowhere else: `https`, a host, and the clause's name once
/// behind it.
///
/// # Errors
/// What is wrong with it, for whoever wrote it.
pub fn check(pattern: &str) -> Result<(), &'static str> {
    if pattern.len() > LONGEST {
        return Err("it is longer than 400 characters");
    }
    let Some(address) = pattern.strip_prefix("https://") else { return Err("it does not start with `https://`") };
    // What a browser would drop or read as something else.
    let odd = |c: char| !c.is_ascii_graphic() || "\"'<>\\^`|".contains(c);
    if pattern.contains(odd) {
        return Err("it has a character that does not stand in an address");
    }
    let Some((host, rest)) = address.split_once('/') else { return Err("nothing stands behind its host") };
    if host.is_empty() || !host.contains('.') || host.contains(['{', '@', '?', '#']) {
        return Err("it has no host, or one with a name or a password");
    }
    let mut parts = rest.split(PLACE);
    if parts.next().is_none() || parts.next().is_none() || parts.next().is_some() {
        return Err("`{clause}` must stand in it once, behind the host");
    }
    if rest.replace(PLACE, "").contains(['{', '}']) {
        return Err("it has a curly bracket that is not part of `{clause}`");
    }
    Ok(())
}

/// The address of the clause with this name, which is put in as one piece: letters, digits, `-`, `.`, `_` and `~` as they
/// are, every other byte as `%` and its number. Nothing where the pattern is not one.
#[must_use]
pub fn link(pattern: &str, clause: &str) -> Option<String> {
    check(pattern).ok()?;
    let (before, after) = pattern.split_once(PLACE)?;
    let mut link = before.to_owned();
    for byte in clause.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            link.push(char::from(byte));
        } else {
            link.push('%');
            for half in [byte >> 4, byte & 15] {
                link.extend(char::from_digit(half.into(), 16).map(|digit| digit.to_ascii_uppercase()));
            }
        }
    }
    link.push_str(after);
    Some(link)
}
