"""Whether the people of an occasion sit in one room: virtual or hybrid, as the words tell.

| words | mode |
| --- | --- |
| `held online`, `the virtual dialogue`, `met via Zoom`, `this virtual event` | virtual |
| `in person and online`, `in a hybrid format` | hybrid |
| a place, and `others joined by video link` | hybrid |
| `terrorist content online`, `virtual assets` | none: subjects |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.cues import anywhere
from ctdialog.pipeline.gazetteer import Extent
from ctdialog.pipeline.occasions.occasion import Occasion
from ctdialog.pipeline.scene import Line
from ctdialog.records import Mode

_TALKS = (
    r"(?:meetings?|events?|dialogues?|consultations?|talks|sessions?|rounds?|workshops?|conferences?|seminars?|"
    r"forum|summit|discussions?|negotiations|gathering|plenary|roundtable|briefing|training|format|mode|engagement)"
)
# What stands between "virtual" and the talks: "their second virtual counter-terrorism dialogue".
_BETWEEN = (
    r"(?:(?!assets?|currenc|worlds?|space|platforms?|and\b|of\b|in\b|on\b|to\b|for\b)[\w’'&-]+\s+){0,3}?"
)
_PLAIN = (
    r"(?:(?:bilateral|joint|annual|high-level|informal|special|first|second|third|\w+th|political|security|"
    r"strategic|regional|counter-?terrorism|foreign|office|ministerial|technical|expert|experts|level)\s+){0,3}"
)
_VIRTUAL_TALKS = re.compile(rf"\b(?:virtual\s+{_BETWEEN}|(?:online|remote)\s+{_PLAIN}){_TALKS}\b")
_HELD = (
    r"(?:held|hold|holds|met|meets?|convened?|convenes|conducted|conduct|took place|takes? place|"
    r"taking place|hosted|"
    r"organi[sz]ed|gathered|launched|opened|joined|attended|participated|took part|inaugurated|co-chaired|"
    r"carried out)"
)
# "via videoconference", "over Zoom", "by a secure video link"
_BY_VIDEO = (
    r"(?:via|by|through|over|on|using|in)\s+(?:(?:a|an|the|secure|virtual)\s+){0,2}(?:"
    r"video[- ]?(?:link|call|conference|conferencing|tele-?conference|tele-?conferencing|format|mode|"
    r"hook-?up)|"
    r"tele-?conference|vtc|zoom|webex|microsoft teams|skype|google meet|(?:online|virtual|digital)\s+"
    r"(?:platforms?|means|mode|format))(?![\w-]|\s+(?:games|footage|messages?|cameras?|on demand))"
)
# "Held their second dialogue online on Tuesday": an adverb of the verb, no adjective of a threat.
_ADVERB = (
    r"(?:virtually(?!\s+(?:all|every|no|any|the|im|un))|remotely|online(?=\s*(?:[,.;)]|$)|\s+"
    r"(?:on|at|in|by|from|due|because|amid|this|last|today|yesterday|and|under|between|with|for|to|via)\b))"
)
_HELD_FROM_AFAR = re.compile(
    rf"\b{_HELD}\b[^.;]{{0,80}}?(?:\b{_BY_VIDEO}|\b{_TALKS},?\s+{_ADVERB}|\b{_HELD},?\s+{_ADVERB})"
    rf"|\b{_HELD},?\s+(?:\w+\s+)?(?:{_ADVERB}|{_BY_VIDEO})"
    # "virtually held the third round", "held virtually the third round"
    rf"|\b(?:virtually|remotely)\s+{_HELD}\b"
    rf"|\b{_HELD},?\s+virtually\s+(?:the|their|its|an?)\s(?!same\b|entire\b|whole\b|only\b|first\s+time\b)"
    # "held the third round on Tuesday online"
    rf"|\b{_HELD}\b[^.;]{{0,120}}?\b(?:\w+day|\d{{1,4}}|\d\s[a-z]+|month|week|year),?\s+{_ADVERB}"
    r"|\b(?:virtually|remotely)(?=,?\s+(?:on|in|at|by|from|due|amid|this|today|yesterday)\b|\s*[,.]|$)"
)
_PERSON = r"\b(?:in[- ]person|physically|face[- ]to[- ]face|on[- ]site|on the ground)\b"
_AFAR = rf"\b(?:{_ADVERB}|virtually|virtual {_TALKS}|{_BY_VIDEO}|on screen)\b"
_BOTH = re.compile(
    rf"{_PERSON}[^.;]{{0,24}}\b(?:and|or|as well as|while|with)\b[^.;]{{0,40}}?{_AFAR}"
    # "held in Accra and online"
    rf"|\b{_HELD}\b[^.;]{{0,60}}?\b(?:in|at)\s[^.;,]{{2,40}}?\s(?:and|as well as)\s+{_ADVERB}"
    rf"|{_AFAR}[^.;]{{0,24}}\b(?:and|or|as well as|while)\b[^.;]{{0,24}}?{_PERSON}"
)
_OTHERS_JOINED = re.compile(
    r"\b(?:some|others?|colleagues|delegates|participants|delegations?|experts|members|officials|ministers|"
    r"representatives|those|who|several|few|half|rest|remaining|many)\b[^.;]{0,60}?\b(?:join(?:ed|ing)?|participat\w+|"
    r"took part|taking part|attend(?:ed|ing)|connect(?:ed|ing)|dial(?:l?ed|l?ing)\s+in|follow(?:ed|ing)|"
    rf"linked up|tuned in|logged on)\b[^.;]{{0,40}}?(?:{_ADVERB}|\bonline\b|{_BY_VIDEO}|\bon\s+screen\b)"
    # "Finland's service took part by video link"
    rf"|\b(?:joined|took part|participated)\s+(?:\w+\s+)?{_BY_VIDEO}"
)
# "Also on Monday the two held online talks on trade": another meeting's sentence
_ELSE = re.compile(r"(?:also|separately|meanwhile|elsewhere|in addition|in a separate)\b")
_THIS = re.compile(r"\b(?:this|the|their)\s+(?:\w+\s+)?$")


def mode_of(occasion: Occasion) -> tuple[Mode | None, Extent | None]:
    """Hybrid or virtual, as the mentions' sentences say, or another one of "this virtual event"."""
    own = {event.line.index for event in occasion.events if not event.relative}
    told = [line for line in occasion.lines if line.index in own and not _ELSE.match(line.lower)]
    for line in told:
        if match := _own(occasion, line, anywhere("hybrid")) or _own(occasion, line, _BOTH):
            return "hybrid", extent(line, match)
    for line in told:
        match = _own(occasion, line, anywhere("virtual")) or _own(occasion, line, _VIRTUAL_TALKS)
        if match := match or _own(occasion, line, _HELD_FROM_AFAR):
            return "virtual", extent(line, match)
    for line in occasion.lines:
        match = None if line.index in own else _VIRTUAL_TALKS.search(line.lower)
        if match and _THIS.search(line.lower[: match.start()]):
            return "virtual", extent(line, match)
    return None, None


def _own(occasion: Occasion, line: Line, pattern: re.Pattern[str]) -> re.Match[str] | None:
    """The first match of a sentence that is told of the occasion, and not of another one named nearer.

    So where the occasion has people or a place of its own there.
    "Following the talks of X and Y in Oslo, the dialogue convened virtually": not the talks in Oslo.
    """
    found = list(pattern.finditer(line.lower))
    if not found:
        return None
    apart = any(event.line is line and (event.places or event.people) for event in occasion.events)
    return next((m for m in found if not apart or occasion.owns(line, line.start + m.end() - 1)), None)


def joined_from_afar(occasion: Occasion) -> Extent | None:
    """ "Others joined by video link", where the talks have a place."""
    for line in occasion.lines:
        if match := _OTHERS_JOINED.search(line.lower):
            return extent(line, match)
    return None


def extent(line: Line, match: re.Match[str]) -> Extent:
    return line.start + match.start(), line.start + match.end()
