"""The conferences of one country's forces, at which it meets nobody: "the corps commanders' conference".

| words | of one country |
| --- | --- |
| `the army chief addressed the corps commanders' conference` | yes |
| `Oman and Chad held the border commanders' conference` | no: two states are those who meet |
| `the chiefs of defence staff conference, with Oman and Chad attending` | no |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.formats.format_joined import Format
from ctdialog.pipeline.scene import Line

_OF_FORCES = re.compile(
    r"\b(?:chiefs?\s+of\s+(?:the\s+)?(?:army|naval|air|defen[cs]e|general|police)(?:\s+staff)?|commanders?|"
    r"inspectors?[- ]general|coas|afcc|ccc)(?:['’]s?)?\s+$"
)
# Between two states and their conference: "Oman and Chad | held the border"
_HOLD = re.compile(
    r"[^.;]{0,40}\b(?:held|holds?|hosted|opened|attend(?:s|ed)?|convened|concluded|began|begin|start(?:ed)?|"
    r"t(?:ook|ake)\s+part\s+in|participated?\s+in)\s+(?:the|an?|their)\s+(?:[\w’'-]+\s+){0,8}"
)
_THERE = re.compile(r"[^.;]{0,160}?\b(?:attending|taking\s+part|participating|present|represented)\b")


def of_own_forces(line: Line, form: Format) -> bool:
    """Is a conference one of commanders of forces, where neither a body nor two states meet?"""
    if _OF_FORCES.search(line.before(form.end - len(form.head))) is None:
        return False
    if any(party.label == "BODY" for party in line.parties):
        return False
    states = [party for party in line.parties if party.label == "COUNTRY"]
    ahead = [party for party in states if party.end <= form.start]
    if len({party.code for party in ahead}) > 1:
        between = line.lower[ahead[-1].end - line.start : form.end - len(form.head) - line.start]
        if _HOLD.fullmatch(between):
            return False
    behind = {party.code for party in states if party.start >= form.end}
    return len(behind) < 2 or _THERE.match(line.after(form.end, 200)) is None
