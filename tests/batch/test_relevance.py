"""The look before the model: it may take too many articles, never lose a meeting."""

from __future__ import annotations

import re
from pathlib import Path
from random import Random

import pytest
from conftest import ARTICLES

from ctdialog.article import UnreadableArticle, read_text
from ctdialog.batch.relevance import Relevance
from ctdialog.extractor import Extractor
from ctdialog.pipeline.record import empty_record


@pytest.fixture(scope="module")
def relevance(extractor: Extractor) -> Relevance:
    return Relevance(extractor.nlp)


@pytest.mark.parametrize(
    "text",
    [
        "Japan and Kenya held talks.",
        "The SCO met.",
        "External Affairs Minister S. Jaishankar and his Canadian counterpart will chair the dialogue.",
        "Nairobi hosts a conference.",
        "Kari Lund of Norway visited Lima.",
    ],
)
def test_two_parties_or_one_that_many_visit_may_meet(relevance: Relevance, text: str) -> None:
    assert relevance.may_meet(text)


@pytest.mark.parametrize(
    "text",
    [
        "It will rain.",
        "The bakery held a tasting.",
        "Japan met its climate goals.",
        "Rice from Japan is as dear as other Japanese rice.",
        "Farmers met in the hall.",
        "The mayors of Mombasa and Tromsø met.",
        "A conference of beekeepers opens in Mombasa.",
    ],
)
def test_without_two_of_them_there_is_no_meeting(relevance: Relevance, text: str) -> None:
    assert not relevance.may_meet(text)


@pytest.mark.parametrize(
    "text",
    [
        "Floods in Kenya have killed nine people, and Japan has flown in blankets.",
        "Parliament in Lima passed the budget. Exports to Norway fell.",
        "Norway reviewed its aid to Peru, officials said.",
    ],
)
def test_where_nobody_is_told_to_meet_there_is_no_meeting(relevance: Relevance, text: str) -> None:
    assert not relevance.may_meet(text)


def test_no_meeting_of_a_labelled_article_is_lost(extractor: Extractor, relevance: Relevance) -> None:
    for path in ARTICLES:
        text = path.read_text(encoding="utf-8", errors="replace")
        article = read_text(text, id=path.stem)
        assert relevance.may_meet(article.text) or not extractor.read(article).meetings


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_nor_one_of_a_piece_of_it(extractor: Extractor, relevance: Relevance, path: Path) -> None:
    """A few sentences leave less to go by than an article, which nearly always names several countries."""
    luck = Random(path.stem)
    sentences = re.split(r"(?<=[.!?]) |\n+", path.read_text(encoding="utf-8", errors="replace"))
    for _ in range(12):
        begin = luck.randrange(len(sentences))
        piece = "\n".join(sentences[begin : begin + luck.choice((1, 1, 2, 3))])
        try:
            article = read_text(piece, id="piece", published="2025-02-21")
        except UnreadableArticle:
            continue
        record = extractor.read(article)
        if not relevance.may_meet(article.text):
            assert record == empty_record(article)
