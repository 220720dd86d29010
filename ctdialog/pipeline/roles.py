"""Who takes part in an occasion, in which role, and for whom.

The grammar: people named side by side are one group ("by X, …, and Y, …, respectively"), and
what stands before the group or after it says what they do:

| before the group | after it | role |
| --- | --- | --- |
| `led by`, `co-chaired by`, `delegation of` | `led`, `will head the … side` | chair |
| `met`, `talks with`, `hosted by` | `met`, `attended`, `addressed` | participant |
| `delegation-level talks between` | | chair |
| | `visited`, `arrived in … on a visit` | chair of a visit |
| | `told reporters` | none |

Whom a person acts for is told by the office or organization, by the side that is led ("headed the
Turkish side"), or, of two sides, by the other one being taken.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from ctdialog.pipeline.cues import closing, opening
from ctdialog.pipeline.occasion import Occasion
from ctdialog.pipeline.parties import Party
from ctdialog.pipeline.persons import Mention, Person
from ctdialog.pipeline.presence import takes_part, to_the_press
from ctdialog.pipeline.scene import Extent, Line
from ctdialog.records import Role


@dataclass(slots=True, eq=False)
class Seat:
    """A person at an occasion: the role, whom the person represents, and the words that told it."""

    person: Person
    role: Role
    country: str | None = None
    country_at: Extent | None = None
    lines: list[Line] = field(default_factory=list)
    met: list[Person] = field(default_factory=list)  # who surely acts for the other side
    group: list[Person] = field(default_factory=list)  # who stands beside in a list
    beside: list[Person] = field(default_factory=list)  # who surely acts for the same side
    named: bool = False  # only named there, no verb says what the person did


_LIST = re.compile(
    r"^[\s,;)\]]*(?:(?:and|&|as well as|along with|with|while|together with|by|then|also)\b[\s,;]*)*"
    r"(?:the|his|her)?\s*$"
)
_ELLIPSIS = re.compile(
    r"\b(?:side|delegation|team)s?\s+(?:was\s+|were\s+)?(?:led\s+|headed\s+)?by\s+(?:the\s+)?$"
)
_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+|visiting\s+)*$")
_LEVEL = re.compile(r"\bdelegation[- ]level\b|\btalks at the (?:level of )?delegation|\bat the delegation")
_VISITS = re.compile(
    r"^[\s,)]*(?:who\s+)?(?:has\s+|had\s+|also\s+|will\s+)*"
    r"(?:visit(?:ed|s|ing)?\b(?! by)|arriv(?:ed|es|ing)\b|is on (?:a|an)\b|paid (?:a|an)\b|travel\w*\b|"
    r"is visiting|was in\b|will be in\b|undertook)"
)
_SIDE_AFTER = re.compile(
    r"^[\s,)]*(?:who\s+|will\s+|would\s+|is\s+|was\s+|are\s+|were\s+|had\s+|has\s+)*"
    r"(?:led|leads?|leading|head(?:ed|s|ing)?|chaired|represent(?:ed|s|ing)?)\b"
)
_SIDE = re.compile(r"^(?:['’]s)?\s*(?:[\w-]+\s+){0,2}(?:side|delegations?|team|contingent|group|mission)\b")
_DELEGATION_OF = re.compile(
    r"^[\s,)]*(?:who\s+|will\s+|would\s+|is\s+|was\s+)*(?:led|leads?|leading|head(?:ed|s|ing)?)\s+(?:the|a|an)\s+"
    r"(?:[\w-]+\s+){0,2}(?:delegation|side|team)\s+(?:of|from)\s+(?:the\s+)?"
)
_BOTH_SIDES = re.compile(
    r"\b(?:sides|delegations|between|both|co-?chaired|two)\b|\band\b.*\b(?:side|delegation)\b"
)
_OWN_SIDE = re.compile(r"\b(?:side|delegation|team|contingent|represented|mission)\b")
_SIDE_FROM = re.compile(r"\b(?:delegation|team|side|mission|contingent)\s+(?:from|of)\b[^,;]{0,50}$")
_LED = re.compile(r"\b(?:led|headed|represented|chaired|co-chaired|under|by)\b")
# "highlighted the partnership as he met with …", "said following his talks with …"
_HE_MET = re.compile(
    r"\b(?:as|when|after|before|where|while)\s+(?:he|she)\s+"
    r"(?:met|held talks|hosted|received|welcomed|visited)\b"
    r"|\b(?:following|after|during|at|before|in)\s+(?:his|her)\s+"
    r"(?:talks|meeting|conversation|consultations|discussions)\s+with\b"
)
_WITH = re.compile(r"\bwith\s+(?:the\s+|his\s+|her\s+|visiting\s+)*$")
# "X, Y and Z hosted …", "hosted A and B": people side by side who are of one side
_ONE_SIDE = re.compile(
    r"^[\s,)]*(?:jointly\s+|will\s+|also\s+)*(?:hosted|hosts?|received|welcomed|visited|arrived|travell?ed)\b"
)
_ONE_SIDE_BEFORE = re.compile(
    r"\b(?:hosted|received|welcomed|accompanied by|joined by|met|met with)\s+(?:the\s+)?$"
)
_INCLUDED = re.compile(
    r"^(?:it|they|the (?:delegation|team))\s+(?:also\s+)?(?:included|comprised|consisted of)\s+$"
)
_ACCOMPANIED = re.compile(r"\b(?:accompanied|joined|assisted|flanked)\s+by\s+(?:the\s+|his\s+|her\s+)?$")
# "A and B from the Indian side and C and D …": the role goes on over the side
_SIDE_OF_GROUP = re.compile(r"^[\s,(]*(?:from|for|on|of)\s+(?:the\s+)?$")
_ROLE_GOES_ON = re.compile(
    r"^[\s,]*(?:from|for|on|of)\s+(?:the\s+)?[\w.’' -]{2,30}?(?:\s+(?:side|delegation|team))?[\s,;]*"
    r"(?:and|while|;)\s*(?:by\s+)?(?:the\s+)?$"
)
_CO_CHAIR = re.compile(r"\b(?:co-?chair\w*|jointly chair\w*|jointly led|co-?led)\b")
# "EU foreign policy chief Kaja Kallas, … and representatives of Armenia and Moldova will also attend"
_LISTED = re.compile(
    r"^[\s,)]*,\s(?:the|and|representatives|ministers)[^.;:]{0,240}"
    r"\b(?:will (?:also )?attend|also attended|attended|took part|will take part|participated|"
    r"were (?:also )?present)\b"
)
_DURING_VISIT = re.compile(r"\bduring (?:his|her) (?:\w+[- ]?\w* )?(?:visit|trip|tour)\b[^.;]{0,40}$")
_VISIT_OF = re.compile(r"\bvisit\s+(?:of|by)\s+(?:the\s+)?$|\bprepare\b.*$")


def seats_of(occasion: Occasion, codes: list[str], host: str | None = None) -> list[Seat]:
    """The people who take part in an occasion, in order of mention.

    `codes` are the parties known so far; a side that nobody stands for yet goes to whoever is left. At a
    gathering `host` is the country it is held in: who is named without a country is at home there.
    """
    seats: dict[int, Seat] = {}
    briefed = {id(person) for line in occasion.lines if to_the_press(line) for person, _ in line.people}
    for line in occasion.lines:
        if line.kind == "headline" and len(occasion.lines) > 1:
            continue
        for group in _groups(line):
            if not occasion.owns(line, group[0][1].extent[0]):
                continue
            if not _seat_group(occasion, line, group, seats):
                named = [(person, mention) for person, mention in group if id(person) not in briefed]
                _seat_named(occasion, line, named, seats, codes)
    found = list(seats.values())
    for seat in found:
        _represents(seat)
    _eliminate(found, codes)
    for seat in found:
        if seat.country is None and host is not None:
            seat.country = host
    if occasion.kind in ("dialogue", "working-group", "consultations"):
        _sole_voices(found)
    return found


def _groups(line: Line) -> list[list[tuple[Person, Mention]]]:
    """People of a sentence who stand side by side, joined by a list's commas and "and" alone."""
    groups: list[list[tuple[Person, Mention]]] = []
    end = -1
    for person, mention in line.people:
        between = line.text[max(0, end - line.start) : max(0, mention.extent[0] - line.start)].lower()
        if groups and _LIST.match(between) and not _starts_clause(between, line, mention):
            groups[-1].append((person, mention))
        else:
            groups.append([(person, mention)])
        end = max(end, mention.extent[1])
    return groups


def _starts_clause(between: str, line: Line, mention: Mention) -> bool:
    """After "while" a new clause begins: "while Y headed the other side"."""
    return "while" in between and opening("chair_after").match(line.after(mention.extent[1], 70)) is not None


def _seat_group(
    occasion: Occasion, line: Line, group: list[tuple[Person, Mention]], seats: dict[int, Seat]
) -> bool:
    """Seats people side by side, where the words around them say what they do; false where none do."""
    start = group[0][1].extent[0]
    end = max(m.extent[1] for _, m in group)
    before, after = line.before(start, 80), line.after(end, 300)
    role = _role(occasion, line, before, after) or _going_on(line, start, seats)
    if role is None:
        return False
    for person, _ in group:
        office = person.office()
        if office is not None and (office.spokes or office.former):
            continue
        seat = seats.get(id(person))
        if seat is None:
            seat = seats[id(person)] = Seat(person, role)
        elif role == "chair" and seat.role == "participant":
            seat.role = role
        seat.named = False
        seat.lines.append(line)
        others = [p for p, _ in group if p is not person]
        seat.group += others
        if len(others) == 1 and _CO_CHAIR.search(before[-40:] + " | " + after[:40]):
            seat.met += others
        if _ONE_SIDE.match(after) or (_ONE_SIDE_BEFORE.search(before) and len(group) > 1):
            seat.beside += [p for p, _ in group if p is not person]
        if _ACCOMPANIED.search(before):
            seat.beside += _principal(line, group, seats)
        elif role == "participant" and closing("part_before").search(before):
            members = {id(p) for p, _ in group}
            seat.met += [p for p, m in line.people if m.name[1] <= start and id(p) not in members]
        if seat.country is None and (side := _side(line, start, end)):
            seat.country, seat.country_at = side.code, side.extent
    return True


def _seat_named(
    occasion: Occasion,
    line: Line,
    group: list[tuple[Person, Mention]],
    seats: dict[int, Seat],
    codes: list[str],
) -> None:
    """Seats those whom no verb puts at the main occasion, where nothing puts them elsewhere.

    Of two sides, somebody of a third country is not there.
    """
    if occasion.prominence != "main" or not group:
        return
    around = group[0][1].extent[0], max(m.extent[1] for _, m in group)
    for person, mention in group:
        if id(person) in seats or not takes_part(line, person, mention, around):
            continue
        seat = Seat(person, "participant", lines=[line], named=True)
        _represents(seat)
        if len(codes) != 2 or seat.country is None or seat.country in codes:
            seat.group = [p for p, _ in group if p is not person]
            seats[id(person)] = seat


def _role(occasion: Occasion, line: Line, before: str, after: str) -> Role | None:
    if closing("chair_before").search(before) or _ELLIPSIS.search(before):
        return "chair"
    if opening("chair_after").match(after):
        return "chair"
    if _BETWEEN.search(before):
        return "chair" if _LEVEL.search(line.lower) else "participant"
    if _LISTED.match(after):
        return "participant"
    if before.endswith(("which ", "that ")) or _INCLUDED.search(before):
        return "participant" if _INCLUDED.search(before) else None
    if occasion.kind == "visit" and _DURING_VISIT.search(before):
        return "chair"
    if _VISITS.match(after) or _VISIT_OF.search(before):
        return "chair" if occasion.kind == "visit" else "participant"
    if _HE_MET.search(after) or (_WITH.search(before) and any(e.line is line for e in occasion.events)):
        return "participant"
    if opening("part_after").match(after) or closing("part_before").search(before):
        return "participant"
    return None


def _principal(line: Line, group: list[tuple[Person, Mention]], seats: dict[int, Seat]) -> list[Person]:
    """Whom those of a group accompany: who is named before them, in the sentence or ("he") before it."""
    start = group[0][1].extent[0]
    before = [p for p, m in line.people if m.name[1] <= start]
    members = {id(p) for p, _ in group}
    return (before or [seat.person for key, seat in seats.items() if key not in members])[-1:]


def _going_on(line: Line, start: int, seats: dict[int, Seat]) -> Role | None:
    """The role of those named just before, where only their side is between ("… for India and X")."""
    earlier = [(p, m) for p, m in line.people if m.extent[1] <= start]
    if not earlier:
        return None
    person, mention = max(earlier, key=lambda each: each[1].extent[1])
    between = line.text[mention.extent[1] - line.start : start - line.start].lower()
    seat = seats.get(id(person))
    return seat.role if seat is not None and _ROLE_GOES_ON.match(between) else None


def _side(line: Line, start: int, end: int) -> Party | None:
    """The side that people at `start:end` lead: "led the Pakistan side", "the Indian side was led by"."""
    before, after = line.before(start, 80), line.after(end, 300)
    for party in line.parties:
        if end <= party.start < end + 20 and _SIDE_OF_GROUP.match(line.after(end, party.start - end)):
            return party if _SIDE.match(line.after(party.end, 40)) else None
    if match := _SIDE_AFTER.match(after):
        verb_end = end + match.end()
        for party in line.parties:
            if verb_end <= party.start < verb_end + 30 and _SIDE.match(line.after(party.end, 40)):
                return party
    if match := _DELEGATION_OF.match(after):
        for party in line.parties:
            if end + match.end() - 1 <= party.start <= end + match.end() + 4:
                return party
    if not (closing("chair_before").search(before) or _ELLIPSIS.search(before)):
        return None
    for party in reversed(line.parties):
        if start - 90 <= party.end <= start and _led_alone(line, party, start):
            return party
    return None


def _led_alone(line: Line, party: Party, start: int) -> bool:
    """Is one side alone told to be led, between a party and the people at `start`?"""
    between = line.text[party.end - line.start : start - line.start].lower()
    if not _LED.search(between) or _BOTH_SIDES.search(between):
        return False
    own = _OWN_SIDE.search(between) or _SIDE_FROM.search(line.before(party.start, 80))
    return own is not None


def _represents(seat: Seat) -> None:
    """What the person's own office and name tell goes before what the side told."""
    for mention in seat.person.mentions:
        office = mention.office
        if office is not None and office.country is not None:
            seat.country, seat.country_at = office.country, office.country_at
            return
        if mention.country is not None:
            seat.country, seat.country_at = mention.country, mention.country_at
            return


def _eliminate(seats: list[Seat], codes: list[str]) -> None:
    """Whom people act for, where neither office nor side told: by who is beside them, and who is left.

    In this order: the side of those they host or arrive with; of two sides, the one nobody stands
    for yet; the other side than that of whom they met; the side of the one named just before.
    """
    for seat in seats:
        near = {s.country for s in seats if s.country and any(p is s.person for p in seat.beside)}
        if seat.country is None and len(near) == 1:
            (seat.country,) = near
    if len(codes) == 2:
        for waits in (True, False):
            taken = {seat.country for seat in seats if seat.country in codes}
            if len(taken) == 1:
                left = next(code for code in codes if code not in taken)
                for seat in seats:
                    if seat.country is None and not (waits and seat.met):
                        seat.country = left
            _opposite(seats, codes)
    for before, seat in pairwise(seats):
        if seat.country is None and any(p is before.person for p in seat.group):
            seat.country = before.country


def _opposite(seats: list[Seat], codes: list[str]) -> None:
    """ "Hurley met General Kayani": who is met is of the other side."""
    for seat in seats:
        sides = {s.country for s in seats if any(p is s.person for p in seat.met)}
        if seat.country is None and len(sides) == 1 and sides <= set(codes):
            seat.country = next(code for code in codes if code not in sides)


def _sole_voices(seats: list[Seat]) -> None:
    """Where nobody is said to lead, the only one who speaks for a side leads it."""
    if any(seat.role == "chair" for seat in seats):
        return
    for seat in seats:
        voices = [s for s in seats if s.country == seat.country]
        voices = [s for s in voices if not s.named] or voices
        if seat.country and voices == [seat]:
            seat.role = "chair"
