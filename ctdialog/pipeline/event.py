"""One event mention, and what its own clause tells: dates and places.

A date or a place belongs to the last mention before it in the sentence, else to the first one after it.

| words | belongs to |
| --- | --- |
| `held talks in Rome on Friday` | the talks |
| `the ministry said on Friday` | none: when it was said |
| `the November 2021 report` | none: the date of a paper |
| `the situation in Yemen`, `based in Geneva` | none: a subject, an address |
| `Rome will host the next meeting` | the next meeting |
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TypeVar

from ctdialog.pipeline.cues import anywhere, closing
from ctdialog.pipeline.format_joined import Format
from ctdialog.pipeline.parties import Party
from ctdialog.pipeline.persons import Person
from ctdialog.pipeline.scene import City, DateMention, Line, Scene
from ctdialog.records import Kind

_Value = TypeVar("_Value", DateMention, City | Party)


@dataclass(slots=True, eq=False)
class Event:
    """One mention of an occasion: characters `start:end` of the Doc, and what its clause tells.

    `identity` is true where it says by itself which occasion is meant (a number, a name, two parties);
    otherwise it refers back ("the talks"). `verb` marks one read from a verb.
    """

    line: Line
    start: int
    end: int
    kind: Kind
    format: Format | None = None
    parties: tuple[Party, ...] = ()
    people: tuple[Person, ...] = ()  # who meets, as far as the mention tells
    dates: list[DateMention] = field(default_factory=list)
    places: list[City | Party] = field(default_factory=list)
    identity: bool = False
    verb: str = ""
    name_words: frozenset[str] = frozenset()  # of the format's name, those that tell it from others
    paired: bool = False  # told in one breath with another: "the Working Group and the Cyber Dialogue"
    turn: str = ""  # "next" or "last" where a verb says so: "will meet again in Rome"

    @property
    def codes(self) -> frozenset[str]:
        """Codes of the parties told in the mention itself."""
        return frozenset(p.code for p in self.parties if p.label != "REGION")

    @property
    def number(self) -> int | None:
        """Which one of its series, as the mention tells."""
        return self.format.number if self.format else None

    @property
    def relative(self) -> str:
        """ "next" or "last" where the mention places itself in its series."""
        return self.turn or (self.format.relative if self.format else "")


# "the first was conducted in 2011": the date of another one of the series
_OTHER_ONE = re.compile(
    r"\b(?:first|last|previous|second|third|latter)(?: one)? (?:was|were|took place)\b[\w ]{0,16}$"
)
# "said on its website on", "announced in a statement on": when it was said
_SAID_IN = re.compile(
    r"\b(?:said|reported|announced|wrote|posted|informed|added|disclosed)\s+(?:on|in|via|through)\s+"
    r"(?:its|his|her|their|the|an?)\s+[\w-]+(?:\s+[\w-]+){0,2}\s*$"
)
# "the November 2021 and February 2023 reports": the date of a paper or an attack
_TITLED_BY_DATE = re.compile(
    r"\s+(?:and\s+\w+\s+\d{4}\s+)?"
    r"(?:(?:terrorist|terror|deadly|suicide|militant)\s+)?"
    r"(?:reports?|statements?|declarations?|agreements?|accord|pact|attacks?|blasts?|bombings?|"
    r"elections?|coup|treaty|memorandum|resolution|communiqu[eé]|law|ceasefire|"
    r"(?:work )?(?:cycle|periods?|term|biennium|triennium))\b"
)
# "the September 11 terrorist attacks", "since the 7 October attack": what an attack is called by
_ATTACK_AFTER = re.compile(
    r"\s+(?:[\w’'-]+\s+){0,3}?(?:attacks?|atrocit\w+|bombings?|blasts?|massacres?|assault|shootings?|killings?)\b"
)
# "Yesterday's joint statement": when a paper came out
_PAPER_OF_DAY = re.compile(
    r"['’]s\s+(?:[\w-]+\s+){0,2}(?:statement|declaration|communiqu[eé]|announcement|report|attack)\b"
)
# "a statement received on Thursday", "a communiqué issued by the ministry on Monday"
_MADE = re.compile(
    r"\b(?:statement|announcement|report|release|communiqu[eé]|message|note|letter|article|post|bulletin)\b"
    r"[^.;]{0,30}"
    r"\b(?:made|issued|released|published|received|obtained|seen|sent|shared|circulated|forwarded|e-?mailed|dated|"
    r"available|public|posted|uploaded)\s+"
    r"(?:(?:by|to|from|on its|on their|through)\s"
    r"(?:(?!talks|meeting|dialogue|consultations|session|held)[^.;,]){1,60}\s)?"
    r"(?:on\s+|late\s+|earlier\s+|here\s+)?$"
)
# "the consultations, instituted in 2016", "the group created back in 2005": when a series began
_FOUNDED_IN = re.compile(
    r"\b(?:instituted|initiated|constituted|created|formed|inaugurated|instituting|creating)\s*(?:back|only)?$"
)
# "the commission set up when the truce had been signed in 1994"
_SET_UP_WHEN = re.compile(r"\b(?:set up|created|established|formed|founded)\s+(?:when|after|once)\b[^,.;]*$")
# "agreed on a Plan for 2020-2021", "the programme of cooperation for 2024": what a paper is for
_PLAN_FOR = re.compile(
    r"\b(?:plans?|programmes?|programs?|strateg(?:y|ies)|road\s?maps?|agendas?|calendars?|schedules?|budgets?|"
    r"protocols?|priorities|activities)\s+(?:of\s+[\w-]+\s+|on\s+[\w-]+\s+)?(?:for|covering|through|until)\s+"
    r"(?:the\s+)?(?:(?:years?|periods?|biennium)\s+(?:of\s+|from\s+)?)?$"
)
_DETERMINED = re.compile(r"(?:\b(?:the|that|these|those|since|after)|['’]s)\s+$")
_BEFORE_DATE = re.compile(r"[\s,(]*(?:(?:on|in|at|of|late|early|the|last|this|here)[\s,(]*)?$")
HOSTS = re.compile(
    r"^\s+(?:(?:on\s+(?:\w+day|\w+\s+\w+)|in\s+\d{4}|yesterday|today|this\s+week|last\s+\w+|next\s+\w+),?\s+)?"
    r"(?:(?:will|would|is|are|was|were|to|shall|set|also|had|has|have|due|next|on|been|jointly|offered|agreed|"
    r"recently|currently|again|volunteered|expected)\s+)*(?:(?:co-?)?(?:host|organi[sz]|stag)(?:s|es|ed|e|ing)?|play(?:s|ed)?\s+host|saw|"
    r"witnessed|(?:be|was)\s+the\s+(?:venue|site|scene)\s+of)\b"
    # "It was Oslo that hosted", "Oslo is where they will meet"
    r"|^,?\s+(?:that|which)\s+(?:will\s+|had\s+|is\s+to\s+)?(?:co-?)?host(?:s|ed)?\b"
    r"|^\s+(?:is|was|will\s+be|had\s+been)\s+(?:the\s+\w+\s+)?where\b[^.;]{1,140}?\b"
    r"(?:held|hold|meet|met|place|convened?|gather(?:ed)?|hosted|sat|sit)\b"
)
# "the situation in Yemen", "based in Geneva"
_NOT_PLACE = re.compile(
    r"\b(?:situation|developments?|conflicts?|stability|peace|attacks?|crisis|instability|threats?|role|"
    r"terrorism|presence|talked|war|groups?|interests?|security|views?|operations?|based|born|ambassador|"
    r"envoy|embassy|elections?|coup|counterterrorism|partners?|sources|diplomats)\s+in\s+(?:the\s+)?$"
)
_DEPARTS = re.compile(
    r"\b(?:from|leave[sd]?|left|embassy in|ambassador in|ambassador to|based in|forces from)\s+(?:the\s+)?$"
)
# "a statement of the Ministry in Rome", "the breach at the embassy in Rome": where an institution stands, no
# place of talks unless they are "at the Ministry in Rome"
_INSTITUTION_IN = re.compile(
    r"\b(?:ministry(?:\s+(?:of|for|the|and|foreign|affairs|interior|internal|external|defen[cs]e|security|public|"
    r"justice|home|national|international|cooperation|trade),?){0,8}|embassy|high commission|consulate|"
    r"mission|chancellery)\s+in\s+(?:the\s+)?$"
)
_HELD_AT = re.compile(
    r"\b(?:at|inside|(?:hosted|organi[sz]ed|convened|staged)\s+by)\s+"
    r"(?:(?!embassy|high commission|consulate)[^.;,]){0,90}$"
)
_BANNED_IN = re.compile(r"\b(?:outlawed|banned|designated|proscribed|headquartered)\s+in\s+(?:the\s+)?$")
_IN = re.compile(r"\bin\s+(?:the\s+)?$")
_VISIT_TO = re.compile(r"\bvisit\s+to\s+(?:the\s+)?$")
# "the Joint Commission on Border Security in Cotonou"
_RIGHT_AFTER = re.compile(r"[\s,)]*(?:held\s+)?in\s+(?:the\s+)?")
_OF_MEETING = re.compile(r"\b(?:held|hosted|met|meeting|dialogue|talks|session|round|visit|place)\b")

_ASIDE = re.compile(
    r"\b(?:ahead of|prior to|with (?:a view|an eye) to|looking (?:ahead|forward) to|"
    r"in preparation (?:for|of)|"
    r"in the run-up to|preparatory to|(?:here|in town|in the country) (?:for|to attend)|"
    r"(?:on|in|at) the (?:sidelines|margins|fringes) of|alongside|"
    r"with a view to|in the (?:run|lead)[- ]?up to|in preparation for|"
    r"prepar(?:e|es|ed|ing|ations?)(?: for)?)\s+"
    r"(?:the\s+|an?\s+)?(?:[\w’'-]+\s+){0,6}(?:[’']s?\s+)?$"
)


# "the two sides met here for the third round": what they met for is no other's
_MET_HERE = re.compile(
    r"\b(?:met|meets?|meeting|gather\w*|conven\w*|assembl\w*|sat|came together)\s+"
    r"(?:\w+\s+){0,2}(?:here|in town)\s+for\s+(?:the\s+|an?\s+)?(?:[\w’'-]+\s+){0,6}$"
)


def is_aside(event: Event) -> bool:
    """Is a mention told only to date another ("ahead of the India-EU Summit")?"""
    before = event.line.before(event.start, 80)
    aside = _ASIDE.search(before)
    return event.line.kind != "headline" and aside is not None and not _MET_HERE.search(before)


_SIDELINES = re.compile(r"\b(?:sidelines|margins|fringes) of\b|\balongside\b")


def beside_another(event: Event) -> bool:
    """Is a mention that of a gathering on whose sidelines others met?"""
    return _SIDELINES.search(event.line.before(event.start, 80)) is not None


# "was the third meeting, after the first one in Lima on the sidelines of a summit": of the first
_AFTER_ONE = re.compile(r",\s+(?:after|following)\b")


def attach(scene: Scene, line: Line, events: list[Event]) -> None:
    """Gives the dates and places of a sentence to its event mentions."""
    if not events:
        return
    _attach(scene, line, events)
    for one, other in _pairs(events):
        between = line.text[one.end - line.start : max(one.end, other.start) - line.start]
        if is_aside(other) and beside_another(other) and not _AFTER_ONE.search(between):
            # who meets on the sidelines meets there and then
            one.dates += [] if one.dates else other.dates
            one.places += [] if one.places else other.places
        elif _one_breath(one, other, between):
            other.paired = True
            other.parties = other.parties or one.parties
            one.dates += [] if one.dates else other.dates
            one.places += [] if one.places else other.places
            other.dates += [] if other.dates else one.dates
            other.places += [] if other.places else one.places


def _pairs(events: list[Event]) -> list[tuple[Event, Event]]:
    """Mentions side by side, and counted ones with only common nouns between them ("the Forum")."""
    counted = [event for event in events if event.identity and event.number is not None]
    return list(dict.fromkeys([*pairwise(events), *pairwise(counted)]))


_AND = re.compile(
    r"(?:\s*\([\w .-]{2,20}\))?"
    r"\s*,?\s*(?:and|as well as|along with|together with|followed by|alongside|&)\s+(?:also\s+)?"
    r"(?:(?:the|their|its|an?)\s+)?(?:[\w.]+[’']s?\s+|[A-Z][\w.]+[-–][A-Z][\w.]+\s+)?['‘“\"]?"
)


# "the fifth session of the dialogue between A and B and the ninth consultation on C"
_COUNTED_TOO = re.compile(
    r"\s*,?\s+(?:between|among|of|on|for|with|to)\s[^.;]{1,100}?,?\s(?:and|as well as|along with|"
    r"together with)\s+(?:also\s+)?(?:of\s+)?(?:the|their|its)\s+['‘“\"]?"
)


def _one_breath(one: Event, other: Event, between: str) -> bool:
    """Are two formats, each with its number or name, told in one breath: "the third X and the first Y"?"""
    if not (one.identity and other.identity and one.format and other.format):
        return False
    if other.codes - one.codes and one.codes:
        return False
    if one.end <= other.start and _AND.fullmatch(between):
        return True
    differ = one.kind != other.kind or one.name_words != other.name_words
    counted = one.number is not None and other.number is not None
    return counted and differ and _COUNTED_TOO.fullmatch(between) is not None


def _attach(scene: Scene, line: Line, events: list[Event]) -> None:
    hosts = [party for party in line.parties if HOSTS.match(line.after(party.end, 60))]
    for date in line.dates:
        owner = _hosted(events, hosts, date.start) or _owner(events, date.start)
        ends = date.when.attributive or date.when.since or date.when.until
        told = not ends and dates_meeting(line, date, turned=bool(owner.turn))
        if told and not _came_before(line, owner, date):
            owner.dates.append(date)
    for city in line.cities:
        if place_like(line, city.start):
            near = _NEAR.search(line.before(city.start)) is not None
            _owner(events, city.start).places.append(_land(city) if near else city)
    visit = any(event.kind == "visit" for event in events)
    for party in line.parties:
        place = _place(scene, line, party, visit)
        if place is not None:
            (_hosted(events, hosts, party.start) or _owner(events, party.start)).places.append(place)
    for event in events:
        if event.turn:
            continue  # "previous ones were held in May 2020 in Rome; in June 2021 in Lima"
        event.dates = _after_opening(line, event, _of_clause(line, event, event.dates))
        event.places = _after_opening(line, event, _of_clause(line, event, event.places))


# "is to arrive in Lima on Saturday for the third dialogue", "flew to Oslo on 3 May to attend the forum"
_COMES = re.compile(
    r"\b(?:arriv(?:e|es|ed|ing)|land(?:s|ed)?|flew|fl(?:ies|ying)|depart(?:s|ed)?|left|leaves?|"
    r"set off)\b[^.;]{0,50}$"
)
_WHAT_FOR = re.compile(
    r"[^.;]{0,50}\b(?:for|to (?:attend|take part in|participate in|join|co-?chair|hold))\s[^.;]{0,60}$"
)


def _came_before(line: Line, event: Event, date: DateMention) -> bool:
    """Is a date when somebody set out or arrived for what is named after it?"""
    if date.end > event.start or event.kind == "visit":
        return False
    between = line.text[date.end - line.start : event.start - line.start]
    return _WHAT_FOR.match(between) is not None and _COMES.search(line.before(date.start, 80)) is not None


def _hosted(events: list[Event], hosts: list[Party], place: int) -> Event | None:
    """The mention that a host hosts though another stands before: "ahead of A, Oslo hosted on Monday B"."""
    for host in hosts:
        following = [event for event in events if event.start >= place]
        if (
            host.start <= place
            and following
            and not any(host.start < event.start < place for event in events)
        ):
            return following[0]
    return None


_NEAR = re.compile(r"\b(?:near|outside|off|close to|not far from)\s+(?:the\s+)?$")
_BORDER = re.compile(r"[,;]\s+(?:and|but|so|while|whereas)\b|;")


def _land(city: City) -> Party:
    """The country of a city that a place is "near" to."""
    return Party(city.country, "COUNTRY", "name", 0, 0, city.start, city.end)


# "Following the decisions of their retreat in Cebu in May, A hosted the talks": an opening that looks back
_LOOKS_BACK = re.compile(
    r"(?:\d+\.\s+)?(?:following|after|since|further to|pursuant to|"
    r"as (?:agreed|decided|envisaged|planned|discussed)|"
    r"in (?:line|keeping|accordance) with|building on|based on|under)\b[^;]*?,\s"
)


def _after_opening(line: Line, event: Event, told: list[_Value]) -> list[_Value]:
    """The dates or places that are not those of an opening clause on something earlier, where others are."""
    opening = _LOOKS_BACK.match(line.lower)
    if opening is None or line.start + opening.end() > event.start or len(told) < 2:
        return told
    comma = line.start + line.lower.rfind(",", 0, event.start - line.start)
    return [value for value in told if value.start > comma] or told


def _of_clause(line: Line, event: Event, told: list[_Value]) -> list[_Value]:
    """Of several dates or places those of the mention's own clause: "asked in May, and they met in June"."""
    if len(told) < 2:
        return told

    def parted(value: _Value) -> bool:
        first, last = (value.end, event.start) if value.start < event.start else (event.end, value.start)
        return _BORDER.search(line.lower, max(0, first - line.start), max(0, last - line.start)) is not None

    return [value for value in told if not parted(value)] or told


def _owner(events: list[Event], start: int) -> Event:
    """The mention a date or place belongs to: the last one before it, else the first after it."""
    before = [e for e in events if e.start <= start]
    return before[-1] if before else events[0]


def _place(scene: Scene, line: Line, party: Party, visit: bool) -> City | Party | None:
    """The place that a country is in a sentence, if it is one; `visit`: the sentence tells of a visit."""
    if party.label != "COUNTRY" or party.form not in ("name", "capital"):
        return None
    if HOSTS.match(line.after(party.end, 60)):
        # "Rome will host the next meeting": a capital that hosts is the city
        city = City(party.start, party.end, scene.text[party.start : party.end], party.code)
        return city if party.form == "capital" else party
    if party.form != "name":
        return None
    before = line.before(party.start)
    if visit and _VISIT_TO.search(before):
        return party
    return party if _IN.search(before) and place_like(line, party.start) else None


def dates_meeting(line: Line, date: DateMention, turned: bool = False) -> bool:
    """Can a date be a meeting's, `turned` that of "the first was held in 2011": not when it was said?"""
    near = _BEFORE_DATE.sub("", line.before(date.start, 48))
    if closing("said").search(near) or _SAID_IN.search(near) or (not turned and _OTHER_ONE.search(near)):
        return False
    if _FOUNDED_IN.search(near) or _SET_UP_WHEN.search(line.before(date.start, 90)):
        return False
    if _PLAN_FOR.search(line.before(date.start, 48)):
        return False
    after = line.after(date.end, 60)
    if _TITLED_BY_DATE.match(after) or _PAPER_OF_DAY.match(after):
        return False
    if _MADE.search(line.before(date.start, 120)):
        return False
    if _ATTACK_AFTER.match(after) and _DETERMINED.search(line.before(date.start, 12)):
        return False
    return not _of_something_else(near, 6)


def place_like(line: Line, place: int) -> bool:
    """Do the words before a city or country make it the place of something held there?"""
    for form in line.formats:
        distance = place - form.end
        if 0 < distance < 20 and _RIGHT_AFTER.fullmatch(line.before(place, distance)):
            return True
    before = line.before(place, 48)
    wide = line.before(place, 140)
    if _INSTITUTION_IN.search(wide) and _HELD_AT.search(wide):
        return True  # "at the Ministry of Public Security in Oslo"
    if _BANNED_IN.search(before) or _NOT_PLACE.search(before) or _DEPARTS.search(before):
        return False
    if _INSTITUTION_IN.search(wide) and not _HELD_AT.search(wide):
        return False
    return not _of_something_else(before, 7)


def _of_something_else(before: str, count: int) -> bool:
    """Do the last words of a text tell of an attack, a paper …, and of no meeting after it?"""
    tail = " ".join(before.split()[-count:])
    found = list(anywhere("elsewhere").finditer(tail))
    return bool(found) and _OF_MEETING.search(tail[found[-1].end() :]) is None
