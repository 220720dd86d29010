"""A clause that tells when its subject last met: a mention of the one before, with what the clause tells.

| words | the one before | the talks themselves |
| --- | --- | --- |
| `The committee, which last met in Lima in 2022, sat in Quito on Monday` | Lima, 2022 | Quito, Monday |
| `The talks, last held in Lima in 2022, resumed in Quito` | Lima, 2022 | Quito |
| `the dialogue, which had not been held since 2019, …` | 2019 | |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.event import Event
from ctdialog.pipeline.scene import Line

_HELD = r"(?:met|convened|gathered|sat|held|hosted|took\s+place|assembled)"
_YEAR = r"(?:,\s(?:19|20)\d\d\b)?"
# Up to the next sign, the year behind a day or a country behind its city taken with it
_CLAUSE = re.compile(
    r"\b(?:committees?|commissions?|groups?|councils?|forums?|dialogues?|talks|consultations|rounds?|sessions?|meetings?|"
    r"summits?|conferences?|exercises?|series|format|mechanism|sides|delegations|ministers|officials|countries|two)"
    r"(?:\s+(?:on|of|for|between)\s[^,;.]{2,80})?"
    r"(?P<clause>,\s+(?:which\s+|that\s+)?(?:was\s+|were\s+|had\s+(?:been\s+)?)?"
    rf"last\s+{_HELD}\b[^,;.–—()]{{1,80}}{_YEAR})(?=\s*(?:[,;.–—()]|$))"
)


def clauses(line: Line) -> list[tuple[int, int]]:
    """The characters of the clauses of a sentence that tell when what stands before them last met."""
    if ", " not in line.lower or "last " not in line.lower:
        return []
    return [(line.start + m.start("clause") + 2, line.start + m.end()) for m in _CLAUSE.finditer(line.lower)]


def of_clause(events: list[Event], spans: list[tuple[int, int]], place: int) -> list[Event]:
    """The mentions that what stands at a place may belong to: inside a clause its own, outside the others."""
    if not spans:
        return events
    inside = next((span for span in spans if span[0] <= place < span[1]), None)
    if inside is not None:
        return [event for event in events if inside[0] <= event.start < inside[1]] or events
    return [e for e in events if not any(first <= e.start < last for first, last in spans)] or events
