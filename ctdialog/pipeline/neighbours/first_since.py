"""The meeting before, told by what this one is the first since.

| words | the one before |
| --- | --- |
| `It was the first such meeting since 2015` | 2015 |
| `met in Oslo, the first time since May 2016` | May 2016 |
| `the first round since Lima hosted one in 2019`, `since they met in Lima in 2019` | Lima, 2019 |
| `the first round since the one held in Lima in 2019` | Lima, 2019 |
| `the first round since May 2019, when the two met in Lima` | Lima, May 2019 |
| `the first attack since 2015`, `for the first time since the coup` | none |
| `the first group of women brought home since 2019` | none |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.events.event import Event
from ctdialog.pipeline.neighbours.neighbour_places import told_places
from ctdialog.pipeline.occasions.occasion import Occasion
from ctdialog.pipeline.scene import Line

_FIRST_SINCE = re.compile(
    r"\b(?:the|its|their)\s+first\s+"
    r"(?:(?:such|of\s+its\s+kind|full|formal|bilateral|in-person|face-to-face|annual|joint|ministerial)\s+){0,2}"
    r"(?:(?:(?!attacks?\b|since\b|deaths?\b)[\w&-]+\s+){0,6}?"
    r"(?:time|talks|meeting|session|sitting|round|dialogue|consultations|gathering|edition|encounter|contact|one|"
    r"(?P<organ>group|committee|commission))\b"
    r"[^.;]{0,120}?\s)?since\s+"
    r"(?P<again>(?:the|that|those)\s+(?:ones?\s+)?(?:that\s+was\s+|which\s+was\s+)?(?:held|hosted|in(?=\s+[a-z]+\s+in\b))\b|(?!(?:\w+\s+){0,2}(?:19|20)\d\d\b)[^.;,]{0,40}?\b(?:met|hosted|sat|gathered|convened|conferred|were\s+held|was\s+held|took\s+place)\b)?"
)
# "since May 2019, when the two sides met in Lima"
_WHEN_THEY = re.compile(
    r",?\s+when\s+(?:(?!\b(?:coup|attacks?|war)\b)[^.;,]){0,40}?"
    r"\b(?:met|hosted|sat|gathered|convened|conferred|held|took\s+place)\b"
)
_LINES = 8  # sentences of an occasion that are asked
_NEXT = len("since early ")  # characters from "since" to the day that it tells


def first_since(occasion: Occasion) -> Event | None:
    """The mention of the meeting before that a sentence of an occasion tells so, with its day and place."""
    lines = [line for line in dict.fromkeys(occasion.lines) if line.kind != "headline"][:_LINES]
    return next((event for line in lines if (event := _in_line(line, occasion))), None)


def _in_line(line: Line, occasion: Occasion) -> Event | None:
    """The mention in one sentence, if it tells of one."""
    match = _FIRST_SINCE.search(line.lower) if " since " in line.lower else None
    if match is None or not occasion.owns(line, line.start + match.start()):
        return None
    organ = line.start + match.start("organ") if match["organ"] else None
    if organ is not None and not any(form.start <= organ < form.end for form in line.formats):
        return None  # "the first group of peacekeepers in the region since 1995"
    end = line.start + match.end()
    dates = [date for date in line.dates if date.start >= end and date.edtf and not date.when.attributive]
    if not match["again"]:
        dates = [date for date in dates if date.start - end < _NEXT and date.when.since]
    if not dates:
        return None
    # with no verb there is no place of its own, and the sentence goes on about the occasion
    told = not match["again"] and _WHEN_THEY.match(line.after(dates[0].end, 80).lower())
    end = dates[0].end + told.end() if told else end
    turn = "last" if match["again"] or told else ""
    event = Event(line, line.start + match.start(), end, "meeting", None, dates=dates[:1], turn=turn)
    event.places = told_places(line, event) if turn else []
    return event
