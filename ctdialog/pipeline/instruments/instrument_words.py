"""The phrases inside names of instruments: which words belong together, and what a head is on.

| words | complement |
| --- | --- |
| `Convention on the Prevention of Terrorism` | `on the Prevention of Terrorism` |
| `Declaration on cooperation in science, which` | `on cooperation in science` |
| `signed an agreement to expand trade` | `to expand trade` |
| `Agreement on Monday` | none |
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Span

from ctdialog.lexicon.calendar import MONTHS, WEEKDAYS
from ctdialog.pipeline.gazetteer import Hit, Words
from ctdialog.pipeline.near import word_range

_HEADLINE = 300  # characters that a headline has at most
LONGEST = 12  # words before a head, and after a link
_SMALL_LONGEST = 12  # words of a complement in small letters
_ACTING = frozenset(["combat", "counter", "prevent", "fight", "suppress", "implement"])
_AIMED = frozenset("plan strategy roadmap programme program framework package".split())
_MAPPED = frozenset("roadmap map programme program plan protocol".split())
_WORKING = frozenset(["cooperation", "collaboration", "interaction"])  # "a roadmap of cooperation on drugs"
_ORDINAL = frozenset(["st", "nd", "rd", "th"])
_GOES = frozenset(
    "work progress outcome outcomes results need importance possibility prospects preparations "
    "meeting meetings latest recent next upcoming".split()
)
_FIELDS = (["field"], ["fields"], ["area"], ["areas"], ["sphere"], ["domain"])
_AGAINST = (["fight", "against"], ["struggle", "against"], ["combat", "against"], ["battle", "against"])
JOINS = frozenset({"", "&", ".", "/", ".-"})


@dataclass(frozen=True, slots=True)
class Grammar:
    """The small words of the grammar, as `lexicon/instruments.toml` lists and explains them."""

    signing: frozenset[str]
    links: frozenset[str]
    small: frozenset[str]
    ends: frozenset[str]
    openers: frozenset[str]
    plain: frozenset[str]
    kinds: frozenset[str]
    bodied: frozenset[str]
    lasting: frozenset[str]
    offices: frozenset[str]
    ties: frozenset[str]
    plurals: frozenset[str]
    dated: frozenset[str]
    vague: frozenset[str]
    # what begins a date is nothing that a head is on: "signed the Agreement on Monday"
    calendar: frozenset[str] = frozenset((*MONTHS, *WEEKDAYS))


class InstrumentWords:
    """The words of one Doc with its heads, cities, places and bodies by word."""

    def __init__(self, doc: Doc, words: Words, grammar: Grammar, hits: list[Hit]) -> None:
        self.words, self.grammar, self.hits = words, grammar, hits
        self.heads = {hit.first for hit in hits if "head" in hit.values}
        self.signed = -1  # the last word of what a verb of signing told last
        self.papers = {hit.last for hit in hits if {"head", "proper"} & set(hit.values)}
        self.cities: dict[int, int] = {}  # from the word after a city to the city's first word
        self.places: set[int] = set()
        self.bodies: set[int] = set()
        self.regions: set[int] = set()  # "Piracy in West Africa" goes on, "signed in Oman" does not
        for span in (*doc.spans.get("cities", ()), *doc.spans.get("countries", ())):
            first, end = word_range(words, span)
            self.places.update(range(first, end))
            if span.label_ == "REGION":
                self.regions.update(range(first, end))
            if span.label_ == "BODY":
                self.bodies.update(range(first, end))
            if span.label_ == "CITY" or (Span.has_extension("form") and span._.form == "capital"):
                self.cities[end] = first

    def capital(self, i: int) -> bool:
        """Does the word, or the one that a hyphen ties it to, begin with a capital?"""
        words = self.words
        for first in range(i, max(-1, i - 3), -1):
            if words.text[first][0].isupper():
                return True
            if first == 0 or words.between(first - 1, first) not in ("-", "‑", "‐"):
                return False
        return False

    def joined(self, i: int) -> bool:
        """Is the word tied to the one before it: by a space, a hyphen, or the stop of an initial?"""
        gap = self.words.gaps[i]
        if gap in ("'", "’"):  # "Human and Peoples' Rights"
            return self.words.text[i - 1].endswith("s") and self.capital(i)
        return gap in JOINS and not (gap == "." and len(self.words.text[i - 1]) > 1)

    def before_brackets(self, head: int) -> int:
        """The acronym in brackets before a head ("Name Record (PNR) directive"), else the head."""
        gaps = self.words.gaps
        enclosed = head > 1 and gaps[head] == ")" and gaps[head - 1] == "(" and self.capital(head - 2)
        return head - 1 if enclosed else head

    def leads(self, i: int, head: int) -> bool:
        """Does the word before word `i` belong to the name, be it in a list or before its acronym?"""
        acronym = i == head - 1 and self.before_brackets(head) == i
        return acronym or self.joined(i) or self.listed(i, head)

    def listed(self, i: int, head: int) -> bool:
        """Does a comma before word `i` only list what an "and" joins: "Trade, Aid and Peace Agreement"?"""
        words = self.words
        if words.gaps[i] != "," or not self.capital(i) or not self.capital(i - 1) or i - 1 in self.heads:
            return False
        return words.folded[i + 1 : i + 2] == ["and"] and i + 2 <= head and i - 1 not in self.places

    def bracketed(self, last: int) -> int:
        """The last word of an acronym in brackets after a head, else the head's."""
        gaps, i = self.words.gaps, last + 1
        if i >= len(self.words) or gaps[i] != "(":
            return last
        while i + 1 < len(self.words) and gaps[i + 1] == "-" and i - last < 3:
            i += 1  # "(CT-PACT)"
        return i if self.words.source[self.words.ends[i] : self.words.ends[i] + 1] == ")" else last

    def complement(self, last: int, signed: bool = False) -> int:
        """The last word of what the head is on, or `last` where nothing is told.

        What is `signed` may be "to expand cooperation" or "on a long-term programme".
        """
        words, link = self.words, last + 1
        if link + 1 >= len(words) or words.gaps[link] not in ("", ")"):
            return last
        if words.folded[link : link + 2] == ["relating", "to"] and link + 2 < len(words):
            link += 1
        if words.folded[link : link + 2] == ["in", "the"] and words.folded[link + 2 : link + 3] in _FIELDS:
            return self._small(link + 4) if words.folded[link + 3 : link + 4] == ["of"] else last
        if words.folded[link : link + 2] == ["in", "the"] and words.folded[link + 2 : link + 4] in _AGAINST:
            return self._small(link + 4) if link + 4 < len(words) else last  # "in the fight against drugs"
        first = link + 1
        in_doing = words.folded[link] == "in" and self.capital(first) and words.folded[first].endswith("ing")
        if words.folded[link] not in self.grammar.links and not in_doing:
            return last
        if words.folded[first] in ("the", "a", "an") and first + 1 < len(words):
            first += self.capital(first + 1) or self._ordinal(first + 1)
        if words.gaps[first] or words.folded[first] in self.grammar.calendar or words.text[first].isdigit():
            return last
        to = words.folded[link] == "to"
        if self._ordinal(first):
            first += 1  # "of the 14th East Asia Summit"
        if self.capital(first):
            if to and first in self.places:
                return last
            end = self.capitalised(first)
            return end if self.capital(last) else self._goes_on_small(end)  # "on AI cooperation"
        aimed = self.capital(last) and words.folded[last] in _AIMED  # "the Roadmap for a small arms control"
        if (signed and words.folded[first] in ("a", "an", "the")) or (aimed and words.folded[first] == "a"):
            return self._small(first + 1) if first + 1 < len(words) else last
        doing = self.capital(last) and words.folded[first].endswith("ing")  # "Memorandum of deepening ties"
        working = words.folded[first] in _WORKING and words.folded[last] in _MAPPED
        if (words.folded[link] == "of" and not (doing or working)) or words.folded[
            first
        ] in self.grammar.openers:
            return last
        if to and not (signed or aimed) and words.folded[first] not in _ACTING:
            return last
        if to and words.folded[first] in self.grammar.ends:
            return last
        return self._small(first)

    def _ordinal(self, i: int) -> bool:
        """Is word `i` a number of an order before a name: "14th East Asia Summit"?"""
        word = self.words.text[i]
        return word[0].isdigit() and word[-2:] in _ORDINAL and i + 1 < len(self.words) and self.capital(i + 1)

    def quotation(self, hit: Hit) -> int:
        """Where the quotation begins that ends in this head, or -1."""
        source = self.words.source
        if source[hit.end : hit.end + 1] not in ("”", '"', "’", "'", "»"):
            return -1
        for first in range(hit.first - 1, max(-1, hit.first - LONGEST), -1):
            if self.words.gaps[first + 1] not in JOINS:
                return -1
            start = self.words.starts[first]
            quoted = source[start - 1 : start] in ("“", '"', "‘", "'", "«")
            if quoted and not source[max(0, start - 2) : start - 1].isalnum():
                return start
        return -1

    def opens_sentence(self, hit: Hit) -> bool:
        """Is a head's capital only its sentence's: "Strategies to counter extremism were discussed"?"""
        words, first, last = self.words, hit.first, self.complement(hit.last)
        opens = first == 0 or "\n" in words.gaps[first] or words.gaps[first][:1] in (".", "?", "!")
        return opens and not any(self.capital(i) for i in range(first + 1, last + 1))

    def capitalised(self, i: int) -> int:
        """The last word of the capitalised phrase that begins at word `i`."""
        words, last, stop, listing = self.words, i, min(len(self.words), i + 2 * LONGEST), False
        while last + 1 < stop:
            following = last + 1
            if words.gaps[following] == "," and self.capital(following):
                if not self._list_goes_on(following, stop):
                    break
                listing = True
            elif listing and words.gaps[following] == "," and words.folded[following] == "and":
                following += 1  # "for Security, Health, and Safe Towns"
                if following >= stop or not self.capital(following) or self.is_named(following):
                    break
            elif not self.joined(following):
                break
            elif not self.capital(following):
                if words.folded[following] not in self.grammar.small:
                    break
                following = self._over_small_words(following, stop)
                if following < 0:
                    break
            last = following
        return last

    def _over_small_words(self, i: int, stop: int) -> int:
        """The capitalised word that the small word `i` (and an article) leads to in one name, or -1."""
        words, small = self.words, self.words.folded[i]
        i += 1
        if i < stop and words.folded[i] in ("the", "an", "a") and not words.gaps[i]:
            i += 1
        if i >= stop or not self.joined(i) or not self.capital(i):
            return -1
        if small == "in" and i in self.places and i not in self.regions:
            return -1
        if small == "and" and (self.is_named(i) or (words.folded[i - 1] == "the" and self.is_next(i))):
            return -1
        return i

    def is_next(self, i: int) -> bool:
        """Does the capitalised phrase at word `i` end in a kind of paper: "… and the Data Services Act"?"""
        words, last = self.words, i
        while last + 1 < len(words) and last - i < LONGEST:
            if words.gaps[last + 1] not in JOINS and words.gaps[last + 1] not in ("-", "–"):
                break
            if not (self.capital(last + 1) or (words.folded[last + 1] == "and" and last + 2 < len(words))):
                break
            last += 1
        return last in self.papers or words.folded[last] in ("act", "law")

    def of_an_office(self, head: int) -> bool:
        """Does an "and" tie a head to a capitalised word: "Centre of Readiness and Strategy for …"?"""
        words = self.words
        tied = head > 1 and words.folded[head - 1] == "and" and not words.gaps[head - 1]
        return tied and self.capital(head - 2) and head - 2 not in self.heads

    def years(self, i: int) -> int:
        """The first word of a year, or of the years that one ends ("2022-2026 Work Plan")."""
        words = self.words
        first = i - 1 if i > 0 and words.between(i - 1, i) in ("-", "–", "/") else i
        return first if words.text[first].isdigit() and len(words.text[first]) == 4 else i

    def dated(self, kind: int, head: int) -> int:
        """The date before a head in small letters: "2020 maritime delimitation pact", "the May pact"; or -1.

        `kind` is the first of the words that are known to say which kind of one it is.
        """
        words = self.words
        for i in range(kind - 1, max(-1, head - 5), -1):
            if words.gaps[i + 1]:
                return -1
            calendar = words.folded[i] in self.grammar.calendar and self.capital(i)
            if words.text[i].isdigit() and len(words.text[i]) == 4 and i + 1 < head:
                month = i > 0 and words.folded[i - 1] in self.grammar.calendar and not words.gaps[i]
                return i - 1 if month else self.years(i)
            if calendar and i + 1 == head and words.folded[i - 1 : i] != ["in"]:
                return i
            if self.capital(i) or words.folded[i] in self.grammar.small | self.grammar.ends:
                return -1
        return -1

    def is_named(self, i: int) -> bool:
        """Is the capitalised phrase at word `i` an instrument of its own?"""
        for place in range(i, min(i + LONGEST, len(self.words))):
            if place > i and self.words.gaps[place]:
                return False
            if self.words.folded[place] == "and" and place > i:
                continue  # "the Enhanced Partnership and Cooperation Agreement"
            if not self.capital(place):
                return False
            if place in self.heads:
                return True
        return False

    def _list_goes_on(self, i: int, stop: int) -> bool:
        """Do capitalised items lead from word `i` to an "and" with a last one, none an instrument?"""
        if self.is_named(i):
            return False
        while i + 1 < stop:
            i += 1
            if self.words.folded[i] == "and":
                return i + 1 < stop and self.capital(i + 1) and not self.is_named(i + 1)
            if self.words.gaps[i] not in ("", ",") or not self.capital(i):
                return False
        return False

    def _small(self, i: int) -> int:
        """The last word of a phrase in small letters that begins at word `i`: up to a mark or a verb."""
        words, last = self.words, i
        while last + 1 < len(words) and last - i < _SMALL_LONGEST:
            following = last + 1
            word = words.folded[following]
            # "terrorism, separatism and …"
            evils = words.gaps[following] == "," and words.folded[last : last + 2] == [
                "terrorism",
                "separatism",
            ]
            if (words.gaps[following] and not evils) or word in self.grammar.ends:
                break
            if word == "in" and (following + 1 in self.places or self._dates(following + 1)):
                break
            if word == "on" and self._day(following + 1):
                break  # "an arrangement on arms on Tuesday", "on the second day"
            then = words.folded[following + 1 : following + 2]
            if word in ("on", "along", "across", "in") and then == ["their"]:
                break  # "to contain drug trafficking on their border"
            if word == "and" and self._done_next(following + 1):
                break  # "a plan to counter smuggling and launched a review"
            if word == "and" and (then == ["of"] or (then == ["the"] and self._no_subject(following + 2))):
                break  # "the pact on drugs and of signing another", "a pact on drugs and the work of …"
            if (then in (["a"], ["an"]) and word == "and") or (then == ["the"] and word.endswith("ed")):
                break  # "a pact on trade and an accord on fishing", "a pact on trade marked the visit"
            if word == "and" and self._next_begins(following + 1, words.folded[i - 1]):
                break
            last = following
        loose = self.grammar.small | self.grammar.openers
        while last > i and words.folded[last] in loose:
            last -= 1
        return last

    def _no_subject(self, i: int) -> bool:
        """Does word `i` say how something goes, which no paper is on: "and the work of the Commission"?"""
        return self.words.folded[i : i + 1] != [] and self.words.folded[i] in _GOES

    def _dates(self, i: int) -> bool:
        """Does a year or a month open at word `i`: "a treaty on extradition in 2019", "… in May 2019"?"""
        words = self.words
        if i >= len(words):
            return False
        return words.folded[i] in self.grammar.calendar or (
            words.text[i].isdigit() and len(words.text[i]) == 4
        )

    def _done_next(self, i: int) -> bool:
        """After an "and", is something else told to be done: "launched a review", "stressed the need"?"""
        words = self.words.folded[i : i + 2]
        return len(words) > 1 and words[0].endswith("ed") and words[1] in ("a", "an", "the", "their", "its")

    def _next_begins(self, i: int, link: str) -> bool:
        """After an "and", does another paper begin ("the aid treaty"), or what another link leads to?"""
        words = self.words
        if i >= len(words) or words.gaps[i]:
            return False
        if words.folded[i] in ("the", "its", "their"):
            return any(k in self.heads and words.gaps[k] == "" for k in range(i + 1, min(i + 7, len(words))))
        return words.folded[i] in ("for", "to", "with", "against", "by") and words.folded[i] != link

    def _day(self, i: int) -> bool:
        """Does a day open at word `i`: "Tuesday", "the second day"?"""
        words = self.words.folded[i : i + 3]
        return bool(words) and (words[0] in self.grammar.calendar or (words[0] == "the" and "day" in words))

    def _goes_on_small(self, last: int) -> int:
        """The last word of what a name begins and small letters end: "on Peru-Chile border management"."""
        words, i = self.words, last + 1
        if i >= len(words) or words.gaps[i] or words.text[i][0].isdigit():
            return last
        loose = self.grammar.ends | self.grammar.small | self.grammar.openers | self.grammar.links
        return last if words.folded[i] in loose or words.folded[i].endswith("ed") else self._small(i)

    def kind_told(self, head: int) -> int:
        """The first of the words that say which kind a signed paper is ("a grazing pact"), or `head`."""
        words, i = self.words, head
        while i > 0 and head - i < 5 and words.gaps[i] in ("", "-") and words.folded[i - 1] != "of":
            if words.folded[i - 1] in self.grammar.openers | self.grammar.signing:
                told = any(w not in self.grammar.vague for w in words.folded[i:head])
                return i if told else head
            if self.capital(i - 1) or words.text[i - 1][0].isdigit():
                return head
            i -= 1
        return head

    def title_case(self, i: int) -> bool:
        """Is the word's line a headline, all its longer words capitalised and no full stop at its end?"""
        words = self.words
        stop = words.source.find("\n", words.ends[i], words.ends[i] + _HEADLINE)
        if stop < 0 and len(words.source) > words.ends[i] + _HEADLINE:
            return False
        rest = words.source[words.ends[i] : stop if stop >= 0 else len(words.source)]
        if rest.rstrip().endswith((".", ".”", '."', ":", ";")):
            return False
        small = 0
        for step in (-1, 1):
            j = i
            while 0 <= j + step < len(words) and abs(j - i) < 2 * LONGEST:
                if "\n" in words.gaps[j if step < 0 else j + 1]:
                    break
                j += step
                small += len(words.text[j]) > 3 and not self.capital(j) and not words.text[j][0].isdigit()
        return small < 2
