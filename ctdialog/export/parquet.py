"""Parquet: one row a meeting, typed and nested, as DuckDB, Polars and pandas read it.

The columns are those of the model, so that a field that a meeting gets is a column here: text, whole
numbers, structs, lists of structs (`officials[1].name` in DuckDB). In front of them stand the article's own,
and the days that the date comes to.
"""

from __future__ import annotations

import types
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import pyarrow as pa
import pyarrow.parquet as pq
from pydantic import BaseModel

from ctdialog.export.days import days
from ctdialog.records import Meeting, Record

_ROWS = 2_000  # meetings in memory at once, and in a row group
_PLAIN = {str: pa.string(), int: pa.int32(), float: pa.float64(), bool: pa.bool_()}


class ParquetStream:
    """A new Parquet file at a path."""

    def __init__(self, path: Path) -> None:
        self._schema = schema()
        self._file = pq.ParquetWriter(path, self._schema, compression="zstd")
        self._rows: list[dict[str, Any]] = []

    def write(self, record: Record, text: str | None = None) -> None:
        """Add a record's meetings."""
        self._rows.extend(_rows(record))
        if len(self._rows) >= _ROWS:
            self._flush()

    def close(self) -> None:
        """Write the last rows and the file's end."""
        self._flush()
        self._file.close()

    def _flush(self) -> None:
        if self._rows:
            self._file.write_table(pa.Table.from_pylist(self._rows, self._schema))
            self._rows = []


def schema() -> pa.Schema:
    """The columns: the article's, then the days of the date, then all that a meeting holds."""
    text, day = pa.string(), pa.date32()
    return pa.schema(
        [
            pa.field("id", text, nullable=False),
            pa.field("published", day),
            pa.field("headline", text),
            pa.field("byline", text),
            pa.field("publisher", text),
            pa.field("path", text),
            pa.field("sha256", text),
            pa.field("near_duplicate_of", text),
            pa.field("position", pa.int32(), nullable=False),
            pa.field("date_start", day),
            pa.field("date_end", day),
            *_fields(Meeting),
        ]
    )


def _fields(model: type[BaseModel]) -> list[pa.Field]:
    return [pa.field(name, _type(field.annotation)) for name, field in model.model_fields.items()]


def _type(annotation: Any) -> pa.DataType:
    """The Arrow type of a field's annotation."""
    if annotation in _PLAIN:
        return _PLAIN[annotation]
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return pa.struct(_fields(annotation))
    origin, inside = get_origin(annotation), get_args(annotation)
    if origin is tuple:
        return pa.list_(_type(inside[0]))
    if origin is Literal:
        return pa.string()
    if origin is Annotated:
        return _type(inside[0])
    if origin in (types.UnionType, Union):
        return _type(next(each for each in inside if each is not type(None)))
    raise TypeError(f"no column is known for {annotation}")


def _rows(record: Record) -> list[dict[str, Any]]:
    source = record.source
    article = {
        "id": record.id,
        "published": date.fromisoformat(record.published) if record.published else None,
        "headline": source.headline,
        "byline": source.byline,
        "publisher": source.publisher,
        "path": source.path,
        "sha256": source.sha256,
        "near_duplicate_of": source.near_duplicate_of,
    }
    return [article | _row(number, meeting) for number, meeting in enumerate(record.meetings, 1)]


def _row(number: int, meeting: Meeting) -> dict[str, Any]:
    start, end = (meeting.date and days(meeting.date.edtf)) or (None, None)
    return {"position": number, "date_start": start, "date_end": end, **meeting.model_dump()}
