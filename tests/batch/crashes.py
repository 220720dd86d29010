"""Breaks a batch off at each step that it takes, has it go on, and compares what comes out.

`crashes.py FORMAT FOLDER STRIDE HOW` takes each step, or of those before the closing each STRIDE-th. A step
is a record handed to the writer, a commit of the journal, or a call that changes the disk; what breaks it off
comes before it or after it. HOW is `crash`, with what was not yet forced to the disk there in full, partly or
not at all, `interrupt` (Ctrl-C) or `full` (the disk). Each run is a process of its own, forked from one that
has started nothing. An engine that takes no time does the reading. Prints the number of the last step; an
assertion fails where one shows in what comes out.
"""

from __future__ import annotations

import errno
import os
import signal
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

from ctdialog.batch import Options, run, sink
from ctdialog.batch.engine import ENGINES
from ctdialog.batch.journal import Journal
from ctdialog.batch.outcome import Answer, Outcome, Planned, Setup, outcome_of
from ctdialog.export import FORMATS
from ctdialog.export.jsonlines import to_json
from ctdialog.export.parts import FileWriter
from ctdialog.records import Evidence, Incoming, Meeting, MeetingDate, Named, Record, Source

ARTICLES, SAME, BAD, CLOSING = 9, 3, 5, 70  # the fourth repeats the first, the sixth cannot be read
CRASHED, FAILED = 9, 1


class AtOnce:
    """An engine that makes a record of two words of the text."""

    def __init__(self, setup: Setup, workers: int | None) -> None:
        pass

    def read(self, plan: Iterable[Planned]) -> Iterator[Outcome]:
        for each in plan:
            yield outcome_of(each, answer(each)) if isinstance(each, Incoming) else each

    def close(self) -> None:
        pass


def answer(item: Incoming) -> Answer:
    if "bad" in item.text:
        return Answer(problem="It cannot be read.")
    meeting = Meeting(
        prominence="main",
        status="held",
        kind="dialogue",
        participants=(Named(code="JPN", name="Japan"), Named(code="KEN", name="Kenya")),
        date=MeetingDate(edtf="2025-02-20", text="Thursday"),
        evidence=(
            Evidence(field="participants", value="JPN", text="Japan", start=0, end=5),
            Evidence(field="participants", value="KEN", text="Kenya", start=10, end=15),
        ),
    )
    record = Record(id=item.id, source=Source(path=item.path, sha256=item.sha256), meetings=(meeting,))
    return Answer(to_json(record), 1)


class Crashes:
    """Breaks the process off at one of the steps to come."""

    def __init__(self, at: int, luck: Random, how: str) -> None:
        self.left, self.luck, self.how = at, luck, how
        self.writers: list[FileWriter] = []

    def step(self) -> None:
        self.left -= 1
        if self.left == 0 and self.how == "interrupt":
            signal.raise_signal(signal.SIGINT)
        elif self.left == 0 and self.how == "full":
            raise OSError(errno.ENOSPC, "No space left on device")
        elif self.left == 0:
            for writer in self.writers:
                self.leave(writer)
            os._exit(CRASHED)

    def leave(self, writer: FileWriter) -> None:
        """What the system may have had of what was written: nothing more, all, or all and half a line."""
        chance = self.luck.randrange(3)
        if chance and not writer._out.closed:
            writer._out.write(b'{"id": "torn' if chance == 2 else b"")
            writer._out.flush()

    def watch(self, owner: Any, name: str) -> None:
        """Makes a step before and a step after each call."""
        real: Callable[..., Any] = getattr(owner, name)

        def stepping(*args: Any, **options: Any) -> Any:
            if isinstance(args[0], FileWriter) and args[0] not in self.writers:
                self.writers.append(args[0])
            self.step()
            result = real(*args, **options)
            self.step()
            return result

        setattr(owner, name, stepping)

    def everywhere(self) -> None:
        for owner, name in (
            (FileWriter, "write_line"),
            (Journal, "begin"),
            (Journal, "checkpoint"),
            (Journal, "remove"),
            (os, "fsync"),
            (Path, "replace"),
            (Path, "unlink"),
            (Path, "rmdir"),
        ):
            self.watch(owner, name)


def forked(source: Path, output: Path, to: str, at: int, how: str, resume: bool) -> int:
    """The exit status of a run in a process of its own, which crashes at a step where it takes so many."""
    if pid := os.fork():
        return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    try:
        sink._CHECKPOINT_SECONDS = -1.0  # at each article
        if at:
            signal.signal(signal.SIGINT, signal.default_int_handler)
            Crashes(at, Random(at), how).everywhere()
        with suppress(sink.NothingToResume):  # crashed after the last step
            run([str(source)], output, Options(to=to), engine="at once", resume=resume)
        os._exit(0)
    except BaseException as error:
        if at and isinstance(error, KeyboardInterrupt | OSError):
            os._exit(CRASHED)
        traceback.print_exc()
        os._exit(FAILED)


def left(output: Path) -> dict[str, bytes]:
    """All files beside and in an output."""
    files = (path for path in output.parent.rglob("*") if path.is_file())
    return {str(path.relative_to(output.parent)): path.read_bytes() for path in files}


def main(to: str, folder: Path, stride: int, how: str) -> int:
    """The number of the last step at which a batch got over a crash."""
    source = folder / "in"
    source.mkdir(parents=True)
    for n in range(ARTICLES):
        text = f"Japan and Kenya met on Thursday, {0 if n == SAME else n}."
        (source / f"{n}.txt").write_text("bad" if n == BAD else text)
    ENGINES["at once"] = AtOnce
    if to == "spacy":
        import spacy  # noqa: F401 - once for all, since it takes seconds
    ending = next(iter(FORMATS[to].endings), "")

    def output(name: str) -> Path:
        path = folder / name / f"out{ending}"
        path.parent.mkdir()
        return path

    plain = output("plain")
    assert forked(source, plain, to, 0, how, resume=False) == 0
    wanted = left(plain)
    assert f"{plain.name}.errors.jsonl" in wanted
    for at in (at for at in count(1) if at % stride == 0 or at > CLOSING):
        broken = output(f"broken-{at}")
        status = forked(source, broken, to, at, how, resume=False)
        if status == 0:  # it takes fewer steps
            return at - 1
        again = Random(at).randrange(1, 40)
        while status == CRASHED:  # a second time, and then to the end
            status, again = forked(source, broken, to, again, how, resume=True), 0
        assert status == 0, f"after a crash at step {at}"
        assert left(broken) == wanted, f"after a crash at step {at}: {sorted(left(broken))}"
    raise AssertionError


if __name__ == "__main__":
    print(main(sys.argv[1], Path(sys.argv[2]), int(sys.argv[3]), sys.argv[4]))
