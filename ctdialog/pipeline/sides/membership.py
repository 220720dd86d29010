"""Who belongs to the group that met, where a report lists them: they are those who took part.

Of a group's own meeting the countries count as participants where they are listed; a report lists them as its
members. The group is told by its acronym or by the noun that its name ends in.

    GROUP  =  the group|forum|task force …  |  ACRONYM
    LIST  are [members of|part of|in]|make up|form|belong to  GROUP
    GROUP's|the [N]  members|countries [of GROUP]  are  LIST
    GROUP[, which]  groups|comprises|includes|consists of|is made up of|brings together  LIST

| words, of a meeting of the Counter-Piracy Finance Group (CPFG) | parties |
| --- | --- |
| `Oman, Kenya, Chad and Togo are in the CPFG`, `… make up the group` | all four |
| `The four countries of the CPFG are …`, `The group's members are …` | all four |
| `Oman, Kenya, Chad and Togo are in the East`, `… make up the Nile Pact` | none: no group that met |
| `The group includes Oman` | none: no list |
| `The four states held a summit. They are …` | all four |
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import NamedTuple

from ctdialog.pipeline.numbers import THREE_TO_TEN
from ctdialog.pipeline.occasions.occasion import Occasion
from ctdialog.pipeline.parties import Party, PartyIndex
from ctdialog.pipeline.scene import Line
from ctdialog.pipeline.sides.attending import attending, whole_list

_FEWEST = 3  # a list of members has that many
_NOUNS = (
    r"(?:groups?|grouping|forum|initiative|task force|committee|commission|mechanism|format|platform|"
    r"coalition|alliance|network|union|council|club|partnership|compact|pact|dialogue|conclave|process|quartet|"
    r"organi[sz]ation|community|league|association)"
)
_GROUP = (
    rf"(?P<name>(?:the\s+|this\s+|that\s+)?(?:[\w’'-]+\s+){{0,5}}?"
    rf"(?:\b{_NOUNS}|(?-i:\b[A-Z][\w-]*[A-Z][\w-]*)))"
)
_STATES = r"(?:members?(?:\s+(?:states|countries|nations))?|countries|states|nations|participants|parties)"
_LIST_IN = re.compile(
    r"\s*(?:(?:are|were)\s+(?:all\s+|also\s+|now\s+|currently\s+)?(?:in|(?:full\s+|founding\s+)?members?\s+of|part\s+of|"
    r"part(?:y|ies)\s+to|represented\s+(?:in|on)|on)|(?:all\s+|together\s+)?(?:make\s+up|form|constitute|compose|"
    rf"belong\s+to|sit\s+(?:in|on)))\s+{_GROUP}(?:\s+\((?-i:[A-Z])[\w-]+\))?(?=\s*(?:[.,;]|$|and\b|too\b|with\b|while\b))",
    re.IGNORECASE,
)
_MEMBERS_ARE = re.compile(
    rf"(?:^|[.,;]\s+)\W*(?:(?:{_GROUP}(?:['’]s?)?\s+(?:[\w-]+\s+){{0,2}}?{_STATES})|"
    rf"(?:the\s+)?(?:[\w-]+\s+){{0,2}}?{_STATES}\s+(?:of|in|belonging\s+to)\s+"
    rf"{_GROUP.replace('<name>', '<of>')})"
    r"\s*(?:are|were|include|being|:|–|—)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_COMPRISES = re.compile(
    rf"(?:^|[.,;]\s+|\bof\s+){_GROUP}(?:\s+\((?-i:[A-Z])[\w-]+\))?,?\s+(?:(?:which|that)\s+)?(?:also\s+|currently\s+|now\s+)?"
    r"(?:groups|compris(?:es|ing)|includ(?:es|ing)|consist(?:s|ing)\s+of|(?:is\s+)?(?:made\s+up|composed|comprised)\s+of|"
    r"brings\s+together|bringing\s+together|gathers|unites|uniting|counts|numbers|has)\s+"
    r"(?:(?:as\s+)?(?:its\s+)?members\s*:?\s+|[\w-]+\s+(?:countries|states|nations|members)\s*[,:–—(-]+\s*)?(?:the\s+)?$",
    re.IGNORECASE,
)
# "The five states that share the lake held a summit. They are …"
_THEY_ARE = re.compile(
    rf"\W*(?:they|these|those|the\s+(?:{THREE_TO_TEN})(?:\s+[\w-]+)?)\s+(?:are|were)\s*:?\s*(?:the\s+)?",
    re.IGNORECASE,
)
_SO_MANY = re.compile(
    rf"\b(?:{THREE_TO_TEN}|eleven|twelve|\d{{1,2}}|member|participating)\s+(?:[\w-]+\s+){{0,2}}"
    r"(?:countries|states|nations|members|governments|neighbou?rs|parties)\b"
)
# "Only Oman and Chad attended": who came, whoever are members
_CAME = re.compile(
    r"\b(?:attend\w*|t(?:ook|ak\w+) part|participa\w+|present|turned up|showed up|represented)\b"
)
_NOUN = re.compile(rf"\b{_NOUNS}\b", re.IGNORECASE)
_NO_WORD = re.compile(r"[^\w’'-]+")
_ARTICLE = re.compile(r"(?:the|this|that|a|an|its|their)\s+", re.IGNORECASE)
_FAR = 200


def members(index: PartyIndex, occasion: Occasion, taken: Collection[str]) -> list[Party]:
    """The parties listed as members of the group whose meeting an occasion is.

    None where two are told to meet, "Japan and ASEAN", where the group is among the parties `taken`, or who
    came of it is told: then the list tells what the group is.
    """
    if any(len(event.codes) > 1 for event in occasion.events):
        return []
    found: list[Party] = []
    known: _Names | None = None
    for line in occasion.lines:
        if len(line.parties) < _FEWEST:
            continue
        done = -1
        for party in line.parties:
            if party.first <= done or party.form != "name" or party.label == "REGION":
                continue
            run = [p for p in whole_list(index, line, party) if p.form == "name" and p.label != "REGION"]
            done = max([done, *(p.last for p in run)])
            if len({p.code for p in run}) < _FEWEST:
                continue
            if _are_they(occasion, line, run[0].start):
                found += run
                continue
            group = _told(line, run[0].start, run[-1].end)
            if group is None or (len(taken) > 1 and _body(line, group) in taken):
                continue
            known = _names(occasion) if known is None else known
            if known.has(group):
                found += run
    return [] if _some_came(index, occasion, {p.code for p in found}) else found


def _some_came(index: PartyIndex, occasion: Occasion, codes: set[str]) -> bool:
    """ "Only Oman and Chad attended": does a sentence tell which of those members came?"""
    return bool(codes) and any(
        _CAME.search(line.lower) and codes & {p.code for p in attending(index, line)}
        for line in occasion.lines
    )


def _are_they(occasion: Occasion, line: Line, start: int) -> bool:
    """ "They are Chad, Mali and Niger", right behind the sentence in which so many states met?"""
    if not _THEY_ARE.fullmatch(line.lower, 0, start - line.start):
        return False
    met = (event.line for event in occasion.events if event.line.index == line.index - 1)
    return any(_SO_MANY.search(each.lower) for each in met)


def _told(line: Line, start: int, end: int) -> str | None:
    """The group whose members a list is told to be, as worded, without its article."""
    behind = line.text[end - line.start : end - line.start + _FAR]
    if match := _LIST_IN.match(behind):
        return _ARTICLE.sub("", match["name"], 1)
    before = line.text[max(0, start - line.start - _FAR) : start - line.start]
    match = _MEMBERS_ARE.search(before)
    if match:
        return _ARTICLE.sub("", match["name"] or match["of"], 1)
    match = _COMPRISES.search(before)
    return _ARTICLE.sub("", match["name"], 1) if match else None


def _body(line: Line, group: str) -> str | None:
    """The code of the body that a group's name in a sentence is, if it is one."""
    texts = ((p.code, line.text[p.start - line.start : p.end - line.start]) for p in line.parties)
    return next((code for code, text in texts if text in (group, _ARTICLE.sub("", group, 1))), None)


class _Names(NamedTuple):
    """How the sentences that name an occasion name its group: their words, and the nouns a name ends in."""

    names: frozenset[str]
    nouns: frozenset[str]

    def has(self, group: str) -> bool:
        """Is "the forum", "the CPFG" or "the Nile Forum" the group that is named there?"""
        if group != group.lower():
            return any(f" {group} " in name for name in self.names)
        return any(f" {group} ".endswith(f" {noun} ") for noun in self.nouns)


def _names(occasion: Occasion) -> _Names:
    """What the sentences that name an occasion call the group that met.

    A noun in a body's name stands for no such group: "the African Union held a summit" tells who met.
    """
    names: set[str] = set()
    nouns: set[str] = set()
    for line in dict.fromkeys(event.line for event in occasion.events if not event.relative):
        own = [(e.start - line.start, e.end - line.start) for e in occasion.events if e.line is line]
        text = line.text
        for first, end in (p.extent for p in line.parties if p.label == "BODY"):
            blank = "." * (end - first)
            text = text[: first - line.start] + blank + text[end - line.start :]
        names.add(f" {_NO_WORD.sub(' ', line.text)} ")
        nouns |= {
            noun.group().lower()
            for noun in _NOUN.finditer(text)
            if noun.group()[0].isupper() or any(first <= noun.start() < end for first, end in own)
        }
    return _Names(frozenset(names), frozenset(nouns))
