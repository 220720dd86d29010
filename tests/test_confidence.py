"""How sure a core row is said to be, and how its weights are fitted."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import ARTICLES
from typer.testing import CliRunner

from ctdialog.cli import app
from ctdialog.evaluation.calibrate import PARTS, Sample, cross_validated, fit, samples_of
from ctdialog.evaluation.labels import GivenRecord, Labelled
from ctdialog.extractor import Extractor
from ctdialog.lexicon import table
from ctdialog.pipeline.confidence import features, left_out, sure
from ctdialog.pipeline.scene import Scene
from ctdialog.records import Record

TOLD = (
    "Chad and Malta held their third Counter-Terrorism Dialogue in Valletta on 4 May 2023. The sides were "
    "led by Chad's Deputy Foreign Minister Idriss Hamid and Malta's Deputy Foreign Minister Karmenu Borg."
)
UNTOLD = (
    "Chad and Malta held a dialogue on counter-terrorism. "
    "Karmenu Borg smiled with Idriss Hamid at the Blue Hall."
)


@pytest.mark.parametrize("path", ARTICLES[:40], ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_meeting_has_a_confidence(path: Path, extractor: Extractor) -> None:
    for meeting in extractor.read_file(path).meetings:
        assert meeting.confidence is not None and 0 < meeting.confidence < 1


def test_a_row_told_in_full_is_surer(reads: Callable[[str], Record]) -> None:
    (full,), (bare,) = reads(TOLD).meetings, reads(UNTOLD).meetings
    assert full.confidence and bare.confidence and full.confidence > bare.confidence + 0.1


def test_people_of_no_meeting_are_left_out(extractor: Extractor) -> None:
    abroad = " Malta's Prime Minister, Robert Abela, spoke of trade in Gozo a week before."
    for text, names in ((TOLD, set()), (TOLD + abroad, {"Abela"})):
        doc = extractor.nlp(text)
        assert left_out(Scene(doc), list(doc._.record.meetings)) == names


def test_the_weights_are_those_of_the_features(extractor: Extractor) -> None:
    doc = extractor.nlp(TOLD)
    meetings = list(doc._.record.meetings)
    assert set(features(Scene(doc), meetings)[0]) == set(table("confidence")["weights"])


def test_at_least_keeps_the_sure(reads: Callable[[str], Record]) -> None:
    record = reads(TOLD)
    told = record.meetings[0].confidence
    assert told is not None
    assert record.at_least(told).meetings == record.meetings
    assert record.at_least(told + 0.01).meetings == ()


def test_min_confidence_leaves_the_less_sure_out(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text(TOLD, encoding="utf-8")
    for least, count in (("0", 1), ("1", 0)):
        result = CliRunner().invoke(app, ["extract", str(article), "--min-confidence", least])
        assert len(json.loads(result.stdout)["meetings"]) == count
    assert CliRunner().invoke(app, ["extract", str(article), "--min-confidence", "2"]).exit_code == 2


# ---------------------------------------------------------------- fitting

# Two hundred articles of ten meetings each; of those with the feature 8 in 10 are right, of the others 2.
SAMPLES = [
    Sample(i // 10, {"always": 1.0, "told": float(i // 10 % 2)}, i % 10 < (8 if i // 10 % 2 else 2))
    for i in range(2000)
]


def test_the_fit_means_what_it_says() -> None:
    weights = fit(SAMPLES)
    assert sure(weights, SAMPLES[10].features) == pytest.approx(0.8, abs=0.05)
    assert sure(weights, SAMPLES[0].features) == pytest.approx(0.2, abs=0.05)


def test_cross_validation_tells_every_sample_once() -> None:
    bands = cross_validated(SAMPLES).calibration()
    assert sum(band.meetings for band in bands) == len(SAMPLES)
    assert all(abs(band.confidence - band.right) < 0.1 for band in bands)
    assert len({sample.article % PARTS for sample in SAMPLES}) == PARTS


def test_a_sample_for_each_meeting_that_is_read(extractor: Extractor) -> None:
    flat = extractor.read_text(TOLD, id="a").flat()
    right = GivenRecord.model_validate(flat.model_dump())
    wrong = GivenRecord.model_validate(flat.model_dump() | {"meetings": []})
    samples = list(
        samples_of([Labelled(right, TOLD.encode()), Labelled(wrong, TOLD.encode()), Labelled(wrong)])
    )
    assert [(sample.article, sample.right) for sample in samples] == [(0, True), (1, False)]
