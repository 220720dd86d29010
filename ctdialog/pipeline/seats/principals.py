"""Who leads a side, where no words say so: who alone stands for it.

The default of talks that have a name and two sides is that each side has one who leads it:

| who is named at the talks | role |
| --- | --- |
| one person for a side, whatever the person does there | chair |
| two people whose sides are not told, or one | chair |
| two of different sides who together hold, open or conclude the talks | chair |
| the ambassador of a side for which others came | participant |
| the one guest of a visit from abroad, where nobody is said to visit | chair |
| who is in attendance, present at it, joins the event | participant |
| who speaks at a body's own working group | participant |
| who is received or called on beside the talks; who speaks before the talks are told | participant |
| who looks on, welcomes the guests or comes along, whoever else stands for the side | participant |
| the only one who is named at a gathering of many | participant |
| anybody in a plain "X met Y" | participant |
| who alone speaks for a side in talks of delegations, in an extended format too | chair |
| who alone stands for a side of two, where the other one has its leader | chair |
"""

from __future__ import annotations

import re
from collections import defaultdict

from ctdialog.pipeline.cues import wording
from ctdialog.pipeline.occasions.occasion import OFFICIALS_TALKS, TALKS, Occasion
from ctdialog.pipeline.seats.only_there import (
    accredited,
    around,
    attends,
    bystands,
    called_on,
    face_each_other,
    observes_for_side,
    openers,
    told_later,
    words_say,
)
from ctdialog.pipeline.seats.seat import Seat
from ctdialog.pipeline.sides.listed import seated, seats_by_person

# "in his opening speech", "at the inauguration of the working group": a host may say so and leave
_SPEECH = re.compile(
    r"\b(?:inaugurat\w+|launch|(?:opening|welcom\w+|inaugural|keynote|closing)\s+"
    r"(?:speech|address|remarks|statement|session|ceremony))\b"
)
# "in her opening remarks": one of two who speak at the table, not at a ceremony before it
_OWN_REMARKS = re.compile(
    r"\bin\s+(?:his|her)\s+(?:[\w-]+\s+)?(?:opening|welcoming|introductory|closing|concluding)\s+"
    r"(?:speech|address|remarks|statement|words)\b"
)
_PLAIN_MEETING = re.compile(r"(?:(?:will|to)\s+)?(?:met|meets?|meeting)(?:\s+with)?")
# "X and Y held talks on Monday, accompanied by the ministers of defence"
_ACCOMPANIED = re.compile(
    rf"[^.;:\"“]{{0,120}}?\b{wording('accompanied')}\s+(?:(?:from|on|by)\s+the\s+[\w-]+\s+side\s+)?by\s+"
    r"(?:(?:a|an|his|her|their|the|senior|several|members\s+of)\s+){0,3}"
    r"(?:(?:(?:senior|high-level|large|diplomatic|military|security|official|expert|inter-agency|and)\s+){1,5}"
    r"(?:teams?|delegations?|officials)|delegations?|ministers?|officials|experts|officers|heads?|teams?|director|chiefs?|ambassador|[\w-]+\s+ministers?)\b"
)
_LEVEL = re.compile(
    r"\b(?:secretary|minister|ministerial|director(?:[- ]general)?|dg|advis[eo]r|nsa|commander|"
    r"commissioner|national|official)s?"
    r"(?:\s*\([^()]{2,8}\))?[- ]level\b"
)
_NEVER = re.compile(r"(?!)")
# "The U.S. envoy, X, joined the three for a session"
_JOINS_OTHERS = re.compile(
    r"[\s,]*(?:later\s+|also\s+)?join(?:ed|s)\s+(?:them|the\s+(?:three|others|ministers|trio))\b"
)
_ATTENDED_BY = re.compile(
    r"\b(?:(?:attended|joined|addressed|graced|witnessed)\s+by|with\s+the\s+(?:participation|attendance)|presence\s+of)\b"
    r"[^;]*$"
)
# "met in Lima as part of the third dialogue": what they met for has a name
_FORMAT_MET_FOR = re.compile(
    r"\b(?:met|meets?)\b[^.;]{0,200}?\s(?:as\s+part\s+of|in\s+the\s+(?:framework|context|format)\s+of|within|under|for)\s+"
    rf"(?:the|their|a)\s+(?:[\w’'–-]+\s+){{0,6}}?{wording('talks')}\b"
)
# "X and Y will meet in Oslo", "X met his counterpart Y"
_MEETS = re.compile(
    r"^[\s,)]*(?:(?:will|also|have|had|has|today|yesterday|later|on\s+\w+(?:\s+[A-Z0-9]\w*){0,2}|are\s+to|is\s+to)\s+){0,3}(?:met|meets?)\b"
    r"(?!\s+(?:with\s+)?(?:the|a|an|his|her|their)\s+(?:[\w-]+\s+)?(?:guests?|visitors?|delegat\w+|teams?|sides?|press)\b)"
)
_MET = re.compile(
    r"\b(?:met|meets?)\s+(?:with\s+)?(?:(?:his|her|the|visiting|[\w’'-]+)\s+){0,2}(?:counterparts?\s+)?$"
)
# "X held delegation-level talks with Y", "talks in an expanded format, with the participation of delegations"
_OF_DELEGATIONS = re.compile(
    r"\bdelegation[- ]level\b|\bat\s+(?:the\s+)?(?:level\s+of\s+)?delegations?(?:\s+level)?\b(?!['’])|"
    r"\b(?:expanded|extended|enlarged|broader|wider|full|plenary)[- ]"
    r"(?:formats?|composition|talks|negotiations|meeting)\b|"
    r"\b(?:talks|negotiations|meeting|discussions)\b[^.;:]{0,90}\b(?:with\s+the\s+participation\s+of|"
    r"in\s+the\s+presence\s+of|between)\s+(?:the\s+)?(?:(?:official|two|both|their|respective)\s+)*"
    r"(?:delegations|(?:two|both)\s+countries['’]\s+delegations)\b"
)
# "From the Kenyan side, the talks were attended by"
_FOR_SIDE = re.compile(
    r"\b(?:from|for|on|on\s+behalf\s+of|on\s+the\s+part\s+of)\s+(?:the\s+)?[\w.’'-]+(?:\s+[\w-]+)?\s+"
    r"(?:side|part|delegation)\b[^.;:]{0,60}:?\s*$"
)
# "X and Y on Monday held", "X and Y have wrapped up": what is done to the talks they lead
_HOLD = re.compile(
    r"^[\s,]*(?:(?:have|had|will|today|yesterday|jointly|also|together|here|on\s+\w+|in\s+[\w’'-]+|are\s+to)\s+){0,4}"
    r"(?:held|hold|conduct(?:ed)?|convened?|conclud(?:ed|e)|opened|began|begin|inaugurated|launch(?:ed)?|resumed|"
    r"wrapped\s+up|completed|closed|finished|kicked\s+off|ended|started|carried\s+out|staged|"
    r"(?:were|are|was|came|met|meet|gathered|arrived|assembled|sat\s+down|will\s+be)\s+(?:(?:together|here)\s+)?(?:(?:in|at|on)\s+[\w.’'-]+"
    r"(?:\s+[\w.’'-]+){0,3}?\s+)?(?:to\s+(?:hold|conduct|launch|open|co-?chair|convene)|for))\s+(?:their\s+|the\s+|an?\s+)"
)


def has_leaders(occasion: Occasion, codes: list[str]) -> bool:
    """Are these talks in which each side has somebody who leads it: a named format, or a series of ministers?

    "The 2nd A-B Defence Ministers' Meeting" is such a series of two sides.
    """
    if occasion.kind in OFFICIALS_TALKS:
        return not _of_members(occasion)
    numbered = any(e.number is not None and e.format and e.format.core for e in occasion.events)
    if occasion.kind != "meeting" or len(codes) < 2:
        return False
    return numbered or (len(codes) == 2 and (_of_delegations(occasion) or _of_a_level(occasion)))


def _of_delegations(occasion: Occasion) -> bool:
    """Do whole delegations sit at the table, whose principals lead them?"""
    return any(_OF_DELEGATIONS.search(line.lower) for line in occasion.lines)


def _of_a_level(occasion: Occasion) -> bool:
    """ "Home Secretary-level talks", "Joint Secretary-level meeting": the rank of who leads is its name."""
    return any(
        e.format is not None
        and e.format.name is not None
        and _LEVEL.search(e.line.before(e.format.name[1], e.format.name[1] - e.format.name[0]))
        for e in occasion.events
    )


def _of_members(occasion: Occasion) -> bool:
    """ "The Andean Community's working group": a body whose members meet has no sides."""
    told = [party for event in occasion.events if event.identity for party in event.parties]
    return (
        occasion.kind == "working-group"
        and len({party.code for party in told}) == 1
        and told[0].label == "BODY"
    )


def lead_unnamed_sides(occasion: Occasion, seats: list[Seat]) -> None:
    """ "X and Y held the third A-B Dialogue": where nobody else is there, one leads each side.

    So does X alone, where nobody is named for the other side; not so who only opens the talks with a speech.
    """
    if any(s.country or s.beside or s.role == "chair" for s in seats):
        return
    if len(seats) == 2 or (
        len(seats) == 1
        and not any(_SPEECH.search(each.lower) for each in seats[0].lines)
        and not openers(seats, occasion.lines)
    ):
        for seat in seats:
            seat.role = "chair"


def lead_together(occasion: Occasion, seats: list[Seat]) -> None:
    """ "X and his Kenyan counterpart Y held the third A-B Dialogue": who together hold it lead it."""
    of = seats_by_person(seats)
    for line in {id(e.line): e.line for e in occasion.events if e.identity}.values():
        for seat in seats:
            if line not in seat.lines or seat.along or seat.country is None:
                continue
            others = [s for s in seated(seat.group, of) if line in s.lines]
            _, end = around(seat, line)
            named = any(e.line is line and e.identity and e.start > end for e in occasion.events)
            sides = {s.country for s in (seat, *others)}
            if named and len(sides) == len(others) + 1 > 1 and _HOLD.match(line.after(end, 90)):
                seat.role = "chair"


def each_for_a_side(seats: list[Seat]) -> None:
    """ "From the Kenyan side X took part, from the Omani side Y": who alone stands for a side leads it."""
    sides = {seat.country for seat in seats}
    if len(seats) == 2 == len(sides - {None}) and all(
        _FOR_SIDE.search(seat.lines[0].before(around(seat, seat.lines[0])[0], 120)) for seat in seats
    ):
        for seat in seats:
            seat.role = "chair"


def principal_guest(seats: list[Seat], place: str | None) -> None:
    """Where nobody is said to visit, the only one who comes from abroad is the principal of the visit."""
    guests = [seat for seat in seats if seat.country not in (None, place)]
    if place is not None and guests and len({seat.country for seat in guests}) == 1:
        guests[0].role = "chair"


def several_sides(seats: list[Seat]) -> bool:
    """Do people of two sides or more speak?

    At a gathering of many, or of a body, one alone who is named opened it, spoke there or was a guest.
    """
    return len({seat.country for seat in seats} - {None}) > 1


def lead_the_other_sides(occasion: Occasion, seats: list[Seat], codes: list[str]) -> None:
    """ "X led for Oman, Y for Chad; Kenya's Minister Z joined": of three sides with one each, all have heads.

    Not so "chaired by X of Oman and attended by Y of Chad".
    """
    left = set(codes) - {seat.country for seat in seats if seat.role == "chair"}
    own = [seat for seat in seats if seat.country in left and not seat.along]
    if (
        not 2 < len(codes) < 5
        or left == set(codes)
        or not len(left) == len(own) == len({s.country for s in own})
    ):
        return
    if occasion.kind not in TALKS or any(
        words_say(s, s.lines[0], (_ATTENDED_BY, 200), (_NEVER, 1)) for s in own
    ):
        return
    speak = openers(own, occasion.lines)
    told = {id(line) for s in own if not s.named for line in s.lines}
    apart = (
        s
        for s in own
        if id(s) in speak
        or bystands(s)
        or attends(s)
        or _plainly_met(s)
        or words_say(s, s.lines[0], (_NEVER, 1), (_JOINS_OTHERS, 40))
    )
    if (
        any(apart)
        or any(observes_for_side(s) for s in own)
        or any(s.named and id(s.lines[0]) not in told for s in own)
    ):
        return
    for seat in own:
        seat.role = "chair"


def sole_voices(occasion: Occasion, seats: list[Seat]) -> None:
    """The only one who speaks for a side leads it.

    Where others lead, not so who is met beside the talks, nor who is quoted before they are told and
    does nothing there.
    """
    led = {id(line) for seat in seats if seat.role == "chair" for line in seat.lines}
    whole = occasion.kind == "meeting" and _of_delegations(occasion)
    first = min((e.line.index for e in occasion.events if e.line.kind != "headline"), default=0)
    apart = {id(seat) for seat in seats if seat.role != "chair" and (seat.along or bystands(seat))}
    if not led:  # "assisted by X of Oman and Y of Qatar": nobody else stands for the sides
        apart -= {id(s) for s in seats if not s.along and s.country and _alone(s, seats)}
    others = [seat for seat in seats if seat.role != "chair"]
    speaking = openers(others, occasion.lines)
    if not led and _one_opens(others, speaking):
        speaking = set()
    apart |= speaking | {id(s) for s in others if accredited(s, seats) or observes_for_side(s)}
    if not led and speaking:
        apart |= {id(s) for s in seats if s.named}  # "for her part, Y stressed": she only speaks there, too
    there = [seat for seat in others if attends(seat)]
    if led or not face_each_other(there, [s for s in seats if id(s) not in apart]):
        apart |= {id(s) for s in there}
    if occasion.kind in OFFICIALS_TALKS:
        apart |= {id(s) for s in seats if s.role != "chair" and called_on(s)}
    apart |= told_later(occasion, [s for s in others if id(s) not in apart])
    of_side: defaultdict[str | None, list[Seat]] = defaultdict(list)
    for seat in seats:
        if id(seat) not in apart:
            of_side[seat.country].append(seat)
    alone = {id(voices[0]) for voices in map(_heard, of_side.values()) if len(voices) == 1}
    for seat in seats:
        if id(seat) in apart:
            continue
        leads_too = not led or seat.receives or any(id(line) in led for line in seat.lines)
        quoted = seat.named and seat.lines[-1].index < first
        told = any(e.line in seat.lines and e.identity for e in occasion.events)
        if (led and seat.met and not told) or (not leads_too and quoted):
            continue
        if seat.country and id(seat) in alone and (led or whole or not _plainly_met(seat)):
            seat.role = "chair"


def _one_opens(seats: list[Seat], speaking: set[int]) -> bool:
    """ "In her opening remarks, X of Oman said …, and Y of Qatar …": does each alone speak for a side?"""
    if len(seats) != 2 or len({seat.country for seat in seats} - {None}) != 2 or not speaking:
        return False
    return any(
        _OWN_REMARKS.search(line.lower) for seat in seats if id(seat) in speaking for line in seat.lines
    )


def lead_companions(occasion: Occasion, seats: list[Seat], codes: list[str]) -> None:
    """ "Minister X, accompanied by General Y, held talks with Z": who comes with others leads them.

    Not so in a plain "X, accompanied by General Y, met Z".
    """
    if occasion.kind not in TALKS | {"conference"} or len(codes) != 2 or _plain_meeting(occasion):
        return
    of = seats_by_person(seats)
    came = [seat for seat in seats if seat.role != "chair" and (seat.along or occasion.kind != "meeting")]
    with_them = [(seat, s) for seat in came for s in seated(seat.beside, of)]
    led = {id(s) for seat, s in with_them if not any(p is seat.person for p in s.beside)}
    for seat in seats:
        others = [s for s in seats if s is not seat and s.country == seat.country and s.role == "chair"]
        if seat.country not in codes or seat.along or others:
            continue
        unnamed = any(words_say(seat, line, (_NEVER, 1), (_ACCOMPANIED, 200)) for line in seat.lines)
        if id(seat) in led or unnamed:
            seat.role = "chair"


def _plain_meeting(occasion: Occasion) -> bool:
    """Is an occasion told by no more than "met"?"""
    verbs = [event.verb for event in occasion.events if event.identity]
    return occasion.kind == "meeting" and bool(verbs) and all(map(_PLAIN_MEETING.fullmatch, verbs))


def face_leaders(occasion: Occasion, seats: list[Seat], codes: list[str]) -> None:
    """ "A Kenyan team led by X met General Y": who alone faces the leader of the other side leads too.

    Not so who is called on beside the talks or only attends, nor whom others of the side stand beside.
    """
    leaders = {seat.country for seat in seats if seat.role == "chair"}
    if occasion.kind not in TALKS or len(codes) != 2 or len(leaders) != 1 or not leaders <= set(codes):
        return
    beside = occasion.kind in OFFICIALS_TALKS
    others = [
        seat
        for seat in seats
        if seat.country in codes
        and seat.country not in leaders
        and not (seat.along or attends(seat) or accredited(seat, seats) or (beside and called_on(seat)))
    ]
    seen = [seat for seat in others if bystands(seat)]  # "X led a team to Oslo. He was received by Y"
    others = [seat for seat in others if seat not in seen] or ([] if beside else seen)
    if len(others) == 1 and not others[0].named:
        others[0].role = "chair"


def _plainly_met(seat: Seat) -> bool:
    """ "X met Y": do the words where a person is first told of say no more than that?

    Not so "X met Y in Lima as part of the third dialogue".
    """
    line = seat.lines[0]
    if _FORMAT_MET_FOR.search(line.lower) and any(f.kind in OFFICIALS_TALKS for f in line.formats):
        return False
    return words_say(seat, line, (_MET, 60), (_MEETS, 60))


def _alone(seat: Seat, seats: list[Seat]) -> bool:
    """Is nobody else named for the side of a person?"""
    return sum(s.country == seat.country for s in seats) == 1


def _heard(seats: list[Seat]) -> list[Seat]:
    """Those of a side who do something there, or all of them where nobody does."""
    return [seat for seat in seats if not seat.named] or seats
