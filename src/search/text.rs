//! The words of a finished page: those of its main part, a line for each block. A word is not cut where an inline element
//! begins or ends. A reading above a word stands after the line, so that both are found.

use html5gum::{Token, Tokenizer};

/// Elements inside a line of text; any other begins a new line.
const INLINE: [&str; 27] = [
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "dfn", "em", "i", "kbd", "mark", "q", "rp", "rt", "ruby",
    "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "wbr",
];

/// Elements whose text is no text of the page.
const SILENT: [&str; 3] = ["script", "style", "template"];

/// The lines of a page's main part, none of them empty.
pub(super) fn blocks(html: &[u8]) -> Vec<String> {
    let mut page = Page::default();
    for Ok(token) in Tokenizer::new(html) {
        match token {
            Token::StartTag(tag) => page.open(&String::from_utf8_lossy(&tag.name), tag.self_closing),
            Token::EndTag(tag) => page.close(&String::from_utf8_lossy(&tag.name)),
            Token::String(text) => page.say(&String::from_utf8_lossy(&text)),
            _ => {}
        }
    }
    page.end_line();
    page.lines
}

#[derive(Debug, Default)]
struct Page {
    main: bool,
    silent: usize,
    /// Inside `rt`, the reading, or `rp`, its brackets for browsers that can't draw it.
    reading: Option<String>,
    line: String,
    readings: Vec<String>,
    lines: Vec<String>,
}

impl Page {
    fn open(&mut self, name: &str, closed: bool) {
        match name {
            "main" => self.main = true,
            "rt" | "rp" => self.reading = Some(String::new()),
            _ if SILENT.contains(&name) && !closed => self.silent += 1,
            _ if !INLINE.contains(&name) => self.end_line(),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "main" => {
                self.end_line();
                self.main = false;
            }
            "rt" => self.readings.extend(self.reading.take()),
            "rp" => self.reading = None,
            _ if SILENT.contains(&name) => self.silent = self.silent.saturating_sub(1),
            _ if !INLINE.contains(&name) => self.end_line(),
            _ => {}
        }
    }

    fn say(&mut self, text: &str) {
        if self.main && self.silent == 0 {
            self.reading.as_mut().unwrap_or(&mut self.line).push_str(text);
        }
    }

    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        let readings = std::mem::take(&mut self.readings);
        let all = [line].into_iter().chain(readings);
        self.lines.extend(all.filter(|line| !line.trim().is_empty()));
    }
}

#[cfg(test)]
mod tests {
    use super::blocks;

    #[test]
    fn lines_are_those_of_blocks() {
        let html = "<header>x</header><main id=\"main\"><h1><span lang=\"ja\">港</span>区&amp;<b>海</b></h1><ul><li>A</li><li> b\nc</li></ul>\
            <script>no</script><p><ruby>港区<rp>（</rp><rt>みなとく</rt><rp>）</rp></ruby>の計画</p></main><footer>y</footer>";
        assert_eq!(
            blocks(html.as_bytes()),
            ["港区&海", "A", " b\nc", "港区の計画", "みなとく"]
        );
    }
}
