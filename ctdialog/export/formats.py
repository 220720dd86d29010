"""The output formats by name: how each is opened, and what it needs.

A format's module is imported when it is asked for, since some are slow to load and some want a library that
not everybody has.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from ctdialog.export.jsonlines import IndentedWriter, LineWriter
from ctdialog.export.text import Utf8
from ctdialog.records import Record

if TYPE_CHECKING:
    from ctdialog.export import Stream

TABLES = ("meetings", "officials", "topics", "evidence", "dyads")
"""The tables that csv and tsv can hold: a row for each meeting, official, topic, place in the text, pair of
parties."""

Opener = Callable[[BinaryIO, str, bool], "Stream"]
"""Opens a stream on what takes bytes, for a table, with the mark for Excel or without."""


@dataclass(frozen=True, slots=True)
class Format:
    """An output format.

    One of `stream` (it can be written front to back, so also to standard output) and `at` (it wants a place
    of its own) opens it. `endings` are the file endings that mean it; `library` is what its extra, of the
    same name, installs. It is `tabular` where it holds one of TABLES, `wants_text` where it needs the
    articles' text, a `folder` of files, or `is_part`, the collected records as they are.
    """

    endings: tuple[str, ...] = ()
    stream: Opener | None = None
    at: Callable[[Path], Stream] | None = None
    tabular: bool = False
    library: str | None = None
    wants_text: bool = False
    folder: bool = False
    is_part: bool = False

    def maker(self, table: str, excel: bool) -> Callable[[Path], Stream] | None:
        """What opens it at a path; None where the collected records are the output as they are."""
        if self.is_part:
            return None
        stream = self.stream
        if stream is None:
            return self.at
        return lambda path: _FileStream(path, stream, table, excel)


class _FileStream:
    """A stream to a new file."""

    def __init__(self, path: Path, stream: Opener, table: str, excel: bool) -> None:
        self._file = path.open("wb")
        self._stream = stream(self._file, table, excel)

    def write(self, record: Record, text: str | None = None) -> None:
        """Write one record."""
        self._stream.write(record, text)

    def close(self) -> None:
        """Finish the file."""
        self._stream.close()
        self._file.close()


def _jsonl(out: BinaryIO, table: str, excel: bool) -> Stream:
    return LineWriter(Utf8(out))


def _json(out: BinaryIO, table: str, excel: bool) -> Stream:
    return IndentedWriter(Utf8(out), many=True)


def _csv(out: BinaryIO, table: str, excel: bool) -> Stream:
    from ctdialog.export.delimited import DelimitedWriter

    return DelimitedWriter(out, table, "excel", mark=excel)


def _tsv(out: BinaryIO, table: str, excel: bool) -> Stream:
    from ctdialog.export.delimited import DelimitedWriter

    return DelimitedWriter(out, table, "excel-tab", mark=excel)


def _parquet(path: Path) -> Stream:
    from ctdialog.export.parquet import ParquetStream

    return ParquetStream(path)


def _sqlite(path: Path) -> Stream:
    from ctdialog.export.database import DatabaseStream

    return DatabaseStream(path)


def _ics(out: BinaryIO, table: str, excel: bool) -> Stream:
    from ctdialog.export.calendar import CalendarStream

    return CalendarStream(out)


def _html(out: BinaryIO, table: str, excel: bool) -> Stream:
    from ctdialog.export.page import PageStream

    return PageStream(Utf8(out))


def _spacy(path: Path) -> Stream:
    from ctdialog.export.docbin import DocBinStream

    return DocBinStream(path)


def _doccano(out: BinaryIO, table: str, excel: bool) -> Stream:
    from ctdialog.export.doccano import DoccanoStream

    return DoccanoStream(Utf8(out))


def _brat(path: Path) -> Stream:
    from ctdialog.export.brat import BratStream

    return BratStream(path)


FORMATS: dict[str, Format] = {
    "jsonl": Format((".jsonl", ".ndjson"), stream=_jsonl, is_part=True),
    "json": Format((".json",), stream=_json),
    "csv": Format((".csv",), stream=_csv, tabular=True),
    "tsv": Format((".tsv",), stream=_tsv, tabular=True),
    "parquet": Format((".parquet",), at=_parquet, library="pyarrow"),
    "sqlite": Format((".db", ".sqlite"), at=_sqlite),
    "ics": Format((".ics",), stream=_ics, library="icalendar"),
    "html": Format((".html",), stream=_html),
    "spacy": Format(at=_spacy, wants_text=True, folder=True),
    "doccano": Format(stream=_doccano, wants_text=True),
    "brat": Format(at=_brat, wants_text=True, folder=True),
}
