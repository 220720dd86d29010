"""What analysts and professors say is background; what is said to them, or beside them, is not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ctdialog.records import Record

Reads = Callable[[str], Record]

LEAD = "Peru and Oman held the fourth Peru-Oman Security Dialogue in Lima on 13 May 2024. "


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("Ana Cruz, a professor of history in Quito, said that piracy was rising.", ()),
        ("Historian Ana Cruz of the University of Quito recalls that piracy was rising.", ()),
        ("“Piracy is rising,” said Dr Ana Cruz of the Centre for Regional Order in Quito.", ()),
        ("“Piracy is rising,” said Ana Cruz of the Centre for Counter-Terrorism.", ("maritime-security",)),
        ("Analysts doubt that piracy will end.", ()),
        ("Piracy is rising, according to one security analyst.", ()),
        ("Observers noted that piracy had risen by a third.", ()),
        ("Amnesty International urged the ministers to raise the right to asylum.", ()),
        ("Both sides, with UN observers, noted that piracy had risen.", ("maritime-security",)),
        ("The security analyst Ana Cruz said that piracy was rising. Both sides discussed border security.",
         ("border-security",)),
        ("The delegation met researchers and noted their work on piracy.", ("maritime-security",)),
        ("They discussed piracy with scholars.", ("maritime-security",)),
        ("They called on rights groups to help and urged others to stop piracy.", ("maritime-security",)),
        ("They thanked rights groups and called for an end to piracy.", ("maritime-security",)),
    ],
)  # fmt: skip
def test_onlookers(reads: Reads, text: str, topics: tuple[str, ...]) -> None:
    (meeting,) = reads(LEAD + text).flat().meetings
    assert meeting.topics == topics
