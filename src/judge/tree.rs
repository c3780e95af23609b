//! A finished page as a tree: elements and texts in their order, each with the place it has in the file. It is read as the
//! pages are written, end tags that HTML lets one leave out included; it is no browser's repair of what is broken.

use std::ops::Range;

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{StartTag, Token, Tokenizer};

/// An element or a text, by its place in the order of the page.
pub type Id = usize;

/// Elements that have no content.
const VOID: [&str; 13] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
];

/// A page as a tree.
#[derive(Debug, Default)]
pub struct Tree {
    nodes: Vec<Node>,
    /// Whether it begins with `<!doctype html>`.
    pub doctype: bool,
}

#[derive(Debug)]
struct Node {
    what: What,
    parent: Option<Id>,
    /// One past the last node inside of it.
    end: Id,
    place: Range<usize>,
}

#[derive(Debug)]
enum What {
    Element {
        name: String,
        attributes: Vec<(String, String)>,
    },
    Text(String),
}

impl Tree {
    /// Reads a page.
    #[must_use]
    pub fn read(html: &str) -> Self {
        let mut emitter = DefaultEmitter::<usize>::new_with_span();
        emitter.naively_switch_states(true);
        let mut tree = Self::default();
        let mut open: Vec<Id> = Vec::new();
        for Ok(token) in Tokenizer::new_with_emitter(html, emitter) {
            match token {
                Token::StartTag(tag) => tree.open(&tag, &mut open),
                Token::EndTag(tag) => {
                    let name = lossy(&tag.name);
                    if let Some(at) = open.iter().rposition(|id| tree.name(*id) == name) {
                        tree.close(&mut open, at);
                    }
                }
                Token::String(text) => {
                    let place = text.span.start..text.span.end;
                    tree.push(What::Text(lossy(&text.value)), &open, place);
                }
                Token::Doctype(doctype) => {
                    tree.doctype = tree.nodes.is_empty() && doctype.name.eq_ignore_ascii_case(b"html");
                }
                Token::Comment(_) | Token::Error(_) => {}
            }
        }
        tree.close(&mut open, 0);
        tree
    }

    fn open(&mut self, tag: &StartTag<usize>, open: &mut Vec<Id>) {
        let name = lossy(&tag.name);
        while let Some(last) = open.len().checked_sub(1) {
            if !is_ended_by(self.name(open[last]), &name) {
                break;
            }
            self.close(open, last);
        }
        let drawing = open.iter().any(|id| self.name(*id) == "svg") || name == "svg";
        let empty = VOID.contains(&name.as_str()) || (drawing && tag.self_closing);
        let attributes = tag.attributes.iter();
        let attributes = attributes.map(|(key, value)| (lossy(key), lossy(value))).collect();
        let id = self.push(What::Element { name, attributes }, open, tag.span.start..tag.span.end);
        if !empty {
            open.push(id);
        }
    }

    fn push(&mut self, what: What, open: &[Id], place: Range<usize>) -> Id {
        let id = self.nodes.len();
        self.nodes.push(Node {
            what,
            parent: open.last().copied(),
            end: id + 1,
            place,
        });
        id
    }

    /// Ends the open elements from the one at `at` on.
    fn close(&mut self, open: &mut Vec<Id>, at: usize) {
        let end = self.nodes.len();
        for id in open.drain(at..) {
            self.nodes[id].end = end;
        }
    }

    /// The name of an element; that of a text is empty.
    #[must_use]
    pub fn name(&self, id: Id) -> &str {
        match &self.nodes[id].what {
            What::Element { name, .. } => name,
            What::Text(_) => "",
        }
    }

    /// The text of a text; an element has none of its own.
    #[must_use]
    pub fn text(&self, id: Id) -> Option<&str> {
        match &self.nodes[id].what {
            What::Element { .. } => None,
            What::Text(text) => Some(text),
        }
    }

    /// The attributes of an element.
    #[must_use]
    pub fn attributes(&self, id: Id) -> &[(String, String)] {
        match &self.nodes[id].what {
            What::Element { attributes, .. } => attributes,
            What::Text(_) => &[],
        }
    }

    /// Everything on the page.
    #[must_use]
    pub const fn all(&self) -> Range<Id> {
        0..self.nodes.len()
    }

    /// Everything inside of an element.
    #[must_use]
    pub fn within(&self, id: Id) -> Range<Id> {
        id + 1..self.nodes[id].end
    }

    /// The element around.
    #[must_use]
    pub fn parent(&self, id: Id) -> Option<Id> {
        self.nodes[id].parent
    }

    /// Where the tag or the text stands in the file.
    #[must_use]
    pub fn place(&self, id: Id) -> Range<usize> {
        self.nodes[id].place.clone()
    }
}

/// Whether an element that is still open ends where another begins.
fn is_ended_by(open: &str, next: &str) -> bool {
    match open {
        "li" => next == "li",
        "dt" | "dd" => matches!(next, "dt" | "dd"),
        "td" | "th" => matches!(next, "td" | "th" | "tr" | "tbody" | "tfoot"),
        "tr" => matches!(next, "tr" | "tbody" | "tfoot"),
        "thead" | "tbody" => matches!(next, "tbody" | "tfoot"),
        "option" => matches!(next, "option" | "optgroup"),
        "rt" | "rp" => matches!(next, "rt" | "rp"),
        "head" => next == "body",
        "p" => matches!(
            next,
            "p" | "div" | "ul" | "ol" | "dl" | "table" | "section" | "figure" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6"
        ),
        _ => false,
    }
}

fn lossy(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::Tree;

    /// Each node with the depth it stands at.
    fn drawn(html: &str) -> String {
        let tree = Tree::read(html);
        let depth = |id| std::iter::successors(tree.parent(id), |id| tree.parent(*id)).count();
        let line = |id| format!("{}{}{} ", depth(id), tree.name(id), tree.text(id).unwrap_or_default());
        tree.all().map(line).collect()
    }

    #[test]
    fn an_end_tag_may_be_left_out() {
        assert_eq!(
            drawn("<ul><li>a<li>b</ul><p>c<p>d<br>e"),
            "0ul 1li 2a 1li 2b 0p 1c 0p 1d 1br 1e "
        );
        assert_eq!(
            drawn("<table><tr><th>a<td>b<tr><td>c</table>x"),
            "0table 1tr 2th 3a 2td 3b 1tr 2td 3c 0x "
        );
    }

    #[test]
    fn what_looks_like_a_tag_in_a_script_is_none() {
        assert_eq!(
            drawn("<script>'<p>'</script><svg><path /><g>a</g></svg>"),
            "0script 1'<p>' 0svg 1path 1g 2a "
        );
    }

    #[test]
    fn everything_knows_its_place() {
        let html = "<!doctype html><p class=x>港<b>区</b>";
        let tree = Tree::read(html);
        assert!(tree.doctype);
        let texts: Vec<&str> = tree.all().map(|id| &html[tree.place(id)]).collect();
        assert_eq!(texts, ["<p class=x>", "港", "<b>", "区"]);
    }
}
