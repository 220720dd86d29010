"""Sentences in which somebody who took no part, an analyst or a professor, explains the talks to a reader.

What such a person says is the article's own background:

| words | why |
| --- | --- |
| `X, a professor of history at Y, said that …` | the office is one of looking on, the verb one of telling |
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
    r"political scientists?|historians?|think[- ]tanks?|research fellow|senior fellow)"
)
_TELLS = (
    r"(?:said|says|say|told|tells|noted|notes|note|observed|observes|added|argue[ds]?|believe[ds]?|warned|"
    r"warns?|explained|explains|pointed out|thinks?|wrote|writes|commented|remarked|opined|estimate[ds]?|"
    r"according to|see|sees|saw|expects?|predicts?|predicted|described|considers?)"
)
_OFFICE = re.compile(rf"\b{_LOOKS_ON}\b")
_TELLING = re.compile(rf"\b{_TELLS}\b")
_GOES_ON = re.compile(r"\s*(?:[“\"]|(?:He|She) )")
_NAME = re.compile(r"\b[A-Z][\w’'-]+")


def by_onlookers(lines: Iterable[Line]) -> set[int]:
    """The indices of the sentences, in reading order, that only onlookers tell."""
    found: set[int] = set()
    names: set[str] = set()
    last = -2
    for line in lines:
        if line.kind != "body":
            continue
        office = _OFFICE.search(line.lower)
        if office and _TELLING.search(line.lower):
            names.update(_NAME.findall(line.text[max(0, office.start() - 60) : office.start()]))
        elif not (
            line.index == last + 1
            and (_GOES_ON.match(line.text) or ((first := _NAME.match(line.text)) and first.group() in names))
        ):
            continue
        found.add(line.index)
        last = line.index
    return found
