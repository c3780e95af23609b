# 指標に重みがあるときの、達成の状況のページの文言です。

weight-h = 重みを付けた割合
weight-part = { $state }が{ $share }%
weight-sentence = 成果指標と過程指標に重みを付けると、{ $list }です。
weight-whole = 計画全体
weight-col = 重み
weight-col-total = 重みの合計
weight-note = 割合の単位：%。割合は、その状態の指標の重みの合計を、すべての指標の重みの合計で割ったものです。参考値は含みません。
weight-caption-by-issue = 経営課題ごとの重みを付けた割合（{ $ward }{"\u00A0"}{ $year }）
weight-caption-each = 指標ごとの重み（{ $ward }{"\u00A0"}{ $year }）
weight-nothing = 対象の指標なし
