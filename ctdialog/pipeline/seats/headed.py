"""People in rows below headings: the side and the part that a heading, a label or brackets tell of them.

| lines | read |
| --- | --- |
| `On the Indian side:` / `1. X, Joint Secretary` | X is of India |
| `Co-chairs: X, Director; Y, Secretary` | both lead |
| `X, Secretary (head)` | X leads |
| `The Kenyan team comprised X, Director; Y, Judge` | Y is of Kenya, as X is |
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ctdialog.pipeline.cues import wording
from ctdialog.pipeline.occasions.occasion import Occasion
from ctdialog.pipeline.parties import Party
from ctdialog.pipeline.scene import Line
from ctdialog.pipeline.seats.seat import Seat

_LEADS = re.compile(
    r"[\W\d]{0,12}(?:the\s+)?(?:meeting\s+)?(?:co-?chair(?:s|ed\s+by|persons?|m[ae]n)?|chair(?:s|ed\s+by|persons?|m[ae]n)?|"
    r"(?:annex\W+(?:\w\W+)?)?(?:list\s+of\s+)?(?:the\s+)?(?:heads?|leaders?|chiefs?)\s+of\s+(?:the\s+)?delegations?)"
    r"(?:\s+(?:at|to|of|for)\s+[^:;]{0,120})?\s*(?::|$)"
)
_MEMBERS = re.compile(
    r"[\W\d]{0,12}(?:other\s+)?(?:members|delegates|delegation|accompanied\s+by|team)\b[^:;.]{0,40}(?::|$)"
)
# "In attendance were:", "Participants", "Also present at the meeting:"
_ATTENDANCE = re.compile(
    r"[\W\d]{0,12}(?:(?:also|those|list\s+of|the|other)\s+){0,2}(?:in\s+attendance|present|attending|attendees|attendance|"
    r"participants|participating|guests|speakers|panell?ists|(?:the\s+)?[\w-]+\s+(?:was|were)\s+attended\s+by)\b[^:;.]{0,60}(?::|$)"
)
_SIDE_OPENS = re.compile(
    r"[\W\d]{0,12}(?:(?:(?:on|from|for)\s+)?(?:the\s+)?(?:part\s+of\s+)?(?:the\s+)?|"
    r"(?:(?:members|composition)\s+of\s+)?(?:the\s+)?(?:delegation|side|team|representatives|participants)\s+(?:of|from|for)\s+(?:the\s+)?)"
    r"(?:(?:islamic|federal|united|hashemite|democratic)\s+)*"
    rf"(?:(?:{wording('realms')}|government)\s+of\s+(?:the\s+)?)?"
)
_SIDE_CLOSES = re.compile(
    r"(?:['’]s?)?(?:\s+(?:side|delegation|team|participants|representatives|delegates|members|officials|party))?"
    r"(?:\s*\([^()]{1,20}\))?(?:\s+(?:to\s+the\s+[\w -]{3,30}\s+)?(?:comprised|included|consisted\s+of|"
    r"was\s+(?:made\s+up|composed)\s+of|were|was)(?:\s+(?:the\s+following|as\s+follows))?(?:\s+\w+)?\s*(?=:))?\s*(?::|$)"
)
_MARKED_HEAD = re.compile(
    r"[\s,–—-]*[(\[]\s*(?:head|leader|chair|co-?chair|chairman)(?:\s+of\s+(?:the\s+)?delegation)?\s*[)\]]|"
    r"\)?(?:\s[–—-]|,)\s(?:the\s+)?(?:head|leader)\s+of\s+(?:the\s+)?delegation\s*(?:[;.,]|$)"
)
_AS_HEAD = re.compile(r",\s+(?:the\s+)?(?:head|leader)\s+of\s+(?:the\s+)?delegation$")
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


def rows_of_attendance(lines: Iterable[Line]) -> set[int]:
    """The indices of lines right below a heading that says who was there: "In attendance were:"."""
    found: set[int] = set()
    open_at = None
    for line in sorted(lines, key=lambda each: each.index):
        if line.people and open_at == line.index - 1:
            found.add(line.index)
            open_at = line.index
        elif not line.people and len(line.text) < _LONGEST_HEADING:
            open_at = line.index if _ATTENDANCE.fullmatch(line.lower.strip()) else None
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


# "; and the State Secretary for Defence Policy, Admiral": an office that no list knows may open the row
_NEXT_ROW = re.compile(
    r"[\s,)]*;\s*(?:and\s+)?(?:\(?\d{1,2}[.)]\s+)?(?:[Tt]he\s+)?"
    r"(?:[A-Z][\w.&’'/-]*,?\s+(?:(?:of|for|the|in|and|to|&)\s+){0,2}){0,12}"
)


def carry_sides(occasion: Occasion, seats: dict[int, Seat]) -> None:
    """ "The Kenyan team comprised X, Director; Y, Judge; and Z": those behind semicolons are of X's side."""
    for line in (each for each in occasion.lines if ";" in each.text):
        end = opens = line.start
        before: Seat | None = None
        for person, mention in line.people:
            seat, start = seats.get(id(person)), mention.extent[0]
            follows = (
                _NEXT_ROW.fullmatch(line.text, end - line.start, max(end, start) - line.start) is not None
            )
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
            own = line.text[mention.name[1] - line.start : mention.extent[1] - line.start]
            if marked_as_head(line, mention.extent[1]) or _AS_HEAD.search(own):
                seat.role = "chair"
            if section is None or seat.lines[0] is not line:
                continue
            if section.leads:
                seat.role = "chair"
            if section.party is not None:
                seat.country, seat.country_at = section.party.code, section.party.extent
