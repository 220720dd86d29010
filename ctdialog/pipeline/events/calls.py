"""Calls made in the course of talks that have a format: they belong to the talks.

| words, after the Dialogue of Oman and Kenya is told | part of it |
| --- | --- |
| `The Kenyan delegation will call on Minister X tomorrow` | yes |
| `Minister X received the Kenyan guest at his office later` | yes |
| `Y, who led the team, will be received by Minister X on Monday` | yes |
| `The delegation met Minister X on Monday`, of a Kenyan one that is visiting Oman | yes |
| `On the sidelines of the talks, Y was received by Minister X` | yes |
| `She held meetings with X of Oman and Y of Peru`, on her visit to Oman | yes |
| `Y met Minister X in May`, `Y met Minister X of Peru` | no |
"""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

from ctdialog.pipeline.cues import wording
from ctdialog.pipeline.events.event import Event, lands
from ctdialog.pipeline.occasions.occasion import Occasion
from ctdialog.pipeline.parties import Party
from ctdialog.pipeline.scene import City

# "The Kenyan delegation is also to call on", "The delegation from Oman later met"
_DELEGATION = re.compile(
    r"(?:^|,\s|\band\s|^on\s\w+day\s|\b(?:earlier|later|afterwards|also)\s)the\s+(?:visiting\s+)?(?:[\w-]+\s+){0,2}(?:delegations?|teams?)(?:\s+(?:from|"
    r"of)\s+(?:the\s+)?[\w-]+)?\s+"
    r"(?:(?:also|then|later|will|would|is|are|was|were|scheduled|due|expected|set|afterwards|be|been)\s+)*$"
)
_CALLS = re.compile(
    r"(?:(?:will|would|to|also|later|is|are|was|were|be|been|due|scheduled|expected|set)\s+){0,6}"
    r"(?:calls?|called|paid|pays?|met|meets?|received?|receives|saw|sees|welcomed|hosted|hosts?)\b"
)
# "received the Kenyan guest", "met the heads of the two delegations"
_GUESTS = re.compile(
    r"[\s,]{0,3}(?:(?:with|later|also|both|the|his|her|two|visiting)\s+){0,6}(?:[\w-]+\s+)?"
    r"(?:guests?|visitors?|delegations?|teams?|heads?\s+of\s+(?:the\s+)?(?:two\s+)?delegations?|co-?chairs?)\b(?!\s+of\b)"
)
# "On the sidelines of the talks, Y was received by": of the same two sides, and nobody else's gathering
_ON_MARGINS = re.compile(
    r"\s*(?:also,?\s+)?(?:on|in|at)\s+the\s+(?:sidelines|margins|fringes)\s+of\s+(?:the|this|their)\s+(?:\w+\s+)?"
    rf"(?:{wording('talks')}|committee|commission|working\s+group)\b(?!\s+of\b)"
)
_FORMATS = frozenset(["dialogue", "working-group", "consultations", "conference"])
_DAYS = 2  # from the talks to the call


def delegation_calls(event: Event, main: Occasion) -> bool:
    """Does a verb of meeting tell a call that those of talks with a format made, or were made?"""
    visit = main.kinds == {"visit"}
    told = bool(main.kinds & _FORMATS) or main.number is not None or visit
    if not (told and event.verb and event.people and event.format is None):
        return False
    if visit and event.apart and main.visitors & {id(person) for person in event.people}:
        # "visited Oman. She held meetings with Minister X of Oman and Minister Y of Kenya"
        cities: list[City | Party] = [place for place in event.places if isinstance(place, City)]
        return _on_visit(replace(event, places=cities), main)
    if event.codes - main.codes - (lands(main.events) if visit else frozenset()):
        return False
    if _CALLS.match(event.verb) is None:
        return False
    if _DELEGATION.search(event.line.before(event.start, 90).lower()):
        return not visit or _on_visit(event, main)
    known = main.people & {id(person) for person in event.people}
    guests = known or _GUESTS.match(event.line.after(event.end, 60))
    talks = _FORMATS if len(main.codes) == 2 else _FORMATS - {"conference"}  # "their security conference"
    return bool(guests) and bool(main.kinds & talks) and _then(event, main)


def on_its_margins(event: Event, main: Occasion) -> bool:
    """ "On the sidelines of the talks, Y was received by Minister X": are those who meet of its two sides?"""
    if not event.verb or not event.people or _ON_MARGINS.match(event.line.lower) is None:
        return False
    own = len(main.codes) == 2 and event.codes <= main.codes and not event.relative
    return own and bool(main.kinds & (_FORMATS - {"conference"})) and _then(event, main)


def _on_visit(event: Event, main: Occasion) -> bool:
    """ "The team is visiting Oman. On Monday the delegation met Minister X": there, and on a day of it?"""
    if event.relative or not lands([event]) <= lands(main.events):
        return False
    if any(_day(date.likely) is None or "/" in (date.likely or "") for date in event.dates):
        return False  # "Last year the delegation met …"
    return not any(main.dates) or _then(event, main)


def _then(event: Event, main: Occasion) -> bool:
    """Is a call on the day of the talks or near it, and in no other city?"""
    if (
        event.places
        and main.cities
        and not {getattr(p, "name", "").lower() for p in event.places} & main.cities
    ):
        return False
    days = [day for date in event.dates if (day := _day(date.likely)) is not None]
    if not event.dates:
        return True
    ours = [day for text in main.dates for day in (_day(text[:10]), _day(text[-10:])) if day is not None]
    return bool(days) and any(abs((a - b).days) <= _DAYS for a in days for b in ours)


def _day(edtf: str | None) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(edtf[:10]) if edtf else None
    except ValueError:
        return None
