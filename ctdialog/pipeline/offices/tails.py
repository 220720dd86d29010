"""What hangs on an office after the words that were read as the office: its tail.

Reports hang houses, grades and places on an office; how many, nobody can list. Of the words after an
office those with a capital, and the small words between them, are its own, up to the first verb or
other word in lower case:

| words, the office in brackets | the tail |
| --- | --- |
| `X, [Secretary] of the Central Committee of the Labour Front, and Y` | to `Front` |
| `X, [Joint Secretary] Border Management at the Cabinet Office, led` | to `Office` |
| `X, [commander] of coalition forces in the south, led` | to `south`, before a verb of leading |
| `X, [Minister of Trade], led for Kenya` | none |
| `X [for Kenya] and Y for Mali`, `X from the Kenyan side` | none: a side |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.scene import Line

_SMALL = r"(?:of|the|for|at|in|to|under|&)"
_NAMED = r"[A-Z0-9(&][\w.&’'/)-]*"
_TAIL = re.compile(rf"(?:,?\s(?:{_SMALL}\s){{0,3}}{_NAMED}|\sand(?=\s[A-Z])){{1,16}}")
_LOWER = re.compile(
    r"\s(?:of|for|in|at|on|to)\s[^.,;:]{3,80}(?=,\s(?:who\s+)?(?:will\s+|is\s+to\s+|had\s+)?"
    r"(?:(?:co-?)?(?:led|lead|leads|chairs?|chaired|headed|heads)|represent(?:ed|s)?)\b)"
)
_OF_SIDE = re.compile(r",?\s+(?:for|from|of)\s+(?:the\s+)?$")


def tail_end(line: Line, end: int, limit: int) -> int:
    """Where the tail of an office that ends at `end` ends, at `limit` the latest; `end` where it has none."""
    text = line.text[end - line.start : max(0, limit - line.start)]
    if text.startswith((" and ", ", and ")):
        return end
    match = _LOWER.match(text) or _TAIL.match(text)
    if match is None:
        return end
    for party in line.parties:
        if end <= party.start < end + 24 and _OF_SIDE.fullmatch(line.after(end, party.start - end)):
            return end
    return end + match.end()
