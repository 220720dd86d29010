"""Another one of the series, told by its count or its turn alone, in any clause of any sentence.

An ordinal counts the series where nothing that could be counted stands behind it. Which series, the number
of the occasion says: the one before it is the last, the one after it the next.

| words | mention |
| --- | --- |
| `the sixth falls to Amman`, `a fourth will follow`, `their sixth, in May` | of the series, by its number |
| `two years after the fourth, which Muscat hosted` | the same |
| `the next, in Oslo`, `their previous encounter`, `the following one` | of the series, by its turn |
| `round six`, `edition no. 6`, `number six follows`, `the VI`, `for the sixth time` | the same |
| `the third country`, `the second day`, `opened on the 16th`, `a third of them` | none |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.events.event import Event
from ctdialog.pipeline.formats.format_joined import Format
from ctdialog.pipeline.gazetteer import Extent
from ctdialog.pipeline.numbers import CARDINALS, TENS, TO_NINTH, WHOLE_ORDINALS, count_of
from ctdialog.pipeline.occasions.compatible import same_series
from ctdialog.pipeline.occasions.occasion import Occasion
from ctdialog.pipeline.occasions.of_ranks import of_other_ranks
from ctdialog.pipeline.scene import Line, Scene
from ctdialog.pipeline.when_where.belongs import attach
from ctdialog.records import Kind

ORDINAL = (
    rf"(?:\d{{1,3}}(?:st|nd|rd|th)|(?:{'|'.join(TENS)})-(?:{TO_NINTH})|{WHOLE_ORDINALS}|"
    r"inaugural|constitutive|founding)"
)
# A gathering by a word that heads no format of its own
_GATHERING = (
    r"(?:ones?|encounters?|gatherings?|sittings?|occasions?|reunions?|get-togethers?|such\s+\w+|installments?|"
    r"instalments?|outings?|editions?|of\s+(?:its|their|the|this|these|that)\s+(?:kind|sort|series|type))"
)
# What stands behind an ordinal that counts no noun: a sign, a verb, a preposition, a conjunction
NO_NOUN = (
    r"(?=\s*(?:$|[,.;:!?)”\"’–—])|\s+(?:[-–—]\s|(?:to|in|at|on|by|for|from|with|under|between|will|would|shall|"
    r"should|could|may|might|was|were|is|are|be|being|been|had|has|have|having|which|that|when|where|but|or|as|"
    r"before|after|since|until|not|now|only|already|also|there|this|last|next|then|so|held|set|due|taking|took|takes|"
    r"take|falls?|falling|fell|goes|went|comes?|coming|came|follows?|stays?|remains?|belongs?|dates|dating|sat|met|"
    r"saw|brought|began|begins|opens|ended|(?!united\b)[a-z]+ed)\b))"
)
_BY_NUMBER = re.compile(
    rf"\b(?:the|its|their|his|her|our|an?)\s+(?P<count>{ORDINAL})"
    rf"(?:\s+(?:time|{_GATHERING})(?![\w-]|\s+day)|{NO_NOUN})"
    rf"(?!,?\s+(?:and\s+)?(?:the\s+)?{ORDINAL}\b)"
)
_BY_TURN = re.compile(
    r"\b(?:the|its|their|our)\s+(?P<turn>next|previous|preceding)"
    rf"(?:\s+{_GATHERING})?{NO_NOUN}"
    rf"|\b(?:the|its|their|our)\s+(?P<late>last|following|subsequent)\s+{_GATHERING}{NO_NOUN}"
)
# "round six", "number six follows in Oslo", "session VI", "the VI"
_AFTER_NOUN = re.compile(
    r"\b(?:round|session|edition|iteration|volume|meeting|sitting|instal?lment|"
    r"(?<!the )number(?!\s+one))\s+"
    rf"(?:number\s+|no\.\s*)?(?P<count>\d{{1,2}}|(?-i:[IVXL]{{2,7}}|[VX])|{'|'.join(CARDINALS)})(?![\w-])",
    re.IGNORECASE,
)
_NUMERAL = re.compile(
    rf"\b(?:[Tt]he|[Ii]ts|[Tt]heir)\s+(?P<count>[IVXL]{{2,7}}(?:th|st|nd|rd)?|[VX](?:th)?)(?![\w-])(?i:{NO_NOUN})"
)
_HOW_OFTEN = re.compile(r"[\w-]+\s+[\w-]+\s+time\b")
_FOR = re.compile(r"\b(?:meet|sit|gather|convene|met|sat|hold|held|\w+(?:t|n|e)ed)\b[^.;]{0,60}\bfor\s+$")
_AHEAD_OF = re.compile(r"\b(?:will|would|shall)\b")
_AHEAD = frozenset(["next", "following", "subsequent"])
# "opened on the 15th and closed on the 16th", "from the 7th to the 9th", "a third of them"
_DAY = re.compile(r"\b(?:on|until|till|from|to|between|through)\s+$")
_SHARE = re.compile(r"\ban?\s+\w+\s+of\b")
# "the first Compact was signed; a second one followed", "the first day went to trade, the second to …"
_OF_THINGS = re.compile(rf"\b(?:the|its|their|an?)\s+{ORDINAL}\s+")


Count = re.Match[str]
"""A match of words that only count, by their number or their turn."""


def bare_counts(line: Line) -> list[Count]:
    """The bare counts of a sentence ("the sixth, in Oslo"), which only the occasion's own explains."""
    return [
        *_BY_NUMBER.finditer(line.lower),
        *_BY_TURN.finditer(line.lower),
        *_AFTER_NOUN.finditer(line.text),
        *_NUMERAL.finditer(line.text),
    ]


def told_by_number(counts: list[Count]) -> bool:
    """Is there one that a number tells, and not a turn alone?"""
    return any(match.re is not _BY_TURN for match in counts)


def with_elided(
    scene: Scene, line: Line, events: list[Event], main: Occasion | None, counts: list[Count]
) -> list[Event]:
    """The mentions of a sentence with those that only count, each with the dates and places of its clause."""
    if line.kind == "headline" or not counts:
        return events
    number = main.number if main is not None and main.number is not None else _number(events, main)
    told = main is not None and main.number is not None
    known = [(event.start, event.end) for event in events if event.identity or event.number is not None]
    known += [(date.start, date.end) for date in line.dates]
    kind: Kind = "exercise" if main is not None and main.kinds == {"exercise"} else "meeting"
    found: list[Event] = []
    for match in counts:
        start, end = line.start + match.start(), line.start + match.end()
        if any(first < end and start < last for first, last in known) or _of_those(line, match):
            continue
        turn, form = _counting(line, match, number)
        if form is not None and form.number == number:
            opened = main is not None or any(event.turn == "last" and event.number for event in events)
            if not told and opened and not any(event.number == number for event in events):
                found.append(Event(line, start, end, kind, form, identity=True))
        elif turn and not _of_things(line, match, known):
            found.append(Event(line, start, end, kind, form, turn=turn))
        elif main is None or _of_things(line, match, known):
            continue
        elif not _things_before(scene, line) and (long_ago := _long_ago(line, match, number)):
            found.append(Event(line, start, end, kind, long_ago, identity=True))
    if not found:
        return events
    events = [e for e in events if not any(e.start < new.end and new.start < e.end for new in found)]
    for event in events:
        event.dates, event.places = [], []
    everything = sorted([*events, *found], key=lambda event: event.start)
    attach(scene, line, everything)
    return everything


def _long_ago(line: Line, match: re.Match[str], number: int | None) -> Format | None:
    """ "The first was held in Lima in 2019", told of the fourth: an earlier one, with day and place."""
    count = count_of(match["count"]) if match.re in (_BY_NUMBER, _AFTER_NOUN) else None
    if count is None or number is None or count > number - 2 or not (line.dates and _placed(line)):
        return None
    if _HOW_OFTEN.match(line.lower, match.start()) or _SHARE.match(line.lower, match.start()):
        return None
    first, last = line.start + match.start(), line.start + match.end()
    # "The first was held in Lima, the second in Quito", "the third meeting, after the first one in Lima"
    told = any(form.end <= first for form in line.formats)
    told = told or _WAS_HELD.search(line.lower, 0, match.start()) is not None
    if not (
        (told and line.lower.startswith(" in ", match.end())) or _WAS_HELD.match(line.lower, match.end())
    ):
        return None  # "The second was released in Mombasa in 2025": a ship
    at: Extent = (line.start + match.start("count"), line.start + match.end("count"))
    return Format(first, last, "meeting", "meeting", number=count, number_at=at, occasion=True)


def _placed(line: Line) -> bool:
    """Does a sentence name a town or a country?"""
    return bool(line.cities) or any(party.label == "COUNTRY" for party in line.parties)


_WAS_HELD = re.compile(
    r"(?:,\s[^.;,]{1,40},)?\s+(?:(?:was|had\s+been)\s+(?:held|convened|hosted)|took\s+place|"
    r"had\s+taken\s+place|was\s+in(?=\s+[a-z]))\b"
)
# "Two elections were called off", but not "three rounds", "the two ministers"
_THINGS = re.compile(
    r"(?<!the )\b(?:two|three|four|five|six|seven|eight|nine|ten|several|both)\s+(?:[\w-]+\s+){0,2}?"
    r"(?!rounds|editions|meetings|sessions|dialogues|times|years|months|days|weeks|sides)[\w-]+s\b"
)


# "two workshops, of which the first was held in Lima", but "the two rounds, of which the first …"
_OF_WHICH = re.compile(
    r"(?!rounds|editions|meetings|sessions|dialogues|talks|consultations)\b[\w-]+s,?\s+(?:one\s+)?of\s+which\s+$"
)


def _of_those(line: Line, match: Count) -> bool:
    """Does a count go on with things that are no rounds: "two workshops, of which the first was in Lima"?"""
    return _OF_WHICH.search(_before(line, match, 40)) is not None


def _things_before(scene: Scene, line: Line) -> bool:
    """Does the sentence before count things of which "the second" may be one?"""
    before = scene.lines[line.index - 1] if line.index else None
    return before is not None and before.story == line.story and _THINGS.search(before.lower) is not None


# "the first meeting of salmon farmers": what a bare head is of
_OF_WHAT = re.compile(
    r"\s+(?:of|on|between|among|for|against)\s+(?:(?:the|this|these|their|its|such)\s+)?"
    r"(?P<what>[\w’'-]+(?:\s[\w’'-]+){0,3})"
)
_OF_SERIES = frozenset(["kind", "series", "sort", "talks", "dialogue", "consultations", "mechanism"])


def _of_something(event: Event, main: Occasion) -> bool:
    """Does a complement say what a counted head is of, and not that it is of the series?"""
    line = event.line
    told = _OF_WHAT.match(line.lower, event.end - line.start)
    if told is None:
        return False
    at = line.start + told.start("what")
    heads = {each.format.head for each in main.events if each.format} | _OF_SERIES
    dated = any(date.start <= at + 4 and at < date.end for date in line.dates)
    return not (dated or heads & set(told["what"].split()))


_MONTHS_APART = 2


def _month(edtf: str) -> int | None:
    """The month of a day, counted from the year 0; None where only the year is told."""
    month = edtf[5:7]
    return int(edtf[:4]) * 12 + int(month) if month.isdigit() and edtf[:4].isdigit() else None


def _months_before(day: str, main_day: str) -> bool:
    """Is a day some months before another one: no sitting of the same talks?"""
    if not day[: len(main_day)] < main_day[: len(day)]:
        return False
    first, last = _month(day), _month(main_day)
    return first is None or last is None or last - first >= _MONTHS_APART


def an_earlier_one(event: Event, main: Occasion) -> bool:
    """Is it one of the series before the previous one, with a day and place: "the first, in Lima in 2019"?"""
    if event.number is None or main.number is None or event.number > main.number - 2:
        return False
    form = event.format
    bare = form is not None and (form.occasion or form.name is None) and not (event.codes or event.people)
    told = event.places or _WAS_HELD.match(event.line.after(event.end, 30))
    if not (bare and event.dates and told) or event.relative or not same_series(event, main):
        return False
    if _of_something(event, main):
        return False
    known = [date.edtf for date in main.dates.values() if date.edtf]
    days = [date.edtf for date in event.dates if date.edtf]
    return bool(days) and all(_months_before(max(days), day) for day in known)


def held_earlier(event: Event, main: Occasion) -> bool:
    """Is a counted mention of the series of an earlier year, where the occasion itself is not counted?"""
    years = {date.edtf[:4] for date in event.dates if date.edtf}
    known = [date for date in main.dates if date[:2] in ("19", "20")]
    if (event.number or 1) == 1 or main.number is not None or not (years and known):
        return False
    if of_other_ranks(event, main):
        return False  # "the second meeting of border governors", told of two ministers
    bare = event.format is not None and event.format.occasion and not event.name_words
    if (
        not (bare or event.kind in main.kinds)
        or not event.codes <= main.codes
        or _AHEAD_OF.search(event.line.lower)
    ):
        return False
    return same_series(event, main) and max(years) < min(known)[:4]


_IS_AHEAD = re.compile(
    r"[^.;]{0,60}?\b(?:will|would|shall|(?:is|are)\s+(?:to|due|set|scheduled|planned|expected))\b"
)


# "agreed to hold the second round of their talks in Oslo in June"
_AGREED_TO = re.compile(
    r"\b(?:agreed|decided|plan(?:ned|s)?|intend(?:ed|s)?|undertook|expect(?:ed|s)?)\s+(?:[^.;]{0,30}\sand\s+)?to\s+"
    r"(?:hold|convene|organi[sz]e|meet\s+for|have)\s+(?:the|a|their)\s+$"
)


def held_later(event: Event, main: Occasion) -> bool:
    """Is a counted mention the round after an uncounted one: "a second round will be held in Oslo"?"""
    bare = event.format is not None and event.format.occasion and not event.name_words
    if main.number is not None or not bare or event.codes - main.codes:
        return False
    if (event.number or 1) == 1 and not _first_of_it(event, main):
        return False
    known = [date for date in main.dates if date[:2] in ("19", "20")]
    agreed = _AGREED_TO.search(event.line.before(event.start, 60))
    agreed = agreed or _WILL_HAVE.search(event.line.before(event.start, 60))
    last = max(known, default="9")
    later = any((date.edtf or "") > last or _LATER.match(date.text.lower()) for date in event.dates)
    return bool((is_ahead(event) or agreed) and later) and same_series(event, main)


def is_ahead(event: Event) -> bool:
    """Do the words behind a mention tell that it is still to be: "the third session would be held soon"?"""
    return _IS_AHEAD.match(event.line.lower, event.end - event.line.start) is not None


# "the Forum will have its first working meeting next May"
_WILL_HAVE = re.compile(
    r"\b(?:will|would|shall|is\s+to|is\s+(?:due|set|expected|scheduled)\s+to)\s+(?:have|hold|convene|start|begin)\s+"
    r"(?:with\s+)?its\s+(?:\w+\s+)?$"
)
# "later this year", "next May": after the day of the news, whatever that is
_LATER = re.compile(r"(?:later|next|early\s+next|late\s+next)\b")


def _first_of_it(event: Event, main: Occasion) -> bool:
    """ "The Forum will have its first working meeting next May", after its launch, which the news is of."""
    line, form = event.line, event.format
    if not line.after(event.start, 12).startswith(("first ", "inaugural ", "1st ")):
        return False
    own = form is not None and (
        form.determiner == "its" or line.before(event.start, 3).endswith(("'s ", "’s "))
    )
    heads = {each.format.head for each in main.events if each.format and each.kind in _HAVE_ROUNDS}
    return own and any(head in line.before(event.start, 80) for head in heads)


_HAVE_ROUNDS = ("dialogue", "conference", "working-group", "consultations")


def _of_things(line: Line, match: re.Match[str], known: list[Extent]) -> bool:
    """Does an ordinal go on with a count of things: "the first day …, the second …"?"""
    if match.re is _BY_TURN:
        return False
    for earlier in _OF_THINGS.finditer(line.lower, 0, match.start()):
        at = line.start + earlier.start(), line.start + earlier.end()
        counts = _BY_NUMBER.match(line.lower, earlier.start()) is not None
        if not counts and not any(first < at[1] and at[0] < last for first, last in known):
            return True
    return False


def _number(events: list[Event], main: Occasion | None) -> int | None:
    """The occasion's number, from the one mention of a sentence that tells it, or from the one before it."""
    told = {
        event.number for event in events if event.identity and event.number is not None and not event.turn
    }
    last = [event.number for event in (*events, *(main.before if main else ())) if event.number is not None]
    if not told and last:
        before: int = max(number for number in last if number is not None)
        return before + 1
    return told.pop() if len(told) == 1 else None


def _before(line: Line, match: re.Match[str], most: int) -> str:
    """The characters before a match, in lower case: so many at most."""
    return line.lower[max(0, match.start() - most) : match.start()]


def _counting(line: Line, match: re.Match[str], number: int | None) -> tuple[str, Format | None]:
    """Whether a match is the next or the last one, with its count; no turn where it is neither."""
    if match.re is _BY_TURN:
        return ("next" if (match["turn"] or match["late"]) in _AHEAD else "last"), None
    count = count_of(match["count"])
    if _HOW_OFTEN.match(line.lower, match.start()) and not _FOR.search(_before(line, match, 80)):
        return "", None
    if count is None or number is None or abs(count - number) > 1:
        return "", None
    if match["count"][0].isdigit() and _DAY.search(_before(line, match, 12)):
        return "", None
    if _SHARE.match(line.lower, match.start()):
        return "", None
    at: Extent = (line.start + match.start("count"), line.start + match.end("count"))
    form = Format(
        line.start + match.start(), line.start + match.end(), "meeting", "meeting", number=count, number_at=at
    )
    return ("next" if count > number else "last"), form
