//! `hoshin serve`: the site in a browser, page by page as it is written.

mod writing;

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::thread;

use clap::Args;

use super::{Common, Outcome, report};
use crate::disk::watch::{QUICK, Watch};
use crate::disk::{project, shelf};
use crate::lang::Lang;
use crate::serve;
use writing::Writing;

/// The port that is tried first.
const PORT: u16 = 4180;

/// Look at the site while you write / 書きながらサイトを見る
///
/// Opens the site on this machine, without writing any file. When you save, the page shows itself anew where you were; what is wrong
/// stands over the last good page. Ctrl-C ends it.
///
/// このパソコンの中だけでサイトを開きます（ファイルは書き出しません）。保存すると、見ていた場所のままページが新しくなります。誤りがあるときは、
/// 最後に正しく作れたページの上に表示します。終わるには Ctrl-C を押します。
#[derive(Args, Debug)]
pub struct Serve {
    #[command(flatten)]
    pub(super) common: Common,
    /// Port; without it the first free one from 4180 / ポート番号
    #[arg(long, value_name = "N")]
    port: Option<u16>,
    /// Address to listen at; anything but this machine lets others look, too / 待ち受けるアドレス
    #[arg(long, value_name = "IP", default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    host: IpAddr,
    /// Open the site in the browser / ブラウザで開く
    #[arg(long)]
    open: bool,
}

impl Serve {
    pub(super) fn run(&self) -> super::Result {
        let lang = self.common.lang();
        let root = self.common.root.clone();
        let mut watch = Watch::new(&root, QUICK)?;
        watch.arm()?;
        let first = project::read(&root)?;
        let address = SocketAddr::new(self.host, self.port.unwrap_or(PORT));
        let serve = serve::Serve::bind(address, self.port.is_none(), lang)?;
        let address = serve.address()?;
        let writing = Writing {
            root: root.clone(),
            watch,
            base_url: format!("http://{address}/"),
            orders: serve.orders(),
        };
        thread::spawn(move || {
            if let Err(failure) = writing.follow(first) {
                report::failure(&failure, lang);
            }
        });
        let shown = format!("http://{address}/");
        report::say(&match lang {
            Lang::Ja => format!("{shown} で見られます（終わるには Ctrl-C）"),
            Lang::En => format!("look at {shown} (Ctrl-C to end)"),
        });
        if self.open && open::that_detached(&shown).is_err() {
            report::say(match lang {
                Lang::Ja => "ブラウザを開けませんでした。上のアドレスをブラウザで開いてください",
                Lang::En => "no browser could be opened; open the address above yourself",
            });
        }
        // The zips of editions are packed by a build only.
        let sealed = move |path: &str| shelf::file(&root, path).ok().flatten();
        serve.run(Box::new(sealed), &report::say)?;
        Ok(Outcome::Clean)
    }
}
