"""Values in words for people: dates, ordinals, places, and text that does a terminal no harm."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date

from ctdialog.lexicon.calendar import MONTHS, WEEKDAY_STEMS
from ctdialog.records import Meeting, Neighbour

NameOf = Callable[[str], str]
"""Leads from a code to the name it stands for, such as `Lexicon.name`."""

_WEEKDAYS = tuple(map(str.title, WEEKDAY_STEMS))
_MONTHS = tuple(map(str.title, MONTHS))
_SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_EDTF_POINT = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?\Z")
_JOINERS = "\u200c\u200d"  # Persian, Urdu and Indic spelling needs them


def safe(text: str) -> str:
    """The text with nothing in it that a terminal obeys.

    Line breaks, tabs and odd spaces become a space, control characters their picture (ESC is
    "␛"), lone surrogates and unassigned characters "�"; invisible format
    characters, such as those that turn the writing direction, are dropped.
    """
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else _replacement(char) for char in text)


def _replacement(char: str) -> str:
    category = unicodedata.category(char)
    if char in "\t\n\r\v\f\x85" or category.startswith("Z"):
        return " "
    if category == "Cc":
        code = ord(char)
        return chr(0x2400 + code) if code < 0x20 else "␡" if code == 0x7F else "�"
    if category == "Cf":
        return char if char in _JOINERS else ""
    return "�"


def sure_words(meeting: Meeting) -> str:
    """How sure the meeting's core row is: " · 80% sure", or nothing where that is not told."""
    return "" if meeting.confidence is None else f" · {meeting.confidence:.0%} sure"


def ordinal(number: int) -> str:
    """`1` as "1st", `12` as "12th"."""
    suffix = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}th" if number % 100 in (11, 12, 13) else f"{number}{suffix}"


def human_date(edtf: str) -> str:
    """An EDTF date in words: "Thu 20 Feb 2025", "Wed 22 – Thu 23 Jan 2025", "March 2025", "spring 2025".

    A date that no calendar has comes back as it is.
    """
    first, _, last = edtf.partition("/")
    start, end = _point(first), _point(last) if last else None
    if start is None or (last and end is None):
        return edtf
    if end is None or start == end:
        return " ".join(start)
    # What both ends share at the far end is said once: the year, then the month.
    shared = 0
    while shared < min(len(start), len(end)) - 1 and start[-1 - shared] == end[-1 - shared]:
        shared += 1
    return f"{' '.join(start[: len(start) - shared])} – {' '.join(end)}"


def _point(edtf: str) -> tuple[str, ...] | None:
    """The words of one date, the smallest unit first: ("Thu 20", "Feb", "2025")."""
    match = _EDTF_POINT.match(edtf)
    if not match:
        return None
    year, month, day = match[1], int(match[2] or 0), int(match[3] or 0)
    if day:
        try:
            weekday = date(int(year), month, day).weekday()
        except ValueError:
            return None
        return (f"{_WEEKDAYS[weekday]} {day}", _MONTHS[month - 1][:3], year)
    if month in _SEASONS:
        return (_SEASONS[month], year)
    if month > 12:
        return None
    return (_MONTHS[month - 1], year) if month else (year,)


def date_words(meeting: Meeting, published: str | None) -> str:
    """When, with the article's own words: "Thu 20 Feb 2025 (“Thursday”)"; empty where not told."""
    if meeting.date is None:
        return ""
    quoted = f"“{safe(meeting.date.text)}”"
    if meeting.date.edtf is None:
        return quoted if published else f"{quoted} (no publication date)"
    return f"{human_date(meeting.date.edtf)} ({quoted})"


def place_words(city: str | None, country: str | None, name_of: NameOf) -> str:
    """A city and its country by name: "Brussels, Belgium"; empty where neither is told."""
    where = name_of(country) if country else None
    parts = [city, where] if city != where else [city]
    return ", ".join(safe(part) for part in parts if part)


def neighbour_words(neighbour: Neighbour, name_of: NameOf) -> str:
    """The meeting before or after: "9th · Mon 22 Nov 2021 · Moscow, Russia"."""
    parts = (
        ordinal(neighbour.number) if neighbour.number else "",
        human_date(neighbour.edtf) if neighbour.edtf else "",
        place_words(neighbour.city, neighbour.country, name_of),
    )
    return " · ".join(part for part in parts if part)


def title_words(meeting: Meeting) -> str:
    """What to call a meeting: its number and name, or its kind where it has no name."""
    name = safe(meeting.name or meeting.kind.replace("-", " "))
    return f"{ordinal(meeting.number)} {name}" if meeting.number else name[:1].upper() + name[1:]


def party_words(meeting: Meeting) -> str:
    """Who meets: "Pakistan – European Union", or a list where they are more than two."""
    parties = [safe(party.name) for party in meeting.participants]
    return " – ".join(parties) if len(parties) == 2 else ", ".join(parties)
