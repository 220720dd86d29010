"""The day of the meeting before, told by how long before the talks it was.

| words, of talks in May 2024 | the one before |
| --- | --- |
| `two years after the inaugural round in Doha` | 2022 |
| `eleven months after the twelfth`, `a month after its first session` | 2023-06, 2024-04 |
| `Oslo hosted the third a year earlier`, `… the second dialogue two years ago` | 2023, 2022 |
| `Two years have gone by since Lima hosted the second` | 2022 |
| `a year after the coup, they held the third round` | none: the count ends elsewhere |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.events.event import Event
from ctdialog.pipeline.numbers import CARDINALS
from ctdialog.pipeline.when_where.place_told import Told

_COUNT = rf"(?P<n>an?|\d{{1,2}}|{'|'.join(CARDINALS)})\s+(?P<unit>year|month)s?"
_AFTER = re.compile(
    rf"\b{_COUNT}\s+(?:(?:have|had|has|having)\s+(?:now\s+)?(?:passed|elapsed|gone\s+by)\s+)?(?:after|since|on\s+from)\s+"
    r"(?:(?:the|its|their|an?)\s+)?(?:[\w-]+\s+){0,5}?$"
)
_EARLIER = re.compile(rf"[^,;.]{{0,60}}?(?:,\s)?\b{_COUNT}\s+(?:earlier|before(?=[.,;]|$)|ago)\b")


def counted_back(event: Event, own: str | None) -> Told | None:
    """The year or month of an earlier meeting that is counted from the day `own` of the talks."""
    line = event.line
    if own is None or not any(unit in line.lower for unit in (" year", " month")):
        return None
    opens = max(0, event.start - line.start - 90)
    match = _AFTER.search(line.lower, opens, event.start - line.start)
    match = match or _EARLIER.match(line.lower, event.end - line.start)
    if match is None:
        return None
    count = CARDINALS.get(match["n"]) or (int(match["n"]) if match["n"].isdigit() else 1)
    at = line.start + match.start("n"), line.start + match.end("unit")
    if match["unit"] == "year":
        return Told(f"{int(own[:4]) - count:04}", at)
    if not re.match(r"\d{4}-\d\d(?!\d)", own) or own[5:7] > "12":
        return None
    months = 12 * int(own[:4]) + int(own[5:7]) - 1 - count
    return Told(f"{months // 12:04}-{months % 12 + 1:02}", at)
