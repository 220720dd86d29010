"""Cities' countries, searched in the file as it lies."""

from __future__ import annotations

from importlib.resources import files

import pytest

from ctdialog.article.places import country_named, country_of, fold, parties


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


def test_city_lines_are_sorted_as_the_search_needs() -> None:
    lines = (files("ctdialog.lexicon") / "cities.tsv").read_text(encoding="utf-8").splitlines()[1:]
    keys = [(fold(name), -int(size)) for name, _, size in (line.split("\t")[:3] for line in lines)]
    assert keys == sorted(keys)


def test_country_named_beside_a_city() -> None:
    assert country_named("france") == "FRA"
    assert country_named("Paris") is None


def test_parties_are_named_by_name_and_adjective() -> None:
    assert parties("Pakistan and the EU’s envoy in the southern Chinese city") == {"PAK", "EU", "CHN"}
    assert parties("Moscow agreed") == set()
    assert parties("Moscow agreed", capitals=True) == {"RUS"}
