"""Which words of a text are parties: the country, body and region spans, by word, and lists of them."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from spacy.tokens import Doc

from ctdialog.pipeline.gazetteer import words_of


@dataclass(frozen=True, slots=True)
class Party:
    """A mention of a country, body or region: words `first` to `last`, characters `start:end`."""

    code: str
    label: str
    form: str
    first: int
    last: int
    start: int
    end: int


class PartyIndex:
    """The party mentions of one Doc, by word."""

    def __init__(self, doc: Doc) -> None:
        self.words = words_of(doc)
        self._at: dict[int, Party] = {}
        self._cities: dict[int, str] = {}
        self.all: list[Party] = []
        for span in doc.spans.get("countries", ()):
            party = self._party(
                span.start_char, span.end_char, span.kb_id_, span.label_, span._.form or "name"
            )
            self.all.append(party)
            for i in range(party.first, party.last + 1):
                self._at[i] = party
        for span in doc.spans.get("cities", ()):
            for i in self._range(span.start_char, span.end_char):
                self._cities[i] = span.kb_id_

    def _range(self, start: int, end: int) -> range:
        first = bisect_left(self.words.starts, start)
        return range(first, max(first + 1, bisect_left(self.words.starts, end)))

    def _party(self, start: int, end: int, code: str, label: str, form: str) -> Party:
        span = self._range(start, end)
        return Party(code, label, form, span[0], span[-1], start, end)

    def at(self, i: int) -> Party | None:
        """The party that word `i` belongs to."""
        return self._at.get(i)

    def covers(self, i: int) -> bool:
        """Does word `i` stand inside a body's name ("Global Counterterrorism Forum")?"""
        party = self._at.get(i)
        return party is not None and party.label == "BODY"

    def city(self, i: int) -> str | None:
        """The country code of the city that word `i` belongs to."""
        return self._cities.get(i)

    def run(self, i: int) -> tuple[Party, ...]:
        """The list of parties that opens at word `i`: "the EU and Nigeria", "Japan, Australia, and India"."""
        words = self.words
        found: list[Party] = []
        while i < len(words):
            party = self.at(i)
            if party is not None:
                found.append(party)
                i = party.last + 1
                continue
            link = words.folded[i]
            if link in (
                "the",
                "and",
                "of",
                "nations",
                "states",
                "countries",
                "islamic",
                "kingdom",
                "republic",
            ) and (found or link == "the"):
                i += 1
                continue
            break
        return tuple(found)

    def after_between(self, i: int) -> tuple[Party, ...]:
        """The parties of "between A and B" or "with B" that opens at word `i`."""
        if (
            i < len(self.words)
            and self.words.folded[i] in ("between", "among", "with")
            and "\n" not in self.words.gaps[i]
        ):
            return self.run(i + 1)
        return ()
