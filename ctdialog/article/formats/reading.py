"""A source to its articles, whatever its format; what cannot be read is told, never raised."""

from __future__ import annotations

import gzip
import importlib
import zlib
from collections.abc import Iterator

from ctdialog.article.formats.sniffing import format_of
from ctdialog.article.formats.source import Source
from ctdialog.article.unreadable import UnreadableArticle
from ctdialog.records import Incoming, Unread

_LONGEST_REASON = 200


def read_source(source: Source) -> Iterator[Incoming | Unread]:
    """The articles of a source, as they are read; last an Unread where its rest cannot be."""
    try:
        name = format_of(source)
    except UnreadableArticle as error:
        yield Unread(source.path, str(error))
    else:
        yield from read_as(name, source)


def read_as(name: str, source: Source) -> Iterator[Incoming | Unread]:
    """The same in a known format, which is the name of a module in `ctdialog.article.formats`.

    A source that holds nothing at all, as an archive without a page, is told of, too.
    """
    item = None
    try:
        for item in importlib.import_module(f"ctdialog.article.formats.{name}").read(source):
            yield item
        if item is None:
            raise UnreadableArticle(f"It is read as {_CALLED.get(name, name)}, and holds no article.")
    except Exception as error:  # whatever a library finds in a stranger's file, the next file is read
        yield Unread(source.path, problem_of(error, name))


def problem_of(error: Exception, name: str) -> str:
    """What is wrong with an input, in a sentence for the one who gave it."""
    if isinstance(error, UnreadableArticle):
        return str(error)
    if isinstance(error, FileNotFoundError):
        return "no such file"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror.lower()
    if isinstance(error, EOFError):
        return "It is packed, and cut off."
    if isinstance(error, zlib.error | gzip.BadGzipFile):
        return "It is packed, and damaged."
    if isinstance(error, RecursionError):
        return "It is nested too deeply."
    if isinstance(error, MemoryError):
        return "not enough memory for it"
    reason = " ".join(f"{type(error).__name__}: {error}".split())[:_LONGEST_REASON]
    return f"It cannot be read as {_CALLED.get(name, name)} ({reason})."


_CALLED = {
    "json_rows": "JSON",
    "csv_rows": "CSV",
    "html": "a web page",
    "docx": "a Word document",
    "pdf": "PDF",
    "mail": "a message",
    "warc": "a web archive",
    "gz": "a gzip file",
    "zips": "a zip archive",
}
