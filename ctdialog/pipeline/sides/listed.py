"""Whom a list tells that somebody acts for: those listed together are of one side.

| words | side |
| --- | --- |
| `X led the Kenyan team; Y, Director, and Z, Attaché` | Y and Z are Kenya's |
| `W and X hosted Kenya's Minister Y and General Z` | Z is Kenya's, as W and X face him |
| `A, B (Kenyan side) and C (Omani side)`, `A, B (Kenya); C (Oman)` | A is Kenya's |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.officials.persons import Person
from ctdialog.pipeline.seats.envoys import hosts_envoy
from ctdialog.pipeline.seats.seat import Seat

SeatOf = dict[int, Seat]
"""Seats by the id() of their people."""

_AGAINST = re.compile(
    r"\b(?:counterparts?|met|meets?|meeting|with|hosted|received|welcomed|visit\w*|call\w*|while|whereas|other|both|"
    r"between|by|opposite|respective\w*|from|for|said|told|thanked)\b"
)
_OTHER_TEAM = re.compile(
    r"[^.;]{0,60}\b(?:that\s+(?:of|from)|the\s+(?:other|[\w-]+)\s+(?:side|one|team|delegation))\b"
)
BRACKET_OPENS = re.compile(r"[(\[]\s*(?:the\s+)?$")
_CLOSES = re.compile(r"\s*[)\]]")
BRACKET_ENDS = re.compile(r"(?:['’]s)?\s*(?:side|delegation|team|party)\s*[)\]]")


def seats_by_person(seats: list[Seat]) -> SeatOf:
    """The seats by the id() of their people: hundreds may be named, each beside all others."""
    return {id(seat.person): seat for seat in seats}


def seated(people: list[Person], of: SeatOf) -> list[Seat]:
    """The seats of those among some people who have one."""
    return [of[id(person)] for person in people if id(person) in of]


def _place(seat: Seat) -> int:
    """Where somebody is named first."""
    return seat.person.mentions[0].extent[0]


def side_of_list(seat: Seat, of: SeatOf) -> str | None:
    """ "X led the Kenyan team; Y, Director, and Z, Attaché": he who is listed behind its leader is of it.

    Not so those whom the words between set against it ("and met", "while", "his counterpart").
    """
    line = seat.lines[0]
    own = [m.extent for p, m in line.people if p is seat.person]
    if not own:
        return None  # a pronoun stands for the name
    start = min(own)[0]
    told = [(m.extent[1], of[id(p)]) for p, m in line.people if id(p) in of]
    leads = [(end, s) for end, s in told if s.role == "chair"]
    before = [(end, s.country) for end, s in leads if end <= start and line is s.lines[-1] and s.country_at]
    if not before or len({country for _, country in before}) > 1:
        return None
    last = max(((end, s) for end, s in told if end <= start), key=lambda each: each[0])
    if last[1].country_at and hosts_envoy(seat, last[1]):
        return None  # "the Kenyan team's head X, Kenyan Ambassador Y and Interior Minister Z", who is at home
    between = line.before(start, start - max(end for end, _ in before))
    ends = max(end for _, end in own)
    against = _AGAINST.search(between) or _OTHER_TEAM.match(line.after(ends, 80))
    return None if against else before[0][1]


def listed_behind(seat: Seat, of: SeatOf) -> str | None:
    """ "W and X hosted Kenya's Minister Y and General Z": Z is of Y's side, as others face them."""
    line, own = seat.lines[0], _place(seat)
    beside = seated(seat.group, of)
    apart = {id(s) for s in seated([p for p, _ in line.people], of)} - {id(s) for s in (seat, *beside)}
    facing = any(line in of[id(p)].lines for p, _ in line.people if id(of.get(id(p))) in apart)
    met = not {id(s.person) for s in beside}.isdisjoint(map(id, seat.met))
    if seat.role == "chair" or not facing or met:
        return None
    before = [s for s in beside if _place(s) < own and line in s.lines]
    if any(s.country_at and hosts_envoy(seat, s) for s in before):
        return None
    told = {s.country for s in before}
    first = min(before, key=_place) if before else None
    return first.country if first is not None and first.country_at and len(told - {None}) == 1 else None


def label_behind(seat: Seat, of: SeatOf) -> str | None:
    """ "A, B (Kenyan side) and C (Omani side)": a label behind a name goes for those listed before it too.

    So it is where somebody of the list still stands behind the label, for the other side.
    """
    group = [s for s in seated(seat.group, of) if s.lines[-1] is seat.lines[-1]]
    later = sorted((s for s in group if _place(s) > _place(seat)), key=_place)
    own = next((s for s in later if s.country_at is not None), None)
    behind = [s for s in later if own is not None and _place(s) > _place(own)]
    if own is None or own.country_at is None:
        return None
    if not behind and not any(s.country_at and s.country != own.country for s in group):
        return None  # nobody of the list is of the other side
    line, (start, end) = seat.lines[-1], own.country_at
    if not line.start <= end <= line.end or any(s.country == own.country and s.country_at for s in behind):
        return None
    closes = BRACKET_ENDS.match(line.after(end, 16))
    bare = BRACKET_OPENS.search(line.before(start, 8)) and _CLOSES.match(line.after(end, 4))
    return own.country if closes or bare else None
