"""Who holds an office in the plural, told country by country.

| words | who holds it |
| --- | --- |
| `the foreign ministers of Kenya (Jane Mutua), Uganda (Okello Otim) and Chad (Ali Deby)` | one each |
| `the interior ministers of Kenya, Jane Mutua, of Uganda, Okello Otim, and of Chad, Ali Deby` | one each |
| `the foreign ministers of Kenya and Uganda, Jane Mutua and Okello Otim` | not told so: see `sharers` |
"""

from __future__ import annotations

from ctdialog.pipeline.gazetteer import Words
from ctdialog.pipeline.names.names import Name, NameReader
from ctdialog.pipeline.offices.office import Office
from ctdialog.pipeline.parties import Party, PartyIndex

_MOST = 24  # countries of a conference
_HOUSES = frozenset("councils agencies services ministries departments forces committees".split())
_LINKS = frozenset(["and", "of", "the", "as", "well", "from"])


def one_by_one(
    words: Words, parties: PartyIndex, names: NameReader, office: Office
) -> list[tuple[Party, Name, int]]:
    """A country, the name behind it, and where the two end, for each of at least two countries; else none."""
    last = parties.at(office.last)
    i = last.first if last is not None and last.extent == office.country_at else office.last + 1
    while i < len(words) and words.folded[i] in _HOUSES and words.gaps[i] == "":
        i += 1  # "the heads of security councils of"
    found: list[tuple[Party, Name, int]] = []
    while len(found) < _MOST:
        i = _past_links(words, i)
        party = parties.at(i)
        after = party.last + 1 if party is not None else len(words)
        if party is None or after >= len(words) or words.gaps[after] not in ("(", ","):
            break
        bracket = words.gaps[after] == "("
        name = names.forward(after)
        if name is None or name.length < 2:
            break
        i = name.last + 1
        closed = i >= len(words) or words.gaps[i].startswith(")")
        if bracket and not closed:
            break
        found.append((party, name, name.end + bracket))
    return found if len(found) > 1 else []


def _past_links(words: Words, i: int) -> int:
    """Index after "and of the", "of", "as well as of" where they open at word `i`."""
    for _ in range(4):
        if i < len(words) and words.folded[i] in _LINKS:
            i += 1
    return i
