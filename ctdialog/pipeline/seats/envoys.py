"""Envoys among the people of a country's talks, and the ministers beside them.

An ambassador named with a minister whose country is not told stands for abroad, and the minister for home:

| words | side of Y |
| --- | --- |
| `Kenyan Ambassador X and Interior Minister Y` in Lima | Peru's, where the talks are |
| `Kenya's head of delegation, Kenyan Ambassador X and Interior Minister Y` in Lima | Peru's |
| `Kenyan Ambassador to Peru X and Undersecretary Y`, `… and Chief of Police Y` | Peru's |
| `Kenyan Ambassador to Peru X and military attaché Y` | Kenya's |
| `Kenyan Interior Minister X and Ambassador Y` | Kenya's |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.seats.seat import Seat

_ENVOY = re.compile(
    r"(?:ambassador|high commissioner|"
    r"charg[ée] d['’]affaires|consul)\b(?!-at-large| at large| (?:in charge|for|on)\b)"
)
_OF_STATE = re.compile(
    r"(?:president|premier|(?:permanent|principal) secretary|governor|mayor|"
    r"(?:[\w-]+ ){0,4}(?:minister|(?:cabinet|interior|home|foreign|defen[cs]e) secretary))\b"
)
_TO_A_LAND = re.compile(r"\bto\s+(?:the\s+)?[a-z]")
_SERVES_AT_HOME = re.compile(
    rf"{_OF_STATE.pattern}|(?:(?:acting|deputy|vice|assistant|first|joint|senior)\s+)*(?:under-?\s?secretary|"
    r"chief\b|commander|(?:director|inspector|commissioner)(?:[- ]general)?\b(?!\s+(?:for|at))|"
    r"head\s+of\s+(?:the\s+)?(?:security|police|state|border|intelligence))"
)


def office_words(seat: Seat) -> list[str]:
    """The offices of somebody as worded in the sentences of the occasion, in small letters."""
    told = (m.office.position for m in seat.person.mentions if m.office and m.office.position)
    return [
        line.lower[start - line.start : end - line.start]
        for start, end in told
        for line in seat.lines
        if line.start <= start < line.end
    ]


def is_envoy(seat: Seat) -> bool:
    """Is somebody accredited abroad; not an ambassador "for counter-terrorism", or "at large"?"""
    return any(_ENVOY.match(words) for words in office_words(seat)[:1])


def hosts_envoy(seat: Seat, before: Seat) -> bool:
    """Is somebody a minister, named behind another country's ambassador?

    Or an undersecretary or a chief, behind an ambassador "to Peru": who is at home has no country told.
    """
    if not is_envoy(before):
        return False
    accredited = any(_TO_A_LAND.search(words) for words in office_words(before)[:1])
    rank = _SERVES_AT_HOME if accredited else _OF_STATE
    return any(rank.match(words) for words in office_words(seat)[:1])
