"""The words that lead from an office to what its holder is charged with.

| words | charged with |
| --- | --- |
| `Governor in charge of migration` | migration |
| `Adviser to the President in matters of defence` | defence |
| `Deputy Director tasked with Border Security` | Border Security |
"""

from __future__ import annotations

from ctdialog.pipeline.gazetteer import Words

_LINKS = [
    link.split()
    for link in (
        "in charge of", "responsible for", "with responsibility for", "in matters of", "on matters of",
        "for matters of", "in the field of", "in the area of", "dealing with", "tasked with", "charged with",
        "entrusted with",
    )
]  # fmt: skip


def charged_with(words: Words, i: int) -> int:
    """Index of the word after such a link that opens at word `i`, else 0."""
    for link in _LINKS:
        if words.folded[i : i + len(link)] == link:
            return i + len(link)
    return 0


def assists(words: Words, i: int) -> bool:
    """Does "Assisting the" or "Performing the" open at word `i`, which lead to another's office?"""
    doing = words.text[i][0].isupper() and words.text[i].endswith("ing") and words.gaps[i] == ""
    return doing and words.folded[i + 1 : i + 2] == ["the"]
