//! `hoshin evaluate`: the verdict on every indicator, computed, with its working.

use clap::Args;
use serde::Serialize;

use super::{Common, Outcome, report};
use crate::disk::project;
use crate::evaluate::{Computed, method};
use crate::failure::Failure;
use crate::lang::Lang;
use crate::model::indicator::Indicator;
use crate::model::method::MethodKind;
use crate::model::plan::Plan;
use crate::model::state::State;
use crate::number::FiscalYear;
use crate::pipeline::{self, Checked};
use crate::site::parts::Here;
use crate::site::route::Route;
use crate::site::view::standing;
use crate::site::working;

/// Compute the verdict on every indicator, with the working / 指標ごとの判定を計算し、その過程を示す
///
/// Each indicator is judged by the method that its form, or it itself, declares. A verdict that differs from the ward's
/// own rating is marked. Exits with 0 whatever the verdicts are.
///
/// 様式か指標が定めた方法で計算します。区の評価と異なる判定には印を付けます。判定がどうであっても、終了コードは0です。
#[derive(Args, Debug)]
pub struct Evaluate {
    #[command(flatten)]
    pub(super) common: Common,
    /// Only this ward: `sumiyoshi` / この区だけ
    #[arg(long, value_name = "WARD")]
    ward: Option<String>,
    /// Only this fiscal year: `2024` / この年度だけ
    #[arg(long, value_name = "YEAR", value_parser = year)]
    year: Option<FiscalYear>,
    /// Also show where another method would give another verdict / ほかの方法で判定が変わるものも示す
    #[arg(long)]
    compare_methods: bool,
    /// How verdicts are drawn / 判定の表し方
    #[arg(long, value_enum, default_value_t)]
    format: Drawn,
}

/// How verdicts are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
enum Drawn {
    /// For people / 人が読む形
    #[default]
    Human,
    /// For machines: one JSON document / 機械が読む形
    Json,
}

/// Reads `--year`.
fn year(text: &str) -> Result<FiscalYear, &'static str> {
    FiscalYear::parse(text).ok_or("a fiscal year in four western digits (2024) / 西暦4桁の年度")
}

/// A plan's verdicts.
#[derive(Serialize)]
struct PlanVerdicts {
    ward: String,
    year: u16,
    indicators: Vec<Verdict>,
}

/// One indicator's verdict.
#[derive(Serialize)]
struct Verdict {
    id: String,
    name: String,
    /// The ward's own.
    declared: &'static str,
    /// The same in the words of its form: `B not achieved`.
    #[serde(skip)]
    declared_words: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    computed: Option<One>,
    differs: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    otherwise: Vec<One>,
}

/// A verdict by one method.
#[derive(Serialize)]
struct One {
    method: &'static str,
    #[serde(skip)]
    method_name: String,
    state: &'static str,
    #[serde(skip)]
    state_name: String,
    working: Vec<String>,
}

impl Evaluate {
    pub(super) fn run(&self) -> super::Result {
        let lang = self.common.lang();
        let checked = pipeline::check(&project::read(&self.common.root)?, |_| {});
        if checked.has_errors() {
            report::say(match lang {
                Lang::Ja => "誤りがあるため、判定は変わることがあります。`hoshin check` で確かめられます",
                Lang::En => "verdicts may change, because there are errors; `hoshin check` shows them",
            });
        }
        let plans = self.plans(&checked, lang);
        if plans.is_empty() {
            return Err(Failure::new(
                "その区と年度の方針がありません",
                "there is no plan of that ward and year",
            ));
        }
        match self.format {
            Drawn::Human => plans.iter().for_each(|plan| anstream::print!("{}", drawn(plan, lang))),
            Drawn::Json => anstream::println!("{}", json(&plans)?),
        }
        Ok(Outcome::Clean)
    }

    fn plans(&self, checked: &Checked, lang: Lang) -> Vec<PlanVerdicts> {
        let asked = |plan: &&Plan| {
            self.ward.as_ref().is_none_or(|ward| *ward == plan.ward) && self.year.is_none_or(|year| year == plan.year)
        };
        let site = checked.site();
        let here = Here {
            site: &site,
            route: &Route::Home,
            lang,
        };
        let verdicts = |plan: &Plan| PlanVerdicts {
            ward: plan.ward.clone(),
            year: plan.year.number(),
            indicators: (plan.indicators())
                .map(|indicator| self.verdict(checked, &here, plan, indicator))
                .collect(),
        };
        checked.plans.each().filter(asked).map(verdicts).collect()
    }

    fn verdict(&self, checked: &Checked, here: &Here<'_>, plan: &Plan, indicator: &Indicator) -> Verdict {
        let id = &indicator.id.value;
        let known = checked.evaluation.of(plan);
        let declared = known.and_then(|known| known.indicators.get(id));
        let tag = standing::tag(here, plan, declared);
        let declared = declared.map_or(State::NotYetJudged, |judgement| judgement.state);
        let computed = known.and_then(|known| known.computed.get(id));
        let others = if self.compare_methods {
            others(checked, plan, indicator, computed)
        } else {
            Vec::new()
        };
        Verdict {
            id: id.clone(),
            name: here.text(&indicator.name).to_owned(),
            declared: declared.key(),
            declared_words: tag
                .own
                .map_or_else(|| tag.word.clone(), |own| format!("{} ({own})", tag.word)),
            differs: computed.is_some_and(|computed| computed.contradicts(declared)),
            computed: computed.map(|computed| one(here, indicator, computed)),
            otherwise: others.iter().map(|other| one(here, indicator, other)).collect(),
        }
    }
}

/// The verdicts of the methods that give another one than that which counts. A method that can't judge the indicator
/// says nothing.
fn others(checked: &Checked, plan: &Plan, indicator: &Indicator, computed: Option<&Computed>) -> Vec<Computed> {
    let Some(computed) = computed else { return Vec::new() };
    let form = checked.plans.form_of(plan);
    let series = checked.evaluation.series.get(&plan.ward, &indicator.id.value);
    let unit = checked.plans.schema.units.get(&indicator.unit.value);
    let others = MethodKind::ALL.into_iter().filter(|kind| *kind != computed.method);
    others
        .map(|kind| method::by(kind, plan, form, series, indicator, unit))
        .filter(|other| other.why.is_none() && other.state != computed.state)
        .collect()
}

fn one(here: &Here<'_>, indicator: &Indicator, computed: &Computed) -> One {
    One {
        method: computed.method.key(),
        method_name: working::method(here, computed.method),
        state: computed.state.key(),
        state_name: here.tag(computed.state).word,
        working: working::lines(here, &indicator.unit.value, computed),
    }
}

fn json(plans: &[PlanVerdicts]) -> Result<String, Failure> {
    serde_json::to_string_pretty(&plans).map_err(|error| {
        Failure::new(
            format!("JSONを書き出せません: {error}"),
            format!("can't write JSON: {error}"),
        )
    })
}

/// A plan's verdicts for people.
fn drawn(plan: &PlanVerdicts, lang: Lang) -> String {
    let (judged, differ) = (
        plan.indicators.iter().filter(|one| one.computed.is_some()).count(),
        plan.indicators.iter().filter(|one| one.differs).count(),
    );
    let (ward, year, all) = (&plan.ward, plan.year, plan.indicators.len());
    let mut text = match lang {
        Lang::Ja => format!("{ward} {year}年度：指標{all}件、計算の対象{judged}件、区の評価と異なる判定{differ}件\n"),
        Lang::En => format!(
            "{ward} FY{year}: {}, {judged} to compute, {differ} differ from the ward's rating\n",
            report::count(all, "indicator")
        ),
    };
    for verdict in plan.indicators.iter().filter(|one| one.computed.is_some()) {
        text.push_str(&shown(verdict, lang));
    }
    text.push('\n');
    text
}

fn shown(verdict: &Verdict, lang: Lang) -> String {
    let mark = match (verdict.differs, lang) {
        (false, _) => String::new(),
        (true, Lang::Ja) => format!(" ← 区の評価は {}", verdict.declared_words),
        (true, Lang::En) => format!(" <- the ward says {}", verdict.declared_words),
    };
    let mut lines = vec![String::new(), format!("  {}  {}", verdict.id, verdict.name)];
    for (at, one) in verdict.computed.iter().chain(&verdict.otherwise).enumerate() {
        let (lead, mark) = if at == 0 {
            ("    ", mark.as_str())
        } else {
            ("      ~ ", "")
        };
        lines.push(format!("{lead}{}: {}{mark}", one.method_name, one.state_name));
        let lead = if at == 0 { "      " } else { "          " };
        lines.extend(one.working.iter().map(|line| format!("{lead}{line}")));
    }
    lines.join("\n") + "\n"
}
