"""Acronyms of organizations that the article explains, and whose country it tells there.

| words | country |
| --- | --- |
| `the Kenyan Border Police (KBP) …, KBP Commissioner Ali Diop` | Kenya's |
| `the Border Police (BP) …, BP Commissioner Ali Diop` | not told |
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from ctdialog.pipeline.gazetteer import Extent, Words
from ctdialog.pipeline.offices.offices import OfficeReader
from ctdialog.pipeline.officials.persons import Mention

_IN_BRACKETS = re.compile(r"(?<=\w \()[A-Z]{2,8}(?=\))")


def with_explained(words: Words, offices: OfficeReader, mentions: list[Mention]) -> list[Mention]:
    """The mentions, those with an office at an explained acronym with the country of what it stands for."""
    own = [
        words.source[slice(*m.office.organization)] if m.office and m.office.organization else ""
        for m in mentions
    ]
    if not any(name.isupper() for name in own):
        return mentions
    lands = _lands(words, offices)
    found: list[Mention] = []
    for mention, name in zip(mentions, own, strict=True):
        land = lands.get(name) if mention.country is None else None
        if land and mention.office:
            mention = replace(mention, office=mention.office.told_of(*land))
        found.append(mention)
    return found


def _lands(words: Words, offices: OfficeReader) -> dict[str, tuple[str, Extent]]:
    """The countries of the organizations that acronyms in brackets stand for."""
    found: dict[str, tuple[str, Extent]] = {}
    for match in _IN_BRACKETS.finditer(words.source):
        i = bisect_left(words.starts, match.start())
        organization = offices.organization_ending(i) if i + 1 < len(words) else None
        if organization and organization.country and organization.country_at:
            found.setdefault(match[0], (organization.country, organization.country_at))
    return found
