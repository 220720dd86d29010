"""The meeting before and the meeting after, as an article tells of them.

A mention of another one of the series is found with the rest ("the next round"); here are the ways
to tell of one without naming it, and what is read from either:

| words | neighbour |
| --- | --- |
| `last met in Muscat in 2022`, `met for the first time in Tokyo` | previous; number 1 |
| `the first was held in Rome`, `the third will be held in Oslo` | the one before or after, by its number |
| `builds on the talks held in Accra in May` | previous |
| `previous editions were held in Lima in 2017 and in Quito in 2019` | previous, the latest of them |
| `will meet again in Rome`, `is to reconvene next year` | next |
| `Oslo will host it`, `hosted by Norway`, `Tokyo will be the venue`, `Oslo is where it will be` | its place |
"""

from __future__ import annotations

import re

from ctdialog.lexicon.calendar import MONTH_STEM
from ctdialog.pipeline.events.event import Event
from ctdialog.pipeline.formats.format_joined import Format
from ctdialog.pipeline.neighbours.earlier_rounds import of_others
from ctdialog.pipeline.neighbours.neighbour_places import told_places
from ctdialog.pipeline.numbers import CARDINALS, TO_TENTH, count_of, ordinal
from ctdialog.pipeline.occasions.occasion import GATHERINGS, Occasion
from ctdialog.pipeline.scene import Line, Scene
from ctdialog.pipeline.when_where.belongs import attach

ORDINAL = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{TO_TENTH}|inaugural)"
_TALKS = (
    r"(?:talks|meetings?|dialogues?|discussions|consultations|rounds?|sessions?|conferences?|workshops?|exercises?|"
    r"editions?|iterations?|forums?|summits?|seminars?)"
)
_MEETS = (
    r"(?:meets?|convenes?|gathers?|sits?|assembles?|confer|talk|come together|"
    r"see (?:each other|one another)|be (?:re)?convened|be held)"
)
_AGAIN = re.compile(
    # "will meet in Rome again", "would next sit in Rome", "see each other in Rome"
    rf"\b{_MEETS}\b[^.;]{{0,40}}?"
    rf"\b(?:again|next(?!\s+(?:{MONTH_STEM}|\w+day|week|month|year))|once more|anew)\b"
    rf"|\b(?:next|again)\s+{_MEETS}\b|\bsee (?:each other|one another)\b|\breunite\b"
    r"|\b(?:will|would|shall|to|is|are)\s+(?:be\s+)?reconvened?\b|\breconvenes?\b"
    r"|\bnext (?:one|host)\b|(?<![’']s )(?<!s[’'] )(?<!his )(?<!her )(?<!their )\bnext stop\b"
    r"|\bgoes next to\b|\bhosts\s+next\b"
    # "look forward to meeting again in Oslo", "See you in Oslo", "the follow-up meeting will be in Oslo"
    r"|\btaking\s+up\s+(?:the|their|this)\s+[\w ]{3,40}\sagain\b"
    r"|\bforward\s+to\s+(?:meeting|reconvening|gathering)\s+(?:again|next|once\s+more)\b|[“\"‘]see\s+you\s+(?:all\s+|again\s+)?in\b"
    rf"|\bthe\s+follow-?up\s+(?:to\s+it|{_TALKS})\s+(?:will|would|is\s+to)\s+be\s+(?:held\s+)?in\b"
    # "it will now be held in May", after what was put off
    r"|\b(?:will|would|is\s+to|are\s+to)\s+now\s+(?:be\s+held|take\s+place|be\s+convened)\b"
    # "it has been rescheduled for May"
    r"|\b(?:has|have)\s+(?:now\s+|since\s+)?been\s+(?:re-?scheduled|postponed|put\s+off|deferred)\s+"
    r"(?:for|to|until|till)\b"
    # "another meeting is planned", "there would be another, in Rome"
    r"|\b(?:hold|have|with)\s+(?:another|a further|a new|a follow-?up)\s+"
    rf"(?:round|{_TALKS})\b|\bthere\s+(?:will|would|is to|was to)\s+be\s+(?:another|a further|one more)\b"
    rf"|\b(?:another|a further|a new|one more|a follow-?up|a second|a third)\s+(?:such\s+)?"
    rf"(?:round|{_TALKS}|gathering|encounter|sitting)\s+"
    r"(?:of\s+\w+\s+)?(?:is|was|has been|will|would)\s+(?:be\s+|to\s+(?:be\s+)?)?"
    r"(?:planned|envisaged|foreseen|expected|due|scheduled|agreed|set|held|take|follow|convened)\b"
    # "the next talks will be held", "it will be Norway's turn", "Oslo will be next", "Oslo comes next"
    r"|\bthe next [\w-]{2,10},? (?:will|would|shall|is to) (?:be (?:held|hosted|convened)|take place)\b"
    r"|['’]s?\s+turn\b(?!\s+to\s+(?!host|hold|receive|organi))"
    r"|\b(?:will be|is|comes?|be|would be)\s+next(?=[.,;]|\s+in\b|$)"
    # "an appointment was made for Oslo", "a date has been set for May in Oslo"
    r"|\b(?:appointment|rendezvous)\s+(?:(?:was|has been|is|were)\s+)?(?:\w+\s+)?for\b"
    # "agreed that a regular meeting be held in Oslo"
    r"|\b(?:agreed|decided|proposed|suggested|desired)\b[^.;]{0,80}\bbe\s+(?:held|convened|organi[sz]ed)\s+(?:in|at|on)\b"
    # "expects to host in May", "looks forward to hosting it"
    r"|\b(?:to|will|would|shall)\s+(?:then\s+|also\s+)?(?:play\s+)?host(?=[.,;]|\s+(?:in|on|it|them|when|at|during|the"
    rf"\s+(?:talks|next|other|{_TALKS})(?!\s+of\b))\b|$)"
    r"|\b(?:will|would|to)\s+resume\s+in\b"
    rf"|\b(?:will|to)\s+(?:continue|resume|repeat)\s+(?:the\s+|their\s+|these\s+)?"
    r"(?:talks|dialogue|discussions|consultations|exercise|experience)\b"
    # "Oslo will be the venue next time round", "same time next year, but in Oslo"
    r"|\bnext\s+time\b|\bsame\s+(?:time|place|month|season)\s+next\s+year\b"
    r"|\b(?:will|would|shall)\s+(?:then\s+|also\s+)?(?:be|provide|offer|open)\s+(?:the|its|their)\s+"
    r"(?:venue|hosts?|site|seat|setting|doors)\b|\bopens?\s+(?:its|their)\s+doors\b"
    r"|\boffer(?:s|ed)\b[^.;]{0,40}\bas\s+(?:the\s+|a\s+)?(?:venue|host|site)\b|\bgets?\s+(?:its|their)\s+turn\b"
    # "the two sides will pick up the thread in Oslo", "it will do so in Oslo"
    r"|\b(?:sides|delegations|ministers|they|both|experts|officials|countries|capitals|it|teams|ministries)\s+(?:will|would|are\s+to)\s+"
    r"(?:then\s+|next\s+)?(?:pick\s+up|take\s+up|continue|resume|return|reassemble|regroup|do\s+so|get\s+together|"
    r"sit\s+down|review\s+progress|take\s+stock|go\s+on)\b"
    # "the dialogue returns to Oslo", "the committee moves to Oslo"
    rf"|\b(?:the|its|their)\s+(?:{_TALKS}|committee|commission|group|council)\s+(?:then\s+|next\s+)?"
    r"(?:returns?|moves?|shifts?|goes|will\s+(?:return|move|shift|go))\s+(?:back\s+)?to\b"
)
# "The two presidents will meet": not those who talked
_OTHERS_MEET = re.compile(
    r"\b(?:presidents|heads of (?:state|government)"
    r"|leaders|prime ministers|kings|sovereigns|parliaments|teams)\b"
    r"[^.;]{0,30}$"
)
_MINISTERS_HAD = re.compile(
    r"\b(?:their|(?:the|both)\s+(?:two\s+)?(?:(?:countries|sides)['’]\s+)?)(?:\s*(?:foreign|interior|home|defen[cs]e|justice|security|"
    r"prime|police|army|intelligence))*\s*(?:ministers|presidents|leaders|chiefs|premiers)\s+had\s+(?:\w+\s+)?met$"
)
_IS_TO_MEET = re.compile(
    r"\b(?:will|is|are|was|were|due|set|scheduled|agreed)\s+(?:\w+\s+)?(?:to\s+)?(?:meet|gather|convene|sit)\b"
    r"|\bagreed\b[^.;]{3,60}\band\s+to\s+(?:meet|gather|convene)\b"
)
# "will meet every six months, alternately in Lima and Rome": no round in particular
_REGULARLY = re.compile(
    r"\b(?:every|each(?! other)|once a|twice a|alternat\w+|regularly|annually|quarterly|monthly)\b(?! next)"
)
_HAD_TO_MEET = re.compile(r"\bhad\s+(?:been\s+)?(?:\w+\s+)?(?:due|set|scheduled|planned|expected)\s+to\b")
_BEFORE = re.compile(
    r"\b(?:had|has|have)(?:n['’]t|\s+not|\s+never)\s+(?:\w+\s+)?(?:met|sat|convened|gathered|assembled|been\s+held|"
    r"taken\s+place|reconvened)\b[^.;]{0,30}\bsince\b|\b(?:dormant|idle|suspended|inactive|interrupted)\s+since\b|"
    r"\b(?:last|previously)\s+(?:met|held|convened|gathered|came together|"
    r"sat|conferred|talked|hosted|took\s+place|assembled|faced\s+each\s+other|came\s+face\s+to\s+face)\b"
    r"|\b(?:its|the)\s+(?:immediate\s+)?predecessor\b(?!\s+of\b)"
    r"|\bit\s+was\s+[\w ]{2,30}?\s(?:that|which|who)\s+(?:had\s+)?(?:played\s+host|hosted\s+it)\b"
    r"|\blast\s+time\b[^.;]{0,60}\b(?:met|gathered|was|were)\b"
    # "in 2022 it had been held in Oslo", "Oslo had played host in 2022"
    r"|\b(?P<had>had)\s+(?:\w+ly\s+|last\s+|also\s+)?(?:been\s+(?:held|hosted|convened|organi[sz]ed)|taken\s+place|"
    r"hosted|played\s+host|met(?!\s+with)|gathered|convened)\b"
    r"(?![^.;]{0,40}\bsince\b)"
    rf"|\b(?:an?\s+)?(?P<similar>similar)\s+{_TALKS}\s+(?:(?:had\s+been|was|were)\s+(?:held|hosted|convened)|took\s+place)\b"
    rf"|\bno\s+(?:such\s+)?{_TALKS}\s+(?:ha[sd]|have)\s+(?:been\s+held|taken\s+place)\s+since\b"
    rf"|\bsuch\s+an?\s+{_TALKS}\s+(?:had\s+been|was|has\s+been)\s+held\b"
    rf"|\bmet\s+(?:last(?!\s+(?:\d|(?:{MONTH_STEM})\w*\s+\d|\w+day))|before|previously)\b"
    # "Last year's was held in Oslo"
    r"|\b(?:last\s+(?:year|month|spring|summer|autumn)|(?:the\s+)?previous\s+year)['’]s(?:\s+one)?\s+"
    r"(?:(?:was|had\s+been)\s+(?:held|hosted|convened|in\b)|took\s+place)"
    # "Previously, the two met in Oslo", "the round before that was held in Oslo", "Last time, in Oslo, …"
    r"|^(?:previously|before\s+(?:that|this)),?\s+(?:the\s+two(?:\s+sides)?|the\s+sides|they|both\s+sides|it)\s+(?:had\s+)?"
    r"(?:met|gathered|convened|was\s+held|took\s+place)\b"
    rf"|\bthe\s+(?:one|{_TALKS})\s+before\s+(?:that|this|it|last)\b|^last\s+time,?\s+(?:round,?\s+)?in\b"
    rf"|\b(?:most\s+recent|latest)\s+{_TALKS}\s+(?:prior\s+to|before)\s+(?:this|it|that|these)\b"
    rf"|\bpreceded\s+by\s+(?:an?(?:other)?|the)\s+(?:\w+\s+)?{_TALKS}\s+in\b"
    # "In 2024 it took place in Oslo", "Last year the two sides met in Oslo"
    r"|^(?:in\s+(?:\w+\s+)?(?:19|20)\d\d|last\s+year|(?:a|two|three)\s+years?\s+(?:ago|earlier|before)),?\s+"
    r"(?:it|they|both\s+sides|the\s+two(?:\s+sides)?|the\s+(?:talks|meeting|dialogue|consultations))\s+(?:had\s+)?"
    r"(?:met|gathered|convened|(?:was|were|been)\s+(?:held|hosted|convened)|t(?:ook|aken)\s+place)\b"
    r"|\b(?P<first>(?:met|convened|gathered|sat|was held) for the first time|first (?:met|convened))\b"
)
# "It builds on the talks they held in Accra": not talks "between" others.
_BUILDS_ON = re.compile(
    r"\b(?:buil(?:d|ds|t|ding)\s+(?:up)?on|follow(?:s|ed)(?=\s+the\s+one\b)|"
    r"follow(?:s|ed)?[- ]?up\s+(?:to|on|of)|following\s+up\s+on|"
    r"(?:continu(?:es|ed|ing)|(?:is|was|are|were)\s+a\s+continuation\s+of))\s+(?:the|their|its|those)\s+"
    rf"(?:last\s+|previous\s+|earlier\s+|(?P<counted>{ORDINAL})\s+)?"
    rf"(?:round\s+of\s+|(?:ones?|events?|gatherings?|encounters?)\s+|{_TALKS}\s+)?(?:that\s+|which\s+)?(?:they\s+)?(?:had\s+)?"
    r"(?:been\s+|was\s+|were\s+)?(?:held|hosted|took place|in)\b(?![^.;]{0,40}\bbetween)"
)
# "The first was held in Rome", "the third will be held in Oslo", "Oslo will host the third"
_ELIDED = re.compile(
    rf"\b(?:the|its|their)\s+(?P<ordinal>{ORDINAL}|last|previous|next)"
    rf"(?:\s+(?:ones?|such\s+{_TALKS}|of\s+(?:these|its\s+kind)(?:\s+{_TALKS})?))?,?\s+(?:(?:held|hosted)\b[^,;.]{{0,40}},\s+)?"
    r"(?:(?:was|were|had\s+been|has\s+been|will\s+be|would\s+be|is|are|is\s+to\s+be)\s+"
    r"(?:\w+ly\s+)?(?:held|hosted|conducted|convened|organi[sz]ed|planned|scheduled|set|due|in\b)"
    r"|(?:had\s+taken|took|takes|will\s+take|is\s+to\s+take)\s+place)"
    rf"|\bthe\s+(?P<elided>{ORDINAL})\s+one\s+(?:in|on|at)\b"
    rf"|\bfor\s+(?:a|the)\s+(?P<time>second|third|fourth|fifth|sixth)\s+time\b[^.;]{{0,40}}\b(?:met|convened|gathered)\b"
    rf"|\bhost(?:s|ed)?\s+(?:the|its|their)\s+(?P<hosted>{ORDINAL})(?:\s+(?:one|(?P<acronym>[a-z]{{3,10}})))?(?=[.,;]|\s+(?:in|on|next|later|an?|one|two)\b|$)"
)
_EDITIONS = re.compile(
    rf"\b(?:first\s+(?P<many>{'|'.join(list(CARDINALS)[1:])})\s+(?:\w+\s+){{0,3}}?"
    r"|(?:previous|past|earlier|preceding|prior|other)\s+(?:\w+\s+){0,3}?"
    rf"|(?:{ORDINAL},?\s+(?:and\s+)?){{1,9}}(?P<ordinal>{ORDINAL})\s+(?:\w+\s+){{0,2}}?)"
    r"(?:editions|rounds|meetings|dialogues|sessions|conferences|workshops|consultations|exercises|forums|summits|"
    r"iterations|seminars)\s+(?:(?:was|were|have been|had been)\s+(?:\w+ly\s+)?(?:held|hosted|convened|"
    r"organi[sz]ed)|"
    r"took place|were in|(?:were|are|include[sd]?)\s+(?:the|those)(?=\s+(?:in\b|\d|first)))\b"
)
# "The working group will meet next in Oslo", "will in May convene again": told with the series' own name
_MEETS_AGAIN = re.compile(
    r"\b(?:will|would|shall|(?:is|are|agreed|due)\s+to)\s+(?:next|again)\s+(?:meet|convene|gather|sit|assemble)\b"
    r"|\b(?:will|would|shall|(?:is|are|agreed|due)\s+to)\s+(?:meet|convene|gather|sit|assemble|be\s+held|take\s+place)\s+"
    rf"(?:[^.;,]{{1,40}}\s)?(?:again|next(?!\s+(?:{MONTH_STEM}|\w+day|week|month|year|spring|summer|autumn|winter)))\b"
)
# "agreed on the plan of the exercise to be held in Oslo": what another one than the series is of
_TO_BE_HELD = re.compile(
    r"\b(exercises?|conferences?|workshops?|seminars?|summits?|forums?|trainings?|drills?)\s+(?:to|will|would)\s+be\b"
)
_CLAUSE = re.compile(r"[;:–—]\s|,\s(?:while|whereas|and|but|they|both|the\s(?:two\s)?(?:sides|parties))\s")


def _of_series(events: list[Event], main: Occasion) -> bool:
    """Do all mentions of a sentence name the main occasion's series, none by another number?"""
    return all(event.kind == main.kind and event.number is None and not event.relative for event in events)


def neighbour_event(scene: Scene, line: Line, events: list[Event], main: Occasion) -> Event | None:
    """The mention of the meeting before or after the main one, where a sentence tells of it without its name.

    `events` are the sentence's other mentions: beside one with an identity only "the first was held in …" is
    read, and of its own clause alone.
    """
    if line.kind == "headline" or not (line.dates or line.cities or line.parties):
        return None
    after_lead = line.index - main.events[0].line.index
    elided = list(_ELIDED.finditer(line.lower))
    told = (_numbered(scene, line, match, main, match[_counts(match)]) for match in elided)
    if elided:
        return next((event for event in told if event), None)
    # "the first time was in Lima, and the second meeting, this one, …": its own number is no other's
    if after_lead > 0 and any(event.identity for event in events) and _of_series(events, main):
        match = _MEETS_AGAIN.search(line.lower)
        return _event(scene, line, match, "next") if match else None
    # "Taking stock of the fourth round, they agreed to meet again in Rome", told of the fifth
    near = {main.number, main.number - 1} if main.number else {main.number}
    others = [event for event in events if event.number is None or event.number not in near]
    if any(event.identity for event in others) or after_lead < 1:
        return None
    if match := _EDITIONS.search(line.lower):
        return _event(scene, line, match, "last", match.span("ordinal" if match["ordinal"] else "many"))
    match = _BEFORE.search(line.lower)
    if match and any(e.kind != "meeting" and e.kind not in main.kinds for e in events):
        return None  # "to revive the commission, which has been dormant since 2016", told of two ministers
    if match and _MINISTERS_HAD.search(line.lower, 0, match.end()):
        return None  # "their foreign ministers had met in Lima a week earlier", told of officials
    if match and match["similar"] and of_others(line, line.start + match.end(), main):
        return None
    if match and not (match["had"] and events):  # "saw that groups had been convened": another's
        return _event(scene, line, match, "last", match["first"] and match.span("first"))
    if match := _BUILDS_ON.search(line.lower):
        if main.number and match["counted"] and main.number - 1 != (ordinal(match["counted"]) or 1):
            return None
        return _event(scene, line, match, "last", match["counted"] and match.span("counted"))
    if any(event.identity and (event.number is None or event.number == main.number) for event in events):
        return None
    if any(e.codes - main.codes and e.kind in GATHERINGS - main.kinds for e in events):
        return None  # "laid before a summit of the African Union, which Doha is to host in May"
    match = _AGAIN.search(line.lower)
    held = not any(date.when.tense == "future" for date in main.dates.values())
    if match is None and held and after_lead > 1 and not _HAD_TO_MEET.search(line.lower):
        match = _IS_TO_MEET.search(line.lower)
    if match and (_meets_somebody(line, match) or _REGULARLY.search(line.lower, match.end())):
        return None
    if match and _OTHERS_MEET.search(line.lower, 0, match.start()):
        return None
    if match and (other := _TO_BE_HELD.search(match.group())) and other[1].rstrip("s") != main.kind:
        return None
    if match and any(e.identity and e.start >= line.start + match.start() for e in events):
        return None  # "agreed to hold a workshop, with the first session to be held in Doha"
    beside = any(e.relative == "last" or e.number not in (None, main.number) for e in events)
    event = _event(scene, line, match, "next", clause=beside) if match else None
    if event is not None and not event.places and _SAME_PLACE.search(line.lower):
        event.places = [place for each in main.events for place in each.places][:1]
    return event


_SAME_PLACE = re.compile(r"\b(?:at|in)\s+the\s+same\s+(?:place|venue|city|town|room|hall)\b")


def _counts(match: re.Match[str]) -> str | int:
    """Which group of `_ELIDED` counts."""
    return "hosted" if match["acronym"] else match.lastgroup or 0


def _meets_somebody(line: Line, match: re.Match[str]) -> bool:
    """ "is also scheduled to meet President X": somebody else, and no other round."""
    if not match.group().endswith("meet"):
        return False
    end = line.start + match.end()
    return any(0 < mention.extent[0] - end < len(" with the ") for _, mention in line.people)


def _numbered(scene: Scene, line: Line, match: re.Match[str], main: Occasion, word: str) -> Event | None:
    """ "The first was held …": before or after the main one by the number, else by the tense."""
    number = ordinal(word)
    short = match.span("acronym")
    if short[0] >= 0 and not line.text[slice(*short)].isupper():
        return None  # "will host the 19th AMMTC", but "the 19th meeting", which is read with its name
    if number is None:
        return _event(scene, line, match, "next" if word == "next" else "last", clause=True)
    ahead = re.search(r"\b(?:will|would|is|are|to)\b|\bhosts?\b", match.group()) is not None
    if main.number is not None:
        if abs(number - main.number) != 1:
            return None
        if number > main.number and match["time"] and not ahead:
            return None  # "the drill, which they held for the second time in May": of another series
        ahead = number > main.number
    turn = "next" if ahead else "last"
    return _event(scene, line, match, turn, match.span(_counts(match)), clause=True)


def _event(
    scene: Scene,
    line: Line,
    match: re.Match[str],
    turn: str,
    counted: tuple[int, int] | str | None = None,
    clause: bool = False,
) -> Event | None:
    """The mention that a match is, with the dates and places of its sentence, or of its `clause` alone."""
    start, end = line.start + match.start(), line.start + match.end()
    form = _counting(line, counted) if isinstance(counted, tuple) and counted[0] >= 0 else None
    event = Event(line, start, end, "meeting", form, turn=turn)
    attach(scene, line, [event])
    borders = [border.end() for border in _CLAUSE.finditer(line.lower, 0, match.start())]
    if clause:
        first = line.start + (borders[-1] if borders else 0)
        event.dates = [date for date in line.dates if date.start >= first and not date.when.attributive]
        event.places = [place for place in event.places if place.start >= first]
    since = [date for date in line.dates if date.when.since] if "since" in match.group() else []
    if since and turn == "last":
        event.dates = since  # "has not met since 2019"
    if not event.places:
        event.places = told_places(line, event)
    return event if event.dates or event.places else None


def _counting(line: Line, counted: tuple[int, int]) -> Format:
    """The format "meeting" with the number that stands at a place of the sentence; "the first time" is 1."""
    at = line.start + counted[0], line.start + counted[1]
    number = count_of(line.lower[slice(*counted)]) or 1
    return Format(*at, "meeting", "meeting", number=number, number_at=at)
