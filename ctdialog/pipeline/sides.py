"""Whom people at an occasion act for.

The grammar; what an office or a name tells goes before it, and where nothing tells it, of two sides
the one that is left:

| words | side |
| --- | --- |
| `led the Pakistan side`, `headed the delegation of Peru` | the party after the verb |
| `the Indian side was led by X` | the party before it |
| `X led for India and Y for Peru`, `Y that of Peru`, `Y the Peruvian one` | the party after the name |
| `Niger sent X`, `for Kenya, X attended`, `India: X` | the party before the name |
| `at the head of the Malian team was X`, `with Togo's minister were X` (`fronted`) | the party before it |
| `X hosted A and B`, `X accompanied by A` | the side of the one beside |
| `the Kenyan team, which was captained by X` | the party whose team it is |
| `X led the Kenyan team; Y, Director, and Z` | that of the leader before them |
| `X, Y (Kenyan side) and Z (Omani side)` | the one of the label behind them |
| `X met his counterpart Y` | the other one of two sides |
| `X received Y` in Cairo | of two sides, the host's |
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from ctdialog.pipeline.fronted import fronted
from ctdialog.pipeline.hosts import TEAM, at_home_or_not, is_label, sides_in
from ctdialog.pipeline.listed import (
    BRACKET_ENDS,
    BRACKET_OPENS,
    SeatOf,
    label_behind,
    listed_behind,
    seated,
    seats_by_person,
    side_of_list,
)
from ctdialog.pipeline.nearest import of_mission, others_clause
from ctdialog.pipeline.office import Office
from ctdialog.pipeline.order import in_order, last_side
from ctdialog.pipeline.parties import Party
from ctdialog.pipeline.persons import Person
from ctdialog.pipeline.role_grammar import leads_before
from ctdialog.pipeline.scene import Extent, Line
from ctdialog.pipeline.teams import comprised, faced, team_of
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
    receives: bool = False  # receives or hosts somebody
    visits: bool = False  # is abroad
    along: bool = False  # comes with somebody, as an aside tells
    ordered: bool = False  # listed in one order with the sides
    assumed: bool = False  # the country is a default: of who is left, or of the order
    body: bool = False  # acts for a body, as the words before the name tell
    named: bool = False  # only named there, no verb says what the person did


_SIDE_AFTER = re.compile(
    r"^[\s,)]*(?:who\s+|will\s+|would\s+|is\s+|was\s+|are\s+|were\s+|had\s+|has\s+|to\s+|due\s+|set\s+|expected\s+)*"
    r"(?:led|leads?|leading|(?:had\s+|has\s+|having\s+|took\s+)?charge\s+of|head(?:ed|s|ing)?|(?:co-?)?chair(?:ed|s|ing)?|represent(?:ed|s|ing)?|direct(?:ed|s)|command(?:ed|s)|"
    r"(?:stood\s+)?at\s+the\s+(?:head|helm)\s+of|in\s+charge\s+of|"
    r"(?:came|travell?ed|attended|there|took\s+part)\s+with|(?:as\s+)?part\s+of|"
    r"(?:serv(?:ed|es|ing)\s+as\s+|act(?:ed|s|ing)\s+as\s+|as\s+)?(?:the\s+|a\s+)?(?:head|leader|chief|members?)\s+of)\b"
)
_SIDE = re.compile(rf"^(?:['’]s)?\s*(?:[\w-]+\s+){{0,2}}(?:{TEAM}|delegations|negotiators)\b")
_DELEGATION_OF = re.compile(
    r"^[\s,)]*(?:who\s+|will\s+|would\s+|is\s+|was\s+)*(?:led|leads?|leading|head(?:ed|s|ing)?)\s+(?:the|a|an)\s+"
    r"(?:[\w-]+\s+){0,2}(?:delegation|side|team)\s+(?:of|from)\s+(?:the\s+)?"
)
_BOTH_SIDES = re.compile(
    r"\b(?:sides|delegations|teams|respectively|between|both|co-?chaired|two)\b|\band\b.*\b(?:side|delegation)\b"
)
# "the Kenyan team, which was co-chaired by": what the clause tells is the team's alone
_ITS_CLAUSE = re.compile(
    r"(?:['’]s|(?:['’]s?)?\s+(?:[\w-]+\s+){0,2}(?:side|delegation|team|contingent|mission|panel|deputation|one|part|half|group|squad|line-?up|bench|negotiators|experts|officials)"
    r"(?:\s+(?:of|from)\s[^,;]{2,40})?),?\s+(?:(?:which|that)\s+)?"
    r"(?:(?:was|were|is|are|will\s+be|being|had|has|been|to\s+be|also|jointly|both)\s+){0,4}"
    r"(?!receiv|host|welcom|greet|brief|invit|visit|address|attend|view|interview|applaud|thank|escort|organi)"
    r"[a-z-]+(?:ed|led)\s+(?:out\s+|up\s+|off\s+)?(?:jointly\s+|together\s+|respectively\s+)?by\s+(?:both\s+)?(?:the\s+)?"
)
_OWN_SIDE = re.compile(
    r"\b(?:side|delegation|team|contingent|panel|deputation|represented|mission|one|half|squad|line-?up|negotiators)\b"
)
_SIDE_FROM = re.compile(
    r"\b(?:delegation|team|side|mission|contingent|panel|deputation|that)\s+(?:from|of)\b[^,;]{0,50}$"
)
_LED = re.compile(r"\b(?:led|headed|represented|chaired|co-chaired|under|by)\b")
_ELIDED = re.compile(
    r"[\s,]*(?:that\s+(?:of|from)|(?:on\s+behalf\s+)?(?:for|of)|the|on\s+the|from)\s+(?:the\s+)?"
)
_ONES = re.compile(
    r"^(?:['’]s)?\s*(?:[\w-]+\s+)?(?:ones?|side|delegation|team|experts|officials|end|counterparts|contingent|part|half|group|squad|"
    r"line-?up|bench|negotiators)\b"
    r"(?!\s*(?:[,–—-]\s*)?(?:by|was|were|is|led|headed)\b)"
)
_CLOSES = re.compile(r"^['’]?\s*(?:$|[.,;:)]|and\b|at\b|in\b|during\b|while\b|with\b|on\b|respectively\b)")
_SPEAKS_FOR = re.compile(
    r"[\s,)]*(?:who\s+)?(?:will\s+|would\s+|had\s+|has\s+|is\s+|was\s+|to\s+|also\s+)*"
    r"(?:(?:led|leads?|leading|(?:co-?)?chair(?:ed|s|ing)?|headed|spoke|speaks|speaking|attended|took\s+part|acted)"
    r"\s+(?:the\s+[\w-]+\s+)?(?:for|on\s+behalf\s+of)|represent(?:ed|s|ing)?)\s+(?:the\s+)?"
)
_ANDS = re.compile(r"\b(?:and|both)\s+(?:the\s+)?$")  # "the Kenyan and Malian delegations"
_ITS_HEAD = re.compile(
    r"^['’]?s?\s+(?:[\w-]+\s+){0,2}(?:president|government|minister|premier|king|emir|leader)\b"
)
_SENDS = re.compile(
    r"\s*(?:itself\s+|had\s+|has\s+|also\s+|is\s+|will\s+)*(?:sent|sends?|sending|dispatched|delegated|deputed)"
    r"\s+(?:its\s+|the\s+)?"
)
_BY = re.compile(
    r"(?:['’]s?)?(?:\s+(?:side|delegation|team|part|half|group|negotiators|experts))?(?:\s*[,–—-])?\s+by\s+(?:the\s+)?"
)
# "of the Chinese one - X", "of the Kenyan team it was X": a verb left out
_ONE_MARK = re.compile(
    r"(?:['’]s)?\s+(?:one|side|delegation|team|part|half|group|squad|line-?up|negotiators|experts)"
    r"(?:\s*[,:–—-]\s*|\s+(?:it\s+)?(?:was|were|is|stood|sat|under|by)\s+(?:by\s+|under\s+)?)(?:the\s+)?"
)
# "Peru's was X", "Lima's woman, X", "Peru's chief delegate: X": whose one it is
_WHOSE_WAS = re.compile(
    r"['’]s?\s+(?:(?!(?:host|guest|visitor|neighbou?r|partner|interlocutor|counterpart|all|former|late|capital)\w*\s)[\w-]+\s+){0,3}?"
    r"(?:(?:was|were|is|are|being|will\s+be)\s+|(?<=\w)(?:\s*,|:|\s[–—-])\s+)(?:the\s+)?"
)
_SCENE = re.compile(r"\b(?:to|in|at|into|across)\s+(?:the\s+)?$")  # "a visit to Togo by X" tells no side
_MARK = re.compile(r"\s*[:–—]\s*(?:the\s+)?|\s+-\s+(?:the\s+)?")
_FOR_PARTY = re.compile(
    r"(?:^|[,;]\s+|\band\s+)(?:for|from|on\s+the\s+part\s+of|on\s+behalf\s+of)\s+(?:the\s+)?$"
)
# "his guest from London, Minister X": the capital is the side
_COLLEAGUE_FROM = re.compile(
    r"\b(?:guest|colleague|counterpart|visitor|peer|partner|homologue|interlocutor|opposite\s+number|delegate|"
    r"negotiator|envoy|minister)s?\s+from\s+(?:the\s+)?$"
)
_APPOSED = re.compile(r"[\s,–—-]+(?:(?:being|was|is)\s+)?(?:the\s+)?")
_COMMA = re.compile(r",?\s*(?:by\s+)?(?:was\s+|were\s+|it\s+was\s+)?(?:the\s+)?")
# "A and B from the Indian side and C and D …": the role goes on over the side
_SIDE_OF_GROUP = re.compile(r"^[\s,(]*(?:from|for|on|of)\s+(?:the\s+)?$")
_ON_THE_SIDE_OF = re.compile(
    r"^[\s,(]*(?:(?:on|from)\s+the\s+(?:side|part)\s+of|on\s+behalf\s+of)\s+(?:the\s+)?(?:\w+\s+of\s+)?$"
)


def side_of(line: Line, start: int, end: int) -> Party | None:
    """The side that people at `start:end` lead: "led the Pakistan side", "the Indian side was led by"."""
    before, after = line.before(start, 80), line.after(end, 300)
    told = elided(line, start, end) or _spoken_for(line, end) or labelled(line, start)
    if told or (told := comprised(line, start) or fronted(line, start)):
        return told
    for party in sides_in(line):
        if party.start == start and party.form == "name" and _FOR_PARTY.search(line.before(start, 24)):
            return party  # "and from Mali Minister X and Director Y"
        if end <= party.start < end + 40 and _ON_THE_SIDE_OF.match(line.after(end, party.start - end)):
            return party
        if end <= party.start < end + 20 and _SIDE_OF_GROUP.match(line.after(end, party.start - end)):
            beside = _SIDE.match(line.after(party.end, 40))
            # "X, from the Malian side by Y": the side of the one after it
            whole = beside and not line.after(party.end + beside.end(), 5).lstrip(" ,").startswith("by ")
            return party if whole else None
    if match := _SIDE_AFTER.match(after):
        verb_end = end + match.end()
        for party in sides_in(line):
            team = is_label(party) or _people(line, party) or _SIDE.match(line.after(party.end, 40))
            if verb_end <= party.start < verb_end + 30 and team:
                return party
    if match := _DELEGATION_OF.match(after):
        for party in sides_in(line):
            if end + match.end() - 1 <= party.start <= end + match.end() + 4:
                return party
    own = [p for p in sides_in(line) if start - 90 <= p.end <= start and _its_clause(line, p, start)]
    if own or not leads_before(before):
        return own[-1] if own else team_of(line, start, end)
    if others_clause(line, start):
        return None
    for party in reversed(sides_in(line)):
        if start - 90 <= party.end <= start and _led_alone(line, party, start):
            return party
    return team_of(line, start, end)


def _people(line: Line, party: Party) -> bool:
    """ "The Kenyans": the people of a country, who are its side without another word."""
    words = line.lower[party.start - line.start : party.end - line.start]
    return party.form == "demonym" and words.endswith("s") and line.before(party.start, 4).lower() == "the "


def elided(line: Line, start: int, end: int) -> Party | None:
    """The side of people behind whom a verb is left out: "… and Y for Australia", "… and Y that of Peru"."""
    if start == line.start:
        return None
    for party in sides_in(line):
        if end <= party.start < end + 24 and _ELIDED.fullmatch(line.after(end, party.start - end)):
            after = line.after(party.end, 40)
            following = next((m.extent[0] for _, m in line.people if m.extent[0] > party.end), line.end)
            if _ONE_MARK.fullmatch(line.before(following, following - party.end)):
                return None  # "…, of the Chinese one - X": the side of the one after it
            of_side = _ONES.match(after) is not None
            plain = "the" not in line.after(end, party.start - end).split()[:1]
            alone = plain or party.form in ("adjective", "demonym")  # "and Y the Ugandan"
            return party if of_side or (alone and _CLOSES.match(after)) else None
    return None


def _spoken_for(line: Line, end: int) -> Party | None:
    """ "X led for India", "X represented the European Union": the party after the verb, alone."""
    for party in sides_in(line):
        if end < party.start < end + 60 and _SPEAKS_FOR.fullmatch(line.after(end, party.start - end)):
            after = line.after(party.end, 40)
            return party if _CLOSES.match(after) or _ITS_HEAD.match(after) else None
    return None


def labelled(line: Line, start: int) -> Party | None:
    """The party before a name: "Niger sent X", "India: X", "for Kenya, X attended", "… and Uganda by X"."""
    for party in reversed(sides_in(line)):
        if party.end <= start:
            between = line.before(start, min(60, start - party.end))
            if (
                _SENDS.fullmatch(between)
                or (_BY.fullmatch(between) and not _SCENE.search(line.before(party.start, 24)))
                or _ONE_MARK.fullmatch(between)
                or _WHOSE_WAS.fullmatch(between)
                or (start - party.end < 8 and _MARK.fullmatch(between))
            ):
                return party
            if _COLLEAGUE_FROM.search(line.before(party.start, 40)) and _APPOSED.fullmatch(between):
                return party
            opens = _FOR_PARTY.search(line.before(party.start, 30)) is not None
            return party if opens and _COMMA.fullmatch(between) else None
    return None


def _its_clause(line: Line, party: Party, start: int) -> bool:
    """ "The Kenyan team was rounded out by X": does a clause on a party's own team name those at `start`?"""
    between = line.text[party.end - line.start : start - line.start].lower()
    return _ITS_CLAUSE.fullmatch(between) is not None and not _ANDS.search(line.before(party.start, 20))


def _led_alone(line: Line, party: Party, start: int) -> bool:
    """Is one side alone told to be led, between a party and the people at `start`?"""
    between = line.text[party.end - line.start : start - line.start].lower()
    if not _LED.search(between) or _BOTH_SIDES.search(between):
        return False
    own = _OWN_SIDE.search(between) or _SIDE_FROM.search(line.before(party.start, 80))
    return own is not None


# offices that bodies have, and countries as a rule have not
_BODYS_OWN = re.compile(
    r"(?:(?:acting|deputy|assistant) )*(?:secretary[- ]general|executive secretary|commissioner[- ]general)"
)


def represents(seat: Seat, codes: list[str]) -> None:
    """What the person's own office and name tell goes before what the side told.

    A title that has its country without naming it ("Secretary of State") is no third one's in talks of two;
    and nobody acts for a region.
    """
    for mention in seat.person.mentions:
        office = mention.office
        if office is not None and office.country is not None and not _strange(office, codes):
            if seat.ordered and seat.country and office.plural:
                return  # "Kenya's and Peru's ministers, X and Y": both have the office of the last
            if len(codes) == 2 and seat.body and seat.country in codes and office.country not in codes:
                return  # "on behalf of ASEAN, Brunei's Permanent Secretary X"
            seat.country, seat.country_at = office.country, office.country_at
            return
        if mention.country is not None:
            seat.country, seat.country_at = mention.country, mention.country_at
            return
        line = next((line for line in seat.lines if line.start <= mention.extent[0] < line.end), None)
        label = line and (
            _bracketed(line, mention.name[1], mention.extent[1]) or of_mission(line, mention.extent[1])
        )
        if label:
            seat.country, seat.country_at = label.code, label.extent
            return


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
    for seat in seats:
        near = {s.country for s in seated(seat.beside, of) if s.country}
        if seat.country is None and len(near) == 1:
            (seat.country,) = near
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
        for waits in (True, False):
            taken = {seat.country for seat in seats if seat.country in codes}
            if len(taken) == 1:
                left = next(code for code in codes if code not in taken)
                for seat in seats:
                    if seat.country is None and not (waits and seat.met):
                        seat.country, seat.assumed = left, not seat.met
            _opposite(seats, of, codes)
    untold = [seat for seat in seats if seat.country is None]
    in_order(seats, codes)
    last_side(seats, codes)
    for before, seat in pairwise(seats):
        if seat.country is None and any(p is before.person for p in seat.group):
            seat.country = before.country
    for seat in untold:
        told = any("respective" in line.lower for line in seat.lines)
        seat.assumed = seat.country is not None and not told


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


def _opposite(seats: list[Seat], of: SeatOf, codes: list[str]) -> None:
    """ "Hurley met General Kayani": who is met is of the other side."""
    for seat in seats:
        sides = {s.country for s in seated(seat.met, of)}
        if seat.country is None and len(sides) == 1 and sides <= set(codes):
            seat.country = next(code for code in codes if code not in sides)
