"""Whose the officials are that an article names without a country: those of the home that it is written from.

A country's own press says "the Interior Minister received his Gabonese counterpart". Where an occasion names
one foreign side alone, and people with an office of no country take part, the other side is

| words | home |
| --- | --- |
| `Gabonese minister meets Peruvian counterpart`, `the Gabonese official` | the only other with officials |
| `(WAFA)`, `/TAP/`, `AGERPRES` alone in a line | the country of a national agency |
| `LIBREVILLE, May 3:` | the country of the dateline, where that is its capital |
| `received in Port-Gentil`, `talks in Port-Gentil with the visiting minister` | the country of the place |
"""

from __future__ import annotations

import re
from functools import lru_cache

from ctdialog.lexicon import Lexicon, table
from ctdialog.pipeline.occasion import Occasion
from ctdialog.pipeline.scene import Extent, Scene
from ctdialog.pipeline.sides import Seat

_OFFICIAL = re.compile(
    r"(?:['’]s)?\s+(?:(?!to\b|and\b|of\b|in\b|for\b)[\w-]+\s+){0,3}"
    r"(?:ministers?|presidents?|premier|chancellor|officials?|secretary|side|delegation|army|chief|envoy|king|"
    r"ambassador|counterparts?|colleagues?|peers?|guests?|commander|director|adviser|advisor|team)\b"
)
_GUEST = re.compile(r"\b(?:visiting|receiv(?:es|ed)|welcom(?:es|ed)|hosted|courtesy call|call(?:s|ed) on)\b")
_OPENING = 160  # characters of a block in which an agency signs
_LINE = 40  # characters of a line that is nothing but a signature


def home_of(
    scene: Scene,
    occasion: Occasion,
    foreign: str,
    seats: list[Seat],
    place: tuple[str, Extent] | None,
    lexicon: Lexicon,
) -> tuple[str, Extent] | None:
    """The home country's code and the words that tell it; None where nothing does, or where it is `foreign`.

    Somebody of the foreign side has to be there: "the Prime Minister called on Gabon to act" is no meeting.
    """
    officials = _officials(occasion)
    if foreign not in officials and all(seat.country != foreign for seat in seats):
        return None
    others = [(code, at) for code, at in officials.items() if code != foreign]
    told = others[0] if len(others) == 1 else _agency(scene, occasion) or _capital(scene, occasion, lexicon)
    if told is None and any(_GUEST.search(event.line.lower) for event in occasion.events):
        told = place
    return told if told and told[0] != foreign else None


def _officials(occasion: Occasion) -> dict[str, Extent]:
    """The countries whose officials an occasion's sentences name, each with the first place."""
    found: dict[str, Extent] = {}
    for line in occasion.lines:
        for party in line.parties:
            if party.label == "COUNTRY" and _OFFICIAL.match(line.after(party.end, 50)):
                found.setdefault(party.code, party.extent)
    return found


@lru_cache(maxsize=1)
def _agencies() -> tuple[dict[str, str], re.Pattern[str]]:
    """Every agency's country, and how agencies sign: in brackets, between slashes, alone in a line."""
    countries = {name: code for code, names in table("agencies")["agencies"].items() for name in names}
    names = "|".join(map(re.escape, sorted(countries, key=len, reverse=True)))
    return countries, re.compile(
        rf"(?:[(/]\s?(?:[\w .]{{2,20}}[-–/]\s?)?|^)({names})(?:\s?[)/]|\s?[-–—]{{1,2}}\s|$)"
    )


def _agency(scene: Scene, occasion: Occasion) -> tuple[str, Extent] | None:
    """The country of the national agency that signs a story, before its text or under it."""
    countries, signed = _agencies()
    blocks = [b for b in (scene.article.blocks if scene.article else ()) if b.story == occasion.story]
    first = next((block for block in blocks if block.kind == "body"), None)
    for block in blocks:
        short = block.end - block.start < _LINE
        if block.kind == "body" and block is not first and not short:
            continue
        match = signed.search(scene.text[block.start : min(block.end, block.start + _OPENING)])
        if match:
            return countries[match.group(1)], (block.start + match.start(1), block.start + match.end(1))
    return None


def _capital(scene: Scene, occasion: Occasion, lexicon: Lexicon) -> tuple[str, Extent] | None:
    """The country of a story's dateline, where the place is its capital: not that of New York or Geneva."""
    datelines = scene.article.datelines if scene.article else ()
    dateline = datelines[occasion.story] if occasion.story < len(datelines) else None
    if dateline is None or not dateline.city or not dateline.country:
        return None
    capitals = lexicon.countries[dateline.country].forms.get("capital", ())
    if dateline.city.lower() not in (capital.lower() for capital in capitals):
        return None
    at = dateline_at(scene, occasion.story, dateline.city)
    return (dateline.country, at) if at else None


def dateline_at(scene: Scene, story: int, city: str) -> Extent | None:
    """Where a story's dateline names its city."""
    blocks = scene.article.blocks if scene.article else ()
    heads = (b for b in blocks if b.kind in ("dateline", "date") and b.story == story)
    text, name = scene.text.lower(), city.lower()
    start = max((text.find(name, block.start, block.end) for block in heads), default=-1)
    return (start, start + len(name)) if start >= 0 else None
