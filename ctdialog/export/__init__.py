"""Records to files: one module an output format.

A writer has `write(record)`, called once a record and in time for a reader at the
other end of a pipe, and `close()`, called once at the end.
"""

from __future__ import annotations

from typing import Protocol

from ctdialog.records import Record


class Writer(Protocol):
    """What every output format offers."""

    def write(self, record: Record) -> None:
        """Write one record, whole, and hand it on at once."""

    def close(self) -> None:
        """Write what the format wants after the last record; the stream itself stays open."""
