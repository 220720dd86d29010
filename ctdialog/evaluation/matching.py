"""Which meeting of a record is which one of the label: pairs that agree best, one to one.

Two meetings can be a pair where a party, a person or the number ties them; how alike they are
is counted in points, and the pairs with the most points in all are taken. The points and
the thresholds are those of the project's labelling guideline, so that figures can be compared.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

from ctdialog.evaluation.labels import GivenMeeting

_FUNCTION_WORDS = frozenset("the of and on for in to a an".split())
_SAME_PERSON = 0.66
_LEAST = 1.0  # points of a pair
_MOST = 12  # meetings of an article for which all pairings are weighed


def words(text: str | None) -> list[str]:
    """The words of a phrase in lower case, without diacritics and function words."""
    plain = unicodedata.normalize("NFKD", text or "").lower()
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    return [word for word in re.findall(r"[a-z0-9]+", plain) if word not in _FUNCTION_WORDS]


def overlap(one: str | None, other: str | None) -> float:
    """How alike two phrases are, 0 to 1: the F1 of their words, each counted as often as it stands."""
    a, b = words(one), words(other)
    if not a or not b:
        return float(a == b)
    rest, common = list(b), 0
    for word in a:
        if word in rest:
            rest.remove(word)
            common += 1
    return 2 * common / (len(a) + len(b))


def same_person(one: str, other: str) -> bool:
    """Are two names one person's: the words of one all among the other's, or most of them the same?"""
    a, b = set(words(one)), set(words(other))
    return bool(a and b) and (a <= b or b <= a or overlap(one, other) >= _SAME_PERSON)


def slots(meeting: GivenMeeting) -> dict[str, str | int | None]:
    """The fields of a meeting that hold one value each; a city by its plain words."""
    place = meeting.place
    return {
        "kind": meeting.kind,
        "status": meeting.status,
        "number": meeting.number,
        "date": meeting.date.edtf if meeting.date else None,
        "city": " ".join(words(place.city)) if place and place.city else None,
        "country": place.country if place else None,
        "mode": place.mode if place else None,
    }


_POINTS = {"number": 2.0, "date": 1.5, "kind": 0.5, "city": 1.0, "country": 0.5}


def likeness(label: GivenMeeting, record: GivenMeeting) -> float:
    """How alike two meetings are, in points; 0 where nothing ties them."""
    ours, theirs = set(label.participants), set(record.participants)
    points = 2 * len(ours & theirs) / (len(ours | theirs) or 1)
    a, b = slots(label), slots(record)
    for field, weight in _POINTS.items():
        if a[field] is not None and a[field] == b[field]:
            points += weight
        elif a[field] is not None and b[field] is not None:
            points -= weight / 3
    met = sum(any(same_person(o.name, p.name) for p in record.officials) for o in label.officials)
    points += 2 * met / len(label.officials) if label.officials else 0
    points += 0.5 * (label.prominence == record.prominence)
    if label.name and record.name:
        points += 0.5 * overlap(label.name, record.name)
    tied = bool(ours & theirs) or met or (label.number is not None and label.number == record.number)
    return max(points, 0.0) if tied else 0.0


def pair(labels: Sequence[GivenMeeting], records: Sequence[GivenMeeting]) -> list[tuple[int, int]]:
    """The pairs (index of a label's meeting, index of a record's) that agree best in all."""
    if not labels or not records:
        return []
    table = [[likeness(label, record) for record in records] for label in labels]
    if max(len(labels), len(records)) > _MOST:
        return _greedy(table)

    @cache
    def best(i: int, taken: int) -> tuple[float, tuple[tuple[int, int], ...]]:
        """The most points of the labels from `i` on, and the pairs that give them."""
        if i == len(labels):
            return 0.0, ()
        choice = best(i + 1, taken)
        for j, points in enumerate(table[i]):
            if points >= _LEAST and not taken >> j & 1:
                rest, pairs = best(i + 1, taken | 1 << j)
                if points + rest > choice[0]:
                    choice = points + rest, ((i, j), *pairs)
        return choice

    return list(best(0, 0)[1])


def _greedy(table: list[list[float]]) -> list[tuple[int, int]]:
    """The best pair, then the best of the rest, and so on: where trying all would take too long."""
    cells = sorted(((v, i, j) for i, row in enumerate(table) for j, v in enumerate(row)), reverse=True)
    pairs: list[tuple[int, int]] = []
    for points, i, j in cells:
        if points >= _LEAST and all(i != a and j != b for a, b in pairs):
            pairs.append((i, j))
    return pairs
