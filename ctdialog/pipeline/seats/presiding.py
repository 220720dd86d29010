"""Who presides over a body's talks, by an office in the body itself, or for a state that has the chair.

| words | chair |
| --- | --- |
| `X, Chair of the Counter-Terrorism Committee`, of that committee's meeting | X |
| `the chairman of the committee, X` | X |
| `co-chaired by Oman and Kenya`, where one person of each is named | both |
| `chaired by Oman … chaired by X` | X, for Oman |
| `X (Chairman of WGCTOC)`, at the working group of that short name | X |
| `X, Chairman of the Joint Chiefs of Staff` | not told |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.cues import wording
from ctdialog.pipeline.events.event import Event
from ctdialog.pipeline.occasions.occasion import OFFICIALS_TALKS, Occasion
from ctdialog.pipeline.parties import Party
from ctdialog.pipeline.scene import Line
from ctdialog.pipeline.seats.envoys import is_envoy
from ctdialog.pipeline.seats.seat import Seat

_OFFICE = re.compile(
    r"\b(?:co-?)?chair(?:man|woman|person|s)?\s+of\s+(?:the\s+|its\s+|this\s+)(?P<of>[^,;.:()“”\"]{3,80})"
)
_ACRONYM = re.compile(r"\b[A-Z][A-Z-]{2,}[A-Z]\b")
_CHAIR_OF = re.compile(
    r"\b(?:[Cc]o-?)?[Cc]hair(?:man|woman|person)?\s+of\s+(?:the\s+)?(?P<of>[A-Z][A-Z-]{2,}[A-Z])\b(?!\s+[A-Z])"
)
_OFFICE_LAST = re.compile(r"\b(?P<of>(?:[\w’'-]+\s+){2,6})(?:co-?)?chair(?:man|woman|person)?\b(?!\s+of\b)")
_BARE = re.compile(
    r"(?:(?:joint|working|expert|border|security)\s+){0,2}(?:committee|commission|group|forum|meeting|session|workshop)"
    r"(?=\s*$|\s+and\b)"
)
_BY = re.compile(
    r"\b(?:co-?chaired|co-?led|jointly\s+(?:chaired|led)|co-?chairmanship\s+of|co-?presided(?:\s+over)?\s+by)\s+(?:by\s+)?"
)
_CHAIRED_BY = re.compile(
    r"\b(?:(?<!-)chaired\s+by|presided\s+over\s+by|under\s+the\s+(?:chairmanship|presidency)\s+of)\s+(?:the\s+)?"
    rf"(?:{wording('realms')}\s+of\s+(?:the\s+)?)?$"
)
_ALONE = re.compile(
    r"\s*(?:$|[.,;)]|and\s+(?:took|was|held|opened|attended|brought|discussed|met)\b|in|at|on|with|this)"
)
_CHAIRS_IT = re.compile(
    r"(?:,?\s+(?:which|that))?\s+(?:(?:is|was|will|has|currently|now)\s+){0,2}(?:chair(?:s|ed|ing)|presid(?:es|ed|ing)\s+over)\s+(?:the|this|its)\b"
    r"|['’]s?\s+(?:current\s+|rotating\s+)?(?:chairmanship|presidency)\b"
)
_PRESIDES = re.compile(r"\b(?:chaired|presided\s+over)\b[^.;]{0,60}\bby\s[^.;]*$")
_NEXT = re.compile(r"(?:,?\s*(?:and\s+)?)(?:the\s+)?")


def office_in_it(occasion: Occasion, seats: list[Seat]) -> None:
    """ "The Chair of the Counter-Terrorism Committee, X": who chairs a body leads its meeting."""
    if occasion.kind in ("visit", "exercise"):
        return
    short = {a for e in occasion.events if e.format for a in _ACRONYM.findall(_around(e))}
    names = [
        e.line.lower[e.format.name[0] - e.line.start : e.format.name[1] - e.line.start]
        for e in occasion.events
        if e.format is not None and e.format.name is not None
    ]
    for seat in seats:
        if seat.role == "chair":
            continue
        if any(
            _chairs_it(seat, line, names) or (short and _chairs_short(seat, line, short))
            for line in seat.lines
        ):
            seat.role = "chair"


def _around(event: Event) -> str:
    """The words of a mention and those beside it: "CICTE's regular session", "the Working Group (WGCTOC)"."""
    line = event.line
    return line.text[max(0, event.start - 24 - line.start) : event.end + 16 - line.start]


def _chairs_short(seat: Seat, line: Line, short: set[str]) -> bool:
    """ "X, Kenya's envoy and Chair of CICTE", "X (Chairman of WGCTOC)": of what meets, by its acronym?"""
    for person, mention in line.people:
        if person is seat.person:
            start, end = mention.extent
            told = _CHAIR_OF.search(line.text[start - line.start : end + 60 - line.start])
            if told is not None and told["of"] in short:
                return True
    return False


def _chairs_it(seat: Seat, line: Line, names: list[str]) -> bool:
    """Do the words of a person's office in a sentence tell of the chair of what meets?"""
    if "chair" not in line.lower:
        return False
    for person, mention in line.people:
        if person is not seat.person:
            continue
        start, end = mention.extent
        text = line.lower[start - line.start : end - line.start]
        if "chair" not in text:
            continue
        office = _OFFICE.search(text)
        if office is not None:
            told = office["of"].strip()
            return _BARE.match(told) is not None or any(told.startswith(name) for name in names)
        last = _OFFICE_LAST.search(text)
        if last is not None:
            words = last["of"].split()
            return any(
                name.endswith(" ".join(words[i:])) for name in names for i in range(max(0, len(words) - 1))
            )
    return False


def for_the_chair(occasion: Occasion, seats: list[Seat]) -> None:
    """ "The group is co-chaired by Oman and Kenya": who alone is there for a state in the chair has it."""
    if occasion.kind not in OFFICIALS_TALKS:
        return
    for line in occasion.lines:
        if "chair" not in line.lower and "led" not in line.lower and "presid" not in line.lower:
            continue
        for match in _BY.finditer(line.lower):
            codes = {party.code for party in _run(line, line.start + match.end())}
            for code in codes if len(codes) > 1 else ():
                own = [seat for seat in seats if seat.country == code and not seat.along]
                own = [seat for seat in own if not is_envoy(seat)] or own
                if len(own) == 1:
                    own[0].role = "chair"


def seat_for_the_chair(occasion: Occasion, seats: list[Seat]) -> None:
    """ "The session was chaired by Kenya … The meeting was chaired by General X": X is Kenya's."""
    untold = [seat for seat in seats if seat.role == "chair" and seat.country is None]
    if not untold:
        return
    told: dict[str, Party] = {}
    for line in occasion.lines:
        if any(word in line.lower for word in ("chair", "presid")):
            told |= {party.code: party for party in line.parties if _has_the_chair(line, party)}
    presides = [
        seat
        for seat in untold
        if any(
            _PRESIDES.search(line.before(mention.extent[0], 120))
            for line in seat.lines
            for person, mention in line.people
            if person is seat.person
        )
    ]
    if len(told) == len(presides) == 1:
        ((presides[0].country, party),) = told.items()
        presides[0].country_at = party.extent


def _has_the_chair(line: Line, party: Party) -> bool:
    """ "Chaired by Kenya", "under Kenya's chairmanship", "Kenya, which chairs it": a country alone?"""
    if party.label != "COUNTRY" or any(
        m.extent[0] - 2 <= party.end and party.start < m.extent[1] for _, m in line.people
    ):
        return False
    before, after = line.before(party.start, 40), line.after(party.end, 60)
    if _CHAIRED_BY.search(before):
        return party.form in ("name", "capital") and _ALONE.match(after) is not None
    return _CHAIRS_IT.match(after) is not None


def _run(line: Line, start: int) -> list[Party]:
    """The parties listed from a place on, where none of them is somebody's ("by Oman's Minister X")."""
    run: list[Party] = []
    for party in line.parties:
        if party.start < start:
            continue
        between = line.before(party.start, party.start - start)
        if len(between) != party.start - start or _NEXT.fullmatch(between) is None:
            break
        owned = any(m.extent[0] <= party.end + 1 and party.start < m.extent[1] for _, m in line.people)
        if owned or party.form not in ("name", "capital") or line.after(party.end, 1) in ("'", "’"):
            return []
        run.append(party)
        start = party.end
    return run
