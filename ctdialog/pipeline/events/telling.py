"""The clause of a sentence that only says who told the rest, and its days and places.

| words | the talks' |
| --- | --- |
| `X told reporters in Lima on Friday that the talks had been held in Oslo on 6 May` | Oslo, 6 May |
| `On Friday the ministry announced that the talks will be held in Oslo` | Oslo |
| `Speaking in parliament on Friday, X said the talks had been held in Oslo` | Oslo |
| `The talks were held on 6 May, said the ministry on Friday` | 6 May |
| `The talks were held on 6 May, a spokesman told reporters in Lima` | 6 May |
| `Officials in Lima said the talks were held on 6 May` | 6 May |
| `On Friday the opposition criticised the talks` | none |
| `X told the talks in Oslo on Friday that piracy had grown` | Oslo, Friday: they are told there |
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from ctdialog.pipeline.scene import Line

_VERB = (
    r"(?:said|says|told|tells|announced|announces|reported|reports|confirmed|confirms|disclosed|revealed|informed|"
    r"stated|noted|explained|declared|added|wrote|tweeted|posted)"
)
_REST = r"[^;:“”\"]{0,160}?"
_CLAUSE = re.compile(
    rf"\b{_VERB}\b{_REST}\bthat\b"
    rf"|(?:^|,\s)(?:speaking|addressing|talking|briefing|in (?:an?|its|his|her|their|the) (?:[\w-]+ ){{0,2}}"
    r"(?:statement|bulletin|release|interview|briefing|tweet|post|address|speech|remarks|communiqu[eé]))\b"
    rf"{_REST}\b{_VERB}\b"
)

# ", a spokesman told journalists in", but not ", they said in Lima after the talks"
_TOLD_BEHIND = re.compile(
    r",\s(?:an?|the|its|his|her|their)\s(?:[\w’'-]+\s){0,5}?(?:spokes\w+|ministry|official|source|embassy|"
    rf"office|agency|statement|minister)\s(?:[\w’'-]+\s){{0,3}}?{_VERB}\b"
    r"(?:\s(?:journalists|reporters|the press|the media|newsmen))?\s"
    r"in\s(?:the\s)?$"
)
# "A ministry spokesman in Lima, who asked not to be named, said", but not "Officials in Lima met"
_SPEAKER_IN = re.compile(
    r"\b(?:spokes\w+|officials?|sources?|diplomats?|analysts?|observers?|commentators?|media|newspapers?|"
    r"authorities|ministry|government|agency|police|"
    r"(?:analyst|expert|professor|researcher|lecturer|fellow|scholar|spokes\w+)\s(?:at|of|with|from|for)\s[^,.;]{3,60})"
    r"\sin\s(?:the\s)?$"
)
_SPEAKS = re.compile(
    r"[\w .’'-]{2,30}?(?:,|,\swho\s[^,.;]{1,60},)?\s"
    rf"(?:(?:on\s\w+day|today|yesterday|later|also|ha[sd]|have),?\s){{0,3}}(?:{_VERB}|as\ssaying|as\stelling)\b"
)
_AT_IT = re.compile(r"\b(?:after|following|at|during)\b")
# "…, said the Foreign Ministry on", "…, announced Minister X on": who told it stands behind the verb
SAID_WHO = re.compile(
    r"[,”\"]\s+(?:said|says|announced|reported|confirmed|disclosed|stated|added|revealed|noted|declared|explained)\s+"
    r"(?:(?!(?:after|at|during|following|in|that|who|when|as|while|before|upon|ahead|to|was|were|is|are|had|has|have|"
    r"will|would|held|met|took|began|ended|opened)\b)[\w’'().-]+\s+){1,9}?"
    r"(?:(?:late|earlier)\s+)?(?:on\s+|here\s+on\s+)?$",
    re.IGNORECASE,
)
# "told reporters on Monday that they had met that morning": the day of both
_THAT_DAY = re.compile(
    r"\b(?:that|the same)\s+(?:day|morning|afternoon|evening|night)\b|\bearlier (?:in|that) (?:the )?day\b"
)


class _Placed(Protocol):
    @property
    def start(self) -> int: ...


_Value = TypeVar("_Value", bound=_Placed)


def in_telling(line: Line, mentions: Iterable[_Placed], place: int) -> bool:
    """Does a place stand before the end of a clause of telling, which holds no mention itself?"""
    found = _CLAUSE.search(line.lower)
    if found is None or place >= line.start + found.end() or _THAT_DAY.search(line.lower, found.end()):
        return False
    opens, ends = line.start + found.start(), line.start + found.end()
    return not any(opens <= mention.start < ends for mention in mentions)


_SAID_THAT = re.compile(
    rf"\b(?:{_VERB[3:-1]}|stressed|warned|claimed|complained|argued|insisted|alleged)\b[^.;]{{0,160}}?\bthat\b"
)


def said_behind(line: Line, mention: int, place: int) -> bool:
    """ "X met Y and told him that Chad …": is what stands at a place only said by those who have met?"""
    said = _SAID_THAT.search(line.lower, mention - line.start)
    return said is not None and line.start + said.end() <= place


def told_there(line: Line, place: int) -> bool:
    """ ", a spokesman said in Lima", "Officials in Lima said": is a city but where somebody told the rest?"""
    before, after = line.before(place, 140), line.lower[place - line.start :]
    if _SPEAKER_IN.search(before) and _SPEAKS.match(after):
        return True
    return _TOLD_BEHIND.search(before) is not None and not _AT_IT.search(after)


# "On Friday the opposition criticised the talks", "The ministry posted a photograph of the meeting on Friday"
_JUDGES = re.compile(
    r"\b(?:critici[sz]ed|described|called|welcomed|praised|hailed|condemned|defended|dismissed|denounced|rejected|"
    r"lauded|covered|(?:reported|commented)\son)\s(?:the|their|these|those)\s$"
)
_PUBLISHES = re.compile(
    r"\b(?:published|released|posted|issued|shared|circulated|broadcast|aired)\s(?:[\w-]+\s){1,6}?(?:of|on|about|from)\s"
    r"(?:the|their)\s$"
)


def only_told_of(line: Line, mention: int) -> bool:
    """Is a mention only what somebody judges, or publishes something on: are day and place those of that?"""
    before = line.before(mention, 90)
    return _JUDGES.search(before) is not None or _PUBLISHES.search(before) is not None


def behind_telling(
    line: Line, mentions: Sequence[_Placed], place: int, values: Sequence[_Value]
) -> list[_Value]:
    """Of the values of a mention at a place, those that do not stand in a clause of telling before it."""
    if in_telling(line, mentions, place):
        return list(values)
    kept = (value.start == line.start or value.start > place for value in values)  # "Lima - X told …"
    return [
        v for v, keep in zip(values, kept, strict=True) if keep or not in_telling(line, mentions, v.start)
    ]
