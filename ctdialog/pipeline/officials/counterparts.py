"""Whose counterpart it is, told behind the word: "his counterpart from Kenya, Ana Diop".

| words | country |
| --- | --- |
| `her counterpart from Kenya, X`, `his counterpart of the Republic of Korea X` | behind the word |
| `Uganda's minister, X, and that of Kenya, Y` | behind "that of" |
| `his Kenyan counterpart, X` | before it |
| `her Kenyan colleague from the Cyber Agency, X` | before it, and the house behind |
| `counterparts from Kenya and Oman` | none: several |
"""

from __future__ import annotations

from dataclasses import replace

from ctdialog.pipeline.offices.office import Office
from ctdialog.pipeline.offices.office_index import OfficeIndex
from ctdialog.pipeline.organizations.organizations import OrganizationReader


def counterpart_from(index: OfficeIndex, organizations: OrganizationReader, office: Office) -> Office:
    """The counterpart's office with the country or house that "from", "of" or "at" leads to."""
    words = index.words
    i = office.last + (words.folded[office.last] != "of")
    if words.folded[i : i + 1] not in (["from"], ["of"], ["at"]) or words.gaps[i] != "":
        return office
    house = organizations.at(i + 1)
    if house is not None and _named_behind(index, house.last + 1):
        office = office.told_of(house.country, house.country_at)
        return replace(office, last=house.last, organization=house.name)
    i += 1 + (words.folded[i + 1 : i + 2] == ["the"])
    party = index.parties.at(i) or index.realm(i)
    if office.country is not None or party is None or party.form not in ("name", "capital"):
        return office
    if not _named_behind(index, party.last + 1):
        return office
    return replace(office, last=party.last, country=party.code, country_at=party.extent)


def _named_behind(index: OfficeIndex, i: int) -> bool:
    """Does a mark or a name stand at word `i`?"""
    words = index.words
    return i < len(words) and (words.gaps[i] in (",", "),") or index.foreign(i) or i in index.titles)
