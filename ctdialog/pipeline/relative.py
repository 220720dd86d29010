"""Whether the words around a mention make it the next or the last of its series.

| words | turn |
| --- | --- |
| `the next iteration of the talks`, `the dialogue will reconvene` | next |
| `planned for the third session`, `the date of its 17th meeting` | next |
| `the talks were last held in May`, `idle since its first meeting` | last |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.format_joined import Format
from ctdialog.pipeline.scene import Line

# "the next iteration of the dialogue", "the dialogue will reconvene", "the talks were last held in May",
# "it follows on the conference in Lima"
_ITERATION = re.compile(
    r"\b(next|following|subsequent|last|previous|preceding)\s+(?:iteration|instal?lment|edition|cycle|leg)\s+of\s+"
    r"(?:(?:the|their|its)\s+)?(?:[\w.-]+\s+){0,2}$"
)
_RESUMES = re.compile(
    r"\s+(?:will|would|shall|is to|are to)\s+(?:\w+ly\s+)?(?:reconvene|resume|meet again|"
    r"be\s+(?:resumed|held again)|next\s+(?:meet|convene|be held))\b"
)
_LAST_HELD = re.compile(r"[^.,;]{0,60}?\s(?:was|were|had been)\s+last\s+(?:held|convened|hosted)\b")
# "the last time the bilateral security dialogue took place was in March"
_LAST_TIME = re.compile(r"\blast\s+time\s+(?:that\s+)?(?:the|such|this|their|its|an?)\s+(?:[\w-]+\s+){0,3}$")
# "idle since its first meeting", "2018, when its first meeting was held"; "planned for the third session"
_COUNTED_OTHER = re.compile(
    r"\b(?:(?P<last>since|(?:19|20)\d\d,?\s+when)|(?:dates?|planned|scheduled|foreseen|slated|deferred|preparations)\s+"
    r"(?:for|of|to))\s+(?:its|their|the)\s+$"
)
_AFTER_IT = re.compile(
    r"\b(?:which|that|it|conference|meeting|dialogue|round|session)\s+"
    r"(?:follow(?:s|ed)\s+(?:up\s+)?on|buil(?:ds|t)\s+(?:up)?on|comes?\s+after|came\s+after|succeed(?:s|ed))\s+(?:the|that|an?)\s+(?:\w+\s+){0,2}$"
)


def turn_of(line: Line, form: Format) -> str:
    """Is it the next or the last of its series by the words around it: "the next iteration of the talks"?"""
    if match := _ITERATION.search(line.before(form.start)):
        return "next" if match.group(1) in ("next", "following", "subsequent") else "last"
    if _RESUMES.match(line.after(form.end, 50)):
        return "next"
    if _LAST_HELD.match(line.after(form.end, 90)) or _LAST_TIME.search(line.before(form.start)):
        return "last"
    if form.number is not None and (match := _COUNTED_OTHER.search(line.before(form.start))):
        return "last" if match.group("last") else "next"
    others = form.parties or " between " in line.after(form.end, 40)
    return "last" if not others and _AFTER_IT.search(line.before(form.start)) else ""
