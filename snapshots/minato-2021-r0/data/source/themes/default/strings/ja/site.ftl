# トップページ、用語集、見つからないページ、入口のページの文言です。

home-question = どの区の方針を見ますか
home-lede = { $city }の各区は、1年度ごとに「区運営方針」をつくり、めざすこと、取り組むこと、使うお金を公表しています。区を選ぶと、約束したことがどうなったかを確かめられます。
home-plan = { $year }の運営方針
home-counted = { $what }{ $count }の状態
home-no-ward = このサイトには、まだ区が載っていません。準備のできた区から、ここに並びます。
home-no-plan = まだ運営方針を載せていません。
home-index = 五十音から選ぶ
home-years = 年度から選ぶ
home-city-heading = 市全体では
home-together = すべての区の計画を合わせた達成の状況
home-city = 各区の目標{ $counted }件のうち、{ $good }件がおおむね順調に進んでいます。
home-city-uncounted = 24区に共通する目標の進み具合をまとめています。

index-row = { $row }行
index-other = そのほか
glossary-index = 五十音から選ぶ

layout-contents = このページの内容

not-found-text = アドレスが変わったか、まちがっているおそれがあります。次のページからお探しください。

root-enter = 日本語で読む
root-home = 日本語のトップページへ

feed-entry = { $title }：{ $stage }
