"""DocBins, read back by spaCy."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from records_by_hand import GIVEN, NOTHING, bare_meeting, evidence, record
from spacy.tokens import Doc, DocBin
from spacy.training import Corpus

from ctdialog.export import docbin
from ctdialog.export.docbin import DocBinStream
from ctdialog.records import Record


def written(path: Path, *given: tuple[Record, str]) -> Path:
    """The folder of these records with their texts."""
    stream = DocBinStream(path / "out")
    for one, text in given:
        stream.write(one, text)
    stream.close()
    return path / "out"


def docs(folder: Path) -> list[Doc]:
    """All Docs of a folder."""
    vocab = spacy.blank("en").vocab
    return [doc for file in sorted(folder.iterdir()) for doc in DocBin().from_disk(file).get_docs(vocab)]


def test_a_doc_has_the_text_and_its_spans(tmp_path: Path) -> None:
    (doc,) = docs(written(tmp_path, (record(), GIVEN)))
    assert doc.text == GIVEN
    assert [(span.text, span.label_) for span in doc.spans["sc"]][:2] == [
        *(("third", "number"), ("Counter-Terrorism Dialogue", "name"))
    ]
    assert doc.spans["sc"][3].id_ == "meeting 1: officials[0].name = Kari Lund"


def test_spacys_own_corpus_reads_the_folder(tmp_path: Path) -> None:
    folder = written(tmp_path, (record(), GIVEN), (NOTHING, "No talks."))
    examples = list(Corpus(folder)(spacy.blank("en")))
    assert [len(example.reference.spans["sc"]) for example in examples] == [6, 0]


def test_a_label_that_ends_inside_a_token_takes_all_of_it(tmp_path: Path) -> None:
    text = "Japanese officials"
    one = record(bare_meeting(evidence=(evidence("participants", "JPN", "Japan", text),)))
    (doc,) = docs(written(tmp_path, (one, text)))
    assert [span.text for span in doc.spans["sc"]] == ["Japanese"]


def test_the_article_is_named(tmp_path: Path) -> None:
    folder = written(tmp_path, (record(), GIVEN))
    bin_ = DocBin(store_user_data=True).from_disk(folder / "0001.spacy")
    (doc,) = bin_.get_docs(spacy.blank("en").vocab)
    assert doc.user_data["id"] == "nairobi"


def test_many_docs_are_several_files_in_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docbin, "_DOCS", 2)
    folder = written(tmp_path, *[(NOTHING, f"Text {number}") for number in range(5)])
    assert sorted(file.name for file in folder.iterdir()) == ["0001.spacy", "0002.spacy", "0003.spacy"]
    assert [doc.text for doc in docs(folder)] == [f"Text {number}" for number in range(5)]


def test_a_full_file_is_followed_by_no_empty_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docbin, "_DOCS", 2)
    folder = written(tmp_path, (NOTHING, "one"), (NOTHING, "two"))
    assert [file.name for file in folder.iterdir()] == ["0001.spacy"]


def test_an_empty_text_is_an_empty_doc(tmp_path: Path) -> None:
    assert [doc.text for doc in docs(written(tmp_path, (NOTHING, "")))] == [""]
