"""Dates and durations, found in the text and resolved from the publication date.

Scope: days, ranges of days, months, seasons, years, weekdays and words counted from the day
of publication, as English news of all styles writes them; and durations in days.

| words | span.text | span._.edtf, published Tuesday 2025-02-18 |
| --- | --- | --- |
| `from February 17-18, 2025` | `February 17-18, 2025` | 2025-02-17/2025-02-18 |
| `on Thursday` | `Thursday` | 2025-02-13; 2025-02-20 after "will" |
| `earlier this month`, `Last June` | the same | 2025-02, 2024-06 |
| `in spring 2024`, `early next year` | `spring 2024`, `early next year` | 2024-21, 2026 |
| `last week` | `last week` | None: weeks have no day |
| `a two-day dialogue` | `two-day`, label DURATION | None; `span._.when.days` is 2 |

    >>> import spacy
    >>> nlp = spacy.blank("en")
    >>> _ = nlp.add_pipe("ctdialog_dates")
    >>> doc = nlp("held on 19 December 2017")
    >>> [(s.text, s._.edtf) for s in doc.spans["dates"]]
    [('19 December 2017', '2017-12-19')]

The grammar of the words is in `date_grammar.py`, their tense in `date_tense.py`, their arithmetic in
`date_values.py`; here is what must stand around words for them to be a date ("May" the month).
"""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import NamedTuple

from spacy.language import Language
from spacy.tokens import Doc, Span

from ctdialog.lexicon.calendar import MONTH_STEM, MONTH_STEMS
from ctdialog.pipeline.cues import wording
from ctdialog.pipeline.dates.date_anchor import anchor
from ctdialog.pipeline.dates.date_grammar import SHAPE, THIS, read, read_days
from ctdialog.pipeline.dates.date_tense import tense_at
from ctdialog.pipeline.dates.date_values import Point, When, extend_by_duration, resolve
from ctdialog.pipeline.dates.years_told import (
    that_year,
    year_of_title,
    year_of_weekday,
    year_told,
    years_by_month,
    years_named,
)
from ctdialog.pipeline.gazetteer import words_of
from ctdialog.pipeline.sentences import sentence_starts
from ctdialog.records import Article

__all__ = ["DateFinder", "Found", "Point", "When", "extend_by_duration", "find_dates", "resolve", "tense_at"]

# ------------------------------------------------------------------ finding


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


_FALL_ENDS = re.compile(r"\s*(?:[.,;:)]|$)|\s+(?:in|at)\s+(?-i:[A-Z])")
_FIXED_FOR = re.compile(rf"{wording('planned')} for\s$")
# A month by its name alone, or a year, is one only after such a word; "May" and "March" after fewer.
_IN = _words("in since until till during")
_BEFORE_MONTH = _IN | _words("by of for from to between before after through throughout")
_DETERMINERS = _words("the a its their this our under")
_BEFORE_YEAR = _BEFORE_MONTH | _DETERMINERS | _words("and or year")
_NO_NOUN = _words("of to for on in at and by from with against towards was were is has had will")
# What a number that looks like a year may count instead.
_COUNTED = _words(
    "people persons troops soldiers fighters militants terrorists personnel men women children delegates "
    "participants refugees jobs km kilometres kilometers miles metres tonnes dollars euros rupees crore lakh "
    "million billion hours hrs gmt ist times"
)
_NUMBERED = re.compile(
    r"(?:\b(?:resolutions?|unscrs?|res\.?|nos?\.?|flight|rs\.?|article|section|directive)[\s\d,()&/]{0,30}"
    r"(?:and\s|or\s)?|\d\s?\(|\w\()$",
    re.IGNORECASE,
)
_NUMBER_LIST = re.compile(r"(?<!\d)(\d{3,4})(?:,|,?\s(?:and|or))\s$")
_LOWER_MONTH = re.compile(rf"\b(?:{MONTH_STEM})")
_PAPERS = _words("Times Telegraph Express Guardian Mail Post Mirror Herald Independent")
_FEASTS = _words("Black Good Bloody Cyber Easter Palm Holy")
_LASTING = _words("for over of lasting lasts lasted spanning spans")
_NOT_LASTING = _words("ago later before after earlier prior since old")
_OF_TALKS = re.compile(  # "after three days of intensive talks"
    r"\sof\s(?:[a-z-]+\s){0,2}(?:talks|meetings?|discussions|deliberations|consultations|sessions|work|"
    r"negotiations|debates?|sittings|proceedings|exchanges|exercises|manoeuvres|maneuvers|drills)\b"
)
_WILL_LAST = re.compile(  # "is to last two days", "ended on Saturday after two days"
    r"\b(?:(?:to|will|would|shall|should|can|may|could|did)\s+last|"
    r"(?:end|conclud|clos|finish|wrapp?|wound|wind)(?:s|ed|ing)?\b[^.;\n]{0,50}\safter)\s$",
    re.IGNORECASE,
)
_DAY_NUMBER = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_AND = re.compile(r"\s(?:and|&)\s", re.IGNORECASE)
_NEXT_WORD = re.compile(r"[^\S\n]{1,3}(\w+)")
_LIST_GAP = re.compile(r",?\s(?:(?:and|or|&)\s)?")


class Found(NamedTuple):
    """A date or duration in a text: its place in characters and what it says."""

    start: int
    end: int
    when: When


class _Match(NamedTuple):
    """A match of `SHAPE`, and what stands around it on its line."""

    text: str
    start: int
    end: int
    shape: str
    last_end: int  # where the date before it ends

    @property
    def words(self) -> str:
        return self.text[self.start : self.end]

    @property
    def before(self) -> str:
        """The word before, with its punctuation."""
        words = self.text[max(0, self.start - 24) : self.start].rpartition("\n")[2].split()
        return words[-1] if words else ""

    @property
    def after(self) -> str:
        """The word after, where no punctuation parts it from the date."""
        following = _NEXT_WORD.match(self.text, self.end)
        return following.group(1) if following else ""


def find_dates(text: str) -> Iterator[Found]:
    """The dates and durations of a text, in order and apart; `when.tense` is not yet set."""
    last_end = -1
    for match in SHAPE.finditer(text):
        if text[match.start()].isdigit() and not _number_begins(text, match.start()):
            continue
        here = _Match(text, *match.span(), str(match.lastgroup), last_end)
        for found in _durations(here) if here.shape in ("duration", "days") else _dates(here):
            last_end = found.end
            yield found


def _number_begins(text: str, start: int) -> bool:
    """Is the digit at `start` the first of a number, not of "1,018", "$50", "26/11" or "10:30"?"""
    before = text[max(0, start - 2) : start]
    return not (before[-1:] in tuple("$€£₹#@/+&") or re.fullmatch(r"\d[.,:‐‑–—−-]", before))


def _durations(here: _Match) -> Iterator[Found]:
    if here.shape == "days":
        possessive = here.text[here.end : here.end + 1] in ("'", "’")  # "18 days' custody"
        lasting = (
            here.before.casefold() in _LASTING
            or _OF_TALKS.match(here.text, here.end)
            or _WILL_LAST.search(here.text[max(0, here.start - 70) : here.start])
        )
        if possessive or not lasting or here.after in _NOT_LASTING:
            return
    yield Found(here.start, here.end, When(days=read_days(here.words)))


def _dates(here: _Match) -> Iterator[Found]:
    """None, one, or two for "X and Y" where Y does not follow on X."""
    points = read(here.shape, here.words)
    stands = _STANDS.get(here.shape)
    if not points or (stands and not stands(here, points[0])):
        return
    before = here.before.casefold().strip("(")
    when = When(
        points[0],
        attributive=here.shape == "year" and here.words[0].isdigit() and _names_a_thing(here),
        beside=here.shape == "beside",
        since=before == "since",
        until=before in ("until", "till", "by"),
    )
    if len(points) == 1 or _runs_back(*points[:2]):
        yield Found(here.start, here.end, when)
        return
    joint = _joint(here.words)
    if joint and before != "between" and not _follows(*points[:2]):
        yield Found(here.start, here.start + joint.start(), when)
        yield Found(here.start + joint.end(), here.end, replace(when, start=points[1]))
    else:
        yield Found(here.start, here.end, replace(when, end=points[1]))


def _joint(words: str) -> re.Match[str] | None:
    """The last "and" of the words, where one day stands before it: not that of "5, 6 and 7 June"."""
    joints = list(_AND.finditer(words))
    one = joints and len(_DAY_NUMBER.findall(words, 0, joints[-1].start())) < 2
    return joints[-1] if one else None


def _runs_back(first: Point, second: Point) -> bool:
    """Is the second no end of a range ("June 5 - 3 people")?"""
    same_month = first.month == second.month and first.year == second.year
    return bool(same_month and first.day and second.day and second.day <= first.day)


def _follows(first: Point, second: Point) -> bool:
    """Is the second day the one after the first?"""
    if first.weekday is not None and second.weekday is not None:
        return (second.weekday - first.weekday) % 7 == 1
    if first.unit == second.unit == "day":
        return second.shift - first.shift == 1
    if first.unit == second.unit == "month":
        return (second.day or 0) - (first.day or 0) == 1
    if not (first.month and first.day and second.month and second.day):
        return False
    day = datetime.date(first.year or 2000, first.month, first.day) + datetime.timedelta(days=1)
    return (day.month, day.day) == (second.month, second.day)


def _calendar_stands(here: _Match, point: Point) -> bool:
    """In lower case only with a year, or where the month is no other word ("5 june")."""
    lower = _LOWER_MONTH.search(here.words)
    return not lower or point.year is not None or lower.group() not in ("mar", "may", "aug")


def _month_stands(here: _Match, point: Point) -> bool:
    """ "In June", "last June", "July and June", "the June meeting"; not "they may", "Theresa May"."""
    if _LOWER_MONTH.search(here.words):
        return point.year is not None
    if not point.lacks_year or point.which or here.words[:3].casefold() not in MONTH_STEMS:
        return True
    before = here.before.casefold().strip("(")
    if before == "for" and _FIXED_FOR.search(here.text, max(0, here.start - 16), here.start):
        return True  # "slated for May"
    if before in (_IN if here.words[:3].casefold() in ("may", "mar") else _BEFORE_MONTH):
        return True
    if here.last_end >= 0 and _LIST_GAP.fullmatch(here.text, here.last_end, here.start):
        return True
    owned = before in _DETERMINERS or before.endswith(("'s", "’s"))
    return owned and here.after.islower() and here.after not in _NO_NOUN


def _season_stands(here: _Match, point: Point) -> bool:
    """With a year, "last" or "early"; alone only in "in the spring", not in "the fall in prices"."""
    if not point.lacks_year or point.which or " " in here.words or "-" in here.words:
        return True
    if here.words.casefold() == "fall":
        return here.before == "the" and _FALL_ENDS.match(here.text, here.end) is not None
    return here.before in ("in", "the") and here.after != "of"


def _weekday_stands(here: _Match, point: Point) -> bool:
    return here.after not in _PAPERS and here.before not in _FEASTS


def _today_stands(here: _Match, point: Point) -> bool:
    """Not "India Today"."""
    return not (here.words.startswith("Today") and here.before[:1].isupper() and here.before.isalpha())


def _shift_stands(here: _Match, point: Point) -> bool:
    """Not "mid-year"."""
    return bool(re.search(rf"\b(?:{THIS}|of|the)\b", here.words, re.IGNORECASE))


def _year_stands(here: _Match, point: Point) -> bool:
    """Not the number of a resolution, a flight, a sum or a crowd."""
    line = here.text[max(0, here.start - 50) : here.start].rpartition("\n")[2]
    listed = _NUMBER_LIST.search(line)
    if _NUMBERED.search(line) or (listed and listed.group(1)[:2] not in ("19", "20")):
        return False
    if here.after.casefold() in _COUNTED:
        return False
    before = here.before
    bare = before.isalpha() and before.casefold() not in _BEFORE_YEAR
    return not (bare and here.words.isdigit() and here.after.islower() and not before[0].isupper())


_STANDS: dict[str, Callable[[_Match, Point], bool]] = {
    "calendar": _calendar_stands,
    "month": _month_stands,
    "season": _season_stands,
    "weekday": _weekday_stands,
    "today": _today_stands,
    "shift": _shift_stands,
    "year": _year_stands,
}


def _names_a_thing(here: _Match) -> bool:
    """ "The 2019 Plan", "the 2016 attacks", "2024-2027 cycle", "Vision 2030": is a year part of a name?"""
    before = here.before.casefold()
    if before in _DETERMINERS or before.endswith(("'s", "’s")):
        return bool(here.after)
    if before in _BEFORE_MONTH - {"of", "for", "to"}:
        return False
    named = here.before[:1].isupper() and here.before.isalpha() and before not in _BEFORE_YEAR
    return named or here.after[:1].isupper()


# ---------------------------------------------------------------- component

# "The 2022 Cyber Dialogue", "led the 2020 Annual Consultation"
_BESIDE = 900  # characters back to the date that "the same day" is counted from


@Language.factory("ctdialog_dates", assigns=["doc.spans", "span._.when", "span._.edtf"])
def make_dates(nlp: Language, name: str) -> DateFinder:
    """The factory spaCy calls."""
    return DateFinder()


class DateFinder:
    """Fills `doc.spans["dates"]` with spans labelled DATE and DURATION.

    `span._.when` is what the words say (`When`), `span._.edtf` the date they come to, counted from
    the publication date of `doc._.article`, or the date of the story's dateline; else None.
    """

    def __init__(self) -> None:
        for name in ("when", "edtf"):
            if not Span.has_extension(name):
                Span.set_extension(name, default=None)

    def __call__(self, doc: Doc) -> Doc:
        """The same Doc with the span group filled."""
        article: Article | None = doc._.article if Doc.has_extension("article") else None
        text = words_of(doc).source
        borders = _sentence_borders(doc, text)
        found = list(find_dates(text))
        years = years_by_month(when for *_, when in found)
        named, title = years_named(text), year_of_title(text)
        told: tuple[int, datetime.date] | None = None  # the last full day, and where its words end
        spans = []
        for start, end, when in found:
            label = "DATE" if when.start else "DURATION"
            if (span := doc.char_span(start, end, label=label, alignment_mode="expand")) is None:
                continue
            published, year = anchor(article, start)
            if when.beside:
                published = _beside(when, told, start, published)
            if (point := when.start) and point.lacks_year:
                at = bisect_right(borders, start)
                sentence = borders[at - 1], borders[at]
                when = replace(when, tense=tense_at(text, start, end, sentence))
                if (same := that_year(text, start, end)) is not None:
                    when = replace(when, start=replace(point, year=same))
                elif published is None and year is None:
                    year = year_told(when, text[slice(*sentence)], years)
                    year = year or year_of_weekday(text[start:end], when, named)
                    year = year or (title if point.month and point.day else None)
            span._.when = when
            span._.edtf = resolve(when, published, dateline_year=year)
            if span._.edtf and len(last := span._.edtf.split("/")[-1]) == 10:
                told = end, datetime.date.fromisoformat(last)
            spans.append(span)
        doc.spans["dates"] = spans
        return doc


def _beside(
    when: When, told: tuple[int, datetime.date] | None, start: int, published: datetime.date | None
) -> datetime.date | None:
    """The day that "a day earlier" is counted from: the one told last, else the day of the news."""
    if told and start - told[0] < _BESIDE:
        return told[1]
    return None if when.start is None or when.start.shift else published


def _sentence_borders(doc: Doc, text: str) -> list[int]:
    """Where sentences begin, in characters, and the text's end; lines, where no sentences are set."""
    if (starts := sentence_starts(doc)) is not None:
        inner = [doc[start].idx for start in starts]
    else:
        inner = [match.end() for match in re.finditer("\n", text)]
    return [0, *inner, len(text)]
