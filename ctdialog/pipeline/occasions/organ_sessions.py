"""Organs whose session a mention is: a committee is known by what it does, not by the words of its name.

A committee, commission or council may be one country's as well as joint, so that its name alone opens no
mention (`formats`). Where a sitting is told as its own, the sitting is that of a working group with its name:

| words | sitting |
| --- | --- |
| `the Border Security Committee's tenth session` | of a genitive |
| `the Committee of Experts on Piracy held its 17th meeting` | "its", after the organ as the subject |
| `a meeting was held on Friday of the Border Committee` | of what stands behind "of", the verb between |
| `a closed session of the countries' Strategic Committee` | of what stands behind "of" |
"""

from __future__ import annotations

import re
from dataclasses import replace

from ctdialog.pipeline.formats.format_joined import Format
from ctdialog.pipeline.scene import Line

_NOUN = r"(?P<noun>Committee|Commission|Sub-?[Cc]ommittee|Sub-?[Cc]ommission|Council|Group|Board)"
_SUBJECT = (
    r"(?P<subject> (?:on|for|of|against)(?: the)? [A-Z][\w-]*"
    r"(?:(?:,| and| of| on| in| the| against|, and)? [A-Z][\w-]*){0,6})?"
)
_ORGAN = re.compile(rf"\b(?:[A-Z][\w-]*(?: and| on)? ){{0,6}}{_NOUN}\b(?!['’]? [A-Z]){_SUBJECT}")
_WORDS = ("ommittee", "ommission", "Council", "Group", "Board")
# whose sitting is no talks of states, or that of ministers, which is a summit
_OTHERS = re.compile(
    r"\b(?:National|Executive|Parliamentary|Standing|Select|Cabinet|Apex|Supreme|Ministers|Ministerial|Heads|"
    r"Leaders|Presidential|Human Rights|Foreign Affairs|"
    r"High Commission|European (?:Commission|Council))\b"
)
_OF = re.compile(
    r"\s+of\s+(?:the|their|its|a)\s+(?:(?:two\s+)?(?:countries|nations|states|sides|neighbou?rs)['’]\s+)?"
)
# "the first meeting was held by officials on Friday of the Border Committee"
_HELD_OF = re.compile(
    r"\s+(?:was|were|is|has\s+been|will\s+be)\s+(?:held|convened|hosted|opened|conducted)\b[^.;,]{0,70}?\sof\s+(?:the|their|its)\s+"
    r"(?=[A-Z])"
)
_GENITIVE = re.compile(r"['’]s?\s+$")
_OPENING = re.compile(r"(?:['’]s?|[-–])?\s*(?:(?:The|This|That|Its)\s+)?")
_FAR = 160  # characters from an organ to "its two-day meeting"


def of_an_organ(line: Line, form: Format) -> Format:
    """The mention with the name and kind of the organ whose sitting it is, else as it was."""
    if form.kind != "meeting" or form.name is not None or not form.occasion:
        return form
    if not any(word in line.text for word in _WORDS):
        return form
    if (council := _of_ministers(line, form)) is not None:
        return replace(form, kind="summit", name=council, core=max(form.core, 1))
    at = _behind(line, form) or _before(line, form)
    if (
        at is None
        or _of_one_state(line, at[0])
        or any(at[0] < f.end and f.start < at[1] and f is not form for f in line.formats)
    ):
        return form
    return replace(form, kind="working-group", name=at, core=max(form.core, 1))


# "The Council of Arab Justice Ministers opened its ninth session": a body's ministers
_MINISTERS = re.compile(
    r"\bCouncil of (?:(?:and )?[A-Z][\w-]*,? ){0,5}(?:and )?(?:Ministers|Chiefs of Police)\b(?! of\b)"
)
_ITS_OWN = re.compile(
    r"(?: [(][A-Z]{2,8}[)])?(?:,? [\w’'-]+){0,8},? its (?:[\w-]+ ){0,3}$|['’]s (?:[\w-]+ ){0,3}$"
)
_SITS = re.compile(r" of the $")


def _of_ministers(line: Line, form: Format) -> tuple[int, int] | None:
    """The council of ministers of which a mention is "its ninth session"."""
    if "Council of" not in line.text:
        return None
    for each in _MINISTERS.finditer(line.text):
        first, last = line.start + each.start(), line.start + each.end()
        if last <= form.start and _ITS_OWN.match(line.before(form.start, form.start - last)):
            return first, last
        if form.end <= first and _SITS.fullmatch(line.before(first, first - form.end)):
            return first, last
    return None


def _of_one_state(line: Line, start: int) -> bool:
    """ "Chad's Security Committee": an organ that one country alone has."""
    owners = {p.code for p in line.parties if p.label == "COUNTRY" and 0 <= start - p.end < len("’s the ")}
    return len(owners) == 1 and _GENITIVE.search(line.before(start, 4)) is not None


def _behind(line: Line, form: Format) -> tuple[int, int] | None:
    """The organ of "session of the countries' Strategic Committee"."""
    place = form.end - line.start
    of = _OF.match(line.text, place) or _HELD_OF.match(line.text, place)
    found = _ORGAN.match(line.text, of.end()) if of else None
    return _extent(line, found)


def _before(line: Line, form: Format) -> tuple[int, int] | None:
    """The organ of "the Committee's tenth session", "the Committee held its tenth session"."""
    place = form.start - line.start
    genitive = _GENITIVE.search(line.text[max(0, place - 4) : place])
    if not (genitive or form.determiner == "its"):
        return None
    found = None
    for each in _ORGAN.finditer(line.text, max(0, place - _FAR), place):
        found = each
        if genitive and place - each.end() < len("’s  "):
            return _extent(line, each)
    return None if genitive else _extent(line, found)


def _extent(line: Line, found: re.Match[str] | None) -> tuple[int, int] | None:
    """Where an organ's name stands, without the article and the countries before it; None for a bare noun."""
    if found is None or _OTHERS.search(found.group()):
        return None
    first = found.start()
    for party in line.parties:
        if party.label == "COUNTRY" and first <= party.start - line.start < found.start("noun"):
            first = party.end - line.start
    opening = _OPENING.match(line.text, first)
    first = opening.end() if opening else first
    return (
        (line.start + first, line.start + found.end())
        if first < found.start("noun") or found["subject"]
        else None
    )
