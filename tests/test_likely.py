"""Whom people act for, by their names, and how often the trained model of names is right.

No labelled article is among what it was trained on, but some of the people are: Wikipedia has ministers, too.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ctdialog.lexicon import shared
from ctdialog.lexicon.origins import likeliest_of, origins
from ctdialog.records import Record

HERE = Path(__file__).parent
Reads = Callable[[str], Record]


def labelled(folder: str) -> Iterator[tuple[str, str, str]]:
    """Name, party and other party of the labelled officials of talks of two."""
    for path in sorted((HERE / folder).rglob("*.json")):
        for meeting in json.loads(path.read_text(encoding="utf-8"))["meetings"]:
            for person in meeting["officials"]:
                others = [code for code in meeting["participants"] if code != person["represents"]]
                if len(meeting["participants"]) == 2 and len(others) == 1:
                    yield person["name"], person["represents"], others[0]


def leans(name: str, code: str, other: str) -> float | None:
    """How much likelier a name is of one country than of another; None where one is not known."""
    scores = origins().scores(name, (code, other))
    return scores[code] - scores[other] if len(scores) == 2 else None


@pytest.mark.parametrize(
    ("folder", "clearly", "much", "share"), [("gold", 0.95, 0.97, 0.9), ("gold-own", 0.96, 0.975, 0.9)]
)
def test_the_model_is_right_on_labelled_officials(
    folder: str, clearly: float, much: float, share: float
) -> None:
    told = [lean for each in sorted(set(labelled(folder))) if (lean := leans(*each)) is not None]
    assert len(told) > 80
    for margin, right in ((1.0, clearly), (3.0, much)):
        sure = [lean for lean in told if abs(lean) > margin]
        assert sum(lean > 0 for lean in sure) / len(sure) >= right
        assert len(sure) / len(told) >= share - 0.04 * (margin - 1)


def test_a_name_is_read_without_diacritics_and_case() -> None:
    assert leans("ŞERİFE ÖZTÜRK", "TUR", "FRA") == leans("Serife Ozturk", "TUR", "FRA")


def test_what_is_not_known_tells_nothing() -> None:
    assert origins().scores("Pita Manu", ("TKL", "XYZ")) == {}
    assert leans("", "FRA", "DEU") == 0
    assert leans("Жан", "FRA", "DEU") == 0


def test_a_body_has_names_of_its_members() -> None:
    scores = origins().scores("Jutta Hofstätter", [*shared(None).bodies["EU"].members, "UZB"])
    assert likeliest_of(scores, shared(None).bodies["EU"].members) > scores["UZB"] + 1


LEAD = "Estonia and Kenya held the third Estonia-Kenya Security Dialogue in Tallinn on 4 May 2024. "


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        # nothing tells it, and the order would be wrong
        ("Director Grace Wairimu and Envoy Maarja Tamm co-chaired.",
         {"Grace Wairimu": "KEN", "Maarja Tamm": "EST"}),
        ("Director Grace Wairimu opened the talks. Secretary General Maarja Tamm closed them.",
         {"Grace Wairimu": "KEN", "Maarja Tamm": "EST"}),
        # one side is told, and two people are left
        ("Grace Wairimu led the Kenyan side. Present were Director Maarja Tamm and Adviser Joseph Kiprono.",
         {"Grace Wairimu": "KEN", "Maarja Tamm": "EST", "Joseph Kiprono": "KEN"}),
        # of two people each has a side, whatever their names
        ("Directors Jaan Tamm and Mart Saar co-chaired the talks.", {"Jaan Tamm": "EST", "Mart Saar": "KEN"}),
        # what words tell stays
        ("Kenyan Secretary Joseph Kiprono and his counterpart Wanjiru Kamau co-chaired the talks.",
         {"Joseph Kiprono": "KEN", "Wanjiru Kamau": "EST"}),
        ("Kenyan Secretary Joseph Kiprono met Director Wanjiru Kamau.",
         {"Joseph Kiprono": "KEN", "Wanjiru Kamau": "EST"}),
        ("Director Maarja Tamm and Director Grace Wairimu led the Kenyan and Estonian teams, respectively.",
         {"Maarja Tamm": "KEN", "Grace Wairimu": "EST"}),
        ("Grace Wairimu led the Estonian side, and Maarja Tamm the Kenyan side.",
         {"Grace Wairimu": "EST", "Maarja Tamm": "KEN"}),
        ("Estonian Minister Joseph Kiprono and Kenyan Minister Maarja Tamm co-chaired the talks.",
         {"Joseph Kiprono": "EST", "Maarja Tamm": "KEN"}),
    ],
)  # fmt: skip
def test_names_tell_a_side_where_words_do_not(reads: Reads, text: str, sides: dict[str, str]) -> None:
    (meeting,) = reads(LEAD + text).meetings
    assert {person.name: person.represents for person in meeting.officials} == sides


def test_a_name_from_elsewhere_is_at_home_in_a_country_of_immigration(reads: Reads) -> None:
    text = (
        "Canada and India held the third Canada-India Security Dialogue in Ottawa on 4 May 2024. Indian "
        "Secretary Arun Mehta led his side. Present too were Directors Anita Nair and Paul Roy."
    )
    (meeting,) = reads(text).meetings
    sides = {person.name: person.represents for person in meeting.officials}
    assert sides == {"Arun Mehta": "IND", "Anita Nair": "CAN", "Paul Roy": "CAN"}


def test_countries_without_names_are_few() -> None:
    """Those whose demonym name2nat does not list, two words as a rule; in their talks names tell nothing."""
    known = set(origins().scores("Jo", shared(None).countries))
    unknown = {"LKA", "CIV", "CRI", "PNG", "ZWE", "SLE", "SSD", "CAF", "COG", "FJI", "TKM", "TLS"}
    assert len(known) == 171
    assert unknown.isdisjoint(known)
