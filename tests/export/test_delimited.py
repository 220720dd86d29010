"""CSV and TSV: back through Python's csv as they were, and nothing in them that a spreadsheet runs."""

from __future__ import annotations

import csv
import io
import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from records_by_hand import RECORDS, bare_meeting, record

from ctdialog.export.delimited import DelimitedWriter, cell
from ctdialog.export.tables import BY_NAME
from ctdialog.records import Record

FORMULAS = [
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(1)",
    "=cmd|'/C calc'!A0",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    " =1+1",
    "\u00a0=1+1",
    "\u200b=1+1",
    "\u200d=1+1",
    "\ufeff=1+1",
    "\x00=1+1",
    "＝1+1",
    "＠SUM(1)",
    '=HYPERLINK("http://example.org/?"&A1,"more")',
    "Kari;=1+1",
    "Kari;  @SUM(1)",
    ";;-1",
]


def written(*records: Record, table: str = "meetings", mark: bool = False, dialect: str = "excel") -> bytes:
    """The bytes of a table of these records."""
    out = io.BytesIO()
    writer = DelimitedWriter(out, table, dialect, mark=mark)  # type: ignore[arg-type]
    for each in records:
        writer.write(each)
    writer.close()
    return out.getvalue()


def read(data: bytes, dialect: str = "excel") -> list[list[str]]:
    """What Python's csv reads in it."""
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), dialect))


@pytest.mark.parametrize("dialect", ["excel", "excel-tab"])
@pytest.mark.parametrize("table", BY_NAME)
def test_what_is_read_back_is_what_the_table_holds(table: str, dialect: str) -> None:
    header, *lines = read(written(*RECORDS, table=table, dialect=dialect), dialect)
    assert header == BY_NAME[table].header()
    rows = [row for each in RECORDS for row in BY_NAME[table].rows(each)]
    assert lines == [["" if value is None else str(value) for value in row] for row in rows]


def test_quotes_commas_and_letters_of_all_scripts_come_back() -> None:
    name = 'The "Quad", 王毅, آصف; and Māris'
    header, line = read(written(record(bare_meeting(name=name))))
    assert line[header.index("name")] == name


def test_lines_end_as_excel_wants_them() -> None:
    assert written(record()).count(b"\r\n") == 2


def test_the_mark_for_excel_is_there_only_when_asked_for() -> None:
    assert written(mark=True).startswith(b"\xef\xbb\xbfid,")
    assert written().startswith(b"id,")


@pytest.mark.parametrize("payload", FORMULAS)
def test_no_cell_begins_a_formula_whatever_parts_the_cells(payload: str) -> None:
    one = record(bare_meeting(name=payload), id=payload)
    for delimiter in (",", ";"):
        data = written(one).decode()
        for line in csv.reader(io.StringIO(data, newline=""), delimiter=delimiter):
            for value in line:
                assert not re.match(r"[\s\0\u200b-\u200d\ufeff]*[=+\-@＝＋－＠]", value), value


def test_words_with_such_signs_inside_stay_as_they_are() -> None:
    for words in ("Counter-Terrorism", "EU–Pakistan", "2+2 dialogue", "a; b - c", "KEN-NOR:visit#2025"):
        assert cell(words) == words


def test_numbers_stay_numbers() -> None:
    assert cell(3) == 3 and cell(None) is None and cell(0.5) == 0.5


@given(st.text())
def test_any_text_is_one_line_and_no_formula(text: str) -> None:
    value = cell(text)
    assert isinstance(value, str)
    assert len(value.splitlines()) <= 1
    assert not re.match(r"\s*[=+\-@]", value)
    value.encode()


@pytest.mark.parametrize("run", [";", " ", "; ", ";'", "=", "-;"])
def test_long_runs_take_linear_time(run: str) -> None:
    times = []
    for count in (200_000, 400_000):
        start = time.perf_counter()
        cell(run * count)
        times.append(time.perf_counter() - start)
    assert times[1] < 4 * times[0] + 0.05
