"""Those named in passing for what they did before: clauses that tell the past of what is spoken of.

| words | at the talks |
| --- | --- |
| `a council set up when Prime Ministers X and Y met in 2019` | neither |
| `the pact concluded by Presidents X and Y in May 2021` | neither |
| `held every year since President X's visit of 2016` | not X |
| `President X, she said, had given his support` | not X |
| `Minister X spoke by telephone with Minister Y` | neither |
| `when X met Y on Monday`, `led by X in 2023` | both |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.scene import Line

# The conjunction and what somebody is by office stand right before the first name
_WHEN = re.compile(r"\b(?:when|since|until|ever since)\s+(?:the\s+|its\s+|their\s+|then\s+)?$")
_MADE_BY = re.compile(
    r"\b(?:signed|concluded|launched|established|agreed|created|founded|initiated|conceived|elevated|upgraded|"
    r"set up|announced|proposed|inked|mooted|decided)\s+(?:\w+\s+){0,2}(?:by|between)\s+"
    r"(?:the\s+|its\s+|their\s+)?$"
)
_IN_PAST = re.compile(
    r"[^.;,]{0,90}?\b(?:(?:in|of|on|during)\s+(?:[a-z]+\s+){0,2}(?:\d{1,2},?\s+)?(?:19|20)\d\d|"
    r"last (?:year|month)|(?:a|two|three|several|\d+) (?:year|month)s? (?:ago|earlier))\b"
)
_HAD = re.compile(
    r"^,?\s+(?:(?:he|she|they|it)\s+(?:said|added|noted|recalled|explained|stressed)\s*,\s+)?had\s+"
    r"(?:already\s+|also\s+|earlier\s+|previously\s+)?(?:given|made|told|said|[a-z]{3,12}ed)\s+"
    r"(?:his|her|their|that|the idea|this)\b"
)
_PHONE = re.compile(
    r"\b(?:(?:by|over the|on the|via) (?:tele)?phone|(?:tele)?phone (?:call|conversation|talk)s?|phoned)\b"
)


def told_of_before(line: Line, start: int, end: int) -> bool:
    """Does the sentence name the people at `start` to `end` for what they did before, or elsewhere?"""
    before, after = line.before(start, 60), line.after(end, 120).lower()
    if _WHEN.search(before) or _MADE_BY.search(before):
        return _IN_PAST.match(after) is not None
    return _HAD.match(after) is not None or ("phone" in line.lower and _PHONE.search(line.lower) is not None)
