"""Which country is at home: a paper does not say whose minister its own minister is.

"Minister X met his Chadian counterpart Y": Chad is told, X's country is not. Where else the story tells it,
from the surest to the least sure:

| words | at home |
| --- | --- |
| `ties between Peru and Chad`, `Peru-Chad trade`, `Chad and Peru agreed` | who stands beside the partner |
| `the Peruvian minister said`, `Peruvian minister meets Chadian counterpart` | whose official speaks |
| `Peru's Ministry of Defence`, `the embassy of Peru` | whose ministry tells it |
| `(WAFA)`, `/TAP/`, `AGERPRES -` | the country of a national agency |
| `what Peru does against smuggling`, `Peru's experience` | who acts |
| `LIMA, May 3:` | the country of the dateline, where that is its capital |
| `LIMA, May 3 - X received Y`, `talks in Lima with Minister X` | where they meet, but for sidelines |
"""

from __future__ import annotations

import re

from ctdialog.lexicon import Lexicon
from ctdialog.pipeline.occasion import Occasion
from ctdialog.pipeline.outlet import outlet_of
from ctdialog.pipeline.scene import Extent, Line, Scene

_OFFICIAL = re.compile(
    r"(?:['’]s?)?\s+(?:(?!former\b|late\b)[\w-]+\s+){0,2}(?:minister|president|premier|official|secretary|chief|general|"
    r"officer|dignitary|commander|envoy|side|delegation|diplomat|adviser|advisor|king|leader|ambassador|director|"
    r"chancellor|army|team)\b"
)
_AGENCY = re.compile(
    r"(?:['’]s?)?\s+(?:national\s+|state\s+)?(?:news agency|press agency|department of|ministry of|"
    r"foreign ministry|defen[cs]e ministry|interior ministry|presidency|embassy|government)\b"
)
_ACTS = re.compile(
    r"(?:['’]s?\s+(?:\w+\s+)?(?:experience|efforts?|position|support|commitment|readiness|role|stance|"
    r"determination|view)\b|\s+(?:attaches|makes|does|wants|seeks|supports|stands|is\s+(?:ready|committed|"
    r"determined|willing|keen))\b)"
)
# where many are guests of a third one
_ELSEWHERE = re.compile(r"\b(?:side-?lines?|margins?|aside|fringes?)\b")


def home_of(
    scene: Scene,
    occasion: Occasion,
    partner: str,
    receives: bool,
    place: tuple[str, Extent] | None,
    lexicon: Lexicon,
) -> tuple[str, Extent] | None:
    """The country at home in talks with a partner and the words that tell it; None where no words do.

    Somebody who `receives` the partner does so where the story was filed; the partner is a guest at `place`.
    """
    lines = [line for line in scene.lines if line.story == occasion.story]
    told = (
        _beside(scene, lines, partner)
        or _told_by(_OFFICIAL, lines, partner)
        or _told_by(_AGENCY, lines, partner)
        or outlet_of(scene)
        or _told_by(_ACTS, lines, partner)
        or _filed_in(scene, occasion.story, None if receives else lexicon)
    )
    if told is None and not any(_ELSEWHERE.search(line.lower) for line in occasion.lines):
        told = place
    return told if told is not None and told[0] != partner else None


def _beside(scene: Scene, lines: list[Line], partner: str) -> tuple[str, Extent] | None:
    """The country that stands beside the partner as the other of two."""
    for line in lines:
        for party in line.parties:
            run = scene.parties.run(party.first)
            if len(run) == 2 and {p.label for p in run} == {"COUNTRY"} and partner in {p.code for p in run}:
                other = next((p for p in run if p.code != partner), None)
                if other is not None:
                    return other.code, other.extent
    return None


def _told_by(pattern: re.Pattern[str], lines: list[Line], partner: str) -> tuple[str, Extent] | None:
    """The one country besides the partner's behind whose name the pattern matches."""
    told = [
        party
        for line in lines
        for party in line.parties
        if party.label == "COUNTRY" and party.code != partner and pattern.match(line.after(party.end, 80))
    ]
    return (told[0].code, told[0].extent) if len({party.code for party in told}) == 1 else None


def _filed_in(scene: Scene, story: int, lexicon: Lexicon | None) -> tuple[str, Extent] | None:
    """The country of a story's dateline; with a lexicon, only where its city is the capital."""
    datelines = scene.article.datelines if scene.article else ()
    dateline = datelines[story] if story < len(datelines) else None
    if dateline is None or not dateline.city or not dateline.country:
        return None
    if lexicon is not None:
        capitals = lexicon.countries[dateline.country].forms.get("capital", ())
        if dateline.city.lower() not in (capital.lower() for capital in capitals):
            return None
    at = dateline_at(scene, story, dateline.city)
    return (dateline.country, at) if at else None


def dateline_at(scene: Scene, story: int, city: str) -> Extent | None:
    """Where a story's dateline names its city."""
    blocks = scene.article.blocks if scene.article else ()
    heads = (b for b in blocks if b.kind in ("dateline", "date") and b.story == story)
    text, name = scene.text.lower(), city.lower()
    start = max((text.find(name, block.start, block.end) for block in heads), default=-1)
    return (start, start + len(name)) if start >= 0 else None
