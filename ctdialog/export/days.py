"""EDTF dates as calendar days, for columns that are sorted and joined by day."""

from __future__ import annotations

import re
from datetime import date, timedelta

_POINT = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_WINTER = 24


def days(edtf: str | None) -> tuple[date, date] | None:
    """The first and the last day of an EDTF date, level 1; None where no calendar has them.

    A season is three months of the northern half of the world: spring, 21, is March to May; winter, 24,
    begins in December of its year.

    >>> days("2025-02")
    (datetime.date(2025, 2, 1), datetime.date(2025, 2, 28))
    """
    first, _, last = (edtf or "").partition("/")
    start, end = _span(first), _span(last or first)
    return (start[0], end[1]) if start and end and start[0] <= end[1] else None


def exact(edtf: str | None) -> tuple[date, date] | None:
    """`days`, only of a date that tells them: a day, or a range from a day to a day."""
    return days(edtf) if edtf and all(len(point) == 10 for point in edtf.split("/")) else None


def _span(point: str) -> tuple[date, date] | None:
    match = _POINT.fullmatch(point)
    if not match:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    try:
        if day is not None and month is not None:
            return date(year, month, day), date(year, month, day)
        if month is None:
            return date(year, 1, 1), date(year, 12, 31)
        if 21 <= month <= _WINTER:
            first = 3 * (month - 20)
            return date(year, first, 1), _before(year, first + 3)
        return date(year, month, 1), _before(year, month + 1)
    except (ValueError, OverflowError):
        return None


def _before(year: int, month: int) -> date:
    """The day before a month begins; month 13 is January of the year after."""
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1) - timedelta(days=1)
