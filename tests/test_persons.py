"""Persons: mentions of one name, in full or by surname, are one person."""

from __future__ import annotations

import pytest

from ctdialog.pipeline.officials.persons import Mention, Person, join


def people(text: str, names: list[str]) -> list[Person]:
    found, start = [], 0
    for name in names:
        start = text.index(name, start)
        at = (start, start + len(name))
        found.append(Mention(at, at, None, None, None, None))
        start += len(name)
    return join(text, found)


@pytest.mark.parametrize(
    ("text", "names", "count"),
    [
        ("Amina Yusuf came. Yusuf spoke.", ["Amina Yusuf", "Yusuf"], 1),
        ("Amina Yusuf came. Amina Yusuf spoke.", ["Amina Yusuf", "Amina Yusuf"], 1),
        ("Amina Yusuf met Ali Hassan.", ["Amina Yusuf", "Ali Hassan"], 2),
        ("Amina Yusuf met Ali Yusuf.", ["Amina Yusuf", "Ali Yusuf"], 2),
        # a name spelt in two ways, and two names
        ("Mohammed Rezaei came. Muhammad Rezaei spoke.", ["Mohammed Rezaei", "Muhammad Rezaei"], 1),
        ("Ali Hassan met Ali Hussein.", ["Ali Hassan", "Ali Hussein"], 2),
    ],
)
def test_mentions_of_one_person_are_joined(text: str, names: list[str], count: int) -> None:
    found = people(text, names)
    assert len(found) == count
    assert sum(len(person.mentions) for person in found) == len(names)


def test_the_full_name_is_the_persons() -> None:
    (person,) = people("Yusuf came. Amina Yusuf spoke.", ["Yusuf", "Amina Yusuf"])
    assert person.name == "Amina Yusuf"


def test_a_surname_that_stands_first_is_one() -> None:
    assert {"shin", "kyu"} == people("Shin Dong-kyu came.", ["Shin Dong-kyu"])[0].surnames
    assert "kitano" in people("KITANO Haruka came.", ["KITANO Haruka"])[0].surnames
    assert people("Amina Yusuf came.", ["Amina Yusuf"])[0].surnames == {"yusuf"}


@pytest.mark.parametrize(
    ("name", "later", "count"),
    [
        ("Julián Restrepo Ossa", "Restrepo", 1),  # two surnames
        ("Wang Yi", "Wang", 1),  # the family name first
        ("Zhang Weimin", "Zhang", 1),
        ("Maria Elena Cruz", "Elena", 2),  # a second given name
        ("Ana Cruz", "Hassan", 2),
    ],
)
def test_surnames_that_are_not_last(name: str, later: str, count: int) -> None:
    found = people(f"{name} came. {later} spoke.", [name, later])
    assert len(found) == count
    assert (later.casefold() in found[0].surnames) is (count == 1)
