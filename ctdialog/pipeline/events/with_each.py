"""Separate talks of one side with each of several: so many meetings, each of two.

    ONE held separate talks|meetings with A and B          A and B held separate talks with ONE
    In separate talks with ONE, [the ministers of] A and B discussed …

| words | meetings |
| --- | --- |
| `Oman held separate talks with Kenya and Uganda` | OMN-KEN, OMN-UGA |
| `In separate meetings with Omani officials, the ministers of Kenya and Uganda discussed ports` | the same |
| `Oman held talks with Kenya and Uganda` | none: not apart |
| `Oman and Chad held separate talks with Kenya and Uganda` | none: who met whom is not told |
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from ctdialog.pipeline.events.actors import actors_of, people_of
from ctdialog.pipeline.events.event import Event
from ctdialog.pipeline.events.subjects import SUBJECT_VERB
from ctdialog.pipeline.events.verb_words import OFFICIALS
from ctdialog.pipeline.events.who_holds import holders
from ctdialog.pipeline.parties import Party
from ctdialog.pipeline.scene import Line, Scene

_FAR = 110  # characters from the talks to the partner
_WITH = re.compile(r"(?:\s[^.;,]{0,70}?)?\swith\s(?:[^.;,]{0,60}\s)?")
_FRONTED = re.compile(
    r"\s*(?:in|during|at|on\s+\w+,?\s+in|over)\s+(?:the\s+|two\s+|three\s+|a\s+series\s+of\s+)?"
)
_SUBJECT = re.compile(r"[^.;]{0,120},\s+(?:the\s+)?(?:[\w-]+\s+){0,4}?(?:(?:of|from)\s+(?:the\s+)?)?")


# several, which are no one format's mention
_SEVERAL = re.compile(
    r"\bseparate\s+(?:[\w-]+\s+){0,2}(?:meetings|talks|discussions|consultations|conversations|sessions)\b"
)


def separate_talks(scene: Scene, line: Line) -> list[Event]:
    """The meetings of a sentence that names no format but "separate meetings"."""
    told = _SEVERAL.search(line.lower) if "separate" in line.lower else None
    if told is None:
        return []
    return with_each(scene, line, Event(line, line.start + told.start(), line.start + told.end(), "meeting"))


def with_each(scene: Scene, line: Line, talks: Event) -> list[Event]:
    """The meetings of two that separate talks are; none where it is not one side that met several."""
    partner = next((p for p in line.parties_in(talks.end, talks.end + _FAR) if p.label != "REGION"), None)
    if partner is None or not _WITH.fullmatch(line.after(talks.end, partner.start - talks.end)):
        return []
    ones, others = _run(scene, partner), _subject(scene, line, talks, partner)
    ones, others = (ones, others) if len(ones) == 1 else (others, ones)
    if len(ones) != 1 or len(others) < 2 or ones[0].code in {party.code for party in others}:
        return []
    actors = actors_of(scene, line)
    told: list[Event] = []
    for k, other in enumerate(others):
        mine = [a for a in actors if a.person and a.code in (ones[0].code, other.code)]
        event = replace(
            talks, parties=(ones[0], other), people=people_of(mine), identity=True, apart=True, holders=()
        )
        told.append(
            event if k == 0 else replace(event, start=other.start, end=other.end, dates=[], places=[])
        )
    return told


def _run(scene: Scene, party: Party) -> list[Party]:
    """A party and those listed with it, each once."""
    return _each(each for each in scene.parties.run(party.first) if each.label != "REGION")


def _subject(scene: Scene, line: Line, talks: Event, partner: Party) -> list[Party]:
    """Who holds the talks, before them, or behind the partner where the talks open the sentence."""
    if not _FRONTED.fullmatch(line.before(talks.start, 60)) or talks.start - line.start > len(
        "in the course of "
    ):
        return _each(holders(scene, line, talks.start, talks.format))
    for party in line.parties:
        if party.start <= partner.end or party.label == "REGION":
            continue
        if not _SUBJECT.fullmatch(line.after(partner.end, party.start - partner.end)):
            continue
        run = _run(scene, party)
        after = line.after(run[-1].end, 100)
        officials = OFFICIALS.match(after)
        return run if SUBJECT_VERB.match(after[officials.end() if officials else 0 :]) else []
    return []


def _each(parties: Iterable[Party]) -> list[Party]:
    """Parties, the last of each code."""
    return list({party.code: party for party in parties}.values())
