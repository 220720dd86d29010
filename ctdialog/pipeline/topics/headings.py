"""Countries and regions that head a section of a report: what stands below them is said of them.

| words | talked about |
| --- | --- |
| `Libya`, a heading, and below it `Both sides called for calm` | Libya |
| `Sudan and Yemen: They condemned the violence` | Sudan, Yemen |
| `Libya`, a heading, and below it `A truck overturned near Sabha` | none: another story |
| `Lima: Peru and Oman held talks` | none: a date line |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.parties import Party
from ctdialog.pipeline.scene import Line
from ctdialog.pipeline.topics.apart import OURS

_LINK = re.compile(
    r"(?:\d{1,2}[.)]\s*|[a-z][.)]\s*|[•–-]\s*)?(?:on\s+)?"
    r"(?:(?:the\s+)?(?:(?:political|security|current|humanitarian|regional)\s+)?"
    r"(?:situations?|developments|crisis|conflict|war|events)\s+(?:in|of)\s+)?(?:the\s+)?|"
    r"\s*(?:,|/|&|;|\band\b|,\s*and\b)\s*(?:the\s+)?"
)
_OPENS = re.compile(r"\s*(?::|[–—-]\s)\s*")
_LONGEST = 80  # characters of a heading


def headed(line: Line, following: Line | None) -> list[Party]:
    """The countries and regions that a heading, or the words before a colon, name and nothing else."""
    named = [party for party in line.parties if party.form == "name" and party.label != "BODY"]
    if not named or named[-1].end - line.start > _LONGEST:
        return []
    at = line.start
    for party in named:
        if party.start < at:
            return []
        if _LINK.fullmatch(line.before(party.start, party.start - at).lower()) is None:
            named = named[: named.index(party)]
            break
        at = party.end
    if not named:
        return []
    rest = line.after(at, 12)
    if line.kind == "subheading" or rest.strip() in ("", "."):
        below = following is not None and following.kind == "body" and OURS.search(following.lower)
        return named if below and rest.strip() in ("", ".", ":") else []
    opens = _OPENS.match(rest)
    if line.kind != "body" or opens is None:
        return []
    return named if OURS.match(line.lower[at + opens.end() - line.start :]) else []
