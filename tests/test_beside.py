"""What belongs to an office on both sides of it, and the country told there."""

from __future__ import annotations

import pytest
from spacy.language import Language


def told(finders: Language, text: str) -> tuple[str | None, str]:
    """The country of the first person of a text, and the characters that are the person's."""
    doc = finders(text)
    mention = doc.spans["officials"][0]._.mention
    return mention.office.country or mention.country, text[slice(*mention.extent)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the rows of the module's table
        ("It was led by Republic of Kenya Ministry of Defence Policy Director Ann Otieno.", "KEN"),
        ("It was led by Jubaland Interior Minister Abdi Nur.", None),
        ("Ann Otieno, Head of Staff at the Prime Minister's Office, Kenya, led it.", "KEN"),
        ("Ann Otieno, Deputy Governor of Garissa county, headed it.", None),
        ("Ann Otieno, Ambassador to Kenya, led it.", None),
        # other forms
        ("Ann Otieno, the deputy minister of interior for Kenya, led it.", "KEN"),
        ("It was led by Kenyan defence ministry policy director Ann Otieno.", "KEN"),
        ("Ann Otieno, Adviser to the Prime Minister of Kenya, led it.", "KEN"),
        ("It was led by Minister Ann Otieno, who met in Kenya.", None),
        ("They met during the visit of President Ann Otieno in Kenya.", None),
    ],
)
def test_the_country_of_an_office_may_stand_apart(finders: Language, text: str, expected: str | None) -> None:
    assert told(finders, text)[0] == expected


def test_nouns_before_an_office_and_places_behind_it_are_its_own(finders: Language) -> None:
    text = "It was led by Jubaland Interior Minister Abdi Nur, as told."
    assert told(finders, text)[1] == "Jubaland Interior Minister Abdi Nur"
    text = "Ann Otieno, Deputy Governor of Garissa county, headed the side."
    assert told(finders, text)[1] == "Ann Otieno, Deputy Governor of Garissa county"
