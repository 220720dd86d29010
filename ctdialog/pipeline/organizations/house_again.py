"""Houses called by their last noun alone, led back to the name that the article told before.

| words of the office | words before | organization |
| --- | --- | --- |
| `Chairman of the Committee, X,` | `The National Border Committee met` | National Border Committee |
| `the Ministry's secretary general, X,` | `the Ministry of Interior said` | Ministry of Interior |
| `Togo's Secretary General of the Ministry` | `Oman's Ministry of Interior` | Ministry: not Oman's |
| `X of the Ministry led the Togolese side` | `Oman's Ministry of Interior` | Ministry: not Oman's |
| `Chairman of the Committee` | nothing | Committee |
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from ctdialog.pipeline.gazetteer import Words
from ctdialog.pipeline.offices.office import Office
from ctdialog.pipeline.offices.offices import OfficeReader
from ctdialog.pipeline.officials.persons import Mention
from ctdialog.pipeline.organizations.house_words import HOUSE_NOUNS
from ctdialog.pipeline.organizations.organizations import Organization

_NOUNS = HOUSE_NOUNS | {"institute"}
_FIELD = frozenset(["of", "for", "on", "against", "to"])  # behind the noun that says what a house is
_FURTHEST = 300  # words back to the name
_SENTENCE = 40  # words of a sentence before and behind the house that are asked
_ENDS = re.compile(r"[.;\n]")
_LONGEST = 5  # words of a name before its noun


def with_house_again(words: Words, offices: OfficeReader, mentions: list[Mention]) -> list[Mention]:
    """The mentions, an office's house that is told by its noun alone with the name told before."""
    found = []
    houses: dict[str, list[tuple[int, Organization]]] = {}
    for mention in mentions:
        office = mention.office
        if office is not None and office.organization is not None:
            noun = words.source[slice(*office.organization)]
            if noun.lower() in _NOUNS and noun[0].isupper():
                if noun.lower() not in houses:
                    houses[noun.lower()] = list(_named(words, offices, noun.lower()))
                told = _told(words, offices, office, houses[noun.lower()])
                office = replace(office, organization=told.name) if told else office
                mention = replace(mention, office=office)
        found.append(mention)
    return found


def _named(words: Words, offices: OfficeReader, noun: str) -> Iterator[tuple[int, Organization]]:
    """The organizations whose name has the noun and more words, each with the index of the noun."""
    for k, word in enumerate(words.folded):
        if word != noun or not words.text[k][0].isupper():
            continue
        for i in range(max(0, k - _LONGEST), k + 1):
            told = offices.organization(i)
            if told is None or not told.name[0] <= words.starts[k] < told.name[1]:
                continue
            heads = words.ends[k] == told.name[1] or words.folded[k + 1] in _FIELD
            if " the " in words.source[told.name[0] : words.starts[k]]:
                continue  # "Ministry of Trade and the Ministry of Justice" are two
            if heads and noun not in words.folded[i:k] and " " in words.source[slice(*told.name)]:
                yield k, told
                break


def _told(
    words: Words, offices: OfficeReader, office: Office, houses: list[tuple[int, Organization]]
) -> Organization | None:
    """The nearest of the houses before an office that is not another country's."""
    assert office.organization is not None
    own = bisect_left(words.starts, office.organization[0])
    for k, told in reversed(houses[: bisect_left(houses, own, key=lambda house: house[0])]):
        if k < own - _FURTHEST:
            break
        if told.name[1] > office.organization[0]:
            continue
        countries = {office.country} if office.country else _beside(words, offices, own)
        if not told.country or not countries or told.country in countries:
            return told
    return None


def _beside(words: Words, offices: OfficeReader, k: int) -> set[str]:
    """The countries that the sentence of a word tells: "X of the Ministry led the Sudanese side"."""
    first = last = k
    while first > 0 and k - first < _SENTENCE and not _ENDS.search(words.gaps[first]):
        first -= 1
    while last + 1 < len(words) and last - k < _SENTENCE and not _ENDS.search(words.gaps[last + 1]):
        last += 1
    told = (offices.parties.at(i) for i in range(first, last + 1))
    return {party.code for party in told if party is not None and party.label == "COUNTRY"}
