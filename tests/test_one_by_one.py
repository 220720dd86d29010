"""An office in the plural told country by country."""

from __future__ import annotations

import pytest

from ctdialog import extract

LEAD = "The third security dialogue between Kenya, Uganda and Chad was held in Kampala on 3 May 2024. "


@pytest.mark.parametrize(
    "told",
    [
        "The foreign ministers of Kenya (Jane Mutua), Uganda (Okello Otim) and Chad (Ali Deby) took part.",
        "The foreign ministers of Kenya, Jane Mutua, of Uganda, Okello Otim, and of Chad, Ali Deby, came.",
        "It was attended by the foreign ministers of Kenya (Jane Mutua), Uganda (Okello Otim) and Chad "
        "(Ali Deby).",
    ],
)
def test_each_country_has_its_holder(told: str) -> None:
    officials = extract(LEAD + told).meetings[0].officials
    assert [(o.name, o.represents, o.position) for o in officials] == [
        ("Jane Mutua", "KEN", "foreign minister"),
        ("Okello Otim", "UGA", "foreign minister"),
        ("Ali Deby", "TCD", "foreign minister"),
    ]


def test_they_stand_side_by_side() -> None:
    told = (
        "Taking part are the heads of security councils of Kenya (Jane Mutua), Uganda (Okello Otim) and Chad "
        "(Ali Deby)."
    )
    officials = extract(LEAD + told).meetings[0].officials
    assert [(o.represents, o.role) for o in officials] == [
        (code, "chair")
        for code in ("KEN", "UGA", "TCD")  # each alone represents a side
    ]


def test_countries_in_a_row_are_not_told_one_by_one() -> None:
    told = LEAD + "The foreign ministers of Kenya and Uganda, Jane Mutua and Okello Otim, took part."
    officials = extract(told).meetings[0].officials
    assert [(o.name, o.represents) for o in officials] == [("Jane Mutua", "KEN"), ("Okello Otim", "UGA")]
