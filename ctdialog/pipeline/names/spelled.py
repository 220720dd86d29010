"""Ministries by their acronyms, led back to the name that the article spells out.

| words of the office | words elsewhere | organization |
| --- | --- | --- |
| `Director at the MFA` | `the Ministry of Foreign Affairs (MFA)` | Ministry of Foreign Affairs |
| `Secretary at the MEA` | `Director at the Ministry of External Affairs` | Ministry of External Affairs |

Another country's ministry is not meant ("the Malian MFA", "Togo's Ministry of Foreign Affairs").
An acronym that the article spells out nowhere stays; so does an agency's or a force's, which is what
people call it ("the BNPT", "AFRICOM").
"""

from __future__ import annotations

from dataclasses import replace

from ctdialog.pipeline.gazetteer import Extent, Words
from ctdialog.pipeline.offices.office import Office
from ctdialog.pipeline.offices.offices import OfficeReader
from ctdialog.pipeline.officials.persons import Mention


def spelled_out(words: Words, offices: OfficeReader, mentions: list[Mention]) -> list[Mention]:
    """The mentions, an office's acronym of an organization replaced by the place that spells it out."""
    named = [m.office.organization for m in mentions if m.office and m.office.organization]
    acronyms = {text for at in named if _is_acronym(text := words.source[slice(*at)])}
    if not acronyms:
        return mentions
    held = [m.office for m in mentions if m.office]
    full = _by_initials(words, held) | _in_brackets(words, offices, acronyms)
    full = {acronym: told for acronym, told in full.items() if _is_ministry(words.source[slice(*told[0])])}
    found = []
    for mention in mentions:
        office = mention.office
        told = full.get(words.source[slice(*office.organization)]) if office and office.organization else None
        if office and told and (None in (told[1], office.country) or told[1] == office.country):
            mention = replace(mention, office=replace(office, organization=told[0]))
        found.append(mention)
    return found


def _is_acronym(text: str) -> bool:
    return text.isupper() and text.isalpha() and len(text) > 2


def _is_ministry(name: str) -> bool:
    return not {"ministry", "department"}.isdisjoint(name.lower().split())


def _by_initials(words: Words, offices: list[Office]) -> dict[str, tuple[Extent, str | None]]:
    """The organizations of other offices, and their countries, by the first letters of their names."""
    full: dict[str, tuple[Extent, str | None]] = {}
    for office in offices:
        if (at := office.organization) is None:
            continue
        name = words.source[slice(*at)].replace("-", " ").split()
        if len(name) > 1:
            initials = "".join(word[0] for word in name if word[0].isupper())
            full.setdefault(initials, (at, office.country))
    return full


def _in_brackets(
    words: Words, offices: OfficeReader, acronyms: set[str]
) -> dict[str, tuple[Extent, str | None]]:
    """The names before an acronym in brackets: "National Agency for Border Security (NABS)"."""
    full: dict[str, tuple[Extent, str | None]] = {}
    for i, text in enumerate(words.text):
        if text not in acronyms or text in full or not words.gaps[i].endswith("("):
            continue
        organization = offices.organization_ending(i)
        if organization is not None and organization.name[1] < words.starts[i]:
            full[text] = organization.name, organization.country
    return full
