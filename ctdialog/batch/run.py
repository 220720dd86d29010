"""`run`: articles in, records out, in input order, with what is needed to go on after any interruption."""

from __future__ import annotations

import hashlib
import os
import re
import sqlite3
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

from ctdialog import __version__
from ctdialog.article import iso_date
from ctdialog.article.incoming import DEFAULT_MAX_BYTES, Meter, incoming, meter_of
from ctdialog.batch.duplicates import same_words
from ctdialog.batch.engine import ENGINES
from ctdialog.batch.journal import Journal, Tally
from ctdialog.batch.outcome import BatchError, Outcome, Planned, Setup
from ctdialog.batch.sink import Sink, Watcher, chained, open_sink
from ctdialog.export import open_writer
from ctdialog.lexicon import LexiconError, shared
from ctdialog.records import Incoming, Unread


@dataclass(frozen=True)
class Options:
    """What decides the output, but for the inputs themselves; a run is resumed with the same.

    `published` (YYYY-MM-DD) is the date of all articles; `glob` chooses files in folders; `fields` names
    the fields of rows ({"text": "body"}); `to`, `table` and `excel` are as for `open_writer`, `model` and
    `lexicon` as for `Extractor`; `min_confidence` leaves out less sure meetings; with `keep_duplicates`
    the same words are read again; `max_bytes` bounds what one input may hold.
    """

    published: str | None = None
    glob: str | None = None
    fields: Mapping[str, str] = field(default_factory=dict)
    to: str | None = None
    table: str = "meetings"
    excel: bool = False
    model: str | None = None
    lexicon: str | None = None
    min_confidence: float = 0.0
    keep_duplicates: bool = False
    max_bytes: int = DEFAULT_MAX_BYTES

    @property
    def setup(self) -> Setup:
        """What of them an engine needs."""
        return Setup(self.model, self.lexicon, self.published, self.min_confidence)


StrPath = str | os.PathLike[str]


def run(
    inputs: StrPath | Sequence[StrPath],
    output: StrPath | None = None,
    options: Options | None = None,
    *,
    workers: int | None = None,
    engine: str = "local",
    resume: bool = False,
    force: bool = False,
    watcher: Watcher | None = None,
) -> Tally:
    """Reads all articles of files, folders and archives ("-" is standard input); returns what was done.

    `inputs` are paths, or one of them alone.
    The records go to `output`, or to standard output, in the order of the inputs and the same whatever the
    number of `workers`. What gave no record is noted in NAME.errors.jsonl. `resume` goes on with an
    interrupted run, `force` overwrites. Workers are processes: a script calls this under `if __name__ ==
    "__main__"`.

    Raises BatchError, ModelMissing or LexiconError, each with one sentence, where the run cannot begin
    or go on, and OSError where something cannot be written: what is done until then can be resumed.
    """
    options = options or Options()
    names = [os.fspath(each) for each in ([inputs] if isinstance(inputs, str | os.PathLike) else inputs)]
    _check(options, engine, workers)
    path = Path(output) if output is not None else None
    _check_name(path)
    if path is not None and path.exists() and any(_same_file(path, name) for name in names):
        raise BatchError(f"'{path}' is an input; give the output another name")
    opener = partial(open_writer, path, options.to, table=options.table, excel=options.excel)
    try:
        sink = open_sink(path, _settings(names, options), opener, resume=resume, force=force, watcher=watcher)
    except LexiconError:
        raise
    except sqlite3.Error as error:  # the journal cannot be made
        raise BatchError(f"cannot write beside '{path}': {error}") from None
    except ValueError as error:  # a format that is none, or wants a library that is not there
        raise BatchError(str(error)) from None
    try:
        if not sink.tally.finished:
            _read(names, sink, options, engine, workers, watcher)
        sink.close()
    except BaseException:
        sink.abandon()
        raise
    return sink.tally


def _check(options: Options, engine: str, workers: int | None) -> None:
    """Raises BatchError for what can be told to be wrong before anything is opened."""
    try:
        Path.cwd()
    except FileNotFoundError:  # nothing finds its way from it, nor can a process be started in it
        raise BatchError("the folder that we are in is gone; go to another one") from None
    if engine not in ENGINES:
        raise BatchError(f"{engine!r} is no engine; take one of: {', '.join(ENGINES)}")
    if workers is not None and workers < 1:
        raise BatchError(f"{workers} workers read nothing; take one at least")
    if not 0 <= options.min_confidence <= 1:
        raise BatchError(f"a confidence is a number from 0 to 1, not {options.min_confidence}")
    if options.max_bytes < 1:
        raise BatchError(f"an input of {options.max_bytes} bytes holds nothing; let it hold one at least")
    if options.published is not None:
        try:
            iso_date(options.published)
        except ValueError as error:
            raise BatchError(str(error)) from None


def _check_name(path: Path | None) -> None:
    """Raises BatchError for what Path makes of an empty name, and for what other tools call the output."""
    if path == Path():
        raise BatchError("the name of the output is empty, or '.', the folder that we are in")
    if path == Path("-"):
        raise BatchError("'-' is no name for an output; where none is named, it is standard output")


def _same_file(path: Path, name: str) -> bool:
    try:
        return name != "-" and path.is_file() and path.samefile(name)
    except OSError:
        return False


def _read(
    inputs: Sequence[str],
    sink: Sink,
    options: Options,
    engine: str,
    workers: int | None,
    watcher: Watcher | None,
) -> None:
    """Has an engine read what comes in, and the sink take what becomes of it."""
    own = sink.paths
    meter = meter_of(inputs, options.glob, own) if watcher is not None and watcher.measures else None
    source = _left(inputs, options, sink.tally, meter, own)
    shares: deque[float] = deque()  # of what was read ahead
    reader = ENGINES[engine](options.setup, workers)
    journal = None if options.keep_duplicates else sink.journal
    try:
        if meter is not None:
            source = _measured(source, meter, shares)
        for outcome in reader.read(_plan(source, sink.tally.items, journal)):
            sink.settle(outcome)
            if watcher is not None:
                watcher.update(sink.tally, shares.popleft() if shares else None)
    finally:
        reader.close()


def _measured(
    source: Iterator[Incoming | Unread], meter: Meter, shares: deque[float]
) -> Iterator[Incoming | Unread]:
    """What comes in; with each, the share of the inputs that was read when it came."""
    for item in source:
        shares.append(meter.share)
        yield item


def _plan(source: Iterator[Incoming | Unread], begin: int, journal: Journal | None) -> Iterator[Planned]:
    """What comes in, with an outcome in the place of what needs no reading."""
    for n, item in enumerate(source, begin):
        if isinstance(item, Unread):
            yield Outcome(item.path, problem=item.problem)
        elif (
            journal
            and _whole(item.text)
            and (words := same_words(item.text))
            and (first := journal.first_with(words, n, item.id))
        ):
            yield Outcome(item.path, duplicate_of=first)
        else:
            yield item


_BROKEN = re.compile("[\x00\ud800-\udfff]")


def _whole(text: str) -> bool:
    """Can a text be read at all? One that can't must not stand for the same words told well later."""
    return _BROKEN.search(text) is None


def _left(
    inputs: Sequence[str], options: Options, tally: Tally, meter: Meter | None, own: frozenset[Path]
) -> Iterator[Incoming | Unread]:
    """What comes in after what was done already; BatchError where that is not the same any more."""
    try:
        source = incoming(
            inputs,
            glob=options.glob,
            fields=options.fields,
            max_bytes=options.max_bytes,
            meter=meter,
            without=own,
        )
    except ValueError as error:  # a field that is none
        raise BatchError(str(error)) from None
    digest = ""
    for item in islice(source, tally.items):
        digest = chained(digest, item.path)
    if digest != tally.paths:
        raise BatchError("the inputs are not those that the run was begun with; start anew with --force")
    return source


def _settings(inputs: Sequence[str], options: Options) -> dict[str, Any]:
    """What a run must have in common with the one that it goes on with, as JSON holds it."""
    settings = {"inputs": list(inputs), **asdict(options), "version": __version__}
    if options.lexicon:
        shared(options.lexicon)  # a bad one is told at once
        settings["lexicon"] = hashlib.sha256(Path(options.lexicon).read_bytes()).hexdigest()
    return settings
