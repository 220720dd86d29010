"""Which occasion a story is about, where the first one told is not it.

The first mention of a story is as a rule its occasion's. Where that one is told without number
and day ("vowed to work together within the ASEAN Ministerial Meeting"), and one of the next sentences
tells of a counted round with its name as held ("… at the seventh meeting of the Joint Working Group"), the
round is what the news is of, and the first mention its framework, or the same told loosely. So it is
further down where the headline names the round's two sides and none of those who are told first. And where
the story opens with what was agreed ("Oman, Chad agree to hold fifth dialogue"), the fourth is.
"""

from __future__ import annotations

import datetime
import re

from ctdialog.lexicon.calendar import WEEKDAY
from ctdialog.pipeline.events.event import Event, is_aside
from ctdialog.pipeline.events.turns import met_during
from ctdialog.pipeline.occasions.brought_in import one_of_many
from ctdialog.pipeline.occasions.compatible import days_differ
from ctdialog.pipeline.occasions.fresh import happens, is_stale
from ctdialog.pipeline.occasions.occasion import Occasion
from ctdialog.pipeline.scene import DateMention, Scene

# Sentences of a story's body that tell what it is about.
_LEAD = 4


# "agree to hold the fifth round": what was agreed at the fourth
_TO_HOLD_ANOTHER = re.compile(
    r"\b(?:agree[ds]?|decide[ds]?|decided)\s+to\s+(?:hold|convene|host|organi[sz]e)\s+(?:the\s+|their\s+|its\s+|an?\s+)?$"
)


def _before_the_agreed(scene: Scene, main: Occasion) -> Event | None:
    """The round, told with its name as held, at which the counted one that opens the story was agreed."""
    first = main.events[0]
    if first.number is None or not _TO_HOLD_ANOTHER.search(first.line.before(first.start)):
        return None
    lead = {line.index for line in scene.told(main.story) if line.kind == "body"}
    for event in main.before:
        named = event.identity and event.name_words and event.number == first.number - 1
        if named and event.line.index in lead and happens(event):
            return event
    return None


# "The second session was held this week", "took place on Thursday"
_LATELY = re.compile(rf"\b(?:this week|yesterday|today|{WEEKDAY})\b")
_NEWS_DAYS = 10


def _just_held(scene: Scene, main: Occasion) -> Event | None:
    """The round held these days, where the story opens with the next one, which has no day yet.

    "The group will hold its third session before the year is out. The second was held in Lima this week."
    """
    first = main.events[0]
    number = main.number
    if number is None or any(len(day) >= len("2026-03-02") for day in main.dates) or first.relative == "last":
        return None
    lead = [line for line in scene.told(main.story) if line.kind == "body"][:_LEAD]
    for event in main.before:
        if event.number != number - 1 or event.line not in lead or not happens(event):
            continue
        if any(_fresh(scene, date) for date in event.dates):
            return event
    return None


def _fresh(scene: Scene, date: DateMention) -> bool:
    """Is a date one of the days before an article's, by the calendar or by its words?"""
    if scene.published is None or date.edtf is None:
        return _LATELY.search(date.text.lower()) is not None
    day = date.edtf.split("/")[-1]
    if len(day) != len("2026-03-02"):
        return False
    return 0 <= (scene.published - datetime.date.fromisoformat(day)).days <= _NEWS_DAYS


def _headlined(scene: Scene, main: Occasion, event: Event) -> bool:
    """Does the headline name the two of an event, and not those of the occasion that is told first?"""
    for line in scene.told(main.story):
        if line.kind == "headline":
            told = {party.code for party in line.parties}
            if len(event.codes) > 1 and event.codes <= told and main.codes and not main.codes & told:
                return True
    return False


def foremost(scene: Scene, found: list[Occasion]) -> Event | None:
    """The mention that a story should open with in place of the first; None where the first is right."""
    main = found[0] if found else None
    if main is not None and (held := _before_the_agreed(scene, main)):
        return held
    if main is not None and (held := _just_held(scene, main)):
        return held
    if main is None or len(found) < 2 or main.number is not None or main.dates:
        return None
    lead = [line for line in scene.told(main.story) if line.kind == "body"][:_LEAD]
    for other in found[1:]:
        event = other.events[0]
        if other.prominence == "main" or event.number is None:
            continue
        if event.line not in lead and not _headlined(scene, main, event):
            continue
        aside = event.relative or is_aside(event) or met_during(event)
        aside = aside or _TO_HOLD_ANOTHER.search(event.line.before(event.start)) is not None
        aside = aside or (main.kinds == {"visit"} and one_of_many(event))
        told = event.name_words and happens(event) and not aside
        if told and not (is_stale(event, main, scene.published) or days_differ(event, main)):
            return event
    return None
