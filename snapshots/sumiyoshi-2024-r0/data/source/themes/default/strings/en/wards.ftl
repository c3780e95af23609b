## A city-wide framework, ward by ward

wards-title = Progress ward by ward
wards-crumb = Ward by ward
wards-h = How it is in each ward
wards-link = See the progress of each ward ({ $year }) as a table
wards-sentence = { $reporting } of { $wards } wards report values of the indicators.
wards-absent = The document behind this site gives no values of single wards, so there are no tables or charts by ward. The figures above are the counts that the city published.
wards-computed = The figures of the tables were computed from the wards’ values.
wards-lede = For the { $wards } wards with values in { $year }: whether each indicator is on its way to the target.
wards-order = Order
wards-order-official = official order of wards
wards-order-on-track = most on track first
wards-order-achieved = most targets reached first
wards-order-note = The heads of the columns lead to the wards in the order of that indicator’s values.
wards-h-sums = Counts by ward
wards-h-matrix = { $code } { $name }
wards-caption-sums = Counts by ward ({ $year }, { $order }): most are on track in { $wards }, with { $count }
wards-caption-sums-none = Counts by ward ({ $year }, { $order }): none is on track
wards-many = { $count } wards
wards-note-sums = Unit: cases. Indicators that are counted ward by ward
wards-note-city = Not in it: what is counted once for the whole city ({ $count })
wards-note-apart = Indicators not judged before the period ends are in no count
wards-caption-matrix = { $code } { $name } ({ $year }, { $order }): of { $counted } cases counted, { $on-track } are on track and { $achieved } of these have reached the target
wards-note-matrix = “Met” and “On track” count as on track, “Behind” and “Not met” as not necessarily on track
wards-note-reference = Reference values, in brackets, are not counted
wards-col-ward = Ward
wards-col-counted = Indicators counted
wards-col-reference = Reference values
wards-reference = reference
wards-no-report = no report
wards-not-stated = no value stated

## The values of one indicator, ward by ward

wards-indicator-kicker = Ward by ward ({ $group })
wards-indicator-lede = In { $year }, { $on-track } of { $counted } wards counted are on track; { $achieved } of them have reached the target.
wards-indicator-lede-apart = In { $year }, { $achieved } of { $counted } wards with values have reached the target. Progress on the way is not judged before the period ends.
wards-indicator-lede-none = No ward is counted in { $year }.
wards-indicator-span = The highest value is that of { $high } ({ $high-value }), the lowest that of { $low } ({ $low-value }).
wards-indicator-same = The value of every ward is { $value }.
wards-indicator-references = { $count ->
    [one] The value of one more ward is a reference value and is not counted.
   *[other] The values of { $count } more wards are reference values and are not counted.
  }
wards-fact-method = Method
wards-fact-reference = Reference values
wards-few-answers = Values of wards where fewer than { $least } people answered.
wards-h-bars = Values by ward
wards-bars-note = Best value first. The bar is the result, the upright line the target ({ $target }). A bar in outline is a reference value.
wards-bars-note-plain = Best value first. The bar is the result, the upright line the target ({ $target }).
wards-bars-note-sum = Best value first. The bar is the sum up to { $year }, the upright line the target ({ $target }).
wards-sum = { $value } in all
wards-caption-indicator = Results and verdicts by ward ({ $year }, best first)
wards-note-unit = Unit: { $unit }
wards-col-value = Result, { $year }
wards-col-before = Result, { $year }
wards-col-answers = Answers
wards-col-state = Progress
wards-col-working = Working of the verdict
wards-why-few = Reference value: { $answers } answers
wards-why-declared = Reference value
wards-no-answers = not stated
wards-to-matrix = See all indicators by ward
wards-to-framework = Back to the city-wide progress
wards-across-link = See this indicator ward by ward

thing-wards = { $title }, ward by ward ({ $order })
about-wards = Progress of each ward in { $year }, indicator by indicator.
thing-across = Ward by ward: { $name }
about-across = The values of the indicator “{ $name }” in { $year }, compared across wards.
