"""Offices told of somebody in a sentence of their own, behind the one that names the person.

    He|She|SURNAME  is|was  [currently|also]  [the|a|an]  OFFICE

| words | office |
| --- | --- |
| `Leading Malta was Ana Cruz. She is deputy director of the Cyber Agency.` | hers |
| `Ana Cruz met Ali Diop. He is the minister.` | nobody's: two are named |
| `The Malian minister met Ana Cruz, Director of Police. He is …` | nobody's: she has one |
"""

from __future__ import annotations

from ctdialog.pipeline.gazetteer import Words
from ctdialog.pipeline.offices.office import Office
from ctdialog.pipeline.officials.persons import Mention, Person

_PRONOUNS = frozenset(["he", "she"])
_IS = frozenset(["is", "was", "serves"])
_ALSO = frozenset(["currently", "also", "now", "presently", "as"])
_ARTICLES = frozenset(["the", "a", "an"])
_STOPS = (".", "!", "?", "\n")


def tell_later(words: Words, offices: list[Office], people: list[Person]) -> None:
    """Gives people without an office the one that a sentence of its own tells of them."""
    for office in offices:
        if office.position is None or office.plural or office.counterpart:
            continue
        i = _subject(words, office.first)
        person = _who(words, i, people) if i >= 0 else None
        if person is not None:
            start, end = words.starts[i], words.ends[office.last]
            person.add(Mention((start, words.ends[i]), (start, end), office))
            person.mentions.sort(key=lambda m: m.name)


def _subject(words: Words, first: int) -> int:
    """The pronoun or surname that opens the sentence in which "is the OFFICE" follows; -1 without."""
    i = first - 1
    i -= i > 0 and words.folded[i] in _ARTICLES and words.gap(i + 1) == ""
    while i > 0 and words.folded[i] in _ALSO and words.gap(i + 1) == "":
        i -= 1
    if i < 1 or words.folded[i] not in _IS or words.gap(i) != "" or words.gap(i + 1) != "":
        return -1
    opens = i == 1 or words.gap(i - 1).endswith(_STOPS)
    return i - 1 if opens and words.text[i - 1][0].isupper() else -1


def _who(words: Words, i: int, people: list[Person]) -> Person | None:
    """The one person without an office who is meant by the word that opens a sentence."""
    word = words.folded[i]
    if word not in _PRONOUNS:
        meant = [
            p for p in people if word in p.surnames and any(m.name[0] < words.starts[i] for m in p.mentions)
        ]
    else:
        back = i - 1
        while back > 0 and not words.gap(back).endswith(_STOPS):
            back -= 1
        start = words.starts[back] if i else 0
        meant = [p for p in people if any(start <= m.name[0] < words.starts[i] for m in p.mentions)]
    return meant[0] if len(meant) == 1 and meant[0].office() is None else None
