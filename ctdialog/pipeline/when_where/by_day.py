"""Dates that name a mention, and days or places told in the clause beside it.

| words | belong to |
| --- | --- |
| `the conclusions of Tuesday's meeting`, `at its June 30 meeting` | the meeting, whatever is told before |
| `was launched in May 2019 in Lima, at the second Ministerial Conference` | the conference |
| `signed two papers last Friday, when X travelled to Lima for a visit` | the visit |
| `X, who goes on from there to Lima for a visit` | Lima to the visit |
| `invited Oman to Lima in 2027 to co-chair the next round` | the next round |
"""

from __future__ import annotations

import re
from itertools import pairwise

from ctdialog.pipeline.events.event import Event
from ctdialog.pipeline.scene import City, DateMention, Line

_OWNED = re.compile(r"['’]s\s+(?:(?!and\b|or\b)[\w-]+\s+){0,3}")
_DETERMINED = re.compile(r"\b(?:the|its|their|this|that|his|her|our)\s+$")
_RIGHT_BEFORE = re.compile(r"\s+(?:(?!and\b|or\b|the\b)[\w-]+\s+)?")


def named_by(line: Line, events: list[Event], date: DateMention) -> Event | None:
    """The mention that a date right before it names: "Tuesday's meeting", "its June 30 meeting"."""
    event = next((e for e in events if e.start >= date.end and not e.verb), None)
    if event is None or event.format is None or event is events[0]:
        return None
    between = line.text[date.end - line.start : event.start - line.start]
    if _OWNED.fullmatch(between):
        return event
    determined = _DETERMINED.search(line.before(date.start, 12).lower())
    return event if determined and _RIGHT_BEFORE.fullmatch(between) else None


# "to Lima in 2027 to co-chair the next round"
_FOR_NEXT = re.compile(
    r"(?:\s+(?:in|on|to)\s[^.;,]{2,30}?)?,?\s+(?:to\s+(?:co-?chair|hold|host|attend|join|take\s+part\s+in|"
    r"participate\s+in)|for|to\s+the)\s+(?:the|its|their)\s+(?:[\w-]+\s+){0,2}"
)


def of_the_next(line: Line, events: list[Event], start: int, end: int) -> Event | None:
    """The next round, for which somebody is invited to a place or on a day told before it."""
    for event in events:
        if event.relative == "next" and event.start >= end:
            between = line.text[end - line.start : event.start - line.start].lower()
            return event if _FOR_NEXT.fullmatch(between) and any(e.start < start for e in events) else None
    return None


# "… in Lima, at the second Conference": right behind a place or day
_AT_IT = re.compile(
    r",?\s+(?:at|during|in\s+the\s+course\s+of|on\s+the\s+occasion\s+of)\s+(?:(?:the|an?|their)\s+)?"
)
_JOIN = re.compile(r",?\s+(?:in|on)?\s*")


def told_before(line: Line, event: Event) -> tuple[list[DateMention], list[City]]:
    """The day and town right before ", at the conference", where none stands behind it."""
    if event.dates or event.places or event.format is None or event.relative:
        return [], []
    values: list[DateMention | City] = sorted((*line.dates, *line.cities), key=lambda value: value.start)
    if any(value.start > event.end for value in values):
        return [], []
    near = [value for value in values if value.end <= event.start]
    if not near or not _AT_IT.fullmatch(line.text, near[-1].end - line.start, event.start - line.start):
        return [], []
    told = near[-1:]
    for one, other in reversed(list(pairwise(near))):
        if not _JOIN.fullmatch(line.text, one.end - line.start, other.start - line.start):
            break
        told.append(one)
    return [v for v in told if isinstance(v, DateMention)], [v for v in told if isinstance(v, City)]


_WHEN = re.compile(r",?\s+when\s(?:(?!\b(?:and|which|who)\b)[^.;,]|,(?=[^,;]{1,60},)){2,160}$")


def day_of_when(line: Line, event: Event) -> list[DateMention]:
    """The day of what was done when somebody came: "signed it last Friday, when X came on a visit"."""
    if event.dates or event.kind != "visit":
        return []
    before = line.text[: event.start - line.start]
    when = _WHEN.search(before, max(0, len(before) - 200))
    if when is None or any(line.start + when.start() < date.start for date in line.dates):
        return []
    told = [date for date in line.dates if date.end <= line.start + when.start() + 1]
    return told[-1:] if len(told) == 1 and not told[0].when.attributive else []
