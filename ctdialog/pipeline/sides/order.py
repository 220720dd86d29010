"""People and sides named in one order: as many people as sides, and no word that tells which is whose.

| words | sides |
| --- | --- |
| `the Kenyan and Peruvian teams were led by X and Y` | X Kenya's, Y Peru's |
| `Kenya's and Peru's ministers, X and Y, met` | the same |
| `X and Y led the Kenyan and Peruvian teams`, `X and Y represented Kenya and Peru` | the same |
| `delegations of A, B and C met; X, Y and Z led them` | in that order |
| `representing Kenya and Peru respectively were X; and Y and Z` | X Kenya's, Y and Z Peru's |
| `X, Y and Z led the Kenyan and Peruvian teams` | not told: three people, two sides |
| of three sides two have somebody, and one person is left | the side that is left |
"""

from __future__ import annotations

import re
from itertools import pairwise

from ctdialog.pipeline.gazetteer import Extent
from ctdialog.pipeline.parties import Party
from ctdialog.pipeline.scene import Line
from ctdialog.pipeline.seats.seat import Seat
from ctdialog.pipeline.sides.hosts import TEAM, sides_in

_AND = re.compile(
    rf"(?:['’]s)?(?:\s+(?:{TEAM}|commission|secretariat|government))?,?\s+(?:and|&)\s+(?:of\s+|from\s+|for\s+|the\s+)*"
)
_THEIR = re.compile(
    r"(?:['’]s)?\s+(?:[\w’'-]+\s+){0,4}[\w’'-]+s(?:\s*[,:(]|\s[–—-])\s*(?:respectively,?\s+)?(?:the\s+)?"
)
_LISTED = re.compile(r",\s+(?:the\s+)?")
# "the Malian delegation was": one team, of which its own verb tells
_OWN_CLAUSE = re.compile(
    rf"(?:['’]s)?\s+{TEAM}\s+(?:was|is|has|had|will|came|included|comprised|consisted|by|under)\b"
)


def listed_with(line: Line, party: Party) -> list[Party]:
    """The parties of a list ("the Kenyan, Malian and Peruvian teams") that a party stands in, itself too."""
    parties = sides_in(line)
    at = next((i for i, each in enumerate(parties) if each.start == party.start), None)
    if at is None:
        return [party]
    first, last = at, at
    while first > 0 and _joined(line, parties[first - 1], parties[first]):
        first -= 1
    while last + 1 < len(parties) and _joined(line, parties[last], parties[last + 1]):
        last += 1
    run = parties[first : last + 1]
    joined = (line.before(b.start, b.start - a.end) for a, b in pairwise(run))
    return run if any(_AND.fullmatch(words) for words in joined) else [party]


def apposed_run(line: Line, start: int, count: int) -> list[Party]:
    """ "Kenya's and Peru's ministers, X and Y", "her Kenyan and Malian peers - respectively X and Y".

    Their sides: as many as people; none where something else stands between.
    """
    party = next((p for p in reversed(sides_in(line)) if p.end <= start), None)
    if party is None or start - party.end > 90:
        return []
    run = listed_with(line, party)
    told = len(run) == count == len({each.code for each in run})
    return run if told and _THEIR.fullmatch(line.before(start, start - party.end)) else []


def parts_in_order(line: Line, start: int, names: list[Extent]) -> list[Party]:
    """ "Representing Kenya and Peru respectively were X; and Y, Director, and Z": whose each of them is.

    The semicolons part the list in as many as there are sides; none where they do not.
    """
    if ";" not in line.text or "respective" not in line.lower:
        return []
    before = [party for party in sides_in(line) if party.end <= start]
    run = listed_with(line, before[-1]) if before else []
    if len({party.code for party in run}) != len(run) or len(run) < 2:
        return []
    if any(run[-1].end <= m.name[0] < start for _, m in line.people):
        return []
    parts = [line.text.count(";", start - line.start, name[0] - line.start) for name in names]
    return [run[part] for part in parts] if set(parts) == set(range(len(run))) else []


def _joined(line: Line, one: Party, other: Party) -> bool:
    between = line.before(other.start, max(0, other.start - one.end))
    if "," in between and _OWN_CLAUSE.match(line.after(other.end, 40)):
        return False  # "led the Kenyan delegation, and the Malian delegation was led by"
    return _AND.fullmatch(between) is not None or _LISTED.fullmatch(between) is not None


def in_order(seats: list[Seat], codes: list[str]) -> None:
    """ "Delegations of A and B met, chaired by X and Y": as many sides as people, in one order.

    Those who lead; others only where the sentence says "respectively". A sentence without the sides, "led by
    X and Y", has the order in which they were told.
    """
    at = {id(seat.person): i for i, seat in enumerate(seats)}
    for seat in seats:
        beside = {at[id(person)] for person in seat.group if id(person) in at}
        members = [seat, *(seats[i] for i in sorted(beside))]
        if len(members) < 2 or any(s.country for s in members) or not seat.lines:
            continue
        line = seat.lines[0]
        leads = len(members) == len(codes) and all(s.role == "chair" for s in members)
        if not (leads or "respective" in line.lower) or any(line not in s.lines for s in members):
            continue
        told = list(dict.fromkeys(p.code for p in line.parties if p.code in codes)) or codes
        if len(told) == len(members):
            for member, code in zip(members, told, strict=True):
                member.country = code


def last_side(seats: list[Seat], codes: list[str]) -> None:
    """Of three sides and more, each with somebody of its own, the one left is the last one's."""
    taken = {seat.country for seat in seats}
    left = [code for code in codes if code not in taken]
    rest = [seat for seat in seats if seat.country is None and seat.person.office() is not None]
    rest = [
        s for s in rest if not any("counterparts" in line.lower for line in s.lines)
    ]  # theirs are not his
    if len(codes) > 2 and len(left) == len(rest) == 1 and len(taken & set(codes)) == len(codes) - 1:
        rest[0].country = left[0]
