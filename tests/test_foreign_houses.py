"""Organizations in their own tongue, and those that an acronym in brackets closes."""

from __future__ import annotations

import pytest
from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "position", "organization"),
    [
        # the rows of the module's table
        ("Ana Cruz, director of the Direction générale de la Sûreté nationale, spoke.", "director",
         "Direction générale de la Sûreté nationale"),
        ("The director of the Policía Nacional Ana Cruz spoke.", "director", "Policía Nacional"),
        ("The head of the Badan Keamanan Laut, Ana Cruz, spoke.", "head", "Badan Keamanan Laut"),
        ("Ana Cruz, head of the National Kwesta for Counter-Terrorism (NKCT), spoke.", "head",
         "National Kwesta for Counter-Terrorism"),
        ("Director of Counter Terrorism (CT) Ana Cruz spoke.", "Director of Counter Terrorism (CT)", None),
        # with an acronym in brackets, with its country, before the office, and with its part
        ("Ana Cruz, head of the Unidad de Análisis de Riesgos (UNAR), spoke.", "head",
         "Unidad de Análisis de Riesgos"),
        ("Ana Cruz, head of the Policía Nacional de Colombia, spoke.", "head", "Policía Nacional"),
        ("Mali's Garde Nationale head Ana Cruz spoke.", "head", "Garde Nationale"),
        ("Chad's Agence nationale de contrôle de l'État (ANCE) director Ana Cruz spoke.", "director",
         "Agence nationale de contrôle de l'État"),
        ("Peru's Dirección contra el Crimen (Dircri) head Ana Cruz spoke.", "head",
         "Dirección contra el Crimen"),
        # whose letters are not those of the words
        ("President of the Council for Money Activities Control (CMAF) Ana Cruz spoke.", "President",
         "Council for Money Activities Control"),
        ("Mali's National Security (DGSN) head Ana Cruz spoke.", "head", "National Security"),
        # French words that are English as well
        ("Ana Cruz, commander of the Gendarmerie nationale, spoke.", "commander", "Gendarmerie nationale"),
        ("Ana Cruz, head of the Service central de lutte contre le crime, spoke.", "head",
         "Service central de lutte contre le crime"),
        # a field and a house, a field and a name
        ("Ana Cruz, Deputy for International Cooperation of the National Cyber Agency (NCA), spoke.",
         "Deputy for International Cooperation", "National Cyber Agency"),
        ("Minister of Trade Ana Cruz (PDP) spoke.", "Minister of Trade", None),
    ],
)  # fmt: skip
def test_the_house_of_an_office(
    finders: Language, text: str, position: str, organization: str | None
) -> None:
    doc = finders(text)
    office = next(span._.mention.office for span in doc.spans["officials"] if span._.mention.office)
    assert office.worded(text) == position
    assert (text[slice(*office.organization)] if office.organization else None) == organization
