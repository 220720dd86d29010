"""PDF files that hold text, by pypdf: the text of all pages, a paragraph a line as far as that can be told.

A file tells where words stand, not which belong together: where a line is so long that the next one's
first word would not have fitted, the two are one paragraph. A scanned page is a picture and holds no text.
Of a file's properties none is used: its title is rarely the article's, and its dates are those of the file.
"""

from __future__ import annotations

import hashlib
import io
import itertools
from collections.abc import Iterator
from typing import Any

from ctdialog.article.formats.source import Source, library, too_big
from ctdialog.article.unreadable import UnreadableArticle
from ctdialog.records import Incoming, Unread


def read(source: Source) -> Iterator[Incoming | Unread]:
    """The text of the pages; offsets count characters of that."""
    data = source.read()
    pypdf = library("pypdf", "pdf")
    limits = dict.fromkeys(_LIMITS, source.max_bytes)
    try:
        with pypdf.apply_configuration(**limits):
            text = _text(pypdf.PdfReader(io.BytesIO(data)), source.max_bytes)
    except pypdf.errors.LimitReachedError:
        raise too_big(source.max_bytes) from None
    except (pypdf.errors.FileNotDecryptedError, pypdf.errors.DependencyError):
        raise UnreadableArticle("The PDF file is locked by a password.") from None
    except pypdf.errors.PyPdfError as error:
        raise UnreadableArticle(f"The PDF file is damaged ({error}).") from None
    if not text.strip():
        raise UnreadableArticle("The PDF file holds no text; its pages may be scanned pictures.")
    yield Incoming(source.id, source.path, text, sha256=hashlib.sha256(data).hexdigest())


# A page of words is some hundred, a form is read anew each time that it is drawn.
_MOST_STEPS, _STEPS_OF_A_FORM = 1_000_000, 100
# In thousandths of the size of the font. pypdf's own 200 sees spaces inside of words in files from browsers.
_SPACE_WIDTH = 300.0
# Letters differ in width, so that lines of the same width differ in their number.
_FULL, _SHORTEST_PAGE_WIDTH = 0.88, 40

# What a stream in the file may grow to when it is unpacked.
_LIMITS = (
    "maximum_declared_stream_length",
    "array_based_stream_maximum_output_length",
    "lzw_maximum_output_length",
    "run_length_maximum_output_length",
    "zlib_maximum_output_length",
    "brotli_maximum_output_length",
    "stream_decoding_work_maximum_length",
)


def _text(file: Any, limit: int) -> str:
    pages: list[str] = []
    length = 0
    steps = _Steps()
    for page in file.pages:
        # Many pages may share one content, that holds no text.
        contents = page.get_contents()
        length += len(contents.get_data()) if contents is not None else 0
        if length > limit:
            raise too_big(limit)
        text = page.extract_text(space_width=_SPACE_WIDTH, visitor_operand_before=steps)
        pages.append(_joined(text.split("\n")))
        length += len(pages[-1])
    return "\n\n".join(pages)


class _Steps:
    """Counts what is drawn: forms within forms may draw a small file's content over and over for hours."""

    _count = 0

    def __call__(self, operator: bytes, *_: object) -> None:
        """One thing is drawn; UnreadableArticle where there are too many."""
        self._count += _STEPS_OF_A_FORM if operator == b"Do" else 1
        if self._count > _MOST_STEPS:
            raise UnreadableArticle(
                f"The PDF file draws more than {_MOST_STEPS:,} things, as no article does."
            )


def _joined(lines: list[str]) -> str:
    """The lines of a page with those of a paragraph as one."""
    lines = [" ".join(line.split()) for line in lines]
    width = max(map(len, lines), default=0)
    text = lines[0] if lines else ""
    for above, line in itertools.pairwise(lines):
        if above.endswith("-") and line[:1].islower():
            text += line
        elif width >= _SHORTEST_PAGE_WIDTH and line and len(above) + 1 + len(line.split()[0]) > _FULL * width:
            text += f" {line}"
        else:
            text += f"\n{line}"
    return text
