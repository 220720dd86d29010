"""The words the pipeline knows, as data; code here loads or folds them, and holds the calendar's closed list.

Hand-kept files are TOML, derived ones (made by `python -m ctdialog.lexicon.build`) JSONL
or TSV; each names its source. A user's own TOML file (`--lexicon`) has the same tables
and adds to them: new names for a known code, or new codes.
"""

from __future__ import annotations

import json
import os
import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from ctdialog.lexicon.cities import Cities, City


class LexiconError(ValueError):
    """A lexicon file that cannot be used; the message is one sentence for its author."""


# The name lists an entry of each table may hold, and what kind of mention each list makes.
FORMS = {
    "names": "name",
    "acronyms": "acronym",  # a group's that mean something else too (lexicon/groups.toml)
    "adjectives": "adjective",
    "demonyms": "demonym",
    "capitals": "capital",
    "houses": "house",
    "prefixes": "prefix",
    "phrases": "phrase",
    "near": "near",
}
TABLES = {
    "country": ("names", "adjectives", "demonyms", "capitals", "houses", "prefixes"),
    "body": ("names", "members", "series"),
    "region": ("names",),
    "group": ("names", "acronyms", "homes"),
    "topic": ("phrases", "near"),
    "city": ("names", "country", "population"),
}


@dataclass
class Entry:
    """One thing with a code: its usual name and the words that mean it, by form.

    `forms` maps a form (`name`, `adjective`, `demonym`, `capital`, `house`, `prefix`, `phrase`) to its
    words. Of a body, `members` holds the member states' codes; `series` marks a series of
    conferences that has a name but nobody in it. Of a group, `homes` holds the codes of the countries
    where its acronym means nobody else.
    """

    code: str
    name: str
    forms: dict[str, list[str]] = field(default_factory=dict)
    members: frozenset[str] = frozenset()
    homes: frozenset[str] = frozenset()
    series: bool = False
    _known: set[tuple[str, str]] = field(default_factory=set, repr=False, compare=False)

    def add(self, form: str, words: Iterable[str]) -> None:
        """Add words under a form, each once, the first kept first."""
        known = self.forms.setdefault(form, [])
        for word in words:
            if (form, word) not in self._known:
                self._known.add((form, word))
                known.append(word)


@dataclass
class Lexicon:
    """All lexicon data in one place.

    `countries`, `bodies`, `regions`, `groups`, `topics` map a code to its entry;
    `cities` maps a name to its (alpha-3 code, population) pairs, the one meant first.
    """

    countries: dict[str, Entry]
    bodies: dict[str, Entry]
    regions: dict[str, Entry]
    groups: dict[str, Entry]
    topics: dict[str, Entry]
    cities: Cities

    def name(self, code: str) -> str:
        """The usual name of a country, body, region or group; the code itself where it is unknown."""
        for table in (self.countries, self.bodies, self.regions, self.groups):
            if code in table:
                return table[code].name
        return code

    def sizes(self) -> dict[str, int]:
        """How many entries each table holds."""
        return {
            "countries": len(self.countries),
            "bodies": len(self.bodies),
            "regions": len(self.regions),
            "groups": len(self.groups),
            "topics": len(self.topics),
            "cities": len(self.cities),
        }

    def _table(self, kind: str) -> dict[str, Entry]:
        return {
            "country": self.countries,
            "body": self.bodies,
            "region": self.regions,
            "group": self.groups,
            "topic": self.topics,
        }[kind]

    def merge(self, data: dict[str, Any], origin: str) -> None:
        """Add a parsed lexicon file (tables of TABLES) to this lexicon.

        Raises LexiconError where a table or key is unknown, or an entry has no code, or that of another kind.
        """
        for kind, rows in data.items():
            if kind == "source":
                continue
            if kind not in TABLES or not isinstance(rows, list):
                known = ", ".join(f"[[{name}]]" for name in TABLES)
                raise LexiconError(f"{origin}: '{kind}' is no lexicon table; known are {known}")
            for row in rows:
                self._merge_row(kind, row, origin)

    def _merge_row(self, kind: str, row: Any, origin: str) -> None:
        if not isinstance(row, dict):
            raise LexiconError(f"{origin}: '{kind}' must be a [[{kind}]] table, with its own lines")
        key = {"topic": "id", "city": "name"}.get(kind, "code")
        code = row.get(key)
        if not isinstance(code, str) or not code:
            raise LexiconError(f"{origin}: a [[{kind}]] entry lacks its '{key}'")
        if kind != "city" and not (_CODE.fullmatch(code) and code.isprintable()):
            raise LexiconError(f"{origin}: {code!r} is no '{key}': it may hold no space, ':' or '#'")
        for name, value in row.items():
            if name not in (key, "name", "label", "covers", *TABLES[kind]):
                raise LexiconError(f"{origin}: [[{kind}]] {code} has an unknown key '{name}'")
            if wrong := _wrong_value(name, value):
                raise LexiconError(f"{origin}: '{name}' of [[{kind}]] {code} must be {wrong}")
        if kind == "city":
            self._merge_city(row, origin)
            return
        table = self._table(kind)
        usual = row.get("name") or row.get("label")
        entry = table.get(code)
        if entry is None:
            for other in ("country", "body", "region", "group"):
                if kind != "topic" and code in self._table(other):
                    name = self._table(other)[code].name
                    raise LexiconError(f"{origin}: [[{kind}]] {code} has the code of a {other}, {name}")
            entry = table[code] = Entry(code, usual or code)
            if kind != "topic":
                entry.add("name", [entry.name])
        for name, form in FORMS.items():
            if name in row:
                entry.add(form, row[name])
        entry.members |= frozenset(row.get("members", ()))
        entry.homes |= frozenset(row.get("homes", ()))
        entry.series = entry.series or bool(row.get("series", False))

    def _merge_city(self, row: dict[str, Any], origin: str) -> None:
        country = row.get("country")
        if not isinstance(country, str) or country not in self.countries:
            raise LexiconError(f"{origin}: [[city]] {row['name']} needs a 'country' by its alpha-3 code")
        # A city that somebody took the trouble to add outranks its namesakes.
        population = int(row.get("population", 10_000_000))
        for name in (row["name"], *row.get("names", [])):
            self.cities.add(City(name, country, population))


# Codes become part of the keys of series and occasions, where ":" and "#" part one thing from another.
_CODE = re.compile(r"[^\s:#]+")


def _wrong_value(name: str, value: Any) -> str | None:
    """What the value of a key must be, where it is something else."""
    if name in FORMS or name in ("members", "homes"):
        words = isinstance(value, list) and all(isinstance(word, str) for word in value)
        return None if words else "a list of strings"
    if name == "series":
        return None if isinstance(value, bool) else "true or false"
    if name == "population":
        return None if type(value) is int and value >= 0 else "a number, 0 or more"
    return None if isinstance(value, str) else "a string"


def _text(name: str) -> str:
    return (files(__name__) / name).read_text(encoding="utf-8")


def _rows(name: str) -> Iterator[dict[str, Any]]:
    lines = iter(_text(name).splitlines())
    next(lines)  # the line that names the source
    return (json.loads(line) for line in lines if line)


_MAX_BYTES = 32 << 20


def read_toml(path: Path) -> dict[str, Any]:
    """A user's lexicon file, parsed; LexiconError where it cannot be read, is no TOML or above 32 MiB."""
    from ctdialog.article.folders import refusal  # here, since articles are read with the lexicon

    if (problem := refusal(path)) is not None:
        raise LexiconError(f"{path}: {problem}")
    try:
        with path.open("rb") as file:
            data = file.read(_MAX_BYTES + 1)
        if len(data) > _MAX_BYTES:
            raise LexiconError(f"{path}: is larger than {_MAX_BYTES:,} bytes")
        return tomllib.loads(data.decode("utf-8-sig"))  # Windows writes a mark first
    except LexiconError:
        raise
    except OSError as error:
        raise LexiconError(f"{path}: {(error.strerror or str(error)).lower()}") from None
    except RecursionError:
        raise LexiconError(f"{path}: nested too deeply") from None
    except ValueError as error:  # no TOML, or no UTF-8
        raise LexiconError(f"{path}: not a TOML file: {error}") from None


ENTRY_FILES = ("countries", "bodies", "regions", "groups", "topics", "cities")


@cache
def table(name: str) -> dict[str, Any]:
    """One TOML file of this folder, parsed, by its stem."""
    return tomllib.loads(_text(f"{name}.toml"))


def load(extra: str | os.PathLike[str] | None = None) -> Lexicon:
    """The lexicon, with a user's own TOML file merged in where one is given.

    Raises LexiconError where that file cannot be used.
    """
    lexicon = Lexicon({}, {}, {}, {}, {}, Cities())
    lexicon.merge({"country": list(_rows("countries.jsonl"))}, "countries.jsonl")
    for name in ENTRY_FILES:
        lexicon.merge(tomllib.loads(_text(f"{name}.toml")), f"{name}.toml")
    if extra is not None:
        if not os.fspath(extra):  # Path would take it for the folder we are in
            raise LexiconError("the name of the lexicon file is empty")
        lexicon.merge(read_toml(Path(extra)), str(extra))
    return lexicon


@lru_cache(maxsize=4)
def shared(extra: str | None = None) -> Lexicon:
    """`load`, once a process for each extra file: what the components of one pipeline share."""
    return load(extra)
