"""The larger body that a name goes on with: whose committee, conference or working group it is.

The grammar: a head in capitals, then "of" and a run of capitals up to a body's name or common noun, and a
subject of its own.

    HEAD (ACRONYM)  of [the]  [A-B]  Capital (of|and|for) … Council|Pact|BODY  [on|against subject]

| words | larger body |
| --- | --- |
| `Coordinating Committee of the Lake Basin Pact` | Lake Basin Pact |
| `Joint Working Group of the Security Pillar of the Chad-Niger High Council` | all of it |
| `Council of Border Chiefs of the IGAD member states` | all of it |
| `XI Meeting of the heads of border services of the CIS member countries` | all of it |
| `Joint Committee of Chad and Niger`, `working group of experts` | none: who meets |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.formats.format_right import RightReader
from ctdialog.pipeline.parties import Party

_LONGEST = 14  # words of the larger body's name
# What a larger body is called, where the lexicon does not know it
_BODIES = frozenset(
    "agreement alliance assembly association center centre coalition commission community council dialogue "
    "forum framework group initiative league mechanism organ organisation organization pact partnership "
    "pillar secretariat structure treaty union".split()
)
_INSIDE = frozenset(["of", "the", "and", "for", "s"])
_SUBJECT = frozenset(["on", "against"])


_STATES = (["states"], ["countries"], ["nations"])


def _members(folded: list[str], k: int) -> int:
    """Index after "member states" behind a body's name, which is word `k` where they are not told."""
    return k + 2 if folded[k : k + 2] in (["member", "states"], ["member", "countries"]) else k


# "Council of Heads of Border Services of the CIS met", whose council is no standing organ but they themselves
_CHIEFS = frozenset("heads secretaries chiefs ministers directors commanders prosecutors leaders".split())
_MEET = re.compile(
    r"\s+(?:(?:will|is|are|was|has|due|to|also|next)\s+){0,3}(?:met|meets?|convened?s?|gathered)\b"
)


def chiefs_met(right: RightReader, i: int) -> bool:
    """Does a council "of Heads|Secretaries|… of" a body's states, named from word `i` on, meet?"""
    words = right.words
    if words.folded[i : i + 1] != ["of"] or _CHIEFS.isdisjoint(words.folded[i + 1 : i + 4]):
        return False
    end = larger_end(right, i)
    return end > 0 and _MEET.match(words.source, words.ends[end - 1]) is not None


_LOWER = frozenset("of the and for on against s".split())


_BEFORE_MINISTERS = 5  # words between a body and its ministers: "GCC Foreign and Defence Ministers"
_PORTFOLIO = frozenset("foreign external internal home affairs and justice security defence defense".split())


def members_chiefs(right: RightReader, i: int) -> tuple[int, Party] | None:
    """Index after "of the heads of … of the CIS member states", told from word `i` on, and the body.

    Ministers and leaders hold a summit, which its own words tell.
    """
    words = right.words
    if words.folded[i : i + 1] != ["of"] or words.gaps[i] != "":
        return None
    opening = i + 2 if words.folded[i + 1 : i + 2] == ["the"] else i + 1
    if words.folded[opening : opening + 1] and words.folded[opening] not in _CHIEFS - {
        "ministers",
        "leaders",
    }:
        return None
    for k in range(opening + 1, min(i + _LONGEST, len(words))):
        if words.gaps[k] not in ("", "'", "-", "&"):
            return None
        party = right.parties.at(k)
        if party is not None:
            end = _members(words.folded, party.last + 1)
            end += end == party.last + 1 and words.folded[end : end + 1] in _STATES  # "of the CIS countries"
            more = end < len(words) and words.gaps[end] == "" and right.index.capital(end)
            if more:
                return None  # "of Secretaries of CIS Security Councils"
            whole = party.label == "BODY" and (end > party.last + 1 or words.folded[k - 1] in ("of", "the"))
            return (end, party) if whole else None
        word = words.folded[k]
        if word in right.vocabulary.barred and word not in _LOWER:
            return None
    return None


def body_ministers(right: RightReader, i: int) -> tuple[int, Party] | None:
    """Index after "of [the] GCC ministers of interior", told from word `i` on, and the body."""
    words = right.words
    if words.folded[i : i + 1] != ["of"] or words.gaps[i] != "":
        return None
    opening = i + 2 if words.folded[i + 1 : i + 2] == ["the"] else i + 1
    body = right.parties.at(opening)
    if body is None or body.label != "BODY":
        return None
    for k in range(body.last + 1, min(body.last + 1 + _BEFORE_MINISTERS, len(words))):
        if words.gaps[k] not in ("", "-", "&"):
            return None
        if words.folded[k] in ("ministers", "leaders"):
            end = k + 1
            if words.folded[end : end + 1] and words.folded[end] in ("of", "for") and not words.gaps[end]:
                end += 2 + (words.folded[end + 1 : end + 2] == ["the"])
                while words.folded[end : end + 1] and words.folded[end] in _PORTFOLIO and not words.gaps[end]:
                    end += 1
            return min(end, len(words)), body
        if words.folded[k] in right.vocabulary.barred and words.folded[k] not in _PORTFOLIO:
            return None
    return None


def larger_end(right: RightReader, i: int) -> int:
    """Index after the larger body named from word `i` on, which follows a head; 0 where none is."""
    words, index = right.words, right.index
    if i < len(words) and words.gaps[i].endswith("(") and words.text[i].isupper():
        i += 1
    opens = (
        i + 1 < len(words) and words.folded[i] == "of" and words.gaps[i] in ("", ")") and index.capital(i - 1)
    )
    if not opens or len({party.code for party in right.parties.after_between(i)}) > 1:
        return 0  # "the Cooperation Council of the Gulf League and Chad": who meets
    end, k = 0, i + 1
    while k < min(i + _LONGEST, len(words)) and words.gaps[k] in ("", "'", "&"):
        party, word = right.parties.at(k), words.folded[k]
        if party is not None:
            k = party.last + 1
            end = _members(words.folded, k) if party.label == "BODY" else end
            k = max(k, end)
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
