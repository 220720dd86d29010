"""What one line of a page is by itself, before its place on the page is looked at.

A line is judged by its words (`lexicon/layout.toml`) and its shape:

- `break`: nothing but three or more marks ("* * *", "-----");
- `closing`, `furniture`: lines and openings that the lexicon lists, rows of menu entries ("A | B | C",
  "[Print] [E-Mail]"), paths ("Home » News"), figures, addresses and hashtags alone;
- `date`: a date line (see `published`), alone or with a place or agency;
- `byline`: "By" and names, a desk, a source in brackets; it may end in a date;
- `caption`: "Image: …", or words with a credit in brackets behind them;
- `bullet`: opens with a bullet;
- `prose`: ends in a full stop, is long, or opens in lower case; `title`: every other line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from ctdialog.article.dateline import Head, read_dateline, read_session
from ctdialog.article.places import country_of
from ctdialog.article.published import DateLine, read_date_line
from ctdialog.article.words import words

Shape = Literal[
    "break", "closing", "furniture", "date", "byline", "caption", "dateline", "bullet", "prose", "title"
]

LONGEST_TITLE = 180
_LONGEST_TOOL = 120
_LONGEST_CAPTION = 400

_RULE = re.compile(r"[\s*=_~#•·.–—-]{3,}")
_BULLET = re.compile(r"(?:[•·*●▪■◦‣►▶➢✓]|[-–—](?= ))\s*")
_PATH = re.compile(r"(?i:home) ?(?:[»›>/|]|(?<=[a-z])(?=[A-Z]))")
_MENU = re.compile(r"\s[»›>|•·]\s|^[»›«‹] | [»›«‹]$")
_TOOLS = re.compile(r"(?:\[[^\]]{1,20}\]\s*)+")
_ADDRESS = re.compile(r"(?:https?://|www\.|@|#)\S+(?:\s+(?:https?://|www\.|@|#)\S+)*")
_SLUG = re.compile(r"[a-z]+(?:[-_][a-z]+)+")
_SMALL_WORDS = frozenset(("and", "of", "the", "in", "for", "at", "to", "with", "on", "de", "al", "el", "van"))
_CITED = re.compile(r"\(([^()]{2,80})\)\.?$")
_INITIALS = re.compile(r"(?:\b[A-Z]\.){2,}$")
# An agency's name behind the last sentence: "… he said.-VNA", "… he said. (APP)".
_SIGNED_OFF = re.compile(r"[.!?][\"”’']* ?(?:[-–—]{1,2} ?|\()[\w /.]{2,20}\)?$")
_BYLINE_END = re.compile(r"\s*[|;•]\s*|\s+[-–—]\s+|,? (?:on|in|for) (?=[A-Z\d])|\s*\(")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the repaired text: where it is, what it is, and what it tells.

    `name` is the writer of a byline; `publisher` the agency, source or holder of rights it
    names; `place` a city that a date line or byline names; `head` the dateline of a line that is one.
    """

    start: int
    end: int
    text: str
    shape: Shape
    date: DateLine | None = None
    head: Head | None = None
    name: str | None = None
    publisher: str | None = None
    place: str | None = None


def read_line(text: str, start: int) -> Line:
    """The line of these words, which begins at `start` in the article."""
    end = start + len(text)
    if len(text) > _LONGEST_CAPTION:
        closing = text[:80].casefold().startswith(words().closing_openings)
        return Line(start, end, text, "closing" if closing else "prose")
    if not any(map(str.isalpha, text)) and (line := _without_letters(text, start)):
        return line
    if session := read_session(text):
        return Line(
            start, end, text, "dateline" if session.city else "date", head=session if session.city else None
        )
    key = text.strip(" :…!.»›→").casefold()
    shape = _listed(text, key)
    if shape is not None:
        return Line(start, end, text, shape, publisher=_holder(text, key))
    line = _barred(text, start) or _dated(text, start) or _signed(text, start, key)
    if line is not None:
        return line
    if _is_menu(text):
        return Line(start, end, text, "furniture")
    if agency := words().agency(text):
        return Line(start, end, text, "furniture", publisher=agency)
    if bullet := _BULLET.match(text):
        # "• PTI", "• New Delhi": an imprint that a page sets as a list
        bare = text[bullet.end() :].strip()
        if agency := words().agency(bare):
            return Line(start, end, text, "furniture", publisher=agency)
        if len(bare) <= _LONGEST_CITY and country_of(bare):
            return Line(start, end, text, "title")
        return Line(start, end, text, "bullet")
    if is_prose(text):
        return Line(start, end, text, "prose")
    head = read_dateline(text)
    alone = head is not None and head.end == len(text)
    return Line(start, end, text, "dateline" if alone else "title", head=head if alone else None)


def is_prose(text: str) -> bool:
    """Whether a line reads as a sentence or more, not as a title."""
    if len(text) > LONGEST_TITLE or text[0].islower():
        return True
    last = text.rstrip(" )]\"”’'")[-1:]
    if last == "." and not _INITIALS.search(text):
        return True
    if last in ("?", "!", "…"):
        return len(text) > _LONGEST_TOOL or ". " in text
    if _SIGNED_OFF.search(text[-40:]):
        return True
    return (last == ":" and len(text) > 100) or (". " in text and len(text) > 100 and text[-1] not in ":)")


def _without_letters(text: str, start: int) -> Line | None:
    """A rule, a date in figures, or figures; null where it is none of them ("50%.")."""
    end = start + len(text)
    if _RULE.fullmatch(text):
        return Line(start, end, text, "break")
    date = read_date_line(text)
    if date is not None and not date.rest:
        return Line(start, end, text, "date", date=date)
    shape = _listed(text, text.casefold()) or "furniture"
    return Line(start, end, text, shape)


# "(c) invited the academies to …", "(c) Ana Cruz, Director, Ministry of Defence"
_ITEM = re.compile(r"\([a-z]\) (?:[a-z]|(?!.*(?:\d|[Rr]ights|[Rr]eserved))[^,]{3,60}, )")


def _listed(text: str, key: str) -> Shape | None:
    """What the lexicon's lists say of a line."""
    lists = words()
    if key in lists.closing_lines or key.startswith(lists.closing_openings):
        return "closing"
    if key.startswith(lists.rights) and len(text) <= LONGEST_TITLE and not _ITEM.match(text):
        return "closing"
    if key in lists.furniture_lines:
        return "furniture"
    if len(text) <= _LONGEST_TOOL and text.casefold().startswith(lists.furniture_openings):
        return "furniture"
    if text.casefold().startswith(lists.caption_openings):
        return "caption"
    cited = _CITED.search(text) if text.endswith((")", ").")) else None
    if cited and cited[1].casefold().startswith(lists.caption_credits) and not text.startswith("("):
        return "caption"
    return None


def _holder(text: str, key: str) -> str | None:
    """The name in a line of rights: "Copyright Business Recorder, 2025"."""
    if not key.startswith(words().rights):
        return None
    name = re.sub(r"(?i)copyrights?|©|\(c\)|all rights reserved|\b(?:19|20)\d\d\b|\bby\b", " ", text)
    name = re.sub(r"\s+", " ", name).strip(" ,.;:|-–—")
    return name if 0 < len(name) <= 50 and name[0].isupper() else None


# ------------------------------------------------------- dates and bylines


_LONGEST_CITY = 30
_PUBLISHED_IN = re.compile(r"^[(\[\s]*(?:(?:first |originally )?published )?in\s+|^[(\[\s]+", re.IGNORECASE)
_DESKS = (" desk", " bureau", " service", " correspondent", " reporter")
_STAMP = re.compile(r"[•|·]|\d{1,2}:\d\d")


_BARS = re.compile(r"\s*[|•·]\s*")
_UPDATED = re.compile(
    r"(?:,\s*|\s+)(?:last\s+)?(?:updated|published|created)(?:\s+(?:at|on))?\s*:?$", re.IGNORECASE
)


def _barred(text: str, start: int) -> Line | None:
    """A byline between bars: "PTI | New Delhi | Updated: 12-12-2019 01:14 IST", "IANS | New Delhi"."""
    if ("|" not in text and "•" not in text) or len(text) > LONGEST_TITLE:
        return None
    parts = [part for part in _BARS.split(text.strip(" |•·")) if part]
    place = agency = name = None
    date: DateLine | None = None
    for part in parts:
        told = read_date_line(part)
        rest = _UPDATED.sub("", told.rest).strip(" ,") if told else part
        date = date or told
        if not rest:
            continue
        if place is None and len(rest) <= _LONGEST_CITY and rest[0].isupper() and country_of(rest):
            place = rest
        elif found := words().agency(rest):
            agency = agency or found
        elif rest.casefold() in words().byline_lines or rest.casefold().endswith(_DESKS):
            name = name or rest
        elif taken := _opens_byline(rest.casefold()):
            name = name or rest[taken:].strip(" :")
            agency = agency or words().agency(name)
        else:
            return None
    if place is None or not (agency or name):
        return None
    return Line(start, start + len(text), text, "byline", date=date, name=name, publisher=agency, place=place)


def _dated(text: str, start: int) -> Line | None:
    """A date line or a byline with a date, or null."""
    date = read_date_line(text)
    if date is None:
        return None
    end = start + len(text)
    if not date.rest or (date.label and len(date.rest.split()) <= 3 and not text.endswith(")")):
        return Line(start, end, text, "date", date=date)
    if _opens_byline(text.casefold()):
        return _byline(text, start, date)
    if agency := words().agency(date.rest):
        return Line(start, end, text, "date", date=date, publisher=agency)
    city = _UPDATED.sub("", date.rest).rstrip(" ,")
    if 0 < len(city) <= _LONGEST_CITY and city[0].isupper() and country_of(city.title()):
        head = _dateline_at_end(text, city)
        return Line(start, end, text, "date", date=date, place=city, head=head)
    paper = _PUBLISHED_IN.sub("", date.rest)
    imprint = "," in text and not _STAMP.search(text) and text.rstrip(" )]")[-1:].isdigit()
    if imprint and words().newspaper(paper) and len(paper.split()) <= 6:
        # "Published in The Lima Courier, August 13th, 2025", "The Sunday Observer, 9 November 2025"
        name = _PUBLISHED_IN.sub("", text).partition(",")[0]
        return Line(start, end, text, "date", date=date, publisher=name if words().newspaper(name) else paper)
    if (date.label or _STAMP.search(text)) and len(date.rest.split()) <= 6 and _all_names(date.rest):
        # "Wahyu Dwi Anggoro • 18 October 2022 14:52", "Web Desk | Reuters Published June 7, 2023"
        name, place = _parted(text, date.rest)
        return Line(start, end, text, "byline", date=date, name=name, place=place)
    return None


def _parted(text: str, rest: str) -> tuple[str, str | None]:
    """The writer and the city of "Tide News Service | New Delhi | April 12, 2023", whose rest has no date."""
    parts = [part for part in re.split(r"\s*[|•·]\s*", text) if part and part in rest]
    place = next((part for part in parts[1:] if len(part) <= _LONGEST_CITY and country_of(part)), None)
    return (parts[0], place) if place else (rest, None)


def _dateline_at_end(text: str, city: str) -> Head | None:
    """The dateline that closes a date line ("… 02:55 am IST - BEIJING:"); its `end` is where it begins."""
    place = text.rfind(city)
    head = read_dateline(text[place:]) if place > 0 and text.endswith(":") else None
    return Head(place, head.city, head.country, head.day, head.agency) if head else None


def _opens_byline(key: str) -> int:
    """How many characters of a (lower-case) line its "by" takes, 0 where it opens with none."""
    bare = key.lstrip("( ")
    skipped = len(key) - len(bare)
    for opening in words().byline_openings:
        if bare.startswith(opening):
            rest = bare[len(opening) :]
            if rest[:1] == ":" or (rest[:1] == " " and opening != "source"):
                return skipped + len(opening) + 1
    return 0


# "From Amina Bello, Abuja", "By Amina Bello, Abuja", "Amina Bello in Abuja"
_SENT_FROM = re.compile(
    r"(?:From|By|FROM|BY)\s+(?P<name>[A-Z][\w.’'-]+(?:\s+(?:and\s+)?[A-Z][\w.’'-]*){1,5})(?:,\s*|\s+in\s+)"
    r"(?P<city>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2})"
)


def _signed(text: str, start: int, key: str) -> Line | None:
    """A byline without a date, or null."""
    if key in words().byline_lines:
        return Line(start, start + len(text), text, "byline", name=text.strip(" :"))
    if (sent := _SENT_FROM.fullmatch(text)) and country_of(sent["city"]):
        name, place = sent["name"], sent["city"]
        return Line(start, start + len(text), text, "byline", name=name, place=place)
    taken = _opens_byline(text.casefold()) if len(text) <= _LONGEST_TOOL else 0
    rest = text[taken:].strip(" :()")
    if not taken or not rest or text.endswith((".", "?", "!")) or not _all_names(rest):
        return None
    return _byline(text, start, None)


def _all_names(rest: str) -> bool:
    """Whether each word may belong to a name: "Sumeyye Dilara Dincer and Serdar Dincel"."""
    return rest[0].isupper() and all(
        not word[0].islower() or word in _SMALL_WORDS for word in rest.replace(",", " ").split()
    )


def _byline(text: str, start: int, date: DateLine | None) -> Line:
    source = "source" in text[:12].casefold()
    taken = _opens_byline(text.casefold())
    parts = [part.strip(" :()") for part in _BYLINE_END.split(text[taken:].strip(" :()"))]
    name = parts[0]
    places = [
        part for part in parts[1:] if part[:1].isupper() and len(part) <= _LONGEST_CITY and country_of(part)
    ]
    return Line(
        start,
        start + len(text),
        text,
        "byline",
        date=date,
        name=None if source else name or None,
        publisher=name if source else words().agency(name),
        place=places[0] if places else None,
    )


def _is_menu(text: str) -> bool:
    if len(text) > LONGEST_TITLE:
        return False
    if _TOOLS.fullmatch(text) or _ADDRESS.fullmatch(text) or _SLUG.fullmatch(text):
        return True
    if _PATH.match(text):
        return not text.endswith(".")
    return len(_MENU.findall(text)) >= 2 and not text.endswith((".", "?"))
