"""The larger body that a name goes on with: whose committee, conference or working group it is.

The grammar: a head in capitals, then "of" and a run of capitals up to a body's name or common noun, and a
subject of its own.

    HEAD (ACRONYM)  of [the]  [A-B]  Capital (of|and|for) … Council|Pact|BODY  [on|against subject]

| words | larger body |
| --- | --- |
| `Coordinating Committee of the Lake Basin Pact` | Lake Basin Pact |
| `Joint Working Group of the Security Pillar of the Chad-Niger High Council` | all of it |
| `Joint Committee of Chad and Niger`, `working group of experts` | none: who meets |
"""

from __future__ import annotations

from ctdialog.pipeline.format_right import RightReader

_LONGEST = 14  # words of the larger body's name
# What a larger body is called, where the lexicon does not know it
_BODIES = frozenset(
    "agreement alliance assembly association center centre coalition commission community council dialogue "
    "forum framework group initiative league mechanism organ organisation organization pact partnership "
    "pillar secretariat structure treaty union".split()
)
_INSIDE = frozenset(["of", "the", "and", "for", "s"])
_SUBJECT = frozenset(["on", "against"])


def larger_end(right: RightReader, i: int) -> int:
    """Index after the larger body named from word `i` on, which follows a head; 0 where none is."""
    words, index = right.words, right.index
    if i < len(words) and words.gaps[i].endswith("(") and words.text[i].isupper():
        i += 1
    opens = (
        i + 1 < len(words) and words.folded[i] == "of" and words.gaps[i] in ("", ")") and index.capital(i - 1)
    )
    if not opens:
        return 0
    end, k = 0, i + 1
    while k < min(i + _LONGEST, len(words)) and words.gaps[k] in ("", "'", "&"):
        party, word = right.parties.at(k), words.folded[k]
        if party is not None:
            k = party.last + 1
            end = k if party.label == "BODY" else end
        elif word in _INSIDE or (index.capital(k) and word not in right.vocabulary.barred):
            k += 1
            end = k if word in _BODIES else end
        else:
            break
    if end and end + 1 < len(words) and words.gaps[end].endswith("(") and words.text[end].isupper():
        end += words.folded[end + 1] in _SUBJECT  # "of the Organ (MCO) on …"
    if end and end < len(words) and words.folded[end] in _SUBJECT and words.gaps[end] in ("", ")"):
        return right.end(end, "working-group") or end
    return end
