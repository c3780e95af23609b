# Words of the home page, the glossary, the page not found and the site's root.

home-question = Which ward would you like to look up?
home-lede = Every fiscal year, each ward of { $city } makes a ward management plan: what it aims for, what it will do and what it will spend. Choose a ward to see what became of its promises.
home-plan = Plan for { $year }
home-counted = { $what } ({ $count }) by state
home-no-ward = No ward is on this site yet. Each will be listed here when it is ready.
home-no-plan = No plan has been put here yet.
home-index = Choose by letter
home-years = Choose by year
home-city-heading = The city as a whole
home-together = How the plans of all wards stand together
home-city = Of { $counted } targets of the wards, { $good } are broadly on track.
home-city-uncounted = How the targets that all 24 wards share are going.

index-row = { $row }
index-other = Other
glossary-index = Choose by letter

layout-contents = On this page

not-found-text = The address may have changed, or may not be right. Please look for what you need from one of these pages.

root-enter = Read in English
root-home = Go to the English home page

feed-entry = { $title }: { $stage }
