"""Who can meet, and who stands beside whom."""

from __future__ import annotations

import pytest
from spacy.language import Language

from ctdialog.pipeline.events.actors import actors_of, groups_of, parties_of_actors, partners_of
from ctdialog.pipeline.scene import Scene


def test_people_and_states_are_actors_in_order(finders: Language) -> None:
    scene = Scene(finders("Omani Foreign Minister Karim Nasser and Chad met Peruvian envoy Ana Cruz."))
    found = actors_of(scene, scene.lines[0])
    assert [(a.code, a.person.name if a.person else None) for a in found] == [
        ("OMN", "Karim Nasser"), ("TCD", None), ("PER", "Ana Cruz"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("Omani Foreign Minister Karim Nasser and Chadian envoy Ali Hassan met.", ["OMN TCD"]),
        ("Omani Foreign Minister Karim Nasser met Chadian envoy Ali Hassan.", ["OMN", "TCD"]),
        ("The ministers of Oman, Chad and Peru and Chilean envoy Luis Soto met.", ["OMN TCD PER CHL"]),
    ],
)
def test_actors_side_by_side_are_a_group(finders: Language, text: str, groups: list[str]) -> None:
    scene = Scene(finders(text))
    line = scene.lines[0]
    found = groups_of(line, actors_of(scene, line))
    assert [" ".join(a.code or "" for a in group) for group in found] == groups


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Omani Foreign Minister Karim Nasser had talks with Chadian envoy Ali Hassan.", ["OMN", "TCD"]),
        ("There were talks between Omani envoy Karim Nasser and Chadian envoy Ali Hassan.", ["OMN", "TCD"]),
        ("Karim Nasser had talks on drugs.", []),
    ],
)
def test_who_meets_at_talks(finders: Language, text: str, codes: list[str]) -> None:
    scene = Scene(finders(text))
    start = text.index("talks")
    partners = partners_of(scene, scene.lines[0], start, start + len("talks"))
    assert sorted(p.code for p in parties_of_actors(partners)) == codes
