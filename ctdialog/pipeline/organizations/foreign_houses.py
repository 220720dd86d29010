"""Organizations in their own tongue, and those that an acronym in brackets closes.

    OPENER  (link | adjective)*  word …      Secretaría de Inteligencia de Estado, Polícia Judiciária
    capitalised words (ACRONYM)              Council for Financial Activities Control (CFAC)

| words | organization |
| --- | --- |
| `Direction générale de la Sûreté nationale` | all of it |
| `Policía Nacional Ana Cruz` | Policía Nacional |
| `Badan Keamanan Laut, Ana Cruz` | Badan Keamanan Laut |
| `National Kwesta for Counter-Terrorism (NKCT)` | the words before the brackets |
| `Counter Terrorism (CT)`, `Trade Ana Cruz (PDP)` | none: a field, a name and a party |
"""

from __future__ import annotations

from ctdialog.lexicon.given_names import given_names
from ctdialog.pipeline.offices.office_index import OfficeIndex
from ctdialog.pipeline.offices.office_words import CONNECTORS

# What joins the words of such a name: French, Spanish, Portuguese, Italian
_LINKS = frozenset(
    "de del du des d l la el los las les le lo et y e para por pour contra contre da do das dos di della dei "
    "delle per sur en em al o ou".split()
)
# How adjectives end that follow their noun ("nacional", "générale", "antiterroriste", "armadas")
_ADJECTIVE = tuple(
    "al ale ales aux ar il iste istes ista ique iques ico ica icos icas ivo iva ivos ivas if ive ario aria "
    "arios arias aire aires erno erna erne ieur ieure ior iero iera iere izado izada ado ada ados adas ee "
    "ees".split()
)
_FRENCH = (
    "el",
    "elle",
    "els",
    "elles",
    "ale",
    "ales",
    "aux",
    "ique",
    "iques",
    "iste",
    "aire",
    "aires",
    "ee",
    "ees",
    "ieur",
    "ieure",
)
_LONGEST = 14  # words of a name


def foreign_house(index: OfficeIndex, i: int) -> int:
    """Index after the organization in its own tongue that opens at word `i`, or 0."""
    words, vocabulary = index.words, index.vocabulary
    if words.folded[i] in vocabulary.running_heads:
        return _running(index, i)
    own = words.folded[i] in vocabulary.foreign_heads
    if not (own or words.folded[i] in vocabulary.shared_heads) or not index.capital(i):
        return 0
    end = linked = 0
    joined = False
    for k in range(i + 1, min(i + _LONGEST, len(words))):
        word = words.folded[k]
        if words.gaps[k] not in ("", "'") or index.parties.at(k) is not None:
            break
        if word in _LINKS and words.text[k].islower():
            linked, joined = k, True
            continue
        behind_link = linked == k - 1 and k - 1 > i
        small = words.text[k].islower() and word.endswith(_FRENCH)
        if not (behind_link or small or (word.endswith(_ADJECTIVE) and word not in given_names())):
            break
        end, joined = k + 1, joined or small
    return end if own or joined else 0


def _running(index: OfficeIndex, i: int) -> int:
    """Index after the capitalised words behind "Badan", "Direktorat" at word `i`, or 0."""
    words, k = index.words, i + 1
    while k < min(i + 6, len(words)) and words.gaps[k] == "" and index.capital(k):
        if words.folded[k] in given_names() or k in index.title_words or k in index.heads:
            break
        k += 1
    return k if k > i + 1 and index.capital(i) else 0


def lettered_house(index: OfficeIndex, i: int) -> int:
    """Index after the capitalised words from word `i` that an acronym of theirs in brackets closes, or 0."""
    words, vocabulary = index.words, index.vocabulary
    initials, headed, own, named = "", False, False, False
    for k in range(i, min(i + _LONGEST, len(words))):
        word = words.folded[k]
        if k > i and words.gaps[k] == "(":
            if not _is_acronym(index, k):
                return 0
            fits = _within(words.folded[k], initials)
            return k if (fits and (own or headed)) or (headed and not named) else 0
        if k > i and words.gaps[k] not in ("", "'", "&"):
            return 0
        if word in CONNECTORS and k > i:
            if word == "of" and not (own or headed):
                return 0  # "for Trade of the National Cyber Agency (NCA)": a field and a house
            continue
        if not index.capital(k) or k in index.titles or k in index.heads or index.parties.at(k):
            return 0
        initials += word[0]
        headed = headed or word in vocabulary.organization_heads
        known = word in vocabulary.portfolio or word in vocabulary.premodifiers
        own = own or not (known or word in vocabulary.organization_heads)
        named = named or (not known and word in given_names())
    return 0


def lettered_before(index: OfficeIndex, i: int, floor: int) -> int:
    """The first of the capitalised words that the acronym in brackets at word `i` closes, or `i`.

    "National Security (DGSN) head Ana Cruz": whose letters need not be those of the words.
    """
    words = index.words
    if i - 1 < floor or words.gaps[i] != "(" or not _is_acronym(index, i):
        return i
    first = i
    for k in range(i - 1, max(floor, i - _LONGEST) - 1, -1):
        plain = words.folded[k] in CONNECTORS | _LINKS and words.text[k].islower()
        if words.folded[k] == "s" and words.gaps[k] == "'":
            break
        if not plain and (not index.capital(k) or k in index.title_words or k in index.heads):
            break
        if index.parties.at(k) is not None or words.folded[k] in ("the", "and"):
            break
        first = first if plain else k
        if words.gaps[k] not in ("", "'"):
            break
    return first


def _is_acronym(index: OfficeIndex, k: int) -> bool:
    """Does word `k` stand alone in brackets, in capitals?"""
    words, text = index.words, index.words.text[k]
    return text.isupper() and 2 < len(text) < 13 and words.source[words.ends[k] : words.ends[k] + 1] == ")"


def _within(letters: str, initials: str) -> bool:
    """Do the letters stand among the initials, in their order?"""
    left = iter(initials)
    return all(letter in left for letter in letters)
