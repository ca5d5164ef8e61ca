//! Where a council publishes the clauses of its protocol: an address with `{clause}` in place of the clause's name.
//! A pack or the page around the widget may give one; neither is trusted.

/// Stands in the address in place of the clause's name: its id, since that is the document's own number wherever there is
/// one, and no two clauses have the same.
pub const PLACE: &str = "{clause}";

/// How long such an address may be, in bytes.
pub const LONGEST: usize = 400;

/// Whether an address of this form, which a pack gives, leads to clauses, and nowhere else: `https`, a host, and the
/// clause's name once behind it.
///
/// # Errors
/// What is wrong with it, for whoever wrote it.
pub fn check(pattern: &str) -> Result<(), &'static str> {
    let host = check_far(pattern)?;
    // Whoever reads the pack may be anywhere.
    if host.contains('.') { Ok(()) } else { Err("its host is one in a network of its own") }
}

/// The same for an address that a page gives, which may be in the page's own network, or on its own server:
/// `/constitution#{clause}`.
///
/// # Errors
/// What is wrong with it, for whoever wrote it.
pub fn check_of_page(pattern: &str) -> Result<(), &'static str> {
    match pattern.strip_prefix('/') {
        Some(rest) if !rest.starts_with('/') => check_rest(pattern, rest),
        Some(_) => Err("it starts with neither `https://` nor one `/`"),
        None => check_far(pattern).map(drop),
    }
}

/// Its host.
fn check_far(pattern: &str) -> Result<&str, &'static str> {
    let Some(address) = pattern.strip_prefix("https://") else { return Err("it does not start with `https://`") };
    let Some((host, rest)) = address.split_once('/') else { return Err("nothing stands behind its host") };
    if host.is_empty() || host.contains(['{', '@', '?', '#']) {
        return Err("it has no host, or one with a name or a password");
    }
    check_rest(pattern, rest).map(|()| host)
}

fn check_rest(pattern: &str, rest: &str) -> Result<(), &'static str> {
    if pattern.len() > LONGEST {
        return Err("it is longer than 400 characters");
    }
    // What a browser would drop or read as something else.
    let odd = |c: char| !c.is_ascii_graphic() || "\"'<>\\^`|".contains(c);
    if pattern.contains(odd) {
        return Err("it has a character that does not stand in an address");
    }
    let Some((before, after)) = rest.split_once(PLACE) else {
        return Err("`{clause}` must stand in it once, behind the host");
    };
    if before.contains(['{', '}']) || after.contains(['{', '}']) {
        return Err("it has a curly bracket that is not part of one `{clause}`");
    }
    Ok(())
}

/// The address of the clause with this name, which is put in as one piece: letters, digits, `-`, `.`, `_` and `~` as they
/// are, every other byte as `%` and its number. The pattern has been checked.
#[must_use]
pub fn link(pattern: &str, clause: &str) -> String {
    let (before, after) = pattern.split_once(PLACE).unwrap_or((pattern, ""));
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
    link
}
