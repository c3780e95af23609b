# Sealed editions and errata

sealed-word = Sealed edition
sealed-text = Exactly as it stood on { $date } ({ $edition }). Corrections, if any, are listed on
sealed-link = this edition’s page

archive-title = Sealed editions
archive-lede = The plans as they stood when they were adopted, reviewed, evaluated or corrected. A sealed edition is never rewritten.
archive-caption = Sealed editions of { $ward }
archive-col-edition = Edition
archive-col-year = Fiscal year
archive-col-kind = Kind
archive-col-date = Sealed on
archive-col-files = Files
archive-col-download = Download
archive-zip = { $edition }.zip ({ $size })
archive-h-ledger = Ledger
archive-ledger-text = The ledger lists the identity of every edition, one line each. Each line holds the hash of the line before, so a line changed later would show.
archive-ledger = ledger.jsonl

edition-of-ward = { $ward } Management Plan
edition-of-city = { $ward }, all ward management plans
thing-edition = { $ward }, { $year }: sealed edition { $edition }
about-archive = The sealed editions of the ward management plans, ward by ward and year by year.
about-edition = Status, identity and verification of the sealed edition { $edition }.
edition-kicker = Sealed edition
edition-kind-adopted = adopted
edition-kind-midyear = mid-year review
edition-kind-evaluated = year-end evaluation
edition-kind-erratum = correction
edition-current = This is the newest sealed edition.
edition-followed = On { $date } the edition of the next stage, { $edition }, was sealed. This one stays as it was.
edition-corrected = On { $date } a corrected edition, { $edition }, was sealed. This one stays as it was, uncorrected.
edition-corrected-because = On { $date } a corrected edition, { $edition }, was sealed ({ $reason }). This one stays as it was, uncorrected.
edition-to-errata = Errata
edition-to-errata-of = Errata of { $ward }
edition-h-open = Read it as it stood
edition-open = Open the { $language } pages
edition-h-facts = About this edition
edition-fact-id = Name
edition-fact-kind = Kind
edition-fact-date = Sealed on
edition-fact-supersedes = Supersedes
edition-fact-size = Size
edition-fact-signature = Signature
edition-size = { $files } files, { $size }
edition-signed = signed (minisign)
edition-unsigned = none
edition-h-verify = Is it genuine?
edition-verify = The identity is computed from every file of this edition. A single changed letter would give another.
edition-identity = Identity (SHA-256)
edition-by-hand = You can verify it without special software. If the last line shown equals the identity above, nothing has changed since the edition was sealed.
edition-by-hoshin = hoshin verifies everything at once with

plan-h-kept = Sealed editions and errata
plan-kept = Sealed edition { $edition } ({ $kind }, { $date })

errata-title = Errata
errata-lede = Every correction of a published figure. The editions from before a correction stay as they were.
errata-caption = Corrected figures
errata-col-place = Document
errata-col-figure = Figure
errata-col-before = Before
errata-col-after = After
errata-withdrawn = withdrawn
thing-errata = { $ward }: errata
about-errata = The figures corrected in { $ward }’s plan for { $year }: before, after, and why.
crumb-errata = Errata

moved-title = This page has moved
moved-link = Open the new page

figure-in-year = { $name } ({ $year })
figure-result = result of “{ $name }” ({ $year })
figure-forecast = forecast of “{ $name }” ({ $year })
figure-target = target of “{ $name }”
figure-withdraw = withdrawal criterion of “{ $name }”
figure-other = “{ $name }”: { $keys }
corrected-word = Corrected
corrected-text = On { $date } a figure on this page was corrected: { $figure }, { $before } → { $after }.
corrected-gone = On { $date } a figure on this page was withdrawn: { $figure }, { $before }.
corrected-from-to = from { $before } to { $after }
corrected-from = { $before } was withdrawn
corrected-feed = { $ward }, { $year }: correction – { $title }
