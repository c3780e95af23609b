//! Markdown to safe HTML. Nothing of the author's text reaches the page unescaped: raw HTML is shown as the text it is
//! (the check reports it), a link that leads nowhere is plain words, and there are no images.

mod emphasis;

use pulldown_cmark::{Alignment, Event, Options, Parser, Tag, TagEnd};
use unicode_width::UnicodeWidthChar;

/// The Markdown that content may use: `CommonMark` and tables, as the check reads it.
const OPTIONS: Options = Options::ENABLE_TABLES;

/// Markdown as HTML. `follow` gives the address a link leads to from this page; none makes it plain words.
#[must_use]
pub fn html(markdown: &str, follow: &dyn Fn(&str) -> Option<String>) -> String {
    let events = emphasis::repair(markdown, Parser::new_ext(markdown, OPTIONS).into_offset_iter());
    let mut writer = Writer {
        out: String::with_capacity(markdown.len() * 5 / 4),
        follow,
        open_links: Vec::new(),
        columns: Vec::new(),
        column: 0,
        in_head: false,
    };
    for (index, event) in events.iter().enumerate() {
        match event {
            Event::SoftBreak => writer.soft_break(&events, index),
            event => writer.event(event),
        }
    }
    writer.out
}

/// Writes words so that they are only words in HTML, in an attribute, too.
pub fn escape(text: &str, out: &mut String) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
}

struct Writer<'w> {
    out: String,
    follow: &'w dyn Fn(&str) -> Option<String>,
    /// For each link one is in: whether it has an address.
    open_links: Vec<bool>,
    columns: Vec<Alignment>,
    column: usize,
    in_head: bool,
}

impl Writer<'_> {
    fn event(&mut self, event: &Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(*tag),
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => escape(text, &mut self.out),
            Event::Code(text) => {
                self.out.push_str("<code>");
                escape(text, &mut self.out);
                self.out.push_str("</code>");
            }
            Event::HardBreak => self.out.push_str("<br>"),
            Event::Rule => self.out.push_str("<hr>"),
            Event::SoftBreak => self.out.push('\n'),
            // Footnotes, task lists and mathematics are not switched on.
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        let open = match tag {
            // A heading has no place inside a section; its words have.
            Tag::Paragraph | Tag::Heading { .. } | Tag::HtmlBlock => "<p>",
            Tag::BlockQuote(_) => "<blockquote>",
            Tag::CodeBlock(_) => "<pre><code>",
            Tag::List(None) => "<ul>",
            Tag::List(Some(1)) => "<ol>",
            Tag::List(Some(first)) => {
                self.out.push_str("<ol start=\"");
                self.out.push_str(&first.to_string());
                "\">"
            }
            Tag::Item => "<li>",
            Tag::Emphasis => "<em>",
            Tag::Strong => "<strong>",
            Tag::Link { dest_url, .. } => return self.start_link(dest_url),
            Tag::Table(columns) => {
                self.columns.clone_from(columns);
                "<table>"
            }
            Tag::TableHead => {
                (self.in_head, self.column) = (true, 0);
                "<thead><tr>"
            }
            Tag::TableRow => {
                self.column = 0;
                "<tr>"
            }
            Tag::TableCell => return self.start_cell(),
            _ => return,
        };
        self.out.push_str(open);
    }

    fn end(&mut self, tag: TagEnd) {
        let close = match tag {
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::HtmlBlock => "</p>",
            TagEnd::BlockQuote(_) => "</blockquote>",
            TagEnd::CodeBlock => "</code></pre>",
            TagEnd::List(true) => "</ol>",
            TagEnd::List(false) => "</ul>",
            TagEnd::Item => "</li>",
            TagEnd::Emphasis => "</em>",
            TagEnd::Strong => "</strong>",
            TagEnd::Link if self.open_links.pop() == Some(true) => "</a>",
            TagEnd::Table => "</tbody></table>",
            TagEnd::TableHead => {
                self.in_head = false;
                "</tr></thead><tbody>"
            }
            TagEnd::TableRow => "</tr>",
            TagEnd::TableCell if self.in_head => "</th>",
            TagEnd::TableCell => "</td>",
            _ => return,
        };
        self.out.push_str(close);
    }

    fn start_link(&mut self, address: &str) {
        let followed = (self.follow)(address);
        self.open_links.push(followed.is_some());
        if let Some(href) = followed {
            self.out.push_str("<a href=\"");
            escape(&href, &mut self.out);
            self.out.push_str("\">");
        }
    }

    fn start_cell(&mut self) {
        let number = self.columns.get(self.column) == Some(&Alignment::Right);
        self.column += 1;
        self.out.push_str(match (self.in_head, number) {
            (true, true) => "<th scope=\"col\" class=\"num\">",
            (true, false) => "<th scope=\"col\">",
            (false, true) => "<td class=\"num\">",
            (false, false) => "<td>",
        });
    }

    /// A line's end inside a paragraph is a space, but between two wide characters, or a wide one and a digit, it is
    /// nothing: Japanese has no spaces between words.
    fn soft_break(&mut self, events: &[Event<'_>], index: usize) {
        let before = events[..index]
            .iter()
            .rev()
            .find_map(words)
            .and_then(|text| text.chars().next_back());
        let after = events[index + 1..]
            .iter()
            .find_map(words)
            .and_then(|text| text.chars().next());
        let joined = before.zip(after).is_some_and(|(before, after)| {
            is_wide(before) && (is_wide(after) || after.is_ascii_digit()) || before.is_ascii_digit() && is_wide(after)
        });
        if !joined {
            self.out.push('\n');
        }
    }
}

fn words<'e>(event: &'e Event<'_>) -> Option<&'e str> {
    match event {
        Event::Text(text) | Event::Code(text) | Event::InlineHtml(text) if !text.is_empty() => Some(text),
        Event::SoftBreak | Event::HardBreak => Some(" "),
        _ => None,
    }
}

/// Whether a character is as wide as a kanji.
fn is_wide(character: char) -> bool {
    character.width() == Some(2)
}

#[cfg(test)]
mod tests {
    use super::html;

    fn plain(markdown: &str) -> String {
        html(markdown, &|href| Some(href.to_owned())).trim_end().to_owned()
    }

    #[test]
    fn lines_of_japanese_are_joined_without_a_space() {
        assert_eq!(plain("区民の\n声"), "<p>区民の声</p>");
        assert_eq!(
            plain("区民の「\n声」と**太字\nの声**"),
            "<p>区民の「声」と<strong>太字の声</strong></p>"
        );
        assert_eq!(plain("45あります。\n43の\n2つ"), "<p>45あります。43の2つ</p>");
        assert_eq!(plain("ward\nplan"), "<p>ward\nplan</p>");
        assert_eq!(plain("区の\nplan"), "<p>区の\nplan</p>");
    }

    #[test]
    fn nothing_of_the_author_is_markup() {
        let written = plain("<script>alert(1)</script>\n\na <b onclick=\"x\">b</b> & `<i>`");
        assert_eq!(
            written,
            "<p>&lt;script&gt;alert(1)&lt;/script&gt;\n</p><p>a &lt;b onclick=&quot;x&quot;&gt;b&lt;/b&gt; &amp; <code>&lt;i&gt;</code></p>"
        );
        assert_eq!(plain("![絵](x.png)"), "<p>絵</p>");
        assert_eq!(plain("### 見出し"), "<p>見出し</p>");
        assert_eq!(plain("[x](<a\"b>)"), "<p><a href=\"a&quot;b\">x</a></p>");
    }

    #[test]
    fn a_link_that_leads_nowhere_is_words() {
        assert_eq!(html("[戦略](3-1.md)です", &|_| None).trim_end(), "<p>戦略です</p>");
    }

    #[test]
    fn lists_and_tables_keep_their_structure() {
        assert_eq!(plain("1. a\n2. b"), "<ol><li>a</li><li>b</li></ol>");
        assert_eq!(plain("3. a"), "<ol start=\"3\"><li>a</li></ol>");
        assert_eq!(
            plain("|区|件|\n|-|-:|\n|港|5|"),
            "<table><thead><tr><th scope=\"col\">区</th><th scope=\"col\" class=\"num\">件</th></tr></thead><tbody><tr><td>港</td><td class=\"num\">5</td></tr></tbody></table>"
        );
    }
}
