"""One occasion while it is put together, and whether a mention can be of it.

Occasions are told apart by what cannot be the same one's: another number, another pair of
parties, another kind of event, another day or city, another name. What a mention leaves out
contradicts nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ctdialog.pipeline.event import Event, lands
from ctdialog.pipeline.ranks import named_by_rank, of_a_body
from ctdialog.pipeline.scene import City, DateMention, Line
from ctdialog.records import Kind, Prominence

# Kinds of talks that states hold, each a word for the others; a conference or a visit may be anybody's.
OFFICIALS_TALKS = frozenset({"dialogue", "working-group", "consultations"})
TALKS = OFFICIALS_TALKS | {"meeting"}
_FIRST = 3  # mentions that say whose ministers meet


@dataclass(slots=True, eq=False)
class Occasion:
    """A meeting being put together: its mentions, the sentences that tell of it, its neighbours' mentions.

    `add` takes a mention and keeps what all of them tell: the parties' codes, kinds, dates, cities,
    the words of the names and the number.
    """

    story: int
    prominence: Prominence
    events: list[Event] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    shared: list[Line] = field(default_factory=list)  # another's, in which its own people take the word
    bases: list[Line] = field(default_factory=list)  # another's, at which what it rests on was adopted
    before: list[Event] = field(default_factory=list)
    after: list[Event] = field(default_factory=list)
    number: int | None = None
    number_at: tuple[int, int] | None = None  # where it is told apart from the mentions
    codes: set[str] = field(default_factory=set)
    kinds: set[Kind] = field(default_factory=set)
    dates: dict[str, DateMention] = field(default_factory=dict)
    cities: set[str] = field(default_factory=set)
    names: set[frozenset[str]] = field(default_factory=set)
    people: set[int] = field(default_factory=set)
    ahead: bool = False  # still to come: who speaks of it is not there yet
    marks: dict[int, list[tuple[int, bool]]] = field(default_factory=dict)
    until: dict[int, int] = field(default_factory=dict)  # where a shared sentence goes over to the next one

    @property
    def of_neighbours(self) -> set[int]:
        """The sentences that hold mentions of its neighbours, by their indexes."""
        return {e.line.index for e in (*self.before, *self.after) if e.turn or e.format}

    @classmethod
    def of(
        cls, story: int, prominence: Prominence, event: Event, lines: list[Line] | None = None
    ) -> Occasion:
        """An occasion that a mention opens."""
        occasion = cls(story, prominence)
        occasion.add(event)
        for line in lines or []:
            occasion.tell(line)
        return occasion

    def add(self, event: Event) -> None:
        """Takes a mention."""
        self.events.append(event)
        self.marks.setdefault(event.line.index, []).append((event.start, True))
        self.codes |= event.sides
        if event.kind == "visit" and event.sides:
            self.codes |= lands([event])
        self.kinds.add(event.kind)
        if self.number is None:
            self.number = event.number
        for date in event.dates:
            if date.likely:
                self.dates.setdefault(date.likely, date)
        self.cities |= cities_of(event)
        if event.name_words:
            self.names.add(event.name_words)

    def tell(self, line: Line) -> None:
        """Takes a sentence that tells of it."""
        self.lines.append(line)
        self.people |= {id(person) for person, _ in line.people}

    def rival(self, event: Event) -> None:
        """Notes a mention of another occasion in one of its sentences."""
        self.marks.setdefault(event.line.index, []).append((event.start, False))

    def owns(self, line: Line, place: int) -> bool:
        """Is what stands at a place of a sentence told of this occasion, not of another one named nearer?

        The last mention before the place decides, else the first one after it.
        """
        marks = sorted(self.marks.get(line.index, ()))
        if all(mine for _, mine in marks):
            return True
        before = [mine for start, mine in marks if start <= place]
        return before[-1] if before else marks[0][1]

    @property
    def kind(self) -> Kind:
        """The kind its words say; a mere meeting of a body's ministers or leaders is a summit."""
        kind = self._worded_kind()
        return "summit" if kind == "meeting" and self._of_ministers() else kind

    def _of_ministers(self) -> bool:
        """Do a body's ministers meet, by the first sentences: "the ministers of the ECOWAS states met"?"""
        pair = any(sum(p.label == "COUNTRY" for p in event.parties) == 2 for event in self.events)
        named = [e for e in self.events if e.format and e.format.name and e.format.core]
        if pair or not all(named_by_rank(event.line, event.start, event.end) for event in named):
            return False
        return any(of_a_body(event.line) or _with_a_body(event) for event in self.events[:_FIRST])

    def _worded_kind(self) -> Kind:
        """The kind its name says; where no mention is named, the first mention's word."""
        named = [e for e in self.events if e.format and e.format.name and (e.format.core or _plenary(e))]
        told_first: Kind = next((e.kind for e in named if e.kind != "meeting"), "meeting")
        if any(e.kind == "working-group" for e in named) and told_first not in ("conference", "exercise"):
            return "working-group"  # "the Joint Working Group dialogue" is a working group's
        if named:
            return told_first
        # a mention with a number is the occasion's own; else the article's first word decides
        told = sorted((e for e in self.events if e.format), key=lambda e: e.number is None)
        if any(e.kind == "summit" for e in self.events) and all(e.kind == "meeting" for e in told):
            return "summit"  # "the ministers of the five gathered … The meeting"
        first = next((e for e in self.events if e.line.kind != "headline"), self.events[0])
        if first.kind == "visit" and all(e.kind in ("meeting", "visit") for e in told):
            return "visit"  # "Minister X arrived in Accra … The talks": the visit holds them
        if told and told[0].kind == "meeting":
            # "The Joint Committee held its fourth session": a name without a subject is still the name
            organs = (e for e in told if e.kind == "working-group")
            bare = (e.kind for e in organs if len(e.codes) > 1 or (e.format and e.format.name))
            if organ := next(bare, None):
                return organ
            # "wrapped up talks … The three-day workshop": the common noun told more closely
            return next((e.kind for e in told if e.kind in ("conference", "exercise")), "meeting")
        if told:
            return told[0].kind
        return self.events[0].kind if self.events else "meeting"


def _plenary(event: Event) -> bool:
    """Is a mention "the 12th Plenary Meeting", whose capitals and number make it a name?"""
    return event.kind == "conference" and event.number is not None


def _with_a_body(event: Event) -> bool:
    """Is a mention "the ministerial meeting between Japan and ASEAN"?"""
    inside = [party for party in event.line.parties if event.start <= party.start < event.end]
    bodies = any(party.label == "BODY" for party in [*event.parties, *inside])
    return bodies and event.format is not None and named_by_rank(event.line, event.start, event.end)


def cities_of(event: Event) -> set[str]:
    """Names of the cities a mention tells, in lower case."""
    return {place.name.lower() for place in event.places if isinstance(place, City)}


def kinds_agree(kind: Kind, occasion: Occasion, anaphor: bool = False) -> bool:
    """Can a mention's word be this occasion's; an `anaphor` ("the meeting") says less than a name?"""
    kinds = occasion.kinds
    if kind != "exercise" and kinds == {"exercise"}:
        return False
    if kind in kinds or (kind == "meeting" and (anaphor or not kinds <= {"visit"})):
        return True
    if kind in TALKS and kinds & TALKS:
        return True
    if anaphor and (kind == "dialogue" or (kind == "conference" and kinds & {"summit", "working-group"})):
        return True
    if kind == "visit":
        return anaphor and bool(kinds & TALKS)
    if kind in ("conference", "exercise") and anaphor:
        # "wrapped up talks … The three-day workshop": the common noun told more closely
        return kinds <= {"meeting", "visit"} and not any(e.format and e.format.name for e in occasion.events)
    return kind != "exercise" and kinds <= {"meeting", "visit"} and not anaphor


def days_differ(event: Event, occasion: Occasion) -> bool:
    """Do both tell a date or a city, and not the same one?"""
    cities = cities_of(event)
    if cities and occasion.cities and not any(a in b or b in a for a in cities for b in occasion.cities):
        return not _only_headlined_near(event, occasion)
    mine = [date for date in event.dates if date.likely]
    known = list(occasion.dates.values())
    if not mine or not known:
        return False
    if any(d.edtf for d in mine) != any(d.edtf for d in known):
        # a full date and a weekday of an unknown week may be the same day
        return all(d.when.tense == "past" for d in mine) and all(d.when.tense == "future" for d in known)
    if any(_began(event, day, known) for day in mine) or _headlines_day(mine, occasion):
        return False
    pairs = [(a, b) for a in mine for b in known if a.edtf or _counted(a) == _counted(b)]
    return bool(pairs) and not any(overlap(a.likely or "", b.likely or "") for a, b in pairs)


def _only_headlined_near(event: Event, occasion: Occasion) -> bool:
    """ "Admiral heads to Quito for talks", and then "in Guayaquil": a headline's capital is the country.

    So are the two of "Lima, Quito put off the committee", which is then told as due "in Guayaquil".
    """
    told = [place for each in occasion.events for place in each.places if isinstance(place, City)]
    countries = {place.country for place in event.places if isinstance(place, City)}
    headline = all(each.line.kind == "headline" for each in occasion.events)
    return headline and countries <= {place.country for place in told}


def _counted(date: DateMention) -> bool:
    """Is a date counted in months or years from an unknown day ("next month"), which "3 May" may lie in?"""
    return date.when.start is not None and date.when.start.unit in ("month", "year")


def _headlines_day(mine: list[DateMention], occasion: Occasion) -> bool:
    """Is it by its words the weekday that so far a headline alone tells, without a verb to count it by?"""
    told = {d.text.lower() for d in occasion.dates.values()}
    if any(event.line.kind != "headline" for event in occasion.events):
        return False
    return any("day" in d.text.lower() and d.text.lower() in told for d in mine)


_BEGAN_ON = re.compile(
    r"\b(?:began|begun|started|opened|kicked off|got under ?way|launched|commenced)\s+(?:\w+\s+)?$"
)
_ENDS_ON = re.compile(
    r"\b(?:ends?|ending|concludes?|concluding|closes?|runs?|lasts?|continues?|wraps? up)\s+(?:\w+\s+)?$"
)


def _began(event: Event, day: DateMention, known: list[DateMention]) -> bool:
    """Is it the day that one of another day began on, or will end on ("which began on Monday")?"""
    if event.identity or not day.likely:
        return False
    before, others = event.line.before(day.start), [other.likely for other in known if other.likely]
    if _BEGAN_ON.search(before):
        return any(day.likely < other for other in others)
    return _ENDS_ON.search(before) is not None and any(day.likely > other for other in others)


def overlap(a: str, b: str) -> bool:
    """Do two EDTF dates or ranges share a time, as far as the coarser one tells?"""
    first, last = a.split("/")[0], a.split("/")[-1]
    start, end = b.split("/")[0], b.split("/")[-1]
    n = min(len(first), len(start))
    return first[:n] <= end[:n] and start[:n] <= last[:n]


def names_agree(event: Event, occasion: Occasion) -> bool:
    """Can the names be one format's: one is missing, or they share half of the shorter one's words?"""
    mine = event.name_words
    if not mine or not occasion.names:
        return True
    return any(2 * len(mine & words) >= min(len(mine), len(words)) for words in occasion.names)


def parties_agree(event: Event, occasion: Occasion) -> bool:
    """Can the parties be the same: one side told none, or one set holds the other?"""
    mine, known = event.sides, occasion.codes
    return not mine or not known or mine <= known or known <= mine


def same_series(event: Event, occasion: Occasion) -> bool:
    """Can a mention be another occasion of the same series?"""
    return (
        parties_agree(event, occasion)
        and names_agree(event, occasion)
        and kinds_agree(event.kind, occasion, anaphor=True)
    )


def compatible(event: Event, occasion: Occasion) -> bool:
    """Can a mention with an identity be of this occasion?"""
    if event.number is not None and occasion.number is not None and event.number != occasion.number:
        return False
    if not parties_agree(event, occasion):
        return False
    if _same_number(event, occasion) or _held_that_day(event, occasion):
        return True
    if days_differ(event, occasion):
        return False
    if event.verb:
        again = event.kind in occasion.kinds and _headline_again(event, occasion)
        return (again or _verb_fits(event, occasion)) and not _on_its_sidelines(event, occasion)
    fits = kinds_agree(event.kind, occasion) or _its_plenary(event, occasion)
    if not fits or _introduced(event, occasion) or _of_many(event, occasion):
        return False
    if event.number is not None and event.number == occasion.number:
        return True
    same = names_agree(event, occasion) or _headline_again(event, occasion)
    return same or _described(event, occasion)


def _its_plenary(event: Event, occasion: Occasion) -> bool:
    """Is "its fifth plenary" a session of the working group or council told of?"""
    form = event.format
    if form is None or form.head != "plenary" or form.determiner not in ("its", "their"):
        return False
    return "working-group" in occasion.kinds


_PLAIN_TALKS = ("talks", "consultations", "discussions", "negotiations")
_CLOSE = 2  # sentences from what is described to its name


def _described(event: Event, occasion: Occasion) -> bool:
    """Are "annual security policy talks" what the next sentence tells by its name and number?"""
    form, first = event.format, next((e for e in occasion.events if e.number is not None), None)
    if (
        first is None
        or form is None
        or form.name is None
        or not form.head.endswith(_PLAIN_TALKS)
        or event.number is not None
    ):
        return False
    words = event.line.text[form.name[0] - event.line.start : form.name[1] - event.line.start]
    near = 0 < first.line.index - event.line.index <= _CLOSE
    return near and words.islower()


_THAT_DAY = re.compile(r"\b(?:that|the same)\s+day\b")


def _held_that_day(event: Event, occasion: Occasion) -> bool:
    """Is a counted dialogue told as held on the day of a reception: "Later that day, the third dialogue …"?

    Who came for it and was received is then the dialogue's.
    """
    plain = occasion.kinds <= {"meeting", "visit"} and occasion.number is None and not occasion.names
    counted = event.number is not None and event.kind in TALKS - {"meeting"}
    return plain and counted and _THAT_DAY.search(event.line.lower) is not None


def _same_number(event: Event, occasion: Occasion) -> bool:
    """Is it told as the same one of the same sides' series, though another day is told ("was held today")?"""
    if event.number is None or event.number != occasion.number or event.number == 1:
        return False
    named = bool(event.codes & occasion.codes) and kinds_agree(event.kind, occasion)
    return named and names_agree(event, occasion)


_SIDELINES = re.compile(r"\bon (?:the|its) (?:sidelines|margins|fringes)\b")


def _on_its_sidelines(event: Event, occasion: Occasion) -> bool:
    """Does a sentence tell of others met on the sidelines of an occasion?"""
    if all(each.line.kind == "headline" and each.kind == "meeting" for each in occasion.events):
        return False  # "Readout of a meeting", and then who met on whose sidelines
    others = any(id(person) not in occasion.people for person in event.people)
    return others and _SIDELINES.search(event.line.lower) is not None


def _introduced(event: Event, occasion: Occasion) -> bool:
    """Is a gathering told anew ("a special summit in May"), after an occasion of another kind?"""
    form = event.format
    if form is None or form.determiner not in ("a", "an", "another") or event.kind in occasion.kinds:
        return False
    told = [each.line for each in occasion.events if each.line.kind != "headline"]
    return event.kind in ("summit", "conference") and bool(told) and event.line not in told


_ATTENDED = re.compile(
    r"\b(?:with (?:the )?participation of|attended by|bringing together|which brings together)\b"
)


def _of_many(event: Event, occasion: Occasion) -> bool:
    """Is a named gathering of several countries told, after talks of one official with another?"""
    bilateral = occasion.kinds == {"meeting"} and not occasion.names and 0 < len(occasion.codes) < 3
    if not (bilateral and event.name_words) or _ATTENDED.search(event.line.after(event.end, 60)) is None:
        return False
    return len({p.code for p in event.line.parties_in(event.end, event.line.end)}) > 2


def _headline_again(event: Event, occasion: Occasion) -> bool:
    """Does the lead tell in other words what so far only the headline told?"""
    last = occasion.events[-1].line
    if last.kind != "headline" or event.line.index > last.index + 3 or (event.paired and event.line is last):
        return False
    return all(e.line.kind == "headline" for e in occasion.events)


def _verb_fits(event: Event, occasion: Occasion) -> bool:
    """Does a verb of meeting go on with an occasion: with its people, or with its sides on no other day?"""
    if event.kind == "visit":
        # "is going to Peru for talks … will be in Lima on Monday"
        visitors = {id(person) for each in occasion.events if each.kind == "visit" for person in each.people}
        retold = all(e.kind == "visit" and e.line.kind == "headline" for e in occasion.events)
        return retold or any(id(person) in visitors for person in event.people)
    # "He called on Minister Y": who is meant, too
    people = {id(person) for person, _ in event.line.people} | {id(person) for person in event.people}
    if not people or people & occasion.people:
        return True
    # "The ministers of A and B met in Lima. Minister X met on Tuesday with Minister Y of B": the same, closer
    closer = occasion.kinds == {"meeting"} and not occasion.dates and not occasion.people
    if (event.dates and not closer) or (event.places and any(e.places for e in occasion.events)):
        return False
    sides = {m.office.country for _, m in event.line.people if m.office and m.office.country}
    return sides <= occasion.codes or not occasion.codes
