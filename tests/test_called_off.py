"""What became of an occasion that was put off once, and of one that somebody came for."""

from __future__ import annotations

import pytest

from ctdialog import extract


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (
            "Postponed twice for want of a quorum, the Peru-Chile Dialogue on Drugs met in Puno on Tuesday.",
            "held",
        ),
        (
            "Having been called off in 2020, the Peru-Chile Dialogue on Drugs resumed in Puno on Tuesday.",
            "held",
        ),
        # a far-off verb, but not that of another clause
        (
            "The meeting between Peru and Chile on drugs in Puno on the sidelines of the autumn "
            "fair has been cancelled.",
            "cancelled",
        ),
        (
            "The Peru-Chile Dialogue on Drugs opened in Puno on Tuesday because an earlier one had "
            "been cancelled.",
            "held",
        ),
        (
            "The ministers held the Peru-Chile Dialogue on Drugs in Puno on Tuesday while a trade "
            "fair had been postponed.",
            "held",
        ),
        (
            "Peru hosted the Peru-Chile Dialogue on Drugs in Puno on Tuesday even though flights "
            "had been cancelled.",
            "held",
        ),
        (
            "Peru and Chile held the third Dialogue on Drugs in Puno on Tuesday as the June drill "
            "had been called off.",
            "held",
        ),
        (
            "Peru and Chile held the third Dialogue on Drugs in Puno on Tuesday although a trip had "
            "been called off.",
            "held",
        ),
        (
            "The Peru-Chile Dialogue on Drugs, due to open in Puno on Tuesday, has been postponed.",
            "cancelled",
        ),
        (
            "The third round of the dialogue on drugs of Peru and Chile due to take place in Puno, Peru, "
            "on Monday and Tuesday next week has been cancelled.",
            "cancelled",
        ),
        (
            "The meeting of the ministers of Peru, Chile and Oman scheduled for Sunday has been cancelled.",
            "cancelled",
        ),
        (
            "Peru has postponed the security talks with Chile that were scheduled for 14 May in Lima.",
            "cancelled",
        ),
        ("Talks between Peru and Chile on drugs planned for Tuesday did not take place.", "cancelled"),
        (
            "Talks between Peru and Chile that were postponed in March will now be held in Puno on 8 June.",
            "scheduled",
        ),
        ("Talks between Peru and Chile that were postponed in March were finally held in Puno.", "held"),
        ("The Peru-Chile Dialogue on Drugs, postponed from March, went ahead in Puno on Tuesday.", "held"),
        ("The Peru-Chile Dialogue on Drugs would not take place on Tuesday, the ministry said.", "cancelled"),
        ("Peru has postponed to June a meeting of the Peru-Chile Group on Drugs in Puno.", "cancelled"),
        ("Lima announced the postponement of the Peru-Chile Group on Drugs, due on Friday.", "cancelled"),
        ("The Peru-Chile Group on Drugs will not meet in Puno on 8 June as planned.", "cancelled"),
        # a put-off participle opens the sentence: the main clause tells
        (
            "Called off on Monday by Lima, the fourth Peru-Chile Dialogue on Drugs would have met on 8 May.",
            "cancelled",
        ),
        (
            "Cancelled by Lima on Monday, the fourth Peru-Chile Dialogue on Drugs was to be held in Puno.",
            "cancelled",
        ),
        (
            "Postponed from March by the floods, the fourth Peru-Chile Dialogue on Drugs has no new date.",
            "cancelled",
        ),
        (
            "Deferred after a long row over visas and the price of gold, the Peru-Chile Dialogue on Drugs, "
            "which officials said met a need, has no new date.",
            "cancelled",
        ),
        ("Suspended for a year, the Peru-Chile Dialogue on Drugs got under way in Puno on Tuesday.", "held"),
        ("Postponed from March, the Peru-Chile Dialogue on Drugs was at last held in Puno.", "held"),
        ("Delayed twice, the Peru-Chile Dialogue on Drugs at last held its second meeting in Puno.", "held"),
        ("Postponed from March, the Peru-Chile Dialogue on Drugs will open in Puno on 8 June.", "scheduled"),
        ("Peru has postponed, citing the rains, the Peru-Chile Dialogue on Drugs in Puno.", "cancelled"),
        # the verb stands far behind, or the day is that of the news
        (
            "The Peru-Chile Dialogue on Drugs, which the ministers of both had been preparing since May, has "
            "been cancelled.",
            "cancelled",
        ),
        (
            "The talks between Peru and Chile on drugs were cancelled, the ministry said on Friday.",
            "cancelled",
        ),
        # who met for it, and who is still to come
        (
            "Minister Ana Ruiz of Peru and Minister Juan Soto of Chile met in Lima to hold the eighth "
            "meeting of the Peru-Chile Group on Drugs.",
            "held",
        ),
        ("Peru and Chile spoke of the upcoming Peru-Chile Dialogue on Drugs in Puno.", "scheduled"),
        (
            "A Chilean team arrived for the first meeting of the Peru-Chile Group on Drugs, opened today.",
            "held",
        ),
        (
            "A Chilean team has arrived for the first meeting of the Peru-Chile Group on Drugs in Puno.",
            "scheduled",
        ),
    ],
)
def test_what_became_of_it(text: str, status: str) -> None:
    assert [m.status for m in extract(text, published="2024-05-17").meetings] == [status]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Peru-Chile Group on Drugs, initially planned for January in Puno, was held in Lima on Sunday.",
         ("held", "2024-05-12", "Lima")),
        ("The Peru-Chile Group on Drugs, first scheduled for 3 June, will now be held on 7 June in Lima.",
         ("scheduled", "2024-06-07", "Lima")),
        # where nothing else is told, the first plan tells
        ("The Peru-Chile Group on Drugs, originally scheduled for 3 June in Lima, has been called off.",
         ("cancelled", "2024-06-03", "Lima")),
    ],
)  # fmt: skip
def test_what_was_planned_at_first_gives_way(text: str, told: tuple[str, str, str]) -> None:
    (meeting,) = extract(text, published="2024-05-16").flat().meetings
    assert meeting.date and meeting.place
    assert (meeting.status, meeting.date.edtf, meeting.place.city) == told


def test_a_day_that_it_only_ends_on_leaves_an_exercise_under_way() -> None:
    text = "A joint exercise of Chad and Niger is under way in Agadez and will end on Friday."
    assert extract(text, published="2024-05-13").flat().meetings[0].status == "held"


def test_the_day_of_calling_off_is_no_day_of_the_talks() -> None:
    for text in (
        "Talks between Peru and Chile on drugs were cancelled, according to the ministry on Friday.",
        "The security dialogue between Peru and Chile was postponed on Friday.",
    ):
        (meeting,) = extract(text, published="2024-05-13").flat().meetings
        assert (meeting.status, meeting.date) == ("cancelled", None)


@pytest.mark.parametrize("title", ["“Puna Wind”", '"Puna Wind"'])
def test_a_title_between_verb_and_day_leaves_it_ahead(title: str) -> None:
    text = f"Peru and Chile will hold the joint exercise {title} in Puno on Tuesday."
    (meeting,) = extract(text, published="2024-05-16").flat().meetings
    assert (meeting.status, meeting.date and meeting.date.edtf) == ("scheduled", "2024-05-21")
