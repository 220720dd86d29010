"""One occasion while it is put together: what its mentions tell of it, and its kind by their words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ctdialog.pipeline.events.event import Event, lands
from ctdialog.pipeline.occasions.ranks import named_by_rank, of_a_body
from ctdialog.pipeline.scene import City, DateMention, Line
from ctdialog.records import Kind, Prominence

# Kinds of talks that states hold, each a word for the others; a conference or a visit may be anybody's.
OFFICIALS_TALKS = frozenset({"dialogue", "working-group", "consultations"})
TALKS = OFFICIALS_TALKS | {"meeting"}
GATHERINGS = frozenset({"conference", "summit", "exercise"})  # of many, as a rule
_FIRST = 3  # mentions that say whose ministers meet
_WHOSE_VISIT = re.compile(r"['’]s?\s+(?:[\w-]+\s+){0,4}")
_STATE = re.compile(r",?\sd\.?c\.?$")  # "Washington, D.C.", "Washington DC"
_WHO_OPENS = re.compile(r",\s+who\b")
# "The meeting, which followed the last round in Rome, focused": the clause of another one, and its end
_WHICH_OPENS = re.compile(r",\s(?:which|who)\s[^;]{1,80}$")
_CLOSES = re.compile(
    r",\s(?:also\s|\w+ly\s)?(?:(?!held|hosted|convened|chaired|attended|organi)[a-z]+ed|dealt|took|saw|gave|was|were|had|has)\s"
)
_WHO_CLAUSE = re.compile(r",\s+whom?\b[^;:\"“]{5,220},?\s+and\s+(?:by\s+)?(?:(?:the|his|her)\s+)?$")


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
    rivals: list[Event] = field(default_factory=list)  # mentions of others in its sentences
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
    visitors: set[int] = field(default_factory=set)
    later: Occasion | None = None  # the one of the same series that the news is of
    ahead: bool = False  # still to come: who speaks of it is not there yet
    heard: bool = False  # a house of one country hears of it: who is named in its own sitting is not there
    marks: dict[int, list[tuple[int, bool]]] = field(default_factory=dict)
    until: dict[int, int] = field(default_factory=dict)  # where a shared sentence goes over to the next one
    mains: frozenset[int] = frozenset()  # the sentences that tell of its story's news
    _told: tuple[int, Kind] | None = field(default=None, init=False)  # the kind that so many mentions tell

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
        if event.kind == "visit":
            self.visitors |= {id(person) for person in event.people}
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

    def tell_until(self, line: Line, event: Event) -> None:
        """Takes a sentence that tells of it up to a mention of another one."""
        self.tell(line)
        self.marks.setdefault(line.index, []).append((line.start, True))
        self.rival(event)
        self.until[line.index] = event.start

    def tell_from(self, line: Line, place: int) -> None:
        """Takes a sentence that tells of it from a place on, behind a mention of another one."""
        self.tell(line)
        self.marks.setdefault(line.index, []).append((place, True))

    def rival(self, event: Event) -> None:
        """Notes a mention of another occasion in one of its sentences: of "X's visit" from X on."""
        whose = (
            mention.extent[0]
            for _, mention in event.line.people
            if event.kind == "visit"
            and mention.extent[1] <= event.start
            and _WHOSE_VISIT.fullmatch(event.line.before(event.start, event.start - mention.extent[1]))
        )
        start = next(whose, event.start)
        self.marks.setdefault(event.line.index, []).append((start, False))
        self.rivals.append(event)

    def mentioned_in(self, line: Line) -> bool:
        """Does a sentence hold a mention of it?"""
        return any(mine for _, mine in self.marks.get(line.index, ()))

    def owns(self, line: Line, place: int) -> bool:
        """Is what stands at a place of a sentence told of this occasion, not of another one named nearer?

        The last mention before the place decides, else the first one after it. Of "chaired by X, who is
        here on a visit, and Y" the visit is told of X alone.
        """
        marks = sorted(self.marks.get(line.index, ()))
        if all(mine for _, mine in marks):
            return True
        if " who" in line.lower:
            clause = _WHO_CLAUSE.search(line.before(place, 260))
            opens = place - len(clause.group()) if clause else place
            marks = [mark for mark in marks if not opens < mark[0] < place]
            by = line.before(place, 12).rstrip().endswith((" by", " by the"))
            own = _WHO_OPENS.search(line.after(place, 300)) if by else None
            if not marks or (own and marks[0][0] > place + own.start()):
                return True  # only what "who" tells of him is another one's
        before = [
            mine for start, mine in marks if start <= place and (mine or not _closed(line, start, place))
        ]
        return before[-1] if before else marks[0][1]

    @property
    def kind(self) -> Kind:
        """The kind its words say; a mere meeting of a body's ministers or leaders is a summit."""
        if self._told is None or self._told[0] != len(self.events):
            kind = self._worded_kind()
            kind = "summit" if kind == "meeting" and self._of_ministers() else kind
            self._told = len(self.events), kind
        return self._told[1]

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
            if whose := _whose(told[0], self.events):
                return whose
            # "wrapped up talks … The three-day workshop": the common noun told more closely
            return next((e.kind for e in told if e.kind in ("conference", "exercise")), "meeting")
        if told:
            return told[0].kind
        return self.events[0].kind if self.events else "meeting"


def _closed(line: Line, mention: int, place: int) -> bool:
    """Is the relative clause that a mention stands in closed before a place of the sentence?"""
    between = line.lower[mention - line.start : place - line.start]
    return _WHICH_OPENS.search(line.before(mention, 90)) is not None and _CLOSES.search(between) is not None


def _whose(event: Event, events: list[Event]) -> Kind | None:
    """ "Launched a dialogue, and its first meeting was held": the kind of what a count is the first of."""
    form = event.format
    if form is None or form.determiner not in ("its", "their") or event.number is None:
        return None
    before = [e for e in events if e.line is event.line and e.start < event.start and e.format]
    return before[-1].kind if before and before[-1].kind in OFFICIALS_TALKS else None


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
    named = (place.name.lower() for place in event.places if isinstance(place, City))
    return {_STATE.sub("", name) for name in named}
