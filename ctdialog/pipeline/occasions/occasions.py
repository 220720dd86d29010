"""Occasions: the meetings that an article tells of, and the sentences that tell of each.

The grammar of the genre: an article opens with its occasion, told in full somewhere in the
headline or the first paragraphs; after that "the talks", "the dialogue" and "the two sides" lead
back to it (`sorter` tells whose a mention is). Every sentence is one occasion's:

| sentence | tells of |
| --- | --- |
| one with a mention | the occasion that the mention is given to |
| `Both sides agreed …` | the main one |
| `He stressed …`, the same paragraph | the one that the sentence before tells of |
| `With Y, she spoke of …` | the one that Y took part in |
| `They will meet again in Rome` | the next one, which the main one's series has |
| one before the first mention | the main one |
"""

from __future__ import annotations

import re
from dataclasses import replace

from ctdialog.pipeline.events.agreed_there import AGREED_THERE
from ctdialog.pipeline.events.asked import asks
from ctdialog.pipeline.events.by_agents import by_agents
from ctdialog.pipeline.events.event import Event, lands
from ctdialog.pipeline.events.events import events_of
from ctdialog.pipeline.events.side_by_side import subject_event
from ctdialog.pipeline.events.their_chiefs import their_chiefs
from ctdialog.pipeline.neighbours.counted import counted
from ctdialog.pipeline.neighbours.earlier_rounds import earlier_rounds
from ctdialog.pipeline.neighbours.elided import bare_counts, told_by_number, with_elided
from ctdialog.pipeline.neighbours.first_since import first_since
from ctdialog.pipeline.neighbours.neighbour_value import listed_with
from ctdialog.pipeline.neighbours.neighbours import neighbour_event
from ctdialog.pipeline.occasions.another_turn import of_another_turn
from ctdialog.pipeline.occasions.asides import (
    adopted_at,
    comes_after_visit,
    only_counted,
    parts,
    said_before,
    signed_during,
    takes_the_word,
)
from ctdialog.pipeline.occasions.by_the_way import (
    ON_ANOTHER,
    before_arrival,
    held_itself,
    of_another,
    of_chiefs,
)
from ctdialog.pipeline.occasions.compatible import tells_another_series
from ctdialog.pipeline.occasions.described import only_described
from ctdialog.pipeline.occasions.foremost import foremost
from ctdialog.pipeline.occasions.met_apart import all_held, one_met_apart
from ctdialog.pipeline.occasions.occasion import Occasion
from ctdialog.pipeline.occasions.others import told_pair
from ctdialog.pipeline.occasions.papers import about_a_paper, agreed_a_paper, agreed_at
from ctdialog.pipeline.occasions.sorter import MentionSorter
from ctdialog.pipeline.occasions.with_neighbour import tell_beside
from ctdialog.pipeline.scene import Line, Scene
from ctdialog.pipeline.topics.apart import of_another_pair
from ctdialog.pipeline.topics.arranged import arranges
from ctdialog.pipeline.topics.topics import addressed


def occasions_of(scene: Scene) -> list[Occasion]:
    """All occasions of an article, story by story, each story's main one first."""
    return [occasion for story in scene.stories() for occasion in _told_in(scene, story)]


def _told_in(scene: Scene, story: int) -> list[Occasion]:
    """A story's occasions, read anew where another one than the first told is its main one."""
    found = _Story(scene, story).read()
    if only_described(scene.told(story), found):
        return []
    opening = foremost(scene, found)
    if opening is not None:
        found = _Story(scene, story, opening).read()
    news = (o for o in found if o.prominence == "main")
    mains = frozenset(line.index for o in news for line in (*o.lines, *o.shared))
    for occasion in found:
        occasion.mains = mains
    return found


class _Story:
    """Reads one story; an `opening` is the mention that its main occasion is to be told by."""

    def __init__(self, scene: Scene, story: int, opening: Event | None = None) -> None:
        self.scene = scene
        self.story = story
        self.lines = scene.told(story)
        self.sorter = MentionSorter(scene, story, opening)
        self.found = self.sorter.found

    @property
    def main(self) -> Occasion | None:
        """The story's main occasion, once there is one."""
        return self.sorter.main

    def read(self) -> list[Occasion]:
        """The story's occasions, every sentence given to the one it tells of."""
        focus: Occasion | None = None
        last_block = -1
        for line in self.lines:
            events = events_of(self.scene, line)
            if (
                focus not in (None, self.main)
                and _GOES_ON.match(line.text)
                and not any(e.identity or e.relative or of_another(e) for e in events)
            ):
                events = []  # "He … encouraged consultations": the sentence goes on with the one before
            if (
                not events
                and self.main is not None
                and of_another_pair(self.main, line, told_pair(self.main))
            ):
                continue  # "Last week Peru and Oman signed a pact", after talks of Peru and Chile
            if not events and self.main is not None and (above := their_chiefs(self.scene, line, self.main)):
                events = [above]
            asked = asks(line)
            counts = bare_counts(line) if (self.main or events) and not asked else []
            if self.main is not None and (told_by_number(counts) or any(e.number for e in events)):
                self._count(self.main)
            everything = with_elided(self.scene, line, events, self.main, counts)
            next_counted = any(
                e.turn == "next" and e.number is not None and e not in events for e in everything
            )
            # "The last round was in Lima; the next will be in Oslo": both are told
            next_counted = next_counted or {"last", "next"} <= {e.relative for e in everything}
            if not (next_counted or asked) and self._neighbour_by_verb(line, events):
                continue
            events = everything
            # In the lead its own mention comes before the neighbours that stand ahead of it.
            ordered = events if self.found else sorted(events, key=lambda e: of_another_turn(e, events))
            told = [o for e in ordered if (o := self.sorter.place(e, focus))]
            if told:
                focus = self._focus(told, events)
                if self.main is not None and self.main not in told:
                    focus = self._told_beside(line, events[0], told[0], self.main) or focus
                for occasion in dict.fromkeys(told):
                    occasion.tell(line)
                    own = {start for start, mine in occasion.marks.get(line.index, ()) if mine}
                    for event in events:
                        if event.start not in own and not _means(event, occasion):
                            occasion.rival(event)
            elif self.found and not (focus is not self.main and self._of_the_series(events)):
                focus = self._goes_on(line, focus, last_block)
                if focus is not None:
                    focus.tell(line)
            last_block = line.block
        if not self.found:
            self._from_subjects()
        if not self.found:
            self._from_asides()
        if not self.found:
            self._from_own_aside()
        all_held(self.scene, self.lines, self.found)
        visit = None if self.found or self.sorter.opening else self._come_after()
        if visit is not None:
            return _Story(self.scene, self.story, visit).read()
        if self.found:
            self._lead(self.found[0])
            self._count(self.found[0])
            self._earlier(self.found[0])
        return self.found

    def _earlier(self, main: Occasion) -> None:
        """Gives the main occasion the one before it, told by a list of rounds, and those before that one."""
        since = None if main.before else first_since(main)
        rounds = [] if main.before or since else earlier_rounds(main)
        rounds = rounds or [event for told in main.before[:1] for event in listed_with(told)]
        main.before += [since] if since else ([] if main.before else rounds[:1])
        for event in rounds[1:]:
            event.kind, event.turn = main.kind, ""
            self.found.append(Occasion.of(self.story, "background", event))
            self.found[-1].later = main

    def _told_beside(self, line: Line, event: Event, other: Occasion, main: Occasion) -> Occasion | None:
        """Keeps for the main one what a sentence on another tells of it; it, where it goes on being told."""
        arrives = before_arrival(event)
        named = arrives or only_counted(event, main)
        speaks = other.prominence == "background" and takes_the_word(event)
        if arrives:
            main.tell(line)  # "X and Y chaired it before the arrival of President Z for his visit"
            main.rival(event)
        elif named or speaks or signed_during(event):
            main.shared.append(line)
            main.rival(event)
        elif other.prominence == "background" and said_before(event):
            main.shared.append(line)  # "They stressed the need for training and welcomed the summit in Rome"
            main.rival(event)
            main.until[line.index] = event.start
        elif other.prominence == "background" and arranges(line, event.start):
            main.shared.append(line)  # "They will hold a seminar on piracy": what was agreed on
            main.rival(event)
        if adopted_at(line, event):
            main.bases.append(line)
        return main if named or speaks else None

    def _of_the_series(self, events: list[Event]) -> bool:
        """Is a sentence that of the main one's neighbour: "Its first meeting was in Lima", after an aside?"""
        main = self.main
        return main is not None and any(each in events for each in (*main.before[-1:], *main.after[-1:]))

    def _count(self, main: Occasion) -> None:
        """Gives the main occasion a number told apart from its mentions, where they tell none."""
        if main.number is None and (told := counted(main)):
            main.number, main.number_at = told

    def _of_the_host(self, main: Occasion, event: Event) -> Occasion:
        """Of several that are the news, the one of a side at whose place the neighbour is."""
        land = lands([replace(event, turn="")])
        if not land or land & main.codes:
            return main
        others = (o for o in self.found if o.prominence == "main" and land & o.codes)
        return next(others, main)

    def _neighbour_by_verb(self, line: Line, events: list[Event]) -> bool:
        """Gives "will meet again in Rome" to the main occasion; does the sentence tell of nothing else?"""
        main = self.main
        if {"last", "next"} <= {event.relative for event in events}:
            return False  # "The last session was in Lima, which will host the next": both are named
        if main is not None and not any(e.identity for e in events) and tells_another_series(line, main):
            return True  # nor is what the sentence tells the talks'
        if ON_ANOTHER.search(line.lower) and any(of_another(e) or of_chiefs(e) for e in events):
            return False  # "agreed to continue the discussions during President X's visit in May"
        if main is not None and any(held_itself(e, main) for e in events):
            return False
        event = neighbour_event(self.scene, line, events, main) if main else None
        if main is None or event is None:
            return False
        for other in events:  # what stands on the neighbour's side of a sentence is the neighbour's
            other.dates = [d for d in other.dates if not parts(event, other, d.start)]
            other.places = [p for p in other.places if not parts(event, other, p.start)]
        main = self._of_the_host(main, event)
        (main.after if event.turn == "next" else main.before).append(event)
        tell_beside(main, line, event)
        another = any(e.relative and e.relative != event.turn for e in events)  # told by its own name
        return not another and not any(e.identity and e.verb != AGREED_THERE for e in events)

    def _from_subjects(self) -> None:
        """A story that names no format: parties side by side who met ("Delegations of A and B met in …")."""
        for line in sorted(self.lines, key=lambda each: each.kind == "headline"):
            event = subject_event(self.scene, line) or by_agents(self.scene, line)
            if event is not None:
                start = self.lines.index(line)
                self.found.append(Occasion.of(self.story, "main", event, self.lines[start:]))
                self.sorter.take_deferred()
                return

    def _from_asides(self) -> None:
        """A story of nothing but what is prepared: "Preparations for the third A-B Dialogue on …"."""
        told = (e for e in self.sorter.deferred if (e.identity or e.kind == "visit") and e.dates)
        event = next((e for e in told if len(e.codes) > 1), None)
        if event is not None:
            self.sorter.deferred.remove(event)
            start = self.lines.index(event.line)
            self.found.append(Occasion.of(self.story, "main", event, self.lines[start:]))

    def _from_own_aside(self) -> None:
        """The same of those who prepare it: "Ahead of the third Dialogue on Monday, Peru and Chile …"."""
        for event in self.sorter.deferred:
            sides = {p.code for p in event.line.parties if p.label == "COUNTRY" and p.start > event.end}
            if event.identity and event.dates and not event.codes and len(sides) == 2:
                self.sorter.deferred.remove(event)
                lines = self.lines[self.lines.index(event.line) :]
                self.found.append(Occasion.of(self.story, "main", event, lines))
                return

    def _come_after(self) -> Event | None:
        """ "The pact follows the visit of X to Oman on Monday": the visit, where nothing else is told of."""
        told = (e for e in self.sorter.deferred if comes_after_visit(e))
        return next((e for e in told if e.places or len(e.codes) > 1), None)

    def _focus(self, told: list[Occasion], events: list[Event]) -> Occasion:
        """Whom the next sentence goes on with: the main occasion, where the sentence is not about another."""
        main = self.found[0]
        first = events[0]
        by_the_way = _IN_A_CLAUSE.search(first.line.before(first.start, 140)) and not agreed_at(first)
        theirs = told[0].prominence == "background" and takes_the_word(first)
        if main not in told and (by_the_way or theirs):
            return main
        aside = _ALONGSIDE.search(first.line.before(first.start, 40))
        if main not in told:
            return told[0]
        return told[-1] if aside and first in main.events else main

    def _lead(self, main: Occasion) -> None:
        """Gives the sentences before the first mention (a lead that names only the sides) to the main one.

        Where the story was read anew, those that tell of another occasion are that one's.
        """
        for aside in self.sorter.deferred:
            main.rival(aside)
        first = min((line.index for line in main.lines), default=0)
        own: list[Line] = []
        lines: dict[Occasion, list[Line]] = {}
        bare = [o for o in self.found[1:] if not o.lines]  # placed before they were told of
        owner = {event.line.index: o for o in reversed(bare) for event in o.events}
        focus: Occasion | None = None
        last_block = -1
        for line in self.lines:
            if line.index >= first:
                break
            told = owner.get(line.index)
            if told is None and focus and (line.block == last_block or _GOES_ON.match(line.text)):
                told = focus
            (own if told is None else lines.setdefault(told, [])).append(line)
            focus, last_block = told, line.block
        main.lines[:0] = own
        for other, their in lines.items():
            for line in their:
                other.tell(line)

    def _goes_on(self, line: Line, focus: Occasion | None, last_block: int) -> Occasion | None:
        """Which one a sentence without a mention tells of: "both sides" is the main one's, "he" goes on."""
        main = self.main
        if (theirs := self.sorter.with_its_people(line)) is not None:
            return theirs
        if (theirs := one_met_apart(self.scene, line, self.found)) is not None:
            return theirs
        if focus is None or focus is main:
            return main
        if about_a_paper(line) and agreed_a_paper(focus):
            return focus
        if _is_ahead(focus.events[-1]) and _THEY_DID.match(line.text) and not _IS_AHEAD.search(line.lower):
            return main  # "A meeting of experts will be held in May. They said again …": those of the talks
        if _SIDES.search(line.lower) or _sides_talk(line, main, focus):
            return main
        if line.block == last_block or _GOES_ON.match(line.text):
            return focus
        people = {id(p) for p, _ in line.people}
        if people and people <= focus.people:
            return focus
        return main


def _is_ahead(event: Event) -> bool:
    """Is a gathering told as one to come: "A meeting of experts will be held in May"?

    Not "held talks with X, who is to leave office": that is said of somebody there.
    """
    if event.format is None or _HELD_IT.search(event.line.before(event.start, 60)):
        return False
    told = _WHO.sub("", event.line.lower)
    return _IS_AHEAD.search(told) is not None


def _sides_talk(line: Line, main: Occasion | None, focus: Occasion) -> bool:
    """ "The representatives of Peru and Japan discussed …", after a sentence on what else there was."""
    if main is None or len(main.codes) < 2 or focus.prominence != "background" or _THEN.search(line.lower):
        return False
    if _HE.match(line.text):
        return False  # "He told Peru that Japan was ready to help": he of the sentence before
    return main.codes <= {party.code for party in line.parties} and addressed(line.span)


_SIDES = re.compile(
    r"\b(?:both sides|two sides|the sides|two countries|both countries|the parties|both parties|"
    r"both delegations|two delegations|the delegations|participants|the delegates|delegates|both nations|"
    r"two nations)\b"
)
_THEY_DID = re.compile(
    r"(?:\d+\.\s+)?(?:They\s+(?:also\s+|further\s+|then\s+|again\s+)?[a-z]+|"
    r"During\s+(?:his|her|their|the)\s+(?:stay|visit)\b)"
)
_IS_AHEAD = re.compile(r"\b(?:will|is\s+to|are\s+to|is\s+due|to\s+be\s+held)\b")
_WHO = re.compile(r",?\s+who\s[^,.;]*")
_HELD_IT = re.compile(r"\b(?:held|had|hosted|attended|opened|concluded)\s+(?:[\w’'-]+\s+){0,4}$")
_THEN = re.compile(r"\b(?:had|at th(?:at|e) time|on that occasion|at that meeting)\b")
_ALONGSIDE = re.compile(
    r"\b(?:alongside|besides|in addition to|apart from|on the margins of|on the sidelines of|"
    r"following|after)\s+"
    r"(?:the\s+)?(?:[\w’'-]+\s+){0,2}$"
)
# "an idea which the ministers adopted when they met in Lima": told by the way
_IN_A_CLAUSE = re.compile(
    r"\S[^.;]*\b(?:which|when|whose|where|signed|adopted|agreed|established|endorsed|launched)\b[^.;]*$"
)
_HE = re.compile(r"(?:He|She|His|Her)\b")
_GOES_ON = re.compile(r"^(?:He|She|They|His|Her|During (?:his|her|the|their)|It)\b")


def _means(event: Event, occasion: Occasion) -> bool:
    """ "“The dialogue was good,” X said after the fourth dialogue": is what opens a sentence the same one?"""
    tells = event.identity or event.relative or event.dates or event.places or event.parties or event.people
    opening = event is occasion.events[0] or occasion.events[0].line is event.line
    return not tells and opening and event.format is not None and event.kind in occasion.kinds
