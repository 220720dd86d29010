"""Background in a report changes nothing in what is read of its talks, but in a few cases."""

from __future__ import annotations

from background import PLACES, Place, measure, paragraphs

from ctdialog.extractor import Extractor

# What is reached is 9.0% and 4.3% on all reports; a quarter of them is measured here.
MOST: dict[Place, float] = {"amid": 0.12, "behind": 0.07}


def test_background_changes_few_records(extractor: Extractor) -> None:
    shares, _ = measure(extractor, step=4)
    assert {at for at in PLACES if shares[at] > MOST[at]} == set(), shares


def test_paragraphs_are_many_and_none_twice() -> None:
    texts = paragraphs()
    assert len(texts) == len(set(texts)) > 50
