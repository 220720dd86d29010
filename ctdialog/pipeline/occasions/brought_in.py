"""Mentions of another gathering than the talks that the news is of, by how a sentence brings it in.

| words, after talks of two sides are told | what they tell |
| --- | --- |
| `It was held in preparation for talks on Thursday between …` | other talks |
| `a visit, during which they attended the 9th international meeting of …` | a gathering of many |
| `They said that a joint exercise would be held in Chad` | what is still to come |
| `the decision of the Council at its 165th session` | nothing of the talks |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.cues import wording
from ctdialog.pipeline.events.event import CAME_TO_BE, Event, is_aside
from ctdialog.pipeline.occasions.asides import of_their_ministers
from ctdialog.pipeline.occasions.foreseen import IS_FIXED
from ctdialog.pipeline.occasions.occasion import Occasion

# "in preparation for talks on Thursday", but "ahead of the talks"
_TOLD_ANEW = (None, "", "a", "an", "another")
_AHEAD_OF = re.compile(
    r"\b(?:in\s+preparation\s+(?:for|of)|ahead\s+of|prior\s+to|preparatory\s+to|in\s+the\s+(?:run|lead)-?up\s+to)\s+"
    r"(?:an?\s+)?(?:[\w’'-]+\s+){0,3}$"
)
# "during which they attended the 9th international meeting of security officials"
_ATTENDS = re.compile(
    r"\b(?:attend(?:s|ed|ing)?|t(?:ook|akes?|aking)\s+part\s+in|participat(?:e|es|ed|ing)\s+in|"
    r"address(?:es|ed|ing)?|spoke\s+at|sp(?:eaks|eaking)\s+at)\s+the\s+$"
)
_OF_ALL = re.compile(
    r"\b(?:international|regional|multilateral|global|world|annual|high-level|ministerial)\b"
)


def prepared_by_it(event: Event, main: Occasion) -> bool:
    """ "The meeting is being held in preparation for talks on Thursday between the presidents": others."""
    form = event.format
    if form is not None and _named_ahead(event, main):
        return True
    if form is None or not event.dates or form.determiner not in _TOLD_ANEW:
        return False
    if not is_aside(event) or _AHEAD_OF.search(event.line.before(event.start, 60)) is None:
        return False
    named = event.name_words or (event.codes and event.codes <= main.codes)
    if named or any(date.likely in main.dates for date in event.dates):
        return False
    return event.line is not main.events[0].line and event.line.kind == "body"


def _named_ahead(event: Event, main: Occasion) -> bool:
    """ "It took place a day before the Regional Dialogue": a format with a name, after two who met."""
    first = main.events[0]
    plain = main.kinds == {"meeting"} and main.number is None and not main.names and bool(first.verb)
    if not plain or event.kind in ("meeting", "visit") or not event.name_words or event.line is first.line:
        return False
    return first.line.kind == "body" and event.number is None and is_aside(event)


def attended_too(event: Event, main: Occasion) -> bool:
    """ "They are on a visit, during which they attended the 9th international meeting of …": one of many."""
    plain = main.kinds <= {"meeting", "visit"} and main.number is None and len(main.codes) < 3
    return plain and one_of_many(event)


def one_of_many(event: Event) -> bool:
    """Is a counted gathering of no two sides one that somebody attended?"""
    if event.number is None or event.codes or event.kind not in ("meeting", "conference"):
        return False
    told = _OF_ALL.search(event.line.text[event.start - event.line.start : event.end - event.line.start])
    return told is not None and _ATTENDS.search(event.line.before(event.start, 40)) is not None


_TO_BE_STAGED = re.compile(
    r"[^.;,]{0,40}?\s(?:(?:will|would|shall|is\s+to|are\s+to)\s+(?:also\s+)?(?:be\s+(?:held|staged|conducted|organi[sz]ed)|"
    r"take\s+place)|to\s+be\s+(?:held|staged|conducted|organi[sz]ed))\b"
)


def announced_anew(event: Event, occasion: Occasion) -> bool:
    """ "A joint exercise would be held in Russia", said ministers who met: what is still to come."""
    form = event.format
    if form is None or event.kind not in ("conference", "exercise") or event.kind in occasion.kinds:
        return False
    told = occasion.events[0].line
    anew = form.determiner in ("a", "an", "another") and told is not event.line and told.kind == "body"
    after = event.line.after(event.end, 110).lower()
    return anew and (_TO_BE_STAGED.match(after) or IS_FIXED.match(after)) is not None


# "The Regional Security Dialogue will be chaired by Y", told after a meeting that was held
_IS_TO_BE = re.compile(
    r"['’”\"]{0,2}\s+(?:will|would|is\s+to|is\s+(?:due|scheduled|set|expected)\s+to)\s+(?:also\s+|then\s+)?"
    r"(?:be\s+(?:co-?)?(?:chaired|held|hosted|convened|attended|opened|inaugurated|led)|take\s+place|open|begin|start|"
    r"convene|bring|gather)\b"
)
# "Minister X will visit Lima in May to co-chair the Policy Dialogue"
_WILL_COME_TO = re.compile(
    r"\b(?:will|is\s+to|is\s+due\s+to|is\s+expected\s+to)\s+(?:\w+\s+)?"
    r"(?:visit|travel|come|go|fly|return)\b[^.;]{0,90}\s"
    r"to\s+(?:co-?chair|attend|take\s+part\s+in|hold)\s+(?:the\s+)?(?:[\w’'-]+\s+){0,3}$"
)
_MET = re.compile(r"(?:met|received|called on|held talks with|hosted|welcomed)")


def to_be_held(event: Event, main: Occasion) -> bool:
    """Is a named format still to come, after two who met on their own: "The Regional Dialogue will be …"?"""
    first, form = main.events[0], event.format
    if main.kinds != {"meeting"} or main.number is not None or not (first.verb and first.people):
        return False
    if form is None or form.name is None or not event.name_words or event.kind in ("meeting", "visit"):
        return False
    ahead = _IS_TO_BE.match(event.line.after(event.end, 60)) or (
        event.line is not first.line and _WILL_COME_TO.search(event.line.before(event.start, 140))
    )
    return _MET.fullmatch(first.verb) is not None and bool(ahead)


_OPENING = 110  # characters from where a sentence opens
# "Their deputies are to hold a meeting in Lima", but not "the cabinet will hold a meeting in Lima in May"
_THEY_HOLD = re.compile(
    r"(?:^|[,;]\s|\b(?:and|that|where|while|said|announced)\s)\s*(?:they|the\s+two|both|(?:both|the\s+(?:two|three|four))\s+(?:sides|parties|countries|nations|states)|"
    rf"(?:their|both|the\s+two)\s+(?:[\w-]+\s+){{0,2}}(?:{wording('officials')}|deputies)|"
    r"the\s+(?:(?:foreign|interior|home|defen[cs]e|security|justice|prime)\s+)?(?:ministers|presidents))\s+"
    r"(?:(?:will|would|shall|(?:is|are|were)\s+(?:(?:due|set|expected|scheduled)\s+)?to)\s+(?:(?:also|then)\s+)?"
    r"(?:hold|have)|(?:also\s+)?prepared\s+for)\s+an?(?:other)?\s+(?:[\w-]+\s+){0,2}$"
)
# "To that end, a meeting will take place in Lima in May"
_TO_THAT_END = re.compile(
    r"\s*(?:to|for)\s+th(?:at|is)\s+(?:end|purpose),?\s+an?(?:other)?\s+(?:[\w-]+\s+){0,2}"
)
_WILL_BE_HELD = re.compile(r"\s+(?:will|would|is\s+to)\s+(?:be\s+held|take\s+place)\b")
# "During a meeting in Lima in May, X and his Chilean counterpart had promised more"
_AT_ONE = re.compile(r"\s*(?:during|at|in|after)\s+an?(?:other)?\s+(?:[\w-]+\s+){0,2}")
_COUNTERPART = re.compile(r"\bcounterparts?\b")


def to_hold_another(event: Event) -> bool:
    """ "Their deputies are to hold a meeting in Lima in May": another one of theirs, with day and place."""
    form = event.format
    if form is None or form.determiner not in ("a", "an", "another") or event.line.kind != "body":
        return False
    if not (event.dates and event.places):
        return False
    before = event.line.before(event.start, 120).lower()
    if _THEY_HOLD.search(before):
        return True
    if event.start - event.line.start > _OPENING:
        return False
    if _TO_THAT_END.fullmatch(before):
        return _WILL_BE_HELD.match(event.line.after(event.end, 40).lower()) is not None
    return _AT_ONE.fullmatch(before) is not None and _COUNTERPART.search(event.line.lower) is not None


# "Minister X was to travel to Lima to take part in the meeting", told after the dialogue
_TAKES_PART = re.compile(
    r"[^.;]{0,60}?\bfor\s+(?:the|this)\s+(?:event|meeting|exercise|drill|occasion)\b|[^.;]{0,60}?\bto\s+(?:take\s+part\s+in|attend|participate\s+in|join|co-?chair|hold)\s+"
    r"(?:the|this|these|those)\s+(?:[\w-]+\s+){0,2}"
    rf"{wording('talks')}\b"
    # "to hold the discussions on trade", "to attend the meeting of port police chiefs": others
    r"(?!\s+(?:of|on|for|about|between|among|with|at|next|in\s+\w+\s+with)\b)"
)


def travels_to_it(event: Event, main: Occasion) -> bool:
    """Is a journey made to "the meeting", of which no more is told and no other day than the occasion's?"""
    if event.kind != "visit" or not event.verb or "visit" in main.kinds:
        return False
    others = bool(event.codes - main.codes) and len(main.codes) > 1
    days = {date.edtf for date in event.dates} - {date.edtf for date in main.dates.values()}
    apart = event.line is main.events[0].line or others or bool(days and main.dates)
    return not apart and _TAKES_PART.match(event.line.after(event.end, 140)) is not None


_DAY_OF = re.compile(
    r"\b(?:first|second|third|fourth|last|final|opening|closing)\s+day\s+of\s+(?:his|her|the|their|its)\s+"
    r"(?:[\w-]+\s+){0,3}$"
)


def on_a_day_of_it(event: Event) -> bool:
    """ "On the second day of his visit": is a mention what a day is counted of?"""
    return _DAY_OF.search(event.line.before(event.start, 60)) is not None


# "announced last summer when the two had a successful meeting in Lima": where something comes from
_CAME_FROM = re.compile(CAME_TO_BE + r"[^,;]{0,80}?\b(?:when|during|at|after)\b[^,;]{0,80}$")


def where_it_began(event: Event, main: Occasion) -> bool:
    """Is it in a clause on how the talks came to be: "announced last summer when X had a meeting with Y"?"""
    form = event.format
    if event.identity or (form is not None and form.determiner in ("the", "this", "these", "their")):
        return False
    return _CAME_FROM.search(event.line.before(event.start, 180)) is not None and main.mentioned_in(
        event.line
    )


_BUILDING_ON = re.compile(
    r"\b(?:builds?|building|built)\s+(?:up)?on\s+the\s+$|\bfollow(?:s|ed|ing)?(?:\s+up\s+on)?\s+(?:the|an?)\s+$"
)


def builds_on_theirs(event: Event, main: Occasion) -> bool:
    """ "The consultations build on the meeting between our leaders in Lima on 4 May": of other people."""
    told = bool(event.dates or event.places) and "meeting" in event.kind
    if not told or event.identity or main.kinds <= {"meeting", "visit"}:
        return False
    return of_their_ministers(event) and _BUILDING_ON.search(event.line.before(event.start, 40)) is not None


# "It comes four days after a meeting in Lima between their commanders", but not "The riot followed a
# meeting", nor "It came after an attack on a meeting"; the sentence opens so, and thus tells of one
_COMES_AFTER = re.compile(
    rf"\s*(?:it|this|they|the\s+(?:[\w-]+\s+){{0,2}}(?:{wording('talks')}|visit|trip))\s+(?:also\s+)?(?:"
    r"(?:c[ao]mes?|took\s+place|takes\s+place|was\s+held|is\s+being\s+held|met)\s+"
    r"(?:(?:just|only|barely|less\s+than)\s+)*"
    r"(?:(?:an?|one|two|three|four|five|six|ten|several|some|few|\d+)\s+(?:days?|weeks?|months?|hours?)\s+)?"
    r"(?:after|following|on\s+the\s+heels\s+of|in\s+the\s+wake\s+of)|"
    r"follow(?:s|ed)(?:\s+up\s+on)?)\s+an?\s+(?:(?!of\b|on\b|at\b)[\w-]+\s+){0,2}"
)
_OF_BOTH = re.compile(
    r"[^.;]{0,60}?\s(?:between|among|with|of)\s+"
    r"(?:(?:their|its|his|her|our|both|the\s+two)\s+[\w-]+|the\s+(?:[\w-]+\s+)?(?:ministers|presidents)\b)"
)


def came_before_it(event: Event, main: Occasion) -> bool:
    """ "It comes four days after a meeting in Lima between the two coast guards": another one, told anew."""
    told = bool(event.dates or event.places) and event.kind == "meeting" and event.format is not None
    behind = event.line.index > main.events[0].line.index and event.line.kind == "body"
    if not (told and behind) or event.identity or event.start - event.line.start > _OPENING:
        return False
    if _COMES_AFTER.fullmatch(event.line.before(event.start, _OPENING).lower()) is None:
        return False
    return bool(event.parties) or _OF_BOTH.match(event.line.after(event.end, 110).lower()) is not None


# "lauded the outcomes of | the first session of the Joint Council held in Lima last week"
_OUTCOME_OF = re.compile(
    r"\b(?:outcomes?|results?|conclusions?|success|decisions?|recommendations?|convening|holding)\s+"
    r"(?:of|reached\s+at|taken\s+(?:at|by))\s+(?:(?:the|its|their|an?)\s+)?$"
)
_HELD_THEN = re.compile(
    r"[^.;]{0,60}?,?\s(?:which\s(?:was|were)\s)?(?:held|hosted|convened|that\stook\splace)\s"
)
_THAT_DAY = re.compile(
    r"\b(?:same day|earlier (?:on|in) the|today|yesterday|this (?:morning|afternoon|week))\b"
)


def had_outcomes(event: Event, main: Occasion) -> bool:
    """Is a council told by its outcomes, held elsewhere or on another day, where two only met?"""
    if event.format is None or not event.identity or not main.kinds <= {"meeting", "visit"}:
        return False
    if main.number is not None or main.names or event.line is main.events[0].line:
        return False
    if _THAT_DAY.search(event.line.lower) or not any(e.verb and e.line.kind == "body" for e in main.events):
        return False
    days = [d.edtf for d in event.dates if d.edtf]
    told = bool(event.places) or (bool(main.dates) and bool(days) and main.dates.keys().isdisjoint(days))
    before = event.line.before(event.start, 60)
    return told and bool(_OUTCOME_OF.search(before) and _HELD_THEN.match(event.line.after(event.end, 80)))


_RECEIVES = re.compile(r"(?:welcomed|received)")
_AIRPORT = re.compile(r"\b(?:at|in)\s+(?:the\s+)?(?:[\w’'.-]+\s+){0,5}?(?:airport|air\s?base|tarmac)\b")


# "was welcomed on Monday with a guard of honour at the palace"
_CEREMONY = re.compile(
    r"[^.;]{0,40}?\b(?:with|to|at)\s+an?\s+(?:[\w’'-]+\s+){0,4}?"
    r"(?:ceremon(?:y|ies)|guard\s+of\s+honou?r|p[oō]whiri|salute|parade|banquet)\b"
)


def met_on_arrival(event: Event) -> bool:
    """ "He was welcomed at the airport by Minister Y", "with a guard of honour": no talks."""
    if not event.verb or _RECEIVES.fullmatch(event.verb) is None:
        return False
    return bool(
        _AIRPORT.search(event.line.lower) or _CEREMONY.match(event.line.after(event.end, 110).lower())
    )


def organs_own(event: Event, main: Occasion) -> bool:
    """ "The decision of the Council at its 165th session", told of two who met: a session of that organ."""
    form, first = event.format, main.events[0]
    if form is None or not form.occasion or form.number is None or form.determiner != "its":
        return False
    return bool(first.verb) and bool(first.people) and main.kinds <= {"meeting"} and main.number is None
