"""The larger body that a group's name goes on with: whose committee, council or working group it is.

The grammar: a head in capitals, then "of" and a run of capitals, a subject of its own at the end.

    HEAD (ACRONYM)  of [the]  [A-B]  Capital (of|and|for) Capital …  [on|against subject]

| words | larger body |
| --- | --- |
| `Coordinating Committee of the Lake Basin Pact` | Lake Basin Pact |
| `Joint Working Group of the Security Pillar of the Chad-Niger High Council` | all of it |
| `Commission of Defence and Security`, `Commission of Coordination against Piracy` | what the group is for |
| `Joint Committee of Chad and Niger`, `working group of experts` | none: who meets |
"""

from __future__ import annotations

from ctdialog.pipeline.format_right import RANKED, RightReader
from ctdialog.pipeline.format_words import PEOPLE

_LONGEST = 14  # words of the larger body's name
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
        party = right.parties.at(k)
        word = words.folded[k]
        if party is not None:
            if party.label != "BODY" and end:
                break
            k = party.last + 1
            end = k if party.label == "BODY" else end
        elif word in _INSIDE:
            k += 1
        elif end == k and words.between(k - 1, k) == "-":
            k = end = k + 1  # "Follow-up"
        elif (
            index.capital(k)
            and word not in right.vocabulary.barred
            and word not in PEOPLE | RANKED
            and not right.parties.city(k)
        ):
            k = end = k + 1
        else:
            break
    if end and end + 1 < len(words) and words.gaps[end].endswith("(") and words.text[end].isupper():
        end += words.folded[end + 1] in _SUBJECT  # "of the Organ (MCO) on …"
    if end and end < len(words) and words.folded[end] in _SUBJECT and words.gaps[end] in ("", ")"):
        return right.end(end, "working-group") or end
    return end
