//! `hoshin snapshot`: seals an edition.

use std::borrow::Cow;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use jiff::civil::Date;

use super::{Common, Format, Outcome, below, choice, report};
use crate::archive::bag::{Bag, IDENTITY, SIGNATURE};
use crate::archive::edition::{CITY, EditionId, Kind, Order};
use crate::archive::verify::{self, Outside};
use crate::archive::{ledger, signature};
use crate::artifact::{Artifact, SitePath};
use crate::disk::folder::{self, Folder};
use crate::disk::sealing::Sealing;
use crate::disk::{project, shelf};
use crate::failure::Failure;
use crate::lang::Lang;
use crate::model::plan::Plan;
use crate::model::stage::Stage;
use crate::number::FiscalYear;
use crate::pipeline::seal::{self, generator};
use crate::pipeline::{self, Checked, Project};

/// Seal an edition of a plan that never changes again / 計画の保存版を作る
///
/// The edition goes into `snapshots/` of the site's folder: the site of that plan, which opens from a disk, its sources and
/// its figures, in a `BagIt` bag, with a line in the ledger. A published figure may differ from the edition before only if an
/// erratum names it.
///
/// サイトのフォルダーの `snapshots/` に、その計画のサイト（ディスクからも開けます）、もとの文書、数値をBagItの形で保存し、台帳に1行
/// 加えます。前の保存版の数値を変えられるのは、訂正の記録があるときだけです。
#[derive(Args, Debug)]
pub struct Snapshot {
    #[command(flatten)]
    pub(super) common: Common,
    /// The ward, by the name of its folder; the whole city if not given / 区のフォルダーの名前。省くと市全体
    #[arg(long, value_name = "WARD")]
    ward: Option<String>,
    /// The fiscal year of the plan, such as 2022 / 計画の年度
    #[arg(long, value_name = "FY", value_parser = choice::year)]
    year: FiscalYear,
    /// Why it is sealed; from the plan's stage if not given / 保存する理由。省くと計画の段階から決まります
    #[arg(long, value_enum)]
    kind: Option<Asked>,
    /// The day it is sealed; `SOURCE_DATE_EPOCH` if not given / 保存する日
    #[arg(long, value_name = "YYYY-MM-DD")]
    date: Option<Date>,
    /// A sentence for the ledger / 台帳に書く理由
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
    /// A minisign secret key to sign it with; its password from `MINISIGN_PASSWORD` / 署名に使うminisignの秘密鍵
    #[arg(long, value_name = "FILE")]
    sign: Option<PathBuf>,
    /// How findings are drawn / 指摘の表し方
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// The kinds of editions.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Asked {
    /// The plan was adopted / 策定
    Adopted,
    /// The mid-year review was added / 中間振り返り
    Midyear,
    /// The year-end evaluation was added / 年度末の自己評価
    Evaluated,
    /// A published figure was corrected / 訂正
    Erratum,
}

impl Asked {
    const fn kind(self) -> Kind {
        match self {
            Self::Adopted => Kind::Adopted,
            Self::Midyear => Kind::Midyear,
            Self::Evaluated => Kind::Evaluated,
            Self::Erratum => Kind::Erratum,
        }
    }
}

impl Snapshot {
    pub(super) fn run(&self) -> super::Result {
        let lang = self.common.lang();
        let root = &self.common.root;
        let date = self.date()?;
        let project = project::read(root)?;
        let checked = pipeline::check(&project, |_| {});
        report::findings(&checked.report(lang, &below(root)), self.format)?;
        if checked.has_errors() {
            report::say(match lang {
                Lang::Ja => "エラーがあるため、保存版を作っていません",
                Lang::En => "nothing was sealed, because there are errors",
            });
            return Ok(Outcome::Found);
        }
        let order = self.order(&checked, date)?;
        let narrowed = seal::narrow(&project, &checked.config.theme, &order.id)?;
        let sealing = Sealing::begin(root, &order.id)?;
        match self.write(&sealing, &narrowed, &order) {
            Ok(identity) => {
                let longer =
                    ledger::with(&order.ledger, &order, &identity).map_err(|error| report::unwritten(&error))?;
                sealing.finish(&order.ledger, &longer)?;
                report::say(&done(&order, &identity, lang));
                Ok(Outcome::Clean)
            }
            Err(failure) => {
                sealing.abandon();
                Err(failure)
            }
        }
    }

    /// The day: what was asked for, or what `SOURCE_DATE_EPOCH` says, as everywhere where builds are to be the same again.
    #[expect(
        clippy::disallowed_methods,
        reason = "SOURCE_DATE_EPOCH is how a day is given from outside; nothing else is asked of the environment"
    )]
    fn date(&self) -> Result<Date, Failure> {
        if let Some(date) = self.date {
            return Ok(date);
        }
        let epoch = std::env::var("SOURCE_DATE_EPOCH").ok();
        let second = epoch.and_then(|text| text.parse().ok());
        let moment = second.and_then(|second| jiff::Timestamp::from_second(second).ok());
        let date = moment.map(|moment| jiff::tz::Offset::UTC.to_datetime(moment).date());
        date.ok_or_else(|| {
            Failure::new("保存する日が分かりません", "the day to seal it on is not given").hint(
                "`--date 2022-04-01` のように指定してください",
                "name it, for instance `--date 2022-04-01`",
            )
        })
    }

    /// What is to be sealed.
    fn order(&self, checked: &Checked, date: Date) -> Result<Order, Failure> {
        let plans = self.plans(checked)?;
        let mut id = EditionId {
            scope: self.ward.clone().unwrap_or_else(|| CITY.to_owned()),
            year: self.year,
            revision: 0,
        };
        let before = checked.shelf.newest(&id.group());
        id.revision = before.map_or(0, |before| before.id.revision + 1);
        let reached = reached(&plans)?;
        let kind = match self.kind {
            Some(asked) => asked.kind(),
            None if before.is_some_and(|before| before.kind >= reached) => Kind::Erratum,
            None => reached,
        };
        if let Some(before) = before.filter(|before| before.line.date.as_str() > date.to_string().as_str()) {
            return Err(Failure::new(
                format!(
                    "{date} は前の保存版 `{}` の日（{}）より前です",
                    before.id, before.line.date
                ),
                format!("{date} is before the day of `{}`, {}", before.id, before.line.date),
            )
            .hint("`--date` を確かめてください", "see `--date`"));
        }
        let corrected = plans.iter().any(|plan| !plan.errata.is_empty());
        if kind == Kind::Erratum && (before.is_none() || !corrected) {
            return Err(nothing_new(&id));
        }
        Ok(Order {
            id,
            kind,
            date,
            reason: self
                .reason
                .clone()
                .or_else(|| reason(&plans, kind, checked.config.authoritative())),
            ledger: checked.shelf.ledger.clone(),
            generator: generator(),
        })
    }

    /// The plans to be sealed.
    fn plans<'a>(&self, checked: &'a Checked) -> Result<Vec<&'a Plan>, Failure> {
        if let Some(ward) = &self.ward {
            return Ok(vec![choice::plan(checked, ward, self.year)?]);
        }
        let year = self.year;
        let plans: Vec<&Plan> = checked.plans.each().filter(|plan| plan.year == year).collect();
        if plans.is_empty() {
            return Err(Failure::new(
                format!("{year}年度の計画はありません"),
                format!("there is no plan for FY{year}"),
            ));
        }
        Ok(plans)
    }

    /// Writes the edition aside and judges it there; gives its identity.
    fn write(&self, sealing: &Sealing, narrowed: &Project, order: &Order) -> Result<String, Failure> {
        let bag = Bag::default();
        let (info, mistakes) = seal::make(narrowed, order, &|artifact| {
            bag.add(&artifact);
            sealing.put(&artifact)
        })?;
        if !mistakes.is_empty() {
            return Err(Failure::new(
                "テーマの誤りで作れないページがあります",
                "the theme has mistakes that spoil pages",
            )
            .hint("`hoshin build` で確かめてください", "see `hoshin build`"));
        }
        let (tags, identity) = bag.close(info);
        for tag in &tags {
            sealing.put(tag)?;
        }
        if let Some(key) = &self.sign {
            sealing.put(&signed(key, &tags, order)?)?;
        }
        judge(sealing, &self.common, order)?;
        Ok(identity)
    }
}

/// The kind of edition that these plans ask for: what all of them have reached.
fn reached(plans: &[&Plan]) -> Result<Kind, Failure> {
    let mut least = Kind::Evaluated;
    for plan in plans {
        least = least.min(of_stage(plan.standing()).ok_or_else(|| too_early(plan))?);
    }
    Ok(least)
}

/// The kind of edition that a stage asks for; none before the plan is adopted.
const fn of_stage(stage: Stage) -> Option<Kind> {
    match stage {
        Stage::Outline | Stage::Draft => None,
        Stage::Adopted | Stage::Corrected => Some(Kind::Adopted),
        Stage::MidYearReview => Some(Kind::Midyear),
        Stage::YearEndEvaluation => Some(Kind::Evaluated),
    }
}

/// Of an erratum, what its newest record says.
fn reason(plans: &[&Plan], kind: Kind, lang: Lang) -> Option<String> {
    let errata = plans.iter().flat_map(|plan| &plan.errata);
    let newest = errata.max_by_key(|erratum| (erratum.date, erratum.number))?;
    (kind == Kind::Erratum).then(|| newest.title.get(lang).clone())
}

/// The signature of the identity, as a file of the edition.
#[expect(
    clippy::disallowed_methods,
    reason = "a password is given in the environment, never on the command line"
)]
fn signed(key: &std::path::Path, tags: &[Artifact], order: &Order) -> Result<Artifact, Failure> {
    let missing = || {
        Failure::new(
            format!("`{}` がありません", key.display()),
            format!("there is no `{}`", key.display()),
        )
    };
    let text = folder::file(key)?
        .and_then(|bytes| String::from_utf8(bytes).ok())
        .ok_or_else(missing)?;
    let identity = tags
        .iter()
        .find(|tag| tag.path.as_str() == IDENTITY)
        .map_or(Cow::default(), |tag| tag.bytes.whole());
    let password = std::env::var("MINISIGN_PASSWORD").ok();
    let comment = format!("{} {}", order.id, order.date);
    let signature = signature::sign(&text, password, &identity, &comment).map_err(|fault| {
        Failure::new(fault.get(Lang::Ja).clone(), fault.get(Lang::En).clone()).hint(
            "パスワードのある鍵では、環境変数 MINISIGN_PASSWORD を設定してください",
            "for a key with a password, set MINISIGN_PASSWORD in the environment",
        )
    })?;
    let path = SitePath::new(SIGNATURE).ok_or_else(missing)?;
    Ok(Artifact {
        path,
        bytes: signature.into_bytes().into(),
    })
}

/// Judges the edition as `hoshin verify` will, before it gets its name.
fn judge(sealing: &Sealing, common: &Common, order: &Order) -> Result<(), Failure> {
    let here = common.root.join(shelf::FOLDER);
    let before = order.supersedes().map(|id| shelf::figures(&here, &id));
    let figures = before.transpose()?.flatten();
    let outside = Outside {
        figures: figures.as_deref(),
        ..Outside::default()
    };
    let (checks, _) = verify::verify(&Folder::open(sealing.folder())?, &outside);
    let faults: Vec<_> = checks.iter().flat_map(|check| check.outcome.faults()).collect();
    if faults.is_empty() {
        return Ok(());
    }
    let all = |lang| {
        let lines = faults.iter().map(|fault| format!("\n  {}", fault.get(lang)));
        lines.collect::<Vec<String>>().concat()
    };
    Err(Failure::new(
        format!("保存版として確かめられないため、保存していません：{}", all(Lang::Ja)),
        format!("it does not verify, so nothing was sealed:{}", all(Lang::En)),
    ))
}

fn too_early(plan: &Plan) -> Failure {
    let (ward, year) = (&plan.ward, plan.year);
    Failure::new(
        format!("`{ward}` の{year}年度の計画は、まだ策定されていません"),
        format!("the plan of `{ward}` for FY{year} is not adopted yet"),
    )
    .hint(
        "保存版は、策定した計画から作ります",
        "editions are sealed of adopted plans",
    )
}

fn nothing_new(id: &EditionId) -> Failure {
    Failure::new(
        format!("`{id}` として保存する訂正がありません"),
        format!("there is no correction to seal as `{id}`"),
    )
    .hint(
        "計画の段階を進めるか、訂正の記録 `erratum-1.md` を書くか、`--kind` で種類を指定してください",
        "move the plan to its next stage, write an erratum such as `erratum-1.md`, or name the kind with `--kind`",
    )
}

fn done(order: &Order, identity: &str, lang: Lang) -> String {
    let id = &order.id;
    match lang {
        Lang::Ja => format!("`snapshots/{id}` を保存しました\n識別値 {identity}"),
        Lang::En => format!("sealed `snapshots/{id}`\nidentity {identity}"),
    }
}
