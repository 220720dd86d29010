"""Who does something in a sentence that a phrase with other people opens.

| words | who acts |
| --- | --- |
| `In the meeting with Minister X of Oman, Minister Y stressed …` | Y |
| `During talks with X and Z, the Peruvian minister, Y, offered help` | Y |
| `With X, Y and Z` | nobody |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.gazetteer import Extent
from ctdialog.pipeline.scene import Line

# "In meetings with Ministers X and Y, | the Peruvian delegation's head Z"
_THEN_HE = re.compile(r"[^.;:]{0,120}?,\s+(?:the\s+)?(?:[\w-]+\s+){0,3}?(?:(?:of|from)\s+(?:the\s+)?)?")
# "X asked", "Y on Monday called for", but not ", Z and W"
DOES = re.compile(r",?\s+(?!and\b|or\b)(?:(?:on|in|also|has|had)\s+)*[a-z]{2,}")
_OPENS = re.compile(r"(?:in|during|at|over|with|after|following|on)\s")


def stands_behind(line: Line, partner: int, start: int, end: int) -> bool:
    """Does somebody at `start:end` stand behind a comma that ends a fronted phrase, and do something there?

    `partner` is where the last one named in the phrase ends.
    """
    between = line.after(partner, start - partner)
    return _THEN_HE.fullmatch(between) is not None and DOES.match(line.after(end, 40)) is not None


def who_acts(line: Line, people: list[Extent]) -> int:
    """The index of who of a sentence's people acts there: the first one where no phrase opens it."""
    if _OPENS.match(line.lower) is None:
        return 0
    for i in range(1, len(people)):
        if stands_behind(line, people[i - 1][1], *people[i]):
            return i
    return 0
