"""What every reader promises of any bytes, as one function for the tests and the fuzzer."""

from __future__ import annotations

import base64
import io
from pathlib import Path

from ctdialog.article import UnreadableArticle
from ctdialog.article.formats.reading import read_as, read_source
from ctdialog.article.formats.rows import columns
from ctdialog.article.formats.source import Source, head_of
from ctdialog.article.incoming import lay_out_incoming
from ctdialog.records import Incoming, Unread

READERS = ("text", "markdown", "html", "json_rows", "csv_rows", "docx", "pdf", "mail", "warc", "gz", "zips")

FOUND = Path(__file__).with_name("found.txt")


def found() -> list[bytes]:
    """The inputs that fuzzing found and that are kept; see fuzz_readers.py."""
    return [base64.b64decode(line) for line in FOUND.read_text(encoding="ascii").splitlines()]


def source(data: bytes, depth: int = 0) -> Source:
    """Bytes as a file to be read, of 200,000 bytes at most."""
    head, stream = head_of(io.BytesIO(data), True)
    return Source("a", "a", "a", stream, head, 200_000, columns(), depth)


def check(items: list[Incoming | Unread]) -> None:
    """Each is an article that can be laid out inside its text, or is told in one line."""
    for item in items:
        if isinstance(item, Unread):
            assert item.problem and "\n" not in item.problem
            continue
        assert item.id and isinstance(item.text, str)
        try:
            article = lay_out_incoming(item)
        except UnreadableArticle:
            continue
        for block in article.blocks:
            start, end = article.offsets.span(block.start, block.end)
            assert 0 <= start <= end <= len(item.text)


def keeps(data: bytes) -> None:
    """The bytes behind the first are read by the reader that it names (0: by content), twice alike."""
    number, rest = data[0] % (len(READERS) + 1) if data else 0, data[1:]

    def read() -> list[Incoming | Unread]:
        return list(read_as(READERS[number - 1], source(rest)) if number else read_source(source(rest)))

    first = read()
    check(first)
    assert first == read()
