"""Who is only there: whom the words put beside the talks, or at their opening, and not at their table.

| words | X |
| --- | --- |
| `X looked on`, `in the presence of X`, `a private meeting with X` | bystands |
| `in attendance was X`, `X is expected to be on board` | attends |
| `at the closing ceremony X urged`, `X said in her opening remarks` | opens or closes |
| `X declared the session open` | opens it |
| `participating as observers were Kenya and Chad, represented by X and Y` | looks on for a side |
| `attending the talks were X of Oman and Y of Qatar`, and nobody else | faces the other |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.cues import wording
from ctdialog.pipeline.gazetteer import Extent
from ctdialog.pipeline.occasions.occasion import Occasion
from ctdialog.pipeline.organizations.house_words import HOUSE_NOUN
from ctdialog.pipeline.scene import Line
from ctdialog.pipeline.seats.envoys import is_envoy
from ctdialog.pipeline.seats.leading import observes
from ctdialog.pipeline.seats.role_grammar import CALLED_ON
from ctdialog.pipeline.seats.seat import Seat
from ctdialog.pipeline.sides.listed import seated, seats_by_person

# "at the closing ceremony", "X said in her opening remarks", "in an address closing the session"
_OPENING = r"(?:opening|welcom(?:e|ing)|inaugural|keynote|closing|concluding|introductory)"
_CEREMONIAL = re.compile(rf"\b(?:{_OPENING}|speech|address|remarks|statement|declar(?:ed|es|ing))\b")
_CEREMONY = re.compile(
    rf"\b(?:(?:at|in|during|attending|opened\s+with)\s+(?:the|its|an?|his|her)\s+(?:[\w-]+\s+)?{_OPENING}\s+"
    r"(?:ceremony|session|speech|address|remarks|statement)|speaking\s+at\s+the\s+(?:opening|closing)|"
    rf"{_OPENING}\s+(?:speeches|addresses|remarks|statements|words)\s+(?:was|were|came)\b)[^.;]*$"
)
_IN_SPEECH = re.compile(
    r"[^;\"“]{0,240}?\b(?:"
    rf"in\s+(?:(?:his|her|an?|the)\s+)(?:[\w-]+\s+)?{_OPENING}\s+(?:speech|address|remarks|statement|words)|"
    rf"(?:speech|address|remarks|statement)\s+{_OPENING}\s|in\s+(?:his|her)\s+(?:speech|address|remarks|statement)\b|"
    r"at\s+the\s+(?:opening|closing)\s+(?:ceremony|session)\b|"
    r"declar(?:ed|es|ing)\s+(?:[\w’'-]+\s+){1,8}?(?:officially\s+)?(?:open|closed)\b)"
)
# "X and Y looked on", "X, who was present,", "X greeted the participants"
_HE_SAID = re.compile(
    rf"\b(?:he|she)\s+(?:said|told|added|stressed|noted|stated)\b[^.;]{{0,60}}\bin\s+(?:his|her)\s+(?:{_OPENING}\s+)?"
    r"(?:speech|address|remarks|statement)\b"
)
_LOOKS_ON = re.compile(
    r"^[\s,)–—-]*(?:who\s+)?(?:(?:was|were|is|are|being|also|too|then|both|all|had|has|later)\s+){0,4}"
    r"(?:looked\s+on|looking\s+on|watch(?:ed|ing)|witness(?:ed|ing)|observ(?:ed|ing)|sat\s+in|sitting\s+in|"
    r"(?:there|present|in\s+attendance|on\s+hand)\b(?!\s+(?:a|an|the|its|his|her)\b)|"
    r"(?:greet|welcom)(?:ed|ing)\s+(?:them|all|(?:the\s+)?(?:participants|guests|delegat\w+|visitors))|"
    r"(?:also|too)\s+(?:came|attended|joined|took\s+part|participated)|"
    r"(?:attended|came|took\s+part|joined)\s*(?:,\s*)?too)\b"
)
# "in the presence of X", "among the guests were X", "assisted by X", "the delegation also met X"
_BYSTANDS = re.compile(
    r"\b(?:in\s+the\s+presence\s+of|(?:among|amongst)\s+(?:the\s+|those\s+|them\b)[^.;:]{0,50}|"
    rf"{wording('accompanied')}\s+by|together\s+with|along\s+with|"
    r"also\s+(?:attended|joined|addressed|followed)\s+by|(?:attended|joined)\s+also\s+by|"
    r"also\s+(?:present|attending|there|in\s+attendance|on\s+hand|taking\s+part)[^.;:]{0,40}|"
    r"(?:delegation|team|side|guests?|visitors|they|he|she)\s+(?:also\s+|later\s+|then\s+|was\s+|were\s+){0,3}"
    r"(?:met|called\s+on|received\s+by)(?:\s+with)?|"
    r"(?:private|separate|brief|short|one-on-one|t[eê]te-[aà]-t[eê]te)\s+(?:meetings?|talks|conversations?|discussions?)\b[^.;:]{0,90}?\bwith|"
    r"also\s+(?:[a-z]+\s+){0,3}(?:meet|(?:talk|speak|confer)\s+(?:with|to))(?:\s+with)?|"
    r"also\s+(?:met(?:\s+with)?|(?:spoke|talked|conferred)\s+(?:with|to)|called\s+on|was\s+received\s+by|saw|visited|"
    r"(?:held|had)\s+(?:an?\s+|separate\s+)?(?:\w+\s+)?(?:meetings?|talks|discussions)\s+with))\s*(?:,\s*)?(?:was\s+|were\s+)?(?:the\s+|his\s+|her\s+|its\s+|by\s+)*$"
)
# "in attendance were X and Y", "present at it was also X", "X joined the event", "with X participating"
_ATTENDANCE = re.compile(
    r"\b(?:in\s+attendance|present|attending|participating|taking\s+part)\b(?!\s+(?:as|for)\b)[^.;:]{0,130}?"
    r"\b(?:was|were|are|is|will\s+be)\s+(?:also\s+|both\s+|the\s+|his\s+|her\s+|its\s+)*$"
)
_TAKING_PART = re.compile(r"\b(?:attending|taking\s+part|participating)\b")
_COUNTERPART = re.compile(
    r"\b(?:his|her|their)\s+(?:[\w-]+\s+){0,3}(?:counterparts?|opposite\s+numbers?|colleagues?|peers?|homologues?)\b"
)
_CALLED_ON_BY = re.compile(
    r"[\s,]*(?:who\s+)?(?:was|were|is|had\s+been|will\s+be)\s+(?:(?:also|later|then|earlier)\s+)*"
    r"(?:called\s+(?:up)?on|paid\s+an?\s+(?:courtesy\s+)?(?:call|visit))\s+by\b"
)
# "On the sidelines of the talks, X met Y", "The Kenyan delegation will be received by Y"
_BESIDE = re.compile(
    r"\s*(?:also,?\s+)?(?:on|in|at)\s+the\s+(?:sidelines|margins|fringes)\s+of\b|"
    r"[^.;:]{0,60}\bdelegation\s+(?:will|is\s+to|is\s+due\s+to|was|were)\s+(?:(?:also|later|then|be)\s+){0,3}received\s+by\b"
)
_ATTENDS = re.compile(
    r"^[\s,]*(?:who\s+)?(?:(?:was|were|is|are|being|also|both|will|be)\s+){0,3}"
    r"(?:joined\s+the\s+(?:[\w-]+\s+){0,2}(?:meeting|talks|event|session|discussions?|dialogue|round)|"
    r"participating(?!\s+(?:on\s+behalf|for))|(?:(?:expected|due|set|likely|scheduled|invited)\s+)?to\s+(?:be\s+(?:there|"
    r"present|on\s+board|among|on\s+hand|in\s+attendance|part\s+of|a\s+member)|attend|join\s+(?:them|the\s+talks)))\b"
)


def around(seat: Seat, line: Line) -> Extent:
    """The characters of a person and those named side by side with him or her, in a sentence."""
    members = [seat.person, *seat.group]
    own = [m.extent for p, m in line.people if any(p is member for member in members)]
    return (min(own)[0], max(own)[1]) if own else (line.start, line.start)


def words_say(
    seat: Seat, line: Line, before: tuple[re.Pattern[str], int], after: tuple[re.Pattern[str], int]
) -> bool:
    """Do the words around a person in a sentence fit: each a pattern, and in how many characters?"""
    start, end = around(seat, line)
    return bool(before[0].search(line.before(start, before[1])) or after[0].match(line.after(end, after[1])))


def accredited(seat: Seat, seats: list[Seat]) -> bool:
    """ "The Ambassador of Kenya was there": where others of the side came, one of them leads it."""
    others = any(s is not seat and s.country == seat.country and not is_envoy(s) for s in seats)
    return others and seat.country is not None and is_envoy(seat)


def called_on(seat: Seat) -> bool:
    """ "A courtesy call by X on Y", "Y was called on by X": is a person one who is seen beside the talks?"""
    if all(_BESIDE.match(line.lower) for line in seat.lines):
        return True
    return any(words_say(seat, line, (CALLED_ON, 200), (_CALLED_ON_BY, 90)) for line in seat.lines)


def told_later(occasion: Occasion, seats: list[Seat]) -> set[int]:
    """ "X held the dialogue with Y. The same day Z met Y": who of X's side comes later, by their id()."""
    meet = occasion.kind == "meeting"
    talks = {id(e.line) for e in occasion.events if (e.identity if meet else e.format is not None)}
    at_talks = {id(s) for s in seats if not s.named and any(id(line) in talks for line in s.lines)}
    sides = {seat.country for seat in seats if id(seat) in at_talks}
    return {id(seat) for seat in seats if seat.country in sides and id(seat) not in at_talks}


def attends(seat: Seat) -> bool:
    """Do the words around a person say no more than that he or she was there?"""
    return any(words_say(seat, line, (_ATTENDANCE, 180), (_ATTENDS, 60)) for line in seat.lines)


def face_each_other(there: list[Seat], voices: list[Seat]) -> bool:
    """ "Attending the talks were X of Oman and Y of Qatar": is nobody else there, so that each is a side's?

    Not so "X and his Qatari counterpart Y", who plainly meet, nor those "present" or "in attendance".
    """
    sides = {seat.country for seat in there} - {None}
    if not 1 < len(there) == len(sides) < 4 or {id(seat) for seat in voices} - {id(seat) for seat in there}:
        return False
    line = there[0].lines[0]
    start, end = around(there[0], line)
    takes_part = _TAKING_PART.search(line.before(start, 180)) is not None
    return takes_part and _COUNTERPART.search(line.before(end, end - start)) is None


def openers(seats: list[Seat], lines: list[Line]) -> set[int]:
    """ "X said in his opening address", "at the closing ceremony X urged": who speaks there, by their id().

    A minister opens and closes the talks that others hold.
    """
    of = seats_by_person(seats)
    alone = seats[0] if len(seats) == 1 else None
    if alone and any(_HE_SAID.search(line.lower) for line in lines if not line.people):
        return {id(alone)}
    return {
        id(seat)
        for line in lines
        if _CEREMONIAL.search(line.lower)
        for seat in seated([person for person, _ in line.people], of)
        if words_say(seat, line, (_CEREMONY, 120), (_IN_SPEECH, 260))
    }


def observes_for_side(seat: Seat) -> bool:
    """ "Kenya, as an observer, was represented by X": does a person only look on for a side?"""
    return any(observes(line, around(seat, line)[0]) for line in seat.lines)


def bystands(seat: Seat) -> bool:
    """Do the words around a person say that the talks are others', and that the person only came too?"""
    return any(words_say(seat, line, (_BYSTANDS, 90), (_LOOKS_ON, 90)) for line in seat.lines)


_HOUSE = rf"(?:{HOUSE_NOUN}|police|guard|unit|army|navy|armed forces|general staff|embassy)"
_OF_IT = r"(?:\s+(?:of|for)\s+[^.,;:]{2,60})?(?:\s+\([^()]{2,12}\))?"
_HOUSE_REPRESENTED = re.compile(
    rf"\b{_HOUSE}{_OF_IT}\s+(?:(?:was|were|is|will\s+be|being)\s+(?:also\s+)?)?represented\b[^.,;:]{{0,30}}?\sby\s+(?:the\s+)?$"
)
_REPRESENTS_HOUSE = re.compile(
    r"[\s,)]*(?:who\s+)?(?:(?:also|will|has|had|was|is)\s+){0,2}represent(?:ed|s|ing)?\s+(?:the\s+)?"
    rf"(?:(?!side\b|delegation\b|team\b)[\w’'-]+\s+){{0,5}}?{_HOUSE}\b"
)


def stands_for_a_house(line: Line, start: int, end: int) -> bool:
    """ "The Ministry of Trade was represented by X", "X represented the police": one of those of a side."""
    if "represent" not in line.lower:
        return False
    return bool(
        _HOUSE_REPRESENTED.search(line.before(start, 140).lower())
        or _REPRESENTS_HOUSE.match(line.after(end, 140).lower())
    )


def beside_the_head(seats: list[Seat]) -> None:
    """Who stands for a ministry at talks where another one leads the side is no head of it."""
    for seat in seats:
        led = seat.house and any(
            other.role == "chair" and not other.house and other.country == seat.country for other in seats
        )
        if led:
            seat.role = "participant"
