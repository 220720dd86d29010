"""Writes anew whatever shows the program's output: `python tests/update_outputs.py [--speed]`.

- samples/NAME.json and samples/NAME.cards;
- the output of every example in README.md;
- the scores and the confidence in README.md, and the tables of tests/README.md;
- with --speed, the times in README.md, which belong to the machine they were taken on (some minutes).

Wants the checkout installed (`pip install -e '.[test]'`). Read the differences before you commit them.
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
from pathlib import Path

import ablation
import baseline
import sample_outputs
from benchmarks import benchmark
from readme import README, ROOT, Session, blocks

from ctdialog import Extractor
from ctdialog.evaluation import evaluate, read_articles, read_labels
from ctdialog.evaluation.calibrate import cross_validated, samples_of
from ctdialog.evaluation.labels import GivenRecord

TESTS_README = ROOT / "tests" / "README.md"


def update_samples() -> None:
    """Write the files beside the samples and tell how far each is from its labels."""
    for name in sample_outputs.NAMES:
        for file, text in sample_outputs.outputs(name).items():
            Path(file).write_text(text, encoding="utf-8")
        wrong = sample_outputs.wrong_fields(name)
        print(f"{name}: {len(wrong)} wrong")
        for line in wrong:
            print(f"    {line}")


def with_examples_run(text: str) -> str:
    """The README with every example's output as it is now."""
    with tempfile.TemporaryDirectory() as folder:
        session = Session(Path(folder, "there"))
        renewed = [(block, session.run(block)) for block in blocks(text)]
    for block, body in reversed(renewed):
        text = text[: block.start] + body + text[block.start + len(block.body) :]
    return text


def between_marks(text: str, name: str, content: str) -> str:
    """The README with what stands between two marks replaced."""
    marks = re.compile(rf"(<!-- {name} -->\n).*?(<!-- end of {name} -->)", re.DOTALL)
    if not marks.search(text):
        raise ValueError(f"README.md has no marks for {name}")
    return marks.sub(lambda match: f"{match[1]}{content}\n{match[2]}", text)


def score_table() -> str:
    """The figures of every field, and beside them those of the stock model, as a Markdown table."""
    labelled = read_labels(ROOT / "tests" / "gold")
    labels = [each.label for each in labelled]
    ours = evaluate(labels, read_articles(labelled, Extractor()))
    stock = evaluate(labels, {r.id: r for r in map(GivenRecord.model_validate, baseline.records(labelled))})
    rows = ["| field | labelled | P | R | F1 | stock spaCy F1 |", "|---|---:|---:|---:|---:|---:|"]
    for name, score in ours.rows.items():
        told = stock.rows[name].f1
        figures = f"{score.precision:.2f} | {score.recall:.2f} | {score.f1:.2f} | {told:.2f}"
        rows.append(f"| {name} | {score.labelled} | {figures if told else figures[:-4] + '–'} |")
    means = {
        "mean of participants, officials, date, number, topics": (ours.five, stock.five),
        "mean of all rows": (ours.mean, stock.mean),
        "core rows right": (ours.core, stock.core),
    }
    rows += [f"| **{name}** | | | | **{a:.2f}** | {b:.2f} |" for name, (a, b) in means.items()]
    return "\n".join(rows)


def unseen_table() -> str:
    """The figures of every field on articles that no rule was written by, as a Markdown table."""
    labelled = read_labels(ROOT / "tests" / "gold-unseen")
    told = evaluate([each.label for each in labelled], read_articles(labelled, Extractor()))
    rows = ["| field | labelled | P | R | F1 |", "|---|---:|---:|---:|---:|"]
    for name, score in told.rows.items():
        rows.append(
            f"| {name} | {score.labelled} | {score.precision:.2f} | {score.recall:.2f} | {score.f1:.2f} |"
        )
    means = {
        "mean of participants, officials, date, number, topics": told.five,
        "mean of all rows": told.mean,
        "core rows right": told.core,
    }
    return "\n".join(rows + [f"| **{name}** | | | | **{figure:.2f}** |" for name, figure in means.items()])


def confidence_table() -> str:
    """How often the core row is right in each band of confidence, cross-validated, as a Markdown table."""
    folders = [ROOT / "tests" / name for name in ("gold", "gold-own")]
    samples = list(samples_of(each for folder in folders for each in read_labels(folder)))
    rows = ["| confidence | meetings | mean | core row right |", "|---|---:|---:|---:|"]
    for band in cross_validated(samples).calibration():
        reach = f"{band.least:.1f} to {band.most:.1f}"
        rows.append(f"| {reach} | {band.meetings} | {band.confidence:.2f} | {band.right:.2f} |")
    return "\n".join(rows)


def update_tests_readme() -> None:
    """Write the tables of what each component buys and costs."""
    text = TESTS_README.read_text(encoding="utf-8")
    labelled = read_labels(ROOT / "tests" / "gold")
    text = between_marks(text, "components", "\n".join(ablation.components(labelled)))
    text = between_marks(text, "stock names", "\n".join(ablation.stock_names(labelled)))
    TESTS_README.write_text(text, encoding="utf-8")


def main() -> None:
    """Bring everything up to date."""
    os.chdir(ROOT)
    update_samples()
    text = with_examples_run(README.read_text(encoding="utf-8"))
    text = between_marks(text, "scores", score_table())
    text = between_marks(text, "unseen", unseen_table())
    text = between_marks(text, "confidence", confidence_table())
    if "--speed" in sys.argv[1:]:
        text = between_marks(text, "speed", benchmark.table(list(benchmark.FIGURES)))
    README.write_text(text, encoding="utf-8")
    update_tests_readme()


if __name__ == "__main__":
    main()
