"""The year of a day or month that has none, where the text tells it in other words.

| words | year |
| --- | --- |
| `set up in April 2021 … on 8 November of that same year` | the one told last |
| `The 2022 Cyber Dialogue took place on December 15` | that of the sentence's subject |
| `10 July 2025 … On 11 July`, without a date of the news | the one that the article gives to the same month |
| `Thursday, July 31`, and 2024 and 2025 told elsewhere | the one in which that day is a Thursday |
| `Chile-Peru Security Dialogue 2016` over the text | that of the title |
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable

from ctdialog.lexicon.calendar import WEEKDAY_STEMS
from ctdialog.pipeline.dates.date_values import When

_YEAR_OF_SUBJECT = re.compile(
    r"^(?:The\s)?((?:19|20)\d\d)\s[A-Z]"
    r"|\b(?:the|their|its|\w['’]s)\s((?:19|20)\d\d)\s(?:[A-Z][\w.'’&/–-]{0,30}\s(?:(?:and|on|for)\s)?){0,6}"
    r"(?:Dialogue|Consultations?|Meeting|Conference|Summit|Forum|Workshop|Exercise|Talks|Round|Session|Plenary|"
    r"Symposium|Seminar|Commission|Committee|Group)\b"
)
_YEARS = re.compile(r"\b(?:19|20)\d\d\b")
_OF_YEAR = re.compile(  # "held the fourth workshop of 2025 on July 30"
    r"\b(?:meeting|workshop|session|round|conference|dialogue|event|talks|training|exercise|summit)\s+(?:of|in|for)\s"
    r"(?:19|20)\d\d\b"
)
# "on 8 and 9 November of that same year", "later that year, in May"
_OF_THAT_YEAR = re.compile(r"\s+(?:of|in|later)\s+(?:that|the\s+same)\s+(?:same\s+)?year\b", re.IGNORECASE)
_IN_THAT_YEAR = re.compile(
    r"\b(?:later|earlier|in)\s+(?:in\s+)?(?:that|the\s+same)\s+(?:same\s+)?year,?\s+(?:on|in)\s+$",
    re.IGNORECASE,
)
_BACK = 400  # characters back to the year that "that year" is


def that_year(text: str, start: int, end: int) -> int | None:
    """The year told last before a day or month "of that same year"."""
    if not (_OF_THAT_YEAR.match(text, end) or _IN_THAT_YEAR.search(text, max(0, start - 40), start)):
        return None
    told = _YEARS.findall(text, max(0, start - _BACK), start)
    return int(told[-1]) if told else None


def years_by_month(found: Iterable[When]) -> dict[int, set[int]]:
    """The years that the dates of an article give to each month."""
    years: dict[int, set[int]] = {}
    for when in found:
        if when.start and when.start.year and when.start.month:
            years.setdefault(when.start.month, set()).add(when.start.year)
    return years


_WEEKDAY = re.compile(rf"\b({'|'.join(WEEKDAY_STEMS)})[a-z]*\b")
# "EU-Norway Security Dialogue 2016": the whole of a line
_TITLE = re.compile(
    r"[^\n.;]{0,90}\b(?:Dialogue|DIALOGUE|Consultations?|Meeting|Conference|Summit|Forum|Workshop|Exercise|Talks|Round|"
    r"Session|Plenary|Symposium|Seminar|Commission|Committee|Group|Council)(?:,?\s+\w+)?[,:]?\s+((?:19|20)\d\d)\s*(?=\n|$)"
)
_TITLE_IN = 300  # characters of a text among which its title stands


def year_of_title(text: str) -> int | None:
    """The year that the title over a text ends with: "Chile-Peru Security Dialogue 2016"."""
    titles = (_TITLE.match(line) for line in text[:_TITLE_IN].splitlines())
    return next((int(title.group(1)) for title in titles if title), None)


def years_named(text: str) -> frozenset[int]:
    """All years that a text tells."""
    return frozenset(map(int, _YEARS.findall(text)))


def year_of_weekday(words: str, when: When, years: frozenset[int]) -> int | None:
    """The one year, of all that a text tells, in which a day told with its weekday falls on it."""
    point = when.start
    named = _WEEKDAY.search(words.lower())
    if named is None or point is None or point.month is None or point.day is None:
        return None
    weekday = WEEKDAY_STEMS.index(named.group(1))
    fits = [year for year in years if _falls(year, point.month, point.day, weekday)]
    return fits[0] if len(fits) == 1 else None


def _falls(year: int, month: int, day: int, weekday: int) -> bool:
    """Is a day of a year that weekday, and a day at all (29 February)?"""
    try:
        return datetime.date(year, month, day).weekday() == weekday
    except ValueError:
        return False


def year_told(when: When, sentence: str, years: dict[int, set[int]]) -> int | None:
    """The year of a day or month in an article without a date, where the article tells it elsewhere.

    It is the year of the sentence's subject ("The 2022 Cyber Dialogue took place on December 15"), or
    the one year that the article's other dates give to the same month ("10 July 2025 … On 11 July").
    """
    if when.start is None or when.start.month is None or when.start.which:
        return None
    if subject := _YEAR_OF_SUBJECT.search(sentence):
        return int(subject.group(1) or subject.group(2))
    if when.tense == "future" or when.start.day is None:
        return None
    in_sentence = set(_YEARS.findall(sentence))
    if len(in_sentence) == 1 and _OF_YEAR.search(sentence):
        return int(in_sentence.pop())
    told = years.get(when.start.month, set())
    return next(iter(told)) if len(told) == 1 else None
