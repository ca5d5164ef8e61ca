//! As much of TypeScript as the declarations use: interfaces of fields, names for types, unions, lists.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

/// The declarations of a file.
pub struct TypeScript {
    /// From the name of an interface or class to its members and their types.
    interfaces: BTreeMap<String, BTreeMap<String, String>>,
    /// From the name of a type to what it stands for.
    types: BTreeMap<String, String>,
}

impl TypeScript {
    /// Reads a file.
    pub fn read(text: &str) -> Self {
        let lines = text.lines().map(str::trim).filter(|line| !line.starts_with("//") && !line.starts_with("/**"));
        let text = lines.collect::<Vec<_>>().join(" ");
        let mut read = Self { interfaces: BTreeMap::new(), types: BTreeMap::new() };
        for part in text.split("export ").skip(1) {
            if let Some((name, meaning)) = part.strip_prefix("type ").and_then(|part| part.split_once(" =")) {
                let (meaning, _) = meaning.split_once(';').unwrap();
                read.types.insert(name.to_owned(), meaning.trim().to_owned());
            } else if let Some(part) = part.strip_prefix("interface ").or_else(|| part.strip_prefix("class ")) {
                let (head, body) = part.split_once('{').unwrap();
                let (name, base) = head.trim().split_once(" extends ").unwrap_or((head.trim(), ""));
                let mut members = read.interfaces.get(base.trim()).cloned().unwrap_or_default();
                let (body, _) = body.split_once(" }").unwrap();
                members.extend(body.split(';').filter_map(member));
                read.interfaces.insert(name.to_owned(), members);
            }
        }
        read
    }

    /// The names of what an interface or class has.
    pub fn members(&self, name: &str) -> BTreeSet<String> {
        self.interfaces[name].keys().cloned().collect()
    }

    /// The texts that a field can be.
    pub fn literals(&self, name: &str, field: &str) -> BTreeSet<String> {
        let union = self.interfaces[name][field].split('|').map(str::trim).filter(|one| !one.is_empty());
        union.map(|one| one.trim_matches('"').to_owned()).collect()
    }

    /// Every field that a value of this type can have, in whatever depth, with the interface that it is of.
    pub fn fields(&self, name: &str) -> BTreeSet<String> {
        let (mut found, mut open) = (BTreeSet::new(), vec![name.to_owned()]);
        while let Some(name) = open.pop() {
            for (field, kind) in &self.interfaces[&name] {
                if found.insert(format!("{name}.{field}")) {
                    let words = kind.split(|letter: char| !letter.is_alphanumeric());
                    open.extend(words.filter(|word| self.interfaces.contains_key(*word)).map(str::to_owned));
                }
            }
        }
        found
    }

    /// Whether the value is one of this type; notes the fields that it has.
    pub fn fits(&self, value: &Value, kind: &str, seen: &mut BTreeSet<String>) -> Result<(), String> {
        let mut wrong = format!("{value} is no {kind}");
        for one in kind.split(" | ").map(|one| one.trim_start_matches("| ").trim()) {
            let fits = match one {
                "null" => value.is_null(),
                "string" => value.is_string(),
                "boolean" => value.is_boolean(),
                "Readonly<Record<string, string>>" => {
                    value.as_object().is_some_and(|all| all.values().all(Value::is_string))
                }
                _ if one.starts_with('"') => value.as_str() == Some(one.trim_matches('"')),
                _ => match self.whole(value, one, seen) {
                    Ok(()) => true,
                    Err(why) => {
                        wrong = why;
                        false
                    }
                },
            };
            if fits {
                return Ok(());
            }
        }
        Err(wrong)
    }

    fn whole(&self, value: &Value, kind: &str, seen: &mut BTreeSet<String>) -> Result<(), String> {
        if let Some(item) = kind.strip_prefix("readonly ").and_then(|kind| kind.strip_suffix("[]")) {
            let items = value.as_array().ok_or_else(|| format!("{value} is no list"))?;
            return items.iter().try_for_each(|one| self.fits(one, item, seen));
        }
        if let Some(meaning) = self.types.get(kind) {
            return self.fits(value, meaning, seen);
        }
        let fields = self.interfaces.get(kind).ok_or_else(|| format!("`{kind}` is not declared"))?;
        let object = value.as_object().ok_or_else(|| format!("{value} is no {kind}"))?;
        if let Some(more) = object.keys().find(|name| !fields.contains_key(*name)) {
            return Err(format!("{kind}.{more} is not declared"));
        }
        for (name, field) in fields {
            let value = object.get(name).ok_or_else(|| format!("{kind}.{name} is missing"))?;
            self.fits(value, field, seen).map_err(|wrong| format!("{kind}.{name}: {wrong}"))?;
            seen.insert(format!("{kind}.{name}"));
        }
        Ok(())
    }
}

/// A field `readonly name: type`, or a method `name(…): type`; nothing for what is of the class and not of its objects.
fn member(text: &str) -> Option<(String, String)> {
    let text = text.trim();
    let text = text.strip_prefix("readonly ").unwrap_or(text);
    if text.is_empty() || text.starts_with("static ") || text.starts_with("addEventListener") {
        return None;
    }
    let (name, kind) = text.split_once(':')?;
    let name = name.split('(').next()?.trim().trim_matches('"');
    Some((name.to_owned(), kind.trim().to_owned()))
}
