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

Rows = Iterator[tuple[str, Mapping[str, Any] | str]]

_CHUNK = 1 << 16
_LONGEST_WORD = len("-Infinity")  # and "\\ud83d\\u", the longest that a cut can make wrong
_BETWEEN = re.compile(r"[\s,]*")


def _integer(digits: str) -> float:
    """The number of some digits; as a float where Python refuses to count so many."""
    try:
        return int(digits)
    except ValueError:
        return float(digits)


_DECODER = json.JSONDecoder(parse_int=_integer)
_NONE = "no JSON object"
_TOO_DEEP = "nested too deeply"


def read(source: Source) -> Iterator[Incoming | Unread]:
    """The articles of an export."""
    with open_text(source.stream, source.head) as text:
        if decode(source.head, whole=False).lstrip("\ufeff \t\r\n").startswith("["):
            rows = _array_rows(_Buffer(text, source.max_bytes))
        else:
            rows = _object_rows(text, source)
        yield from row_articles(rows, source)


# ---------------------------------------------------------------- JSON Lines


def _object_rows(text: TextIO, source: Source) -> Rows:
    """The rows of JSON Lines; where the first line is not all of an object, those of one object."""
    number = 1
    while (line := _line(text, source.max_bytes)).isspace():
        number += 1
    if isinstance(_object(line), str):
        yield from _rows_of_one(line, text, source, number)
        return
    while line:
        if not line.isspace():
            yield from _rows_of(_object(line), source, number)
        number += 1
        line = _line(text, source.max_bytes)


def _rows_of_one(begun: str, text: TextIO, source: Source, number: int) -> Rows:
    whole = begun + text.read(source.max_bytes)
    if len(whole) > source.max_bytes:
        raise too_big(source.max_bytes)
    value = _object(whole)
    if isinstance(value, str):
        raise UnreadableArticle("It begins as JSON but is none." if value == _NONE else f"It is {value}.")
    yield from _rows_of(value, source, number)


def _rows_of(value: dict[str, Any] | str, source: Source, number: int) -> Rows:
    """The rows of what begins in a line: an object, those of its only list of objects, or a problem."""
    if isinstance(value, str):
        yield f":{number}", f"The line is {value}."
        return
    lists = [each for each in value.values() if isinstance(each, list) and each and isinstance(each[0], dict)]
    if has_text_column(list(value), source.fields) or len(lists) != 1:
        yield f":{number}", value
        return
    for n, row in enumerate(lists[0], 1):
        yield f":{number}#{n}", row if isinstance(row, dict) else f"It is {_NONE}."


def _line(text: TextIO, limit: int) -> str:
    line = text.readline(limit + 1)
    if len(line) > limit:
        raise too_big(limit)
    return line


def _object(text: str) -> dict[str, Any] | str:
    """The JSON object that a text is; what it is instead where it is none."""
    try:
        value = _DECODER.decode(text)
    except ValueError:
        return _NONE
    except RecursionError:
        return _TOO_DEEP
    return value if isinstance(value, dict) else _NONE


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


def _array_rows(buffer: _Buffer) -> Rows:
    buffer.skip(re.compile(r"\s*\[?"))
    number = 0
    while (char := buffer.skip(_BETWEEN)) != "]":
        line = buffer.line
        wrong = None if char else "no JSON"
        try:
            value = buffer.value() if char else None
        except UnreadableArticle:
            raise
        except ValueError:
            wrong = "no JSON"
        except RecursionError:
            wrong = _TOO_DEEP
        if wrong:
            raise UnreadableArticle(f"What stands in line {line} is {wrong}; nothing below it was read.")
        number += 1
        yield f"#{number}", value if isinstance(value, dict) else f"It is {_NONE}."
