"""Which one of its series a mention is, by the words around it, and whose sides it has."""

from __future__ import annotations

import pytest

from ctdialog import extract


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (
            "Idle since its first meeting in 2020, the Ghana-Togo Working Group on Drugs met again.",
            None,
        ),
        ("The co-chairs sat in Lome on Tuesday when the third Ghana-Togo Drugs Dialogue was held.", 3),
        ("Ghana and Togo met in Lome on Tuesday for the third round of their Security Dialogue.", 3),
    ],
)
def test_a_count_of_another_one_is_not_the_meetings(text: str, number: int | None) -> None:
    (meeting,) = extract(text, published="2024-05-17").meetings
    assert (meeting.number, [each.code for each in meeting.participants]) == (number, ["GHA", "TGO"])


@pytest.mark.parametrize(
    ("text", "kind", "codes"),
    [
        (
            "A technical committee on terrorism set up by Togo and Mali has held its third session in Lome.",
            "working-group",
            {"TGO", "MLI"},
        ),
        (
            "Iran and Oman's joint committee of border commanders wrapped up its ninth round on Monday.",
            "working-group",
            {"IRN", "OMN"},
        ),
        (
            "The tenth session of the Bilateral Group on Drugs was held by Chilean and Peruvian judges.",
            "working-group",
            {"CHL", "PER"},
        ),
        (
            "Lima. Chile and Peru's Joint Follow-up Committee on Drugs held its second sitting on Monday.",
            "working-group",
            {"CHL", "PER"},
        ),
        (
            "In Geneva on Monday, Serbian and Albanian prosecutors compared notes on fighters who return.",
            "meeting",
            {"SRB", "ALB"},
        ),
        (
            "Chadian and Malian governors met in Abeche, sitting a ninth time as the Bilateral Commission.",
            "working-group",
            {"TCD", "MLI"},
        ),
    ],
)
def test_whoever_meets_in_whatever_organ(text: str, kind: str, codes: set[str]) -> None:
    (meeting,) = extract(text, published="2024-05-17").meetings
    assert (meeting.kind, {each.code for each in meeting.participants}) == (kind, codes)


def test_a_high_commission_is_an_embassy() -> None:
    text = "Fiji could build a permanent high commission in Suva on land that Samoa gives, he said."
    assert extract(text, published="2024-05-17").meetings == ()


def test_a_place_may_stand_before_of() -> None:
    text = "Thursday's meeting in Rome of the Maltese-Italian Joint Committee on Police was called off."
    (meeting,) = extract(text, published="2024-05-17").meetings
    assert (meeting.kind, meeting.name) == ("working-group", "Joint Committee on Police")


@pytest.mark.parametrize(
    "agreed",
    [
        "The two agreed to start regular talks of officials, with the first round to be held in Lome in May.",
        "They agreed that officials would hold annual talks, the first of which will be held in Lome in May.",
        "They agreed to set up a joint group on ports, whose first meeting will be held in Lome in May.",
    ],
)
def test_what_was_agreed_to_be_held_first_is_not_the_meeting_itself(agreed: str) -> None:
    text = f"Ghana's Defence Minister Kofi Asare met Togo's Minister Essi Adjo on Monday. {agreed}"
    main = extract(text, published="2024-02-13").meetings[0]
    assert (main.kind, main.number, main.place) == ("meeting", None, None)
    assert main.date is not None
    assert main.date.edtf == "2024-02-12"
