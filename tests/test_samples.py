"""The sample articles: what lies beside each is what `extract` prints, and two of them are read right."""

from __future__ import annotations

from pathlib import Path

import pytest
from sample_outputs import LABELLED, NAMES, ROOT, outputs, wrong_fields


@pytest.fixture
def at_root(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


@pytest.mark.parametrize("name", NAMES)
def test_what_lies_beside_a_sample_is_what_extract_prints(name: str, at_root: None) -> None:
    printed = outputs(name)
    assert printed  # a sample without outputs would prove nothing
    for file, text in printed.items():
        assert text == Path(file).read_text(encoding="utf-8"), "if meant: python tests/update_outputs.py"


def test_every_output_has_its_sample() -> None:
    made = {path.name.partition(".")[0] for path in (ROOT / "samples").iterdir()}
    assert made == set(NAMES)


@pytest.mark.parametrize("name", ["pakistan-eu-dialogue", "pakistan-russia-working-group"])
def test_a_sample_is_read_as_labelled_but_for_two_fields(name: str) -> None:
    wrong = wrong_fields(name)
    assert len(wrong) <= 2, "\n".join(["", *wrong])


def test_every_sample_is_labelled() -> None:
    assert set(NAMES) == LABELLED
