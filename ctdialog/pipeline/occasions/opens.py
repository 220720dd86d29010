"""Which mentions tell enough of an occasion to open one: a story's main one, or another beside it.

| words | opens |
| --- | --- |
| `the fifth session of the dialogue was held in Lima on Monday` | a story |
| `a round of talks`, `the dialogue is a good thing` | none |
| `Chad, Mali and Niger will hold a trilateral meeting in Rome`, beside talks of others | another one |
| `the talks`, `an important part of the Strategic Dialogue` | none |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.events.agreed_there import AGREED_THERE
from ctdialog.pipeline.events.event import Event
from ctdialog.pipeline.occasions.asides import of_their_ministers, only_counted
from ctdialog.pipeline.occasions.brought_in import to_hold_another
from ctdialog.pipeline.occasions.fresh import happens, is_held, only_spoken_of
from ctdialog.pipeline.occasions.occasion import Occasion
from ctdialog.pipeline.occasions.of_ranks import of_other_ranks

_PLANNED = re.compile(r"\b(?:planned|upcoming|forthcoming|expected|scheduled|impending)\s+$")
# "The delegation is on an official visit to Lima"
_ON_A = re.compile(r"\b(?:is|are)\s+on\s+(?:an?\s+)?$")


def may_open(event: Event) -> bool:
    """May a mention open a story: not a bare "round" or "session", nor an abstract "dialogue"?"""
    form = event.format
    if form is None:
        return event.line.kind != "headline" and event.verb != AGREED_THERE
    told = bool(event.number is not None and event.dates and event.places)
    # "the 5th session of the dialogue", "after a session of the commission on Thursday"
    told = told or (form.kind != "meeting" and (event.number is not None or bool(event.dates)))
    # "A and B on Monday held a session of talks"
    told = told or (len(event.sides) > 1 and bool(event.dates))
    if form.occasion and not form.core and not event.codes and form.head != "meeting" and not told:
        return False
    on_it = _ON_A.search(event.line.before(event.start, 16)) is not None
    visit = event.kind == "visit" and (bool(event.codes) or on_it) and bool(event.places)
    return event.identity or event.line.kind == "headline" or visit or happens(event) or bool(event.dates)


def tells_of_one(event: Event, main: Occasion) -> bool:
    """Does a mention of a format tell enough of an occasion beside the main one?"""
    form = event.format
    assert form is not None
    tells = bool(event.dates or event.places)
    told = bool(event.number) and tells and event.kind not in (*main.kinds, "meeting")
    told = told or (tells and of_their_ministers(event))
    own = bool(event.dates) and None in (event.number, main.number)
    told = told or (own and of_other_ranks(event, main))
    # "Chad, Mali and Niger will hold a trilateral meeting in Rome in May": others are there, too
    told = told or (tells and len(event.sides) > 2 and not event.sides <= main.codes)
    other = event.kind not in (*main.kinds, "meeting", "visit")
    told = told or to_hold_another(event) or bool(other and event.dates and event.places)
    if (form.occasion and not event.codes and not form.core and not told) or only_spoken_of(event):
        return False
    if not (event.identity or tells):
        return False
    # "ahead of a planned visit to Oman by X"
    someones = event.people and _PLANNED.search(event.line.before(event.start, 24))
    if not (event.identity or form.determiner or event.dates or someones):
        return False  # "Talks turned to Bello Khan", whose name is a city's, too
    if not (tells or event.paired or only_counted(event, main) or happens(event)):
        return False
    # not "an important part of the A-B Strategic Dialogue": the series
    return tells or event.paired or is_held(event)
