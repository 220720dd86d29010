"""The sample articles, what `ctdialog extract` prints for each, and how that compares with its labels."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from typer.testing import CliRunner

from ctdialog.cli import app

ROOT = Path(__file__).resolve().parent.parent
LABELS = ROOT / "tests" / "samples-labels"
NAMES = sorted(path.stem for path in (ROOT / "samples").glob("*.txt"))
LABELLED = {path.stem for path in LABELS.glob("*.json")}

# Not .txt, so that `samples/*.txt` is the articles.
_FORMATS = {"json": ".json", "cards": ".cards"}
_FIELDS = (
    "prominence", "status", "kind", "name", "number", "participants", "officials", "date", "place", "topics",
    "discussed", "groups", "forums", "instruments", "previous", "next",
)  # fmt: skip
_UNORDERED = {"participants", "officials", "topics", "discussed", "groups", "forums", "instruments"}

Meeting = dict[str, Any]


def printed(name: str, form: str) -> str:
    """What `extract --format FORM samples/NAME.txt` prints at 80 columns without colour."""
    environment = {"COLUMNS": "80", "NO_COLOR": "1", "CTDIALOG_MODEL": None}
    result = CliRunner().invoke(app, ["extract", "--format", form, f"samples/{name}.txt"], env=environment)
    if result.exit_code:
        raise RuntimeError(f"{name}: {result.stderr}") from result.exception
    return result.stdout


def outputs(name: str) -> dict[str, str]:
    """The files that lie beside a sample, by their path from the project's root, as they should be."""
    return {f"samples/{name}{ending}": printed(name, form) for form, ending in _FORMATS.items()}


def wrong_fields(name: str) -> list[str]:
    """Where the record of a sample differs from its labels: a line for each wrong field or meeting."""
    import ctdialog

    text = (ROOT / "samples" / f"{name}.txt").read_bytes()
    labels = json.loads((LABELS / f"{name}.json").read_text(encoding="utf-8"))
    record = ctdialog.Extractor().read_bytes(text, id=name, published=labels["published"])
    found: list[Meeting] = record.flat().model_dump(mode="json")["meetings"]
    wrong = []
    for n, labelled in enumerate(labels["meetings"]):
        meeting = max(found, key=lambda m: len(_FIELDS) - len(_differences(labelled, m)), default=None)
        if meeting is None:
            wrong.append(f"meeting {n} is missing")
            continue
        found.remove(meeting)
        wrong += [f"meeting {n}, {line}" for line in _differences(labelled, meeting)]
    return wrong + [f"a {m['kind']} too many: {m['participants']}" for m in found]


def _differences(labelled: Meeting, found: Meeting) -> list[str]:
    """A line for each field that differs: of a list what is missing (-) and what is too much (+)."""
    lines = []
    for field in _FIELDS:
        a: Any = labelled.get(field)
        b: Any = found.get(field)
        if field in _UNORDERED:
            missing = [f"- {item}" for item in a if item not in b]
            spare = [f"+ {item}" for item in b if item not in a]
            if missing or spare:
                lines.append(f"{field}: " + ", ".join([*missing, *spare]))
        elif a != b:
            lines.append(f"{field}: - {a}, + {b}")
    return lines
