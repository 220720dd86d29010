"""News that shares words with talks between countries and tells of none: no meeting is to be found there.

The articles are our own, people and quotes in them made up: attacks, trials, cabinets, votes, phone calls,
fixtures, markets, columns and the like.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import HERE

from ctdialog.extractor import Extractor

NEGATIVES = sorted((HERE / "negatives").glob("*.txt"))


def test_all_articles_are_there() -> None:
    assert len(NEGATIVES) >= 50


@pytest.mark.parametrize("path", NEGATIVES, ids=lambda path: path.stem)
def test_an_article_without_a_meeting_has_none(extractor: Extractor, path: Path) -> None:
    assert extractor.read_file(path).meetings == ()
