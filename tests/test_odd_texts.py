"""Texts as nobody writes them, by the command, by a batch and in Python: read, or refused in one sentence."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from odd_texts import COMMAND, NEXT, SECOND, measured, texts
from test_cli import ctd, lines

import ctdialog
from ctdialog.article import UnreadableArticle
from ctdialog.extractor import Extractor
from ctdialog.records import Record

TEXTS = texts(50_000)
Meetings = dict[str, Any]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The texts as files."""
    folder = tmp_path_factory.mktemp("odd")
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_bytes(text.encode())
    return [str(folder / f"{name}.txt") for name in TEXTS]


@pytest.fixture(scope="module")
def in_python() -> Meetings:
    """The meetings of each text, by its name, as Python reads them."""
    return {name: _meetings(ctdialog.extract(text)) for name, text in TEXTS.items()}


def _meetings(record: Record) -> Any:
    return record.model_dump(mode="json")["meetings"]


@pytest.mark.parametrize("name", TEXTS)
def test_what_stands_around_it_is_read_in_python(name: str, in_python: Meetings) -> None:
    (meeting,) = in_python[name]
    assert [party["code"] for party in meeting["participants"]] == ["JPN", "KEN"]
    assert (meeting["number"], meeting["next"]["city"]) == (2, "Tokyo")
    text = TEXTS[name]
    for spot in meeting["evidence"]:
        assert text[spot["start"] : spot["end"]] == spot["text"]
    assert max(spot["end"] for spot in meeting["evidence"]) > len(text) - len(NEXT)


@pytest.mark.skipif(not hasattr(os, "wait4"), reason="nothing tells what a process took here")
def test_the_command_reads_them_in_bounded_time_and_memory(files: list[str], in_python: Meetings) -> None:
    out, status, seconds, size = measured([*COMMAND, *files])
    assert status == 0
    assert {each["id"]: each["meetings"] for each in map(json.loads, out.splitlines())} == in_python
    assert seconds < 40
    assert size < 500


def test_a_batch_reads_them(files: list[str], in_python: Meetings, tmp_path: Path) -> None:
    found = tmp_path / "found.jsonl"
    command = [sys.executable, "-m", "ctdialog", "batch", "-q", "--workers", "2", "--keep-duplicates", *files]
    command += ["-o", str(found)]
    done = subprocess.run(command, capture_output=True)
    assert (done.returncode, done.stderr) == (0, b"")
    records = map(json.loads, found.read_text(encoding="utf-8").splitlines())
    assert {each["id"]: each["meetings"] for each in records} == in_python


# ---------------------------------------------------------------- encodings

IVORIAN = "Côte d’Ivoire and Türkiye held their second dialogue in Abidjan on 4 May 2024."


@pytest.mark.parametrize(
    "data",
    [
        f"{IVORIAN}\n\n“Café”.\n\n".encode() + "“Naïve” café.".encode("cp1252"),
        "“Naïve” café.\n\n".encode("cp1252") + IVORIAN.encode(),
        IVORIAN.encode() + b"\n\n\xed\xa0\x80",  # half a character
        IVORIAN.encode() + b"\n\n\xf5\x90\x80\x80",  # beyond the last plane
        IVORIAN.encode() + b"\n\n\xc0\xaf \xe2\x28\xa1",  # longer than it may be, and cut
        IVORIAN.encode().decode("cp1252").encode(),  # read wrongly once before
        b"\xef\xbb\xbf" + IVORIAN.encode() + b"\xef\xbb\xbf",
        IVORIAN.encode("utf-16"),
        IVORIAN.encode("utf-32"),
        IVORIAN.encode("cp1254"),
        IVORIAN.encode() + "\x80\x85\x9f\ufdd0\ufffe\uffff\U0010ffff".encode(),
    ],
)
def test_mixed_and_broken_encodings_are_read(data: bytes, tmp_path: Path, extractor: Extractor) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(data)
    result = ctd("extract", str(file))
    assert result.exit_code == 0
    (record,) = lines(result)
    assert [party["code"] for party in record["meetings"][0]["participants"]] == ["CIV", "TUR"]
    assert record["meetings"] == _meetings(extractor.read_bytes(data, id="a"))


HALF = f"{SECOND} \ud800 {NEXT}"
REFUSED = {
    "NUL bytes": (b"Japan and\x00 Kenya held talks.", "NUL bytes"),
    "half a character in UTF-16": (HALF.encode("utf-16", "surrogatepass"), "UTF-16"),
    "half a character in UTF-32": (HALF.encode("utf-32", "surrogatepass"), "UTF-32"),
    "control characters": (SECOND.encode() + bytes(range(1, 32)) * 4, "control characters"),
    "blank lines alone": (b"\n" * 100_000, "no words"),
    "white space of all kinds": ("\u2003\u3000\u00a0\u2028\u200b\ufeff\t\r\n".encode() * 100, "no words"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_text_is_told_in_a_sentence_and_the_next_is_read(
    name: str, tmp_path: Path, extractor: Extractor
) -> None:
    data, words = REFUSED[name]
    (tmp_path / "bad.txt").write_bytes(data)
    (tmp_path / "good.txt").write_text(SECOND, encoding="utf-8")
    result = ctd("extract", str(tmp_path / "bad.txt"), str(tmp_path / "good.txt"))
    assert result.exit_code == 1
    assert [record["id"] for record in lines(result)] == ["good"]
    (told,) = result.stderr.splitlines()
    assert "bad.txt" in told and words in told and told.endswith(".")
    with pytest.raises(UnreadableArticle, match=words):
        extractor.read_bytes(data, id="bad")


@pytest.mark.parametrize(
    ("text", "words"), [(HALF, "lone surrogate"), (f"{SECOND}\x00", "NUL"), ("\ud83d", "lone surrogate")]
)
def test_a_row_that_holds_no_text_is_told_and_the_next_is_read(text: str, words: str, tmp_path: Path) -> None:
    rows, found = tmp_path / "rows.jsonl", tmp_path / "found.jsonl"
    rows.write_text("".join(json.dumps({"text": each}) + "\n" for each in (text, SECOND)), encoding="ascii")
    result = ctd("batch", "-q", "--workers", "1", str(rows), "-o", str(found))
    assert result.exit_code == 1
    (problem,) = map(json.loads, Path(f"{found}.errors.jsonl").read_text(encoding="utf-8").splitlines())
    assert words in problem["problem"]
    assert [json.loads(line)["id"] for line in found.read_text(encoding="utf-8").splitlines()] == ["rows#2"]
    with pytest.raises(UnreadableArticle, match=words):
        ctdialog.extract(text)
