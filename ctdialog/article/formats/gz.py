"""Gzip files: what is in them, read in its own format."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import replace

from ctdialog.article.formats.reading import read_source
from ctdialog.article.formats.source import Source, head_of
from ctdialog.article.unreadable import UnreadableArticle
from ctdialog.records import Incoming, Unread

DEEPEST = 3
"""How many archives and gzip files may lie in each other: a zip in a zip, and its members gzipped."""


def read(source: Source) -> Iterator[Incoming | Unread]:
    """The articles of what is gzipped, unpacked as it is read."""
    if source.depth >= DEEPEST:
        raise UnreadableArticle("It is packed too often, archives within archives.")
    with gzip.open(source.stream) as unpacked:
        head, stream = head_of(unpacked, source.stream.seekable())
        if not head:
            stream.read(1)  # what is damaged from the first byte on tells so
        name = source.name[:-3] if source.name.lower().endswith(".gz") else source.name
        yield from read_source(replace(source, name=name, stream=stream, head=head, depth=source.depth + 1))
