//! What the forms ask, put to the documents: each line of a form's table at the plan's stage, with what stands there.

use super::Scope;
use crate::document::Document;
use crate::document::address::Kind;
use crate::document::node::{Node, Value};
use crate::model::asks::Line;
use crate::model::form::Form;
use crate::model::plan::Plan;
use crate::model::stage::Stage;
use crate::model::unit::Measure;
use crate::schema::{Title, ask_title};
use crate::source::Place;

/// A line of a form, put to one thing.
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    /// What the form asks.
    pub line: Line<'a>,
    /// What stands there, if anything.
    pub there: Option<&'a Node>,
    /// The thing asked about: its id, or the stage of a plan.
    pub place: Place,
    /// What the thing is called.
    pub thing: Title,
    /// What the field is called.
    pub field: Title,
    /// Id of the form.
    pub form: &'a str,
    /// The stage the plan has reached.
    pub stage: Stage,
}

/// Every line of every form, put to every thing that it is about.
pub fn questions<'a>(scope: &Scope<'a>) -> Vec<Question<'a>> {
    let mut questions = Vec::new();
    let own = scope
        .documents
        .iter()
        .filter(|document| document.address.twin.is_none());
    for document in own.filter(|document| document.complete && document.head.get("relists").is_none()) {
        if let Some((asker, level)) = Asker::of(scope, document) {
            asker.ask(level, &document.head, &mut questions);
            let indicators = document.head.get("indicators").map(Node::items).unwrap_or_default();
            for indicator in indicators {
                asker.ask_indicator(level, indicator, &mut questions);
            }
        }
    }
    questions
}

/// The stage that the plan, or the framework, of a document has reached.
pub fn stage_of(scope: &Scope<'_>, document: &Document) -> Option<Stage> {
    let plans = scope.plans;
    match &document.address.kind {
        Kind::Plan(ward, year) | Kind::Item(ward, year, _) | Kind::Reform(ward, year, _) => {
            let plan = scope.plan(ward, *year)?;
            scope.is_complete(plan.place.source).then(|| plan.standing())
        }
        Kind::Framework(year) => {
            let framework = plans.frameworks.iter().find(|framework| framework.year == *year)?;
            scope
                .is_complete(framework.place.source)
                .then(|| framework.stage.standing(&framework.history))
        }
        _ => None,
    }
}

/// Who asks: a form, of a plan.
#[derive(Clone, Copy)]
struct Asker<'a, 's> {
    scope: &'s Scope<'a>,
    plan: &'a Plan,
    form: &'a Form,
}

impl<'a, 's> Asker<'a, 's> {
    fn of(scope: &'s Scope<'a>, document: &Document) -> Option<(Self, &'static str)> {
        let (ward, year, level) = match &document.address.kind {
            Kind::Plan(ward, year) => (ward, year, "plan"),
            Kind::Item(ward, year, code) => match code.depth() {
                1 => (ward, year, "issue"),
                2 => (ward, year, "strategy"),
                _ => (ward, year, "initiative"),
            },
            Kind::Reform(ward, year, _) => (ward, year, "reform-item"),
            _ => return None,
        };
        // What a plan has to say depends on its stage.
        let plan = scope
            .plan(ward, *year)
            .filter(|plan| scope.is_complete(plan.place.source))?;
        let form = scope.plans.form_of(plan)?;
        Some((Self { scope, plan, form }, level))
    }

    fn ask(self, level: &str, node: &'a Node, questions: &mut Vec<Question<'a>>) {
        let stage = self.plan.standing();
        let year = self.plan.year.to_string();
        let key = if level == "plan" { "stage" } else { "id" };
        let place = node.get(key).map_or(node.place, |id| id.place);
        for line in self.form.asks.at(stage).filter(|line| line.level == level) {
            questions.push(Question {
                line,
                there: at(node, &path(line.field, &year)).filter(|node| !is_empty(node)),
                place,
                thing: thing(level),
                field: ask_title(level, Some(line.field)),
                form: &self.form.id,
                stage,
            });
        }
    }

    fn ask_indicator(self, level: &str, node: &'a Node, questions: &mut Vec<Question<'a>>) {
        let first = questions.len();
        self.ask("indicator", node, questions);
        match level {
            "issue" | "strategy" => self.ask("outcome-indicator", node, questions),
            "initiative" => self.ask("process-indicator", node, questions),
            _ => {}
        }
        let exempt = |question: &Question<'_>| self.exempts(node, question.line.field);
        let asked = questions.split_off(first);
        questions.extend(asked.into_iter().filter(|question| !exempt(question)));
    }

    /// A reference value promises nothing and is not rated; a deed has no value, and neither it nor a grade has a number
    /// to withdraw at; a value that is missing has no rating.
    fn exempts(self, node: &Node, field: &str) -> bool {
        let reference = node.get("reference").and_then(Node::text) == Some("true");
        let unit = node.get("unit").and_then(Node::text).unwrap_or_default();
        let unit = self.scope.plans.schema.units.get(unit);
        let is_deed = unit.is_some_and(|unit| unit.measure == Measure::Deed);
        let year = self.plan.year.to_string();
        let missing = || at(node, &["results", &year, "missing"]).is_some();
        match field {
            "target" => reference,
            "withdraw" => reference || unit.is_some_and(|unit| !matches!(unit.measure, Measure::Number { .. })),
            "result" => is_deed,
            "rated" => reference || is_deed || missing(),
            _ => false,
        }
    }
}

/// What a thing on a level is called.
fn thing(level: &str) -> Title {
    match level {
        "indicator" => ("指標", "indicator"),
        _ => ask_title(level, None),
    }
}

/// Where a field of the table stands in a document.
fn path<'p>(field: &'p str, year: &'p str) -> Vec<&'p str> {
    match field {
        "budget" => vec!["budget", "initial", year],
        "mid-year" | "year-end" => vec!["review", field],
        "result" => vec!["results", year],
        "rated" => vec!["results", year, "rated"],
        _ => vec![field],
    }
}

fn at<'a>(node: &'a Node, path: &[&str]) -> Option<&'a Node> {
    path.iter().try_fold(node, |node, key| node.get(key))
}

fn is_empty(node: &Node) -> bool {
    match &node.value {
        Value::Scalar(text) => text.trim().is_empty(),
        Value::List(items) => items.is_empty(),
        Value::Map(entries) => entries.is_empty(),
    }
}
