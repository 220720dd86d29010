"""The words that say what became of an occasion: called off or not, over what was put off before.

| words | called off |
| --- | --- |
| `the dialogue, scheduled for 3 June, has been called off` | yes |
| `the rescheduled second meeting opened` | no |
| `Postponed twice for want of a quorum, the council met at last` | no: the main clause tells |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.event import Event

# "the dialogue, scheduled for 3 June in Rome, has been called off": the main verb is after the commas
PARENTHESIS = re.compile(r"^[^,;:]{0,40},\s*(?:which|that|originally|scheduled|due|planned|set)\b[^,;]*,")
# "the talks that were to be held in Rome on Monday have been put off": the same without commas
_RELATIVE = re.compile(
    r"^[^,;:]{0,80}?\s(?:that|which)\s+(?:were|was|had been)\b[^,;]{0,100}?"
    r"(?=\s(?:has|have|had|was|were) been\b)"
)


# "the rescheduled second meeting": the one that was held in the end
_PUT_OFF_ONCE = re.compile(
    r"\b(?:rescheduled|postponed|delayed|deferred|suspended)\s+(?:[\w-]+\s+){0,3}[\w-]*$"
)
# "Postponed twice for want of a quorum, the council met at last": the main clause tells what became of it
_PUT_OFF_FIRST = re.compile(
    r"(?:(?:having|after|once|twice|first|originally|initially|previously|repeatedly|long|although|though)\s+)?"
    r"(?:(?:been|being|having been)\s+)?(?:(?:once|twice|repeatedly|several times)\s+)?"
    r"(?:postponed|cancelled|canceled|called off|put off|delayed|deferred|suspended|shelved|pushed back|"
    r"rescheduled)\b[^;]*,",
    re.IGNORECASE,
)


def clause_of(event: Event) -> str:
    """The words around a mention, up to its verb, over a clause between commas."""
    sides = [party.end for party in event.parties if party.end > event.end]
    after = event.line.after(max([event.end, *sides]), 160)  # "talks between A and B have been put off"
    before = _PUT_OFF_ONCE.sub("", event.line.before(event.start, 50))
    if _PUT_OFF_FIRST.match(event.line.text[: event.start - event.line.start]):
        before = ""
    return before + " | " + _RELATIVE.sub("", PARENTHESIS.sub("", after))[:50]
