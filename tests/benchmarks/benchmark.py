"""How fast ctdialog is beside the spaCy model that one would otherwise write thirty lines around.

    python tests/benchmarks/benchmark.py             everything, some minutes
    python tests/benchmarks/benchmark.py start help  some of it

Every figure is a ratio: what is compared runs in turns, one beside the other, in one process or as pairs of
processes; what is printed is the median of the turns' ratios, so that whatever else the machine does meets
both. Memory, which that does not change, is taken once a side. See notes.md for what takes the time.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import cycle, islice
from pathlib import Path
from statistics import median
from typing import NamedTuple

HERE = Path(__file__).parent
TESTS = HERE.parent
sys.path[:0] = [str(TESTS), str(HERE)]

from memory import measured  # noqa: E402
from news import archive  # noqa: E402
from stock_model import MODEL, load_stock  # noqa: E402

from ctdialog.batch.outcome import Setup  # noqa: E402
from ctdialog.batch.reader import ArticleReader  # noqa: E402
from ctdialog.extractor import Extractor  # noqa: E402
from ctdialog.records import Incoming  # noqa: E402

TURNS = 5
SAMPLE = TESTS.parent / "samples" / "pakistan-eu-dialogue.txt"


class Figure(NamedTuple):
    """A measured ratio: what was compared, seconds (or megabytes) of each side, the ratio asked for."""

    what: str
    ours: float
    other: float
    ratio: float
    asked: str
    unit: str = "s"


def in_pairs(
    ours: Callable[[int], float], other: Callable[[int], float], turns: int = TURNS
) -> tuple[float, ...]:
    """Medians of both sides and of other / ours; each side is called with the number of the turn."""
    pairs = [(ours(turn), other(turn)) for turn in range(turns)]
    return median(a for a, _ in pairs), median(b for _, b in pairs), median(b / a for a, b in pairs)


def no_slower(what: str, ours: tuple[object, ...], other: tuple[object, ...], asked: str) -> Figure:
    """How many times as long one Python process takes as another; each by its arguments."""
    b, a, ratio = in_pairs(lambda _: _process(*other), lambda _: _process(*ours), 2 * TURNS + 1)
    return Figure(what, a, b, ratio, asked)


def seconds(job: Callable[[], object]) -> float:
    """How long a job takes."""
    began = time.perf_counter()
    job()
    return time.perf_counter() - began


def gold_texts() -> list[str]:
    """The labelled articles, every one about a meeting or looking like it."""
    return [path.read_text(encoding="utf-8", errors="replace") for path in sorted(TESTS.glob("gold/*/*.txt"))]


def _slices(texts: list[str]) -> list[list[str]]:
    """The texts cut into as many runs as there are turns, so that each has its share of every fiftieth."""
    size = len(texts) // TURNS
    return [texts[turn * size : (turn + 1) * size] for turn in range(TURNS)]


# ---------------------------------------------------------------- the figures


def meetings(count: int = 1_000) -> Figure:
    """Articles about meetings, one process: record and JSON against the stock model's Docs."""
    slices = _slices(list(islice(cycle(gold_texts()), count)))
    extractor, stock = Extractor(), load_stock()

    def ours(turn: int) -> float:
        return seconds(lambda: [extractor.read_text(text).model_dump_json() for text in slices[turn]])

    def other(turn: int) -> float:
        return seconds(lambda: list(stock.pipe(slices[turn])))

    what = f"{count:,} articles about meetings, one process, against the stock model"
    return Figure(what, *in_pairs(ours, other), "≥ 1.5")


def mixed(count: int = 1_000) -> Figure:
    """An archive in which 2 % of the articles are about a meeting, as `batch` reads it."""
    slices = _slices(list(archive(count, gold_texts())))
    reader, stock = ArticleReader(Setup()), load_stock()

    def ours(turn: int) -> float:
        items = [Incoming(id=f"{turn}-{n}", path="", text=text) for n, text in enumerate(slices[turn])]
        return seconds(lambda: [reader.read(item) for item in items])

    def other(turn: int) -> float:
        return seconds(lambda: list(stock.pipe(slices[turn])))

    what = f"{count:,} news items of 2,500 characters, 2 % about a meeting, against the stock model"
    return Figure(what, *in_pairs(ours, other), "≥ 25")


def workers(count: int = 2_000) -> Figure:
    """Two workers against one: the whole command, on articles about meetings."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        export = folder / "in.jsonl"
        with export.open("w", encoding="utf-8") as rows:
            for n, text in enumerate(islice(cycle(gold_texts()), count)):
                rows.write(json.dumps({"id": f"{n}", "text": f"{text}\n\nNotice {n}."}) + "\n")

        def run(number: int) -> Callable[[int], float]:
            return lambda turn: _batch(export, folder / f"{number}-{turn}.jsonl", number)

        return Figure(f"{count:,} articles, two workers against one", *in_pairs(run(2), run(1)), "≥ 1.8")


def _batch(export: Path, output: Path, number: int) -> float:
    return _process("-m", "ctdialog", "batch", "-q", export, "-o", output, "--workers", number)


def _process(*args: object) -> float:
    """Seconds that a Python process takes from its start to its end."""
    command = [sys.executable, *map(str, args)]
    return seconds(
        lambda: subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    )


def start() -> Figure:
    """One article from a cold start, against loading the stock model and reading it."""
    code = f"import spacy; nlp = spacy.load({MODEL!r}); nlp(open({str(SAMPLE)!r}).read())"
    what = (
        "`ctdialog extract` of one article from a cold start, against loading the stock model and reading it"
    )
    return no_slower(what, ("-m", "ctdialog", "extract", SAMPLE), ("-c", code), "≤ 1.0")


def help_() -> Figure:
    """`--help`, against importing the libraries it is printed with."""
    what = "`ctdialog --help`, against `import typer, rich`"
    return no_slower(what, ("-m", "ctdialog", "--help"), ("-c", "import typer, rich"), "≤ 1.5")


def length() -> Figure:
    """A text of 1 MB against one of 100 KB: ten times the text, how many times the time."""
    prose = "\n\n".join(gold_texts())
    texts = [(prose * (size // len(prose) + 1))[:size] for size in (100_000, 1_000_000)]
    extractor = Extractor()

    def read(text: str) -> Callable[[int], float]:
        return lambda turn: seconds(lambda: extractor.read_text(text))

    small, big, ratio = in_pairs(*map(read, texts))
    return Figure("a text of 1 MB against one of 100 KB", big, small, ratio, "≤ 11")


def memory(few: int = 1_000, many: int = 100_000) -> Figure:
    """Peak memory of a batch of many articles against one of few, both whole process trees."""
    with tempfile.TemporaryDirectory() as name:
        less, more = (measured(count, 2, Path(name)) for count in (few, many))
    what = f"peak memory of `batch`: {many:,} articles against {few:,}"
    return Figure(what, more, less, more / less, "≤ 1.15", "MB")


FIGURES = {
    "meetings": meetings,
    "mixed": mixed,
    "workers": workers,
    "start": start,
    "help": help_,
    "length": length,
    "memory": memory,
}


def table(names: list[str]) -> str:
    """The figures of these names as a Markdown table."""
    rows = ["| | the first | the second | ratio | wanted |", "|---|---:|---:|---:|---:|"]
    for name in names:
        f = FIGURES[name]()
        rows.append(
            f"| {f.what} | {_shown(f.ours, f.unit)} | {_shown(f.other, f.unit)} | {f.ratio:.2f} | {f.asked} |"
        )
        print(rows[-1], file=sys.stderr)
    return "\n".join(rows)


def _shown(value: float, unit: str) -> str:
    return f"{value:,.0f} {unit}" if value >= 100 else f"{value:.3g} {unit}"


if __name__ == "__main__":
    if unknown := set(sys.argv[1:]) - FIGURES.keys():
        sys.exit(f"{', '.join(sorted(unknown))}: no such figure; known are {', '.join(FIGURES)}")
    print(table(sys.argv[1:] or list(FIGURES)))
