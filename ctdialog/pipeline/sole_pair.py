"""The two that must have met: parties of talks whose sentence tells neither side as one.

Where a format with a name or number, or talks of officials, opens a story and no grammar tells who held
them, those who did are the two countries that the first sentences name, if they name no third. A country that
is only a place ("in Chad") or where something lies ("the Chadian border") is none of them.

| words | parties |
| --- | --- |
| `The third Joint Security Committee ended. Omar Diallo spoke for Mali, for Niger Ali Issa.` | MLI, NER |
| `Deputy Minister Diallo and Niger's envoy Issa had talks … the Malian guest` | MLI, NER |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.event import Event
from ctdialog.pipeline.occasion import Occasion
from ctdialog.pipeline.parties import Party

_LEAD = 3  # sentences that tell who meets
_SERIES = frozenset(["working-group", "dialogue", "consultations"])
_PLACE = re.compile(
    r"\b(?:in|at|near|from|into|to|against|about|across|inside|over|around|like|outside)\s+(?:the\s+)?(?:\w+\s+)?$"
)
_LAND = re.compile(
    r"(?:['’]s?)?\s+(?:[\w-]+\s+)?(?:borders?|frontiers?|capital|city|town|soil|side of|territory|coast|"
    r"province|desert|waters|island|resort|port|consul|war|crisis|conflict)\b"
)


def sole_pair(occasion: Occasion, known: list[str]) -> list[Party]:
    """The two countries that the first sentences of an occasion name, where they name two alone."""
    if not any(_opens(event) for event in occasion.events[:2]):
        return []
    found: list[Party] = []
    for line in occasion.lines[:_LEAD]:
        found += [
            party
            for party in line.parties
            if _acts(party, line.before(party.start, 30), line.after(party.end, 40))
        ]
        codes = {party.code for party in found}
        if len(codes) > 2:
            return []
        if len(codes) == 2:
            return found if set(known) <= codes else []
    return []


def _opens(event: Event) -> bool:
    """Is a mention one of a series, or talks of two officials who are named?"""
    form = event.format
    if form is None or event.relative or event.line.kind == "headline":
        return False
    if event.kind in _SERIES:
        return event.number is not None or form.core > 0
    offices = [mention.office for _, mention in event.line.people if mention.office is not None]
    return event.kind == "meeting" and len(offices) > 1 and any(office.country for office in offices)


def _acts(party: Party, before: str, after: str) -> bool:
    """Is a country told as one that acts, not as a place?"""
    if party.label != "COUNTRY":
        return False
    return _PLACE.search(before) is None and _LAND.match(after) is None
