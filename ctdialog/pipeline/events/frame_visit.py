"""A visit that only frames the talks already told: whoever talks in Oman has come to Oman.

| words, after "Kenyan Minister X met Omani Minister Y in Muscat on 5 May" | another occasion |
| --- | --- |
| `X, who arrived in Muscat on 4 May, …`, `X is on a visit to Oman on 4-6 May` | no: part of it |
| `co-chaired by X, who is on a visit to Oman` | no |
| `During his stay X will visit the port of Sohar` | no |
| `X will visit Oman again in June`, `X visited Oman in 2021`, `X then travels to Doha` | yes |
"""

from __future__ import annotations

import datetime
import re

from ctdialog.pipeline.events.event import Event, lands
from ctdialog.pipeline.occasions.occasion import Occasion

_THEY = re.compile(
    r"(?:He|She|They|The\s+(?:\w+\s+){0,2}(?:chief|minister|president|commander|envoy|delegation|guests?))\b"
)
# "co-chaired by Minister X, who is at the head of a delegation on a visit to Oman"
_WHO_IS = re.compile(r",\s+who\s+(?:is|are)\s[^.;,]{0,80}$")
_NEAR = datetime.timedelta(days=6)
_DAY = 10


def frames(event: Event, main: Occasion) -> bool:
    """Is a visit of one of those who talk to where they talk, on days around those of the talks?"""
    if event.kind != "visit" or event.relative or event.number is not None:
        return False
    # "Officials of Oman and Kenya met in Muscat for the third Dialogue": whose it is, the sentences tell
    if event.codes - (main.codes or {party.code for line in main.lines for party in line.parties}):
        return False
    told = {id(person) for person, mention in event.line.people if mention.extent[1] <= event.start}
    if _on_own_visit(event, main):
        return True
    if told and _WHO_IS.search(event.line.before(event.start, 110)) and lands([event]) <= lands(main.events):
        return not any(date.edtf for date in event.dates) or _around(event, main)
    anew = event.format is None or event.format.determiner not in ("his", "her", "their")
    if anew and event.people and not any(id(person) in main.people for person in event.people):
        return False  # "X came weeks ahead of a visit to Oman by President Z"
    if not (told & main.people or (not told and main.people and _THEY.match(event.line.text))):
        return False
    return lands([event]) <= (lands(main.events) or main.codes) and _around(event, main)


# "While on his visit to Oman the minister went to the shipyard"
_ON_HIS = re.compile(
    r"\b(?:while\s+on|during|on|in\s+the\s+course\s+of)\s+(?:his|her|their)\s+(?:[\w-]+\s+){0,2}$"
)


def _on_own_visit(event: Event, main: Occasion) -> bool:
    """ "On his visit to Oman, the minister also saw the port": on no other day, and of nobody else?"""
    if event.format is None or event.dates or not main.lines or main.kinds <= {"visit"}:
        return False
    if _ON_HIS.search(event.line.before(event.start, 60)) is None or not event.places:
        return False
    here = lands([event]) <= (lands(main.events) or main.codes)
    return here and all(id(person) in main.people for person, _ in event.line.people)


def _around(event: Event, main: Occasion) -> bool:
    """Are a visit's days around the talks' days; a visit without a day, beside talks that are held?"""
    talks = [day for date in main.dates for day in _days(date)]
    visit = [day for date in event.dates for day in _days(date.edtf or "")]
    if not visit:
        return not any(date.edtf for date in event.dates) and bool(event.places or event.verb)
    return any(abs(one - other) <= _NEAR for one in visit for other in talks)


def _days(edtf: str) -> list[datetime.date]:
    """The full days that a date begins and ends with."""
    ends = (part for part in edtf.split("/") if len(part) == _DAY)
    return [datetime.date.fromisoformat(part) for part in ends]


# "X, who arrived here on Tuesday at the head of a team, also called on Y"
_WHO_CAME = re.compile(
    r",\s+who\s+(?:(?:has|had|is|was|also|currently|now)\s+){0,3}(?:arriv|reach|land|c[ao]me\b|flew|flown|beg[au]n|start|"
    r"on\s+an?\b|visiting\b)[^;]{0,160}?,\s+(?=[a-z])"
)


def without_arrival(event: Event) -> None:
    """Drops the dates that only tell when somebody came, in a clause before the verb of meeting."""
    line = event.line
    if not event.verb or not event.dates or ", who " not in line.lower:
        return
    for clause in _WHO_CAME.finditer(line.lower):
        start, end = line.start + clause.start(), line.start + clause.end()
        if end <= event.start:
            event.dates = [date for date in event.dates if not start < date.start < end]
