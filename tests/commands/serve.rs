//! `hoshin serve`: the real program between an editor and a browser. Nothing here is timed: each step waits for what only
//! that step can bring about.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::sync::mpsc::{Receiver, channel};
use std::thread;

use super::base;
use super::place::Place;
use super::program::{LIMIT, Program};

const FILE: &str = "content/mihon/fy2022/1-1-1.md";
const PAGE: &str = "/ja/mihon/2022/1-1-1/";
const TITLE: &str = "title: ";

/// A preview, and the rings that an open page hears.
struct Preview {
    _program: Program,
    address: String,
    rings: Receiver<String>,
}

/// What came back.
struct Answer {
    status: String,
    headers: Vec<String>,
    body: String,
}

impl Preview {
    fn start(place: &Place) -> Self {
        let program = Program::start(place, &["serve", "--lang", "en"]);
        let told = program.hear("look at ").pop().unwrap();
        let address = told
            .trim_start_matches("look at http://")
            .split('/')
            .next()
            .unwrap()
            .to_owned();
        let stream = ask(&address, "GET", "/.hoshin/events", &address);
        let (sender, rings) = channel();
        thread::spawn(move || {
            for line in BufReader::new(stream).lines().map_while(Result::ok) {
                if let Some(name) = line.strip_prefix("event: ") {
                    drop(sender.send(name.to_owned()));
                }
            }
        });
        let preview = Self {
            _program: program,
            address,
            rings,
        };
        preview.hear("hello");
        preview
    }

    fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &self.address)
    }

    fn ask(&self, method: &str, path: &str, host: &str) -> Answer {
        let mut text = Vec::new();
        ask(&self.address, method, path, host).read_to_end(&mut text).unwrap();
        let text = String::from_utf8_lossy(&text).into_owned();
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        let mut lines = head.lines().map(str::to_owned);
        Answer {
            status: lines.next().unwrap()["HTTP/1.1 ".len()..].to_owned(),
            headers: lines.collect(),
            body: body.to_owned(),
        }
    }

    fn hear(&self, name: &str) {
        loop {
            let ring = self.rings.recv_timeout(LIMIT);
            assert!(ring.is_ok(), "`{name}` never rang");
            if ring.unwrap() == name {
                return;
            }
        }
    }

    /// Waits until an address shows words.
    fn until(&self, path: &str, words: &str) -> String {
        loop {
            let body = self.get(path).body;
            if body.contains(words) {
                return body;
            }
            let ring = self.rings.recv_timeout(LIMIT);
            assert!(ring.is_ok(), "{path} never showed `{words}`, but {body}");
        }
    }
}

fn ask(address: &str, method: &str, path: &str, host: &str) -> TcpStream {
    let mut stream = TcpStream::connect(address).unwrap();
    let end = if path.ends_with("events") {
        "keep-alive"
    } else {
        "close"
    };
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: {end}\r\n\r\n"
    )
    .unwrap();
    stream
}

/// Gives the initiative another title.
fn rename(place: &Place, title: &str) {
    let text = place.read(FILE);
    let old = text.lines().find(|line| line.starts_with(TITLE)).unwrap();
    place.write(FILE, text.replace(old, &format!("{TITLE}{title}")));
}

/// A page without what the preview adds.
fn without_its_own(page: &str) -> String {
    const FIRST: &str = "<link rel=stylesheet href=/.hoshin/live.css>";
    match page.split_once(FIRST) {
        Some((before, after)) => [before, &after[after.find("</head>").unwrap()..]].concat(),
        None => page.to_owned(),
    }
}

#[test]
fn pages_come_as_a_build_would_write_them() {
    let place = Place::site("serve-pages");
    assert_eq!(place.run(&["build"]).status.code(), Some(0));
    let preview = Preview::start(&place);
    preview.until(PAGE, "</html>");
    let same = |address: &str, file: &str| {
        let here = format!("http://{}/", preview.address);
        let shown = preview.get(address);
        assert_eq!(
            without_its_own(&shown.body).replace(&here, "https://hoshin.example/"),
            place.read(&format!("output/{file}")),
            "{address}"
        );
        shown.status
    };
    assert_eq!(same(PAGE, "ja/mihon/2022/1-1-1/index.html"), "200 OK");
    assert_eq!(same("/assets/mio.css", "assets/mio.css"), "200 OK");
    assert_eq!(same("/sitemap.xml", "sitemap.xml"), "200 OK");
    assert_eq!(same("/", "index.html"), "200 OK");
    assert_eq!(same("/en/nowhere/", "en/404.html"), "404 Not Found");
    let folder = preview.get("/ja/mihon");
    assert_eq!(folder.status, "308 Permanent Redirect");
    assert!(
        folder.headers.contains(&"location: /ja/mihon/".to_owned()),
        "{:?}",
        folder.headers
    );
    assert!(!place.has("output/.hoshin/stage"), "nothing is written");
}

#[test]
fn only_this_machine_may_look_and_only_at_the_site() {
    let place = Place::site("serve-fence");
    let preview = Preview::start(&place);
    preview.until(PAGE, "</html>");
    assert_eq!(preview.ask("GET", PAGE, "evil.example").status, "403 Forbidden");
    assert_eq!(preview.ask("GET", PAGE, "localhost:1").status, "200 OK");
    assert_eq!(
        preview.ask("POST", PAGE, &preview.address).status,
        "405 Method Not Allowed"
    );
    for path in [
        "/../hoshin.toml",
        "/assets/../../hoshin.toml",
        "/%2e%2e/hoshin.toml",
        "//etc/passwd",
        "/snapshots/../hoshin.toml",
        "/snapshots/mihon-2022-r0/../../hoshin.toml",
        "/.hoshin/../hoshin.toml",
        "/.hoshin/nothing",
    ] {
        let answer = preview.get(path);
        assert_eq!(answer.status, "404 Not Found", "{path}");
        assert!(!answer.body.contains("base_url"), "{path}");
    }
    let policy = preview
        .get(PAGE)
        .headers
        .into_iter()
        .find(|line| line.starts_with("content-security-policy"));
    assert!(policy.unwrap().contains("default-src 'none'"));
}

#[cfg(unix)]
#[test]
fn no_link_in_a_sealed_edition_is_followed() {
    use std::os::unix::fs::symlink;
    let place = Place::site("serve-links");
    let edition = place.root.join("snapshots/mihon-2022-r0");
    place.write("snapshots/mihon-2022-r0/plain.txt", "plain");
    place.write("elsewhere/secret.txt", "secret");
    symlink("../../elsewhere/secret.txt", edition.join("file.txt")).unwrap();
    symlink("../../elsewhere", edition.join("folder")).unwrap();
    symlink("mihon-2022-r0", place.root.join("snapshots/mihon-2022-r1")).unwrap();
    let preview = Preview::start(&place);
    preview.until(PAGE, "</html>");
    let get = |path: &str| preview.get(&format!("/snapshots/{path}")).status;
    assert_eq!(get("mihon-2022-r0/plain.txt"), "200 OK");
    for path in [
        "mihon-2022-r0/file.txt",
        "mihon-2022-r0/folder/secret.txt",
        "mihon-2022-r1/plain.txt",
    ] {
        assert_eq!(get(path), "404 Not Found", "{path}");
    }
}

#[test]
fn a_save_is_shown_and_a_mistake_stands_over_the_last_good_page() {
    let place = Place::site("serve-save");
    let preview = Preview::start(&place);
    preview.until(PAGE, "</html>");
    rename(&place, "ひとつめ");
    preview.until(PAGE, "ひとつめ");
    // Half a file, as an editor leaves it for a moment or a clerk for longer.
    let whole = place.read(FILE);
    let half: String = whole.chars().take(30).collect();
    place.write(FILE, half);
    let notice = preview.until("/.hoshin/findings.json", "the last page that could be made");
    assert!(notice.contains("1-1-1.md"), "{notice}");
    assert!(preview.get(PAGE).body.contains("ひとつめ"), "the last good page stays");
    place.write(FILE, whole.replace("ひとつめ", "ふたつめ"));
    preview.until(PAGE, "ふたつめ");
    let notice = preview.until("/.hoshin/findings.json", "\"title\":\"\"");
    assert!(!notice.contains("1-1-1.md"), "{notice}");
}

#[test]
fn what_goes_is_gone_and_comes_back() {
    let place = Place::site("serve-folders");
    let preview = Preview::start(&place);
    preview.until(PAGE, "</html>");
    let plan = "/ja/mihon/2024/";
    assert_eq!(preview.get(plan).status, "200 OK");
    let (here, there) = (place.root.join("content/mihon/fy2024"), place.root.join("away"));
    fs::rename(&here, &there).unwrap();
    preview.until(plan, "見つかりません");
    fs::rename(&there, &here).unwrap();
    preview.until(plan, "</table>");
    let config = place.read("hoshin.toml");
    place.remove("hoshin.toml");
    preview.until("/.hoshin/findings.json", "hoshin.toml");
    assert_eq!(preview.get(PAGE).status, "200 OK");
    place.write("hoshin.toml", config);
    preview.until("/.hoshin/findings.json", "\"title\":\"\"");
}

#[test]
fn a_broken_theme_is_told_and_the_last_good_page_stays() {
    let place = Place::site("serve-theme");
    for (path, bytes) in base::files("themes/default") {
        place.write(&format!("themes/default/{path}"), bytes);
    }
    let preview = Preview::start(&place);
    let before = without_its_own(&preview.until("/ja/about/", "</html>"));
    let template = "themes/default/templates/free.html";
    let whole = place.read(template);
    // One mistake is seen when the template is read, the other only when a page is made.
    for broken in ["{% if %}", "<p>{{ page.no.such.thing }}</p>"] {
        place.write(template, broken);
        preview.until("/.hoshin/findings.json", "free.html:1:");
        assert_eq!(without_its_own(&preview.get("/ja/about/").body), before);
        place.write(template, &whole);
        preview.until("/.hoshin/findings.json", "\"title\":\"\"");
    }
}

#[test]
fn a_thousand_saves_leave_the_last_one() {
    let place = Place::site("serve-thousand");
    let preview = Preview::start(&place);
    preview.until(PAGE, "</html>");
    for number in 0..1000 {
        rename(&place, &format!("第{number}回の集まり"));
    }
    preview.until(PAGE, "第999回の集まり");
}

#[test]
fn a_port_that_is_taken_is_left_alone() {
    let place = Place::site("serve-port");
    let (first, second) = (Preview::start(&place), Preview::start(&place));
    assert_ne!(first.address, second.address);
    second.until(PAGE, "</html>");
    let port = first.address.rsplit(':').next().unwrap();
    let output = place.run(&["serve", "--lang", "en", "--port", port]);
    assert_eq!(output.status.code(), Some(2));
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(
        told.starts_with(&format!(
            "could not work: another program listens at `127.0.0.1:{port}`"
        )),
        "{told}"
    );
}

#[test]
fn a_site_that_never_was_good_says_why() {
    let place = Place::site("serve-never");
    place.change(FILE, TITLE, "titel: ");
    let preview = Preview::start(&place);
    let body = preview.until(PAGE, "titel");
    assert_eq!(preview.get(PAGE).status, "503 Service Unavailable");
    assert!(body.contains("<h1>"), "{body}");
    place.change(FILE, "titel: ", TITLE);
    preview.until(PAGE, "こどもの見守り");
}
