"""A clause that tells when its subject last met or will meet again: a mention of the one before or after.

| words | the one before or after | the talks themselves |
| --- | --- | --- |
| `The committee, which last met in Lima in 2022, sat in Quito on Monday` | Lima, 2022 | Quito, Monday |
| `The talks, last held in Lima in 2022, resumed in Quito` | Lima, 2022 | Quito |
| `With these talks both continue those held in Lima in 2022` | Lima, 2022 | |
| `the dialogue, which had not been held since 2019, …` | 2019 | |
| `The talks in Lima ended on Monday and will resume in Quito in May` | Quito, May | Lima, Monday |
| `The talks due in Lima on 3 March have been put off until May` | May | Lima, 3 March |
| `“We shall meet again in Quito in May,” she said after the talks in Lima` | Quito, May | Lima |
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ctdialog.pipeline.cues import wording
from ctdialog.pipeline.events.event import Event
from ctdialog.pipeline.scene import Line

_HELD = r"(?:met|convened|gathered|sat|held|hosted|took\s+place|assembled)"
_YEAR = r"(?:,\s(?:19|20)\d\d\b)?"
# Up to the next sign, the year behind a day or a country behind its city taken with it
_CLAUSE = re.compile(
    r"\b(?:committees?|commissions?|groups?|councils?|forums?|dialogues?|talks|consultations|"
    r"rounds?|sessions?|meetings?|"
    r"summits?|conferences?|exercises?|series|format|mechanism|sides|delegations|ministers|"
    r"officials|countries|two)"
    r"(?:\s+(?:on|of|for|between|against|to)\s[^,;.]{2,80})?"
    r"(?P<clause>,\s+(?:which\s+|that\s+|who\s+)?(?:was\s+|were\s+|had\s+(?:been\s+)?)?"
    rf"last\s+{_HELD}\b[^,;.–—()]{{1,80}}{_YEAR})(?=\s*(?:[,;.–—()]|$))"
)


# Up to the next sign; "and will resume", "; they are to meet again", "“We shall meet again in Rome"
_AGAIN = re.compile(
    r"(?P<clause>(?:(?:\b(?:and|but)|[;–—“\"‘])\s*(?:(?:the\s+(?:two(?:\s+sides)?|sides|talks|"
    r"parties|delegations)|they|it|both|we)\s+)?"
    r"(?:will|would|shall|agreed\s+to|(?:is|are|was|were)\s+(?:(?:due|set|expected|"
    r"scheduled)\s+)?to)\s+(?:then\s+|next\s+)?"
    r"(?:resume(?=\s+(?:in|on|at|next|early|later|talks|negotiations|consultations|discussions|"
    r"(?:the|their|its)\s+(?:next\s+)?(?:talks|"
    r"dialogue|negotiations|consultations|discussions|round)))|reconvene|meet\s+again|meet\s+next|"
    r"be\s+(?:resumed|reconvened)|sit\s+again|hold\s+(?:the|their|its)\s+next\s+\w+))"
    rf"\b[^,;.–—()”\"’]{{1,80}}{_YEAR})(?=\s*(?:[,;.–—()”\"’]|$))"
)


# "both continue those they held in Lima in May", "a sequel to the ones held in Lima": the talks before, but
# not "those held by the African Union"
_THOSE = re.compile(
    r"\b(?:continu(?:e|es|ed|ing|ation\s+of)|follow(?:s|ed|ing)?(?:[\s-]+up)?(?:\s+(?:on|to|of))?|sequel\s+(?:to|of)|"
    r"resum(?:e|es|ed|ing|ption\s+of)|complement(?:s|ed|ing)?)\s+"
    r"(?P<clause>(?:those|the\s+ones?)\s+(?:(?:which|that)\s+)?"
    r"(?:(?:they|both\s+\w+|the\s+(?:two\s+)?\w+|were|was|had|been)\s+){0,4}"
    rf"(?:{_HELD}|begun|started|conducted|launched|opened|had|in|on)\b"
    r"(?!\s+(?:by|between|among|under)\b(?!\s+(?:them\b|both\b|the\s+(?:two|same|sides|parties)\b)))[^;.]{1,80}?)"
    r"(?=\s*(?:[;.–—()]|,\s+(?:where|which|when|with|in\s+which|during|at)\b|$))"
)


# "has been postponed to 17 March", "put off the talks until May"; not "put off the talks scheduled for May"
_PUT_OFF = re.compile(r"\b(?:postponed|put\s+off|deferred|delayed|back|moved|shifted|rescheduled)\b")
_PUT_OFF_TO = re.compile(
    r"\b(?:(?:postponed|put\s+off|deferred|delayed|pushed\s+back|put\s+back|moved\s+back|moved|shifted)\b"
    rf"(?:(?!\b(?:{wording('planned')}|was|were|who|which)\b)[^,;.]){{0,60}}?\s"
    r"(?:to|until|till)|(?:rescheduled|postponed|deferred)\s+(?:to|for|until|till))\s+(?:the\s+)?$"
)


class Clause(NamedTuple):
    """The characters of a clause on another meeting of the series, and its turn, "last" or "next"."""

    start: int
    end: int
    turn: str


def clauses(line: Line) -> list[Clause]:
    """The clauses of a sentence that tell when what stands before them last met, or will meet again."""
    lower, found = line.lower, []
    if ", " in lower and "last " in lower:
        found += [(m.start("clause") + 2, m.end(), "last") for m in _CLAUSE.finditer(lower)]
    if " those " in lower or " the one" in lower:
        found += [(m.start("clause"), m.end(), "last") for m in _THOSE.finditer(lower)]
    if any(word in lower for word in (" resume", " reconvene", " again", " next")):
        found += [(m.start("clause"), m.end(), "next") for m in _AGAIN.finditer(lower)]
    if _PUT_OFF.search(lower):
        told = (d for d in line.dates if _PUT_OFF_TO.search(line.before(d.start, 90)))
        found += [(date.start - line.start, date.end - line.start, "next") for date in told]
    return [Clause(line.start + first, line.start + last, turn) for first, last, turn in sorted(found)]


def of_clause(events: list[Event], spans: list[Clause], place: int) -> list[Event]:
    """The mentions that what stands at a place may belong to: inside a clause its own, outside the others."""
    if not spans:
        return events
    inside = next((span for span in spans if span.start <= place < span.end), None)
    if inside is not None:
        return [event for event in events if inside.start <= event.start < inside.end] or events
    return [e for e in events if not any(span.start <= e.start < span.end for span in spans)] or events
