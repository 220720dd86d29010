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

import re

from ctdialog.pipeline.asides import (
    adopted_at,
    between_others,
    come_for,
    introduced_beside,
    met_for,
    of_its_series,
    of_strangers,
    part_of_it,
    parts,
    somebodys_own_visit,
    takes_the_word,
    the_same,
    with_a_partner,
)
from ctdialog.pipeline.counted import counted
from ctdialog.pipeline.elided import bare_counts, held_earlier, told_by_number, with_elided
from ctdialog.pipeline.event import Event, is_aside
from ctdialog.pipeline.events import events_of
from ctdialog.pipeline.foremost import foremost
from ctdialog.pipeline.fresh import happens, is_news_too, is_stale
from ctdialog.pipeline.neighbours import neighbour_event
from ctdialog.pipeline.occasion import (
    TALKS,
    Occasion,
    compatible,
    days_differ,
    kinds_agree,
    names_agree,
    same_series,
)
from ctdialog.pipeline.papers import about_a_paper, agreed_a_paper, agreed_at
from ctdialog.pipeline.scene import Line, Scene
from ctdialog.pipeline.turns import another_partner, beside_it, separately
from ctdialog.pipeline.verbs import subject_event
from ctdialog.records import Prominence


def occasions_of(scene: Scene) -> list[Occasion]:
    """All occasions of an article, story by story, each story's main one first."""
    return [occasion for story in scene.stories() for occasion in _told_in(scene, story)]


def _told_in(scene: Scene, story: int) -> list[Occasion]:
    """A story's occasions, read anew where another one than the first told is its main one."""
    found = _Story(scene, story).read()
    opening = foremost(scene, found)
    return found if opening is None else _Story(scene, story, opening).read()


class _Story:
    """Reads one story; an `opening` is the mention that its main occasion is to be told by."""

    def __init__(self, scene: Scene, story: int, opening: Event | None = None) -> None:
        self.scene = scene
        self.story = story
        self.opening = opening
        self.held: list[Event] = []  # mentions before the opening
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
            counts = bare_counts(line) if self.main or events else []
            if self.main is not None and told_by_number(counts):
                self._count(self.main)
            everything = with_elided(self.scene, line, events, self.main, counts)
            next_counted = any(
                e.turn == "next" and e.number is not None and e not in events for e in everything
            )
            if not next_counted and self._neighbour_by_verb(line, events):
                continue
            events = everything
            # In the lead its own mention comes before the neighbours that stand ahead of it.
            ordered = events if self.found else sorted(events, key=lambda event: bool(event.relative))
            told = [o for e in ordered if (o := self._place(e, focus))]
            if told:
                focus = self._focus(told, events)
                if self.main is not None and self.main not in told and takes_the_word(events[0]):
                    self.main.shared.append(line)
                    self.main.rival(events[0])
                if self.main is not None and self.main not in told and adopted_at(line, events[0]):
                    self.main.bases.append(line)
                for occasion in dict.fromkeys(told):
                    occasion.tell(line)
                    own = {start for start, mine in occasion.marks.get(line.index, ()) if mine}
                    for event in events:
                        if event.start not in own:
                            occasion.rival(event)
            elif self.found:
                focus = self._goes_on(line, focus, last_block)
                if focus is not None:
                    focus.tell(line)
            last_block = line.block
        if not self.found:
            self._from_subjects()
        if self.found:
            self._lead(self.found[0])
            self._count(self.found[0])
        return self.found

    def _count(self, main: Occasion) -> None:
        """Gives the main occasion a number told apart from its mentions, where they tell none."""
        if main.number is None and (told := counted(main)):
            main.number, main.number_at = told

    def _neighbour_by_verb(self, line: Line, events: list[Event]) -> bool:
        """Gives "will meet again in Rome" to the main occasion; does the sentence tell of nothing else?"""
        main = self.main
        event = neighbour_event(self.scene, line, events, main) if main else None
        if main is None or event is None:
            return False
        for other in events:  # what stands on the neighbour's side of a sentence is the neighbour's
            other.dates = [d for d in other.dates if not parts(event, other, d.start)]
            other.places = [p for p in other.places if not parts(event, other, p.start)]
        (main.after if event.turn == "next" else main.before).append(event)
        if _SINCE_THEN.search(line.before(event.start, 20)):
            main.tell(line)  # "X stressed that after such a meeting was held in 2017, ties grew"
        return not any(e.identity for e in events)

    def _from_subjects(self) -> None:
        """A story that names no format: parties side by side who met ("Delegations of A and B met in …")."""
        for line in sorted(self.lines, key=lambda each: each.kind == "headline"):
            event = subject_event(self.scene, line)
            if event is not None:
                start = self.lines.index(line)
                self.found.append(Occasion.of(self.story, "main", event, self.lines[start:]))
                return

    def _focus(self, told: list[Occasion], events: list[Event]) -> Occasion:
        """Whom the next sentence goes on with: the main occasion, where the sentence is not about another."""
        main = self.found[0]
        first = events[0]
        by_the_way = _IN_A_CLAUSE.search(first.line.before(first.start, 140)) and not agreed_at(first)
        if main not in told and by_the_way:
            return main
        aside = _ALONGSIDE.search(first.line.before(first.start, 40))
        if main not in told:
            return told[0]
        return told[-1] if aside and first in main.events else main

    @property
    def main(self) -> Occasion | None:
        """The story's main occasion, once there is one."""
        return self.found[0] if self.found else None

    def _lead(self, main: Occasion) -> None:
        """Gives the sentences before the first mention (a lead that names only the sides) to the main one."""
        for aside in self.deferred:
            main.rival(aside)
        first = min((line.index for line in main.lines), default=0)
        main.lines[:0] = [line for line in self.lines if line.index < first]

    def _goes_on(self, line: Line, focus: Occasion | None, last_block: int) -> Occasion | None:
        """Which one a sentence without a mention tells of: "both sides" is the main one's, "he" goes on."""
        main = self.main
        if (theirs := self._with_its_people(line)) is not None:
            return theirs
        if focus is None or focus is main:
            return main
        if about_a_paper(line) and agreed_a_paper(focus):
            return focus
        if _SIDES.search(line.lower):
            return main
        if line.block == last_block or _GOES_ON.match(line.text):
            return focus
        people = {id(p) for p, _ in line.people}
        if people and people <= focus.people:
            return focus
        return main

    def _with_its_people(self, line: Line) -> Occasion | None:
        """The one occasion that people of a sentence took part in: "With Y, she spoke of …"."""
        owners: set[Occasion] = set()
        for person in {id(p) for p, _ in line.people}:
            at = [occasion for occasion in self.found if person in occasion.people]
            if len(at) == 1:
                owners.add(at[0])
        return owners.pop() if len(owners) == 1 else None

    # --------------------------------------------------------------- where a mention goes

    def _place(self, event: Event, focus: Occasion | None) -> Occasion | None:
        """Gives a mention to its occasion; returns the occasion whose content the sentence is, if any."""
        main = self.main
        if main is None:
            if self.opening is not None:
                if event.start != self.opening.start:
                    self.held.append(event)
                    return None
                self.found.append(Occasion.of(self.story, "main", event))
                for before in self.held:
                    self._place(before, None)
                return self.found[0]
            if is_aside(event):
                self.deferred.append(event)
                return None
            if event.relative == "last" or not self._may_open(event):
                return None
            self.found.append(Occasion.of(self.story, "main", event))
            for aside in self.deferred:
                if aside.identity or aside.dates or aside.places:
                    self.found.append(Occasion.of(self.story, "background", aside, [aside.line]))
            return self.found[0]
        if beside_it(event, main) or met_for(event, main):
            return self._open(event, another=event.identity)
        if event.relative == "next" and event.identity and any(d.edtf in main.dates for d in event.dates):
            main.add(event)  # "the next round will be held today": the one that the news is of
            return main
        if come_for(event, main):
            main.add(event)
            return main
        if event.relative:
            owner = self._owner_of_neighbour(event)
            if owner is not None:
                (owner.after if event.relative == "next" else owner.before).append(event)
                return None
        if of_strangers(event, main, self.lines):
            return self._open(event)
        if part_of_it(event, main):
            return main
        if with_a_partner(event, main) or between_others(event, main):
            return self._open(event, another=True)
        if another_partner(event, main) and not any(event.codes <= o.codes for o in self.found):
            return self._open(event, another=True)
        if separately(event) and main.kinds <= TALKS and event.line is not main.events[0].line:
            return self._open(event, another=True)
        if introduced_beside(event, main):
            return self._open(event, another=True)
        if not event.identity:
            target = focus if focus is not None and self._goes_on_with(event, focus, main) else main
            theirs = self._with_its_people(event.line)
            if theirs is not None and self._refers(event, theirs):
                target = theirs
            if not self._refers(event, target) or (
                target is main and is_stale(event, main, self.scene.published)
            ):
                return self._open(event)
            target.add(event)
            return target
        if event.format and event.format.occasion and not event.name_words and self._next_to(event, main):
            return None  # "the third session", after the second
        if self._counted_apart(event) and self._numbered_neighbour(event) is not None:
            return None
        for occasion in sorted(
            self.found, key=lambda each: event.number is None or each.number != event.number
        ):
            if self._same(event, occasion):
                occasion.add(event)
                return occasion
        neighbour = self._numbered_neighbour(event)
        if neighbour is not None:
            return None
        if held_earlier(event, main):
            main.before.append(event)
            return None
        return self._open(event)

    def _goes_on_with(self, event: Event, focus: Occasion, main: Occasion) -> bool:
        """Is "the talks" the one told last: not where its word ("the dialogue") is the main one's alone?"""
        if agreed_a_paper(focus) or (
            event.kind in main.kinds - {"meeting"} and event.kind not in focus.kinds
        ):
            return False
        return self._refers(event, focus)

    def _same(self, event: Event, occasion: Occasion) -> bool:
        """Is a mention of this occasion, and not of one long past, which news is not about?"""
        if not compatible(event, occasion):
            return False
        if occasion.prominence == "main":
            return not is_stale(event, occasion, self.scene.published)
        # a format with its number is no passing visit's, of which nothing but the visit is told
        counted = event.number is not None and event.format is not None and event.format.name is not None
        return not (counted and event.kind not in occasion.kinds and occasion.kinds <= {"visit"})

    def _may_open(self, event: Event) -> bool:
        """May a mention open a story: not a bare "round" or "session", nor an abstract "dialogue"?"""
        form = event.format
        if form is None:
            return event.line.kind != "headline"
        told = bool(event.number is not None and event.dates and event.places)
        told = told or (
            form.kind != "meeting" and event.number is not None
        )  # "the 5th session of the dialogue"
        if form.occasion and not form.core and not event.codes and form.head != "meeting" and not told:
            return False
        visit = event.kind == "visit" and bool(event.codes) and bool(event.places)
        return event.identity or event.line.kind == "headline" or visit or happens(event) or bool(event.dates)

    def _open(self, event: Event, another: bool = False) -> Occasion | None:
        """A new background occasion, where the mention tells enough of one."""
        form = event.format
        tells = bool(event.dates or event.places)
        if form is not None and not another:
            if of_its_series(event, self.found[0]):
                return None
            told = bool(event.number) and tells and event.kind not in (*self.found[0].kinds, "meeting")
            if form.occasion and not event.codes and not form.core and not told:
                return None
            if not (event.identity or tells):
                return None
            if not (event.identity or form.determiner or event.dates):
                return None  # "Talks turned to Bello Khan", whose name is a city's, too
            if not (tells or event.paired or happens(event)):
                return None
        prominence: Prominence = (
            "main" if is_news_too(event, self.found[0], self.scene.published) else "background"
        )
        occasion = Occasion.of(self.story, prominence, event)
        self.found.append(occasion)
        return occasion

    def _refers(self, event: Event, occasion: Occasion) -> bool:
        """Can a mention without identity ("the talks", "the visit") mean an occasion?"""
        if event.verb:
            return compatible(event, occasion)
        if somebodys_own_visit(event, occasion):
            return False
        if the_same(event, occasion):
            return True
        return not (not kinds_agree(event.kind, occasion, anaphor=True) or days_differ(event, occasion))

    def _owner_of_neighbour(self, event: Event) -> Occasion | None:
        for occasion in self.found:
            visit = event.kind == "visit" and "visit" not in occasion.kinds  # no dialogue's next one
            if same_series(event, occasion) and not visit:
                return occasion
        return None

    def _numbered_neighbour(self, event: Event) -> Occasion | None:
        """A mention with the number before or after an occasion's, in the same series, is its neighbour."""
        return next((occasion for occasion in self.found if self._next_to(event, occasion)), None)

    def _counted_apart(self, event: Event) -> bool:
        """Is a named mention's number another than that of an occasion with its name, and told of none?"""
        if event.number is None or not event.name_words:
            return False
        named = any(o.names and o.number is not None and names_agree(event, o) for o in self.found)
        return named and all(o.number != event.number for o in self.found)

    def _next_to(self, event: Event, occasion: Occasion) -> bool:
        """Gives a mention whose number is one less or more than an occasion's to it as its neighbour."""
        number = occasion.number
        if number is None or event.number is None or not same_series(event, occasion):
            return False
        if abs(event.number - number) == 1:
            (occasion.after if event.number > number else occasion.before).append(event)
        return abs(event.number - number) == 1


_SIDES = re.compile(
    r"\b(?:both sides|two sides|the sides|two countries|both countries|the parties|both parties|"
    r"both delegations|two delegations|the delegations|participants|the delegates|delegates|both nations|"
    r"two nations)\b"
)
_ALONGSIDE = re.compile(
    r"\b(?:alongside|besides|in addition to|apart from|on the margins of|on the sidelines of|"
    r"following|after)\s+"
    r"(?:the\s+)?(?:[\w’'-]+\s+){0,2}$"
)
# "an idea which the ministers adopted when they met in Lima": told by the way
_IN_A_CLAUSE = re.compile(
    r"\S[^.;]*\b(?:which|when|whose|where|signed|adopted|agreed|established|endorsed|launched)\b[^.;]*$"
)
_GOES_ON = re.compile(r"^(?:He|She|They|His|Her|During (?:his|her|the|their)|It)\b")
_SINCE_THEN = re.compile(r"\b(?:after|since)\s+$")
