//! Sentences of plans, each in both languages, with holes for words and figures.

use super::words::Pair;

/// A heading in both languages, and sentences that may stand under it.
pub type Section = (Pair, &'static [Pair]);

/// The body of a plan.
pub const PLAN: [Section; 4] = [
    (
        ("目標", "Goal"),
        &[
            (
                "だれもが安心して暮らし、{topic}に関われるまちをめざします。",
                "Everyone lives without worry and has a part in {topic}.",
            ),
            (
                "{group}と力を合わせ、{topic}を大切にするまちをめざします。",
                "Together with {group}, the ward takes care of {topic}.",
            ),
            (
                "となりの人と声をかけ合い、{topic}を支え合うまちをめざします。",
                "Neighbours talk to each other and help each other with {topic}.",
            ),
        ],
    ),
    (
        ("使命", "Mission"),
        &[
            (
                "区役所は、{topic}について困っている人の声を早く受け止めます。",
                "The ward office listens early to those who have trouble with {topic}.",
            ),
            (
                "区役所は、{group}と住民をつなぎます。",
                "The ward office brings residents and {group} together.",
            ),
            (
                "区役所は、{place}から遠い人にも同じ情報を届けます。",
                "The ward office reaches those who live far from {place}, too.",
            ),
        ],
    ),
    (
        ("基本的な考え方", "Basic policy"),
        &[
            (
                "この年度は、{place}で{topic}に力を入れます。",
                "This year the work is on {topic}, at {place}.",
            ),
            (
                "うまくいかなかったことは、理由とともに公表します。",
                "What did not work is published, with the reason.",
            ),
            (
                "{group}の意見を{month}に聞き、次の計画に生かします。",
                "The ward asks {group} for their views in {month} and uses them for the next plan.",
            ),
        ],
    ),
    (
        ("やさしい日本語", "In short"),
        &[
            ("これは、つくりものの計画です。", "This is an invented plan."),
            ("{topic}に取り組みます。", "The ward works on {topic}."),
            ("{place}で人と会えるようにします。", "One can meet people at {place}."),
            ("{group}といっしょに進めます。", "It works together with {group}."),
        ],
    ),
];

/// The body of an issue.
pub const ISSUE: [Section; 4] = [
    (
        ("めざすべき将来像", "Vision"),
        &[
            (
                "{topic}について、だれもが相談できる人を近くに持っています。",
                "Everyone has someone near with whom to talk about {topic}.",
            ),
            (
                "{place}に行けば、{topic}に関わるきっかけがあります。",
                "Whoever goes to {place} finds a way to take part in {topic}.",
            ),
            (
                "{group}が代わっても、{topic}の取組が続いています。",
                "The work on {topic} goes on whoever leads the {group}.",
            ),
        ],
    ),
    (
        ("現状", "Present situation"),
        &[
            (
                "{topic}に関わる{group}は{n}団体で、前の年度とほぼ同じです。",
                "There are {n} {group} that work on {topic}, about as many as the year before.",
            ),
            (
                "{place}を使う人は、{month}に最も多くなります。",
                "Most people use {place} in {month}.",
            ),
            (
                "聞き取りをした{n}か所のすべてで、人手が足りないという声がありました。",
                "In all {n} places that were asked, people said that there are too few hands.",
            ),
        ],
    ),
    (
        ("要因分析", "Causes"),
        &[
            (
                "{topic}を支える人の多くが、仕事や介護と両立していません。",
                "Many who help with {topic} can't do so beside work and care.",
            ),
            (
                "情報が{place}の掲示に限られ、若い世代に届いていません。",
                "Information hangs at {place} only and does not reach young people.",
            ),
            (
                "{group}どうしが互いの予定を知らず、催しの日が重なっています。",
                "The {group} do not know each other's plans, and events fall on the same day.",
            ),
            (
                "引っ越してきた人が、だれに尋ねればよいか分かりません。",
                "Those who have moved in do not know whom to ask.",
            ),
        ],
    ),
    (
        ("課題", "What has to be done"),
        &[
            (
                "{group}の負担を減らしながら、{topic}に関わる人を増やす必要があります。",
                "More people must take part in {topic}, with less work for the {group}.",
            ),
            (
                "{place}に来られない人にも届く方法が必要です。",
                "There must be a way to reach those who can't come to {place}.",
            ),
            (
                "年度の途中でも、うまくいかない取組を見直す必要があります。",
                "Work that does not go well must be reviewed within the year.",
            ),
        ],
    ),
];

/// The body of a strategy.
pub const STRATEGY: [Section; 2] = [
    (
        ("めざす状態", "Desired state"),
        &[
            (
                "{topic}について、{group}と住民が月に一度は話しています。",
                "Residents and {group} talk about {topic} every month.",
            ),
            (
                "歩いて行ける所に、{topic}の集まりがあります。",
                "There are gatherings on {topic} within walking distance.",
            ),
            (
                "{n}以上の地域で、住民が自分たちの取組を決めています。",
                "In {n} districts or more, residents decide on their own work.",
            ),
        ],
    ),
    (
        ("戦略", "Approach"),
        &[
            (
                "はじめに{place}で試し、うまくいった方法をほかの地域に広げます。",
                "The ward tries it at {place} first, and takes to other districts what goes well.",
            ),
            (
                "{group}と役割を分け、区役所は場所と情報を受け持ちます。",
                "Work is shared with {group}: the ward office takes care of rooms and information.",
            ),
            (
                "毎年{month}に結果を確かめ、やり方を変えます。",
                "Every {month} the results are looked at and the ways changed.",
            ),
        ],
    ),
];

/// The body of an initiative; the last two sections once there is something to tell.
pub const INITIATIVE: [Section; 4] = [
    (
        ("当年度の取組内容", "Activities this year"),
        &[
            (
                "{place}で{topic}についての{deed}を行います。",
                "The ward holds {deed} on {topic} at {place}.",
            ),
            (
                "{month}に{group}へ呼びかけ、{n}か所で始めます。",
                "In {month} it asks {group} to join, and begins in {n} places.",
            ),
            (
                "初めての人には、世話役が声をかけます。",
                "Someone welcomes those who come for the first time.",
            ),
            (
                "終わった後に意見を聞き、次の回に生かします。",
                "Afterwards people are asked what they think, for the next time.",
            ),
            (
                "案内は、紙と区のホームページの両方で出します。",
                "It is announced on paper and on the ward's website.",
            ),
        ],
    ),
    (
        ("前年度までの実績", "Results up to last year"),
        &[
            (
                "前の年度は{n}か所で行い、{group}が協力しました。",
                "Last year it took place in {n} places, with help from {group}.",
            ),
            (
                "{month}の回には、{place}に入りきれないほど人が集まりました。",
                "In {month} more people came than {place} could hold.",
            ),
            (
                "雨で中止した回があり、予定より少なくなりました。",
                "Some had to be called off because of rain, so there were fewer than planned.",
            ),
            (
                "参加した人のうち、{n}人が次の年度の手伝いを申し出ました。",
                "Of those who took part, {n} people offered to help the year after.",
            ),
        ],
    ),
    (
        ("当年度の取組実績", "Results this year"),
        &[
            (
                "{deed}は、予定した{n}か所のすべてで行いました。",
                "The {deed} took place in all {n} places that were planned.",
            ),
            (
                "{group}の協力で、{month}から回数を増やしました。",
                "With the help of {group} there were more from {month} on.",
            ),
            (
                "{place}が使えない時期があり、場所を移しました。",
                "For a time {place} could not be used, and it moved elsewhere.",
            ),
            (
                "初めて参加した人が多く、{topic}への関心が広がりました。",
                "Many came for the first time, and more people care about {topic}.",
            ),
        ],
    ),
    (
        ("課題と改善策", "Problems and remedies"),
        &[
            (
                "平日に来られない人が多いため、{month}から土曜日にも行います。",
                "Many can't come on weekdays, so from {month} on it is on Saturdays, too.",
            ),
            (
                "世話役が足りないため、{group}に声をかけます。",
                "There are too few hosts, so {group} are asked to help.",
            ),
            (
                "案内が届いていない地域に、{place}から出向きます。",
                "Staff go out from {place} to districts that the notices do not reach.",
            ),
            (
                "同じ人だけが来るため、内容を{topic}の入門に改めます。",
                "The same people come each time, so it becomes an introduction to {topic}.",
            ),
        ],
    ),
];

/// The body of a reform item.
pub const REFORM: [Section; 2] = [
    (
        ("趣旨・目的", "Purpose"),
        &[
            (
                "使う時間を短くし、{topic}に力を回します。",
                "Time is saved for the work on {topic}.",
            ),
            (
                "住民と職員の負担を減らします。",
                "It becomes easier for residents and for staff.",
            ),
        ],
    ),
    (
        ("当年度の取組内容", "Activities this year"),
        &[
            (
                "混む日を{month}から知らせます。",
                "From {month} on, people are told which days are busy.",
            ),
            (
                "{place}に予約の案内を置きます。",
                "There are notices on bookings at {place}.",
            ),
            (
                "手順を見直し、{n}種類の書類をやめます。",
                "Procedures are reviewed, and {n} kinds of papers are given up.",
            ),
        ],
    ),
];
