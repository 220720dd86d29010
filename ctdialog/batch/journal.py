"""The journal of a batch: how far it has come, and which texts it has met.

A SQLite file beside the output, so that a checkpoint is whole or none, a second run on the same output is
kept out by its lock, and what was met (16 bytes a text, and about 1 kB for one that can hold a meeting)
lies on disk, not in memory. Without an output it is a temporary file of SQLite's own.

Why a resumed run writes nothing twice and loses nothing: records and notes are made safe *before* the
journal is committed, so that the files always hold at least what the journal counts. A resumed run cuts
them back to just that, and goes on with the first article that the journal does not count.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from ctdialog.batch.duplicates import ALIKE, bands_of, likeness
from ctdialog.batch.outcome import BatchError

_TABLES = """
CREATE TABLE IF NOT EXISTS settings (json TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS progress (json TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS text (words BLOB PRIMARY KEY, n INTEGER NOT NULL, id TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS signature (n INTEGER PRIMARY KEY, hashes BLOB NOT NULL, id TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS band (key INTEGER, n INTEGER, PRIMARY KEY (key, n)) WITHOUT ROWID;
"""
# Of so many articles with a band in common the first are compared: a text that half the web repeats
# (a cookie notice) must not make each article slower than the one before.
_MOST_COMPARED = 50
_IN_BAND = f"SELECT n FROM (SELECT n FROM band WHERE key = ? ORDER BY n LIMIT {_MOST_COMPARED})"


def _unwritable(error: sqlite3.Error) -> OSError:
    return OSError(f"the journal of the run cannot be written: {error}")


@contextmanager
def _telling() -> Iterator[None]:
    """A full disk as SQLite tells of it becomes the OSError that it is, a damaged journal a BatchError."""
    try:
        yield
    except sqlite3.OperationalError as error:
        raise _unwritable(error) from None
    except sqlite3.Error as error:
        raise BatchError(f"the journal of the run is damaged ({error}); start anew with --force") from None


@dataclass
class Tally:
    """How far a batch has come.

    `items` counts what came in, `paths` is a digest of where that lay; `records` were written and hold
    `meetings`; `failures` and `duplicates` gave none; `near_duplicates` of the records were marked and
    `warned` have warnings.
    `noted` is the length of the notes in bytes. `finished` is set when all is written and only the closing
    is left.
    """

    items: int = 0
    paths: str = ""
    records: int = 0
    meetings: int = 0
    failures: int = 0
    duplicates: int = 0
    near_duplicates: int = 0
    warned: int = 0
    noted: int = 0
    finished: bool = False


class Journal:
    """The journal at a path, or a temporary one.

    Raises BatchError where another run has it open or it is none, and, as all that reads it or writes to it
    does, BatchError where it is damaged and OSError where it cannot be written.
    """

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self._sql = sqlite3.connect(path or "", timeout=0.2, isolation_level=None)
        try:
            self._sql.execute("PRAGMA locking_mode = EXCLUSIVE")
            self._sql.execute("PRAGMA journal_mode = TRUNCATE")
            self._sql.execute("BEGIN EXCLUSIVE")
            for statement in _TABLES.split(";"):
                self._sql.execute(statement)
            self._sql.execute("COMMIT")
        except sqlite3.OperationalError as error:
            self._sql.close()
            if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
                raise BatchError("another run is writing this output") from None
            raise _unwritable(error) from None
        except sqlite3.DatabaseError:
            self._sql.close()
            raise BatchError(f"{path}: no journal of an interrupted run; start anew with --force") from None
        self._sql.execute("BEGIN")

    @_telling()
    def tally(self) -> Tally:
        """What the last checkpoint told; the beginning where there was none."""
        row = self._sql.execute("SELECT json FROM progress").fetchone()
        return Tally(**json.loads(row[0])) if row else Tally()

    @_telling()
    def settings(self) -> dict[str, Any] | None:
        """What the run was started with; None for a new journal."""
        row = self._sql.execute("SELECT json FROM settings").fetchone()
        return dict(json.loads(row[0])) if row else None

    @_telling()
    def begin(self, settings: Mapping[str, Any]) -> None:
        """Forgets all, and notes what the run is started with."""
        for table in ("settings", "progress", "text", "signature", "band"):
            self._sql.execute(f"DELETE FROM {table}")
        self._sql.execute("INSERT INTO settings VALUES (?)", (json.dumps(dict(settings)),))
        self.checkpoint(Tally())

    @_telling()
    def checkpoint(self, tally: Tally) -> None:
        """Makes safe how far the batch has come."""
        self._sql.execute("DELETE FROM progress")
        self._sql.execute("INSERT INTO progress VALUES (?)", (json.dumps(asdict(tally)),))
        self._sql.execute("COMMIT")
        self._sql.execute("BEGIN")

    @_telling()
    def forget_after(self, items: int) -> None:
        """Forgets the texts that were read ahead of what was done: they come again."""
        self._sql.execute("DELETE FROM text WHERE n >= ?", (items,))

    @_telling()
    def first_with(self, words: bytes, n: int, id: str) -> str | None:
        """The id of the article before with the same words; None makes this one the first."""
        row = self._sql.execute("SELECT id FROM text WHERE words = ?", (words,)).fetchone()
        if row:
            return str(row[0])
        self._sql.execute("INSERT INTO text VALUES (?, ?, ?)", (words, n, id))
        return None

    @_telling()
    def first_like(self, signature: bytes, n: int, id: str) -> str | None:
        """The id of the first article with nearly the same words; None makes this one the first."""
        bands = bands_of(signature)
        # Asked for at once: a query a band took a third of the time of a batch's first process.
        found = self._sql.execute(" UNION ".join([_IN_BAND] * len(bands)), bands)
        for other in sorted(row[0] for row in found)[:_MOST_COMPARED]:
            hashes, first = self._sql.execute(
                "SELECT hashes, id FROM signature WHERE n = ?", (other,)
            ).fetchone()
            if likeness(signature, hashes) >= ALIKE:
                return str(first)  # of a group the first alone is kept: all the others are like it
        self._sql.execute("INSERT INTO signature VALUES (?, ?, ?)", (n, signature, id))
        self._sql.executemany("INSERT INTO band VALUES (?, ?)", [(key, n) for key in bands])
        return None

    def close(self) -> None:
        """Leaves the journal as the last checkpoint made it."""
        self._sql.close()

    def remove(self) -> None:
        """The batch is done: nothing is left to resume."""
        self._sql.close()
        if self.path is not None:
            for file in (self.path.with_name(f"{self.path.name}-journal"), self.path):
                file.unlink(missing_ok=True)
