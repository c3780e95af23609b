//! What a page of HTML comes to: its words line by line, and its elements with the names of their attributes.

/// Elements that stand in a line of their own, and how the line begins.
const LINES: [(&str, &str); 18] = [
    ("title", "title: "),
    ("h1", "# "),
    ("h2", "## "),
    ("h3", "### "),
    ("h4", "#### "),
    ("p", ""),
    ("li", "- "),
    ("dt", ""),
    ("dd", "  "),
    ("caption", "table: "),
    ("tr", "| "),
    ("header", ""),
    ("main", "--- main"),
    ("footer", "--- footer"),
    ("nav", "nav "),
    ("section", ""),
    ("div", ""),
    ("summary", ""),
];

/// The words of a page. They stay escaped, as they are in the file.
pub fn words(page: &str) -> String {
    let mut lines = vec![String::new()];
    for (tag, text) in pieces(page) {
        let name = name(tag);
        let line = LINES.iter().find(|(known, _)| *known == name.trim_start_matches('/'));
        match (line, name.starts_with('/')) {
            (Some((_, begin)), false) => lines.push((*begin).to_owned()),
            (Some(_), true) => lines.push(String::new()),
            (None, _) => {}
        }
        let Some(last) = lines.last_mut() else { continue };
        if matches!(name, "/th" | "/td") {
            last.push_str(" | ");
        }
        if !matches!(name, "style" | "script" | "path" | "!doctype") {
            let spaced = text.replace(char::is_whitespace, " ");
            for word in spaced.split_inclusive(' ') {
                if word != " " || !last.ends_with(' ') {
                    last.push_str(word);
                }
            }
        }
    }
    let marks = LINES.map(|(_, begin)| begin.trim());
    let lines = lines.iter().map(|line| line.trim_end());
    let told = lines.filter(|line| !line.is_empty() && (line.starts_with("---") || !marks.contains(&line.trim())));
    told.map(|line| format!("{line}\n")).collect::<Vec<_>>().concat()
}

/// The tags of a page in their order, each with the names of its attributes and without their values.
pub fn tags(page: &str) -> Vec<String> {
    pieces(page).map(|(tag, _)| shape(tag)).collect()
}

/// Each tag with the text after it.
fn pieces(page: &str) -> impl Iterator<Item = (&str, &str)> {
    page.split('<').skip(1).map(|piece| {
        let mut quoted = false;
        let end = piece.find(|c| {
            quoted ^= c == '"';
            c == '>' && !quoted
        });
        let end = end.unwrap_or(piece.len());
        (&piece[..end], piece.get(end + 1..).unwrap_or_default())
    })
}

fn name(tag: &str) -> &str {
    tag.split([' ', '\n', '/'])
        .find(|part| !part.is_empty())
        .map_or("", |first| {
            if tag.starts_with('/') {
                &tag[..=first.len()]
            } else {
                first
            }
        })
}

/// `a href="x" class="y"` is `a href class`.
fn shape(tag: &str) -> String {
    let outside = tag.split('"').step_by(2);
    let names: Vec<String> = outside.map(|part| part.replace('=', " ")).collect();
    names.concat().split_whitespace().collect::<Vec<_>>().join(" ")
}
