"""Sentences in which somebody who took no part, an analyst or a professor, explains the talks to a reader.

What such a person says is the article's own background:

| words | why |
| --- | --- |
| `X, a professor of history at Y, said that …` | the office is one of looking on, the verb one of telling |
| `Critics accuse the government of …`, `The opposition fears that …` | the same of those who judge at home |
| `“…,” said Dr X of the Centre for Y` | the house is one of learning |
| `Analysts believe that …`, `…, according to one security analyst` | the same with no name |
| `X also noted …`, `“…,” he said`, after such a sentence | the same person goes on |

A professor or analyst whom a sentence about the talks names without a verb of telling is no onlooker.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ctdialog.pipeline.scene import Line

_LOOKS_ON = (
    r"(?:analysts?|professors?|researchers?|scholars?|lecturers?|pundits?|columnists?|commentators?|"
    r"political scientists?|historians?|think[- ]tanks?|research fellow|senior fellow|"
    # those who judge what is done at home
    r"critics|activists|campaigners|villagers|"
    r"(?:human[- ])?rights (?:groups?|organi[sz]ations?|monitors|watchdogs?)|amnesty international|"
    r"human rights watch|"
    r"opposition(?: part(?:y|ies)| leaders?| politicians?| figures| mps)?)"
)
_TELLS = (
    r"(?:said|says|say|told|tells|noted|notes|note|observed|observes|added|argue[ds]?|believe[ds]?|warned|"
    r"warns?|explained|explains|"
    r"doubt(?:s|ed)?|caution(?:s|ed)?|suspect(?:s|ed)?|question(?:s|ed)?|pointed out|thinks?|"
    r"wrote|writes|commented|remarked|opined|estimate[ds]?|"
    r"accuse[ds]?|critici[sz]e[ds]?|complain(?:s|ed)?|fears?|feared|"
    r"see|sees|saw|expects?|predicts?|predicted|described|considers?|recalls?|recalled|reckons?|"
    r"urge[ds]?|call(?:s|ed) (?:on|for)|appeal(?:s|ed)|demand(?:s|ed)|have accused|has accused)"
)
# "a professor at Y, X, said", "analysts also believe", "according to one security analyst"
_OFFICE = re.compile(
    rf"\b(?P<subject>{_LOOKS_ON})\b[^.;:“”\"]{{0,80}}?\s{_TELLS}\b"
    rf"|\b(?:according to|said)\s+(?:[\w’'-]+\s+){{0,4}}(?P<told>{_LOOKS_ON})\b"
    # "said Dr X of the Centre for Regional Order": a house of learning, and none against terrorism
    r"|\bsaid\s+(?:[\w.’'-]+\s+){1,6}(?:of|at|from|with)\s+(?:the\s+)?(?:[\w’'-]+\s+){0,3}"
    r"(?P<house>(?:centre|center|institute)\s+(?:for|of|on)(?!\s+(?:\w+\s+)?(?:counter|terror|the\s+fight|combat))|"
    r"university|college|think[- ]tank)\b"
)
# "Observers noted that …": at the head of a sentence, for a body's observers take part
_OBSERVERS = re.compile(rf"\s*(?:some |many |independent )?observers\s+(?:have\s+)?{_TELLS}\b")
# "The delegation met researchers and noted …", "called on rights groups to help and urged": what is done with
# them or asked of them, who tell nothing
_MET = re.compile(
    r"\b(?:met|meets?|meeting|with|including|for|of|by|to|among|from|invited|brought|heard|between|on|upon|against|"
    r"(?:urg|ask|thank|encourag|prais|critici[sz]|accus|condemn|welcom|brief|consult|support|engag|help)(?:e?[sd]|ing)|"
    r"asks?|help|encourage|urge|thank|brief|consult|support|welcome)\s+"
    r"(?:[\w’'-]+\s+){0,3}$"
)
_GOES_ON = re.compile(r"\s*(?:[“\"]|(?:He|She) )")
_NAME = re.compile(r"\b[A-Z][\w’'-]+")
_NO_NAME = frozenset("The A An In At On It He She They This That These His Her Their But And As For".split())


def by_onlookers(lines: Iterable[Line]) -> set[int]:
    """The indices of the sentences, in reading order, that only onlookers tell."""
    found: set[int] = set()
    names: set[str] = set()
    last = -2
    for line in lines:
        if line.kind != "body":
            continue
        if (place := _tells(line)) is not None:
            around = line.text[max(0, place - 60) : place + 80]
            names.update(name for name in _NAME.findall(around) if name not in _NO_NAME)
        elif not (
            line.index == last + 1
            and (_GOES_ON.match(line.text) or ((first := _NAME.match(line.text)) and first.group() in names))
            and not _by_another(line, names)
        ):
            continue
        found.add(line.index)
        last = line.index
    return found


def _by_another(line: Line, names: set[str]) -> bool:
    """ "“We agreed on patrols,” Khan said", after an analyst: does another one tell what is quoted?"""
    told = {
        name
        for _, at in line.people
        for name in _NAME.findall(line.text, *(x - line.start for x in at.extent))
    }
    return bool(told) and told.isdisjoint(names)


def _tells(line: Line) -> int | None:
    """Where in a sentence an onlooker is named who tells something; None where none does."""
    if _OBSERVERS.match(line.lower):
        return 0
    for match in _OFFICE.finditer(line.lower):
        start = match.start(match.lastgroup or 0)
        if match["told"] or match["house"] or _MET.search(line.lower[max(0, start - 60) : start]) is None:
            return start
    return None
