"""Where the stories of a digest begin.

A story begins behind a rule ("* * *") with a headline, date, dateline or other parties of its own; at a
title that a paragraph with a dateline follows, or one that goes on with the title's own parties; at a
paragraph with a dateline of another city than that the lead has ("LIMA, May 3 - …" below "OSLO, May 3 - …")
or labelled with another country ("Chile – …" below "Peru – …");
and at a paragraph that opens with a turn ("Separately, …", "Earlier, …") to other parties.
A turn is told from one that goes on with the same talks by the countries and bodies in the subject of its
first sentence: after a strong turn at least one of them must be new to the story's lead, after a weak one,
and behind a rule, all of them.
A paragraph that turns to others and speaks of no gathering ("Meanwhile, the World Bank said it would
lend …") opens no story, and tells nothing of the one it stands in: it is an aside.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ctdialog.article.dateline import Head, read_dateline
from ctdialog.article.lines import Line
from ctdialog.article.places import country_named, country_of, parties
from ctdialog.article.words import words
from ctdialog.lexicon.calendar import WEEKDAYS
from ctdialog.records import BlockKind

_DAY_NAMES = "|".join(map(str.title, WEEKDAYS))
# Behind a rule, less prose than this is a note of the page.
_SHORTEST_STORY = 100
# Lines of a story's top, which tell its parties in titles.
_TOP = 8
# How far below its title a story's dateline may stand.
_TITLE_TO_DATELINE = 5
_LONGEST_SUBJECT = 240
_LONGEST_SECTION_TITLE = 3

_TURN = re.compile(r"[\w ’']{5,40}?(?=[,:;]| :)")
# "Lima — Peru and Chile …", "LIMA (Andina) – …"
_PLACED = re.compile(
    r"([A-Z][\w’'.]+(?: [A-Z][\w’'.]+){0,2}),?(?: \([\w /]{2,20}\))?\s*[—–-]{1,2}\s+(?=[A-Z])"
)
# "Peru – The minister …", "Chile/Oman: The …", "Mali and Niger — The …"
_LABEL = re.compile(
    r"(?:\W{0,3})([A-Z][\w’'. –/&-]{2,60}?)(?:\s*:|\s+[—–-]{1,2}|\.\s+[—–-]{1,2})\s+(?=[A-Z“\"‘])"
)
_BETWEEN = re.compile(r"\s*(?:[/&–-]|\band\b)\s*")
_ON = re.compile(rf"(?:On|About|Regarding|Concerning) (?!\d|{_DAY_NAMES})\w+ \w+")
_WORD = re.compile(r"[a-z-]+")
_DATED = re.compile(r"\b(?:19|20)\d\d$")  # "Ama Boateng March 04, 2019": who wrote, and when
_THEY = re.compile(r"(?:They|Both|The (?:two|three|sides|parties|ministers|delegations|participants))\b")
_THIS_WEEK = re.compile(rf"\b(?:{_DAY_NAMES}|[Tt]oday|[Yy]esterday|this week)\b")
_VERB = re.compile(
    r"\b(?:ha[sd]|have|is|are|was|were|will|would|met|held|said|told|began|took|meets?|holds?|says?|[a-z]{3,}ed)\b"
)


@dataclass(slots=True)
class Story:
    """A story under work: its lines, the kind found for each, where the body begins, and its dateline."""

    lines: Sequence[Line]
    kinds: list[BlockKind | None]
    body: int = 0
    headline: int | None = None
    head: Head | None = None
    head_line: int | None = None


def story_starts(lines: Sequence[Line]) -> tuple[list[int], set[int]]:
    """Indices of the lines that begin the stories, the first always 0, and of those that are asides."""
    starts = [0]
    asides: set[int] = set()
    lead: list[Line] = []
    behind_rule = False
    items = _items(lines)
    for i, line in enumerate(lines):
        if line.shape == "break":
            behind_rule = bool(lead) and _story_follows(lines, i + 1, [*_titles(lines, starts[-1], i), *lead])
            if behind_rule:
                starts.append(i + 1)
                lead = []
        elif (
            line.shape in ("title", "dateline", "bullet")
            and lead
            and (
                _opens_story(lines, i, lead, _titles(lines, starts[-1], i))
                or (i in items and line.shape == "bullet")
                or (i in items and _is_new(line, [*_titles(lines, starts[-1], i), *lead]))
            )
        ):
            starts.append(i)
            lead = []
        elif line.shape == "prose":
            if lead and (
                _labelled_apart(lead[0], line)
                or _filed_apart([*_titles(lines, starts[-1], i), *lead], lead[0], line)
            ):
                starts.append(i)
                lead = []
            elif lead and _turns_away([*_titles(lines, starts[-1], i), *lead], line):
                if not _tells_of_gathering(line):
                    asides.add(i)
                    continue
                starts.append(i)
                lead = []
            if len(lead) < 2:
                lead.append(line)
        if line.shape == "bullet" and not lead:
            lead.append(line)
    return starts, asides


def _opens_story(
    lines: Sequence[Line], place: int, lead: Sequence[Line], titles: Sequence[Line] = ()
) -> bool:
    """Whether a line that is no prose opens a story: a title over a dateline, or a turn to other parties."""
    titled = lines[place].shape == "title" and lines[place - 1].shape != "title"
    if titled and not _DATED.search(lines[place].text) and _dateline_follows(lines, place):
        return not _only_a_deck(lines[place], lead)
    if titled and _titles_others(lines, place, [*titles, *lead]):
        return True
    return _turn_alone(lines[place], lines[place + 1 :], lead)


def _only_a_deck(title: Line, lead: Sequence[Line]) -> bool:
    """Whether all that stands above is a sentence beneath the headline, and the title the agency's name.

    "Committee has met", "At its session ports were discussed.", "11.02.2018, 10:15", "Sputnik Chad", and
    then "LIMA, 11 Feb — …".
    """
    short = len(title.text.split()) <= _LONGEST_SECTION_TITLE and len(lead) == 1
    return short and len(lead[0].text) < _LONGEST_SUBJECT and read_dateline(lead[0].text) is None


def _titles_others(lines: Sequence[Line], place: int, head: Sequence[Line]) -> bool:
    """Whether a headline of others alone stands right over a paragraph that goes on with them.

    "Peru, Chile hold border talks" below a story on Oman, above "Officials from Peru and Chile met …".
    """
    title, after = lines[place], lines[place + 1 : place + 2]
    if len(title.text.split()) <= _LONGEST_SECTION_TITLE or not after or after[0].shape != "prose":
        return False
    named = parties(title.text)
    told = parties(after[0].text[:_LONGEST_SUBJECT], capitals=True)
    # "Ghana hosts police chiefs" above "Police chiefs of Ghana and Togo met …"
    news = _tells_of_gathering(after[0]) and _THIS_WEEK.search(after[0].text[:_LONGEST_SUBJECT])
    several = len(named) > 1 or (len(told) > 1 and news is not None)
    return bool(named) and several and named <= told and _is_of_others(head, title.text)


def _items(lines: Sequence[Line]) -> set[int]:
    """The headlines of the items of a digest, where its name stands over the first one of them.

    "The week in the Andes | Peru, Chile open talks | The ministers of … | Bolivia hosts … | …": three or
    more, each of countries that the paragraph below it names, too. So are "On the talks with Chile", "On
    Peru's visit" in a spokesperson's briefing, and the bullets of a list, each of others,
    with no prose above.
    """
    points = [
        i for i, line in enumerate(lines) if line.shape == "bullet" and len(line.text) >= _SHORTEST_STORY
    ]
    above = lines[: points[0]] if points else ()
    prose = not points or any(line.shape == "prose" or line.text.endswith(":") for line in above)
    if len(points) > 2 and not prose and _is_of_others([lines[points[0]]], lines[points[1]].text):
        return set(points[1:])
    headed = {i for i, line in enumerate(lines) if line.shape == "title" and _ON.match(line.text)}
    if len(headed) > 1:
        return headed
    top = next((i for i, line in enumerate(lines) if line.shape == "prose"), 0)
    if sum(line.shape == "title" for line in lines[:top]) < 2:
        return set()
    found = set()
    for i in range(top - 1, len(lines) - 1):
        title, after = lines[i], lines[i + 1]
        if title.shape != "title" or after.shape != "prose" or len(after.text) < _SHORTEST_STORY:
            continue
        named = parties(title.text) if len(title.text.split()) > _LONGEST_SECTION_TITLE - 1 else set()
        if named & parties(after.text[: 2 * _LONGEST_SUBJECT], capitals=True):
            found.add(i)
    return found if top - 1 in found and len(found) > 2 else set()


def _is_new(title: Line, head: Sequence[Line]) -> bool:
    """Whether the headline of an item names others than the item before it, or none at all."""
    return not parties(title.text) or _is_of_others(head, title.text, strong=True)


def _story_follows(lines: Sequence[Line], place: int, head: Sequence[Line]) -> bool:
    """Whether what stands behind a rule, up to the next one, is a story and not a section or note.

    `head` is what tells the parties of the story before it: its titles and first paragraphs.
    """
    first = next((i for i in range(place, len(lines)) if lines[i].shape != "furniture"), len(lines))
    if first == len(lines) or lines[first].shape in ("break", "closing"):
        return False
    line = lines[first]
    if line.shape == "title":
        long = len(line.text.split()) > _LONGEST_SECTION_TITLE
        own = long or _dateline_follows(lines, first)
        own = own or (_is_of_others(head, line.text) and not _goes_on(lines[first + 1 : first + 2]))
    elif line.shape == "prose":
        own = read_dateline(line.text) is not None or _is_of_others(head, line.text)
    else:
        own = line.shape in ("date", "byline", "dateline")
    return own and _prose_follows(lines, first)


def _goes_on(after: Sequence[Line]) -> bool:
    """Whether what follows a title speaks on of those who were named before it."""
    return any(_THEY.match(line.text) for line in after)


def _prose_follows(lines: Sequence[Line], place: int) -> bool:
    for i in range(place, len(lines)):
        line = lines[i]
        if line.shape in ("break", "closing"):
            return False
        if line.shape == "prose" and len(line.text) >= _SHORTEST_STORY:
            return True
    return False


def _dateline_follows(lines: Sequence[Line], place: int) -> bool:
    for line in lines[place + 1 : place + 1 + _TITLE_TO_DATELINE]:
        if line.shape == "dateline":
            return True
        if line.shape == "prose":
            head = read_dateline(line.text)
            return head is not None and head.strong
        if line.shape in ("break", "closing", "bullet"):
            return False
    return False


def _titles(lines: Sequence[Line], start: int, end: int) -> list[Line]:
    """The titles at the top of the story that begins at `start`, as far as `end`."""
    return [line for line in lines[start : min(end, start + _TOP)] if line.shape == "title"]


def _filed_apart(head: Sequence[Line], lead: Line, line: Line) -> bool:
    """Whether a paragraph of others is filed from another city than its story's lead: an item of a digest.

    "OSLO, May 3 - …", then "LIMA, May 3 - …"; "Oslo — …", then "Lima — …".
    """
    own, first = _filed_from(line.text), _filed_from(lead.text)
    return own is not None and first is not None and own[0] != first[0] and _is_of_others(head, own[1])


def _filed_from(text: str) -> tuple[str, str] | None:
    """The city of a paragraph's dateline and the words behind it; None where it has none."""
    head = read_dateline(text)
    if head is not None and head.strong and head.city:
        return head.city, text[head.end :]
    placed = _PLACED.match(text)
    return (placed[1], text[placed.end() :]) if placed and country_of(placed[1]) else None


def _labelled_apart(lead: Line, line: Line) -> bool:
    """Whether a paragraph stands under the name of another country than its story's lead does.

    "Peru – The interior minister …", then "Chile / Oman: The second round …": the items of a digest.
    """
    own, first = _label(line.text), _label(lead.text)
    return bool(own and first and own != first)


def _label(text: str) -> frozenset[str]:
    """The countries by whose names alone a long paragraph is labelled; none where it has no such label."""
    match = _LABEL.match(text) if len(text) >= _SHORTEST_STORY else None
    if match is None:
        return frozenset()
    whole = country_named(match[1])  # "Trinidad and Tobago"
    codes = [whole] if whole else [country_named(name) for name in _BETWEEN.split(match[1])]
    return frozenset(code for code in codes if code) if None not in codes else frozenset()


def _turn_alone(line: Line, after: Sequence[Line], head: Sequence[Line]) -> bool:
    """Whether a line of its own turns to the story after it ("Earlier, Washington DC, 4 October :")."""
    opening = line.text.casefold()
    if not opening.startswith((*words().strong_turns, *words().weak_turns)):
        return False
    prose = next((other for other in after[:_TITLE_TO_DATELINE] if other.shape == "prose"), None)
    return prose is not None and _is_of_others(head, prose.text, strong=True)


def _turns_away(head: Sequence[Line], line: Line) -> bool:
    match = _TURN.match(line.text)
    if match is None:
        return False
    opening = match.group().casefold().strip()
    strong = opening.startswith(words().strong_turns)
    if not strong and not opening.startswith(words().weak_turns):
        return False
    if opening.startswith(words().past_turns):
        return False
    return _is_of_others(head, line.text[match.end() :], strong)


def _tells_of_gathering(line: Line) -> bool:
    return any(word.startswith(words().gathered) for word in _WORD.findall(line.text.casefold()))


def _is_of_others(head: Sequence[Line], text: str, strong: bool = False) -> bool:
    """Whether a text's subject names parties (one where `strong`, else all) that a story's head does not."""
    subject = text[:_LONGEST_SUBJECT]
    verb = _VERB.search(subject)
    named = parties(subject[: verb.start()] if verb else subject)
    known = {code for line in head for code in parties(line.text[: 2 * _LONGEST_SUBJECT], capitals=True)}
    if not named or not known:
        return False
    return bool(named - known) if strong else named.isdisjoint(known)
