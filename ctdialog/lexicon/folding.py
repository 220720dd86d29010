"""How words are compared: cut by one expression, in lower case, without diacritics."""

from __future__ import annotations

import re
import unicodedata

# A hyphen stays only in "co-operation" and "co-ordinator", which are the words without it.
# The letters ʼ and ʻ are apostrophes here.
WORD = re.compile(r"(?:[Cc][Oo]-(?=[Oo][Pp][Ee][Rr]|[Oo][Rr][Dd][Ii]))?[^\W_ʼʻ]+")


def fold(word: str) -> str:
    """A word in lower case without diacritics: "Élysée" and "elysee" are one, as are "İzmir" and "Izmir".

    So are "Co-operation" and "cooperation".
    """
    if word.isascii():
        return _joined(word.lower())
    decomposed = unicodedata.normalize("NFKD", word)
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return _joined(bare.lower().replace("ı", "i"))


def _joined(word: str) -> str:
    """A word without the hyphen of "co-operation"."""
    return word.replace("-", "", 1) if word.startswith("co-o") else word


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
