"""Which one of its series: ordinals in figures, words and Roman numerals.

| words | number |
| --- | --- |
| `9th`, `ninth`, `21st`, `twenty-first` | 9, 9, 21, 21 |
| `IX`, `XI` before a word that counts meetings | 9, 11 |
| `inaugural`, `first-ever`, `maiden` | 1 |

An ordinal counts a series only where it stands before a format or an occasion word;
that is for `ctdialog_formats` to see. Here is what an ordinal looks like.
"""

from __future__ import annotations

import re

_UNITS = "first second third fourth fifth sixth seventh eighth ninth".split()
_TEENS = (
    "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth "
    "nineteenth".split()
)

_TENS = ["twenty", "thirty", "forty", "fifty"]
_TENTHS = ["twentieth", "thirtieth", "fortieth", "fiftieth"]
ORDINALS: dict[str, int] = {word: n for n, word in enumerate([*_UNITS, *_TEENS], start=1)}
ORDINALS |= {word: 20 + 10 * n for n, word in enumerate(_TENTHS)}
ORDINALS |= {"inaugural": 1, "maiden": 1}
TENS = {word: 20 + 10 * n for n, word in enumerate(_TENS)}

_FIGURE = re.compile(r"(\d{1,3})(?:st|nd|rd|th)", re.IGNORECASE)
_ROMAN = re.compile(r"(?=[IVXL])(XL|X{0,3})(IX|IV|V?I{0,3})")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}


def figure(word: str) -> int | None:
    """The number of an ordinal in figures ("10th", "2ND"), else None; 0 counts nothing."""
    match = _FIGURE.fullmatch(word)
    return (int(match.group(1)) or None) if match else None


def roman(word: str) -> int | None:
    """The number of a Roman numeral in capitals up to 49 ("IX"), else None."""
    if not _ROMAN.fullmatch(word):
        return None
    total = 0
    for sign, after in zip(word, [*word[1:], ""], strict=True):
        value = _ROMAN_VALUES[sign]
        total += -value if after and _ROMAN_VALUES[after] > value else value
    return total or None


def ordinal(word: str, before: str = "") -> int | None:
    """The number of an ordinal word or figure, folded; `before` is the word before it ("twenty").

    >>> ordinal("ninth"), ordinal("first", before="twenty"), ordinal("10th"), ordinal("day")
    (9, 21, 10, None)
    """
    value = ORDINALS.get(word) or figure(word)
    if value is not None and value < 10 and before in TENS and word in ORDINALS:
        return TENS[before] + value
    return value
