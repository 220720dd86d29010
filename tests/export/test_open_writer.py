"""Which writer an output gets, and what is said where there is none."""

from __future__ import annotations

import importlib.util
import os
from pathlib import Path

import pytest
from records_by_hand import GIVEN, record

from ctdialog.export import FORMATS, open_writer


def what_is_wrong(*args: object, **options: object) -> str:
    """The sentence that `open_writer` says."""
    with pytest.raises(ValueError) as raised:
        open_writer(*args, **options)  # type: ignore[arg-type]
    sentence = str(raised.value)
    assert "\n" not in sentence and sentence.endswith((".", "'"))
    return sentence


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("a.jsonl", b'{"id":'),
        ("a.json", b"["),
        ("a.csv", b"id,published"),
        ("a.tsv", b"id\tpublished"),
        ("a.parquet", b"PAR1"),
        ("a.db", b"SQLite format 3"),
        ("a.SQLITE", b"SQLite format 3"),
        ("a.ics", b"BEGIN:VCALENDAR"),
        ("a.html", b"<!DOCTYPE html>"),
    ],
)
def test_the_ending_tells_the_format(tmp_path: Path, name: str, begins: bytes) -> None:
    writer = open_writer(tmp_path / name)
    writer.write(record(), GIVEN)
    writer.close()
    assert (tmp_path / name).read_bytes().startswith(begins)


def test_a_named_format_beats_the_ending(tmp_path: Path) -> None:
    writer = open_writer(tmp_path / "a.txt", "tsv")
    writer.close()
    assert (tmp_path / "a.txt").read_text().startswith("id\tpublished")


@pytest.mark.parametrize("name", ["a.xlsx", "noending", ".jsonl"])
def test_an_ending_that_tells_nothing(tmp_path: Path, name: str) -> None:
    assert "tells no format; take one of: jsonl, json, csv" in what_is_wrong(tmp_path / name)


def test_an_unknown_format_or_table(tmp_path: Path) -> None:
    assert "'xml' is no format" in what_is_wrong(tmp_path / "a.jsonl", "xml")
    assert "'people' is no table" in what_is_wrong(tmp_path / "a.csv", table="people")


@pytest.mark.parametrize("options", [{"table": "dyads"}, {"excel": True}])
def test_tables_are_for_csv_and_tsv(tmp_path: Path, options: dict[str, object]) -> None:
    assert "csv and tsv, not with jsonl" in what_is_wrong(tmp_path / "a.jsonl", **options)


@pytest.mark.parametrize(("name", "library"), [("parquet", "pyarrow"), ("ics", "icalendar")])
def test_a_missing_library_is_told_before_anything_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, library: str
) -> None:
    real = importlib.util.find_spec
    monkeypatch.setattr(
        "ctdialog.export.find_spec", lambda wanted: None if wanted == library else real(wanted)
    )
    assert f"pip install 'ctdialog[{name}]'" in what_is_wrong(tmp_path / f"a.{name}")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", [name for name, form in FORMATS.items() if form.stream is None])
def test_what_wants_a_place_of_its_own_is_not_for_standard_output(name: str) -> None:
    assert f"{name} cannot go to standard output" in what_is_wrong(None, name)


def test_standard_output_cannot_be_resumed() -> None:
    assert "Only a file" in what_is_wrong(None, resume=True)


@pytest.mark.parametrize("name", [name for name, form in FORMATS.items() if form.stream])
def test_standard_output_gets_what_a_file_gets(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes], name: str
) -> None:
    for writer in (open_writer(None, name), open_writer(tmp_path / "a", name)):
        for _ in range(2):
            writer.write(record(), GIVEN)
        assert writer.written() == 2
        writer.checkpoint()
        writer.close()
    assert capsysbinary.readouterr().out == (tmp_path / "a").read_bytes()


def test_standard_output_is_json_lines_each_written_at_once(
    capsysbinary: pytest.CaptureFixture[bytes],
) -> None:
    writer = open_writer(None)
    writer.write(record())
    assert capsysbinary.readouterr().out.endswith(b"}\n")


def test_no_output_in_the_place_of_a_folder_or_device(tmp_path: Path) -> None:
    assert "is a folder" in what_is_wrong(tmp_path, "csv")
    assert "no name" in what_is_wrong(Path(), "csv")
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.csv")
        assert "no regular file" in what_is_wrong(tmp_path / "pipe.csv")


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine").write_text("keep")
    assert "must be new or empty" in what_is_wrong(tmp_path, "brat")
    assert "must be new or empty" in what_is_wrong(tmp_path / "mine", "spacy")
    assert (tmp_path / "mine").read_text() == "keep"


def test_a_folder_that_is_not_there_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(OSError):
        open_writer(tmp_path / "gone" / "a.csv")


@pytest.mark.parametrize("name", [name for name, form in FORMATS.items() if form.wants_text])
def test_labels_want_the_text(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="text"):
        open_writer(tmp_path / "a", name).write(record())
