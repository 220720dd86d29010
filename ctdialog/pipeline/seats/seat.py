"""A seat: a person at an occasion, and whom the person acts for as far as it is known."""

from __future__ import annotations

from dataclasses import dataclass, field

from ctdialog.pipeline.gazetteer import Extent
from ctdialog.pipeline.officials.persons import Person
from ctdialog.pipeline.scene import Line
from ctdialog.records import Role


@dataclass(slots=True, eq=False)
class Seat:
    """A person at an occasion: the role, whom the person represents, and the words that told it."""

    person: Person
    role: Role
    country: str | None = None
    country_at: Extent | None = None
    lines: list[Line] = field(default_factory=list)
    met: list[Person] = field(default_factory=list)  # who surely acts for the other side
    group: list[Person] = field(default_factory=list)  # who stands beside in a list
    beside: list[Person] = field(default_factory=list)  # who surely acts for the same side
    receives: bool = False  # receives or hosts somebody
    visits: bool = False  # is abroad
    along: bool = False  # comes with somebody, as an aside tells
    ordered: bool = False  # listed in one order with the sides
    assumed: bool = False  # the country is a default: of who is left, or of the order
    body: bool = False  # acts for a body, as the words before the name tell
    house: bool = False  # stands for a ministry or the like, and not for the whole side
    named: bool = False  # only named there, no verb says what the person did

    def line_at(self, place: int) -> Line | None:
        """The sentence of the occasion that holds a character; None where it is another's."""
        return next((line for line in self.lines if line.start <= place < line.end), None)
