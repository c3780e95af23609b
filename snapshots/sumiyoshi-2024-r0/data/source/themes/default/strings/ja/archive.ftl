# 保存版と訂正

sealed-word = 保存版
sealed-text = { $date }の時点の内容をそのまま保存したものです（{ $edition }）。訂正があれば、次のページでお知らせします：
sealed-link = この保存版のページ

archive-title = 保存版の一覧
archive-lede = 計画を策定したとき、振り返りや評価を加えたとき、訂正したときの内容を、そのまま保存しています。保存版をあとから書き換えることはありません。
archive-caption = { $ward }の保存版
archive-col-edition = 保存版
archive-col-year = 年度
archive-col-kind = 種類
archive-col-date = 保存した日
archive-col-files = ファイル数
archive-col-download = ダウンロード
archive-zip = { $edition }.zip（{ $size }）
archive-h-ledger = 台帳
archive-ledger-text = 台帳には、すべての保存版の識別値が1行ずつ並んでいます。各行に前の行のハッシュ値が入っているので、あとから1行でも書き換えると分かります。
archive-ledger = ledger.jsonl

edition-of-ward = { $ward }運営方針
edition-of-city = { $ward }の全区の運営方針
thing-edition = { $ward } { $year } 保存版{ $edition }
about-archive = 区運営方針の保存版を、区ごと・年度ごとにまとめています。
about-edition = 保存版{ $edition }の状態、識別値、確かめ方をまとめています。
edition-kicker = 保存版
edition-kind-adopted = 策定
edition-kind-midyear = 中間振り返り
edition-kind-evaluated = 年度末の自己評価
edition-kind-erratum = 訂正
edition-current = これが最新の保存版です。
edition-followed = { $date }に、次の段階の保存版{ $edition }ができました。この版の内容は当時のままです。
edition-corrected = { $date }に、訂正した保存版{ $edition }ができました。この版の内容は訂正前のままです。
edition-corrected-because = { $date }に、訂正した保存版{ $edition }ができました（{ $reason }）。この版の内容は訂正前のままです。
edition-to-errata = 改訂履歴
edition-to-errata-of = { $ward }の改訂履歴
edition-h-open = 当時の内容を見る
edition-open = { $language }のページを開く
edition-h-facts = この保存版について
edition-fact-id = 名前
edition-fact-kind = 種類
edition-fact-date = 保存した日
edition-fact-supersedes = 前の保存版
edition-fact-size = 大きさ
edition-fact-signature = 署名
edition-size = { $files }ファイル、{ $size }
edition-signed = あり（minisign）
edition-unsigned = なし
edition-h-verify = 本物かどうかを確かめる
edition-verify = 次の識別値は、この保存版のすべてのファイルから計算した値です。1文字でも変わると別の値になります。
edition-identity = 識別値（SHA-256）
edition-by-hand = 特別なソフトがなくても、次の順に確かめられます。最後に表示される値が上の識別値と同じなら、保存した日から何も変わっていません。
edition-by-hoshin = hoshinでは、次のコマンドですべてを一度に確かめられます：

plan-h-kept = 保存版と訂正
plan-kept = 保存版 { $edition }（{ $kind }、{ $date }）

errata-title = 改訂履歴
errata-lede = 公表した数値の訂正をすべて載せています。訂正前の保存版も、そのまま残しています。
errata-caption = 訂正した数値
errata-col-place = 文書
errata-col-figure = 数値
errata-col-before = 訂正前
errata-col-after = 訂正後
errata-withdrawn = 取り下げ
thing-errata = { $ward }の改訂履歴
about-errata = { $ward }の{ $year }の計画で訂正した数値を、訂正前と訂正後、理由とともにまとめています。
crumb-errata = 改訂履歴

moved-title = ページを移しました
moved-link = 新しいページを開く

figure-in-year = { $name }（{ $year }）
figure-result = 「{ $name }」の実績（{ $year }）
figure-forecast = 「{ $name }」の見込み（{ $year }）
figure-target = 「{ $name }」の目標
figure-withdraw = 「{ $name }」の撤退・再構築基準
figure-other = 「{ $name }」の { $keys }
corrected-word = 訂正
corrected-text = { $date }に、このページの数値を訂正しました：{ $figure } { $before } → { $after }。
corrected-gone = { $date }に、このページの数値を取り下げました：{ $figure } { $before }。
corrected-from-to = 訂正前は { $before }、訂正後は { $after }
corrected-from = 訂正前は { $before }、取り下げ
corrected-feed = { $ward } { $year }の運営方針の訂正：{ $title }
