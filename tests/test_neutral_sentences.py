"""Sentences beside the talks change nothing of what is read of them, wherever they stand."""

from __future__ import annotations

import pytest

from ctdialog.extractor import Extractor

PARAGRAPHS = [
    "NAIROBI, 26 February 2026 - Oman and Kenya on Wednesday held the fourth round of their "
    "Counter-Terrorism Dialogue in Nairobi.",
    "The Omani delegation was led by Karim Nasser, Deputy Foreign Minister, and the Kenyan one by Interior "
    "Minister Peter Otieno.",
    "The two sides discussed border security and terrorism financing. They agreed to meet again in Muscat "
    "in 2027.",
    "The third round was held in Muscat in May 2024.",
]
UNDATED = [
    "Omani Deputy Foreign Minister Karim Nasser has met Kenyan Interior Minister Peter Otieno in Nairobi.",
    "The two discussed border security and terrorism financing.",
    "Both ministers spoke of a long friendship.",
]
NEUTRAL = [
    "A ministry spokesman in Tallinn said the talks had been useful.",
    "The news agency quoted a diplomat in Tallinn as saying that the meeting was the longest so far.",
    "The ministry published a photograph of the meeting on Friday.",
    "On Friday the opposition criticised the talks.",
    "Some 300 people took part in a march in Tallinn on Sunday.",
    "Parliament will debate the budget on Monday.",
    "The embassy in Tallinn was closed on Monday.",
    "Analysts said the talks showed how close the two countries had become.",
    "The two countries established diplomatic relations in 1975.",
    "Last month a storm killed 14 people in Tallinn.",
    "It was not immediately clear what had been agreed.",
    "Outside, some 50 journalists waited for the end of the meeting.",
    "Elections are due in both countries in 2027.",
    "The talks lasted for three hours.",
    "A dinner was given in honour of the guests.",
    "Both countries are members of the World Bank.",
]


@pytest.mark.parametrize("sentence", NEUTRAL)
@pytest.mark.parametrize("paragraphs", [PARAGRAPHS, UNDATED], ids=["dated", "undated"])
def test_a_sentence_beside_the_talks_changes_nothing(
    extractor: Extractor, paragraphs: list[str], sentence: str
) -> None:
    alone = extractor.read_text("\n\n".join(paragraphs), published="2026-03-02").flat().meetings
    assert [m.participants for m in alone] == [("OMN", "KEN")] and len(alone[0].officials) == 2
    for place in range(1, len(paragraphs) + 1):
        text = "\n\n".join([*paragraphs[:place], sentence, *paragraphs[place:]])
        assert extractor.read_text(text, published="2026-03-02").flat().meetings == alone
