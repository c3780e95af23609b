//! `hoshin lsp`: findings, completion and explanations in an editor.

use std::path::{Path, PathBuf};

use clap::Args;
use lsp_server::Connection;

use super::{Outcome, Spoken, spoken};
use crate::disk::project;
use crate::failure::Failure;
use crate::lang::Lang;
use crate::lsp::{Files, serve};
use crate::pipeline::Project;

/// Serve an editor over standard input and output / エディターの中で点検や補完をする
///
/// An editor starts this by itself (Language Server Protocol); README.md says how to set it up.
///
/// エディターが自分で起動します（Language Server Protocol）。設定のしかたはREADME.ja.mdにあります。
#[derive(Args, Debug)]
pub struct Lsp {
    /// Language of findings; the editor's if not given / 指摘の言語
    #[arg(long, value_name = "LANG")]
    lang: Option<Spoken>,
    /// Accepted because some editors add it; there is no other way to talk
    #[arg(long, hide = true)]
    stdio: bool,
}

impl Lsp {
    pub(super) fn lang(&self) -> Lang {
        spoken(self.lang)
    }

    pub(super) fn run(&self) -> super::Result {
        let (connection, threads) = Connection::stdio();
        let outcome = serve(
            &connection,
            self.lang.map(|lang| spoken(Some(lang))),
            self.lang(),
            &Disk,
        );
        // The writing thread ends when nobody can give it anything more.
        drop(connection);
        let ended = threads.join();
        outcome?;
        ended.map_err(|error| Failure::new(error.to_string(), error.to_string()))?;
        Ok(Outcome::Clean)
    }
}

struct Disk;

impl Files for Disk {
    fn read(&self, root: &Path) -> Result<Project, Failure> {
        project::read(root)
    }

    fn root_of(&self, path: &Path) -> Option<PathBuf> {
        project::root_of(path)
    }
}
