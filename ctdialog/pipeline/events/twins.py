"""Two talks of the same sides that are held together: what is told once belongs to both.

The grammar: one sentence joins two formats by "and" and says once that they were held, and the report names
the people once for both. And who sat in a city on a day holds the other talks of that day there, too, where
no place is told for them.

| words | people |
| --- | --- |
| `The sixth Joint Commission and the second Cyber Dialogue were held in Lima. X led …` | at both |
| `… while the Cyber Dialogue was led by Y` | each its own |

| words | city |
| --- | --- |
| `Peru and Chile met in Lima on 3 May. The day also saw their fourth Cyber Dialogue` | Lima for both |
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from ctdialog.pipeline.occasions.compatible import overlap
from ctdialog.pipeline.occasions.occasion import OFFICIALS_TALKS, Occasion
from ctdialog.pipeline.scene import Scene
from ctdialog.pipeline.seats.seat import Seat
from ctdialog.pipeline.when_where.place_told import Told

_JOINED = re.compile(
    r"[^.;:]{0,60}?\b(?:and|as well as|along with|alongside|together with|followed by)\b[^.;:]{0,60}"
)


@dataclass(slots=True)
class Twins:
    """The main occasions of each story that were built, with their sides and people, or days and places."""

    built: list[tuple[Occasion, set[str], list[Seat]]] = field(default_factory=list)
    placed: list[tuple[int, set[str], str, tuple[Told, Told]]] = field(default_factory=list)

    def people_of(self, scene: Scene, occasion: Occasion, codes: list[str]) -> list[Seat]:
        """The people of an occasion's twin, for one that nobody is named at by itself."""
        for other, sides, seats in self.built:
            if other.story == occasion.story and sides == set(codes) and _joined(scene, other, occasion):
                return [replace(seat) for seat in seats if not _leads_one(seat, occasion, other)]
        return []

    def city_of(self, occasion: Occasion, codes: list[str], day: str | None) -> tuple[Told, Told] | None:
        """The city where the same sides met that day, and its country, for talks told without a place."""
        if day is None or "-" not in day[5:] or not codes[1:]:
            return None
        for story, sides, other, at in self.placed:
            if story == occasion.story and sides == set(codes) and overlap(day, other):
                return at
        return None

    def place(self, occasion: Occasion, codes: list[str], day: str | None, at: tuple[Told, Told]) -> None:
        """Keeps the city of an occasion whose days are told."""
        if day is not None and occasion.prominence == "main":
            self.placed.append((occasion.story, set(codes), day, at))

    def add(self, occasion: Occasion, codes: list[str], seats: list[Seat]) -> None:
        """Keeps an occasion that has people."""
        if seats and occasion.prominence == "main" and occasion.kind in OFFICIALS_TALKS:
            self.built.append((occasion, set(codes), seats))


def _leads_one(seat: Seat, occasion: Occasion, other: Occasion) -> bool:
    """Does a sentence that tells of a person tell of one of the two alone: "X led the Joint Commission"?"""
    told = {line.index for line in seat.lines}
    one, two = (any(e.identity and e.line.index in told for e in each.events) for each in (occasion, other))
    return two and not one


def _joined(scene: Scene, first: Occasion, second: Occasion) -> bool:
    """Does one sentence name both, "and" and nobody's name between them?"""
    if second.prominence != "main" or second.kind not in OFFICIALS_TALKS:
        return False
    named = {e.line.index: e for e in first.events if e.identity}
    for event in second.events:
        other = named.get(event.line.index)
        if other is None or not event.identity:
            continue
        one, two = sorted([(other.start, other.end), (event.start, event.end)])
        led = any(one[1] <= mention.name[0] < two[0] for _, mention in event.line.people)
        if one[1] <= two[0] and not led and _JOINED.fullmatch(scene.text, one[1], two[0]):
            return True
    return False
