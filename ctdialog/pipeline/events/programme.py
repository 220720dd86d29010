"""A journey told by a verb, where somebody spoke at a gathering and met others besides.

| words | the news |
| --- | --- |
| `visited Oman this week, where he spoke at the Forum and met King Y` | the visit; the forum by the way |
| `visited Oman this week, where he spoke at the Ports Forum` | the forum, then and there |
| `visited Oman this week, where he held the third dialogue and met King Y` | the dialogue, as ever |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.events.actors import actors_of
from ctdialog.pipeline.events.event import Event
from ctdialog.pipeline.events.visits import visited
from ctdialog.pipeline.occasions.occasion import GATHERINGS
from ctdialog.pipeline.scene import Line, Scene

_WHERE_HE = re.compile(
    r"[^.;]{3,80}?,?\s+(?:where|during which|(?:in|over) the course of which)\s+(?:he|she|they)\s"
    r"(?:(?!\b(?:and|but)\b)[^.;]){2,90}"
)
_AND_MET = re.compile(
    r"[^.;]{0,160}?,?\s+and(?:,\s[^.;,]{3,60},|\s+(?:also|later|separately|then|will|is\s+to))?\s+"
    r"(?:meets?|met|held|holds?|had|called\s+on|conferred)\b"
)


def programme(scene: Scene, line: Line, gathering: Event) -> list[Event]:
    """The journey ahead of the one gathering that a sentence tells of, and that; none without a journey."""
    if gathering.kind not in GATHERINGS or gathering.format is None:
        return []
    visit = visited(scene, line, actors_of(scene, line)) if " where " in line.lower else None
    if visit is None or visit.end > gathering.start or not visit.people:
        return []
    if _WHERE_HE.fullmatch(line.after(visit.end, gathering.start - visit.end)) is None:
        return []
    if not on_programme(gathering, visit):
        gathering.places += [p for p in line.parties_in(visit.end, visit.end + _NEXT) if p.form == "name"]
        return []
    return [visit, gathering]


_NEXT = len(" the Sultanate of Oman")  # from "visited" to the country


def on_programme(gathering: Event, visit: Event) -> bool:
    """Is a gathering one point of somebody's journey, told in the same sentence, who met others besides?"""
    line = gathering.line
    if visit.kind != "visit" or visit.line is not line or gathering.kind not in GATHERINGS:
        return False
    if _WHERE_HE.fullmatch(line.after(visit.end, gathering.start - visit.end)) is None:
        return False
    return _AND_MET.match(line.after(gathering.end, 220)) is not None
