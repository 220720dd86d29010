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
from ctdialog.pipeline.scene import Line

_CREATED = re.compile(
    r"(?:the|this|our|it)\s+(?:[\w’'()&/-]+\s+){0,14}?(?:was|were|has\s+been)\s+(?:\w+ly\s+|first\s+)?"
    rf"{wording('founded')}\b"
)
_LEAD = 2  # sentences beneath the title that are asked


def only_described(lines: Sequence[Line], found: Sequence[Occasion]) -> bool:
    """Is the one occasion of a story no more than the name in its title of an organ that it describes?"""
    if len(found) != 1:
        return False
    events = found[0].events
    if any(
        e.line.kind != "headline" or e.number is not None or e.dates or e.places or e.verb for e in events
    ):
        return False
    body = [line for line in lines if line.kind == "body"][:_LEAD]
    return any(_CREATED.match(line.lower) for line in body)
