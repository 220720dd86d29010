"""JSON Lines and JSON: an object an article.

JSON Lines are read line by line, the array of a JSON file object by object, so that an export may be larger
than memory; `max_bytes` holds for a line or object. An object without a text that holds one list of
objects (`{"articles": [...]}`) is that list.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, TextIO

from ctdialog.article.formats.encodings import decode, open_text
from ctdialog.article.formats.rows import has_text_column, row_articles
from ctdialog.article.formats.source import Source, too_big
from ctdialog.article.unreadable import UnreadableArticle
from ctdialog.records import Incoming, Unread

Rows = Iterator[tuple[int, Mapping[str, Any] | Unread]]

_CHUNK = 1 << 16
_LONGEST_WORD = len("-Infinity")  # and "\\ud83d\\u", the longest that a cut can make wrong
_BETWEEN = re.compile(r"[\s,]*")
_DECODER = json.JSONDecoder()


def read(source: Source) -> Iterator[Incoming | Unread]:
    """The articles of an export."""
    with open_text(source.stream, source.head) as text:
        if decode(source.head, whole=False).lstrip("\ufeff \t\r\n").startswith("["):
            rows = _array_rows(_Buffer(text, source.max_bytes), source)
        else:
            rows = _object_rows(text, source)
        yield from row_articles(rows, source)


# ---------------------------------------------------------------- JSON Lines


def _object_rows(text: TextIO, source: Source) -> Rows:
    """The rows of JSON Lines; where the first line is not all of an object, those of one object."""
    number = 1
    while (line := _line(text, source.max_bytes)).isspace():
        number += 1
    if not isinstance(_value(line), dict):
        yield from _rows_of_one(line, text, source, number)
        return
    while line:
        if not line.isspace():
            yield from _rows_of_line(line, source, number)
        number += 1
        line = _line(text, source.max_bytes)


def _rows_of_line(line: str, source: Source, number: int) -> Rows:
    value = _value(line)
    if isinstance(value, dict):
        yield from ((number, row) for row in _unwrapped(value, source))
    else:
        yield number, Unread(f"{source.path}:{number}", "The line is no JSON object.")


def _rows_of_one(begun: str, text: TextIO, source: Source, number: int) -> Rows:
    whole = begun + text.read(source.max_bytes)
    if len(whole) > source.max_bytes:
        raise too_big(source.max_bytes)
    value = _value(whole)
    if not isinstance(value, dict):
        raise UnreadableArticle("It begins as JSON but is none.")
    yield from ((number, row) for row in _unwrapped(value, source))


def _line(text: TextIO, limit: int) -> str:
    line = text.readline(limit + 1)
    if len(line) > limit:
        raise too_big(limit)
    return line


def _value(text: str) -> Any:
    """The value that a text is; null where it is no JSON, or nests deeper than Python reads."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _unwrapped(value: dict[str, Any], source: Source) -> list[dict[str, Any]]:
    """The rows of an object: itself, or those of its only list of objects."""
    lists = [each for each in value.values() if isinstance(each, list) and each and isinstance(each[0], dict)]
    if has_text_column(list(value), source.fields) or len(lists) != 1:
        return [value]
    return [row for row in lists[0] if isinstance(row, dict)]


# ---------------------------------------------------------------- a JSON array


class _Buffer:
    """The part of a text that is being read, how long it may be, and the line that is being read."""

    def __init__(self, text: TextIO, limit: int) -> None:
        self._text, self._limit = text, limit
        self._part, self._at = "", 0
        self.line = 1

    def skip(self, pattern: re.Pattern[str]) -> str:
        """Leave out what matches; the character that follows, "" at the end."""
        while True:
            match = pattern.match(self._part, self._at)
            self._go_to(match.end() if match else self._at)
            if self._at < len(self._part) or not self._more(_CHUNK):
                return self._part[self._at : self._at + 1]

    def value(self) -> Any:
        """The JSON value that comes next. Raises ValueError where there is none."""
        while True:
            try:
                value, end = _DECODER.raw_decode(self._part, self._at)
            except json.JSONDecodeError as error:
                cut = error.pos > len(self._part) - _LONGEST_WORD or error.msg.startswith("Unterminated")
                # Twice as much each time, so that a long value is not read over and over.
                if not cut or not self._more(max(_CHUNK, len(self._part) - self._at)):
                    raise
                continue
            if end - self._at > self._limit:
                raise too_big(self._limit)
            self._go_to(end)
            return value

    def _more(self, size: int) -> bool:
        self._part = self._part[self._at :]
        self._at = 0
        if len(self._part) > self._limit:
            raise too_big(self._limit)
        chunk = self._text.read(size)
        self._part += chunk
        return bool(chunk)

    def _go_to(self, end: int) -> None:
        self.line += self._part.count("\n", self._at, end)
        self._at = end


def _array_rows(buffer: _Buffer, source: Source) -> Rows:
    buffer.skip(re.compile(r"\s*\[?"))
    while (char := buffer.skip(_BETWEEN)) != "]":
        line = buffer.line
        try:
            value = buffer.value() if char else None
        except UnreadableArticle:
            raise
        except (ValueError, RecursionError):
            char = ""
        if not char:
            raise UnreadableArticle(f"What stands in line {line} is no JSON; nothing below it was read.")
        if isinstance(value, dict):
            yield line, value
        else:
            yield line, Unread(f"{source.path}:{line}", "It is no JSON object.")
