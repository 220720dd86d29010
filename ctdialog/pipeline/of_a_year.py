"""Mentions that their year tells apart from the talks that the news is of.

| words | mention |
| --- | --- |
| `met on 8 May; last year's meeting was in Lima` | the one before: "last year" is its time |
| `The 2022 dialogue took place in Lima`, where the news is of May 2024 | the one before, in 2022 |
| `Last year's talks were held in Lima in March` | March of that year |
| `The 2024 dialogue was held in Lima` | the one that the news is of |
"""

from __future__ import annotations

import re
from dataclasses import replace

from ctdialog.pipeline.event import Event
from ctdialog.pipeline.occasion import Occasion
from ctdialog.pipeline.scene import DateMention, Line

_OWNS = re.compile(r"['’]s?\s+(?:[\w-]+\s+){0,3}")
_BEFORE_NAME = 30  # characters from a year to the format that it names


def owned_by(line: Line, events: list[Event], date: DateMention) -> Event | None:
    """The mention of another turn that a time owns: "last year's security talks"."""
    for event in events:
        between = date.end - line.start, event.start - line.start
        if event.relative and event.start >= date.end and _OWNS.fullmatch(line.text, *between):
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
    if event.codes - main.codes or event.kind not in main.kinds or not year_named(event):
        return ""
    known = {int(date[:4]) for date in main.dates if date[:2] in ("19", "20")}
    if not known or known & {form.year}:
        return ""
    return "next" if form.year > max(known) else "last" if form.year < min(known) else ""


def with_year(dates: list[DateMention]) -> list[DateMention]:
    """Dates of a mention, a month or day that lacks its year in that of the year told beside it."""
    years = {date.edtf for date in dates if date.edtf and len(date.edtf) == 4}
    if len(years) != 1 or len(dates) < 2:
        return dates
    year = years.pop()
    return [
        replace(date, edtf=year + date.edtf[4:])
        for date in dates
        if date.edtf and len(date.edtf) in (7, 10) and date.when.start and date.when.start.lacks_year
    ] or dates
