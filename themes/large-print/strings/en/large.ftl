# Words of the large-print theme: only those that differ from the theme below.

layout-contact = Ask us a question

own-help = Need help?
own-help-text = Tell us what is hard to read or to understand.
