"""Whether a meeting is told as one of other ranks than those whose meeting the news is of, and of whose.

| words, after the ministers of Peru and Chile have met | others |
| --- | --- |
| `the second meeting of border governors`, `Monday's meeting of senior defence officials` | yes |
| `the conclusions that the experts drew at their meeting` | not told |
| `the second meeting of the ministers` | no |
| `talks that the army chiefs of the two countries held`, `a meeting of their experts` | of the same sides |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.events.event import Event
from ctdialog.pipeline.numbers import CARDINALS
from ctdialog.pipeline.occasions.occasion import Occasion
from ctdialog.pipeline.sides.whose import possessor_of_day

_RANKS = (
    "experts|officials|governors|commanders|chiefs|heads|directors|secretaries|advis[eo]rs|ambassadors|prosecutors|"
    "deputies|ministers|presidents|leaders|premiers"
)
_OF_RANKS = re.compile(
    r"\s+(?:of|between|among|by)\s+(?:(?!of\b|and\b|in\b|on\b|at\b|to\b|with\b)[\w’'-]+\s+){0,5}?"
    rf"(?P<ranks>{_RANKS}|attorneys|speakers|mayors|coordinators|envoys|representatives|negotiators|admirals|"
    r"generals|officers|inspectors|regulators|judges|commissioners)\b"
)


def of_other_ranks(event: Event, main: Occasion) -> bool:
    """Do those whose meeting it is by its words hold another rank than the sentences on the main one tell?"""
    ranks = _OF_RANKS.match(event.line.after(event.end, 90).lower())
    if event.format is None or ranks is None:
        return False
    line, word = event.line, ranks["ranks"].removesuffix("s")
    told = {each.line for each in main.events} - {line}
    return not any(word in each.lower for each in told) and word not in line.before(
        event.start, event.start - line.start
    )


_STATES = r"(?:countries|states|nations|neighbou?rs|capitals|governments|armies|sides|parties|republics)"
_OF_THEM = re.compile(
    rf"\b(?:the|these|those|all)\s+(?P<many>{'|'.join(CARDINALS)}|\d{{1,2}})\s+(?:[\w-]+\s+)?{_STATES}\b"
)
_THEIR = re.compile(rf"\b(?:of|between|among|by)\s+their\s+(?:[\w-]+\s+){{0,3}}(?:{_RANKS}|staffs)\b")


def of_the_same(event: Event, sides: int) -> bool:
    """Are those whose meeting it is told as the main one's sides, so many: "the four countries' experts"?"""
    if event.kind not in ("meeting", "summit"):
        return False
    if _THEIR.search(event.line.lower):
        return True
    own = event.format and event.format.determiner in (None, "", "the") and not event.codes
    if own and event.dates and _OF_RANKS.match(event.line.after(event.end, 90).lower()):
        return True
    many = _OF_THEM.search(event.line.lower)
    return many is not None and (CARDINALS.get(many["many"]) or int(many["many"])) == sides


def of_their_own(event: Event, sides: list[str]) -> bool:
    """ "The two presidents decided so at their summit in Lima": of the sides told, where nobody else is?"""
    form = event.format
    if form is None or not (form.determiner == "their" or possessor_of_day(event.line, form) == "their"):
        return False
    return all(party.code in sides for party in event.line.parties if party.start < event.start)
