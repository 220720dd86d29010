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

import re
from dataclasses import dataclass, field

from spacy.tokens import Span

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


_SUBJECT = re.compile(
    r"\b(?:concerns?|situations?|developments?|stability|instability|conflicts?|crisis|crises|security|"
    r"peace|threats?|terrorism|challenges?|issues?|events|war|aggression|terrorists?|landscape|presence|"
    r"efforts|emphasis|focus|focusing|hotspots?|hot spots|future|unrest|violence|extremism|groups?|"
    r"militants?|situation|role|capacity[- ]building|defen[cs]e|support|affiliates|environment|process|"
    r"question|programme|assistance|attacks of|regions?|neighbou?rhood|fighters)\b"
)
# "in the wider", before a place; or a list's comma
_LINK = re.compile(
    r"\b(?:in|on|of|over|across|around|from|regarding|concerning|about|including|particularly|and|to|as|"
    r"especially|against|by|throughout|,|with|’s|'s)\s*"
    r"(?:the\s+|parts of\s+|northern\s+|eastern\s+|wider\s+|western\s+|southern\s+)*$"
    r"|[(,]\s*(?:the\s+)?$"
)
_ATTACK = re.compile(
    r"\b(?:attacks?|blasts?|bombings?|incident|killings?|massacre|condolences|martyr\w*|victims of)\b"
    r"[^.;]{0,40}$"
)
# "discussed Iran, Yemen and the Red Sea", "exchanged views on the South China Sea": itself what was talked of
_OBJECT = re.compile(
    r"\b(?:discuss(?:ed|es|ing)?|(?:views?|talks|discussions?|consultations|assessments?) (?:on|about|over)|"
    r"touched (?:up)?on|dwelt on|spoke (?:of|about))\s+(?:[\w’' -]{2,24}(?:,|\band)\s+){0,4}"
    r"(?:also\s+|both\s+|on\s+|the\s+)*$"
)
_OBJECT_ENDS = re.compile(r"\s*(?:[,.;)]|and\b|as well\b|$)")
# "the Syrian crisis"
_SUBJECT_OF = re.compile(
    r"\s+(?:situation|issue|crisis|conflict|question|peace|territory|soil|region|border)\b"
)
# "Iran's support"
_DEED = re.compile(
    r"(?:['’]s)?\s+(?:aggression|war|situation|crisis|conflict|cyberattacks?|support|military|invasion|nuclear|"
    r"region\b)"
)
# "the Pakistani side", "India's government": a party or its people, no subject
_HOME = re.compile(
    r"^(?:['’]s)?\s+(?:side|delegations?|team|counterparts?|officials?|authorities|government|embassy|capital|"
    r"ambassador|minister|foreign|republic|academic|university|army|forces)\b"
)


def content_of(occasion: Occasion, participants: list[str]) -> Content:
    """What the sentences of an occasion say it addressed."""
    content = Content()
    for line in occasion.lines:
        if turned_aside(line.span):
            continue
        for span in line.topics:
            office = any(m.extent[0] <= span.start_char < m.extent[1] for _, m in line.people)
            if office or not occasion.owns(line, span.start_char):
                continue  # "Ambassador for International Organized Crime" names no subject of the talks
            _add(content.topics, span.kb_id_, (span.start_char, span.end_char))
        if not addressed(line.span):
            continue
        for span in line.groups:
            if not _is_scene(line, span.start_char):
                _add(content.groups, span.kb_id_, (span.start_char, span.end_char))
        for span in line.instruments:
            _instrument(content, span)
        for party in line.parties:
            if party.code in participants or _named_in(line, party):
                continue
            if party.label != "BODY":
                if _is_discussed(line, party):
                    _add(content.discussed, party.code, party.extent)
            elif not party.code.islower() or "-" in party.code:
                _add(content.forums, party.code, party.extent)
    return content


def _add(found: dict[str, list[Extent]], key: str, at: Extent) -> None:
    found.setdefault(key, []).append(at)


def _instrument(content: Content, span: Span) -> None:
    text = span.text
    known = next((k for k in content.instruments if k.lower() == text.lower()), None)
    _add(content.instruments, known or text, (span.start_char, span.end_char))


def _named_in(line: Line, party: Party) -> bool:
    """Is a party only a part of a name: a format's, an instrument's, an office's?"""
    extents = [(f.start, f.end) for f in line.formats if f.core or f.parties]
    extents += [(s.start_char, s.end_char) for s in line.instruments]
    extents += [m.extent for _, m in line.people]
    return any(start <= party.start and party.end <= end for start, end in extents)


def _is_scene(line: Line, place: int) -> bool:
    """Does an attack's name stand before a place ("the attack in Pahalgam, India")?"""
    return _ATTACK.search(line.before(place, 60)) is not None


def _is_discussed(line: Line, party: Party) -> bool:
    """Is a country or region a subject: tied by a preposition to a situation, a threat, an effort?"""
    if _HOME.match(line.after(party.end, 30)) or _is_scene(line, party.start):
        return False
    before, after = line.before(party.start, 90), line.after(party.end, 24)
    if party.form in ("adjective", "demonym"):
        return _SUBJECT_OF.match(after) is not None
    if party.form != "name":
        return False
    if _OBJECT.search(before) and _OBJECT_ENDS.match(after):
        return True
    return bool(_LINK.search(before) and _SUBJECT.search(before)) or _DEED.match(after) is not None
