"""Which mentions speak of the same meeting, and which of its neighbours.

An occasion announces itself by what cannot be that of the one before: another number, another pair of
parties, another kind of event, another day. "The last meeting" and "the next round" are told inside the
meeting whose series they belong to.

    mention --compatible with--> an occasion told before     the same one
            --next|last, number ± 1, same series------->     its neighbour
            --with an identity of its own-------------->     a new one (background)
            --otherwise-------------------------------->     nothing
"""

from __future__ import annotations

import re
from dataclasses import replace
from enum import Enum
from typing import Literal

from ctdialog.pipeline.events.agreed_there import AGREED_THERE
from ctdialog.pipeline.events.calls import delegation_calls, on_its_margins
from ctdialog.pipeline.events.event import Event, is_aside, lands
from ctdialog.pipeline.events.frame_visit import frames, without_arrival
from ctdialog.pipeline.events.programme import on_programme
from ctdialog.pipeline.events.turns import another_partner, beside_it, prepares_it, separately
from ctdialog.pipeline.neighbours.elided import an_earlier_one, held_earlier, held_later, is_ahead
from ctdialog.pipeline.occasions.asides import (
    between_others,
    come_for,
    comes_after_visit,
    gathering_beside,
    gathering_told,
    introduced_beside,
    met_for,
    of_its_series,
    of_strangers,
    on_the_sidelines,
    part_of_it,
    proposed,
    somebodys_own_visit,
    the_same,
    with_a_partner,
)
from ctdialog.pipeline.occasions.brought_in import (
    announced_anew,
    attended_too,
    builds_on_theirs,
    came_before_it,
    had_outcomes,
    met_on_arrival,
    on_a_day_of_it,
    organs_own,
    prepared_by_it,
    to_be_held,
    travels_to_it,
    where_it_began,
)
from ctdialog.pipeline.occasions.compatible import (
    compatible,
    days_differ,
    kinds_agree,
    less_alike,
    of_another_series,
    tells_another_series,
    told_again,
)
from ctdialog.pipeline.occasions.fresh import (
    is_news_too,
    is_stale,
    said_of_today,
)
from ctdialog.pipeline.occasions.met_apart import with_partner
from ctdialog.pipeline.occasions.numbered import (
    counted_apart,
    next_to,
    numbered_neighbour,
    owner_of_neighbour,
)
from ctdialog.pipeline.occasions.occasion import GATHERINGS, OFFICIALS_TALKS, TALKS, Occasion
from ctdialog.pipeline.occasions.of_a_year import earlier_turn, turn_by_time, turn_by_year
from ctdialog.pipeline.occasions.opens import may_open, tells_of_one
from ctdialog.pipeline.occasions.others import of_its_people, of_others, others_met, to_come, with_another
from ctdialog.pipeline.occasions.papers import agreed_a_paper
from ctdialog.pipeline.scene import Line, Scene
from ctdialog.records import Prominence


class _Step(Enum):
    GOES_ON = "no step has placed the mention yet"


GOES_ON = _Step.GOES_ON
Placed = Occasion | None | Literal[_Step.GOES_ON]


class MentionSorter:
    """Sorts the mentions of one story into its occasions, the main one first; an `opening` tells that one."""

    def __init__(self, scene: Scene, story: int, opening: Event | None) -> None:
        self.scene, self.story, self.opening = scene, story, opening
        self.lines = scene.told(story)
        self.held: list[Event] = []  # mentions before the opening
        self.deferred: list[Event] = []  # those that only date another
        self.found: list[Occasion] = []

    def place(self, event: Event, focus: Occasion | None) -> Occasion | None:
        """Gives a mention to its occasion; returns the occasion whose content the sentence is, if any."""
        main = self.main
        without_arrival(event)
        if main is None:
            return self._begin(event)
        for step in (self._of_the_main, self._beside_the_main, self._by_turn, self._of_others):
            if (placed := step(event, main)) is not GOES_ON:
                return placed
        return self._named(event, main) if event.identity else self._referred(event, main, focus)

    def _begin(self, event: Event) -> Occasion | None:
        """The main occasion, where a mention may open the story, with what was told before it."""
        if self.opening is not None:
            if event.start != self.opening.start:
                self.held.append(event)
                return None
            self.found.append(Occasion.of(self.story, "main", event))
            for before in self.held:
                self.place(before, None)
            return self.found[0]
        if is_aside(event) or comes_after_visit(event):
            self.deferred.append(event)
            return None
        if event.relative == "last" or not may_open(event):
            return None
        self.found.append(Occasion.of(self.story, "main", event))
        self.take_deferred()
        return self.found[0]

    def _of_the_main(self, event: Event, main: Occasion) -> Placed:
        """What prepares, frames or follows the main occasion, or was done during it."""
        if met_on_arrival(event) and event.codes <= main.codes | lands(main.events):
            event.dates = [] if main.dates else event.dates
            main.add(event)
            return main
        if proposed(event) or organs_own(event, main):
            return None
        if main.dates and not event.identity and said_of_today(event):
            event.dates = []
        if prepares_it(event, main) or prepared_by_it(event, main) or attended_too(event, main):
            return self._open(event, another=True)
        if travels_to_it(event, main):
            event.kind = "meeting"
            main.add(event)
            return main
        if main.kinds & {event.kind} and on_a_day_of_it(event):
            event.dates = []  # "on the second day of his visit, Sunday, …"
            main.add(event)
            return main
        earlier = where_it_began(event, main) or builds_on_theirs(event, main)
        if earlier or came_before_it(event, main) or had_outcomes(event, main):
            main.rival(event)
            return self._open(event, another=True)
        if not event.relative and to_be_held(event, main):
            named = (o for o in self.found[1:] if self._same(event, o))
            if (other := next(named, None)) is None:
                return self._open(event, another=True)
            other.add(event)
            return other
        if delegation_calls(event, main):
            if main.dates or "visit" not in main.kinds:
                event.dates = []  # the call's own
            if main.cities or "visit" not in main.kinds:
                event.places = []
            main.add(event)
            return main
        if on_its_margins(event, main):
            event.dates, event.places = [], []
            main.add(event)
            return main
        return GOES_ON

    def _beside_the_main(self, event: Event, main: Occasion) -> Placed:
        """What the main occasion was held beside, and what only dates it."""
        # "…, and the second one in Lima in May"
        counted = event.turn and event.number is not None and not event.name_words
        beside = beside_it(event, main) or met_for(event, main) or gathering_beside(event, main)
        if not counted and (beside or on_programme(event, main.events[0])):
            return self._open(event, another=event.identity)
        if event.relative == "next" and event.identity and any(d.edtf in main.dates for d in event.dates):
            main.add(event)  # "the next round will be held today": the one that the news is of
            return main
        if event.kind == "visit" and "visit" not in main.kinds and is_aside(event):
            main.rival(event)  # "It came ahead of a visit by Minister X", who was not there
            return self._open(event)
        if come_for(event, main):
            main.add(event)
            return main
        if event.relative == "next" and not event.format and any(d.edtf in main.dates for d in event.dates):
            return None  # "was put off until Monday", told of the talks on Monday
        bare = event.number is not None and not (event.name_words or event.codes)  # "at the 81st session"
        if ((event.relative and not event.identity) or bare) and of_another_series(
            event.line, event.end, main
        ):
            return None
        if event.format and event.format.head == "meet" and tells_another_series(event.line, main):
            return None  # "will next meet at the Water Summit"
        return GOES_ON

    def _by_turn(self, event: Event, main: Occasion) -> Placed:
        """ "The last meeting", "the next round": told inside the meeting whose series they belong to."""
        if event.relative:
            owner = owner_of_neighbour(event, self.found)
            if owner is not None:
                (owner.after if event.relative == "next" else owner.before).append(event)
                return None
            if event.relative == "next" and event.turn and event.identity:
                return self._open(event, another=True)  # "agreed to form a group, whose first meeting is due"
        return GOES_ON

    def _of_others(self, event: Event, main: Occasion) -> Placed:
        """What others met for, or the same at another time."""
        if an_earlier_one(event, main):
            return self._earlier_round(event, main)
        if of_strangers(event, main, self.lines):
            return self._open(event)
        if part_of_it(event, main):
            return main
        if with_a_partner(event, main) or between_others(event, main) or on_the_sidelines(event, main):
            return self._open(event, another=True)
        if another_partner(event, main) and not any(event.codes <= o.codes for o in self.found):
            return self._open(event, another=True)
        if separately(event) and main.kinds <= TALKS and event.line is not main.events[0].line:
            return self._open(event, another=True)
        if introduced_beside(event, main) or with_another(event, main):
            return self._open(event, another=True)
        if turn := turn_by_year(event, main) or turn_by_time(event, main) or earlier_turn(event, main):
            (main.after if turn == "next" else main.before).append(event)
            return None
        if not event.identity and held_later(event, main):
            main.after.append(event)  # "The Forum will have its first working meeting later this year"
            return None
        return GOES_ON

    def _referred(self, event: Event, main: Occasion, focus: Occasion | None) -> Occasion | None:
        """ "The talks", "the visit": which one a mention without identity means."""
        target = focus if focus is not None and self._goes_on_with(event, focus, main) else main
        target = with_partner(self.scene, event, target, self.found)
        theirs = self.with_its_people(event.line)
        if theirs is not None and self._refers(event, theirs):
            target = theirs
        told = gathering_told(event, main, self.found)
        if target is main and told is not None:
            target = told
        if of_others(event, target):
            return self._open(event, another=True)
        if not self._refers(event, target) or (
            target is main and is_stale(event, main, self.scene.published)
        ):
            return self._open(event)
        target.add(event)
        return target

    def _named(self, event: Event, main: Occasion) -> Occasion | None:
        """The occasion with a mention's number, name or parties; else a neighbour's, or a new one."""
        if event.format and event.format.occasion and not event.name_words:
            if not is_ahead(event) and (told := self._of_that_number(event)) is not None:
                told.add(event)
                return told  # "at the fourth session", after the fourth session of another committee
            if next_to(event, main, main):
                return None  # "the third session", after the second
            if main.number is None and is_ahead(event) and numbered_neighbour(event, self.found) is not None:
                return None  # "… the third session would be held soon", after another series' second
        if counted_apart(event, self.found) and numbered_neighbour(event, self.found) is not None:
            return None
        for occasion in sorted(self.found, key=lambda each: less_alike(event, each)):
            if self._same(event, occasion):
                occasion.add(event)
                return occasion
        neighbour = numbered_neighbour(event, self.found)
        if neighbour is not None:
            return None
        if held_earlier(event, main):
            main.before.append(event)
            return None
        if held_later(event, main):
            main.after.append(event)
            return None
        return self._open(event)

    def take_deferred(self) -> None:
        """Gives the mentions that only dated what came before the main occasion to it, or each to its own."""
        for aside in self.deferred:
            if told_again(aside, self.found[0]):
                self.found[0].add(aside)
            elif aside.identity or aside.dates or aside.places:
                self.found.append(Occasion.of(self.story, "background", aside, [aside.line]))

    def _of_that_number(self, event: Event) -> Occasion | None:
        """The other series' occasion whose number a mention has that only counts."""
        others = (o for o in self.found[1:] if o.number is not None and o.later is None)
        return next((o for o in others if o.number == event.number and self._same(event, o)), None)

    def _earlier_round(self, event: Event, main: Occasion) -> Occasion | None:
        """Gives a round before the previous one to its occasion, which is told in the background."""
        event.kind = main.kind
        told = (o for o in self.found[1:] if o.number == event.number and event.kind in o.kinds)
        other = next(told, None)
        if other is None:
            other = self._open(event, another=True)
        else:
            other.add(event)
        if other is not None and other is not main:
            other.later, other.prominence = main, "background"
        return other

    def _goes_on_with(self, event: Event, focus: Occasion, main: Occasion) -> bool:
        """Is "the talks" the one told last: not where its word ("the dialogue") is the main one's alone?

        No gathering, either, that is told beside talks of two.
        """
        if _TALKS.search(event.line.before(event.end)) and focus.kinds <= GATHERINGS and main.kinds <= TALKS:
            return False
        if agreed_a_paper(focus) or (
            event.kind in main.kinds - {"meeting"} and event.kind not in focus.kinds
        ):
            return False
        return self._refers(event, focus)

    def _same(self, event: Event, occasion: Occasion) -> bool:
        """Is a mention of this occasion, and not of one long past, which news is not about?"""
        if event.verb == AGREED_THERE and not any(day.likely in occasion.dates for day in event.dates):
            return False
        if not compatible(event, occasion):
            return False
        if occasion is not self.main and others_met(event, occasion):
            return False
        if occasion.prominence == "main":
            return not is_stale(event, occasion, self.scene.published)
        # a format with its number is no passing visit's, of which nothing but the visit is told
        form = event.format
        named = form is not None and (form.name is not None or form.occasion or event.kind in OFFICIALS_TALKS)
        counted = event.number is not None and named
        anew = bool(event.name_words and not occasion.names) or (counted and occasion.number is None)
        other = anew and to_come(event) and not to_come(occasion.events[0])
        plain = {"visit", "meeting"} if other else {"visit"}
        return not (counted and event.kind not in occasion.kinds and occasion.kinds <= plain)

    def _open(self, event: Event, another: bool = False) -> Occasion | None:
        """A new background occasion, where the mention tells enough of one."""
        if frames(event, self.found[0]):
            return self.found[0]
        form = event.format
        tells = bool(event.dates or event.places)
        if form is not None and not another:
            if of_its_series(event, self.found[0]):
                held = form.occasion and _WERE_HELD.match(event.line.after(event.end, 30)) is not None
                if held and is_stale(event, self.found[0], self.scene.published):
                    # "the meeting of the Joint Group was held in May 2024"
                    self.found[0].before.append(event)
                return None
            if not (another or tells_of_one(event, self.found[0])):
                return None
        prominence: Prominence = (
            "main" if is_news_too(event, self.found[0], self.scene.published) else "background"
        )
        event.turn = ""  # "it comes after the fifth Consultations": of a series of its own
        if form is not None and tells and form.relative:
            event.format = replace(form, relative="")
        occasion = Occasion.of(self.story, prominence, event)
        self.found.append(occasion)
        return occasion

    def _refers(self, event: Event, occasion: Occasion) -> bool:
        """Can a mention without identity ("the talks", "the visit") mean an occasion?"""
        if event.verb:
            return compatible(event, occasion)
        if somebodys_own_visit(event, occasion) or announced_anew(event, occasion):
            return False
        if the_same(event, occasion):
            return True
        return not (not kinds_agree(event.kind, occasion, anaphor=True) or days_differ(event, occasion))

    def with_its_people(self, line: Line) -> Occasion | None:
        """The one occasion that people of a sentence took part in: "With Y, she spoke of …"."""
        return of_its_people(line, self.found)

    @property
    def main(self) -> Occasion | None:
        """The story's main occasion, once there is one."""
        return self.found[0] if self.found else None


_WERE_HELD = re.compile(r"\s+(?:was|were|had\s+been)\s+(?:held|convened|hosted)\b|\s+took\s+place\b")
_TALKS = re.compile(r"\b(?:talks|negotiations)$")
