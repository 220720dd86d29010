"""Calls told by a noun: "during a courtesy call by General X on Minister Y".

| words | who meet |
| --- | --- |
| `during a courtesy call by General X on Minister Y` | X and Y |
| `the farewell visit of Ambassador X to Minister Y` | X and Y |
| `the courtesy call by General X, who spoke on trade` | none told |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.events.actors import Actor
from ctdialog.pipeline.events.event import Event
from ctdialog.pipeline.events.of_actors import event_of
from ctdialog.pipeline.scene import Line

_CALL = re.compile(
    r"\b(?:courtesy|farewell|introductory|protocol) (?:calls?|visits?) (?:paid |made )?(?:by|from|of)\b"
)
_ON = re.compile(r"[^.;]{0,40}?\b(?:on|upon|to)\s+(?:the\s+|his\s+|her\s+)?(?:\w+\s+)?$")


def courtesy_call(line: Line, actors: list[Actor]) -> Event | None:
    """The call of one official on another that a noun tells."""
    match = _CALL.search(line.lower)
    if match is None:
        return None
    start, end = line.start + match.start(), line.start + match.end()
    people = [actor for actor in actors if actor.person and actor.start >= end]
    if len(people) < 2:
        return None
    guest, host = people[:2]
    if _ON.fullmatch(line.lower[guest.end - line.start : host.start - line.start]) is None:
        return None
    return event_of(line, start, end, "meeting", [guest, host], match.group())
