"""Which of several whom somebody met one by one a later sentence is about.

| words, after "X of Oman held separate meetings with his Kenyan and Peruvian counterparts" | about |
| --- | --- |
| `The Kenyan minister, Y, offered help`, `With the Kenyan side, ports were discussed` | the one with Kenya |
| `Both stressed …`, `Kenya and Peru …` | none of them alone |
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ctdialog.pipeline.events.event import Event
from ctdialog.pipeline.occasions.occasion import Occasion
from ctdialog.pipeline.scene import Line, Scene
from ctdialog.pipeline.when_where.belongs import attach


def one_met_apart(scene: Scene, line: Line, found: Sequence[Occasion]) -> Occasion | None:
    """The one of the meetings held apart whose partner alone a sentence names."""
    apart = [o for o in found if any(event.apart for event in o.events)]
    if len(apart) < len("ab") or line.kind != "body":
        return None
    shared = frozenset.intersection(*(frozenset(o.codes) for o in apart))
    named = {party.code for party in line.parties} - shared
    theirs = [o for o in apart if named & (o.codes - shared)]
    return theirs[0] if len(theirs) == 1 else None


def with_partner(scene: Scene, event: Event, target: Occasion, found: Sequence[Occasion]) -> Occasion:
    """Which occasion "the meeting with Minister X" is, where the one that is meant else is not his."""
    if not event.codes:
        return one_met_apart(scene, event.line, found) or target
    if event.kind != "meeting" or event.codes <= target.codes:
        return target
    told = [o for o in found if event.codes <= o.codes and o.kinds <= {"meeting"}]
    return told[0] if len(told) == 1 else target


# "The meetings were held in Rome on Monday", "All three took place on the sidelines of the forum in Rome"
_WERE_HELD = re.compile(
    r"(?:[^.;:]{3,60}\s(?:had|held)\s+(?:these|the)\s+(?:[\w-]+\s+){0,2}?(?:meetings|talks)\s+(?=in\b|on\b|at\b|during\b))|"
    r"(?:the|these|all|both)\s+(?:[\w-]+\s+){0,2}?(?:meetings|talks|discussions|encounters|three|four|two)\s+"
    r"(?:were\s+(?:all\s+)?held|took\s+place|were|was\s+held|came)\s+(?=in\b|on\b|at\b|during\b)"
)


def all_held(scene: Scene, lines: Sequence[Line], found: Sequence[Occasion]) -> None:
    """Gives all meetings held apart the day and the place that one sentence tells of them together."""
    apart = [o for o in found if any(event.apart for event in o.events)]
    if len(apart) < len("ab"):
        return
    for line in lines:
        told = _WERE_HELD.match(line.lower) if line.kind == "body" else None
        if told is None:
            continue
        event = Event(line, line.start, line.start + told.end(), "meeting")
        attach(scene, line, [event])
        for occasion in apart:
            dates = [] if occasion.dates else event.dates
            occasion.add(replace(event, dates=dates, places=[] if occasion.cities else event.places))
