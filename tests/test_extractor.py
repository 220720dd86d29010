"""A text, bytes or a file in, a record out."""

from __future__ import annotations

import hashlib
import os
import time
from pathlib import Path

import pytest

import ctdialog
from ctdialog.article import UnreadableArticle
from ctdialog.extractor import Extractor, extract, load
from ctdialog.records import Record

TEXT = "Japan and Kenya held their second dialogue in Nairobi on Thursday. They spoke of border security."


def test_extract_reads_one_text() -> None:
    record = extract(TEXT, published="2024-05-04", id="nairobi")
    assert (record.id, record.published, record.source.published_from) == ("nairobi", "2024-05-04", "given")
    (meeting,) = record.meetings
    assert meeting.number == 2
    assert meeting.date is not None
    assert meeting.date.edtf == "2024-05-02"


def test_the_example_of_the_package_is_true() -> None:
    record = ctdialog.extract("Japan and Kenya held their second dialogue in Nairobi on 4 May 2024.")
    assert record.meetings[0].number == 2


def test_text_bytes_and_file_give_the_same_meetings(extractor: Extractor, tmp_path: Path) -> None:
    path = tmp_path / "nairobi.txt"
    path.write_text(TEXT, encoding="utf-8")
    of_text = extractor.read_text(TEXT, id="nairobi", published="2024-05-04")
    of_bytes = extractor.read_bytes(TEXT.encode(), id="nairobi", published="2024-05-04")
    of_file = extractor.read_file(path, published="2024-05-04")
    assert of_text == of_bytes
    assert of_file.meetings == of_text.meetings
    assert (of_file.id, of_file.source.path, of_text.source.path) == ("nairobi", str(path), None)


def test_a_file_may_have_an_id_of_its_own(extractor: Extractor, tmp_path: Path) -> None:
    path = tmp_path / "a.b.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert extractor.read_file(path).id == "a.b"
    assert extractor.read_file(path, id="other").id == "other"


def test_the_source_has_the_hash_of_the_bytes_as_given(extractor: Extractor) -> None:
    data = "\ufeffJapan and Kenya held talks in Nairobi.\r\n".encode()
    assert extractor.read_bytes(data, id="x").source.sha256 == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize("day", ["yesterday", "2024-13-01", "2024-02-30", "04/05/2024", "2024"])
def test_a_date_that_is_none_is_refused(extractor: Extractor, day: str) -> None:
    with pytest.raises(ValueError, match=day) as caught:
        extractor.read_text(TEXT, published=day)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("text", ["", " \n\t ", "…", "--- ***"])
def test_a_text_without_words_is_refused(extractor: Extractor, text: str) -> None:
    with pytest.raises(UnreadableArticle):
        extractor.read_text(text)
    with pytest.raises(ValueError):
        extract(text)


@pytest.mark.parametrize("data", [b"", b"\x00\x01\x02\x03" * 50, b"\x89PNG\r\n\x1a\n" + bytes(200)])
def test_bytes_that_are_no_text_are_refused(extractor: Extractor, data: bytes) -> None:
    with pytest.raises(UnreadableArticle):
        extractor.read_bytes(data, id="x")


def test_a_missing_file_is_an_oserror(extractor: Extractor, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        extractor.read_file(tmp_path / "none.txt")


def test_nothing_is_kept_from_one_article_to_the_next(extractor: Extractor) -> None:
    before = extractor.read_text(TEXT)
    extractor.read_text(
        "Peru and Chile held their fifth dialogue in Lima on 1 March 2023.", published="2023-03-02"
    )
    assert extractor.read_text(TEXT) == before


def test_the_pipeline_carries_the_record_in_its_docs() -> None:
    record = load()(TEXT)._.record
    assert isinstance(record, Record)
    assert record.meetings == extract(TEXT).meetings


@pytest.mark.parametrize(
    "text",
    [
        "a" * 50_000,
        "the next " * 2_000,
        "A. B. " * 2_000,
        "9th " * 2_000,
        "Kenya and " * 1_000,
        "Mr. " * 1_000,
        "Director of " * 1_000,
        "May 2024 " * 1_000,
        "led by the " * 1_000,
        "'s " * 5_000,
        " " * 50_000 + "x",
    ],
    ids=lambda text: f"{text[:12].strip()}…",
)
def test_a_long_odd_text_is_read_in_a_moment(extractor: Extractor, text: str) -> None:
    """Each takes a fifth of a second at most; an expression that backtracks would take minutes."""
    begun = time.process_time()
    assert extractor.read_text(text).meetings == ()
    assert time.process_time() - begun < 5


def test_info_tells_versions_model_and_sizes(extractor: Extractor) -> None:
    info = extractor.info()
    assert info["ctdialog"] == ctdialog.__version__
    assert {"python", "platform", "spacy", "model", "components"} <= set(info)
    assert int(info["lexicon countries"]) >= 249
    assert int(info["lexicon topics"]) == 31


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes in the file system")
def test_a_pipe_or_a_file_beyond_measure_is_not_read(extractor: Extractor, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OSError, match="is a pipe, no file"):
        extractor.read_file(tmp_path / "pipe")
    with (tmp_path / "huge.txt").open("wb") as huge:
        huge.truncate(33 << 20)
    with pytest.raises(UnreadableArticle, match="larger than"):
        extractor.read_file(tmp_path / "huge.txt")
