"""Bytes to be read, where they come from, and how many of them may be read at once."""

from __future__ import annotations

import contextlib
import gzip
import importlib
import logging
import re
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BufferedIOBase, BufferedReader, RawIOBase
from typing import Any

from ctdialog.article.unreadable import UnreadableArticle

DEFAULT_MAX_BYTES = 32 * 1024 * 1024
"""The most bytes that one article may have: a text, page or document unpacked, a row of an export."""

BOUNDED_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""What of a zip archive is unpacked. Python's zipfile unpacks any other packing whole, however large."""

# What a format is told by.
HEAD = 1 << 16
_ENDING = re.compile(r"(?<=[^/])\.[A-Za-z][A-Za-z0-9]{0,7}$")


@dataclass(frozen=True, slots=True)
class Source:
    """Bytes that hold an article or many.

    `path` tells people where they lie, `id` names what is in them, `name` is the file's name, whose ending
    decides where the content does not. `stream` stands at its beginning, of which `head` is a copy. `fields`
    leads from what is told of an article to the columns that may hold it; `depth` counts the
    archives and gzip files that the bytes were taken out of. With `as_given` text is taken for plain text,
    however it looks, but where the name says otherwise, or it is a whole web page.
    """

    path: str
    id: str
    name: str
    stream: BufferedIOBase
    head: bytes
    max_bytes: int = DEFAULT_MAX_BYTES
    fields: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    depth: int = 0
    as_given: bool = False

    def read(self) -> bytes:
        """All bytes; UnreadableArticle where they are more than `max_bytes`."""
        return read_at_most(self.stream, self.max_bytes)


def read_at_most(stream: Any, limit: int) -> bytes:
    """All that the stream holds; UnreadableArticle where that is more than `limit` bytes."""
    data = bytearray()
    while chunk := stream.read(min(1 << 20, limit + 1 - len(data))):
        data += chunk
        if len(data) > limit:
            raise too_big(limit)
    return bytes(data)


def count(number: int, noun: str) -> str:
    """A number with what it counts: "1 byte", "32,000 bytes"."""
    return f"{number:,} {noun}" + "s" * (number != 1)


def too_big(limit: int) -> UnreadableArticle:
    """The error for an article of more than `limit` bytes."""
    size = count(limit, "byte")
    return UnreadableArticle(f"It is larger than {size} unpacked; --max-bytes can allow more.")


def head_of(stream: BufferedIOBase, seekable: bool) -> tuple[bytes, BufferedIOBase]:
    """The first bytes of a stream, and a stream that begins with them again."""
    head = b""
    # A gzip file that is cut off or damaged tells so again to whoever reads it to that point.
    with contextlib.suppress(EOFError, zlib.error, gzip.BadGzipFile):
        while len(head) < HEAD and (chunk := stream.read1(HEAD - len(head))):
            head += chunk
    if seekable:
        stream.seek(0)
        return head, stream
    return head, BufferedReader(_Again(head, stream))


class _Again(RawIOBase):
    """A stream whose first bytes were read already, from its beginning."""

    def __init__(self, head: bytes, rest: BufferedIOBase) -> None:
        self._head = memoryview(head)
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        chunk = self._head[: len(buffer)] or memoryview(self._rest.read1(len(buffer)))
        self._head = self._head[len(chunk) :]
        buffer[: len(chunk)] = chunk
        return len(chunk)


def without_ending(name: str) -> str:
    """A file's name without ".gz" and without its ending: "news/a.html.gz" is "news/a"."""
    return _ENDING.sub("", name[:-3] if name.lower().endswith(".gz") else name)


def library(name: str, extra: str) -> Any:
    """A module that an extra brings; what it logs is not for the user.

    Raises UnreadableArticle, which names the extra, where it is missing.
    """
    logging.getLogger(name.partition(".")[0]).addHandler(logging.NullHandler())
    try:
        return importlib.import_module(name)
    except ImportError:
        raise UnreadableArticle(
            f"Reading it needs {name.partition('.')[0]}; pip install 'ctdialog[{extra}]' brings it."
        ) from None
