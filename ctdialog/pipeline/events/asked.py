"""Questions: what somebody wants to know is not told.

| words | told |
| --- | --- |
| `When did the Oman-Chad Joint Commission last meet, and where?` | whose it is, no day and no turn |
| `(a) whether the second dialogue was held in May;` | the same |
| `What came out of Friday's talks in Lima?` | that there were talks on Friday in Lima |
"""

from __future__ import annotations

import re
from dataclasses import replace

from ctdialog.pipeline.events.event import Event
from ctdialog.pipeline.scene import Line

_ITEM = r"(?:\(?[\da-z]{1,3}[.)]\s+)?(?:(?:q|question)(?:\s*\([^)]{1,40}\))?\s*:\s*)?(?:and\s+)?"
_WHETHER = r"(?:when|where|who|whether|did|does|do|will|would|has|have|had|is|are|was|were)\b"
_ASKS = re.compile(rf"{_ITEM}{_WHETHER}.*\?\W*$", re.DOTALL)
_ASKED = re.compile(rf"\b(?:asked|asks)\b[^?]{{0,240}}:\s+{_ITEM}{_WHETHER}")
_LISTED = re.compile(r"\(?[a-h]\)\s+(?:whether|if|when|the (?:details?|number|names?|date))\b")


def asks(line: Line) -> bool:
    """Does a sentence only ask whether, when or where something was?"""
    if line.kind == "headline" and not line.lower.startswith(("question", "q:", "q.")):
        return False
    if _LISTED.match(line.lower):
        return True
    return line.lower.rstrip().endswith("?") and bool(_ASKS.match(line.lower) or _ASKED.search(line.lower))


def as_asked(line: Line, events: list[Event]) -> list[Event]:
    """The mentions of a sentence; those of a question without the days, places and turns asked for."""
    if not events or not asks(line):
        return events
    for event in events:
        event.dates, event.places, event.turn = [], [], ""
        if event.format is not None and event.format.relative:
            event.format = replace(event.format, relative="")
    return [event for event in events if event.identity and event.kind not in ("visit", "meeting")]
