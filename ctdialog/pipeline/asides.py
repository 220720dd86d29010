"""Mentions told by the way: another's visit, a gathering beside the main one, what came before it.

| words | what they tell |
| --- | --- |
| `the visit of President X` who had no part | a visit of its own |
| `was held in Lima, along with a workshop on ports` | a workshop beside it |
| `Following the visit of X in May, they agreed` | the talks go on speaking |
| `A productive meeting with Ambassador X` | another meeting |
| `the talks between X and Y`, of whom the lead said nothing | other talks |
| `A political dialogue took place at that gathering` | the talks go on |
| `The Security Dialogue is a mechanism under a memorandum of 2016` | the series, no meeting of 2016 |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.event import Event, is_aside
from ctdialog.pipeline.occasion import Occasion, kinds_agree
from ctdialog.pipeline.papers import AGREED
from ctdialog.pipeline.scene import Line

_THEY_TELL = re.compile(
    r"\b(?:they|both (?:sides|parties|delegations|countries|ministers)|"
    r"the (?:two |three )?(?:sides|parties|delegations|ministers|delegates|participants))\s+"
    r"(?:also |further |then )?(?:addressed|agreed|commended|considered|discussed|emphasi[sz]ed|examined|"
    r"exchanged|explored|focus\w+|highlighted|looked|noted|pledged|reaffirmed|reiterated|reviewed|stressed|talked|"
    r"underlined|underscored|undertook|went|welcomed)\b"
)
_AFTER_ANOTHER = re.compile(
    r"(?:As (?:a )?(?:follow-?up|sequel) (?:to|of)|Following(?: up on)?|Building on|Further to|After|"
    r"In line with|On the basis of|Recalling|In the wake of|In the light of|In light of|In view of)\b"
)
_AN = re.compile(r"\ban?\s+(?:[\w-]+,?\s+){0,3}$")
_OF = re.compile(r"\s+(?:of|by|there of|here of|which|that)\s+(?:[\w’'-]+\s+){0,4}")
_HIS = re.compile(r"[’']s?\s+(?:[\w-]+\s+){0,3}")
_PHASE = re.compile(
    r",?\s+(?:which\s+|that\s+)?(?:began|started|opened|kicked off|got under way|runs|ends|will end)\b"
)
_TODAYS = re.compile(r"\b(?:today|yesterday|\w+day)['’]s\s+$")
_BESIDE_IT = re.compile(
    r"\b(?:along with|alongside|together with|in parallel with|in parallel to|as well as|followed by|"
    r"coincid\w+ with|besides|in addition to)\s+an?\s+(?:[\w-]+\s+){0,4}$"
)


def introduced_beside(event: Event, main: Occasion) -> bool:
    """Is a gathering told anew beside the main one: "was held in Lima, along with a workshop on …"?"""
    if event.kind not in ("conference", "exercise") or event.kind in main.kinds:
        return False
    told = any(each.line is event.line and each.start < event.start for each in main.events)
    return told and _BESIDE_IT.search(event.line.before(event.start)) is not None


def parts(neighbour: Event, other: Event, place: int) -> bool:
    """Does the mention of a neighbour stand between another mention and a place of the sentence?"""
    return (place < neighbour.start < other.start) or (other.start < neighbour.start <= place)


_ADOPTED_AT = re.compile(AGREED + r"(?: up(?:on)?| on)? (?:[\w’'-]+,? ){0,8}?(?:at|during|in|on)\b")


def takes_the_word(event: Event) -> bool:
    """Do those of the story's own talks speak in a sentence that names another occasion as what came before?

    "Following the visit of X in May, they agreed …", "They discussed …, building on the conference in Y".
    """
    line = event.line
    they = _THEY_TELL.search(line.lower)
    if they is None:
        return False
    return line.start + they.start() < event.start or _AFTER_ANOTHER.match(line.text) is not None


def the_same(event: Event, occasion: Occasion) -> bool:
    """ "The exercise, which began on Monday", "today's talks": the occasion's own, by part or day."""
    form = event.format
    if form is not None and _TODAYS.search(event.line.before(event.start, 16)):
        return kinds_agree(event.kind, occasion, anaphor=True)
    if form is None or form.determiner not in ("the", "this") or event.kind not in occasion.kinds:
        return False
    return occasion.number is None and _PHASE.match(event.line.after(event.end, 40)) is not None


def somebodys_own_visit(event: Event, occasion: Occasion) -> bool:
    """Is it that of somebody who so far had no part: "X paid a visit", "the visit of X", "X's visit"?"""
    if event.kind != "visit" or event.format is None:
        return False
    line = event.line
    if _AN.search(line.before(event.start, 40)) or event.format.determiner in ("a", "an"):
        people = {id(person) for person, mention in line.people if mention.extent[1] <= event.start}
        return bool(people) and not people & occasion.people
    visitors = {
        id(person)
        for person, mention in line.people
        if _OF.fullmatch(line.before(mention.extent[0], max(0, mention.extent[0] - event.end)))
        or (
            mention.extent[1] <= event.start
            and _HIS.fullmatch(line.before(event.start, event.start - mention.extent[1]))
        )
    }
    return bool(visitors) and not visitors & occasion.people


_PARTNERED = re.compile(r"\s+(?:with|between)\b")


def with_a_partner(event: Event, main: Occasion) -> bool:
    """ "A productive meeting with Ambassador X": an indefinite one with a partner, after the lead."""
    form = event.format
    if form is None or form.determiner not in ("a", "an", "another") or form.core or event.number is not None:
        return False
    if event.line.index < main.events[0].line.index + 3:
        return False
    return _PARTNERED.match(event.line.after(event.end, 12)) is not None


def between_others(event: Event, main: Occasion) -> bool:
    """ "The recent meeting between Presidents X and Y": of people who had no part so far."""
    plain = event.format is not None and event.kind == "meeting" and not event.identity
    if not plain or main.kinds <= {"meeting", "visit"} or len(event.people) < 2:
        return False
    return bool(main.people) and not any(id(person) in main.people for person in event.people)


def of_strangers(event: Event, main: Occasion, told: list[Line]) -> bool:
    """ "The talks between X and Y", where the story (`told`) spoke of others, and never of one of them."""
    if main.codes or event.number is not None or not event.format or event.format.name:
        return False
    if len(event.codes) != 2 or not _BETWEEN.match(event.line.after(event.end, 20)):
        return False
    before = [line for line in told if line.index < event.line.index]
    known = {p.code for line in before for p in line.parties}
    return len(before) > _LEAD and len(known) > 1 and not event.codes <= known


_LEAD = 2  # sentences in which the main sides may still be told for the first time
_BETWEEN = re.compile(r"\s+between\b")
_AT_IT = re.compile(
    r"[^.;,]{0,80}?\s(?:took place|was (?:also )?(?:held|conducted))\s+(?:at|during|in|within|on)\s+"
    r"(?:that|this|the|the same|the said)\s+(?:gathering|meeting|session|event|occasion|talks)\b"
)


def part_of_it(event: Event, main: Occasion) -> bool:
    """ "A dialogue on the region took place at that gathering": what the occasion did."""
    fits = event.number is None and not event.codes - main.codes
    return fits and _AT_IT.match(event.line.after(event.end, 140).lower()) is not None


def of_its_series(event: Event, main: Occasion) -> bool:
    """Is the main one's format spoken of with another day, and not which one: "the Dialogue, agreed in 2016"?

    Without a number it is the series, or another one of it, which is told inside the main one.
    """
    form = event.format
    if form is None or form.determiner not in ("the", "this", "their") or event.number is not None:
        return False
    if event.kind not in main.kinds or event.kind in ("meeting", "visit") or event.codes - main.codes:
        return False
    return not event.name_words or any(event.name_words <= words for words in main.names)


def adopted_at(line: Line, event: Event) -> bool:
    """Is a gathering told as where a document was adopted, which the article's own talks then rest on?

    "They recalled the Muscat Declaration, adopted at the summit in May"; "the pact signed during his visit".
    """
    named = [span for span in line.instruments if span.end_char <= event.start]
    between = line.before(event.start, event.start - named[-1].end_char) if named else ""
    return _ADOPTED_AT.search(between) is not None


_IS_TO_COME = re.compile(r"(?:will|to|(?:is|are) (?:coming|going|due|to))\b")


def come_for(event: Event, main: Occasion) -> bool:
    """Is "the next meeting of the A-B Commission" what a visit that is still to come is made for?"""
    ahead = main.kinds <= {"visit", "meeting"} and _IS_TO_COME.match(main.events[0].verb or "")
    return bool(ahead) and event.relative == "next" and event.identity and event.codes == main.codes


def met_for(event: Event, main: Occasion) -> bool:
    """Is a numbered round only what a plain meeting was to prepare: "met with a view to the 11th session"?"""
    plain = main.kinds == {"meeting"} and main.number is None and not main.names
    return plain and event.number is not None and is_aside(event)
