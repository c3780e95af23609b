# ページの初めの「要点」の文言です。[文字](名前) は、その数が載っている行へのリンクになります。名前と { $… } は変えずに、
# 文だけを書きかえてください。1件も当てはまらない文は、ページに出ません。

brief-h = 要点
brief-year = { $year }
brief-amount = { $amount }（{ $everyday }）
brief-between = 、
brief-last = 、
brief-after = { "" }
brief-what-initiatives = 取組{ $count }件
brief-what-outcomes = 成果指標{ $count }件
brief-what-processes = 過程指標{ $count }件
brief-what-reform-items = 市政改革の取組項目{ $count }件

## 評価があるとき

brief-judged-mid-year = { $year }の途中に行った区の評価では、[{ $what }](total)のうち、{ $list }です。
brief-judged-year-end = { $year }の終わりに行った区の評価では、[{ $what }](total)のうち、{ $list }です。
brief-judged = 区の評価では、[{ $what }](total)のうち、{ $list }です。
brief-state-met = [{ $count }件が達成](count)
brief-state-on-track = [{ $count }件が順調](count)
brief-state-behind = [{ $count }件が遅れ](count)
brief-state-not-met = [{ $count }件が未達成](count)
brief-state-met-so-far = [{ $count }件が「達成」](count)
brief-state-not-met-so-far = [{ $count }件が「未達成」](count)
brief-due-later = 目標の期限が{ $year }より後のものがあるため、これは{ $year }の時点での評価です。
brief-unjudged = [ほかの{ $count }件](count)は、まだ評価されていません。
brief-why-behind = 遅れの内訳は、{ $list }です。
brief-why-not-met = 未達成の内訳は、{ $list }です。
brief-why-part = [「{ $rating }」が{ $count }件](count)

## まだ評価がないとき

brief-stage-outline = これは計画の素案で、まだ決まったものではありません。
brief-stage-draft = これは計画の案で、まだ決まったものではありません。
brief-stage-adopted = { $year }の計画が決まった段階で、区による評価はまだありません。
brief-stage-unjudged = { $year }の計画に、区による評価はまだ載っていません。
brief-work = 載っているのは[{ $what }](total)です。
brief-promises = 目標を定めているのは、{ $list }です。
brief-promise = [{ $what }](total)
brief-measures = 指標は、{ $list }です。目標の記載がないものもあります。
brief-measure = [{ $what }](total)
brief-no-targets = 指標と目標の記載はありません。

## お金

brief-budget = 予算
brief-budget-draft = 予算（案）
brief-money = { $year }の{ $budget }は、載っている分の合計で[{ $amount }](total)です。
brief-money-more = { $year }の{ $budget }は、載っている分の合計で[{ $amount }](total)で、[前年度より{ $by }](total)増えました。
brief-money-less = { $year }の{ $budget }は、載っている分の合計で[{ $amount }](total)で、[前年度より{ $by }](total)減りました。
brief-money-same = { $year }の{ $budget }は、載っている分の合計で[{ $amount }](total)で、前年度と同じ額です。
brief-money-gaps = 金額の分からないものは、合計に入っていません。
brief-money-no-budget = { $year }の予算額の記載はありません。
brief-money-none = この計画には、金額の記載がありません。お金を使わないという意味ではありません。
brief-money-reform = 金額の記載があるのは、市政改革の取組項目だけです。
brief-spent = { $year }は、予算[{ $budget }](total)のうち[{ $settled }](total)を使いました。これは[予算の{ $share }](total)です。
brief-spent-nothing-settled = 決算額の記載がないため、予算のうちどれだけ使ったかは分かりません。
brief-spent-no-budget = { $year }に使った金額（決算）は[{ $settled }](total)です。その年度の予算額が載っていないため、使った割合は分かりません。
brief-spent-provisional = { $year }に使った金額（決算）は[{ $settled }](total)です。その年度の予算額は案の段階のものしか載せていないため、使った割合は示していません。
brief-spent-partly = { $year }に使った金額（決算）は、分かっている分の合計で[{ $settled }](total)です。予算額か決算額の分からないものがあるため、使った割合は示していません。

## 前の計画からの変化

brief-change = [{ $from }の計画](comparison)と比べると、{ $list }あります。
brief-change-draft = [{ $from }の計画の案](comparison)と比べると、{ $list }あります。
brief-change-none = [{ $from }の計画](comparison)と比べられる範囲では、変わったところはありません。
brief-change-none-draft = [{ $from }の計画の案](comparison)と比べられる範囲では、変わったところはありません。
brief-change-target-raised = [目標を上げたものが{ $count }件](count)
brief-change-target-lowered = [目標を下げたものが{ $count }件](count)
brief-change-target-later = [期限を遅らせた目標が{ $count }件](count)
brief-change-target-earlier = [期限を早めた目標が{ $count }件](count)
brief-change-target-added = [目標が加わったものが{ $count }件](count)
brief-change-target-dropped = [目標がなくなったものが{ $count }件](count)
brief-change-result-better = [結果が良くなったものが{ $count }件](count)
brief-change-result-worse = [結果が悪くなったものが{ $count }件](count)
brief-change-money-more = [予算が増えたものが{ $count }件](count)
brief-change-money-less = [予算が減ったものが{ $count }件](count)
brief-change-added = [新しく加わったものが{ $count }件](count)
brief-change-ended = [終わったものが{ $count }件](count)

## 区のページ

brief-ward-years = この区の計画は、{ $list }のものを載せています。
brief-ward-year = [{ $year }](plan)
brief-ward-missing = 間の{ $list }のものは、載せていません。
brief-ward-missing-year = { $year }
brief-ward-newest = いちばん新しいのは{ $year }の計画で、次のとおりです。
brief-ward-shared = 各区に共通の目標では、{ $year }に数えた[{ $counted }件](row)のうち[{ $on-track }件が概ね順調](row)でした。
brief-ward-shared-met = そのうち[{ $met }件](row)は、目標値に届いています。

## 市全体の進み具合

brief-city = { $year }は、[{ $counted }件](counted)のうち[{ $on-track }件（{ $share }）が概ね順調](on-track)でした。
brief-city-met = そのうち[{ $met }件は、目標値にもう届いています](met)。
brief-city-more = 概ね順調は、{ $before-year }の[{ $before }件](compared)から[{ $by }件](compared)増えました。
brief-city-less = 概ね順調は、{ $before-year }の[{ $before }件](compared)から[{ $by }件](compared)減りました。
brief-city-same = 概ね順調は、{ $before-year }と同じ[{ $before }件](compared)です。
brief-city-none = { $year }の合計は、数の分からないものがあるため示していません。
