"""From when to when an occasion lasts, where its first or last day, or how long it takes, is told beside.

| words | days |
| --- | --- |
| `opened on Monday … It ends on Friday` | Monday to Friday |
| `a two-day meeting, which ended on Friday` | Thursday and Friday |
| `wound up on Friday … Work had begun the day before` | Thursday and Friday |
| `the session on Monday … is to last three days` | Monday to Wednesday |
| `on the first day of a two-day visit, they met` | the day: the visitor's are not the talks' |
"""

from __future__ import annotations

import datetime
import re

from ctdialog.pipeline.cues import wording
from ctdialog.pipeline.dates.date_values import extend_by_duration
from ctdialog.pipeline.occasions.occasion import Occasion
from ctdialog.pipeline.scene import DateMention, Line

_BEGINS = re.compile(
    r"\b(?:began|begins?|beginning|start(?:s|ed|ing)?|open(?:s|ed)|kick(?:s|ed)? off|commence[sd]?|from|"
    r"(?:the|its|their) opening|opening (?:of|session|ceremony)|"
    r"(?:to|will|would)\s+(?:open|convene|gather|get under way)|arrived|got under way|today and tomorrow)\b"
)
_ENDS = re.compile(
    r"\b(?:at the (?:end|close|conclusion) of|(?:last|final|closing|concluding) day|"
    r"conclud\w+|complet(?:ed|es|ing)|"
    r"w(?:rap|rapped|raps|rapping|ind|ound|inds|inding) up|closes|closing|"
    r"end(?:s|ed|ing)|closed|c[ao]me to (?:a close|"
    r"an end)|drew to (?:a close|an end)|finish\w+|culminat\w+)\b"
)
_OPENING = re.compile(
    r"\b(?:(?:the|its|their) opening|opening (?:of|session|ceremony)|"
    r"opened|kicked off|got under ?way|began)\b"
)
_OPENED_ON = re.compile(
    r"\b(?:began|begun|begins?|start(?:s|ed)|open(?:s|ed)|kick(?:s|ed) off|commence[sd]|got under ?way)\b"
    r"(?:\s+(?!and\b|after\b|before\b|end)[\w’'-]+){0,4}\s+$"
)
LASTS_TO = re.compile(
    r"\b(?:ends?|will end|ending|concludes?|concluding|runs?|running|lasts?|continues?|continuing|goes on|"
    r"wraps? up|ended|concluded|wrapped up|closed|came to (?:an end|a close)|"
    r"closes?|until|till)\b(?:\s+(?!began|opened|started)[\w-]+){0,3}\s+$"
)


def first_to_last(occasion: Occasion, date: DateMention, edtf: str) -> str:
    """The range of days that an occasion takes, from one day of it; that day where no more is told."""
    edtf = _to_its_end(occasion, date, _with_duration(occasion, date, edtf))
    return _from_its_start(occasion, date, edtf)


def precision(date: DateMention) -> int:
    """3 for a day or a range of days, 2 for a month or season, 1 for a year, 0 for what is not resolved."""
    return 0 if date.edtf is None else {4: 1, 7: 2}.get(len(date.edtf.split("/")[0]), 3)


def _to_its_end(occasion: Occasion, date: DateMention, edtf: str) -> str:
    """ "Opened on Monday … It ends on 24 May": the range from the one to the other."""
    began = next((e.line for e in occasion.events if date in e.dates), None)
    if len(edtf) != 10 or began is None or not _BEGINS.search(began.lower):
        return edtf
    for line in occasion.lines[:8]:
        for last in line.dates:
            if last is date or not last.edtf or len(last.edtf) != 10 or last.edtf <= edtf:
                continue
            if LASTS_TO.search(line.before(last.start)):
                return f"{edtf}/{last.edtf}"
    return edtf


_TALKS = (
    rf"(?:{wording('talks')}|gathering|event|encounter|workshop|seminar|exercise|drill|symposium|proceedings|"
    r"deliberations|sitting|congress)"
)
# what lasts, began or ended so: the talks, told again; not a curfew, nor "the trade fair's opening session"
_THE_TALKS = (
    rf"(?:it|they|this|works?|proceedings|deliberations|(?:the|this|these|their)\s+"
    rf"(?:(?!(?:of|on|at|for|in|to|with|by|from)\s)[\w-]+\s+){{0,3}}?{_TALKS})"
)
# "Work had begun the previous day", "The meeting of the committee, which began on Wednesday"
_THEY_OPENED = re.compile(
    rf"^(?:[^,;]{{1,40}},\s+)?{_THE_TALKS}(?:\s[^.;,]{{0,90}},\s+which|,\s+which)?\s+(?:(?:had|has|have|were|was|been|first|\w+ly)\s+){{0,3}}"
    r"(?:began|begun|started|opened|kicked\s+off|commenced|got\s+under\s?way)\b(?:\s+(?!and\b|after\b|before\b|end)"
    r"[\w’'.-]+){0,8}\s+$"
)
# "Opening the session at the Grand Hotel on 14 May, the minister …"
_OPENING_ON = re.compile(
    rf"\bopening\s+(?:the|its|their|this)\s+(?:[\w-]+\s+){{0,3}}?{_TALKS}\s+(?:[\w’'-]+\s+){{0,8}}$"
)
_FIRST = 200  # characters of a sentence in which its subject and verb stand
_LONGEST = datetime.timedelta(days=10)  # between the first and the last day of talks told in two sentences


def _opens_so(line: Line, place: int, pattern: re.Pattern[str]) -> bool:
    """Do the words of a sentence up to a place match a pattern, where they are few?"""
    return place - line.start <= _FIRST and pattern.match(line.lower[: place - line.start]) is not None


def _from_its_start(occasion: Occasion, date: DateMention, edtf: str) -> str:
    """ "Wound up on Friday … Work had begun the previous day": the range from the one to the other.

    What opened is told as theirs: "work", "it", "the session"; not a vote, an embassy, a curfew.
    """
    ended = next((e.line for e in occasion.events if date in e.dates), None)
    if len(edtf) != 10 or ended is None or not _ENDS.search(ended.lower):
        return edtf
    last, others = datetime.date.fromisoformat(edtf), occasion.of_neighbours
    for line in occasion.lines[:8]:
        if line.kind != "body" or line.index in others:
            continue
        for first in line.dates:
            if first is date or not first.edtf or len(first.edtf) != 10:
                continue
            if not datetime.timedelta() < last - datetime.date.fromisoformat(first.edtf) <= _LONGEST:
                continue
            if _OPENING_ON.search(line.before(first.start, 160)) or _opens_so(
                line, first.start, _THEY_OPENED
            ):
                return f"{first.edtf}/{edtf}"
    return edtf


# "on the first day of a two-day visit": the visitor's days, not the talks'
_OF_VISIT = re.compile(r"\s*(?:[\w-]+\s+){0,2}(?:visit|trip|tour|stay)\b")
_VISIT_LASTS = re.compile(
    r"\b(?:visit|trip|tour|stay)\b[^.;,]{0,80}\b(?:last(?:s|ed)?|run|continue|take)\s+(?:for\s+)?$"
)


def _is_of_visit(line: Line, start: int, end: int) -> bool:
    """Is a duration a visit's: "on a two-day visit", "the visit will last four days"?"""
    return (
        _OF_VISIT.match(line.after(end, 40)) is not None
        or _VISIT_LASTS.search(line.before(start, 140)) is not None
    )


_NEXT = 6  # sentences of an occasion that tell how long it lasts
_THE = re.compile(r"(?:^|\b(?:the|this|their))\s+$")
# "The session will last two days", "It is to run for three days"
_LASTS = re.compile(
    rf"^(?:[^,;]{{1,40}},\s+)?{_THE_TALKS}(?:\s[^.;]{{0,60}}?)?\s+"
    r"(?:last(?:s|ed|ing)?|runs?|running|continues?|goes on|spans?|spanning|takes?|scheduled|planned|due)"
    r"(?:\s+(?:for|over|to take|to last|to run))?\s+$"
)
_GATHERING = re.compile(rf"\s+(?:[\w-]+\s+){{0,2}}?{_TALKS}\b")


def _is_of_gathering(line: Line, start: int, end: int) -> bool:
    """Is a duration that of the meeting: "the two-day gathering", "the session will last two days"?"""
    if _THE.search(line.before(start, 12)) and _GATHERING.match(line.after(end, 40)):
        return True
    return _opens_so(line, start, _LASTS)


def _with_duration(occasion: Occasion, date: DateMention, edtf: str) -> str:
    """ "Began a two-day dialogue on Thursday": two days from Thursday."""
    told = [
        (e.line, days)
        for e in occasion.events
        for start, end, days in e.line.durations
        if days > 1 and not e.relative
        if occasion.kind == "visit" or not _is_of_visit(e.line, start, end)
    ]
    # "The proceedings, which ended on Saturday after two days": beside the date itself
    told += [
        (line, days)
        for line in occasion.lines
        if not told and date in line.dates
        for start, end, days in line.durations
        if days > 1 and not _is_of_visit(line, start, end)
    ]
    # "The two-day gathering went over …", "It is to last two days": of the same, in a sentence of its own
    others = occasion.of_neighbours
    told += [
        (line, days)
        for line in (occasion.lines[:_NEXT] if not told else ())
        if line.kind == "body"
        and line.index not in others
        and all(d.edtf == edtf or precision(d) < 3 for d in line.dates)
        for start, end, days in line.durations
        if days > 1 and _is_of_gathering(line, start, end)
    ]
    if not told or "/" in edtf:
        return edtf
    length, days = told[0]
    same = [e.line for e in occasion.events for d in e.dates if d.edtf == date.edtf]
    same += [line for line in occasion.lines if date in line.dates]
    line = next((line for line in same if _ENDS.search(line.lower) or _BEGINS.search(line.lower)), length)
    if any(_OPENED_ON.search(e.line.before(date.start)) for e in occasion.events if date in e.dates):
        return extend_by_duration(edtf, days, "start")  # "began in Oslo on Monday and ends on Tuesday"
    # "opened on Monday … At the close of the two-day session": the day is that of the opening
    opens = line is not length and _OPENING.search(line.lower) and not _ENDS.search(line.lower)
    if not opens and (_ENDS.search(line.lower) or _ENDS.search(length.lower)):
        return extend_by_duration(edtf, days, "end")
    if _BEGINS.search(line.lower):
        return extend_by_duration(edtf, days, "start")
    return edtf
