# Shares in which indicators have weights, on the achievement page.

weight-h = Weighted shares
weight-part = { $state } { $share }%
weight-sentence = With the weights of outcome and process indicators: { $list }.
weight-whole = Whole plan
weight-col = Weight
weight-col-total = Sum of weights
weight-note = Shares in %. A share is the weight of the indicators in that state divided by the weight of all indicators. Reference values are left out.
weight-caption-by-issue = Weighted shares by issue ({ $ward }, { $year })
weight-caption-each = The weight of each indicator ({ $ward }, { $year })
weight-nothing = No such indicators
