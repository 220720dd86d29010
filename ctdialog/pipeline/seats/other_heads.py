"""Those who lead something that does not sit at the table: an agency, a cabinet, a party, an armed group.

| words | at the talks |
| --- | --- |
| `The centre is headed by X`, `the programme, run by X,` | not X |
| `Kenya's cabinet, chaired by President X, approved the pact` | not X |
| `Al-Shabaab, led by X, …` | not X |
| `Kenya is represented in the committee in New York by X` | not X |
| `the delegation of the centre, headed by X`, `the commission, chaired by X` | X |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.cues import wording
from ctdialog.pipeline.scene import Line
from ctdialog.pipeline.seats.role_words import THE, one_of

_REACH = 150
_LED_BY = (
    r",?\s+(?:(?:which|that|who)\s+)?(?:(?:is|was|are|were|has\s+been|had\s+been|now|currently|still|long)\s+){0,3}"
    r"(?:led|headed|chaired|run|directed|commanded|founded|managed|overseen|presided\s+over)\s+by"
)
_ORGAN_LED = re.compile(rf"\b(?P<organ>{one_of('organs')}){_LED_BY}{THE}")
_GROUP_LED = re.compile(rf"\s*(?:\([^()]{{2,20}}\))?{_LED_BY}{THE}")
_AT_THE_TABLE = re.compile(
    rf"\b(?:{one_of('delegations', 'talks', 'gatherings')}|delegates|officials|experts|committee|commission|"
    r"co-?chair\w*|representatives)s?\b"
)
# "Kenya is represented in the Security Council by X": another body's
_REPRESENTED_IN = re.compile(
    r"\b(?:is|are)\s+represented\s+(?:in|at|on)\s+(?:the|that)\s+"
    rf"(?!(?:{wording('talks')}|working\s+group)\b)[^.,;:]{{3,50}}?\sby{THE}"
)


def heads_another(line: Line, start: int) -> bool:
    """Are the people at `start` told as those who lead what is not at the talks?"""
    before = line.before(start, _REACH)
    if " by" not in before[-30:]:
        return False
    organ = _ORGAN_LED.search(before)
    if organ is not None:
        return _AT_THE_TABLE.search(before, 0, organ.start("organ")) is None
    if _REPRESENTED_IN.search(before):
        return True
    return any(
        span.end_char <= start
        and start - span.end_char < 60
        and _GROUP_LED.fullmatch(line.before(start, start - span.end_char))
        for span in line.groups
    )
