# Words of the page that holds a whole plan.

thing-whole = { $ward }: the whole plan
about-whole = The whole { $year } plan of { $ward } on one page, with a cover and contents.
crumb-whole = Whole plan
whole-link = Read or print the whole plan as one page
whole-lede = Everything the plan says, on one page: to read through, to print, or to keep as a PDF.
whole-back = Back to the page of the plan
whole-contents = Contents
whole-city = City
whole-stage = Stage
whole-stage-dated = { $stage } ({ $date })
whole-edition = Sealed edition
whole-address = Address
whole-licence = Licence
