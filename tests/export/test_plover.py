"""Pairs of parties with PLOVER's codes."""

from __future__ import annotations

import pytest
from records_by_hand import ETHIOPIA, EU, KENYA, NORWAY, bare_meeting

from ctdialog.export.plover import dyads
from ctdialog.records import Named, Place

UN = Named(code="UN", name="United Nations")
FRANCE = Named(code="FRA", name="France")


def coded(*parties: Named, **place: str) -> list[tuple[str, str, str | None]]:
    """Actor, recipient and mode of each pair of a meeting held at a place."""
    one = bare_meeting(participants=parties, place=Place(**place))  # type: ignore[arg-type]
    return [(each.actor.code, each.recipient.code, each.mode) for each in dyads(one)]


@pytest.mark.parametrize(
    ("parties", "place", "actor", "recipient", "mode"),
    [
        ((NORWAY, KENYA), {"country": "KEN"}, "NOR", "KEN", "visit"),
        ((NORWAY, KENYA), {"country": "NOR"}, "KEN", "NOR", "visit"),
        ((NORWAY, KENYA), {"country": "CHE"}, "KEN", "NOR", "third-party"),
        ((NORWAY, KENYA), {"mode": "virtual"}, "KEN", "NOR", "phone"),
        ((NORWAY, KENYA), {"country": "KEN", "mode": "hybrid"}, "NOR", "KEN", "visit"),
        ((NORWAY, KENYA), {"city": "Atlantis"}, "KEN", "NOR", None),
        ((EU, KENYA), {"country": "BEL"}, "KEN", "EU", "visit"),
        ((EU, KENYA), {"country": "CHE"}, "EU", "KEN", "third-party"),
        ((EU, FRANCE), {"country": "FRA"}, "EU", "FRA", "visit"),
        ((UN, KENYA), {"country": "USA"}, "KEN", "UN", None),
    ],
)
def test_the_visitor_is_the_actor_and_the_host_the_recipient(
    parties: tuple[Named, Named], place: dict[str, str], actor: str, recipient: str, mode: str | None
) -> None:
    assert coded(*parties, **place) == [(actor, recipient, mode)]


def test_more_than_two_parties_are_multilateral_and_each_pair_is_there_once() -> None:
    assert coded(NORWAY, KENYA, ETHIOPIA, country="KEN") == [
        ("ETH", "KEN", "multilateral"),
        ("ETH", "NOR", "multilateral"),
        ("NOR", "KEN", "multilateral"),
    ]


def test_one_party_alone_is_no_pair() -> None:
    assert coded(NORWAY) == []


@pytest.mark.parametrize(
    ("status", "event"), [("held", "CONSULT"), ("scheduled", "AGREE"), ("cancelled", None)]
)
def test_a_future_meeting_is_an_agreement_and_a_cancelled_one_no_event(
    status: str, event: str | None
) -> None:
    one = bare_meeting(participants=(NORWAY, KENYA), status=status, place=Place(country="KEN"))
    (pair,) = dyads(one)
    assert pair.event == event
    assert (pair.mode == "visit") == (event == "CONSULT")
    assert pair.key == "KEN-NOR"
