# Words that all pages share. Every language needs the same keys with the same placeholders.

## States

state-met = Met
state-on-track = On track
state-behind = Behind
state-not-met = Not met
state-not-yet-judged = Not yet judged
# Within a sentence.
said-met = met
said-on-track = on track
said-behind = behind
said-not-met = not met
said-not-yet-judged = not yet judged

## Why a value is empty

missing-not-yet = Not yet measured
missing-not-measured = Not measured
missing-not-published = Not published
missing-suppressed = Suppressed
missing-not-applicable = Not applicable

## Stages of a plan

stage-outline = Outline
stage-draft = Draft
stage-adopted = Adopted
stage-mid-year-review = Mid-year review
stage-year-end-evaluation = Year-end evaluation
stage-corrected = Corrected

## Money

account-settled = amount spent
account-initial = budget
account-supplementary = supplementary budget

## Numbers and charts

minus-sign = −
minus-word = minus{" "}
lower-is-better = (lower is better)
table-scroll = Scroll this table sideways to read all of it.

## What surrounds a page

layout-skip = Skip to main content
layout-nav = Site
layout-languages = Language
layout-crumbs = You are here
layout-home = Home
layout-wards = All wards
layout-city = City-wide progress
layout-feed = Updates (Atom)
layout-contact = Contact
layout-licence = Text and data on this site are under
layout-read-in = Read this page in{" "}
layout-provisional = This plan has not been adopted yet. Its content may change.
layout-untranslated = Some text on this page has not been translated yet and is given in Japanese.
layout-authority = The Japanese version of this page is authoritative.
layout-unwritten = Nothing has been written here yet. It will stand here when it is ready.
layout-fiscal = { $year } runs from { $days }.
layout-not-found = Page not found

## You are here

crumb-achievement = Results
crumb-budget = Budget and spending
crumb-reform = City reform
crumb-issue = Issue { $code }
crumb-initiative = Initiative { $code }
crumb-indicator = Indicator

## Titles and descriptions of pages

thing-ward = { $ward }: management plans
thing-plan = { $ward } Management Plan
thing-achievement = { $ward }: results
thing-budget = { $ward }: budget and spending
thing-reform = { $ward }: city reform items
thing-issue = Issue { $code }: { $title } ({ $ward })
thing-initiative = { $code } { $title } ({ $ward })
thing-indicator = Indicator: { $name } ({ $ward })
thing-indicator-at = Indicator: { $name } ({ $ward }, { $place })

about-home = What each ward of { $city } promised, what it spent and what came of it, ward by ward and year by year.
about-not-found = The page you were looking for could not be found.
about-ward = The management plans of { $ward }, year by year.
about-plan = What { $ward } set out to do in { $year }, what it spends and what came of it.
about-achievement = Which targets of { $ward } for { $year } have been met, and which are behind.
about-budget = What { $ward } spends on its work in { $year }, initiative by initiative.
about-reform = What { $ward } does under the city's reform plan in { $year }, and its targets.
about-issue = { $ward }, { $year }, management issue { $code }: { $title }. The situation, the strategies and the work.
about-initiative = { $ward }, { $year }, initiative { $code }: { $title }. The work, its money, its targets and results.
about-indicator = Targets and results of { $ward } for the indicator “{ $name }”, year by year.
about-framework = How the indicators shared by all 24 wards stood in { $year }.
about-free = “{ $title }” on { $site }.
