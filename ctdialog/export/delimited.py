"""CSV and TSV: a table in the dialect of Excel.

A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula, and what it runs may have
been put into an article for that. Such a cell, or a part of one behind a semicolon (which parts cells where
the comma is the decimal sign), gets an apostrophe before it. Line breaks and tabs become a space, control
and direction characters harmless ones: who wants each character as it was takes JSON Lines.
"""

from __future__ import annotations

import csv
import re
from typing import BinaryIO, Literal

from ctdialog.display.wording import safe
from ctdialog.export.tables import BY_NAME, Cell
from ctdialog.export.text import Utf8
from ctdialog.records import Record

# The wide forms are taken for the plain ones where Chinese, Japanese or Korean is set.
_FORMULA = re.compile(r"(^|;)([\s\u200c\u200d]*)(?=[=+\-@＝＋－＠])")


class DelimitedWriter:
    """A table, one line a row. `mark` puts a byte order mark first, by which Excel knows UTF-8."""

    def __init__(
        self, out: BinaryIO, table: str, dialect: Literal["excel", "excel-tab"], *, mark: bool = False
    ) -> None:
        self._table = BY_NAME[table]
        self._out = Utf8(out)
        self._lines = csv.writer(self._out, dialect)
        if mark:
            self._out.write("\ufeff")
        self._lines.writerow(self._table.header())

    def write(self, record: Record, text: str | None = None) -> None:
        """Write a record's rows."""
        self._lines.writerows([cell(value) for value in row] for row in self._table.rows(record))
        self._out.flush()

    def close(self) -> None:
        """Nothing follows the last row."""


def cell(value: Cell) -> Cell:
    """A value as it stands in its cell: nothing in it that a spreadsheet runs or a terminal obeys."""
    return _FORMULA.sub(r"\1'\2", safe(value)) if isinstance(value, str) else value
