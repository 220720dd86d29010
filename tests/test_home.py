"""Which country is at home, where only the partner's is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ctdialog.records import Record

Reads = Callable[[str], Record]

MET = "Defence Minister Luis Soto on Monday met the Chadian Defence Minister Ali Hassan. "


@pytest.mark.parametrize(
    "text",
    [
        MET + "They spoke of ties between Peru and Chad.",
        MET + "They reviewed Peru-Chad defence cooperation.",
        MET + "Drug trafficking worries Chad and Peru alike.",
        MET + "The Peruvian minister spoke of the arms trade.",
        "(Peru News Agency) " + MET,
        MET + "Soto told his guest of Peru's experience with militias.",
        "LIMA, May 3 - " + MET.replace("met", "received"),
        MET + "He told his guest what Peru does against smuggling.",
    ],
)
def test_the_country_at_home(reads: Reads, text: str) -> None:
    (meeting,) = reads(text).flat().meetings
    assert sorted(meeting.participants) == ["PER", "TCD"]


def test_a_country_talked_about_is_not_at_home(reads: Reads) -> None:
    assert reads(MET + "They spoke of the war in Sudan.").meetings == ()


def test_a_host_of_its_own_envoys_has_no_guest(reads: Reads) -> None:
    text = (
        "Ambassadors will be called home by Chad this week for a meeting on security. "
        "Foreign Minister Ali Hassan will be present. Chad and Peru have been at odds over a statue."
    )
    assert reads(text).meetings == ()
