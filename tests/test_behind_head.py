"""Fields and houses right behind the head of an office."""

from __future__ import annotations

import pytest
from spacy.language import Language

from ctdialog.lexicon import shared
from ctdialog.pipeline.gazetteer import words_of
from ctdialog.pipeline.offices.office_words import OfficeWords
from ctdialog.pipeline.offices.offices import OfficeReader
from ctdialog.pipeline.parties import PartyIndex


@pytest.mark.parametrize(
    ("text", "position", "organization"),
    [
        # the rows of the module's table
        ("Director General Counter Terrorism Bilal Sethi", "Director General Counter Terrorism", None),
        ("Managing Director MENA", "Managing Director MENA", None),
        ("Joint Secretary East Asia Meera Rao", "Joint Secretary East Asia", None),
        ("additional secretary international security at the Ministry of Trade",
         "additional secretary international security", "Ministry of Trade"),
        ("Director General Crisis Management Cell Brigadier Bilal Sethi", "Director General",
         "Crisis Management Cell"),
        ("Director Cyber Crime Wing Bilal Sethi", "Director", "Cyber Crime Wing"),
        ("DG Border Security Unit", "DG", "Border Security Unit"),
        ("Senior Adviser - Ministry of Trade", "Senior Adviser", "Ministry of Trade"),
        ("Home Secretary Punjab Bilal Sethi", "Home Secretary Punjab", None),
        ("DIG (Eastern Region) Sindh Bilal Sethi", "DIG (Eastern Region) Sindh", None),
        ("Chief Secretary Tamil Nadu, Meera Rao", "Chief Secretary Tamil Nadu", None),
        # a direction is one, where no region opens with it
        ("Secretary East Meera Rao", "Secretary East", None),
        # a province before its office is of it as well
        ("Punjab Chief Minister", "Punjab Chief Minister", None),
        ("Andhra Pradesh Home Secretary Meera Rao", "Andhra Pradesh Home Secretary", None),
        ("DIG Operations Bilal Sethi", "DIG Operations", None),
        ("Addl. Secretary Bilal Sethi", "Addl. Secretary", None),
    ],
)  # fmt: skip
def test_what_stands_right_behind_a_head(
    finders: Language, text: str, position: str, organization: str | None
) -> None:
    doc = finders(text)
    reader = OfficeReader(words_of(doc), PartyIndex(doc), OfficeWords(shared()))
    office = reader.offices()[0]
    held = text[slice(*office.organization)] if office.organization else None
    assert (office.worded(text), held) == (position, organization)
