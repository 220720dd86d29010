"""Whether a gathering that somebody looks forward to is fixed: by its name and day, or by who will host it.

| words | fixed |
| --- | --- |
| `looked forward to the Water Summit in Rome on 3 May` | yes |
| `looked forward to progress at a workshop which Peru will soon host` | yes |
| `looked forward to a workshop on ports` | no |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.formats.format_joined import Format
from ctdialog.pipeline.scene import Line

# "looked forward to the Water Summit to be held in Rome on 3 May": one that is fixed
_LOOKS_FORWARD = re.compile(r"\blook(?:s|ed|ing)? forward to\s+(?:\w+ing\s+)?(?:the|its|their)\s+$")
# "looked forward to a workshop on ports, which Peru will soon host"
IS_FIXED = re.compile(
    r"(?:\s+(?:on|for|about)\s[^,.;]{2,60}?)?,?\s+(?:(?:which|that)\s+[\w’' -]{0,24}?\b"
    r"(?:will|would|is to|is due to)\s+(?:\w+\s+)?"
    r"(?:host|hold|organi[sz]e|be (?:held|hosted|organi[sz]ed)|take place)\b)"
)
# what is only hoped for or proposed is none
_AWAITED = re.compile(
    r"\b(?:look(?:s|ed|ing)?\s+forward\s+to|welcom(?:es?|ed|ing))\s+(?:\w+\s+){0,3}?(?:an?|the)\s+(?:[\w-]+\s+){0,3}$"
)
_OF_LEADERS = frozenset(["visit", "summit", "conference", "exercise"])
_HOPED = re.compile(
    r"\b(?:look(?:s|ed|ing)? forward to|hop(?:es?|ed|ing)(?: that)?|wish(?:es|ed)? for)\s+(?:\w+ing\s+)?"
    r"(?:the|its|their)\s+$"
)


def foreseen(line: Line, form: Format, before: str) -> bool:
    """Is what somebody looks forward to a gathering with a name, and a day or place of its own?"""
    hosted = form.kind in ("conference", "exercise") and IS_FIXED.match(line.after(form.end, 110).lower())
    if hosted and _AWAITED.search(before):
        return True
    dated = any(date.start > form.end for date in line.dates) or any(c.start > form.end for c in line.cities)
    if not dated:
        return False
    if form.determiner == "the" and (form.kind in _OF_LEADERS or form.number) and _HOPED.search(before):
        return True  # "hoped that the visit of President X in May would …"
    return form.name is not None and form.core > 0 and _LOOKS_FORWARD.search(before) is not None
