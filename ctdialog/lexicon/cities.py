"""The world's cities, read as far as an article names them.

`cities.tsv` has 33,000 of them, an article names three. A line holds those whose names begin with one word:

    abu	Abu Arish|SAU|92800	Abu Dhabi|ARE|1807000	…

after a first line that names the source; what is no city comes in no line. Only the line of a word that was
asked for is taken apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from ctdialog.lexicon.folding import first_word


class City(NamedTuple):
    """A city: its name as newswriters have it, its country's alpha-3 code, its inhabitants."""

    name: str
    country: str
    population: int


@cache
def _lines() -> dict[str, str]:
    """The lines of `cities.tsv` by the folded word that their cities begin with."""
    text = (files(__package__) / "cities.tsv").read_text(encoding="utf-8")
    rows = text[text.index("\n") + 1 :].removesuffix("\n").split("\n")
    return dict(row.split("\t", 1) for row in rows)


@lru_cache(maxsize=4096)
def listed(word: str) -> tuple[City, ...]:
    """The cities of `cities.tsv` whose names begin with a folded word, the most populous of a name first."""
    cells = _lines().get(word, "")
    cities = (cell.split("|") for cell in cells.split("\t") if cell)
    return tuple(City(name, country, int(population)) for name, country, population in cities)


class Cities(Mapping[str, list[tuple[str, int]]]):
    """The cities of a lexicon: a name leads to its (alpha-3 code, population) pairs.

    The first of them is the one meant where nothing else is said: an added one (`add`), the last added
    first, before those of `cities.tsv`, the most populous first.
    """

    def __init__(self) -> None:
        self._added: dict[str, list[City]] = {}  # by the folded first word

    def add(self, city: City) -> None:
        """Adds a city that goes before its namesakes; one without a word in its name is left out."""
        self._added.setdefault(first_word(city.name), []).insert(0, city)

    def first_words(self) -> set[str]:
        """The folded words that names of cities begin with."""
        return {*self._added, *_lines()} - {""}

    def beginning(self, word: str) -> list[City]:
        """The cities whose names begin with a folded word, of one name the one meant first."""
        return [*self._added.get(word, ()), *listed(word)]

    def __getitem__(self, name: str) -> list[tuple[str, int]]:
        found = [city[1:] for city in self.beginning(first_word(name)) if city.name == name]
        if not found:
            raise KeyError(name)
        return found

    def __iter__(self) -> Iterator[str]:
        for word in self.first_words():
            yield from dict.fromkeys(city.name for city in self.beginning(word))

    def __len__(self) -> int:
        return sum(1 for _ in self)
