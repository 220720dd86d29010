"""Comparing two paired meetings, field by field: what is right, what is too much, what is missing.

| field | right where |
| --- | --- |
| codes and plain values | they are equal |
| officials | the names are one person's |
| an official's attribute | person and attribute agree, offices and organizations by most of their words |
| name | nearly all its words agree |
| instruments | most words agree, or one is the other with more around it |
| previous, next | number, date and country, each a value of its own |
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from ctdialog.evaluation.labels import GivenMeeting, GivenNeighbour
from ctdialog.evaluation.matching import overlap, same_person, slots, words

CODES = ("participants", "topics", "discussed", "groups", "forums")
SLOTS = ("kind", "status", "number", "date", "city", "country", "mode")
FIELDS = (
    *("participants", "officials", "officials.represents", "officials.role", "officials.position"),
    *("officials.organization", "number", "date", "kind", "status", "name", "city", "country", "mode"),
    *("topics", "discussed", "groups", "forums", "instruments", "previous", "next"),
)
_NOTHING = GivenMeeting()
Value = str | tuple[str, str]


class Compared(NamedTuple):
    """One field of one meeting: how many values are right, and which are too much or missing."""

    field: str
    right: int
    extra: list[str]
    missing: list[str]


def compare(label: GivenMeeting | None, record: GivenMeeting | None) -> Iterator[Compared]:
    """Every field of a pair; without a label all is too much, without a record all is missing."""
    ours, theirs = label or _NOTHING, record or _NOTHING
    for field in CODES:
        yield _exact(field, set(getattr(ours, field)), set(getattr(theirs, field)))
    a, b = slots(ours) if label else {}, slots(theirs) if record else {}
    for field in SLOTS:
        yield _exact(field, _one(a.get(field)), _one(b.get(field)))
    yield _alike("name", _some(ours.name), _some(theirs.name), _same_name)
    yield _alike("instruments", ours.instruments, theirs.instruments, _same_instrument)
    for field in ("previous", "next"):
        yield _exact(field, _neighbour(getattr(ours, field)), _neighbour(getattr(theirs, field)))
    names = [o.name for o in ours.officials], [o.name for o in theirs.officials]
    yield _alike("officials", *names, same_person)
    for key, same in _ATTRIBUTES.items():
        yield _attribute(key, ours, theirs, same)


def core_right(label: GivenMeeting, record: GivenMeeting) -> bool:
    """Would an analyst leave the row as it is: parties, number, date, kind, city, chairs?"""
    if set(label.participants) != set(record.participants):
        return False
    a, b = slots(label), slots(record)
    if any(a[field] != b[field] for field in ("number", "date", "kind", "city")):
        return False
    return all(
        any(same_person(chair.name, o.name) and chair.represents == o.represents for o in record.officials)
        for chair in label.officials
        if chair.role == "chair"
    )


def _exact(field: str, label: set[str], record: set[str]) -> Compared:
    return Compared(field, len(label & record), sorted(record - label), sorted(label - record))


def _alike(
    field: str, label: Sequence[Value], record: Sequence[Value], same: Callable[..., bool]
) -> Compared:
    rest, missing = list(record), []
    for value in label:
        hit = next((other for other in rest if same(value, other)), None)
        if hit is None:
            missing.append(_words(value))
        else:
            rest.remove(hit)
    return Compared(field, len(label) - len(missing), [_words(value) for value in rest], missing)


def _words(value: Value) -> str:
    return value if isinstance(value, str) else ": ".join(value)


def _one(value: str | int | None) -> set[str]:
    return set() if value is None else {str(value)}


def _some(value: str | None) -> list[str]:
    return [value] if value else []


def _same_name(one: str, other: str) -> bool:
    return overlap(one, other) >= 0.8


def _same_instrument(one: str, other: str) -> bool:
    a, b = set(words(one)), set(words(other))
    return overlap(one, other) >= 0.7 or (min(len(a), len(b)) >= 2 and (a <= b or b <= a))


def _neighbour(value: GivenNeighbour | None) -> set[str]:
    if value is None:
        return set()
    told = {key: getattr(value, key) for key in ("number", "edtf", "country")}
    return {f"{key} {what}" for key, what in told.items() if what is not None}


def _equal(one: str, other: str) -> bool:
    return one == other


def _mostly(one: str, other: str) -> bool:
    return overlap(one, other) >= 0.6


_ATTRIBUTES: dict[str, Callable[[str, str], bool]] = {
    "represents": _equal,
    "role": _equal,
    "position": _mostly,
    "organization": _mostly,
}


def _attribute(
    key: str, label: GivenMeeting, record: GivenMeeting, same: Callable[[str, str], bool]
) -> Compared:
    def told(meeting: GivenMeeting) -> list[tuple[str, str]]:
        return [(o.name, getattr(o, key)) for o in meeting.officials if getattr(o, key)]

    def agree(one: tuple[str, str], other: tuple[str, str]) -> bool:
        return same_person(one[0], other[0]) and same(one[1], other[1])

    return _alike(f"officials.{key}", told(label), told(record), agree)
