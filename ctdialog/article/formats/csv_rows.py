"""CSV and TSV: a row an article, its columns named by the first one.

Commas, semicolons (Excel in much of Europe), tabs or upright bars, whichever parts the first row into
its columns; Excel's line `sep=;` before it is heeded. `max_bytes` holds for a row.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from typing import Any, TextIO

from ctdialog.article.formats.encodings import open_text
from ctdialog.article.formats.rows import has_text_column, no_text_column, row_articles
from ctdialog.article.formats.source import Source, count, too_big
from ctdialog.article.unreadable import UnreadableArticle
from ctdialog.records import Incoming, Unread

_LONGEST_NAME = 40
_DELIMITERS = ",;\t|"
_BELOW_C_LONG = 2**31 - 1  # the csv module takes no larger limit on every platform


def read(source: Source) -> Iterator[Incoming | Unread]:
    """The articles of a table; UnreadableArticle where it has no column of texts."""
    with open_text(source.stream, source.head, newline="") as text:
        first = _line(text, source)
        delimiter = told_delimiter(first)
        begun = 1
        if delimiter:
            first = _line(text, source)
            begun = 2
        lines = _Lines(first, text, source)
        yield from row_articles(_rows(lines, delimiter or best_delimiter(first), source, begun), source)


def told_delimiter(line: str) -> str | None:
    """The delimiter that Excel's `sep=;` names; null where the line is none such."""
    line = line.lstrip("\ufeff").strip('\r\n"')
    return line[4] if line.casefold().startswith("sep=") and len(line) == 5 else None


def best_delimiter(line: str) -> str:
    """The delimiter that parts a first row into most columns."""
    return max(_DELIMITERS, key=lambda delimiter: len(column_names(line, delimiter)))


def column_names(line: str, delimiter: str) -> list[str]:
    """The columns that a first row names."""
    try:
        return next(csv.reader([line.lstrip("\ufeff")], delimiter=delimiter), [])
    except csv.Error:
        return []


class _Lines:
    """The lines of a table from a first one on; `row` counts what was read of a row, which is bounded."""

    def __init__(self, first: str, text: TextIO, source: Source) -> None:
        self._first, self._text, self._source = first, text, source
        self.row = 0

    def __iter__(self) -> Iterator[str]:
        yield self._first
        while line := _line(self._text, self._source):
            self.row += len(line)
            if self.row > self._source.max_bytes:
                raise csv.Error(
                    f"it is larger than {count(self._source.max_bytes, 'byte')}; --max-bytes can allow more"
                )
            yield line


def _line(text: TextIO, source: Source) -> str:
    line = text.readline(source.max_bytes + 1)
    if len(line) > source.max_bytes:
        raise too_big(source.max_bytes)
    return line


def _rows(
    lines: _Lines, delimiter: str, source: Source, begun: int
) -> Iterator[tuple[str, Mapping[str, Any]]]:
    reader = csv.reader(lines, delimiter=delimiter)
    names = _next(reader, source) or []
    if not has_text_column(names, source.fields):
        raise UnreadableArticle(no_text_column(source, names))
    while True:
        line = reader.line_num + begun
        lines.row = 0
        try:
            row = _next(reader, source)
        except csv.Error as error:
            raise UnreadableArticle(
                f"The row in line {line} cannot be read ({error}); nothing below it was read."
            ) from None
        if row is None:
            return
        if row:
            yield f":{line}", dict(zip(names, row, strict=False))


def _next(reader: Iterator[list[str]], source: Source) -> list[str] | None:
    """The next row, its fields as long as the source may be; null at the end.

    The limit is the whole process's, which is the user's: it is lifted for this moment.
    """
    before = csv.field_size_limit(min(source.max_bytes, _BELOW_C_LONG))
    try:
        return next(reader, None)
    finally:
        csv.field_size_limit(before)


def looks_like_table(source_fields: Mapping[str, tuple[str, ...]], first_lines: list[str]) -> bool:
    """Whether a text begins as a table of articles: with `sep=`, or the names of columns with the text's."""
    if not first_lines:
        return False
    if told_delimiter(first_lines[0]):
        return True
    names = column_names(first_lines[0], best_delimiter(first_lines[0]))
    short = max(map(len, names), default=0) <= _LONGEST_NAME
    return len(names) > 1 and len(first_lines) > 1 and short and has_text_column(names, source_fields)
