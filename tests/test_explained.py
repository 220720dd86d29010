"""Acronyms of organizations that the article explains, and whose country it tells there."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ctdialog.records import Record

Reads = Callable[[str], Record]


@pytest.mark.parametrize(
    ("whose", "country"),
    [("the Kenyan Border Police (KBP)", "KEN"), ("the Border Police (KBP)", None)],
)
def test_an_acronym_has_the_country_of_its_name(reads: Reads, whose: str, country: str | None) -> None:
    text = (
        f"Experts of the Togolese Coast Guard (TCG) and {whose} held a security workshop in Oslo on Monday. "
        "TCG Director Ana Cruz and KBP Commissioner Ali Diop attended the workshop."
    )
    sides = {person.name: person.represents for person in reads(text).meetings[0].officials}
    assert sides["Ana Cruz"] == "TGO"
    assert country is None or sides["Ali Diop"] == country
