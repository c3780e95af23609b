# ページの引用のしかたです。

cite-h = このページを引用する
cite-site = { $city }『{ $site }』{ $address }
cite-page = { $city }「{ $title }」『{ $site }』{ $address }
cite-page-at = { $city }「{ $title }」（{ $state }）『{ $site }』{ $address }
cite-stage-dated = { $stage }、{ $date }
cite-sealed = 保存版{ $edition }
cite-table = この表へのリンク
