layout-hoem = はじめに
home-plan = { $yaer }の計画
layout-city = まちのこと
