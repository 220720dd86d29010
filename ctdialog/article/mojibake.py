"""Text whose UTF-8 bytes were read through another code page, and how to read it again.

Grammar: a character outside ASCII is two to four bytes in UTF-8, the first of them (the
lead) from C2 to F4, the others (continuations) from 80 to BF. Read through a one-byte code
page, each byte shows as a character of its own: ’ (E2 80 99) becomes "â€™" in
Windows-1252, "вЂ™" in Windows-1251, "‚Äô" in Mac Roman, and "โ€™" in the Thai page 874.
GBK pairs the bytes, so that the letter after ’ is swallowed: "鈥檚" is "’s".

Where a page has no character for a continuation, that byte may be lost on the way:
"â€" alone is ” (E2 80 9D), and a lead E2 alone between Latin letters is an apostrophe
("EUโs", "EUâs"), as no other mark that begins with E2 stands there.

Source of the tables: Python's own codecs; bytes undefined in a page stand for the
control characters U+0080 to U+009F, as browsers read them (WHATWG Encoding, windows-1252).
"""

from __future__ import annotations

import re

# Closing and joining marks that follow a real letter (“CAFÉ”): no evidence of mojibake by themselves.
_MARKS = "‘’“”‹›«»•–—…"


def _page(codec: str) -> dict[str, int]:
    """Character to byte in a one-byte code page, undefined bytes as C1 controls."""
    table = {chr(byte): byte for byte in range(0x80, 0xA0)}
    for byte in range(0x80, 0x100):
        table[bytes([byte]).decode(codec, "ignore") or chr(byte)] = byte
    return table


_CP1252 = _page("cp1252")
_CP1251 = _page("cp1251")
_MAC = _page("mac_roman")
# Half of 80-9F is undefined in page 874; readers fill the gaps from Windows-1252.
_CP874 = {**{char: byte for char, byte in _CP1252.items() if byte < 0xA0}, **_page("cp874")}


def _continuations(page: dict[str, int], without: str = "") -> str:
    chars = (char for char, byte in page.items() if 0x80 <= byte < 0xC0 and char not in without)
    return "[" + "".join(re.escape(char) for char in chars) + "]"


_C = _continuations(_CP1252)
_C_SAFE = _continuations(_CP1252, _MARKS)

# One character of UTF-8 read through Windows-1252 (or Latin-1).
_CHARACTER = (
    rf"[ÂÃ]{_C}"
    rf"|[Ä-ß](?:{_C_SAFE}|[‘’“”]{{behind}})"
    rf"|â[€‚ƒ„…†‡ˆ‰Š‹Œ\x80-\x8f]{_C}"
    rf"|ï»¿|[à-ï]{_C_SAFE}{_C_SAFE}"
    rf"|ð[Ÿ\x9f]{_C}{_C}"
)
_ONE = re.compile(_CHARACTER.format(behind=""))
# In running text a quotation mark is a continuation only inside a word ("cÅ“ur", but “CAFÉ”).
_IN_TEXT = _CHARACTER.format(behind="(?=[a-z])")

# The alternatives of `ctdialog.article.repair` that find mojibake, each named after its page.
PATTERN = (
    rf"(?P<cp1252>(?:{_IN_TEXT})+|â€|[ÂÃ](?=\s|$))"
    r"|(?P<cp1251>вЂ.)"
    rf"|(?P<mac>‚Ä{_continuations(_MAC)}|√{_continuations(_MAC)}|¬†)"
    r"|(?P<gbk>鈥[€\u3400-\u9fff])"
    rf"|(?P<cp874>โ(?![ก-๛])(?:€{_C}?)?)"
    r"|(?P<lost>â(?=s\b)|\ufffd{1,4}(?=(?:s|t|re|ll|ve|d|m)\b)|\?(?=s[ ,.]))"
)

# One repaired character, or none, with where in the found text it came from.
Mended = tuple[int, int, str]


def mend(page: str, found: str, before: str, after: str) -> list[Mended]:
    """The characters that mojibake stands for.

    `page` is the name of the group of PATTERN that matched, `found` what it matched,
    `before` and `after` the neighbouring characters ("" at a border of the text).
    Returns (start, end, character) in offsets of `found`; nothing where it is to stay as it is.
    """
    if page == "cp1252":
        return _mend_cp1252(found, before)
    if page == "lost":
        return [(0, len(found), "’")] if before.isalpha() else []
    if page == "cp874":
        whole = _decode(found, _CP874) or _lone_lead(before, after)
        return [(0, len(found), whole)] if whole else []
    if page == "gbk":
        try:
            return [(0, len(found), found.encode("gb18030").decode("utf-8"))]
        except UnicodeError:
            return []
    char = _decode(found, _CP1251 if page == "cp1251" else _MAC)
    return [(0, len(found), char)] if char else []


def _decode(found: str, page: dict[str, int]) -> str:
    """`found` read again as UTF-8, or "" where its bytes are none."""
    try:
        return bytes(page[char] for char in found).decode("utf-8")
    except (KeyError, UnicodeDecodeError):
        return ""


def _lone_lead(before: str, after: str) -> str:
    """What a lead E2 stands for that lost its continuations: apostrophe, dash or quotation mark, by place."""
    if before.isalpha():
        return "’"
    if before in ("", " ", "\n") and after in ("", " ", "\n"):
        return "–"
    return "“" if before in ("", " ", "\n", "(") else "”"


def _mend_cp1252(found: str, before: str) -> list[Mended]:
    if found == "â€":
        return [(0, 2, "”")]
    if found == "Â":
        return [(0, 1, "")]
    if found == "Ã":
        return [] if before.isupper() else [(0, 1, "à")]
    return _decode_run(found)


def _decode_run(run: str) -> list[Mended]:
    """A run of mojibake character by character, read again as often as it was misread."""
    mended = [(i, i + 1, char) for i, char in enumerate(run)]
    for _ in range(3):
        text = "".join(char for _, _, char in mended)
        again: list[Mended] = []
        place = 0
        for match in _ONE.finditer(text):
            start, end = match.span()
            char = _decode(match.group(), _CP1252)
            again += mended[place:start]
            again += [(mended[start][0], mended[end - 1][1], char)] if char else mended[start:end]
            place = end
        if place == 0 or len(again) == len(mended) == place:
            break
        mended = again + mended[place:]
    return mended
