# Words of a ward's page and of the pages of a plan: plan, results, issue, initiative, reform items.

## Headings

plan-kicker = Ward management plan
plan-h-aims = What is the ward aiming for?
plan-h-results = What came of it?
plan-h-money = What does it cost?
plan-h-tree = How the plan is built
plan-h-reform = City reform items
plan-h-source = Source document
plan-h-counts = How many are in which state
plan-h-ratings = How the ward rated them
plan-h-by-issue = Issue by issue
plan-h-rated = What the ward rated
plan-h-unjudged = What has not been rated yet
plan-h-evidence = The figures behind it
plan-h-themes = Themes and their indicators
plan-h-outcomes = Outcome indicators: targets and results
plan-h-strategies = How the ward goes about it
plan-h-standing = How the ward rated it
plan-h-process = Targets and results
plan-h-current = The current plan
plan-h-years = Plans by year
plan-h-indicators = What this ward measures
plan-toc = On this page
plan-years = Other years
plan-stages = Stages of the plan
plan-pager = Previous and next

## Sentences and their parts

plan-lede = What { $ward } set out to do in the year from { $span }, what it costs and what came of it.
plan-reform-lede = What { $ward } does in { $year } under the city’s reform plan.
plan-of-year = Management plan for { $year }
plan-of-ward-year = { $ward } management plan, { $year }
plan-at-stage = Stage: { $stage }
plan-year-not-held = not published
plan-stage-done = done
plan-stage-current = current stage
plan-stage-next = not published here yet
plan-level-issue = Issue { $code }
plan-level-strategy = Strategy { $code }
plan-level-initiative = Initiative { $code }
plan-level-indicator = Indicator { $code }
plan-level-reform = Reform item { $code }
plan-headline = { $what }, { $total } in all: { $list }.
plan-headline-part = { $count } { $state }
plan-not-judged = This plan is at the stage “{ $stage }”. The ward has not rated anything yet.
plan-items = { $count }
plan-and = ,{" "}
plan-after-sentence = {" "}
plan-lower-is-better = { $name } (lower is better)
plan-reference = { $name } (reference value)
plan-reference-not-counted = reference value, not counted
plan-rated-in = { $rating } (rated for { $year })
plan-bullet = Result { $result }; target { $target }
plan-bullets = Results against targets
plan-bullets-note = The thick bar is the result, the upright line the target.
plan-due-later = The state is the ward’s own rating for { $year }; some targets fall due later.
plan-rated-met-but-not = The figures fall short of the target, but the ward rated it as met. The state shows the ward’s rating.
plan-rated-not-met-but-met = The figures reach the target, but the ward rated it as not met. The state shows the ward’s rating.
plan-sdgs = SDGs
plan-head = { $name }, { $post }
plan-head-label = Responsible
plan-source-label = Document
plan-publisher-label = Published by
plan-provenance = Source: { $title } ({ $publisher })
plan-previous = Previous
plan-next = Next
plan-remarks = Notes on the indicators

## Results

plan-group-initiatives = Initiatives
plan-group-outcomes = Outcome indicators
plan-group-processes = Process indicators
plan-group-reform-items = City reform items
plan-rated-initiatives = Initiatives
plan-rated-indicators = Indicators
plan-rated-reform-items = City reform items
plan-occasion-mid-year = Mid-year review
plan-occasion-year-end = Year-end evaluation
plan-relisted-aside = { $count ->
    [one] One more entry is relisted and counted with the original initiative.
   *[other] { $count } more entries are relisted and counted with the original initiatives.
 }
plan-relisted-of = relisted from { $code }
plan-relisted = Relisted
plan-relisted-notice = This entry shows { $code } again. Its text, ratings and money are those of the original initiative, which is counted once in all totals.
plan-shown-again = This initiative is shown again under:
plan-original = Original initiative:
plan-no-state = not applicable
plan-all-states = see each row
plan-counts-in = Unit: number of items
plan-why-stage = The source is at the stage “{ $stage }”, before any rating.
plan-why-no-rating = The source gives no rating.
plan-why-no-result = The source gives no result.
plan-why-empty = Result: { $missing }.
plan-why-form = The form of that year does not rate indicators one by one.
plan-holds-nothing = No initiatives or indicators are listed: the published document has none, or they have not been put on this site yet.
plan-nothing-counted = It lists no initiatives or indicators to count.
plan-unjudged-list = Show the list

## Money

plan-money = The { $year } budget comes to { $amount } for the items shown here.
plan-money-more = The { $year } budget comes to { $amount } for the items shown here, { $by } more than the year before.
plan-money-less = The { $year } budget comes to { $amount } for the items shown here, { $by } less than the year before.
plan-money-same = The { $year } budget comes to { $amount } for the items shown here, the same as the year before.
plan-money-reform = City reform items
plan-no-money = This plan states no amounts of money.
plan-total = Total

## Tables

plan-caption-money = Budget and spending by issue ({ $ward }, { $year })
plan-caption-money-of = Budget and spending: { $what } ({ $ward }, { $year })
plan-caption-outcomes = Outcome indicators: { $what } ({ $ward }, { $year })
plan-caption-process = Process indicators: { $what } ({ $ward }, { $year })
plan-caption-reform = Targets and results: { $what } ({ $ward }, { $year })
plan-caption-evidence = Figures behind the issue: { $what } ({ $ward }, { $year })
plan-caption-parts = Parts of: { $what } ({ $ward }, { $year })
plan-caption-by-issue = State of initiatives by issue ({ $ward }, { $year })
plan-caption-by-issue-outcomes = State of outcome indicators by issue ({ $ward }, { $year })
plan-caption-ratings = { $what }: { $scale }
plan-caption-of = { $what } ({ $ward }, { $year })
plan-col-issue = Issue
plan-col-initiative = Initiative
plan-col-indicator = Indicator
plan-col-target = Target
plan-col-result = { $year } result
plan-col-forecast = { $year } forecast
plan-col-standing = State
plan-col-withdrawal = Stop or rebuild
plan-col-remark = Note
plan-col-own-words = The ward’s rating
plan-col-count = Number
plan-col-share = Share (%)
plan-col-evidence = Figure
plan-col-survey = Survey
plan-col-part = Part
plan-col-value = Amount
plan-col-account = Year and kind
plan-col-amount = Amount
plan-results-in = Results in { $unit }.
plan-survey = Survey: { $survey }.
plan-answers = { $year }: { $count } people answered.
plan-result-note = { $year }: { $note }
plan-parts-sum = Sum of the parts
plan-parts-stated = the { $word } of { $value }
plan-parts-differ = The parts come to { $sum }, which is neither of these: { $list }.
plan-parts-reason = What the ward says:
plan-word-target = target
plan-word-forecast = forecast
plan-word-result = result

## A ward's page

plan-ward-lede = The management plans of { $ward } and how they are going.
plan-name-in-part = { $name } ({ $part })
plan-indicators-outcome = Outcome indicators
plan-indicators-process = Process indicators
plan-indicators-reform = Indicators of city reform items
plan-to-achievement = See all results
plan-to-budget = See budget and spending
plan-to-reform = See the city reform items
plan-no-plan = No plan of this ward is held here yet.
