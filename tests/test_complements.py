"""Complements: what stands after the head of an office."""

from __future__ import annotations

import pytest
from spacy.language import Language

from ctdialog.extractor import Extractor
from ctdialog.lexicon import shared
from ctdialog.pipeline.gazetteer import words_of
from ctdialog.pipeline.offices.complements import ComplementReader
from ctdialog.pipeline.offices.office import Office
from ctdialog.pipeline.offices.office_index import OfficeIndex
from ctdialog.pipeline.offices.office_words import OfficeWords
from ctdialog.pipeline.organizations.organizations import OrganizationReader
from ctdialog.pipeline.parties import PartyIndex


@pytest.mark.parametrize(
    ("text", "head", "position", "organization", "country"),
    [
        # the rows of the module's table
        ("Additional Secretary (Europe)", 2, "Additional Secretary (Europe)", None, None),
        ("Foreign Minister of Senegal", 2, "Foreign Minister", None, "SEN"),
        ("Secretary, Cyber Security in the Ministry of External Affairs", 1, "Secretary, Cyber Security",
         "Ministry of External Affairs", "IND"),
        ("Head of the Cyber Department of the Ministry of Defence", 1, "Head of the Cyber Department",
         "Ministry of Defence", None),
        ("Chief of the Defence Force", 1, "Chief of the Defence Force", None, None),
        ("Special Envoy to Afghanistan", 2, "Special Envoy to Afghanistan", None, None),
        ("Adviser to the Foreign Minister", 1, "Adviser to the Foreign Minister", None, None),
        ("Head of Department for Cooperation with South Asia of the Ministry of Justice of Uzbekistan", 1,
         "Head of Department for Cooperation with South Asia", "Ministry of Justice", "UZB"),
        ("Director of the Asia Department of the European External Action Service", 1,
         "Director of the Asia Department", "European External Action Service", "EU"),
        ("head of the 10th Main Directorate of the State Committee for National Security of Kyrgyzstan", 1,
         "head of the 10th Main Directorate", "State Committee for National Security", "KGZ"),
        ("Secretary of the Ministry of Defence of the Socialist Democratic Republic of Sri Lanka", 1,
         "Secretary", "Ministry of Defence", "LKA"),
        ("Director for Security Policy of the European External Action Service (EEAS)", 1,
         "Director for Security Policy", "European External Action Service", "EU"),
        ("Assistant Secretary for the Bureau of Rural Affairs", 2,
         "Assistant Secretary for the Bureau of Rural Affairs", None, None),
        ("Secretary Defence", 1, "Secretary Defence", None, None),
        ("Director General Counter Terrorism Ali Hassan", 2, "Director General Counter Terrorism", None,
         None),
        ("Chief of Army Staff (COAS)", 4, "Chief of Army Staff", None, None),
        ("ambassador in Nairobi", 1, "ambassador in Nairobi", None, None),
    ],
)  # fmt: skip
def test_an_office_is_read_on_after_its_head(
    finders: Language, text: str, head: int, position: str, organization: str | None, country: str | None
) -> None:
    doc = finders(text)
    words, parties = words_of(doc), PartyIndex(doc)
    index = OfficeIndex(words, parties, OfficeWords(shared()))
    bare = Office(0, head - 1, (0, words.ends[head - 1]))
    office = ComplementReader(index, OrganizationReader(index)).read_on(bare)
    assert office.position is not None
    assert text[slice(*office.position)] == position
    assert (text[slice(*office.organization)] if office.organization else None) == organization
    assert office.country == country


def test_services_that_a_bodys_director_is_for_are_a_field(extractor: Extractor) -> None:
    text = (
        "The talks of Interpol and Chad in Lima on 3 May 2024 were led by Interpol's Director for Police "
        "Services, Eva Lind, and Chad's Interior Minister, Ali Deby."
    )
    (meeting,) = extractor.read_text(text).flat().meetings
    first = meeting.officials[0]
    assert (first.position, first.organization) == ("Director for Police Services", None)
