//! Some rules, word for word.

use super::{Sentences, protocols, reading};

#[test]
fn rules_read_like_this() {
    for (pack, id, expected) in CASES {
        let reading = reading(&protocols().join(pack));
        let protocol = reading.protocol.as_ref().unwrap();
        let plurals: Vec<(&str, &str)> =
            reading.merged.pack.bound.iter().map(|bound| (bound.id.as_str(), bound.text.as_str())).collect();
        let rule = protocol.rules.find(|rule| rule.id == *id).unwrap();
        let said = Sentences::new(protocol, &plurals).rule(protocol.rules.at(rule)).whole();
        assert_eq!(said, *expected, "{pack} {id}");
    }
}

#[test]
fn questions_read_like_this() {
    for (pack, id, expected) in QUESTIONS {
        let reading = reading(&protocols().join(pack));
        let protocol = reading.protocol.as_ref().unwrap();
        let question = protocol.questions.find(|question| question.id == *id).unwrap();
        let said = Sentences::new(protocol, &[("member", "Members"), ("officer", "officers")]).asked(question);
        assert_eq!(said.replace('\u{a0}', " "), *expected, "{pack} {id}");
    }
}

const QUESTIONS: &[(&str, &str, &str)] = &[
    ("havant", "role", "Everybody is asked “Who are you?”: the answer says which rules are for them."),
    (
        "havant",
        "authority",
        "You are asked “Who has agreed that you may go?” if you are an officer, and you have been invited to a party \
         group's meeting; on the answer hangs whether what stands in clause 6.3 is for you.",
    ),
    (
        "havant",
        "outsiders",
        "You can tick “People who are not members of this council will be there” if you are an officer, and you have been \
         invited to a party group's meeting; on the answer hangs whether what stands in clause 6.5 is for you.",
    ),
    (
        "havant",
        "chief-executive-away",
        "You are asked “Is the Chief Executive away?” in one of 7 situations; on the answer hangs whether what stands in \
         clause 6.3 is for you, and whom to go to, or by when, under clauses 2.6, 6.3 and 10.2.",
    ),
];

const CASES: &[(&str, &str, &str)] = &[
    (
        "havant",
        "group-meeting-authority",
        "Get authority first if you are an officer, and you have been invited to a party group's meeting, and \
         you want to go. But not if one of these is so: the answer to “Who has agreed that you may go?” is \
         “The Borough Solicitor” or “The Chief Executive”; or the answer to “Who has agreed that you may go?” \
         is “An Executive Director”, and the answer to “Is the Chief Executive away?” is “Yes, away”. Before \
         you go, have it authorised by somebody who is named below for that. One is enough. Do not go until \
         one of them has authorised it. An invitation is not enough, and nor is the word of a line manager, a \
         Chief Officer or the Monitoring Officer, or of an Executive Director while the Chief Executive is \
         there. Ask for authority from the Chief Executive or the Borough Solicitor. The protocol lets only \
         these authorise an officer to go to a party group's meeting. While the Chief Executive is away, the \
         Executive Director stands in. This rests on clause 6.3.",
    ),
    (
        "surrey",
        "staff-good-name",
        "Do not do this if you are an officer, and your own conduct would fall short of high standards, and so \
         could harm the Council's good name, and one of these is so: you wonder whether you may treat somebody \
         the way you do, or mean to; or you want to win a Member over for a decision. Do not let your own \
         conduct fall short of high standards: it could harm the good name of the Council. The report says \
         that the staff code expects this of employees. This rests on Report 8: staff code.",
    ),
    (
        "lga-based",
        "10-1-i-r2",
        "The protocol does not say what to do if you are a Member, and you are unhappy with how another \
         councillor behaves, unless you are the Leader, the Deputy Leader or a Cabinet Member or the leader \
         of a party group, and you lead the group that this councillor belongs to. The protocol is about \
         Members and officers, and not about two Members. A group's leader sets standards of conduct in the \
         group and resolves misconduct there. This rests on clause 10.1(i).",
    ),
    (
        "lga-based",
        "13-2-1-r4",
        "This applies if you are an officer, and the answer to “Does the councillor who wrote it mean it to \
         go to the other councillor?” is “No” or “I am not sure”, and one of these is so: you are an officer, \
         and you may have to show one councillor's letter or email to another; or you are an officer, and you \
         want, or are asked, to pass on or copy an email, a letter or information, and a councillor wrote it \
         to an officer, and it would go to another councillor. Before it is copied, tell the Member who wrote \
         it who is to get it and why. By when: tell the Member who wrote it, before it is copied. This rests \
         on clause 13.2.1.",
    ),
    (
        "surrey",
        "member-party-help",
        "Do not do this if you are a Member, and you want an officer to help your group or party. Do not ask \
         it of an officer. The report says that the Members' Code forbids you to compromise officers' \
         impartiality. Members should also not ask for work outside an officer's normal duties or hours. This \
         extract says nothing on officers who only explain something at a group's meeting. This rests on \
         clause 17 and Report 7.",
    ),
];
