# The sentences that a page opens with. [words](name) becomes a link to the row that holds the number. Keep the names and
# the { $… }, and change only the words. A sentence that has nothing to tell is not on the page.

brief-h = At a glance
brief-year = { $year }
brief-amount = { $amount } ({ $everyday })
brief-between = ,{" "}
brief-last = {" "}and{" "}
brief-after = {" "}
brief-what-initiatives = { $count ->
    [one] { $count } initiative
   *[other] { $count } initiatives
 }
brief-what-outcomes = { $count ->
    [one] { $count } outcome indicator
   *[other] { $count } outcome indicators
 }
brief-what-processes = { $count ->
    [one] { $count } process indicator
   *[other] { $count } process indicators
 }
brief-what-reform-items = { $count ->
    [one] { $count } city reform item
   *[other] { $count } city reform items
 }

## Where things were judged

brief-judged-mid-year = In the ward’s own review midway through { $year }, of [{ $what }](total), { $list }.
brief-judged-year-end = In the ward’s own evaluation at the end of { $year }, of [{ $what }](total), { $list }.
brief-judged = By the ward’s own rating, of [{ $what }](total), { $list }.
brief-state-met = [{ $count } met the target](count)
brief-state-on-track = { $count ->
    [one] [{ $count } was on track](count)
   *[other] [{ $count } were on track](count)
 }
brief-state-behind = { $count ->
    [one] [{ $count } was behind](count)
   *[other] [{ $count } were behind](count)
 }
brief-state-not-met = [{ $count } missed the target](count)
brief-state-met-so-far = { $count ->
    [one] [{ $count } was rated “met”](count)
   *[other] [{ $count } were rated “met”](count)
 }
brief-state-not-met-so-far = { $count ->
    [one] [{ $count } was rated “not met”](count)
   *[other] [{ $count } were rated “not met”](count)
 }
brief-due-later = Some targets are due later than { $year }, so this is how things stood in { $year }.
brief-unjudged = { $count ->
    [one] [{ $count } more](count) has not been rated yet.
   *[other] [{ $count } more](count) have not been rated yet.
 }
brief-why-behind = Those behind: { $list }.
brief-why-not-met = Those not met: { $list }.
brief-why-part = [{ $count } “{ $rating }”](count)

## Where nothing was judged yet

brief-stage-outline = This is an outline of the plan and not decided yet.
brief-stage-draft = This is a draft of the plan and not decided yet.
brief-stage-adopted = The plan for { $year } has been adopted; the ward has not rated anything yet.
brief-stage-unjudged = For { $year }, no rating by the ward is held here yet.
brief-work = It lists [{ $what }](total).
brief-promises = It sets targets for { $list }.
brief-promise = [{ $what }](total)
brief-measures = It is measured by { $list }, not all of which have a target.
brief-measure = [{ $what }](total)
brief-no-targets = It states no indicators and no targets.

## Money

brief-budget = budget
brief-budget-draft = draft budget
brief-money = The { $year } { $budget } comes to [{ $amount }](total) for the items shown here.
brief-money-more = The { $year } { $budget } comes to [{ $amount }](total) for the items shown here, [{ $by }](total) more than the year before.
brief-money-less = The { $year } { $budget } comes to [{ $amount }](total) for the items shown here, [{ $by }](total) less than the year before.
brief-money-same = The { $year } { $budget } comes to [{ $amount }](total) for the items shown here, the same as the year before.
brief-money-gaps = Items without a stated amount are not in the total.
brief-money-no-budget = It states no budget for { $year }.
brief-money-none = This plan states no amounts of money. That does not mean that nothing is spent.
brief-money-reform = It states amounts of money for the city reform items only.
brief-spent = In { $year }, [{ $settled }](total) of a budget of [{ $budget }](total) was spent, [{ $share } of it](total).
brief-spent-nothing-settled = It states no settled amounts, so what share of the budget was spent is not known.
brief-spent-no-budget = In { $year }, [{ $settled }](total) was spent. No plan held here states the budget of that year, so the share is not known.
brief-spent-provisional = In { $year }, [{ $settled }](total) was spent. Only a draft of that year’s budget is held here, so no share is given.
brief-spent-partly = In { $year }, as far as stated, [{ $settled }](total) was spent. For some items the budget or the settled amount of that year is missing, so no share is given.

## Since the plan before

brief-change = Compared with [the plan for { $from }](comparison): { $list }.
brief-change-draft = Compared with [the draft plan for { $from }](comparison): { $list }.
brief-change-none = As far as it can be compared with [the plan for { $from }](comparison), nothing changed.
brief-change-none-draft = As far as it can be compared with [the draft plan for { $from }](comparison), nothing changed.
brief-change-target-raised = { $count ->
    [one] [{ $count } target raised](count)
   *[other] [{ $count } targets raised](count)
 }
brief-change-target-lowered = { $count ->
    [one] [{ $count } target lowered](count)
   *[other] [{ $count } targets lowered](count)
 }
brief-change-target-later = { $count ->
    [one] [{ $count } target put off](count)
   *[other] [{ $count } targets put off](count)
 }
brief-change-target-earlier = { $count ->
    [one] [{ $count } target brought forward](count)
   *[other] [{ $count } targets brought forward](count)
 }
brief-change-target-added = { $count ->
    [one] [{ $count } target added](count)
   *[other] [{ $count } targets added](count)
 }
brief-change-target-dropped = { $count ->
    [one] [{ $count } target dropped](count)
   *[other] [{ $count } targets dropped](count)
 }
brief-change-result-better = { $count ->
    [one] [{ $count } result better](count)
   *[other] [{ $count } results better](count)
 }
brief-change-result-worse = { $count ->
    [one] [{ $count } result worse](count)
   *[other] [{ $count } results worse](count)
 }
brief-change-money-more = { $count ->
    [one] [more money for { $count } item](count)
   *[other] [more money for { $count } items](count)
 }
brief-change-money-less = { $count ->
    [one] [less money for { $count } item](count)
   *[other] [less money for { $count } items](count)
 }
brief-change-added = { $count ->
    [one] [{ $count } thing new](count)
   *[other] [{ $count } things new](count)
 }
brief-change-ended = { $count ->
    [one] [{ $count } thing ended](count)
   *[other] [{ $count } things ended](count)
 }

## A ward's page

brief-ward-years = Plans of this ward that are held here: { $list }.
brief-ward-year = [{ $year }](plan)
brief-ward-missing = Not held here: { $list }.
brief-ward-missing-year = { $year }
brief-ward-newest = The newest is that for { $year }; it says the following.
brief-ward-shared = Of [{ $counted } targets](row) that all wards share and that count for this ward, { $on-track ->
    [one] [{ $on-track } was on track](row)
   *[other] [{ $on-track } were on track](row)
 } in { $year }.
brief-ward-shared-met = { $met ->
    [one] [{ $met } of them](row) has reached the target value.
   *[other] [{ $met } of them](row) have reached the target value.
 }

## The whole city

brief-city = In { $year }, of [{ $counted } cases](counted), [{ $on-track } ({ $share }) were on track](on-track).
brief-city-met = { $met ->
    [one] [{ $met } of them](met) has already reached the target value.
   *[other] [{ $met } of them](met) have already reached the target value.
 }
brief-city-more = In { $before-year } there were [{ $before } on track](compared), [{ $by } fewer](compared) than now.
brief-city-less = In { $before-year } there were [{ $before } on track](compared), [{ $by } more](compared) than now.
brief-city-same = As in { $before-year }, [{ $before } cases](compared) were on track.
brief-city-none = The sums for { $year } are not given, because a figure is missing.
