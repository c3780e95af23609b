## 全市の方針の区ごとの進み具合

wards-title = 区ごとの進み具合
wards-crumb = 区ごと
wards-h = 区ごとにはどうか
wards-link = 区ごとの進み具合（{ $year }）を表で見る
wards-sentence = { $wards }区のうち{ $reporting }区が、指標ごとの値を報告しています。
wards-absent = 区ごとの値は、このサイトのもとになった資料に載っていません。そのため、区ごとの表や図はありません。上の表の数は、市が公表した件数です。
wards-computed = 表の数は、区ごとの値から計算しました。
wards-lede = { $year }に値を数えた{ $wards }区について、指標ごとに、目標に近づいているかどうかを示しています。
wards-order = 並べ方
wards-order-official = 区の順
wards-order-on-track = 概ね順調が多い順
wards-order-achieved = 目標値に到達が多い順
wards-order-note = 1つの指標の値の順に並べた表は、表の上の項目の名前から開けます。
wards-h-sums = 区ごとの件数
wards-h-matrix = { $code } { $name }
wards-caption-sums = 区ごとの件数（{ $year }、{ $order }）：概ね順調が最も多いのは{ $wards }の{ $count }件
wards-caption-sums-none = 区ごとの件数（{ $year }、{ $order }）：概ね順調の区はありません
wards-many = { $count }区
wards-note-sums = 単位：件。計は、区ごとに数える指標の数です
wards-note-city = 市全体で1件と数える指標（{ $count }件）は入っていません
wards-note-apart = 期間の途中では判定しない指標は、件数に入っていません
wards-caption-matrix = { $code } { $name }（{ $year }、{ $order }）：数えた{ $counted }件のうち、概ね順調は{ $on-track }件、うち目標値に到達は{ $achieved }件
wards-note-matrix = 「達成」と「順調」が概ね順調、「遅れ」と「未達成」が必ずしも順調ではないものです
wards-note-reference = かっこに入れた「参考値」は、件数に数えません
wards-col-ward = 区
wards-col-counted = 数えた指標
wards-col-reference = 参考値
wards-reference = 参考値
wards-no-report = 報告なし
wards-not-stated = 値の記載なし

## 1つの指標の区ごとの値

wards-indicator-kicker = 区ごとの値（{ $group }）
wards-indicator-lede = { $year }に数えた{ $counted }区のうち、概ね順調は{ $on-track }区で、そのうち{ $achieved }区は目標値に届いています。
wards-indicator-lede-apart = { $year }に値のある{ $counted }区のうち、{ $achieved }区が目標値に届いています。途中の進み具合は、期間が終わるまで判定しません。
wards-indicator-lede-none = { $year }に数えた区はありません。
wards-indicator-span = 最も高いのは{ $high }（{ $high-value }）、最も低いのは{ $low }（{ $low-value }）です。
wards-indicator-same = 値はどの区も{ $value }です。
wards-indicator-references = ほかに{ $count }区の値は参考値で、件数に数えません。
wards-fact-method = 判定の方法
wards-fact-reference = 参考値
wards-few-answers = 回答者が{ $least }人に満たない区の値です。
wards-h-bars = 区ごとの値
wards-bars-note = 値の良い順です。横棒が実績、縦線が目標（{ $target }）です。枠だけの横棒は参考値です。
wards-bars-note-plain = 値の良い順です。横棒が実績、縦線が目標（{ $target }）です。
wards-bars-note-sum = 値の良い順です。横棒が{ $year }までの累計、縦線が目標（{ $target }）です。
wards-sum = 累計{ $value }
wards-caption-indicator = 区ごとの実績と判定（{ $year }、良い順）
wards-note-unit = 単位：{ $unit }
wards-col-value = { $year }の実績
wards-col-before = { $year }の実績
wards-col-answers = 回答者数
wards-col-state = 進み具合
wards-col-working = 判定の計算
wards-why-few = 参考値：回答者{ $answers }人
wards-why-declared = 参考値
wards-no-answers = 記載なし
wards-to-matrix = すべての指標を区ごとに見る
wards-to-framework = 市全体の進み具合に戻る
wards-across-link = この指標を区ごとに見る

thing-wards = { $title } 区ごとの進み具合（{ $order }）
about-wards = { $year }の区ごとの進み具合を、共通する指標ごとにまとめています。
thing-across = 区ごとの「{ $name }」
about-across = 指標「{ $name }」の{ $year }の値を、区ごとに比べています。
