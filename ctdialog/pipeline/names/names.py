"""Names of people, by their shape: capitalised words, initials and particles, honorifics apart.

| words | name |
| --- | --- |
| `H.E. Mr. Anatoly E. Safonov` | Anatoly E. Safonov |
| `Konrad Arz von Straussenburg` | the same |
| `Retired Lieutenant General Ikram-Ul-Haq` | Ikram-Ul-Haq |
| `K D Dewal`, `K.D. Dewal`, `M Aurangzeb` | the same |
| `Air Chief Marshal Sir Stuart Peach` | Stuart Peach |

Where a name stands (after an office, before a comma and an office) is for `officials` to know.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ctdialog.lexicon.calendar import MONTHS_AND_DAYS
from ctdialog.lexicon.given_names import given_names
from ctdialog.pipeline.gazetteer import Words
from ctdialog.pipeline.names.name_titles import MOST_TITLES, TitleReader
from ctdialog.pipeline.names.name_words import (
    ALSO_NAMES,
    BEHIND_STOP,
    CLOSING,
    DOES,
    FATHERS,
    FIELDS_AND_NAMES,
    GIVEN_COUNTRIES,
    MONTHS_AND_NAMES,
    NOT_A_NAME,
    OFFICES_ALONE,
    OPENING,
    PATRONYMS,
    PEERS,
    PLACED,
    SHORTENED,
    SUFFIXES,
    TRIPS,
)
from ctdialog.pipeline.offices.office_words import BEHIND_RANKS
from ctdialog.pipeline.offices.offices import OfficeReader
from ctdialog.pipeline.parties import PartyIndex

_MEDAL = re.compile(r"[B-DF-HJ-NP-TV-XZ]{3,5}")  # behind a name: "Luz Rey RWP VSV"


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name: words `first` to `last`, characters `start:end`.

    It is `titled` where honorifics or ranks open it: `opening` is the first word of these, `rank` the
    characters of the ranks among them.
    """

    first: int
    last: int
    start: int
    end: int
    opening: int
    titled: bool
    rank: tuple[int, int] | None = None

    @property
    def length(self) -> int:
        """How many words."""
        return self.last - self.first + 1


class NameReader:
    """Reads names forward from, or backward to, a place in one text."""

    def __init__(self, words: Words, parties: PartyIndex, offices: OfficeReader) -> None:
        self.words, self.parties, self.index = words, parties, offices.index
        self.vocabulary = offices.vocabulary
        self.titles = TitleReader(words, parties, self.index, MONTHS_AND_DAYS | NOT_A_NAME)

    def forward(self, i: int) -> Name | None:
        """The name that opens at word `i`, honorifics first; None where there is none."""
        words = self.words
        first = self.titles.end(i)
        if first is None:
            return None
        first += self._burmese(first)
        k = first
        most = 7 if FATHERS.isdisjoint(words.folded[first : first + 7]) else 12
        while k < len(words) and k < first + most:
            if k > first and (not self._joined(k) or self._office_opens(k)):
                break
            if not self._part(k, first, opening=k == first):
                break
            k += 1
        last = self._trim(first, k - 1)
        if last < first:
            return None
        last, end = self._junior(last) if last > first else (last, words.ends[last])
        titled = first > i
        rank = None
        if titled:
            titles = [self.index.titles[k] for k in range(i, first) if k in self.index.titles]
            own = [t for t in titles if t.last > t.first or words.folded[t.first] not in BEHIND_RANKS]
            ranks = [t for t in own if t.values[0] == "rank"]
            rank = (ranks[0].start, ranks[-1].end) if ranks else None
        if not titled and self._no_person(first, last):
            return None
        lone = last == first and (words.text[first].isupper() or len(words.text[first]) < 3)
        if lone and (not titled or len(words.text[first]) < 4):
            return None
        return Name(first, last, words.starts[first], end, i, titled, rank)

    def _burmese(self, i: int) -> bool:
        """ "U Ko Ko Lin": does the Burmese "Mr" stand at word `i`, before two words of a name?"""
        return self.words.text[i : i + 1] == ["U"] and self.index.foreign(i + 1) and self.index.foreign(i + 2)

    def _no_person(self, first: int, last: int) -> bool:
        """ "Sector", "Brigadier General", "Assisting the …": words of offices, ranks and fields alone."""
        words, vocabulary = self.words, self.vocabulary
        if (title := self.index.titles.get(first)) is not None and title.last >= last:
            return True  # "the Joint Secretary, Brigadier General, took part"
        if (
            last == first
            and words.text[first].endswith("ing")
            and words.folded[last + 1 : last + 2] == ["the"]
        ):
            return True
        return all(
            word not in FIELDS_AND_NAMES
            and (
                word in vocabulary.premodifiers
                or word in vocabulary.portfolio
                or word in vocabulary.organization_heads
                or word in OFFICES_ALONE
            )
            for word in words.folded[first : last + 1]
        )

    def _office_opens(self, k: int) -> bool:
        """ "Dr. Ana Cruz Deputy Minister of Police": an office closes the name without a comma."""
        deputies = self.words.folded[k] in ("deputy", "acting", "assistant", "vice")
        return deputies and (k in self.index.heads or k + 1 in self.index.heads)

    def _junior(self, last: int) -> tuple[int, int]:
        """The last word of a name and its end, the suffix and its full stop in: "Cruz, Jr.", "Cruz Sr."."""
        words, k = self.words, last + 1
        if k < len(words) and words.folded[k] in SUFFIXES and words.gaps[k] in ("", ",", "."):
            last = k
        end = words.ends[last]
        return last, end + (words.folded[last] in SUFFIXES and words.source[end : end + 1] == ".")

    def _joined(self, k: int) -> bool:
        """Does word `k` continue the name that the word before it is part of?"""
        words = self.words
        gap = words.gaps[k]
        if self._nickname(k) or self._nickname(k - 1):
            return True
        if gap == "'" and words.folded[k - 1] in ("dato", "datuk"):
            return k > 1 and words.folded[k - 2] in ("bin", "binti")
        if gap == "'" and words.folded[k] in BEHIND_STOP:
            return True  # "Shia’ al-Sudani": the apostrophe is a letter of Arabic
        if gap == "'":
            return words.folded[k] not in ("s", "t", "re", "ve", "ll", "d") and words.between(k - 1, k) in (
                "'",
                "’",
                "‘",
                "`",
            )
        if gap == ".":
            return len(words.text[k - 1]) <= 2 or words.folded[k - 1] in SHORTENED
        return gap == "" and words.between(k - 1, k) in (" ", "-", "‑", "‐")

    def _nickname(self, k: int) -> bool:
        """Is word `k` between quotation marks inside a name: "Eduardo “Ed” Santos"?"""
        words = self.words
        if k < 1 or k + 1 >= len(words) or not self.index.capital(k + 1):
            return False
        return words.between(k - 1, k) in OPENING and words.between(k, k + 1) in CLOSING

    def _part(self, k: int, first: int, opening: bool) -> bool:
        """May word `k` be part of a name that began at `first`?"""
        words, word, text = self.words, self.words.folded[k], self.words.text[k]
        hyphened = k > first and "-" in words.source[words.ends[k - 1] : words.starts[k]]
        if k > first and words.gaps[k] == "'":
            return True  # "Okoth O'Brien", "Peter Ng'ang'a"
        if not text[0].isupper():
            if not opening or word in ("al", "el", "bin", "van", "von", "de"):
                known = word in self.vocabulary.particles
                if k > first and word in PATRONYMS:
                    return True
                return hyphened or (known and k + 1 < len(words) and self._joined(k + 1))
            return False
        if hyphened:
            return True
        initial = len(text) == 1 and (k > first or words.gaps[k + 1 : k + 2] == ["."] or self._initials(k))
        if text[0].isdigit() or word in self.vocabulary.organization_heads:
            return False
        if self._common(k) and not initial and not self._closes(k, first):
            return False
        if word in MONTHS_AND_DAYS and not (
            (word in MONTHS_AND_NAMES or (opening and k - 1 in self.index.title_ends)) and self._no_date(k)
        ):
            return False  # "General Sunday Okafor"
        peer = word in FIELDS_AND_NAMES and k and words.folded[k - 1] in PEERS  # "Lord West"
        if opening and word in self.vocabulary.portfolio and k not in self.index.titles and not peer:
            return False
        if k in self.index.known and self.index.known[k].last > k:
            return False
        party = self.parties.at(k)
        if party is not None and not (
            party.last == k
            and party.label != "BODY"
            and (
                party.form == "name"
                or (party.form == "capital" and (not opening or self._behind_office(k) or self._given(k)))
            )
            and (self._named_after(k) if opening else self._surname(k, first))
        ):
            return False
        if k in self.index.heads:
            return False
        fathers = k > first and words.folded[k - 1] in ("bin", "binti")  # "Suriani binti Dato' Ahmad"
        return not (k in self.index.titles and k > first and word not in ALSO_NAMES) or fathers

    def _initials(self, k: int) -> bool:
        """Do two letters and a name open at word `k`: "A K M Rahim Khan"?"""
        after = self.words.text[k + 1 : k + 2]
        return bool(after) and len(after[0]) == 1 and after[0].isupper() and self.index.foreign(k + 2)

    def _common(self, k: int) -> bool:
        """Is word `k` one of everyday words, which no name has; "Tô Vinh" and "General To Vinh" are names?"""
        words = self.words
        if words.folded[k] not in NOT_A_NAME or not words.text[k].isascii():
            return False
        half = k + 1 < len(words) and words.between(k, k + 1) == "-" and len(words.text[k]) < 4
        if half and words.text[k + 1].islower():
            return False  # "Kang In-sun"
        opens = k == 0 or words.gaps[k] in (".", "\n", "\n\n")
        if (
            opens
            and words.text[k] == "To"
            and words.gaps[k + 2 : k + 3] == [","]
            and self.index.foreign(k + 1)
        ):
            return False  # "To Lam, the minister of …"
        title = self.index.titles.get(k - 1)
        ranked = k - 1 in self.index.title_ends and (title is None or title.values[0] == "rank")
        ranked = ranked or (self._behind_office(k) and words.folded[k + 1 : k + 2] not in DOES)
        short = (
            words.text[k] in ("To", "An", "Do") and len(words.text[k + 1 : k + 2] and words.text[k + 1]) < 4
        )
        return not (ranked and short and self.index.foreign(k + 1))

    def _syllable(self, i: int) -> bool:
        """Is word `i` a short one with a capital next to the word before, as in "Pham The Hung"?"""
        words = self.words
        if i >= len(words) or words.gaps[i] != "" or not words.text[i].isalpha() or not self.index.capital(i):
            return False
        return len(words.text[i]) < 6 and i not in self.index.heads and words.folded[i] not in NOT_A_NAME

    def _closes(self, k: int, first: int) -> bool:
        """Is word `k` the last one of a name such as "Tran Quoc To", or inside one: "Tran The Hung"?"""
        words = self.words
        short = words.text[k] in ("To", "An", "The", "Her") and k > first
        if words.text[k] in ("The", "To", "An") and k > first and self._syllable(k + 1):
            return True
        return short and (k + 1 == len(words) or words.gaps[k + 1] != "" or words.text[k + 1][0].islower())

    def _no_date(self, k: int) -> bool:
        """Is a month's name between capitalised words and no figures ("LEE Jun-seong", "April Haines")?"""
        words = self.words
        after = words.text[k + 1 : k + 2] if k + 1 < len(words) and "\n" not in words.gaps[k + 1] else []
        before = words.text[k - 1] if k else ""
        if not after:
            return bool(before) and before[0].isupper()  # "and Li Jun." ends a paragraph
        return not (before.isdigit() or after[0][0].isdigit())

    def _named_after(self, k: int) -> bool:
        """ "Israel Katz", "Jordan Spieth": a country's name as a first name, before a capitalised word."""
        i = k + 1
        if i >= len(self.words) or self.words.gaps[i] != "" or not self.words.text[i][0].isupper():
            return False
        word = self.words.folded[i]
        return word not in NOT_A_NAME and i not in self.index.heads and self.parties.at(i) is None

    def _behind_office(self, k: int) -> bool:
        """ "Foreign Minister Santiago Paz": a capital's name as a first name, right behind an office."""
        before = k - 1
        if before < 0 or self.words.gaps[k] != "" or not self.index.capital(before):
            return False
        field = self.words.folded[before] in self.vocabulary.portfolio
        return field or before in self.index.heads or before in self.index.title_ends

    def _surname(self, k: int, first: int) -> bool:
        """ "Minister Carla Jordan met": a country's name as a surname, after an office and a first name."""
        words, index = self.words, self.index
        given = words.folded[first] in given_names() and self.parties.at(first) is None
        if given and k == first + 1 and words.gaps[k + 1 : k + 2] == [","] and self._apposed_office(k + 1):
            return True  # "Anna Berlin, Director of …"
        if k != first + 1 or not first or words.gaps[first] != "" or self.parties.at(first) is not None:
            return False
        held = first - 1 in index.heads or first - 1 in index.title_ends
        after = words.folded[k + 1 : k + 2]
        if after == ["and"] and self.parties.at(k + 2) is not None:
            return False  # "Defence Minister Wants Malta and Oman to …"
        return held and after not in TRIPS and not (index.capital(k + 1) and words.gaps[k + 1] == "")

    def _apposed_office(self, i: int) -> bool:
        """Does an office open at word `i`, behind a name and a comma?"""
        for k in range(i, min(i + 4, len(self.words))):
            if k in self.index.heads:
                return True
            if k > i and self.words.gaps[k] not in ("", "'"):
                return False
        return False

    def _hyphened(self, i: int) -> bool:
        """Is word `i` the small second half of a name such as "Jin-soo" or "Ng'ang'a"?"""
        words = self.words
        if i > 1 and words.gaps[i] == words.gaps[i - 1] == "'" and self._joined(i):
            return words.text[i - 2][0].isupper()
        joined = i > 0 and (words.between(i - 1, i) in ("-", "‑", "‐") or words.gaps[i] == "'")
        return joined and words.text[i - 1][0].isupper() and self._joined(i)

    def _trim(self, first: int, last: int) -> int:
        """Drops particles and stray initials from a name's end."""
        words = self.words
        while last > first and (
            (
                words.folded[last] in self.vocabulary.particles
                and words.text[last][0].islower()
                and words.gaps[last] != "'"
                and words.folded[last] not in PATRONYMS
            )
            or (words.text[last] in self.vocabulary.after_names and words.text[last].isupper())
            or (last > first + 1 and _MEDAL.fullmatch(words.text[last]))
        ):
            last -= 1
        return last

    def backward(self, i: int) -> Name | None:
        """The name that ends at word `i`; None where there is none."""
        words, last = self.words, i - MOST_TITLES
        while i > max(last, 0) and words.text[i] in self.vocabulary.after_names:
            i -= 1  # "Peter Cole MP, Minister for …"
        i = self._peer(i)
        if i < 0 or not (words.text[i][0].isupper() or self._hyphened(i) or words.folded[i] in PATRONYMS):
            return None
        first = i
        most = 6 if FATHERS.isdisjoint(words.folded[max(0, i - 6) : i]) else 11
        while first > 0 and i - first < most and self._joined(first):
            j = first - 1
            title = j in self.index.title_ends and words.folded[j] not in ALSO_NAMES
            if j in self.index.heads or (title and words.folded[j - 1] not in ("bin", "binti")):
                break
            place = self.parties.at(j) is not None or self.parties.city(j) is not None
            if place and words.gaps[first] != "'" and not self._given(j):
                break
            text, word = words.text[j], words.folded[j]
            if text[0].islower() and word not in self.vocabulary.particles and not self._hyphened(j):
                break
            if len(text) > 1 and self._common(j) and not (text == "The" and self._syllable(j + 1) and j):
                break
            dated = word in MONTHS_AND_DAYS - MONTHS_AND_NAMES and j - 1 not in self.index.title_ends
            if dated or text[0].isdigit():
                break
            first = j
        while (
            first < i
            and words.text[first][0].islower()
            and words.folded[first] not in ("al", "el", "de", "van", "von", "bin")
        ):
            first += 1
        opening = self.titles.opening(first)
        name = self.forward(opening)
        if name is None or name.last < i:
            return None
        return name

    def _given(self, j: int) -> bool:
        """ "Sofia Lindgren, Minister of Justice": is the place at word `j` somebody's given name?"""
        words, party = self.words, self.parties.at(j)
        given = words.folded[j] in given_names() or words.folded[j] in GIVEN_COUNTRIES
        if not given or (party is not None and party.first != party.last):
            return False
        before = words.folded[j - 1] if j and words.gaps[j] == "" else ""
        return before not in PLACED and self._named_after(j) and self.index.foreign(j + 1)

    def _peer(self, i: int) -> int:
        """The last word of the name in "Lord Harlow of Luton", which is before the place; else word `i`."""
        words = self.words
        if (
            i < 3
            or words.folded[i - 1] != "of"
            or words.gaps[i]
            or words.gaps[i - 1]
            or not self.index.capital(i)
        ):
            return i
        peer = any(words.folded[k] in PEERS for k in range(max(0, i - 5), i - 2))
        return i - 2 if peer and self.index.capital(i) else i
