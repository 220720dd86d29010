"""Those above the officials of two sides, told to meet another time, by their rank alone.

| words, after news of a working group of A and B | another meeting |
| --- | --- |
| `Their defence ministers met in Lima in January` | yes |
| `The two presidents are to meet in Oslo in May` | yes |
| `The ministers will meet again in Oslo`, where ministers held it | no: the next of the series |
| `The ministers met the press in Lima` | no |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.events.event import Event
from ctdialog.pipeline.occasions.occasion import OFFICIALS_TALKS, Occasion
from ctdialog.pipeline.scene import Line, Scene
from ctdialog.pipeline.when_where.belongs import attach

_RANK = (
    r"(?P<rank>minister|president|premier|leader|chancellor|heads? of (?:state|government)|"
    r"chiefs? of (?:general )?staff)s?"
)
_CHIEFS = re.compile(
    r"(?:^|[,;]\s|\b(?:and|while|when|after|that)\s)(?:the|their|both)\s+(?:two\s+|three\s+)?"
    r"(?:(?:countries|nations|sides|states|neighbou?rs)['’]\s+)?"
    r"(?:(?:prime|foreign|defen[cs]e|interior|home|security|justice|army|deputy)\s+(?:and\s+)?){0,3}"
    rf"{_RANK}\s+"
    r"(?:(?:will|would|are|were|is|had|have|to|due|set|expected|scheduled|planned|also|last|next|then)\s+){0,4}"
    r"(?P<verb>met|meet|hold talks|held talks|see each other|saw each other|confer|conferred)"
    r"(?!\s+(?:with|the|again|him|her|them|every|regularly|press|reporters)\b)\b"
)


def their_chiefs(scene: Scene, line: Line, main: Occasion) -> Event | None:
    """The meeting of the ministers or leaders of the sides whose officials' talks the news is of."""
    if line.kind == "headline" or not main.kinds & OFFICIALS_TALKS or not (line.dates or line.cities):
        return None
    if len(main.codes) != 2 and not any(event.holders or event.parties for event in main.events):
        return None
    match = _CHIEFS.search(line.lower)
    if match is None or _of_that_rank(main, match["rank"]):
        return None
    start, end = line.start + match.start("verb"), line.start + match.end("verb")
    event = Event(line, start, end, "meeting", identity=True, verb=match["verb"])
    attach(scene, line, [event])
    return event if event.dates else None


def _of_that_rank(main: Occasion, rank: str) -> bool:
    """Do people of that rank hold the talks themselves?"""
    told = rank.split()[0].removesuffix("s")
    return any(
        told in line.lower
        for line in main.lines
        if any(event.line is line for event in main.events) or line.people
    )
