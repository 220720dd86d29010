"""Talks or a visit named by a common noun, with what the verb of the sentence tells of them.

| words | mention |
| --- | --- |
| `Minister X and Minister Y signed a plan during the talks` | the talks, of X and Y |
| `arrived in Accra for talks` | the visit |
| `Minister X of Chad is on a visit to Oman` | the visit, of X |
| `met Minister X, who is on a visit to Chad` | the meeting |
| `held separate talks with his Omani and Peruvian counterparts` | a meeting with each |
| `met X in Lima and then flew to Quito for talks with Y` | both |
"""

from __future__ import annotations

import re
from dataclasses import replace

from ctdialog.pipeline.events.event import Event
from ctdialog.pipeline.events.turns import separately
from ctdialog.pipeline.events.verbs import from_verbs
from ctdialog.pipeline.events.with_each import with_each
from ctdialog.pipeline.scene import Line, Scene

_FOR_TALKS = re.compile(
    r"\b(?:for|to (?:hold|have|take part in|attend)|(?:and|where (?:he|she|they|it)) (?:also )?"
    r"(?:held|had|holds|will hold|is to hold|are to hold))\s+(?:[\w-]+\s+){0,4}$"
)
# "and then flew to Lima for talks"
_TRAVELS_ON = re.compile(
    r"\b(?:then|before|later|and|will|also)\s+(?:also\s+|then\s+|later\s+)?(?:flew|fly(?:ing)?|travel\w*|went|go(?:ing)?|"
    r"mov(?:ed|ing)|proceed\w*|continu\w+|left|leav(?:e|ing)|head\w*)\s+(?:on\s+)?(?:to|for)\b[^.;]{0,60}$"
)

_DAY_AFTER = re.compile(
    r",\s(?:[\w-]+\s){0,3}(?:after|before|following|ahead of)\s(?:(?:the|his|her|a|an|"
    r"their)\s)?(?:[\w’'-]+\s){0,3}$"
)
_WHO = re.compile(r",\s+who\s+$")
_ANOTHER = re.compile(r"\b(?:another|separate|second|different)\s")


def needs_its_verb(event: Event) -> bool:
    """Is a mention one that only the verb of its sentence tells the sides of?"""
    return _bare(event) or _is_paid(event) or separately(event)


def _bare(event: Event) -> bool:
    """Is a mention a common noun that does not tell both sides: "the talks", "a meeting with Chad"?"""
    return not (event.identity or len(event.codes) > 1 or event.relative) and event.kind == "meeting"


def _on_another_stop(verb: Event, talks: Event) -> int:
    """Where a sentence goes on from a meeting to talks with another partner, on a journey further; else 0."""
    partners = talks.codes - {p.code for p in verb.parties if p.start < verb.start}
    if not (partners and verb.end < talks.start and len(verb.codes) > 1 and partners.isdisjoint(verb.codes)):
        return 0
    onward = _TRAVELS_ON.search(talks.line.before(talks.start, 80))
    return talks.start - len(onward.group()) if onward else 0


def _is_paid(event: Event) -> bool:
    """Does only a verb tell whose it is: "X is on a visit to Chad", "and then flew to Chad for talks"?"""
    if event.kind == "meeting" and event.format and _TRAVELS_ON.search(event.line.before(event.start, 80)):
        return True  # "… and then flew to Lima for talks"
    return event.kind == "visit" and not (event.identity or event.relative or len(event.codes) > 1)


def with_verb(scene: Scene, line: Line, talks: Event) -> list[Event]:
    """Talks named by a common noun, with what the sentence's verb tells of them."""
    told = from_verbs(scene, line)
    if separately(talks):
        told = told if len(told) > 1 else with_each(scene, line, talks) or told
    if len(told) > 1 and separately(talks):
        return told  # "held separate talks with his Omani and Chadian counterparts"
    if len(told) != 1:
        return [talks]
    (verb,) = told
    if talks.kind == "visit":
        # "arrived in Accra on a two-day visit"
        is_guest = ", who" in line.text[verb.end - line.start : talks.start - line.start]
        if verb.kind == "meeting" and verb.start < talks.start and len(verb.codes) > 1 and is_guest:
            return [verb]  # "met Minister X of Peru, who is on a visit to Chad"
        paid = verb.kind == "visit" and verb.start < talks.start and bool(verb.parties)
        return [replace(talks, parties=verb.parties, people=verb.people)] if paid else [talks]
    if verb.kind == "visit" and line.dates and _WHO.search(line.before(verb.start, 8)):
        return [verb]  # "X, who visited Peru in May, invited Y as a sequel to their discussions in Lima"
    if verb.kind == "visit":
        # "arrived in Accra for talks": the visit is the occasion
        return (
            [verb] if _FOR_TALKS.search(line.before(talks.start, 60)) and verb.end < talks.start else [talks]
        )
    if onward := _on_another_stop(verb, talks):
        # "met her Omani counterpart in Muscat and then flew to Lima for talks with her Peruvian one"
        home = [party for party in verb.parties if party.start < verb.start] or list(verb.parties)
        return [verb, replace(talks, start=onward, parties=(*talks.parties, *home[:1]), identity=True)]
    other = talks.codes - verb.codes and verb.kind == "meeting" and len(verb.codes) > 1
    if other and verb.start < talks.start and _DAY_AFTER.search(line.before(talks.start, 60)):
        # "received Y on Monday, a day after his meeting with Z": two, the second told by the way
        return [verb, talks] if len(talks.codes) > 1 else [verb]
    if talks.codes <= verb.codes and len(verb.people) > 1 and _ANOTHER.search(line.before(talks.end, 40)):
        # "In a separate meeting, X discussed ports with Minister Y of Peru"
        return [replace(talks, parties=verb.parties, people=verb.people, identity=True)]
    # "during the talks Minister X and Minister Y signed …": those who signed held them
    # so did the minister who, without a country, met a foreign one
    if not verb.codes or not talks.codes <= verb.codes:
        return [talks]
    return [replace(talks, parties=verb.parties, people=verb.people, identity=True)]
