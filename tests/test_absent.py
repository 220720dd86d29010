"""The absent: who is named, but had somebody else come in their place."""

from __future__ import annotations

import pytest
from spacy.language import Language


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("Colonel Brian Otieno, representing the Minister of Defence, Ana Cruz, spoke.", ["Brian Otieno"]),
        ("Mr. Brian Otieno, who stood in for Interior Minister Li Wei, spoke.", ["Brian Otieno"]),
        ("Mr. Brian Otieno spoke on behalf of President Tamba Sesay.", ["Brian Otieno"]),
        ("Mr. Brian Otieno, deputising for the Foreign Secretary, Ann Cole, spoke.", ["Brian Otieno"]),
        ("The Minister of Trade, Ana Cruz, represented by Mr. Brian Otieno, said so.", ["Brian Otieno"]),
        ("Minister Ana Cruz, who was ably represented at the talks by Colonel Brian Otieno.",
         ["Brian Otieno"]),
        # who stayed at home
        ("Interior Minister Ana Cruz did not travel; Mr. Brian Otieno led the team.", ["Brian Otieno"]),
        ("Minister of Trade Ana Cruz had been expected to lead the side but fell ill.", []),
        ("Minister of Trade Ana Cruz, who was unable to attend, sent Mr. Brian Otieno.", ["Brian Otieno"]),
        ("Foreign Minister Ana Cruz did attend with Mr. Brian Otieno.", ["Ana Cruz", "Brian Otieno"]),
        ("Trade Minister Ana Cruz could not attend, but sent Mr. Brian Otieno.", ["Brian Otieno"]),
        ("Trade Minister Ana Cruz was not present; Mr. Brian Otieno spoke.", ["Brian Otieno"]),
        ("Trade Minister Ana Cruz, who was to have led the team, sent Mr. Brian Otieno.", ["Brian Otieno"]),
        ("Trade Minister Ana Cruz was ill and sent Mr. Brian Otieno.", ["Brian Otieno"]),
        ("Trade Minister Ana Cruz sent a message, which Mr. Brian Otieno read.", ["Brian Otieno"]),
        ("Trade Minister Ana Cruz did not accompany Mr. Brian Otieno.", ["Brian Otieno"]),
        ("Trade Minister Ana Cruz, who was expected in Lima, could not make it.", []),
        ("Trade Minister Ana Cruz is still in hospital; Mr. Brian Otieno spoke.", ["Brian Otieno"]),
        ("Trade Minister Ana Cruz chose not to take part; Mr. Brian Otieno did.", ["Brian Otieno"]),
        ("Trade Minister Ana Cruz was held up in Lima; Mr. Brian Otieno spoke.", ["Brian Otieno"]),
        ("Trade Minister Ana Cruz, who was held up by snow, spoke.", ["Ana Cruz"]),
        ("Trade Minister Ana Cruz, who was recalled from Lima last week, spoke.", ["Ana Cruz"]),
        ("Neither Trade Minister Ana Cruz nor her guest spoke to reporters.", ["Ana Cruz"]),
        ("Neither Trade Minister Ana Cruz nor her deputy took part.", []),
        ("Notably missing from the talks was Trade Minister Ana Cruz.", []),
        ("Absent from the table were the Minister of Trade, Ana Cruz, and her staff.", []),
        ("Neither Trade Minister Ana Cruz nor her deputy took part.", []),
        # whose letter or greetings are brought
        ("Mr. Brian Otieno conveyed the greetings of President Ana Cruz.", ["Brian Otieno"]),
        ("Mr. Brian Otieno passed on an invitation from General Ana Cruz.", ["Brian Otieno"]),
        ("Ministers Ana Cruz and Brian Otieno were to have chaired the talks.", ["Ana Cruz", "Brian Otieno"]),
        # who missed something else, or stayed for the talks, is there
        ("Foreign Minister Ana Cruz stayed in Lima for the talks.", ["Ana Cruz"]),
        ("Foreign Minister Ana Cruz could not attend the gala dinner.", ["Ana Cruz"]),
        ("Foreign Minister Ana Cruz could not travel but chaired the talks by video.", ["Ana Cruz"]),
        ("Foreign Minister Ana Cruz did not come away with nothing.", ["Ana Cruz"]),
        ("Foreign Minister Ana Cruz, who was in Lima, led the talks.", ["Ana Cruz"]),
        ("Foreign Minister Ana Cruz is in Lima for the talks.", ["Ana Cruz"]),
        # who is invited to come another time
        ("Mr. Brian Otieno invited the Minister of Defence, Ana Cruz, to Lima.", ["Brian Otieno"]),
        ("At the invitation of Defence Minister Ana Cruz, Mr. Brian Otieno came to Lima.",
         ["Ana Cruz", "Brian Otieno"]),
        # who represents a side is there
        ("Representing Malta, Interior Minister Ana Cruz spoke.", ["Ana Cruz"]),
        ("Malta was represented by Interior Minister Ana Cruz.", ["Ana Cruz"]),
        ("Interior Minister Ana Cruz, representing Malta, spoke.", ["Ana Cruz"]),
    ],
)  # fmt: skip
def test_those_whom_others_stand_in_for_are_not_there(finders: Language, text: str, there: list[str]) -> None:
    doc = finders(text)
    assert list(dict.fromkeys(span._.person.name for span in doc.spans["officials"])) == there
