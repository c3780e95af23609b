//! The words an invented city is made of: each in both languages, so that every sentence has its twin.

/// An id and what it is called in Japanese and in English.
pub type Word = (&'static str, &'static str, &'static str);

/// The same in Japanese and in English.
pub type Pair = (&'static str, &'static str);

/// What management issues are about.
pub const TOPICS: [Word; 12] = [
    ("disaster-readiness", "災害への備え", "disaster readiness"),
    ("raising-children", "子育て", "raising children"),
    ("older-people", "高齢者の暮らし", "life in old age"),
    ("crime-prevention", "防犯", "crime prevention"),
    ("road-safety", "交通安全", "road safety"),
    ("green-town", "緑の手入れ", "the care of greenery"),
    ("good-health", "健康づくり", "good health"),
    ("local-shops", "商店街のにぎわい", "lively shopping streets"),
    ("local-culture", "地域の文化", "local culture"),
    ("good-neighbours", "近所づきあい", "good neighbourliness"),
    ("school-life", "学校生活", "school life"),
    ("clean-streets", "まちの美化", "clean streets"),
];

/// What strategies go by.
pub const WAYS: [Word; 8] = [
    ("meeting-places", "集まる場づくり", "places to meet"),
    ("helpers", "担い手の育成", "training of helpers"),
    ("clear-information", "分かりやすい情報", "clear information"),
    ("early-advice", "早めの相談", "early advice"),
    ("partners", "団体や企業との協力", "work with groups and businesses"),
    ("daily-habits", "毎日の習慣づくり", "daily habits"),
    ("young-people", "若い世代の参加", "a part for young people"),
    ("safe-places", "安心できる居場所", "places to feel safe"),
];

/// What initiatives do.
pub const DEEDS: [Word; 12] = [
    ("courses", "講座", "courses"),
    ("home-visits", "訪問", "home visits"),
    ("leaflets", "案内の配布", "leaflets"),
    ("patrols", "見回り", "patrols"),
    ("gatherings", "交流会", "gatherings"),
    ("try-outs", "体験会", "try-out days"),
    ("consultations", "相談会", "advice sessions"),
    ("listening", "聞き取り", "listening rounds"),
    ("exhibitions", "展示", "exhibitions"),
    ("walks", "まち歩き", "neighbourhood walks"),
    ("mailings", "お知らせの配信", "notices by e-mail"),
    ("workshops", "話し合いの場", "workshops"),
];

/// What initiatives count, with the unit.
pub const COUNTS: [(Word, &str); 4] = [
    (("participants", "参加した人", "People who took part"), "persons"),
    (("held", "開いた回数", "Times held"), "times"),
    (
        (
            "content",
            "「役に立った」と答えた参加者",
            "Participants who found it useful",
        ),
        "percent",
    ),
    (("helpers", "手伝った人", "People who lent a hand"), "persons"),
];

/// What reform items are about; less is better in each, in minutes.
pub const REFORMS: [(Word, Pair); 2] = [
    (
        (
            "shorter-waiting",
            "窓口の待ち時間の短縮",
            "Shorter waiting at the counter",
        ),
        ("窓口の平均の待ち時間", "Average waiting time at the counter"),
    ),
    (
        ("shorter-meetings", "会議の時間の短縮", "Shorter meetings"),
        ("会議の平均の長さ", "Average length of a meeting"),
    ),
];

/// With whom.
pub const GROUPS: [Pair; 8] = [
    ("町会", "neighbourhood associations"),
    ("学校", "schools"),
    ("商店会", "shop associations"),
    ("民生委員", "welfare volunteers"),
    ("図書館", "libraries"),
    ("消防団", "volunteer fire corps"),
    ("子育てサークル", "parents' circles"),
    ("老人クラブ", "clubs of older people"),
];

/// Where.
pub const PLACES: [Pair; 6] = [
    ("区民センター", "the community centre"),
    ("近くの公園", "a park nearby"),
    ("小学校の体育館", "school gyms"),
    ("駅前の広場", "the square at the station"),
    ("地域の集会所", "local meeting halls"),
    ("区役所の窓口", "the ward office counter"),
];

/// When.
pub const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// How wards begin: Japanese, kana, Latin letters.
pub const BEGINNINGS: [Word; 20] = [
    ("朝霧", "あさぎり", "asagiri"),
    ("夕凪", "ゆうなぎ", "yunagi"),
    ("若葉", "わかば", "wakaba"),
    ("星見", "ほしみ", "hoshimi"),
    ("月影", "つきかげ", "tsukikage"),
    ("風待", "かぜまち", "kazemachi"),
    ("雲井", "くもい", "kumoi"),
    ("春日向", "はるひなた", "haruhinata"),
    ("雪白", "ゆきしろ", "yukishiro"),
    ("虹立", "にじたち", "nijitachi"),
    ("花染", "はなぞめ", "hanazome"),
    ("鈴鳴", "すずなり", "suzunari"),
    ("波音", "なみおと", "namioto"),
    ("松陰", "まつかげ", "matsukage"),
    ("竹笛", "たけぶえ", "takebue"),
    ("梅見", "うめみ", "umemi"),
    ("空色", "そらいろ", "sorairo"),
    ("糸引", "いとひき", "itohiki"),
    ("鶴舞", "つるまい", "tsurumai"),
    ("亀遊", "かめあそび", "kameasobi"),
];

/// How wards end.
pub const ENDINGS: [Word; 20] = [
    ("台", "だい", "dai"),
    ("原", "はら", "hara"),
    ("川", "がわ", "gawa"),
    ("野", "の", "no"),
    ("丘", "おか", "oka"),
    ("浜", "はま", "hama"),
    ("島", "じま", "jima"),
    ("坂", "ざか", "zaka"),
    ("橋", "ばし", "bashi"),
    ("森", "もり", "mori"),
    ("里", "さと", "sato"),
    ("谷", "だに", "dani"),
    ("沢", "さわ", "sawa"),
    ("池", "いけ", "ike"),
    ("岸", "きし", "kishi"),
    ("門", "もん", "mon"),
    ("辻", "つじ", "tsuji"),
    ("園", "その", "sono"),
    ("浦", "うら", "ura"),
    ("畑", "はた", "hata"),
];

/// The four quarters, for cities of many wards.
pub const QUARTERS: [Word; 5] = [
    ("", "", ""),
    ("東", "ひがし", "higashi"),
    ("西", "にし", "nishi"),
    ("南", "みなみ", "minami"),
    ("北", "きた", "kita"),
];
