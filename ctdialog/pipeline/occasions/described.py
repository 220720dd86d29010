"""Pages that describe an organ: its name stands in the title, and the text says when it was founded.

| words | an occasion |
| --- | --- |
| `About the A-B Joint Commission` and beneath `The commission was created in 2011` | no |
| `A-B Dialogue` and beneath `The two sides discussed …` | yes |
| `A-B Dialogue` and beneath `The dialogue, set up in 2011, met in Rome` | yes |
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ctdialog.pipeline.cues import wording
from ctdialog.pipeline.occasions.occasion import Occasion
from ctdialog.pipeline.scene import DateMention, Line

_CREATED = re.compile(
    r"(?:the|this|our|it)\s+(?:[\w’'()&/-]+\s+){0,14}?(?:was|were|has\s+been)\s+(?:\w+ly\s+|first\s+)?"
    rf"{wording('founded')}\b"
)
# "Terms of Reference of the Dialogue": a paper on how it is to meet
_RULES = re.compile(r"\b(?:terms of reference|rules of procedure|charter|statutes?) ?(?:[:–—-]|of\b|for\b|$)")
# "Chad and Mali are the co-chairs of the Working Group, which takes up …"
_ARE_CHAIRS = re.compile(
    r"[^.;]{0,80}\b(?:(?:is|are) (?:currently |now )?(?:the )?(?:co-)?(?:chairs?|chaired)|co-chairs?|"
    r"serves? as (?:co-)?chairs?)\b(?: of| by)? "
)
_LEAD = 2  # sentences beneath the title that are asked


def only_described(lines: Sequence[Line], found: Sequence[Occasion]) -> bool:
    """Is the one occasion of a story no more than the name in its title of an organ that it describes?

    The first sentences may name it once more, with no day, place or count of a meeting.
    """
    if len(found) != 1:
        return False
    events = found[0].events
    if any(e.number is not None or e.verb or e.places or any(not _years(d) for d in e.dates) for e in events):
        return False
    titled = [e.line for e in events if e.line.kind == "headline"]
    body = [line for line in lines if line.kind == "body"][:_LEAD]
    if any(_RULES.search(line.lower) for line in titled):
        return True
    if not titled:
        return False
    if all(e.line.kind == "headline" for e in events):
        return any(_CREATED.match(line.lower) for line in body)
    created = any(_CREATED.search(line.lower) for line in body)
    return created and any(_ARE_CHAIRS.match(line.lower) for line in body)


def _years(date: DateMention) -> bool:
    """Is a date a span of years, "in 2019-2021", on no day of which all of it was held?"""
    return _SPAN_OF_YEARS.fullmatch(date.edtf or "") is not None


_SPAN_OF_YEARS = re.compile(r"\d{4}/\d{4}")
