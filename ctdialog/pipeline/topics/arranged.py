"""What those who talk agree to hold or to set up: the subject of it is one that they have agreed on.

| words | a topic of the talks |
| --- | --- |
| `agreed to set up a working group on migration` | migration |
| `decided on the creation of a task force against drugs` | drugs |
| `- to hold a seminar on piracy`, an item of what was agreed | piracy |
| `will host a workshop on cybercrime`, no day or place told | cybercrime |
| `will host a workshop on cybercrime in Lima in May` | none: another meeting, with its own |
| `welcomed the conference on drugs that Oman held in May` | none |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.scene import DateMention, Line
from ctdialog.pipeline.topics.topics import addressed

_FOUND = (
    r"(?:(?<!was )(?<!were )(?<!been )(?:set|setting) up|"
    r"(?:establish|creat|launch|institut|initiat|conven|organi[sz]|arrang|prepar|conduct|stag|form|start)(?:e|ing)?|"
    r"(?:hold|host|run|plan|open)(?:n?ing)?|"
    r"(?:establishment|creation|setting[- ]up|formation|launch|launching) of)"
)
_GATHERING = (
    r"(?:workshops?|seminars?|conferences?|(?:sub-?|working |expert |experts['’]? |contact )groups?|"
    r"subgroups?|task[- ]forces?|(?:sub-?)?committees?|commissions?|dialogues?|consultations|talks|"
    r"meetings?|round ?tables?|symposiums?|symposia|forums?|panels?|mechanisms?|hackathons?|table-?tops?)"
)
_ARRANGED = re.compile(
    rf"\b{_FOUND} (?!of\b)(?:(?!\b(?:which|that|who|held|met)\b)[\w’'-]+,? ){{0,7}}?{_GATHERING} "
    r"(?:on|for|in|about|against|over|devoted to|dedicated to|dealing with|to) "
    r"(?:(?!\b(?:which|that|who|held|met|where|while|after|before)\b)[^.;:]){0,90}$"
)
_ARRANGES = re.compile(rf"\b{_FOUND} (?!of\b)(?:(?!\b(?:which|that|who|held|met)\b)[\w’'-]+,? ){{0,7}}$")
_YEAR = len("2026")
_WILL = re.compile(r"\b(?:will|would|shall|is to|are to)\b")


def arranged(line: Line, start: int) -> bool:
    """Is what stands at `start` the subject of a gathering that is to be held, or a body to be set up?"""
    if _ARRANGED.search(line.before(start, 200).lower()) is None:
        return False
    if addressed(line.span):
        return True
    return not line.cities and not any(map(_has_day, line.dates)) and _WILL.search(line.lower) is not None


def arranges(line: Line, start: int) -> bool:
    """Does a sentence say that a gathering at `start`, of no day or place yet, is to be held or made?"""
    if line.cities or any(map(_has_day, line.dates)):
        return False
    return _ARRANGES.search(line.before(start, 80).lower()) is not None


def _has_day(date: DateMention) -> bool:
    """Is a day or month told, not a mere "later this year"?"""
    return len(date.likely or "") > _YEAR
