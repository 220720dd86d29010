"""Whose meeting it is: the parties of an occasion.

Where they are told, from the surest to the least sure:

1. in the format ("Pakistan-Russia Joint Working Group", "dialogue between the EU and Nigeria");
2. as subjects, side by side ("Pakistan and the European Union held …"; `subjects`);
3. as sides ("the Japanese delegation", "the Turkish side");
4. by the people who lead or take part;
5. as a list of those attending ("Members i.e. …", "attended by …", "participants from …"), of
   gatherings alone.

Where the countries of a body are listed, the body is the framework, not a party.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from ctdialog.lexicon import Lexicon
from ctdialog.lexicon.calendar import WEEKDAY
from ctdialog.pipeline.cues import wording
from ctdialog.pipeline.events.agreed_there import AGREED_THERE
from ctdialog.pipeline.events.event import Event
from ctdialog.pipeline.events.subjects import SUBJECT_VERB, first_pair, subjects
from ctdialog.pipeline.events.telling import said_behind
from ctdialog.pipeline.events.verb_words import SPOKE_OF
from ctdialog.pipeline.occasions.occasion import GATHERINGS, Occasion
from ctdialog.pipeline.organizations.house_words import HOUSE_NOUN
from ctdialog.pipeline.parties import Party, PartyIndex
from ctdialog.pipeline.scene import Scene
from ctdialog.pipeline.sides.also_there import also_there, elsewhere
from ctdialog.pipeline.sides.attending import attending, guests, many, rolled, with_guests
from ctdialog.pipeline.sides.bodies_there import heads_of_bodies, organs
from ctdialog.pipeline.sides.body_seats import seat_only
from ctdialog.pipeline.sides.hosts import comes_for_it, host_of_its_peers, hosting, hosts
from ctdialog.pipeline.sides.left_out import (
    is_part,
    leave_out_fields,
    leave_out_frameworks,
    leave_out_surroundings,
)
from ctdialog.pipeline.sides.membership import members
from ctdialog.pipeline.sides.told import Parties
from ctdialog.pipeline.when_where.of_meeting import HOSTS

_SIDES = re.compile(
    r"^(?:['’]s)?\s+(?:side|delegation(?!\s+(?:in|to\s+(?!the\b|an?\b))\b)|delegations|team|contingent|counterparts?)\b"
)
_WITH = re.compile(
    r"\bwith\s+(?:the\s+)?(?:[\w’']+\s+)?(?:(?:representatives|officials|delegates|delegations?|ministers|leaders|"
    r"experts|officers|members)\s+(?:of|from)\s+(?:the\s+)?)?$"
)
# "reviewed at the meeting how cooperation with the UN is strengthened": what is spoken of, not who meets
_WORK_WITH = re.compile(
    r"(?<!\bin )\b(?:cooperat\w+|co-operat\w+|coordinat\w+|collaborat\w+|partnership|ties|relations|links|"
    r"contacts|borders?|frontiers?|boundar(?:y|ies)|agreements?|deal(?:s|t|ing)?)\b"
)
_SPOKEN_OF = re.compile(r"\b(?:from|about|over|against|regarding|concerning)\s+(?:the\s+)?$")
_TO_DISCUSS = re.compile(r"\bto\s+(?:discuss|review|address|tackle|assess|examine|talk about)\b")
_FAR = 80
_PLACE_BEFORE = re.compile(r"\b(?:in|at|near|from|into|against|about)\s+(?:the\s+)?$")
# "Kenya hosted delegates from Norway"
_GUESTS = re.compile(
    r"\b(?:host|welcom|receiv)(?:e|es|s|ed|ing)\s+(?:an?\s+)?(?:[\w-]+\s+){0,3}(?:from|of)\s+(?:the\s+)?$"
)
_TELLS = re.compile(
    rf"(?:['’]s)?\s+(?:[\w-]+\s+){{0,2}}(?:{HOUSE_NOUN}|presidency|government|embassy|side)"
    r"(?:['’]s)?(?:\s+(?:of \w+(?: \w+)?|spokes\w+))?\s+"
    r"(?:said|says|announced|reported|stated|told|informed|confirmed|tweeted|posted)\b"
)
# "the two countries' security officials", whose names another sentence tells
_OF_THE_TWO = re.compile(
    r"\b(?:the|both|these)\s+(?:(?:two|three|four|five)\s+)?(?:[\w-]+\s+)?"
    r"(?:countries|nations|neighbou?rs|capitals|allies|republics|kingdoms|sides|parties|agencies|services|"
    r"ministries|delegations)\b"
)
_THOSE_OF = rf"(?:heads of (?:state|government)|{wording('officials')}|states|countries|nations)"
_OF_BODY = re.compile(rf"\b{_THOSE_OF}\s+(?:of|from)\s+(?:the\s+)?(?:regional\s+(?:bloc|body)\s+)?$")
_BODYS = re.compile(rf"(?:\s+\([^()]{{2,12}}\)|\))?(?:['’]s?)?\s+(?:[\w-]+\s+){{0,3}}{_THOSE_OF}\b")
# "A meeting between Minister X and his Kenyan counterpart had as its focus the cooperation of Oman and Kenya"
_AND_COUNTERPART = re.compile(
    r"\bbetween\b[^.;]{5,120}\band\s(?:his|her|their)\s(?:[\w-]+\s){1,2}counterparts?\b"
)
_LEAD = 6  # sentences of an occasion in which its sides are looked for as subjects


# "Oman and Qatar had mediated a truce": what two did, and not at these talks
_DONE_BEFORE = re.compile(
    r"^,?\s+(?:(?:have|has|had|also|both|jointly|earlier|previously)\s+)*(?:mediat|broker)\w+|"
    r"^,?\s+had\s+(?!been\b)(?:\w+ly\s+|also\s+|earlier\s+)?\w+(?:ed|en)\b"
)


def parties_of(scene: Scene, occasion: Occasion, lexicon: Lexicon) -> tuple[Parties, str | None]:
    """The parties of an occasion as the text tells them, and the body whose own meeting it is, if any."""
    parties = Parties()
    for event in occasion.events:
        alien = len(parties.codes) > 1 and _a_bodys_own(event, parties)
        # "the forthcoming dialogue" may be the news
        if (not event.relative and not alien) or event is occasion.events[0]:
            parties.take([*with_guests(event, SUBJECT_VERB), *event.parties, *_other_stops(event)])
    body = _body(occasion)
    if len(parties.codes) < 2 or body or "C5" in parties.codes:
        _side_by_side(scene.parties, occasion, parties)
    if len(parties.codes) < 2:
        _subject_and_partner(occasion, parties)
    if len(parties.codes) < 2:
        _only_two(occasion, parties)
    if not parties.codes:
        _bodys_people(occasion, parties)
    for line in dict.fromkeys(event.line for event in occasion.events if not event.relative):
        parties.take(host_of_its_peers(scene.parties, line))
    first = occasion.lines[: _LEAD // 2]
    if not parties.codes and (
        any(e.identity or _OF_THE_TWO.search(e.line.lower) for e in occasion.events)
        or any(_AND_COUNTERPART.search(line.lower) for line in first)
    ):
        parties.take(first_pair(scene.parties, first))
    parties.take(members(scene.parties, occasion, parties.codes))
    bilateral = len(parties.codes) == 2 and set(parties.codes) <= lexicon.countries.keys()
    gathering = occasion.kind in GATHERINGS or body is not None or len(parties.codes) > 2
    parties.take(rolled(scene.parties, occasion.lines))
    own_lines = [line for line in occasion.lines[_LEAD:] if line.index in occasion.marks]
    lead = [*occasion.lines[:_LEAD], *own_lines]
    gathering = gathering or any(many(scene.parties, line, bilateral) for line in lead)
    for line in occasion.lines:
        for party in line.parties:
            if _SIDES.match(line.after(party.end, 30)) and (
                gathering or len(parties.codes) < 2 or party.code in parties.codes
            ):
                parties.take([party])
    for line in dict.fromkeys(event.line for event in occasion.events if not event.relative):
        parties.take(p for p in hosts(scene.parties, line) if occasion.owns(line, p.start))
    if len(parties.codes) < 2:
        for line in dict.fromkeys(event.line for event in occasion.events if not event.relative):
            told = [p for p in line.parties if p.form == "name"]
            parties.take(p for p in told if HOSTS.match(line.after(p.end, 60)) or comes_for_it(line, p))
    if gathering:
        for place in (p for event in occasion.events for p in event.places if isinstance(p, Party)):
            if occasion.kind == "exercise":
                parties.take(p for p in scene.parties.run(place.first) if p.form == "name")
        for line in occasion.lines:
            parties.take(p for p in hosting(scene.parties, line) if occasion.owns(line, p.start))
            parties.take(p for p in attending(scene.parties, line) if occasion.owns(line, p.start))
    near = (p for e in occasion.events for p in e.line.parties_in(e.start, e.end + _FAR))
    own = {body, *(p.code for e in occasion.events for p in e.parties), *(p.code for p in near)}
    for line in occasion.lines:
        there = guests(scene.parties, line)
        beside = also_there(scene.parties, line)
        there += beside if beside and not elsewhere(occasion, line) else []
        parties.take(p for p in there if occasion.owns(line, p.start))
        staff = [p for p in organs(line) if gathering and occasion.owns(line, p.start)]
        if gathering:  # at a body's own meeting its head brings no other party
            heads = (p for p in heads_of_bodies(line) if occasion.owns(line, p.start))
            staff += [p for p in heads if p.code not in own]
        parties.take(staff)
        parties.staffed |= {p.code for p in staff}
    leave_out_frameworks(parties, body, lexicon, part=is_part(occasion))
    leave_out_surroundings(scene, parties, lexicon)
    leave_out_fields(scene, occasion, parties, lexicon)
    for seat in seat_only([p for line in occasion.lines for p in line.parties], parties.codes):
        parties.found.pop(seat, None)
    return parties, body


def _a_bodys_own(event: Event, parties: Parties) -> bool:
    """Is what a pair's talks speak of a body's own ("the working group of the Global Coalition")?"""
    told = {p.code for p in event.parties}
    return bool(told) and told.isdisjoint(parties.codes) and all(p.label == "BODY" for p in event.parties)


def _side_by_side(index: PartyIndex, occasion: Occasion, parties: Parties) -> None:
    """Adds the lists of parties that are subjects in the first sentences."""
    in_turn = [event.line for event in occasion.events if event.apart]
    # "Minister X met the Omani envoy": another two are not those who met, whatever they do
    people = any(event.verb and event.people for event in occasion.events)
    people = people and any(party.label == "COUNTRY" for event in occasion.events for party in event.parties)
    for line in (each for each in occasion.lines[:_LEAD] if each not in in_turn):
        known = set(parties.codes)
        for run in subjects(index, line):
            # After the first list, only one that goes on with its parties, or lists those of a group.
            goes_on = len(known) < 2 and not people
            goes_on = goes_on or "C5" in known or bool(known & {p.code for p in run})
            others = known and _DONE_BEFORE.match(line.after(run[-1].end, 40))
            if len({p.code for p in run}) > 1 and goes_on and not others:
                parties.take(run)
                known |= {p.code for p in run}


def _body(occasion: Occasion) -> str | None:
    """The body whose own format the occasion is, told alone before the head ("BIMSTEC Working Group").

    No format of two countries is another body's, whose conference they only speak of.
    """
    pair: set[str] = set()
    for event in occasion.events:
        named = event.format.parties if event.format else ()
        if sum(p.label == "COUNTRY" for p in named) > 1:
            pair |= {p.code for p in named}
    for event in occasion.events:
        inside = [p for p in event.parties if p.end <= event.end]
        if event.verb and len(inside) < len(event.parties):
            continue  # "the bloc's ministers are to meet their Omani counterpart"
        codes = {p.code: p for p in inside if p.label == "BODY"}
        if (
            len(codes) == 1
            and all(p.label == "BODY" for p in inside)
            and not (pair and pair.isdisjoint(codes))
        ):
            return next(iter(codes))
    return None


def teller(occasion: Occasion) -> Party | None:
    """ "X met his Chadian colleague, the Omani Foreign Ministry said": who tells of its own minister."""
    for event in occasion.events:
        for party in event.line.parties:
            if party.label == "COUNTRY" and _TELLS.match(event.line.after(party.end, 60)):
                return party
    return None


def _subject_and_partner(occasion: Occasion, parties: Parties) -> None:
    """ "India held talks with China": one side before the mention, one after "with"."""
    for event in occasion.events:
        line = event.line
        subjects = (
            p for p in line.parties if p.end <= event.start and SUBJECT_VERB.match(line.after(p.end, 60))
        )
        partners = (
            p
            for p in line.parties
            if p.start >= event.start
            and _WITH.search(line.before(p.start, 30))
            and not (p.form == "adjective" and said_behind(line, event.end, p.start))
            and not _WORK_WITH.search(line.before(p.start, min(_FAR, max(0, p.start - event.end))))
        )
        parties.take(itertools.islice(subjects, 1))
        parties.take(itertools.islice(partners, 1))
        for guest in (p for p in line.parties[1:] if _GUESTS.search(line.before(p.start, 60))):
            parties.take([line.parties[0], guest])
        aside = _BESIDE.search(line.lower) is not None  # where many are guests of a third one
        if event.kind == "visit" or (event.verb and event.verb != AGREED_THERE and not aside):
            _visited(event, parties)


_BESIDE = re.compile(r"\bon the (?:side-?lines|margins|fringes)\b")
# "in the Chadian city of Abéché": where, and not who
_TOWN = re.compile(r"\s+(?:(?!and\b|or\b)[\w-]+\s+){0,2}?(?:city|town|resort|port|village|island|capital)\b")


def _only_two(occasion: Occasion, parties: Parties) -> None:
    """ "Türkiye's Foreign Ministry and the State Department held …": the only two a mention names."""
    for event in sorted(occasion.events, key=lambda e: e.line.kind == "headline"):
        if event.apart:
            continue  # "met the ministers of Chad and Mali separately"
        named = [
            p
            for p in event.line.parties
            if p.label != "REGION"
            and (p.start < event.start or p in event.parties)
            and (p.form == "adjective" or not _PLACE_BEFORE.search(event.line.before(p.start, 12)))
            and not _TOWN.match(event.line.after(p.end, 40))
        ]
        codes = {p.code for p in named}
        if len(codes) == 2 and set(parties.codes) <= codes:
            parties.take(named)
            return


def _bodys_people(occasion: Occasion, parties: Parties) -> None:
    """ "A meeting of the secretaries of the CSTO member states": who meet are a body's."""
    for line in dict.fromkeys(event.line for event in occasion.events if not event.relative):
        for party in line.parties:
            told = _BODYS.match(line.after(party.end, 60)) or _OF_BODY.search(line.before(party.start, 60))
            if party.label == "BODY" and told:
                parties.take([party])
                return


# "visited Oman and Qatar on Monday", "… to discuss drugs": no verb of its own has the last stop
_STOPS_END = re.compile(
    r"\s*(?:$|[.,;:)–—])|\s+(?:on|in|at|from|for|as|during|with|by|before|after|since|between|where|"
    r"last|this|next|earlier|later|today|yesterday|tomorrow|\d|to\s+[a-z]|"
    rf"{WEEKDAY})"
)


def _other_stops(event: Event) -> Iterator[Party]:
    """ "Visited Oman, Qatar and Kuwait on Monday": the stops of one tour behind the first.

    Not so the one that says or does something: "visited Oman, Qatar condemned it".
    """
    told = [party.end for party in event.parties if party.label == "COUNTRY" and party.form == "name"]
    if event.kind != "visit" or not told or max(told) < event.end:
        return
    line, end = event.line, max(told)
    stops: list[Party] = []
    for other in (p for p in line.parties if p.start > end and p.label == "COUNTRY" and p.form == "name"):
        if not _LISTED.fullmatch(line.text[end - line.start : other.start - line.start]):
            break
        stops.append(other)
        end = other.end
    if stops and not _STOPS_END.match(line.after(end, 24)):
        stops.pop()
    yield from stops


_LISTED = re.compile(r",?\s+(?:and\s+(?:then\s+)?)?")


def _visited(event: Event, parties: Parties) -> None:
    """The country visited is a party of a visit: named after the verb, or by its city."""
    line = event.line
    if event.kind != "visit" and (len(parties.codes) > 1 or any(p.label == "BODY" for p in event.parties)):
        return  # "the UN met INTERPOL in New York", "the bloc's chiefs met in Arusha"
    if event.kind != "visit" and not (event.people or event.parties):
        return  # "the Nordic ministers met in Rome"
    for party in line.parties:
        if party.start >= event.end and party.label == "COUNTRY" and party.form == "name":
            # "met in Peru", not "met to discuss threats from Peru", "to discuss the crisis in Peru"
            spoken = _SPOKEN_OF.search(line.before(party.start, 30)) or _TO_DISCUSS.search(
                line.before(party.start, party.start - event.end)
            )
            if SPOKE_OF.fullmatch(event.verb) and party.start - event.end <= len(" the "):
                continue  # "discussed Afghanistan with the Omani ambassador"
            if event.verb and said_behind(line, event.start, party.start):
                break  # "told the envoy that Chad was to blame"
            if event.kind == "visit" or not spoken:
                parties.take([party])
            return
    for city in line.cities:
        # "left for Lima on a two-day visit": before the noun, too
        if city.start >= event.end or (event.kind == "visit" and event.format and city in event.places):
            parties.add(city.country, city.start, city.end)
            end = city.end
            for other in (c for c in line.cities if c.start > end and event.kind == "visit"):
                if not _LISTED.fullmatch(line.text[end - line.start : other.start - line.start]):
                    break  # "travels to Cairo, Amman and Riyadh": one tour
                parties.add(other.country, other.start, other.end)
                end = other.end
            return
