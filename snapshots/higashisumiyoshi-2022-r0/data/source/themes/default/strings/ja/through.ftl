# 経営課題・取組・取組項目を、年度を通して示す部分の文言です。

through-h = 年度ごとの歩み
through-plans = { $first }から{ $last }までの{ $count }つの計画に載っています
through-renamed = 名称が{ $count }回変わりました
through-moved = 番号が{ $count }回変わりました
through-same = 名称も番号も変わっていません
through-plan = { $year }の計画
through-col-plan = 計画
through-col-code = 番号
through-col-name = 名称
through-col-rating = 区の評価
through-col-origin = 金額を載せている計画
through-col-earlier = ほかの計画での金額
through-caption-plans = 計画ごとの番号と名称：{ $what }（{ $ward }）
through-caption-money = 年度ごとの金額：{ $what }（{ $ward }）
through-stated = { $year }の計画では{ $amount }
through-no-other = 異なる記載なし
through-no-budget = 予算額の記載なし
through-amount = { $account } { $amount }
through-message = 予算は、{ $from }の{ $before }から{ $to }の{ $now }になりました。
through-note = 塗りつぶした棒が予算額、枠だけの棒が決算額です。
