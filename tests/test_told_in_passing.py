"""Meetings told in passing: visits from the other end, days that name a meeting, rounds in a list."""
# ruff: noqa: E501

from __future__ import annotations

import pytest

from ctdialog.extractor import Extractor
from ctdialog.records import Meeting

LEAD = (
    "Peru and Chile held the third round of their Security Dialogue in Lima on 25 February 2026. "
    "Deputy Ministers Karel Mundo of Peru and Lena Osei of Chile co-chaired the talks. "
    "They discussed terrorist financing.\n\n"
)


def _read(extractor: Extractor, text: str) -> tuple[Meeting, ...]:
    return extractor.read_text(LEAD + text, published="2026-03-02").flat().meetings


@pytest.mark.parametrize(
    ("text", "kind", "sides", "day", "city"),
    [
        (
            "Chile had sent Foreign Minister Ivo Strand to Lima at the end of January, to repair ties.",
            "visit",
            {"CHL", "PER"},
            "2026-01",
            "Lima",
        ),
        (
            "Last month Peru was visited by Chilean Foreign Minister Ivo Strand.",
            "visit",
            {"CHL", "PER"},
            "2026-02",
            None,
        ),
        (
            "Osei, who is to go on from there to Nairobi for a visit, called the talks fruitful.",
            "visit",
            {"CHL", "KEN"},
            None,
            "Nairobi",
        ),
        (
            "The two countries signed two memoranda last Friday, one on sport, when President Ivo Strand "
            "travelled to Santiago for a working visit.",
            "visit",
            {"CHL", "PER"},
            "2026-02-27",
            "Santiago",
        ),
        (
            "They reviewed the decisions of their May 2024 summit in Nicosia.",
            "summit",
            {"CHL", "PER"},
            "2024-05",
            "Nicosia",
        ),
        (
            "The dialogue implements decisions which the African Union Peace and Security Council took at "
            "its January 30 meeting.",
            "working-group",
            {"AU"},
            "2026-01-30",
            None,
        ),
        (
            "The framework was agreed by Presidents Ivo Strand and Paula Ferraz at their meeting in Nicosia "
            "in September 2023.",
            "meeting",
            {"CHL", "PER"},
            "2023-09",
            "Nicosia",
        ),
        (
            "The partnership dates back to the historic meeting of 1975 between President Ivo Strand and "
            "President Paula Ferraz in Arica.",
            "meeting",
            {"CHL", "PER"},
            "1975",
            "Arica",
        ),
        (
            "As the first round had planned, the tripartite consultation meeting with civil society had been "
            "held in Quito on 13 January 2026.",
            "consultations",
            {"CHL", "PER"},
            "2026-01-13",
            "Quito",
        ),
    ],
)
def test_a_meeting_in_passing(
    extractor: Extractor, text: str, kind: str, sides: set[str], day: str | None, city: str | None
) -> None:
    _, told = _read(extractor, text)
    assert (told.prominence, told.kind, set(told.participants)) == ("background", kind, sides)
    assert (told.date.edtf if told.date else None) == day
    assert (told.place.city if told.place else None) == city


@pytest.mark.parametrize(
    "text",
    [
        "The plans were drawn up in consultation with the agencies concerned today.",
        "An important part of the Peru-Chile Strategic Partnership Council, the dialogue has grown.",
        "The Peruvian team had in it representatives of the Joint Border Committee and of the Mobility Group.",
        "The Border Dialogue was begun in 2010.",
        "While on her visit to Peru, Deputy Minister Osei went to the naval shipyard in Callao.",
        "The inter-ministerial meeting to finalise the preparations was held on 20 February.",
        "The talks were agreed in a telephone call in January.",
        "Chile had sent the report to Lima in January.",
        "Peru was visited by 40,000 tourists from Chile last month.",
        "The fall in prices in Lima in January was a subject, too.",
    ],
)
def test_no_meeting_in_passing(extractor: Extractor, text: str) -> None:
    (meeting,) = _read(extractor, text)
    assert meeting.previous is meeting.next is None


@pytest.mark.parametrize(
    ("text", "day", "city"),
    [
        ("They reviewed the decisions of the 2022 round in Santiago.", "2022", "Santiago"),
        ("Commitments of the round held in Santiago in 2022 were reviewed.", "2022", "Santiago"),
        ("Last year's was held in Santiago.", "2025", "Santiago"),
        ("It was the first round since the one held in Santiago in 2023.", "2023", "Santiago"),
        ("The dialogue resumes after a break; it last took place in Santiago in 2023.", "2023", "Santiago"),
        ("They spoke of what was done since Santiago, where the previous round was held in 2022.", "2022", "Santiago"),
        ("They recalled the second round, held by video in June 2024, and are to hold the fourth in Arica.", "2024-06", None),
    ],
)  # fmt: skip
def test_the_round_before_in_passing(extractor: Extractor, text: str, day: str, city: str | None) -> None:
    (meeting,) = _read(extractor, text)
    assert meeting.previous is not None
    assert (meeting.previous.edtf, meeting.previous.city) == (day, city)


def test_a_history_gives_the_last_round_and_the_one_before_it(extractor: Extractor) -> None:
    main, told = _read(extractor, "The format, set up in 2019, met in Lima in 2021 and in Santiago in 2024.")
    assert main.previous is not None
    assert (main.previous.edtf, main.previous.city) == ("2024", "Santiago")
    assert told.date is not None
    assert (told.date.edtf, set(told.participants)) == ("2021", {"CHL", "PER"})


def test_two_days_and_places_are_two_meetings(extractor: Extractor) -> None:
    _, *told = _read(
        extractor,
        "They go on with the commitments that President Ivo Strand and President Paula Ferraz made in Quito "
        "in January 2023 and in Arica in March 2024.",
    )
    assert [(m.date.edtf, m.place.city) for m in told if m.date and m.place] == [
        ("2023-01", "Quito"),
        ("2024-03", "Arica"),
    ]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The next round will be in the fall in Santiago.", "2026-23"),
        ("Ms Osei invited Mr Mundo to Chile in 2027 to co-chair the next round of the dialogue.", "2027"),
    ],
)
def test_the_round_after_in_passing(extractor: Extractor, text: str, day: str) -> None:
    (meeting,) = _read(extractor, text)
    assert meeting.next is not None
    assert (meeting.next.edtf, meeting.next.country) == (day, "CHL")


def test_a_bodys_summit_to_come_is_no_next_round(extractor: Extractor) -> None:
    main, told = _read(
        extractor,
        "The plan will be laid before a summit of the African Union, which Doha is to host in February next year.",
    )
    assert main.next is None
    assert told.kind == "summit"
