"""Sights of a visit: a base or a camp that a guest is shown is not where the talks were.

| words | the place of the talks |
| --- | --- |
| `received by the minister and toured the naval base of Split` | not Split |
| `They also visited the port of Arica`, `inspected a crossing in Arica` | not Arica |
| `visited Arica for talks`, `visited the capital, Lima` | the city |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.scene import Line

_SIGHT = (
    r"(?:bases?|camps?|crossings?|ports?(?! city)|harbou?rs?|airports?|airfields?|schools?|academ(?:y|ies)|"
    r"colleges?|universit(?:y|ies)|"
    r"factor(?:y|ies)|plants?|shipyards?|museums?|memorials?|monuments?|mosques?|church(?:es)?|cathedrals?|sites?|"
    r"facilit(?:y|ies)|installations?|barracks|garrisons?|laborator(?:y|ies)|units?|posts?|checkpoints?|hospitals?|"
    r"exhibitions?|centres?|centers?)"
)
_TOURED = re.compile(
    r"\b(?:tour(?:s|ed|ing)?|inspect(?:s|ed|ing)?|(?:a|the)\s+tour\s+of|laid\s+a\s+wreath\s+at)\s+"
    r"(?:[\w’'-]+,?\s+){0,9}$"
    rf"|\bvisit(?:s|ed|ing)?\s+(?:the|an?|several|some|its|their)\s+(?:[\w’'-]+\s+){{0,5}}?{_SIGHT}\s+"
    r"(?:(?!for\b|to\b)[\w’'-]+\s+){0,4}$"
)


def toured(line: Line, place: int) -> bool:
    """Does a place stand behind a verb of being shown something there?"""
    before = line.before(place, 120)
    return ("tour" in before or "inspect" in before or "visit" in before) and _TOURED.search(
        before
    ) is not None


_ALSO = re.compile(r"\b(?:also|later|then|afterwards|and)\s+$")
_A_SIGHT = re.compile(rf"\s+(?:the|an?|several|some|its|their)\s+(?:[\w’'-]+\s+){{0,6}}?{_SIGHT}\b")


def shown(line: Line, start: int, end: int) -> bool:
    """ "The Chadian delegation also visited the training centre in Arica": no visit beside the talks.

    The verb of visiting is at `start` to `end`.
    """
    if not line.text.startswith("visit", start - line.start):
        return False
    return (
        _ALSO.search(line.before(start, 16)) is not None and _A_SIGHT.match(line.after(end, 100)) is not None
    )
