# How verdicts are computed, with the working; made by src/site/working.rs.
method-declared = Rated by the ward
method-result-against-target = Progress rate (result ÷ target)
method-straight-line = Straight-line pace
method-milestones = Milestones
method-every-year = A target for every year
method-cumulative = Sum over several years
method-ceiling-and-floor = Ceiling and floor
method-no-worse = Comparison with the year before
method-all-of = Several targets, all to be met
method-grades = Ordered grades
method-growth = Compound annual growth

working-result = Result { $value }
working-rate = Progress rate { $value }
working-sum = Sum { $value }
working-growth = Growth a year { $value }
working-growth-required = Growth a year that the target needs { $value }
working-growth-ratio = Share of the growth needed { $value }
working-or-more = { $value } or more
working-or-less = { $value } or less
working-after = { $value }, asked after year { $elapsed } of { $total }: { $limit }
working-by = { $value }, asked by the end of { $year }: { $limit }
working-in = { $value }, asked in { $year }: { $limit }
working-every = { $value }, asked in every year: { $limit }
working-against = { $value }, asked against { $year }: { $limit }
working-always = { $value }, asked: { $limit }
working-root = ({ $value }) to the power of 1/{ $n }
working-band = On the scale of this method: { $band }
working-verdict = Computed verdict: { $state }
working-short = Computed ({ $method }): { $working }

band-on-track = on track
band-needs-acceleration = progress, but it must become faster
band-limited = limited progress
band-deterioration = getting worse

working-why-no-result = There is no result for this year, so nothing can be computed
working-why-empty = The result for this year is empty ({ $reason }), so nothing can be computed
working-why-no-previous-year = There is no result for the year before, so nothing can be computed
working-why-no-direction = Nothing says whether more or less is better, so nothing can be computed
working-why-not-comparable = Target and result are not of the kind this method is for, so nothing can be computed
working-why-change = The target is a change, and the results are not stated as changes, so nothing can be computed
working-why-deed = The target is not a number, so nothing can be computed
working-why-no-target = There is no target, so nothing can be computed
working-why-left-to-ward = The ward judges this itself; nothing is computed
working-why-no-baseline = There is no result from before the target was set (no baseline), so what would be asked on the way can’t be computed
working-why-baseline-zero = The baseline is 0, so growth can’t be computed
working-why-target-zero = The target or the result is 0, so it can’t be divided by
working-why-opposite-signs = Values have opposite signs or are negative, so they have no proportion
working-why-no-result-of = There is no result for { $year }, so nothing can be computed
working-why-no-milestone = The year of the first milestone has not come, so nothing can be judged yet
working-why-grade-on-the-way = Grades have no distance from one another, so until the due year only whether the grade is reached can be told
working-why-too-great = The numbers are too great to be computed with

computed-h = Computed from the figures
computed-method = Method
computed-working = Working
computed-reason = Why this method
computed-verdict = Computed verdict
computed-differs = The ward’s rating is “{ $declared }” and differs from the computed verdict “{ $computed }”. Counts on this site use the ward’s rating.
computed-agrees = It does not contradict the ward’s rating “{ $declared }”.
computed-not-rated = The ward has not rated this yet.
computed-sum = By the form’s method { $count ->
    [one] one indicator was
   *[other] { $count } indicators were
 } computed; { $differ ->
    [one] one differs
   *[other] { $differ } differ
 } from the ward’s rating.
computed-sum-none = By the form’s method { $count ->
    [one] one indicator was computed. It does not contradict
   *[other] { $count } indicators were computed. None contradicts
 } the ward’s rating.
computed-not-possible = { $count ->
    [one] One indicator
   *[other] { $count } indicators
 } can’t be computed.
computed-h-differ = Where rating and computation differ
computed-h-not-possible = What can’t be computed
computed-h-all = All computations
computed-declared = The ward’s rating
computed-left = The form of this plan leaves the verdicts to the ward: { $reason }.
computed-as-declared = Counts always use the ward’s rating. The computation is there to check it.
