//! The language server: the same findings as one types, in any editor that speaks the Language Server Protocol.

mod answer;
mod beside;
mod complete;
mod desk;
mod diagnose;
mod names;
mod originals;
mod ratings;
mod seat;
mod uri;
mod way;

use std::path::{Path, PathBuf};

use crossbeam_channel::TryRecvError;
use lsp_server::{Connection, Message, Notification, Request, Response};
use lsp_types::notification::{
    DidChangeTextDocument, DidChangeWatchedFiles, DidCloseTextDocument, DidOpenTextDocument, DidSaveTextDocument,
    Notification as _, PublishDiagnostics,
};
use lsp_types::request::{CodeActionRequest, Completion, GotoDefinition, HoverRequest, Request as _};
use lsp_types::{
    CodeActionProviderCapability, CompletionOptions, DidChangeTextDocumentParams, DidCloseTextDocumentParams,
    DidOpenTextDocumentParams, HoverProviderCapability, InitializeParams, OneOf, PositionEncodingKind,
    ServerCapabilities, TextDocumentPositionParams, TextDocumentSyncCapability, TextDocumentSyncKind, Uri,
};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::failure::Failure;
use crate::lang::Lang;
use crate::pipeline::Project;
use crate::source::Encoding;
use desk::Desk;

/// The disk, as far as a server needs it.
pub trait Files {
    /// Reads the project in a folder.
    ///
    /// # Errors
    /// It can't be read.
    fn read(&self, root: &Path) -> Result<Project, Failure>;

    /// The project that a path lies in: the nearest folder from it upward with a `hoshin.toml`.
    fn root_of(&self, path: &Path) -> Option<PathBuf>;
}

/// Serves one editor until it says goodbye. Without `lang` the editor's own language decides.
///
/// # Errors
/// The editor breaks the protocol or off.
pub fn serve(connection: &Connection, lang: Option<Lang>, fallback: Lang, files: &impl Files) -> Result<(), Failure> {
    let (id, params) = connection.initialize_start().map_err(|error| broken(&error))?;
    let params: InitializeParams = serde_json::from_value(params).map_err(|error| broken(&error))?;
    let encoding = encoding(&params);
    let answer = json!({
        "capabilities": capabilities(encoding),
        "serverInfo": { "name": "hoshin", "version": env!("CARGO_PKG_VERSION") },
    });
    connection
        .initialize_finish(id, answer)
        .map_err(|error| broken(&error))?;
    let spoken = params
        .locale
        .as_deref()
        .map(|locale| if locale.starts_with("ja") { Lang::Ja } else { Lang::En });
    let mut server = Server {
        connection,
        files,
        desk: Desk::new(lang.or(spoken).unwrap_or(fallback), encoding),
        stale: true,
    };
    let folders = params.workspace_folders.unwrap_or_default();
    let root = folders.first().map(|folder| &folder.uri).and_then(uri::path);
    server.desk.root = root.and_then(|root| files.root_of(&root));
    server.read();
    server.run()
}

/// UTF-8 if the editor can, else UTF-16, which every editor can.
fn encoding(params: &InitializeParams) -> Encoding {
    let general = params.capabilities.general.as_ref();
    let offered = general.and_then(|general| general.position_encodings.as_ref());
    if offered.is_some_and(|offered| offered.contains(&PositionEncodingKind::UTF8)) {
        Encoding::Utf8
    } else {
        Encoding::Utf16
    }
}

fn capabilities(encoding: Encoding) -> ServerCapabilities {
    ServerCapabilities {
        position_encoding: Some(match encoding {
            Encoding::Utf8 => PositionEncodingKind::UTF8,
            Encoding::Utf16 => PositionEncodingKind::UTF16,
        }),
        text_document_sync: Some(TextDocumentSyncCapability::Options(
            lsp_types::TextDocumentSyncOptions {
                open_close: Some(true),
                change: Some(TextDocumentSyncKind::FULL),
                save: Some(true.into()),
                ..lsp_types::TextDocumentSyncOptions::default()
            },
        )),
        completion_provider: Some(CompletionOptions {
            trigger_characters: Some([":", " ", "{", ",", "#", "-"].map(str::to_owned).to_vec()),
            ..CompletionOptions::default()
        }),
        hover_provider: Some(HoverProviderCapability::Simple(true)),
        definition_provider: Some(OneOf::Left(true)),
        code_action_provider: Some(CodeActionProviderCapability::Simple(true)),
        ..ServerCapabilities::default()
    }
}

struct Server<'a, F> {
    connection: &'a Connection,
    files: &'a F,
    desk: Desk,
    /// Whether something changed since the last check.
    stale: bool,
}

impl<F: Files> Server<'_, F> {
    /// Takes every message that has come before it judges anew: fast typing costs one check, not one a key.
    fn run(&mut self) -> Result<(), Failure> {
        loop {
            let message = match self.connection.receiver.try_recv() {
                Ok(message) => message,
                Err(TryRecvError::Disconnected) => return Ok(()),
                Err(TryRecvError::Empty) => {
                    self.refresh()?;
                    match self.connection.receiver.recv() {
                        Ok(message) => message,
                        Err(_) => return Ok(()),
                    }
                }
            };
            match message {
                Message::Request(request) => {
                    if self
                        .connection
                        .handle_shutdown(&request)
                        .map_err(|error| broken(&error))?
                    {
                        return Ok(());
                    }
                    self.refresh()?;
                    let answer = self.answer(request);
                    self.send(answer.into())?;
                }
                Message::Notification(notification) => self.note(notification),
                Message::Response(_) => {}
            }
        }
    }

    fn send(&self, message: Message) -> Result<(), Failure> {
        self.connection.sender.send(message).map_err(|error| broken(&error))
    }

    fn refresh(&mut self) -> Result<(), Failure> {
        if !std::mem::take(&mut self.stale) {
            return Ok(());
        }
        self.desk.check();
        for params in diagnose::publish(&mut self.desk) {
            self.send(Notification::new(PublishDiagnostics::METHOD.to_owned(), params).into())?;
        }
        Ok(())
    }

    /// A disk that can't be read leaves what was read before: the editor's texts still count.
    fn read(&mut self) {
        self.stale = true;
        if let Err(failure) = self.desk.read(self.files) {
            let words = failure.message.get(self.desk.lang);
            let params = json!({ "type": 1, "message": words });
            let notification = Notification::new("window/showMessage".to_owned(), params);
            drop(self.connection.sender.send(notification.into()));
        }
    }

    fn note(&mut self, notification: Notification) {
        let Notification { method, params } = notification;
        match method.as_str() {
            DidOpenTextDocument::METHOD => {
                if let Some(opened) = read_as::<DidOpenTextDocumentParams>(params) {
                    self.find_root(&opened.text_document.uri);
                    self.desk.lay(&opened.text_document.uri, opened.text_document.text);
                    self.stale = true;
                }
            }
            DidChangeTextDocument::METHOD => {
                let changed = read_as::<DidChangeTextDocumentParams>(params);
                if let Some((uri, change)) = changed.and_then(|mut changed| {
                    let change = changed.content_changes.pop()?;
                    Some((changed.text_document.uri, change))
                }) {
                    self.desk.lay(&uri, change.text);
                    self.stale = true;
                }
            }
            DidCloseTextDocument::METHOD => {
                if let Some(closed) = read_as::<DidCloseTextDocumentParams>(params) {
                    self.desk.clear(&closed.text_document.uri);
                    self.read();
                }
            }
            DidSaveTextDocument::METHOD | DidChangeWatchedFiles::METHOD => self.read(),
            _ => {}
        }
    }

    /// An editor that opened no folder: the project is that of the first file.
    fn find_root(&mut self, uri: &Uri) {
        if self.desk.root.is_none() {
            self.desk.root = uri::path(uri).and_then(|path| self.files.root_of(&path));
            self.read();
        }
    }

    fn answer(&self, request: Request) -> Response {
        let Request { id, method, params } = request;
        let here = || read_as::<TextDocumentPositionParams>(params.clone());
        let desk = &self.desk;
        let answer = match method.as_str() {
            Completion::METHOD => json!(here().and_then(|at| complete::complete(desk, &at))),
            HoverRequest::METHOD => json!(here().and_then(|at| answer::hover(desk, &at))),
            GotoDefinition::METHOD => json!(here().and_then(|at| answer::definition(desk, &at))),
            CodeActionRequest::METHOD => json!(read_as(params).map(|asked| diagnose::actions(desk, &asked))),
            _ => {
                let code = lsp_server::ErrorCode::MethodNotFound as i32;
                return Response::new_err(id, code, format!("hoshin does not know `{method}`"));
            }
        };
        Response::new_ok(id, answer)
    }
}

/// Parameters of a message; one that can't be read is passed over, as the protocol wants of notifications.
fn read_as<T: DeserializeOwned>(params: Value) -> Option<T> {
    serde_json::from_value(params).ok()
}

fn broken(error: &impl std::fmt::Display) -> Failure {
    Failure::new(
        format!("エディターとのやり取りが途切れました（{error}）"),
        format!("the talk with the editor broke off: {error}"),
    )
}
