# 全ページに共通の文言。どの言語にも同じキーと同じ差し込みが必要です。

## 達成の状態

state-met = 達成
state-on-track = 順調
state-behind = 遅れ
state-not-met = 未達成
state-not-yet-judged = 評価前
# 文の中で。
said-met = 達成
said-on-track = 順調
said-behind = 遅れ
said-not-met = 未達成
said-not-yet-judged = 評価前

## 値がない理由

missing-not-yet = 未測定
missing-not-measured = 測定せず
missing-not-published = 非公表
missing-suppressed = 秘匿
missing-not-applicable = 該当なし

## 計画の段階

stage-outline = 素案
stage-draft = 案
stage-adopted = 策定
stage-mid-year-review = 中間振り返り
stage-year-end-evaluation = 年度末の自己評価
stage-corrected = 訂正

## お金

account-settled = 決算額
account-initial = 予算額
account-supplementary = 補正予算額

## 数と図表

minus-sign = ▲
minus-word = マイナス
lower-is-better = （少ないほど良い）
table-scroll = この表は横に動かして読めます。

## ページの枠

layout-skip = 本文へ移動
layout-nav = サイト内
layout-languages = 言語
layout-crumbs = 現在位置
layout-home = ホーム
layout-wards = 区の一覧
layout-city = 市全体の進み具合
layout-feed = 更新情報（Atom）
layout-contact = お問い合わせ
layout-licence = このサイトの文章とデータの利用条件：
layout-read-in = このページを読む：
layout-provisional = まだ策定されていない計画です。内容は今後変わることがあります。
layout-untranslated = このページには、まだ日本語になっていない文章があります。その部分は英語のまま載せています。
layout-authority = このページは英語版をもとにしています。正式な内容は英語のページでお確かめください。
layout-unwritten = このページの文章は、まだありません。準備ができたら、ここに載せます。
layout-fiscal = { $year }は、{ $days }です。
layout-not-found = ページが見つかりません

## 現在位置

crumb-achievement = 達成の状況
crumb-budget = 予算と決算
crumb-reform = 市政改革の取組
crumb-issue = 経営課題{ $code }
crumb-initiative = 具体的取組{ $code }
crumb-indicator = 指標

## ページの題名と説明

thing-ward = { $ward }の運営方針
thing-plan = { $ward }運営方針
thing-achievement = { $ward }の達成の状況
thing-budget = { $ward }の予算と決算
thing-reform = { $ward }の市政改革の取組
thing-issue = 経営課題{ $code } { $title }（{ $ward }）
thing-initiative = { $code } { $title }（{ $ward }）
thing-indicator = 指標「{ $name }」（{ $ward }）
thing-indicator-at = 指標「{ $name }」（{ $ward } { $place }）

about-home = { $city }の各区が何をめざし、いくら使い、どうなったかを、区ごと・年度ごとにまとめています。
about-not-found = お探しのページは見つかりませんでした。
about-ward = { $ward }の運営方針を、年度ごとにまとめています。
about-plan = { $ward }が{ $year }にめざすこと、使うお金、達成の状況をまとめています。
about-achievement = { $ward }が{ $year }に立てた目標のうち、達成したもの、遅れているものをまとめています。
about-budget = { $ward }が{ $year }の取組に使うお金を、取組ごとにまとめています。
about-reform = { $ward }が{ $year }に進める市政改革の取組と、その目標をまとめています。
about-issue = { $ward }の{ $year }の経営課題{ $code }「{ $title }」について、現状、戦略、取組をまとめています。
about-initiative = { $ward }の{ $year }の具体的取組{ $code }「{ $title }」について、内容、お金、目標と実績をまとめています。
about-indicator = { $ward }の指標「{ $name }」について、目標と実績を年度ごとにまとめています。
about-framework = 24区に共通する指標について、{ $year }の進み具合をまとめています。
about-free = { $site }の「{ $title }」のページです。
