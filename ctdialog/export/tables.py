"""Records as tables: the columns of each, and its rows.

A column is a name and what it holds of a row. A new field of a meeting needs one line in MEETINGS (one in
`database.py` and its column in `schema.sql`, too; the Parquet file follows the model by itself).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from ctdialog.export.codes import cow_number, is_country, name_of
from ctdialog.export.days import days
from ctdialog.export.plover import Dyad, dyads
from ctdialog.records import Evidence, Meeting, Named, Official, Record, Topic

Item = TypeVar("Item")
Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class Row(Generic[Item]):
    """What one row tells of: an item of a meeting of an article. `number` counts the meetings from 1."""

    record: Record
    number: int
    meeting: Meeting
    item: Item


Columns = tuple[tuple[str, Callable[[Row[Item]], Cell]], ...]


@dataclass(frozen=True, slots=True)
class Table(Generic[Item]):
    """A table: its columns, and the items of a meeting that make a row each."""

    columns: Columns[Item]
    items: Callable[[Meeting], Iterable[Item]]

    def header(self) -> list[str]:
        """The names of the columns."""
        return [name for name, _ in self.columns]

    def rows(self, record: Record) -> Iterator[list[Cell]]:
        """The rows of one record; none where it tells of no meeting."""
        for number, meeting in enumerate(record.meetings, 1):
            for item in self.items(meeting):
                row = Row(record, number, meeting, item)
                yield [value(row) for _, value in self.columns]


def _codes(named: Iterable[Named]) -> str:
    return _joined(each.code for each in named)


def _names(named: Iterable[Named]) -> str:
    return _joined(each.name for each in named)


def _joined(words: Iterable[str]) -> str:
    """Words as one cell. A semicolon parts them, and no other stands in it."""
    return "; ".join(word.replace(";", ",") for word in words)


def _official(official: Official, meeting: Meeting) -> str:
    """An official in words: "Kari Lund, Director for Global Security (Norway, chair)"."""
    what = ", ".join(part for part in (official.name, official.position, official.organization) if part)
    side = name_of(official.represents, meeting) if official.represents else ""
    told = ", ".join(part for part in (side, "chair" if official.role == "chair" else "") if part)
    return f"{what} ({told})" if told else what


def _day(meeting: Meeting, end: int) -> str | None:
    """The first (0) or last (1) day of a meeting."""
    span = days(meeting.date.edtf) if meeting.date else None
    return span[end].isoformat() if span else None


KEYS: Columns[Any] = (
    ("id", lambda row: row.record.id),
    ("published", lambda row: row.record.published),
    ("meeting", lambda row: row.number),
    ("occasion", lambda row: row.meeting.occasion),
    ("status", lambda row: row.meeting.status),
    ("date", lambda row: row.meeting.date.edtf if row.meeting.date else None),
    ("date_start", lambda row: _day(row.meeting, 0)),
    ("date_end", lambda row: _day(row.meeting, 1)),
)
"""What every table begins with: whose row it is, and when."""

MEETINGS: Table[Meeting] = Table(
    (
        *KEYS,
        ("date_words", lambda row: row.item.date.text if row.item.date else None),
        ("prominence", lambda row: row.item.prominence),
        ("kind", lambda row: row.item.kind),
        ("name", lambda row: row.item.name),
        ("number", lambda row: row.item.number),
        ("participants", lambda row: _names(row.item.participants)),
        ("officials", lambda row: _joined(_official(each, row.item) for each in row.item.officials)),
        ("city", lambda row: row.item.place.city if row.item.place else None),
        ("country", lambda row: row.item.place.country if row.item.place else None),
        ("mode", lambda row: row.item.place.mode if row.item.place else None),
        ("topics", lambda row: _joined(topic.label for topic in row.item.topics)),
        ("discussed", lambda row: _names(row.item.discussed)),
        ("groups", lambda row: _names(row.item.groups)),
        ("forums", lambda row: _names(row.item.forums)),
        ("instruments", lambda row: _joined(row.item.instruments)),
        ("previous_number", lambda row: row.item.previous.number if row.item.previous else None),
        ("previous_date", lambda row: row.item.previous.edtf if row.item.previous else None),
        ("previous_city", lambda row: row.item.previous.city if row.item.previous else None),
        ("previous_country", lambda row: row.item.previous.country if row.item.previous else None),
        ("next_number", lambda row: row.item.next.number if row.item.next else None),
        ("next_date", lambda row: row.item.next.edtf if row.item.next else None),
        ("next_city", lambda row: row.item.next.city if row.item.next else None),
        ("next_country", lambda row: row.item.next.country if row.item.next else None),
        ("participant_codes", lambda row: _codes(row.item.participants)),
        ("topic_ids", lambda row: _joined(topic.id for topic in row.item.topics)),
        ("discussed_codes", lambda row: _codes(row.item.discussed)),
        ("group_codes", lambda row: _codes(row.item.groups)),
        ("forum_codes", lambda row: _codes(row.item.forums)),
        ("series", lambda row: row.item.series),
        ("confidence", lambda row: row.item.confidence),
        ("headline", lambda row: row.record.source.headline),
        ("publisher", lambda row: row.record.source.publisher),
        ("path", lambda row: row.record.source.path),
        ("near_duplicate_of", lambda row: row.record.source.near_duplicate_of),
    ),
    lambda meeting: (meeting,),
)

OFFICIALS: Table[Official] = Table(
    (
        *KEYS,
        ("official", lambda row: row.item.name),
        ("represents", lambda row: row.item.represents),
        (
            "represents_name",
            lambda row: name_of(row.item.represents, row.meeting) if row.item.represents else None,
        ),
        ("role", lambda row: row.item.role),
        ("position", lambda row: row.item.position),
        ("organization", lambda row: row.item.organization),
    ),
    lambda meeting: meeting.officials,
)

TOPICS: Table[Topic] = Table(
    (
        *KEYS,
        ("participant_codes", lambda row: _codes(row.meeting.participants)),
        ("topic", lambda row: row.item.id),
        ("label", lambda row: row.item.label),
    ),
    lambda meeting: meeting.topics,
)

EVIDENCE: Table[Evidence] = Table(
    (
        *KEYS,
        ("field", lambda row: row.item.field),
        ("value", lambda row: row.item.value),
        ("text", lambda row: row.item.text),
        ("start", lambda row: row.item.start),
        ("end", lambda row: row.item.end),
    ),
    lambda meeting: meeting.evidence,
)


def _side(name: str, party: Callable[[Dyad], Named]) -> Columns[Dyad]:
    """The columns of one of the two parties, named as POLECAT names its own."""
    return (
        (f"{name}_code", lambda row: party(row.item).code),
        (f"{name}_name", lambda row: party(row.item).name),
        (f"{name}_country", lambda row: code if is_country(code := party(row.item).code) else None),
        (f"{name}_cow", lambda row: cow_number(party(row.item).code)),
    )


DYADS: Table[Dyad] = Table(
    (
        *KEYS,
        ("dyad", lambda row: row.item.key),
        ("event_type", lambda row: row.item.event),
        ("event_mode", lambda row: row.item.mode),
        *_side("actor", lambda dyad: dyad.actor),
        *_side("recipient", lambda dyad: dyad.recipient),
        ("parties", lambda row: len(row.meeting.participants)),
        ("prominence", lambda row: row.meeting.prominence),
        ("kind", lambda row: row.meeting.kind),
        ("number", lambda row: row.meeting.number),
        ("topic_ids", lambda row: _joined(topic.id for topic in row.meeting.topics)),
        ("series", lambda row: row.meeting.series),
        ("confidence", lambda row: row.meeting.confidence),
        ("near_duplicate_of", lambda row: row.record.source.near_duplicate_of),
    ),
    dyads,
)

BY_NAME: dict[str, Table[Any]] = {
    "meetings": MEETINGS,
    "officials": OFFICIALS,
    "topics": TOPICS,
    "evidence": EVIDENCE,
    "dyads": DYADS,
}
