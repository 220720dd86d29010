"""Visits told from the other end: by who sent somebody, or by the country that was visited.

    STATE  sent|dispatched  PERSON|its envoy …  to  PLACE
    STATE|PLACE  was visited by  PERSON|a delegation

| words | a visit |
| --- | --- |
| `Chad had sent Prime Minister X to Rome at the end of May` | of Chad to Italy |
| `Oman was visited last week by a high-level Chadian delegation` | of Chad to Oman |
| `sent X to prison`, `was visited by tourists from Chad` | none |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.events.actors import Actor, people_of
from ctdialog.pipeline.events.event import Event
from ctdialog.pipeline.events.of_actors import event_of
from ctdialog.pipeline.scene import Line

SENT = re.compile(r"\b(?:sent|dispatched|despatched|(?:will|would|is\s+to|are\s+to)\s+(?:send|dispatch))\s")
VISITED_BY = re.compile(
    r"\b(?:was|were|been|be|being|is)\s+visited\s+(?:(?:on\s+\w+|last\s+\w+|in\s+\w+|recently|today|yesterday|earlier\s+this\s+"
    r"\w+)\s+)?by\s"
)
_TO = re.compile(r",?\s+to\s+(?:the\s+)?")
_NEAR = len(" the ")
_GUESTS = re.compile(r"(?:an?|the|its)\s+(?:[\w-]+\s+){0,3}(?:delegation|team|mission|party)\b")


def sent_there(line: Line, actors: list[Actor]) -> Event | None:
    """The visit of somebody who was sent, or of those by whom a country was visited."""
    return _sent(line, actors) or _visited_by(line, actors)


def _sent(line: Line, actors: list[Actor]) -> Event | None:
    match = SENT.search(line.lower)
    if match is None:
        return None
    start, end = line.start + match.start(), line.start + match.end()
    senders = [a for a in actors if a.end <= start and a.party and a.party.label == "COUNTRY"]
    sent = next((a for a in actors if a.person and 0 <= a.start - end <= _NEAR), None)
    if not senders or sent is None:
        return None
    to = _TO.match(line.after(sent.end, 12))
    place = sent.end + to.end() if to else -1
    goals = [a for a in actors if a.start == place and a.party and not a.person]
    if not goals and not any(city.start == place for city in line.cities):
        return None
    visit = event_of(line, start, end, "visit", [senders[-1], sent, *goals[:1]], match.group().strip())
    visit.people = people_of([sent])  # and not who sent him
    return visit


def _visited_by(line: Line, actors: list[Actor]) -> Event | None:
    match = VISITED_BY.search(line.lower)
    if match is None:
        return None
    start, end = line.start + match.start(), line.start + match.end()
    host = next((a for a in reversed(actors) if a.party and not a.person and 0 < start - a.end < 40), None)
    guests = _GUESTS.match(line.lower, match.end())
    last = line.start + guests.end() if guests else end + 1
    visitors = [a for a in actors if end <= a.start <= last and a.party and a.party.label == "COUNTRY"]
    visitors = [a for a in visitors if a.person or a.office or guests]
    if host is None or not visitors:
        return None
    told = [host, visitors[0]]
    visit = event_of(line, start, end, "visit", told, match.group().strip())
    visit.places = [host.party] if host.party and host.party.form == "name" else []
    return visit
