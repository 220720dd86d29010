"""Talks that are not those of an occasion told before, though nothing in their words contradicts it.

| words | others' |
| --- | --- |
| `She also met Minister Y`, after a conference on whose sidelines she met X | yes |
| `where she is to meet President Z`, after the talks that she held with Y | yes |
| `the coalition held a meeting`, after talks of Peru and Chile | yes |
| `Last week Peru held talks with Oman`, after talks of Peru and Chile | yes |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.events.event import Event
from ctdialog.pipeline.occasions.fresh import is_held
from ctdialog.pipeline.occasions.occasion import GATHERINGS, Occasion
from ctdialog.pipeline.scene import Line
from ctdialog.pipeline.topics.apart import AT_PAST

_IS_TO = re.compile(r"(?:will|to|is to|are to)\b")
_PLAIN = frozenset(["meeting", "visit"])
_AHEAD = re.compile(
    r"\b(?:will|is\s+to|are\s+to|is\s+due|to\s+be\s+held|agreed\s+to\s+(?:hold|convene)|"
    r"on\s+(?:holding|convening|organi[sz]ing))\b"
)
_PAIR = 2  # who meet as a rule


def to_come(event: Event) -> bool:
    """Does the sentence of a mention tell of what is still to come: "they agreed to convene the first …"?"""
    return _AHEAD.search(event.line.lower) is not None


def others_met(event: Event, occasion: Occasion) -> bool:
    """ "She also met Minister Y", after a gathering on whose sidelines she met others: not what it was.

    Nor is "where she is to meet President Z" the talks that she held with Y.
    """
    if not event.verb or event.kind != "meeting" or len(event.sides) > _PAIR or not event.people:
        return False
    if all(id(person) in occasion.people for person in event.people):
        return False
    if occasion.kinds <= GATHERINGS and len(occasion.codes) != _PAIR:
        return True
    if occasion.kinds.isdisjoint(_PLAIN) and to_come(occasion.events[-1]):
        return True  # "He met President Z", after "they agreed to convene the first Committee in May"
    told = [each.verb for each in occasion.events if each.people]
    return bool(_IS_TO.match(event.verb) and told) and not any(not v or _IS_TO.match(v) for v in told)


def with_another(event: Event, occasion: Occasion) -> bool:
    """Is a side's meeting with somebody else told, at another time: "Last week Peru held talks with Oman"?

    Of talks that were told to be those of two countries.
    """
    if event.relative or event.number is not None or (event.format and event.format.determiner == "the"):
        return False
    known = told_pair(occasion)
    if not known or not event.sides - known or len(event.sides) > _PAIR:
        return False
    if any(party.label != "COUNTRY" for party in (*event.parties, *occasion.events[0].parties)):
        return False
    return AT_PAST.search(event.line.lower) is not None and event.line is not occasion.events[0].line


def told_pair(occasion: Occasion) -> frozenset[str]:
    """The two countries whose talks an occasion is, by its mentions or their first sentence; else none."""
    first = occasion.events[0].line
    named = {p.code for p in first.parties if p.label == "COUNTRY" and p.form in ("name", "adjective")}
    known = occasion.codes if len(occasion.codes) == _PAIR else named
    return frozenset(known if len(known) == _PAIR else ())


def of_others(event: Event, occasion: Occasion) -> bool:
    """Is a body's meeting told, after talks of others: "the coalition held a meeting"?"""
    if (
        event.format is None
        or event.format.determiner not in ("a", "an", "its", "their")
        or not is_held(event)
    ):
        return False
    bodys = bool(event.codes) and all(party.label == "BODY" for party in event.parties)
    pair = len(occasion.codes) > 1 and occasion.codes == occasion.events[0].codes
    return bodys and pair and event.codes.isdisjoint(occasion.codes)


def of_its_people(line: Line, found: list[Occasion]) -> Occasion | None:
    """The one of some occasions that people of a sentence took part in: "With Y, she spoke of …"."""
    owners: set[Occasion] = set()
    for person in {id(p) for p, _ in line.people}:
        at = [occasion for occasion in found if person in occasion.people]
        if len(at) == 1:
            owners.add(at[0])
    return owners.pop() if len(owners) == 1 else None
