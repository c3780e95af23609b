//! `bag-info.txt`: what a bag says about itself, one label and value a line.

/// Labels and values in the order written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Info(Vec<(String, String)>);

impl Info {
    /// Adds a line; an empty value adds none. Line ends in a value become spaces.
    pub fn put(&mut self, label: &str, value: &str) {
        let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
        if !value.is_empty() {
            self.0.push((label.to_owned(), value));
        }
    }

    /// The value of a label.
    #[must_use]
    pub fn get(&self, label: &str) -> Option<&str> {
        let line = self.0.iter().find(|(name, _)| name.eq_ignore_ascii_case(label));
        line.map(|(_, value)| value.as_str())
    }

    /// The file's text.
    #[must_use]
    pub fn text(&self) -> String {
        let lines = self.0.iter().map(|(label, value)| format!("{label}: {value}\n"));
        lines.collect::<Vec<String>>().concat()
    }

    /// Reads a file's text; a line that begins with white space continues the one before.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut lines: Vec<(String, String)> = Vec::new();
        for line in text.lines() {
            match (line.starts_with([' ', '\t']), lines.last_mut(), line.split_once(':')) {
                (true, Some((_, value)), _) => {
                    value.push(' ');
                    value.push_str(line.trim());
                }
                (_, _, Some((label, value))) => lines.push((label.trim().to_owned(), value.trim().to_owned())),
                _ => {}
            }
        }
        Self(lines)
    }
}

#[cfg(test)]
mod tests {
    use super::Info;

    #[test]
    fn what_is_said_is_read() {
        let mut info = Info::default();
        info.put("Edition", "minato-2021-r0");
        info.put("Reason", "a\nb");
        info.put("Supersedes", "");
        assert_eq!(info.text(), "Edition: minato-2021-r0\nReason: a b\n");
        assert_eq!(Info::read("A: x\n  y\nb:z\n").get("a"), Some("x y"));
        assert_eq!(Info::read(&info.text()), info);
    }
}
