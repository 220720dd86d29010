"""Sharers: several people who are named with one office."""

from __future__ import annotations

import pytest
from spacy.language import Language


def people(finders: Language, text: str) -> list[tuple[str, str | None, str | None]]:
    """Name, position and country of everybody in a text, in their order."""
    doc, found = finders(text), []
    for person in dict.fromkeys(span._.person for span in doc.spans["officials"]):
        mention = person.mentions[0]
        position = mention.office.worded(text) if mention.office else None
        country = (mention.office.country if mention.office else None) or mention.country
        found.append((person.name, position, country))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the rows of the module's table
        ("Foreign Ministers Igor Petrov and Janis Kalnins met.",
         [("Igor Petrov", "Foreign Minister", None), ("Janis Kalnins", "Foreign Minister", None)]),
        ("Defence Ministers Paul Okello of Uganda and Juma Mwangi of Kenya met.",
         [("Paul Okello", "Defence Minister", "UGA"), ("Juma Mwangi", "Defence Minister", "KEN")]),
        ("The foreign ministers of Jordan and Egypt, Khaled Haddad and Samir Nassar, met.",
         [("Khaled Haddad", "foreign minister", "JOR"), ("Samir Nassar", "foreign minister", "EGY")]),
        ("He met their Polish counterparts, Adam Nowak and Ewa Zielinska.",
         [("Adam Nowak", None, "POL"), ("Ewa Zielinska", None, "POL")]),
        ("He met his counterparts from Mali and Niger, Modibo Keita and Issa Garba.",
         [("Modibo Keita", None, "MLI"), ("Issa Garba", None, "NER")]),
        # a country that is no field
        ("National security advisers Ajay Verma (India), Ali Karimi (Iran) and Igor Petrov (Russia) met.",
         [("Ajay Verma", "National security adviser", "IND"), ("Ali Karimi", "National security adviser",
          "IRN"), ("Igor Petrov", "National security adviser", "RUS")]),
        # the two countries of the story
        ("The foreign ministers of the two countries, Igor Petrov and Janis Kalnins, met.",
         [("Igor Petrov", "foreign minister", None), ("Janis Kalnins", "foreign minister", None)]),
        # three and more, a bracket each
        ("Interior Ministers Luis Vega (Chile), Ana Cruz (Peru) and Raul Soto (Bolivia) met.",
         [("Luis Vega", "Interior Minister", "CHL"), ("Ana Cruz", "Interior Minister", "PER"),
          ("Raul Soto", "Interior Minister", "BOL")]),
        # as many countries behind the last name; a field in brackets each
        ("Presidents Ali Sow, Issa Garba and Yao Adom of Mali, Niger and Togo met.",
         [("Ali Sow", "President", "MLI"), ("Issa Garba", "President", "NER"),
          ("Yao Adom", "President", "TGO")]),
        ("Kenyan Ministers Paul Okello (Interior) and Juma Mwangi (Foreign Affairs) met him.",
         [("Paul Okello", "Minister", "KEN"), ("Juma Mwangi", "Minister", "KEN")]),
        ("Presidents Adama Diallo and Issa Traore met.",
         [("Adama Diallo", "President", None), ("Issa Traore", "President", None)]),
        # a country before each name
        ("The prime ministers of Mali Modibo Keita, Niger Issa Garba and Togo Yao Adom met.",
         [("Modibo Keita", "prime minister", "MLI"), ("Issa Garba", "prime minister", "NER"),
          ("Yao Adom", "prime minister", "TGO")]),
        # any office in the plural, what hangs on it too
        ("There were Deputy Assistants to the Prime Minister Alma Reyes, Noel Brandt and Ruth Adler.",
         [("Alma Reyes", "Deputy Assistant to the Prime Minister", None),
          ("Noel Brandt", "Deputy Assistant to the Prime Minister", None),
          ("Ruth Adler", "Deputy Assistant to the Prime Minister", None)]),
        ("The team included heads of department Paul Okello and Juma Mwangi.",
         [("Paul Okello", "head of department", None), ("Juma Mwangi", "head of department", None)]),
        ("State Secretaries Ana Cruz and Luis Vega came.",
         [("Ana Cruz", "State Secretary", None), ("Luis Vega", "State Secretary", None)]),
        # a role at the talks is no office
        ("The co-chairs, Ana Cruz and Luis Vega, signed the minutes.",
         [("Ana Cruz", None, None), ("Luis Vega", None, None)]),
        # the office behind the two names
        ("Mr Juma Mwangi and Mrs Amina Otieno, Co-Ministers of Home Affairs, came.",
         [("Juma Mwangi", "Co-Minister of Home Affairs", None),
          ("Amina Otieno", "Co-Minister of Home Affairs", None)]),
        ("Ana Cruz and Luis Vega, both advisers to the President, came.",
         [("Ana Cruz", "adviser to the President", None), ("Luis Vega", "adviser to the President", None)]),
        ("Ana Cruz and Khaled Haddad, the trade ministers of Peru and Jordan, met.",
         [("Ana Cruz", "trade minister", "PER"), ("Khaled Haddad", "trade minister", "JOR")]),
        ("The Under-Secretaries-General Ana Cruz (Peace Operations) and Luis Vega (Support) came.",
         [("Ana Cruz", "Under-Secretary-General", None), ("Luis Vega", "Under-Secretary-General", None)]),
        # named at the head of a sentence behind it
        ("The foreign ministers of Jordan and Egypt met on Monday. Khaled Haddad and Samir Nassar agreed.",
         [("Khaled Haddad", "foreign minister", "JOR"), ("Samir Nassar", "foreign minister", "EGY")]),
        ("The interior ministers of Chad and Niger met in Zinder. Both sides were glad. Moussa Abakar and "
         "Harouna Bassirou pledged to share what they know.",
         [("Moussa Abakar", "interior minister", "TCD"), ("Harouna Bassirou", "interior minister", "NER")]),
        # neither people nor theirs
        ("The interior ministers of Chad and Niger met. Boko Haram and Lake Chad were spoken of.", []),
        ("The interior ministers of Chad and Niger met. Moussa Abakar, Bola Oni and Harouna Bassirou came.",
         []),
        ("The defence ministers of Jordan and Egypt met. Khaled Haddad and Samir Nassar said they had fled.",
         []),
        ("The defence ministers of Jordan and Egypt met. Journalists Khaled Haddad and Samir Nassar agreed.",
         [("Journalists Khaled Haddad", None, None), ("Samir Nassar", None, None)]),
        ("The interior ministers of Chad and Niger met. Two suspects are at large. Moussa Abakar and "
         "Harouna Bassirou met in prison.", []),
        # nobody is named
        ("The foreign ministers of Jordan and Egypt met.", []),
        ("The meeting of Foreign Ministers ended.", []),
    ],
)  # fmt: skip
def test_an_office_in_the_plural_is_everybodys(
    finders: Language, text: str, expected: list[tuple[str, str | None, str | None]]
) -> None:
    assert people(finders, text) == expected


def test_the_side_behind_each_name_tells_whose_minister_it_is(finders: Language) -> None:
    doc = finders("Defence Ministers Ana Cruz, for the Maltese side, and Li Wei, representing Kenya, spoke.")
    found = [(span._.person.name, span._.mention.country) for span in doc.spans["officials"]]
    assert found == [("Ana Cruz", "MLT"), ("Li Wei", "KEN")]


def test_chiefs_whom_one_person_heads_are_part_of_the_office(finders: Language) -> None:
    found = people(finders, "The Chairman of the Joint Chiefs of Staff of Oman, General Said Nasser, spoke.")
    assert found == [("Said Nasser", "Chairman of the Joint Chiefs of Staff", "OMN")]
