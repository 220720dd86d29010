"""Acronyms of houses that a text itself spells out: they are what it says, not another state's house.

| words | `NCA` |
| --- | --- |
| `the National Cybersecurity Authority (NCA)`, then `NCA Deputy Governor X` | that one, of no known state |
| `the National Crime Agency (NCA)` | the known one |
| `the NCA` alone | the known one |
"""

from __future__ import annotations

from ctdialog.pipeline.gazetteer import Hit, Words

_SMALL = frozenset("of for and the on in to against de du des la".split())
_FURTHEST = 10  # words of a name before its acronym


def as_spelled_out(words: Words, known: dict[int, Hit]) -> dict[int, Hit]:
    """The known houses, without the country of an acronym that the text gives to a house it does not know."""
    if "(" not in words.source:
        return known
    ends = {hit.last for hit in known.values()}
    other = {
        words.text[i]
        for i, hit in known.items()
        if hit.last == i
        and words.text[i].isupper()
        and words.gaps[i].endswith("(")
        and i - 1 not in ends
        and _spelled(words, i)
    }
    if not other:
        return known
    return {
        i: hit._replace(values=("", *hit.values[1:])) if hit.last == i and words.text[i] in other else hit
        for i, hit in known.items()
    }


def _spelled(words: Words, i: int) -> bool:
    """Do the capitalised words before the acronym at word `i` begin with its letters?"""
    letters = words.text[i].lower()
    initials = ""
    for k in range(i - 1, max(-1, i - 1 - _FURTHEST), -1):
        if words.folded[k] in _SMALL:
            continue
        if not words.text[k][0].isupper():
            return False
        initials = words.folded[k][0] + initials
        if len(initials) == len(letters):
            return initials == letters
    return False
