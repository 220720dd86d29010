"""Figures on labelled articles: by hand on small labels, and the same as the scoring script's on all."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from conftest import HERE
from typer.testing import CliRunner, Result

from ctdialog.cli import app
from ctdialog.evaluation import BadLabels, evaluate, read_articles, read_labels, read_records, records_for
from ctdialog.evaluation.fields import Compared, compare, core_right
from ctdialog.evaluation.labels import GivenMeeting, GivenRecord
from ctdialog.evaluation.matching import likeness, overlap, pair, same_person, words
from ctdialog.evaluation.scores import Score
from ctdialog.extractor import Extractor

GOLD = HERE / "gold"
SCORER = HERE.parent.parent / "shared" / "tools" / "score.py"
TEXT = "Norway and Kenya held their third Counter-Terrorism Dialogue in Nairobi on 4 May 2023."


def meeting(**fields: Any) -> GivenMeeting:
    return GivenMeeting.model_validate({"participants": ["KEN", "NOR"], "kind": "dialogue", **fields})


def official(name: str, **fields: Any) -> dict[str, Any]:
    return {"name": name, "role": "chair", "represents": "NOR", **fields}


def compared(label: GivenMeeting | None, record: GivenMeeting | None) -> dict[str, Compared]:
    return {told.field: told for told in compare(label, record)}


# ---------------------------------------------------------------- words and people


def test_words_are_plain_and_without_function_words() -> None:
    assert words("The Joint Working Group on Sécurité") == ["joint", "working", "group", "securite"]


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Ministry of Foreign Affairs", "Foreign Affairs Ministry", 1.0),
        ("Director General", "Director", 2 / 3),
        ("", "", 1.0),
        ("Director", "", 0.0),
    ],
)
def test_overlap_is_the_f1_of_words(one: str, other: str, alike: float) -> None:
    assert overlap(one, other) == pytest.approx(alike)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Kari Lund", "Lund", True),
        ("Kari Anna Lund", "Kari A. Lund", True),
        ("Kari Lund", "Peter Otieno", False),
        ("", "Lund", False),
    ],
)
def test_a_person_goes_by_part_of_the_name(one: str, other: str, same: bool) -> None:
    assert same_person(one, other) is same


# ---------------------------------------------------------------- pairs


def test_meetings_that_nothing_ties_are_no_pair() -> None:
    other = meeting(participants=["FRA", "MAR"], date={"edtf": "2023-05-04"})
    assert likeness(meeting(date={"edtf": "2023-05-04"}), other) == 0
    assert pair([meeting()], [other]) == []


def test_the_pairs_with_the_most_points_in_all_are_taken() -> None:
    third, fourth = meeting(number=3), meeting(number=4)
    assert pair([third, fourth], [fourth, third]) == [(0, 1), (1, 0)]


def test_many_meetings_are_paired_too() -> None:
    many = [meeting(number=n) for n in range(1, 16)]
    assert sorted(pair(many, many[::-1])) == [(i, 14 - i) for i in range(15)]


# ---------------------------------------------------------------- fields


def test_a_field_tells_what_is_right_too_much_and_missing() -> None:
    told = compared(meeting(topics=["cbrn", "migration"]), meeting(topics=["cbrn", "human-rights"]))
    assert told["topics"] == Compared("topics", 1, ["human-rights"], ["migration"])


def test_without_a_record_all_is_missing_and_without_a_label_too_much() -> None:
    assert compared(meeting(number=3), None)["number"] == Compared("number", 0, [], ["3"])
    assert compared(None, meeting(number=3))["number"] == Compared("number", 0, ["3"], [])


def test_an_attribute_counts_for_the_right_person_only() -> None:
    label = meeting(officials=[official("Kari Lund", position="Director for Security")])
    right = meeting(officials=[official("Lund", position="Director, Security")])
    other = meeting(officials=[official("Otieno", position="Director for Security")])
    assert compared(label, right)["officials.position"].right == 1
    assert compared(label, other)["officials.position"].right == 0


@pytest.mark.parametrize(
    ("change", "right"),
    [
        ({}, True),
        ({"topics": ["cbrn"]}, True),
        ({"number": 4}, False),
        ({"participants": ["KEN"]}, False),
        ({"place": {"city": "Oslo"}}, False),
        ({"officials": [official("Kari Lund", represents="KEN")]}, False),
    ],
)
def test_a_core_row_is_right_or_not(change: dict[str, Any], right: bool) -> None:
    fields = {"number": 3, "officials": [official("Kari Lund")]}
    assert core_right(meeting(**fields), meeting(**{**fields, **change})) is right


def test_a_score_without_values_is_whole() -> None:
    assert (Score().precision, Score().recall, Score().f1) == (1.0, 1.0, 1.0)
    assert Score(right=1, extra=1, missing=3).f1 == pytest.approx(2 * 0.5 * 0.25 / 0.75)


# ---------------------------------------------------------------- counting


def given(name: str, *meetings: GivenMeeting) -> GivenRecord:
    return GivenRecord(id=name, meetings=meetings)


def test_a_background_meeting_read_as_main_is_too_much() -> None:
    label = given("a", meeting(prominence="background", number=1))
    result = evaluate([label], {"a": given("a", meeting(number=1))})
    assert (result.rows["main meetings"].extra, result.rows["all meetings"].right) == (1, 1)
    assert [str(each) for each in result.differences] == ["a: main meetings: + main dialogue KEN-NOR 1"]


def test_a_main_meeting_read_as_background_is_listed_among_the_main_ones() -> None:
    label = given("a", meeting(number=1))
    result = evaluate([label], {"a": given("a", meeting(prominence="background", number=1))})
    assert [str(each) for each in result.differences] == ["a: main meetings: - main dialogue KEN-NOR 1"]


def test_calibration_tells_how_often_the_sure_are_right() -> None:
    labels = [given("a", meeting(number=1)), given("b", meeting(number=2))]
    records = {
        "a": given("a", meeting(number=1, confidence=0.95)),
        "b": given("b", meeting(number=3, confidence=0.91)),
    }
    (band,) = evaluate(labels, records).calibration()
    assert (band.meetings, band.right, band.confidence) == (2, 0.5, pytest.approx(0.93))


def test_figures_are_the_scoring_scripts(extractor: Extractor, tmp_path: Path) -> None:
    if not SCORER.exists():
        pytest.skip("the scoring script does not stand beside this checkout")
    labelled = read_labels(GOLD)
    records = read_articles(labelled, extractor)
    for name, values in (("labels", {e.label.id: e.label for e in labelled}), ("records", records)):
        # A third of the records spoilt, so that there is something to tell apart.
        spoilt = {"labels": 0, "records": 3}[name]
        lines = []
        for i, record in enumerate(values.values()):
            kept = record.meetings[1:] if spoilt and i % spoilt == 0 else record.meetings
            lines.append(record.model_copy(update={"meetings": kept}).model_dump_json())
        (tmp_path / f"{name}.jsonl").write_text("\n".join(lines), encoding="utf-8")
    files = [str(tmp_path / "labels.jsonl"), str(tmp_path / "records.jsonl")]
    done = subprocess.run([sys.executable, str(SCORER), *files, "--json"], capture_output=True, check=True)
    theirs = json.loads(done.stdout)
    spoilt_records = read_records(tmp_path / "records.jsonl")
    ours = evaluate([each.label for each in labelled], spoilt_records)
    for name, row in theirs["fields"].items():
        score = ours.rows[name]
        assert (score.f1, score.labelled) == (pytest.approx(row["f1"]), row["gold"]), name
    assert ours.core == pytest.approx(theirs["summary"]["core rows right"])
    assert ours.mean == pytest.approx(theirs["summary"]["mean F1"])


# ---------------------------------------------------------------- files


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A labelled article in a folder inside a folder."""
    place = tmp_path / "labels" / "kenya"
    place.mkdir(parents=True)
    (place / "01.txt").write_text(TEXT, encoding="utf-8")
    label = {"id": "k-1", "published": None, "meetings": [meeting(number=3).model_dump()]}
    (place / "01.json").write_text(json.dumps(label), encoding="utf-8")
    (place / "notes.json").write_text("{}", encoding="utf-8")
    return tmp_path / "labels"


def test_a_folder_goes_by_its_places(folder: Path) -> None:
    (labelled,) = read_labels(folder)
    assert (labelled.label.id, labelled.article) == ("kenya/01", TEXT.encode())


@pytest.mark.parametrize("name", ["kenya/01", "k-1", "01", "labels/kenya/01"])
def test_a_record_may_go_by_any_of_an_articles_names(folder: Path, name: str) -> None:
    assert records_for(read_labels(folder), {name: given(name)}) == {"kenya/01": given(name)}


def test_a_name_that_two_articles_share_leads_to_none(folder: Path) -> None:
    (folder / "02").mkdir()
    (folder / "02" / "01.json").write_text('{"meetings": []}', encoding="utf-8")
    assert records_for(read_labels(folder), {"01": given("01")}) == {}


def test_the_full_form_serves_as_a_label(extractor: Extractor, tmp_path: Path) -> None:
    record = extractor.read_text(TEXT, id="k-1")
    path = tmp_path / "full.jsonl"
    path.write_text(record.model_dump_json(), encoding="utf-8")
    (label,) = read_labels(path)
    assert label.label.meetings[0].participants == ("NOR", "KEN")


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ("", "no labelled articles"),
        ("{", "line 1: no JSON"),
        ("[]", "no JSON object"),
        ('{"id": "a", "meetings": [{"number": "x"}]}', "meetings.0.number"),
        ('{"meetings": []}', "id: field required"),
        ('{"id": "a", "published": "2025-02-31"}', "published"),
        ('{"id": "a"}\n{"id": "a"}', "stands 2 times"),
        ("[" * 100_000, "no JSON"),
    ],
)
def test_bad_labels_are_told_in_one_sentence(tmp_path: Path, content: str, what: str) -> None:
    path = tmp_path / "labels.jsonl"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(BadLabels, match=what):
        read_labels(path)


# ---------------------------------------------------------------- the command


def ctd(*args: str) -> Result:
    result = CliRunner().invoke(app, ["evaluate", *args], env={"CTDIALOG_MODEL": None})
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def test_evaluate_reads_the_articles(folder: Path) -> None:
    result = ctd(str(folder), "--errors", "all")
    assert result.exit_code == 0
    assert "1 articles, 1 main meetings" in result.stdout
    # The label does not say when or where, the article does.
    assert "kenya/01: date: + 2023-05-04" in result.stdout


def test_evaluate_scores_the_records_of_others(folder: Path, tmp_path: Path) -> None:
    records = tmp_path / "records.jsonl"
    records.write_text(json.dumps({"id": "k-1", "meetings": [meeting(number=4).model_dump()]}))
    result = ctd(str(folder), str(records), "--format", "json")
    fields = json.loads(result.stdout)["fields"]
    assert (fields["participants"]["f1"], fields["number"]["f1"]) == (1.0, 0.0)


def test_an_article_without_a_record_is_told(folder: Path, tmp_path: Path) -> None:
    records = tmp_path / "records.jsonl"
    records.write_text(json.dumps({"id": "other", "meetings": []}))
    result = ctd(str(folder), str(records))
    assert result.exit_code == 1
    assert "kenya/01: no record of it" in result.stderr


def test_a_label_without_a_text_is_told(folder: Path) -> None:
    (folder / "kenya" / "01.txt").unlink()
    result = ctd(str(folder))
    assert result.exit_code == 1
    assert "kenya/01: no record of it: its label has no text (NAME.txt beside it" in result.stderr


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes in the file system")
def test_a_pipe_among_labels_is_told_and_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "pipe.json")
    result = ctd(str(folder))
    assert (result.exit_code, result.stderr) == (2, f"ctdialog: {folder}/pipe.json: is a pipe, no file\n")
    (folder / "pipe.json").unlink()
    (folder / "up").symlink_to("..")
    assert ctd(str(folder)).exit_code == 0


def test_an_article_without_words_is_told(folder: Path) -> None:
    (folder / "kenya" / "01.txt").write_bytes(b"")
    result = ctd(str(folder))
    assert result.exit_code == 1
    assert "kenya/01: no record of it: The input is empty: it holds no words." in result.stderr


@pytest.mark.parametrize(
    "args", [["no-such-folder"], ["{folder}", "no-such-file"], ["{folder}", "--errors", "x"]]
)
def test_wrong_usage_of_evaluate(folder: Path, args: list[str]) -> None:
    result = ctd(*(arg.replace("{folder}", str(folder)) for arg in args))
    assert result.exit_code == 2
    assert "Traceback" not in result.output
