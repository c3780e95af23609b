# The page that adds up the plans of all wards.

thing-city = The wards together
about-city = The plans of all wards together: how many initiatives and indicators are in which state.
city-lede-all = The plans of the { $wards } wards published here. Forms and rating words differ by ward and year, so only the five states they share are added up.
city-lede = The plans of { $count } of the { $wards } wards here; the others have no plan here yet. Forms and rating words differ by ward and year, so only the five states they share are added up.
city-h-newest = Newest plans
city-h-years = Plans by year
city-h-money = Budgets by year
city-h-frameworks = Targets that all 24 wards share
city-judged = { $what }: { $total } in all, of which the wards have rated { $judged }: { $list }.
city-none-judged = { $what }: { $total } in all, none of them rated yet.
city-part = { $count } { $state } ({ $share }%)
city-caption-newest = { $what } in each ward’s newest plan
city-caption-years = Initiatives and indicators by year
city-caption-money = Budget of each ward’s plan
city-note = Unit: number of items. Ratings are of different times, some from the middle of the year and some from its end.
city-relisted = Entries that show an initiative again are not counted: { $count }
city-references = Reference values are not counted: { $count }
city-note-money = Each plan’s budget for its own year, of the issues that the plan holds. Amounts of different years are not added up. A sum is rounded to the greatest of its units.
city-col-ward = Ward
city-col-plan = Plan
city-col-year = Year
city-col-wards = Wards with a plan
city-col-budget = Budget
city-stage = { $year }, { $stage }
city-plans = { $count ->
    [one] 1 plan
   *[other] { $count } plans
}
city-year-of = { $year }: { $what }
city-year-total = { $year } in all
city-no-plan = No plan
city-no-such = None
city-budget-part = { $amount } (a part of the plan)
city-framework = { $title } ({ $year })
