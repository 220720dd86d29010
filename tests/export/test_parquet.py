"""Parquet, typed and nested, as pyarrow and DuckDB read it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from records_by_hand import RECORDS, VISIT, meeting, record

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")

from ctdialog.export.parquet import ParquetStream, schema  # noqa: E402
from ctdialog.records import Meeting, Record  # noqa: E402


def written(path: Path, *records: Record) -> Path:
    """A Parquet file of these records."""
    stream = ParquetStream(path / "out.parquet")
    for each in records:
        stream.write(each)
    stream.close()
    return path / "out.parquet"


def test_what_pyarrow_reads_is_the_record(tmp_path: Path) -> None:
    rows = pq.read_table(written(tmp_path, *RECORDS)).to_pylist()
    assert [row["id"] for row in rows] == ["nairobi", "visit"]
    for row, one in zip(rows, (record(), VISIT), strict=True):
        told = one.meetings[0].model_dump(mode="json")
        assert {name: row[name] for name in told} == told


def test_days_are_days_and_lists_of_structs_nested(tmp_path: Path) -> None:
    table = pq.read_table(written(tmp_path, record(), VISIT))
    assert table.schema.field("published").type == pa.date32()
    assert table.schema.field("participants").type == pa.list_(
        pa.struct([("code", pa.string()), ("name", pa.string())])
    )
    assert table["date_start"].to_pylist() == [date(2025, 2, 20), date(2025, 3, 1)]
    assert table["published"].to_pylist() == [date(2025, 2, 21), None]


def test_every_field_of_the_model_is_a_column() -> None:
    assert set(Meeting.model_fields) <= set(schema().names)


def test_no_meeting_is_a_file_with_columns_and_no_rows(tmp_path: Path) -> None:
    table = pq.read_table(written(tmp_path, RECORDS[1]))
    assert table.num_rows == 0
    assert table.schema.equals(schema())


def test_rows_are_written_in_groups(tmp_path: Path) -> None:
    path = written(tmp_path, *[record(meeting(), meeting(), id=str(number)) for number in range(2500)])
    assert pq.ParquetFile(path).num_row_groups == 3
    assert pq.read_table(path, columns=["id"])["id"].to_pylist()[-1] == "2499"


def test_duckdb_reads_it_in_one_line(tmp_path: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    path = written(tmp_path, record())
    query = f"SELECT date_start, [p.name FOR p IN participants], officials[1].name, place.city FROM '{path}'"
    assert duckdb.sql(query).fetchall() == [(date(2025, 2, 20), ["Norway", "Kenya"], "Kari Lund", "Nairobi")]
