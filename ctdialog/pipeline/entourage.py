"""Who came with somebody: asides between a name and its verb, and whose companions people are.

| words | aside |
| --- | --- |
| `X, flanked by Y and Z, led the talks` | Y and Z came with X, who led |
| `X, assisted by Y, and W co-chaired` | Y came with X; X and W co-chaired |
| `X, with Y at her side, hosted` | Y came with X |
| `X, together with Y, chaired` | none: both chaired |

| words | Z came with |
| --- | --- |
| `X met Y. He was accompanied by Z` | X, whom the sentence before tells first |
| `X received Y. He was accompanied by Z` | Y, who is abroad |
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ctdialog.pipeline.persons import Mention, Person
from ctdialog.pipeline.scene import Line

if TYPE_CHECKING:
    from ctdialog.pipeline.sides import Seat

_OPENS = re.compile(
    r",\s*(?:who\s+(?:was|were)\s+|himself\s+|herself\s+)?"
    r"(?:(?P<by>(?:accompani|assist|flank|escort|support|second|aid|back)ed\s+by|in\s+the\s+presence\s+of)|with)"
    r"\s+(?:the\s+|his\s+|her\s+|their\s+|its\s+|both\s+)*$"
)
_GOES_ON = re.compile(r"\s*(?:,|(?:and|as\s+well\s+as)(?:\s+by)?)\s*(?:the\s+|his\s+|her\s+|their\s+)*")
_AT_SIDE = re.compile(
    r"[\s,]*(?:(?:at|on|by)\s+(?:his|her|their)\s+(?:side|right|left|flank)|beside|next\s+to|behind|in\s+attendance|"
    r"(?:also\s+)?present|looking\s+on|watching)\b[^.,;:]{0,20}"
)
_HE_WAS = re.compile(r"\s*(?:he|she) (?:was|is|had been|will be|would be)\b")


@dataclass(frozen=True, slots=True)
class Aside:
    """The characters of an aside, from its comma to the one that closes it, and the people it names."""

    start: int
    end: int
    names: tuple[tuple[int, int], ...]


def asides_of(line: Line) -> list[Aside]:
    """The asides of a sentence that name who came with somebody named before them."""
    found: list[Aside] = []
    mentions = [mention for _, mention in line.people]
    for i in range(1, len(mentions)):
        first = mentions[i]
        if found and first.extent[0] < found[-1].end:
            continue
        opens = _OPENS.search(line.before(first.extent[0], 50))
        if opens is None:
            continue
        named = _named_on(line, mentions[i:])
        end = named[-1].extent[1]
        closes = _AT_SIDE.match(line.after(end, 60))
        if closes is not None:
            end += closes.end()
        elif opens["by"] is None:
            continue  # "with Y" alone: Y does it too
        if line.after(end, 1) == "," or (closes and line.after(end, 1) in ("", ".", ";")):
            start = first.extent[0] - (len(opens.string) - opens.start())
            found.append(Aside(start, end, tuple(m.name for m in named)))
    return found


def _named_on(line: Line, mentions: list[Mention]) -> list[Mention]:
    """The first of some people and those listed with it: "Y, Z and W"; ", and" closes the aside."""
    named = mentions[:1]
    for mention in mentions[1:]:
        end, start = named[-1].extent[1], mention.extent[0]
        if start < end or not _GOES_ON.fullmatch(line.before(start, start - end)):
            break
        named.append(mention)
    return named


def principal(line: Line, group: list[tuple[Person, Mention]], seats: list[Seat]) -> list[Person]:
    """Whom those of a group accompany: who is named before them, in the sentence or ("he") before it."""
    start = group[0][1].extent[0]
    before = [person for person, mention in line.people if mention.name[1] <= start]
    members = {id(person) for person, _ in group}
    others = [seat for seat in seats if id(seat.person) not in members]
    if not before and others and _HE_WAS.match(line.before(start, 60)):
        named = [seat for seat in others if others[-1].lines[-1] in seat.lines]
        guests = [seat for seat in named if not seat.receives]
        return [seat.person for seat in (guests or named)[:1]]
    return (before or [seat.person for seat in others])[-1:]
