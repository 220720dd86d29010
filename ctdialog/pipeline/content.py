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
from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Span

from ctdialog.pipeline.discussed import discussed_in, in_attack
from ctdialog.pipeline.forums import forums_in, gathers, is_region
from ctdialog.pipeline.occasion import Occasion
from ctdialog.pipeline.parties import Party
from ctdialog.pipeline.scene import Extent, Line
from ctdialog.pipeline.topics import addressed, turned_aside


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


def content_of(occasion: Occasion, participants: list[str]) -> Content:
    """What the sentences of an occasion say it addressed."""
    content = Content()
    sides = {code for line in occasion.lines for code in _paired(line, participants)}
    for line in occasion.lines:
        if turned_aside(line.span):
            continue
        for span in line.topics:
            office = any(m.extent[0] <= span.start_char < m.extent[1] for _, m in line.people)
            if office or not occasion.owns(line, span.start_char):
                continue  # "Ambassador for International Organized Crime" names no subject of the talks
            _add(content.topics, span.kb_id_, (span.start_char, span.end_char))
        for span in line.instruments:
            _instrument(content, span)
        for party in discussed_in(line):
            if party.code not in (*participants, *sides) and not _named_in(line, party):
                _add(content.discussed, party.code, party.extent)
        addressing = addressed(line.span)
        for party, framed in forums_in(line, addressing):
            if party.code not in participants and not _named_in(line, party, not framed):
                _add(content.forums, party.code, party.extent)
        if not addressing:
            continue
        for span in line.groups:
            if not in_attack(line, span.start_char):
                _add(content.groups, span.kb_id_, (span.start_char, span.end_char))
    for party in _own_bodies(occasion):
        if party.code not in participants:
            _add(content.forums, party.code, party.extent)
    return content


def _add(found: dict[str, list[Extent]], key: str, at: Extent) -> None:
    found.setdefault(key, []).append(at)


def _instrument(content: Content, span: Span) -> None:
    text = span.text
    known = next((k for k in content.instruments if k.lower() == text.lower()), None)
    _add(content.instruments, known or text, (span.start_char, span.end_char))


def _named_in(line: Line, party: Party, formats: bool = True) -> bool:
    """Is a party only a part of a name: an instrument's, an office's, or (if asked) a format's?"""
    extents = [(f.start, f.end) for f in line.formats if formats and (f.core or f.parties)]
    extents += [(s.start_char, s.end_char) for s in line.instruments]
    extents += [m.extent for _, m in line.people]
    return any(start <= party.start and party.end <= end for start, end in extents)


def _paired(line: Line, participants: list[str]) -> Iterator[str]:
    """Regions that are a side of the talks: "EU-Central Asia relations", "between Japan and the Gulf"."""
    for one, other in itertools.pairwise(line.parties):
        between = line.before(other.start, max(0, other.start - one.end))
        if (
            other.label == "REGION"
            and one.code in participants
            and (
                between in ("-", "–") or (_BETWEEN.search(line.before(one.start)) and _AND.fullmatch(between))
            )
        ):
            yield other.code


def _own_bodies(occasion: Occasion) -> Iterator[Party]:
    """Bodies whose own gathering an occasion is, in its name or by who meets."""
    for event in occasion.events:
        if event.relative:
            continue
        named = event.format.parties if event.format else ()
        for party in event.line.parties:
            if party.label != "BODY" or is_region(event.line, party):
                continue
            if party in named or (party.start < event.start and gathers(event.line, party)):
                yield party
