# 二つの年度の計画を比べるページの文言です。

thing-comparison = { $ward }の計画の変化
about-comparison = { $ward }の{ $from }と{ $to }の計画を比べ、目標、お金、取組の変わったところをまとめています。
crumb-comparison = { $from }から{ $to }への変化

compare-link = { $from }から{ $to }への変化を見る
compare-years = { $from }から{ $to }へ
compare-lede = { $ward }の{ $from }の計画と{ $to }の計画を比べ、変わったところをまとめたページです。
compare-h-changes = 何が変わったか
compare-h-limits = 比べられないもの
compare-h-targets = 目標はどう変わったか
compare-h-results = 結果はどう変わったか
compare-h-ratings = 評価はどう変わったか
compare-h-money = 予算はどう変わったか
compare-h-things = 取組と指標はどう変わったか
compare-no-changes = 比べられる範囲では、変わったところはありません。

## 前もって知っておくこと

compare-years-between = { $from }と{ $to }の間の年度の計画は、載せていません。
compare-provisional = { $year }の計画は「{ $what }」の段階のものです。策定のときに内容が変わった可能性があります。
compare-excerpt = { $year }の計画は、一部だけを載せています。{ $what }
compare-overview = { $year }の計画は、主なものだけを挙げた概要の資料によるものです。
compare-not-listed-means = 一部や概要に載っていないからといって、終わったことや新しく始まったことにはなりません。そうしたものは「資料には載っていないもの」として、別に示します。

## 変わったところの件数

compare-count-target-lowered = { $from }から下げた目標：{ $count }件
compare-count-target-raised = { $from }から上げた目標：{ $count }件
compare-count-target-later = { $from }から期限を遅らせた目標：{ $count }件
compare-count-target-earlier = { $from }から期限を早めた目標：{ $count }件
compare-count-target-otherwise = { $from }から内容を変えた目標：{ $count }件
compare-count-target-added = { $from }に目標の記載がなく、{ $to }に加わったもの：{ $count }件
compare-count-target-dropped = { $from }にあった目標の記載が、{ $to }にないもの：{ $count }件
compare-count-baseline = 基準値が変わった目標：{ $count }件
compare-count-milestones = { $to }以降の途中の目標値が変わった指標：{ $count }件
compare-count-withdrawal = 撤退・再構築の基準が変わった指標：{ $count }件
compare-count-result-worse = 結果が悪くなった指標：{ $count }件
compare-count-result-better = 結果が良くなった指標：{ $count }件
compare-count-result-same = 結果が変わらない指標：{ $count }件
compare-count-result-undirected = 結果の良し悪しを判断できない指標：{ $count }件
compare-count-result-unknown = どちらかの計画に新しい実績がなく、結果を比べられない指標：{ $count }件
compare-count-rating-worse = 評価が悪くなったもの：{ $count }件
compare-count-rating-better = 評価が良くなったもの：{ $count }件
compare-count-rating-same = 評価が変わらないもの：{ $count }件
compare-count-rating-unknown = どちらかの計画に新しい評価がなく、評価を比べられないもの：{ $count }件
compare-count-money-more = { $from }から予算が増えたもの：{ $count }件
compare-count-money-less = { $from }から予算が減ったもの：{ $count }件
compare-count-money-same = 予算が同じもの：{ $count }件
compare-count-money-unknown = どちらかの年度の予算が分からず、比べられないもの：{ $count }件
compare-count-ended = { $to }の計画にないもの（終わったもの）：{ $count }件
compare-count-added = { $to }に新しく加わったもの：{ $count }件
compare-count-renamed = { $from }から名称が変わったもの：{ $count }件
compare-count-moved = { $from }から番号が変わったもの：{ $count }件
compare-count-not-listed-now = { $from }の計画にあり、{ $to }の資料には載っていないもの：{ $count }件
compare-count-not-listed-before = { $to }の計画にあり、{ $from }の資料には載っていないもの：{ $count }件
compare-other-kind = { $without }の資料に{ $what }の記載がなく、比べられない{ $with }の{ $what }：{ $count }件

## 表

compare-caption = { $what }（{ $ward }{"\u00A0"}{ $from }と{ $to }の計画）
compare-document = { $title }（{ $publisher }）
compare-provenance = 出典：{ $list }
compare-table-target-lowered = 下げた目標
compare-table-target-raised = 上げた目標
compare-table-target-later = 期限を遅らせた目標
compare-table-target-earlier = 期限を早めた目標
compare-table-target-otherwise = 内容を変えた目標
compare-table-target-added = 記載が加わった目標
compare-table-target-dropped = 記載がなくなった目標
compare-table-baseline = 基準値が変わった目標
compare-table-milestones = 途中の目標値が変わった指標
compare-table-withdrawal = 撤退・再構築の基準が変わった指標
compare-table-result-worse = 結果が悪くなった指標
compare-table-result-better = 結果が良くなった指標
compare-table-result-same = 結果が変わらない指標
compare-table-result-undirected = 結果の良し悪しを判断できない指標
compare-table-result-unknown = 結果を比べられない指標
compare-table-rating-worse = 評価が悪くなったもの
compare-table-rating-better = 評価が良くなったもの
compare-table-rating-same = 評価が変わらないもの
compare-table-rating-unknown = 評価を比べられないもの
compare-table-money-more = 予算が増えたもの
compare-table-money-less = 予算が減ったもの
compare-table-money-same = 予算が同じもの
compare-table-money-unknown = 予算を比べられないもの
compare-table-ended = 終わったもの
compare-table-added = 新しく加わったもの
compare-table-renamed = 名称が変わったもの
compare-table-moved = 番号が変わったもの
compare-table-not-listed-now = { $to }の資料には載っていないもの
compare-table-not-listed-before = { $from }の資料には載っていないもの
compare-note-direction = 少ないほど良い指標では、数値が大きくなったときに「下げた」、小さくなったときに「上げた」としています。
compare-note-ratings = 評価の尺度は様式によって違うため、「達成」「順調」から「遅れ」「未達成」に変わったものを「悪くなった」、その逆を「良くなった」としています。
compare-note-minus = ▲は減少を示します。
compare-col-plan = { $year }の計画
compare-col-name = 名称
compare-col-name-in = { $year }の名称
compare-col-kind = 種類
compare-col-code = { $year }の番号
compare-col-change = 増減
compare-name-original = { $name }（{ $original }）
compare-result = { $result }（{ $year }）

compare-kind-issue = 経営課題
compare-kind-strategy = 戦略
compare-kind-initiative = 具体的取組
compare-kind-reform = 市政改革の取組項目
compare-kind-outcome = 成果指標
compare-kind-process = 過程指標
compare-kind-reform-target = 市政改革の取組の指標
compare-kinds-issue = 経営課題
compare-kinds-strategy = 戦略
compare-kinds-initiative = 具体的取組
compare-kinds-reform = 市政改革の取組項目
compare-kinds-outcome = 成果指標
compare-kinds-process = 過程指標
compare-kinds-reform-target = 市政改革の取組の指標

## お金

compare-money-more = 予算の合計は、{ $from }の{ $before }から{ $to }の{ $now }へ、{ $by }増えました。
compare-money-less = 予算の合計は、{ $from }の{ $before }から{ $to }の{ $now }へ、{ $by }減りました。
compare-money-same = 予算の合計は、{ $from }も{ $to }も{ $now }で、変わっていません。
compare-money-parts = 載せている範囲が年度によって違うため、予算の合計は比べていません。
compare-money-missing = 金額の分からないものがあるため、予算の合計は比べていません。
