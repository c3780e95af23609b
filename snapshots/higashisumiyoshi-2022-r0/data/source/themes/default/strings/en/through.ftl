# Issues, initiatives and reform items through the years.

through-h = Through the years
through-plans = { $count } plans hold it, from { $first } to { $last }
through-renamed = { $count ->
    [one] Its name changed once
   *[other] Its name changed { $count } times
}
through-moved = { $count ->
    [one] Its code changed once
   *[other] Its code changed { $count } times
}
through-same = Its name and code stayed the same
through-plan = { $year } plan
through-col-plan = Plan
through-col-code = Code
through-col-name = Name
through-col-rating = The ward’s rating
through-col-origin = Plan that states it
through-col-earlier = In other plans
through-caption-plans = Code and name in each plan: { $what } ({ $ward })
through-caption-money = Amounts by year: { $what } ({ $ward })
through-stated = { $amount } in the { $year } plan
through-no-other = Nothing different
through-no-budget = No budget stated
through-amount = { $account } { $amount }
through-message = The budget went from { $before } in { $from } to { $now } in { $to }.
through-note = A filled bar is the budget, an outlined bar is what was spent.
