"""Those invited to come another time: named, and neither they nor the city take part.

| words | not there |
| --- | --- |
| `Minister X invited his Chadian counterpart, Y, to Lima` | Y, and Lima |
| `she extended an invitation to President Y to visit Lima` | Y, and Lima |
| `at the invitation of Minister Y, X came to Lima`, `Y, who was invited, spoke` | nobody |
"""

from __future__ import annotations

import re

_INVITED = re.compile(
    r"\b(?:(?<!was )(?<!were )(?<!been )(?<!is )(?<!are )(?<!be )invited|invites|"
    r"(?:extended|conveyed|renewed|handed(?: over)?) an? (?:[\w-]+ ){0,2}invitation to)\s+"
    r"(?P<whom>[^.;:]{2,140}?)\s*$"
)
_TO_COME = re.compile(
    r",?\s+to\s+(?:(?:pay|make)\s+an?\s|visit\b|come\b|travel\b|(?!the\s+(?:talks|meeting))(?:[A-Z]))"
)
_TO_A_CITY = re.compile(
    r"\b(?:(?<!was )(?<!were )(?<!been )(?<!is )(?<!are )(?<!be )invited|invites|invitation to)\s"
    r"[^.;:]{2,140}?,?\s+to\s+(?:(?:visit|come\s+to|travel\s+to|pay\s+an?\s+(?:[\w-]+\s+){0,3}to)\s+)?$"
)
_HAD = re.compile(r"\bhad\s+$")
_WITH_HIM = re.compile(r"[^.;]{0,120}\bwith (?:him|her|them)\b")
_VERB = re.compile(
    r"\b(?:and|who|when|while|after|before|but)\s+(?:\w+\s+)?(?:said|met|agreed|held|discussed)\b"
)


def invited_later(text: str, start: int, end: int) -> bool:
    """Is somebody named at `start:end` of a text invited to come somewhere, which is yet to be?"""
    if "nvit" not in text[max(0, start - 150) : start]:
        return False
    told = _INVITED.search(text, max(0, start - 150), start)
    if told is None and text[max(0, start - 12) : start].rstrip().endswith(("invited", "invites")):
        told = _INVITED.search(text, max(0, start - 150), end)
    if (
        told is None
        or _HAD.search(text, max(0, told.start() - 8), told.start())
        or _WITH_HIM.search(text, end)
    ):
        return False  # "X, who had invited Y to Lima, opened talks with him"
    return _VERB.search(told["whom"]) is None and _TO_COME.match(text, end) is not None


def invited_to(before: str) -> bool:
    """Do the words before a city end with whom somebody invites there: "invited Minister Y to"?"""
    return "nvit" in before and _TO_A_CITY.search(before) is not None
