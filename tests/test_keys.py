"""Keys that join articles about the same series and the same occasion."""

from __future__ import annotations

import pytest

from ctdialog.pipeline.occasions.keys import occasion_of, series_of, slug, subject_of
from ctdialog.records import Kind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Global Symposium", "global-symposium"),
        ("The Hague Forum", "hague-forum"),
        ("Ministers’ Meeting", "ministers-meeting"),
        ("Conférence de Yaoundé", "conference-de-yaounde"),
        ("GCTF", "gctf"),
        ("2+2 Dialogue", "2-2-dialogue"),
    ],
)
def test_a_slug_is_lower_case_with_hyphens(text: str, expected: str) -> None:
    assert slug(text) == expected


@pytest.mark.parametrize(
    ("name", "topics", "subject"),
    [
        ("Counter-Terrorism Dialogue", [], "counter-terrorism"),
        ("Counterterrorism Consultations", [], "counter-terrorism"),
        ("Joint Working Group on Combating Terrorism", [], "counter-terrorism"),
        ("Cyber Dialogue", [], "cyber"),
        ("Human Rights Dialogue", [], "human-rights"),
        ("Defence Policy Dialogue", [], "defence"),
        ("Security Dialogue", [], "security"),
        ("Political Consultations", [], "political"),
        ("Trade Conference", [], "general"),
        (None, ["violent-extremism"], "counter-terrorism"),
        (None, ["border-security"], "security"),
        (None, ["human-rights"], "human-rights"),
        (None, [], "general"),
    ],
)
def test_the_subject_of_a_series(name: str | None, topics: list[str], subject: str) -> None:
    assert subject_of(name, topics) == subject


@pytest.mark.parametrize(
    ("codes", "body", "kind", "name", "series"),
    [
        (["PAK", "EU"], None, "dialogue", "Counter-Terrorism Dialogue", "EU-PAK:dialogue:counter-terrorism"),
        (["NOR", "KEN"], None, "meeting", None, "KEN-NOR:meeting:general"),
        (["GCTF"], "GCTF", "conference", "Counterterrorism Forum Plenary",
         "gctf:conference:counter-terrorism"),
        (["CHE", "FRA", "ITA", "DEU", "AUT"], None, "conference", "Alpine Security Forum",
         "alpine-security-forum:conference:security"),
        (["USA", "KAZ", "KGZ", "TJK", "TKM", "UZB"], None, "dialogue", "Security Dialogue",
         "C5-USA:dialogue:security"),
        ([], None, "dialogue", None, None),
    ],
)  # fmt: skip
def test_the_key_of_a_series(
    codes: list[str], body: str | None, kind: Kind, name: str | None, series: str | None
) -> None:
    assert series_of(codes, body, kind, name, []) == series


def test_the_order_of_mention_does_not_change_a_series() -> None:
    one = series_of(["CHL", "PER"], None, "dialogue", "Security Dialogue", [])
    assert one == series_of(["PER", "CHL"], None, "dialogue", "Security Dialogue", [])


@pytest.mark.parametrize(
    ("number", "edtf", "occasion"),
    [
        (9, "2024-05-02", "A-B:dialogue:cyber#9"),
        (None, "2024-05-02", "A-B:dialogue:cyber#2024-05-02"),
        (None, "2024-05-02/2024-05-04", "A-B:dialogue:cyber#2024-05-02"),
        (None, None, None),
    ],
)
def test_the_key_of_an_occasion(number: int | None, edtf: str | None, occasion: str | None) -> None:
    assert occasion_of("A-B:dialogue:cyber", number, edtf) == occasion


def test_without_a_series_there_is_no_occasion() -> None:
    assert occasion_of(None, 3, "2024") is None
