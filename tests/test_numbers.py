"""Ordinals: figures, words, Roman numerals."""

from __future__ import annotations

import pytest

from ctdialog.pipeline.numbers import figure, ordinal, roman, told_apart, told_before


@pytest.mark.parametrize(
    ("word", "before", "number"),
    [
        ("ninth", "", 9),
        ("first", "twenty", 21),
        ("9th", "", 9),
        ("21st", "", 21),
        ("112th", "", 112),
        ("inaugural", "", 1),
        ("maiden", "", 1),
        ("twelfth", "", 12),
        ("twentieth", "", 20),
        ("thirtieth", "", 30),
        ("second", "thirty", 32),
        ("fiftieth", "", 50),
        ("tenth", "twenty", 10),
        ("3rd", "twenty", 3),
        ("day", "", None),
        ("one", "", None),
        ("2024", "", None),
        ("", "", None),
    ],
)
def test_an_ordinal_has_its_number(word: str, before: str, number: int | None) -> None:
    assert ordinal(word, before) == number


@pytest.mark.parametrize(("word", "number"), [("10th", 10), ("2ND", 2), ("1st", 1), ("103rd", 103)])
def test_figures_with_an_ending_are_ordinals(word: str, number: int) -> None:
    assert figure(word) == number


@pytest.mark.parametrize("word", ["0th", "10", "th", "1000th", "10thly", "x10th", ""])
def test_other_figures_are_none(word: str) -> None:
    assert figure(word) is None


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("I", 1),
        ("IV", 4),
        ("IX", 9),
        ("XI", 11),
        ("XIV", 14),
        ("XIX", 19),
        ("XXIV", 24),
        ("XL", 40),
        ("XLIX", 49),
    ],
)
def test_roman_numerals_are_read(word: str, number: int) -> None:
    assert roman(word) == number


@pytest.mark.parametrize("word", ["", "ix", "IIII", "VX", "IC", "L", "MIX", "XIA", "VIVID"])
def test_what_only_looks_roman_is_none(word: str) -> None:
    assert roman(word) is None


def test_roman_numerals_to_49_are_all_different() -> None:
    tens, units = ["", "X", "XX", "XXX", "XL"], ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    assert [roman(t + u) for t in tens for u in units] == [None, *range(1, 50)]


@pytest.mark.parametrize(
    ("text", "counts", "number"),
    [
        ("The group met in Lima for the third time.", False, "third"),
        ("The group, the fourth, met.", False, "fourth"),
        ("The group (the twenty-first) met.", False, "twenty-first"),
        ("The group met in May and is the second of its kind.", False, "second"),
        ("Round three of the dialogue", True, "three"),
        ("Round III of the dialogue", True, "III"),
    ],
)
def test_a_number_told_apart_from_the_format(text: str, counts: bool, number: str) -> None:
    found = told_apart(text, text.index(" ") if counts else text.index("group") + 5, counts)
    assert found is not None
    assert text[slice(*found[1])] == number


@pytest.mark.parametrize(
    "text",
    [
        "The group met for the first time since 2019.",
        "The group met for the second time in three years.",
        "The group took up the third time zone.",
        "The group met. For the third time it rained.",
    ],
)
def test_other_counts_are_no_number_of_a_series(text: str) -> None:
    assert told_apart(text, 9, counts=False) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("LIMA: For the 5th time, the | committee met", 5),
        ("The sides began with the inaugural of the bilateral '|Ports Dialogue'", 1),
        ("They held the third of their | consultations", 3),
        ("In its ninth edition, the |Ports Dialogue", 9),
    ],
)
def test_a_number_told_before_the_format(text: str, number: int) -> None:
    found = told_before(text.replace("|", ""), text.index("|"))
    assert found is not None and found[0] == number
