"""The figures of an evaluation as tables for a terminal, and as plain values for JSON."""

from __future__ import annotations

from typing import Any, TextIO

from rich import box
from rich.console import Console
from rich.table import Table

from ctdialog.display.wording import safe
from ctdialog.evaluation.scores import Evaluation


def as_values(result: Evaluation) -> dict[str, Any]:
    """The figures as JSON values: `summary`, `fields`, `calibration`."""
    return {
        "summary": {
            "articles": result.articles,
            "missing": len(result.missing),
            "core_rows_right": result.core,
            "five_field_f1": result.five,
            "mean_f1": result.mean,
        },
        "fields": {
            name: {"p": score.precision, "r": score.recall, "f1": score.f1, "labelled": score.labelled}
            for name, score in result.rows.items()
        },
        "calibration": [
            {
                "from": band.least,
                "to": band.most,
                "meetings": band.meetings,
                "confidence": band.confidence,
                "right": band.right,
            }
            for band in result.calibration()
        ],
    }


def show_scores(result: Evaluation, out: TextIO, differences: str | None = None) -> None:
    """Print the tables; with `differences`, the values of that field that differ too, or "all" of them."""
    console = Console(file=out, highlight=False, markup=False, emoji=False)
    with console.capture() as captured:
        console.print(_fields(result))
        for line in _summary(result):
            console.print(line)
        if bands := _bands(result):
            console.print()
            console.print(bands)
    lines = [line.rstrip() for line in captured.get().rstrip().split("\n")]
    if differences:
        told = [d for d in result.differences if differences in ("all", d.field)]
        lines += ["", *(safe(str(difference)) for difference in told)]
    out.write("\n".join(lines) + "\n")
    out.flush()


def _table(*heads: str) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for i, head in enumerate(heads):
        table.add_column(head, justify="right" if i else "left", no_wrap=True)
    return table


def _fields(result: Evaluation) -> Table:
    table = _table("field", "P", "R", "F1", "labelled")
    for name, score in result.rows.items():
        figures = (f"{value:.3f}" for value in (score.precision, score.recall, score.f1))
        table.add_row(name, *figures, str(score.labelled))
    return table


def _summary(result: Evaluation) -> list[str]:
    missing = f", {len(result.missing)} of them without a record" if result.missing else ""
    return [
        f"{result.articles} articles{missing}, {result.mains} main meetings",
        f"{result.core:.3f} core rows right: parties, number, date, kind and city, and every chair is there",
        f"{result.five:.3f} mean F1 of participants, officials, date, number and topics",
        f"{result.mean:.3f} mean F1 of all rows",
    ]


def _bands(result: Evaluation) -> Table | None:
    bands = result.calibration()
    if not bands:
        return None
    table = _table("confidence", "meetings", "mean", "core row right")
    for band in bands:
        table.add_row(
            f"{band.least:.1f} to {band.most:.1f}",
            str(band.meetings),
            f"{band.confidence:.2f}",
            f"{band.right:.2f}",
        )
    return table
