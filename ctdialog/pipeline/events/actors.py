"""Who can meet: the people of a sentence with the countries of their offices, and states and bodies.

| words | actors |
| --- | --- |
| `Omani Foreign Minister X met his Chadian counterpart Y` | X of OMN, Y of TCD |
| `Minister X of Peru and the army chiefs of Chile and Bolivia` | X of PER, CHL, BOL, side by side |
| `Chad's president received the Omani ambassador` | TCD and OMN, by officials without a name |
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ctdialog.pipeline.cues import wording
from ctdialog.pipeline.events.behind_phrase import who_acts
from ctdialog.pipeline.events.team_heads import with_its_head
from ctdialog.pipeline.events.verb_words import OFFICIALS
from ctdialog.pipeline.officials.persons import Mention, Person
from ctdialog.pipeline.organizations.house_words import HOUSE_NOUNS
from ctdialog.pipeline.parties import Party
from ctdialog.pipeline.scene import Line, Scene

# between those who meet, side by side
_SIDE_BY_SIDE = re.compile(
    r"(?:['’]s?)?[\s,)]*(?:(?:and|&|as well as|together with|along with)\s+)?(?:also\s+)?(?:with\s+)?"
    r"(?:the\s+|his\s+|her\s+|its\s+)?"
    # "the army chiefs of", but not "on the future of"
    r"(?:(?!(?:on|about|over|in|at|for|to|against|amid|after|before|under)\s)(?:[\w-]+\s+){1,3}(?:of|from)\s+(?:the\s+)?)?"
    r"(?:five\s+)?"
)
# "talks with", "talks in Rome between"
_PARTNERED = re.compile(
    r"\s+(?:(?:(?:was|were) (?:also )?held|takes? place|took place)\s+)?"
    # "on Tuesday, 3 March 2026, in Lima"
    r"(?:(?:held|on|in|at|of(?=\s+\d{4}\b)|here|last|this|earlier|yesterday|today),?\s+"
    r"(?:(?!with\b|between\b)\w+(?:\s+|,\s+(?=\d|in\b|at\b|on\b|with\b|between\b|\w+,))){0,6}){0,3}"
    # "were held by the Omani minister with"
    r"(?:by\s+(?P<by>(?:(?!with\b|between\b|and\b)[\w’'.-]+\s+){2,12}))?(with|between)\b"
)
# "the meeting of Minister X and President Y"
_OF_BOTH = re.compile(r"\s+of\s+(?:the\s+)?")
_OWN = re.compile(r"\s+(?:(?:the|his|her|its|visiting|a|an|of|from|delegation|led|headed|by)\s+)*")
# "Chad's president", "the Omani national security adviser", "his Omani counterpart": officials without a name
_HOLDER = (
    r"(?:presidents?|premiers?|(?:prime )?ministers?|ambassadors?|envoys?|"
    r"chiefs? of (?:the )?(?:(?:general|defen[cs]e|army|naval) )?staff|"
    r"chiefs?(?: (?:prosecutor|commissioner|inspector|secretary)s?)?|advis[eo]rs?|"
    r"secretar(?:y|ies)(?:[- ]generals?)?|"
    r"commanders?|directors?(?:[- ]generals?)?|heads?|king|emir|sultan|crown prince|chancellor|"
    r"commissioners?|coordinators?|"
    r"counterparts?|colleagues?|opposite numbers?|representatives?|delegations?|officials?|prosecutors?|"
    r"teams?|leadership|officers?|diplomats?|negotiators?|investigators|delegates?|agents|"
    r"inspectors?[- ]generals?|generals?)"
)
# "Oman's Interior Ministry": who meets guests in a state's name, but does not travel
# A commission is as often what the two sides meet in.
_INSTITUTION = rf"(?:{'|'.join(sorted(HOUSE_NOUNS - {'commission'}))}|police)"
_WITHOUT_NAME = (
    r"(?:minister|president|premier|secretary|envoy|king|emir|"
    r"chancellor|majesty|highness|ambassador|official|coordinator|adviser|advisor|chief|monarch|leader|"
    r"general|commander|diplomat|representative|visitor)"
)
_HE = re.compile(
    rf"\b(?:he|she|(?:the|his|her) (?:\w+ ){{0,2}}{_WITHOUT_NAME})\s+(?:(?:also|then|later|earlier|had|has|"
    r"will|would|is|was|to|separately|hold|holds|held|a|an|bilateral|separate),?\s+)*$"
)
_THE_OFFICE = re.compile(rf"\bthe (?:\w+ ){{0,2}}?({_WITHOUT_NAME})\s+(?:[\w-]+,?\s+){{0,6}}$", re.IGNORECASE)
# "The envoy called on him", "met with the minister"
_HIM = re.compile(
    rf"\s*(?:with\s+)?(?:him|her|the (?:\w+ )?{_WITHOUT_NAME})"
    r"(?=[.,;]|$|\s+(?:on|in|at|for|to|during|and|here|with|an?|today|yesterday|later|earlier|"
    r"again|\w+day)\b)"
)
# "The Interior Ministry held a joint meeting with"
_HOLDS = re.compile(r"\b(?:held|holds|hold|had|convened)\s+(?:(?:an?|its|their)\s+)?(?:[\w-]+\s+){0,2}$")
_HOLDS_IT = re.compile(
    r"\s+(?:(?:on\s+)?\w+day\s+|(?:today|yesterday|also|has|have|will|earlier|recently)\s+){0,3}"
    r"(?:held|holds|hold|had|convened)\s+(?:(?:an?|its|their)\s+)?(?:[\w-]+\s+){0,2}"
)
# who is of no one country, or told before
_COMMON = re.compile(
    r"\b(?:delegations?|teams?|officials?|representatives?|counterparts?|colleagues?|delegates)\b"
)
# "The King received", "His Excellency the Prime Minister on Monday received": one's own, at home
_OWN_OFFICIAL = re.compile(
    r"(?:^|[,;:–—-]\s+|\b(?:and|where|while)\s+)(?:(?:(?:on\s+)?\w+day|in\s+\w+),?\s+)?(?:the|his|her)\s+"
    r"(?:(?:majesty|excellency|highness),?\s+(?:the\s+)?)?"
    r"(?:(?!the\b|\w*(?:club|company|university|union|bank|party|group|federation|association|council)\b)"
    r"[\w-]+\s+){0,5}?"
    rf"(?:{_HOLDER}|{_INSTITUTION})"
    r"(?:\s+(?:of|for)\s+(?:the\s+)?[\w-]+(?:\s+(?:and\s+)?[\w-]+){0,5})?\s+(?:\([\w-]+\)\s+)?"
    r"(?:(?:on\s+)?\w+day\s+|today\s+|yesterday\s+|also\s+|here\s+|has\s+|later\s+){0,3}$"
)
# "He was received by X", "The Chadian leader is accompanied by X": "he" in the next sentence is hardly X
# so where "he" of that sentence met X, on a day that opens it: "On Monday, he had talks with X"
_STILL_HE = re.compile(
    rf"(?:He|She|The (?:\w+ )?{_WITHOUT_NAME})\s+(?:was|is|will|had|has)\b|"
    r"(?:On|In|At|Earlier|Later|Before|After|From|During)\b[^.;:“\"]{0,60}?,?\s(?:he|she)\s+"
    r"(?:also\s+)?(?:was|is|will|had|has|held|met|spoke|discussed|received|attended|visited)\b"
)
# "She will travel on to Lima for talks with Y": the subject of a sentence that names nobody else
_PRONOUN = re.compile(r"(?:^|[,;]\s|\b(?:where|when|while|and|\d|\w+day)\s)(?:he|she)\s[^;]*$")
_OF_THE_OFFICE = (
    r"(?:['’]s?)?\s+(?:(?!(?:and|or|the|an?|with|in|to|for|by|from|on|of|at|will|is|was|has|had|"
    r"met|hosted|received|"
    r"welcomed|held)\b)[\w-]+(?:['’]s?)?\s+){0,3}?"
)
_OFFICE = re.compile(
    # "the Chadian prime minister's security adviser" is the adviser
    rf"{_OF_THE_OFFICE}(?:{_HOLDER}(?:(?=['’]){_OF_THE_OFFICE}{_HOLDER})?|"
    rf"(?P<institution>{_INSTITUTION})(?!(?:['’]s)?\s+(?:\w+\s+)?{_HOLDER}))(?=[\s.,;)]|$)"
)
# "the defence minister of", "the leadership of the Security Council of", "a team from the police of"
OFFICE_OF = re.compile(
    rf"\b{_HOLDER}\s+(?:(?:of|for|from)\s+(?:the\s+)?(?:(?!of\b|from\b|and\b|"
    rf"governments?\b)[\w’'-]+\s+){{1,5}}){{0,2}}(?:of|from)\s+(?:the\s+)?$"
)


# "the Interior Ministry of", "the Interior Ministry of the Sultanate of"
_INSTITUTION_OF = re.compile(rf"\b{_INSTITUTION}\s+(?:of|in)\s+(?:the\s+)?(?:{wording('realms')}\s+of\s+)?$")


@dataclass(frozen=True, slots=True)
class Actor:
    """Who can meet: a person with the office, or a state or body; characters `start:end`, and the party.

    `office` is true of a party told by its official without a name, or by a ministry or the like
    (`institution`).
    """

    start: int
    end: int
    party: Party | None
    person: Person | None = None
    office: bool = False
    institution: bool = False

    @property
    def official(self) -> bool:
        """Is it somebody, and no state or body as such?"""
        return self.office or self.person is not None

    @property
    def code(self) -> str | None:
        """The code of the party, where one is told."""
        return self.party.code if self.party else None


def actors_of(scene: Scene, line: Line) -> list[Actor]:
    """The people of a sentence, and the countries and bodies outside their offices, in order."""
    found = [Actor(*m.extent, _acts_for(scene, person, m), person) for person, m in line.people]
    offices = _offices(scene, line)
    for party in line.parties:
        inside = any(a.start < party.end and party.start < a.end for a in found if a.person)
        if party.label != "REGION" and not inside:
            end, institution = offices.get(party.start, (None, False))
            found.append(Actor(party.start, end or party.end, party, None, end is not None, institution))
    return sorted(found, key=lambda actor: actor.start)


def _offices(scene: Scene, line: Line) -> dict[int, tuple[int, bool]]:
    """Where each party that an official without a name acts for ends, with the office, by the party's start.

    And whether it is an institution: "Oman's Interior Ministry".

    "The Omani and Chadian ministers" are officials of both.
    """
    found: dict[int, tuple[int, bool]] = {}
    last = -1
    for party in line.parties:
        if party.first <= last:
            continue
        run = scene.parties.run(party.first) or (party,)
        last = run[-1].last
        office = _OFFICE.match(line.after(run[-1].end, 60))
        before = line.before(run[0].start, 90)
        institution = bool(office and office["institution"]) or _INSTITUTION_OF.search(before) is not None
        if office or institution or OFFICE_OF.search(before):
            found |= {each.start: (each.end, institution) for each in run}
            found[run[-1].start] = (run[-1].end + (office.end() if office else 0), institution)
    return found


def _acts_for(scene: Scene, person: Person, mention: Mention) -> Party | None:
    """The country a person's office tells, here or where else the person is named."""
    if (party := _told_beside(scene, mention)) is not None:
        return party
    if id(person) not in scene.act_for:
        told = (_told_beside(scene, each) for each in person.mentions)
        scene.act_for[id(person)] = next((party for party in told if party), None)
    return scene.act_for[id(person)]


def _told_beside(scene: Scene, mention: Mention) -> Party | None:
    """The country that a mention's office, or what stands beside the name, tells."""
    office = mention.office
    at = office.country_at if office and office.country_at else mention.country_at
    return scene.parties.at(scene.word_at(at[0])) if at else None


def antecedent(scene: Scene, line: Line, place: int) -> Actor | None:
    """Who "he" or "the minister" before a place of a sentence is: the first one of the sentences before."""
    named = any(mention.extent[0] < place for _, mention in line.people)
    if not _HE.search(line.before(place, 60)) and (named or not _PRONOUN.search(line.before(place, 160))):
        return None
    office = _THE_OFFICE.search(line.before(place, 60))
    first: Actor | None = None
    for earlier in reversed(scene.lines[max(0, line.index - 4) : line.index]):
        if earlier.story == line.story and earlier.kind == "body" and not _STILL_HE.match(earlier.text):
            people = [actor for actor in actors_of(scene, earlier) if actor.person]
            if office is None and people:
                return people[who_acts(earlier, [(actor.start, actor.end) for actor in people])]
            if office and (his := next((a for a in people if _holds(scene, a, office[1])), None)):
                return his  # "the minister" is not the secretary who was named last
            first = first or next(iter(people), None)
    return first


def _holds(scene: Scene, actor: Actor, office: str) -> bool:
    """Does somebody hold an office with a word in it, as any mention tells?"""
    told = (m.office.position for m in actor.person.mentions if m.office) if actor.person else ()
    return any(at and office.lower() in scene.text[slice(*at)].lower() for at in told)


_WHEN = re.compile(r"\b(?:when|as|after|while)\b")


def whom_before(scene: Scene, line: Line, end: int) -> Actor | None:
    """Who "him" or "the minister" behind a verb that ends at `end` is: the first named before."""
    told = _HIM.match(line.after(end, 60))
    if told is None or any(end <= m.extent[0] <= end + told.end() + 1 for _, m in line.people):
        return None  # "met the Minister, Y"
    people = [actor for actor in actors_of(scene, line) if actor.person and actor.end < end]
    if len(people) > 1 and _WHEN.search(
        line.lower[people[0].end - line.start : people[-1].start - line.start]
    ):
        return people[0]  # "Minister X said this when Ambassador Y called on him"
    for earlier in reversed(scene.lines[max(0, line.index - 2) : line.index]):
        if earlier.story == line.story and earlier.kind == "body":
            people = [actor for actor in actors_of(scene, earlier) if actor.person]
            if people:
                return people[0]
    return None


def own_official(line: Line, place: int) -> Actor | None:
    """Who receives somebody without a name or a country: "The King received the Omani envoy"."""
    told = _OWN_OFFICIAL.search(line.before(place, 160))
    return Actor(place - len(told.group()), place, None, office=True) if told else None


def _holds_it(line: Line, state: Actor, start: int) -> bool:
    """Does a state hold the talks that begin at `start`, with only its verb between them?"""
    return _HOLDS_IT.fullmatch(line.before(start, start - state.end)) is not None


def own_holder(line: Line, start: int) -> Actor | None:
    """Who holds talks that begin at `start`, at home: "The Interior Ministry held a meeting with"."""
    holds = _HOLDS.search(line.before(start))
    return own_official(line, start - len(holds.group())) if holds else None


# "called on the Inspector-General of Police": one's own, who is met by a guest
_OWN_BEHIND = re.compile(
    rf"\s*(?:(?:(?:on|in)\s+\w+|here|today|yesterday)\s+)?(?:with\s+)?(?:the|his|her)\s+"
    rf"(?:(?!visiting\b)[\w-]+\s+){{0,3}}?{_HOLDER}(?=[\s.,;]|$)"
)


# offices that bodies, movements and missions have, too
_NO_STATES = re.compile(
    r"secretar(?:y|ies)[- ]general|commissioner|leadership|\bheads?$|"
    r"\bdirectors?(?:[- ]generals?)?$|\bcommanders?$"
)


def own_behind(line: Line, end: int) -> Actor | None:
    """Who is met without a name or a country behind a verb: "A Spanish delegation met the minister"."""
    told = _OWN_BEHIND.match(line.after(end, 90))
    if told is None or _COMMON.search(told.group()) or _NO_STATES.search(told.group().lower()):
        return None
    if line.after(end + told.end(), 4).lower().startswith((" of", " for")):
        return None  # "the commander of the Rapid Support Forces"
    last = end + told.end()
    named = any(end <= m.extent[0] <= last + 2 for _, m in line.people)
    owned = any(end <= party.start <= last + len(" of the ") for party in line.parties)
    return None if named or owned else Actor(end, last, None, office=True)


def beside(line: Line, actors: list[Actor]) -> list[Actor]:
    """The first of some officials and those side by side with it; none where a state alone is told."""
    found: list[Actor] = []
    for actor in actors:
        if not (actor.official or (found and found[-1].office)):
            break
        if found:
            one, other = sorted((found[-1], actor), key=lambda a: a.start)
            between = line.text[one.end - line.start : max(0, other.start - line.start)].lower()
            if not _SIDE_BY_SIDE.fullmatch(between):
                break
        found.append(actor)
    return found


def people_of(actors: list[Actor]) -> tuple[Person, ...]:
    """The people among some actors."""
    return tuple(a.person for a in actors if a.person)


def parties_of_actors(actors: list[Actor]) -> tuple[Party, ...]:
    """The parties of some actors, each once."""
    return tuple({a.code: a.party for a in actors if a.party}.values())


def groups_of(line: Line, actors: list[Actor]) -> list[list[Actor]]:
    """Actors who stand side by side, joined by a list's commas and "and" alone."""
    groups: list[list[Actor]] = []
    end = 0
    for actor in actors:
        between = line.text[end - line.start : max(0, actor.start - line.start)].lower() if groups else ""
        joined = _SIDE_BY_SIDE.fullmatch(between) is not None
        if groups and not (joined or groups[-1][-1].person) and (officials := OFFICIALS.match(between)):
            between = between[officials.end() :]  # "Chadian officials and Minister X"
            joined = _SIDE_BY_SIDE.fullmatch(between) is not None
        joined = joined or (bool(groups) and with_its_head(groups[-1][-1], actor, between))
        if groups and between.strip() and joined:
            groups[-1].append(actor)
        else:
            groups.append([actor])
        end = actor.end
    return groups


# "A meeting was held at the Foreign Ministry of Chad with Ambassador X": who was met stands behind the place
HELD_WITH = re.compile(
    r"\s+(?:was|were|is|will be|has been|took|takes|will take)\s+(?:also\s+)?(?:held|organi[sz]ed|place)\b"
    r"[^;]{0,140}?\b(with)\s"
)


def met_there(scene: Scene, line: Line, end: int) -> list[Actor]:
    """Who was met at "a meeting" that ends at a place, where nobody but the house is told to have met them.

    "A meeting was held at the Foreign Ministry of Chad with a delegation of the EU headed by X": X.
    """
    opener = HELD_WITH.match(line.after(end, 180))
    if opener is None or any(a.person and a.end <= end for a in actors_of(scene, line)):
        return []
    return [a for a in actors_of(scene, line) if a.person and a.start >= end + opener.end(1)][:1]


def _two_states(line: Line, states: list[Actor], after: int) -> list[Actor]:
    """ "Talks in Rome in 2025 between Peru and Chile": the two of them."""
    if len(states) < 2 or line.after(after, states[0].start - after).strip() not in ("", "the"):
        return []
    one, other = states
    between = line.text[one.end - line.start : max(one.end, other.start) - line.start].lower()
    return states if between.strip() and _SIDE_BY_SIDE.fullmatch(between) else []


def both_of(scene: Scene, line: Line, end: int) -> list[Actor]:
    """The two of "the meeting of Minister X and his Omani counterpart Y": side by side right behind "of"."""
    opener = _OF_BOTH.match(line.after(end, 10))
    if opener is None:
        return []
    both = beside(line, [actor for actor in actors_of(scene, line) if actor.start >= end])
    first = end + opener.end()
    direct = both and _OWN.fullmatch(" " + line.text[first - line.start : both[0].start - line.start] + " ")
    # "of King X and US President Y": a head of state whose country the reader knows
    return both if direct and len({actor.code for actor in both}) > 1 and people_of(both) else []


def partners_of(scene: Scene, line: Line, start: int, end: int) -> list[Actor]:
    """Who meets at talks `start:end`: "Minister X … talks with Minister Y", "talks between X and Y"."""
    opener = _PARTNERED.match(line.after(end, 100))
    if opener is None:
        return both_of(scene, line, end) or met_there(scene, line, end)
    after = end + opener.end(2)
    actors = actors_of(scene, line)
    held_by = [a for a in actors if end <= a.start < after and a.official][:1] if opener["by"] else []
    partners = beside(line, [a for a in actors if a.start >= after])
    if not partners and opener.group(2) == "between":
        return _two_states(line, [a for a in actors if a.start >= after][:2], after)
    own = _OWN.match(line.after(after, max(0, partners[0].start - after))) if partners else None
    between = line.text[after + own.end() - line.start : partners[0].start - line.start] if own else "-"
    # "between the presidents of Oman and Chad"
    if not partners or (between and not (partners[0].office and OFFICE_OF.search(" " + between.lower()))):
        return []
    if opener.group(2) == "with" and held_by:
        partners = [*partners, *held_by]
    elif opener.group(2) == "with":
        he = antecedent(scene, line, start)
        before = [a for a in actors if a.official and a.end <= start]
        before = [he] if he else ([a for a in before if a.person] or before)[-1:]
        if not before and (holder := own_holder(line, start)):
            return [*partners, holder] if any(a.code for a in partners) else []
        # "Oman held talks with a visiting delegation of the bloc"
        partners += before or [a for a in actors if a.end <= start and _holds_it(line, a, start)]
    named = any(actor.person for actor in partners[:1])
    return partners if named or len({a.code for a in partners if a.code}) > 1 else []
