"""The `ctdialog` command: each command is a few lines over what the package does in Python.

Exit status: 0 all well, 1 some input failed (the others are done), 2 wrong usage.
Records go to standard output, everything else to standard error.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from enum import StrEnum
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from ctdialog.cli_batch import batch
from ctdialog.options import MaxBytes, MinConfidence, Model, Words, iso_date
from ctdialog.streams import (
    SOME_FAILED,
    STDIN,
    WRONG_USAGE,
    at_terminal,
    complain,
    encode,
    output,
    printable,
    tell,
)

# Whatever is slow to import is imported inside the command that needs it, so that
# `--help`, `--version` and shell completion answer at once.
if TYPE_CHECKING:
    from ctdialog import Extractor
    from ctdialog.records import Record


class _Command(TyperGroup):
    """The whole command: whatever prints in it, `--help` and `--version` too, prints inside `output`."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Its own options."""
        with output():
            return super().parse_args(ctx, args)

    def invoke(self, ctx: Any) -> object:
        """The command that was asked for."""
        with output():
            return super().invoke(ctx)


app = typer.Typer(
    name="ctdialog",
    cls=_Command,
    help="Read news about counter-terrorism dialogues between countries and make records of it.",
    epilog="\b\nExamples:\n  ctdialog extract samples/pakistan-eu-dialogue.txt\n"
    "  ctdialog extract *.txt | jq '.meetings[].number'",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


class Format(StrEnum):
    """How `extract` prints records."""

    auto = "auto"
    cards = "cards"
    json = "json"
    jsonl = "jsonl"
    flat = "flat"


def _version(asked: bool) -> None:
    if asked:
        from ctdialog import __version__

        typer.echo(f"ctdialog {__version__}")
        raise typer.Exit


@app.callback()
def main(
    version: Annotated[
        bool,
        typer.Option("--version", help="Show the version and exit.", callback=_version, is_eager=True),
    ] = False,
) -> None:
    """Only there for --version; what it does is its option's callback."""


@app.command(
    epilog="\b\nExamples:\n  ctdialog extract samples/pakistan-eu-dialogue.txt\n"
    "  ctdialog extract --published 2025-02-21 --evidence article.txt\n"
    "  ctdialog extract *.txt | jq -r '.meetings[].occasion'"
)
def extract(
    ctx: typer.Context,
    files: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="FILES",
            help="Texts, web pages, PDF and Word files, exports, archives or folders of them; - is standard "
            "input.",
        ),
    ] = None,
    published: Annotated[
        str | None,
        typer.Option(
            metavar="DATE",
            callback=iso_date,
            help="When the articles were published, as in 2025-02-21: what 'Thursday' counts from. "
            "Without it, the date that an article tells itself.",
        ),
    ] = None,
    form: Annotated[
        Format,
        typer.Option(
            "--format",
            "-f",
            help="auto: cards at a terminal, else jsonl. jsonl: one record a line. "
            "flat: jsonl with bare codes. json: indented.",
        ),
    ] = Format.auto,
    min_confidence: MinConfidence = 0.0,
    evidence: Annotated[
        bool,
        typer.Option("--evidence", help="Cards, and the sentences they were read from with words marked."),
    ] = False,
    max_bytes: MaxBytes = None,
    model: Model = None,
    lexicon: Words = None,
) -> None:
    """Read articles and print the meetings they tell of.

    Without FILES, what is piped in is read. The formats are those of batch, which is the command for many
    articles: it uses all cores, leaves out duplicates and can be resumed.
    """
    if not files and (sys.stdin is None or sys.stdin.isatty()):
        ctx.fail("No file given and nothing piped in.")
    if evidence and form not in (Format.auto, Format.cards):
        ctx.fail("--evidence goes with cards; the JSON formats always hold it, flat never.")
    if form is Format.auto:
        form = Format.cards if evidence or at_terminal() else Format.jsonl
    from ctdialog.article.incoming import DEFAULT_MAX_BYTES, incoming, lay_out_incoming
    from ctdialog.problems import sentence
    from ctdialog.records import Unread

    names = files or [STDIN]
    items = incoming(names, max_bytes=max_bytes or DEFAULT_MAX_BYTES, as_given=True)
    first = list(islice(items, 2))
    extractor = _extractor(model, lexicon)
    alone = len(names) == len(first) == 1 and Path(first[0].path) == Path(printable(names[0]))
    show, close = _printer(form, evidence, not alone, lexicon)
    failed = False
    for item in chain(first, items):
        if isinstance(item, Unread):
            failed = True
            complain(item.path, item.problem)
            continue
        try:
            article = lay_out_incoming(item, published)
            record = extractor.read(article, None if item.path == STDIN else item.path)
        except Exception as error:
            failed = True
            complain(item.path, sentence(error))
            continue
        show(record.at_least(min_confidence), article.given)
        for warning in record.warnings:
            complain(item.path, f"warning: {warning}")
    close()
    if failed:
        raise typer.Exit(SOME_FAILED)


app.command(
    epilog="\b\nExamples:\n  ctdialog batch articles/ -o meetings.csv\n"
    "  cat export.jsonl | ctdialog batch - > records.jsonl\n"
    "  ctdialog batch news/ archive.zip -o meetings.db --resume"
)(batch)


class ScoreFormat(StrEnum):
    """How `evaluate` prints figures."""

    table = "table"
    json = "json"


@app.command(
    epilog="\b\nExamples:\n  ctdialog evaluate my-labels/\n"
    "  ctdialog evaluate my-labels/ --errors officials\n"
    "  ctdialog evaluate labels.jsonl records-of-another-tool.jsonl"
)
def evaluate(
    ctx: typer.Context,
    labels: Annotated[
        Path,
        typer.Argument(
            metavar="LABELS", help="A folder of NAME.txt with NAME.json, or JSON Lines with the text in each."
        ),
    ],
    records: Annotated[
        Path | None,
        typer.Argument(
            metavar="RECORDS", help="JSON Lines of records to score instead of reading the articles."
        ),
    ] = None,
    errors: Annotated[
        str | None, typer.Option(metavar="FIELD", help="List what differs in a field, or in all.")
    ] = None,
    form: Annotated[
        ScoreFormat, typer.Option("--format", "-f", help="table: for people. json: for programs.")
    ] = ScoreFormat.table,
    model: Model = None,
    lexicon: Words = None,
) -> None:
    """Score what ctdialog reads in labelled articles of your own: precision, recall and F1 a field.

    A label is the flat form of a record, as 'extract --format flat' prints it, which you have corrected.
    """
    import json

    from ctdialog.display.scores import as_values, show_scores
    from ctdialog.evaluation import BadLabels, evaluate, read_articles, read_labels, read_records, records_for
    from ctdialog.evaluation.scores import ROWS

    if errors is not None and errors not in ("all", *ROWS):
        raise typer.BadParameter(f"{errors!r} is no field; take one of: all, {', '.join(ROWS)}.")
    try:
        labelled = read_labels(labels)
        if records is not None:
            given = records_for(labelled, read_records(records))
        else:
            given = read_articles(labelled, _extractor(model, lexicon), complain)
    except BadLabels as error:
        tell(str(error))
        raise typer.Exit(WRONG_USAGE) from None
    result = evaluate([each.label for each in labelled], given)
    encode(encoding="utf-8")
    if form is ScoreFormat.json:
        print(json.dumps(as_values(result), indent=2))
    else:
        show_scores(result, sys.stdout, errors)
    for name in result.missing if records is not None else ():
        complain(name, f"no record of it: there is none in '{printable(str(records))}'")
    if result.missing:
        raise typer.Exit(SOME_FAILED)


@app.command()
def schema(
    flat: Annotated[bool, typer.Option("--flat", help="The schema of the flat form.")] = False,
) -> None:
    """Print the JSON Schema of a record."""
    import json

    from ctdialog.export.jsonlines import json_schema

    print(json.dumps(json_schema(flat=flat), indent=2))


@app.command()
def info() -> None:
    """Print versions, model and lexicon sizes, for a bug report."""
    import platform

    import ctdialog
    from ctdialog.display.wording import safe

    facts: dict[str, object] = {
        "ctdialog": ctdialog.__version__,
        "python": platform.python_version(),
        "platform": platform.platform(),
    }
    try:
        facts |= ctdialog.Extractor(model=os.environ.get("CTDIALOG_MODEL") or None).info()
    except ctdialog.ModelMissing as error:
        facts["model"] = error
    for key, value in facts.items():
        print(safe(f"{key}: {value}"))


# ---------------------------------------------------------------- in


def _extractor(model: str | None, lexicon: str | None) -> Extractor:
    import ctdialog
    from ctdialog.collector import waiting

    try:
        with waiting():
            return ctdialog.Extractor(model=model or None, lexicon=lexicon)
    except (ctdialog.ModelMissing, ctdialog.LexiconError) as error:
        tell(str(error))
        raise typer.Exit(WRONG_USAGE) from None


# ---------------------------------------------------------------- out


def _printer(
    form: Format, evidence: bool, many: bool, lexicon: str | None
) -> tuple[Callable[[Record, str], None], Callable[[], None]]:
    """What prints a record (with the text it was read from, as given), and what ends the printing."""
    if form is not Format.cards:
        from ctdialog.export import Stream
        from ctdialog.export.jsonlines import IndentedWriter, LineWriter

        encode(encoding="utf-8")  # JSON is UTF-8 whatever the locale says
        if form is Format.json:
            writer: Stream = IndentedWriter(sys.stdout, many=many)
        else:
            writer = LineWriter(sys.stdout, flat=form is Format.flat)
        return lambda record, _: writer.write(record), writer.close

    from ctdialog.display.cards import CardWriter
    from ctdialog.lexicon import shared

    encode(errors="replace")
    cards = CardWriter(sys.stdout, shared(lexicon).name)
    return lambda record, given: cards.write(record, given if evidence else None), lambda: None
