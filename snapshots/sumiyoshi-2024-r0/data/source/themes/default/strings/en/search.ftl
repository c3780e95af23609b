# Words of the search page.

layout-search = Search
search-title = Search
search-lede = An index of the wards and their plans, the issues and initiatives, the indicators and the words used.
search-plans = Plans
search-h-wards = Wards and their plans
search-h-initiatives = Issues and initiatives ({ $count })
search-h-indicators = Indicators ({ $count })
search-h-words = Words and other pages ({ $count })
search-order = In alphabetical order.
search-order-words = In alphabetical order.
search-latin = 0–9
search-all-wards = All wards
search-goal = Goal { $number } of the SDGs
search-page = Page
about-search = Find a ward and its plans, issues and initiatives, indicators and words of { $city } by name.

## The search in texts

search-h-texts = Search the text
search-h-index = Look in the index
search-query = Words to look for
search-query-hint = Pages that have all of the words are found. For example: disaster drill
search-go = Search
search-narrow = Narrow and arrange
search-ward = Ward
search-ward-all = All wards
search-ward-none = The whole city and other pages
search-year = Fiscal year
search-year-all = All years
search-year-none = Pages of no one year
search-kind = Kind of page
search-kind-all = All kinds
search-kind-none = Other
search-kind-plan = Wards and plans
search-kind-issue = Management issues
search-kind-initiative = Initiatives
search-kind-reform = Reform items
search-kind-indicator = Indicators
search-kind-city = The whole city
search-kind-page = Words and other pages
search-by = Group by
search-by-kind = Kind of page
search-by-ward = Ward
search-by-year = Fiscal year
search-h-results = Search results
search-hints = You could try this:
search-hint-shorter = Use fewer or shorter words
search-hint-other = Use another word for the same thing
search-hint-narrow = Look in all wards, years and kinds of page
search-hint-index = Look in the index below

search-say-one = 1 page has “{ $query }”.
search-say-count = { $count } pages have “{ $query }”.
search-say-none = No page has “{ $query }”.
search-say-empty = Please enter the words to look for.
search-say-failed = The search could not be loaded. Please use the index below.
search-say-pages = { $count } pages
search-say-page = 1 page
search-say-more = Show the other { $count } under “{ $group }”
search-say-readings = Words read as “{ $query }”:
search-say-title = Results for “{ $query }” – { $title }
