"""Whom people act for by what is known of the others: their offices, who is beside them, who is left.

What an office or a name tells goes before what the words around the name told (`sides`), and where
nothing tells it, of two sides the one that is left:

| words | acts for |
| --- | --- |
| `Peru's Minister X led the Kenyan side` | Peru, as the office tells |
| `Home Secretary X`, at talks of Britain and Norway | Britain, which has such a title |
| `the Secretary General`, at a body's own meeting | the body |
| `Chad's Permanent Representative to the AU`, at talks of the AU and ECOWAS | the AU |
| `X hosted A and B`, `X accompanied by A` | the side of the one beside |
| `X met his counterpart Y` | the other one of two sides |
| `X received Y` in Cairo | of two sides, the host's |
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from ctdialog.lexicon import Lexicon, table
from ctdialog.pipeline.offices.office import Office
from ctdialog.pipeline.officials.persons import Mention
from ctdialog.pipeline.parties import Party
from ctdialog.pipeline.scene import Line
from ctdialog.pipeline.seats.envoys import hosts_envoy, office_words
from ctdialog.pipeline.seats.seat import Seat
from ctdialog.pipeline.sides.hosts import at_home_or_not
from ctdialog.pipeline.sides.listed import (
    BRACKET_ENDS,
    BRACKET_OPENS,
    SeatOf,
    label_behind,
    listed_behind,
    seated,
    seats_by_person,
    side_of_list,
)
from ctdialog.pipeline.sides.nearest import of_mission
from ctdialog.pipeline.sides.order import in_order, last_side
from ctdialog.pipeline.sides.teams import faced

# offices that bodies have, and countries as a rule have not
_BODYS_OWN = re.compile(
    r"(?:(?:acting|deputy|assistant) |under[- ]?)*(?:secretary[- ]general|executive secretary|"
    r"commissioner[- ]general)"
)

_OF_BODY = re.compile(r"\bof\s+(?:the\s+)?$")


def represents(seat: Seat, codes: list[str]) -> None:
    """What the person's own office and name tell goes before what the side told.

    A title that has its country without naming it ("Secretary of State") is no third one's in talks of two;
    and nobody acts for a region.
    """
    for mention in seat.person.mentions:
        office = mention.office
        if office is not None and office.country is not None and not _strange(office, codes):
            if office.country not in codes and (body := _sits_in(seat, mention, codes)):
                seat.country, seat.country_at, seat.body = body.code, body.extent, True
                return
            if seat.ordered and seat.country and office.plural:
                return  # "Kenya's and Peru's ministers, X and Y": both have the office of the last
            if len(codes) == 2 and seat.body and seat.country in codes and office.country not in codes:
                return  # "on behalf of ASEAN, Brunei's Permanent Secretary X"
            own = seat.country in codes and office.country not in codes and not seat.body
            if own and office.country_at is not None and office.country_at == office.organization:
                return  # "on the Croatian side X of the Counter-Terrorism Service", as Iraq's is called
            seat.country, seat.country_at = office.country, office.country_at
            if body := _head_of(seat, office):  # "the Bahraini Secretary General of the GCC"
                seat.country, seat.country_at = body.code, body.extent
            return
        if mention.country is not None:
            seat.country, seat.country_at = mention.country, mention.country_at
            return
        line = seat.line_at(mention.extent[0])
        label = line and (
            _bracketed(line, mention.name[1], mention.extent[1]) or of_mission(line, mention.extent[1])
        )
        if label:
            seat.country, seat.country_at = label.code, label.extent
            return


def _sits_in(seat: Seat, mention: Mention, codes: list[str]) -> Party | None:
    """Of talks between bodies the one that a member's envoy sits at: "Chad's envoy to the AU"."""
    line = seat.line_at(mention.extent[0])
    if line is None or len(codes) < 2 or not line.members.keys() >= set(codes):
        return None
    told = line.parties_in(*mention.extent)
    return next((party for party in told if party.label == "BODY" and party.code in codes), None)


def _head_of(seat: Seat, office: Office) -> Party | None:
    """The body whose Secretary General somebody is, whatever his nationality."""
    if office.position is None:
        return None
    start, end = office.position
    line = seat.line_at(start)
    if line is None or not _BODYS_OWN.match(line.after(start, end - start)):
        return None
    for party in line.parties:
        if party.label == "BODY" and start < party.start < end + 12:
            return party if _OF_BODY.search(line.before(party.start, 10)) else None
    return None


@lru_cache(maxsize=1)
def _shared_titles() -> tuple[re.Pattern[str], dict[str, frozenset[str]]]:
    """Titles that a few countries have, as one pattern, and the countries of each."""
    rows = table("offices")["shared_title"]
    codes = {title.lower(): frozenset(row["codes"]) for row in rows for title in row["names"]}
    return re.compile(rf"(?:{'|'.join(map(re.escape, codes))})(?![\w-])"), codes


def by_title(seats: list[Seat], codes: list[str]) -> None:
    """ "Home Secretary X", at talks of Britain and Norway: of the parties the one that has such a title."""
    pattern, shared = _shared_titles()
    for seat in seats:
        for words in office_words(seat) if seat.country is None else ():
            told = pattern.match(words)
            have = [code for code in codes if code in shared[told.group()]] if told else []
            if len(have) == 1:
                seat.country = have[0]


def _strange(office: Office, codes: list[str]) -> bool:
    """Is an office's country none of two, and read from its title alone, or a region?"""
    assert office.country is not None
    implied = office.country_at == office.position
    return office.country.islower() or (implied and len(codes) == 2 and office.country not in codes)


def _bracketed(line: Line, name_end: int, end: int) -> Party | None:
    """ "Bello Khan, Secretary (Kenyan side)": the label in brackets behind somebody."""
    for party in line.parties:
        if name_end < party.start < end + 12 and BRACKET_OPENS.search(line.before(party.start, 8)):
            return party if BRACKET_ENDS.match(line.after(party.end, 16)) else None
    return None


def of_body(seats: list[Seat], body: str | None, host: str | None, text: str) -> None:
    """At a body's own meeting "the Secretary General" is the body's, and not the `host`'s."""
    for seat in seats:
        office = seat.person.office()
        position = office.position if office is not None else None
        own = position is not None and _BODYS_OWN.fullmatch(text[slice(*position)].lower())
        if body and own and seat.country_at is None and seat.country in (None, host):
            seat.country = body


def of_the_country(seats: list[Seat], codes: list[str], lexicon: Lexicon) -> None:
    """In talks of a country and a body, "General X attended": the country's, as a body's people are told so.

    But for the offices that countries have not: the Secretary General is the body's.
    """
    countries = [code for code in codes if code in lexicon.countries]
    bodies = [code for code in codes if code not in countries]
    of = seats_by_person(seats)
    for seat in seats if len(countries) == len(bodies) == 1 else ():
        if seat.country is None and not any(s.country in countries for s in seated(seat.met, of)):
            own = any(_BODYS_OWN.fullmatch(words) for words in office_words(seat))
            seat.country, seat.assumed = (bodies if own else countries)[0], True


def eliminate(seats: list[Seat], codes: list[str], place: str | None) -> None:
    """Whom people act for, where neither office nor side told: by who is beside them, and who is left.

    In this order: the side of those they host or arrive with; of two sides, the one nobody stands
    for yet; the other side than that of whom they met; the side of the one named just before.
    """
    for seat in seats:
        seat.country = at_home_or_not(seat.country, codes, place)
        if seat.country is None:
            seat.country_at = None  # where nobody is at home, "the guests" tell nothing
    of = seats_by_person(seats)
    as_those_beside(seats)
    for seat in seats:
        if seat.country is None and seat.role == "participant" and not seat.met:
            seat.country = side_of_list(seat, of)
        if seat.country is None and len(codes) == 2:
            seat.country = label_behind(seat, of)
    for seat in seats:
        if seat.country is None and seat.receives and (place in codes or len(codes) != 2):
            seat.country = place
    for seat in seats:
        if seat.country is None:
            seat.country = listed_behind(seat, of)
    if len(codes) == 2:
        for seat in seats:
            seat.country = seat.country or _other_chair(seat, of, codes)
            met = None if seat.country else _faced(seat)
            if met in codes:
                seat.country = next(code for code in codes if code != met)
            if seat.country is None and seat.visits and place in codes:
                seat.country = next(code for code in codes if code != place)
        told = any(seat.role == "chair" and seat.country for seat in seats)
        for waits in (True, False):
            taken = {seat.country for seat in seats if seat.country in codes}
            if len(taken) == 1:
                left = next(code for code in codes if code not in taken)
                for seat in seats:
                    pair = not told and _leads_as_pair(seat, of)
                    if seat.country is None and not (waits and seat.met) and not pair:
                        seat.country, seat.assumed = left, not seat.met
            _opposite(seats, of, codes)
    untold = [seat for seat in seats if seat.country is None]
    in_order(seats, codes)
    last_side(seats, codes)
    for before, seat in pairwise(seats):
        if seat.country is None and any(p is before.person for p in seat.group):
            home = place
            if place is None and len(codes) == 2 and before.country in codes:
                home = next(code for code in codes if code != before.country)
            at_home = home in codes and home != before.country and hosts_envoy(seat, before)
            seat.country = home if at_home else before.country
    for seat in untold:
        told = any("respective" in line.lower for line in seat.lines)
        seat.assumed = seat.country is not None and not told


def as_those_beside(seats: list[Seat]) -> None:
    """ "X led the team, which included Kenya's Minister Y, and Z": Z is of X's side, who is of Y's."""
    of = seats_by_person(seats)
    for seat in seats:
        near = {s.country for s in seated(seat.beside, of) if s.country}
        if seat.country is None and len(near) == 1:
            (seat.country,) = near
    for seat in seats:
        led = [s for s in seated(seat.beside, of) if s.country is None and s.role == "chair"]
        if seat.country and seat.along and len(led) == 1:
            led[0].country = seat.country
            for each in seats:
                if each.country is None and any(p is led[0].person for p in each.beside):
                    each.country = seat.country


def apart_from_their_leader(seats: list[Seat]) -> list[Seat]:
    """Those who did not come along with somebody of their side, which a name would not take them from."""
    of = seats_by_person(seats)
    return [s for s in seats if not (s.along and any(o.country == s.country for o in seated(s.beside, of)))]


def _faced(seat: Seat) -> str | None:
    """ "X met the Kenyan side", "X and his Kenyan counterpart": whom X does not act for."""
    told = ((line, m) for line in seat.lines for p, m in line.people if p is seat.person)
    return next((party.code for line, m in told if (party := faced(line, m.extent[1]))), None)


def _other_chair(seat: Seat, of: SeatOf, codes: list[str]) -> str | None:
    """ "Led by Minister X and Kenyan Minister Y": of two side by side who lead, each has a side."""
    other = seated(seat.group, of)
    if seat.country or seat.role != "chair" or seat.beside or len({id(s) for s in other}) != 1:
        return None
    leads = other[0].role == "chair" and other[0].country in codes and not other[0].beside
    return next(code for code in codes if code != other[0].country) if leads else None


def _leads_as_pair(seat: Seat, of: SeatOf) -> bool:
    """ "X and Y co-chaired": are two who lead told together, with the side of neither?"""
    others = seated(seat.group, of)
    return seat.role == "chair" == others[0].role and others[0].country is None if len(others) == 1 else False


def _opposite(seats: list[Seat], of: SeatOf, codes: list[str]) -> None:
    """ "Hurley met General Kayani": who is met is of the other side."""
    for seat in seats:
        sides = {s.country for s in seated(seat.met, of)}
        if seat.country is None and len(sides) == 1 and sides <= set(codes):
            seat.country = next(code for code in codes if code not in sides)


def facing(seats: list[Seat], codes: list[str]) -> None:
    """ "Hurley met General Kayani of Pakistan": who meets is of the other side than who is met."""
    by: dict[int, set[str | None]] = {}
    for seat in seats:
        for person in seat.met:
            by.setdefault(id(person), set()).add(seat.country)
    for seat in seats:
        sides = by.get(id(seat.person), set())
        if seat.country is None and len(codes) == 2 and len(sides) == 1 and sides <= set(codes):
            seat.country = next(code for code in codes if code not in sides)
