"""Event mentions that a verb tells, where the sentence names no format.

Those who meet are actors: people with their offices, and countries or bodies. The grammar:

    ACTOR  met|received|called on|held talks with  ACTOR       one on each side of the verb
    ACTOR  and ACTOR  met|signed|discussed …  day|place        side by side before it
    ACTOR  arrived in|is visiting|will travel to  COUNTRY      a visit
    ACTOR  met separately with  ACTOR, ACTOR and ACTOR         a meeting with each

| words | mention |
| --- | --- |
| `X met his counterpart Y`, `X was received by Y` | a meeting, of the countries their offices tell |
| `Minister X and Minister Y signed a plan in Rome` | a meeting (`side_by_side`) |
| `Z visited Pakistan for a week` | a visit |
| `X spoke with Y by telephone` | none |
"""

from __future__ import annotations

import re
from dataclasses import replace

from ctdialog.lexicon.folding import lowered
from ctdialog.pipeline.events.actors import (
    OFFICE_OF,
    Actor,
    actors_of,
    antecedent,
    beside,
    own_behind,
    own_official,
    parties_of_actors,
    people_of,
    whom_before,
)
from ctdialog.pipeline.events.agreed_there import agreed_there
from ctdialog.pipeline.events.courtesy import courtesy_call
from ctdialog.pipeline.events.event import Event
from ctdialog.pipeline.events.in_meetings import (
    in_meetings,
    of_several,
    told_of_home,
    told_one_by_one,
    with_each_named,
)
from ctdialog.pipeline.events.of_actors import event_of
from ctdialog.pipeline.events.onward import ONWARD, onward_visit
from ctdialog.pipeline.events.sent_there import SENT, VISITED_BY, sent_there
from ctdialog.pipeline.events.side_by_side import of_teams, people_met
from ctdialog.pipeline.events.two_verbs import held_there, one_more, second_verb
from ctdialog.pipeline.events.verb_words import (
    APART,
    BEFORE_NOUN,
    GATHER,
    GATHERED,
    GROUPED,
    IN_TURN,
    JOINED,
    MEETS,
    NEAR,
    OF_RANK,
    OF_TWO,
    SEPARATELY,
    SEVERAL,
    SPOKE_OF,
    SPOKE_WITH,
    VISITS,
    WITH,
    by_phone,
)
from ctdialog.pipeline.events.visits import WAS_IN, visited
from ctdialog.pipeline.events.when_they_met import when_they_met
from ctdialog.pipeline.gazetteer import Extent
from ctdialog.pipeline.scene import Line, Scene
from ctdialog.pipeline.when_where.of_meeting import place_like
from ctdialog.records import Kind


def may_tell(text: str) -> bool:
    """Does a text hold any verb of this grammar? No is certain, yes is not: who meets is not looked at."""
    lower = lowered(text)
    if any(
        verbs.search(lower) for verbs in (MEETS, VISITS, ONWARD, WAS_IN, GATHERED, JOINED, SENT, VISITED_BY)
    ):
        return True
    return "with" in lower and SPOKE_OF.search(lower) is not None


def from_verbs(scene: Scene, line: Line) -> list[Event]:
    """The mentions of a sentence from its verbs: one, but for meetings with several in turn."""
    if by_phone(line.lower) or of_teams(line):
        return []
    actors = actors_of(scene, line)
    if call := courtesy_call(line, actors):
        return [call]
    if clause := when_they_met(scene, line, actors):
        return [clause]
    if sent := sent_there(line, actors):
        return [sent]
    onward = onward_visit(scene, line, actors)
    visit = onward or visited(scene, line, actors)
    met = _one_on_each_side(scene, line, actors)
    if visit and met and not onward and visit.start < met[0].start and met[0].verb == "to meet":
        return [visit]  # "will travel to Delhi to meet his counterpart"
    if visit and not onward and len(met) == 1 and held_there(line, visit, met[0]):
        people = tuple(dict.fromkeys([*visit.people, *met[0].people]))
        parties = tuple(dict.fromkeys([*visit.parties, *met[0].parties]))
        return [replace(visit, people=people, parties=parties)]
    joint = people_met(line, actors)
    single = (
        joint or visit or _gathering(scene, line, actors) or agreed_there(scene, line) or _body_sits(line)
    )
    return met or ([single] if single else [])


# "X visited Chad and met Y": where one went
_WENT_TO = re.compile(r"\b(?:visit(?:ed|s|ing)|in|to|from|via|through|against|over)\s+(?:the\s+)?$")
# "on the sidelines of the Lakes Forum, X met Y": beside which they met
_BESIDE_IT = re.compile(r"\b(?:sidelines|margins|fringes) of (?:the )?$")


def _one_on_each_side(scene: Scene, line: Line, actors: list[Actor]) -> list[Event]:
    """ "X met Y", "X discussed drugs with Y": actors before the verb and after it."""
    if fronted := _with_fronted(scene, line, actors):
        return [fronted]
    several = "meetings" in line.lower or "separate" in line.lower
    if several and (talks := in_meetings(scene, line, actors)):
        return _meetings(scene, line, *talks)
    went = {id(a) for a in actors if not a.official and _WENT_TO.search(line.before(a.start, 24))}
    beside_it = {id(a) for a in actors if not a.person and _BESIDE_IT.search(line.before(a.start, 24))}
    went |= beside_it
    for pattern in (MEETS, SPOKE_OF):
        for match in pattern.finditer(line.lower):
            start, end = line.start + match.start(), line.start + match.end()
            there = "sidelines" in line.lower or any(place_like(line, c.start) for c in line.cities)
            if match.group() == "spoke" and not there and SPOKE_WITH.match(line.after(end, 60)):
                continue
            before = [a for a in actors if a.end <= start or (a.person and a.start < start)]
            before = [a for a in before if id(a) not in went]
            after = [a for a in actors if a.start >= end]
            after = [a for a in after if id(a) not in beside_it] or after
            if not any(a.person for a in before) and (he := antecedent(scene, line, start)):
                before, after = [he], [a for a in after if a.official]
            if pattern is SPOKE_OF:
                # who is spoken with is a person, or an official of one country without a name
                first = next((i for i, a in enumerate(after) if WITH.search(line.before(a.start, 30))), -1)
                each = beside(line, after[first:]) if first >= 0 else []
                each = each if told_one_by_one(scene, line, each) else []
                after = [a for a in after if WITH.search(line.before(a.start, 30))]
                after = [a for a in after if a.person or (a.office and _alone(scene, a))] or each
                # "Omani officials discussed drugs with a Turkish team in Muscat": there, and not over time
                settled = there and bool(line.dates)
                before = [a for a in before if a.person or (settled and a.office)]
            else:
                before, after = _with_unnamed(scene, line, (start, end), before, after)
                after = _far_partner(line, after) if match.group() in _MET_WITH else after
            other = second_verb(line, match, before, after) if pattern is MEETS else None
            here = [a for a in after if other is None or a.start < line.start + other.start()]
            if before and here and (told := _meetings(scene, line, match, before, here)):
                if other and not told[0].apart:
                    told += _meetings(scene, line, other, before, [a for a in after if a not in here])
                return told
    return []


# "met today, on the sidelines of a forum held in the Chadian city of Abéché, with the minister"
_MET_WITH = frozenset(["met", "meets", "will meet", "to meet"])
_WITH_HIM = re.compile(r"\bwith (?:the |his |her |its |visiting )*$")


def _far_partner(line: Line, after: list[Actor]) -> list[Actor]:
    """The actors behind "met" from the one whom a "with" far behind it leads to, where none stands before."""
    if not after or after[0].official:
        return after
    far = (i for i, a in enumerate(after) if a.official and _WITH_HIM.search(line.before(a.start, 24)))
    return after[next(far, 0) :]


def _alone(scene: Scene, actor: Actor) -> bool:
    """Is an official's country told alone, not as one of those of "his Polish and Georgian counterparts"?"""
    return actor.party is not None and len(scene.parties.run(actor.party.first)) == 1


def _with_unnamed(
    scene: Scene, line: Line, verb: Extent, before: list[Actor], after: list[Actor]
) -> tuple[list[Actor], list[Actor]]:
    """Those who meet, with who has no name in the sentence: "The King received Y", "Y called on him"."""
    own = own_official(line, verb[0]) if after and not before else None
    him = whom_before(scene, line, verb[1]) if before else None
    others = [actor for actor in before if him is None or him.person is not actor.person]
    if him is not None and others:
        return others, [him]
    if before and not after and before[-1].official and (host := own_behind(line, verb[1])):
        return before, [host]
    return ([own] if own else before), after


# "With Minister Y, he discussed ports"
_OPENS_WITH = re.compile(r"with\s+(?:the\s+|his\s+|her\s+)?$")


def _with_fronted(scene: Scene, line: Line, actors: list[Actor]) -> Event | None:
    """ "With Minister Y, he discussed ports": the partner stands first, and "he" is told before."""
    partner = next((a for a in actors if a.person), None)
    if partner is None or not _OPENS_WITH.fullmatch(line.before(partner.start, partner.start - line.start)):
        return None
    match = SPOKE_OF.search(line.lower, partner.end - line.start)
    he = antecedent(scene, line, line.start + match.start()) if match else None
    if match is None or he is None or he.person is partner.person:
        return None
    start, end = line.start + match.start(), line.start + match.end()
    return event_of(line, start, end, "meeting", [he, partner], match.group(1))


def _meetings(
    scene: Scene, line: Line, match: re.Match[str], before: list[Actor], after: list[Actor]
) -> list[Event]:
    """One meeting, or several where the partners after the verb were met in turn."""
    start, end = line.start + match.start(), line.start + match.end()
    subject, partners = beside(line, before[::-1]), beside(line, after)
    if partners and match.re is MEETS and not _is_met(line, match, partners):
        return []
    verb = match.group(1)
    known = len({a.code for a in (*subject, *partners) if a.code}) > 1
    # "The King received the Omani envoy": who has neither name nor country is at home
    known = known or (any(a.office and not a.party for a in subject) and any(a.code for a in partners))
    guests = any(a.person for a in subject) and any(a.person and a.code for a in partners)
    known = known or (any(a.office and not a.party for a in partners) and any(a.code for a in subject))
    if not (known or guests) and "meetings" in verb:
        return []
    if not known:  # officials without a name count where both sides are told, or a minister meets them
        subject = [a for a in subject if a.person]
        partners = [a for a in partners if a.person or (subject and a.office)]
    official = any(a.person for a in before) or (known and bool(subject))
    around = line.before(start, 24) + match.group() + line.after(end, 24)
    codes = {a.code for a in partners if a.code}
    in_turn = (
        SEPARATELY.search(around)
        or APART.search(line.after(end, 200))
        or (partners and IN_TURN.match(line.after(max(a.end for a in partners), 120)))
        or _beside_many(line, end)
        or told_one_by_one(scene, line, partners)
        or with_each_named(line, partners)
    )
    apart = bool(in_turn) and len(codes) > 1 and len(codes) == len(partners)
    apart = apart and not of_several(scene, line, end, partners)
    if apart:
        subject = [told_of_home(scene, line, he, codes) for he in subject]
    several = [a for a in subject[::-1] if a.code]
    if apart:
        told = [(start, end, [partners[0]]), *((a.start, a.end, [a]) for a in partners[1:])]
    elif in_turn and len({a.code for a in several}) == len(several) == len(subject) > 1 == len(codes):
        # "the ministers of Chad and Niger held separate talks with their host"
        first, *rest = several
        told = [(start, end, [first, *partners]), *((a.start, a.end, [a, *partners]) for a in rest)]
        subject, apart = [], True
    else:
        told = [(start, end, partners), *one_more(line, subject, partners, after)]
    return [
        Event(
            line,
            first,
            last,
            "meeting",
            parties=parties_of_actors([*subject, *those]),
            people=people_of([*subject, *those]),
            identity=official,
            verb=verb,
            apart=apart,
        )
        for first, last, those in told
    ]


# "met his counterparts from Chad and Mali on the sidelines of the summit": as a rule each by himself
_MANY = re.compile(
    r"[^.;]{0,200}?\b(?:on the (?:sidelines|margins|fringes)|(?:during|at) the (?:\d+(?:st|nd|rd|"
    r"th)|\w+th) (?:session|meeting))\b"
)
_OPENS_BESIDE = re.compile(r"on the (?:sidelines|margins|fringes) of\b")
_TOGETHER = re.compile(
    r"\b(?:tri|quadri)(?:lateral|partite)\w*|\b(?:three|four)-(?:way|party)\b|\bjoint(?:ly)?\b|\btogether\b"
)


def _beside_many(line: Line, end: int) -> bool:
    """Were those whom somebody met told to be guests of the same gathering, and not met together?"""
    many = _MANY.match(line.after(end, 260)) or _OPENS_BESIDE.match(line.lower)
    return many is not None and _TOGETHER.search(line.lower) is None


# "received the Omani ambassador", but "received the keys from the Omani ambassador"
_RIGHT_BEHIND = re.compile(
    r"\s*(?:(?:in|at|on|for|here|there|today|yesterday|earlier|late)\s(?:(?:[^,.;]|,(?=\s(?:\d|in\b|at\b|on\b|with\b))){2,60}?\s)?with\s+|"
    r"(?:(?:on|in)\s+\w+\s+|today\s+|yesterday\s+|here\s+){1,2})?"
    # "met with a high-level", "received a 12-member", "hosted a senior": of what rank the guests are
    r"(?:(?:with|the|his|her|its|their|an?|visiting|separately|also|senior|top|large|official|joint|"
    r"high[- ](?:level|ranking|powered|profile)|[\w-]+-(?:member|man|person|strong))\s+){0,4}"
)
_ASKED_TO = re.compile(
    r"\s+to\s+(?!discuss|talk|review|exchange|hold|brief|thank|congratulate|explain|present|say|bid|convey|"
    r"(?:deliver|hand(?: over)?|bring) (?:an?|the|his|her) (?:[\w-]+ )?"
    r"(?:letter|message|invitation|note)\b)[a-z]+"
)


def _is_met(line: Line, match: re.Match[str], partners: list[Actor]) -> bool:
    """Is somebody the object of a verb of meeting: not one who is called on to do something.

    An official without a name stands right behind the verb.
    """
    end, first = line.start + match.end(), partners[0]
    if "called on" in match.group(1) and _ASKED_TO.match(line.after(partners[-1].end, 40)):
        return False
    between = line.text[end - line.start : max(end, first.start) - line.start].lower()
    of_it = len(between) < NEAR and OFFICE_OF.search(between)  # "received a delegation from Chad"
    return bool(first.person or of_it or _RIGHT_BEHIND.fullmatch(between))


# "'s Peace and Security Council will meet on", and nobody behind it
_SITS = re.compile(
    r"(?:\s*\([^)]{1,20}\))?(?:['’]s?)?(?:\s+[\w-]+){0,4}?\s+"
    r"(?:(?:will|would|is to|are to|again|also|yesterday|today|virtually|formally|(?:on )?\w+day)\s+)*"
    r"(met|meets?|gathered|convene[sd]?|sat|reconvene[sd]?)\s+"
    r"(?:on|in|at|here|today|yesterday|virtually|behind|this|last|again|online|earlier|under)\b"
)
_OPENS_BODY = re.compile(
    r"(?:^|[:;,—–]\s+)(?:the\s+)?(?:(?:[\w’'-]+\s+){0,6}(?:council|committee|commission|assembly|board|group|bureau)\s+of\s+(?:the\s+)?)?$"
)


def _body_sits(line: Line) -> Event | None:
    """ "The Peace and Security Council of the AU met on Monday": a body, or its organ, by itself."""
    if not (line.cities or line.dates) or line.kind == "headline":
        return None
    for party in line.parties:
        if party.label == "BODY" and _OPENS_BODY.search(line.before(party.start, 100)):
            sits = _SITS.match(line.after(party.end, 120))
            if sits:
                start = party.end + sits.start(1)
                return Event(
                    line,
                    start,
                    party.end + sits.end(1),
                    "meeting",
                    parties=(party,),
                    identity=True,
                    verb=sits.group(1),
                )
    return None


def _gathering(scene: Scene, line: Line, actors: list[Actor]) -> Event | None:
    """ "Ministers of the five countries met in London": officials of many, or of a body."""
    if not (line.cities or line.dates) or line.kind == "headline":
        return None
    match = GATHER.search(line.lower)
    if match is None:
        return None
    start, end = line.start + match.start(3), line.start + match.end(3)
    noun = line.start + match.start()
    near = [p for p in line.parties if noun - BEFORE_NOUN <= p.end and p.start < start]
    # "the Kenyan, Ugandan and Tanzanian ministers": the whole list that ends there
    lists = [run for p in line.parties if (run := scene.parties.run(p.first)) and near and near[0] in run]
    parties = tuple(p for p in dict.fromkeys([*(lists[0] if lists else ()), *near]) if p.label != "REGION")
    bodies = any(p.label == "BODY" for p in parties)
    many = bodies or SEVERAL.search(match.group(2)) or GROUPED.search(line.before(noun, 60))
    if not (many or len({p.code for p in parties}) > 1):
        return None
    pair = not bodies and OF_TWO.search(line.before(noun, 60) + match.group(2)) is not None
    kind: Kind = "summit" if many and match.group(1) in OF_RANK and not pair else "meeting"
    named = [a for a in actors if a.person and a.start >= end and line.text[end - line.start :].count(":")]
    parties += parties_of_actors(named)  # "… met in London: the Home Secretary, X; …"
    return Event(
        line, start, end, kind, parties=parties, people=people_of(named), identity=True, verb=match.group(3)
    )
