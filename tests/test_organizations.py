"""Organizations: the name that opens at a word, and the country it tells."""

from __future__ import annotations

import pytest
from spacy.language import Language

from ctdialog.lexicon import shared
from ctdialog.pipeline.gazetteer import words_of
from ctdialog.pipeline.offices.office_index import OfficeIndex
from ctdialog.pipeline.offices.office_words import OfficeWords
from ctdialog.pipeline.organizations.organizations import Organization, OrganizationReader
from ctdialog.pipeline.parties import PartyIndex


def read(finders: Language, text: str) -> Organization | None:
    doc = finders(text)
    index = OfficeIndex(words_of(doc), PartyIndex(doc), OfficeWords(shared()))
    return OrganizationReader(index).at(0)


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        # the rows of the module's table
        ("the Norwegian Ministry of Foreign Affairs", "Ministry of Foreign Affairs", "NOR"),
        ("Ministry of External Affairs", "Ministry of External Affairs", "IND"),
        ("the US State Department", "State Department", "USA"),
        ("the Security Council of Uzbekistan", "Security Council", "UZB"),
        ("the Royal Moroccan Armed Forces and Southern Zone Commander", "Royal Moroccan Armed Forces", None),
        ("the Ministry of Interior of Senegal said", "Ministry of Interior", "SEN"),
        ("the Department of Trade and Mali's Deputy Director", "Department of Trade", None),
        ("the Royal Bhutan Police", "Royal Bhutan Police", "BTN"),
        ("the Gendarmerie General Command of Niger", "Gendarmerie General Command", "NER"),
        ("the Department of Foreign Affairs Maria Cruz", "Department of Foreign Affairs", None),
    ],
)
def test_an_organization_opens_here(finders: Language, text: str, name: str, country: str | None) -> None:
    found = read(finders, text)
    assert found is not None
    assert (text[slice(*found.name)], found.country) == (name, country)


@pytest.mark.parametrize(
    "text",
    ["the two sides", "Maria Cruz", "Political Affairs Maria Rojas of the Department of Foreign Affairs"],
)
def test_none_opens_here(finders: Language, text: str) -> None:
    assert read(finders, text) is None


def test_a_department_is_a_part_of_a_ministry(finders: Language) -> None:
    part, whole = read(finders, "the Department of Security Policy"), read(finders, "the Ministry of Justice")
    assert part is not None and part.department
    assert whole is not None and not whole.department


def test_the_country_behind_a_name_that_many_have_is_where_it_is_told(finders: Language) -> None:
    text = "the Ministry of Interior of Morocco"
    found = read(finders, text)
    assert found is not None and found.country_at is not None
    assert text[slice(*found.country_at)] == "Morocco"
