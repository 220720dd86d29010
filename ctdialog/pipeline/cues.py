"""The set phrases of cues.toml and the words of subjects.toml and wording.toml as regular expressions.

A phrase is matched on word borders in lower-case text; one alternation a list, longest first.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ctdialog.lexicon import table


def _alternation(name: str) -> str:
    phrases = sorted(table("cues")[name], key=len, reverse=True)
    return "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in phrases)


@lru_cache(maxsize=32)
def anywhere(name: str) -> re.Pattern[str]:
    """The phrases of a list, wherever they stand."""
    return re.compile(rf"(?<![\w-])(?:{_alternation(name)})(?![\w-])")


@lru_cache(maxsize=32)
def closing(name: str) -> re.Pattern[str]:
    """The phrases of a list at the end of a text, an article or a few link words after them."""
    links = (
        r"(?:[\s,:–—-]+(?:the|a|an|his|her|its|their|on|respectively|respective|both|by|with|also|separately|jointly|then|"
        r"late|visiting))*"
    )
    return re.compile(rf"(?<![\w-])(?:{_alternation(name)}){links}[\s,:]*$")


@lru_cache(maxsize=32)
def opening(name: str) -> re.Pattern[str]:
    """The phrases of a list at the start of a text, after a comma, an auxiliary or an adverb."""
    # "and her Canadian counterpart will co-chair"
    partner = r"(?:and\s+(?:his|her|their)\s+(?:[\w-]+\s+){1,2}counterparts?,?\s+)?"
    links = (
        rf"{partner}(?:(?:who|which|also|and|both|then|jointly|respectively|had|has|have|earlier|later|separately|"
        r"is|are|was|were|currently|to|meanwhile|today|will|would|expected|due|scheduled|set|on\s+\w+day)\s+)*"
    )
    return re.compile(rf"^[\s,)–—-]*{links}(?:{_alternation(name)})(?![\w-])")


def words(name: str) -> str:
    """The words of a list of subjects.toml: "*" is any ending, "?" tells that a letter may be missing."""
    return any_of(table("subjects")[name])


def wording(name: str, *without: str) -> str:
    """The words of a list of wording.toml, which several rooms look for, as an alternation."""
    return any_of([word for word in table("wording")[name] if word not in without])


def any_of(phrases: list[str]) -> str:
    """Phrases as one alternation, "*" for any ending and "?" for a letter that may be missing."""
    return f"(?:{'|'.join(map(_fragment, sorted(phrases, key=len, reverse=True)))})"


def _fragment(word: str) -> str:
    return re.escape(word).replace(r"\ ", r"\s+").replace(r"\*", r"\w*").replace(r"\?", "?")
