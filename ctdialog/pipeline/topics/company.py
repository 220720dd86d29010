"""Company: words that mean a topic only beside others, or not beside some others, in the same sentence.

A word such as "prison" or "airport" is no topic by itself: prisons are where extremists are reformed and
where fishermen sit, airports are guarded and flown to. The lexicon tells, topic by topic, which words a word
needs, which ones spoil it (and amid which others only), and which ones save it all the same.

| words | topic |
| --- | --- |
| `extremists in prison`, `the return of detainees from al-Hol` | rehabilitation-reintegration |
| `access to compatriots in Chadian prisons`, `the release of hostages and detainees` | none |
| `screening at Lungi airport` | aviation-security |
| `seized at Lungi airport`, `an air services agreement on civil aviation` | none |
| `condolences to the families of the victims` | victims-of-terrorism |
| `condolences on the death of the late Emir` | none |
| `the recruitment of migrant workers` | no radicalization, but migration |
| `the recruitment of migrant workers by Hezbollah` | radicalization: a group saves as "terror" does |
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from ctdialog.lexicon import table
from ctdialog.pipeline.cues import any_of

_ALL = "*"  # in place of a word: every word of the topic


class _Company(NamedTuple):
    """What a word needs beside it, what spoils it, and what saves it where it is spoiled."""

    needs: re.Pattern[str] | None
    spoiled: re.Pattern[str] | None
    amid: re.Pattern[str] | None  # what spoils it does so only beside one of these, or an armed group
    saved: re.Pattern[str] | None
    by_group: bool  # does an armed group save it, too?

    def lacking(self, sentence: str, group: bool) -> bool:
        """Does a sentence, in small letters, lack what the word needs, or hold what spoils it?

        `group` says that it names an armed group.
        """
        if self.needs is not None and not self.needs.search(sentence):
            return True
        if self.spoiled is None or not self.spoiled.search(sentence):
            return False
        if self.amid is not None and not group and not self.amid.search(sentence):
            return False
        if group and self.by_group:
            return False
        return self.saved is None or not self.saved.search(sentence)


@lru_cache(maxsize=1)
def _companies() -> dict[tuple[str, str], list[_Company]]:
    """What the lexicon tells of a topic's word, by the two."""
    found: dict[tuple[str, str], list[_Company]] = {}
    for row in table("topic_words")["company"]:
        needs, spoiled, amid, saved = (
            _pattern(row.get(key)) for key in ("needs", "spoiled", "amid", "saved")
        )
        company = _Company(needs, spoiled, amid, saved, "terror*" in row.get("saved", ()))
        for word in row["words"]:
            found.setdefault((row["topic"], word), []).append(company)
    return found


def _pattern(phrases: list[str] | None) -> re.Pattern[str] | None:
    return re.compile(rf"(?<!\w){any_of(phrases)}(?!\w)") if phrases else None


def out_of_company(sentence: str, topic: str, word: str, group: bool = False) -> bool:
    """Does a topic's word, both in small letters, stand without what makes it one in its sentence?

    `group`: the sentence names an armed group.
    """
    companies = _companies()
    rows = (*companies.get((topic, word), ()), *companies.get((topic, _ALL), ()))
    return any(row.lacking(sentence, group) for row in rows)
