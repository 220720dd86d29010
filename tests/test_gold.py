"""How much of the labelled articles is read right: guards, below what is reached, against falling back.

Scores come from the project's scoring script, which stands beside the checkout and is not part of it.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from conftest import HERE

from ctdialog.extractor import Extractor

GOLD = HERE / "gold"
SCORE = HERE.parent.parent / "shared" / "tools" / "score.py"
FOLDERS = sorted(path for path in GOLD.glob("*") if path.is_dir())


@pytest.fixture(scope="module")
def scores(extractor: Extractor, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the script says of all labelled articles together."""
    if not SCORE.exists():
        pytest.skip("the scoring script does not stand beside this checkout")
    predicted = tmp_path_factory.mktemp("gold") / "predicted.jsonl"
    with predicted.open("w", encoding="utf-8") as out:
        for text in sorted(GOLD.glob("*/*.txt")):
            name = f"{text.parent.name}-{text.stem}"  # as the script names an article
            label = json.loads(text.with_suffix(".json").read_text(encoding="utf-8"))
            out.write(
                extractor.read_file(text, published=label["published"], id=name).flat().model_dump_json()
                + "\n"
            )
    done = subprocess.run(
        [sys.executable, str(SCORE), str(GOLD), str(predicted), "--json"],
        capture_output=True,
        text=True,
        check=True,
    )
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def test_every_labelled_article_is_scored(scores: dict[str, Any]) -> None:
    assert scores["summary"]["articles"] == len(list(GOLD.glob("*/*.json")))
    assert scores["summary"]["missing"] == 0


# What is reached, less two hundredths: a fall is to be seen, a word's difference is not.
FLOORS = {
    "participants": 0.96,
    "officials": 0.96,
    "number": 0.98,
    "date": 0.95,
    "kind": 0.96,
    "status": 0.97,
    "city": 0.94,
    "topics": 0.87,
    "main meetings": 0.94,
    "all meetings": 0.90,
}


def test_five_fields_together_are_read_well(scores: dict[str, Any]) -> None:
    """Participants, officials, date, number and topics."""
    assert scores["summary"]["five-field F1"] >= 0.95


@pytest.mark.parametrize(("field", "least"), FLOORS.items())
def test_a_field_is_read_well(scores: dict[str, Any], field: str, least: float) -> None:
    assert scores["fields"][field]["f1"] >= least


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_every_label_has_its_article(folder: Path) -> None:
    assert {p.stem for p in folder.glob("*.json")} == {p.stem for p in folder.glob("*.txt")}
