"""Holders: which name goes with which office."""

from __future__ import annotations

import pytest
from spacy.language import Language

from ctdialog.pipeline.persons import Mention


def mentions(finders: Language, text: str) -> list[Mention]:
    doc = finders(text)
    people = dict.fromkeys(span._.person for span in doc.spans["officials"])
    return [mention for person in people for mention in person.mentions]


def part(text: str, at: tuple[int, int] | None) -> str | None:
    return text[slice(*at)] if at else None


@pytest.mark.parametrize(
    ("text", "name", "position", "organization"),
    [
        ("Foreign Minister Amina Yusuf spoke.", "Amina Yusuf", "Foreign Minister", None),
        ("Amina Yusuf, the Foreign Minister, spoke.", "Amina Yusuf", "Foreign Minister", None),
        ("Amina Yusuf (Director at the Ministry of Justice) spoke.", "Amina Yusuf", "Director",
         "Ministry of Justice"),
        ("Ramon Cruz Jr., Secretary of National Defense, spoke.", "Ramon Cruz Jr.",
         "Secretary of National Defense", None),
        ("Deputy Attorney General Carla Jordan spoke.", "Carla Jordan", "Deputy Attorney General", None),
        ("Ambassador Kofi Mensah Permanent Representative of Togo spoke.", "Kofi Mensah",
         "Permanent Representative", None),
        ("Amina Yusuf, in her capacity as Secretary of the Security Council, spoke.", "Amina Yusuf",
         "Secretary", "Security Council"),
        ("Undersecretary Amina Yusuf of the Department of Foreign Affairs spoke.", "Amina Yusuf",
         "Undersecretary", "Department of Foreign Affairs"),
        ("Major General Ibrahim Yusuf (retd), Coordinator for Counter-Terrorism, spoke.", "Ibrahim Yusuf",
         "Coordinator for Counter-Terrorism", None),
        ("Park Min-jun, director-general at the Foreign Ministry, spoke.", "Park Min-jun",
         "director-general", "Foreign Ministry"),
        ("Lt Gen Asif Ali, HI(M) Retd, Secretary Defence, spoke.", "Asif Ali", "Secretary Defence", None),
        ("The Hon. Peter Cole MP, Minister for Home Affairs, spoke.", "Peter Cole",
         "Minister for Home Affairs", None),
        ("State Councilor Liu Haitao, also minister of public security, spoke.", "Liu Haitao",
         "State Councilor", None),
        ("Kofi Asare, Assistant to the Minister and Director of Planning, Ministry of Defence, spoke.",
         "Kofi Asare", "Assistant to the Minister and Director of Planning", "Ministry of Defence"),
        ("Ana Cruz, then prime minister, spoke.", "Ana Cruz", "prime minister", None),
    ],
)  # fmt: skip
def test_a_name_goes_with_its_office(
    finders: Language, text: str, name: str, position: str, organization: str | None
) -> None:
    (mention,) = mentions(finders, text)
    assert mention.office is not None
    assert part(text, mention.name) == name
    assert part(text, mention.office.position) == position
    assert part(text, mention.office.organization) == organization


def test_two_offices_have_two_holders(finders: Language) -> None:
    text = "Foreign Minister Amina Yusuf and Interior Minister Ali Hassan spoke."
    found = {part(text, m.name): part(text, m.office.position) for m in mentions(finders, text) if m.office}
    assert found == {"Amina Yusuf": "Foreign Minister", "Ali Hassan": "Interior Minister"}


def test_the_country_in_brackets_is_the_holders(finders: Language) -> None:
    text = "The session was chaired by Director Nicola Piacente (Italy)."
    (mention,) = mentions(finders, text)
    assert mention.country == "ITA"


def test_names_behind_their_offices_in_a_list(finders: Language) -> None:
    text = "It was attended by Malian President, Modibo Keita, Togolese President, Yao Adom, and others."
    found = [(part(text, m.name), m.office and m.office.country) for m in mentions(finders, text)]
    assert found == [("Modibo Keita", "MLI"), ("Yao Adom", "TGO")]
