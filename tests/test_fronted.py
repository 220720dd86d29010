"""Sides that are told before the verb, where the names come last."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ctdialog.records import Record

Reads = Callable[[str], Record]
LEAD = "Oman and Qatar held the third Oman-Qatar Security Dialogue in Muscat on 4 May 2024. "


def seats(reads: Reads, text: str) -> list[tuple[str, str, str | None]]:
    """Name, role and side of everybody at the first meeting of a text."""
    return [(p.name, p.role, p.represents) for p in reads(LEAD + text).meetings[0].officials]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At the head of the delegation of the Sultanate of Oman was Hon. Amina Hamid, Minister of Defence, "
         "and with her were Mr Salim Nasser, Minister of Labour, and Mr Fadi Tahir, Minister for Planning.",
         [("Amina Hamid", "chair", "OMN"), ("Salim Nasser", "participant", "OMN"),
          ("Fadi Tahir", "participant", "OMN")]),
        ("Leading the Qatari team was Envoy Bello Khan; heading the Omani side was Minister Amina Hamid.",
         [("Bello Khan", "chair", "QAT"), ("Amina Hamid", "chair", "OMN")]),
        ("On the Qatari side were Envoy Bello Khan and Director Salim Nasser.",
         [("Bello Khan", "participant", "QAT"), ("Salim Nasser", "participant", "QAT")]),
        ("As head of the Qatari delegation, Envoy Bello Khan thanked the hosts.",
         [("Bello Khan", "chair", "QAT")]),
        ("Accompanying the Foreign Minister of Oman were: Salim Nasser, Director General for Security, and "
         "Dr. Fadi Tahir, Permanent Secretary.",
         [("Salim Nasser", "participant", "OMN"), ("Fadi Tahir", "participant", "OMN")]),
        ("The Prime Minister of Qatar was accompanied by Envoy Bello Khan and Director Salim Nasser.",
         [("Bello Khan", "participant", "QAT"), ("Salim Nasser", "participant", "QAT")]),
        ("Qatar was there with Envoy Bello Khan, Minister of Interior Ali Hadi and Brigadier Saad Noor.",
         [("Bello Khan", "participant", "QAT"), ("Ali Hadi", "participant", "QAT"),
          ("Saad Noor", "participant", "QAT")]),
        ("Representing the Qatari government were Envoy Bello Khan and Director Salim Nasser.",
         [("Bello Khan", "participant", "QAT"), ("Salim Nasser", "participant", "QAT")]),
        ("Qatar was represented at the dialogue by Envoy Bello Khan and Director Salim Nasser.",
         [("Bello Khan", "participant", "QAT"), ("Salim Nasser", "participant", "QAT")]),
        ("Qatar is being represented at the dialogue by Envoy Bello Khan and Director Salim Nasser.",
         [("Bello Khan", "participant", "QAT"), ("Salim Nasser", "participant", "QAT")]),
        ("Qatar's representatives were Envoy Bello Khan and Minister Ali Hadi.",
         [("Bello Khan", "participant", "QAT"), ("Ali Hadi", "participant", "QAT")]),
    ],
)  # fmt: skip
def test_a_fronted_phrase_tells_the_side(
    reads: Reads, text: str, expected: list[tuple[str, str, str | None]]
) -> None:
    assert seats(reads, text) == expected


def test_a_dotted_country_is_no_end_of_the_phrase(reads: Reads) -> None:
    text = "Kenya and the U.S. held the third Kenya-U.S. Security Dialogue in Nairobi on 4 May 2024. "
    text += "As the head of the U.S. delegation, Acting Coordinator Mary Hill thanked all partners."
    (person,) = reads(text).meetings[0].officials
    assert (person.role, person.represents) == ("chair", "USA")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Taking part in the meeting from Oman were Amina Hamid, Minister of Defence, and Salim Nasser, "
         "Director of Police, and from Qatar Bello Khan, Envoy for Drugs.",
         {"Amina Hamid": "OMN", "Salim Nasser": "OMN", "Bello Khan": "QAT"}),
        ("Attending from the Omani side were Amina Hamid, Minister of Defence, and Salim Nasser, Director of "
         "Police; Bello Khan, Envoy for Drugs, and Fadi Tahir, Judge, attended from the Qatari side.",
         {"Amina Hamid": "OMN", "Salim Nasser": "OMN", "Bello Khan": "QAT", "Fadi Tahir": "QAT"}),
        # one list, whose verb stands behind it
        ("Amina Hamid, Minister of Defence; Salim Nasser, Director of Police; and Fadi Tahir, Judge, "
         "attended from the Omani side.", {"Amina Hamid": "OMN", "Salim Nasser": "OMN", "Fadi Tahir": "OMN"}),
        ("The Omani side also included Director of Police Salim Nasser and Judge Fadi Tahir, while Envoy "
         "Bello Khan was among the Qatari participants.",
         {"Salim Nasser": "OMN", "Fadi Tahir": "OMN", "Bello Khan": "QAT"}),
        ("Judge Fadi Tahir and Envoy Bello Khan also took part on the Qatari side.",
         {"Fadi Tahir": "QAT", "Bello Khan": "QAT"}),
    ],
)  # fmt: skip
def test_who_attends_from_a_country_is_of_it(reads: Reads, text: str, expected: dict[str, str]) -> None:
    assert {name: side for name, _, side in seats(reads, text)} == expected
