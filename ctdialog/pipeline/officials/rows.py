"""Rows of lists of people: what opens one, what joins a name to its office there, and marks in brackets.

| row | read |
| --- | --- |
| `2. Ana Cruz - Director of Police` | the dash joins the two |
| `the talks - Minister Li Wei said - went on` | no row |
| `Ana Cruz (Malta)`, `Ana Cruz of Malta` | the country is hers |
| `Ana Cruz, Secretary (head)` | "head" is her part in the delegation, no office |
| `commander U.S. Army Gen. Dan Hill` | the country is his |
| `Minister Ali Diop, an army spokesman said` | no office of his |
| `Ambassador Ana Cruz, the director of customs, Ali Diop, and` | the director is Ali Diop |
"""

from __future__ import annotations

from ctdialog.pipeline.gazetteer import Extent, Words
from ctdialog.pipeline.names.names import Name
from ctdialog.pipeline.offices.office import MARKS, Office
from ctdialog.pipeline.offices.office_index import OfficeIndex
from ctdialog.pipeline.parties import Party, PartyIndex

DASHES = frozenset([" - ", " – ", " — ", " -- "])
_OPENS = ("\n", ";", ":", "•")


def opens_row(words: Words, name: Name) -> bool:
    """Does a name of two words open a line or a part of a list, its number before it left out?"""
    i = name.opening
    if i and words.gaps[i] in (".", ")", ".)") and words.text[i - 1].isdigit():
        i -= 1
    return name.length > 1 and (i == 0 or words.gaps[i].endswith(_OPENS))


def marks_head(words: Words, office: Office) -> bool:
    """Is an office but a mark of who heads a delegation: "Ana Cruz (head), Ambassador Li Wei"?"""
    if office.first != office.last or words.folded[office.first] not in MARKS:
        return False
    behind = words.source[words.ends[office.last] : words.ends[office.last] + 1]
    return words.gaps[office.first] == "(" and behind == ")"


def country_beside(words: Words, parties: PartyIndex, last: int) -> tuple[str | None, Extent | None, int]:
    """The country after a name that ends in word `last`, and where it ends: "Nicola PIACENTE (Italy)"."""
    i = last + 1
    gap = words.gap(i)
    if gap == "(" or (gap == "" and i < len(words) and words.folded[i] == "of"):
        k = i if gap == "(" else i + 1
        party = parties.at(k + (words.folded[k : k + 1] == ["the"]))
        if party is not None and party.form in ("name", "capital"):
            return party.code, party.extent, party.end
    return None, None, 0


def owns_name(index: OfficeIndex, party: Party) -> bool:
    """Whose somebody is, between office and name: "counterpart | Omani | X", "commander | U.S. | Gen. X"."""
    rank = index.titles.get(party.last + 1)
    ranked = rank is not None and rank.values[0] == "rank" and index.words.gaps[rank.first] in ("", ".")
    return party.form == "adjective" or (ranked and party.label == "COUNTRY")


def is_ambassador(words: Words, office: Office, name: Name) -> bool:
    """ "Ambassador Ana Cruz, the director of customs, Ali Diop, and …": has she an office before her name?

    Then "the director", with its article, may be the next one's, who is named behind it.
    """
    first = name.opening - (words.folded[name.opening] != "ambassador")
    heads = words.folded[office.first : office.last + 1][-2:] == ["of", "delegation"]  # what she is there
    return words.folded[first] == "ambassador" and words.folded[office.first - 1] == "the" and not heads


_ARTICLES = frozenset(["the", "a", "an"])
_NO_ADJECTIVE = frozenset("of to in at for by with from on and or who which that said told met".split())


def over_words(words: Words, i: int) -> int:
    """The word behind the comma, where an article and two small words at most stand before an office."""
    for k in range(i - 1, max(0, i - 4), -1):
        if words.folded[k] in _ARTICLES:
            return k if words.gap(k) == "," and k < i - 1 else i
        if words.gap(k) != "" or not words.text[k].islower() or words.folded[k] in _NO_ADJECTIVE:
            return i
    return i


_UNNAMED = frozenset(
    "ministry department office agency secretariat institute institution embassy centre center commission "
    "committee council directorate body bureau service authority organisation organization mission academy "
    "fund".split()
)
_WHOSE = frozenset("the its their that this his her".split())


def of_unnamed_house(words: Words, office: Office) -> Office:
    """ "The secretary general of the ministry, Ana Cruz": of a house that is told without its name.

    "Of his ministry" is of the minister named before, and no part of the position.
    """
    folded, i = words.folded, office.last + 1
    if i + 3 >= len(words) or folded[i] not in ("of", "at") or folded[i + 1] not in _WHOSE:
        return office
    if folded[i + 2] not in _UNNAMED or not words.text[i + 2].islower() or not office.position:
        return office
    if office.plural or words.gap(i + 2) != "" or words.gap(i + 3) != ",":
        return office
    his = folded[i + 1] in ("his", "her")
    return office.reaching(i + 2, office.position[1] if his else words.ends[i + 2])


_TELLING = frozenset("said says told added announced confirmed".split())


def tells(words: Words, office: Office) -> bool:
    """ "… met Minister Ali Diop, an army spokesman said": who tells of it; no comma closes an apposition."""
    after = office.last + 1
    return after < len(words) and words.gaps[after] == "" and words.folded[after] in _TELLING
