home-plan = Plan for { $year }
