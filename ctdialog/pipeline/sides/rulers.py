"""Heads of state and of government in reports on the talks of their officials.

Committees, dialogues and consultations are held by ministers and officials. A report on them names those who
rule for what the talks come from or go back to, unless words say that they met somebody or led the talks:

| words | there? |
| --- | --- |
| `X and Y led the sides. President Z said in June that he wanted the committee` | no: talked of |
| `Afterwards the delegations called on President Z`, `President Z opened the committee` | yes |
| `President Z of the Customs Agency said`, `Chancellor Z of the Ministry of Defence` | yes: officials |
| `the interior minister sent her chancellor, Z` | yes: an official |
| `X and Y met, and X thanked President Z` | no: talked of |
| `the two countries grow closer under the leadership of King Z` | no: talked of |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.occasions.occasion import OFFICIALS_TALKS, Occasion
from ctdialog.pipeline.seats.seat import Seat

_RULERS = frozenset(
    [
        *["president", "vice president", "prime minister", "premier", "chancellor", "federal chancellor"],
        *["taoiseach", "head of state", "head of government", "king", "queen", "crown prince"],
        *["emir", "amir", "sultan", "monarch"],
    ]
)

_THEIR_RULE = re.compile(
    r"\b(?:relations|countries|nations|ties|interests|peoples?|kingdoms?|friendship|progress|cooperation)\b[^.;:]{0,60}"
    r"\b(?:leadership|guidance|directives|patronage|vision|stewardship)\s+of\s[^.;:]*$"
)

_SALUTED = re.compile(
    r"\b(?:thanked|congratulated|thanks|gratitude|appreciation|congratulations|praised|wish(?:ed|es)|regards)\s+"
    r"(?:(?:to|for|on|of)\s+)?(?:the\s+|his\s+|her\s+)*$"
)


def without_rulers(occasion: Occasion, seats: list[Seat]) -> list[Seat]:
    """The people of officials' talks, less those who rule and are only named; all, where none is left."""
    if occasion.kind not in OFFICIALS_TALKS:
        saluted = [seat for seat in seats if seat.named and _rules(seat) and _is_told(seat, _SALUTED)]
        return [seat for seat in seats if seat not in saluted] if len(seats) - len(saluted) > 1 else seats
    others = [seat for seat in seats if not (_rules(seat) and (seat.named or _of_their_rule(seat)))]
    return others or seats


def _rules(seat: Seat) -> bool:
    """Is the office of a person that of a head of state or government, and of no agency?"""
    office = seat.person.office()
    if office is None or office.position is None or office.organization:
        return False
    start, end = office.position
    line = seat.line_at(start)
    if line is None or line.before(start, 4).endswith(("her ", "his ")):
        return False  # "the interior minister sent her chancellor"
    return line.lower[start - line.start : end - line.start].replace("-", " ") in _RULERS


def _of_their_rule(seat: Seat) -> bool:
    """ "Ties grow under the leadership of President X and King Y": is that all that is told of a ruler?"""
    return _is_told(seat, _THEIR_RULE)


def _is_told(seat: Seat, before: re.Pattern[str]) -> bool:
    """Does a pattern end before the office of a person, wherever he or she is named?"""
    told = ((line, m) for line in seat.lines for p, m in line.people if p is seat.person)
    return all(before.search(line.before(m.extent[0], 200)) is not None for line, m in told)
