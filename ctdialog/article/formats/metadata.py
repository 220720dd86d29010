"""What metadata tell, in the form of an Incoming: days as YYYY-MM-DD, names as one line of text."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime

from ctdialog.article.published import is_publication_year, read_date_line

_CALENDAR = re.compile(r"\s*(\d{4})-?(\d\d)-?(\d\d)(?:\s*$|[T ]\d)")
_LONGEST = 1000
_HALF_CHARACTERS = re.compile("[\ud800-\udfff]")
# Seconds since 1970 have up to ten digits, milliseconds (as pandas writes) more; either within 1973 to 2100.
_MOST_DIGITS = 13
_FIRST_SECOND, _LAST_SECOND = 100_000_000, 4_102_444_800


def day(value: object) -> str | None:
    """The calendar date of a value: ISO 8601, a date in words, that of a message, or seconds since 1970.

    It is the date as written, in whatever time zone that was. Null for what is no date or can be read as two.
    """
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return _counted(value)
    text = str(value).strip()[:_LONGEST]
    if match := _CALENDAR.match(text):
        return _iso(*map(int, match.groups()))
    if text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS:
        return _counted(int(text))
    if (line := read_date_line(text)) and line.day and not line.rest:
        found = line.day.date()
        return found.isoformat() if found else None
    try:
        sent = parsedate_to_datetime(text)
        return _iso(sent.year, sent.month, sent.day)
    except (TypeError, ValueError, OverflowError):
        return None


def words(value: object) -> str | None:
    """A name or title as one line; null for what is empty or no text. Several names are joined by commas."""
    if isinstance(value, list):
        value = ", ".join(text for each in value if (text := words(each)))
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if not isinstance(value, str):
        return None
    return " ".join(_HALF_CHARACTERS.sub("\ufffd", value[:_LONGEST]).replace("\x00", " ").split()) or None


def _counted(number: float) -> str | None:
    if 19_000_101 <= number <= 20_991_231:
        return _iso(int(number) // 10_000, int(number) // 100 % 100, int(number) % 100)
    for unit in (1, 1000):
        if _FIRST_SECOND <= number / unit <= _LAST_SECOND:
            return datetime.fromtimestamp(number / unit, UTC).date().isoformat()
    return None


def _iso(year: int, month: int, day_of_month: int) -> str | None:
    try:
        day = date(year, month, day_of_month)
    except ValueError:
        return None
    return day.isoformat() if is_publication_year(year) else None  # 0001-01-01 stands for "unknown"
