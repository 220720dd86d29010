"""`ctdialog batch`: a few lines over `ctdialog.batch.run`."""

from __future__ import annotations

import time
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from ctdialog.options import MaxBytes, MinConfidence, Model, Words, iso_date
from ctdialog.streams import SOME_FAILED, WRONG_USAGE, end_by_ctrl_c, heeding_ctrl_c, not_written, tell


class Table(StrEnum):
    """The tables that csv and tsv can hold."""

    meetings = "meetings"
    officials = "officials"
    topics = "topics"
    evidence = "evidence"
    dyads = "dyads"


class EngineName(StrEnum):
    """Who reads."""

    local = "local"


def _fields(pairs: Sequence[str]) -> dict[str, str]:
    """`text=body` as {"text": "body"}."""
    fields = {}
    for pair in pairs:
        name, equals, column = pair.partition("=")
        if not (name and equals and column):
            raise typer.BadParameter(f"{pair!r} is no pair; give it as text=body.", param_hint="--field")
        fields[name] = column
    return fields


def batch(
    inputs: Annotated[
        list[str],
        typer.Argument(
            metavar="INPUTS",
            help="Files, folders and archives, or - for standard input. "
            "Hidden files in folders and archives are skipped.",
        ),
    ],
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help="Where the records go; without it, to standard output."
        ),
    ] = None,
    to: Annotated[
        str | None,
        typer.Option(
            metavar="FORMAT",
            help="jsonl, json, csv, tsv, parquet, sqlite, ics, html, spacy, doccano or brat; "
            "without it, what FILE ends in.",
        ),
    ] = None,
    table: Annotated[
        Table, typer.Option(help="What the rows of csv and tsv are. dyads: pairs of parties.")
    ] = Table.meetings,
    excel: Annotated[
        bool, typer.Option("--excel", help="Begin csv and tsv with the mark by which Excel knows UTF-8.")
    ] = False,
    published: Annotated[
        str | None,
        typer.Option(
            metavar="DATE",
            callback=iso_date,
            help="When all articles were published; without it, what they and their metadata tell.",
        ),
    ] = None,
    glob: Annotated[
        str | None, typer.Option(metavar="PATTERN", help="Which files of folders to read, as in '*.html'.")
    ] = None,
    field: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME=COLUMN", help="Where exports hold what, as in text=body; repeatable."),
    ] = None,
    min_confidence: MinConfidence = 0.0,
    workers: Annotated[
        int | None,
        typer.Option(min=1, metavar="N", help="How many processes read; without it, one a core."),
    ] = None,
    resume: Annotated[bool, typer.Option("--resume", help="Go on with a run that was interrupted.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Overwrite FILE, or begin it anew.")] = False,
    keep_duplicates: Annotated[
        bool, typer.Option("--keep-duplicates", help="Read an article again that came before.")
    ] = False,
    max_bytes: MaxBytes = None,
    lexicon: Words = None,
    model: Model = None,
    engine: Annotated[
        EngineName, typer.Option(help="Who reads: processes of this machine.")
    ] = EngineName.local,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Tell of no progress.")] = False,
) -> None:
    """Read many articles: folders, archives and exports into one file.

    What gave no record is told in FILE.errors.jsonl, with the warnings on
    records, and does not stop the rest.
    """
    import ctdialog
    from ctdialog.article.formats.source import DEFAULT_MAX_BYTES
    from ctdialog.batch import BatchError, EngineFailed, NothingToResume, Options, run
    from ctdialog.batch.notes import notes_path
    from ctdialog.display.progress import summary, watcher

    options = Options(
        published=published,
        glob=glob,
        fields=_fields(field or ()),
        to=to,
        table=table.value,
        excel=excel,
        model=model or None,
        lexicon=lexicon,
        min_confidence=min_confidence,
        keep_duplicates=keep_duplicates,
        max_bytes=max_bytes or DEFAULT_MAX_BYTES,
    )
    began = time.monotonic()
    try:
        with heeding_ctrl_c(), watcher(quiet) as watching:
            tally = run(
                inputs,
                output,
                options,
                workers=workers,
                engine=engine.value,
                resume=resume,
                force=force,
                watcher=watching,
            )
    except NothingToResume as error:
        tell(str(error))
        return
    except EngineFailed as error:
        _leave(str(error), SOME_FAILED, output)
    except (BatchError, ctdialog.ModelMissing, ctdialog.LexiconError) as error:
        _leave(str(error), WRONG_USAGE)
    except KeyboardInterrupt:
        _tell_end("interrupted", output)
        end_by_ctrl_c()
    except MemoryError:
        _leave("there is not enough memory", SOME_FAILED, output)
    except OSError as error:
        if output is None:
            raise
        _leave(not_written(f"'{output}'", error, output.parent), SOME_FAILED, output)
    if not quiet:
        tell(summary(tally, time.monotonic() - began))
    if output and not quiet and (tally.failures or tally.warned):
        tell(f"failures and warnings are told in '{notes_path(output)}'")
    if tally.failures:
        raise typer.Exit(SOME_FAILED)


def _leave(what: str, status: int, output: Path | None = None) -> NoReturn:
    """Ends the command with a sentence."""
    _tell_end(what, output)
    raise typer.Exit(status)


def _tell_end(what: str, output: Path | None) -> None:
    """A sentence, and a word on how to go on where there is something to go on with."""
    from ctdialog.batch.sink import journal_path

    begun = output is not None and journal_path(output).exists()
    tell(f"{what}; what was done is safe, --resume goes on with it" if begun else what)
