"""Datelines: where a story was filed, when, and by which agency.

Grammar of the head of a paragraph (or of a line alone):

    dateline = [agency ("/" | "–")] [date ","] place ["/" place …] ["," region | "[" region "]"]
               [","] [date] [","] [agency] end
    agency   = "(" name ")" | "/" name "/" | "," name of an agency
    end      = ":" | "|" | "-" | "–" | "—" | "--" | "." | nothing
    place    = up to four words in capitals or with capital first letters

"ISLAMABAD:", "NEW DELHI, Oct 12:", "Paris [France], September 12 (ANI):", "MOSCOW, May 3. /TASS/.",
"BRUSSELS, 25 May (Office of Counter-Terrorism) —", "New Delhi, Dec 6 The Quad …". A date alone with
an end is one too ("Oct 07:"), and so is an agency in brackets ("(Reuters) -").

As headings and sentences may begin likewise, each sign less must be made good by another: a place that
the lexicon knows may stand with an end alone; an unknown one needs an agency or a date beside the
end; without an end there must be a known place and a date or agency, and a new sentence behind it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from ctdialog.article.places import country_named, country_of
from ctdialog.article.published import MONTH, WORDED_DATE, CalendarDay, find_day, read_date_line
from ctdialog.article.words import words
from ctdialog.lexicon.calendar import WEEKDAYS

_WORD = r"(?:S[tT]\.|Ft\.|(?:[A-Z]\.)++|[A-ZÀ-ÖØ-Þ][\w'’]*+(?:-[\w'’]++)*+)"
_SMALL = r"(?:(?<=Port )of |de |del |do |da |la |al-|el-|al |el |es |au |d')?"
_WEEKDAY = rf"(?:{'|'.join(map(str.title, WEEKDAYS))})\b"
_NO_DATE = rf"(?!(?i:{MONTH}|{_WEEKDAY}))"
_PLACE = rf"(?!{_WEEKDAY}){_WORD}(?: {_SMALL}{_NO_DATE}{_WORD}){{0,3}}"
_PLAIN_DATE = re.sub(r"\?P<\w+>", "?:", WORDED_DATE)
_NUMERIC_DATE = r"\d{1,2}[./]\d{1,2}[./](?:19|20)\d\d"
_DATE = rf"(?i:(?:{_WEEKDAY},? )?(?:{_PLAIN_DATE}|{_NUMERIC_DATE}))"
_END = r"(?: ?:|;(?= [A-Z])| \|(?= )| ?\.?\s?(?:--|[-–—])(?=[\s“\"‘'A-Z]|$)|\.(?= |$))"

_HEAD = re.compile(
    rf"(?:(?P<first>{_DATE})(?:,? | [-–—] ))?(?P<open>[\[(])?"
    rf"(?P<city>{_PLACE})(?:/{_PLACE})*"
    rf"(?:,? ?\[(?P<box>[^\]]{{2,30}})\]|, {_NO_DATE}(?P<region>{_WORD}(?: {_SMALL}{_WORD}){{0,2}}))?"
    r"(?: \((?P<signed>[A-Z][\w.]{1,12})\)(?=,? ))?"
    rf"(?:(?:[,.]? ?| [-–—] )(?P<date>{_DATE}))?(?(open)[\])])"
    rf"(?P<early>:)?"
    rf"(?:[,.]? ?(?:\((?P<bracket>[^()]{{2,90}})\)|/(?P<slash>[A-Z][\w -]{{1,20}})/"
    rf"|(?P<name>{_WORD}(?: {_WORD})?)(?=\s?(?:--|[-–—:.]|$))))?"
    rf"(?P<end>{_END})?"
)
_BARE = re.compile(
    rf"(?:(?P<date>{_DATE})(?: ?\((?P<agency>[^()]{{2,40}})\))?|\((?P<only>[^()]{{2,20}})\))(?P<end>{_END})"
)
# "Published: 4 May 2024 Rome, May 4 -", and a date run together with the text: "14 Aug, 2024The ministers …"
_LABELLED = re.compile(
    rf"(?i:date|published(?: on)?|posted(?: on)?|publication date)(?::\s*|\s+)"
    rf"(?P<label>(?:19|20)\d\d-\d\d-\d\d(?![\w-])|{_DATE})[\s,.|–—-]+(?=\S)"
    rf"|(?P<glued>(?i:\d{{1,2}} {MONTH},? |{MONTH} \d{{1,2}},? )(?:19|20)\d\d)(?=[A-Z][a-z]|[A-Z]{{2}})"
)
# "WELLINGTON, Thursday -", "Suva, Monday (PACNEWS) --": the day of the week alone
_ON_WEEKDAY = re.compile(rf"{_PLACE}(?P<day>, {_WEEKDAY})(?=,? ?\(| ?(?:--|[-–—])\s)")
_TAIL = re.compile(r"(?:,? ?(?:D\.? ?C\.?))$")
# Longer heads are sentences.
_LONGEST = 160


# "Manila, 30-31 March 2004" in a line alone: where and when those met whose paper this is.
_DAYS = r"\d{1,2}(?:st|nd|rd|th)? ?(?:[-–—]|to|and|&) ?\d{1,2}(?:st|nd|rd|th)?"
_SESSION = re.compile(
    rf"[\[(]?(?:(?P<city>{_PLACE})(?:, (?P<region>{_WORD}(?: {_SMALL}{_WORD}){{0,2}}))?(?:,| [-–—|])? )?"
    rf"(?i:{_DAYS} {MONTH},? (?:19|20)\d\d|{MONTH} {_DAYS},? (?:19|20)\d\d)[\])]?\.?"
)


@dataclass(frozen=True, slots=True)
class Head:
    """A dateline as found: `end` is where the story's own words begin in the paragraph.

    `strong` is false where only a known place and an end make it one.
    """

    end: int
    city: str | None = None
    country: str | None = None
    day: CalendarDay | None = None
    agency: str | None = None
    strong: bool = True


def read_dateline(paragraph: str) -> Head | None:
    """The dateline that a paragraph opens with, or null."""
    text = paragraph[:_LONGEST]
    if told := _LABELLED.match(text):
        return _behind_date(text, told)
    if not _QUICK.match(paragraph):
        return _signed_city(text, alone=len(paragraph) == len(text))
    if hijri := _HIJRI.search(text, 0, _FIRST_WORDS):
        return _read_without(text, *hijri.span())
    if weekday := _ON_WEEKDAY.match(text):
        return _read_without(text, *weekday.span("day"))
    return _read_head(text) or _signed_city(text, alone=len(paragraph) == len(text))


def _read_without(text: str, start: int, end: int) -> Head | None:
    """The dateline that is left without some of its characters; it ends where it does with them."""
    head = _read_head(text[:start] + text[end:])
    return replace(head, end=head.end + end - start) if head else None


def read_session(line: str) -> Head | None:
    """The place of a line that holds nothing but some days, a known city before them or none; else null."""
    match = _SESSION.fullmatch(line) if len(line) <= _LONGEST else None
    if match is None:
        return None
    if match["city"] is None:
        return Head(len(line))
    city = _city(match["city"])
    country = _country(city, match["region"])
    return Head(len(line), city, country) if country else None


def _behind_date(text: str, told: re.Match[str]) -> Head | None:
    """The dateline whose paragraph opens with the page's own date, or that date alone."""
    line = read_date_line(told["label"] or told["glued"])
    if line is None or line.day is None:
        return None
    rest = text[told.end() :]
    head = _read_head(rest) if _QUICK.match(rest) else None
    if head is None:
        return Head(told.end(), day=line.day)
    return replace(head, end=told.end() + head.end, day=line.day)


# A cheap look before the grammar: most paragraphs go on in small letters before any mark of a dateline.
_QUICK = re.compile(rf"{_WORD}(?:[,.:/]{{0,2}} ?{_SMALL}{_WORD}){{0,5}}[,.]?\s?[-–—:|(\[/\d]|\d|[(\[]")


# "QNA/Doha", "INA – BAGHDAD": the agency before the city
_ALONE = re.compile(_PLACE)
_DESK = re.compile(r"(?P<desk>[A-Z]{2,8})\s?[/–—-]\s?(?=[A-Z])")


@lru_cache(maxsize=256)
def _read_head(text: str) -> Head | None:
    desk = _DESK.match(text)
    if desk and words().agency(desk["desk"]):
        return _behind_desk(text, desk)
    match = _HEAD.match(text)
    if match is not None and (head := _judge(match, text)) is not None:
        return head
    match = _BARE.match(text)
    if match is None:
        return None
    agency = _agency(match["agency"] or match["only"])
    if match["date"] is None and agency is None:
        return None
    rest = _skip_space(text, match.end())
    if not _opens_sentence(text[rest:]):
        return None
    return Head(rest, day=find_day(match["date"] or ""), agency=agency)


# "Riyadh, Rajab 12, 1447, January 1, 2026, SPA --": the day by the other calendar, told before
_HIJRI = re.compile(
    r"(?<=, )(?:(?:Muharram|Safar|Rabi[\w'’ -]{1,14}|Jumada[\w'’ -]{1,14}|Rajab|Sha['’]?a?ban|Ramadan|"
    r"Shawwal|(?:Dhu|Thul|Zul)[\w'’ -]{2,14}) \d{1,2}|"
    r"\d{1,2} (?:Muharram|Safar|Rajab|Sha['’]?a?ban|Ramadan|Shawwal)),? "
    r"14\d\d(?: ?A?H)?(?:,| corresponding to|/)? ?"
)
_FIRST_WORDS = 70  # characters in which it stands
# "BAGHDAD-INA", "ABU DHABI / WAM" alone in a line; "ASTANA. KAZINFORM The ministers …"
_CITY_DESK = re.compile(r"(?P<city>[A-Z][\w'’]+(?: [A-Z][\w'’]+){0,2})\s?[/–—-]\s?(?P<desk>[A-Z]{2,9})[:.]?")
_CITY_STOP_DESK = re.compile(r"(?P<city>[A-Z][A-Z '’-]{2,24})\. (?P<desk>[A-Z]{3,12}) (?=[A-Z][a-z])")


def _signed_city(text: str, alone: bool) -> Head | None:
    """A city and an agency with nothing to end them."""
    match = (_CITY_DESK.fullmatch(text) if alone else None) or _CITY_STOP_DESK.match(text)
    agency = words().agency(match["desk"]) if match else None
    if match is None or agency is None:
        return None
    city = _city(match["city"])
    country = _country(city, None)
    return Head(match.end(), city, country, agency=agency) if country else None


def _behind_desk(text: str, desk: re.Match[str]) -> Head | None:
    """The dateline behind an agency's name, a city alone in its line too."""
    rest = text[desk.end() :]
    head = _read_head(rest) or (_read_head(f"{rest}:") if _ALONE.fullmatch(rest) else None)
    return replace(head, end=min(desk.end() + head.end, len(text)), agency=desk["desk"]) if head else None


def _judge(match: re.Match[str], text: str) -> Head | None:
    """What a match of the grammar amounts to: null where its signs are too few."""
    bracket, region = match["bracket"], match["region"] or match["box"]
    name = words().agency(match["name"] or "")
    agency = (
        _agency(match["slash"]) or _agency(bracket or match["signed"]) or name or words().agency(region or "")
    )
    day = find_day(match["first"] or match["date"] or bracket or "") or _numeric_day(match["date"] or "")
    # A word behind the place that names no agency belongs to the story ("BRUSSELS: NATO - the alliance -").
    mark = ":" if match["early"] else "" if match["name"] and not name else (match["end"] or "").strip()
    place = match.start("name") if match["name"] and not name else match.end()
    end, stop = mark != "" or bool(match["open"]), mark == "."
    if not (end or day or agency):
        return None
    rest = _skip_space(text, place)
    if not _opens_sentence(text[rest:]):
        return None
    city = _city(match["city"])
    caps = match["city"].isupper() and len(city) > 2
    country = _country(city, region)
    known = country is not None
    if day is None and agency is None:
        if not known or stop or (bracket and not caps):
            return None
    elif not (known and (day or end or ((bracket or match["signed"]) and agency))) and not (
        end and not stop and (day or caps)
    ):
        return None
    return Head(rest, city, country, day, agency, strong=caps or day is not None or agency is not None)


def _opens_sentence(rest: str) -> bool:
    """Whether what stands behind a dateline can begin a story: nothing, or no small letter."""
    return not rest or not rest[0].islower()


def _skip_space(text: str, place: int) -> int:
    while place < len(text) and text[place] == " ":
        place += 1
    return place


def _agency(name: str | None) -> str | None:
    """The agency or organ in a dateline's brackets, without a date beside it ("APP - 22nd Apr, 2025")."""
    if not name:
        return None
    name = _DATE_AT_END.sub("", name).strip(" ,-–—/")
    if found := words().agency(name):
        return found
    if name.casefold().startswith(words().organs):
        return name
    first = name.split("/")[0].strip()
    if words().agency(first):
        return first
    # Local agencies sign with their initials.
    return name if 2 < len(name) <= 6 and name.isalpha() and name.isupper() else None


_DATE_AT_END = re.compile(rf"[ ,]*(?:[-–—] *)?{_DATE}\s*$")


def _numeric_day(text: str) -> CalendarDay | None:
    """Day first where dots part the figures, or where no other reading is a date."""
    figures = re.fullmatch(r"(\d\d?)([./])(\d\d?)\2(\d{4})", text)
    if figures is None:
        return None
    day, month = int(figures[1]), int(figures[3])
    if month > 12 or day > 31 or (figures[2] == "/" and day <= 12 and day != month):
        return None
    return CalendarDay(day, month, int(figures[4]))


def _city(name: str) -> str:
    """The first place of a dateline, in title case where it stood in capitals, without "D.C."."""
    return in_title_case(_TAIL.sub("", name).rstrip(" ,.-'’") if not name.endswith("St.") else name)


def in_title_case(name: str) -> str:
    """A place that stands in capitals as it is written otherwise: "PORT OF SPAIN" is Port of Spain."""
    if not name.isupper():
        return name
    name = name.title()
    name = re.sub(r"(?<=['’])[A-Z]$", lambda last: last[0].lower(), name)
    return re.sub(r"[ -](?:Au|De|La|Al|Es|Of|On|Le)[ -]", lambda small: small[0].lower(), name)


def _country(city: str, region: str | None) -> str | None:
    """The country of a dateline's city; null where neither the city nor a region beside it is known."""
    own = words().datelines.get(city.casefold()) or country_of(city)
    beside = country_named(region.strip()) if region else None
    if own is None and country_named(city):
        return None
    return beside or own
