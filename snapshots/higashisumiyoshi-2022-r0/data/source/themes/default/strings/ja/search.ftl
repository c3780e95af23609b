# 「探す」のページの文言です。

layout-search = 探す
search-title = 探す
search-lede = 区と運営方針、課題と取組、指標、用語の索引です。
search-plans = 運営方針
search-h-wards = 区と運営方針
search-h-initiatives = 経営課題と取組（{ $count }件）
search-h-indicators = 指標（{ $count }件）
search-h-words = 用語とそのほかのページ（{ $count }件）
search-order = かなで始まる名前を五十音順に、次に英数字で始まる名前を、そのあとに漢字で始まる名前を最初の漢字ごとに部首の順で並べています。名前の読みがなは元の資料にないため、漢字の名前は読みの順にはできません。
search-order-words = 読みの分かる用語は五十音順に、ほかの名前は最初の文字ごとに並べています。
search-latin = 英数字
search-all-wards = 全区共通
search-goal = SDGsの目標{ $number }
search-page = ページ
about-search = { $city }の区と運営方針、経営課題と取組、指標、用語を名前から探せます。

## 本文からの検索

search-h-texts = 言葉で探す
search-h-index = 索引から探す
search-query = 探す言葉
search-query-hint = 言葉を空白で区切ると、すべてを含むページを探します。例：防災 訓練
search-go = 探す
search-narrow = 絞り込みと並べ方
search-ward = 区
search-ward-all = すべての区
search-ward-none = 市全体・そのほか
search-year = 年度
search-year-all = すべての年度
search-year-none = 年度のないページ
search-kind = 種類
search-kind-all = すべての種類
search-kind-none = そのほか
search-kind-plan = 区と運営方針
search-kind-issue = 経営課題
search-kind-initiative = 具体的取組
search-kind-reform = 市政改革の取組
search-kind-indicator = 指標
search-kind-city = 市全体
search-kind-page = 用語・案内
search-by = まとめ方
search-by-kind = 種類ごと
search-by-ward = 区ごと
search-by-year = 年度ごと
search-h-results = 検索の結果
search-hints = 次のことを試してください。
search-hint-shorter = 言葉を短くする、または減らす
search-hint-other = 漢字をかなに、かなを漢字に変える、または別の言い方にする
search-hint-narrow = 区・年度・種類の絞り込みをやめる
search-hint-index = 下の索引から探す

search-say-one = 「{ $query }」を含むページは1件です。
search-say-count = 「{ $query }」を含むページは{ $count }件です。
search-say-none = 「{ $query }」を含むページはありません（該当なし）。
search-say-empty = 探す言葉を入れてください。
search-say-failed = 検索を読み込めませんでした。下の索引から探してください。
search-say-pages = { $count }件
search-say-page = 1件
search-say-more = 「{ $group }」の残り{ $count }件を表示
search-say-readings = 「{ $query }」と読む言葉：
search-say-title = 「{ $query }」の検索結果 – { $title }
