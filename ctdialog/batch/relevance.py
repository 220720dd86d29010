"""Can an article hold a meeting at all? A look at its names alone, before the pipeline.

By the contract a meeting is of two countries or bodies at least. An article holds none where its words
name no two parties and no body; one party is enough where a word tells of a gathering of many, whose other
guests are not always named. Somebody must be named: cities that are no capitals meet nobody, unless they
host. Nor does it hold one where no word names any gathering, and none is a verb by which the pipeline knows
that somebody met. No is certain, yes is not: beside such a name, a city counts as its country wherever it
stands, and who does what is not looked at.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.language import Language

from ctdialog.lexicon import table
from ctdialog.pipeline.countries.countries import CountryFinder
from ctdialog.pipeline.events.verbs import may_tell
from ctdialog.pipeline.formats.formats import FormatFinder
from ctdialog.pipeline.gazetteer import Hit, Words, words_in
from ctdialog.pipeline.officials.officials import OfficialFinder

# Kinds that one party may hold: the others who come are not always named.
_OF_MANY = ("conference", "working-group", "summit", "exercise")
_HOST = frozenset(["host", "hosts", "hosted", "hosting"])


class Relevance:
    """The test over the words that a pipeline knows: parties and cities, and offices that tell a country."""

    def __init__(self, nlp: Language) -> None:
        countries, officials = nlp.get_pipe("ctdialog_countries"), nlp.get_pipe("ctdialog_officials")
        assert isinstance(countries, CountryFinder) and isinstance(officials, OfficialFinder)
        self._names, self._bodies = countries.gazetteer, countries.lexicon.bodies
        self._offices = (officials.vocabulary.unique, officials.vocabulary.organizations)
        formats = nlp.get_pipe("ctdialog_formats")
        assert isinstance(formats, FormatFinder)
        self._heads = formats.vocabulary.heads
        kinds = (kind for kind in table("formats")["kind"] if kind["id"] in _OF_MANY)
        self._of_many = frozenset().union(*map(_first_words, kinds))

    def may_meet(self, text: str) -> bool:
        """Does a mended text name enough parties to meet, and anything that may be a meeting of theirs?"""
        words = words_in(text)
        enough = 2 if self._of_many.isdisjoint(words.folded) else 1
        host = enough == 1 and not _HOST.isdisjoint(words.folded)  # "Osh hosts a conference on crime"
        return self._enough_names(words, enough, somebody=host) and self._tells(words)

    def _tells(self, words: Words) -> bool:
        """Is there a word for a gathering, or a verb of meeting?"""
        return next(self._heads.find(words), None) is not None or may_tell(words.source)

    def _enough_names(self, words: Words, enough: int, somebody: bool) -> bool:
        """Are a body, or so many parties, named?"""
        names: set[str] = set()
        codes: set[str] = set()
        for name, told, acts in self._told(words):
            if not self._bodies.keys().isdisjoint(told):
                return True
            if told:
                names.add(name)
            codes |= told
            somebody = somebody or acts
            if somebody and len(names) >= enough and len(codes) >= enough:
                return True
        return False

    def _told(self, words: Words) -> Iterator[tuple[str, set[str], bool]]:
        """The names that tell a party, the codes each can stand for, and whether it is more than a city."""
        for hit in self._names.find(words):
            senses = [sense for sense in hit.values if sense.label != "GROUP"]
            acts = any(sense.label != "CITY" for sense in senses)
            yield _folded(words, hit), {sense.code for sense in senses}, acts
        for offices in self._offices:
            for hit in offices.find(words):
                yield _folded(words, hit), {code for code in hit.values if code}, True


def _folded(words: Words, hit: Hit) -> str:
    return " ".join(words.folded[hit.first : hit.last + 1])


def _first_words(kind: dict[str, list[str]]) -> frozenset[str]:
    """The first words of the heads of a kind, folded."""
    return frozenset(Words(head).folded[0] for head in [*kind["strong"], *kind["weak"]])
