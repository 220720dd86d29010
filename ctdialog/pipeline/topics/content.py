"""What an occasion addressed: topics, places discussed, armed groups, forums and instruments.

Read from the sentences that tell of the occasion and say that it addressed something
(`topics.addressed`); what the article tells as its own background is left out.

| words | value |
| --- | --- |
| `the situation in Afghanistan and the Middle East` | discussed AFG, middle-east |
| `threats posed by ISKP` | groups ISKP |
| `cooperation in multilateral fora such as the UN, FATF and GCTF` | forums UN, FATF, GCTF |
| `the attack in Pahalgam` | nothing: the scene of an attack |
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from spacy.tokens import Span

from ctdialog.pipeline.cues import wording
from ctdialog.pipeline.gazetteer import Extent
from ctdialog.pipeline.occasions.occasion import Occasion
from ctdialog.pipeline.parties import Party
from ctdialog.pipeline.scene import Line
from ctdialog.pipeline.topics.agenda import is_subject, on_agenda
from ctdialog.pipeline.topics.anchors import anchored
from ctdialog.pipeline.topics.apart import apart
from ctdialog.pipeline.topics.arranged import arranged
from ctdialog.pipeline.topics.attacks import in_attack
from ctdialog.pipeline.topics.discussed import discussed_in
from ctdialog.pipeline.topics.forums import Role, forums_in, gathers, is_region, keepers
from ctdialog.pipeline.topics.headings import headed
from ctdialog.pipeline.topics.narrated import attributed, narrates, years_ago
from ctdialog.pipeline.topics.onlookers import by_onlookers
from ctdialog.pipeline.topics.standing import standing
from ctdialog.pipeline.topics.targets import targets_in
from ctdialog.pipeline.topics.topics import addressed, turned_aside
from ctdialog.pipeline.topics.unsaid import beside, denied, unsaid
from ctdialog.pipeline.topics.worth import PEACEKEEPING, is_topic


@dataclass(slots=True)
class Content:
    """Codes, ids or words with the places that told each, in order of first mention."""

    topics: dict[str, list[Extent]] = field(default_factory=dict)
    discussed: dict[str, list[Extent]] = field(default_factory=dict)
    groups: dict[str, list[Extent]] = field(default_factory=dict)
    forums: dict[str, list[Extent]] = field(default_factory=dict)
    instruments: dict[str, list[Extent]] = field(default_factory=dict)


_BETWEEN = re.compile(r"\bbetween (?:the )?$")
_AND = re.compile(r" and (?:the |those of (?:the )?)?")


_BY = re.compile(r"\b(?:by|against|attacks? (?:of|from)) (?:the )?(?:[\w’'-]+(?:,|,? and)? ){0,4}$")
# what goes on with the meeting that was named last
_ITS_CLAUSE = re.compile(r"\b(?:where|at which|in which|during which|which)\b")


# "the Caribbean-US talks" has two sides, "Sahel-Peru ties" tells of one side and a region
_TALKS = re.compile(rf" (?:[\w-]+ ){{0,4}}?{wording('talks')}\b")
_SMALL_WORD = re.compile(r" (?:of|for|on|the|to|in|and) ")
_SIDES = ("EU", "NATO")  # bodies that meet others as one side of talks
_NAMES_ONLY = ("C5",)  # "the C5+1" says who meet, not that they work together in a body
_ACRONYMS = {"mou": "memorandum of understanding"}


def content_of(occasion: Occasion, participants: list[str]) -> Content:
    """What the sentences of an occasion say it addressed."""
    content = Content()
    sides = {code for line in occasion.lines for code in _paired(line, participants)}
    lines = (*occasion.lines, *occasion.shared)
    tied = {line.index for line in lines if anchored(occasion, line, participants)}
    told = {line.block for line in lines if line.index in tied}
    main = occasion.prominence == "main"
    own = {event.line.index for event in occasion.events}
    onlooking = by_onlookers(sorted(lines, key=lambda line: line.index))
    by_index = {line.index: line for line in lines}
    for line in lines:
        if line.index in onlooking or turned_aside(line.span):
            continue
        if line.block not in told:
            continue  # a paragraph that nothing ties to the talks
        if standing(line, by_index.get(line.index - 1)) or (
            line.index not in own and apart(occasion, line, participants)
        ):
            continue
        addressing = addressed(line.span)
        # "Oman lives under the threat of …": what a side has been through, not just after the talks are named
        at_home = line.index not in tied and line.index - 1 not in own and _names_side(line, participants)
        narrating = (not addressing and (at_home or narrates(line)) and not attributed(line)) or (
            main and line.index not in own and years_ago(occasion, line)
        )
        left_out = _left_out(occasion, line)
        for span in line.topics:
            start, end = span.start_char, span.end_char
            if (narrating and not is_subject(line, end)) or left_out(start, end):
                continue
            if _tells(occasion, line, start) and is_topic(line, span, participants):
                _add(content.topics, span.kb_id_, (start, end))
        for span in line.instruments:
            if left_out(span.start_char, span.end_char):
                continue
            if not any(m.extent[0] <= span.start_char < m.extent[1] for _, m in line.people):
                _instrument(content, span)
                for party in keepers(line, span, participants):
                    _add(content.forums, party.code, party.extent)
                    if span.text.lower().endswith(("programme", "program")):  # carried out together
                        _add(content.topics, "multilateral-cooperation", party.extent)
        heads = [(party, True) for party in headed(line, by_index.get(line.index + 1))]
        for party, itself in heads or discussed_in(line):
            if (narrating and not is_subject(line, party.end)) or left_out(*party.extent):
                continue
            known = party.code in participants or party.code in sides or _named_in(line, party)
            if not known and _tells(occasion, line, party.start):
                _add(content.discussed, party.code, party.extent)
                if itself:  # "discussed Sudan" is its situation
                    _add(content.topics, "regional-security", party.extent)
        for party, role in forums_in(line, addressing):
            if (narrating and not is_subject(line, party.end)) or left_out(*party.extent):
                continue
            named = _named_in(line, party, role is Role.SUBJECT)
            if party.code not in participants and (not named or _its_next(occasion, line, party)):
                _add(content.forums, party.code, party.extent)
                if role is not Role.SUBJECT and not PEACEKEEPING.match(line.after(party.end, 20)):
                    _add(content.topics, "multilateral-cooperation", party.extent)
        for span in () if narrating else targets_in(line, addressing):
            if left_out(span.start_char, span.end_char):
                continue
            if not in_attack(line, span.start_char) or _BY.search(line.before(span.start_char, 70)):
                _add(content.groups, span.kb_id_, (span.start_char, span.end_char))
    for line in occasion.bases:
        for span in line.instruments:
            _instrument(content, span)
    for party, side in _own_bodies(occasion):
        if party.code not in participants:
            _add(content.forums, party.code, party.extent)
        elif side:
            continue
        if party.code not in _NAMES_ONLY and main:  # named in passing, it says no more than who met
            _add(content.topics, "multilateral-cooperation", party.extent)
    if occasion.kind == "exercise":  # troops that train together
        event = next(event for event in occasion.events if event.kind == "exercise")
        _add(content.topics, "defence-cooperation", (event.start, event.end))
    return content


def _left_out(occasion: Occasion, line: Line) -> Callable[[int, int], bool]:
    """Is what stands at a place the next meeting's of the series, or said or seen beside the talks?"""
    until, denies = occasion.until.get(line.index), denied(line)

    def left_out(start: int, end: int) -> bool:
        if until is not None and start >= until:
            return True
        if occasion.prominence != "main" and _of_the_news(occasion, line, start):
            return True
        return beside(occasion, line, start) or (denies and unsaid(line, start, end))

    return left_out


def _of_the_news(occasion: Occasion, line: Line, place: int) -> bool:
    """Is what a sentence tells of a gathering, named in passing, not the gathering's but that of the news?

    So is what stands before its name ("discussed piracy ahead of the summit in Lima"), and what those of the
    news say in the same sentence ("welcomed the conference in Lima and agreed to train guards").
    """
    if any(f.start <= place < f.end for f in line.formats):
        return False
    first = min((start for start, mine in occasion.marks.get(line.index, ()) if mine), default=None)
    return line.index in occasion.mains or (first is not None and place < first)


def _names_side(line: Line, participants: list[str]) -> bool:
    return any(party.code in participants for party in line.parties)


def _tells(occasion: Occasion, line: Line, place: int) -> bool:
    """Is what stands at a place told of this occasion?

    What a sentence says was addressed is, whatever it mentions by the way ("reviewed what was done since
    the last round, and agreed to …"): but for a word in the name of talks, and for what a clause tells of
    another meeting ("… noted the Cyber Talks in Lima, where Peru and Japan agreed to …").
    """
    if occasion.owns(line, place) or (occasion.prominence == "main" and arranged(line, place)):
        return True
    if not addressed(line.span) or any(f.start <= place < f.end for f in line.formats):
        return False
    rivals = [start for start, mine in occasion.marks.get(line.index, ()) if not mine and start < place]
    return not rivals or _ITS_CLAUSE.search(line.before(place, place - rivals[-1])) is None


def _add(found: dict[str, list[Extent]], key: str, at: Extent) -> None:
    found.setdefault(key, []).append(at)


_MOST_NAMED = 60  # instruments that a shorter name may tell again: more are a register of treaties


def _instrument(content: Content, span: Span) -> None:
    """Adds an instrument; a shorter name of one that was named before tells that one again."""
    text = span.text.rstrip(".")  # the tokenizer keeps a stop with an acronym
    short = _ACRONYMS.get(text.lower(), text.lower())
    first = itertools.islice(content.instruments, _MOST_NAMED)
    known = next((k for k in first if _shortens(k.lower(), (text.lower(), short))), None)
    _add(content.instruments, known or text, (span.start_char, span.start_char + len(text)))


def _shortens(name: str, ends: tuple[str, str]) -> bool:
    """Is a name one of the endings, or a longer one that ends so ("EU-Oman Framework Agreement")?"""
    for link, end in itertools.product(("on", "for", "of", "against", "concerning"), ends):
        before, found, _ = f" {name}".partition(f" {end} {link} ")
        if found and not _SMALL_WORD.search(f"{before} "):
            return True  # "the Oman-Peru Action Plan on Piracy", then "the Action Plan"
    if f"({ends[0]})" in name:
        return True  # "Memorandum of Understanding (MoU) on Fisheries", then "the MoU"
    return any(name.endswith(end) and not _SMALL_WORD.search(name.removesuffix(end)) for end in ends)


def _named_in(line: Line, party: Party, formats: bool = True) -> bool:
    """Is a party only a part of a name: an instrument's, an office's, or (if asked) a format's?"""
    extents = [(f.start, f.end) for f in line.formats if formats and (f.core or f.parties)]
    extents += [(s.start_char, s.end_char) for s in line.instruments]
    extents += [m.extent for _, m in line.people]
    return any(start <= party.start and party.end <= end for start, end in extents)


def _its_next(occasion: Occasion, line: Line, party: Party) -> bool:
    """ "Discussed the coming ASEAN Regional Forum meeting": another gathering of a body as a subject?"""
    mine = [start for start, own in occasion.marks.get(line.index, ()) if own]
    forms = [f for f in line.formats if f.start <= party.start and party.end <= f.end]
    if not forms or any(f.start <= start < f.end for f in forms for start in mine):
        return False
    return on_agenda(line, forms[0].start, forms[0].end)


def _paired(line: Line, participants: list[str]) -> Iterator[str]:
    """Regions that are a side of the talks: "EU-Central Asia relations", "the Caribbean-US talks"."""
    for one, other in itertools.pairwise(line.parties):
        region, side = (other, one) if other.label == "REGION" else (one, other)
        if region.label != "REGION" or side.code not in participants:
            continue
        between = line.before(other.start, max(0, other.start - one.end))
        after = line.after(other.end, 40)
        if (between in ("-", "–") and (region is other or _TALKS.match(after))) or (
            region is other and _BETWEEN.search(line.before(one.start)) and _AND.fullmatch(between)
        ):
            yield region.code


def _own_bodies(occasion: Occasion) -> Iterator[tuple[Party, bool]]:
    """Bodies whose own gathering an occasion is, in its name or by who meets; true for one that is a side."""
    sides: set[str] = set()
    for event in occasion.events:
        named = event.format.parties if event.format else ()
        if any(p.label != "BODY" for p in named) or len({p.code for p in named}) > 1:
            sides |= {p.code for p in named}  # "the GCC-U.S. Working Group"
    for event in occasion.events:
        if event.relative:
            continue
        named = event.format.parties if event.format else ()
        for party in event.line.parties:
            if party.label != "BODY" or is_region(event.line, party):
                continue
            if party in named or (party.start < event.start and gathers(event.line, party)):
                yield party, party.code in sides or party.code in _SIDES
