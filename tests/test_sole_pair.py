"""The two countries that the first sentences name, where no grammar tells who met."""

from __future__ import annotations

import pytest

from ctdialog import extract


def parties(text: str) -> list[list[str]]:
    return [sorted(p.code for p in m.participants) for m in extract(text, published="2024-05-17").meetings]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (
            "Colonel Omar Diallo for Mali; for Niger, the Interior Minister's deputy Ali Issa; between them "
            "a map of the Algerian border: so the third Joint Security Committee ended last Thursday.",
            ["MLI", "NER"],
        ),
        (
            "Deputy Minister Rosa Quispe and Norway's Special Envoy Kari Lund had talks in Oslo on 9 May "
            "2024 on piracy. The Peruvian guest praised Norwegian help.",
            ["NOR", "PER"],
        ),
    ],
)
def test_two_countries_alone_are_the_parties(text: str, codes: list[str]) -> None:
    assert codes in parties(text)


@pytest.mark.parametrize(
    "text",
    [
        # a third one
        "Mali, Niger and Chad are poor. The third Security Committee ended on Thursday, Colonel Diallo said.",
        # a place is no party
        "The third Security Committee on piracy ended in Peru on Thursday, said the Chilean press.",
        # officials of one country
        "Interior Minister Ana Cruz and Police Chief Juan Rojas had talks in Lima on a law that Spain has.",
    ],
)
def test_others_are_none(text: str) -> None:
    assert not any(len(codes) == 2 for codes in parties(text))
