"""What codes stand for: numbers of the Correlates of War, and names."""

from __future__ import annotations

import pytest
from records_by_hand import meeting

from ctdialog.export.codes import cow_number, is_country, is_member, name_of
from ctdialog.lexicon import shared, table
from ctdialog.records import Named


@pytest.mark.parametrize(
    ("code", "number"),
    [
        ("USA", 2),
        ("GBR", 200),
        ("DEU", 255),
        ("SRB", 345),
        ("XKX", 347),
        ("RUS", 365),
        ("YEM", 679),
        ("CHN", 710),
        ("TWN", 713),
        ("KOR", 732),
        ("PRK", 731),
        ("PAK", 770),
        ("VNM", 816),
        ("COD", 490),
        ("COG", 484),
        ("SSD", 626),
    ],
)
def test_states_have_the_numbers_of_the_correlates_of_war(code: str, number: int) -> None:
    assert cow_number(code) == number


@pytest.mark.parametrize("code", ["EU", "HKG", "PSE", "VAT", "middle-east"])
def test_what_is_no_state_there_has_none(code: str) -> None:
    assert cow_number(code) is None


def test_each_number_is_one_countrys() -> None:
    numbers = table("cow")["numbers"]
    assert len(numbers) == len(set(numbers.values())) == 195
    assert set(numbers) <= set(shared().countries)


def test_a_body_is_no_country() -> None:
    assert is_country("KEN") and not is_country("EU") and not is_country("south-asia")


def test_members_are_told_where_they_are_known() -> None:
    assert is_member("BEL", "EU") is True
    assert is_member("GBR", "EU") is False
    assert is_member("USA", "UN") is None


def test_a_name_is_the_records_own_before_the_lexicons() -> None:
    mine = meeting(participants=(Named(code="KEN", name="Republic of Kenya"),))
    assert name_of("KEN", mine) == "Republic of Kenya"
    assert name_of("NOR", mine) == "Norway"
    assert name_of("MARSH-BRIGADE") == "MARSH-BRIGADE"
