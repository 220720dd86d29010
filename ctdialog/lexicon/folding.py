"""How words are compared: cut by one expression, in lower case, without diacritics."""

from __future__ import annotations

import re
import unicodedata

WORD = re.compile(r"[^\W_ʼʻ]+")  # the letters ʼ and ʻ are apostrophes here


def fold(word: str) -> str:
    """A word in lower case without diacritics: "Élysée" and "elysee" are one, as are "İzmir" and "Izmir"."""
    if word.isascii():
        return word.lower()
    decomposed = unicodedata.normalize("NFKD", word)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).lower().replace("ı", "i")


def first_word(phrase: str) -> str:
    """The folded first word of a phrase, "" where it has none."""
    match = WORD.search(phrase)
    return fold(match.group()) if match else ""


def lowered(text: str) -> str:
    """A text in lower case, of the same length: "İ", which would become two characters, stays."""
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
