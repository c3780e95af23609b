# 区のページと、計画のページ（計画・達成の状況・経営課題・具体的取組・市政改革の取組）の文言です。

## 見出し

plan-kicker = 区運営方針
plan-h-aims = 何をめざすか
plan-h-results = どうなったか
plan-h-money = いくら使うか
plan-h-tree = 計画の組み立て
plan-h-reform = 市政改革の取組
plan-h-source = もとの資料
plan-h-counts = 状態ごとの件数
plan-h-ratings = 区の評価の内訳
plan-h-by-issue = 経営課題ごとの状態
plan-h-rated = 区が評価したもの
plan-h-unjudged = まだ評価されていないもの
plan-h-evidence = 根拠となるデータ
plan-h-themes = テーマと指標
plan-h-outcomes = 成果指標の目標と実績
plan-h-strategies = どう取り組むか
plan-h-standing = 区の評価
plan-h-process = 目標と実績
plan-h-current = 今の計画
plan-h-years = 年度ごとの計画
plan-h-indicators = この区の指標
plan-toc = このページの内容
plan-years = 年度の切り替え
plan-stages = 計画の段階
plan-pager = 前後のページ

## 文と見出しの部品

plan-lede = { $ward }が、{ $span }の1年間にめざすこと、使うお金、取組の結果をまとめたページです。
plan-reform-lede = { $ward }が{ $year }に進める市政改革の取組項目です。
plan-of-year = { $year }の区運営方針
plan-of-ward-year = { $ward } { $year } 区運営方針
plan-at-stage = 段階：{ $stage }
plan-year-not-held = 未公表
plan-stage-done = 済み
plan-stage-current = 現在の段階
plan-stage-next = 未掲載
plan-level-issue = 経営課題{ $code }
plan-level-strategy = 戦略{ $code }
plan-level-initiative = 取組{ $code }
plan-level-indicator = 指標{ $code }
plan-level-reform = 取組項目{ $code }
plan-headline = { $what }{ $total }のうち、{ $list }です。
plan-headline-part = { $state }が{ $count }
plan-not-judged = これは{ $stage }の段階の計画です。区による評価はまだありません。
plan-items = { $count }件
plan-and = ・
plan-after-sentence = { "" }
plan-lower-is-better = { $name }（少ないほど良い）
plan-reference = { $name }（参考値）
plan-reference-not-counted = 参考値（集計に入れません）
plan-rated-in = { $rating }（{ $year }の評価）
plan-bullet = 実績{ $result }、目標は{ $target }
plan-bullets = 目標と実績の比較
plan-bullets-note = 太い横棒が実績、縦線が目標です。
plan-due-later = 状態は{ $year }の時点での区の評価です。目標の年度は、これより後のものがあります。
plan-rated-met-but-not = 数値は目標に届いていませんが、区は達成と評価しています。状態は区の評価を示します。
plan-rated-not-met-but-met = 数値は目標に届いていますが、区は未達成と評価しています。状態は区の評価を示します。
plan-sdgs = SDGs
plan-head = { $post } { $name }
plan-head-label = 責任者
plan-source-label = 資料名
plan-publisher-label = 発行
plan-provenance = 出典：{ $title }（{ $publisher }）
plan-previous = 前
plan-next = 次
plan-remarks = 指標についての補足

## 達成の状況

plan-group-initiatives = 取組
plan-group-outcomes = 成果指標
plan-group-processes = 過程指標
plan-group-reform-items = 市政改革の取組項目
plan-rated-initiatives = 取組
plan-rated-indicators = 指標
plan-rated-reform-items = 市政改革の取組項目
plan-occasion-mid-year = 中間振り返り
plan-occasion-year-end = 年度末の自己評価
plan-relisted-aside = ほかに再掲が{ $count }件あります（もとの取組で数えています）。
plan-relisted-of = 再掲（もとは{ $code }）
plan-relisted = 再掲
plan-relisted-notice = この取組は{ $code }の再掲です。内容、評価、お金はもとの取組のものを示しています。集計では、もとの取組で一度だけ数えています。
plan-shown-again = この取組は、次の場所にも再掲されています。
plan-original = もとの取組：
plan-no-state = 該当なし
plan-all-states = 各行のとおり
plan-counts-in = 単位：件
plan-why-stage = { $stage }の段階の資料で、評価はまだ行われていません。
plan-why-no-rating = もとの資料に評価の記載がありません。
plan-why-no-result = もとの資料に実績の記載がありません。
plan-why-empty = 実績は「{ $missing }」です。
plan-why-form = この年度の様式では、指標ごとの評価を行いません。
plan-holds-nothing = 数える取組や指標は、載っていません。もとの資料にないか、まだこのサイトに入れていないためです。
plan-nothing-counted = 数える取組や指標は、載っていません。
plan-unjudged-list = 一覧を見る

## お金

plan-money = { $year }の予算は、掲載している分の合計で{ $amount }です。
plan-money-more = { $year }の予算は、掲載している分の合計で{ $amount }です。前年度より{ $by }増えています。
plan-money-less = { $year }の予算は、掲載している分の合計で{ $amount }です。前年度より{ $by }減っています。
plan-money-same = { $year }の予算は、掲載している分の合計で{ $amount }です。前年度と同じ額です。
plan-money-reform = 市政改革の取組
plan-no-money = この計画には、金額の記載がありません。
plan-total = 合計

## 表

plan-caption-money = 経営課題ごとの予算と決算（{ $ward }{"\u00A0"}{ $year }）
plan-caption-money-of = 予算と決算：{ $what }（{ $ward }{"\u00A0"}{ $year }）
plan-caption-outcomes = 成果指標の目標と実績：{ $what }（{ $ward }{"\u00A0"}{ $year }）
plan-caption-process = 過程指標の目標と実績：{ $what }（{ $ward }{"\u00A0"}{ $year }）
plan-caption-reform = 目標と実績：{ $what }（{ $ward }{"\u00A0"}{ $year }）
plan-caption-evidence = 根拠となるデータ：{ $what }（{ $ward }{"\u00A0"}{ $year }）
plan-caption-parts = 内訳：{ $what }（{ $ward }{"\u00A0"}{ $year }）
plan-caption-by-issue = 経営課題ごとの取組の状態（{ $ward }{"\u00A0"}{ $year }）
plan-caption-by-issue-outcomes = 経営課題ごとの成果指標の状態（{ $ward }{"\u00A0"}{ $year }）
plan-caption-ratings = { $what }：{ $scale }
plan-caption-of = { $what }（{ $ward }{"\u00A0"}{ $year }）
plan-col-issue = 経営課題
plan-col-initiative = 取組
plan-col-indicator = 指標
plan-col-target = 目標
plan-col-result = { $year }の実績
plan-col-forecast = { $year }の見込み
plan-col-standing = 状態
plan-col-withdrawal = 撤退・再構築の基準
plan-col-remark = 補足
plan-col-own-words = 区の評価
plan-col-count = 件数
plan-col-share = 割合（%）
plan-col-evidence = 項目
plan-col-survey = 調査
plan-col-part = 内訳
plan-col-value = 数値
plan-col-account = 区分
plan-col-amount = 金額
plan-results-in = 実績の単位：{ $unit }。
plan-survey = 調査：{ $survey }。
plan-answers = { $year }の回答者は{ $count }人です。
plan-result-note = { $year }：{ $note }
plan-parts-sum = 内訳の合計
plan-parts-stated = { $word }の{ $value }
plan-parts-differ = 内訳の合計は{ $sum }で、{ $list }のいずれとも一致しません。
plan-parts-reason = 区の説明：
plan-word-target = 目標
plan-word-forecast = 見込み
plan-word-result = 実績

## 区のページ

plan-ward-lede = { $ward }の運営方針と、その進み具合をまとめたページです。
plan-name-in-part = { $name }（{ $part }）
plan-indicators-outcome = 成果指標
plan-indicators-process = 過程指標
plan-indicators-reform = 市政改革の取組の指標
plan-to-achievement = 達成の状況をくわしく見る
plan-to-budget = 予算と決算をくわしく見る
plan-to-reform = 市政改革の取組を見る
plan-no-plan = この区の計画は、まだ掲載していません。
