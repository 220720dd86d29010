"""Event mentions that a verb tells, where the sentence names no format.

Those who meet are actors: people with their offices, and countries or bodies. The grammar:

    ACTOR  met|received|called on|held talks with  ACTOR       one on each side of the verb
    ACTOR  and ACTOR  met|signed|discussed …  day|place        side by side before it
    ACTOR  arrived in|is visiting|will travel to  COUNTRY      a visit
    ACTOR  met separately with  ACTOR, ACTOR and ACTOR         a meeting with each

| words | mention |
| --- | --- |
| `X met his counterpart Y`, `X was received by Y` | a meeting, of the countries their offices tell |
| `Minister X and Minister Y signed a plan in Rome` | a meeting |
| `Z visited Pakistan for a week` | a visit |
| `X spoke with Y by telephone` | none |
"""

from __future__ import annotations

import re

from ctdialog.lexicon.folding import lowered
from ctdialog.pipeline.actors import (
    OFFICE_OF,
    OFFICIALS,
    Actor,
    actors_of,
    antecedent,
    beside,
    groups_of,
    parties_of_actors,
    people_of,
)
from ctdialog.pipeline.cues import anywhere
from ctdialog.pipeline.event import Event, attach
from ctdialog.pipeline.parties import Party
from ctdialog.pipeline.scene import Line, Scene
from ctdialog.records import Kind

_MEETS = re.compile(
    r"\b(met|hosted|welcomed|meets|will meet|to meet|called on|calls on|will call on|held talks with|"
    r"(?:will|would|(?:is|are|was|were|due|set|expected|scheduled) to) "
    r"(?:receive|host|welcome|call on|hold talks with)|"
    r"(?:received|receives)(?! (?:(?:an?|the|his|her|its) )?(?:[\w-]+ )?(?:letters?|messages?|calls?|copy|"
    r"invitations?|awards?|reports?|briefings?|aid|support|training|assistance|equipment|weapons|information))|"
    # "held meetings in Rome on Monday with": each partner was met in turn
    r"(?:held|had|holds|has|will hold)\s+(?:[\w-]+\s+){0,2}"
    r"(?:meetings|(?<=separate )(?:talks|discussions|consultations|conversations))\b[^.;]{0,40}?\swith|"
    r"sat down with|sits down with|conferred with|consulted with|exchanged views with|"
    r"paid a (?:\w+ )?call (?:on|to))\b"
)
# "paid a working visit", "is on a three-day visit", "has begun a visit", "wrapped up his visit"
_PAYS = (
    r"(?:pa(?:id|ys|ying)|will pay|to pay|(?:is|are|was|were|went|goes) on|beg(?:an|ins|un)|"
    r"start(?:s|ed)|opened|ma(?:de|kes)|will make|to make|conclud(?:es|ed)|end(?:s|ed)|wrap(?:s|ped) up|"
    r"complet(?:es|ed)|undert(?:akes|ook)) "
)
_VISITS = re.compile(
    r"\b(visited|visits|will visit|is visiting|to visit|(?:arriv(?:ed|es|ing)|landed|touched down) (?:in|at)|"
    r"travel(?:led|ed|s)? to|will travel to|(?:flew|flies|flying|headed|heads) (?:in)?to|"
    r"(?:is|are) (?:coming|going) to|comes? to|will come to|(?:is|are) due in|"
    r"(?:leaves?|left|departed|departs|sets off|heads|headed) for|"
    rf"{_PAYS}(?:an?|his|her|its|their) (?:[\w-]+ ){{0,5}}visit)\b"
)
_WHO_VISITS = re.compile(
    r"\b(?:delegation|team|president|premier|minister|chancellor|king|emir|chief|envoy|secretary|commander|mission)"
    r"\b[^.;,]{0,60}$"
)
# "Foreign ministers of the coalition are to meet here", "political directors … gathered in Riyadh"
_GATHERED = re.compile(
    r"\b(ministers|leaders|presidents|heads of state|heads|directors|chiefs|officials|representatives|"
    r"delegates|delegations|envoys|coordinators|experts|commanders|prosecutors|diplomats|secretaries|governors|"
    r"negotiators|specialists|investigators|officers|analysts|judges|magistrates|generals|practitioners|planners|"
    r"police|teams|agencies|services|colleagues|counterparts|advis[eo]rs)\b([^.;:]{0,90}?)\s"
    r"(?:(?:are|were|is|will|would|have|to|due|set|expected|scheduled|also)\s+)*"
    r"(met|meet|meeting|gathered|gather|gathering|convened|convene|came together|come together|assembled|"
    r"assemble|conferred|agreed|talked|deliberated|compared notes|consulted|huddled|sat (?:together|down)|"
    r"exchanged views|held (?:talks|discussions|consultations))\b"
)
_GATHER = re.compile(_GATHERED.pattern + r"(?!\s+with\b)")
_SEVERAL = re.compile(
    r"\b(?:of|from)\b.*\b(?:countries|states|nations|governments|members|allies|partners|coalition|alliance)\b"
)
_NEAR = 60  # characters from the country of a delegation to "arrived"
_BEFORE_NOUN = 30  # and from a body to "ministers": "European Union foreign ministers"
_OF_RANK = frozenset(["ministers", "leaders", "presidents", "heads of state"])
_SPOKE_OF = re.compile(r"\b(discuss(?:ed|es)|reviewed|explored|talked|spoke|took up|went over)\b")
# Talks over a distance without a link that shows both sides are none.
_BY_PHONE = re.compile(
    r"\b(?:tele)?phoned\b|\b(?:by|over|on)\s+(?:the\s+|a\s+)?(?:tele|mobile\s+)?phone\b"
    r"|\b(?:tele)?phone\s+(?:call|conversation|talk|discussion)s?\b"
)
_APART = re.compile(r"^[^.;]{0,160}?\bin\s+separate\s+(?:meetings|talks|audiences)\b")
_SEPARATELY = re.compile(r"\bseparate(?:ly)?\b|\bmeetings\b")
_WITH = re.compile(r"\bwith\s+(?:the\s+|his\s+|her\s+|its\s+|visiting\s+)*$")
_MET_WORDS = (
    r"met|meet|gathered|gather|sat down|sit down|discussed|discuss|conferred|confer|convened|convene|"
    r"came together|come together|talked|consulted|deliberated|compared notes|took stock|huddled|"
    r"sat (?:together|opposite)"
)
_STATES_TOO = r"agreed|(?:sent|send) (?=(?:[\w-]+ ){0,5}(?:to|for) )"
SIGNS = frozenset(["signed", "sign", "inked"])
_PEOPLE_TOO = "signed|sign|inked|agreed|exchanged views"
_HELD_TOO = "held|hold talks"
_MET = (
    # "his counterpart from Peru, Luis Soto, met"
    r"^(?:,\s+[\w.’'-]+(?:\s+[\w.’'-]+){0,3},)?[\s,)—–-]*(?:(?:on\s+\w+|have|had|will|would|are|were|is|due|set|scheduled|expected|to|going|again|virtually|also|jointly|today|"
    r"yesterday|recently|separately|formally|agreed\s+to),?\s+)*"
    rf"({_MET_WORDS}|{{more}}|{_HELD_TOO})\b"
)
_STATES_MET = re.compile(_MET.replace("{more}", _STATES_TOO))
# whoever stands in the plural right before such a verb
_ANYBODY = re.compile(
    r"(?:['’]s?)?(?:\s+[\w-]+){0,3}?\s+(?:[a-z-]{3,}s|police|personnel|staff)"
    rf"(?={_STATES_MET.pattern.removeprefix('^')})"
)
_PEOPLE_MET = re.compile(_MET.replace("{more}", _PEOPLE_TOO))
_JOINED = re.compile(rf"\b(?:{_MET_WORDS}|sent|send|{_PEOPLE_TOO}|{_HELD_TOO})\b")


def may_tell(text: str) -> bool:
    """Does a text hold any verb of this grammar? No is certain, yes is not: who meets is not looked at."""
    lower = lowered(text)
    if any(verbs.search(lower) for verbs in (_MEETS, _VISITS, _WAS_IN, _GATHERED, _JOINED)):
        return True
    return "with" in lower and _SPOKE_OF.search(lower) is not None


def from_verbs(scene: Scene, line: Line) -> list[Event]:
    """The mentions of a sentence from its verbs: one, but for meetings with several in turn."""
    if _BY_PHONE.search(line.lower) or _of_teams(line):
        return []
    actors = actors_of(scene, line)
    visit = _visit(line, actors)
    met = _one_on_each_side(scene, line, actors)
    if visit and met and visit.start < met[0].start and met[0].verb == "to meet":
        return [visit]  # "will travel to Delhi to meet his counterpart"
    joint = _people_met(line, actors)
    single = joint or visit or _gathering(scene, line, actors)
    return met or ([single] if single else [])


def _one_on_each_side(scene: Scene, line: Line, actors: list[Actor]) -> list[Event]:
    """ "X met Y", "X discussed drugs with Y": actors before the verb and after it."""
    if fronted := _with_fronted(scene, line, actors):
        return [fronted]
    for pattern in (_MEETS, _SPOKE_OF):
        for match in pattern.finditer(line.lower):
            start, end = line.start + match.start(), line.start + match.end()
            before = [a for a in actors if a.end <= start or (a.person and a.start < start)]
            after = [a for a in actors if a.start >= end]
            if not any(a.person for a in before) and (he := antecedent(scene, line, start)):
                before, after = [he], [a for a in after if a.person]
            if pattern is _SPOKE_OF:
                # who is spoken with is a person
                after = [a for a in after if a.person and _WITH.search(line.before(a.start, 30))]
                before = [a for a in before if a.person]
            if before and after and (told := _meetings(line, match, before, after)):
                return told
    return []


# "With Minister Y, he discussed ports"
_OPENS_WITH = re.compile(r"with\s+(?:the\s+|his\s+|her\s+)?$")


def _with_fronted(scene: Scene, line: Line, actors: list[Actor]) -> Event | None:
    """ "With Minister Y, he discussed ports": the partner stands first, and "he" is told before."""
    partner = next((a for a in actors if a.person), None)
    if partner is None or not _OPENS_WITH.fullmatch(line.before(partner.start, partner.start - line.start)):
        return None
    match = _SPOKE_OF.search(line.lower, partner.end - line.start)
    he = antecedent(scene, line, line.start + match.start()) if match else None
    if match is None or he is None or he.person is partner.person:
        return None
    start, end = line.start + match.start(), line.start + match.end()
    parties, people = parties_of_actors([he, partner]), people_of([he, partner])
    return Event(
        line, start, end, "meeting", parties=parties, people=people, identity=True, verb=match.group(1)
    )


def _meetings(line: Line, match: re.Match[str], before: list[Actor], after: list[Actor]) -> list[Event]:
    """One meeting, or several where the partners after the verb were met in turn."""
    start, end = line.start + match.start(), line.start + match.end()
    subject, partners = beside(line, before[::-1]), beside(line, after)
    if partners and not _is_met(line, match, partners):
        return []
    verb = match.group(1)
    known = len({a.code for a in (*subject, *partners) if a.code}) > 1
    if not known and "meetings" in verb:
        return []
    if not known:  # officials without a name count where both sides are told
        subject, partners = ([a for a in side if a.person] for side in (subject, partners))
    official = any(a.person for a in before) or (known and bool(subject))
    around = line.before(start, 24) + match.group() + line.after(end, 24)
    codes = {a.code for a in partners if a.code}
    apart = _SEPARATELY.search(around) or _APART.search(line.after(end, 200))
    if apart and len(codes) > 1 and len(codes) == len(partners):
        told = [(start, end, [partners[0]]), *((a.start, a.end, [a]) for a in partners[1:])]
    else:
        told = [(start, end, partners), *_one_more(line, subject, partners, after)]
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
        )
        for first, last, those in told
    ]


# "received the Omani ambassador", but "received the keys from the Omani ambassador"
_RIGHT_BEHIND = re.compile(
    r"\s*(?:(?:in|at|on)\s[^,.;]{2,40}?\swith\s+)?(?:(?:with|the|his|her|its|their|an?|visiting|separately|also)\s+){0,3}"
)
_TO_DO = re.compile(
    r"\s+to\s+(?!discuss|talk|review|exchange|hold|brief|thank|congratulate|explain|present|say|bid)[a-z]+"
)


def _is_met(line: Line, match: re.Match[str], partners: list[Actor]) -> bool:
    """Is somebody the object of a verb of meeting: not one who is called on to do something.

    An official without a name stands right behind the verb.
    """
    end, first = line.start + match.end(), partners[0]
    if "called on" in match.group(1) and _TO_DO.match(line.after(partners[-1].end, 40)):
        return False
    between = line.text[end - line.start : max(end, first.start) - line.start].lower()
    of_it = len(between) < _NEAR and OFFICE_OF.search(between)  # "received a delegation from Chad"
    return bool(first.person or of_it or _RIGHT_BEHIND.fullmatch(between))


# "met X in Lima on Monday and Y on Tuesday": what stands between the partners and behind the second one
_AND_ON = re.compile(
    r"(?:\s(?:on|in|yesterday|today|earlier)\b[^.;:]{0,40}?,?\sand\s+(?:(?:then|later|also|on|in)\s+(?:\w+\s+)?)?|"
    r",?\sand\s+on\s+\w+day,?\s+)"
    r"(?:with\s+)?(?:(?:the|his|her|its|visiting)\s+)*"
)
_STANDS_LAST = re.compile(
    r"(?:,\s+[\w.’'-]+(?:\s+[\w.’'-]+){0,3})?(?:[.,;]|$|\s+(?:in|on|at|to|for|the|later|today|yesterday)\b)"
)


def _one_more(
    line: Line, subject: list[Actor], partners: list[Actor], after: list[Actor]
) -> list[tuple[int, int, list[Actor]]]:
    """The partner met at another place or time: "met X in Lima on Monday and Y on Tuesday"."""
    end = partners[-1].end if partners else 0
    other = next((a for a in after if a.official and a.start > end), None)
    if not (subject and partners) or other is None:
        return []
    if other.code in {None, *(a.code for a in (*subject, *partners))}:
        return []
    between = line.text[end - line.start : other.start - line.start].lower()
    last = _STANDS_LAST.match(line.after(other.end, 60))
    return [(other.start, other.end, [other])] if last and _AND_ON.fullmatch(between) else []


# "who was in Lima", right after a person or a delegation and before a place
_WAS_IN = re.compile(
    r"\b(?:was|were|is|will be) in\b(?! (?:the (?:chair|lead|dark)|charge|favou?r|touch|talks|contact|place))"
)


def _visit(line: Line, actors: list[Actor]) -> Event | None:
    """ "X visited Chad", "Y arrived in Accra": people before the verb, a place after it."""
    for match in (*_VISITS.finditer(line.lower), *_WAS_IN.finditer(line.lower)):
        start, end = line.start + match.start(), line.start + match.end()
        if match.re is _WAS_IN and not _between_person_and_place(line, actors, start, end):
            continue
        visitors = [a for a in actors if a.official and a.start < start]
        if not visitors and _WHO_VISITS.search(line.before(start, 90)) is None:
            continue
        if not visitors:  # "a delegation of the Chadian army arrived"
            visitors = [a for a in actors if 0 <= start - a.end < _NEAR]
        visited = [a for a in actors if a.start >= end and a.party and a.party.form in ("name", "house")]
        if visited or line.cities:
            told = [*visitors[-1:], *(a for a in visited[:1] if not a.person)]
            parties = parties_of_actors(told)
            return Event(
                line,
                start,
                end,
                "visit",
                parties=parties,
                people=people_of(told),
                identity=True,
                verb=match.group(),
            )
    return None


def _between_person_and_place(line: Line, actors: list[Actor], start: int, end: int) -> bool:
    """Do a person or a delegation stand right before "was in" and a country or city right after it?"""
    who = any(a.person and 0 <= start - a.end <= len(", who ") for a in actors)
    who = who or _WHO_VISITS.search(line.before(start, 60)) is not None
    after = {*(p.start for p in line.parties if p.form == "name"), *(c.start for c in line.cities)}
    return who and any(0 <= place - end <= len(" the ") for place in after)


def _gathering(scene: Scene, line: Line, actors: list[Actor]) -> Event | None:
    """ "Ministers of the five countries met in London": officials of many, or of a body."""
    if not (line.cities or line.dates) or line.kind == "headline":
        return None
    match = _GATHER.search(line.lower)
    if match is None:
        return None
    start, end = line.start + match.start(3), line.start + match.end(3)
    noun = line.start + match.start()
    near = [p for p in line.parties if noun - _BEFORE_NOUN <= p.start < start]
    # "the Kenyan, Ugandan and Tanzanian ministers": the whole list that ends there
    lists = [run for p in line.parties if (run := scene.parties.run(p.first)) and near and near[0] in run]
    parties = tuple(p for p in dict.fromkeys([*(lists[0] if lists else ()), *near]) if p.label != "REGION")
    bodies = any(p.label == "BODY" for p in parties)
    many = bodies or _SEVERAL.search(match.group(2)) is not None
    if not (many or len({p.code for p in parties}) > 1):
        return None
    kind: Kind = "summit" if many and match.group(1) in _OF_RANK else "meeting"
    named = [a for a in actors if a.person and a.start >= end and line.text[end - line.start :].count(":")]
    parties += parties_of_actors(named)  # "… met in London: the Home Secretary, X; …"
    return Event(
        line, start, end, kind, parties=parties, people=people_of(named), identity=True, verb=match.group(3)
    )


# ------------------------------------------------------------------- side by side


# "the EU envoy for the Sahel and the Chadian minister met": what an office is for
_FOR = re.compile(r"(?:\s+(?:for|on|to)\s+(?:the\s+)?[\w-]+(?:\s+[\w-]+)?(?=\s))?")


def _people_met(line: Line, actors: list[Actor]) -> Event | None:
    """ "Minister X of A and Minister Y of B met|signed … in Rome": people of two sides, a day or place."""
    if not (line.cities or line.dates) or line.kind == "headline":
        return None
    for group in groups_of(line, actors):
        codes = {actor.code for actor in group}
        if len(codes) < 2 or not any(actor.official for actor in group) or len(group) < 2:
            continue
        end = group[-1].end
        after = line.after(end, 90)
        officials = _FOR.match(after) if group[-1].official else OFFICIALS.match(after)
        skipped = officials.end() if officials else 0
        match = _PEOPLE_MET.match(after[skipped:])
        if match is None:
            continue
        start = end + skipped
        verb = match.group().strip(" ,")
        return Event(
            line,
            start + match.start(1),
            start + match.end(1),
            "meeting",
            parties=parties_of_actors(group),
            people=people_of(group),
            identity=True,
            verb=verb,
        )
    return None


def _of_teams(line: Line) -> bool:
    """Are those who meet teams: words of sport, and nobody with an office in the sentence?"""
    if any(mention.office is not None for _, mention in line.people):
        return False
    return anywhere("sport").search(line.lower) is not None


_AND_THEIR = re.compile(r",?\s+and\s+(?:their\s+|its\s+|the\s+)?$")


def _both(scene: Scene, line: Line, run: tuple[Party, ...]) -> tuple[Party, ...]:
    """ "Uzbek border guards and their Turkmen colleagues": with the party behind the first one's people."""
    people = OFFICIALS.match(line.after(run[-1].end, 60)) if run else None
    if people is None:
        return run
    end = run[-1].end + people.end()
    other = next((p for p in line.parties if p.start > end), None)
    told = other is not None and _AND_THEIR.fullmatch(line.before(other.start, other.start - end))
    return (*run, *scene.parties.run(other.first)) if other is not None and told else run


def subject_event(scene: Scene, line: Line) -> Event | None:
    """The event of a sentence whose subject is parties side by side who met, with a place or day told."""
    if not (line.cities or line.dates):
        return None
    if _BY_PHONE.search(line.lower) or _of_teams(line):
        return None
    for party in line.parties:
        run = _both(scene, line, scene.parties.run(party.first))
        if len({p.code for p in run if p.label != "REGION"}) < 2:
            continue
        after = line.after(run[-1].end, 80)
        officials = OFFICIALS.match(after)
        skipped = officials.end() if officials else 0
        match = _STATES_MET.match(after[skipped:])
        if match is None and not officials and (anybody := _ANYBODY.match(after)):
            officials, skipped = anybody, anybody.end()  # "Serbian and Albanian police negotiators talked"
            match = _STATES_MET.match(after[skipped:])
        if match is None or (line.kind == "headline" and officials is None):
            continue
        start = run[-1].end + skipped + match.start(1)
        end = start + len(match.group(1))
        verb = match.group().strip(" ,")
        event = Event(line, start, end, "meeting", None, run, identity=True, verb=verb)
        attach(scene, line, [event])
        return event
    return None
