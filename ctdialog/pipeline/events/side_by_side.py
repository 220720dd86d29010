"""Those who stand side by side before a verb, met, where a day or a place is told.

| words | who met |
| --- | --- |
| `Minister X of A and Minister Y of B met … in Rome` | X and Y |
| `Presidents X and Y met in Rome` | X and Y, of two states that are not named |
| `Delegations of A and B met in Rome`, `A and B discussed ports on Monday` | A and B |
| `Uzbek border guards and their Turkmen colleagues met in Osh` | both |
| `A and B met in the quarter-final in Rome` | none: teams |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.cues import anywhere
from ctdialog.pipeline.events.actors import (
    Actor,
    groups_of,
)
from ctdialog.pipeline.events.event import Event
from ctdialog.pipeline.events.of_actors import event_of
from ctdialog.pipeline.events.verb_words import (
    ANYBODY,
    OFFICIALS,
    PEOPLE_MET,
    STATES_MET,
    by_phone,
)
from ctdialog.pipeline.parties import Party
from ctdialog.pipeline.scene import Line, Scene
from ctdialog.pipeline.sides.house_lists import housed
from ctdialog.pipeline.when_where.belongs import attach

# "the EU envoy for the Sahel and the Chadian minister met": what an office is for
_FOR = re.compile(r"(?:\s+(?:for|on|to)\s+(?:the\s+)?[\w-]+(?:\s+[\w-]+)?(?=\s))?")


# who are the first of their states
_LEADER = re.compile(
    r"(?:(?:vice-? ?|deputy )?(?:president|prime minister|premier)|king|emir|chancellor|sultan)\b"
)


def _two_of_one_office(group: list[Actor], line: Line) -> bool:
    """ "Presidents X and Y": two who have the same office are of two states, though none is named.

    So are a President and a Prime Minister who "met in Rome", and not in the palace of one of them.
    """
    offices = [a.person.mentions[0].office for a in group if a.person]
    if not len(offices) == len(group) == 2:
        return False
    if offices[0] and offices[0].plural:
        return True
    words = [line.text[a.start - line.start : a.end - line.start].lower() for a in group]
    both = bool(offices[0] and offices[1]) and all(_LEADER.match(each) for each in words)
    return both and bool(line.cities) and bool(line.dates)


# "On the sidelines of the talks, Ministers X of Chad and Y of Mali discussed ports": then and there
_BESIDE = re.compile(r"(?:also,? )?(?:on|in|at) (?:the|its|their) (?:sidelines|margins|fringes|eve)\b")


def people_met(line: Line, actors: list[Actor]) -> Event | None:
    """ "Minister X of A and Minister Y of B met|signed … in Rome": people of two sides, a day or place."""
    if not (line.cities or line.dates or _BESIDE.match(line.lower)) or line.kind == "headline":
        return None
    for group in groups_of(line, actors):
        codes = {actor.code for actor in group}
        if (
            (len(codes) < 2 and not _two_of_one_office(group, line))
            or not any(actor.official for actor in group)
            or len(group) < 2
        ):
            continue
        end = group[-1].end
        after = line.after(end, 90)
        officials = _FOR.match(after) if group[-1].official else OFFICIALS.match(after)
        skipped = officials.end() if officials else 0
        match = PEOPLE_MET.match(after[skipped:])
        if match is None:
            continue
        start = end + skipped
        verb = match.group().strip(" ,")
        return event_of(line, start + match.start(1), start + match.end(1), "meeting", group, verb)
    return None


def of_teams(line: Line) -> bool:
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


# "agreed to extradite suspects under a treaty that came into force on Monday": no day of theirs
_IN_FORCE = re.compile(
    r"\b(?:comes?|came|enter(?:s|ed)?|put|takes?|took) (?:in)?(?:to )?(?:force|effect)"
    r"\s+(?:on|in)\s+(?:the\s+)?$"
)
# "Oman and Qatar discussed on Sunday with Chad's government"
_WITH = re.compile(
    r"\s+(?:(?:here|today|yesterday|also|(?:in|on)\s+\w+)\s+){0,2}with\s+(?:(?:the|their|senior|top)\s+)*"
    r"(?:\w+\s+from\s+)?"
)


def _with_whom(scene: Scene, line: Line, end: int) -> tuple[Party, ...]:
    """The parties with whom others met, right behind the verb that ends at `end`."""
    other = next(iter(line.parties_in(end, end + 70)), None)
    told = other is not None and _WITH.fullmatch(line.after(end, other.start - end))
    return scene.parties.run(other.first) if other is not None and told else ()


# "Peru and Chile signed a pact when their foreign ministers met in Lima on Monday"
_THEIRS_MET = re.compile(
    r"\b(?:when|as|after|during which)\s+(?:their|the\s+two\s+countries['’])\s+(?:[\w-]+\s+){0,3}"
    r"(?:ministers|secretaries|chiefs|officials|presidents|leaders|premiers|envoys|advis[eo]rs|delegations|experts|"
    r"negotiators|diplomats)\s+(?P<verb>met|held\s+(?:\w+\s+)?talks|sat\s+down|gathered|conferred)\b"
)
_SINCE_WHEN = re.compile(r"\b(?:since|last|years?|months?|earlier|previously|ago)\b[^.;]{0,20}$")


def _theirs_met(scene: Scene, line: Line) -> Event | None:
    """The meeting of the people of the two sides, no more, that stand before it in a sentence."""
    told = _THEIRS_MET.search(line.lower) if line.kind != "headline" else None
    if told is None or _SINCE_WHEN.search(line.lower[: told.start()]):
        return None
    start, end = line.start + told.start("verb"), line.start + told.end("verb")
    run = tuple({p.code: p for p in line.parties_in(line.start, start) if p.label != "REGION"}.values())
    if len(run) != 2:
        return None
    event = Event(line, start, end, "meeting", None, run, identity=True, verb=told["verb"])
    attach(scene, line, [event])
    return event


def subject_event(scene: Scene, line: Line) -> Event | None:
    """The event of a sentence whose subject is parties side by side who met, with a place or day told."""
    if not (line.cities or any(_IN_FORCE.search(line.before(d.start, 60)) is None for d in line.dates)):
        return None
    if by_phone(line.lower) or of_teams(line):
        return None
    for party in line.parties:
        run = _both(scene, line, scene.parties.run(party.first))
        end = run[-1].end if run else party.end
        if len({p.code for p in run if p.label != "REGION"}) < 2:
            run, end = housed(line, party)
        if not run:
            continue
        after = line.after(end, 80)
        officials = OFFICIALS.match(after)
        skipped = officials.end() if officials else 0
        match = STATES_MET.match(after[skipped:])
        if match is None and not officials and (anybody := ANYBODY.match(after)):
            officials, skipped = anybody, anybody.end()  # "Serbian and Albanian police negotiators talked"
            match = STATES_MET.match(after[skipped:])
        if match is None or (line.kind == "headline" and officials is None):
            continue
        start = end + skipped + match.start(1)
        verb = match.group().strip(" ,")
        run = (*run, *_with_whom(scene, line, start + len(match.group(1))))
        event = Event(
            line, start, start + len(match.group(1)), "meeting", None, run, identity=True, verb=verb
        )
        attach(scene, line, [event])
        return event
    return _theirs_met(scene, line)
