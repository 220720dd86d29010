"""Ministries by their acronyms."""

from __future__ import annotations

import pytest
from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "organization"),
    [
        ("The Ministry of Justice and Law (MJL) met. Asha Rao, Director at the MJL, spoke.",
         "Ministry of Justice and Law"),
        ("Asha Rao, Director at the MFA, met Lars Berg, Head at the Ministry of Foreign Affairs.",
         "Ministry of Foreign Affairs"),
        # nowhere spelled out; another country's; no ministry
        ("Asha Rao, Director at the Malian MFA, met Lars Berg, Head at Togo's Ministry of Foreign Affairs.",
         "MFA"),
        ("Asha Rao, Director at the MFA, met Lars Berg, Head at the Ministry of Defence.", "MFA"),
        ("The National Agency for Border Security (NABS) met. Asha Rao, Head of the NABS, spoke.", "NABS"),
    ],
)  # fmt: skip
def test_a_ministry_is_spelled_out(finders: Language, text: str, organization: str) -> None:
    doc = finders(text)
    office = next(span._.person.office() for span in doc.spans["officials"] if span.text == "Asha Rao")
    assert text[slice(*office.organization)] == organization
