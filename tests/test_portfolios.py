"""Portfolios: where the field of an office ends and a name begins."""

from __future__ import annotations

import pytest
from spacy.language import Language

from ctdialog.lexicon import shared
from ctdialog.pipeline.gazetteer import words_of
from ctdialog.pipeline.offices.office_index import OfficeIndex
from ctdialog.pipeline.offices.office_words import OfficeWords
from ctdialog.pipeline.offices.portfolios import PortfolioReader
from ctdialog.pipeline.organizations.organizations import OrganizationReader
from ctdialog.pipeline.parties import PartyIndex


@pytest.mark.parametrize(
    ("text", "field"),
    [
        # the rows of the module's table
        ("Counter-Terrorism Kari Lund", "Counter-Terrorism"),
        ("Disarmament, Arms Control and Security at the talks", "Disarmament, Arms Control and Security"),
        ("Europe and Central Asia", "Europe and Central Asia"),
        ("Defence and Chile's Deputy Minister", "Defence"),
        ("Political Affairs Maria Theresa Rojas", "Political Affairs"),
        ("was there", ""),
    ],
)
def test_a_field_ends_before_a_name(finders: Language, text: str, field: str) -> None:
    doc = finders(text)
    words, parties = words_of(doc), PartyIndex(doc)
    index = OfficeIndex(words, parties, OfficeWords(shared()))
    end = PortfolioReader(index, OrganizationReader(index)).end(0)
    assert (text[: words.ends[end - 1]] if end else "") == field
