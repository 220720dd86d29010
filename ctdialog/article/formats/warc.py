"""Web archives (WARC), by warcio: every page or text that a server sent is an article, at its address."""

from __future__ import annotations

import contextlib
import hashlib
import re
import zlib
from collections.abc import Iterator
from io import BufferedIOBase
from typing import Any

from ctdialog.article.formats.encodings import decode
from ctdialog.article.formats.html import read_page
from ctdialog.article.formats.metadata import words
from ctdialog.article.formats.reading import problem_of
from ctdialog.article.formats.source import HEAD, Source, library, read_at_most, too_big
from ctdialog.article.unreadable import UnreadableArticle
from ctdialog.records import Incoming, Unread

# Of what a server sent or a crawler made of it; the rest of an archive tells how it was made.
_RECORDS = ("response", "resource", "conversion")
_PAGES = ("text/html", "application/xhtml+xml")
_TEXTS = ("text/plain", "text/markdown")
# warcio reads the head of a record at once, however long it is.
_LONGEST_RECORD_HEAD = 1 << 20
_CHARSET = re.compile(r"charset\s*=\s*(?:[\"']\s*)?([\w.:-]{2,40})", re.IGNORECASE)
_GZIP_OR_ZLIB = zlib.MAX_WBITS | 32


def read(source: Source) -> Iterator[Incoming | Unread]:
    """The pages and texts of an archive, one after the other; any other record is passed over.

    Raises UnreadableArticle where the archive is damaged or cut off; what came before it was yielded.
    """
    stream = _Bounded(source.stream)
    records = _records(stream)
    number = 0
    while True:
        stream.allowed = _LONGEST_RECORD_HEAD
        record = _next(records)
        stream.allowed = None
        if record is None:
            return
        if media := _media_type(record):
            number += 1
            yield _article(record, media, source, number)
        while record.raw_stream.read(HEAD):
            pass
        if getattr(record.raw_stream, "limit", 0):
            raise UnreadableArticle("The web archive ends in the middle of a record.")


def _records(stream: Any) -> Any:
    iterator = library("warcio.archiveiterator", "warc").WARCIterator
    # What warcio finds wrong with a record's length it would write to standard error.
    return type("QuietIterator", (iterator,), {"INC_RECORD": ""})(stream)


def _next(records: Any) -> Any:
    """The next record; null behind the last one."""
    try:
        return next(records, None)
    except UnreadableArticle:
        raise
    except Exception:  # warcio has errors of its own, and stumbles over what is badly broken
        raise UnreadableArticle("The web archive is damaged; nothing behind that was read.") from None


def _media_type(record: Any) -> str | None:
    """The media type of a record that is an article; null for any other."""
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    if record.rec_type not in _RECORDS or not url.lower().startswith(("http:", "https:")):
        return None
    headers = record.http_headers
    if headers is not None and not (headers.get_statuscode() or "").startswith("2"):
        return None
    kind = (headers or record.rec_headers).get_header("Content-Type") or ""
    return kind if kind.partition(";")[0].strip().lower() in _PAGES + _TEXTS else None


def _article(record: Any, media: str, source: Source, number: int) -> Incoming | Unread:
    url = words(record.rec_headers.get_header("WARC-Target-URI")) or ""
    id, path = f"{source.id}#{number}", f"{source.path}/{url}"
    charset = match[1] if (match := _CHARSET.search(media)) else None
    try:
        data = _body(record, source.max_bytes)
        if media.partition(";")[0].strip().lower() in _PAGES:
            return read_page(data, id, path, charset=charset, url=url)
        return Incoming(id, path, decode(data, charset), sha256=hashlib.sha256(data).hexdigest())
    except Exception as error:  # one bad page must not cost the rest of the archive
        return Unread(path, problem_of(error, "page"))


def _body(record: Any, limit: int) -> bytes:
    """What the server sent, unpacked here and not by warcio, which knows no limit."""
    packing = ""
    if record.http_headers is not None:
        packing = (record.http_headers.get_header("Content-Encoding") or "").strip().lower()
        record.http_headers.remove_header("Content-Encoding")
    return _unpacked(read_at_most(record.content_stream(), limit), packing, limit)


def _unpacked(data: bytes, packing: str, limit: int) -> bytes:
    if packing in ("gzip", "x-gzip", "deflate"):
        with contextlib.suppress(zlib.error):  # many crawlers unpack a page and leave its header as it was
            data = zlib.decompressobj(_GZIP_OR_ZLIB).decompress(data, limit + 1)
    elif packing == "br":
        brotli = library("brotli", "warc")
        with contextlib.suppress(brotli.error):
            data = brotli.Decompressor().process(data, output_buffer_limit=limit + 1)
    elif packing not in ("", "identity"):
        raise UnreadableArticle(f"The page is packed as '{words(packing)}', which is not read.")
    if len(data) > limit:
        raise too_big(limit)
    return data


class _Bounded:
    """A stream of which at most `allowed` more bytes may be read (no limit where it is null)."""

    def __init__(self, stream: BufferedIOBase) -> None:
        self._stream = stream
        self.allowed: int | None = None

    def read(self, size: int) -> bytes:
        """The next bytes; UnreadableArticle where they are too many, or the gzip file is cut off."""
        try:
            data = self._stream.read1(size)
        except EOFError:  # which warcio takes for the end of the archive
            raise UnreadableArticle("The web archive is cut off.") from None
        if self.allowed is not None:
            self.allowed -= len(data)
            if self.allowed < 0:
                raise UnreadableArticle("The head of a record of the web archive has no end.")
        return data
