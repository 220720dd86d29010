"""Event mentions: the places in an article where some occasion is spoken of.

| words | mention |
| --- | --- |
| `the 10th meeting of the A-B Joint Working Group` | of a format |
| `X met his counterpart Y`, `Z visited Pakistan for a week` | of a verb (`verbs`), where no format is named |
| `talks continue`, `every meeting`, `a news conference` | none: no one occasion, no talks |
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from ctdialog.lexicon.calendar import MONTH
from ctdialog.lexicon.folding import fold
from ctdialog.pipeline.cues import anywhere
from ctdialog.pipeline.events.actors import Actor, parties_of_actors, partners_of, people_of
from ctdialog.pipeline.events.agreed_there import agreed_there, at_theirs, each_time, tells_of_one
from ctdialog.pipeline.events.asked import as_asked
from ctdialog.pipeline.events.event import Event, is_aside
from ctdialog.pipeline.events.onward import goes_on_a_visit
from ctdialog.pipeline.events.own_houses import is_own_sitting
from ctdialog.pipeline.events.programme import on_programme, programme
from ctdialog.pipeline.events.talks_that import talks_that
from ctdialog.pipeline.events.turns import looked_back, met_during
from ctdialog.pipeline.events.verb_words import MEETS
from ctdialog.pipeline.events.verbs import from_verbs
from ctdialog.pipeline.events.who_holds import holders
from ctdialog.pipeline.events.with_each import separate_talks
from ctdialog.pipeline.events.with_verb import needs_its_verb, with_verb
from ctdialog.pipeline.formats.format_joined import Format
from ctdialog.pipeline.neighbours.last_met import clauses
from ctdialog.pipeline.neighbours.neighbour_places import capital_city
from ctdialog.pipeline.occasions.asides import had_come_to
from ctdialog.pipeline.occasions.not_held import in_general, no_occasion, no_talks, wanted
from ctdialog.pipeline.occasions.occasion import OFFICIALS_TALKS
from ctdialog.pipeline.occasions.only_named import only_named
from ctdialog.pipeline.occasions.organ_sessions import of_an_organ
from ctdialog.pipeline.occasions.relative import next_held, turn_of
from ctdialog.pipeline.occasions.told_names import is_common
from ctdialog.pipeline.scene import Line, Scene
from ctdialog.pipeline.sides.house_lists import between_houses
from ctdialog.pipeline.sides.whose import (
    bodys_own,
    organ_inside,
    organs_own,
    possessor_of_day,
    shortens_a_body,
    visit_of,
    whose,
    with_counterpart,
)
from ctdialog.pipeline.when_where.belongs import attach

# "the Working Group held a Workshop on …": who holds, not what is held
_ORGANIZES = re.compile(
    r"^[^.;]{0,120}?\b(?:held|holds?|hosted|organi[sz]ed|convened|conducted)\s+(?:an?)\s+"
)
# "reviewed what its second sitting had agreed": what one before this did
_HAD = re.compile(r"\s+had\s+(?:[\w-]+ly\s+)?(?!been\b)\w+(?:ed|en|t)\b")
_OPENS_AFTER = re.compile(
    r"(?:after|following|before|prior to|besides|apart from|aside from|in addition to|on top of)\s+"
    r"(?:the|these|those)\s+(?:[\w-]+\s+)?$"
)
# "Following successful discussions in Ottawa last year, X and Y met": what went before
_OPENS_ON_PAST = re.compile(
    r"(?:after|following|building on|since)\s+(?:an?\s+)?(?:(?!the\b)[\w-]+\s+){0,3}$"
)
_IN_THE_PAST = re.compile(
    rf"[^,.;:]{{0,60}}\b(?:last|previous|earlier|(?:in|of) (?:(?:{MONTH}) )?(?:19|20)\d\d)\b[^,.;:]{{0,20}},"
)
_DURING = re.compile(
    r"(?:during|in the course of|on|as part of|within)\s+(?:the|this|that|his|her|their)\s+(?:[\w-]+\s+)?$"
)
_HELD_THERE = frozenset(["talks", "round", "meeting", "session", "discussions", "negotiations"])
_SITTINGS = ("meeting", "working-group", "summit")
_BY_VIDEO = re.compile(r"\b(?:video|tele|web|telephone)[\s-]?$")
# Words of names that do not tell one format from another, and spellings of one word.
_NO_WEIGHT = frozenset(
    "the of on and for to a in joint counter meeting s against level high dialogue dialog group working "
    "policy consultations consultation conference summit session talks round".split()
)
_SAME_WORD = {
    "counterterrorism": "terrorism",
    "countering": "counter",
    "jwg": "group",
    "ct": "terrorism",
    "terrorist": "terrorism",
    "terror": "terrorism",
}


def events_of(scene: Scene, line: Line) -> list[Event]:
    """The event mentions of one sentence, in order, with their dates and places."""
    events = [
        event
        for i, form in enumerate(line.formats)
        if not _organizer(line, i) and (event := _from_format(scene, line, form))
    ]
    if all(is_aside(e) or looked_back(e) or _before_the_verb(e) or had_come_to(e) for e in events):
        # "met on the sidelines of the summit": the verb tells what the news is
        events = (separate_talks(scene, line) or from_verbs(scene, line)) + events
    elif len(events) == 1 and (
        told := _in_two_clauses(scene, line, events[0]) or programme(scene, line, events[0])
    ):
        events = told
    elif tells_of_one(line):
        pass  # "The meeting follows a similar one which the ministers of Chad and Oman held"
    elif needs_its_verb(events[0]) and (len(events) == 1 or _one_twice(line, events)):
        events = with_verb(scene, line, events[0])
    if events and not any(event.verb for event in events):
        events = _with_agreed(scene, line, _told_after(scene, line, events))
    if events:
        events += [Event(line, c.start, c.end, "meeting", None, turn=c.turn) for c in clauses(line)]
    events.sort(key=lambda event: event.start)
    attach(scene, line, events)
    events = [each for event in events for each in each_time(event)]
    for visit, gathering in pairwise(events):
        if on_programme(gathering, visit):
            gathering.dates, gathering.places = [*visit.dates], [*visit.places]
            gathering.people = gathering.people or visit.people
    return as_asked(line, _without_frames(line, _without_denied(line, events)))


_APART = re.compile(r"\b(?:separate|bilateral|one-on-one)\b")
_FOR = re.compile(r"\bfor\s+(?:[\w-]+\s+){0,3}$")


def _one_twice(line: Line, events: list[Event]) -> bool:
    """ "In a separate meeting on Monday, X hosted Y for talks on ports": two common nouns for one meeting."""
    if len(events) != 2 or not needs_its_verb(events[1]) or events[1].kind != "meeting":
        return False
    apart = _APART.search(line.text, events[0].start - line.start, events[0].end - line.start)
    return apart is not None and _FOR.search(line.before(events[1].start, 40)) is not None


def _in_two_clauses(scene: Scene, line: Line, talks: Event) -> list[Event]:
    """ "Met Minister Y on Monday and held talks with Minister Z": two meetings, the noun is of one."""
    if talks.kind != "meeting" or talks.name_words or talks.number is not None or len(line.people) < 2:
        return []
    told = from_verbs(scene, line) if MEETS.search(line.lower) else []
    if len(told) > 1 and told[0].start <= talks.start < told[0].end:
        return told if told[0].apart or _AND_WITH.match(line.after(told[1].start, 24)) else []
    return told if any(each.start <= talks.start < each.end for each in told[1:]) else []


# "held talks with X, the Chadian minister, | and with Y"
_AND_WITH = re.compile(r"(?:and|as well as)\s(?:also\s|later\s)?with\s")


def _with_agreed(scene: Scene, line: Line, events: list[Event]) -> list[Event]:
    """With the meeting where what they rest on was agreed: "the talks follow a pact X and Y signed in …"."""
    if any(event.verb for event in events):
        return events
    there = agreed_there(scene, line)
    theirs = next((e for e in events if there is not None and at_theirs(line, there, e)), None)
    if there is not None and theirs is not None:
        kind = theirs.kind
        return [*(e for e in events if e is not theirs), replace(there, end=theirs.end, kind=kind)]
    if any(event.relative or event.number is not None for event in events):
        return events
    if there is None or any(
        event.end > there.start and not _BESIDE.search(line.before(event.start, 60)) for event in events
    ):
        return events
    if any(set(map(id, event.people)) & set(map(id, there.people)) for event in events):
        return events  # "agreed at the meeting between President X and King Y in Rome"
    return [*events, there]


# "agreements which X and Y reached in Lima in May, on the occasion of | the summit"
_BESIDE = re.compile(r"\b(?:occasion|sidelines|margins|fringes)\s+of\s+(?:the|an?)\s+(?:[\w’'()-]+\s+){0,6}$")


# "A and B will open a dialogue, Minister X said after meeting Minister Y in Lima"
_SAID_AFTER = re.compile(
    r"\b(?:said|told|announced|confirmed|disclosed|added)\b[^.;:]{0,60}?"
    r"\b(?:after|following|on|upon) (?=meeting\b)"
)


def _told_after(scene: Scene, line: Line, events: list[Event]) -> list[Event]:
    """With the meeting after which somebody tells of another: "… is due in May, X said after meeting Y"."""
    said = _SAID_AFTER.search(line.lower) if "meeting" in line.lower else None
    if said is None or all(event.start >= line.start + said.start() for event in events):
        return events
    told = [event for event in events if event.start < line.start + said.start()]
    bare = [event for event in events if event not in told]
    if len(bare) != 1 or not needs_its_verb(bare[0]):
        return events
    return [*told, *with_verb(scene, line, bare[0])]


# "denied reports that the two had met", "refused to meet": what did not happen, or nobody owns to
_DENIED = re.compile(
    r"\b(?:den(?:ied|ies|y)|dismiss(?:ed|es)|reject(?:ed|s)|refuted)\s+(?:as\s+\w+\s+)?(?:(?:media|press|all|any|the)\s+)?"
    r"(?:reports?|rumou?rs|claims?|suggestions?|allegations?|that)\b|\brefus(?:ed|es)\s+to\s+(?:meet|hold|receive|host)\b"
)


def _without_denied(line: Line, events: list[Event]) -> list[Event]:
    """The mentions without plain meetings that a sentence denies, or that somebody refuses."""
    denied = _DENIED.search(line.lower)
    if denied is None or anywhere("cancelled").search(line.lower):
        return events  # "denied reports that the talks had been called off"
    start = line.start + denied.start()
    return [e for e in events if e.start < start or e.kind not in ("meeting", "visit") or e.number]


# "paid a visit to Lima, in the course of which they co-chaired the third dialogue"
_IN_WHICH = re.compile(
    r"[^.;]{0,70},?\s(?:during|(?:in|over) (?:the )?(?:course|framework|margins) of|within the framework of|"
    r"as part of|on the sidelines of|in) which\s"
)


def _without_frames(line: Line, events: list[Event]) -> list[Event]:
    """The mentions without the visit in the course of which the next one's talks are held, as a clause tells.

    Such a visit is no occasion beside the talks; its day and place are theirs.
    """
    for visit, talks in pairwise(events):
        if visit.kind != "visit" or not talks.identity or talks.kind not in OFFICIALS_TALKS:
            continue
        if _IN_WHICH.match(line.after(visit.end, talks.start - visit.end)):
            talks.dates += [] if talks.dates else visit.dates
            talks.places += [] if talks.places else visit.places
            return [event for event in events if event is not visit]
    return events


def _before_the_verb(event: Event) -> bool:
    """Are talks told to say when others were: "After the talks, X met Y", "X met Y during the session"?"""
    before, after = event.line.before(event.start, 200), event.line.after(event.end, 40)
    if event.kind == "visit" and not event.identity and _DURING.match(before.lower()):
        return True  # "During the visit the minister held talks with Y"
    if _OPENS_AFTER.match(before) and "," in after:
        return not event.identity
    if not event.identity and _OPENS_ON_PAST.fullmatch(before.lower()):
        return _IN_THE_PAST.match(event.line.after(event.end, 100).lower()) is not None
    return event.identity and event.kind != "dialogue" and met_during(event)


# ------------------------------------------------------------------------ formats


def _from_format(scene: Scene, line: Line, form: Format) -> Event | None:
    """The mention that a format is; None where it is part of an office, no talks, or none in particular."""
    if form.end > line.end or _inside_an_office(line, form):
        return None
    if no_talks(line, form) or no_occasion(line, form) or only_named(line, form):
        return None
    own = len({p.code for p in form.parties}) < 2 and all(p.label == "COUNTRY" for p in form.parties)
    if own and form.kind in _SITTINGS and is_own_sitting(line, form.start, form.end):
        return None
    form = of_an_organ(line, form)
    if form.number is not None and form.head == "session" and _is_part(scene, line, form):
        form = replace(form, number=None, number_at=None)
    if shortens_a_body(scene, form):
        form = replace(form, name=None, core=0)
    if form.relative == "next" and next_held(line, form):
        form = replace(form, relative="")
    if form.occasion and form.number and not form.relative and _HAD.match(line.after(form.end, 24)):
        form = replace(form, relative="last")
    parties = form.parties
    capital = len(parties) == 1 and parties[0].form == "capital" and parties[0].end <= form.start + 40
    seat = None
    if capital and not line.after(parties[0].end, 2).startswith(("'s", "’s")):
        seat, parties = parties[0], ()  # "the Riyadh talks": where they are held
    if not parties and form.determiner in ("their", "its") and (form.kind == "summit" or form.number):
        parties = whose(line, form)
    if not parties and line.dates and possessor_of_day(line, form) == "its":
        parties = whose(line, form)
    parties = with_counterpart(line, form, parties or bodys_own(scene, line, form))
    if len({p.code for p in parties}) < 2:
        parties = between_houses(line, form.end) or parties
    partners: list[Actor] = []
    if len({p.code for p in parties}) < 2:
        partners = partners_of(scene, line, form.start, form.end) or talks_that(scene, line, form.end)
        if not partners and form.kind == "visit":
            partners = visit_of(scene, line, form) or goes_on_a_visit(scene, line, form.start)
        told = parties_of_actors(partners)
        body = form.head == "meeting" and bool(told) and [p.label for p in form.parties] == ["BODY"]
        # "a meeting of the Gulf Council with Minister X": the body, too
        parties = (*form.parties, *told) if body else told or parties
    kind = form.kind
    if form.head == "conference" and _BY_VIDEO.search(line.before(form.end - len(form.head))):
        kind = "meeting"  # "held a video conference": how they met
    if kind == "meeting" and len({p.code for p in parties}) == 1 and organs_own(line, form, parties[0]):
        kind = "working-group"
        if form.name is None and form.core == 0 and (organ := organ_inside(line, form)):
            form = replace(form, kind=kind, name=organ, core=max(form.core, 1))
    several = len({p.code for p in parties}) > 1 and (kind != "visit" or not partners)
    # "the Joint Commission Meeting between Minister X and Minister Y"
    joint = form.head.endswith("meeting") and form.kind == "working-group" and bool(partners)
    named = form.name is not None and (form.core > 0 or form.kind == "exercise" or several or joint)
    named = named and not (form.determiner in ("this", "these") and not form.parties)
    at_home = any(actor.office and actor.party is None for actor in partners)
    identity = form.number is not None or named or several or at_home
    if wanted(line, form) or (not identity and in_general(scene, line, form)):
        return None
    name = scene.text[slice(*form.name)] if form.name else ""
    # "the joint commission", "bilateral dialogue": a name of common words tells no other name apart
    words = frozenset() if form.core == 0 and is_common(name) else _name_words(name)
    hold = () if parties else tuple(holders(scene, line, form.start, form))
    # "the Riyadh talks", and a headline's "Riyadh talks"
    named_so = form.determiner == "the" or (line.kind == "headline" and not form.determiner)
    there = seat is not None and named_so and form.head in _HELD_THERE
    return Event(
        line,
        form.start,
        form.end,
        kind,
        form,
        parties,
        hold if len({p.code for p in hold}) > 1 else (),
        people_of(partners),
        places=[capital_city(line, seat)] if seat and there else [],
        identity=identity,
        name_words=words,
        turn=turn_of(line, form),
    )


# "In the first working session", "There were three sessions", and then "In the second session"
_SESSIONS = re.compile(
    r"\b(?:first|opening)\s+(?:working|formal|informal|thematic|closed)\s+session\b|"
    r"\b(?:two|three|four|five)\s+(?:(?:working|formal|informal|thematic|closed|parallel)\s+)?sessions\b"
)
_PARTS = 8  # sentences back


def _is_part(scene: Scene, line: Line, form: Format) -> bool:
    """Does a session's number count the parts of one meeting, and not a series?"""
    if form.parties or form.name or line.dates or line.cities:
        return False
    before = scene.lines[max(0, line.index - _PARTS) : line.index]
    return any(each.story == line.story and _SESSIONS.search(each.lower) for each in before)


def _inside_an_office(line: Line, form: Format) -> bool:
    """Is the format's head part of somebody's office ("Secretary of the Security Council")?"""
    if form.number is not None and form.occasion:
        return False  # "the X Session of the Committee (CAB)" is no office
    return any(m.extent[0] <= form.start and form.end <= m.extent[1] + 1 and m.office for _, m in line.people)


def _name_words(name: str) -> frozenset[str]:
    """The words of a format's name that tell it from other formats."""
    words = (fold(word) for word in re.findall(r"\w+", name))
    return frozenset(_SAME_WORD.get(word, word) for word in words) - _NO_WEIGHT


def _organizer(line: Line, i: int) -> bool:
    """Is a working group the one that holds another kind of gathering in this sentence?"""
    form = line.formats[i]
    after = line.formats[i + 1] if i + 1 < len(line.formats) else None
    if form.kind != "working-group" or after is None or after.kind not in ("conference", "exercise"):
        return False
    return after.determiner in ("a", "an") and _ORGANIZES.match(line.after(form.end, 140)) is not None
