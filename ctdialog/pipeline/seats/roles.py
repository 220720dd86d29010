"""Who takes part in an occasion, in which role, and for whom.

The grammar: people named side by side are one group ("by X, …, and Y, …, respectively"). What stands
before the group or after it says what they do (`role_grammar`), else the role of those named just
before goes on over their side:

| words | role of Y |
| --- | --- |
| `X for India and Y` | that of X |
| `X led for India and Y for Australia`, `… and Y that of Peru`, `… and Y the Peruvian one` | that of X |

Whom a person acts for is for `sides` to tell.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from ctdialog.lexicon import Lexicon
from ctdialog.pipeline.cues import closing
from ctdialog.pipeline.events.companions import behind, included, only_member, principal_of
from ctdialog.pipeline.events.entourage import Aside, asides_of
from ctdialog.pipeline.events.named_together import named_together
from ctdialog.pipeline.events.verb_words import SIGNS
from ctdialog.pipeline.gazetteer import Extent
from ctdialog.pipeline.occasions.occasion import Occasion
from ctdialog.pipeline.offices.tails import tail_end
from ctdialog.pipeline.officials.persons import Mention, Person
from ctdialog.pipeline.scene import Line
from ctdialog.pipeline.seats.earlier import told_of_before
from ctdialog.pipeline.seats.going_on import back_over_a_clause, going_on
from ctdialog.pipeline.seats.he_led import led_by_both, led_by_pronoun
from ctdialog.pipeline.seats.headed import carry_sides, read_rows, rows_of_attendance
from ctdialog.pipeline.seats.hosting import of_one_side, receives
from ctdialog.pipeline.seats.only_there import beside_the_head, stands_for_a_house
from ctdialog.pipeline.seats.other_heads import heads_another
from ctdialog.pipeline.seats.presence import (
    EARLIER,
    SPEAKERS,
    UNDERTAKEN,
    in_speech,
    object_of_noun,
    only_tells,
    takes_part,
    with_peer_there,
    yet_to,
)
from ctdialog.pipeline.seats.presiding import for_the_chair, office_in_it, seat_for_the_chair
from ctdialog.pipeline.seats.principals import (
    each_for_a_side,
    face_leaders,
    has_leaders,
    lead_companions,
    lead_the_other_sides,
    lead_together,
    lead_unnamed_sides,
    principal_guest,
    several_sides,
    sole_voices,
)
from ctdialog.pipeline.seats.role_grammar import (
    BETWEEN,
    CALLED_ON,
    COMPANIONS,
    INCLUDED,
    MEMBERS,
    SPEECH_OF,
    WITH,
    role_of,
    travels,
    visits,
)
from ctdialog.pipeline.seats.seat import Seat
from ctdialog.pipeline.seats.strangers import tells_of_it
from ctdialog.pipeline.seats.the_two import seat_inviter
from ctdialog.pipeline.seats.third_parties import only_comments
from ctdialog.pipeline.seats.two_each import fill_pairs, share_a_side
from ctdialog.pipeline.sides.acts_for import (
    apart_from_their_leader,
    as_those_beside,
    by_title,
    eliminate,
    facing,
    of_the_country,
    represents,
)
from ctdialog.pipeline.sides.likely import by_name
from ctdialog.pipeline.sides.nearest import acts_for, head_of_team, only_side
from ctdialog.pipeline.sides.order import apposed_run, listed_with, parts_in_order
from ctdialog.pipeline.sides.outlet import seat_at_home
from ctdialog.pipeline.sides.pairs import pair_off
from ctdialog.pipeline.sides.rulers import without_rulers
from ctdialog.pipeline.sides.sides import labelled, side_of
from ctdialog.pipeline.sides.teams import on_behalf
from ctdialog.pipeline.topics.onlookers import by_onlookers
from ctdialog.records import Role

_OTHERS = re.compile(
    r"\s*(?:the\s+)?others?(?:\s+(?:present|there|with\s+(?:him|her|them)))?\s+(?:was|were|included?)[\s:;,]*(?:the\s+)?"
)
# "X, Y and Z, leader of the Kenyan team, took part": Z alone leads it
_ITS_LEADER = re.compile(
    r",\s+(?:who\s+(?:is|was)\s+)?(?:the\s+)?(?:head|leader|chief)\s+of\s+(?:(?:the|a|its|his|her|their)\s+)?"
    r"(?:[\w’'-]+\s+){0,3}?(?:delegation|side|team|contingent|mission)\b(?!['’])"
)
_FOR_ONE = re.compile(r",?\s+(?:representing|on\s+behalf\s+of)\s")
_CO_CHAIR = re.compile(
    r"\b(?:co-?chair\w*|respective\w*|(?:two|both) (?:sides|delegations|teams)|"
    r"jointly chair\w*|jointly led|co-?led|shar\w+ the chair)\b"
)


def seats_of(
    occasion: Occasion,
    codes: list[str],
    told: Mapping[int, tuple[str, Extent]],
    host: str | None = None,
    place: str | None = None,
) -> list[Seat]:
    """The people who take part in an occasion, in order of mention.

    `codes` are the parties known so far; a side that nobody stands for yet goes to whoever is left. `told`
    has whom people, by their id(), act for as the article's other occasions tell. At a gathering `host` is
    the country it is held in: who is named without a country is at home there. `place` is the country that
    any occasion is held in: who receives somebody is at home there.
    """
    seats: dict[int, Seat] = {}
    lines = [line for line in occasion.lines if line.index in occasion.marks or not occasion.heard]
    named = [(line, person, mention) for line in lines for person, mention in line.people]
    absent = {id(person) for line, person, mention in named if only_tells(occasion, line, person, mention)}
    onlooking = by_onlookers(sorted(lines, key=lambda line: line.index))
    by_index = {line.index: line for line in reversed(lines)}
    listed = rows_of_attendance(lines)
    for line in lines:
        if line.kind == "headline" and len(lines) > 1:
            continue
        if line.index in onlooking:
            continue
        asides, previous = asides_of(line), by_index.get(line.index - 1)
        for people in named_together(line, asides):
            # "had separate meetings with X and Y": each is at one of them
            group = [(person, m) for person, m in people if occasion.owns(line, m.extent[0])]
            if not group:
                continue
            if not _seat_group(occasion, line, previous, group, seats, asides, codes):
                pair = with_peer_there(occasion, line, (group[0][1].name[0], group[-1][1].name[1]))
                there = [(person, m) for person, m in group if pair or id(person) not in absent]
                _seat_named(occasion, line, there, seats, codes, line.index in listed)
        back_over_a_clause(line, seats)
    _seat_those_who_met(occasion, seats)
    seat_inviter(occasion, seats)
    for line in lines:
        he = led_by_pronoun(line, by_index)
        seat = seats.get(id(he[0])) if he else None
        if he and seat:
            seat.role, seat.named = "chair", False
            if seat.country is None and he[1]:
                seat.country, seat.country_at = he[1].code, he[1].extent
        for seat in filter(None, (seats.get(id(person)) for person in led_by_both(line, by_index))):
            seat.role, seat.named = "chair", False
    read_rows(occasion, seats)
    carry_sides(occasion, seats)
    found = without_rulers(occasion, list(seats.values()))
    for seat in found:
        represents(seat, codes)
        if seat.country is None and id(seat.person) in told:
            seat.country, seat.country_at = told[id(seat.person)]
    if len(codes) > 1:
        seat_for_the_chair(occasion, found)
    eliminate(found, codes, place)
    for seat in found:
        if seat.country is None and host is not None and not travels(seat):
            seat.country = host
    return found


def settle(
    occasion: Occasion,
    seats: list[Seat],
    codes: list[str],
    place: str | None,
    home: tuple[str | None, Extent | None],
    lexicon: Lexicon,
) -> None:
    """Tells whom the rest act for, and who leads a side alone, once all parties are known."""
    leaders = has_leaders(occasion, codes)
    if leaders and len(codes) == 2:
        lead_unnamed_sides(occasion, seats)
    by_title(seats, codes)
    eliminate(seats, codes, place)
    facing(seats, codes)
    pair_off(seats, codes)
    by_name([seat for seat in seats if not (seat.along and seat.beside)], codes, lexicon)
    as_those_beside(seats)
    by_name(apart_from_their_leader(seats), codes, lexicon)
    fill_pairs(occasion, seats, codes)
    seat_at_home(seats, home)
    office_in_it(occasion, seats)
    for_the_chair(occasion, seats)
    if leaders:
        lead_together(occasion, seats)
    share_a_side(occasion, seats)
    beside_the_head(seats)
    if len(codes) == 2:
        each_for_a_side(seats)
    led = any(seat.role == "chair" for seat in seats)
    if occasion.kind == "visit" and not led:
        principal_guest(seats, place)
    elif leaders and (len(codes) == 2 or (not led and several_sides(seats))):
        sole_voices(occasion, seats)
    lead_the_other_sides(occasion, seats, codes)
    lead_companions(occasion, seats, codes)
    face_leaders(occasion, seats, codes)
    of_the_country(seats, codes, lexicon)


def _seat_group(
    occasion: Occasion,
    line: Line,
    previous: Line | None,
    group: list[tuple[Person, Mention]],
    seats: dict[int, Seat],
    asides: list[Aside],
    codes: list[str],
) -> bool:
    """Seats people side by side, where the words around them say what they do; false where none do.

    `previous` is the sentence of the occasion right before theirs.
    """
    start = group[0][1].extent[0]
    end = max(m.extent[1] for _, m in group)
    if told_of_before(occasion, line, start, end):
        return False
    before = line.before(start, 80)
    told = any(e.line is line for e in occasion.events)
    opens = next((each for each in asides if group[0][1].name in each.names), None)
    companion, guests = opens is not None, behind(line, opens) if opens and opens.fronted else []
    end = next((aside.end for aside in asides if aside.start == end), end)
    after = line.after(end, 300)
    if heads_another(line, start) or only_comments(occasion, line, group, codes, after):
        return False
    tail = tail_end(line, end, next((m.extent[0] for _, m in line.people if m.extent[0] >= end), line.end))
    side = None if companion else side_of(line, start, end) or on_behalf(line, end)
    side = side or (side_of(line, start, tail) if tail > end and not companion else None)
    head = None if companion else head_of_team(line, previous, start, end)
    side = head or side or (None if companion else acts_for(line, end) or acts_for(line, tail))
    run = listed_with(line, side) if side is not None and len(group) > 1 else []
    if not run and len(group) > 1:
        first = group[0][1].name[0]  # an office in the plural before the names was read as the first one's
        run = apposed_run(line, start, len(group)) or apposed_run(line, first, len(group))
    in_order = 1 < len({party.code for party in run}) == len(run) == len(group)
    if not in_order and (parts := parts_in_order(line, start, [m.name for _, m in group])):
        run, in_order = parts, True
    label = labelled(line, start)
    heads = {id(p) for p, m in group if len(group) > 1 and _ITS_LEADER.match(line.after(m.extent[1], 90))}
    if id(group[-1][0]) in heads and (apposed := _ITS_LEADER.match(after)):
        end += apposed.end()
    role = role_of(occasion.kind, line, start, end, told)
    if label is not None and role != "chair":
        role = role_of(occasion.kind, line, label.start, end, told) or role
    role = role or going_on(line, start, end, seats)
    if role is None and tail > end:
        role = role_of(occasion.kind, line, start, tail, told)
    member = companion or only_member(line, start)
    role = "participant" if member else "chair" if head is not None else role
    go_on = bool(seats) and _OTHERS.fullmatch(before)  # "Others were X and Y", of those named last
    # "X is at the head of a delegation made up of Y and Z"
    made_up = MEMBERS.search(before) is not None and any(m.extent[1] <= start for _, m in line.people)
    brought = included(line, start) or made_up
    # who is of a side is there
    role = role or ("participant" if side is not None or go_on or brought else None)
    of_noun = object_of_noun(before) and not SPEECH_OF.search(before)
    if role is None or UNDERTAKEN.search(before):
        return False
    if role == "participant" and (of_noun or in_speech(line, start)):
        return False
    if role == "participant" and not (told or occasion.ahead) and yet_to(after):
        return False
    side = side or (None if companion or role == "participant" else only_side(line, start, end))
    house = role == "chair" and stands_for_a_house(line, start, end)
    for person, mention in group:
        office = person.office()
        among = (MEMBERS, INCLUDED, COMPANIONS, SPEAKERS)
        listed = brought or companion or any(rule.search(before) for rule in among)
        if office is not None and (office.former or office.spokes) and not listed:
            continue  # "in the delegation were the spokesman, X, and Y": one of those who came
        seat = seats.get(id(person))
        own_role: Role = "chair" if id(person) in heads else role
        if seat is None:
            seat = seats[id(person)] = Seat(person, own_role, house=house)
        elif own_role == "chair" and seat.role == "participant":
            seat.role, seat.house = own_role, house
        seat.named = False
        if not seat.lines or seat.lines[-1] is not line:  # a name may stand in it a hundred times
            seat.lines.append(line)
        seat.receives = seat.receives or receives(before, after)
        seat.visits = seat.visits or visits(before, after)
        others = [p for p, _ in group if p is not person]
        seat.group += others
        if len(others) == 1 and BETWEEN.search(before):
            seat.met += others
        if len(others) == 1 and _CO_CHAIR.search(before[-40:] + " | " + after[:40]):
            seat.met += others
        if of_one_side(before, after, len(group)):
            seat.beside += [p for p, _ in group if p is not person]
        brought = brought and role == "participant"
        seat.along = seat.along or companion or brought
        if opens is not None and opens.fronted:
            seat.receives = seat.receives or not opens.along
            seat.beside += guests if opens.along else []
        elif go_on:
            seat.beside += [s.person for s in list(seats.values()) if s.lines[0] is not line][-1:]
        elif (
            role == "participant"
            and (companion or COMPANIONS.search(before) or INCLUDED.search(before) or brought)
            and "counterpart" not in line.before(group[0][1].name[0], group[0][1].name[0] - start)
        ):
            seat.beside += principal_of(line, group, seats, side)
        elif role == "participant" and _opposed(line, start, before):
            members = {id(p) for p, _ in group}
            seat.met += [p for p, m in line.people if m.name[1] <= start and id(p) not in members]
        own = run[group.index((person, mention))] if in_order else side
        if person is not group[-1][0] and len(group) == 2 and role == "chair" and _FOR_ONE.match(after):
            own = None  # "Presiding were X and Y, representing Mali": X stands for the other side
        seat.ordered = seat.ordered or in_order
        if label is not None and own is not None and label.code != own.code and len(group) == 2:
            own = label if person is group[0][0] else own  # "on the Malian side by X and by Y for Togo"
        if seat.country is None and own is not None and own.label != "REGION":
            seat.country, seat.country_at = own.code, own.extent
            seat.body = own.label == "BODY"
    return True


def _seat_named(
    occasion: Occasion,
    line: Line,
    group: list[tuple[Person, Mention]],
    seats: dict[int, Seat],
    codes: list[str],
    listed: bool,
) -> None:
    """Seats those whom no verb puts at the main occasion, where nothing puts them elsewhere.

    Of two countries' talks, somebody of a third one is not there; at a summit or conference guests are, and
    whoever is `listed` below "In attendance were:".
    """
    if occasion.prominence != "main" or not group:
        return
    run = apposed_run(line, group[0][1].name[0], len(group)) if len(group) > 1 else []
    open_to_others = listed or len(codes) != 2 or occasion.kind in ("summit", "conference")
    around = group[0][1].extent[0], max(m.extent[1] for _, m in group)
    for person, mention in group:
        if id(person) in seats or heads_another(line, around[0]):
            continue
        if not takes_part(occasion, line, person, mention, around):
            continue
        if occasion.ahead and tells_of_it(line, mention.extent):
            continue  # "X said the talks will be held in May"
        seat = Seat(person, "participant", lines=[line], named=True)
        if run:  # "Kenya's and Peru's chiefs, X and Y": both have the office of the last
            own = run[group.index((person, mention))]
            seat.country, seat.country_at, seat.ordered = own.code, own.extent, True
        represents(seat, codes)
        if open_to_others or seat.country is None or seat.country in codes:
            seat.group = [p for p, _ in group if p is not person]
            seats[id(person)] = seat


def _seat_those_who_met(occasion: Occasion, seats: dict[int, Seat]) -> None:
    """Seats those whom a mention itself tells as meeting, also where a pronoun stands for the name.

    Who visits is the principal of the visit. What was signed may have been so by others, before.
    """
    for event in occasion.events:
        for person in event.people if event.verb not in SIGNS or event.dates or event.places else ():
            office = person.office()
            named = (mention.extent for each, mention in event.line.people if each is person)
            passing = any(
                EARLIER.search(event.line.before(start, 80))
                or told_of_before(occasion, event.line, start, end)
                for start, end in named
            )
            out = passing or (office is not None and (office.spokes or office.former))
            if id(person) not in seats and not out:
                role: Role = "chair" if event.kind == "visit" else "participant"
                seats[id(person)] = Seat(person, role, lines=[event.line])


def _opposed(line: Line, start: int, before: str) -> bool:
    """Are the people at `start` those whom the ones before them met, or held talks with?"""
    if closing("part_before").search(before) or WITH.search(before):
        return True
    return CALLED_ON.search(line.before(start, 200)) is not None
