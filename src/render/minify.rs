//! A template without what only its author needs. It is made small once, when the theme loads, so that no page has to be: a
//! minifier of whole pages took longer than everything else together.
//!
//! minify-html does the work. It would pass on a template's words to the engine between tags, but it knows nothing of them
//! inside a tag, and takes a space beside them for one beside nothing. So they are handed to it as something that it
//! understands, a word or an attribute, and put back afterwards.

/// The template, smaller, for pages with the same tree. One that would come back as another template is left as it is.
#[cfg(feature = "minify")]
pub fn minify(template: &str) -> String {
    let stand_ins = StandIns::of(template);
    let fragment = !template.trim_start().starts_with("<!");
    let whole = if fragment {
        [OPEN, &stand_ins.template, CLOSE].concat()
    } else {
        stand_ins.template.clone()
    };
    let small = String::from_utf8(minify_html::minify(whole.as_bytes(), &settings())).unwrap_or_default();
    let inner = small.strip_prefix(OPEN).and_then(|rest| rest.strip_suffix(CLOSE));
    let small = stand_ins.put_back(inner.unwrap_or(&small));
    if skeleton(&small) == skeleton(template) {
        small
    } else {
        template.to_owned()
    }
}

/// The template as it is: this hoshin was built without its minifier.
#[cfg(not(feature = "minify"))]
pub fn minify(template: &str) -> String {
    template.to_owned()
}

#[cfg(feature = "minify")]
use with_minifier::{CLOSE, OPEN, StandIns, settings, skeleton};

#[cfg(feature = "minify")]
mod with_minifier {
    use crate::render::pieces::{Piece, name, pieces};

    /// What a fragment is put into: an element without rules of its own, so that the spaces at the fragment's ends stay. They
    /// are between its words and those of the page it will be part of.
    pub const OPEN: &str = "<x-part>";
    pub const CLOSE: &str = "</x-part>";

    /// What begins and ends a stand-in: characters without a meaning, which Unicode leaves to each program.
    const BEGIN: char = '\u{e000}';
    const END: char = '\u{e001}';

    /// A template in which other words stand for what the engine is told.
    pub struct StandIns<'t> {
        pub template: String,
        replaced: Vec<&'t str>,
    }

    impl<'t> StandIns<'t> {
        pub fn of(template: &'t str) -> Self {
            let mut made = Self {
                template: String::with_capacity(template.len()),
                replaced: Vec::new(),
            };
            for piece in pieces(template) {
                match piece {
                    Piece::Words(text) => made.template.push_str(text),
                    Piece::Logic(text) => made.stand_in_for(text),
                    Piece::Tag(tag) => made.tag(tag),
                }
            }
            made
        }

        fn stand_in_for(&mut self, text: &'t str) {
            let number = self.replaced.len().to_string();
            self.template.push(BEGIN);
            self.template.push_str(&number);
            self.template.push(END);
            self.replaced.push(text);
        }

        /// A tag as it is, or one attribute in the place of all, if the engine is told something among them.
        fn tag(&mut self, tag: &'t str) {
            let inner = tag.trim_start_matches('<').trim_end_matches('>');
            let end = if inner.ends_with('/') { " />" } else { ">" };
            if !pieces(inner).any(|piece| matches!(piece, Piece::Logic(_))) {
                self.template.push_str(tag);
                return;
            }
            let (name, attributes) = inner.split_at(name(tag).len());
            self.template.push('<');
            self.template.push_str(name);
            self.template.push(' ');
            self.stand_in_for(attributes.trim_end_matches('/').trim());
            self.template.push_str(end);
        }

        /// The template, made small, with the engine's words.
        pub fn put_back(&self, small: &str) -> String {
            let mut out = String::with_capacity(small.len());
            let mut parts = small.split(BEGIN);
            out.push_str(parts.next().unwrap_or_default());
            for part in parts {
                let (number, rest) = part.split_once(END).unwrap_or((part, ""));
                let replaced = number.parse().ok().and_then(|at: usize| self.replaced.get(at));
                out.push_str(replaced.unwrap_or(&""));
                out.push_str(rest);
            }
            out
        }
    }

    /// The tags of a template and what the engine is told, in order.
    pub fn skeleton(template: &str) -> Vec<String> {
        let mut bones = Vec::new();
        for piece in pieces(template) {
            match piece {
                Piece::Words(_) => {}
                Piece::Logic(text) => bones.push(text.to_owned()),
                Piece::Tag(tag) => {
                    let told: Vec<String> = pieces(&tag[1..]).filter_map(said).collect();
                    let name = name(tag);
                    if name != "!--" || !told.is_empty() {
                        bones.push(name.to_ascii_lowercase());
                    }
                    bones.extend(told);
                }
            }
        }
        bones
    }

    fn said(piece: Piece<'_>) -> Option<String> {
        match piece {
            Piece::Logic(text) => Some(text.to_owned()),
            Piece::Words(_) | Piece::Tag(_) => None,
        }
    }

    /// What keeps to the standard, and to what a person expects to find in the source of a page.
    pub fn settings() -> minify_html::Cfg {
        minify_html::Cfg {
            keep_closing_tags: true,
            keep_html_and_head_opening_tags: true,
            keep_input_type_text_attr: true,
            ..minify_html::Cfg::new()
        }
    }
}

#[cfg(all(test, feature = "minify"))]
mod tests {
    use super::minify;

    #[test]
    fn space_that_is_never_seen_goes() {
        for (template, expected) in [
            (
                "<ul>\n  <li>a</li>\n  <li>b</li>\n</ul>",
                "<ul><li>a</li><li>b</li></ul>",
            ),
            ("<p>\n one\n  two </p>", "<p>one two</p>"),
            ("<p><b>a</b> <i>b</i>  c</p>", "<p><b>a</b> <i>b</i> c</p>"),
            ("<a  href=\"x\"\n >a</a>", "<a href=x>a</a>"),
            ("<!-- why --><p>a</p>", "<p>a</p>"),
            ("<b>a</b>  <i>b</i> ", "<b>a</b> <i>b</i> "),
            ("<pre>\n a  b\n</pre>", "<pre>\n a  b\n</pre>"),
        ] {
            assert_eq!(minify(template), expected);
        }
    }

    #[test]
    fn what_the_engine_is_told_stays_as_it_is() {
        for (template, expected) in [
            ("<p>{{ a }} <b>\n{{  x }}</b></p>", "<p>{{ a }} <b> {{  x }}</b></p>"),
            (
                "<p>\n{% if a  %}\n<b> {{  x }}</b>{% endif %}</p>",
                "<p>{% if a  %} <b> {{  x }}</b>{% endif %}</p>",
            ),
            (
                "<p{% if c.id %} id=\"{{ c[\"id\"]  }}\"{% endif %}  class=\"a\">a</p>",
                "<p {% if c.id %} id=\"{{ c[\"id\"]  }}\"{% endif %}  class=\"a\">a</p>",
            ),
            ("{{ \"}}  <p> \" }}  {#  a  #}", "{{ \"}}  <p> \" }} {#  a  #}"),
            ("{% raw %}  {{ a }}  {% endraw %}", "{% raw %}  {{ a }}  {% endraw %}"),
        ] {
            assert_eq!(minify(template), expected);
        }
    }

    #[test]
    fn a_template_that_would_become_another_one_is_left_alone() {
        for template in [
            "{% if a %}<a  href=\"x\">{% endif %}b{% if a %}</a>{% endif %} </b>",
            "<!-- {{ x }}  -->  <p> a</p>",
        ] {
            assert_eq!(minify(template), template);
        }
    }
}
