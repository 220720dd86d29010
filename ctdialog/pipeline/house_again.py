"""Houses called by their last noun alone, led back to the name that the article told before.

| words of the office | words before | organization |
| --- | --- | --- |
| `Chairman of the Committee, X,` | `The National Border Committee met` | National Border Committee |
| `the Ministry's secretary general, X,` | `the Ministry of Interior said` | Ministry of Interior |
| `Togo's Secretary General of the Ministry` | `Oman's Ministry of Interior` | Ministry: not Oman's |
| `Chairman of the Committee` | nothing | Committee |
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from ctdialog.pipeline.gazetteer import Words
from ctdialog.pipeline.office import Office
from ctdialog.pipeline.offices import OfficeReader
from ctdialog.pipeline.organizations import Organization
from ctdialog.pipeline.persons import Mention

_NOUNS = frozenset(
    "ministry committee commission council agency department authority centre center secretariat directorate "
    "service bureau office institute".split()
)
_FIELD = frozenset(["of", "for", "on", "against", "to"])  # behind the noun that says what a house is
_FURTHEST = 300  # words back to the name
_LONGEST = 5  # words of a name before its noun


def with_house_again(words: Words, offices: OfficeReader, mentions: list[Mention]) -> list[Mention]:
    """The mentions, an office's house that is told by its noun alone with the name told before."""
    found = []
    for mention in mentions:
        office = mention.office
        if office is not None and office.organization is not None:
            noun = words.source[slice(*office.organization)]
            if noun.lower() in _NOUNS and noun[0].isupper():
                told = _told(words, offices, office, noun.lower())
                office = replace(office, organization=told.name) if told else office
                mention = replace(mention, office=office)
        found.append(mention)
    return found


def _told(words: Words, offices: OfficeReader, office: Office, noun: str) -> Organization | None:
    """The nearest organization before an office whose name has the noun and more words."""
    assert office.organization is not None
    own = bisect_left(words.starts, office.organization[0])
    for k in range(own - 1, max(-1, own - _FURTHEST), -1):
        if words.folded[k] != noun or not words.text[k][0].isupper():
            continue
        for i in range(max(0, k - _LONGEST), k + 1):
            told = offices.organization(i)
            if told is None or not told.name[0] <= words.starts[k] < told.name[1] <= office.organization[0]:
                continue
            if told.country and office.country and told.country != office.country:
                break
            heads = words.ends[k] == told.name[1] or words.folded[k + 1] in _FIELD
            if " the " in words.source[told.name[0] : words.starts[k]]:
                continue  # "Ministry of Trade and the Ministry of Justice" are two
            if heads and noun not in words.folded[i:k] and " " in words.source[slice(*told.name)]:
                return told
    return None
