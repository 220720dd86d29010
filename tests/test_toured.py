"""What guests are shown beside the talks: neither where these were nor a visit."""

from __future__ import annotations

import pytest

from ctdialog import extract

PAIR = "Admiral Luis Soto of Peru, the navy chief, on Wednesday concluded a three-day visit to Chile."


@pytest.mark.parametrize(
    "sight",
    [
        "He was also received by Chilean Defence Minister Ana Cruz and toured the naval base of Arica.",
        "He also visited the northern town of Arica.",
        "He inspected the new frigates at the port of Arica.",
    ],
)
def test_a_sight_is_not_where_the_talks_were(sight: str) -> None:
    (visit,) = extract(f"{PAIR} {sight}", published="2024-05-10").meetings
    assert visit.place is not None
    assert (visit.place.city, visit.place.country) == (None, "CHL")


def test_what_a_delegation_is_shown_is_no_visit_beside_the_talks() -> None:
    text = (
        "The Peru-Chile Joint Military Committee held its third meeting in Lima on Monday. "
        "The Chilean delegation also visited the Special Operations Training Centre in Callao."
    )
    (talks,) = extract(text, published="2024-05-10").meetings
    assert talks.kind == "working-group"


def test_who_visits_a_town_for_talks_is_there() -> None:
    (visit,) = extract(
        "Chilean Defence Minister Ana Cruz visited Arequipa on Monday for talks with Peru.",
        published="2024-05-10",
    ).meetings
    assert visit.place is not None
    assert visit.place.city == "Arequipa"


VISITED = "Kenya's Interior Minister John Mwangi visited Oman"


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        # one tour and its stops
        (VISITED + ", Qatar and Kuwait on Monday. They discussed terrorism.", ["KEN", "KWT", "OMN", "QAT"]),
        (VISITED + " and Qatar to discuss terrorism.", ["KEN", "OMN", "QAT"]),
        # a country that says or does something is no stop
        (VISITED + ", Qatar condemned the attack on Monday. They discussed terrorism.", ["KEN", "OMN"]),
        (VISITED + " and Qatar agreed on Monday to a ceasefire. They discussed terrorism.", ["KEN", "OMN"]),
        ("During a visit by Kenya's Interior Minister John Mwangi to Oman, Qatar offered to share its "
         "intelligence.", ["KEN", "OMN"]),
    ],
)  # fmt: skip
def test_the_stops_of_a_tour(text: str, codes: list[str]) -> None:
    (visit,) = extract(text, published="2024-05-10").flat().meetings
    assert sorted(visit.participants) == codes
