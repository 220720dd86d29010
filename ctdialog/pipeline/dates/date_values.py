"""What the words of a date mean, and the calendar date they come to.

Pure arithmetic, no text: `dates.py` reads words into a `When`, and `resolve` turns a `When`
into EDTF level 1 once the publication date is known.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import Literal

Tense = Literal["past", "future"]
Unit = Literal["day", "week", "month", "year"]
Which = Literal["last", "next"]

# News does not name a day almost a year away without its year. Where a tense asks for that, and the
# other reading is so few days off, the tense was misread ("will" in a sentence on yesterday's talks).
GRACE_DAYS = 14

_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@dataclass(frozen=True, slots=True)
class Point:
    """One end of a date, as far as the words tell.

    | words | point |
    | --- | --- |
    | `18 February 2025` | year=2025, month=2, day=18 |
    | `18 February`, `June` | the same without year, without day |
    | `spring 2024` | year=2024, season=21 (EDTF: spring 21 … winter 24) |
    | `Thursday`, `last Thursday` | weekday=3 (Monday is 0), which="last" |
    | `last June` | month=6, which="last" |
    | `yesterday`, `next month` | unit="day", shift=-1; unit="month", shift=1 |
    | `the 17th of last month` | day=17, unit="month", shift=-1 |
    | `December last year` | month=12, unit="year", shift=-1 |
    | `Tuesday of last week` | weekday=1, unit="week", shift=-1 |
    | `until the 22nd` | day=22, the month is that of the range's start |
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: int | None = None
    weekday: int | None = None
    which: Which | None = None
    unit: Unit | None = None
    shift: int = 0

    @property
    def lacks_year(self) -> bool:
        """Is it a day, month, season or weekday that a year must still be found for?"""
        return self.year is None and self.unit is None


@dataclass(frozen=True, slots=True)
class When:
    """A date or duration as worded, before it is resolved.

    `end` is there for a range; `days` for a duration, which has no `start`. `tense` is that of
    the words around it, None where they do not tell. `attributive`: a year that names a thing
    ("the 2019 Strategic Engagement Plan"). `beside`: counted from the day told before it in the text ("a
    day earlier"). `since`, `until`: a border of a time, not a day on
    which something was ("since 2011", "by 2020").
    """

    start: Point | None = None
    end: Point | None = None
    days: int | None = None
    tense: Tense | None = None
    attributive: bool = False
    beside: bool = False
    since: bool = False
    until: bool = False


def resolve(
    when: When,
    published: datetime.date | None,
    *,
    tense: Tense | None = None,
    dateline_year: int | None = None,
) -> str | None:
    """The date in EDTF level 1, or None where it cannot be told.

    `published` is the day that relative words are counted from. `tense` overrules `when.tense`: a
    weekday, day or month of the past is the last such up to `published`, of the future the
    next from it, either including it; with no tense a weekday is of the past, and a day, month or
    season the nearest one. `dateline_year` is the year of a day or month where nothing else
    tells one. Weeks have no date: None.
    """
    if when.start is None:
        return None
    try:
        start = _edtf(when.start, published, tense or when.tense, dateline_year)
        if start is None or when.end is None:
            return start
        end = _range_end(when.end, start, published, dateline_year)
    except (ValueError, OverflowError):  # beyond the calendar: "last year" from year 1
        return None
    return _joined(start, end)


def extend_by_duration(edtf: str, days: int, anchor: Literal["start", "end"]) -> str:
    """The range of so many days that starts or ends on a day.

    Anything but a single day comes back as it is, and so does a duration under two days.

    >>> extend_by_duration("2013-04-11", 2, "start"), extend_by_duration("2025-12-05", 2, "end")
    ('2013-04-11/2013-04-12', '2025-12-04/2025-12-05')
    """
    if days < 2 or not _ISO_DAY.fullmatch(edtf):
        return edtf
    try:
        day = datetime.date.fromisoformat(edtf)
        other = day + datetime.timedelta(days=days - 1 if anchor == "start" else 1 - days)
    except (ValueError, OverflowError):
        return edtf
    return f"{edtf}/{other.isoformat()}" if anchor == "start" else f"{other.isoformat()}/{edtf}"


def _joined(start: str, end: str | None) -> str | None:
    if end is None or end < start:
        return None
    return start if start == end else f"{start}/{end}"


def _edtf(
    point: Point, published: datetime.date | None, tense: Tense | None, year_hint: int | None
) -> str | None:
    """EDTF of one point; raises ValueError or OverflowError beyond the calendar."""
    if point.weekday is not None and point.unit == "week":
        return _weekday_of_week(point, published)
    if point.unit is not None and point.month is None and point.season is None:
        return _shifted(point, published)
    if point.weekday is not None:
        return _weekday(point, published, tense)
    year = point.year
    if year is None and published is None:
        year = year_hint
    elif year is None and published is not None:
        year = published.year + point.shift if point.unit == "year" else _year_of(point, published, tense)
    return None if year is None else _written(year, point)


def _range_end(point: Point, start: str, published: datetime.date | None, hint: int | None) -> str | None:
    """EDTF of a range's second point: the first such after its start."""
    if point.weekday is not None:
        after = datetime.date.fromisoformat(start)
        return _weekday(point, after, "future")
    if point.month is None and point.day is not None:
        return _day_after(point.day, datetime.date.fromisoformat(start))
    if point.lacks_year and point.month is not None:
        year = int(start[:4]) + (point.month < int(start[5:7] or 0))
        return _written(year, point)
    return _edtf(point, published, "past", hint)


def _day_after(day: int, start: datetime.date) -> str:
    """The first such day of a month after a range's start: "from 28 June until the 3rd"."""
    months = start.year * 12 + start.month - 1 + (day < start.day)
    return datetime.date(months // 12, months % 12 + 1, day).isoformat()


def _written(year: int, point: Point) -> str | None:
    if not 1 <= year <= 9999:
        return None
    if point.season is not None:
        return f"{year:04d}-{point.season}"
    if point.month is None:
        return f"{year:04d}"
    if point.day is None:
        return f"{year:04d}-{point.month:02d}"
    return datetime.date(year, point.month, point.day).isoformat()


def _shifted(point: Point, published: datetime.date | None) -> str | None:
    """A day, month or year so many before or after the publication date's own."""
    if published is None or point.unit == "week":
        return None
    if point.unit == "day":
        return (published + datetime.timedelta(days=point.shift)).isoformat()
    if point.unit == "year":
        return _written(published.year + point.shift, Point())
    year, month = divmod(published.year * 12 + published.month - 1 + point.shift, 12)
    return _written(year, Point(month=month + 1, day=point.day))


def _weekday_of_week(point: Point, published: datetime.date | None) -> str | None:
    """ "Tuesday of last week": weeks are counted from Monday."""
    if published is None or point.weekday is None:
        return None
    days = point.weekday - published.weekday() + 7 * point.shift
    return (published + datetime.timedelta(days=days)).isoformat()


def _weekday(point: Point, published: datetime.date | None, tense: Tense | None) -> str | None:
    if published is None or point.weekday is None:
        return None
    # 1 January of year 1, ordinal 1, is a Monday.
    ordinal = _nearest(published.toordinal(), 7, point.weekday + 1, tense, point.which)
    return datetime.date.fromordinal(ordinal).isoformat()


def _year_of(point: Point, published: datetime.date, tense: Tense | None) -> int | None:
    """The year of a day, month or season that has none."""
    if point.day is not None:
        return _year_of_day(point, published, tense)
    if point.season is not None:
        # Seasons count from March: January and February belong to the winter before.
        now, period, phase = (published.year * 12 + published.month - 3) // 3, 4, point.season - 21
    else:
        now, period, phase = published.year * 12 + published.month - 1, 12, (point.month or 1) - 1
    if tense is None and point.which is None:
        ahead = (phase - now) % period
        tense = "future" if ahead < period / 2 else "past"
    return _nearest(now, period, phase, tense, point.which) // period


def _year_of_day(point: Point, published: datetime.date, tense: Tense | None) -> int | None:
    """The year that brings a day and month nearest to `published`, on the tense's side of it."""
    best: tuple[int, int] | None = None
    for year in range(published.year - 8, published.year + 9):  # 29 February may be 8 years off
        try:
            distance = (datetime.date(year, point.month or 1, point.day or 1) - published).days
        except ValueError:
            continue
        wrong_side = {"past": distance > GRACE_DAYS, "future": distance < -GRACE_DAYS, None: False}[tense]
        if not wrong_side and (best is None or abs(distance) < best[0]):
            best = abs(distance), year
    return best[1] if best else None


def _nearest(now: int, period: int, phase: int, tense: Tense | None, which: Which | None) -> int:
    """The number nearest to `now` that leaves `phase` when divided by `period`.

    Up to `now` in the past (and without tense), from `now` on in the future; "last" and "next" leave
    `now` out.
    """
    if which == "next" or (which is None and tense == "future"):
        first = now + (which == "next")
        return first + (phase - first) % period
    latest = now - (which == "last")
    return latest - (latest - phase) % period
