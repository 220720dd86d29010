"""What a sentence puts on the agenda: the subject of what was talked about, the object of talking.

| words | on the agenda |
| --- | --- |
| `Arms from Libya and migration were discussed` | what stands before a verb of talk in the passive |
| `Cable cuts in the Baltic topped the list` | what stands before a verb of being there |
| `The revival of the LTTE was the main grievance` | what is a subject, a worry, an item |
| `Talks ranged from piracy off Yemen to drugs` | what stands after a verb or noun of talk |
| `On the agenda: arms; Libya; visas`, `The agenda included arms; Libya; visas` | what stands in a list |
| `They stressed their support for Chad` | a country in what they said together (`is_said`) |

The clause decides, not the noun: whatever its subject (or object) names is talked about, be it "boys whom
Boko Haram stole" or "ports along the Gulf". What stands beyond the next verb of another kind is not of it.
"""

from __future__ import annotations

import re

from ctdialog.pipeline.cues import words
from ctdialog.pipeline.scene import Line

_REACH = 220  # characters between a name and the verb whose subject or object it is part of
_ADVERB = r"(?:(?:also|too|again|both|all|then|likewise|once|more|duly|in turn|at length|\w+ly),? ){0,3}"
_BE = rf"(?:was|were|is|are|be|been|being|got|came) {_ADVERB}"
_ITEM = words("agenda_item")
_AMONG = (
    r"(?:(?:one|some|two|part|chief|first|foremost|high|prominent) )?(?:of |among |on |in |at )?"
    r"(?:the |a |an |their |its |what )?(?:[\w’'-]+ ){0,2}"
)
_TALKS = (
    r"(?:the |their |these |this )(?:[\w-]+ )?(?:talks|discussions?|meeting|dialogue|consultations|session|"
    r"agenda|deliberations|exchanges?|visit|conversations?|gathering)"
)
# the predicate of what is talked about
_AFTER = re.compile(
    rf"\b(?:at|in) the (?:very )?(?:cent(?:re|er)|heart|core|forefront|focus|top) of {_TALKS}\b|"
    # "were what the group discussed", "is what they talked about"
    rf"\b(?:(?:was|were|is|are) what (?:[\w’'-]+ ){{1,5}}?(?:{words('talked_of')}|talk(?:ed)? about|discuss)|"
    rf"{_BE}{words('talked_of')}|{_ADVERB}{words('on_table')}|{_BE}{_AMONG}{_ITEM})\b"
    r"(?! (?:with|into|for)\b)(?!(?<!out)(?<!ited)(?<!mentioned)(?<!named)(?<!aised)(?<!ailed) as\b)"
)
_PREDICATE = re.compile(
    r"(?! \w+ (?:\w+ )?(?:praised|hailed|lauded|urged|condemned|denounced|decried|pressed|backed|criticised|"
    r"criticized|welcomed|cited|named|called)\b)"
    r",? (?:(?:will|would|also|too|again|once more|then|next),? ){0,3}(?:(?:was|were|is|be|been) )?"
    rf"(?:{_AFTER.pattern})"
)
# "main issues of the talks were"
_AT_TALKS = (
    r"(?: (?:of|at|in|during|for) (?:the|their|these) (?:[\w-]+ )?"
    r"(?:talks|meeting|discussions?|dialogue|session|consultations|visit|agenda))?"
)
# the verb or noun whose object is what is talked about
_BEFORE = re.compile(
    rf"\b(?:{words('talk')}|{words('talk_more')}|{words('talk_on')} (?:on|about|over|regarding)|"
    rf"{_ITEM}{_AT_TALKS} (?:was|were|is|are|included|includes|include|covered|covers|will be|"
    r"will include))\b(?! by\b)"
)
# "The agenda included piracy; visas; and Chad": a list with semicolons
_ITEMS_WERE = re.compile(
    rf"\b{_ITEM}{_AT_TALKS} (?:was|were|is|are|included|includes?|covered|covers|comprised|will include)\b"
)
# "On the agenda: …", "Discussed today: …"
_OPENS_LIST = re.compile(rf"\b(?:{_ITEM}|{words('talked_of')})(?: [\w-]+){{0,4}}:\s")
_SAID = re.compile(rf"\b{words('say_of')}\b(?! by\b)")
# a clause of another kind begins: who did it, what somebody else did
_BREAK = re.compile(rf"[;:.?!]\s|\b{words('clause')}\b")
_LIST_BREAK = re.compile(rf"[:.?!]\s|\b{words('clause')}\b")


def on_agenda(line: Line, start: int, end: int) -> bool:
    """Is what stands at `start:end` part of what a sentence says was talked about?"""
    return is_subject(line, end) or is_object(line, start)


def is_subject(line: Line, end: int) -> bool:
    """Does a predicate of what is talked about follow, and no clause of another kind between?"""
    after = line.after(end, _REACH)
    told = _AFTER.search(after)
    return told is not None and not _BREAK.search(after[: told.start()])


def is_told(line: Line, end: int) -> bool:
    """Does such a predicate stand right behind the place: "Libya was discussed", "Mali would loom large"?"""
    return _PREDICATE.match(line.after(end, 80)) is not None


def is_object(line: Line, start: int) -> bool:
    """Does a verb or noun of talking, or what opens a list, stand before and no other clause between?"""
    return (
        _after(_BEFORE, line, start)
        or in_list(line, start)
        or (";" in line.text and _after(_ITEMS_WERE, line, start, _LIST_BREAK))
    )


def in_list(line: Line, start: int) -> bool:
    """Does a list of subjects behind a colon hold the place?"""
    return _after(_OPENS_LIST, line, start, _LIST_BREAK)


def is_said(line: Line, start: int) -> bool:
    """Does a verb of saying together ("stressed", "condemned") stand before, and no other clause between?"""
    return _after(_SAID, line, start)


def _after(verb: re.Pattern[str], line: Line, start: int, other: re.Pattern[str] = _BREAK) -> bool:
    before = line.before(start, _REACH)
    told = list(verb.finditer(before))
    return bool(told) and not other.search(before[told[-1].end() :])
