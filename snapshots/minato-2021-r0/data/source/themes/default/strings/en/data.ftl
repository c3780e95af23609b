# The pages of budgets, indicators and the city's progress.

## Budget

budget-lede = The { $budget } for { $year } is { $amount }.
budget-lede-more = The { $budget } for { $year } is { $amount }, { $by } more than the year before.
budget-lede-less = The { $budget } for { $year } is { $amount }, { $by } less than the year before.
budget-lede-same = The { $budget } for { $year } is { $amount }, the same as the year before.
budget-lede-none = This plan does not state what its initiatives cost.
budget-budget = budget
budget-draft = draft budget
budget-amount = { $amount } ({ $everyday })
budget-settled-was = { $amount } was spent in { $year }.
budget-made-of-initiatives = This is the sum of { $count ->
    [one] the one initiative
   *[other] the { $count } initiatives
 } in this plan, not the whole budget of the ward.
budget-made-of-issues = This is the sum of { $count ->
    [one] the one management issue
   *[other] the { $count } management issues
 } in this plan, not the whole budget of the ward.
budget-h-why = Why there are no amounts
budget-h-money-indicators = Indicators measured in yen
budget-h-issues = Which issues the money goes to
budget-h-tables = What the money is for
budget-h-spent = How much of the budget was spent
budget-h-reform = Money for city reform items
budget-h-reading = How to read the tables
budget-h-onward = See also
budget-caption = Money by initiative ({ $ward }, { $year })
budget-caption-issues = Money by management issue ({ $ward }, { $year })
budget-caption-issue = Management issue { $code }, { $title }: money by initiative ({ $year })
budget-caption-spent = Budget and spending of { $what } ({ $ward }, items in the plan for { $year })
budget-caption-reform = Money for city reform items ({ $ward }, { $year })
budget-caption-indicators = Indicators measured in yen: targets and results ({ $ward }, { $year })
budget-col-item = Issue, strategy or initiative
budget-col-issue = Management issue
budget-col-part = Strategy or initiative
budget-col-share = Share spent (%)
budget-no-share = no share of a budget of zero
budget-col-reform = Reform item
budget-col-indicator = Indicator
budget-col-target = Target
budget-col-result = { $year } result
budget-col-forecast = { $year } expected
budget-code-issue = Issue { $code }
budget-code-strategy = Strategy { $code }
budget-code-reform = Item { $number }
budget-title-relisted = { $title } (relisted)
budget-counted-at = counted at { $code }
budget-total = Total
budget-total-issue = Total of this issue
budget-total-reform = Total of the reform items
budget-note-spent = The budgets are the initial ones of { $year }, as the plan for { $budgeted } states them.
budget-note-bars = Bars compare each budget of this year with the largest one
budget-relisted = Relisted
budget-meaning-settled = What was really spent in that year.
budget-meaning-initial = What is set aside to be spent in that year.
budget-meaning-supplementary = What was added or taken away in the course of the year. It is not in the change.
budget-meaning-change = The budget for { $year } less the budget for { $before }. A minus sign marks a decrease.
budget-meaning-no-change = Not shown, because this plan does not state the budget for { $before }.
budget-meaning-relisted = An initiative shown again under another strategy. Its money is counted once, where it is first listed.
budget-bars-message = Most goes to issue { $code }, { $title }: { $share } of the total
budget-bars-message-tied = Most goes to issues { $codes }: { $share } of the total each
budget-bars-pair = Solid bars are the budget for { $year }, outlined bars that for { $before }.
budget-bars-one = Bars are the budget for { $year }.
budget-bars-amount = { $year }: { $amount }
budget-bars-now = { $year }: { $amount } ({ $share } of the total)
budget-absent = The published document states no budget and no spending.
budget-absent-mid-year = The published document is a mid-year review of how the work is going. It does not state the budget or the spending of each initiative.
budget-absent-not-zero = This does not mean that the work costs nothing.
budget-to-plan = The plan for { $year }
budget-to-year = The budget for { $year }

## Indicator

indicator-outcome = Outcome indicator
indicator-process = Process indicator
indicator-reform = Indicator of a city reform item
indicator-h-results = What came of it
indicator-h-parts = What the figure is made of
indicator-h-targets = What is aimed for
indicator-h-facts = What it measures
indicator-result = The result for { $year } is { $value }.
indicator-no-result = No result is stated yet.
indicator-no-result-why = There is no result yet ({ $year }: { $why }).
indicator-more = That is { $by } more than in { $year } ({ $value }).
indicator-less = That is { $by } less than in { $year } ({ $value }).
indicator-same = That is the same as in { $year } ({ $value }).
indicator-points = { $value ->
    [one] { $value } point
   *[other] { $value } points
 }
indicator-target = Target: { $target }.
indicator-reached = The result has reached the target value.
indicator-gap = The target value is { $gap } away.
indicator-reference = This is a reference value. It has no target and no rating.
indicator-rated = The ward’s rating for { $year }
indicator-not-rated = The ward’s rating
indicator-on-the-way = The target falls due in { $year }. The rating is about the result on the way there; it does not say that the target value has been reached.
indicator-why-deed = This indicator is not measured in numbers, so there is no chart.
indicator-why-grade = This indicator is a grade, so there is no chart.
indicator-why-none = There is no result yet, so there is no chart.
indicator-why-one = There is a result for one year only, so there is no chart over the years yet.
indicator-trend = { $name }: results over the years
indicator-message-more = Up { $by }: { $before } in { $from }, { $now } in { $to }
indicator-message-less = Down { $by }: { $before } in { $from }, { $now } in { $to }
indicator-message-same = Unchanged: { $now } in { $from } and in { $to }
indicator-note-marks = Unit: { $unit }. The solid line with discs is the result, the dashed line with diamonds the target.
indicator-note-axis = The scale runs from { $low } to { $high } and does not start at 0.
indicator-note-lower = Lower is better.
indicator-revised = The { $year } plan changed the target from “{ $old }” to “{ $new }”.
indicator-revised-baseline = The { $year } plan changed the target’s baseline from “{ $old }” to “{ $new }”.
indicator-described = Results: { $list }.
indicator-year-value = { $value } in { $year }
indicator-label-result = Result { $value }
indicator-label-target = Target { $value }
indicator-caption-years = Results from { $from } to { $to }
indicator-caption-year = Result for { $from }
indicator-caption-targets = Targets as the plans state them
indicator-col-year = Fiscal year
indicator-col-result = Result
indicator-col-forecast = Expected at mid-year
indicator-col-rating = The ward’s rating
indicator-col-answers = Answers (people)
indicator-col-note = Remark
indicator-col-origin = From
indicator-col-plan = Plan
indicator-col-target = Target
indicator-col-place = Where it stands
indicator-col-withdrawal = Withdrawal criterion
indicator-col-change = Against the plan before
indicator-change-first = first stated
indicator-change-none = same target
indicator-change-due = another due year
indicator-change-goal = another target value
indicator-no-data = no data
indicator-no-forecast = no expected value stated
indicator-no-rating = no rating stated
indicator-no-note = no remark
indicator-no-withdrawal = no criterion stated
indicator-too-few = Fewer than { $count } people answered, so this is a reference value.
indicator-origin = { $year } plan
indicator-place-issue = Issue { $code }
indicator-place-strategy = Strategy { $code }
indicator-place-initiative = Initiative { $code }
indicator-place-reform = Reform item { $code }
indicator-fact-definition = How it is measured
indicator-fact-note = Remark
indicator-fact-direction = Better is
indicator-fact-unit = Unit
indicator-fact-survey = Survey
indicator-fact-kind = Kind
indicator-fact-counting = Counting
indicator-up = higher
indicator-down = lower
indicator-no-direction = not said by the target
indicator-meaning-outcome = Outcome indicator: it measures what changes for residents and their neighbourhoods.
indicator-meaning-process = Process indicator: it measures how far the work itself has come.
indicator-meaning-reform = Indicator of a city reform item: it measures how the ward office’s own work changes.
indicator-meaning-reference = A reference value, counted in no total.

## The city's progress

framework-lede = How far each indicator had come in { $year }.
framework-compared-more = Cases on track went up by { $by }, from { $before } in { $before-year } to { $now }.
framework-compared-less = Cases on track went down by { $by }, from { $before } in { $before-year } to { $now }.
framework-compared-same = As in { $before-year }, { $now } cases were on track.
framework-kicker = Progress across the city
framework-cases = { $count ->
    [one] { $count } case
   *[other] { $count } cases
 }
framework-wards = { $count ->
    [one] { $count } ward
   *[other] { $count } wards
 }
framework-on-track = broadly on track
framework-behind = not necessarily on track
framework-achieved = target value reached
framework-achieved-of = of those on track, target value reached
framework-h-reading = How it is counted
framework-h-work = Was the work done?
framework-h-progress = Are the targets coming nearer?
framework-h-indicators = Progress by indicator
framework-nth = { $name }, indicator { $number }
framework-word-case = case
framework-word-rate = progress rate
framework-word-brackets = numbers in brackets
framework-meaning-case = One ward under one indicator is one case. { $indicators } indicators in { $wards } wards make { $all } cases.
framework-meaning-case-short = One ward under one indicator is one case.
framework-meaning-rate = The result divided by the target value.
framework-meaning-on-track = The progress rate is at least the share asked for the time that has passed ({ $list }). { $year } is year { $count }.
framework-meaning-on-track-short = The progress rate is at least the share asked for the time that has passed ({ $list }).
framework-threshold = { $share } after year { $count }
framework-meaning-behind = The progress rate is below that share.
framework-meaning-achieved = On track, and at the target value before it falls due.
framework-meaning-reference = The values of wards where, for instance, fewer than { $count } people answered the survey. They are not counted. The second line in a cell, marked “ref.”, is the number with them. The figures of the year before, and the differences, leave out the wards that are reference values this year.
framework-meaning-reference-short = Values that were measured but are not counted. The second line in a cell, marked “ref.”, is the number with them.
framework-meaning-brackets = Numbers of indicators that cannot be judged before the period ends. They are in no total.
framework-meaning-difference = This year’s number less that of the year before. A minus sign marks a decrease.
framework-meaning-total = The sum of the rows.
framework-meaning-total-agrees = The sum of the rows. It agrees with the totals the city published.
framework-meaning-total-differs = The sum of the rows. Some totals the city published differ from it.
framework-total = Total
framework-reference = ref.
framework-work-sentence = In { $year }, { $planned } of { $wards } cases were written into ward plans; { $all } were carried out in full and { $part } in part. Another { $separate } were worked on outside the plans.
framework-work-none = In how many wards the work was planned and carried out, indicator by indicator.
framework-progress-sentence = In how many wards results are on the way to the target, indicator by indicator.
framework-caption-work = Table 1: work carried out ({ $year })
framework-caption-work-of = Table 1, part { $code }, { $name }: work carried out ({ $year })
framework-caption-progress = Table 2: progress towards the targets ({ $year })
framework-caption-progress-of = Table 2, part { $code }, { $name }: progress towards the targets ({ $year })
framework-note-cases = Unit: cases
framework-note-reference = “ref.” is the number with reference values
framework-note-apart = Numbers in brackets are of indicators not judged before the period ends; they are in no total
framework-note-minus = A minus sign marks a decrease
framework-col-branch = Part of the policy
framework-col-indicator = Item
framework-col-wards = In scope
framework-col-planned = In the ward plan
framework-col-all = Carried out in full
framework-col-part = Carried out in part
framework-col-none = Not carried out
framework-col-separate = Worked on outside the plan
framework-col-nothing = No work
framework-col-counted = Counted
framework-col-on-track = On track
framework-col-achieved = Of which target reached
framework-col-behind = Not necessarily on track
framework-col-difference = Change
framework-col-on-track-in = { $year } on track
framework-col-achieved-in = { $year } target reached
framework-col-behind-in = { $year } not necessarily on track
framework-col-more-on-track = Change, on track
framework-col-more-achieved = Change, target reached
framework-col-more-behind = Change, not necessarily on track
framework-not-printed = not stated in the document
framework-no-sum = no total
framework-not-judged = not judged
framework-joint = { $names }, together
framework-caption-compared = Comparison with the year before: { $before } and { $year }
framework-h-compared = How it compares with the year before
framework-course-words = { $on-track } of { $counted } on track, { $achieved } at the target value
framework-joint-note = About { $codes }: { $reason }
framework-course-message = Of { $count } indicators, { $all } are on track in every case and { $none } in none
framework-course-note = The thick bar is the share that reached the target value, the thin bar the share on track; the rest is not necessarily on track.
framework-fact-target = Target
framework-fact-work = Work in { $year }
framework-fact-progress = Progress in { $year }
framework-fact-references = { $year } with reference values
framework-fact-counting = Counting
framework-counts-city = Counted once for the whole city.
framework-counts-apart = In no total, because progress cannot be judged before the period ends.
framework-one = { $what }: { $count }
framework-of-which = of which { $what }
framework-with = { $what } ({ $list })
framework-of-all = of { $counted }, { $list }
