//! What a reviewer has chosen, which is the fragment of the page's address.

/// Which protocols, about what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// The protocol under review; none to see all of them side by side.
    pub protocol: Option<String>,
    /// The protocols that it is compared with; none for all.
    pub others: Option<Vec<String>>,
    /// `issue` or `issue/situation`; none for everything.
    pub topic: Option<String>,
}

/// More than an address of ours has.
const LONGEST: usize = 4_000;

impl Choices {
    /// The choices in this fragment, and the part of the report that it leads to. No choices where none are in it.
    #[must_use]
    pub fn read(fragment: &str) -> (Option<Self>, Option<String>) {
        let fragment = fragment.trim_start_matches('#');
        let (mut choices, mut asked, mut part) = (Self::default(), false, None);
        if fragment.len() > LONGEST {
            return (None, None);
        }
        for (key, value) in form_urlencoded::parse(fragment.as_bytes()) {
            let given = Some(value.to_string()).filter(|value| !value.is_empty());
            match &*key {
                "protocol" => (asked, choices.protocol) = (true, given),
                "others" => choices.others = given.map(|all| all.split(',').map(str::to_owned).collect()),
                "topic" => choices.topic = given,
                "part" => part = given,
                _ => {}
            }
        }
        (asked.then_some(choices), part)
    }

    /// The fragment that leads here, or to this part of the report.
    #[must_use]
    pub fn write(&self, part: Option<&str>) -> String {
        let mut fragment = format!("#protocol={}", safe(self.protocol.as_deref().unwrap_or_default()));
        if let Some(others) = &self.others {
            let others: Vec<String> = others.iter().map(|other| safe(other)).collect();
            fragment += &format!("&others={}", others.join(","));
        }
        if let Some(topic) = &self.topic {
            let topic: Vec<String> = topic.split('/').map(safe).collect();
            fragment += &format!("&topic={}", topic.join("/"));
        }
        if let Some(part) = part {
            fragment += &format!("&part={}", safe(part));
        }
        fragment
    }
}

fn safe(name: &str) -> String {
    form_urlencoded::byte_serialize(name.as_bytes()).collect()
}

#[cfg(test)]
mod tests {
    use super::Choices;

    #[test]
    fn an_address_leads_back_to_what_was_chosen() {
        let some = |text: &str| Some(text.to_owned());
        for protocol in [None, some("one"), some("one & more=")] {
            for others in [None, Some(vec!["two".to_owned(), "three".to_owned()])] {
                for topic in [None, some("issue"), some("issue/situation")] {
                    let choices = Choices { protocol: protocol.clone(), others: others.clone(), topic };
                    assert_eq!(Choices::read(&choices.write(None)), (Some(choices.clone()), None));
                    assert_eq!(Choices::read(&choices.write(some("s3").as_deref())), (Some(choices), some("s3")));
                }
            }
        }
    }

    #[test]
    fn another_address_chooses_nothing() {
        for fragment in ["", "#", "#gaps", "#others=two", &format!("#protocol={}", "a".repeat(5_000))] {
            assert_eq!(Choices::read(fragment), (None, None), "{fragment}");
        }
    }
}
