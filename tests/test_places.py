"""Cities' countries, searched in the file as it lies."""

from __future__ import annotations

import pytest

from ctdialog.article.places import country_named, country_of, parties


@pytest.mark.parametrize(
    ("city", "country"),
    [
        ("Islamabad", "PAK"),
        ("ISLAMABAD", "PAK"),
        ("London", "GBR"),
        ("Geneva", "CHE"),
        ("Guangzhou", "CHN"),
        ("Zürich", "CHE"),
        ("Zurich", "CHE"),
        ("Background", None),
        ("", None),
    ],
)
def test_country_of_a_city(city: str, country: str | None) -> None:
    assert country_of(city) == country


def test_a_city_is_found_by_the_folded_words_of_its_name() -> None:
    assert country_of("izmir") == country_of("İzmir") == "TUR"
    assert country_of("Sao Paulo") == country_of("São Paulo") == "BRA"
    assert country_of("") is country_of("…") is country_of("Nowhereville") is None


def test_country_named_beside_a_city() -> None:
    assert country_named("france") == "FRA"
    assert country_named("Paris") is None


def test_parties_are_named_by_name_and_adjective() -> None:
    assert parties("Pakistan and the EU’s envoy in the southern Chinese city") == {"PAK", "EU", "CHN"}
    assert parties("Moscow agreed") == set()
    assert parties("Moscow agreed", capitals=True) == {"RUS"}
