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

compare-count-target-lowered = Targets lowered since { $from }: { $count }
compare-count-target-raised = Targets raised since { $from }: { $count }
compare-count-target-later = Targets put off since { $from }: { $count }
compare-count-target-earlier = Targets brought forward since { $from }: { $count }
compare-count-target-otherwise = Targets changed in kind since { $from }: { $count }
compare-count-target-added = Indicators with no target in { $from } and one in { $to }: { $count }
compare-count-target-dropped = Indicators with a target in { $from } and none in { $to }: { $count }
compare-count-baseline = Targets with a changed baseline: { $count }
compare-count-milestones = Indicators with changed milestones for { $to } or later: { $count }
compare-count-withdrawal = Indicators with a changed withdrawal criterion: { $count }
compare-count-result-worse = Indicators with a worse result: { $count }
compare-count-result-better = Indicators with a better result: { $count }
compare-count-result-same = Indicators with the same result: { $count }
compare-count-result-undirected = Indicators whose results can’t be called better or worse: { $count }
compare-count-result-unknown = Indicators whose results can’t be compared, because one of the plans has no new one: { $count }
compare-count-rating-worse = Rated worse: { $count }
compare-count-rating-better = Rated better: { $count }
compare-count-rating-same = Rated as before: { $count }
compare-count-rating-unknown = Ratings that can’t be compared, because one of the plans has no new one: { $count }
compare-count-money-more = Budgets increased: { $count }
compare-count-money-less = Budgets cut: { $count }
compare-count-money-same = Budgets unchanged: { $count }
compare-count-money-unknown = Budgets that can’t be compared, because one of the two is not known: { $count }
compare-count-ended = Ended, that is, not in the { $to } plan: { $count }
compare-count-added = New in { $to }: { $count }
compare-count-renamed = Renamed: { $count }
compare-count-moved = Given another code: { $count }
compare-count-not-listed-now = In the { $from } plan, and not listed in the { $to } document: { $count }
compare-count-not-listed-before = In the { $to } plan, and not listed in the { $from } document: { $count }
compare-other-kind = { $what } of { $with } that can’t be compared, because the { $without } document has none: { $count }

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
