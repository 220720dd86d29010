"""Rows of lists of people: what opens one, what joins a name to its office there, and marks in brackets.

| row | read |
| --- | --- |
| `2. Ana Cruz - Director of Police` | the dash joins the two |
| `the talks - Minister Li Wei said - went on` | no row |
| `Ana Cruz, Secretary (head)` | "head" is her part in the delegation, no office |
"""

from __future__ import annotations

from ctdialog.pipeline.gazetteer import Words
from ctdialog.pipeline.names import Name
from ctdialog.pipeline.office import Office

DASHES = frozenset([" - ", " – ", " — ", " -- "])
_OPENS = frozenset(["\n", ";", ":", "•", ";•"])
_MARKS = frozenset(["head", "leader", "chair", "chairman", "chairperson", "co-chair"])


def opens_row(words: Words, name: Name) -> bool:
    """Does a name of two words open a line or a part of a list, its number before it left out?"""
    i = name.opening
    if i and words.gaps[i] in (".", ")", ".)") and words.text[i - 1].isdigit():
        i -= 1
    return name.length > 1 and (i == 0 or words.gaps[i] in _OPENS)


def without_marks(words: Words, offices: list[Office]) -> list[Office]:
    """The offices without marks of who heads a delegation: "Ana Cruz (head), Ambassador Li Wei"."""
    return [office for office in offices if not _marks_head(words, office)]


def _marks_head(words: Words, office: Office) -> bool:
    """Is an office one word in brackets: "(head)"?"""
    if office.first != office.last or words.folded[office.first] not in _MARKS:
        return False
    behind = words.source[words.ends[office.last] : words.ends[office.last] + 1]
    return words.gaps[office.first] == "(" and behind == ")"
