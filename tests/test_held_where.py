"""Where an office is held, told beside its holder's name."""

from __future__ import annotations

import pytest
from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "organization"),
    [
        # the rows of the module's table
        ("Deputy Secretary Ana Cruz of the Department of State spoke.", "Department of State"),
        ("Deputy Secretary Ana Cruz, Ministry of Trade, spoke.", "Ministry of Trade"),
        ("Deputy Secretary Ana Cruz (Ministry of Trade) spoke.", "Ministry of Trade"),
        ("Deputy Secretary Ana Cruz represented the Trade Ministry.", "Trade Ministry"),
        ("Deputy Secretary Ana Cruz spoke for the Trade Ministry.", "Trade Ministry"),
        ("For the Trade Ministry, Deputy Secretary Ana Cruz attended.", "Trade Ministry"),
        ("Deputy Secretary Ana Cruz, for the Trade Ministry, attended.", "Trade Ministry"),
        ("The National Cyber Agency sent its director, Ana Cruz.", "National Cyber Agency"),
        ("Togo's ABCD, led by its director, Ana Cruz, came.", "ABCD"),
        ("He met Deputy Secretary Ana Cruz at the Pentagon.", None),
        ("Deputy Secretary Ana Cruz, at the Ministry of Defence headquarters, spoke.", None),
        # a counterpart, whose house stands behind the word or the name
        ("her Omani colleague from the State Security Service, Ana Cruz, came.", "State Security Service"),
        ("his Omani counterpart Ana Cruz, who leads the State Security Service, came.",
         "State Security Service"),
        # none: a minister of a state, a party in brackets, a state between
        ("The National Cyber Agency praised Togo and its director, Ana Cruz.", None),
        ("The National Cyber Agency thanked its minister, Ana Cruz.", None),
        ("Deputy Secretary Ana Cruz (PDP) spoke.", None),
        # where they met, as a day or city behind the house tells
        ("He called on Deputy Secretary Ana Cruz at the Ministry of Trade yesterday.", None),
        ("He met Deputy Secretary Ana Cruz at the Ministry of Trade in Lima.", None),
        ("He met Ana Cruz, Deputy Chief of Police, at the Defence Headquarters in Lima.", None),
        ("Deputy Secretary Ana Cruz at the Ministry of Trade said so.", "Ministry of Trade"),
        ("Deputy Secretary Ana Cruz at the Ministry of Trade in Lima met him.", "Ministry of Trade"),
    ],
)  # fmt: skip
def test_where_an_office_is_held(finders: Language, text: str, organization: str | None) -> None:
    doc = finders(text)
    office = next(span._.mention.office for span in doc.spans["officials"] if span._.mention.office)
    assert (text[slice(*office.organization)] if office.organization else None) == organization


@pytest.mark.parametrize(
    ("text", "organization"),
    [
        ("For the Border Police Directorate, Colonel Ana Cruz attended.", "Border Police Directorate"),
        ("Ms Ana Cruz (Ministry of Trade) and Mr Ali Sow attended.", "Ministry of Trade"),
    ],
)
def test_an_organization_and_no_office(finders: Language, text: str, organization: str) -> None:
    doc = finders(text)
    office = next(span._.mention.office for span in doc.spans["officials"] if span._.mention.office)
    assert office.position is None
    assert text[slice(*office.organization)] == organization


def test_the_country_that_owns_a_name_is_the_holders(finders: Language) -> None:
    text = "Kenya's Ana Cruz, Director of the Cyber Agency, met Oman's Sheikh Ali Sow, Director of Ports."
    doc = finders(text)
    told = [span._.mention.country for span in doc.spans["officials"]]
    assert told == ["KEN", "OMN"]
