"""Whose counterpart it is, told behind the word: "his counterpart from Kenya, Ana Diop".

| words | country |
| --- | --- |
| `her counterpart from Kenya, X`, `his counterpart of the Republic of Korea X` | behind the word |
| `his Kenyan counterpart, X` | before it |
| `counterparts from Kenya and Oman` | none: several |
"""

from __future__ import annotations

from dataclasses import replace

from ctdialog.pipeline.office import Office
from ctdialog.pipeline.office_index import OfficeIndex


def counterpart_from(index: OfficeIndex, office: Office) -> Office:
    """The counterpart's office with the country that "from" or "of" leads to, a mark or name behind it."""
    words, i = index.words, office.last + 1
    if office.country is not None or words.folded[i : i + 1] not in (["from"], ["of"]) or words.gaps[i] != "":
        return office
    i += 1 + (words.folded[i + 1 : i + 2] == ["the"])
    party = index.parties.at(i) or index.realm(i)
    if party is None or party.form not in ("name", "capital"):
        return office
    after = party.last + 1
    if after >= len(words) or not (words.gaps[after] == "," or index.foreign(after) or after in index.titles):
        return office
    return replace(office, last=party.last, country=party.code, country_at=party.extent)
