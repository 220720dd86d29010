"""Whom somebody came with, as the words before or behind the names tell.

| words | Y came with |
| --- | --- |
| `X, accompanied by Y`, `Accompanied by Y, X led` | X |
| `X met Z. He was accompanied by Y` | X, whom the sentence before names first |
| `X received Z. He was accompanied by Y` | Z, the guest |
| `Minister X met Ambassador Z. The minister was flanked by Y`, `With the minister was Y` | X |
| `X met Z. Her guest was flanked by Y` | Z |
| `The Kenyan team, headed by X, included Y`, `Accompanying X were Y and W` | X |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.events.entourage import Aside
from ctdialog.pipeline.officials.persons import Mention, Person
from ctdialog.pipeline.parties import Party
from ctdialog.pipeline.scene import Line
from ctdialog.pipeline.seats.envoys import office_words
from ctdialog.pipeline.seats.seat import Seat

_INCLUDES = re.compile(
    r"[\s,]*(?:and\s+)?(?:also\s+)?(?:includ(?:ed|es|ing)|compris(?:ed|es|ing)|"
    r"consisted of|was made up of|with)"
    r"\s+(?:the\s+)?"
    # "X's delegation numbered six, including", "X led the team to the talks, which included"
    r"|(?:['’]s\s+(?:[\w-]+\s+){0,2}|[^.;:]{2,90}?\b)"
    r"(?:delegation|team|side|entourage|contingent)\b[^.;:]{0,120}?\s"
    r"(?:(?:which|that|and)\s+(?:also\s+)?)?"
    r"(?:includ(?:ed|es|ing)|compris(?:ed|es|ing)|consisted of)\s+(?:the\s+)?"
)
_MEMBER = re.compile(
    r"(?:[\s,]*(?:and\s+)?(?:also\s+)?|[^.;:]{2,60}\b(?:heading|leading|at\s+the\s+head\s+of)\s[^.;:]{2,60}?\s"
    r"(?:that\s+|which\s+|also\s+)*)"
    r"(?:includ(?:ing|es|ed)|compris(?:ing|es|ed))\s+(?:the\s+|its\s+|his\s+|her\s+)?"
)
_ACCOMPANYING = re.compile(
    r"\b(?:accompanying|assisting|flanking|travelling\s+with|traveling\s+with|joining|with)\s+(?:the\s+)?$"
)
_WERE = re.compile(
    r"[\s,]*(?:on\s+[\w ]{3,30}\s)?(?:was|were|is|are|came|will\s+be)\s+(?:also\s+)?(?:the\s+|his\s+|her\s+)?"
)
_HE_WAS = re.compile(r"\s*(?:[^.;:]{2,60}?\s)?(?:he|she) (?:was|is|had been|will be|would be)\b")
_THEY_WERE = re.compile(
    r"\s*(?:[^.;:]{2,60}?\s)?(?:they|both|the (?:two|pair))\b[^.;]{0,30}"
    r"\b(?:was|were|had been|will be|would be)\b"
)
_OTHER_ONE = ("guest", "visitor", "counterpart", "colleague", "visiting minister", "interlocutor")
# "The minister was flanked by", "With the President were": who came with somebody told by the office
_THE_OFFICE = re.compile(
    r"\s*(?:(?:also|along|together|accompanying|there)\s+)?(?:with\s+)?(?:the|his|her|their)\s+"
    r"(?P<office>[a-z]+(?:[- ][a-z]+){0,2}?)"
    r"(?:['’]s?\s+(?:delegation|entourage|team|side))?\s+(?:himself\s+|herself\s+)?"
    r"(?:was|were|is|had|came|included?|comprised)\b"
)


def behind(line: Line, aside: Aside) -> list[Person]:
    """Who is named behind an aside that opens a sentence: of whom it is told."""
    return [person for person, mention in line.people if mention.extent[0] >= aside.end][:1]


def included(line: Line, start: int) -> bool:
    """ "The Kenyan team, headed by X, included Y": only the verb is between the two."""
    earlier = [m.extent for _, m in line.people if m.extent[1] <= start]
    if not earlier:
        return False
    first, last = max(earlier)
    between = line.before(start, start - last)
    if _WERE.fullmatch(between) and _ACCOMPANYING.search(line.before(first, 40)):
        return True  # "Accompanying X were Y and Z"
    return _INCLUDES.fullmatch(between) is not None


def only_member(line: Line, start: int) -> bool:
    """ "A team led by X and including Y is visiting Oman": is somebody told as one of another's team?"""
    earlier = [m.extent[1] for _, m in line.people if m.extent[1] <= start]
    return bool(earlier) and _MEMBER.fullmatch(line.before(start, start - max(earlier))) is not None


def principal_of(
    line: Line, group: list[tuple[Person, Mention]], seats: dict[int, Seat], side: Party | None
) -> list[Person]:
    """Whom those of a group accompany, who is not of another side than theirs, if that is told.

    Not so "The Malian team consisted of X", after those of Chad.
    """
    theirs = ((person, seats.get(id(person))) for person in _principal_of(line, group, seats))
    return [p for p, seat in theirs if not (side and seat and seat.country not in (None, side.code))]


def _principal_of(line: Line, group: list[tuple[Person, Mention]], seats: dict[int, Seat]) -> list[Person]:
    """Whom those of a group accompany: who is named before them, in the sentence or ("he") before it.

    "He" is whom the sentence before names first ("X met Y. He was accompanied by Z"), but who came to
    another one ("X received Y. He was accompanied by Z": Y was). "The minister" is who has that office.
    """
    start = group[0][1].extent[0]
    before = [p for p, m in line.people if m.name[1] <= start]
    members = {id(p) for p, _ in group}
    others = [seat for key, seat in seats.items() if key not in members]
    if before or not others:
        return before[-1:]
    opening = line.before(start, 90)
    told = _THE_OFFICE.match(opening)
    if told and told["office"] in _OTHER_ONE:
        return [seat.person for seat in others if not seat.receives][1:2]
    if told:
        holders = [seat for seat in others if _holds(seat, told["office"])]
        if len(holders) == 1:
            return [holders[0].person]
        if told["office"].endswith("s"):
            return []  # "The two ministers were joined by": of either side
    if _THEY_WERE.match(opening):
        return []  # of either side
    if told or _HE_WAS.match(opening):
        last = others[-1].lines[-1]
        named = [seat for seat in others if last in seat.lines]
        guests = [seat for seat in named if not seat.receives]
        return [seat.person for seat in (guests or named)[:1]]
    newest = others[-1]
    return [newest.person]


def _holds(seat: Seat, office: str) -> bool:
    """Has somebody an office of these words, or of this abbreviation ("the PM", "the CS")?"""
    return any(
        office in words or office in "".join(word[0] for word in words.split())
        for words in office_words(seat)
    )
