"""Plain text: one file, one article, as given."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from ctdialog.article.formats.encodings import decode
from ctdialog.article.formats.source import Source
from ctdialog.records import Incoming, Unread


def read(source: Source) -> Iterator[Incoming | Unread]:
    """The text, decoded and else untouched."""
    data = source.read()
    yield Incoming(source.id, source.path, decode(data), sha256=hashlib.sha256(data).hexdigest())
