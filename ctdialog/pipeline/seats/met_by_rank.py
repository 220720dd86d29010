"""Those who are told to have met by their rank alone, and are named only where they tell the press of it.

| words | `Foreign Minister X of Oman told reporters …` |
| --- | --- |
| `The foreign ministers of Oman and Qatar met` | at the talks |
| `The ministers of foreign affairs and justice of the two countries came together` | at the talks |
| `Officials of Oman and Qatar met`, `The interior ministers … met` | only tells of them |
| `Foreign Minister Y met Qatari Foreign Minister Z` | only tells: those who met are named |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.gazetteer import words_of
from ctdialog.pipeline.occasions.occasion import Occasion
from ctdialog.pipeline.officials.persons import Person

_RANKS = re.compile(
    r"\b(?:ministers|secretaries|presidents|premiers|advis[eo]rs|army chiefs|police chiefs)\b"
)
_BELOW = frozenset(["deputy", "vice", "assistant", "under", "former"])
_NO_FIELD = frozenset(
    "minister ministers secretary president premier adviser advisor chief prime of the for and state affairs "
    "national relations senior first".split()
)


def met_by_rank(occasion: Occasion, person: Person) -> bool:
    """Is somebody of the rank, the field and the sides of those whom an occasion's mention tells to meet?"""
    office = person.office()
    if office is None or office.position is None or office.country not in occasion.codes:
        return False
    for event in occasion.events:
        told = _RANKS.search(event.line.lower)
        if told is None or event.people:
            continue
        source = words_of(event.line.span.doc).source
        position = source[slice(*office.position)].lower().replace("-", " ").split()
        noun = told[0].split()[-1]
        noun = noun[:-3] + "y" if noun.endswith("ies") else noun[:-1]
        told_words = set(event.line.lower.replace(",", " ").split())
        fields = [word for word in position if word not in _NO_FIELD]
        if noun in position and _BELOW.isdisjoint(position) and told_words.issuperset(fields):
            return True
    return False
