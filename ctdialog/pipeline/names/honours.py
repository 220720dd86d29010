"""Behind names: seats, orders, degrees and services, and the acronym of a house between commas.

| words | what they are |
| --- | --- |
| `Ana Cruz MP`, `Ana Cruz, SC, MP,`, `Ana Cruz, IFS,` | Ana Cruz, with what she was given |
| `Director of the Centre, ONSA, Ana Cruz` | the house of the Centre |
"""

from __future__ import annotations

from ctdialog.pipeline.gazetteer import Words
from ctdialog.pipeline.offices.office_words import LEFT_FORCES
from ctdialog.pipeline.offices.offices import OfficeReader

_IN_LETTERS = (["ph", "d"], ["t", "d"], ["m", "p"], ["m", "d"], ["j", "d"], ["d", "sc"], ["ll", "m"])


class HonourReader:
    """Tells what stands behind the names of one text."""

    def __init__(self, words: Words, offices: OfficeReader) -> None:
        self.words, self.offices = words, offices

    def order(self, i: int) -> bool:
        """Is word `i` a seat, an order or a degree behind a name, or tells that a rank was left?"""
        known, text = self.offices.vocabulary.after_names, self.words.text[i]
        order = text in known or text.upper() in known or text == "M"
        return order or self.words.folded[i] in LEFT_FORCES or self._service(i)

    def degree(self, i: int) -> bool:
        """Does a degree or a seat in letters with stops end at word `i`: "Ph.D.", "T.D.", "M.P."?"""
        return i > 1 and self.words.gap(i) == "." and self.words.folded[i - 1 : i + 1] in _IN_LETTERS

    def beside(self, i: int) -> bool:
        """Is word `i` a seat, an order or a service behind a name: "Ana Cruz MP", "Ana Cruz, SC, MP,"?"""
        text = self.words.text[i]
        beside = self.words.gap(i) == "" and text.isupper() and text in self.offices.vocabulary.after_names
        return beside or (self.words.gap(i) == "," and self._service(i))

    def _service(self, i: int) -> bool:
        """ "Ravi Nair, IFS, Joint Secretary": the acronym of a service between the commas."""
        text, index = self.words.text[i], self.offices.index
        acronym = text.isupper() and text.isalpha() and 1 < len(text) < 6
        return (
            acronym
            and self.words.gap(i) == self.words.gap(i + 1) == ","
            and i not in index.known | index.titles
        )

    def house(self, i: int) -> bool:
        """Is word `i` the acronym of the house that an office's organization is in, between commas?"""
        text = self.words.text[i]
        acronym = text.isupper() and text.isalpha() and 2 < len(text) < 8
        return (
            acronym
            and self.words.gap(i) == self.words.gap(i + 1) == ","
            and i not in self.offices.index.titles
        )
