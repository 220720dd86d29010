"""Bodies that are there themselves, beside the countries that are their members.

| words | body |
| --- | --- |
| `delegates from Kenya, Chad and the ASEAN Secretariat attended` | ASEAN |
| `along with Europol officials`, `as well as representatives of the Arab League` | EUROPOL, LAS |
| `together with the secretary general of the Arab League` | LAS |
| `along with representatives of the Arab League's member states` | none: its states |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.parties import Party
from ctdialog.pipeline.scene import Line
from ctdialog.pipeline.sides.attending import ATTENDING, NOBODY

# "officials of the bloc's Secretariat": the body is there itself, though its countries are listed
_ORGAN = re.compile(r"[^,.;]{0,60}?\b(?:secretariat|commission|headquarters)\b")
_ITS_STAFF = re.compile(
    r"\b(?:along with|as well as|in addition to|together with|alongside|joined by|besides)\s+(?:\w+\s+)?"
    r"(?:representatives|officials|delegates|observers|experts|officers|staff)\s+(?:of|from)\s+(?:the\s+)?$"
)
# "along with Europol officials"
_WITH_ITS = re.compile(r"\b(?:along with|as well as|together with|alongside|joined by|as did)\s+(?:the\s+)?$")
_STAFF = re.compile(r"\s+(?:representatives|officials|delegates|observers|experts|officers|staff)\b")
# "together with the secretary general of the Arab League", "as did Europol's deputy director"
_HEAD = (
    r"(?:(?:deputy|executive|regional|special|acting|assistant|under)[\s-]+)?"
    r"(?:secretary[- ]general|secretary|head|chief|director|commissioner|representative|envoy|president)"
)
_ITS_HEAD = re.compile(
    rf"\b(?:along with|as well as|together with|alongside|joined by|as did)\s+(?:the\s+|an?\s+)?{_HEAD}"
    r"\s+(?:of|from)\s+(?:the\s+)?$"
)
_HEADED = re.compile(rf"(?:['’]s?)?\s+{_HEAD}\b")
_ITS_STATES = re.compile(r"(?:['’]s?)?\s+(?:member\s+)?(?:states|countries|nations|members|partners)\b")


def organs(line: Line) -> list[Party]:
    """Bodies whose own staff a sentence tells to attend: "delegates from A, B and the ASEAN Secretariat"."""
    if NOBODY.match(line.lower) or ATTENDING.search(line.lower) is None:
        return []
    return [p for p in line.parties if p.label == "BODY" and (_organ(line, p) or _staff(line, p))]


def heads_of_bodies(line: Line) -> list[Party]:
    """Bodies whose heads attend: "together with the secretary general of the Arab League"."""
    if NOBODY.match(line.lower) or (" as did " in line.lower and not ATTENDING.search(line.lower)):
        return []
    return [
        p
        for p in line.parties
        if p.label == "BODY"
        and (
            _ITS_HEAD.search(line.before(p.start, 80))
            or (_WITH_ITS.search(line.before(p.start, 24)) and _HEADED.match(line.after(p.end, 50)))
        )
    ]


def _organ(line: Line, body: Party) -> bool:
    return _ORGAN.match(line.lower[body.start - line.start : body.end - line.start + 24]) is not None


def _staff(line: Line, body: Party) -> bool:
    """ "Along with representatives of the Arab League", and not of its states."""
    of = _ITS_STAFF.search(line.before(body.start, 60))
    if _WITH_ITS.search(line.before(body.start, 24)) and _STAFF.match(line.after(body.end, 24)):
        return True
    return of is not None and _ITS_STATES.match(line.after(body.end, 30)) is None
