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

from ctdialog.pipeline.dates.date_values import extend_by_duration
from ctdialog.pipeline.occasions.occasion import Occasion
from ctdialog.pipeline.scene import DateMention, Line

_BEGINS = re.compile(
    r"\b(?:began|begins?|beginning|start(?:s|ed|ing)?|open(?:s|ed)|kick(?:s|ed)? off|commence[sd]?|from|"
    r"(?:to|will|would)\s+(?:open|convene|gather|get under way)|arrived|got under way|today and tomorrow)\b"
)
_ENDS = re.compile(
    r"\b(?:at the (?:end|close|conclusion) of|(?:last|final|closing|concluding) day|"
    r"conclud\w+|complet(?:ed|es|ing)|"
    r"w(?:rap|rapped|raps|rapping|ind|ound|inds|inding) up|closes|closing|"
    r"end(?:s|ed|ing)|closed|c[ao]me to (?:a close|"
    r"an end)|drew to (?:a close|an end)|finish\w+|culminat\w+)\b"
)
_OPENED_ON = re.compile(
    r"\b(?:began|begun|begins?|start(?:s|ed)|open(?:s|ed)|kick(?:s|ed) off|commence[sd]|got under ?way)\b"
    r"(?:\s+(?!and\b|after\b|before\b|end)[\w’'.-]+){0,4}\s+$"
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


# "Opening the session at the Grand Hotel on 14 May, the minister …"
_OPENING_ON = re.compile(r"\bopening\s+(?:the|its|their|this)\s+(?:[\w’'-]+\s+){1,9}$")
# "Work had begun on 5 May", "the talks, which opened on 5 May", but not "voting opened on 5 May"
_IT_OPENED = re.compile(
    r"(?:\b(?:it|they|which|work|works|proceedings|deliberations)|\b(?:the|this|their|its|a|an)\s+(?:[\w’'-]+\s+){0,6}?(?:"
    r"gathering|event|meeting|encounter|session|conference|workshop|forum|seminar|exercise|drill|talks|dialogue|work|"
    r"consultations|summit|symposium|proceedings|deliberations|round|sitting|congress|commission|committee)),?\s+"
    r"(?:(?:had|has|have|was|were|been)\s+|\w+ly\s+){0,3}"
    r"(?:began|begun|begins?|start(?:s|ed)|open(?:s|ed)|kick(?:s|ed) off|commence[sd]|got under ?way)\b"
    r"(?:\s+(?!and\b|after\b|before\b|end|with\b)[\w’'.-]+){0,8}\s+$"
)
_LONGEST = datetime.timedelta(days=10)  # between the first and the last day of talks told in two sentences


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
            before = line.before(first.start, 140)
            if _IT_OPENED.search(before) or _OPENING_ON.search(before):
                return f"{first.edtf}/{edtf}"
    return edtf


# "on the first day of a two-day visit": the visitor's days, not the talks'
_OF_VISIT = re.compile(r"\s*(?:[\w-]+\s+){0,2}(?:visit|trip|tour|stay)\b")


# what lasts so long: the talks, not a curfew or an offensive
_OF_TALKS_HERE = re.compile(
    r"\b(?:it|this|gathering|event|meeting|encounter|session|conference|workshop|forum|seminar|exercise|drill|talks|works?|"
    r"dialogue|consultations|summit|symposium|proceedings|deliberations|round|visit|sitting|training|course|congress)\b"
)
_NEXT = 6  # sentences of an occasion that tell how long it lasts
_THE = re.compile(r"(?:^|\b(?:the|this|their))\s+$")
# "The session will last two days", "It is to run for three days"
_LASTS = re.compile(
    r"\b(?:last(?:s|ed|ing)?|runs?|running|continues?|goes on|spans?|spanning|takes?|scheduled|planned|due)"
    r"(?:\s+(?:for|over|to take|to last|to run))?\s+$"
)
_GATHERING = re.compile(
    r"\s+(?:[\w-]+\s+){0,2}?(?:gathering|event|meeting|session|conference|workshop|forum|seminar|exercise|drill|talks|"
    r"dialogue|consultations|summit|symposium)\b"
)


def _is_of_gathering(line: Line, start: int, end: int) -> bool:
    """Is a duration that of the meeting: "the two-day gathering", "the session will last two days"?"""
    if _THE.search(line.before(start, 12)) and _GATHERING.match(line.after(end, 40)):
        return True
    return _LASTS.search(line.before(start, 24)) is not None and _OF_TALKS_HERE.search(line.lower) is not None


def _with_duration(occasion: Occasion, date: DateMention, edtf: str) -> str:
    """ "Began a two-day dialogue on Thursday": two days from Thursday."""
    told = [
        (e.line, days)
        for e in occasion.events
        for _, end, days in e.line.durations
        if days > 1 and not e.relative
        if occasion.kind == "visit" or not _OF_VISIT.match(e.line.after(end, 40))
    ]
    # "The proceedings, which ended on Saturday after two days": beside the date itself
    told += [
        (line, days)
        for line in occasion.lines
        if not told and date in line.dates
        for _, end, days in line.durations
        if days > 1 and not _OF_VISIT.match(line.after(end, 40))
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
    if _ENDS.search(line.lower) or _ENDS.search(length.lower):
        return extend_by_duration(edtf, days, "end")
    if _BEGINS.search(line.lower):
        return extend_by_duration(edtf, days, "start")
    return edtf
