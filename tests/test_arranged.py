"""What those who talk agree to hold or to set up is a topic of theirs; a gathering of others is not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ctdialog.records import Record

Reads = Callable[[str], Record]

LEAD = "Peru and Oman held the fourth Peru-Oman Security Dialogue in Lima on 13 May 2024. "


def topics(reads: Reads, text: str) -> tuple[str, ...]:
    """The topics of the talks that the lead and a text tell of."""
    (meeting,) = (m for m in reads(LEAD + text).flat().meetings if m.prominence == "main")
    return meeting.topics


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They agreed to set up a working group on migration.", ("migration",)),
        ("They agreed on the creation of a task force against drug trafficking.", ("drug-trafficking",)),
        ("The two sides decided to hold a seminar on piracy.", ("maritime-security",)),
        ("It was decided:\n\n- to hold a seminar on piracy;\n- to convene a conference on cybercrime.",
         ("maritime-security", "cybersecurity")),
        ("They agreed to set up a working group on migration, which is to meet in June.", ("migration",)),
        ("Oman will host a workshop on extradition later this year.", ("criminal-justice",)),
        # the subject is these talks' own, though what follows is the next meeting's
        ("On visas, they agreed to do more. As for piracy, the two sides will meet in Muscat in July.",
         ("migration", "maritime-security")),
    ],
)  # fmt: skip
def test_what_is_to_be_held_or_set_up_is_agreed_on(
    reads: Reads, text: str, expected: tuple[str, ...]
) -> None:
    assert topics(reads, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Oman will host a workshop on extradition in Muscat in July.",
        "They welcomed the conference on migration that Oman held in March.",
        "The meeting follows a seminar on piracy held in March.",
        "The United Nations will hold a conference on piracy in Geneva in June.",
    ],
)
def test_a_gathering_of_its_own_keeps_its_subject(reads: Reads, text: str) -> None:
    assert topics(reads, text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Last week Peru and Chile held separate talks on migration.",
        "Last month Peru held talks with Chile on migration.",
        "Peru and Chile held similar talks last month, which focused on migration.",
        "Last week Peru and Chile discussed migration.",
    ],
)
def test_a_sides_talks_with_somebody_else_are_not_these(reads: Reads, text: str) -> None:
    main = next(m for m in reads(LEAD + text).flat().meetings if m.prominence == "main")
    assert (main.participants, main.topics) == (("PER", "OMN"), ())


def test_the_sides_themselves_met_before(reads: Reads) -> None:
    text = "Last week Peru and Oman discussed migration by video link, and they now took up piracy."
    assert "maritime-security" in topics(reads, text)
