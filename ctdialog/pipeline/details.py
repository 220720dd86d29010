"""When and where an occasion is, what it is called, whether it was held, and its neighbours."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ctdialog.pipeline.cues import anywhere
from ctdialog.pipeline.date_values import extend_by_duration
from ctdialog.pipeline.event import Event, dates_meeting
from ctdialog.pipeline.occasion import Occasion
from ctdialog.pipeline.parties import Party
from ctdialog.pipeline.scene import City, DateMention, Extent, Scene
from ctdialog.records import Mode, Status


@dataclass(frozen=True, slots=True)
class Told:
    """A value and the characters it was read from."""

    value: str
    at: Extent


# ------------------------------------------------------------------------- date


def date_of(occasion: Occasion) -> tuple[DateMention, str | None] | None:
    """The date of an occasion and its EDTF, a duration told beside it counted in."""
    own = [event for event in occasion.events if not event.relative]
    candidates = [
        date for event in own if event.kind != "visit" or occasion.kind == "visit" for date in event.dates
    ]
    if not candidates:
        candidates = [
            date
            for line in occasion.lines[:4]
            for date in line.dates
            if not (date.when.attributive or date.when.since or date.when.until)
            and dates_meeting(line, date)
            and (anywhere("past").search(line.lower) or anywhere("future").search(line.lower))
        ]
    if not candidates:
        # Talks held inside a visit whose dates alone are told take the visit's.
        candidates = [date for event in own for date in event.dates]
    if not candidates:
        return None
    best = max(candidates, key=lambda date: (_precision(date), -date.start))
    first = candidates[0]
    # "Today … since 2019": what has no publication date to count from gives way to a full day alone
    vague = _precision(first) == 0 and _precision(best) < 3
    if vague or _precision(first) >= 2 or _precision(first) >= _precision(best):
        best = first
    edtf = best.edtf
    if edtf is not None:
        edtf = _with_duration(occasion, best, edtf)
    return best, edtf


def _precision(date: DateMention) -> int:
    """3 for a day or a range of days, 2 for a month or season, 1 for a year, 0 for what is not resolved."""
    return 0 if date.edtf is None else {4: 1, 7: 2}.get(len(date.edtf.split("/")[0]), 3)


_BEGINS = re.compile(
    r"\b(?:began|begins?|beginning|start(?:s|ed|ing)?|open(?:s|ed)|kick(?:s|ed)? off|commence[sd]?|from|"
    r"arrived|got under way|today and tomorrow)\b"
)
_ENDS = re.compile(
    r"\b(?:at the end of|conclud\w+|wrapped up|wraps up|end(?:s|ed|ing)|closed|finish\w+|culminat\w+)\b"
)


def _with_duration(occasion: Occasion, date: DateMention, edtf: str) -> str:
    """ "Began a two-day dialogue on Thursday": two days from Thursday."""
    told = [
        (e.line, days)
        for e in occasion.events
        for _, _, days in e.line.durations
        if days > 1 and not e.relative
    ]
    if not told or "/" in edtf:
        return edtf
    length, days = told[0]
    line = next((e.line for e in occasion.events if date in e.dates), length)
    if _ENDS.search(line.lower) or _ENDS.search(length.lower):
        return extend_by_duration(edtf, days, "end")
    if _BEGINS.search(line.lower):
        return extend_by_duration(edtf, days, "start")
    return edtf


# ------------------------------------------------------------------------ place


def place_of(
    scene: Scene, occasion: Occasion, codes: list[str]
) -> tuple[Told | None, Told | None, Mode | None, Extent | None]:
    """City, country (as codes), mode, and the words that told a virtual mode."""
    mode, mode_at = _mode(occasion)
    places = [p for event in occasion.events if not event.relative for p in event.places]
    city, country = _first_place(places)
    if city is None and (here := _here(scene, occasion)):
        city, country = here
    if city is None and mode != "virtual":
        city, country = _loose(occasion, country)
    if city is None and country is None and mode is None:
        city, country = _host(scene, occasion, codes)
    if city is None and mode is None and (filed := _filed(scene, occasion, codes, country)):
        city, country = filed
    if mode == "virtual":
        # A host of talks by video link is no place.
        return None, None, mode, mode_at
    if mode is None and (city or country):
        mode = "in-person"
    return city, country, mode, mode_at


def _mode(occasion: Occasion) -> tuple[Mode | None, Extent | None]:
    lines = dict.fromkeys(event.line.index for event in occasion.events if not event.relative)
    for line in occasion.lines:
        if line.index in lines and (match := anywhere("hybrid").search(line.lower)):
            return "hybrid", (line.start + match.start(), line.start + match.end())
    for line in occasion.lines:
        if line.index in lines and (match := anywhere("virtual").search(line.lower)):
            return "virtual", (line.start + match.start(), line.start + match.end())
    return None, None


def _first_place(places: list[City | Party]) -> tuple[Told | None, Told | None]:
    city = next((p for p in places if isinstance(p, City)), None)
    if city is not None:
        return _city(city)
    country = next((p for p in places if isinstance(p, Party)), None)
    if country is None:
        return None, None
    at = (country.start, country.end)
    return None, Told(country.code, at)


def _city(city: City) -> tuple[Told, Told]:
    at = (city.start, city.end)
    name = re.sub(r",? D\.?C\.?$", "", city.name)
    return Told(name.title() if name.isupper() else name, at), Told(city.country, at)


_HELD_IN = re.compile(
    r"\b(?:held|met|meet|place|arriv\w+|visit\w*|talks|meeting|hosted|gathered|today|convened|is)\b"
    r"[^.]*\bin\s+$"
)
_RECEIVED = re.compile(r"\b(?:hosted|hosts|visiting|received|welcomed|arrived|called on)\b")
_HERE = re.compile(r"\bhere\b|\bin the capital\b(?!\s+of)")


def _here(scene: Scene, occasion: Occasion) -> tuple[Told, Told] | None:
    """ "Held here on Thursday": the city of the story's dateline."""
    dateline = _dateline(scene, occasion.story)
    if dateline is None:
        return None
    for event in occasion.events:
        if not event.relative and (match := _HERE.search(event.line.lower)):
            at = (event.line.start + match.start(), event.line.start + match.end())
            city, country = dateline
            return Told(city, at), Told(country, at)
    return None


def _dateline(scene: Scene, story: int) -> tuple[str, str] | None:
    datelines = scene.article.datelines if scene.article else ()
    dateline = datelines[story] if story < len(datelines) else None
    if dateline is None or not dateline.city or not dateline.country:
        return None
    return dateline.city, dateline.country


def _loose(occasion: Occasion, country: Told | None) -> tuple[Told | None, Told | None]:
    """A city in the first sentences that belongs to no mention but to a verb of holding or arriving."""
    for line in occasion.lines[:5]:
        if line.kind == "headline":
            continue
        for city in line.cities:
            if _HELD_IN.search(line.before(city.start, 50)):
                return _city(city)
    return None, country


def _host(scene: Scene, occasion: Occasion, codes: list[str]) -> tuple[Told | None, Told | None]:
    """The dateline's city, where one of the parties files from it and receives the other there."""
    dateline = _dateline(scene, occasion.story)
    if dateline is None or dateline[1] not in codes:
        return None, None
    for line in occasion.lines:
        match = _RECEIVED.search(line.lower)
        if match:
            at = (line.start + match.start(), line.start + match.end())
            return Told(dateline[0], at), Told(dateline[1], at)
    return None, None


def _filed(
    scene: Scene, occasion: Occasion, codes: list[str], country: Told | None
) -> tuple[Told, Told] | None:
    """The dateline's city, where the article tells no other: agencies file from where the talks are.

    Only for the main occasion, in the country of one of its parties, and where no visit elsewhere is told.
    """
    dateline = _dateline(scene, occasion.story)
    article = scene.article
    if dateline is None or article is None or occasion.prominence != "main" or dateline[1] not in codes:
        return None
    if country is not None and country.value != dateline[1]:
        return None
    if any(event.kind == "visit" for event in occasion.events):
        return None
    block = next((b for b in article.blocks if b.kind == "dateline" and b.story == occasion.story), None)
    if block is None:
        return None
    start = scene.text.lower().find(dateline[0].lower(), block.start, block.end)
    if start < 0:
        return None
    at = (start, start + len(dateline[0]))
    return Told(dateline[0], at), Told(dateline[1], at)


# ----------------------------------------------------------------- name, status


def name_of(scene: Scene, occasion: Occasion) -> Extent | None:
    """Where the article first gives the format's name in full: nearly as much as the longest says."""
    named = [e.format for e in occasion.events if e.format and e.format.name and not e.relative]
    if not named:
        return None
    kind = occasion.kind
    fitting = [form for form in named if form.kind == kind] or named
    # "in full": an acronym for the head only where the article has nothing longer
    text = scene.text
    fitting = [
        form for form in fitting if form.name and "JWG " not in text[slice(*form.name)] + " "
    ] or fitting
    most = max(form.core for form in fitting)
    return next(form.name for form in fitting if form.core * 4 >= most * 3)


def number_of(occasion: Occasion) -> list[tuple[int, Extent]]:
    """Every place that tells the occasion's number."""
    return [
        (e.format.number, e.format.number_at)
        for e in occasion.events
        if e.format and e.format.number is not None and e.format.number_at and e.number == occasion.number
    ]


def status_of(scene: Scene, occasion: Occasion, edtf: str | None) -> Status:
    """Held, scheduled or cancelled: by the calendar, else by the verbs around the first mentions."""
    for event in occasion.events:
        clause = _clause(event)
        if anywhere("cancelled").search(clause):
            return "cancelled"
    if edtf and scene.published:
        published = scene.published.isoformat()
        if edtf.split("/")[-1] < published[: len(edtf.split("/")[-1])]:
            return "held"
        if edtf.split("/")[0] > published[: len(edtf.split("/")[0])]:
            return "scheduled"
    for event in sorted(occasion.events, key=lambda e: e.line.kind == "headline"):
        if event.relative == "last":
            continue
        verdict = _tense(event)
        if verdict:
            return verdict
    return "held"


_TO_COME = re.compile(
    r"(?:will|would|to|leaves|heads|(?:is|are)\s+(?:to|due|coming|set|expected|scheduled|arriving))\b"
)


def _tense(event: Event) -> Status | None:
    """Scheduled where the nearest verb around a mention is of the future, held where it is of the past."""
    before, after = event.line.before(event.start, 60), event.line.after(event.end, 60)
    tenses = {date.when.tense for date in event.dates} - {None}
    if len(tenses) == 1:
        return "scheduled" if tenses == {"future"} else "held"
    if event.verb:
        return "scheduled" if _TO_COME.match(event.verb) else "held"
    best: tuple[int, Status] | None = None
    verbs: list[tuple[str, Status]] = [("future", "scheduled"), ("past", "held")]
    if event.line.kind == "headline":
        verbs.append(("headline", "held"))
    for name, status in verbs:
        matches = list(anywhere(name).finditer(before))
        if matches:
            distance = len(before) - matches[-1].end()
            if best is None or distance < best[0]:
                best = (distance, status)
        match = anywhere(name).search(after)
        if match and (best is None or match.start() < best[0]):
            best = (match.start(), status)
    return best[1] if best else None


# "the dialogue, scheduled for 3 June in Rome, has been called off": the main verb is after the commas
_PARENTHESIS = re.compile(r"^[^,;:]{0,40},\s*(?:which|that|originally|scheduled|due|planned|set)\b[^,;]*,")
# "the talks that were to be held in Rome on Monday have been put off": the same without commas
_RELATIVE = re.compile(
    r"^[^,;:]{0,80}?\s(?:that|which)\s+(?:were|was|had been)\b[^,;]{0,100}?"
    r"(?=\s(?:has|have|had|was|were) been\b)"
)


def _clause(event: Event) -> str:
    """The words around a mention, up to its verb, over a clause between commas."""
    after = event.line.after(event.end, 160)
    return event.line.before(event.start, 50) + " | " + _RELATIVE.sub("", _PARENTHESIS.sub("", after))[:50]


# ------------------------------------------------------------------- neighbours


@dataclass(frozen=True, slots=True)
class NeighbourTold:
    """What the article tells of the meeting before or after: each value with its place."""

    number: tuple[int, Extent] | None
    date: Told | None
    city: Told | None
    country: Told | None


def neighbour_of(events: list[Event]) -> NeighbourTold | None:
    """The meeting before or after, from its mentions; None where nothing specific is told."""
    number = date = city = country = None
    for event in events:
        form = event.format
        if number is None and form and form.number is not None and form.number_at:
            number = (form.number, form.number_at)
        for found in event.dates:
            if date is None and found.edtf is not None:
                date = Told(found.edtf, (found.start, found.end))
        if city is None and country is None:
            city, country = _first_place(event.places)
    if not (number or date or city or country):
        return None
    return NeighbourTold(number, date, city, country)
