"""Mentions in the lead that are told before the news and are not it: the next round, the last one.

| words | of another turn |
| --- | --- |
| `the next session of the dialogue` | yes, by its word |
| `Following talks with Chad, Oman held the third dialogue with Niger` | the talks with Chad |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.events.event import Event

_OPENS_AFTER = re.compile(r"(?:following|after)\s+(?:(?!the\b)\w+\s+)?$")
_OPENS_AFTER_THE = re.compile(
    r"(?:following(?: up on)?|after|building on|further to|as a follow-?up to|in follow-?up to)\s+"
    r"(?:the|their|an?)\s+(?:[\w-]+\s+){0,2}$"
)


def of_another_turn(event: Event, events: list[Event]) -> bool:
    """Is it the next or the last one, by its word or by the number of the one named in the same sentence?"""
    form = event.format
    before = event.line.before(event.start, 60) if event.kind == "meeting" and not event.number else ""
    # "Following up on the meeting of Minister X and Minister Y in May, the dialogue …": another day
    sides = event.people or len(event.codes) > 1
    apart = bool(sides and event.dates) and _OPENS_AFTER_THE.match(before)
    if apart or _OPENS_AFTER.match(before):
        # "Following talks with Chad, Oman held the third dialogue with Niger"
        return any(e.start > event.start and e.name_words for e in events)
    if event.number and event.dates and _OPENS_AFTER_THE.match(event.line.before(event.start, 60)):
        # "Following up on the first Cyber Dialogue in May, they spoke of it at the third Police Dialogue"
        return any(e.start > event.start and e.number and e.name_words for e in events)
    bare = form is not None and form.occasion and not (event.codes or event.name_words)
    if event.relative or not (bare and event.number):
        return bool(event.relative)
    return any(
        e.identity and e.number and abs(e.number - (event.number or 0)) == 1 and e.codes for e in events
    )
