"""The body a format is of: "the 12th plenary of the Global Counterterrorism Forum".

of [the ORGAN of] [the] BODY { of [the] BODY }      the last body named, where no head of a format follows it
"""

from __future__ import annotations

from ctdialog.pipeline.formats.format_words import FormatIndex
from ctdialog.pipeline.parties import Party

_ORGANS = frozenset("group bureau board troika presidium".split())


def body_of(index: FormatIndex, i: int) -> Party | None:
    """The body of "the 12th plenary of the Global Counterterrorism Forum", the last one behind word `i`."""
    words, body = index.words, None
    while i + 2 < len(words) and words.folded[i] == "of" and words.gaps[i] == "":
        i = _inner_organ(index, i)
        party = index.parties.at(i + 2 if words.folded[i + 1] == "the" else i + 1)
        if party is None or party.label != "BODY" or _heads_after(index, party):
            break
        body, i = party, party.last + 1
    return body


def is_of_ministers(index: FormatIndex, body: Party) -> bool:
    """Is a body a council of ministers ("Arab Interior Ministers Council")?"""
    return "ministers" in index.words.folded[body.first : body.last + 1]


def _inner_organ(index: FormatIndex, i: int) -> int:
    """Index of the second "of" in "of the small group of the Coalition"; `i` where no organ is told."""
    ahead = index.words.folded[i : i + 7]
    organs = (k for k, word in enumerate(ahead[:-2]) if word in _ORGANS and ahead[k + 1] == "of")
    k = next(organs, 0)
    return i + k + 1 if k > 1 and ahead[1] == "the" else i


def _heads_after(index: FormatIndex, body: Party) -> bool:
    """Does a body only open an organ's name ("SCO RATS Council")? A forum's own last word does not."""
    if is_of_ministers(index, body):
        return False
    return any(body.last < hit.first <= body.last + 3 for hit in index.heads)
