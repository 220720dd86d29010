"""Event mentions: the places in an article where some occasion is spoken of.

An event mention comes from a format ("the 10th meeting of the A-B Joint Working Group"), or,
where a sentence names no format, from a verb of meeting or visiting between parties or people
("X met his counterpart Y", "Z visited Pakistan for a week").

Each mention gets what its own clause tells: date, city, parties. A date or a place belongs to the
last mention before it in the sentence, else to the first one after it; a date after a verb of saying
("the ministry said on Friday") or beside an attack belongs to none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ctdialog.pipeline.cues import anywhere, closing
from ctdialog.pipeline.formats import Format
from ctdialog.pipeline.gazetteer import fold
from ctdialog.pipeline.parties import Party
from ctdialog.pipeline.scene import City, DateMention, Line, Scene
from ctdialog.records import Kind


@dataclass(slots=True, eq=False)
class Event:
    """One mention of an occasion: characters `start:end` of the Doc, and what its clause tells.

    `identity` is true where it says by itself which occasion is meant (a number, a name, two parties);
    otherwise it refers back ("the talks"). `verb` marks one read from a verb.
    """

    line: Line
    start: int
    end: int
    kind: Kind
    format: Format | None = None
    parties: tuple[Party, ...] = ()
    dates: list[DateMention] = field(default_factory=list)
    places: list[City | Party] = field(default_factory=list)
    identity: bool = False
    verb: str = ""
    name_words: frozenset[str] = frozenset()  # of the format's name, those that tell it from others
    turn: str = ""  # "next" or "last" where a verb says so: "will meet again in Rome"

    @property
    def codes(self) -> frozenset[str]:
        """Codes of the parties told in the mention itself."""
        return frozenset(p.code for p in self.parties if p.label != "REGION")

    @property
    def number(self) -> int | None:
        """Which one of its series, as the mention tells."""
        return self.format.number if self.format else None

    @property
    def relative(self) -> str:
        """ "next" or "last" where the mention places itself in its series."""
        return self.turn or (self.format.relative if self.format else "")


# "the first was conducted in 2011": the date of another one of the series
_OTHER_ONE = re.compile(
    r"\b(?:first|last|previous|second|third|latter)(?: one)? (?:was|were|took place)\b[\w ]{0,16}$"
)
# "the November 2021 and February 2023 reports": the date of a paper or an attack
_TITLED_BY_DATE = re.compile(
    r"\s+(?:and\s+\w+\s+\d{4}\s+)?(?:reports?|statements?|declarations?|agreements?|accord|pact|attacks?|blasts?|bombings?|"
    r"elections?|coup|treaty|memorandum|resolution|communiqu[eé]|law|ceasefire)\b"
)
# "the Working Group held a Workshop on …": who holds, not what is held
_ORGANIZES = re.compile(
    r"^[^.;]{0,120}?\b(?:held|holds?|hosted|organi[sz]ed|convened|conducted)\s+(?:an?)\s+"
)
_PREDICATE = re.compile(
    r"\b(?:is|was|as|are|remains?|become|became)\s+(?:an?|the)\s+$|\bframework of (?:the|their|its)\s+(?:current|existing|ongoing)?\s*$"
)
_CONTINUES = re.compile(
    r"^\s*(?:continue|continued|go on|drag on|are ongoing|are continuing|have stalled|stalled|remain)\b"
)
_EVERY = re.compile(r"\b(?:every|each|any|no|such|many|most|some|several|all|other|numerous|various)\s+$")
_PRESS = re.compile(
    r"(?:\b(?:press|news|media|cabinet|court|trial|pre-trial|board|parliamentary|apex|party|emergency|annual general)\s+|\bone-on-one\s+)$"
)
_PLURAL = frozenset(
    "meetings dialogues workshops conferences workinggroups rounds negotiations sessions summits "
    "visits exercises drills dialogs forums seminars symposiums plenaries councils committees "
    "commissions".split()
)
_BARE = frozenset("round session edition part iteration cycle week call engagement".split())
_GENERIC_BEFORE = re.compile(
    r"\b(?:through|constructive|political|importance of|continue|annual|regular|promote|inclusive|for|of|their|any|interfaith|intra-\w+)\s+$"
)
_MET = re.compile(
    r"\b(met|hosted|welcomed|meets|will meet|to meet|called on|calls on|will call on|held talks with|received)\b"
)
_VISITED = re.compile(
    r"\b(visited|visits|will visit|is visiting|to visit|arrived in|arrives in|arriving in|travel(?:led|ed|s)? to|will travel to|paid (?:a|an) [\w-]+ visit|is on (?:a|an) [\w -]{0,24}visit)\b"
)


def events_of(scene: Scene, line: Line) -> list[Event]:
    """The event mentions of one sentence, in order, with their dates and places."""
    events = [
        event
        for i, form in enumerate(line.formats)
        if not _organizer(line, i) and (event := _from_format(scene, line, form))
    ]
    if not events:
        events = _from_verbs(scene, line)
    _attach_dates(line, events)
    _attach_places(scene, line, events)
    return events


def _from_format(scene: Scene, line: Line, form: Format) -> Event | None:
    if form.end > line.end or _inside_an_office(line, form):
        return None
    before = line.before(form.start)
    if (
        form.head in _PLURAL
        or _PRESS.search(before)
        or ("sideline" in before[-24:] and form.head == "meeting" and not form.core)
    ):
        return None
    if form.head == "conference" and re.search(
        r"(?:press|news|media)\s*$", line.before(form.end - len(form.head))
    ):
        return None
    if (_PREDICATE.search(before) or _EVERY.search(before)) and form.number is None and not form.parties:
        return None
    if form.occasion and not form.core and _of_body(line, form):
        return None  # "his address to the 75th session of the UN General Assembly"
    named = form.name is not None and (
        form.core > 0 or form.kind == "exercise" or len({p.code for p in form.parties}) > 1
    )
    if form.kind == "meeting" and _CONTINUES.match(
        line.after(max([form.end, *(p.end for p in form.parties)]), 24)
    ):
        return None  # "talks between Japan and Kenya continue": no specific occasion
    named = named and not (form.determiner in ("this", "these") and not form.parties)
    parties = form.parties
    identity = form.number is not None or named or len({p.code for p in parties}) > 1
    if (
        (
            form.head in ("dialogue", "dialog", "engagement")
            and not identity
            and not form.determiner
            and form.core == 0
        )
        and scene.text[form.start].islower()
        and not _held_near(line, form)
    ):
        return None
    if form.kind == "exercise" and not identity and not _held_near(line, form):
        return None
    words = _name_words(scene.text[slice(*form.name)]) if form.name else frozenset()
    return Event(line, form.start, form.end, form.kind, form, parties, identity=identity, name_words=words)


# Words of names that do not tell one format from another, and spellings of one word.
_NO_WEIGHT = frozenset(
    "the of on and for to a in joint counter meeting s against level high dialogue dialog group working "
    "consultations consultation conference summit session talks round".split()
)
_SAME_WORD = {
    "counterterrorism": "terrorism",
    "countering": "counter",
    "jwg": "group",
    "terrorist": "terrorism",
    "terror": "terrorism",
}


def _name_words(name: str) -> frozenset[str]:
    """The words of a format's name that tell it from other formats."""
    words = (fold(word) for word in re.findall(r"\w+", name))
    return frozenset(_SAME_WORD.get(word, word) for word in words) - _NO_WEIGHT


def _of_body(line: Line, form: Format) -> bool:
    """Is a bare "session" or "meeting" that of a body named right after it?"""
    match = re.match(r"\s+of\s+(?:the\s+)?", line.after(form.end, 12))
    return match is not None and any(
        p.label == "BODY" and p.start == form.end + match.end() for p in line.parties
    )


def _organizer(line: Line, i: int) -> bool:
    """Is a working group the one that holds another kind of gathering in this sentence?"""
    form = line.formats[i]
    after = line.formats[i + 1] if i + 1 < len(line.formats) else None
    if form.kind != "working-group" or after is None or after.kind not in ("conference", "exercise"):
        return False
    return after.determiner in ("a", "an") and _ORGANIZES.match(line.after(form.end, 140)) is not None


def _inside_an_office(line: Line, form: Format) -> bool:
    """Is the format's head part of somebody's office ("Secretary of the Security Council")?"""
    return any(m.extent[0] <= form.start and form.end <= m.extent[1] + 1 and m.office for _, m in line.people)


def _held_near(line: Line, form: Format) -> bool:
    """Do the words around a mention say that it was or will be held?"""
    around = line.before(form.start, 40) + " | " + line.after(form.end, 60)
    return _HELD.search(around) is not None


_HELD = re.compile(
    r"\b(?:held|began|begins?|holds?|concluded?|launched|start(?:s|ed)?|took place|kick(?:s|ed) off|opened|underway|"
    r"under way|ended|wrapped up|will be held|taking place)\b"
)
_SUBJECT_MET = re.compile(
    r"^[\s,)—–-]*(?:on\s+\w+\s+|have\s+|had\s+|will\s+|are\s+to\s+|today\s+|recently\s+|agreed\s+to\s+)*"
    r"(met|meet|gathered|gather|sat down|discussed|conferred|convened|came together|talked|agreed|held)\b"
)
_OFFICIALS = re.compile(
    r"\s+(?:[\w-]+\s+){0,3}(?:officials|ministers|delegations|diplomats|leaders|chiefs|envoys)\b"
)


_AGAIN = re.compile(
    r"\b(?:meets?|convenes?|gathers?|sits?|see each other)\s+(?:again|next)\b|\breconvene\b|\bnext (?:one|host|stop)\b|"
    r"\bgoes next to\b|\bmeet once more\b"
)
_IS_TO_MEET = re.compile(
    r"\b(?:will|is|are|was|were|due|set|scheduled|agreed)\s+(?:\w+\s+)?(?:to\s+)?(?:meet|gather|convene|sit)\b"
)
_BEFORE = re.compile(
    r"\b(?:last|previously)\s+(?:met|held|convened)\b|\bmet\s+(?:last|before)\b|\b(?P<first>met for the first time|first met)\b"
)


def neighbour_event(scene: Scene, line: Line, told_before: bool) -> Event | None:
    """The meeting before or after, told by a verb alone: "will meet again in Rome", "last met in Muscat in 2022".

    `told_before` says that the article has told of its own meeting as held; only then is
    "the commission is to meet in Abuja" the one after it.
    """
    if line.kind == "headline" or not (line.dates or line.cities or line.parties):
        return None
    turn, match = "last", _BEFORE.search(line.lower)
    if match is None:
        turn, match = "next", _AGAIN.search(line.lower)
    if match is None and told_before:
        match = _IS_TO_MEET.search(line.lower)
    if match is None:
        return None
    event = Event(line, line.start + match.start(), line.start + match.end(), "meeting", turn=turn)
    _attach_dates(line, [event])
    _attach_places(scene, line, [event])
    return event if event.dates or event.places else None


def subject_event(scene: Scene, line: Line) -> Event | None:
    """The event of a sentence whose subject is parties side by side who met, with a place or day told."""
    if line.kind == "headline" or not (line.cities or line.dates):
        return None
    for party in line.parties:
        run = scene.parties.run(party.first)
        if len({p.code for p in run if p.label != "REGION"}) < 2:
            continue
        after = line.after(run[-1].end, 80)
        officials = _OFFICIALS.match(after)
        skipped = officials.end() if officials else 0
        match = _SUBJECT_MET.match(after[skipped:])
        if match is None:
            continue
        start = run[-1].end + skipped + match.start(1)
        end = start + len(match.group(1))
        verb = match.group().strip(" ,")
        event = Event(line, start, end, "meeting", None, run, identity=True, verb=verb)
        _attach_dates(line, [event])
        _attach_places(scene, line, [event])
        return event
    return None


def _from_verbs(scene: Scene, line: Line) -> list[Event]:
    """One event a sentence, from a verb of meeting or visiting with people or parties on both sides."""
    found: list[Event] = []
    for pattern, kind in ((_MET, "meeting"), (_VISITED, "visit")):
        for match in pattern.finditer(line.lower):
            start, end = line.start + match.start(), line.start + match.end()
            people_before = [m for _, m in line.people if m.name[1] <= start]
            after = [m for _, m in line.people if m.name[0] >= end]
            parties_before = [p for p in line.parties if p.end <= start and p.label != "REGION"]
            parties_after = [p for p in line.parties if p.start >= end and p.label != "REGION"]
            if kind == "meeting" and not (
                (people_before or parties_before) and (after or len(parties_after) > 0)
            ):
                continue
            if kind == "visit" and not (people_before and (parties_after or line.cities)):
                continue
            event_kind: Kind = "visit" if kind == "visit" else "meeting"
            found.append(
                Event(
                    line, start, end, event_kind, None, (), identity=bool(people_before), verb=match.group(1)
                )
            )
            break
        if found:
            break
    return found


# ------------------------------------------------------------------ dates and places


def _attach_dates(line: Line, events: list[Event]) -> None:
    for date in line.dates:
        if date.when.attributive or date.when.since or date.when.until or not events:
            continue
        if not dates_meeting(line, date):
            continue
        _owner(events, date.start, date.end).dates.append(date)


def dates_meeting(line: Line, date: DateMention) -> bool:
    """Can a date be a meeting's: not when it was said or signed, nor an attack's?"""
    before = line.before(date.start, 48)
    near = re.sub(r"[\s,(]*(?:on|in|at|of|late|early|the|last|this|here)?[\s,(]*$", "", before)
    if closing("said").search(near) or _OTHER_ONE.search(near):
        return False
    if _TITLED_BY_DATE.match(line.after(date.end, 60)):
        return False
    tail = " ".join(near.split()[-6:])
    last = None
    for last in anywhere("elsewhere").finditer(tail):
        pass
    return not (
        last is not None
        and not re.search(
            r"\b(?:held|hosted|met|meeting|dialogue|talks|session|round|visit|place)\b", tail[last.end() :]
        )
    )


def _owner(events: list[Event], start: int, end: int) -> Event:
    """The mention a date or place belongs to: the last one before it, else the first after it."""
    before = [e for e in events if e.start <= start]
    return before[-1] if before else events[0]


HOSTS = re.compile(
    r"^\s+(?:(?:will|would|is|was|to|shall|set|also|had|has|have|due|next|on)\s+)*host(?:s|ed)?\b"
)
_NOT_PLACE = re.compile(
    r"\b(?:situation|developments?|conflicts?|stability|peace|attacks?|crisis|instability|threats?|role|terrorism|presence|talked|war|groups?|interests?|security|views?|operations?|based|born|ambassador|envoy|embassy|elections?|coup|counterterrorism|partners?|sources|diplomats|embassy)\s+in\s+(?:the\s+)?$"
)
_DEPARTS = re.compile(
    r"\b(?:from|leave[sd]?|left|embassy in|ambassador in|ambassador to|based in|forces from)\s+(?:the\s+)?$"
)


def _attach_places(scene: Scene, line: Line, events: list[Event]) -> None:
    if not events:
        return
    for city in line.cities:
        if place_like(line, city.start):
            _owner(events, city.start, city.end).places.append(city)
    for party in line.parties:
        if party.label != "COUNTRY" or party.form not in ("name", "capital"):
            continue
        if HOSTS.match(line.after(party.end, 40)):
            # "Rome will host the next meeting": a capital that hosts is the city
            city = City(party.start, party.end, scene.text[party.start : party.end], party.code)
            _owner(events, party.start, party.end).places.append(city if party.form == "capital" else party)
        elif (
            party.form == "name"
            and re.search(r"\bvisit\s+to\s+(?:the\s+)?$", line.before(party.start))
            and any(e.kind == "visit" for e in events)
        ):
            _owner(events, party.start, party.end).places.append(party)
        elif party.form == "name" and re.search(r"\bin\s+(?:the\s+)?$", line.before(party.start)):
            if place_like(line, party.start):
                _owner(events, party.start, party.end).places.append(party)


def place_like(line: Line, place: int) -> bool:
    """Do the words before a city or country make it the place of something held there?"""
    before = line.before(place, 48)
    if any(
        re.fullmatch(r"[\s,)]*(?:held\s+)?in\s+(?:the\s+)?", line.before(place, place - f.end))
        for f in line.formats
        if 0 < place - f.end < 20
    ):
        return True  # "the Joint Commission on Border Security in Cotonou"
    if re.search(r"\b(?:outlawed|banned|designated|proscribed|headquartered)\s+in\s+(?:the\s+)?$", before):
        return False
    if _NOT_PLACE.search(before) or _DEPARTS.search(before):
        return False
    tail = " ".join(before.split()[-7:])
    found = None
    for found in anywhere("elsewhere").finditer(tail):
        pass
    return (
        found is None
        or re.search(
            r"\b(?:held|hosted|met|meeting|dialogue|talks|session|round|visit|place)\b", tail[found.end() :]
        )
        is not None
    )
