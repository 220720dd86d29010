"""How much of the labelled articles is read right: guards, below what is reached, against falling back."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import HERE

from ctdialog.evaluation import Evaluation, evaluate, read_articles, read_labels
from ctdialog.evaluation.labels import Labelled
from ctdialog.extractor import Extractor

SETS = ("gold", "gold-own", "gold-opened", "gold-unseen", "probes")
FOLDERS = sorted(path for name in SETS for path in (HERE / name).iterdir() if path.is_dir())

# What is reached, less two or three hundredths: a fall is to be seen, a word's difference is not.
FLOORS = {
    "gold": {
        "main meetings": 0.97,
        "all meetings": 0.95,
        "participants": 0.97,
        "officials": 0.98,
        "officials.represents": 0.98,
        "officials.role": 0.96,
        "officials.position": 0.96,
        "officials.organization": 0.96,
        "number": 0.98,
        "date": 0.96,
        "kind": 0.96,
        "status": 0.98,
        "name": 0.93,
        "city": 0.96,
        "country": 0.97,
        "mode": 0.97,
        "topics": 0.94,
        "discussed": 0.93,
        "groups": 0.96,
        "forums": 0.95,
        "instruments": 0.92,
        "previous": 0.91,
        "next": 0.98,
    },
    "gold-own": {
        "main meetings": 0.93,
        "all meetings": 0.89,
        "participants": 0.92,
        "officials": 0.92,
        "officials.represents": 0.89,
        "officials.role": 0.87,
        "officials.position": 0.90,
        "officials.organization": 0.88,
        "number": 0.94,
        "date": 0.89,
        "kind": 0.89,
        "status": 0.93,
        "name": 0.84,
        "city": 0.91,
        "country": 0.91,
        "mode": 0.92,
        "topics": 0.85,
        "discussed": 0.82,
        "groups": 0.88,
        "forums": 0.81,
        "instruments": 0.78,
        "previous": 0.85,
        "next": 0.87,
    },
    "gold-opened": {
        "main meetings": 0.95,
        "all meetings": 0.93,
        "participants": 0.96,
        "officials": 0.94,
        "officials.represents": 0.94,
        "officials.role": 0.87,
        "officials.position": 0.91,
        "officials.organization": 0.83,
        "number": 0.97,
        "date": 0.92,
        "kind": 0.96,
        "status": 0.95,
        "name": 0.92,
        "city": 0.94,
        "country": 0.94,
        "mode": 0.94,
        "topics": 0.87,
        "discussed": 0.84,
        "groups": 0.89,
        "forums": 0.84,
        "instruments": 0.79,
        "previous": 0.94,
        "next": 0.75,
    },
    "gold-unseen": {
        "main meetings": 0.89,
        "all meetings": 0.86,
        "participants": 0.93,
        "officials": 0.91,
        "officials.represents": 0.90,
        "officials.role": 0.82,
        "officials.position": 0.87,
        "officials.organization": 0.84,
        "number": 0.94,
        "date": 0.91,
        "kind": 0.94,
        "status": 0.90,
        "name": 0.88,
        "city": 0.92,
        "country": 0.91,
        "mode": 0.92,
        "topics": 0.80,
        "discussed": 0.79,
        "groups": 0.93,
        "forums": 0.83,
        "instruments": 0.85,
        "previous": 0.84,
        "next": 0.84,
    },
    "probes": {
        "main meetings": 0.97,
        "all meetings": 0.96,
        "participants": 0.97,
        "officials": 0.95,
        "officials.represents": 0.91,
        "officials.role": 0.88,
        "officials.position": 0.91,
        "officials.organization": 0.90,
        "number": 0.95,
        "date": 0.94,
        "kind": 0.96,
        "status": 0.96,
        "name": 0.95,
        "city": 0.90,
        "country": 0.91,
        "mode": 0.92,
        "topics": 0.88,
        "discussed": 0.83,
        "groups": 0.90,
        "forums": 0.78,
        "instruments": 0.85,
        "previous": 0.86,
        "next": 0.88,
    },
}
CORE = {"gold": 0.86, "gold-own": 0.66, "gold-opened": 0.87, "gold-unseen": 0.65, "probes": 0.73}


def labelled_in(name: str) -> list[Labelled]:
    """The labelled articles of a set: a folder of articles beside their labels, or files of JSON Lines."""
    files = sorted((HERE / name).glob("*.jsonl"))
    return [each for file in files for each in read_labels(file)] if files else read_labels(HERE / name)


@pytest.fixture(scope="module")
def scores(extractor: Extractor) -> dict[str, Evaluation]:
    """The figures of each set of labelled articles."""
    result = {}
    for name in SETS:
        labelled = labelled_in(name)
        result[name] = evaluate([each.label for each in labelled], read_articles(labelled, extractor))
    return result


@pytest.mark.parametrize("name", SETS)
def test_every_labelled_article_is_scored(scores: dict[str, Evaluation], name: str) -> None:
    assert scores[name].articles == len(labelled_in(name))
    assert not scores[name].missing


@pytest.mark.parametrize(
    ("name", "field", "least"), [(name, *item) for name, floors in FLOORS.items() for item in floors.items()]
)
def test_a_field_is_read_well(scores: dict[str, Evaluation], name: str, field: str, least: float) -> None:
    assert scores[name].rows[field].f1 >= least


@pytest.mark.parametrize(("name", "least"), CORE.items())
def test_core_rows_are_right(scores: dict[str, Evaluation], name: str, least: float) -> None:
    assert scores[name].core >= least


@pytest.mark.parametrize("name", SETS)
def test_the_surer_are_right_oftener(scores: dict[str, Evaluation], name: str) -> None:
    ordered = [right for _, right in sorted(scores[name].confidences)]
    half = len(ordered) // 2
    assert sum(ordered[half:]) / (len(ordered) - half) > sum(ordered[:half]) / half


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_every_label_has_its_article(folder: Path) -> None:
    assert {p.stem for p in folder.glob("*.json")} == {p.stem for p in folder.glob("*.txt")}
