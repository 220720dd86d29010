"""Can an article hold a meeting at all? A look at its words alone, before the pipeline.

A meeting wants an event (a format's head such as "talks", or a verb of meeting or visiting) and somebody
to hold it: two parties, or one body, or one party and a gathering of many. Each shows itself in words that
the pipeline's own lists hold, so that an article without them is told many times as fast as it could be
read. No is certain, yes is not: a city counts as its country wherever its name stands, a verb whatever it
is said of.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.language import Language

from ctdialog.lexicon import table
from ctdialog.pipeline.countries import CountryFinder
from ctdialog.pipeline.gazetteer import Hit, Words
from ctdialog.pipeline.officials import OfficialFinder

# The verbs by which the pipeline knows an event that no format names, and parties who met.
_VERBS = frozenset(
    "met meet meets meeting hosted host hosts welcomed called calls call received visited visits visit "
    "visiting arrived arrives arriving travel traveled travelled travels paid gathered gather sat sit "
    "discussed conferred convened convene came together talked agreed held hold holds".split()
)
# Kinds that one party may hold: the others who come are not always named.
_OF_MANY = ("conference", "working-group", "summit", "exercise")


class Relevance:
    """The test over the words that a pipeline knows: parties and cities, and offices that tell a country."""

    def __init__(self, nlp: Language) -> None:
        countries, officials = nlp.get_pipe("ctdialog_countries"), nlp.get_pipe("ctdialog_officials")
        assert isinstance(countries, CountryFinder) and isinstance(officials, OfficialFinder)
        self._names, self._bodies = countries.gazetteer, countries.lexicon.bodies
        self._offices = (officials.vocabulary.unique, officials.vocabulary.organizations)
        kinds = table("formats")["kind"]
        self._events = _VERBS.union(*map(_first_words, kinds))
        self._of_many = frozenset().union(*(_first_words(kind) for kind in kinds if kind["id"] in _OF_MANY))

    def may_meet(self, text: str) -> bool:
        """Is there an event in a mended text, and are there enough to hold it?"""
        words = Words(text)
        folded = set(words.folded)
        if folded.isdisjoint(self._events):
            return False
        enough = 2 if folded.isdisjoint(self._of_many) else 1
        names: set[str] = set()
        codes: set[str] = set()
        for name, told in self._told(words):
            if not self._bodies.keys().isdisjoint(told):
                return True
            if told:
                names.add(name)
            codes |= told
            if len(names) >= enough and len(codes) >= enough:
                return True
        return False

    def _told(self, words: Words) -> Iterator[tuple[str, set[str]]]:
        """The names in a text that tell a party, each with the codes it can stand for."""
        for hit in self._names.find(words):
            yield _folded(words, hit), {sense.code for sense in hit.values if sense.label != "GROUP"}
        for offices in self._offices:
            for hit in offices.find(words):
                yield _folded(words, hit), {code for code in hit.values if code}


def _folded(words: Words, hit: Hit) -> str:
    return " ".join(words.folded[hit.first : hit.last + 1])


def _first_words(kind: dict[str, list[str]]) -> frozenset[str]:
    """The first words of the heads of a kind, folded."""
    return frozenset(Words(head).folded[0] for head in [*kind["strong"], *kind["weak"]])
