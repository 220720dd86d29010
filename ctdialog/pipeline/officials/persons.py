"""People of an article: the places where each is named, joined by their names.

Two names are one person's where the words of one are all among the other's; a lone word must be
the surname or open the name.

| names | one person |
| --- | --- |
| `Maciej Stadejek`, `Stadejek` | yes |
| `Lloyd J. Austin III`, `Lloyd Austin` | yes |
| `Amina Yusuf`, `Amina` | yes |
| `Julián Restrepo Ossa`, `Restrepo` | yes: two surnames |
| `Amina Yusuf`, `Ibrahim Yusuf` | no |
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ctdialog.lexicon.given_names import family_first, given_names
from ctdialog.pipeline.gazetteer import Extent, Words
from ctdialog.pipeline.offices.office import Office


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a person is named: the characters of the name, and of it with its office.

    `rank` has those of a military rank before the name; `country` is what a country beside the name
    itself tells ("Yue Xiaoyong of China").
    """

    name: Extent
    extent: Extent
    office: Office | None = None
    country: str | None = None
    country_at: Extent | None = None
    rank: Extent | None = None


@dataclass(slots=True, eq=False)
class Person:
    """A person of the article: the fullest name, and every mention, the first one first."""

    name: str
    name_at: Extent
    mentions: list[Mention] = field(default_factory=list)
    first_office: Office | None = None
    # The first that tells, and the first that is no bare one.
    _offices: list[Office] = field(default_factory=list)

    def add(self, mention: Mention) -> None:
        """Adds a mention that follows the others; what its office tells is counted in."""
        self.mentions.append(mention)
        office = mention.office
        if office is None:
            return
        self.first_office = self.first_office or office
        tells = office.position or office.organization
        if tells and (not self._offices or (self._offices[-1].bare and not office.bare)):
            self._offices.append(office)

    @property
    def surname(self) -> str:
        """The last word of the name that is no suffix ("Lloyd J. Austin III"), folded."""
        return _surname(Words(self.name).folded)

    @property
    def surnames(self) -> set[str]:
        """Single words the person may be called by later, folded.

        Of a name such as "Park Jinsoo", of two words the first of which is short, the first one too; and so
        of "Park Jin-soo", whose given name has a hyphen, and of "KITANO Jun", whose surname is in capitals.
        Of "Julián Restrepo Ossa", who has two surnames, "Restrepo".
        """
        words = Words(self.name)
        known = {self.surname}
        if len(words) == 2 and words.text[0].isalpha() and len(words.text[0]) <= 4 and len(words.text[1]) > 5:
            known.add(words.folded[0])
        given = len(words) == 3 and words.between(1, 2) == "-" and words.text[2].islower()
        capitals = (
            len(words) == 2 and len(words.text[0]) > 2 and words.text[0].isupper() != words.text[1].isupper()
        )
        if given or (capitals and words.text[0].isupper()):
            known.add(words.folded[0])
        if 1 < len(words) < 4 and words.folded[0] in family_first():
            known.add(words.folded[0])  # "Wang Yi", "Yoon Seok-min"
        return known | {_first_of_two(words.folded)} - {""}

    def office(self) -> Office | None:
        """The first office that is more than "Ambassador", else the first."""
        return self._offices[-1] if self._offices else None

    def spell_out(self, source: str) -> None:
        """Of "NSA Ana Cruz" and "National Security Adviser Ana Cruz" the second is the office.

        So it is of "Special Envoy Ana Cruz" and "Special Envoy for the Sahel Ana Cruz", of
        "Director Ana Cruz" in a headline and "Director of the Police of the Home Ministry Ana Cruz" below.
        """
        own = self.office()
        if own is None or own.position is None:
            return
        letters, words = _letters(source, own), source[slice(*own.position)].lower()
        if not letters and own.organization is not None:
            return
        for mention in self.mentions:
            office = mention.office
            if office is None or (own.country and office.country and own.country != office.country):
                continue
            told = source[slice(*office.position)] if office.position else ""
            spelled = letters and _initials(told) == letters
            if spelled or told.lower().startswith(_further(words)):
                self._offices.append(office.told_of(own.country, own.country_at))
                return


# So many people are compared by a word of their names; more Smiths would take the square of their number.
_NAMESAKES = 200
_VOWELS = re.compile(r"(?<=.)[aeiou]")
_DOUBLED = re.compile(r"(.)\1")
_SMALL = frozenset(["of", "for", "and", "the", "to"])
_SUFFIXES = frozenset(["jr", "sr", "ii", "iii", "iv"])


def _letters(source: str, office: Office | None) -> str:
    """The initials of an office that has an acronym in its words: "deputy NSA" tells "dnsa"; else nothing."""
    words = source[slice(*office.position)].split() if office and office.position else []
    if not words or not (words[-1].isupper() and words[-1].isalpha() and 1 < len(words[-1]) < 5):
        return ""
    return "".join(word[0] for word in words[:-1]).lower() + words[-1].lower()


def _further(position: str) -> tuple[str, ...]:
    """How a fuller wording of a position goes on: "special envoy", "special envoy for …"."""
    return tuple(f"{position} {link} " for link in ("for", "of", "on", "to"))


def _initials(position: str) -> str:
    return "".join(word[0] for word in position.lower().replace("-", " ").split() if word not in _SMALL)


def _surname(words: list[str]) -> str:
    """The last of a name's folded words that is no suffix ("Lloyd J. Austin III")."""
    return next((word for word in reversed(words) if word not in _SUFFIXES), words[-1])


def _first_of_two(words: list[str]) -> str:
    """The first of two surnames, as in Spanish ("Julián Restrepo Ossa"), of folded words; else nothing."""
    if len(words) < 3 or words[-1] in _SUFFIXES or len(words[-2]) < 4:
        return ""
    return "" if words[-2] in given_names() or words[0] not in given_names() else words[-2]


def join(source: str, mentions: list[Mention]) -> list[Person]:
    """One person for all mentions whose names agree: the same words, or some of a fuller name's."""
    people: list[Person] = []
    known: dict[str, list[int]] = {}  # the people whose names hold a word: two of one person share one
    for mention in mentions:
        text = source[slice(*mention.name)]
        words = Words(text).folded
        like = sorted({i for word in words for i in known.get(word, ())})
        place = next((i for i in like if _same(people[i].name, text)), None)
        if place is None:
            place = len(people)
            people.append(Person(text, mention.name))
        elif len(words) > len(Words(people[place].name)):
            people[place].name, people[place].name_at = text, mention.name
        people[place].add(mention)
        for word in words:
            namesakes = known.setdefault(word, [])
            if len(namesakes) < _NAMESAKES and place not in namesakes:
                namesakes.append(place)
    for person in people:
        person.spell_out(source)
    return people


def _sound(word: str) -> str:
    """A word of a name without its vowels, which are written in many ways: "Mohammed", "Muhammad"."""
    consonants = _VOWELS.sub("", word)
    return _DOUBLED.sub(r"\1", consonants) if len(consonants) > 1 else word


def _same(one: str, other: str) -> bool:
    """Can two names be one person's?"""
    a, b = Words(one).folded, Words(other).folded
    if len(a) == len(b) > 1 and a[-1] == b[-1] and [_sound(w) for w in a] == [_sound(w) for w in b]:
        return True  # "Seyed Ali Rezaei", "Syed Ali Rezaei"
    if not (set(a) <= set(b) or set(b) <= set(a)):
        return False
    if _surname(a) == _surname(b) or (len(a) > 1 and len(b) > 1):
        return True
    alone, full = (a, b) if len(a) == 1 else (b, a)
    return len(alone) == 1 and alone[0] in (full[0], _first_of_two(full))
