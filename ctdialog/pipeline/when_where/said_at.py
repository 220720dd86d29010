"""The day on which something was said at a meeting, where no other words date the meeting.

| words | the meeting was |
| --- | --- |
| `X said on Tuesday at the fourth dialogue`, `told reporters on Tuesday after the talks` | on Tuesday |
| `Speaking at the dialogue, X said on Tuesday that …` | on Tuesday |
| `X said on Tuesday. He was speaking at the opening of the dialogue` | on Tuesday |
| `X said on Tuesday that a dialogue would be held` | not told |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.cues import closing
from ctdialog.pipeline.events.event import Event
from ctdialog.pipeline.events.telling import SAID_WHO
from ctdialog.pipeline.occasions.occasion import Occasion
from ctdialog.pipeline.scene import DateMention, Line

# Between the day and the meeting: "at the end of the", "after holding", "as he opened the"
_AT_IT = re.compile(
    r"(?:\s+in\s+[A-Z][\w’'-]+)?\s*(?:,|evening|morning|afternoon|night|while|when|as (?:he|she|they)|"
    r"in (?:his|her) [\w -]{3,30})?,?\s*"
    r"(?:(?:(?:some|a few|just|two|three)\s+)?(?:hours|minutes|shortly|immediately|right|straight|just)\s+"
    r"(?=after\b))?"
    r"\b(?:at|after|following|during|before|addressing|opening|closing|opened|closed|co-?chairing|chairing|"
    r"speaking (?:at|to|during|after))\s[^.;:]{0,70}$"
)
# "said on Wednesday while | receiving Minister Y", "… when | meeting with her counterpart"
_AS = re.compile(
    r"(?:\s+in\s+[A-Z][\w’'-]+)?,?\s+(?:while|when|upon|on|after|before|in|during)\s+(?:an?\s+|his\s+|her\s+)?"
)
# "Speaking at the", "In her address to the", "was speaking at the opening ceremony of the"
_SPEAKING = re.compile(
    r"\b(?:speaking|addressing|(?:remarks?|speech|address|statement|disclosed this|stated this|said this|"
    r"made this known|made the (?:remark|call|statement|disclosure)s?)"
    r"(?: on \w+)?(?= (?:at|to|during|while|after|when)\b)|opening|closing|launching)\b[^.;:]{0,90}$"
)


def said_at(occasion: Occasion) -> list[DateMention]:
    """The days on which the article lets people speak at the occasion, or right after it."""
    lines = {line.index: line for line in occasion.lines}
    found: list[DateMention] = []
    for event in occasion.events:
        if event.relative or event.line.kind == "headline":
            continue
        line = event.line
        speaks = _SPEAKING.search(line.before(event.start, 140)) is not None
        found += [
            date for date in line.dates if _said(line, date) and (speaks or _before_it(line, date, event))
        ]
        if speaks and not found and (told := lines.get(line.index - 1)):
            found += [date for date in told.dates if _said(told, date)]
    return found


def spoken_before(occasion: Occasion) -> list[Line]:
    """ "X said here on Tuesday. | He made the remarks at the talks": the sentences of what was said there."""
    lines = {line.index: line for line in occasion.lines if line.kind == "body"}
    own = (e for e in occasion.events if not e.relative and _SPEAKING.search(e.line.before(e.start, 140)))
    return [lines[event.line.index - 1] for event in own if event.line.index - 1 in lines]


def _said(line: Line, date: DateMention) -> bool:
    """Is a single day that on which something was said?"""
    edtf = date.edtf
    if edtf is None or len(edtf) != 10:
        return False
    return bool(closing("said").search(_on(line, date)) or SAID_WHO.search(line.before(date.start, 110)))


# "said here | Wednesday", "said in Lima on | Wednesday"
_THERE = re.compile(r"\s(?:here|in\s[\w’'-]+)(?=\s|,|$)(?:,)?(?P<on>\s+(?:on\s+)?)$")


def _on(line: Line, date: DateMention) -> str:
    return _THERE.sub(" ", line.before(date.start, 60))


def _before_it(line: Line, date: DateMention, event: Event) -> bool:
    """ "On Tuesday at the end of the dialogue": do the words between a day and a meeting tie them?"""
    between = line.text[date.end - line.start : max(date.end, event.start) - line.start]
    if date.end <= event.start and _AS.fullmatch(between):
        return True
    return date.end <= event.start and _AT_IT.match(between) is not None
