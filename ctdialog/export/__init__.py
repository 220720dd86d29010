"""Records to files: one module an output format, and `open_writer`, which chooses among them.

Whatever the format, a file's records are first collected as JSON Lines beside it (`.NAME.part`); `close`
makes the output of them and puts it under its name, whole. So every format can be gone on with.
"""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol

from ctdialog.export.formats import FORMATS, TABLES, Format
from ctdialog.export.parts import FileWriter, PipeWriter
from ctdialog.records import Record

__all__ = ["FORMATS", "TABLES", "Stream", "Writer", "open_writer"]


class Stream(Protocol):
    """Records in one format, written as they come."""

    def write(self, record: Record, text: str | None = None) -> None:
        """Write one record, whole, and hand it on at once."""

    def close(self) -> None:
        """Write what the format wants after the last record; what it is written to stays open."""


class Writer(Stream, Protocol):
    """Records on their way to an output: what `open_writer` gives.

    `write` takes the article's text as given too, which the formats for correcting labels need
    (`FORMATS[name].wants_text`). `close` finishes the output and puts it under its name: a run that was
    broken off ends with `abandon` instead, and its records wait for `open_writer(..., resume=True)`.
    """

    def write_line(self, line: str, text: str | None = None) -> None:
        """As `write`, of a record as `ctdialog.export.jsonlines.to_json` writes it: nothing is parsed."""

    def written(self) -> int:
        """How many records the output holds, those of the runs before included."""

    def checkpoint(self) -> None:
        """Make what was written so far safe from a crash."""

    def abandon(self) -> None:
        """Stop without finishing the output; no exception where not all can be written any more."""


def open_writer(
    path: Path | None,
    to: str | None = None,
    *,
    table: str = "meetings",
    excel: bool = False,
    resume: bool = False,
    keep: int | None = None,
) -> Writer:
    """The writer of an output.

    `path` is a file, or a folder for the formats that make one; None is standard output. The format is `to`,
    a name in FORMATS, else what the path's ending says, else JSON Lines on standard output. `table`, a name
    in TABLES, and `excel` (a byte order mark first, which Excel wants) are for csv and tsv. With `resume`
    the records that an earlier writer of the same path left are kept, a torn last one cut off, and of the
    whole ones the first `keep` where that is given.

    Raises ValueError, with one sentence, for what does not go together and for a library that is not
    installed, OSError where nothing can be written there. `close` replaces an existing file, a folder never.
    """
    name, form = _format(path, to)
    if table not in TABLES:
        raise ValueError(f"{table!r} is no table; take one of: {', '.join(TABLES)}.")
    if not form.tabular and (table != "meetings" or excel):
        raise ValueError(f"Tables and the mark for Excel go with csv and tsv, not with {name}.")
    if form.library and find_spec(form.library) is None:
        raise ValueError(f"{name} needs a library that is not installed: pip install 'ctdialog[{name}]'")
    if path is None:
        return _pipe(name, form, table, excel, resume)
    _check(path, form)
    return FileWriter(path, form.maker(table, excel), resume=resume, keep=keep, keeps_text=form.wants_text)


def _format(path: Path | None, to: str | None) -> tuple[str, Format]:
    if to is None and path is None:
        to = "jsonl"
    if to is None:
        assert path is not None
        ending = path.suffix.lower()
        to = next((name for name, form in FORMATS.items() if ending in form.endings), None)
        if to is None:
            what = f"The ending {ending!r}" if ending else f"{str(path)!r} has no ending, which"
            raise ValueError(f"{what} tells no format; take one of: {', '.join(FORMATS)}.")
    if to not in FORMATS:
        raise ValueError(f"{to!r} is no format; take one of: {', '.join(FORMATS)}.")
    return to, FORMATS[to]


def _pipe(name: str, form: Format, table: str, excel: bool, resume: bool) -> Writer:
    if form.stream is None:
        raise ValueError(
            f"{name} cannot go to standard output; name a {'folder' if form.folder else 'file'}."
        )
    if resume:
        raise ValueError("Only a file can be gone on with, not standard output.")
    return PipeWriter(form.stream(sys.stdout.buffer, table, excel), sys.stdout.buffer)


def _check(path: Path, form: Format) -> None:
    """Raises ValueError where the output cannot be put under its name when all is done."""
    if not path.name:
        raise ValueError(f"{str(path)!r} is no name for an output.")
    if form.folder:
        if path.exists() and not (path.is_dir() and not any(path.iterdir())):
            raise ValueError(f"'{path}' is there already; a folder of labels must be new or empty.")
    elif path.is_dir():
        raise ValueError(f"'{path}' is a folder; name a file in it.")
    elif path.exists() and not path.is_file():
        raise ValueError(f"'{path}' is no regular file; to write to a pipe, use standard output.")
