"""Mentions told by the way: another's visit, a gathering beside the main one, what came before it.

| words | what they tell |
| --- | --- |
| `the visit of President X` who had no part | a visit of its own |
| `they agreed to hold consultations on ports` | no occasion yet |
| `was held in Lima, along with a workshop on ports` | a workshop beside it |
| `Following the visit of X in May, they agreed` | the talks go on speaking |
| `A productive meeting with Ambassador X` | another meeting |
| `the talks between X and Y`, of whom the lead said nothing | other talks |
| `A political dialogue took place at that gathering` | the talks go on |
| `The Security Dialogue is a mechanism under a memorandum of 2016` | the series, no meeting of 2016 |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.events.agreed_there import AGREED_THERE
from ctdialog.pipeline.events.event import Event, is_aside
from ctdialog.pipeline.occasions.compatible import days_differ, kinds_agree
from ctdialog.pipeline.occasions.occasion import GATHERINGS, Occasion
from ctdialog.pipeline.occasions.of_ranks import of_other_ranks
from ctdialog.pipeline.occasions.papers import AGREED
from ctdialog.pipeline.occasions.relative import of_ministers
from ctdialog.pipeline.scene import Line
from ctdialog.pipeline.topics.topics import addressed_before

_PROPOSED = re.compile(
    r"\b(?:agree[ds]?|decide[ds]?|pledge[ds]?|vow(?:s|ed)?|intend(?:s|ed)?|propose[ds]?|ready|"
    r"want(?:s|ed)?|hope[sd]?)"
    r"\s+to\s+"
    r"(?:[^.;]{0,120}\s(?:and|,)\s+to\s+)?(?:hold|resume|launch|start|begin|establish|restart|revive|set up|"
    r"initiate)\s+"
    r"(?:(?:the|their|an?|new|regular|annual|bilateral|joint)\s+)*$"
)
_THEY_TELL = re.compile(
    r"(?:^(?:participants|delegates|ministers|officials|leaders|delegations|"
    r"the (?:[\w-]+ )?(?:meeting|dialogue|talks|session|committee|commission|council|working group|"
    r"group|consultations|task force))|"
    r"\b(?:they|both (?:sides|parties|delegations|countries|ministers|governments|nations)|"
    r"the (?:two |three |four )?"
    r"(?:sides|parties|delegations|ministers|officials|leaders|delegates|participants|governments|co-chairs)|"
    r"the (?:two|three|four) (?:countries|nations|states|neighbou?rs)|"
    r"the (?:two|pair|duo)|the [a-z-]{4,20} and the [a-z-]{4,20}))\s+"
    r"(?:(?:also|further|then|likewise|again|jointly|too|moreover|\w+ly),? )?"
    r"(?:look(?:s|ed)? forward|hope[sd]?|await(?:s|ed)?|took note|took stock|"
    r"acknowledged|addressed|agreed|appreciated|assessed|commended|confirmed|considered|discussed|"
    r"emphasi[sz]ed|examined|exchanged|explored|expressed|focus\w+|hailed|highlighted|looked|noted|pledged|"
    r"praised|prepared|reaffirmed|recalled|recogni[sz]ed|reiterated|reviewed|stressed|supported|talked|underlined|"
    r"underscored|undertook|voiced|went|welcomed)\b"
)
_AFTER_ANOTHER = re.compile(
    r"(?:As (?:a )?(?:follow-?up|sequel) (?:to|of)|Following(?: up on)?|Building on|Further to|After|"
    r"In line with|On the basis of|Recalling|In the wake of|In the light of|In light of|In view of)\b"
)
_AN = re.compile(r"\ban?\s+(?:[\w-]+,?\s+){0,3}$")
_OF = re.compile(r"\s+(?:of|by|there of|here of|which|that)\s+(?:[\w’'-]+\s+){0,4}")
_HIS = re.compile(r"[’']s?\s+(?:[\w-]+\s+){0,3}")
# "before the arrival of President X for his three-day visit"
_ON_HIS = re.compile(r"\s+(?:for|on)\s+(?:his|her)\s+(?:[\w-]+\s+){0,3}")
# "The delegation, which includes X, is on a visit": those of whom the lead told
_THE_GUESTS = re.compile(r"The (?:\w+ )?(?:delegation|team|visitors?|guests?)\b")
_COMES_AFTER = re.compile(
    r"\b(?:after|follow(?:s|ed|ing)(?: up on)?|since|in the wake of|buil(?:ds|t|ding) on)\s+"
    r"(?:(?:the|an?|last|this)\s+)?(?:[\w-]+\s+){0,3}$"
)
_IT_COMES_AFTER = re.compile(
    r"\b(?:comes?|came|coming|follows|followed)"
    r"(?:,? (?:too|also|shortly|just|days|weeks|a \w+|months),?)? (?:after )?"
    r"(?:the|an?)\s+(?:[\w-]+\s+){0,3}$"
)
_PHASE = re.compile(
    r",?\s+(?:which\s+|that\s+)?(?:began|started|opened|kicked off|got under way|runs|ends|will end)\b"
)
_TODAYS = re.compile(r"\b(?:today|yesterday|\w+day)['’]s\s+$")
_BESIDE_IT = re.compile(
    r"\b(?:along with|alongside|together with|in parallel with|in parallel to|as well as|followed by|"
    r"preceded by|coincid\w+ with|besides|in addition to)\s+an?\s+(?:[\w-]+\s+){0,4}$"
    r"|\bcoincid\w+ with\s+the\s+(?:[\w-]+\s+){0,4}$"
)


def proposed(event: Event) -> bool:
    """Is it only what those who met want, no day, place or count told: "agreed to hold consultations"?"""
    form = event.format
    if form is None or event.number is not None or event.relative or event.dates or event.places:
        return False
    if form.determiner in ("the", "this", "their"):
        return False  # "agreed to resume the consultation": the one that the news may be of
    return _PROPOSED.search(event.line.before(event.start, 200)) is not None


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


def only_counted(event: Event, main: Occasion) -> bool:
    """Is another meeting named with its number alone: "as host of the 33rd Arab Summit"?

    So behind the lead, where the main one's number is known or its kind another: else it may be the same.
    """
    form = event.format
    if form is None or form.number_at is None or not (event.name_words or len(event.codes) > 1):
        return False
    inside = form.start <= form.number_at[0] < form.end and event.line.kind == "body"
    other = main.number is not None or event.kind not in main.kinds | {"meeting"}
    behind = event.line.index > main.events[0].line.index + _LEAD
    return inside and other and behind and not (event.dates or event.places)


def takes_the_word(event: Event) -> bool:
    """Do those of the story's own talks speak in a sentence that names another occasion as what came before?

    "Following the visit of X in May, they agreed …", "They discussed …, building on the conference in Y".
    """
    line = event.line
    they = _THEY_TELL.search(line.lower)
    if they is None:
        return False
    return line.start + they.start() < event.start or _AFTER_ANOTHER.match(line.text) is not None


# "agreed on training at the summit", "signed when X visited": what was done there
_DONE_AT = re.compile(r"\b(?:at|during|when)\b[^,.;]{0,40}$")


def said_before(event: Event) -> bool:
    """Is something told as said before another gathering is named, and not as done at it?

    "They stressed the need for training and welcomed the summit in Rome".
    """
    if not addressed_before(event.line.span, event.start):
        return False
    return _DONE_AT.search(event.line.before(event.start, 60)) is None


def the_same(event: Event, occasion: Occasion) -> bool:
    """ "The exercise, which began on Monday", "today's talks": the occasion's own, by part or day."""
    form = event.format
    if form is not None and _TODAYS.search(event.line.before(event.start, 16)):
        apart = of_other_ranks(event, occasion) or occasion.mentioned_in(event.line)
        if days_differ(event, occasion) and apart:
            return False  # "Monday's meeting of experts", before the ministers' on Tuesday
        return kinds_agree(event.kind, occasion, anaphor=True)
    if form is None or form.determiner not in ("the", "this") or event.kind not in occasion.kinds:
        return False
    return occasion.number is None and _PHASE.match(event.line.after(event.end, 40)) is not None


def comes_after_visit(event: Event) -> bool:
    """ "The pact comes after the visit of Minister X to Oman": is a visit what the news came after?"""
    told = event.kind == "visit" and event.line.kind != "headline"
    return told and _IT_COMES_AFTER.search(event.line.before(event.start, 60)) is not None


def somebodys_own_visit(event: Event, occasion: Occasion) -> bool:
    """Is it that of somebody who so far had no part: "X paid a visit", "the visit of X", "X's visit"?"""
    if event.kind != "visit" or event.format is None:
        return False
    last = occasion.events[-1].line
    if last.kind == "headline" and event.line.index == last.index + 1:
        return False  # "Chadian president in Rome for talks", and then "President X arrived on a visit"
    line = event.line
    if _THE_GUESTS.match(line.text):
        return False
    others = event.people and not any(id(person) in occasion.people for person in event.people)
    if others and _COMES_AFTER.search(line.before(event.start, 60)):
        return True  # "It comes after a visit which Minister X paid to Oman"
    if _AN.search(line.before(event.start, 40)) or event.format.determiner in ("a", "an"):
        if not occasion.people and all(each.line.kind == "headline" for each in occasion.events):
            return False  # "Army chief ends visit to Lima", and then his name
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
        or (
            mention.extent[1] <= event.start
            and _ON_HIS.fullmatch(line.before(event.start, event.start - mention.extent[1]))
        )
    }
    return bool(visitors) and not visitors & occasion.people


_PARTNERED = re.compile(r"\s+(?:with|between)\b")


def with_a_partner(event: Event, main: Occasion) -> bool:
    """ "A productive meeting with Ambassador X": an indefinite one with a partner, after the lead.

    Beside a gathering of many, wherever it is told.
    """
    form = event.format
    if form is None or form.determiner not in ("a", "an", "another") or form.core or event.number is not None:
        return False
    if event.line.index < main.events[0].line.index + (1 if event.people and gathers(main) else 3):
        return False
    return _PARTNERED.match(event.line.after(event.end, 12)) is not None


def gathers(main: Occasion) -> bool:
    """Is an occasion a gathering of many, beside which two can meet?"""
    if any(e.format and e.format.name and e.format.head == "meetings" for e in main.events):
        return True  # "the Aqaba Meetings"
    bodys = main.codes and all(p.label == "BODY" for event in main.events for p in event.parties)
    return main.kind in GATHERINGS or len(main.codes) > 2 or (bool(bodys) and len(main.codes) == 1)


# "On the sidelines, X met Y", "held talks on the margins of the conference"
BESIDE = re.compile(
    r"\b(?:on|in|at) (?:the|its|their) (?:sidelines|side-?lines|margins|fringes|edges?|eve)\b|"
    r"\b(?:alongside|in the framework of) (?:the|a) (?:[\w-]+ ){0,4}(?:conference|summit|meeting|"
    r"session|forum|week|assembly)\b"
)


# "King X also held meetings with Minister Y", after whom he met on the sidelines
_ALSO_MET = re.compile(r"\balso\s+(?:separately\s+)?(?:held|had|met|received|conferred|sat\s+down)\b")


_BESIDE_MEETING = re.compile(
    r"\b(?:sidelines|margins|fringes)\s+of\s+(?:the|this)\s+(?:\w+\s+)?"
    r"(?:meeting|summit|conference|forum|assembly)\b"
)


def on_the_sidelines(event: Event, main: Occasion) -> bool:
    """Do two or three of many hold talks of their own on the sidelines of the main gathering?"""
    if event.kind != "meeting" or event.number is not None or is_aside(event):
        return False
    if event.format is not None and event.format.determiner not in (None, "", "a", "an", "another"):
        return False
    bilateral = "bilateral" in event.line.before(event.end, event.end - event.start + 12)
    also = bool(event.verb) and _ALSO_MET.search(event.line.lower) is not None
    if event.line is main.events[0].line or not (bilateral or also or BESIDE.search(event.line.lower)):
        return False
    told = bool(event.people or event.codes or event.identity or event.line.people)
    if told and "visit" in main.kinds and _BESIDE_MEETING.search(event.line.lower):
        return True  # "leaves for Lima for a meeting of ministers. On the sidelines of the meeting he will …"
    return (told or len({party.code for party in event.line.parties}) > 1) and gathers(main)


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


def of_their_ministers(event: Event) -> bool:
    """ "It follows the meeting of the two countries' foreign ministers in Lima in May": others talked."""
    form = event.format
    if form is None or event.kind not in ("meeting", "summit") or form.determiner not in ("the", "a", "an"):
        return False
    return len(event.people) > 1 or of_ministers(event.line, form)


_LEAD = 2  # sentences in which the main sides may still be told for the first time
_BETWEEN = re.compile(r"\s+between\b")
_AT_IT = re.compile(
    r"[^.;,]{0,80}?\s(?:took place|was (?:also )?(?:held|conducted))[\"”’]?,?\s+(?:at|during|in|within|on)\s+"
    r"(?:that|this|the|the same|the said)\s+(?:gathering|meeting|session|event|occasion|talks)\b"
)


# "will sign the joint record of discussions": the paper that closes the talks
_RECORD_OF = re.compile(r"\b(?:records?|minutes|summary|protocol)\s+of\s+(?:the\s+|their\s+)?$")


def part_of_it(event: Event, main: Occasion) -> bool:
    """ "A dialogue on the region took place at that gathering": what the occasion did.

    So where its sides sign its record.
    """
    fits = event.number is None and not event.codes - main.codes
    if fits and not event.identity and _RECORD_OF.search(event.line.before(event.start, 30).lower()):
        return True
    return fits and _AT_IT.match(event.line.after(event.end, 140).lower()) is not None


def of_its_series(event: Event, main: Occasion) -> bool:
    """Is the main one's format spoken of with another day, and not which one: "the Dialogue, agreed in 2016"?

    Without a number it is the series, or another one of it, which is told inside the main one. A gathering of
    a body that somebody "previously attended in Rome on 8 May 2025" is none of the series but one by itself.
    """
    form = event.format
    dated = event.kind == "summit" and event.places and any(date.edtf for date in event.dates)
    if dated and ATTENDED.search(event.line.before(event.start, 80)):
        return False
    if form is None or form.determiner not in ("the", "this", "their") or event.number is not None:
        return False
    if event.kind not in main.kinds or event.kind in ("meeting", "visit") or event.codes - main.codes:
        return False
    return not event.name_words or any(event.name_words <= words for words in main.names)


# "Smith previously attended the sessions held as part of |the informal meeting of EU ministers"
ATTENDED = re.compile(
    r"\b(?:attended|took\s+part\s+in|participated\s+in|travell?ed\s+to|was\s+at|were\s+at)\s+"
    r"(?:[\w’'-]+\s+){1,7}$"
)


def adopted_at(line: Line, event: Event) -> bool:
    """Is a gathering told as where a document was adopted, which the article's own talks then rest on?

    "They recalled the Muscat Declaration, adopted at the summit in May"; "the pact signed during his visit".
    """
    named = [span for span in line.instruments if span.end_char <= event.start]
    between = line.before(event.start, event.start - named[-1].end_char) if named else ""
    came = event.verb == AGREED_THERE and between.lower().rstrip().endswith(" when")
    return came or _ADOPTED_AT.search(between) is not None


# "welcomed the Memorandum on Ports, signed in the course of the visit of X": when a subject came to be
_SIGNED_DURING = re.compile(
    AGREED + r",?\s+(?:by\s+[\w’' -]{2,40}\s)?(?:during|in\s+the\s+course\s+of|on\s+the\s+occasion\s+of)\s+"
    r"(?:the|an?|his|her|their)\s+(?:[\w-]+\s+){0,2}$"
)


def signed_during(event: Event) -> bool:
    """Is a visit told only to say when a paper that the talks dealt with was signed?"""
    return event.kind == "visit" and _SIGNED_DURING.search(event.line.before(event.start, 100)) is not None


_IS_TO_COME = re.compile(r"(?:will|to|(?:is|are) (?:coming|going|due|to))\b")


def come_for(event: Event, main: Occasion) -> bool:
    """Is "the next meeting of the A-B Commission" what a visit that is still to come is made for?"""
    ahead = main.kinds <= {"visit", "meeting"} and _IS_TO_COME.match(main.events[0].verb or "")
    return bool(ahead) and event.relative == "next" and event.identity and event.codes == main.codes


def met_for(event: Event, main: Occasion) -> bool:
    """Is a numbered round only what a plain meeting was to prepare: "met with a view to the 11th session"?"""
    plain = main.kinds == {"meeting"} and main.number is None and not main.names
    return plain and event.number is not None and is_aside(event)


# "discussed preparations for the conference"
_PREPARES = re.compile(
    r"\b(?:preparations?|preparatory work)\s+(?:for|of)\s+(?:the\s+|an?\s+)?(?:[\w’'-]+\s+){0,6}$"
)
# "who had come to Lima for the conference", "is in Lima to attend the forum"
_COME_TO = re.compile(
    r"\b(?:arriv\w+|came|come|travel\w+|is|was|being)\s+(?:in|to)\s+(?:[\w’'-]+\s+){1,3}"
    r"(?:[^.;,]{0,60}\s)?(?:for|to\s+(?:attend|take\s+part\s+in|participate\s+in))\s+"
    r"(?:the\s+|an?\s+)?(?:[\w’'-]+\s+){0,4}$"
)
_WHO_CAME = re.compile(r"\bwho\s+(?:had\s+|has\s+|also\s+)*" + _COME_TO.pattern)


def had_come_to(event: Event) -> bool:
    """ "X received Y, who had come to Lima for the Forum on Ports": told in a clause on the guest."""
    return event.kind in GATHERINGS and _WHO_CAME.search(event.line.before(event.start, 120)) is not None


def gathering_beside(event: Event, main: Occasion) -> bool:
    """Is a gathering what those of a meeting or a visit prepared, or what one of two who met came for?

    "X received Y, who had come to Lima for the Forum on Ports"; "they discussed preparations for the forum".
    """
    plain = main.kinds <= {"meeting", "visit"} and main.number is None and not main.names
    gathers = event.kind in GATHERINGS or (event.number is not None and event.format is not None)
    before = event.line.before(event.start, 120)
    following = event.relative and not (event.number and _PREPARES.search(before))
    if not (plain and gathers and event.identity) or following or event.line.kind == "headline":
        return False
    met = main.kinds == {"meeting"} and len(main.codes) == 2
    return bool(_PREPARES.search(before) or (met and _COME_TO.search(before)))


def gathering_told(event: Event, main: Occasion, found: list[Occasion]) -> Occasion | None:
    """The gathering told beside the main talks that "the conference" means, and not the talks."""
    if event.kind not in GATHERINGS or event.kind in main.kinds or event.codes:
        return None
    return next((occasion for occasion in found[1:] if event.kind in occasion.kinds), None)
