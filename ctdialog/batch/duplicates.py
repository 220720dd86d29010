"""Articles that say the same: word for word, or nearly (agency copy with another headline).

Both look at the words alone: no case, accents, punctuation or spacing. Two texts are the same where all
words are; nearly the same where they share enough runs of words, as MinHash estimates it (Broder, "On the
resemblance and containment of documents", 1997). An index looks up the bands of a signature: two texts that
are much alike agree in one of them at least.
"""

from __future__ import annotations

import hashlib
import re
import struct
import unicodedata

from rensa import RMinHash

_HASHES, _ROWS = 64, 4  # sixteen bands of four rows
_RUN = 4  # words in a run
# The share of all runs of two texts that must stand in both. A hundred words keep 0.79 of them when a
# headline of ten is replaced.
ALIKE = 0.7
_FEWEST_WORDS = 20  # short texts are alike by chance
_WORD = re.compile(r"\w+")
# What stands between words, made spaces: for text in ASCII, where `_WORD` takes three times as long.
_BETWEEN = str.maketrans({c: " " for c in map(chr, range(128)) if not _WORD.match(c)})
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")


def words_of(text: str) -> list[str]:
    """The words of a text in their order, without case and accents."""
    if not text.isascii():
        text = _NOT_ASCII.sub(_bare, unicodedata.normalize("NFKD", text))
    text = text.casefold()
    return text.translate(_BETWEEN).split() if text.isascii() else _WORD.findall(text)


def _bare(signs: re.Match[str]) -> str:
    """Letters without their accents, and spaces for all else that is not in ASCII."""
    bare = (c for c in signs.group() if not unicodedata.combining(c))
    return "".join(c if c.isalnum() else " " for c in bare)


def same_words(text: str) -> bytes | None:
    """A digest that two texts share where their words are the same; None for a text without words."""
    words = words_of(text)
    return hashlib.blake2b(" ".join(words).encode(), digest_size=16).digest() if words else None


def signature_of(text: str) -> bytes:
    """The MinHash of a text's runs of words; empty where it is too short to compare."""
    words = words_of(text)
    if len(words) < _FEWEST_WORDS:
        return b""
    sketch = RMinHash(num_perm=_HASHES, seed=1)
    sketch.update([" ".join(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1)])
    return struct.pack(f"<{_HASHES}I", *sketch.digest())


def bands_of(signature: bytes) -> list[int]:
    """The keys under which an index holds a signature, as signed numbers of 64 bits."""
    size = 4 * _ROWS
    pieces = (signature[i : i + size] + bytes([i // size]) for i in range(0, len(signature), size))
    return [struct.unpack("<q", hashlib.blake2b(piece, digest_size=8).digest())[0] for piece in pieces]


def likeness(one: bytes, other: bytes) -> float:
    """The share of runs that two texts have in common, as their signatures estimate it."""
    hashes = f"<{_HASHES}I"
    pairs = zip(struct.unpack(hashes, one), struct.unpack(hashes, other), strict=True)
    return sum(1 for a, b in pairs if a == b) / _HASHES
