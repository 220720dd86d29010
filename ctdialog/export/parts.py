"""Outputs that are there whole or not at all, and can be gone on with.

`.NAME.part`, beside the output, holds its records as JSON Lines, each with the article's text after a
tab where the format needs it (JSON has no tab of its own). `close` makes the output of them as `.NAME.new`
and renames it. A crash at any moment leaves the part, an older output as it was, or both; never half an
output.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from ctdialog.export.jsonlines import as_dict, to_json
from ctdialog.records import Record

if TYPE_CHECKING:
    from ctdialog.export import Stream


def part_path(path: Path) -> Path:
    """Where the records of an output are collected."""
    return path.with_name(f".{path.name}.part")


class FileWriter:
    """A writer of a file or folder.

    `make` opens the output's format on the path that it is made at; None where the part itself, JSON Lines,
    is the output.
    """

    def __init__(
        self,
        path: Path,
        make: Callable[[Path], Stream] | None,
        *,
        resume: bool,
        keep: int | None,
        keeps_text: bool,
    ) -> None:
        self._path = path
        self._make = make
        self._keeps_text = keeps_text
        self._part = part_path(path)
        self._written = _cut(self._part, keeps_text, keep) if resume and self._part.exists() else 0
        self._out: BinaryIO = self._part.open("ab" if resume else "wb")

    def write(self, record: Record, text: str | None = None) -> None:
        """Add one record; ValueError where the format needs the article's text and it is not given."""
        self.write_line(to_json(record) if self._make is None else _plain(as_dict(record)), text)

    def write_line(self, line: str, text: str | None = None) -> None:
        """Add one record by its line of JSON Lines; ValueError as `write`."""
        if self._keeps_text and text is None:
            raise ValueError("This format needs the article's text beside its record.")
        if self._keeps_text:
            line += "\t" + _plain(text)
        self._out.write(line.encode() + b"\n")
        self._written += 1

    def written(self) -> int:
        """How many records are in it."""
        return self._written

    def checkpoint(self) -> None:
        """Make what was written so far safe from a crash."""
        self._out.flush()
        os.fsync(self._out.fileno())

    def close(self) -> None:
        """Finish the output and put it under its name. Where that fails, the part stays."""
        if self._out.closed:
            return
        self.checkpoint()
        self._out.close()
        if self._make is None:
            self._part.replace(self._path)
        else:
            self._render(self._make)
            self._part.unlink()
        _sync(self._path.parent)

    def _render(self, make: Callable[[Path], Stream]) -> None:
        new = self._path.with_name(f".{self._path.name}.new")
        _remove(new)
        try:
            stream = make(new)
            for record, text in _records(self._part):
                stream.write(record, text)
            stream.close()
            _settle(new)
            if self._path.is_dir():
                self._path.rmdir()  # it is empty, or this fails
            new.replace(self._path)
        except BaseException:
            _remove(new)
            raise

    def abandon(self) -> None:
        """Stop; what was written waits in the part."""
        with suppress(OSError):
            self._out.close()


class PipeWriter:
    """A writer to standard output: each record goes on at once."""

    def __init__(self, stream: Stream, out: BinaryIO) -> None:
        self._stream = stream
        self._out = out
        self._written = 0

    def write(self, record: Record, text: str | None = None) -> None:
        """Hand one record on."""
        self._stream.write(record, text)
        self._out.flush()
        self._written += 1

    def write_line(self, line: str, text: str | None = None) -> None:
        """Hand one record on by its line of JSON Lines."""
        self.write(Record.model_validate_json(line), text)

    def written(self) -> int:
        """How many records were written."""
        return self._written

    def checkpoint(self) -> None:
        """Nothing waits: what was written has gone."""

    def close(self) -> None:
        """Write what the format wants after the last record."""
        self._stream.close()
        self._out.flush()

    def abandon(self) -> None:
        """Nothing waits."""


def _plain(value: object) -> str:
    """JSON in one line. A lone surrogate, which no format has a form for, becomes a question mark."""
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "replace").decode()


def _records(part: Path) -> Iterator[tuple[Record, str | None]]:
    with part.open("rb") as lines:
        for line in lines:
            record, _, text = line.partition(b"\t")
            yield Record.model_validate_json(record), json.loads(text) if text else None


def _cut(part: Path, with_text: bool, most: int | None) -> int:
    """Cuts off what is no whole record at the end of a part, and all after `most`; how many it keeps.

    Nor is a record without its text whole where the format needs that, or one with it where it does not.
    """
    kept = end = 0
    with part.open("r+b") as lines:
        for line in lines:
            if kept == most or not _whole(line, with_text):
                break
            kept += 1
            end += len(line)
        lines.truncate(end)
    return kept


def _whole(line: bytes, with_text: bool) -> bool:
    record, tab, text = line.partition(b"\t")
    try:
        json.loads(record), json.loads(text or b"null")
    except (ValueError, RecursionError):
        return False
    return line.startswith(b"{") and line.endswith(b"\n") and bool(tab) == with_text


def _settle(path: Path) -> None:
    """Has the system write what it still holds of a file, or of the files of a folder."""
    if path.is_dir():
        if hasattr(os, "sync"):
            os.sync()
        return
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def _sync(folder: Path) -> None:
    """Makes a renaming safe where the folder can be opened for that; the output is there in any case."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
