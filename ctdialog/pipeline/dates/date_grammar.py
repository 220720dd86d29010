"""The words of dates: where they stand in a text and what they say, not yet resolved.

Grammar (`_SHAPES` has it in full):

- a *calendar* date is DAY [of] MONTH [YEAR] or MONTH DAY [YEAR], either with more DAYs ("5, 6 and 7") or a
  second whole date after a dash, "to" or "and"; a weekday may stand before it or in brackets beside it;
- the other shapes are ISO and numeric dates; MONTH YEAR; a bare MONTH after "in", "last" …; a SEASON; a YEAR;
  WEEKDAYS; "today" …; "last|this|next" week, month or year; "N days ago"; and durations;
- "the same day", "a day earlier" and their like are *beside* the date that the text told last;
- "early", "later", "mid-", "the end of" … before a date belong to its words and not to its value;
- "X and Y" is one range where Y follows on X ("15 and 16 May"), else two dates ("Monday and Thursday").
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from dataclasses import replace

from ctdialog.lexicon import calendar
from ctdialog.pipeline.cues import wording
from ctdialog.pipeline.dates.date_values import Point, Unit, Which


def _numbered(words: str, first: int = 1) -> dict[str, int]:
    """Words parted by spaces, each with its number."""
    return {word: number for number, word in enumerate(words.split(), first)}


# ------------------------------------------------------------------- shapes
#
# Every repeat is bounded, so that a try at one place costs a bounded time and the scan is linear.

_GAP = r"[^\S\n]{1,3}"
_OPT = r"[^\S\n]{0,3}"
_DASH = r"[-‐‑–—−]"
_SEP = rf"(?:{_OPT}{_DASH}{_OPT}|{_GAP}(?:to|through|until|till|and|&){_GAP})"
MONTH_NAME = rf"(?:{'|'.join(map(str.title, calendar.MONTHS))})(?!\w)"
_MONTH = rf"(?:{MONTH_NAME}|(?:{'|'.join(map(str.title, calendar.SHORT_MONTHS))})(?!\w)\.?)"
DAY_NAME = rf"(?:{'|'.join(map(str.title, calendar.WEEKDAYS))})(?!\w)"
_DAY_SHORT = rf"(?:{DAY_NAME}|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)(?!\w)\.?)"
# Not "17%", "5:30", "5.6" nor "3,000".
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\w%]|[.:]\d|,\d{3}(?!\d))"
_YEAR_END = rf"(?![\w%]|[.,:/]\d|{_DASH}\d)"
_YEAR = rf"(?:19|20)\d\d{_YEAR_END}"
THIS = r"(?:last|this|next|previous|current|coming|upcoming)"
_LAST = rf"{_GAP}last(?!{_GAP}\w)"  # "in September last, …"
_OF_YEAR = (
    rf"(?:(?:{_OPT},?{_OPT}(?:of{_GAP})?|-){_YEAR}|{_GAP}(?:of{_GAP})?(?:last|this|next){_GAP}year(?!\w))"
)
_PART = (
    rf"(?:(?:early|late|mid|earlier|later)(?:{_GAP}(?:in|on))?(?:{_GAP}(?:the{_GAP})?|-)"
    rf"|(?:beginning|start|end|middle|(?:first|second|third|fourth|last|latter){_GAP}"
    rf"(?:half|part|quarter|week)){_GAP}of{_GAP}(?:the{_GAP})?)"
)
_OF_WEEKDAY = rf"(?:{_OPT}\({_DAY_SHORT}\))?"  # "14 (Mon) and 15 (Tue)", as Japanese houses write
_DAY_MONTH = rf"(?:{_GAP}(?:of{_GAP})?|-){_MONTH}(?:{_OF_WEEKDAY}{_OF_YEAR})?"
_TO = rf"{_SEP}(?:the{_GAP})?(?:{_DAY_SHORT},?{_GAP})?"  # "18 to Tuesday 20", "the 6th to the 8th"
_MORE_DAYS = (  # "5, 6 and 7", "17-18 and 20", "12/13"
    rf"(?:{_OF_WEEKDAY}(?:,{_GAP}{_DAY}){{0,3}},?(?:{_TO}|/){_DAY}(?:{_SEP}{_DAY})?)"
)
_DATE = (
    rf"(?:{_DAY}{_MORE_DAYS}?{_OF_WEEKDAY}{_DAY_MONTH}(?:{_OF_WEEKDAY}{_TO}{_DAY}{_DAY_MONTH})?"
    rf"|{_MONTH}{_OPT}{_DAY}"
    rf"(?:{_MORE_DAYS}|{_OF_YEAR}?{_OF_WEEKDAY}{_TO}{_MONTH}{_GAP}{_DAY}|(?={_OPT}\())?{_OF_WEEKDAY}{_OF_YEAR}?)"
)
_WEEKDAYS = rf"{DAY_NAME}(?:{_SEP}{DAY_NAME})?"
_OF_WEEK = rf"{_GAP}(?:of{_GAP})?(?:last|this|next){_GAP}week(?!\w)"  # "Tuesday of last week"
_TODAY = (
    r"(?:today|tonight|yesterday|tomorrow|day before yesterday|day after tomorrow"
    rf"|this{_GAP}(?:morning|afternoon|evening)|last{_GAP}night)(?!\w)"
)
# "today to 24 May", "Monday until the 22nd"
# "Lima played host on Tuesday to the 7th round": what is counted is no day
_NO_ROUND = (
    rf"(?!{_GAP}(?:[\w-]+{_GAP}){{0,4}}?(?:{wording('talks')}|edition|plenary|"
    r"joint|annual|bilateral|iteration|sitting|working|high-level)(?!\w))"
)
_UNTIL_DATE = rf"{_SEP}(?:(?:the{_GAP})?{_DAY}{_DAY_MONTH}|{_MONTH}{_GAP}{_DAY}|the{_GAP}{_DAY}{_NO_ROUND})"
_SEASON = r"(?:spring|summer|autumn|fall|winter)(?!\w)"
_NUMBERS = _numbered(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
)
_NUMBER = rf"(?:\d{{1,2}}|{'|'.join(_NUMBERS)})"
# "The day before it opened", "two days after the attack": counted from what follows, not from a date.
_NO_OBJECT = (
    rf"(?![\w’'])(?!{_GAP}(?:the|an?|his|her|its|their|that|this|it|he|she|they|tomorrow|yesterday)(?!\w))"
    rf"(?!{_GAP}(?:\w{{2,20}}ing|{DAY_NAME}|\d))"
)
_LONG = rf"{_OPT}{_DASH}?{_OPT}long"
# "three days' | talks", not "three days' custody"
_OF_TALKS = (
    rf"(?={_GAP}(?:talks|meetings?|visit|dialogue|discussions|consultations|conference|forum|workshop|seminar"
    r"|sessions?|summit|exercise|drill))"
)

# Tried in this order at every place.
_SHAPES = {
    "iso": r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?=T\d|(?![\w-]))",
    "numeric": rf"(?:\d{{1,2}}\.?{_DASH}(?=\d{{1,2}}[./]))?"  # "19-20.09.2024", "13-14/12/2018"
    r"\d{1,2}(?:\.\d{1,2}\.|/\d{1,2}/|-\d{1,2}-)(?:19|20)\d\d(?![\w/-]|\.\d)",
    # "last Wednesday, August 17"
    "calendar": rf"{_PART}?(?:(?:(?:{THIS}{_GAP}(?={DAY_NAME}))?"
    # "today, 15 December", "yesterday (May 3)"
    rf"{_DAY_SHORT}(?:{_SEP}{DAY_NAME})?|{_TODAY})(?:{_OPT},{_OPT}|{_GAP}(?P<open>\()?))?"
    rf"(?:{_DATE}|(?<=\()today)(?(open)\)|(?:{_GAP}\((?:{_DAY_SHORT}|today)\))?)",
    # "last July 4 and 5" is a day
    "month": rf"(?:{_PART}|{THIS}{_GAP}(?!{_MONTH}{_GAP}\d{{1,2}}(?!\d)))?{MONTH_NAME}"
    rf"(?:{_SEP}{_PART}?{MONTH_NAME})?"
    rf"(?:{_OF_YEAR}(?:{_SEP}{_MONTH}{_OF_YEAR})?|{_LAST})?"
    rf"|{_PART}?{_MONTH}(?:{_SEP}{_MONTH})?{_OF_YEAR}",
    "season": rf"(?:{_PART}|{THIS}{_GAP})?{_SEASON}{_OF_YEAR}?",
    "weekday": rf"{_PART}?(?:{THIS}{_GAP})?(?:{DAY_NAME}{_UNTIL_DATE}|{_WEEKDAYS}(?:{_LAST}|{_OF_WEEK})?)",
    "today": rf"(?:(?:early|late|earlier|later){_GAP})?{_TODAY}"
    rf"(?:{_UNTIL_DATE}|{_SEP}(?:{_TODAY}|{DAY_NAME}))?",
    # "the 17th of this month", "Monday 17 this month"
    "day_of": rf"(?:{_DAY_SHORT},?{_GAP})?(?:the{_GAP})?{_DAY}(?:{_TO}{_DAY})?{_GAP}(?:of{_GAP})?"
    rf"(?:this|the{_GAP}(?:current|same)|last|next){_GAP}month(?!\w)",
    "shift": rf"{_PART}?{THIS}{_GAP}(?:weekend|week|month|year)(?!\w)|{_PART}(?:month|year)(?!\w)",
    "ago": rf"(?:an?|{_NUMBER}){_GAP}(?:day|week|month|year)s?{_GAP}ago(?!\w)",
    # "in a year's time", "two years from now"
    "ahead": rf"(?:an?|{_NUMBER}){_GAP}(?:(?:day|week|month|year)(?:s?['’]|['’]s){_GAP}time"
    rf"|(?:day|week|month|year)s?{_GAP}(?:from{_GAP}now|hence))(?!\w)",
    "beside": rf"(?:the|that){_GAP}same{_GAP}day(?!\w)|that{_GAP}day(?!\w)"
    rf"|(?:later|earlier){_GAP}(?:in|on){_GAP}the{_GAP}day(?!\w)"
    rf"|the{_GAP}(?:previous|preceding|following|next){_GAP}day(?!\w)"
    rf"|(?:the{_GAP}day|a{_GAP}day|{_NUMBER}{_GAP}days?){_GAP}(?:earlier|later|before|after){_NO_OBJECT}",
    # "two-day", "two-days", "two day", "two days' talks"
    "duration": rf"(?:{_NUMBER}{_OPT}{_DASH}{_OPT}days?|(?!one|1\s){_NUMBER}{_GAP}day(?:s['’]{_OF_TALKS})?"
    rf"|{_NUMBER}{_DASH}week"
    rf"|(?:day|week)(?={_LONG}))(?:{_LONG})?(?!\w|{_DASH}\w|{_GAP}weeks?(?!\w))",
    "days": rf"(?:{_NUMBER}{_GAP}(?:(?:full|consecutive|successive|straight){_GAP})?(?:days?|weeks?)"
    rf"|a{_GAP}(?:day|week))(?!\w|{_DASH}|{_LONG})",
    "year": rf"{_PART}?(?:19|20)\d\d(?:{_OPT}{_DASH}{_OPT}(?:19|20)\d\d)?{_YEAR_END}",
}

MONTHS = _numbered(" ".join(calendar.MONTH_STEMS))
_WEEKDAYS_FROM_MONDAY = _numbered(" ".join(calendar.WEEKDAY_STEMS), first=0)
# What a shape can begin with, by its first letters: looking for these first makes the scan fast.
_HEADS = {
    *MONTHS,
    *_WEEKDAYS_FROM_MONDAY,
    *_NUMBERS,
    *_numbered("earl late mid begin start end first second third fourth last latt"),
    *_numbered("this next previous current coming upcoming"),
    *_numbered("spring summer autumn fall winter today tonight yesterday tomorrow day week"),
}


def _head_pattern() -> str:
    """The heads in lower case, capitalised and in capitals, by first letter: most places fail at once."""
    tails: dict[str, set[str]] = {}
    for head in _HEADS:
        for spelling in (head, head.capitalize(), head.upper()):
            tails.setdefault(spelling[0], set()).add(spelling[1:])
    for letter in "aA":
        tails[letter].add("n? (?:day|week|month|year)")
    for letter in "tT":
        tails[letter].add("he (?:same|previous|preceding|following|next|day) |hat (?:same )?day")
    letters = (f"{letter}(?:{'|'.join(sorted(rest))})" for letter, rest in sorted(tails.items()))
    return rf"\b(?-i:(?=\d|{'|'.join(letters)}))"


SHAPE = re.compile(
    f"{_head_pattern()}(?:{'|'.join(f'(?P<{name}>{shape})' for name, shape in _SHAPES.items())})",
    re.IGNORECASE,
)

# ------------------------------------------------------------------ reading

_SHIFTS = {"las": -1, "pre": -1, "thi": 0, "cur": 0, "nex": 1, "com": 1, "upc": 1}
_WHICH: dict[int, Which | None] = {-1: "last", 0: None, 1: "next"}
_UNITS: dict[str, Unit] = {"day": "day", "wee": "week", "mon": "month", "yea": "year"}
# The value of a word by its kind and its first three letters; season numbers are EDTF's.
_VALUES = {
    "month": MONTHS,
    "weekday": _WEEKDAYS_FROM_MONDAY,
    "season": {"spr": 21, "sum": 22, "aut": 23, "fal": 23, "win": 24},
    "today": {"tod": 0, "ton": 0, "yes": -1, "tom": 1, "thi": 0, "las": -1},
    "shifted": _SHIFTS,
    "which": _SHIFTS,
}
_PART_BEFORE = re.compile(_PART)
_ATOM = re.compile(
    rf"(?P<shifted>{THIS}{_GAP}year)|(?P<year>(?:19|20)\d\d)(?!\d)|(?P<day>\d{{1,2}})|(?P<month>{_MONTH})"
    rf"|(?P<weekday>{_DAY_SHORT})|(?P<around>day (?:before|after) \w+)|(?P<today>{_TODAY})"
    rf"|(?P<season>{_SEASON})|(?P<which>{THIS})",
    re.IGNORECASE,
)
Atom = tuple[str, int]


def _atoms(words: str) -> list[Atom]:
    """What the words of a date say, in order: (kind, value) of each."""
    part = _PART_BEFORE.match(words)
    atoms = []
    for match in _ATOM.finditer(words, part.end() if part else 0):
        kind, word = str(match.lastgroup), match.group()
        if kind == "around":
            atoms.append(("today", -2 if "before" in word else 2))
        else:
            atoms.append((kind, _VALUES[kind][word[:3]] if kind in _VALUES else int(word)))
    return atoms


def _of(atoms: list[Atom], *kinds: str) -> list[int]:
    return [value for kind, value in atoms if kind in kinds]


def _read_iso(words: str) -> list[Point]:
    year, month, day = (int(part) for part in words.split("-"))
    return [Point(year, month, day)]


def _read_numeric(words: str) -> list[Point]:
    """Day first where full stops divide it; else only where one reading is possible."""
    numbers = [int(part) for part in re.findall(r"\d+", words)]
    first, second, year = numbers[-3:]
    if len(numbers) == 4:
        return [] if second > 12 else [Point(year, second, day) for day in numbers[:2]]
    if second > 12 or first == second:
        return [Point(year, first, second)]
    return [Point(year, second, first)] if first > 12 or "." in words else []


def _read_calendar(words: str) -> list[Point]:
    """Days, months and years in any order, one or two of each: one of a kind is for both ends.

    Of more than two days the first and the last are the ends: EDTF level 1 has ranges, not lists.
    """
    atoms = _atoms(words)
    days, months = _of(atoms, "day"), _of(atoms, "month")
    days = [days[0], days[-1]] if len(days) > 2 else days
    if not months:
        return [Point(unit="day")] if _of(atoms, "today") else [Point(year) for year in _of(atoms, "year")]
    ends = [
        Point(month=months[min(n, len(months) - 1)], day=days[n] if days else None)
        for n in range(len(days or months))
    ]
    return _with_years(ends, atoms) if _of(atoms, "year", "shifted") else _with_which(ends, atoms)


def _with_years(ends: list[Point], atoms: list[Atom]) -> list[Point]:
    """A year told once belongs to both ends, unless they lie on two sides of New Year's Eve."""
    years = [atom for atom in atoms if atom[0] in ("year", "shifted")]
    last_month = max(n for n, atom in enumerate(atoms) if atom[0] == "month")
    of_end = atoms.index(years[0]) > last_month
    turns = len(years) == 1 and (ends[0].month or 0) > (ends[-1].month or 0)
    dated = []
    for n, end in enumerate(ends):
        kind, value = years[min(n, len(years) - 1)]
        value += (n - of_end) * turns
        dated.append(replace(end, year=value) if kind == "year" else replace(end, unit="year", shift=value))
    return dated


def _with_which(ends: list[Point], atoms: list[Atom]) -> list[Point]:
    """ "Last June", "September last", "this June": the month or season that it says, if it does."""
    shifts = _of(atoms, "which")
    if not shifts or _of(atoms, "weekday"):  # "this Thursday, 2 January": the weekday's word
        return ends
    return [replace(end, which=_WHICH[shifts[0]], unit=None if shifts[0] else "year") for end in ends]


def _read_season(words: str) -> list[Point]:
    atoms = _atoms(words)
    ends = [Point(season=season) for season in _of(atoms, "season")]
    if years := _of(atoms, "year"):
        return [replace(end, year=years[0]) for end in ends]
    if shifted := _of(atoms, "shifted"):
        return [replace(end, unit="year", shift=shifted[0]) for end in ends]
    return _with_which(ends, atoms)


def _read_weekday(words: str) -> list[Point]:
    atoms = _atoms(words)
    weekdays, shifts = _of(atoms, "weekday"), _of(atoms, "which")
    if _of(atoms, "day"):
        return [Point(weekday=weekdays[0], which=_which(shifts)), _until(atoms)]
    if words.endswith("week"):
        return [Point(weekday=value, unit="week", shift=shifts[-1]) for value in weekdays]
    which = _which(shifts)
    return [Point(weekday=value, which=None if n else which) for n, value in enumerate(weekdays)]


def _which(shifts: list[int]) -> Which | None:
    return _WHICH[next(iter(shifts), 0)]


def _until(atoms: list[Atom]) -> Point:
    """The day that a range runs to, its month told or that of the range's beginning."""
    month = next(iter(_of(atoms, "month")), None)
    year = next(iter(_of(atoms, "year")), None)
    return Point(year, month, _of(atoms, "day")[-1])


def _read_today(words: str) -> list[Point]:
    atoms = _atoms(words)
    points = [Point(unit="day", shift=value) for value in _of(atoms, "today")]
    if _of(atoms, "day"):
        return [*points[:1], _until(atoms)]
    return points + [Point(weekday=value) for value in _of(atoms, "weekday")]


_BACK = re.compile(r"previous|preceding|earlier$|before$")
_ON = re.compile(r"following|next|later$|after$")


def _read_beside(words: str) -> list[Point]:
    """ "The same day", "a day earlier", "two days later": so many days from the date told before."""
    number = next((_count(word) for word in words.split() if word in _NUMBERS or word.isdecimal()), 1)
    side = -1 if _BACK.search(words) else 1 if _ON.search(words) else 0
    return [Point(unit="day", shift=side * number)]


def _read_shift(words: str) -> list[Point]:
    """ "Last month", "this week", "next year", "later in the year"."""
    part = _PART_BEFORE.match(words)
    told = words[part.end() if part else 0 :].split()
    unit = told[-1][:3]
    return [Point(unit=_UNITS[unit], shift=_SHIFTS[told[0][:3]] if len(told) > 1 else 0)]


def _read_day_of(words: str) -> list[Point]:
    """ "The 17th of this month", "on 17 and 18 last month": days of the month so many from the news's own."""
    days = [int(day) for day in re.findall(r"\d+", words)]
    shift = _SHIFTS.get(words.split()[-2][:3], 0)
    return [Point(day=day, unit="month", shift=shift) for day in days]


def _read_ago(words: str) -> list[Point]:
    number, unit, _ago = words.split()
    return [Point(unit=_UNITS[unit[:3]], shift=-_count(number))]


def _read_ahead(words: str) -> list[Point]:
    number, unit = words.split()[:2]
    return [Point(unit=_UNITS[unit[:3]], shift=_count(number))]


def _count(number: str) -> int:
    if number.isdecimal():
        return int(number)
    return _NUMBERS.get(number, 1)  # "a", and the "day" of "day-long"


_READERS: dict[str, Callable[[str], list[Point]]] = {
    "iso": _read_iso,
    "numeric": _read_numeric,
    "calendar": _read_calendar,
    "month": _read_calendar,
    "season": _read_season,
    "weekday": _read_weekday,
    "today": _read_today,
    "shift": _read_shift,
    "day_of": _read_day_of,
    "ago": _read_ago,
    "ahead": _read_ahead,
    "beside": _read_beside,
    "year": _read_calendar,
}


def read(shape: str, words: str) -> list[Point]:
    """The one or two points that the words of a shape say; none where there is no such day.

    `shape` is the name of the group of `SHAPE` that matched, any but "duration" and "days".
    """
    folded = words.casefold()
    points = _READERS[shape](folded)
    return points if all(map(_exists, points)) else []


def read_days(words: str) -> int:
    """How many days the words of a "duration" ("two-day", "week-long") or "days" ("a week") count."""
    folded = words.casefold()
    number = re.split(r"\W", folded, maxsplit=1)[0]
    return _count(number) * (7 if "week" in folded else 1)


def _exists(point: Point) -> bool:
    """Is there such a day in the calendar?"""
    if point.month is None or point.day is None:
        return True
    try:
        datetime.date(point.year or 2000, point.month, point.day)
    except ValueError:
        return False
    return True
