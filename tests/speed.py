"""How long an article takes, beside the spaCy model that the pipeline is built on: `python tests/speed.py`.

Both read the same articles (tests/gold/d1 to d3, or the files given), in turns, so that whatever else
the machine does meets both; what is printed are medians of five turns. A start is a fresh process
that imports and loads.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median

import spacy
from spacy.language import Language

import ctdialog

TURNS = 5
HERE = Path(__file__).parent
STARTS = {
    "ctdialog": "import ctdialog; ctdialog.load()",
    "model": f"import spacy; spacy.load('{DEFAULT_MODEL}')",
}


def in_turns(jobs: dict[str, Callable[[], object]]) -> dict[str, float]:
    """Seconds that each job takes: the median of its turns, after one turn to warm up."""
    took: dict[str, list[float]] = {name: [] for name in jobs}
    for turn in range(TURNS + 1):
        for name, job in jobs.items():
            begin = time.perf_counter()
            job()
            if turn:
                took[name].append(time.perf_counter() - begin)
    return {name: median(times) for name, times in took.items()}


def _read(nlp: Language, texts: list[str]) -> None:
    for text in texts:
        nlp(text)


def _start(code: str) -> None:
    subprocess.run([sys.executable, "-c", code], check=True)


def table(paths: list[Path]) -> str:
    """A Markdown table of the measurements."""
    texts = [path.read_text(encoding="utf-8", errors="replace") for path in paths]
    words = sum(len(text.split()) for text in texts) / len(texts)
    pipelines = {"ctdialog": ctdialog.load(), "model": spacy.load(DEFAULT_MODEL)}
    reading = in_turns({name: partial(_read, nlp, texts) for name, nlp in pipelines.items()})
    starting = in_turns({name: partial(_start, code) for name, code in STARTS.items()})
    each = {name: 1000 * seconds / len(texts) for name, seconds in reading.items()}
    rows = [
        f"| median of {TURNS} | ctdialog, all of it | the model, all its components |",
        "|---|---:|---:|",
        f"| an article of {words:.0f} words (mean of {len(texts)}) "
        f"| {each['ctdialog']:.1f} ms | {each['model']:.1f} ms |",
        f"| a start: import and load | {starting['ctdialog']:.2f} s | {starting['model']:.2f} s |",
    ]
    return "\n".join(rows)


if __name__ == "__main__":
    given = [Path(name) for name in sys.argv[1:]]
    print(table(given or sorted(HERE.glob("gold/d[123]/*.txt"))))
