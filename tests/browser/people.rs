//! Two people with their stories. Of their answers, the page asks what can change the advice.

/// An officer is invited to a meeting of a party group. Nobody senior has been asked yet, and whether people from
/// outside the council will be there, they cannot say.
pub const OFFICER: [(&str, &str); 9] = [
    ("role", "junior-officer"),
    ("issue", "party-group"),
    ("situation", "attend-group-meeting"),
    ("willing", "yes"),
    ("authority", "nobody"),
    ("chief-executive-away", "no"),
    ("outsiders", "not-sure"),
    ("party-business", "no"),
    ("during-debate", "no"),
];

/// A councillor is unhappy with an officer, has talked to them, and does not know how senior they are.
pub const MEMBER: [(&str, &str); 6] = [
    ("role", "ward-councillor"),
    ("issue", "conduct"),
    ("situation", "concern-about-officer"),
    ("about", "not-sure"),
    ("tried", "talked-directly"),
    ("public-or-press", "no"),
];

/// The demo's element for officers.
pub const FOR_OFFICERS: &str = "even-hand[audience=officer]";
/// The demo's element for members, which opens at a concern about an officer.
pub const FOR_MEMBERS: &str = "even-hand[audience=member]";
