"""Which country is at home: a paper does not say whose minister its own minister is.

"Minister X met his Chadian counterpart Y": Chad is told, X's country is not. Where else the story tells it,
from the surest to the least sure:

| words | at home |
| --- | --- |
| `ties between Peru and Chad`, `Peru-Chad trade`, `Chad and Peru agreed` | who stands beside the partner |
| `the Peruvian minister said`, `the senior Peruvian official added` | whose official speaks |
| `Peru News Agency`, `Peru's Ministry of Defence` | whose agency or ministry tells it |
| `what Peru does against smuggling`, `Peru's experience` | who acts |
| `LIMA, May 3 - Minister X received Y` | where somebody who receives is |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.parties import Party
from ctdialog.pipeline.scene import Line, Scene

_OFFICIAL = re.compile(
    r"(?:['’]s?)?\s+(?:(?!former\b|late\b)[\w-]+\s+){0,2}(?:minister|president|premier|official|secretary|chief|general|"
    r"officer|dignitary|commander|envoy|side|delegation|diplomat|adviser|advisor|king|leader)\b"
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


def home_of(scene: Scene, story: int, partner: str, receives: bool) -> Party | None:
    """The country at home in a story that tells of talks with a partner; None where no words tell it.

    Somebody who `receives` the partner does so where the story was filed.
    """
    lines = [line for line in scene.lines if line.story == story]
    for line in lines:
        for party in line.parties:
            run = scene.parties.run(party.first)
            if len(run) == 2 and {p.label for p in run} == {"COUNTRY"} and partner in {p.code for p in run}:
                other = next((p for p in run if p.code != partner), None)
                if other is not None:
                    return other
    for pattern in (_OFFICIAL, _AGENCY, _ACTS):
        told = [party for line in lines for party in line.parties if _tells(line, party, partner, pattern)]
        if len({party.code for party in told}) == 1:
            return told[0]
    return _filed_in(scene, story, partner) if receives else None


def _filed_in(scene: Scene, story: int, partner: str) -> Party | None:
    """The country of a story's dateline."""
    blocks = scene.article.blocks if scene.article else ()
    for block in blocks:
        if block.kind == "dateline" and block.story == story:
            for city in scene.doc.spans.get("cities", ()):
                if block.start <= city.start_char < block.end and city.kb_id_ != partner:
                    return Party(city.kb_id_, "COUNTRY", "name", 0, 0, city.start_char, city.end_char)
    return None


def _tells(line: Line, party: Party, partner: str, pattern: re.Pattern[str]) -> bool:
    """Do the words after a country, which is not the partner's, tell that it is at home?"""
    if party.label != "COUNTRY" or party.code == partner:
        return False
    return pattern.match(line.after(party.end, 80)) is not None
