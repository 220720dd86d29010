"""Which country a dateline's city lies in, and which countries a phrase names.

Reads the lexicon's files itself and only as far as asked, because most articles need one
capital: the whole lexicon is many times as much work. A city's country is, in this order,
the one the dateline names beside it ("Hyderabad, Pakistan"), the one it is the capital of,
the one in the hand-kept `cities.toml`, and that of the most populous city of this name.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files
from typing import Any

from ctdialog.lexicon import table
from ctdialog.lexicon.cities import listed
from ctdialog.lexicon.folding import first_word, fold

# Smaller places share their names with too many words.
MIN_POPULATION = 15_000


def _read(name: str) -> str:
    return (files("ctdialog.lexicon") / name).read_text(encoding="utf-8")


@lru_cache(maxsize=1)
def _countries() -> list[dict[str, Any]]:
    import json

    return [row for line in _read("countries.jsonl").splitlines() if "code" in (row := json.loads(line))]


@lru_cache(maxsize=1)
def _capitals() -> dict[str, str]:
    return {fold(city): row["code"] for row in _countries() for city in row["capitals"]}


@lru_cache(maxsize=1)
def _hand_kept() -> dict[str, str]:
    rows = table("cities")["city"]
    return {fold(name): row["country"] for row in rows for name in (row["name"], *row.get("names", ()))}


@lru_cache(maxsize=1024)
def country_of(city: str) -> str | None:
    """Alpha-3 code of the country that a city of this name lies in; null where none is known."""
    key = fold(city)
    return _capitals().get(key) or _hand_kept().get(key) or _largest(key)


def _largest(key: str) -> str | None:
    """The country of the most populous city of this (folded) name in `cities.tsv`."""
    namesakes = [city for city in listed(first_word(key)) if fold(city.name) == key]
    largest = max(namesakes, key=lambda city: city.population, default=None)
    return largest.country if largest and largest.population >= MIN_POPULATION else None


@lru_cache(maxsize=2)
def _names(capitals: bool) -> dict[str, str]:
    """Names, adjectives and peoples' names of countries and names of bodies, with their codes."""
    forms = ("names", "adjectives", "demonyms", "prefixes", *(("capitals",) if capitals else ()))
    names: dict[str, str] = {}
    rows = [*_countries(), *table("countries").get("country", ()), *table("bodies").get("body", ())]
    for row in rows:
        for form in forms:
            names.update(dict.fromkeys(row.get(form, ()), row["code"]))
        if "name" in row:
            names[row["name"]] = row["code"]
    return names


_WORD = re.compile(r"(?:[A-Z]\.){2,}|[A-Za-z][\w'’]*")
_MOST_WORDS = 6


def parties(phrase: str, capitals: bool = False) -> set[str]:
    """Codes of the countries and bodies that a phrase names, by name or adjective, the longest name first.

    With `capitals`, a capital stands for its country, as it does where it acts ("Islamabad agreed").
    """
    names = _names(capitals)
    words = [match.span() for match in _WORD.finditer(phrase)]
    found: set[str] = set()
    i = 0
    while i < len(words):
        for count in range(min(_MOST_WORDS, len(words) - i), 0, -1):
            name = phrase[words[i][0] : words[i + count - 1][1]].removesuffix("'s").removesuffix("’s")
            if name in names:
                found.add(names[name])
                i += count - 1
                break
        i += 1
    return found


@lru_cache(maxsize=1)
def _country_names() -> dict[str, str]:
    return {fold(name): row["code"] for row in _countries() for name in row["names"]}


def country_named(name: str) -> str | None:
    """Alpha-3 code of the country of this name; null where it is none."""
    return _country_names().get(fold(name))
