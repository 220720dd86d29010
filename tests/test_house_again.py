"""Houses called by their last noun alone."""

from __future__ import annotations

import pytest
from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "organization"),
    [
        ("The National Committee for Combating Terrorism met. Said Nasser, Chairman of the Committee, spoke.",
         "National Committee for Combating Terrorism"),
        ("The Ministry of Interior and Public Security said so. The Ministry's secretary general, Ali Deby, "
         "spoke.", "Ministry of Interior and Public Security"),
        ("The Malian Border Agency helped. Ali Deby, Director of the Agency, spoke.", "Border Agency"),
        # the nearest one
        ("The Ministry of Trade and the Ministry of Justice helped. The Ministry's secretary general, Ali "
         "Deby, spoke.", "Ministry of Justice"),
        # told afterwards, nowhere, of another country; a house in small letters is one told without its name
        ("Ali Deby, Director of the Agency, spoke. The National Border Agency helped.", "Agency"),
        ("Said Nasser, Chairman of the Committee, spoke.", "Committee"),
        ("The Malian Ministry of Defence helped. Ali Deby, Secretary of the Ministry, led the Chadian side.",
         "Ministry"),
        ("The Malian Ministry of Defence helped. Ali Deby, Secretary of the Ministry, led the Malian side.",
         "Ministry of Defence"),
        ("The Malian Ministry of Defence said so. Chad's Secretary General of the Ministry, Ali Deby, spoke.",
         "Ministry"),
    ],
)  # fmt: skip
def test_a_noun_stands_for_the_name_before(finders: Language, text: str, organization: str) -> None:
    doc = finders(text)
    (office,) = {span._.mention.office for span in doc.spans["officials"] if span._.mention.office}
    assert office.organization and text[slice(*office.organization)] == organization
