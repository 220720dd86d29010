"""What every command does with its streams: records to standard output, everything else to standard error.

Exit status: 0 all well, 1 some input failed (the others are done), 2 wrong usage.
"""

from __future__ import annotations

import errno
import io
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn, TextIO

import typer

SOME_FAILED, WRONG_USAGE = 1, 2
SIGPIPE_STATUS = 128 + 13  # what a shell reports of a program that a broken pipe ended
INTERRUPTED = 128 + 2  # what a shell reports of a program that Ctrl-C ended
STDIN = "-"
# Too many open files, processes or pages of memory: no fault of what was to be written.
_LIMITS = (errno.EMFILE, errno.ENFILE, errno.EAGAIN, errno.ENOMEM)


def at_terminal() -> bool:
    """Does a person read standard output?"""
    return sys.stdout is not None and sys.stdout.isatty()


def printable(name: str) -> str:
    """The name of an input as text, whatever bytes it is made of."""
    from ctdialog.article import folders  # what is slow to import is not, until there is a name to tell

    return folders.printable(name)


def encode(**how: str) -> None:
    """Sets how standard output is encoded, as `reconfigure` takes it."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(**how)  # type: ignore[arg-type]


def complain(name: str, what: str) -> None:
    """A line on standard error about an input."""
    source = "standard input" if name == STDIN else printable(name) or "''"
    tell(f"{source}: {what}")


def tell(what: str) -> None:
    """A line on standard error; where that cannot be written, the records go on without it."""
    from ctdialog.display.wording import safe

    if sys.stderr is None:  # print would take standard output instead
        return
    try:
        print(safe(f"ctdialog: {what}"), file=sys.stderr, flush=True)
    except OSError:
        silence(sys.stderr)


@contextmanager
def heeding_ctrl_c() -> Iterator[None]:
    """Within, Ctrl-C raises KeyboardInterrupt, where before it would end the process at once."""
    if signal.getsignal(signal.SIGINT) != signal.SIG_DFL:
        yield
        return
    try:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        yield
    finally:
        signal.signal(signal.SIGINT, signal.SIG_DFL)


def end_by_ctrl_c() -> NoReturn:
    """Ends the process as one that Ctrl-C ended: a shell's loop goes on after any other exit."""
    if os.name == "posix":
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGINT)
    raise typer.Exit(INTERRUPTED)


@contextmanager
def output() -> Iterator[None]:
    """Ends the command as other tools do where standard output cannot be written.

    A reader that has gone (`| head`) ends it quietly; a full disk gives one sentence.
    """
    if sys.stdout is None:
        tell("cannot write the output: standard output is closed")
        raise typer.Exit(SOME_FAILED)
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        _abandon(SIGPIPE_STATUS)
    except OSError as error:
        tell(not_written("the output", error))
        _abandon(SOME_FAILED)


def not_written(what: str, error: OSError, folder: Path | None = None) -> str:
    """What an error means that was met while an output, or the files of its folder, were written.

    It may be of something else: of the limits of the system, or of a file elsewhere, which it names.
    """
    words = (error.strerror or str(error)).lower()
    if error.errno in _LIMITS:
        return words
    if isinstance(name := error.filename, str | bytes):
        path = Path(os.fsdecode(name))
        if folder is None or folder not in (path, *path.parents):
            return f"{printable(str(path))}: {words}"
    return f"cannot write {what}: {words}"


def _abandon(status: int) -> NoReturn:
    silence(sys.stdout)
    if status == SIGPIPE_STATUS and sys.stderr is not None:
        silence(sys.stderr)
    raise typer.Exit(status)


def silence(stream: TextIO) -> None:
    """Leads a stream nowhere: what is left in its buffer would be tried, and complained of, at exit."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
