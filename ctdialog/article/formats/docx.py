"""Word documents: the text of the document's body, a paragraph a line.

Insertions that are still tracked are text, deletions are not; headers, footers, footnotes and comments are
left out. Of a document's properties none is used: its title is rarely the article's, and its
dates are those of the file.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Iterator
from typing import Any, BinaryIO

from ctdialog.article.formats.source import BOUNDED_PACKINGS, Source, too_big
from ctdialog.article.unreadable import UnreadableArticle
from ctdialog.records import Incoming, Unread

DOCUMENT = "word/document.xml"
_WORD = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}",
)
_DEEPEST = 1000
# Shown in the place of what older programs cannot draw: the same words a second time.
_SECOND_FORM = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def read(source: Source) -> Iterator[Incoming | Unread]:
    """The text of the document; offsets count characters of that."""
    from defusedxml.common import DefusedXmlException

    data = source.read()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            part = parts.getinfo(DOCUMENT)
            if part.file_size > source.max_bytes:
                raise too_big(source.max_bytes)
            if part.compress_type not in BOUNDED_PACKINGS:
                raise UnreadableArticle("The Word document is packed as no Word document is.")
            with parts.open(DOCUMENT) as document:
                text = _text(document)  # type: ignore[arg-type]
    except DefusedXmlException:
        problem = "The Word document holds a document type (DTD), as no Word document does."
        raise UnreadableArticle(problem) from None
    except (zipfile.BadZipFile, KeyError):
        raise UnreadableArticle("The Word document is damaged.") from None
    if not text.strip():
        raise UnreadableArticle("The Word document holds no text.")
    yield Incoming(source.id, source.path, text, sha256=hashlib.sha256(data).hexdigest())


def _text(document: BinaryIO) -> str:
    """The paragraphs of a document's XML, read without ever holding its tree."""
    from defusedxml.ElementTree import iterparse

    parts: list[str] = []
    above: list[Any] = []
    doubled = 0
    for event, element in iterparse(document, events=("start", "end"), forbid_dtd=True):
        if event == "start":
            above.append(element)
            doubled += element.tag == _SECOND_FORM
            if len(above) > _DEEPEST:
                raise RecursionError
            continue
        if not doubled:
            parts.append(_words(element.tag, element.text))
        doubled -= element.tag == _SECOND_FORM
        above.pop()
        if above:
            above[-1].clear()  # forgets the element, too, whose words were taken
    return "\n".join(line for paragraph in "".join(parts).split("\n") if (line := paragraph.strip()))


def _words(tag: str, text: str | None) -> str:
    for namespace in _WORD:
        if tag.startswith(namespace):
            break
    else:
        return ""
    kind = tag.rpartition("}")[2]
    if kind == "t":
        return text or ""
    if kind in ("tab", "tc"):
        return "\t"
    if kind == "noBreakHyphen":
        return "-"
    return "\n" if kind in ("p", "br", "cr") else ""
