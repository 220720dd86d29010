"""Words that are given names, by the names of 1.1 million people in Wikipedia.

They tell where a person's name opens among the capitals of an office: "Minister of Trade and Worship Santiago
Paz". `given_names.txt` is written by `build_origins`, which names the sources.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from ctdialog.lexicon import table


@cache
def given_names() -> frozenset[str]:
    """The words, folded; read when they are first asked for."""
    return frozenset((files(__package__) / "given_names.txt").read_text(encoding="utf-8").split())


@cache
def family_first() -> frozenset[str]:
    """Family names that stand before the given name ("Wang Yi", later "Wang"), folded."""
    return frozenset(table("names")["family_first"])
