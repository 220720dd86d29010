"""Bytes or text to an `Article`: repaired, laid out in blocks, its dateline and date of publication found."""

from __future__ import annotations

import hashlib
import re
from datetime import date

from ctdialog.article.dateline import Head
from ctdialog.article.formats.encodings import decode
from ctdialog.article.layout import lay_out
from ctdialog.article.published import choose, is_publication_year, resolve
from ctdialog.article.repair import repair
from ctdialog.article.unreadable import UnreadableArticle
from ctdialog.records import Article, Dateline, PublishedFrom

__all__ = ["UnreadableArticle", "read_bytes", "read_text"]

# Half of a pair in UTF-16, or a byte that Python could not read: neither spaCy nor JSON takes it.
_SURROGATE = re.compile("[\ud800-\udfff]")


def read_bytes(data: bytes, *, id: str, published: str | None = None) -> Article:
    """The article that a file's bytes hold.

    Its encoding is found (see `ctdialog.article.formats.encodings`). Offsets count characters of the text so
    read, a UTF-8 mark of byte order included.

    Raises UnreadableArticle where the bytes are no text or hold no words, and ValueError where
    `published` is no date (YYYY-MM-DD).
    """
    if data.startswith(b"%PDF-"):
        raise UnreadableArticle("The input is a PDF file; hand over the text of the article instead.")
    return read_text(decode(data), id=id, published=published, sha256=hashlib.sha256(data).hexdigest())


def read_text(text: str, *, id: str, published: str | None = None, sha256: str | None = None) -> Article:
    """The article that a text is.

    `id` names it, `published` is its date of publication where that is known (YYYY-MM-DD), `sha256` the
    checksum of the bytes that it was read from (that of its UTF-8 form where it is not given).

    Raises UnreadableArticle where the text holds no words or what is no character, ValueError where
    `published` is no date or `id` no text, and TypeError where `text` is no str.
    """
    if not isinstance(text, str):
        raise TypeError(
            f"The text of an article must be a str, not {type(text).__name__}; "
            "Extractor.read_bytes takes bytes, Extractor.read_file a file."
        )
    if _SURROGATE.search(id):
        raise ValueError(f"{id!r} is no id: it holds half a character (a lone surrogate).")
    day = iso_date(published) if published is not None else None
    source: PublishedFrom | None = "given"
    if "\x00" in text:
        raise UnreadableArticle("The input holds NUL characters: it is binary data, not text.")
    if half := _SURROGATE.search(text):
        raise UnreadableArticle(
            f"The text holds half a character (a lone surrogate) at {half.start()}; hand over its bytes."
        )
    fixed, offsets = repair(text)
    if not any(map(str.isalnum, fixed)):
        raise UnreadableArticle("The input is empty: it holds no words.")
    page = lay_out(fixed)
    told, told_by = choose(page.dates, page.filed)
    if day is None:
        day, source = told, told_by
    return Article(
        id=id,
        given=text,
        text=fixed,
        offsets=offsets,
        blocks=tuple(page.blocks),
        published=day.isoformat() if day else None,
        published_from=source,
        told=told.isoformat() if told else None,
        headline=page.headline,
        byline=page.byline,
        publisher=page.publisher,
        datelines=tuple(_dateline(head, day) for head in page.heads),
        sha256=sha256 or hashlib.sha256(text.encode()).hexdigest(),
    )


def _dateline(head: Head | None, published: date | None) -> Dateline | None:
    if head is None:
        return None
    day = resolve(head.day, published) if head.day else None
    if head.city is None and day is None:
        return None
    return Dateline(head.city, head.country, day.isoformat() if day else None)


def iso_date(text: str) -> date:
    """The calendar date that a text such as 2025-02-21 is, years from 1000 to 9990.

    ValueError, with a sentence, where it is none, or leaves no room to count days and years from.
    """
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or day.isoformat() != text:
        raise ValueError(f"'{text}' is no publication date: it must be a calendar date as YYYY-MM-DD.")
    if not is_publication_year(day.year):
        raise ValueError(f"'{text}' is no publication date: its year must be from 1000 to 9990.")
    return day
