"""The date of publication, from the lines of a page that are dates.

Grammar of a date line: a calendar date with its year, and beside it nothing but a label
("Published:", "Posted on", "issued", "Last updated"), a weekday, a clock time with its
zone, and separators. A byline may end in a date line ("by A. Writer - November 18, 2022,
2:30 am"), which `ctdialog.article.layout` cuts off first. A date inside prose is no date line.

Figures alone are read day first where dots stand between them ("19.02.2026"), as is done where
dots are used; between slashes or hyphens ("11/12/2018") both readings are kept, where
both are days of the calendar, until other evidence decides.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from ctdialog.lexicon.calendar import MONTH_STEMS
from ctdialog.records import PublishedFrom

MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?\b"
_YEAR = r"(?:19|20)\d\d\b"

# A day and month in words, the year with it or not: "25 May", "Sep 10", "April 11, 2013", "2nd of May 2021".
WORDED_DATE = (
    rf"(?:(?P<day>{_DAY})[ -]?(?:of )?(?P<month>{MONTH})(?:,?[ -]?(?P<year>{_YEAR}))?"
    rf"|(?P<month2>{MONTH}) ?(?P<day2>{_DAY})(?:(?:,? ?|/)(?P<year2>{_YEAR}))?)"
)
_WORDED = re.compile(WORDED_DATE, re.IGNORECASE)
_FULL = re.compile(
    rf"(?P<iso>(?P<y>{_YEAR[:-2]})[-/.](?P<m>\d\d?)[-/.](?P<d>\d\d?)(?:T(?=\d))?)"
    rf"|(?P<a>\b\d\d?)(?P<dot>[./-])(?P<b>\d\d?)(?P=dot)(?P<z>{_YEAR})"
    rf"|{WORDED_DATE}",
    re.IGNORECASE,
)
_WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thur?s?|Fri|Sat(?:ur)?|Sun)(?:day)?\b"
_CLOCK = (
    r"\d{1,2}[:.]\d\d(?:[:.]\d\d(?:\.\d+)?)?(?: ?hrs)?(?: ?[ap]\.?m\b\.?)?|\d{1,2} ?[ap]\.?m\b\.?"
    r"|\b(?:IST|PKT|PST|GMT|UTC|BST|EST|EDT|ET|CET|CEST|EET|MSK|KST|JST|AST|SGT|WIB)\b|[+-]\d\d:?\d\d|(?<=\d)Z\b"
)
_LABEL = (
    r"\b(?P<label>(?:first |originally )?(?:published|posted|issued|released|uploaded|created|filed)"
    r"|publication date|publishing date|release date|date of publication|date|(?:press|news|media) release)\b"
)
_UPDATE = r"\b(?P<update>(?:last |latest )?(?:updated?|modified|edited|revised|reviewed)(?: on)?)\b"
_REST = re.compile(
    rf"{_LABEL}|{_UPDATE}|{_WEEKDAY}|{_CLOCK}|\b(?:on|at|hours|hrs|time|local)\b|[\s,;:|()\[\]•·*/.–—-]+",
    re.IGNORECASE,
)
_LONGEST_DATE_LINE = 160

Label = Literal["published", "updated"]


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A day as told: `year` is null where it was not."""

    day: int
    month: int
    year: int | None = None

    def date(self, year: int | None = None) -> date | None:
        """The day as a date, in `year` where it tells none itself; null without a year or such a day."""
        told = self.year if self.year is not None else year
        try:
            return None if told is None else date(told, self.month, self.day)
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class DateLine:
    """A line that is a date: the readings it allows (more than one: ambiguous), its label, and what is left.

    `rest` holds the words that are neither date nor label; "" in a pure date line.
    """

    readings: tuple[date, ...]
    label: Label | None = None
    rest: str = ""

    @property
    def day(self) -> CalendarDay | None:
        """The one day it means; null where it is ambiguous."""
        if len(self.readings) != 1:
            return None
        return CalendarDay(self.readings[0].day, self.readings[0].month, self.readings[0].year)


def worded_day(match: re.Match[str]) -> CalendarDay:
    """The day that a match of WORDED_DATE tells."""
    month = (match["month"] or match["month2"])[:3].lower()
    digits = re.sub(r"\D", "", match["day"] or match["day2"])
    year = match["year"] or match["year2"]
    return CalendarDay(int(digits), MONTH_STEMS.index(month) + 1, int(year) if year else None)


def is_publication_year(year: int) -> bool:
    """Whether days before and after a day of that year can be counted: nothing is published in another."""
    return 1000 <= year <= 9990


def find_day(text: str) -> CalendarDay | None:
    """The first day and month in words in `text`, with its year where it has one."""
    match = _WORDED.search(text)
    return worded_day(match) if match else None


def read_date_line(line: str) -> DateLine | None:
    """The date of a line, the best labelled one where it has several; null where it has no full date.

    Whether the line is a date line is for the caller to tell by the `rest`.
    """
    if len(line) > _LONGEST_DATE_LINE or not any(char.isdigit() for char in line):
        return None
    found = [(match.span(), readings) for match in _FULL.finditer(line) if (readings := _readings(match))]
    if not found:
        return None
    best: tuple[int, DateLine] | None = None
    rest: list[str] = []
    place = 0
    for (start, end), readings in found:
        label, words = _label(line[place:start])
        rest.append(words)
        rank = {"published": 0, None: 1, "updated": 2}[label]
        if best is None or rank < best[0]:
            best = rank, DateLine(readings, label)
        place = end
    rest.append(_label(line[place:])[1])
    assert best is not None
    return DateLine(best[1].readings, best[1].label, " ".join(word for word in rest if word))


def _label(words: str) -> tuple[Label | None, str]:
    """What label the words before a date make, and the words that belong to no date line."""
    label: Label | None = None
    for match in _REST.finditer(words):
        if match["label"]:
            label = "published"
        elif match["update"]:
            label = "updated"
    return label, " ".join(_REST.sub(" ", words).split())


def _readings(match: re.Match[str]) -> tuple[date, ...]:
    if match["iso"]:
        days = [CalendarDay(int(match["d"]), int(match["m"]), int(match["y"]))]
    elif match["z"]:
        a, b, year = int(match["a"]), int(match["b"]), int(match["z"])
        days = [CalendarDay(a, b, year)]
        if match["dot"] != "." and a != b:
            days.append(CalendarDay(b, a, year))
    else:
        days = [worded_day(match)]
    return tuple(day for told in days if (day := told.date()) is not None)


# ------------------------------------------------------------------ choice

Zone = Literal["header", "above", "below", "page"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A date line with its place on the page.

    `zone`: `page` is the page's own date (today's, beside its menu), `header` before the
    headline, `above` between headline and body or next to the byline, `below` after the body.
    """

    line: DateLine
    zone: Zone


# A story is printed within this many days after (or, across time zones, one before) its dateline.
_DAYS_AFTER_DATELINE = 10


def choose(
    candidates: Sequence[Candidate], dateline: CalendarDay | None
) -> tuple[date | None, PublishedFrom | None]:
    """The publication date that the page itself tells, and where it does.

    A labelled date wins; then the date line nearest above the body, a full date in the
    dateline, a header's date, one below the body, and last a date of update. The page's own
    date is none. A date without label that does not fit the dateline's day is left out.
    """
    ranked: list[tuple[int, int, date, PublishedFrom]] = []
    for place, candidate in enumerate(candidates):
        day = _decide(candidate.line.readings, dateline)
        if day is None or not _fits(candidate, day, dateline):
            continue
        ranked.append((*_rank(candidate, place), day, "text"))
    told = dateline.date() if dateline else None
    if told:
        ranked.append((2, 0, told, "dateline"))
    if not ranked:
        return None, None
    _, _, day, source = min(ranked)
    return day, source


def _rank(candidate: Candidate, place: int) -> tuple[int, int]:
    if candidate.line.label == "published":
        return 0, place
    if candidate.line.label == "updated":
        return 5, place
    # Nearest to the body: the last one above it, the first one below it.
    zone = {"above": 1, "header": 3, "below": 4, "page": 9}[candidate.zone]
    return zone, place if candidate.zone == "below" else -place


def _decide(readings: Sequence[date], dateline: CalendarDay | None) -> date | None:
    """The one day that a date line means; null where it stays ambiguous."""
    if len(readings) > 1 and dateline is not None:
        readings = [day for day in readings if _near(day, dateline)]
    return readings[0] if len(readings) == 1 else None


def _fits(candidate: Candidate, day: date, dateline: CalendarDay | None) -> bool:
    if candidate.line.label is not None:
        return True
    if candidate.zone == "page":
        return False
    return dateline is None or _near(day, dateline)


def _near(day: date, dateline: CalendarDay) -> bool:
    filed = resolve(dateline, day)
    return filed is None or -1 <= (day - filed).days <= _DAYS_AFTER_DATELINE


def resolve(told: CalendarDay, published: date | None) -> date | None:
    """The calendar date of a dateline: in its own year, else in the year that is nearest to `published`.

    Null without either year.
    """
    if told.year is not None or published is None:
        return told.date()
    years = (published.year - 1, published.year, published.year + 1)
    days = [day for year in years if (day := told.date(year)) is not None]
    return min(days, key=lambda day: abs((day - published).days), default=None)
