"""The months and the days of the week, one list for all rooms.

Closed lists that no user adds to, so they are code. All in lower case; the alternations MONTH, MONTH_STEM and
WEEKDAY are for expressions over lower-case text, or that ignore case.
"""

from __future__ import annotations

MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
MONTH_STEMS = tuple(month[:3] for month in MONTHS)
SHORT_MONTHS = (*MONTH_STEMS[:4], *MONTH_STEMS[5:9], "sept", *MONTH_STEMS[9:])  # "may" is not cut
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAY_STEMS = tuple(day[:3] for day in WEEKDAYS)
MONTHS_AND_DAYS = frozenset((*MONTHS, *SHORT_MONTHS, *WEEKDAYS))
MONTH = "|".join(MONTHS)
MONTH_STEM = "|".join(MONTH_STEMS)
WEEKDAY = "|".join(WEEKDAYS)
