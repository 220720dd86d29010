"""Of which occasion a mention with a number, or with "next" or "last", is the neighbour.

| words, beside the fourth Dialogue | neighbour |
| --- | --- |
| `the next round`, `the previous meeting` | of the Dialogue |
| `the fifth session will be held in Lima` | the one after the Dialogue |
| `the third Dialogue dealt with ports` | the one before it |
| `the upcoming third Forum`, told of plain talks | of none |
"""

from __future__ import annotations

from ctdialog.pipeline.events.event import Event
from ctdialog.pipeline.neighbours.elided import is_ahead
from ctdialog.pipeline.occasions.compatible import names_agree, same_series
from ctdialog.pipeline.occasions.fresh import is_earlier
from ctdialog.pipeline.occasions.occasion import OFFICIALS_TALKS, Occasion
from ctdialog.pipeline.occasions.others import to_come


def owner_of_neighbour(event: Event, found: list[Occasion]) -> Occasion | None:
    """The occasion of whose series "the next round" or "the previous meeting" is."""
    if event.number is not None and found[0].number is None:
        beside = (o for o in found[1:] if o.number is not None and abs(o.number - event.number) == 1)
        if other := next(beside, None):
            return other  # "The seventh Forum is due in May. The sixth was held in Lima": told by the way
    for occasion in found:
        visit = event.kind == "visit" and "visit" not in occasion.kinds  # no dialogue's next one
        # "ahead of the forthcoming Defence Dialogue", after a visit told by the way
        named = event.identity and bool(event.name_words) and occasion.kinds <= {"visit", "meeting"}
        plain = occasion.kinds <= {"meeting", "visit"} and occasion.number is None and not occasion.names
        if plain and event.number and event.identity and event.kind in OFFICIALS_TALKS:
            continue  # "they welcomed the upcoming third Dialogue": no other one of plain talks
        if same_series(event, occasion) and not visit and not (named and occasion is not found[0]):
            return occasion
    return None


def numbered_neighbour(event: Event, found: list[Occasion]) -> Occasion | None:
    """A mention with the number before or after an occasion's, in the same series, is its neighbour."""
    return next((occasion for occasion in found if next_to(event, occasion, found[0])), None)


def counted_apart(event: Event, found: list[Occasion]) -> bool:
    """Is a named mention's number another than that of an occasion with its name, and told of none?"""
    if event.number is None or not event.name_words:
        return False
    named = any(o.names and o.number is not None and names_agree(event, o) for o in found)
    return named and all(o.number != event.number for o in found)


def next_to(event: Event, occasion: Occasion, main: Occasion) -> bool:
    """Gives a mention whose number is one less or more than an occasion's to it as its neighbour."""
    number = occasion.number
    if number is None or event.number is None or not same_series(event, occasion):
        return False
    if abs(event.number - number) == 1:
        ahead = event.number > number and not is_earlier(event, occasion)
        planned = to_come(event) or is_ahead(event)
        if ahead and occasion is not main and event.dates and event.places and not planned:
            return False  # "The first Ministerial was held in 2015 … At the second, held in Lima in 2016"
        (occasion.after if ahead else occasion.before).append(event)
    return abs(event.number - number) == 1
