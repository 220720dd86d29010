"""Gatherings of others that a sentence names beside what is told of the series: no next or last one of it.

| words, after the talks | what they tell |
| --- | --- |
| `agreed on it ahead of the Summit, which will be held in May` | the summit |
| `the meeting of the two foreign ministers in Rome in May` | their meeting |
| `the outcome of President X's visit in May` | the visit |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.events.event import Event
from ctdialog.pipeline.occasions.asides import of_their_ministers
from ctdialog.pipeline.occasions.occasion import Occasion

# "to continue the discussions during", "will resume them on the occasion of"
ON_ANOTHER = re.compile(
    r"\b(?:continu\w+|resum\w+|pursu\w+|take up|go on)\b[^.;]{0,60}\s"
    r"(?:during|at|in the course of|on the occasion of|in the framework of)\s"
)


# "ahead of the Summit, which will be held in Rome in May"
_HELD_ITSELF = re.compile(
    r",?\s(?:(?:which|that)\s(?:will|would|is\sto|is\sdue\sto)\s(?:\w+ly\s)?(?:be\s(?:held|hosted|convened)|take\splace)|"
    r"to\sbe\s(?:held|hosted|convened)|(?:due|scheduled)\sto\s(?:be\sheld|take\splace))\b"
)


def held_itself(event: Event, main: Occasion) -> bool:
    """Is a gathering of another kind what will be held: "agreed on it ahead of the Summit, due in May"?"""
    other = event.format is not None and event.kind in _OTHERS - main.kinds and not event.relative
    return other and _HELD_ITSELF.match(event.line.after(event.end, 60)) is not None


_OTHERS = frozenset(["summit", "conference", "exercise", "visit"])


def of_chiefs(event: Event) -> bool:
    """ "The meeting of the two foreign ministers in Rome in May"."""
    return bool(event.dates or event.places) and of_their_ministers(event)


def of_another(event: Event) -> bool:
    """ "They welcomed the outcome of President X's visit in May": somebody's, on a day of its own.

    So is a body's gathering: "They touched upon the ASEAN Summit in May".
    """
    whose = event.people if event.kind == "visit" else event.codes
    return event.kind in _OTHERS and bool(whose) and bool(event.dates)


# "before the arrival of President X for his three-day visit"
_BEFORE_ARRIVAL = re.compile(
    r"\b(?:before|ahead of|prior to)\s+(?:the\s+)?arrival\b[^.;,]{0,80}\sfor\s+(?:[\w-]+\s+){0,4}$"
)


def before_arrival(event: Event) -> bool:
    """ "X and Y chaired it before the arrival of President Z for his visit": is a visit what comes next?"""
    return event.kind == "visit" and _BEFORE_ARRIVAL.search(event.line.before(event.start, 140)) is not None
