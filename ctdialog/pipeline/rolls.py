"""The roll of a gathering: those who took part, listed under a heading or behind a colon.

    roll    = heading { item }
    heading = `Participants` | `Members present:` | `The following took part:`
    item    = [bullet | number] PARTY [ "(host)" | ": X, Minister" | ", Y" … ]

| lines | parties |
| --- | --- |
| `Participating countries` / `- Oman` / `- Kenya (host)` | OMN, KEN |
| `List of participants` / `Oman` / `X - Minister` / `Kenya` / `Y - Judge` | both: people stand between |
| `Absent:` / `Oman` / `Kenya`, `Countries affected:` / `- Oman` | none |
| `Participants:` / `Oman said that …` | none: a sentence, no item |
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ctdialog.pipeline.occasion import Occasion
from ctdialog.pipeline.parties import Party, PartyIndex
from ctdialog.pipeline.scene import Line
from ctdialog.pipeline.seat import Seat

_STATES = r"(?:countries|states|nations|governments|organi[sz]ations|parties|bodies|institutions|economies)"
_THERE = r"(?:present|represented|attending|participating|taking\s+part|in\s+attendance)"
# "Participants", "List of participating States:", "Members present at the fifth session:", "Observers:"
ROLL = re.compile(
    r"[\W\d]{0,12}(?!(?:absent|former|other\s+than|invited|non)\b)(?:(?:full|the)\s+)?(?:list\s+of\s+)?(?:[\w-]+\s+(?:and\s+)?){0,2}?"
    rf"(?:participants?|participantes|attendees|attendance|delegations?|delegates|observers?|members|"
    rf"heads\s+of\s+delegations?|(?:participating|attending|represented|partner|host|co-?host\w*|observer|contributing|"
    rf"member|guest)\s+(?:{_STATES}|country|nation|state|delegations)|{_STATES}(?=\s+{_THERE})|{_THERE}(?=:|\s+were:))"
    rf"(?:\s+{_THERE})?(?:\s+(?:at|in|of|to)\s+[^:.;]{{0,80}})?(?:\s+were)?\s*(?P<colon>:|$)"
)
_OPENS = re.compile(
    r"[\W\d_]{0,12}(?:the\s+)?(?:(?:islamic|federal|united|hashemite|democratic|people['’]s|socialist|plurinational)\s+)*"
    r"(?:(?:republic|kingdom|sultanate|state|federation|government|delegation|commonwealth|union)\s+of\s+(?:the\s+)?)?"
)
_CLOSES = re.compile(r"['’]?\s*(?:$|[(\[,;:–—|/*-])")
_APART = 12  # lines of people or of words without a party between two items


def heads_roll(line: Line) -> re.Match[str] | None:
    """Is a line the heading of a roll: "Participants", "Members present:"?"""
    return ROLL.match(line.lower) if len(line.text) < 400 else None


def under_headings(index: PartyIndex, lines: Iterable[Line], told: re.Pattern[str]) -> list[Party]:
    """The parties that open the lines below the headings of rolls.

    `told` finds in a sentence that a colon closes that it opens a roll ("Delegates came from:").
    """
    found: list[Party] = []
    below: int | None = None  # lines without an item since the last one, while in a roll
    for line in sorted(lines, key=lambda each: each.index):
        text = line.lower.rstrip()
        head = heads_roll(line)
        if head or (text.endswith(":") and told.search(text)):
            colon = bool(head and head["colon"]) and not text.endswith(":")
            below = None if colon else 0  # the heading's own line holds the list
            continue
        if below is None:
            continue
        item = _item(index, line)
        if item:
            found += item
            below = 0
        elif _ends(text) or (below := below + 1) > _APART:
            below = None
    return found


def _ends(text: str) -> bool:
    """Does a line end a roll: a sentence, or another heading ("Agenda:")?"""
    return text.endswith(":") or (text.endswith((".", "!", "?")) and len(text.split()) > 9)


def _item(index: PartyIndex, line: Line) -> list[Party]:
    """The parties that a line of a roll opens with."""
    party = next(iter(line.parties), None)
    if party is None or party.label == "REGION" or party.form not in ("name", "capital"):
        return []
    if _OPENS.fullmatch(line.lower, 0, party.start - line.start) is None:
        return []
    run = [p for p in index.run(party.first) if p.form in ("name", "capital") and p.label != "REGION"]
    if not run or _CLOSES.match(line.after(run[-1].end, 40)) is None:
        return []
    rest = line.after(run[-1].end, 600)
    return [] if rest.endswith(".") and len(rest.split()) > 12 else run


# ---------------------------------------------------------------- people in rows


_LEADS = re.compile(
    r"[\W\d]{0,12}(?:the\s+)?(?:meeting\s+)?(?:co-?chair(?:s|ed\s+by|persons?|m[ae]n)?|chair(?:s|ed\s+by|persons?|m[ae]n)?|"
    r"(?:annex\W+(?:\w\W+)?)?(?:list\s+of\s+)?(?:the\s+)?(?:heads?|leaders?|chiefs?)\s+of\s+(?:the\s+)?delegations?)"
    r"(?:\s+(?:at|to|of|for)\s+[^:;]{0,120})?\s*(?::|$)"
)
_MEMBERS = re.compile(
    r"[\W\d]{0,12}(?:other\s+)?(?:members|delegates|delegation|accompanied\s+by|team)\b[^:;.]{0,40}(?::|$)"
)
_SIDE_OPENS = re.compile(
    r"[\W\d]{0,12}(?:(?:(?:on|from|for)\s+)?(?:the\s+)?(?:part\s+of\s+)?(?:the\s+)?|"
    r"(?:(?:members|composition)\s+of\s+)?(?:the\s+)?(?:delegation|side|team|representatives|participants)\s+(?:of|from|for)\s+(?:the\s+)?)"
    r"(?:(?:islamic|federal|united|hashemite|democratic)\s+)*(?:(?:republic|kingdom|sultanate|state|government)\s+of\s+(?:the\s+)?)?"
)
_SIDE_CLOSES = re.compile(
    r"(?:['’]s?)?(?:\s+(?:side|delegation|team|participants|representatives|delegates|members|officials|party))?"
    r"(?:\s*\([^()]{1,20}\))?(?:\s+(?:to\s+the\s+[\w -]{3,30}\s+)?(?:comprised|included|consisted\s+of|"
    r"was\s+(?:made\s+up|composed)\s+of|were|was)(?:\s+(?:the\s+following|as\s+follows))?(?:\s+\w+)?\s*(?=:))?\s*(?::|$)"
)
_MARKED_HEAD = re.compile(
    r"[\s,–—-]*[(\[]\s*(?:head|leader|chair|co-?chair|chairman)(?:\s+of\s+(?:the\s+)?delegation)?\s*[)\]]"
)
_LONGEST_HEADING = 160


@dataclass(frozen=True, slots=True)
class Section:
    """What the headings above a row of a list tell of the people in it: their side, and that they lead."""

    party: Party | None = None
    leads: bool = False


def sections(lines: Iterable[Line]) -> dict[int, Section]:
    """What the headings above tell of the people in each line, by the line's index.

    On the Indian side:            Co-chairs:
    1. X, Joint Secretary          Y, Director
    """
    found: dict[int, Section] = {}
    now, last = Section(), None
    for line in sorted(lines, key=lambda each: each.index):
        if last is not None and line.index > last + 1:
            now = Section()
        last = line.index
        short = len(line.text) < _LONGEST_HEADING
        if line.people:
            if now != Section():
                found[line.index] = now
            if not short and line.text.rstrip().endswith("."):
                now = Section()
            continue
        now = (_headed(line, now) if short else None) or Section()
    return found


def label_of(line: Line) -> Section | None:
    """What the label that opens a line of people tells: "Co-chairs: X, Director; Y, Secretary"."""
    label = _LEADS.match(line.lower[:_LONGEST_HEADING]) if line.people else None
    first = line.people[0][1].extent[0] - line.start if line.people else 0
    return Section(leads=True) if label and label[0].endswith(":") and label.end() <= first else None


def _headed(line: Line, now: Section) -> Section | None:
    """The section that a heading opens below another one."""
    for party in line.parties[:1] if len({p.code for p in line.parties}) == 1 else ():
        opens = party.label != "REGION" and _SIDE_OPENS.fullmatch(line.lower, 0, party.start - line.start)
        if opens and _SIDE_CLOSES.fullmatch(line.after(party.end, _LONGEST_HEADING).rstrip()):
            return Section(party, now.leads)
    if _LEADS.match(line.lower.rstrip()):
        return Section(now.party, leads=True)
    return Section(now.party) if _MEMBERS.match(line.lower.rstrip()) else None


def marked_as_head(line: Line, end: int) -> bool:
    """ "Ana Cruz, Secretary (head)", "Ana Cruz (head of delegation)": do brackets behind somebody tell so?"""
    return _MARKED_HEAD.match(line.after(end, 60)) is not None


_NEXT_ROW = re.compile(r"[\s,)]*;\s*(?:and\s+)?(?:\(?\d{1,2}[.)]\s+)?(?:the\s+)?")


def carry_sides(occasion: Occasion, seats: dict[int, Seat]) -> None:
    """ "The Kenyan team comprised X, Director; Y, Judge; and Z": those behind semicolons are of X's side."""
    for line in (each for each in occasion.lines if ";" in each.text):
        end = opens = line.start
        before: Seat | None = None
        for person, mention in line.people:
            seat, start = seats.get(id(person)), mention.extent[0]
            follows = _NEXT_ROW.fullmatch(line.before(start, max(0, start - end))) is not None
            opens = opens if follows else start
            label = before.country_at if before is not None and follows else None
            labelled_before = label is not None and line.start <= label[0] and label[1] <= opens
            if before is not None and labelled_before and seat is not None and seat.country is None:
                seat.country, seat.country_at = before.country, label
            end, before = mention.extent[1], seat


def read_rows(occasion: Occasion, seats: dict[int, Seat]) -> None:
    """Takes the sides and roles of people listed in rows below headings, or marked in brackets."""
    headed = sections(occasion.lines)
    for line in occasion.lines:
        section = headed.get(line.index) or label_of(line)
        for person, mention in line.people:
            seat = seats.get(id(person))
            if seat is None:
                continue
            if marked_as_head(line, mention.extent[1]):
                seat.role = "chair"
            if section is None or seat.lines[0] is not line:
                continue
            if section.leads:
                seat.role = "chair"
            if section.party is not None:
                seat.country, seat.country_at = section.party.code, section.party.extent
