"""Whether a mention can be of an occasion.

Occasions are told apart by what cannot be the same one's: another number, another pair of
parties, another kind of event, another day or city, another name. What a mention leaves out
contradicts nothing.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from ctdialog.pipeline.dates.date_tense import begins_on
from ctdialog.pipeline.events.event import Event
from ctdialog.pipeline.occasions.occasion import TALKS, Occasion, cities_of
from ctdialog.pipeline.parties import Party
from ctdialog.pipeline.scene import City, DateMention, Line
from ctdialog.records import Kind

_SEVERAL = 3  # members that tell a body's own meeting


def kinds_agree(kind: Kind, occasion: Occasion, anaphor: bool = False) -> bool:
    """Can a mention's word be this occasion's; an `anaphor` ("the meeting") says less than a name?"""
    kinds = occasion.kinds
    if kind != "exercise" and kinds == {"exercise"}:
        return False
    if kind in kinds or (kind == "meeting" and (anaphor or not kinds <= {"visit"})):
        return True
    if kind in TALKS and kinds & TALKS:
        return True
    if anaphor and (kind == "dialogue" or (kind == "conference" and kinds & {"summit", "working-group"})):
        return True
    if kind == "visit":
        return anaphor and bool(kinds & TALKS)
    if kind in ("conference", "exercise") and anaphor:
        # "wrapped up talks … The three-day workshop": the common noun told more closely
        return kinds <= {"meeting", "visit"} and not any(e.format and e.format.name for e in occasion.events)
    return kind != "exercise" and kinds <= {"meeting", "visit"} and not anaphor


def days_differ(event: Event, occasion: Occasion) -> bool:
    """Do both tell a date or a city, and not the same one?"""
    cities = cities_of(event)
    if cities and occasion.cities and not any(a in b or b in a for a in cities for b in occasion.cities):
        return not _only_headlined_near(event, occasion)
    mine = [date for date in event.dates if date.likely]
    known = list(occasion.dates.values())
    if not mine or not known:
        return False
    if any(d.edtf for d in mine) != any(d.edtf for d in known):
        # a full date and a weekday of an unknown week may be the same day
        return all(d.when.tense == "past" for d in mine) and all(d.when.tense == "future" for d in known)
    if any(_began(event, day, known) for day in mine) or _headlines_day(mine, occasion):
        return False
    if any(not d.edtf and d.text.lower() in {o.text.lower() for o in known if not o.edtf} for d in mine):
        return False  # "March 29", of a year that is not told, and again "on March 29"
    pairs = [(a, b) for a in mine for b in known if a.edtf or _counted(a) == _counted(b)]
    return bool(pairs) and not any(overlap(a.likely or "", b.likely or "") for a, b in pairs)


def _only_headlined_near(event: Event, occasion: Occasion) -> bool:
    """ "Admiral heads to Quito for talks", and then "in Guayaquil": a headline's capital is the country.

    So are the two of "Lima, Quito put off the committee", which is then told as due "in Guayaquil".
    """
    told = [place for each in occasion.events for place in each.places if isinstance(place, City)]
    countries = {place.country for place in event.places if isinstance(place, City)}
    headline = all(each.line.kind == "headline" for each in occasion.events)
    return headline and countries <= {place.country for place in told}


def _counted(date: DateMention) -> bool:
    """Is a date counted in months or years from an unknown day ("next month"), which "3 May" may lie in?"""
    return date.when.start is not None and date.when.start.unit in ("month", "year")


def _headlines_day(mine: list[DateMention], occasion: Occasion) -> bool:
    """Is it by its words the weekday that so far a headline alone tells, without a verb to count it by?"""
    told = {d.text.lower() for d in occasion.dates.values()}
    if any(event.line.kind != "headline" for event in occasion.events):
        return False
    return any("day" in d.text.lower() and d.text.lower() in told for d in mine)


_ENDS_ON = re.compile(
    r"\b(?:ends?|ending|concludes?|concluding|closes?|runs?|lasts?|continues?|wraps? up)\s+(?:\w+\s+)?$"
)


def _began(event: Event, day: DateMention, known: list[DateMention]) -> bool:
    """Is it the day that one of another day began on, or will end on ("which began on Monday")?"""
    if event.identity or not day.likely:
        return False
    before, others = event.line.before(day.start), [other.likely for other in known if other.likely]
    if begins_on(before):
        return any(day.likely < other for other in others)
    return _ENDS_ON.search(before) is not None and any(day.likely > other for other in others)


def overlap(a: str, b: str) -> bool:
    """Do two EDTF dates or ranges share a time, as far as the coarser one tells?"""
    first, last = a.split("/")[0], a.split("/")[-1]
    start, end = b.split("/")[0], b.split("/")[-1]
    n = min(len(first), len(start))
    return first[:n] <= end[:n] and start[:n] <= last[:n]


def names_agree(event: Event, occasion: Occasion) -> bool:
    """Can the names be one format's: one is missing, or they share half of the shorter one's words?"""
    mine = event.name_words
    if not mine or not occasion.names:
        return True
    return any(_share(mine, words) for words in occasion.names)


# what names of commissions share: "Joint Economic Commission", "Joint Commission on Security Cooperation"
_IN_MANY = frozenset(["commission", "committee", "council", "cooperation", "bilateral"])


def _share(one: frozenset[str], other: frozenset[str]) -> bool:
    """Do two names share half of the shorter one's words, also where what many names have is left out?"""
    bare, rest = one - _IN_MANY, other - _IN_MANY
    apart = bool(bare and rest) and 2 * len(bare & rest) < min(len(bare), len(rest))
    return not apart and 2 * len(one & other) >= min(len(one), len(other))


def parties_agree(event: Event, occasion: Occasion) -> bool:
    """Can the parties be the same: one side told none, one set holds the other, or it is a body's states?"""
    mine, known = event.sides, occasion.codes
    return not mine or not known or mine <= known or known <= mine or _its_members(event.line, mine, known)


def _its_members(line: Line, mine: Collection[str], known: Collection[str]) -> bool:
    """Does one side tell a body, and the other three or more of its members, and half of all at least?"""
    for body, states in ((mine, known), (known, mine)):
        if len(body) == 1 and len(states) >= _SEVERAL:
            members = line.members.get(next(iter(body)), frozenset())
            if members.issuperset(states) and 2 * len(states) >= len(members):
                return True
    return False


def same_series(event: Event, occasion: Occasion) -> bool:
    """Can a mention be another occasion of the same series?"""
    gathers = event.kind in ("conference", "summit") and event.kind not in occasion.kinds and occasion.names
    within = len(event.name_words) > 1 and any(event.name_words <= words for words in occasion.names)
    if gathers and event.name_words and event.format and event.format.core > 0 and not within:
        return False  # "the 3rd Conference on Terrorism's Funds", told of the 4th Working Group on Terrorism
    bare = event.format is not None and event.format.head == "plenary" and not event.name_words
    # not "the last plenary of the Parliament"
    bare = bare and not event.line.after(event.end, 4).startswith(" of ")
    return (
        parties_agree(event, occasion)
        and names_agree(event, occasion)
        and (
            kinds_agree(event.kind, occasion, anaphor=True)
            or (gathers and within)
            or (bare and bool(occasion.kinds & TALKS))
        )
    )


# "The next round of trade talks", told after talks on terrorism
_OF_MATTER = re.compile(
    r"\s+of\s+(?:the\s+|their\s+|its\s+)?(?:(?:bilateral|joint|free|ministerial|high-level|boundary|annual)\s+){0,2}"
    r"(?P<matter>trade|tariff|economic|investment|energy|climate|maritime|consular|migration|human\s+rights|nuclear|"
    r"fisheries|water|tax|health|border|peace|visa|aviation|disarmament)\s+(?:and\s+\w+\s+)?"
    r"(?:talks|negotiations|dialogue|consultations|discussions)\b"
)
_OF = re.compile(r"\s+of\s+(?:the\s+)?$")
_NEXT = re.compile(
    r"\b(?:the|its|their)\s+next\s+(?:\w+\s+)?(?:meeting|round|session|summit|plenary|conference|edition|talks)\b"
)


# "will gather in Lima for a trade fair", "will next meet at the Water Summit in May": another gathering, but
# not one held "at the Lima Conference Centre"
_AT_GATHERING = re.compile(
    r"\b(?:will|would|shall|(?:is|are)\s+to)\s+(?:\w+\s+)?"
    r"(?:meet|gather|convene|assemble|see\s+(?:each\s+other|one\s+another))\s+(?:again\s+|next\s+)?"
    r"(?:in\s+[\w’'-]+(?:\s[\w’'-]+)?(?:\s+(?:in|on)\s[\w ]{3,20})?,?\s+)?"
    r"(?:at|for|during)\s+(?:the|an?)\s+(?:[\w’'-]+\s+){0,4}"
    r"(?:(?P<organ>(?:ministerial|council)\s+(?:meeting|session))|conference|summit|assembly|fair|expo|congress|exhibition|festival|tournament|training)\b"
    r"(?!\s+(?:cent(?:re|er)|hall|room|house|palace|hotel|complex|campus|buildings?|grounds?|venue|facility|academy|"
    r"college|school|institute|base|camp|site|pavilion)\b)"
)


def tells_another_series(line: Line, occasion: Occasion) -> bool:
    """ "Lima will host the next meeting of the Arab League", told after talks that are not the League's."""
    at = _AT_GATHERING.search(line.lower) if occasion.kinds <= TALKS else None
    if at is not None and (at["organ"] is None or of_another_series(line, line.start + at.end(), occasion)):
        return True  # "at the ministerial session of ECOWAS", but not "at the ministerial session"
    match = _NEXT.search(line.lower) if " next " in line.lower else None
    return match is not None and of_another_series(line, line.start + match.end(), occasion)


def of_another_series(line: Line, end: int, occasion: Occasion) -> bool:
    """Does what stands behind "next meeting" give it to others: "of the Arab League", "of trade talks"?"""
    body = next((party for party in line.parties if party.start >= end), None)
    if body is not None and body.label == "BODY" and _OF.fullmatch(line.after(end, body.start - end)):
        if _its_short_name(line, body, occasion):
            return False
        told = occasion.codes or (occasion.names and occasion.kind not in ("summit", "conference"))
        return bool(told) and body.code not in occasion.codes
    matter = _OF_MATTER.match(line.after(end, 90).lower())
    return matter is not None and _not_its_matter(matter["matter"], occasion)


def _its_short_name(line: Line, body: Party, occasion: Occasion) -> bool:
    """Is a body only the short name told right behind the occasion's: "the Finance Group (XFG)"?"""
    short = line.text[body.start - line.start : body.end - line.start]
    return any(
        event.line.text[event.end - event.line.start :].lstrip(")’” ").startswith(f"({short})")
        for event in occasion.events
    )


def _not_its_matter(matter: str, occasion: Occasion) -> bool:
    """Is it no matter of a named format? Of talks without a name nobody can tell what the next are about."""
    told = any(matter in event.line.lower for event in occasion.events)
    return bool(occasion.names) and not told and not any(matter in words for words in occasion.names)


def compatible(event: Event, occasion: Occasion) -> bool:
    """Can a mention with an identity be of this occasion?"""
    if event.number is not None and occasion.number is not None and event.number != occasion.number:
        return False
    if not parties_agree(event, occasion):
        return False
    if _same_number(event, occasion) or _held_that_day(event, occasion):
        return True
    if days_differ(event, occasion):
        return False
    if event.verb:
        again = event.kind in occasion.kinds and _headline_again(event, occasion)
        return (again or _verb_fits(event, occasion)) and not _on_its_sidelines(event, occasion)
    if _same_count(event, occasion):
        return True
    fits = kinds_agree(event.kind, occasion) or _its_plenary(event, occasion) or _so_called(event, occasion)
    if not fits or _introduced(event, occasion) or _of_many(event, occasion):
        return False
    if event.number is not None and event.number == occasion.number:
        return True
    same = names_agree(event, occasion) or _headline_again(event, occasion)
    return same or _described(event, occasion)


def _its_plenary(event: Event, occasion: Occasion) -> bool:
    """Is "its fifth plenary" a session of the working group or council told of?"""
    form = event.format
    if form is None or form.head != "plenary" or form.determiner not in ("its", "their"):
        return False
    return "working-group" in occasion.kinds


def _so_called(event: Event, occasion: Occasion) -> bool:
    """Is "the Border Committee conference" what so far is only called "the conference"?"""
    if event.format is None or occasion.names or occasion.number is not None:
        return False
    return any(each.format is not None and each.format.head == event.format.head for each in occasion.events)


_PLAIN_TALKS = ("talks", "consultations", "discussions", "negotiations")
_CLOSE = 2  # sentences from what is described to its name


def _described(event: Event, occasion: Occasion) -> bool:
    """Are "annual security policy talks" what the next sentence tells by its name and number?"""
    form, first = event.format, next((e for e in occasion.events if e.number is not None), None)
    if (
        first is None
        or form is None
        or form.name is None
        or not form.head.endswith(_PLAIN_TALKS)
        or event.number is not None
    ):
        return False
    words = event.line.text[form.name[0] - event.line.start : form.name[1] - event.line.start]
    near = 0 < first.line.index - event.line.index <= _CLOSE
    return near and words.islower()


_THAT_DAY = re.compile(r"\b(?:that|the same)\s+day\b")


def _held_that_day(event: Event, occasion: Occasion) -> bool:
    """Is a counted dialogue told as held on the day of a reception: "Later that day, the third dialogue …"?

    Who came for it and was received is then the dialogue's.
    """
    plain = occasion.kinds <= {"meeting", "visit"} and occasion.number is None and not occasion.names
    counted = event.number is not None and event.kind in TALKS - {"meeting"}
    return plain and counted and _THAT_DAY.search(event.line.lower) is not None


def _same_number(event: Event, occasion: Occasion) -> bool:
    """Is it told as the same one of the same sides' series, though another day is told ("was held today")?"""
    if event.number is None or event.number != occasion.number or event.number == 1:
        return False
    named = bool(event.codes & occasion.codes) and kinds_agree(event.kind, occasion)
    return named and names_agree(event, occasion)


def _same_count(event: Event, occasion: Occasion) -> bool:
    """ "The 9th BC Peru-Chile conference", "the 9th Border Committee": the same sides' ninth, named once.

    An article that counts two series of the same two to the same number names both.
    """
    counted = event.number is not None and event.number == occasion.number and event.number > 1
    both = len(event.codes) > 1 and event.codes == occasion.codes
    return counted and both and not (event.name_words and occasion.names)


_SIDELINES = re.compile(r"\bon (?:the|its) (?:sidelines|margins|fringes)\b")


def _on_its_sidelines(event: Event, occasion: Occasion) -> bool:
    """Does a sentence tell of others met on the sidelines of an occasion?"""
    if all(each.line.kind == "headline" and each.kind == "meeting" for each in occasion.events):
        return False  # "Readout of a meeting", and then who met on whose sidelines
    if not occasion.people and event.codes <= occasion.codes:
        return False  # "The ministers of Chad and Niger agreed on it. X and Y met on the sidelines of …"
    others = any(id(person) not in occasion.people for person in event.people)
    return others and _SIDELINES.search(event.line.lower) is not None


def _introduced(event: Event, occasion: Occasion) -> bool:
    """Is a gathering told anew ("a special summit in May"), after an occasion of another kind?"""
    form = event.format
    if form is None or form.determiner not in ("a", "an", "another") or event.kind in occasion.kinds:
        return False
    told = [each.line for each in occasion.events if each.line.kind != "headline"]
    return event.kind in ("summit", "conference") and bool(told) and event.line not in told


_ATTENDED = re.compile(
    r"\b(?:with (?:the )?participation of|attended by|bringing together|which brings together)\b"
)


def _of_many(event: Event, occasion: Occasion) -> bool:
    """Is a named gathering of several countries told, after talks of one official with another?"""
    bilateral = occasion.kinds == {"meeting"} and not occasion.names and 0 < len(occasion.codes) < 3
    if not (bilateral and event.name_words) or _ATTENDED.search(event.line.after(event.end, 60)) is None:
        return False
    return len({p.code for p in event.line.parties_in(event.end, event.line.end)}) > 2


def _headline_again(event: Event, occasion: Occasion) -> bool:
    """Does the lead tell in other words what so far only the headline told?"""
    last = occasion.events[-1].line
    if last.kind != "headline" or event.line.index > last.index + 3 or (event.paired and event.line is last):
        return False
    return all(e.line.kind == "headline" for e in occasion.events)


def _verb_fits(event: Event, occasion: Occasion) -> bool:
    """Does a verb of meeting go on with an occasion: with its people, or with its sides on no other day?"""
    if event.kind == "visit":
        # "is going to Peru for talks … will be in Lima on Monday"
        retold = all(e.kind == "visit" and e.line.kind == "headline" for e in occasion.events)
        return retold or any(id(person) in occasion.visitors for person in event.people)
    # "He called on Minister Y": who is meant, too
    people = {id(person) for person, _ in event.line.people} | {id(person) for person in event.people}
    if not people or people & occasion.people:
        return True
    # "The ministers of A and B met in Lima. Minister X met on Tuesday with Minister Y of B": the same, closer
    # so are those who "this week met in Lima"
    dated = any("week" not in date.text.lower() for date in occasion.dates.values())
    closer = occasion.kinds == {"meeting"} and not dated and not occasion.people
    # "cancelled a meeting in Lima … had confirmed that X and Y will meet in Lima": what was to be
    planned = closer and event.verb.startswith("will") and event.codes == occasion.codes
    if planned and cities_of(event) & occasion.cities:
        return True
    if (event.dates and not closer) or (event.places and any(e.places for e in occasion.events)):
        return False
    own = {id(person) for person in event.people}
    told = [m for person, m in event.line.people if not event.apart or id(person) in own]
    sides = {m.office.country for m in told if m.office and m.office.country}
    return sides <= occasion.codes or not occasion.codes


def less_alike(event: Event, occasion: Occasion) -> tuple[bool, bool]:
    """Whether an occasion lacks a mention's number, and its very name: first comes the one that has both."""
    number = event.number is None or occasion.number != event.number
    return number, not event.name_words or event.name_words not in occasion.names


def told_again(aside: Event, main: Occasion) -> bool:
    """ "They pose ahead of the 9th Border Committee", and then "said after the 9th Border Committee"?"""
    return aside.number is not None and aside.number == main.number and compatible(aside, main)
