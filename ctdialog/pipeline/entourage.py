"""Asides on who came with somebody, between a name and its verb.

| words | aside |
| --- | --- |
| `X, flanked by Y and Z, led the talks` | Y and Z came with X, who led |
| `X, assisted by Y, and W co-chaired` | Y came with X; X and W co-chaired |
| `X, with Y at her side, hosted` | Y came with X |
| `X, together with Y, chaired` | none: both chaired |
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ctdialog.pipeline.persons import Mention
from ctdialog.pipeline.scene import Line

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
