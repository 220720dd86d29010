"""Sides that several represent together: nobody leads them but in a 2+2, where two of each side do.

| words | role |
| --- | --- |
| `Peru was represented by X and Y` | both participants |
| `Representing Peru in the 2+2 were X and Y. They met Kenya's ministers Z and W` | all four chair |
| `Minister X, Oman's Minister Y and Kenya's ministers Z and W held the 2+2` | X is Oman's |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.occasions.occasion import Occasion
from ctdialog.pipeline.seats.envoys import is_envoy
from ctdialog.pipeline.seats.only_there import words_say
from ctdialog.pipeline.seats.seat import Seat
from ctdialog.pipeline.sides.listed import seated, seats_by_person

# "Peru was represented by X and Y", "X and Y represented Peru"
_REPRESENTED_BY = re.compile(
    r"\b(?:represented\s+(?:[^.,;:]{2,50}\s)?(?:by|through)|representing\s+[^.,;:]{2,50}\s(?:were|are))\s+"
    r"(?:both\s+)?(?:the\s+|its\s+)?$"
)
_REPRESENT = re.compile(
    r"^[\s,)]*(?:who\s+)?(?:will\s+|both\s+|jointly\s+|is\s+|are\s+|were\s+){0,2}represent"
)
# "They met with their Kenyan counterparts X and Y"
_FACED = re.compile(
    r"\b(?:met|meets?|faced|opposite|counterparts|opposite\s+numbers|peers|colleagues|sat\s+across)\b[^.;:]*$"
)
_NEVER = re.compile(r"(?!)")
# "the 2+2 dialogue": two of each side lead it; "their last 2+2 was in 2024" is another
_TWO_EACH = re.compile(
    r"(?<!\blast )(?<!\bprevious )(?<!\bearlier )(?<!\bnext )"
    r"\b(?:2\s?\+\s?2|2[ -]plus[ -]2|two[ -]plus[ -]two)\b"
)


def share_a_side(occasion: Occasion, seats: list[Seat]) -> None:
    """ "Peru was represented by X and Y": none of several of a side leads it, as each of two sides' would.

    In talks of two ministers of each side both do, and the two whom they met there.
    """
    of = seats_by_person(seats)
    pairs = any(_TWO_EACH.search(line.lower) for line in occasion.lines)
    for seat in seats:
        beside = [s for s in seated(seat.group, of) if s.country == seat.country]
        if not seat.country or not beside or not _represent(seat):
            continue
        if pairs and len(beside) == 1:
            seat.role = beside[0].role = "chair"
        elif not pairs and seat.role == "chair":
            for each in (seat, *beside):
                each.role = "participant"
    if pairs:
        _face_a_pair(seats)


def fill_pairs(occasion: Occasion, seats: list[Seat], codes: list[str]) -> None:
    """ "Minister X, Oman's Minister Y and the Qatari ministers Z and W held the 2+2": X is Oman's."""
    untold = [seat for seat in seats if seat.country is None]
    if len(seats) != 4 or len(untold) != 1 or len(codes) != 2:
        return
    alone = [code for code in codes if sum(seat.country == code for seat in seats) == 1]
    if len(alone) == 1 and any(_TWO_EACH.search(line.lower) for line in occasion.lines):
        untold[0].country = alone[0]


def _face_a_pair(seats: list[Seat]) -> None:
    """ "Representing Peru were X and Y. They met Kenya's ministers Z and W": so these two lead, too."""
    sides = {seat.country for seat in seats}
    at = {code: [s for s in seats if s.country == code and not s.along and not is_envoy(s)] for code in sides}
    if len(sides) != 2 or any(len(two) != 2 for two in at.values()):
        return
    led = [two for two in at.values() if all(seat.role == "chair" for seat in two)]
    for seat in seats if len(led) == 1 else ():
        if any(words_say(seat, line, (_FACED, 90), (_NEVER, 1)) for line in seat.lines):
            seat.role = "chair"


def _represent(seat: Seat) -> bool:
    """Is "represent" the verb that tells what a person does, with others beside?"""
    return words_say(seat, seat.lines[0], (_REPRESENTED_BY, 60), (_REPRESENT, 60))
