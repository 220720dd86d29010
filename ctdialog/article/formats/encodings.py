"""The encoding of a text, found in its bytes.

What is tried, in this order: a byte order mark; UTF-16 without one, by its zero bytes; UTF-8; the
encoding that the page or the message declares; a code page. UTF-8 goes before what is declared,
as bytes that are UTF-8 by chance hardly exist and wrong declarations do.

A text of which a good part is UTF-8 is read as UTF-8, and its other bytes as Windows-1252. Where bytes beyond
ASCII stand in runs they are another script's, and charset-normalizer names its code page. Where they stand
alone among English words (quotation marks, the accents of names) there is too little of them for
it, and that page of Latin letters is taken in which the fewest characters stand where none should.
"""

from __future__ import annotations

import codecs
import io
import re
from functools import lru_cache
from itertools import islice

from ctdialog.article.unreadable import UnreadableArticle

# UTF-32 first, as its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 1 << 16
_ENOUGH = 2000  # places that tell one code page from another

# More control characters than this share are no text's.
_MOST_CONTROLS = 0.02
_TEXT_CONTROLS = b"\t\n\r\f\v\x1b\x1a"
_CONTROL_BYTES = bytes(byte for byte in range(0x20) if byte not in _TEXT_CONTROLS)

# In order of preference where they do equally well.
_LATIN = ("cp1252", "cp1254", "cp1250", "iso8859_2", "mac_roman", "cp850")
_OTHER_SCRIPTS = (
    *("cp1251", "koi8_r", "iso8859_5", "cp1253", "cp1255", "cp1256"),
    *("gb18030", "big5", "cp932", "euc_jp", "cp949"),
)
_RUN = re.compile(rb"[\x80-\xff]{3,}")
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]+")
# Signs that stand among English words.
_AT_HOME = frozenset("‘’“”–—…•·«»§©®™°€£\u00a0\u00ad´")
# cp1252 and cp1254 differ in six letters: Iceland's, and Turkey's, whose envoys are in the news more often.
_ICELANDIC = frozenset("ðýþÐÝÞ")

# As browsers do, who read what is declared so in the wider page.
_WIDER = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
}
# Encodings of text that a page can be in; Python knows others, of which some are slow or no text at all.
_DECLARABLE = re.compile(r"(?:ascii|cp\d|iso8859|koi8|mac-|gb|big5|shift_jis|euc_|iso2022_)")


def decode(data: bytes, declared: str | None = None, *, whole: bool = True) -> str:
    """The text that the bytes are, a mark of byte order of UTF-8 included.

    `declared` is the encoding that a page or message says it has. Where the bytes are not the `whole` text,
    their last character may be cut. Raises UnreadableArticle for what is no text.
    """
    encoding = encoding_of(data, declared)
    try:
        return codecs.getincrementaldecoder(encoding)(_errors(encoding)).decode(data, whole)
    except UnicodeDecodeError:
        raise UnreadableArticle(f"The input begins as {encoding.upper()} but is no text in it.") from None


def open_text(stream: io.BufferedIOBase, head: bytes, newline: str = "\n") -> io.TextIOWrapper:
    """The stream as text, for reading by lines that end with `newline` (of any kind, where it is empty).

    `head` is how the stream begins; a mark of byte order is left out. Raises UnreadableArticle for what is no
    text.
    """
    encoding = encoding_of(head)
    if encoding == "utf-8" and head.startswith(codecs.BOM_UTF8):
        encoding = "utf-8-sig"
    return io.TextIOWrapper(
        stream,  # type: ignore[arg-type]
        encoding,
        errors=_errors(encoding),
        newline=newline,
    )


def encoding_of(data: bytes, declared: str | None = None) -> str:
    """The encoding of a text of which `data` may be the beginning only; see the module's docstring."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    if wide := _wide(data):
        return wide
    _refuse_binary(data)
    if _is_utf8(data):
        return "utf-8"
    if declared and (known := _declared(data, declared)):
        return known
    return _code_page(data)


def _errors(encoding: str) -> str:
    if encoding.startswith("utf-8"):
        return _WINDOWS
    return "strict" if encoding.startswith("utf") else "replace"


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: every second byte of Latin letters is zero."""
    sample = data[:_SAMPLE]
    pairs = len(sample) // 2
    if pairs < 2:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if 4 * min(even, odd) > max(even, odd) or max(even, odd) < 0.4 * pairs:
        return None
    name = "utf-16-le" if odd > even else "utf-16-be"
    text = sample.decode(name, "ignore").encode("utf-8")
    return name if _controls(text) <= _MOST_CONTROLS * pairs else None


def _refuse_binary(data: bytes) -> None:
    if b"\x00" in data:
        raise UnreadableArticle("The input holds NUL bytes: it is binary data, not text.")
    if _controls(data) > _MOST_CONTROLS * len(data):
        raise UnreadableArticle("The input is full of control characters: it is no text.")


def _controls(data: bytes) -> int:
    return len(data) - len(data.translate(None, _CONTROL_BYTES))


def _is_utf8(data: bytes) -> bool:
    """Whether it is UTF-8, or has a character of several bytes for every two bytes that are none.

    Of a code page's letters hardly any make such characters by chance, of Korean ones one for six bytes.
    """
    try:
        codecs.getincrementaldecoder("utf-8")().decode(data)  # the last character may be cut
        return True
    except UnicodeDecodeError:
        text = data.decode("utf-8", "surrogateescape")
    beyond_ascii = len(text) - len(text.encode("ascii", "ignore"))
    broken = len(text) - len(text.encode("utf-8", "ignore").decode())
    return 2 * beyond_ascii >= 3 * broken


def _declared(data: bytes, name: str) -> str | None:
    try:
        name = codecs.lookup(name.strip()).name
        name = _WIDER.get(name, name)
        if not _DECLARABLE.match(name):
            return None
        # The few bytes that these two leave open stand in many pages.
        codecs.getincrementaldecoder(name)("replace" if name in ("cp1252", "cp1254") else "strict").decode(
            data
        )
    except (LookupError, UnicodeError, ValueError):
        return None
    return name


def _code_page(data: bytes) -> str:
    beyond = sum(map(len, _BEYOND_ASCII.findall(data)))
    if 2 * sum(map(len, _RUN.findall(data))) > beyond:
        from charset_normalizer import from_bytes

        best = from_bytes(data[:_SAMPLE], cp_isolation=list(_OTHER_SCRIPTS)).best()
        if best is not None:
            return best.encoding
    return min(_LATIN, key=lambda page: _oddities(data, page))


def _oddities(data: bytes, page: str) -> int:
    """How many characters beyond ASCII stand where none should, when read by that code page."""
    count = 0
    for match in islice(_BEYOND_ASCII.finditer(data), _ENOUGH):
        before = data[max(match.start() - 1, 0) : match.start()].decode() or " "
        text = match.group()[:_ENOUGH].decode(page, "replace")
        count += sum(map(_is_odd, before + text, text))
    return count


def _is_odd(previous: str, char: str) -> bool:
    if char.isalpha():
        return char in _ICELANDIC or (char.isupper() and previous.islower())
    return char not in _AT_HOME


# ---------------------------------------------------------------- bytes that are no UTF-8

_WINDOWS = "ctdialog-windows-1252"


@lru_cache(maxsize=256)
def _windows_character(byte: int) -> str:
    return bytes([byte]).decode("cp1252", "ignore") or chr(byte)


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    """Reads bytes that are no UTF-8 as Windows-1252 and goes on behind them."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return "".join(map(_windows_character, error.object[error.start : error.end])), error.end


codecs.register_error(_WINDOWS, _as_windows)
