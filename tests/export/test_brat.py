"""brat's standoff files, read as its server reads them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from records_by_hand import GIVEN, NOTHING, bare_meeting, evidence, record

from ctdialog.export.brat import BratStream
from ctdialog.records import Record


def written(path: Path, *given: tuple[Record, str]) -> Path:
    """The folder of these records with their texts."""
    stream = BratStream(path / "out")
    for one, text in given:
        stream.write(one, text)
    stream.close()
    return path / "out"


def annotations(folder: Path, name: str) -> list[tuple[str, str]]:
    """Each annotation's label and the words its offsets lead to, checked against those beside them."""
    text = (folder / f"{name}.txt").read_bytes().decode()
    found = []
    for line in (folder / f"{name}.ann").read_bytes().decode().splitlines():
        if line.startswith("T"):
            _, what, words = line.split("\t")
            label, places = what.split(" ", 1)
            spans = [tuple(map(int, place.split())) for place in places.split(";")]
            assert " ".join(text[start:end] for start, end in spans) == words
            found.append((label, words))
        else:
            assert re.fullmatch(r"#(\d+)\tAnnotatorNotes T\1\t.+", line)
    return found


def test_every_label_leads_to_its_words(tmp_path: Path) -> None:
    folder = written(tmp_path, (record(), GIVEN))
    assert annotations(folder, "000001")[:2] == [("number", "third"), ("name", "Counter-Terrorism Dialogue")]


def test_texts_are_there_byte_by_byte(tmp_path: Path) -> None:
    text = "Kari\r\nLund \u2028 \ufeff"
    assert (written(tmp_path, (NOTHING, text)) / "000001.txt").read_bytes() == text.encode()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\u2028", "\x85", "\n\n"])
def test_words_on_two_lines_are_two_pieces(tmp_path: Path, end: str) -> None:
    text = f"Kari{end}Lund met them."
    one = record(bare_meeting(evidence=(evidence("officials[0].name", "Kari Lund", f"Kari{end}Lund", text),)))
    assert annotations(written(tmp_path, (one, text)), "000001") == [("officials_name", "Kari Lund")]


def test_brat_is_told_of_the_labels(tmp_path: Path) -> None:
    conf = (written(tmp_path, (record(), GIVEN)) / "annotation.conf").read_text()
    assert conf.splitlines() == [
        *("[entities]", "date", "groups", "name", "number", "officials_name"),
        *("[relations]", "[events]", "[attributes]"),
    ]


@pytest.mark.parametrize("id", ["../../evil", "/etc/passwd", "a\x00b", "con", "x" * 5000, "new\nline\ttab"])
def test_an_id_is_no_path(tmp_path: Path, id: str) -> None:
    folder = written(tmp_path, (record(id=id), GIVEN))
    assert {file.name for file in folder.iterdir()} == {
        *("000001.txt", "000001.ann", "annotation.conf", "articles.tsv")
    }
    assert list(tmp_path.iterdir()) == [folder]
    assert (folder / "articles.tsv").read_text(encoding="utf-8").count("\n") == 1
