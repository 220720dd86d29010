"""The two countries of a bilateral format whose own words name none: those that the story tells of.

The grammar: a committee, dialogue or consultation with a name has two sides, and the report names them
somewhere near. Countries that are only a place ("in X"), or what talks are about ("on X"), are none of them.

| words | sides |
| --- | --- |
| `A thanked B as the two countries' Joint Committee on X met` | A, B |
| `A got less than it hoped, B more. The two neighbours' Dialogue on X ended` | the two told before |
| `A's team to the third Committee on X … The hosts fielded …` | A and the country of the place |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.occasions.occasion import OFFICIALS_TALKS, Occasion
from ctdialog.pipeline.parties import Party
from ctdialog.pipeline.scene import Line, Scene

_LEAD = 6  # sentences of an occasion in which its sides are told
_NO_SIDE = re.compile(
    r"\b(?:in|at|near|into|against|about|on|over|across|towards?|through|inside|around|throughout|"
    r"(?:outside|home|situation|war|conflict|crisis|fighting|attacks?) of)\s+(?:the\s+)?(?:\w+\s+of\s+)?$"
)
_BOTH = re.compile(
    r"\b(?:the|both)\s+(?:two\s+)?"
    r"(?:(?:countries|neighbou?rs|states|nations|governments|capitals|sides|allies|partners)\b|pair['’]s\b)"
)
# an organ of one state alone
_OWN = re.compile(
    r"\b(?:National|Federal|Supreme|Presidential|Parliamentary|Cabinet|State|Royal|Senate|House|Homeland|"
    r"Executive|Apex|Security Council)\b"
)
_HOSTS = re.compile(r"\bthe\s+(?:hosts?|home\s+side|guests?|visitors?|visiting\s+\w+)\b(?!\s+(?:of|city)\b)")


def two_told(scene: Scene, occasion: Occasion, known: set[str]) -> list[Party]:
    """The mentions of the only two countries that can be the sides of a named bilateral format; else none."""
    if not _is_bilateral(scene, occasion) or not _of_two(occasion):
        return []
    told = [p for line in occasion.lines[:_LEAD] for p in _sides(line)]
    codes = {party.code for party in told}
    if len(codes) > 2:
        told = _before_both(occasion, told)
        codes = {party.code for party in told}
    return told if len(codes) == 2 and known <= codes else []


def _of_two(occasion: Occasion) -> bool:
    """Do the first sentences speak of "the two countries", "both neighbours" or "the hosts"?"""
    lead = occasion.lines[:_LEAD]
    return any(_BOTH.search(line.lower) or _HOSTS.search(line.lower) for line in lead)


def one_is_host(scene: Scene, occasion: Occasion) -> bool:
    """Do the sentences of a named bilateral format speak of "the hosts" or "the guests" as a side?"""
    return _is_bilateral(scene, occasion) and any(
        _HOSTS.search(line.lower) for line in occasion.lines[:_LEAD]
    )


def _is_bilateral(scene: Scene, occasion: Occasion) -> bool:
    """Is it a committee, dialogue or consultation with a name that says its subject, and no country's own?"""
    named = any(
        not _OWN.search(scene.text, *e.format.name)
        for e in occasion.events
        if e.identity and e.format and e.format.name and e.format.core
    )
    return named and occasion.prominence == "main" and occasion.kind in OFFICIALS_TALKS


def _sides(line: Line) -> list[Party]:
    """The countries of a sentence that can be a side: no place, and nothing spoken of."""
    return [
        party
        for party in line.parties
        if party.label == "COUNTRY"
        and (party.form == "adjective" or not _NO_SIDE.search(line.before(party.start, 40)))
    ]


def _before_both(occasion: Occasion, told: list[Party]) -> list[Party]:
    """The first two told, where "the two countries" comes next."""
    first = list(dict.fromkeys(party.code for party in told))[:3]
    third = next(party.start for party in told if party.code == first[2])
    for line in occasion.lines[:_LEAD]:
        both = _BOTH.search(line.lower)
        if both is not None:
            pair = [party for party in told if party.code in first[:2]]
            behind = all(
                any(p.code == code and p.end <= line.start + both.start() for p in pair) for code in first[:2]
            )
            return pair if behind and line.start + both.start() < third else []
    return []
