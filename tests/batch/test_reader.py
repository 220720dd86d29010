"""What a worker makes of one article."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import ARTICLES
from made_articles import made_article

from ctdialog.batch.outcome import Answer, Setup
from ctdialog.batch.reader import ArticleReader
from ctdialog.extractor import Extractor
from ctdialog.records import Incoming, Record


@pytest.fixture(scope="module")
def reader() -> ArticleReader:
    return ArticleReader(Setup())


def record(answer: Answer) -> Record:
    assert answer.line is not None, answer.problem
    return Record.model_validate_json(answer.line)


def test_labelled_articles_are_read_as_they_are_one_by_one(
    reader: ArticleReader, extractor: Extractor
) -> None:
    """Neither the look before the model nor dropping what spaCy learned makes a difference."""
    for path in ARTICLES:
        text = path.read_text(encoding="utf-8", errors="replace")
        item = Incoming(path.stem, str(path), text)
        alone = extractor.read_text(text, id=path.stem)
        read = record(reader.read(item))
        source = alone.source.model_copy(update={"path": str(path)})
        assert read == alone.model_copy(update={"source": source})


def test_what_holds_no_meeting_keeps_its_source(reader: ArticleReader, extractor: Extractor) -> None:
    item = Incoming("3", "news/3.txt", made_article(3), "2025-02-21", sha256="12ab")
    read = record(reader.read(item))
    assert (read.meetings, read.published, read.source.path) == ((), "2025-02-21", "news/3.txt")
    assert (read.source.sha256, read.source.published_from) == ("12ab", "metadata")
    assert read.source.headline is not None


def test_only_what_holds_a_meeting_has_a_signature(reader: ArticleReader) -> None:
    answers = [reader.read(Incoming("a", "a", made_article(n))) for n in (0, 3)]
    assert [bool(answer.signature) for answer in answers] == [True, False]


@pytest.mark.parametrize(
    ("item", "problem"),
    [
        (Incoming("a", "a", ""), "The input is empty: it holds no words."),
        (Incoming("a", "a", "Talks\x00held"), "The input holds NUL characters: it is binary data, not text."),
        (Incoming("a", "a", "Talks \ud800"), "half a character"),
    ],
)
def test_what_is_no_article_is_a_problem(reader: ArticleReader, item: Incoming, problem: str) -> None:
    answer = reader.read(item)
    assert answer.line is None and problem in (answer.problem or "")


def test_a_fault_of_ours_costs_one_article(reader: ArticleReader, monkeypatch: pytest.MonkeyPatch) -> None:
    def faulty(*_: object) -> Record:
        raise KeyError("boom")

    monkeypatch.setattr(Extractor, "read", faulty)
    problem = reader.read(Incoming("a", "a", made_article(0))).problem
    assert problem is not None and "a fault in ctdialog (KeyError: 'boom')" in problem


def test_memory_that_runs_out_is_a_problem_too(
    reader: ArticleReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    def greedy(*_: object) -> Record:
        raise MemoryError

    monkeypatch.setattr(Extractor, "read", greedy)
    assert reader.read(Incoming("a", "a", made_article(0))).problem == "not enough memory for it"


def test_only_meetings_that_are_sure_enough_are_told() -> None:
    reader = ArticleReader(Setup(min_confidence=1.0))
    assert record(reader.read(Incoming("a", "a", made_article(0)))).meetings == ()


def test_a_lexicon_of_ones_own_makes_an_article_worth_reading(tmp_path: Path) -> None:
    words = tmp_path / "words.toml"
    words.write_text('[[country]]\ncode = "JPN"\nhouses = ["Rivermark House"]\n')
    item = Incoming("a", "a", "Rivermark House and Nairobi held a dialogue on 4 May 2024.")
    assert not record(ArticleReader(Setup()).read(item)).meetings
    assert record(ArticleReader(Setup(lexicon=str(words))).read(item)).meetings
