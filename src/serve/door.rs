//! HTTP: who may come in, what an address asks for, what goes back.

use std::convert::Infallible;
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use http_body_util::channel::Channel;
use http_body_util::combinators::BoxBody;
use http_body_util::{BodyExt, Full};
use hyper::body::{Bytes, Incoming};
use hyper::header::{ALLOW, CONTENT_TYPE, ETAG, HOST, HeaderName, HeaderValue, LOCATION};
use hyper::http::uri::Authority;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::oneshot;
use tokio::time::timeout;

use super::bell::{Bell, Ring};
use super::notice::{Board, Notice};
use super::policy::{HEADERS, media_type};
use super::workshop::{Answer, Order};
use crate::failure::Failure;

/// What stands at the addresses below `/.hoshin/`, which no page of a site can have.
const OWN: &str = "/.hoshin/";
const SCRIPT: &str = include_str!("live.js");
const STYLE: &str = include_str!("live.css");

/// So many ports after the one that is taken are tried.
const PORTS: u16 = 100;

/// So often a page is told that nothing happened: only so is it noticed that it is open no longer.
const BREATH: Duration = Duration::from_secs(15);

type Body = BoxBody<Bytes, Infallible>;
type Reply = Response<Body>;

/// What every connection needs.
#[derive(Debug)]
struct Desk {
    orders: Sender<Order>,
    bell: Bell,
    board: Arc<Board>,
    /// Whether only this machine may ask: then nobody else's page may make a browser ask, either.
    only_here: bool,
}

/// Takes a port.
pub fn listen(address: SocketAddr, search: bool) -> Result<TcpListener, Failure> {
    let tries = if search { PORTS } else { 0 };
    let mut last = None;
    for port in address.port()..=address.port().saturating_add(tries) {
        match TcpListener::bind(SocketAddr::new(address.ip(), port)) {
            Ok(listener) => return Ok(listener),
            Err(error) => last = Some(error),
        }
    }
    Err(last.map_or_else(|| taken(address), |error| not_open(address, &error)))
}

/// Opens the door, on a thread of its own.
pub fn open(listener: TcpListener, orders: Sender<Order>, bell: Bell, board: Arc<Board>) -> Result<(), Failure> {
    let only_here = listener
        .local_addr()
        .map_err(|error| trouble(&error))?
        .ip()
        .is_loopback();
    listener.set_nonblocking(true).map_err(|error| trouble(&error))?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|error| trouble(&error))?;
    let desk = Arc::new(Desk {
        orders,
        bell,
        board,
        only_here,
    });
    let work = move || runtime.block_on(welcome(listener, desk));
    thread::Builder::new()
        .name("door".into())
        .spawn(work)
        .map(drop)
        .map_err(|error| trouble(&error))
}

/// Lets everyone in, one task each. A connection that breaks is that browser's trouble.
async fn welcome(listener: TcpListener, desk: Arc<Desk>) {
    let Ok(listener) = tokio::net::TcpListener::from_std(listener) else {
        return;
    };
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            // Too many are inside; whoever waits is let in when one has gone.
            tokio::task::yield_now().await;
            continue;
        };
        let desk = Arc::clone(&desk);
        let answer = service_fn(move |request| {
            let desk = Arc::clone(&desk);
            async move { Ok::<_, Infallible>(answer(&request, &desk).await) }
        });
        let connection = http1::Builder::new().serve_connection(TokioIo::new(stream), answer);
        drop(tokio::task::spawn(async move { drop(connection.await) }));
    }
}

async fn answer(request: &Request<Incoming>, desk: &Desk) -> Reply {
    if desk.only_here && !is_local(request) {
        return text(StatusCode::FORBIDDEN, "this preview answers on this machine only\n");
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        let mut reply = text(StatusCode::METHOD_NOT_ALLOWED, "a preview is for reading\n");
        reply.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
        return reply;
    }
    let path = request.uri().path();
    match path.strip_prefix(OWN) {
        Some("live.js") => file(path, SCRIPT.into(), 0),
        Some("live.css") => file(path, STYLE.into(), 0),
        Some("findings.json") => {
            let notice = serde_json::to_vec(&desk.board.notice()).unwrap_or_default();
            file(path, notice, 0)
        }
        Some("events") => events(desk),
        Some(_) => text(StatusCode::NOT_FOUND, "not found\n"),
        None => page(path, desk).await,
    }
}

/// Whether the browser asks for this machine by one of its own names. A page from elsewhere may have its own name lead here;
/// it must not read a preview.
fn is_local(request: &Request<Incoming>) -> bool {
    let host = request
        .headers()
        .get(HOST)
        .map(|host| Authority::try_from(host.as_bytes()));
    host.is_some_and(|host| host.is_ok_and(|host| matches!(host.host(), "localhost" | "127.0.0.1" | "[::1]")))
}

/// A file of the site.
async fn page(path: &str, desk: &Desk) -> Reply {
    let asked = path.trim_start_matches('/');
    let rung = desk.bell.count();
    let folder = asked.is_empty() || asked.ends_with('/');
    let inside = if folder {
        format!("{asked}index.html")
    } else {
        asked.to_owned()
    };
    match ask(inside.clone(), desk).await {
        Answer::Made(bytes) => file(&inside, bytes, rung),
        Answer::Nothing => nothing(&desk.board.notice(), rung),
        Answer::Missing if !folder && exists(format!("{asked}/index.html"), desk).await => onward(path),
        Answer::Missing => missing(asked, rung, desk).await,
    }
}

async fn exists(path: String, desk: &Desk) -> bool {
    matches!(ask(path, desk).await, Answer::Made(_))
}

async fn ask(path: String, desk: &Desk) -> Answer {
    let (reply, answer) = oneshot::channel();
    if desk.orders.send(Order::File(path, reply)).is_err() {
        return Answer::Nothing;
    }
    answer.await.unwrap_or(Answer::Nothing)
}

/// The page that says that there is none: in the language of the address, if it has one.
async fn missing(asked: &str, rung: u64, desk: &Desk) -> Reply {
    let lang = asked.split('/').next().unwrap_or_default();
    for path in [format!("{lang}/404.html"), "404.html".to_owned()] {
        if let Answer::Made(bytes) = ask(path, desk).await {
            let mut reply = file("404.html", bytes, rung);
            *reply.status_mut() = StatusCode::NOT_FOUND;
            return reply;
        }
    }
    text(StatusCode::NOT_FOUND, "not found\n")
}

/// To the same address as a folder, which links on the page need.
fn onward(path: &str) -> Reply {
    let mut reply = text(StatusCode::PERMANENT_REDIRECT, "");
    if let Ok(place) = HeaderValue::try_from(format!("/{}/", path.trim_matches('/'))) {
        reply.headers_mut().insert(LOCATION, place);
    }
    reply
}

/// A page with the preview's own style and script. They stand in its head, so that nothing in its body is another. The script is
/// told what the page is and how often the bell had rung: what was saved before it could listen is not missed.
fn live(page: Vec<u8>, tag: &str, rung: u64) -> Bytes {
    const END: &str = "</head>";
    match String::from_utf8(page) {
        Ok(page) => {
            let head = format!(
                "<link rel=stylesheet href=/.hoshin/live.css>\
                 <script src=/.hoshin/live.js data-tag={tag} data-rung={rung} defer></script>{END}"
            );
            page.replacen(END, &head, 1).into()
        }
        Err(error) => error.into_bytes().into(),
    }
}

/// Before there is any good page: what is wrong, on a page of its own.
fn nothing(notice: &Notice, rung: u64) -> Reply {
    let escaped = |text: &str| quick_xml::escape::escape(text).into_owned();
    let drawn = notice.drawn.iter().map(|drawn| escaped(drawn));
    let drawn: String = drawn
        .flat_map(|drawn| ["<pre>".to_owned(), drawn, "</pre>".to_owned()])
        .collect();
    let page = format!(
        "<!doctype html><html lang={lang}><head><meta charset=utf-8><meta name=viewport content=\"width=device-width\">\
         <title>hoshin</title></head><body class=hoshin-alone><main class=hoshin-findings><h1>{title}</h1>{drawn}</main></body></html>",
        lang = notice.lang,
        title = escaped(&notice.title),
    );
    let mut reply = file("index.html", page.into(), rung);
    *reply.status_mut() = StatusCode::SERVICE_UNAVAILABLE;
    reply
}

/// Rings, for as long as the page is open.
fn events(desk: &Desk) -> Reply {
    let (mut sender, body) = Channel::new(1);
    let bell = desk.bell.clone();
    let mut rings = bell.listen();
    let hear = async move {
        // A first word, so that a page that comes back after a pause looks for itself.
        let mut word = event("hello", &bell);
        while sender.send_data(word).await.is_ok() {
            word = match timeout(BREATH, rings.recv()).await {
                Ok(Ok(ring)) => event(ring.name(), &bell),
                Ok(Err(RecvError::Lagged(_))) => event(Ring::Pages.name(), &bell),
                Ok(Err(RecvError::Closed)) => break,
                Err(_) => Bytes::from_static(b":\n\n"),
            };
        }
    };
    drop(tokio::task::spawn(hear));
    let mut reply = reply(StatusCode::OK, "text/event-stream", Body::new(body));
    reply.headers_mut().remove(ETAG);
    reply
}

/// A ring with its number.
fn event(name: &str, bell: &Bell) -> Bytes {
    format!("event: {name}\ndata: {}\n\n", bell.count()).into()
}

/// A file, made after the bell had rung so often.
fn file(path: &str, bytes: Vec<u8>, rung: u64) -> Reply {
    let tag = blake3::hash(&bytes).to_hex();
    let bytes = if path.ends_with(".html") {
        live(bytes, &tag, rung)
    } else {
        bytes.into()
    };
    let mut reply = reply(StatusCode::OK, media_type(path), Full::new(bytes).boxed());
    if let Ok(tag) = HeaderValue::try_from(format!("\"{tag}\"")) {
        reply.headers_mut().insert(ETAG, tag);
    }
    reply
}

fn text(status: StatusCode, words: &'static str) -> Reply {
    reply(status, media_type("words.txt"), Full::new(words.into()).boxed())
}

fn reply(status: StatusCode, media_type: &'static str, body: Body) -> Reply {
    let mut reply = Response::new(body);
    *reply.status_mut() = status;
    let headers = reply.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
    for (name, value) in HEADERS {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    reply
}

/// Trouble with the network of this machine.
pub fn trouble(error: &std::io::Error) -> Failure {
    Failure::new(
        format!("プレビューを始められません（{error}）"),
        format!("the preview can't begin: {error}"),
    )
}

fn not_open(address: SocketAddr, error: &std::io::Error) -> Failure {
    if error.kind() == std::io::ErrorKind::AddrInUse {
        return taken(address);
    }
    Failure::new(
        format!("`{address}` で待ち受けられません（{error}）"),
        format!("can't listen at `{address}`: {error}"),
    )
}

fn taken(address: SocketAddr) -> Failure {
    Failure::new(
        format!("`{address}` はほかのプログラムが使っています"),
        format!("another program listens at `{address}`"),
    )
    .hint(
        "`--port` で別の番号を指定してください（付けなければ、空いている番号を探します）",
        "choose another with `--port`; without it a free one is found",
    )
}
