"""The words of formats: the vocabulary, and where the heads stand in one text.

| words | what they are |
| --- | --- |
| `dialogue`, `working group`, `summit` | a strong head: always a format |
| `council`, `commission` | a weak head: a format where it is joint |
| `meeting`, `round`, `session` | an occasion of another format |
| `joint`, `strategic`, `annual` | modifiers, the plain ones of which tell no format from another |
| `next`, `last` | where one stands in its series |
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import Any, NamedTuple

from spacy.tokens import Doc

from ctdialog.lexicon.calendar import MONTHS_AND_DAYS
from ctdialog.pipeline.gazetteer import Gazetteer, Hit, words_of
from ctdialog.pipeline.numbers import ORDINALS, figure
from ctdialog.pipeline.parties import PartyIndex
from ctdialog.records import Kind

# Talks named by what they are about: "consultations on cyber threats"
NAMED_BY_SUBJECT = frozenset(["working-group", "dialogue", "consultations", "conference"])
DETERMINERS = frozenset("the a an this that their its his her these another".split())
# Small words inside names that do not say which format it is.
FUNCTION = frozenset(["s", "and", "of", "the"])
# People in the plural, who can be what a format is of: "meeting of Ministers of Foreign Affairs".
PEOPLE = frozenset(
    "experts representatives ministers states heads chiefs secretaries coordinators directors "
    "officials envoys leaders advisers advisors".split()
)

ACRONYMS = frozenset(["ausmin", "aukmin", "anzmin"])  # consultations that their acronym alone names
_COUNT_BEFORE = 3  # words from "the third" to "sitting"
_ORGAN = re.compile(
    r"\b(?:Committee|Security Council|(?:Working|Focus|Finance|Contact|Core|Steering) Group)\b"
)


def organ(name: str) -> bool:
    """Is a body's name that of an organ, whose sessions are a committee's: "Committee against Terrorism"?"""
    return _ORGAN.search(name) is not None


class Head(NamedTuple):
    """What a head says: the kind, and whether it is one only where it is joint."""

    kind: Kind
    weak: bool


class FormatWords:
    """The word sets of formats.toml, ready for use."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.heads = Gazetteer()
        for row in data["kind"]:
            for word in row["strong"]:
                self.heads.add(word, Head(row["id"], False))
            for word in row["weak"]:
                self.heads.add(word, Head(row["id"], True))
        self.occasion = frozenset(data["occasion"]["words"])
        self.counted = frozenset(data["occasion"]["counted"])
        self.of_occasion = frozenset(data["occasion"]["before"])
        self.makes_joint = frozenset(data["makes_joint"]["words"])
        self.standing = frozenset(data["standing"]["words"])
        self.modifiers = frozenset(data["modifiers"]["words"])
        self.plain = frozenset(data["plain"]["words"])
        self.subject = frozenset(data["subject"]["words"])
        self.closes_subject = frozenset(data["not_in_subject"]["words"])
        self.barred = MONTHS_AND_DAYS | frozenset(data["not_in_name"]["words"])
        self.named = frozenset(data["titles"]["named"])
        self.names = self.named | {"code", "under", "the", "name", "as"}
        self.forces = frozenset(data["titles"]["forces"])
        self.relative = {w: key for key in ("next", "last") for w in data["relative"][key]}


class FormatIndex:
    """The words, parties and heads of one Doc, by word."""

    def __init__(self, doc: Doc, vocabulary: FormatWords) -> None:
        self.words = words_of(doc)
        self.parties = PartyIndex(doc)
        self.vocabulary = vocabulary
        self.heads = [hit for hit in vocabulary.heads.find(self.words) if self._counted(hit)]
        self._opening = [hit.first for hit in self.heads]
        self._closing = {hit.last for hit in self.heads}

    def _counted(self, hit: Hit) -> bool:
        """Does a word that is a verb as often count one of a series: "the 3rd sitting", not "sitting"?"""
        words = self.words.folded
        if words[hit.last] in ACRONYMS:  # "the Ministerial (AUSMIN) Consultations"
            return not self.words.gaps[hit.first].endswith("(")
        if words[hit.last] not in self.vocabulary.counted:
            return True
        return any(
            word in ORDINALS or figure(word) for word in words[max(0, hit.first - _COUNT_BEFORE) : hit.first]
        )

    def capital(self, i: int) -> bool:
        """Does a word begin with a capital that says something (not in a line of capitals)?"""
        word = self.words.text[i]
        return word[0].isupper() and not (word.isupper() and len(word) > 5)

    def head_at(self, i: int) -> Hit | None:
        """The head that opens at word `i`."""
        n = bisect_left(self._opening, i)
        return self.heads[n] if n < len(self.heads) and self._opening[n] == i else None

    def ends_head(self, i: int) -> bool:
        """Is word `i` a head's last: "Working Group (CTWG) meeting"?"""
        return i in self._closing

    def opens_head(self, first: int, last: int) -> bool:
        """Does a head open at one of the words `first` to `last`?"""
        return bisect_left(self._opening, first) < bisect_right(self._opening, last)
