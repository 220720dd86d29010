"""The notes of a batch: what gave no record and what records warn of, a line of JSON each, beside the output.

    {"path": "news/a.pdf", "problem": "the PDF holds no text"}
    {"path": "news/b.txt", "duplicate_of": "a"}
    {"path": "news/c.txt", "warning": "'Thursday' has no publication date to count from"}

They are written to a file that becomes NAME.errors.jsonl at the end, and only where there are any.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from ctdialog.batch.outcome import BatchError
from ctdialog.export.parts import part_path


def notes_path(output: Path) -> Path:
    """Where the notes on an output lie."""
    return output.with_name(f"{output.name}.errors.jsonl")


class Notes:
    """The notes on an output, gone on with after `size` bytes of an earlier run."""

    def __init__(self, output: Path, size: int = 0) -> None:
        self._path = notes_path(output)
        self._part = part_path(self._path)
        self._file: BinaryIO = self._part.open("ab")
        if os.fstat(self._file.fileno()).st_size < size:
            raise BatchError(f"the notes on '{output}' are gone; start anew with --force")
        self._file.truncate(size)

    @staticmethod
    def begun(output: Path) -> bool:
        """Are there notes that are not under their name yet?"""
        return part_path(notes_path(output)).exists()

    def add(self, path: str, **what: str) -> None:
        """One line on what lies at a path."""
        self._file.write(json.dumps({"path": path, **what}).encode() + b"\n")

    def checkpoint(self) -> int:
        """Makes the lines safe; how many bytes they are."""
        self._file.flush()
        os.fsync(self._file.fileno())
        return os.fstat(self._file.fileno()).st_size

    def abandon(self) -> None:
        """Leaves them where they are, to be gone on with."""
        with suppress(OSError):  # a full disk
            self._file.close()

    def close(self) -> None:
        """Puts them under their name; notes of an earlier run go, even where there are none now."""
        size = self.checkpoint()
        self._file.close()
        if size:
            self._part.replace(self._path)
        else:
            self._path.unlink(missing_ok=True)
            self._part.unlink()
