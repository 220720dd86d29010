"""Instruments: the agreements, plans, resolutions, strategies and conventions that talks name.

A name is a capitalised phrase around a head, a word for a kind of instrument:

    name       = [year] modifier* HEAD [number] [complement]     modifier or complement must be there
    modifier   = capitalised word, with small words ("of", "and") between two of them
    complement = link ["the"] capitalised phrase                 Convention on the Prevention of Terrorism
               | link small words up to a verb or mark           Bilateral Declaration on cooperation
    link       = "on" | "for" | "against" | "of" | "to" | "concerning" | "regarding"

and beside it:

| rule | words |
| --- | --- |
| a resolution's number | `UN Security Council resolution 2396`, `UNSCR 1373` |
| a document's code | `Recommendation CM/Rec(2022)8` |
| a quotation that ends in a head | `“cooperation action plan”` |
| a city, a body or a date before a head in small letters | `Doha agreement`, `March 2023 security pact` |
| a document of states' own, with its kind or what it is on | `extradition treaty`, `a pact on hot pursuit` |
| signed, and a complement or kind | signed a `protocol for establishing a joint security commission` |
| a name of its own before a head in small letters | `Prespa agreement`, `Name Record (PNR) directive` |
| a document with the years that it runs | `cooperation programme for 2024-2026` |
| "Partnership" and the like after a name of its own | `Strategic Cyber Partnership`, `Nairobi Process` |
| a name of its own | `GSP+`, `MOU` |

"Treaty Organization" and "Action Plan Committee" are bodies: no capitalised word follows a head.
Lines in title case (headlines) tell nothing by their capitals and are left out.

    >>> import spacy
    >>> nlp = spacy.blank("en")
    >>> _ = nlp.add_pipe("ctdialog_instruments")
    >>> doc = nlp("They recalled the 2019 Strategic Engagement Plan.")
    >>> [span.text for span in doc.spans["instruments"]]
    ['2019 Strategic Engagement Plan']
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span

from ctdialog.lexicon import table
from ctdialog.pipeline.gazetteer import Gazetteer, Hit, words_of
from ctdialog.pipeline.instruments.instrument_kinds import InstrumentKinds
from ctdialog.pipeline.instruments.instrument_words import JOINS, LONGEST, Grammar

_NUMBER = r"(?:[A-Z]/RES/)?\d{2,4}(?:/\d{1,3})?(?: ?\(\d{4}\))?"
_NUMBERS = re.compile(rf"[^\S\n](?:No\.?\s)?{_NUMBER}(?:(?:,| and|, and| &) {_NUMBER}(?![\w%]))*")
_CODE = re.compile(r"[^\S\n](?=[A-Z])(?=\S*\d)[A-Za-z]+/[A-Za-z0-9/().-]*[A-Za-z0-9)]")
_YEAR = r"\d{4}(?:\s?[-–/]\s?\d{2,4})?"
_YEARS = re.compile(
    rf"(?: (?:between(?: [\w’'-]+){{1,24}}?|(?:of|on|for|against|with|in)(?: [\w’'-]+){{1,9}}?))?"
    rf"[^\S\n](?:for|up to|until|through|covering|during) (?:the )?(?:period |years? )?(?:of |from )?"
    rf"(?:\d{{4}} (?:to|and) \d{{4}}|{_YEAR})(?![\w/])(?:[ -]period)?"
)
_SPAN_OF_YEARS = r"\(\d{4}\s?[-–]\s?\d{2,4}\)"  # "Work Plan (2017-2019)"
_EDITION = re.compile(
    rf"-[IVX]{{1,4}}(?: {_SPAN_OF_YEARS})?(?![\w/])|[^\S\n]{_SPAN_OF_YEARS}|"
    rf"[^\S\n](?:[IVX]{{1,4}}|(?:of |for )?{_YEAR}|(?:of |dated )(?:\d{{1,2}} )?[A-Z][a-z]+ \d{{4}})(?![\w/])"
)

_OF_YEAR = re.compile(
    r"\s(?:of \d{4}|for \d{4}\s?[-–/]\s?\d{2,4})"
)  # "Agreement on Cooperation in Customs Matters of 2010"
_FUNDED = ("programme", "program", "policy", "agenda")  # "a two-year programme" is a project
_NOT_YET = (["possible"], ["potential"], ["prospective"], ["eventual"])  # "a possible Trade Agreement"
_UNDER = ["under", "the"]  # "work under the security agreement"
_ASIDE = re.compile(r"\((?:the )?$", re.I)  # "… of Understanding (the MoU)": the same one's shorter name


@Language.factory("ctdialog_instruments", assigns=["doc.spans"])
def make_instruments(nlp: Language, name: str) -> InstrumentFinder:
    """The factory spaCy calls."""
    return InstrumentFinder()


class InstrumentFinder:
    """Fills `doc.spans["instruments"]`: label INSTRUMENT, as worded without the article, none overlapping.

    Reads `doc.spans["cities"]` and `["countries"]` where they are.
    """

    def __init__(self) -> None:
        data = table("instruments")
        self.grammar = Grammar(
            **{
                name: frozenset(data[name])
                for name in (
                    *("signing", "links", "small", "ends", "openers"),
                    *("plain", "kinds", "bodied", "lasting", "offices", "ties", "plurals", "dated", "vague"),
                )
            }
        )
        self.heads = Gazetteer()
        for kind, words in (
            ("head", "heads"),
            ("alone", "alone"),
            ("name", "names"),
            ("numbered", "numbered"),
            ("proper", "proper"),
            ("dated", "dated"),
        ):
            for word in data[words]:
                self.heads.add(word, kind)

    def __call__(self, doc: Doc) -> Doc:
        """The same Doc with its instruments."""
        words = words_of(doc)
        hits = list(self.heads.find(words))
        found = set(_Reader(doc, words, self.grammar, hits).read()) if hits else set()
        spans: list[Span] = []
        for start, end in sorted(found, key=lambda place: (place[0], -place[1])):
            if (spans and start < spans[-1].end_char) or _ASIDE.search(
                words.source[max(0, start - 5) : start]
            ):
                continue
            span = doc.char_span(start, end, label="INSTRUMENT", alignment_mode="expand")
            if span is not None:
                spans.append(span)
        doc.spans["instruments"] = spans
        return doc


class _Reader(InstrumentKinds):
    """Reads the names around the heads of one Doc."""

    def read(self) -> Iterator[tuple[int, int]]:
        """Where names stand, in characters; some may lie inside others."""
        source = self.words.source
        for hit in self.hits:
            if "name" in hit.values:
                if f"({source[hit.start : hit.end]})" not in source:
                    yield self.from_its_year(hit), hit.end + (source[hit.end : hit.end + 1] == "+")
                continue
            if (quoted := self.quoted_before(hit)) >= 0:
                yield quoted, hit.end
                continue
            if "dated" in hit.values and (years := self._years(hit)):
                self.keep_signed(*years)
                yield years
                continue
            number = _NUMBERS.match(source, hit.end)
            counted = number and ("No." in number[0] or self.words.folded[hit.last].startswith("resolution"))
            if number and (counted or "numbered" in hit.values):
                first = self._modifiers(hit.first)
                if "and" in self.words.folded[first : hit.first]:  # "the Forum and Council Resolution 12"
                    first += 1 + self.words.folded[first : hit.first].index("and")
                yield self.words.starts[first], number.end()
            elif "head" in hit.values or "alone" in hit.values:
                yield from self._named(hit)
            elif "proper" not in hit.values:
                continue
            elif not self.capital(hit.first):
                yield from self._statement(hit)
            elif self._proper(hit):
                yield self.words.starts[self._modifiers(hit.first)], self._end(hit)

    def _years(self, hit: Hit) -> tuple[int, int] | None:
        """ "cooperation programme for 2024-2026": a head in small letters with the years that it runs."""
        words = self.words
        if hit.first > 0 and words.folded[hit.first - 1] in ("same", "this"):
            return None
        if self.capital(hit.first):  # "the Roadmap of Activities for 2023-2024", "A Program of cooperation …"
            run = None if self.title_case(hit.first) else _YEARS.match(words.source, hit.end)
            return (words.starts[self._modifiers(hit.first)], run.end()) if run else None
        first = self.kinds_before(hit.first)
        counted = self.counted(first)
        if years := _YEARS.match(words.source, hit.end):
            return words.starts[counted if counted >= 0 else first], years.end()
        if counted >= 0 and words.folded[hit.last] not in _FUNDED:  # "a five-point roadmap"
            end = words.ends[self.complement(hit.last)]
            edition = _EDITION.match(words.source, end)  # "… of the A-B partnership (2020-2030)"
            return words.starts[counted], edition.end() if edition and "(" in edition[0] else end
        year = self.dated(first, hit.first) if first < hit.first else -1  # "the 2021 work programme"
        return (words.starts[year], hit.end) if year >= 0 and words.text[year].isdigit() else None

    def _statement(self, hit: Hit) -> Iterator[tuple[int, int]]:
        """ "Oman-Qatar joint statement", "a joint statement on the fight against piracy, adopted in May"."""
        if " ".join(self.words.folded[hit.first : hit.last + 1]) in self.grammar.ties:
            return  # "the Kenya-Japan partnership" is what two countries have, no document
        named, last = self.whose(hit), self.complement(hit.last, signed=True)
        if named >= 0:
            yield self.words.starts[named], self._end(hit)
        elif last > hit.last and (self._signed(hit.first, last) or self.inked_after(hit.last)):
            yield hit.start, self.words.ends[last]

    def _named(self, hit: Hit) -> Iterator[tuple[int, int]]:
        opening = self.quotation(hit)
        if opening >= 0:
            yield opening, hit.end
        elif not self.capital(hit.first) or self.opens_sentence(hit):
            yield from self._in_small_letters(hit)
        elif not self._followed(hit.last) and not self.title_case(hit.first):
            first = self._modifiers(hit.first)
            end = self._end(hit)
            told = first < hit.first or end > hit.end or "alone" in hit.values
            whom = self.between_whom(hit.last)
            if whom > hit.last + 3:  # "Agreement between the Government of …", not "between Oman and Chad"
                end, told = self.words.ends[whom], True
            elif not told:
                told = self.bracketed(hit.last) > hit.last  # "an early Code of Conduct (CoC)"
            if (
                told
                and self.words.folded[first - 1 : first] not in _NOT_YET
                and not self.of_an_office(hit.first)
                and self.grammar.offices.isdisjoint(self.words.folded[first : hit.first])
            ):
                if self.inked_before(first) or self.listed_as_signed(first):
                    self.signed = max(whom, self.complement(self.bracketed(hit.last)))
                yield self.words.starts[first], end

    def _proper(self, hit: Hit) -> bool:
        """Is a word such as "Partnership" the end of a name that any other has not?"""
        words, first = self.words, self._modifiers(hit.first)
        if not self.capital(hit.first) or self._followed(hit.last) or self.title_case(hit.first):
            return False
        if not self.grammar.offices.isdisjoint(words.folded[first : hit.first]):
            return False
        if _EDITION.match(words.source, hit.end):
            return True
        known = self.grammar.plain | self.grammar.small
        cities = {i for end, start in self.cities.items() for i in range(start, end)}
        places = self.places - cities
        own = [i for i in range(first, hit.first) if i not in places and words.folded[i] not in known]
        on = self.complement(hit.last)  # "Joint Statement on Combating Terrorism", "of the 14th Summit"
        inside = first > 0 and "\n" not in words.gaps[first]  # no title
        opens = hit.last + 2 + (inside and words.folded[hit.last + 1 : hit.last + 3] == ["of", "the"])
        subject = on > max(hit.last + 1, opens) and opens not in self.places
        subject = subject and (self.capital(opens) or (inside and words.text[opens][0].isdigit()))
        tie = " ".join(words.folded[hit.first : hit.last + 1]) in self.grammar.ties
        if first in self.bodies:  # "the FATF Guidance on Seizures", "the IGAD Ports Programme"
            return subject or (bool(own) and not tie)
        return bool(own) or ((subject or self.tied(first, hit.first)) and not tie)

    def _end(self, hit: Hit) -> int:
        """Where a name ends: after the head's code, edition, acronym in brackets or complement."""
        source = self.words.source
        suffix = _CODE.match(source, hit.end) or _EDITION.match(source, hit.end)
        if suffix:
            return suffix.end()
        last = self.bracketed(hit.last)
        complement = self.complement(last, self.inked_before(self._modifiers(hit.first)))
        if complement == last:
            return hit.end
        end = self.words.ends[complement]
        edition = _EDITION.match(source, end)  # "Plan of Action on Piracy 2022-2026"
        if edition and (edition[0].strip(" (")[:1].isdigit() or _OF_YEAR.fullmatch(edition[0])):
            return edition.end()
        return end

    def _in_small_letters(self, hit: Hit) -> Iterator[tuple[int, int]]:
        words, grammar = self.words, self.grammar
        if hit.first in self.cities:
            yield words.starts[self.cities[hit.first]], self._end(hit)
            return
        if self._any_such(hit) or self.unwritten(hit):
            return
        named = self.of_whom(hit) if self.of_whom(hit) >= 0 else self._named_so(hit)
        if named >= 0:
            yield words.starts[named], self._end(hit)
            return
        last, first = self.bracketed(hit.last), self.kind_of(hit)
        kind_signed = self._signed(first, last) or self.inked_after(last)
        signed = kind_signed or self._signed(hit.first, last)
        complement = self.complement(last, signed)
        if not signed and self._signed_then(last):  # "a protocol for the return of minors was revised"
            signed, complement = True, self.complement(last, True)
        if (whom := self.between_whom(last)) > last:
            complement = whom
        if signed:
            self.signed = complement
        lasting = " ".join(words.folded[hit.first : hit.last + 1]) in grammar.lasting
        dated = _EDITION.match(words.source, hit.end)  # "the security memorandum of 2019"
        dated = dated if dated and " of " in dated[0] else None
        if lasting and first < hit.first:
            end = dated.end() if dated else hit.end
            yield words.starts[first], words.ends[complement] if complement > last else end
            return
        if complement > last:
            yield from self._on_what(hit, complement, signed)
        else:  # "signed a memorandum of understanding", "renewed the security agreement"
            named = "alone" in hit.values and last > hit.last  # "a memorandum of understanding (MoU)"
            told = first < hit.first or "alone" in hit.values or lasting
            if dated:
                yield words.starts[first], dated.end()
            elif named or (told and (kind_signed or words.folded[max(0, first - 2) : first] == _UNDER)):
                yield words.starts[first], hit.end
            elif (kind := self.kind_told(hit.first)) < hit.first and self.inked(kind, last):
                yield words.starts[kind], hit.end

    def _on_what(self, hit: Hit, complement: int, signed: bool) -> Iterator[tuple[int, int]]:
        """ "Signed a training agreement on drones": a head in small letters that tells what it is on."""
        words, grammar, last = self.words, self.grammar, self.bracketed(hit.last)
        first = hit.first
        while first > 0 and hit.first - first < 6 and not words.gaps[first]:
            if words.folded[first - 1] in grammar.openers:
                break
            if words.folded[first - 1] in grammar.signing:
                first -= words.folded[first - 1] == "draft"  # "a draft agreement on ports"
                yield words.starts[first], words.ends[complement]
                return
            first -= 1
        # A paper of states' own that tells what it is on ("a pact on hot pursuit") is one, whatever is done
        # with it; "a protocol for sharing data" tells only what it is for.
        lasting = " ".join(words.folded[hit.first : hit.last + 1]) in grammar.lasting
        on = words.folded[last + 1] != "to" and not words.folded[last + 2].endswith("ing")
        if (lasting and on) or signed or self._signed(first, complement):
            yield words.starts[first], words.ends[complement]

    def _any_such(self, hit: Hit) -> bool:
        """ "Agreements on trade": any such, no document; "signed agreements on trade" are some."""
        words = self.words
        if " ".join(words.folded[hit.first : hit.last + 1]) not in self.grammar.plurals:
            return False
        if self.of_whom(hit) >= 0 or self.between(hit.last):
            return False
        return self.complement(hit.last, True) == hit.last or not self.inked_before(hit.first)

    def _signed(self, first: int, last: int) -> bool:
        """Does a verb of signing stand before the words `first` to `last`, or after them in the passive?"""
        words, signing = self.words, self.grammar.signing
        if self.goes_on(first):
            return True
        before, after = words.folded[max(0, first - 3) : first], words.folded[last + 1 : last + 6]
        passive = not {"was", "were", "has", "have", "be"}.isdisjoint(after[:3])  # "that will be signed"
        passive = passive or not signing.isdisjoint(after[:1])  # ", signed in Tokyo"
        return not signing.isdisjoint(before) or (passive and not signing.isdisjoint(after))

    def _signed_then(self, last: int) -> bool:
        """Does a verb of signing in the passive stand behind what a head is for or on, not merely to do?"""
        if self.words.folded[last + 1 : last + 2] == ["to"]:
            return False
        told = self.complement(last, True)
        after = self.words.folded[told + 1 : told + 5]
        passive = after[:1] in (["was"], ["were"], ["has"])
        return told > last and passive and not self.grammar.signing.isdisjoint(after[1:])

    def _named_so(self, hit: Hit) -> int:
        """The first word of a name before a head in small letters ("the Prespa agreement"), or -1."""
        words, head = self.words, self.kind_of(hit)
        first = self._modifiers(head)
        if " ".join(words.folded[hit.first : hit.last + 1]) not in self.grammar.bodied or first == head:
            return -1
        opens = first == 0 or words.gaps[first] not in JOINS
        own = [i for i in range(first, head) if self.capital(i) and i not in self.places]
        known = self.grammar.kinds | self.grammar.plain | self.grammar.calendar
        own = [i for i in own if words.folded[i] not in known]
        return -1 if opens or not own else first

    def _modifiers(self, head: int) -> int:
        """The first word of the name that leads up to a head."""
        words, first = self.words, self.before_brackets(head)
        while first > 0 and head - first < LONGEST and self.leads(first, head):
            before = first - 1
            if words.text[before].isdigit():
                first = self.years(before) if len(words.text[before]) == 4 else first
                while first < head and first - 1 in self.bodies and self.joined(first):
                    first -= 1  # "the AU 2021-2025 Plan on Drugs"
                break
            if self.capital(before):
                first = before
            elif (
                first < head
                and before > 0
                and words.folded[before] in self.grammar.small
                and self.joined(before)
                and self.capital(before - 1)
                and (words.folded[before] != "and" or before - 1 not in self.heads)
            ):
                first = before - 1
            else:
                break
        while first < head and (
            words.folded[first] in self.grammar.openers
            or (words.folded[first].endswith("ing") and words.folded[first + 1] in ("the", "a", "an"))
        ):
            first += 1
        return first

    def _followed(self, last: int) -> bool:
        """Does a capitalised word follow, so that the head only helps to name something else?"""
        i = last + 1
        if i >= len(self.words) or self.words.gaps[i] or not self.words.text[i][0].isupper():
            return False
        word = self.words.folded[i]
        if (
            word in self.grammar.links
            or word in self.grammar.calendar
            or word in ("review", "reviews", "between")
        ):
            return False  # "the UN Global Counter-Terrorism Strategy Review"
        source, end = self.words.source, self.words.ends[last]
        return not (_EDITION.match(source, end) or _CODE.match(source, end))
