"""Mentions that their year tells apart from the talks that the news is of.

| words | mention |
| --- | --- |
| `met on 8 May; last year's meeting was in Lima` | the one before: "last year" is its time |
| `The 2022 dialogue took place in Lima`, where the news is of May 2024 | the one before, in 2022 |
| `Last year's talks were held in Lima in March` | March of that year |
| `The 2024 dialogue was held in Lima` | the one that the news is of |
| `The round held in Lima in 2022`, `last year the session was in Lima` | the one before |
| `The dialogue will be held in Lima in June 2025`, where the news is of May 2024 | the next |
"""

from __future__ import annotations

import re
from dataclasses import replace

from ctdialog.pipeline.events.event import Event
from ctdialog.pipeline.occasions.occasion import Occasion
from ctdialog.pipeline.scene import DateMention, Line
from ctdialog.pipeline.sides.whose import owns

# what only counts a series, whatever its kind
BARE_ROUNDS = frozenset(["round", "session", "edition", "iteration", "sitting"])
_BEFORE_NAME = 30  # characters from a year to the format that it names


def owned_by(line: Line, events: list[Event], date: DateMention) -> Event | None:
    """The mention of another turn that a time owns: "last year's security talks"."""
    for event in events:
        if event.relative and event.start >= date.end and owns(line, date.end, event.start):
            return event
    return None


def year_named(event: Event) -> list[DateMention]:
    """The year in a mention's own words: "the 2022 dialogue"."""
    form = event.format
    if form is None or form.year is None:
        return []
    return [
        date
        for date in event.line.dates
        if date.when.attributive and date.text.endswith(str(form.year))
        if event.start - _BEFORE_NAME <= date.start < event.end
    ]


def turn_by_year(event: Event, main: Occasion) -> str:
    """Is an uncounted mention the one before or after an occasion, by the year in its words alone?"""
    form = event.format
    if form is None or form.year is None or form.determiner != "the" or event.number is not None:
        return ""
    fits = event.kind in main.kinds or (form.head in BARE_ROUNDS and not event.name_words)
    if event.codes - main.codes or not fits or not year_named(event):
        return ""
    known = {int(date[:4]) for date in main.dates if date[:2] in ("19", "20")}
    if not known or known & {form.year}:
        return ""
    return "next" if form.year > max(known) else "last" if form.year < min(known) else ""


def earlier_turn(event: Event, main: Occasion) -> str:
    """ "The round held in Lima in 2022", "last year the round was in Lima": is it the one before?"""
    form = event.format
    if form is None or form.head not in BARE_ROUNDS or event.name_words or event.codes - main.codes:
        return ""
    if form.determiner not in ("the", "their", "its") or event.number is not None or main.kinds <= {"visit"}:
        return ""
    known = [date for date in main.dates if date[:2] in ("19", "20")]
    mine = [date.edtf for date in event.dates if date.edtf]
    before = known and mine and all(_months_between(each, min(known)) >= _MONTHS_LATER for each in mine)
    return "last" if before else ""


_MEETS_LATER = re.compile(
    r"(?:\s\([^)]{2,12}\))?\s+(?:will|would|shall|(?:is|are)\s+(?:due\s+|set\s+|expected\s+|scheduled\s+)?to)\s+"
    r"(?:\w+\s+)?(?:be\s+(?:held|hosted|convened|organi[sz]ed)|take\s+place|meet|convene|sit|gather)\b"
)
_MONTHS_LATER = 2  # so far off is no other day of the same talks


def turn_by_time(event: Event, main: Occasion) -> str:
    """Is "the dialogue" that will be held months after the occasion's own day the next one?"""
    form = event.format
    if form is None or form.determiner not in ("the", "their", "its") or event.number is not None:
        return ""
    if event.codes - main.codes or event.kind not in main.kinds or event.kind == "visit":
        return ""
    if event.name_words and not any(event.name_words <= words for words in main.names):
        return ""
    known = [date for date in main.dates if date[:2] in ("19", "20")]
    mine = [date.edtf for date in event.dates if date.edtf]
    if not (known and mine) or _MEETS_LATER.match(event.line.after(event.end, 80)) is None:
        return ""
    return "next" if all(_months_between(max(known), each) >= _MONTHS_LATER for each in mine) else ""


def _months_between(one: str, other: str) -> int:
    """Months from one EDTF date to another: of years alone twelve each, a season's to its first month."""
    first, last = one.split("/")[-1], other.split("/")[0]
    if len(last) == 4 or len(first) == 4:
        return 12 * (int(last[:4]) - int(first[:4]))
    month = int(last[5:7])
    month = 3 * (month - 20) if month > 12 else month
    return 12 * (int(last[:4]) - int(first[:4])) + month - int(first[5:7])


def with_year(dates: list[DateMention]) -> list[DateMention]:
    """Dates of a mention, a month or day that lacks its year in that of the year told beside it."""
    years = {date.edtf for date in dates if date.edtf and len(date.edtf) == 4}
    if len(years) != 1 or len(dates) < 2:
        return dates
    year = years.pop()
    return [
        replace(date, edtf=year + date.edtf[4:])
        for date in dates
        if date.edtf and len(date.edtf) in (7, 10) and _of_some_year(date)
    ] or dates


def _of_some_year(date: DateMention) -> bool:
    """Is it a day or month that a year told beside it may be of: no weekday, which is near by itself?"""
    start = date.when.start
    return start is not None and start.lacks_year and start.weekday is None
