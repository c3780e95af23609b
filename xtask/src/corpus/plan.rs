//! The documents of one plan: what stands in the fields, with the bodies below.

use super::Files;
use super::body::{About, body};
use super::dice::Dice;
use super::item::{Initiative, Issue, Strategy};
use super::sentences::{INITIATIVE, ISSUE, PLAN, REFORM, STRATEGY, Section};
use super::series::{Growth, HORIZON, YEARS, Year};
use super::ward::{Ward, capital};
use super::words::{REFORMS, Word};

/// A plan while its documents are written.
struct Writer<'a> {
    ward: &'a Ward,
    year: Year,
    dice: Dice,
    files: Files,
}

/// Every document of a ward's plan for a year, with its twin.
pub fn documents(ward: &Ward, year: Year) -> Files {
    let seed = ward
        .id
        .bytes()
        .fold(year, |seed, byte| seed.wrapping_mul(31) + usize::from(byte));
    let mut writer = Writer {
        ward,
        year,
        dice: Dice::new(u64::try_from(seed).unwrap_or(0)),
        files: Files::new(),
    };
    writer.plan();
    for (number, issue) in (1..).zip(&ward.issues) {
        writer.issue(&number.to_string(), issue);
        for (strategy_number, strategy) in (1..).zip(&issue.strategies) {
            let code = format!("{number}-{strategy_number}");
            writer.strategy(&code, issue, strategy);
            for (last, initiative) in (1..).zip(&strategy.initiatives) {
                writer.initiative(&format!("{code}-{last}"), issue, initiative);
            }
        }
    }
    writer.relisted();
    for (number, reform) in (1..).zip(REFORMS) {
        writer.reform(number, reform);
    }
    writer.files
}

impl Writer<'_> {
    /// Whether the year is evaluated.
    fn is_over(&self) -> bool {
        self.year != *YEARS.end()
    }

    fn is_first(&self) -> bool {
        self.year == *YEARS.start()
    }

    /// Puts a document and its twin among the files.
    fn put(&mut self, code: &str, head: [String; 2], sections: &[Section], about: About) {
        let text = body(sections, about, &mut self.dice);
        let path = format!("content/{}/fy{}/{code}", self.ward.id, self.year);
        let [own, twin] = head;
        self.files
            .insert(format!("{path}.md"), format!("---\n{own}---\n{}", text.ja));
        self.files
            .insert(format!("{path}.en.md"), format!("---\n{twin}---\n{}", text.en));
    }

    fn plan(&mut self) {
        let Ward { name, latin, .. } = self.ward;
        let (year, ward) = (self.year, capital(latin));
        let stage = if self.is_over() {
            "year-end-evaluation"
        } else {
            "mid-year-review"
        };
        let own = format!(
            "form: kakuu\nstage: {stage}\norigin: {{ title: {year}年度 {name}運営方針, publisher: 架空市{name}役所 }}\nhistory:\n  - {{ stage: adopted, date: {year}-04 }}\n"
        );
        let twin = format!(
            "origin: {{ title: FY{year} management plan of {ward} Ward, publisher: {ward} Ward Office of Kakuu City }}\n"
        );
        let topic = self.ward.issues[0].topic;
        self.put("plan", [own, twin], &PLAN, about(topic, topic));
    }

    fn issue(&mut self, code: &str, issue: &Issue) {
        let (id, ja, en) = issue.topic;
        let values: Vec<String> = (2018..self.year)
            .map(|year| format!("{year}: {}", issue.share + year % 7))
            .collect();
        let values = values.join(", ");
        let own = format!(
            "id: {id}\ntitle: {ja}を進めるまち\nevidence:\n  - id: {id}-concern\n    name: {ja}に関心がある区民\n    unit: percent\n    survey: kakuu-survey\n    values: {{ {values} }}\n"
        );
        let twin =
            format!("title: A town that works on {en}\nevidence:\n  {id}-concern: Residents who care about {en}\n");
        self.put(code, [own, twin], &ISSUE, about(issue.topic, issue.topic));
    }

    fn strategy(&mut self, code: &str, issue: &Issue, strategy: &Strategy) {
        let (way, way_ja, way_en) = strategy.way;
        let (topic, ja, en) = issue.topic;
        let felt = |year| tenths(strategy.felt.result(year));
        let mut results = format!("      {}: {}\n", self.year - 1, felt(self.year - 1));
        results += &self.own_result(&felt(self.year));
        let course = if strategy.felt.result(self.year) >= strategy.felt.target(self.year) {
            "ア"
        } else {
            "イ"
        };
        let review = if self.is_over() {
            format!("review:\n  year-end: {{ course: {course} }}\n")
        } else {
            String::new()
        };
        let goal = tenths(strategy.felt.target(*YEARS.end()) + 100);
        let own = format!(
            "id: {topic}-{way}\ntitle: {ja}のための{way_ja}\nindicators:\n  - id: {topic}-{way}-felt\n    name: {way_ja}が進んだと感じる区民（{ja}）\n    unit: percent\n    survey: kakuu-survey\n    target: {{ at_least: {goal}, by: {HORIZON} }}\n    results:\n{results}{review}"
        );
        let (title, felt) = (capital(way_en), format!("Residents who notice more {way_en} ({en})"));
        let twin = format!("title: {title} for {en}\nindicators:\n  {topic}-{way}-felt: {felt}\n");
        self.put(code, [own, twin], &STRATEGY, about(issue.topic, strategy.way));
    }

    fn initiative(&mut self, code: &str, issue: &Issue, initiative: &Initiative) {
        let Initiative {
            deed,
            count,
            growth,
            money,
        } = initiative;
        let ((topic, ja, en), (deed_id, deed_ja, deed_en), ((count_id, count_ja, count_en), unit)) =
            (issue.topic, *deed, *count);
        let (id, year) = (format!("{topic}-{deed_id}"), self.year);
        let (settled, last, now) = (money.settled(year - 2), money.budget(year - 1), money.budget(year));
        let continues = if self.is_first() {
            String::new()
        } else {
            format!("continues: {}/{code}\n", year - 1)
        };
        let own = format!(
            "id: {id}\ntitle: {ja}についての{deed_ja}\nbudget:\n  settled: {{ {}: {settled} }}\n  initial: {{ {}: {last}, {year}: {now} }}\nindicators:\n  - id: {id}-{count_id}\n    name: {count_ja}（{ja}・{deed_ja}）\n    unit: {unit}\n    target: {{ at_least: {}, by: {year} }}\n    withdraw: {{ below: {} }}\n    results:\n{}{}{continues}",
            year - 2,
            year - 1,
            growth.target(year),
            growth.withdrawal(),
            self.results(growth),
            self.review(growth.result(year) >= growth.target(year)),
        );
        let twin = format!(
            "title: {} on {en}\nindicators:\n  {id}-{count_id}: {count_en} ({deed_en}, {en})\n",
            capital(deed_en)
        );
        self.put(code, [own, twin], &INITIATIVE, about(issue.topic, *deed));
    }

    /// The first initiative once more, under the last strategy of the second issue.
    fn relisted(&mut self) {
        let [first, second, ..] = self.ward.issues.as_slice() else {
            return;
        };
        let Some(strategy) = second.strategies.last() else {
            return;
        };
        let (topic, deed) = (first.topic, first.strategies[0].initiatives[0].deed);
        let code = format!("2-{}-{}", second.strategies.len(), strategy.initiatives.len() + 1);
        let own = format!(
            "id: {}-{}-relisted\ntitle: {}についての{}\nrelists: 1-1-1\n",
            topic.0, deed.0, topic.1, deed.1
        );
        let twin = format!("title: {} on {}\n", capital(deed.2), topic.2);
        self.put(&code, [own, twin], &[], about(topic, deed));
    }

    fn reform(&mut self, number: usize, reform: (Word, (&str, &str))) {
        let ((id, ja, en), (name, name_en)) = reform;
        // Two minutes less are asked each year, and saved.
        let start = 60 + self.ward.id.len();
        let minutes = |year: Year| start - 2 * (year - 2018);
        let year = self.year;
        let results = format!(
            "      {}: {}\n{}",
            year - 1,
            minutes(year - 1),
            self.own_result(&minutes(year).to_string())
        );
        let own = format!(
            "id: {id}\ntitle: {ja}\npillar: 2-{number}\nindicators:\n  - id: {id}-minutes\n    name: {name}\n    unit: minutes\n    target: {{ at_most: {}, by: {year} }}\n    withdraw: {{ above: 120 }}\n    results:\n{results}{}",
            minutes(year),
            self.review(true),
        );
        let twin = format!("title: {en}\nindicators:\n  {id}-minutes: {name_en}\n");
        let topic = self.ward.issues[0].topic;
        self.put(&format!("reform-{number}"), [own, twin], &REFORM, about(topic, topic));
    }

    /// The results of the year before and of the plan's own.
    fn results(&self, growth: &Growth) -> String {
        let last = self.year - 1;
        format!(
            "      {last}: {}\n{}",
            growth.result(last),
            self.own_result(&growth.result(self.year).to_string())
        )
    }

    /// The result of the plan's own year, if it is over.
    fn own_result(&self, value: &str) -> String {
        let value = if self.is_over() { value } else { "{ missing: not-yet }" };
        format!("      {}: {value}\n", self.year)
    }

    /// How it is rated: by its target once the year is over, by how it looks before.
    fn review(&mut self, is_met: bool) -> String {
        if self.is_over() {
            let rating = if is_met { "A" } else { "B" };
            return format!("review:\n  year-end: {{ target: {rating} }}\n");
        }
        let outlook = ["expected", "expected", "not-expected"][self.dice.up_to(3)];
        let progress = ["on-schedule", "behind-schedule"][self.dice.up_to(2)];
        format!("review:\n  mid-year: {{ outlook: {outlook}, progress: {progress} }}\n")
    }
}

fn about(topic: Word, deed: Word) -> About {
    About {
        topic: (topic.1, topic.2),
        deed: (deed.1, deed.2),
    }
}

/// 123 is 12.3.
fn tenths(value: usize) -> String {
    format!("{}.{}", value / 10, value % 10)
}
