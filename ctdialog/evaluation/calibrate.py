"""Fits the weights of the confidence: `python -m ctdialog.evaluation.calibrate LABELS …`.

Each LABELS is a folder of labelled articles. What is fitted is a logistic regression (Newton's method, L2)
of "is the core row right?" on `ctdialog.pipeline.confidence.features`. Articles that the rules were not
written by tell most: on others the rows are right oftener than a user will find them. Prints the
calibration by cross-validation, an article's meetings always in one part, and writes
`lexicon/confidence.toml`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy

from ctdialog.article import read_bytes
from ctdialog.evaluation.fields import core_right
from ctdialog.evaluation.labels import GivenRecord, Labelled, read_labels
from ctdialog.evaluation.matching import pair
from ctdialog.evaluation.scores import Evaluation
from ctdialog.extractor import load
from ctdialog.pipeline.build import ArticleTokenizer
from ctdialog.pipeline.confidence import features, sure
from ctdialog.pipeline.scene import Scene

PARTS = 10
RIDGE = 3.0  # how strongly weights are drawn to 0, in samples
TARGET = Path(__file__).parent.parent / "lexicon" / "confidence.toml"
_HEAD = """\
source = "Fitted by ctdialog/evaluation/calibrate.py on {samples} meetings of {articles} labelled articles"

# What each thing that ctdialog/pipeline/confidence.py counts adds to the log-odds that a core row is right.
[weights]
"""


class Sample(NamedTuple):
    """A meeting that was read: the number of its article, its features, and whether its core row is right."""

    article: int
    features: dict[str, float]
    right: bool


def samples_of(labelled: Iterable[Labelled]) -> Iterator[Sample]:
    """A sample for each meeting that is read in labelled articles."""
    nlp = load()
    tokenizer = nlp.tokenizer
    assert isinstance(tokenizer, ArticleTokenizer)
    for number, each in enumerate(labelled):
        if each.article is None:
            continue
        article = read_bytes(each.article, id=each.label.id, published=each.label.published)
        doc = nlp(tokenizer.article(article))
        meetings = list(doc._.record.meetings)
        given = GivenRecord.model_validate(doc._.record.model_dump()).meetings
        pairs = {j: i for i, j in pair(each.label.meetings, given)}
        for j, values in enumerate(features(Scene(doc), meetings)):
            right = j in pairs and core_right(each.label.meetings[pairs[j]], given[j])
            yield Sample(number, values, right)


def fit(samples: Sequence[Sample]) -> dict[str, float]:
    """The weight of each feature."""
    names = list(samples[0].features)
    rows = numpy.array([[sample.features[name] for name in names] for sample in samples])
    right = numpy.array([float(sample.right) for sample in samples])
    weights = numpy.zeros(len(names))
    ridge = RIDGE * numpy.eye(len(names))
    for _ in range(30):
        sure = 1 / (1 + numpy.exp(-rows @ weights))
        slope = rows.T @ (right - sure) - ridge @ weights
        bend = (rows * (sure * (1 - sure))[:, None]).T @ rows + ridge
        weights += numpy.linalg.solve(bend, slope)
    return dict(zip(names, (float(weight) for weight in weights), strict=True))


def cross_validated(samples: Sequence[Sample]) -> Evaluation:
    """An Evaluation that holds each sample's confidence by weights of the other parts' articles."""
    result = Evaluation()
    for part in range(PARTS):
        weights = fit([sample for sample in samples if sample.article % PARTS != part])
        inside = [sample for sample in samples if sample.article % PARTS == part]
        result.confidences += [(sure(weights, sample.features), sample.right) for sample in inside]
    return result


def main(folders: Sequence[str]) -> None:
    """Fit, print, write."""
    labelled = [each for folder in folders for each in read_labels(Path(folder))]
    samples = list(samples_of(labelled))
    for band in cross_validated(samples).calibration():
        print(
            f"{band.least:.1f} to {band.most:.1f}: {band.meetings:4d} meetings, "
            f"mean confidence {band.confidence:.2f}, core row right {band.right:.2f}"
        )
    lines = [f"{name} = {weight:.3f}" for name, weight in fit(samples).items()]
    head = _HEAD.format(samples=len(samples), articles=len(labelled))
    TARGET.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1:])
