# How a page is cited.

cite-h = Cite this page
cite-site = { $city }, { $site }, { $address }
cite-page = { $city }, “{ $title }”, { $site }, { $address }
cite-page-at = { $city }, “{ $title }” ({ $state }), { $site }, { $address }
cite-stage-dated = { $stage }, { $date }
cite-sealed = sealed edition { $edition }
cite-table = Link to this table
