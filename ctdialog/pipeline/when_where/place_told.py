"""A place as it is told: a city and its country, with the words they were read from.

| place | city | country |
| --- | --- | --- |
| `Lima`, `Peru` | Lima | PER, by the city |
| `Peru`, `Chile` | | PER, the first |
| `Ha Noi`, `Washington, D.C.`, `LIMA` | Hanoi, Washington, Lima | VNM, USA, PER |
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ctdialog.article.dateline import in_title_case
from ctdialog.lexicon import table
from ctdialog.pipeline.gazetteer import Extent
from ctdialog.pipeline.parties import Party
from ctdialog.pipeline.scene import City


@dataclass(frozen=True, slots=True)
class Told:
    """A value and the characters it was read from."""

    value: str
    at: Extent


def first_place(places: list[City | Party]) -> tuple[Told | None, Told | None]:
    """The first city of some places with its country, else the first country."""
    city = next((p for p in places if isinstance(p, City)), None)
    if city is not None:
        return city_told(city)
    country = next((p for p in places if isinstance(p, Party)), None)
    return None, country_told(country) if country else None


def usual_spelling(name: str) -> str:
    """A city's common English name: "Ha Noi" is Hanoi."""
    usual: str = table("spellings")["cities"].get(name, name)
    return usual


def city_told(city: City) -> tuple[Told, Told]:
    at = (city.start, city.end)
    name = re.sub(r",? D\.?C\.?$", "", city.name)
    return Told(usual_spelling(in_title_case(name)), at), Told(city.country, at)


def country_told(party: Party) -> Told:
    return Told(party.code, (party.start, party.end))
