"""Where the outcomes of a batch go: the output, the notes on it, and the journal that counts both."""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, Protocol

from ctdialog.batch.journal import Journal, Tally
from ctdialog.batch.notes import Notes, notes_path
from ctdialog.batch.outcome import BatchError, Outcome
from ctdialog.export import Writer
from ctdialog.export.jsonlines import marked_as_near
from ctdialog.export.parts import part_path

_TOLD = 5  # problems that are told at once, though the notes hold them: more would bury the line that moves
_CHECKPOINT_SECONDS = 2.0  # so much work at most is done again after an interruption


class NothingToResume(BatchError):  # noqa: N818 - the name tells what is the matter
    """The output is complete already."""


class Watcher(Protocol):
    """Who is told how a batch goes; `measures` where they want to know how much of the inputs is done."""

    measures: bool

    def update(self, tally: Tally, share: float | None) -> None:
        """Called after each article, with the share of the inputs that is done, where that is known."""

    def problem(self, path: str, problem: str, noted: bool) -> None:
        """Called for what gave no record: for all of it, or the first few where it is `noted` in a file."""


class Sink:
    """An output that is being written, new or gone on with: see `open_sink`.

    `paths` is where it writes in the end. `writer` and `notes` are None where they need not be closed any
    more, `notes` also where there is no `output` to write them beside.
    """

    def __init__(
        self,
        output: Path | None,
        writer: Writer | None,
        notes: Notes | None,
        journal: Journal,
        watcher: Watcher | None,
    ) -> None:
        told = (output, notes_path(output)) if output is not None else ()
        self.paths = frozenset(path.resolve() for path in told)
        self._parts = (part_path(output), part_path(notes_path(output))) if output is not None else ()
        self.journal, self.tally = journal, journal.tally()
        self._writer, self._notes, self._watcher = writer, notes, watcher
        self._saved = time.monotonic()

    def settle(self, outcome: Outcome) -> None:
        """Takes what became of the next thing that came in."""
        tally = self.tally
        if outcome.line is not None:
            self._write(outcome, outcome.line)
        elif outcome.duplicate_of is not None:
            tally.duplicates += 1
            if self._notes is not None:
                self._notes.add(outcome.path, duplicate_of=outcome.duplicate_of)
        else:
            tally.failures += 1
            self._complain(outcome.path, outcome.problem or "")
        tally.items += 1
        tally.paths = chained(tally.paths, outcome.path)
        if time.monotonic() - self._saved >= _CHECKPOINT_SECONDS:
            self._checkpoint()

    def close(self) -> None:
        """Puts all under its name. Whatever fails here can be resumed."""
        self.tally.finished = True
        self._checkpoint()
        if self._writer is not None:
            self._writer.close()
        if self._notes is not None:
            self._notes.close()
        self.journal.remove()

    def abandon(self) -> None:
        """Leaves all as it is, to be resumed; where nothing was done yet nothing is left."""
        for each in (self._writer, self._notes):
            if each is not None:
                each.abandon()
        if self.tally.items or self.tally.finished:
            self.journal.close()
            return
        with suppress(OSError):  # what it is abandoned for is what is to be told
            for part in self._parts:
                part.unlink(missing_ok=True)
            self.journal.remove()

    def _write(self, outcome: Outcome, line: str) -> None:
        tally = self.tally
        if outcome.signature and (
            first := self.journal.first_like(outcome.signature, tally.items, outcome.id)
        ):
            tally.near_duplicates += 1
            line = marked_as_near(line, first)
        assert self._writer is not None
        self._writer.write_line(line, outcome.text)
        if self._notes is not None:
            for warning in outcome.warnings:  # a table of csv has no room for them
                self._notes.add(outcome.path, warning=warning)
        tally.records += 1
        tally.meetings += outcome.meetings
        tally.warned += bool(outcome.warnings)

    def _complain(self, path: str, problem: str) -> None:
        if self._notes is not None:
            self._notes.add(path, problem=problem)
        noted = self._notes is not None
        if self._watcher is not None and (not noted or self.tally.failures <= _TOLD):
            self._watcher.problem(path, problem, noted)

    def _checkpoint(self) -> None:
        """Records first, then notes, then the journal that counts them: see there."""
        if self._writer is not None:
            self._writer.checkpoint()
        if self._notes is not None:
            self.tally.noted = self._notes.checkpoint()
        self.journal.checkpoint(self.tally)
        self._saved = time.monotonic()


def open_sink(
    output: Path | None,
    settings: Mapping[str, Any],
    opener: Callable[..., Writer],
    *,
    resume: bool,
    force: bool,
    watcher: Watcher | None = None,
) -> Sink:
    """The sink of a run that begins, or of an interrupted one to go on with.

    `settings` is what decides the output, and `opener` takes the arguments `resume` and `keep` of
    `open_writer`. Raises BatchError where there is something that would be lost, or nothing to go on with.
    """
    if output is None:
        if resume:
            raise BatchError("only a file can be resumed; name it with -o")
        writer, journal = opener(resume=False), Journal(None)
        journal.begin(settings)
        return Sink(None, writer, None, journal, watcher)
    _refuse(output, resume, force)
    journal = Journal(journal_path(output))
    before = journal.settings()
    try:
        if resume and before is not None:
            return Sink(output, *_again(output, before, settings, journal, opener), journal, watcher)
        journal.begin(settings)
        return Sink(output, opener(resume=False), Notes(output), journal, watcher)
    except BaseException:
        if resume and before is not None:
            journal.close()
        else:
            with suppress(OSError):
                journal.remove()
        raise


def journal_path(output: Path) -> Path:
    """Where the journal of an output lies while it is being written."""
    return output.with_name(f".{output.name}.journal")


def chained(digest: str, path: str) -> str:
    """A digest of one more path after those of a digest."""
    return hashlib.blake2b(f"{digest} {path}".encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _refuse(output: Path, resume: bool, force: bool) -> None:
    """Raises BatchError where a run would overwrite something, or has nothing to do or nowhere to."""
    if resume and force:
        raise BatchError("--resume goes on with what was begun, --force starts anew: choose one")
    if not output.parent.is_dir():
        raise BatchError(f"'{output.parent}' is no folder to write in")
    if not os.access(output.parent, os.W_OK):
        raise BatchError(f"'{output.parent}' is read-only; write to another folder")
    begun = journal_path(output).exists()
    there = next((path for path in (output, notes_path(output)) if os.path.lexists(path)), None)
    if resume and not begun and there:
        raise NothingToResume(f"'{output}' is complete: there is nothing to resume")
    if begun and not resume and not force:
        raise BatchError(f"'{output}' was begun before: --resume goes on with it, --force starts anew")
    if there and not resume and not force:
        raise BatchError(f"'{there}' exists; --force overwrites it")


def _again(
    output: Path,
    before: Mapping[str, Any],
    settings: Mapping[str, Any],
    journal: Journal,
    opener: Callable[..., Writer],
) -> tuple[Writer | None, Notes | None]:
    """The writer and the notes of an interrupted run, cut back to what its journal counts."""
    for name, value in settings.items():
        if before.get(name) != value:
            raise BatchError(f"'{output}' was begun with other {name}; go on with those, or --force anew")
    tally = journal.tally()
    # Of a run that was interrupted while it put things under their names, some may be there already.
    part = part_path(output)
    if tally.finished and output.is_dir() and any(output.iterdir()):  # a folder was new, or empty
        part.unlink(missing_ok=True)
    closed = tally.finished and not part.exists()
    writer = None if closed else opener(resume=True, keep=tally.records)
    if writer is not None and writer.written() < tally.records:
        raise BatchError(f"what was written for '{output}' is gone; start anew with --force")
    notes = None if tally.finished and not Notes.begun(output) else Notes(output, tally.noted)
    journal.forget_after(tally.items)
    return writer, notes
