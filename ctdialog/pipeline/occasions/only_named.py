"""Formats that a sentence only names: as whose people came, what another one is part of, an older name.

| words | an occasion |
| --- | --- |
| `worked out in consultation with the agencies` | no: asked |
| `the Cyber Dialogue (formerly the Staff Talks)` | no: an older name |
| `an important part of the Strategic Dialogue, the working group …` | no: the frame |
| `representatives of the Border Committee and the Mobility Group` | no: whose people they are |
| `the chairs of the Border Committee met in Lima in May`, `part of the talks in Lima` | may be one |
| `has held an annual dialogue since 2011`, `holds a consultation with Oman annually` | no: a custom |
| `the Border Dialogue was begun in 2010` | no: when the series began |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.formats.format_joined import Format
from ctdialog.pipeline.scene import Line

_ASKING = re.compile(r"\b(?:in|after|without|through)\s+(?:(?:close|full|prior|due|wide|broad)\s+)?$")
_ASKED = re.compile(r"\s+(?:with|among|of)\b")
_OLDER_NAME = re.compile(
    r"[(–—,-]\s?(?:formerly|previously|once|earlier|until\s+(?:then|recently|\d{4}))\s+"
    r"(?:known\s+as\s+|called\s+|named\s+)?(?:the\s+)?$"
)
_PART_OF = re.compile(
    r"\b(?:(?<!\bas )(?<!\bin )(?:an?|one|the|its)\s+(?:[\w-]+\s+){0,3}"
    r"(?:part|pillar|component|element|track|strand|feature|cornerstone|subsidiary|offshoot|arm|subset|"
    r"chapter|branch))\s+of\s+(?:the|their|its)\s+(?:[\w-]+\s+){0,2}$"
)
# "representatives of A, of B and of the Border Committee": with no verb between
_PEOPLE_OF = re.compile(
    r"\b(?:representatives?|delegates?|officials?|experts?|staff|members)\s+(?:from|of)\s"
    r"(?:(?!\b(?:met|held|at|in|on|during|for|to|attended|will|was|were|is|are|that|which|who)\b)[^.;:])*$"
)
_ITS_PEOPLE = re.compile(r"\)?\s+(?:officials|representatives|experts|staff|officers)\b")
_HABITUAL = re.compile(r"[^.;]{0,60}?\b(?:annually|every\s+(?:other\s+)?year|each\s+year|yearly|regularly)\b")
_BEGUN = re.compile(
    r"\s+(?:was|were)\s+(?:first\s+)?(?:begun|started|initiated|instituted|inaugurated)\s+in\s+"
    r"(?:19|20)\d\d\b"
)


def only_named(line: Line, form: Format) -> bool:
    """Is a format without a number only named by a sentence that tells of no gathering of it?"""
    own = form.number_at is not None and form.number_at[0] < form.end
    if own or form.relative:
        return False
    before = line.before(form.start, 200)
    if form.head == "consultation" and _ASKING.search(before) and _ASKED.match(line.after(form.end, 8)):
        return True
    if _OLDER_NAME.search(before):
        return True
    if form.kind in ("dialogue", "consultations") and _BEGUN.match(line.after(form.end, 60)):
        return True
    if any(start > form.end for start in (*(d.start for d in line.dates), *(c.start for c in line.cities))):
        return False
    if form.determiner in (None, "", "a", "an") and _HABITUAL.match(line.after(form.end, 70)):
        return True
    if _PART_OF.search(before):
        return True
    organ = form.kind == "working-group" and not form.occasion
    return organ and bool(_PEOPLE_OF.search(before) or _ITS_PEOPLE.match(line.after(form.end, 20)))
