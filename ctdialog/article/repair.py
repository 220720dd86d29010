"""Text repair with a way back: mojibake, entities, odd spaces, wrapped lines.

`repair` works in two passes. The first mends characters: mojibake (see `mojibake`), HTML
entities, accents apart from their letters, characters without width, a terminal's colours,
spaces and hyphens that are no plain ones, and the marks of emphasis and links that a Markdown text
pasted as plain text still has. The second works on white space and lines: runs of spaces
become one, empty lines go, and the lines of hard-wrapped paragraphs are joined. Both only collect
edits (start, end, replacement); the repaired text and the OffsetMap are made from these at the end,
so nothing loses its place.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import lru_cache

from ctdialog.records import OffsetMap

# A place of a text and what is to stand there.
Edit = tuple[int, int, str]

_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_WIDTHLESS = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_HYPHENS = "\u2010\u2011"  # the typographers' hyphen, and the one that no line is broken at
_MARKS = "\u0300-\u036f"  # accents that combine with the letter before
_QUIET = "\x00-\x08\x0e-\x1a\x1c-\x1f\x7f"  # control characters but ESC
_CONTROLS = _QUIET + "\x1b"
# What a terminal takes for a colour or the like: ESC, "[" and what follows, as in "ESC[31m".
_COLOUR = r"\x1b\[[0-?]*[ -/]*[@-~]"

# Characters that one lone byte 80-9F stands for: Windows-1252, shown as a control character.
_C1 = {code: bytes([code]).decode("cp1252", "ignore") for code in range(0x80, 0xA0)}

# A letter and its accents apart, as file systems and PDF files write them ("u" and two dots for "ü")
_APART = re.compile(rf"[^\W\d_][{_MARKS}]+")
_ANY_SPACE = re.compile(f"[{_SPACES}]")
_ANY_HYPHEN = re.compile(f"[{_HYPHENS}]")
_NOTHING = re.compile(f"[{_WIDTHLESS}{_CONTROLS}]")

# "the third **Security Dialogue**", "_Photo: ministry_"; no bullet, no "5*3*2"
_EMPHASIS = re.compile(r"(?<![\w*_])(\*{1,3}|_{1,3})(?=[^\s*_])[^*_\n]{1,300}?(?<=[^\s*_])\1(?![\w*_])")
# "the [Ministry of Foreign Affairs](https://example.org/mfa "Home")", "[Lima][3]"
_LINK = re.compile(
    r"\[[^\[\]\n]{1,300}(\](?:\((?:https?://|mailto:|/|#|<)(?:[^\s()]|\([^\s()]{0,80}\)){0,500}(?:\s\"[^\"\n]{0,200}\")?\)"
    r"|\[\w{1,20}\]))"
)
_FOOTNOTE = re.compile(r"(?<=[\w.,;:)\"”’])\[(?:\d{1,3}|[a-z]|note \d{1,2}|citation needed)\]")

# White space that is more than the one space between two words.
_GAP = re.compile(r"\s{2,}|[^\S ]")
# A line of its own, whatever stands before it; and one where the line before has ended.
_BULLET = re.compile(r"[•·*●▪■◦‣>|\[]|\(?(?:\d{1,2}|[a-z]|[ivx]{2,4})[.)] ")
_ITEM = re.compile(r"[-–—(]|[\w ]{2,20}: ")
# What tells that a sentence goes on behind a line's end.
_OPEN_END = re.compile(r"(?:,|\b(?:a|an|and|as|at|both|by|for|from|in|its|of|on|or|that|the|to|which|with))$")
# "Counter-|Terrorism", "al-|Faisal": a word cut at its hyphen; not "short-|and long-term", "Monday -|Friday"
_WORD_CUT = re.compile(r"[^\W_]-(?!(?:and|or|to)\b)[^\W_]")
_ABBREVIATION_CUT = re.compile(r"\b(?:an?|the) (?:[A-Z]\.){2,}$")

MIN_WRAP, MAX_WRAP = 50, 100
# A wrapped line's length was counted before entities and mojibake were mended.
_SLACK = 8
# Shorter lines without a full stop are headlines and labels, not paragraphs cut in two.
_MIN_CUT_PARAGRAPH = 80


# One set of first characters, so that a text is searched at full speed (those of `mojibake` among them).
_LEAD = re.compile(f"[&?*_\\[\\]Â-ðв‚√¬鈥โ\ufffd\x80-\x9f{_SPACES}{_HYPHENS}{_WIDTHLESS}{_CONTROLS}{_MARKS}]")


@lru_cache(maxsize=1)
def _spot() -> re.Pattern[str]:
    """What may need mending at a place; made on first need, as most text has no such place."""
    from ctdialog.article import mojibake

    # `amp;` repeats where a text was escaped twice.
    entity = r"(?P<entity>&(?:amp;)*(?P<name>\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,31});)"
    return re.compile(
        f"{entity}|{mojibake.PATTERN}|(?P<space>[{_SPACES}])|(?P<hyphen>[{_HYPHENS}])"
        f"|(?P<nothing>{_COLOUR}|\x1b|[{_WIDTHLESS}{_QUIET}]+)|(?P<c1>[\x80-\x9f])"
    )


def repair(given: str) -> tuple[str, OffsetMap]:
    """The repaired text, and the map that leads from it back to `given`.

    The repaired text has one newline between two blocks (paragraphs or lines), one
    space between two words, and no white space at a block's borders. It is empty
    only where `given` has nothing but white space and characters without width.
    """
    edits = _character_edits(given)
    mended, offsets = _apply(given, edits)
    gaps = _gap_edits(mended)
    if not edits:
        return _apply(mended, gaps)
    return _apply(given, _merge(edits, [(*offsets.span(start, end), new) for start, end, new in gaps]))


def _apply(text: str, edits: Sequence[Edit]) -> tuple[str, OffsetMap]:
    """`text` with edits made (ascending, none inside another), and the map from the new text to the old."""
    if not edits:
        return text, OffsetMap.identity(len(text))
    parts: list[str] = []
    fixed: list[int] = []
    given: list[int] = []
    whole: list[bool] = []
    place = length = 0
    for start, end, new in edits:
        if start > place:
            parts.append(text[place:start])
            fixed.append(length)
            given.append(place)
            whole.append(False)
            length += start - place
        parts.append(new)
        fixed.append(length)
        given.append(start)
        whole.append(True)
        length += len(new)
        place = end
    if place < len(text):
        parts.append(text[place:])
        fixed.append(length)
        given.append(place)
        whole.append(False)
    return "".join(parts), OffsetMap(tuple(fixed), tuple(given), tuple(whole), len(text))


def _merge(inner: Sequence[Edit], outer: Sequence[Edit]) -> list[Edit]:
    """Both lists as one: an outer edit takes the place of the inner ones that it covers."""
    starts = [start for start, _, _ in inner]
    merged: list[Edit] = []
    place = 0
    for edit in outer:
        first = bisect_left(starts, edit[0], place)
        merged += inner[place:first]
        merged.append(edit)
        place = bisect_left(starts, edit[1], first)
    return merged + list(inner[place:])


# ------------------------------------------------------------- characters


def _character_edits(text: str) -> list[Edit]:
    edits: list[Edit] = []
    end = 0
    closing: dict[int, int] = {}  # where marks of emphasis and links that were opened begin and end
    while lead := _LEAD.search(text, end):
        if lead.group() in "*_[]":
            end, mark = _mark(text, lead.start(), closing)
            edits += mark
            continue
        if (apart := _APART.match(text, max(end, lead.start() - 1))) and apart.end() > lead.start():
            edits += _composed(apart)
            end = apart.end()
            continue
        match = _spot().match(text, lead.start())
        if match is None:
            end = lead.end()
            continue
        start, end = match.span()
        kind = match.lastgroup or ""
        if kind == "space":
            edits.append((start, end, " "))
        elif kind == "hyphen":
            edits.append((start, end, "-"))
        elif kind == "nothing":
            edits.append((start, end, ""))
        elif kind == "c1":
            edits.append((start, end, _C1[ord(match.group())]))
        elif kind == "entity":
            edits += _entity_edits(match)
        else:
            edits += _mojibake_edits(text, kind, start, end)
    return edits


def _mark(text: str, start: int, closing: dict[int, int]) -> tuple[int, list[Edit]]:
    """Where to read on behind a character that may be Markdown's, and the edit that drops it where it is.

    So is the number of a footnote dropped: "in Lima[2] on Monday".
    """
    if footnote := _FOOTNOTE.match(text, start):
        return footnote.end(), [(start, footnote.end(), "")]
    end = closing.pop(start, None)
    if end is None and (emphasis := _EMPHASIS.match(text, start)):
        end = emphasis.end(1)
        closing[emphasis.end() - (end - start)] = emphasis.end()
    elif end is None and (link := _LINK.match(text, start)):
        end = start + 1
        closing[link.start(1)] = link.end()
    return (start + 1, []) if end is None else (end, [(start, end, "")])


def _composed(match: re.Match[str]) -> list[Edit]:
    """A letter and its accents as one character, where there is one."""
    one = unicodedata.normalize("NFC", match.group())
    return [(*match.span(), one)] if len(one) < len(match.group()) else []


def _entity_edits(match: re.Match[str]) -> list[Edit]:
    import html

    char = html.unescape(f"&{match['name']};")
    if char == f"&{match['name']};":
        return []  # no entity of HTML: it stays as it is
    return [(*match.span(), _plain(char))]


def _mojibake_edits(text: str, page: str, start: int, end: int) -> list[Edit]:
    from ctdialog.article import mojibake

    mended = mojibake.mend(page, text[start:end], text[max(start - 1, 0) : start], text[end : end + 1])
    return [
        (start + a, start + b, _plain(char)) for a, b, char in mended if char != text[start + a : start + b]
    ]


def _plain(char: str) -> str:
    """A mended character in its plain form: a space, a hyphen, nothing for what has no width."""
    return _NOTHING.sub("", _ANY_HYPHEN.sub("-", _ANY_SPACE.sub(" ", char)))


# ---------------------------------------------------- white space and lines


def _gap_edits(text: str) -> list[Edit]:
    gaps = [match.span() for match in _GAP.finditer(text)]
    breaks = [(start, end) for start, end in gaps if _is_break(text, start, end)]
    joins = _joins(text, breaks) if breaks else {}
    last = len(text)
    edits: list[Edit] = []
    if text[:1] == " " and not (gaps and gaps[0][0] == 0):
        edits.append((0, 1, ""))
    broken = set(breaks)
    for gap in gaps:
        start, end = gap
        if start == 0 or end == last:
            new = ""
        elif gap in joins:
            new = joins[gap]
        else:
            new = "\n" if gap in broken else " "
        if text[start:end] != new:
            edits.append((start, end, new))
    if last > 1 and text[-1] == " " and not (gaps and gaps[-1][1] == last):
        edits.append((last - 1, last, ""))
    return edits


_NEWLINE = re.compile(r"[\n\r\v\f\u2028\u2029]")


def _is_break(text: str, start: int, end: int) -> bool:
    return _NEWLINE.search(text, start, end) is not None


def _joins(text: str, breaks: Sequence[tuple[int, int]]) -> dict[tuple[int, int], str]:
    """The line breaks that stand inside a paragraph, with what is to stand there instead."""
    starts = [0, *(end for _, end in breaks)]
    ends = [*(start for start, _ in breaks), len(text)]
    wrapped = _wrap_test(text, breaks, starts, ends)
    joins: dict[tuple[int, int], str] = {}
    paragraph = starts[0]
    for i, gap in enumerate(breaks):
        if wrapped(i) or _is_cut(text, paragraph, gap[0], gap[1]):
            cut = text[gap[0] - 2 : gap[0]] + text[gap[1] : gap[1] + 4]
            joins[gap] = "" if _WORD_CUT.match(cut) else " "
        else:
            paragraph = gap[1]
    return joins


def _wrap_test(
    text: str, breaks: Sequence[tuple[int, int]], starts: Sequence[int], ends: Sequence[int]
) -> Callable[[int], bool]:
    """Tells whether break number `i` is one that a line length of this text made.

    A text is hard-wrapped at width W where no line is longer and most lines that another follows without an
    empty line are so long that the next line's first word would not have fitted into W as well; and a good
    share of them ends in, or is followed by, a word that goes on with a sentence, unlike lists and headlines.
    """
    pairs = [
        i
        for i, (start, end) in enumerate(breaks)
        if 0 < ends[i] - starts[i] <= MAX_WRAP
        and 0 < ends[i + 1] - starts[i + 1] <= MAX_WRAP
        and len(_NEWLINE.findall(text[start:end].replace("\r\n", "\n"))) == 1
    ]
    width = max((ends[i] - starts[i] for i in pairs), default=0)
    if width < MIN_WRAP:
        return lambda i: False

    def full(i: int) -> bool:
        start, end = starts[i + 1], ends[i]
        space = text.find(" ", start, start + MAX_WRAP)
        word = (space if 0 <= space < ends[i + 1] else ends[i + 1]) - start
        if (end - starts[i]) + 1 + word <= width - _SLACK or _BULLET.match(text, start):
            return False
        return text[end - 1].isalnum() or text[end - 1] == "," or not _ITEM.match(text, start)

    def goes_on(i: int) -> bool:
        end = text[max(starts[i], ends[i] - 8) : ends[i]]
        return text[starts[i + 1]].islower() or bool(_OPEN_END.search(end))

    wrapped = {i for i in pairs if full(i)}
    if len(wrapped) < 2 or 2 * len(wrapped) < len(pairs) or 3 * sum(map(goes_on, wrapped)) < len(wrapped):
        return lambda i: False
    return wrapped.__contains__


def _is_cut(text: str, paragraph: int, end: int, start: int) -> bool:
    """Whether the break at `end:start` cuts a sentence: no stop before it, lower case after it."""
    if end - paragraph < _MIN_CUT_PARAGRAPH:
        return False
    before, after = text[end - 1], text[start : start + 1]
    if after.islower():
        cut = before == "-" and text[end - 2].isalpha()  # "counter-|terrorism"
        return cut or before.isalpha() or before == "," or _ends_in_initials(text, end)
    return after.isupper() and before == "." and bool(_ABBREVIATION_CUT.search(text[end - 20 : end]))


def _ends_in_initials(text: str, end: int) -> bool:
    """Whether the text before `end` ends as "U.S." does."""
    return text[end - 1] == "." and text[end - 2].isupper() and text[end - 3] == "."
