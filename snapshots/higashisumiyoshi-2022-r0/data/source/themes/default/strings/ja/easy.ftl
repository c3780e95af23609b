# やさしい日本語の文言です。日本語だけにあり、ほかの言語には要りません。
#
# - ｜漢字《かんじ》 と書くと、ふりがなが付きます。漢字には、すべてふりがなを付けてください
# - ことばの間を空け、1つの文では1つのことだけを言い、「です」「ます」で終えます
# - 年は西暦で書きます
# - brief.ftl の文と同じ名前で、brief- の代わりに easy- を付けます。ここにない文は、やさしい日本語のところに出ません

easy-h = やさしい ｜日本語《にほんご》
easy-year = { $number }{"\u2060"}｜年度《ねんど》
easy-amount = { $everyday }（{ $amount }）
easy-between = {" "}
easy-last = {" "}
easy-after = {" "}
easy-what-initiatives = { $count }の ｜取《と》り｜組《く》み
easy-what-outcomes = { $count }の ｜目標《もくひょう》
easy-what-processes = { $count }の ｜仕事《しごと》の ｜目標《もくひょう》
easy-what-reform-items = { $count }の ｜市《し》の ｜仕事《しごと》を よく する ｜取《と》り｜組《く》み

## 評価があるとき

easy-judged-mid-year = { $year }の ｜途中《とちゅう》で、｜区《く》は [{ $what }](total)を しらべました。 { $list }
easy-judged-year-end = { $year }の ｜終《お》わりに、｜区《く》は [{ $what }](total)を しらべました。 { $list }
easy-judged = ｜区《く》は [{ $what }](total)を しらべました。 { $list }
easy-state-met = [{ $count }は ｜目標《もくひょう》に とどきました](count)。
easy-state-on-track = [{ $count }は うまく すすんで います](count)。
easy-state-behind = [{ $count }は うまく すすんで いません](count)。
easy-state-not-met = [{ $count }は ｜目標《もくひょう》に とどきませんでした](count)。
easy-state-met-so-far = [{ $count }は よく すすみました](count)。
easy-state-not-met-so-far = [{ $count }は よく すすみませんでした](count)。
easy-due-later = これは ｜途中《とちゅう》の ｜結果《けっか》です。
easy-unjudged = [あと { $count }は、まだ しらべて いません](count)。

## まだ評価がないとき

easy-stage-outline = これは ｜計画《けいかく》の ｜案《あん》です。まだ きまって いません。
easy-stage-draft = これは ｜計画《けいかく》の ｜案《あん》です。まだ きまって いません。
easy-stage-adopted = { $year }の ｜計画《けいかく》が きまりました。うまく いったかどうかは、まだ わかりません。
easy-stage-unjudged = { $year }の ｜計画《けいかく》が うまく いったかどうかは、まだ わかりません。
easy-work = この ｜計画《けいかく》には [{ $what }](total)が あります。
easy-promises = { $list }
easy-promise = [{ $what }](total)が あります。
easy-no-targets = ｜目標《もくひょう》の ｜数字《すうじ》は ｜書《か》いて ありません。

## お金

easy-budget = ｜予算《よさん》（｜使《つか》う ｜予定《よてい》の ｜お金《おかね》）
easy-budget-draft = ｜予算《よさん》の ｜案《あん》（まだ きまって いない ｜お金《おかね》）
easy-money = { $year }の { $budget }は、この ｜計画《けいかく》に ある ｜分《ぶん》で [{ $amount }](total)です。
easy-money-more = { $year }の { $budget }は、この ｜計画《けいかく》に ある ｜分《ぶん》で [{ $amount }](total)です。[まえの ｜年《とし》より { $by }](total) ふえました。
easy-money-less = { $year }の { $budget }は、この ｜計画《けいかく》に ある ｜分《ぶん》で [{ $amount }](total)です。[まえの ｜年《とし》より { $by }](total) へりました。
easy-money-same = { $year }の { $budget }は、この ｜計画《けいかく》に ある ｜分《ぶん》で [{ $amount }](total)です。まえの ｜年《とし》と おなじです。
easy-money-gaps = ｜お金《おかね》が わからない ものは、｜入《はい》って いません。
easy-money-no-budget = { $year }の ｜予算《よさん》（｜使《つか》う ｜予定《よてい》の ｜お金《おかね》）は ｜書《か》いて ありません。
easy-money-none = この ｜計画《けいかく》には、｜お金《おかね》の ことが ｜書《か》いて ありません。
easy-money-reform = ｜お金《おかね》の ことは、｜市《し》の ｜仕事《しごと》を よく する ｜取《と》り｜組《く》みに だけ ｜書《か》いて あります。
easy-spent = { $year }の ｜予算《よさん》は [{ $budget }](total)でした。その ｜中《なか》で [{ $settled }](total)を ｜使《つか》いました。[｜予算《よさん》の { $share }](total)です。
easy-spent-nothing-settled = ｜使《つか》った ｜お金《おかね》は ｜書《か》いて ありません。
easy-spent-no-budget = { $year }に ｜使《つか》った ｜お金《おかね》は [{ $settled }](total)です。その ｜年《とし》の ｜予算《よさん》は わかりません。
easy-spent-provisional = { $year }に ｜使《つか》った ｜お金《おかね》は [{ $settled }](total)です。その ｜年《とし》の ｜予算《よさん》は、｜案《あん》しか ありません。
easy-spent-partly = { $year }に ｜使《つか》った ｜お金《おかね》は、わかって いる ｜分《ぶん》で [{ $settled }](total)です。わからない ｜お金《おかね》も あります。

## 前の計画からの変化

easy-change = [{ $from }の ｜計画《けいかく》](comparison)と くらべました。 { $list }
easy-change-draft = [{ $from }の ｜計画《けいかく》の ｜案《あん》](comparison)と くらべました。 { $list }
easy-change-none = [{ $from }の ｜計画《けいかく》](comparison)と くらべました。｜変《か》わった ところは ありません。
easy-change-none-draft = [{ $from }の ｜計画《けいかく》の ｜案《あん》](comparison)と くらべました。｜変《か》わった ところは ありません。
easy-change-target-raised = [｜目標《もくひょう》を ｜高《たか》く した ものは { $count }](count)です。
easy-change-target-lowered = [｜目標《もくひょう》を ｜低《ひく》く した ものは { $count }](count)です。
easy-change-result-better = [｜結果《けっか》が よく なった ものは { $count }](count)です。
easy-change-result-worse = [｜結果《けっか》が ｜悪《わる》く なった ものは { $count }](count)です。
easy-change-money-more = [｜お金《おかね》が ふえた ものは { $count }](count)です。
easy-change-money-less = [｜お金《おかね》が へった ものは { $count }](count)です。
easy-change-added = [あたらしい ものは { $count }](count)です。
easy-change-ended = [｜終《お》わった ものは { $count }](count)です。

## 区のページ

easy-ward-years = この ｜区《く》には、{ $list }
easy-ward-year = [{ $year }の ｜計画《けいかく》](plan)が あります。
easy-ward-newest = いちばん ｜新《あたら》しいのは { $year }の ｜計画《けいかく》です。
easy-ward-shared = { $year }に、｜市《し》は この ｜区《く》の [{ $counted }の ｜目標《もくひょう》](row)を しらべました。[{ $on-track }は うまく すすんで います](row)。
easy-ward-shared-met = [{ $met }は、もう ｜目標《もくひょう》に とどきました](row)。

## 市全体の進み具合

easy-city = { $year }に、｜市《し》は ｜区《く》ごとの ｜目標《もくひょう》を しらべました。[ぜんぶで { $counted }](counted)です。[{ $on-track }（{ $share }）は うまく すすんで います](on-track)。
easy-city-met = [{ $met }は、もう ｜目標《もくひょう》に とどきました](met)。
easy-city-more = うまく すすんで いる ものは、[{ $before-year }の { $before }](compared)より [{ $by } ふえました](compared)。
easy-city-less = うまく すすんで いる ものは、[{ $before-year }の { $before }](compared)より [{ $by } へりました](compared)。
easy-city-same = うまく すすんで いる ものは、[{ $before-year }と おなじ { $before }](compared)です。
easy-city-none = { $year }の ｜数《かず》を ぜんぶ ｜合《あ》わせることは できません。わからない ｜数《かず》が あります。
