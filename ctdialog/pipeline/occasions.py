"""Occasions: which event mentions speak of the same meeting, and which of its neighbours.

The grammar of the genre: an article opens with its occasion, told in full somewhere in the
headline or the first paragraphs; after that "the talks", "the dialogue" and "the two sides" lead
back to it. Another occasion announces itself by what cannot be the first one's: another number, another
pair of parties, another kind of event, another day. "The last meeting" and "the next round" are
told inside the meeting whose series they belong to.

    mention --compatible with--> an occasion told before     the same one
            --next|last, number ± 1, same series------->     its neighbour
            --with an identity of its own-------------->     a new one (background)
            --otherwise-------------------------------->     nothing
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, field

from ctdialog.pipeline.cues import anywhere
from ctdialog.pipeline.events import Event, events_of, neighbour_event, subject_event
from ctdialog.pipeline.gazetteer import fold
from ctdialog.pipeline.parties import Party
from ctdialog.pipeline.scene import City, Line, Scene
from ctdialog.records import Kind, Prominence

# News is about what happened within a month of it, or is still to come.
_FRESH_DAYS = 31
_TALKS = frozenset({"dialogue", "working-group", "consultations", "meeting"})
_GATHERING = frozenset({"conference", "summit", "exercise", "working-group"})


@dataclass(slots=True, eq=False)
class Occasion:
    """A meeting being put together: its mentions, the sentences that tell of it, its neighbours' mentions."""

    story: int
    prominence: Prominence
    events: list[Event] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    before: list[Event] = field(default_factory=list)
    after: list[Event] = field(default_factory=list)
    rivals: list[Event] = field(default_factory=list)  # mentions of other occasions in its sentences

    def owns(self, line: Line, place: int) -> bool:
        """Is what stands at a place of a sentence told of this occasion, not of another one named nearer?

        The last mention before the place decides, else the first one after it.
        """
        others = [e.start for e in self.rivals if e.line is line]
        if not others:
            return True
        own = [e.start for e in self.events if e.line is line]
        marks = sorted([(start, False) for start in others] + [(start, True) for start in own])
        before = [mine for start, mine in marks if start <= place]
        return before[-1] if before else marks[0][1]

    @property
    def number(self) -> int | None:
        """Its number, by the first mention that tells one."""
        return next((e.number for e in self.events if e.number is not None), None)

    @property
    def codes(self) -> frozenset[str]:
        """Codes of all parties its mentions tell."""
        return frozenset(code for event in self.events for code in event.codes)

    @property
    def kind(self) -> Kind:
        """The kind its name says; where no mention is named, the first mention's word."""
        named = [e for e in self.events if e.format and e.format.name and e.format.core]
        if any(e.kind == "working-group" for e in named):
            return "working-group"  # "the Joint Working Group dialogue" is a working group's
        if named:
            return next((e.kind for e in named if e.kind != "meeting"), "meeting")
        # a mention with a number is the occasion's own; else the article's first word decides
        told = sorted((e for e in self.events if e.format), key=lambda e: e.number is None)
        if told and told[0].kind == "meeting":
            # "wrapped up talks … The three-day workshop": the common noun told more closely
            return next((e.kind for e in told if e.kind in ("conference", "exercise")), "meeting")
        if told:
            return told[0].kind
        return self.events[0].kind if self.events else "meeting"


def occasions_of(scene: Scene) -> list[Occasion]:
    """All occasions of an article, story by story, each story's main one first."""
    return [occasion for story in scene.stories() for occasion in _Story(scene, story).read()]


class _Story:
    """Reads one story."""

    def __init__(self, scene: Scene, story: int) -> None:
        self.scene = scene
        self.story = story
        self.lines = scene.told(story)
        self.found: list[Occasion] = []
        self.deferred: list[Event] = []

    def read(self) -> list[Occasion]:
        """The story's occasions, every sentence given to the one it tells of."""
        focus: Occasion | None = None
        last_block = -1
        for line in self.lines:
            events = events_of(self.scene, line)
            if (
                focus not in (None, self.main)
                and _GOES_ON.match(line.text)
                and not any(e.identity for e in events)
            ):
                events = []  # "He … encouraged consultations": the sentence goes on with the one before
            if self._neighbour_by_verb(line, events):
                continue
            told = [o for e in events if (o := self._place(e, focus))]
            if told:
                focus = self._focus(told, events)
                for occasion in dict.fromkeys(told):
                    occasion.lines.append(line)
                    mine = {id(e) for e in occasion.events}
                    occasion.rivals += [e for e in events if id(e) not in mine]
            elif self.found:
                focus = self._goes_on(line, focus, last_block)
                if focus is not None:
                    focus.lines.append(line)
            last_block = line.block
        if not self.found:
            self._from_subjects()
        if self.found:
            self._lead(self.found[0])
        return self.found

    def _neighbour_by_verb(self, line: Line, events: list[Event]) -> bool:
        """Gives "will meet again in Rome" to the main occasion; is the sentence one of that kind?"""
        main = self.main
        if main is None or any(e.identity for e in events) or line.index < main.events[0].line.index + 2:
            return False
        held = not any(d.when.tense == "future" for e in main.events for d in e.dates)
        event = neighbour_event(self.scene, line, held)
        if event is None:
            return False
        (main.after if event.turn == "next" else main.before).append(event)
        return True

    def _from_subjects(self) -> None:
        """A story that names no format: parties side by side who met ("Delegations of A and B met in …")."""
        for line in self.lines:
            event = subject_event(self.scene, line)
            if event is not None:
                start = self.lines.index(line)
                self.found.append(Occasion(self.story, "main", [event], self.lines[start:]))
                return

    def _focus(self, told: list[Occasion], events: list[Event]) -> Occasion:
        """Whom the next sentence goes on with: the main occasion, where the sentence is not about another."""
        main = self.found[0]
        if main not in told:
            return told[0]
        first = events[0]
        aside = _ALONGSIDE.search(first.line.before(first.start, 40))
        return told[-1] if aside and first in main.events else main

    @property
    def main(self) -> Occasion | None:
        """The story's main occasion, once there is one."""
        return self.found[0] if self.found else None

    def _lead(self, main: Occasion) -> None:
        """Sentences before the first mention (a lead that names only the sides) belong to the main occasion."""
        main.rivals += self.deferred
        first = min((line.index for line in main.lines), default=0)
        main.lines[:0] = [line for line in self.lines if line.index < first]

    def _goes_on(self, line: Line, focus: Occasion | None, last_block: int) -> Occasion | None:
        """Whom a sentence without a mention tells of: the sides lead back to the main one, a pronoun goes on."""
        main = self.main
        if focus is None or focus is main:
            return main
        if _SIDES.search(line.lower):
            return main
        if line.block == last_block or _GOES_ON.match(line.text):
            return focus
        people = {id(p) for p, _ in line.people}
        if people and people <= {id(p) for told in focus.lines for p, _ in told.people}:
            return focus
        return main

    # --------------------------------------------------------------- where a mention goes

    def _place(self, event: Event, focus: Occasion | None) -> Occasion | None:
        """Gives a mention to its occasion; returns the occasion whose content the sentence is, if any."""
        main = self.main
        if main is None:
            if _aside(event):
                self.deferred.append(event)
                return None
            if event.relative == "last" or not self._may_open(event):
                return None
            self.found.append(Occasion(self.story, "main", [event]))
            for aside in self.deferred:
                if aside.identity or aside.dates or aside.places:
                    self.found.append(Occasion(self.story, "background", [aside], [aside.line]))
            return self.found[0]
        if event.relative:
            owner = self._owner_of_neighbour(event)
            if owner is not None:
                (owner.after if event.relative == "next" else owner.before).append(event)
                return None
        if self._another(event, main):
            return self._open(event, another=True)
        if not event.identity:
            target = focus if focus is not None and self._refers(event, focus) else main
            if not self._refers(event, target) or (target is main and self._stale(event, main)):
                return self._open(event)
            target.events.append(event)
            return target
        for occasion in self.found:
            if self._same(event, occasion):
                occasion.events.append(event)
                return occasion
        neighbour = self._numbered_neighbour(event)
        if neighbour is not None:
            return None
        return self._open(event)

    def _same(self, event: Event, occasion: Occasion) -> bool:
        """Is a mention of this occasion, and not of one long past, which news is not about?"""
        if not compatible(event, occasion):
            return False
        return occasion.prominence != "main" or not self._stale(event, occasion)

    def _stale(self, event: Event, occasion: Occasion) -> bool:
        """Does a mention tell a day long before the article's, that the occasion does not tell too?"""
        ends = [d.edtf.split("/")[-1] for d in event.dates if d.edtf]
        if not ends or self.scene.published is None or len(occasion.events) == 0:
            return False
        limit = (self.scene.published - datetime.timedelta(days=_FRESH_DAYS)).isoformat()
        known = [d.edtf for e in occasion.events for d in e.dates if d.edtf]
        fresh = any(edtf.split("/")[-1] >= limit[: len(edtf)] for edtf in known)
        return max(ends) < limit[: len(max(ends))] and (
            fresh or (not known and event.line is not occasion.events[0].line)
        )

    def _another(self, event: Event, main: Occasion) -> bool:
        """ "A productive meeting with Ambassador X": an indefinite article and a partner, well after the lead."""
        form = event.format
        if (
            form is None
            or form.determiner not in ("a", "an", "another")
            or form.core
            or event.number is not None
        ):
            return False
        if event.line.index < main.events[0].line.index + 3:
            return False
        return re.match(r"\s+(?:with|between)\b", event.line.after(event.end, 12)) is not None

    def _may_open(self, event: Event) -> bool:
        """May a mention open a story: not a bare "round" or "session", nor an abstract "dialogue"?"""
        form = event.format
        if form is None:
            return event.line.kind != "headline"
        if form.occasion and not form.core and not event.codes and form.head != "meeting":
            return False
        return event.identity or event.line.kind == "headline" or bool(_happens(event)) or bool(event.dates)

    def _open(self, event: Event, another: bool = False) -> Occasion | None:
        """A new background occasion, where the mention tells enough of one."""
        form = event.format
        tells = bool(event.dates or event.places)
        if form is not None and not another:
            if form.occasion and not event.codes and not form.core:
                return None
            if not (event.identity or tells):
                return None
            if not tells and not _happens(event):
                return None
        prominence: Prominence = "main" if self._news_too(event) else "background"
        occasion = Occasion(self.story, prominence, [event])
        self.found.append(occasion)
        return occasion

    def _news_too(self, event: Event) -> bool:
        """Is a second occasion what the story is about too: held this week, where the first is still to come?"""
        published = self.scene.published
        if published is None:
            return False
        today, week_ago = published.isoformat(), (published - datetime.timedelta(days=7)).isoformat()
        first = [d.edtf for e in self.found[0].events for d in e.dates if d.edtf]
        mine = [d.edtf for d in event.dates if d.edtf and len(d.edtf) == 10]
        ahead = bool(first) and all(edtf > today[: len(edtf)] for edtf in first)
        return ahead and any(week_ago <= edtf <= today for edtf in mine)

    def _refers(self, event: Event, occasion: Occasion) -> bool:
        """Can a mention without identity ("the talks", "the visit") mean an occasion?"""
        if event.verb:
            return compatible(event, occasion)
        return not (not _kinds_agree(event.kind, occasion, anaphor=True) or _days_differ(event, occasion))

    def _owner_of_neighbour(self, event: Event) -> Occasion | None:
        for occasion in self.found:
            if same_series(event, occasion):
                return occasion
        return None

    def _numbered_neighbour(self, event: Event) -> Occasion | None:
        """A mention with the number before or after an occasion's, in the same series, is its neighbour."""
        for occasion in self.found:
            number = occasion.number
            if number is None or event.number is None or not same_series(event, occasion):
                continue
            if event.number == number - 1:
                occasion.before.append(event)
                return occasion
            if event.number == number + 1:
                occasion.after.append(event)
                return occasion
        return None


_SIDES = re.compile(
    r"\b(?:both sides|two sides|the sides|two countries|both countries|the parties|both parties|both delegations|"
    r"two delegations|the delegations|participants|the delegates|delegates|both nations|two nations)\b"
)
_ALONGSIDE = re.compile(
    r"\b(?:alongside|besides|in addition to|apart from|on the margins of|on the sidelines of|following|after)\s+"
    r"(?:the\s+)?(?:[\w’'-]+\s+){0,2}$"
)
_GOES_ON = re.compile(r"^(?:He|She|They|His|Her|During (?:his|her|the|their)|It)\b")
_ASIDE = re.compile(
    r"\b(?:ahead of|prior to|on the sidelines of|prepar(?:e|es|ed|ing|ations?)(?: for)?)\s+(?:the\s+|an?\s+)?(?:[\w’'-]+\s+){0,6}(?:[’']s?\s+)?$"
)


def _aside(event: Event) -> bool:
    """Is a mention told only to date another ("ahead of the India-EU Summit")?"""
    before = event.line.before(event.start, 80)
    return event.line.kind != "headline" and _ASIDE.search(before) is not None


def _happens(event: Event) -> bool:
    """Does the sentence say that the occasion was or will be held?"""
    around = event.line.before(event.start, 70) + " | " + event.line.after(event.end, 70)
    return bool(anywhere("past").search(around) or anywhere("future").search(around))


def _kinds_agree(kind: Kind, occasion: Occasion, anaphor: bool = False) -> bool:
    kinds = {e.kind for e in occasion.events}
    if kind in kinds or (kind == "meeting" and (anaphor or not kinds <= {"visit"})):
        return True
    if kind in _TALKS and kinds & _TALKS:
        return True
    if (kind == "dialogue" and anaphor) or (
        kind == "conference" and kinds & {"summit", "working-group"} and anaphor
    ):
        return True
    if kind == "visit":
        return anaphor and bool(kinds & _TALKS)
    if kind in ("conference", "exercise") and anaphor:
        # "wrapped up talks … The three-day workshop": the common noun told more closely
        return kinds <= {"meeting", "visit"} and not any(e.format and e.format.name for e in occasion.events)
    return kinds <= {"meeting", "visit"} and not anaphor


def _days_differ(event: Event, occasion: Occasion) -> bool:
    """Do both tell a date or a city, and not the same one?"""
    if _cities_differ(event, occasion):
        return True
    mine = [d for d in event.dates if d.likely]
    known = [d for e in occasion.events for d in e.dates if d.likely]
    if not mine or not known:
        return False
    if any(d.edtf for d in mine) != any(d.edtf for d in known):
        # a full date and a weekday of an unknown week may be the same day
        return all(d.when.tense == "past" for d in mine) and all(d.when.tense == "future" for d in known)
    return not any(_overlap(a.likely, b.likely) for a in mine for b in known if a.likely and b.likely)


def _cities_differ(event: Event, occasion: Occasion) -> bool:
    mine = {p.name.lower() for p in event.places if isinstance(p, City)}
    known = {p.name.lower() for e in occasion.events for p in e.places if isinstance(p, City)}
    return bool(mine and known) and not any(a in b or b in a for a in mine for b in known)


def _overlap(a: str, b: str) -> bool:
    first, last = a.split("/")[0], a.split("/")[-1]
    start, end = b.split("/")[0], b.split("/")[-1]
    n = min(len(first), len(start))
    return first[:n] <= end[:n] and start[:n] <= last[:n]


def _name_words(event: Event, scene_text: str | None = None) -> frozenset[str]:
    form = event.format
    if form is None or form.name is None:
        return frozenset()
    text = event.line.span.doc.text[slice(*form.name)]
    return frozenset(_stem(w) for w in re.findall(r"\w+", text)) - _NO_WEIGHT


def _stem(word: str) -> str:
    word = fold(word)
    for full, short in (
        ("counterterrorism", "terrorism"),
        ("countering", "counter"),
        ("jwg", "group"),
        ("terrorist", "terrorism"),
        ("terror", "terrorism"),
    ):
        if word == full:
            return short
    return word


_NO_WEIGHT = frozenset(
    "the of on and for to a in joint counter meeting s against level high dialogue dialog group working "
    "consultations consultation conference summit session talks round".split()
)


def names_agree(event: Event, occasion: Occasion) -> bool:
    """Can the names be one format's: one is missing, or they share half of the shorter one's words?"""
    mine = _name_words(event)
    known = [w for e in occasion.events if (w := _name_words(e))]
    if not mine or not known:
        return True
    return any(2 * len(mine & words) >= min(len(mine), len(words)) for words in known)


def parties_agree(event: Event, occasion: Occasion) -> bool:
    """Can the parties be the same: one side told none, or one set holds the other?"""
    mine, known = event.codes, occasion.codes
    return not mine or not known or mine <= known or known <= mine


def same_series(event: Event, occasion: Occasion) -> bool:
    """Can a mention be another occasion of the same series?"""
    return (
        parties_agree(event, occasion)
        and names_agree(event, occasion)
        and _kinds_agree(event.kind, occasion, anaphor=True)
    )


def compatible(event: Event, occasion: Occasion) -> bool:
    """Can a mention with an identity be of this occasion?"""
    if event.number is not None and occasion.number is not None and event.number != occasion.number:
        return False
    if not parties_agree(event, occasion) or _days_differ(event, occasion):
        return False
    if event.verb:
        return _verb_fits(event, occasion)
    if not _kinds_agree(event.kind, occasion):
        return False
    if event.number is not None and event.number == occasion.number:
        return True
    return names_agree(event, occasion) or _headline_again(event, occasion)


def _headline_again(event: Event, occasion: Occasion) -> bool:
    """Does the lead tell in other words what so far only the headline told?"""
    lines = [e.line for e in occasion.events]
    return all(line.kind == "headline" for line in lines) and event.line.index <= lines[-1].index + 3


def _verb_fits(event: Event, occasion: Occasion) -> bool:
    """Does a verb of meeting go on with an occasion: with its people, or with its sides on no other day?"""
    if event.kind == "visit":
        return False
    people = {id(p) for p, _ in event.line.people}
    known = {id(p) for line in occasion.lines for p, _ in line.people}
    if people & known or not people:
        return True
    if event.dates or (event.places and any(e.places for e in occasion.events)):
        return False
    sides = {m.office.country for _, m in event.line.people if m.office and m.office.country}
    return sides <= occasion.codes or not occasion.codes


def party_codes(parties: tuple[Party, ...]) -> list[str]:
    """Codes in order of mention, each once, regions left out."""
    return list(dict.fromkeys(p.code for p in parties if p.label != "REGION"))
