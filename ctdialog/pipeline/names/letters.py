"""Organizations that go by letters which no list knows.

| words | organization |
| --- | --- |
| `the SOCAF`, `IGAD SSP` | all of them, a body's name too |
| `the commander of the PRM Ana Cruz`, `the head of the PRM Colonel Cruz` | PRM: a person is named behind it |
| `the PRM Commander Ana Cruz`, `the JWG` | none: it opens an office, it is talks |
"""

from __future__ import annotations

from ctdialog.pipeline.offices.office_index import OfficeIndex
from ctdialog.pipeline.offices.office_words import is_field

_FIELDS = frozenset(["CONTEST", "FTF", "CVE", "PVE", "CBRN", "OSINT", "SALW"])  # what somebody is there for
_TALKS = ("WG", "JWG", "MOU", "MoU", "CTWG")  # acronyms of talks, which no office is held at


def acronym_end(index: OfficeIndex, i: int) -> int:
    """Index after the letters at word `i`, a body's name before them or not, or 0."""
    words, party = index.words, index.parties.at(i)
    if party is not None:
        i = party.last + 1 if party.label == "BODY" else len(words)
        if i >= len(words) or words.gaps[i] != "":
            return 0
    known = i in index.heads or index.parties.at(i) is not None
    known = known or (i in index.titles and words.gaps[i + 1 : i + 2] != [","])
    if i >= len(words) or known or words.folded[i] in index.vocabulary.portfolio:
        return 0
    text = words.text[i]
    if (
        text in _FIELDS
        or not (text.isalpha() and text.isupper() and 2 < len(text) < 9)
        or text.endswith(_TALKS)
    ):
        return 0
    beside = i + 1 < len(words) and words.gaps[i + 1] == "" and index.capital(i + 1)
    return 0 if beside and not _named_behind(index, i) else i + 1


def in_letters(index: OfficeIndex, i: int) -> bool:
    """Is word `i` an acronym, or alone in brackets and no place: "(DGSN)", "(Dircote)"?"""
    words = index.words
    if words.text[i].isupper():
        return True
    alone = words.source[words.ends[i] : words.ends[i] + 1] == ")" and index.capital(i)
    place = index.parties.at(i) is not None or index.parties.city(i)
    return alone and not place and not is_field(index.vocabulary, words.folded[i])


def _named_behind(index: OfficeIndex, i: int) -> bool:
    """Does a person's name or rank follow the letters at word `i`: "of [the] ANSSI Ana Cruz"?"""
    words, k = index.words, i + 1
    if not {"of"} & set(words.folded[max(0, i - 2) : i]) or k in index.heads:
        return False
    title = index.titles.get(k)
    return index.person_opens(k) or (title is not None and title.values[0] == "rank")


def own_letters(index: OfficeIndex, first: int, end: int, k: int) -> bool:
    """Are the letters at word `k` those of the name before it: "Cyber Crime Agency CCA Ana Cruz"?"""
    words = index.words
    if k >= len(words) or words.gaps[k] != "" or not words.text[k].isupper() or len(words.text[k]) < 3:
        return False
    initials = (words.text[i][0] for i in range(first, end) if words.text[i][0].isupper())
    return "".join(initials) == words.text[k]


def rank_opens(index: OfficeIndex, k: int) -> bool:
    """Does a rank of several words open a person's name at word `k`: "… of Justice Police Colonel Cruz"?"""
    title = index.titles.get(k)
    return bool(title and title.values[0] == "rank" and title.last > k and index.foreign(title.last + 1))
