"""Given names: where a person's name opens among the capitals of an office."""

from __future__ import annotations

import pytest
from spacy.language import Language

from ctdialog.lexicon.folding import fold
from ctdialog.lexicon.given_names import given_names


def test_the_list_has_folded_words_of_many_lands() -> None:
    names = given_names()
    assert {"karim", "santiago", "viktor", "saif", "aung", "abdoulaye"} <= names
    assert all(fold(name) == name and len(name) > 2 for name in names)


@pytest.mark.parametrize("word", ["ministry", "security", "republic", "affairs", "legal", "worship", "cairo"])
def test_words_of_offices_are_none(word: str) -> None:
    assert word not in given_names()


def offices(finders: Language, text: str) -> list[tuple[str, str | None, str | None]]:
    """Names with position and organization as worded."""
    doc = finders(text)
    found = []
    for person in dict.fromkeys(span._.person for span in doc.spans["officials"]):
        office = person.office()
        at = (office.position, office.organization) if office else (None, None)
        position, organization = (text[slice(*place)] if place else None for place in at)
        found.append((person.name, position, organization))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "the adviser to the President of the Republic Karim Ben Said",
            ("Karim Ben Said", "adviser to the President of the Republic", None),
        ),
        (
            "Minister of Foreign Affairs International Trade and Worship Santiago Rueda",
            ("Santiago Rueda", "Minister of Foreign Affairs International Trade and Worship", None),
        ),
        ("British ambassador to Cairo John Marlow", ("John Marlow", "ambassador to Cairo", None)),
        (
            "the U.S. Deputy Chief of Mission in Kyiv Pamela Hurst",
            ("Pamela Hurst", "Deputy Chief of Mission in Kyiv", None),
        ),
        (
            "Undersecretary-General for Counter-Terrorism Viktor Lunin",
            ("Viktor Lunin", "Undersecretary-General for Counter-Terrorism", None),
        ),
        (
            "Special Secretary Ministry of Interior Saif Rehman",
            ("Saif Rehman", "Special Secretary", "Ministry of Interior"),
        ),
        (
            "Secretary Ministry of Defence Air Vice Marshal (Retd) Nimal Perera",
            ("Nimal Perera", "Secretary", "Ministry of Defence"),
        ),
        (
            "the Director General for Legal Affairs within the Ministry of Foreign Affairs, Fabio Conti,",
            ("Fabio Conti", "Director General for Legal Affairs", "Ministry of Foreign Affairs"),
        ),
        (
            "Jane Hollis, national security and intelligence adviser to the Prime Minister,",
            ("Jane Hollis", "national security and intelligence adviser to the Prime Minister", None),
        ),
        (
            "Assistant Inspector General of Police David Okello",
            ("David Okello", "Assistant Inspector General of Police", None),
        ),
        ("Brigadier-General (Marine) Yudi Lestari", ("Yudi Lestari", None, None)),
        ("Ecuador's Gabriela Sosa", ("Gabriela Sosa", None, None)),
    ],
)
def test_the_name_behind_an_office_opens_with_a_given_name(
    finders: Language, text: str, expected: tuple[str, str | None, str | None]
) -> None:
    assert offices(finders, f"The talks were joined by {text} and others.")[0] == expected


@pytest.mark.parametrize(
    "rank", ["Major-General of Police", "Colonel of Justice", "Lieutenant General of Militia"]
)
def test_whose_a_rank_is_is_no_part_of_the_name(finders: Language, rank: str) -> None:
    ((name, position, _),) = offices(finders, f"The talks were led by {rank} Anton Mirzoev.")
    assert (name, position) == ("Anton Mirzoev", None)


def test_a_city_is_no_person(finders: Language) -> None:
    text = "The border committee met in Dire Dawa, led by Colonel Abdi Hassan."
    assert [name for name, _, _ in offices(finders, text)] == ["Abdi Hassan"]


def test_delegates_who_are_ministers_have_the_ministers_office(finders: Language) -> None:
    text = "Delegates to the meeting are Chief of Defence Forces General Ali Omar and others."
    assert offices(finders, text) == [("Ali Omar", "Chief of Defence Forces", None)]
