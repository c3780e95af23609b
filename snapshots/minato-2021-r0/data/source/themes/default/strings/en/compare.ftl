# The page that compares the plans of two years.

thing-comparison = What changed in { $ward }’s plan
about-comparison = { $ward }’s plans for { $from } and { $to } side by side: what changed in targets, money and work.
crumb-comparison = { $from } to { $to }

compare-link = What changed from { $from } to { $to }
compare-years = { $from } to { $to }
compare-lede = { $ward }’s plan for { $from } beside its plan for { $to }, and what changed.
compare-h-changes = What changed
compare-h-limits = What can’t be compared
compare-h-targets = How targets changed
compare-h-results = How results changed
compare-h-ratings = How ratings changed
compare-h-money = How budgets changed
compare-h-things = How the work and its indicators changed
compare-no-changes = Nothing changed, as far as the two can be compared.

## Before reading

compare-years-between = No plan for the years between { $from } and { $to } is published here.
compare-provisional = The { $year } plan is at the stage “{ $what }”; it may have changed before it was adopted.
compare-excerpt = Only a part of the { $year } plan is published here. { $what }
compare-overview = The { $year } plan comes from an overview that names the main items only.
compare-not-listed-means = What a part or an overview does not list has not necessarily ended or begun. Such items are shown separately, as not listed in that document.

## How many changed

compare-count-target-lowered = { $count ->
    [one] 1 target lowered since { $from }
   *[other] { $count } targets lowered since { $from }
 }
compare-count-target-raised = { $count ->
    [one] 1 target raised since { $from }
   *[other] { $count } targets raised since { $from }
 }
compare-count-target-later = { $count ->
    [one] 1 target put off since { $from }
   *[other] { $count } targets put off since { $from }
 }
compare-count-target-earlier = { $count ->
    [one] 1 target brought forward since { $from }
   *[other] { $count } targets brought forward since { $from }
 }
compare-count-target-otherwise = { $count ->
    [one] 1 target changed in kind since { $from }
   *[other] { $count } targets changed in kind since { $from }
 }
compare-count-target-added = { $count ->
    [one] 1 indicator with no target in { $from } and one in { $to }
   *[other] { $count } indicators with no target in { $from } and one in { $to }
 }
compare-count-target-dropped = { $count ->
    [one] 1 indicator with a target in { $from } and none in { $to }
   *[other] { $count } indicators with a target in { $from } and none in { $to }
 }
compare-count-baseline = { $count ->
    [one] 1 target with a changed baseline
   *[other] { $count } targets with a changed baseline
 }
compare-count-milestones = { $count ->
    [one] 1 indicator with changed milestones for { $to } or later
   *[other] { $count } indicators with changed milestones for { $to } or later
 }
compare-count-withdrawal = { $count ->
    [one] 1 indicator with a changed withdrawal criterion
   *[other] { $count } indicators with a changed withdrawal criterion
 }
compare-count-result-worse = { $count ->
    [one] 1 indicator with a worse result
   *[other] { $count } indicators with worse results
 }
compare-count-result-better = { $count ->
    [one] 1 indicator with a better result
   *[other] { $count } indicators with better results
 }
compare-count-result-same = { $count ->
    [one] 1 indicator with the same result
   *[other] { $count } indicators with the same results
 }
compare-count-result-undirected = { $count ->
    [one] 1 indicator whose result can’t be called better or worse
   *[other] { $count } indicators whose results can’t be called better or worse
 }
compare-count-result-unknown = { $count ->
    [one] 1 indicator whose result can’t be compared, because one of the plans has no new one
   *[other] { $count } indicators whose results can’t be compared, because one of the plans has no new ones
 }
compare-count-rating-worse = { $count ->
    [one] 1 thing rated worse
   *[other] { $count } things rated worse
 }
compare-count-rating-better = { $count ->
    [one] 1 thing rated better
   *[other] { $count } things rated better
 }
compare-count-rating-same = { $count ->
    [one] 1 thing rated as before
   *[other] { $count } things rated as before
 }
compare-count-rating-unknown = { $count ->
    [one] 1 rating that can’t be compared, because one of the plans has no new one
   *[other] { $count } ratings that can’t be compared, because one of the plans has no new ones
 }
compare-count-money-more = { $count ->
    [one] 1 budget increased since { $from }
   *[other] { $count } budgets increased since { $from }
 }
compare-count-money-less = { $count ->
    [one] 1 budget cut since { $from }
   *[other] { $count } budgets cut since { $from }
 }
compare-count-money-same = { $count ->
    [one] 1 budget unchanged
   *[other] { $count } budgets unchanged
 }
compare-count-money-unknown = { $count ->
    [one] 1 budget that can’t be compared, because one of the two amounts is not known
   *[other] { $count } budgets that can’t be compared, because one of the two amounts is not known
 }
compare-count-ended = { $count ->
    [one] 1 thing ended: it is not in the { $to } plan
   *[other] { $count } things ended: they are not in the { $to } plan
 }
compare-count-added = { $count ->
    [one] 1 thing new in { $to }
   *[other] { $count } things new in { $to }
 }
compare-count-renamed = { $count ->
    [one] 1 thing renamed since { $from }
   *[other] { $count } things renamed since { $from }
 }
compare-count-moved = { $count ->
    [one] 1 thing given another code since { $from }
   *[other] { $count } things given another code since { $from }
 }
compare-count-not-listed-now = { $count ->
    [one] 1 thing in the { $from } plan that the { $to } document does not list
   *[other] { $count } things in the { $from } plan that the { $to } document does not list
 }
compare-count-not-listed-before = { $count ->
    [one] 1 thing in the { $to } plan that the { $from } document does not list
   *[other] { $count } things in the { $to } plan that the { $from } document does not list
 }
compare-other-kind = { $what } of { $with }, { $count } in all: they can’t be compared, because the { $without } document has none

## Tables

compare-caption = { $what } ({ $ward }, plans for { $from } and { $to })
compare-document = { $title } ({ $publisher })
compare-provenance = Source: { $list }
compare-table-target-lowered = Targets lowered
compare-table-target-raised = Targets raised
compare-table-target-later = Targets put off
compare-table-target-earlier = Targets brought forward
compare-table-target-otherwise = Targets changed in kind
compare-table-target-added = Targets that were not stated before
compare-table-target-dropped = Targets that are no longer stated
compare-table-baseline = Baselines changed
compare-table-milestones = Milestones changed
compare-table-withdrawal = Withdrawal criteria changed
compare-table-result-worse = Worse results
compare-table-result-better = Better results
compare-table-result-same = Results that stayed the same
compare-table-result-undirected = Results that can’t be called better or worse
compare-table-result-unknown = Results that can’t be compared
compare-table-rating-worse = Rated worse
compare-table-rating-better = Rated better
compare-table-rating-same = Rated as before
compare-table-rating-unknown = Ratings that can’t be compared
compare-table-money-more = Budgets increased
compare-table-money-less = Budgets cut
compare-table-money-same = Budgets unchanged
compare-table-money-unknown = Budgets that can’t be compared
compare-table-ended = Ended
compare-table-added = New
compare-table-renamed = Renamed
compare-table-moved = Given another code
compare-table-not-listed-now = Not listed in the { $to } document
compare-table-not-listed-before = Not listed in the { $from } document
compare-note-direction = Where lower is better, a target counts as lowered when its number went up, and as raised when its number went down.
compare-note-ratings = Forms rate on different scales, so a rating counts as worse when it went from met or on track to behind or not met, and as better the other way round.
compare-note-minus = A minus sign means a decrease.
compare-col-plan = { $year } plan
compare-col-name = Name
compare-col-name-in = Name in { $year }
compare-col-kind = Kind
compare-col-code = Code in { $year }
compare-col-change = Change
compare-name-original = { $name } ({ $original })
compare-result = { $result } ({ $year })

compare-kind-issue = Management issue
compare-kind-strategy = Strategy
compare-kind-initiative = Initiative
compare-kind-reform = City reform item
compare-kind-outcome = Outcome indicator
compare-kind-process = Process indicator
compare-kind-reform-target = City reform indicator
compare-kinds-issue = Management issues
compare-kinds-strategy = Strategies
compare-kinds-initiative = Initiatives
compare-kinds-reform = City reform items
compare-kinds-outcome = Outcome indicators
compare-kinds-process = Process indicators
compare-kinds-reform-target = City reform indicators

## Money

compare-money-more = In all, the budget rose from { $before } in { $from } to { $now } in { $to }, by { $by }.
compare-money-less = In all, the budget fell from { $before } in { $from } to { $now } in { $to }, by { $by }.
compare-money-same = In all, the budget is { $now } in both { $from } and { $to }.
compare-money-parts = The two documents do not cover the same items, so their totals are not compared.
compare-money-missing = Some amounts are not known, so the totals are not compared.
