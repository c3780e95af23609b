# 計画の全文を1ページにまとめたページの文言です。

thing-whole = { $ward }運営方針の全文
about-whole = { $ward }の{ $year }の計画の全文を、表紙と目次を付けて1ページにまとめています。
crumb-whole = 全文
whole-link = 計画の全文を1ページで読む、印刷する
whole-lede = 計画に書かれていることを、すべて1ページにまとめました。通して読むとき、印刷するとき、PDFで保存するときにお使いください。
whole-back = 計画のページへ戻る
whole-contents = 目次
whole-city = 市
whole-stage = 段階
whole-stage-dated = { $stage }（{ $date }）
whole-edition = 保存版
whole-address = アドレス
whole-licence = 利用条件
