"""Whether those who meet are the ministers or leaders of a body, whose meeting is a summit.

The grammar; RANK is ministers, leaders, heads of state, secretaries of security councils:

    RANK  of the  [member|participating states of the]  BODY
    BODY['s]  [member states']  [foreign|defence …]  RANK

| words | those who meet |
| --- | --- |
| `the interior ministers of the Gulf Cooperation Council states` | a body's ministers |
| `ECOWAS defence ministers`, `the ministers of the member states of the bloc` | a body's ministers |
| `on the sidelines of a meeting of NATO ministers` | others, beside them |
| `Minister X is to meet the ministers of the bloc` | one with them |
| `the foreign ministers of Chile and Peru` | two ministers |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.scene import Line

_RANK = (
    r"(?:ministers|ministerial|leaders|presidents|heads of (?:state|government)|"
    r"secretaries of (?:the )?(?:[\w-]+ )?security councils|"
    r"security councils?(?:['’]s?)? (?:secretaries|heads))"
)
_RANKED = re.compile(rf"\b{_RANK}\b")
_STATES = r"(?:states|countries|nations|governments)"
_RANK_OF = re.compile(
    rf"\b{_RANK}\b(?:(?!\bwith\b)[^.;,:]){{0,60}}"
    rf"\b(?:of|from) (?:the )?(?:[\w-]+ )?(?:{_STATES} (?:of (?:the )?)?)?$"
)
_ITS_RANK = re.compile(
    rf"(?:['’]s?)? (?:(?:member|participating|partner) )?(?:{_STATES}['’]? )?(?:[\w-]+ ){{0,3}}{_RANK}\b"
)
_BESIDE = re.compile(
    r"\b(?:sidelines|margins|fringes|ahead of|prior to|before|alongside|prepar\w+|following|after|since|"
    r"with|meet)\b"
)
_BEFORE = 90  # characters


def of_a_body(line: Line) -> bool:
    """Does a sentence tell of the ministers or leaders of a body, and not of others beside them?"""
    for party in line.parties:
        if party.label != "BODY":
            continue
        before = line.before(party.start, _BEFORE).lower()
        ranked = _RANK_OF.search(before) or _ITS_RANK.match(line.after(party.end, 60).lower())
        if ranked and not _BESIDE.search(before):
            return True
    return False


def named_by_rank(line: Line, start: int, end: int) -> bool:
    """Does a name say whose meeting it is: "Meeting of the Ministers of Justice of the Council of Europe"?"""
    return _RANKED.search(line.text[start - line.start : end - line.start].lower()) is not None
