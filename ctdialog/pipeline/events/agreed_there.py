"""Earlier meetings told by what was agreed there, or in a clause on the two who met, with no noun of talks.

The grammar; who met are two people or "the two presidents", and a day and a place are told:

    PAPER [that|which] X and Y  made|reached|signed …  in PLACE, DAY
    agreed|signed|reached …  by|between  X and Y  in PLACE, DAY
    the two|both|their OFFICE-s  met|discussed|signed …  in PLACE, DAY

| words | a meeting |
| --- | --- |
| `the commitments that Presidents X and Y made in Lima in May` | of X and Y |
| `an understanding reached by the two presidents in Lima on 3 May` | of the story's two sides |
| `five months after their foreign ministers discussed ports in Lima` | of the story's two sides |
| `the plan that Ministers X and Y presented in parliament` | none |
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TypeVar

from ctdialog.pipeline.events.actors import Actor, actors_of, groups_of
from ctdialog.pipeline.events.event import Event
from ctdialog.pipeline.events.of_actors import event_of
from ctdialog.pipeline.parties import Party
from ctdialog.pipeline.scene import City, DateMention, Line, Scene

_Value = TypeVar("_Value", DateMention, City | Party)
AGREED_THERE = "agreed there"  # what stands for the verb in such a mention

_DEEDS = (
    r"(?:made|reached|signed|inked|concluded|adopted|struck|sealed|initialled|"
    r"agreed(?: (?:up)?on| to)?|committed to|arrived at|came to|settled on|laid down|worked out|drew up)"
)
_TALKED = r"(?:met|discussed|conferred|held (?:talks|a summit|a meeting)|talked|exchanged views|sat down)"
_PAPERS = (
    r"(?:agreements?|accords?|pacts?|understandings?|consensus|commitments?|pledges?|promises?|deals?|decisions?|"
    r"declarations?|statements?|communiqu[eé]s?|memorand(?:um|a)|protocols?|treat(?:y|ies)|plans?|"
    r"road ?maps?|"
    r"frameworks?|partnership|programmes?|arrangements?)"
)
_THAT = re.compile(
    rf"\b{_PAPERS}(?:\s+(?:on|of|for)\s[^,.;]{{1,60}}?)?,?\s+(?:(?:that|which)\s+)?(?:the\s+)?$"
)
_DID = re.compile(rf",?\s+(?:had\s+|have\s+)?(?:(?:jointly|also|first)\s+)?{_DEEDS}\b")
_BY = re.compile(rf"\b{_DEEDS}(?:\s+(?:in|on|at)\s[^,.;]{{1,40}}?)?\s+(?:by|between)\s+(?:the\s+)?$")
_RULER = re.compile(
    r"(?:the\s+)?(?:[\w.]+\s+)?(?:presidents?|prime ministers?|premiers?|chancellors?|king|emir|"
    r"sultan|crown prince)\b"
)
_THE_TWO = re.compile(
    r"\b(?:(?:the|both)\s+(?:two\s+)?(?:(?:countries|armies|neighbou?rs|governments|sides)['’]\s+)?|their\s+(?:two\s+)?)"
    r"(?:presidents|prime ministers|premiers|leaders|heads of (?:state|government)|"
    r"(?:foreign|defen[cs]e|interior|home|justice|security|police|intelligence|army)\s+(?:ministers|secretaries|chiefs))"
    r"(?:\s+of\s+(?:the\s+two|both)\s+(?:countries|states|nations|sides|neighbou?rs))?"
)
_SURNAMES = re.compile(
    r"\b(?:Presidents|(?:(?:Prime|Foreign|Defen[cs]e|Interior|Home) )?Ministers|Premiers|Chancellors)"
    r"(?: [A-Z][\w’'.-]+){1,3} and(?: [A-Z][\w’'-]+){1,3}"
)
_THEY_DID = re.compile(rf"\s+(?:had\s+|have\s+)?(?:{_DEEDS}|{_TALKED})\b")
_IT = re.compile(r"\s(?:on |to |upon )?(?:it|this|these|them)\b")  # "their ministers agreed on it in Lima"
_HAD_MET = re.compile(rf"\s+had\s+{_TALKED}")
# "five months after their ministers met", "when the two presidents met": told by the way
_WHEN = re.compile(r"\b(?:when|where|after|since)\s+$")


# "comes on the heels of one that the foreign ministers held in Lima on Monday": no noun of its own
_ONE = re.compile(
    r"\b(?:follow(?:s|ed|ing)?|comes? (?:[\w-]+ ){0,3}after|on the heels of|in the wake of|preceded by)\s+"
    r"(?:an?\s+)?(?:similar\s+|earlier\s+)?(?:ones?|that|those|parley|gathering|encounter|get-together)\s+"
    r"(?P<did>(?:which|that)\s[^,.;]{2,90}?\s(?:held|had|attended|staged)|held|hosted|convened)\b"
)
_IN = re.compile(r"\bin (?:the )?$")
# "had agreed on it when they met in Lima": the meeting told in a clause behind what was agreed
_WHEN_MET = re.compile(
    r"[^.;]{0,120}?\bwhen\s+(?:they|the\s+two)\s+(?:(?:last|first|also)\s+)?(?:met|gathered|conferred|sat\s+down|"
    r"held\s+talks)\b"
)
_ANY = re.compile(rf"\b(?:{_DEEDS}|{_TALKED}|held|had|hosted|staged|attended)\b")


def agreed_there(scene: Scene, line: Line) -> Event | None:
    """The mention of a meeting told by what was agreed at it, or in a clause on the two who held it."""
    if line.kind != "body" or not (line.dates or line.cities) or not _ANY.search(line.lower):
        return None
    places = bool(line.cities) or any(
        p.label == "COUNTRY" and p.form == "name" and _IN.search(line.before(p.start, 8))
        for p in line.parties
    )
    one = _ONE.search(line.lower) if line.dates else None
    if one:
        start, end = line.start + one.start("did"), line.start + one.end()
        return Event(line, start, end, "meeting", identity=True, verb=AGREED_THERE)
    if not (line.dates and places):
        if (places or line.dates) and (met := _of_the_two(line, clause=False, met=True)):
            return met
        return _of_named_when(line, actors_of(scene, line)) or _of_the_two(line, clause=True)
    return _of_named(line, actors_of(scene, line)) or _of_the_two(line, clause=False)


_AT_THEIRS = re.compile(
    r"\b(?:at|during|in|after|following|on\s+the\s+sidelines\s+of)\s+their\s+(?:[\w-]+\s+){0,3}$"
)


def at_theirs(line: Line, there: Event, event: Event) -> bool:
    """ "… that Presidents X and Y reached during their first meeting in Lima": the meeting of those two?"""
    plain = event.format is not None and event.kind in ("meeting", "summit") and not event.name_words
    if not plain or event.start < there.end or event.codes or event.people:
        return False
    return _AT_THEIRS.search(line.before(event.start, 50)) is not None


def each_time(event: Event) -> list[Event]:
    """One mention for each day and place: "… that X and Y made in Lima in May and in Quito in June"."""
    dates = sorted(event.dates, key=lambda date: date.start)
    places = sorted(event.places, key=lambda place: place.start)
    if event.verb != AGREED_THERE or len(dates) != _TWICE or len(places) != _TWICE:
        return [event]
    first, last = [sorted((d, p), key=lambda told: told.start) for d, p in zip(dates, places, strict=True)]
    if max(told.end for told in first) > last[0].start:
        return [event]
    return [replace(event, dates=[d], places=[p]) for d, p in zip(dates, places, strict=True)]


_TWICE = 2


def tells_of_one(line: Line) -> bool:
    """ "It follows a similar one that the foreign ministers held": does a clause tell of another meeting?"""
    return bool(line.dates) and _ONE.search(line.lower) is not None


def behind(event: Event, told: list[_Value]) -> list[_Value]:
    """The dates or places of such a mention: those that stand behind it, where any does."""
    return [value for value in told if value.start > event.start] or told


def _of_named(line: Line, actors: list[Actor]) -> Event | None:
    """ "The commitments that Presidents X and Y made in Lima in May"."""
    for group in groups_of(line, actors):
        if len(group) != 2 or not all(actor.person for actor in group):
            continue
        first, last = group[0].start, group[-1].end
        before, did = line.before(first, 120).lower(), _DID.match(line.after(last, 60).lower())
        rulers = all(_RULER.match(line.text, a.start - line.start, a.end - line.start) for a in group)
        rulers = rulers or all(
            _RULER.match(line.text[a.start - line.start : a.end - line.start].lower()) for a in group
        )
        met = _WHEN_MET.match(line.after(last, 180).lower())
        told = (did and (rulers or _THAT.search(before) or met)) or _BY.search(before)
        if not told or not (rulers or len({actor.code for actor in group}) > 1 or _plural(group)):
            continue
        return event_of(line, first, last, "meeting", group, AGREED_THERE)
    return None


def _of_named_when(line: Line, actors: list[Actor]) -> Event | None:
    """ "The council was launched when Premier X and Emir Y met in May": two rulers, and the day or place."""
    for group in groups_of(line, actors):
        if len(group) != 2 or not all(actor.person for actor in group):
            continue
        first, last = group[0].start, group[-1].end
        ruling = all(
            _RULER.match(line.text[a.start - line.start : a.end - line.start].lower()) for a in group
        )
        if (
            ruling
            and _WHEN.search(line.before(first, 12).lower())
            and _THEY_DID.match(line.after(last, 60).lower())
        ):
            return event_of(line, first, last, "meeting", group, AGREED_THERE)
    return None


def _plural(group: list[Actor]) -> bool:
    """ "Ministers X and Y": two who have one office are of two states."""
    offices = [actor.person.mentions[0].office for actor in group if actor.person]
    return bool(offices and offices[0] and offices[0].plural)


def _of_the_two(line: Line, clause: bool, met: bool = False) -> Event | None:
    """ "An understanding reached by the two presidents in Lima in May"; a `clause` needs no day and place.

    With a day or a place alone they are told as having `met`: "their foreign ministers had met in Lima".
    """
    for two in (*_THE_TWO.finditer(line.lower), *_SURNAMES.finditer(line.text)):
        start, end = line.start + two.start(), line.start + two.end()
        before = line.before(start, 120).lower()
        did = _THEY_DID.match(line.after(end, 60).lower())
        if clause or met:
            told = did and (_WHEN.search(before) if clause else _HAD_MET.match(did.group()))
        else:
            earlier = did and _HAD_MET.match(did.group())
            earlier = earlier or (did and _IT.match(line.after(end + did.end(), 12)))
            earlier = earlier or (did and _WHEN_MET.match(line.after(end, 180).lower()))
            told = _BY.search(before) or (did and (earlier or _THAT.search(before) or _WHEN.search(before)))
        if told:
            return Event(line, start, end, "meeting", identity=True, verb=AGREED_THERE)
    return None
