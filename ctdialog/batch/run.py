"""`run`: articles in, records out, in input order, with what is needed to go on after any interruption."""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import asdict, dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any, Protocol

from ctdialog import __version__
from ctdialog.article.incoming import DEFAULT_MAX_BYTES, incoming
from ctdialog.batch.duplicates import same_words
from ctdialog.batch.engine import ENGINES
from ctdialog.batch.journal import Journal, Tally
from ctdialog.batch.notes import Notes, notes_path
from ctdialog.batch.outcome import BatchError, Outcome, Planned, Setup
from ctdialog.export import Writer, open_writer
from ctdialog.export.parts import part_path
from ctdialog.records import Incoming, Record, Unread

_CHECKPOINT_SECONDS = 2.0  # so much work at most is done again after an interruption


class NothingToResume(BatchError):  # noqa: N818 - the name tells what is the matter
    """The output is complete already."""


@dataclass(frozen=True)
class Options:
    """What decides the output, but for the inputs themselves; a run is resumed with the same.

    `published` (YYYY-MM-DD) is the date of all articles; `glob` chooses files in folders; `fields` names the fields
    of rows ({"text": "body"}); `to` and `table` are the output's format; `model` and `lexicon` are as for
    `Extractor`; `keep_duplicates` reads the same words again; `max_bytes` bounds one input.
    """

    published: str | None = None
    glob: str | None = None
    fields: Mapping[str, str] = field(default_factory=dict)
    to: str | None = None
    table: str = "meetings"
    excel: bool = False
    model: str | None = None
    lexicon: str | None = None
    keep_duplicates: bool = False
    max_bytes: int = DEFAULT_MAX_BYTES


class Watcher(Protocol):
    """Who is told how a batch goes."""

    def update(self, tally: Tally) -> None:
        """Called after each article."""

    def problem(self, path: str, problem: str) -> None:
        """Called for what gave no record, where there is no file of notes for it."""


def run(
    inputs: Sequence[str],
    output: str | os.PathLike[str] | None = None,
    options: Options | None = None,
    *,
    workers: int | None = None,
    engine: str = "local",
    resume: bool = False,
    force: bool = False,
    watcher: Watcher | None = None,
) -> Tally:
    """Reads all articles of files, folders and archives ("-" is standard input); returns what was done.

    The records go to `output`, or to standard output, in the order of the inputs and the same whatever the number
    of `workers`. What gave no record is told in NAME.errors.jsonl. `resume` goes on with an interrupted run,
    `force` overwrites. Workers are processes: a script calls this under `if __name__ == "__main__"`.

    Raises BatchError, ModelMissing, LexiconError and ValueError, each with one sentence, where the run cannot
    begin or go on, and OSError where the output cannot be written; it can then be resumed.
    """
    options = options or Options()
    with ExitStack() as stack:
        batch = _Batch(list(inputs), Path(output) if output is not None else None, options, watcher)
        batch.open(stack, resume, force)
        if not batch.tally.finished:
            reader = ENGINES[engine](Setup(options.model, options.lexicon, options.published), workers)
            stack.callback(reader.close)
            for outcome in reader.read(batch.plan()):
                batch.settle(outcome)
        batch.close()
        return batch.tally


class _Batch:
    """One run: its output, its notes and its journal."""

    def __init__(
        self, inputs: list[str], output: Path | None, options: Options, watcher: Watcher | None
    ) -> None:
        self.tally = Tally()
        self._inputs, self._output, self._options, self._watcher = inputs, output, options, watcher
        self._journal: Journal
        self._writer: Writer
        self._notes: Notes | None = None
        self._saved = time.monotonic()
