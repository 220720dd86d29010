"""Which one of its series: ordinals in figures, words and Roman numerals.

| words | number |
| --- | --- |
| `9th`, `ninth`, `21st`, `twenty-first` | 9, 9, 21, 21 |
| `IX`, `XI` before a word that counts meetings | 9, 11 |
| `inaugural`, `first-ever`, `maiden` | 1 |
| `three`, `3`, `III` after "round" | 3 |

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
ORDINALS |= dict.fromkeys(["inaugural", "initial", "debut", "maiden", "constitutive", "founding"], 1)
CARDINALS = {
    word: n
    for n, word in enumerate(
        (
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
            "sixteen seventeen eighteen nineteen twenty"
        ).split(),
        start=1,
    )
}
TENS = {word: 20 + 10 * n for n, word in enumerate(_TENS)}

# Alternations for the expressions of other rooms, over lower-case text or ignoring case.
TO_NINTH = "|".join(_UNITS)
TO_TENTH = f"{TO_NINTH}|tenth"
WHOLE_ORDINALS = "|".join([*_UNITS, *_TEENS, *_TENTHS])
THREE_TO_TEN = "|".join([*CARDINALS][2:10])
# "since its founding": what all rounds of a series are counted from
BEGINNINGS = r"(?:creation|establishment|inception|founding|launch|start)"

_FIGURE = re.compile(r"(\d{1,3})(?:st|nd|rd|th)", re.IGNORECASE)
_ROMAN = re.compile(r"(?=[IVX]|L[IVX])(XL|L?X{0,3})(IX|IV|V?I{0,3})")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}


def figure(word: str) -> int | None:
    """The number of an ordinal in figures ("10th", "2ND"), else None; 0 counts nothing."""
    match = _FIGURE.fullmatch(word)
    return (int(match.group(1)) or None) if match else None


def roman(word: str) -> int | None:
    """The number of a Roman numeral in capitals up to 89 ("IX"), else None."""
    word = word.removesuffix("th")  # "the VIIth session"
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


def count_of(words: str) -> int | None:
    """The number that a count tells: an ordinal, a figure, a cardinal or a Roman numeral; else None.

    >>> count_of("twenty-first"), count_of("4th"), count_of("6"), count_of("Six"), count_of("LIV")
    (21, 4, 6, 6, 54)
    """
    if words.isdigit():
        return int(words) or None  # "Round 0" counts nothing
    if words[0].isupper() and (value := roman(words)):
        return value
    *tens, last = re.split("[- ]", words.lower())
    return CARDINALS.get(last) or ordinal(last, tens[-1] if tens else "")


# What a count told apart from the format may be: after its words, in the same sentence.
_TOLD_APART = (
    # "met in Rome for the third time"; "for the first time since 2019" counts no series
    re.compile(
        r"[^.;\n]{0,90}?\bfor\s+(?:(?:only|just)\s+)?(?:the|a|its|their)\s+([\w-]+)\s+time\b"
        r"(?!\s+(?:since\b|in\s+(?:\w+\s+){0,3}(?:years?|months?|decades?)\b))"
    ),
    # "the dialogue for the 5th time since 2011": of a series, as the first is not
    re.compile(
        r"[^.;,\n]{0,24}?\bfor\s+the\s+(?!first\b|1st\b)([\w-]+)(?:\s+time)?\s+since\s+"
        rf"(?:(?:19|20)\d\d|(?:its|their|the)\s+(?:\w+\s+)?{BEGINNINGS})\b"
    ),
    # "a dialogue, the first time one has been held"
    re.compile(
        r"[^.;\n]{0,60}?,\s+the\s+(first)\s+time\s+(?:that\s+)?(?:one|such\s+(?:an?\s+)?\w+|any)\s+"
        r"(?:has|had|have|was|were|is)\b"
    ),
    # "the latest round, the eighth, …", "the dialogue, now in its third year" not
    re.compile(
        r",\s+(?:now\s+)?the\s+([\w-]+)(?=\s*[,.;)–—]|\s+(?:so far|to date|in the series|of its kind)\b)"
    ),
    re.compile(r"\s+\((?:the\s+)?([\w-]+)\)"),
    # "after the Security Dialogue in Lima, the third they have held"
    re.compile(
        r"(?:\s+in\s+[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)?,\s+the\s+([\w-]+)\s+(?:that\s+)?"
        r"(?:they|the\s+two(?:\s+\w+)?|both(?:\s+\w+)?)\s+(?:have|had)\s+(?:now\s+)?held\b"
    ),
    # "the talks, the sixth between the two capitals", "the session, their fourth with Chad"
    re.compile(
        r",\s+(?:now\s+|already\s+)?(?:the|its|their)\s+([\w-]+)\s+"
        r"(?:such\b|(?:(?:to be )?held\s+)?(?:between|with)\s|under\s+(?:the|this)\b|"
        r"of\s+(?:the|their|its|these|those)\s+(?!(?:two|three)\b)|by\s+the\s+two\b)"
    ),
    # "held a workshop in Lomé from 3 to 5 May, the second of its kind"
    re.compile(
        r"[^.;\n]{0,120}?,\s+(?:now\s+)?(?:its|the)\s+([\w-]+)\s+"
        r"(?:of its kind|in (?:the|a|this|that) series|so far|to date)\b"
    ),
    # "… and is the third of its kind"
    re.compile(
        r"[^.;\n]{0,90}?\b(?:is|was|be|being)\s+the\s+([\w-]+)\s+"
        r"(?:of its kind|in (?:the|a) series|of a (?:\w+ )?series|so far|to date|such)\b"
    ),
)
# and before them: "Third of its kind, the meeting …", "It is for the third time that the group will meet"
_TOLD_BEFORE = re.compile(
    r"(?:^|[.:)\n“\"–—-]\s*)For\s+(?:the|a|its|their)\s+(?P<opening>[\w-]+)\s+time,?\s+(?:in\s+\w+,\s+)?(?:the\s+|an?\s+)?$"
    # "In its ninth edition, the …"
    r"|(?:^|[.\n]\s*)In\s+(?:its|their)\s+(?P<edition>[\w-]+)\s+(?:edition|round|session|iteration|meeting),\s+"
    r"(?:the\s+)?(?:[\w-]+\s+){0,4}$"
    r"|(?:\b[Tt]he|[,(–—])\s*(?P<elided>[\w-]+)\s+(?:of\s+(?:the|their|its|these)|one\s+of\s+an?)\s+"
    r"(?:(?:two|three|four|five)\s+\w+['’]\s+|(?:sides|countries|neighbou?rs|capitals|governments|states)['’]\s+)?"
    r"(?:bilateral\s+|joint\s+|annual\s+|regular\s+)?['‘“\"]?$"
    r"|\b(?:([\w-]+)\s+(?:of (?:its|their) kind|in (?:the|a) series),\s+(?:the|this)\s+|"
    r"(?:\bis|\bwas|[Mm]e(?:t|eting)|[Cc]onven(?:ed|ing)|[Gg]ather(?:ed|ing))\s+for\s+(?:the|a|its|their)\s+"
    r"([\w-]+)\s+time(?:\s+that)?,?\s+(?:the\s+)?)$"
)
_AFTER_WORD = re.compile(r"\s+(?:(?:no\.?|number)\s*)?(\d{1,2}|[IVXL]+|[A-Za-z]+)\s+of\b")


def told_apart(source: str, end: int, counts: bool) -> tuple[int, tuple[int, int]] | None:
    """A number told after a format that ends at a character, and its characters.

    `counts` says that the format's last word counts meetings, as "round" does: "round three of the dialogue".

    >>> told_apart("The group met for the third time.", 9, False)
    (3, (22, 27))
    >>> told_apart("Round three of the talks", 5, True)
    (3, (6, 11))
    """
    for pattern in _TOLD_APART:
        match = pattern.match(source, end, end + 160)
        if match is None:
            continue
        *tens, last = match.group(1).lower().split("-")
        value = ordinal(last, tens[-1] if tens else "")
        if value is not None:
            return value, match.span(1)
    match = _AFTER_WORD.match(source, end, end + 24) if counts else None
    if match is None:
        return None
    word = match.group(1)
    value = int(word) if word.isdigit() else CARDINALS.get(word.lower()) or roman(word)
    return (value, match.span(1)) if value else None


# "the first round of talks between Chad and Niger in six years", "the first gathering of officials since
# months of tension": no verb stands between
SPAN = re.compile(
    r"(?:\s+(?!(?:was|were|is|are|has|have|had|will|would|to|which|that|who|since|in|[a-z]+ed)\b)[\w’'&-]+){0,12}\s+"
    r"(?:since\s+(?!(?:it|they)\s+w|(?:that|then)\b|(?:its|their|the)\s+(?:\w+\s+)?"
    rf"{BEGINNINGS}\b"
    r"(?!\s+of\s+(?:the\s+)?(?!(?:group|dialogue|commission|committee|series|mechanism|forum|talks|process)\b)))|"
    r"in\s+(?:(?:over|more\s+than|nearly|almost|some|about|at\s+least)\s+)?"
    rf"(?:an?|\d+|many|several|{'|'.join(CARDINALS)})\s+(?:years?|months?|weeks?|decades?)\b|"
    # "its first meeting of the year", "the first session of 2026"
    r"(?:of\s+(?:the|this)\s+(?:new\s+|calendar\s+)?|this\s+)year\b|"
    r"of\s+20\d\d(?=[,.;]|\s+(?:on|in|at|to|and|was|by)\b)|"
    # "its first meeting in the region since it was set up", "the first session outside the capitals"
    r"in\s+(?:(?!which\b)[\w’'-]+\s+){1,6}since\b|outside\s+(?:of\s+)?(?:the|its|their|[a-z]+)\b|on\s+\w+\s+soil\b|"
    # "the first talks after the elections", "the first round under the new government"
    r"after\s+(?:the\s+|an?\s+)?(?:[\w’'-]+\s+){0,3}?(?:governments?|elections?|coup|war|conflict|crisis|attacks?|truce|"
    r"ceasefire|pandemic|change|fall|takeover|gap|break|hiatus|interruption|suspension|lull|pause|freeze|absence|"
    r"interval|resumption|restoration|normali[sz]ation|thaw|years?|months?)\b|"
    r"under\s+(?:the|its|his|her|their|an?)\s+(?:[\w’'-]+\s+){0,2}?(?:government|administration|presidency|leadership)\b)"
)


# "their second meeting in a month"
_OF_LATE = re.compile(
    r"\s+in\s+(?:(?:just|less\s+than|under|as\s+many|only)\s+)?(?:an?|as\s+many|two|three|four)\s+"
    r"(?:days?|weeks?|months?|years?)\b(?!['’]|\s+of\b)"
)

# "the second meeting since the accord"; since they were founded, often told as a year, is all of them
SINCE = re.compile(
    r"\s+since\s+(?!(?:19|20)\d\d\b|(?:it|they)\s+w|"
    rf"(?:its|their|the)\s+(?:\w+\s+)?{BEGINNINGS}\b)"
)


def first_in_years(source: str, at: tuple[int, int], end: int, named: bool) -> bool:
    """Is a format's "first" only the first for some time: "the first meeting since 2019"?

    So is whatever counts mere meetings of late: "their second in a month", "since the accord"; what has
    a name is counted as a series: "the third Counter-Terrorism Dialogue in three years".

    >>> first_in_years("the first round of talks in six years", (4, 9), 24, False)
    True
    """
    if source[slice(*at)].lower() not in ("first", "1st"):
        return not named and (_OF_LATE.match(source, end) or SINCE.match(source, end)) is not None
    return SPAN.match(source, end) is not None


def told_before(source: str, start: int) -> tuple[int, tuple[int, int]] | None:
    """A number told before a format that starts at a character, and its characters.

    >>> told_before("Third of its kind, the meeting", 23)
    (3, (0, 5))
    """
    first = max(0, start - 60)
    match = _TOLD_BEFORE.search(source[first:start])
    if match is None:
        return None
    group = match.lastgroup or next(n for n in (4, 5) if match.group(n))
    *tens, last = match.group(group).lower().split("-")
    value = ordinal(last, tens[-1] if tens else "")
    at = (first + match.start(group), first + match.end(group))
    return None if value is None else (value, at)
