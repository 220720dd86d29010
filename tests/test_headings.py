"""Countries and regions that head a section."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ctdialog.records import Record

Reads = Callable[[str], Record]

LEAD = "Peru and Oman held the fourth Peru-Oman Security Dialogue in Lima on 13 May 2024.\n\n"


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Libya\n\nThe two sides called for calm.\n\nSudan and Yemen\n\nThey condemned the violence.",
         ("LBY", "SDN", "YEM")),
        ("The situation in Haiti\n\nBoth sides voiced concern.", ("HTI",)),
        ("Libya: The two sides called for calm.", ("LBY",)),
        ("The Sahel – They condemned the violence.", ("sahel",)),
        # what stands below is no talk of theirs, or the name is a date line's
        ("Libya\n\nA truck overturned near a market.", ()),
        ("Lima: A truck overturned near a market.", ()),
    ],
)  # fmt: skip
def test_a_heading_is_talked_about(reads: Reads, text: str, codes: tuple[str, ...]) -> None:
    main = next(m for m in reads(LEAD + text).flat().meetings if m.prominence == "main")
    assert main.discussed == codes
    assert ("regional-security" in main.topics) == bool(codes)
