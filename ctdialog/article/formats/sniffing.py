"""Which format bytes are in, by how they begin; a name's ending decides only where that leaves it open."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable

from ctdialog.article.formats.csv_rows import looks_like_table
from ctdialog.article.formats.docx import DOCUMENT
from ctdialog.article.formats.encodings import decode
from ctdialog.article.formats.markdown import FRONT_MATTER
from ctdialog.article.formats.source import Source
from ctdialog.article.unreadable import UnreadableArticle

# What begins so is no article, but people keep it beside them: what to call it, and what to do with it.
_UNREAD = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word or Office file; save it as .docx"),
    (b"{\\rtf", "an RTF file; save it as .docx or plain text"),
    (b"BZh", "a bzip2 file; unpack it first"),
    (b"\xfd7zXZ\x00", "an xz file; unpack it first"),
    (b"(\xb5/\xfd", "a Zstandard file; unpack it first"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive; unpack it first"),
    (b"Rar!\x1a\x07", "a RAR archive; unpack it first"),
    (b"\x89PNG", "a picture, not text"),
    (b"\xff\xd8\xff", "a picture, not text"),
    (b"GIF8", "a picture, not text"),
    (b"SQLite format 3\x00", "a database, not text"),
    (b"PAR1", "a Parquet file; export it as JSON Lines or CSV"),
)
_TAR_MARK = slice(257, 262)
_ZIPPED_OTHERS = {
    "xl/workbook.xml": "an Excel workbook; save the sheet as CSV",
    "ppt/presentation.xml": "a PowerPoint file; save it as PDF",
    "META-INF/container.xml": "an EPUB book, which is not read",
    "content.xml": "an OpenDocument file; save it as .docx",
}

_SPACE_AND_COMMENTS = r"\s*(?:<\?xml\b[^>]{0,200}\?>\s*|<!--(?:[^-]|-(?!->)){0,2000}-->\s*)*"
_PAGE = re.compile(
    _SPACE_AND_COMMENTS + r"<(?:!doctype\s+html|html|head|body|title|meta|article)\b", re.IGNORECASE
)
_PIECE_OF_PAGE = re.compile(
    _SPACE_AND_COMMENTS + r"<(?:div|p|h[1-6]|section|main|table|script|link|span)\b[^<>]{0,500}>", re.I
)
_TAG = re.compile(r"<[a-zA-Z!/]")
_XML = re.compile(r"\s*<\?xml\b")
_JSON = re.compile(r'\s*(?:\[\s*)?(?:\{\s*"[^"\n]{0,200}"\s*:|[{\[]\s*[}\]]\s*(?:$|[,{\]]))')
_HEADER = re.compile(r"(?:From |[A-Za-z][A-Za-z0-9-]{1,60}:)")
_OF_MESSAGES = re.compile(
    r"^(?:received|return-path|message-id|mime-version|delivered-to|content-type|content-transfer-encoding"
    r"|dkim-signature|snapshot-content-location):",
    re.IGNORECASE | re.MULTILINE,
)
_OF_LETTERS = re.compile(r"^(?:from|to|subject|date):", re.IGNORECASE | re.MULTILINE)
_MARKDOWN_HEADING = re.compile(r"\s*#{1,6} \S")
_MARKDOWN_LINK = re.compile(r"\[[^\[\]\n]{1,200}\]\(https?://[^\s()]{1,500}\)")
_NUMBER_OF_LINKS = 2

# What the name of a file says that it is, where that is neither plain text nor told by its first bytes.
_PAGES, _JSON_FILES, _TABLES = ("html", "htm", "xhtml"), ("json", "jsonl", "ndjson"), ("csv", "tsv")
_MESSAGES, _MARKDOWN = ("eml",), ("md", "markdown")
_ENDINGS = frozenset((*_PAGES, *_JSON_FILES, *_TABLES, *_MESSAGES, *_MARKDOWN))


def format_of(source: Source) -> str:
    """The name of the module in `ctdialog.article.formats` that reads the source.

    Raises UnreadableArticle for what none of them reads.
    """
    head = source.head
    if not head:
        raise UnreadableArticle("It is empty.")
    if head.startswith(b"\x1f\x8b"):
        return "gz"
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "zips"
    if b"%PDF-" in head[: 5 if source.as_given else 1024]:
        return "pdf"
    if head.startswith(b"WARC/"):
        return "warc"
    for mark, what in _UNREAD:
        if head.startswith(mark):
            raise UnreadableArticle(f"It is {what}.")
    if head[_TAR_MARK] == b"ustar":
        raise UnreadableArticle("It is a tar archive; unpack it first.")
    return _format_of_text(decode(head, whole=False), source)


def _format_of_text(text: str, source: Source) -> str:
    text = text.removeprefix("\ufeff")
    ending = source.name.lower().rpartition(".")[2]
    if source.as_given and ending not in _ENDINGS:
        return "html" if _PAGE.match(text) else "text"
    for name, fits in _TESTS:
        if fits(text, ending):
            return name
    if _XML.match(text):
        raise UnreadableArticle("It is XML, but no web page.")
    if looks_like_table(source.fields, text.splitlines()[:2]) or ending in _TABLES:
        return "csv_rows"
    return "text"


def _is_page(text: str, ending: str) -> bool:
    if _PAGE.match(text):
        return True
    if ending in _PAGES:
        return bool(_TAG.search(text))
    return ending not in _MARKDOWN and bool(_PIECE_OF_PAGE.match(text))


def _is_json(text: str, ending: str) -> bool:
    return bool(_JSON.match(text)) or ending in _JSON_FILES


def _is_message(text: str, ending: str) -> bool:
    """Whether it begins with a block of header lines, with one that only machines write or an .eml's name."""
    if not _HEADER.match(text):
        return False
    headers = re.split(r"\r?\n\r?\n", text, maxsplit=1)[0]
    letter = len(_OF_LETTERS.findall(headers)) + len(_OF_MESSAGES.findall(headers))
    return letter > 1 and (ending in _MESSAGES or bool(_OF_MESSAGES.search(headers)))


def _is_markdown(text: str, ending: str) -> bool:
    if ending in _MARKDOWN or _MARKDOWN_HEADING.match(text):
        return True
    if FRONT_MATTER.match(text):
        return True
    return len(_MARKDOWN_LINK.findall(text)) >= _NUMBER_OF_LINKS


_TESTS: tuple[tuple[str, Callable[[str, str], bool]], ...] = (
    ("html", _is_page),
    ("json_rows", _is_json),
    ("mail", _is_message),
    ("markdown", _is_markdown),
)


def zipped_format(archive: zipfile.ZipFile) -> str | None:
    """`docx` where a zip archive is a Word document, null where it is an archive of files.

    Raises UnreadableArticle where it is another program's document.
    """
    names = archive.NameToInfo
    if DOCUMENT in names:
        return "docx"
    for part, what in _ZIPPED_OTHERS.items():
        if part in names and ("[Content_Types].xml" in names or "mimetype" in names):
            raise UnreadableArticle(f"It is {what}.")
    return None
