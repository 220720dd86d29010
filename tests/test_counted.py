"""Numbers told apart from the name of what they count."""

from __future__ import annotations

import pytest

from ctdialog import extract

_COMMISSION = "The Peruvian-Bolivian Joint Commission on Border Security"


def number(text: str) -> int | None:
    meetings = extract(text, published="2024-05-17").meetings
    return meetings[0].number if meetings else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{_COMMISSION} met in Puno on Tuesday, its fifth sitting since it was founded.", 5),
        (f"{_COMMISSION} met in Puno on Tuesday. It was the body's fourth gathering.", 4),
        (f"{_COMMISSION} held its 1,320th meeting in Puno on Tuesday.", 1320),
        (f"{_COMMISSION} met in Puno. It was the fourth of its kind, following those of 2016 and 2019.", 4),
        (f"{_COMMISSION} met in Puno on Tuesday. It was its 30th, jubilee, meeting.", 30),
        (f"{_COMMISSION} met in Puno on Tuesday. The ninth in a row, the meeting dealt with gold.", 9),
        (f"{_COMMISSION} sat down in Puno on Tuesday for a meeting numbered eight in the protocol.", 8),
        (
            f"{_COMMISSION}, which is chaired by two generals, has met in Puno, it said, for the sixth time.",
            6,
        ),
        (f"The deliberations of {_COMMISSION.lower()[:3]}{_COMMISSION[3:]} in Puno were the fourteenth.", 14),
        ("Officials attended in Puno on Monday the 11th sitting of the Peru-Bolivia Security Committee.", 11),
        ("A regular, now twelfth, meeting of the Kazakh-Mongolian Working Group on Drugs was held.", 12),
        ("Tuesday's Botswana-Ghana dialogue on terrorism in Gaborone, a first, dealt with ivory.", 1),
        (
            "Peru and Bolivia ended their Joint Commission on Gold in Puno on Tuesday, the body's twelfth.",
            12,
        ),
        ("The regular, eleventh, session of the Peru-Bolivia Joint Commission on Gold was held in Puno.", 11),
        (
            "Peru and Bolivia will hold in Puno on 3 June the 20th gathering of their Joint Gold Committee.",
            20,
        ),
        (f"{_COMMISSION}, IV in succession, was convened in Puno on Tuesday.", 4),
        (f"{_COMMISSION}, which has now met eight times, sat in Puno on Tuesday.", 8),
        (f"{_COMMISSION} sat in Puno on Tuesday for an eighth time.", 8),
        (f"{_COMMISSION} sat in Puno on Tuesday for only the second time.", 2),
        (f"{_COMMISSION} met in Puno on Tuesday, the 21st time the two sides have sat down.", 21),
        ("Peru and Bolivia met in Puno last Tuesday for the second iteration of their Dialogue on Gold.", 2),
        ("Peru and Bolivia met in Puno for what both call the second iteration of their Gold Dialogue.", 2),
        ("The Puno round, third of the Peru-Bolivia Dialogue on Gold, ended on Tuesday.", 3),
        ("Peru and Bolivia set up a Joint Commission on Gold, whose first session was held on Tuesday.", 1),
        ("The Peru-Bolivia Border Commission held its fifth plenary in Puno on Tuesday.", 5),
        ("The Peru-Bolivia Border Commission held its IV Ordinary Session in Puno on Tuesday.", 4),
        ("Tuesday's Peru-Bolivia Border Security Dialogue in Puno was number eight.", 8),
        (f"{_COMMISSION} met in Puno on Tuesday. The session in Puno, which was number nine, was short.", 9),
        (f"{_COMMISSION} met in Puno on Tuesday. It was number six in the series.", 6),
        ("Peru and Bolivia held the third Gold Security Dialogue in three years in Puno on Tuesday.", 3),
        ("Peru and Bolivia held their fourth dialogue on smuggling in as many years in Puno.", 4),
        ("Peru and Bolivia held their fifth dialogue on smuggling in a month of strikes in Puno.", 5),
        (f"{_COMMISSION} met in Puno on Tuesday. It is the sixth time that Peru and Bolivia have met so.", 6),
        (f"{_COMMISSION} met in Puno on Tuesday. It was the fifth time the two generals' commission met.", 5),
        ("Peru and Mali held political consultations. It was the fourth time they met in this format.", 4),
        (
            f"{_COMMISSION} met in Puno. It was the third time they met, after meetings in Lima in 2019 and "
            "Sucre in 2021.",
            3,
        ),
        ("Peru and Bolivia held the initial meeting of their Joint Commission on Gold in Puno.", 1),
        (f"{_COMMISSION} worked in Puno on Tuesday on its LIV extraordinary sitting.", 54),
    ],
)
def test_a_number_is_read_apart_from_the_name(text: str, expected: int) -> None:
    assert number(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        f"{_COMMISSION} met in Puno on Tuesday. They spoke of the gang's number two, who had fled.",
        f"{_COMMISSION} met in Puno on Tuesday. Peru's team was led by Ana Cruz, who is number two there.",
        f"{_COMMISSION} met in Puno on Tuesday. A man killed by police was number two in the gang.",
        f"{_COMMISSION} met in Puno on Tuesday. He who opened the session is number two at the ministry.",
        f"{_COMMISSION} met in Puno on Tuesday. None of the envoys had held such a post before.",
        f"{_COMMISSION} met in Puno on Tuesday. Neither minister had held talks before lunch.",
        f"{_COMMISSION} met in Puno on Tuesday. Gold was the number one priority.",
        f"{_COMMISSION} met in Puno on Tuesday. It was the meeting I attended with the EU's pact in mind.",
        f"{_COMMISSION} met in Puno on Tuesday. On the second day delegates saw the port.",
        f"{_COMMISSION} met in Puno on Tuesday. The third gathering will be held in La Paz.",
        f"{_COMMISSION} met in Puno on Tuesday, its first gathering since 2019.",
        f"{_COMMISSION} met in Puno on Tuesday and reviewed what its second sitting had agreed.",
        f"{_COMMISSION} met in Puno on Tuesday. The seventh report of the UN team was read.",
        f"{_COMMISSION} met in Puno on Tuesday, the third such meeting in a year.",
        f"{_COMMISSION} met in Puno on Tuesday. It was their second virtual meeting in a month.",
        f"{_COMMISSION} held its first meeting of the year in Puno on Tuesday.",
        f"{_COMMISSION} met in Puno on Tuesday. It was the third time this year that the two sides met.",
        f"{_COMMISSION} met in Puno on Tuesday. It was its first meeting in the Andes since it was set up.",
        f"{_COMMISSION} met in Puno on Tuesday. It was the commission's first meeting outside the capitals.",
        f"{_COMMISSION} met in Puno on Tuesday. It was the second time he met his Bolivian colleague.",
        f"{_COMMISSION} met in Puno on Tuesday. It is the second time Peru held the chair of the Rio Group.",
        f"{_COMMISSION} met in Puno on Tuesday. It was the third time the commission was held in Peru.",
        f"{_COMMISSION} met in Puno on Tuesday. It was the third time Minister Ana Cruz met Bolivians.",
        f"{_COMMISSION} met in Puno on Tuesday. It is the second time it has taken place in the Andes.",
        f"{_COMMISSION} met in Puno on Tuesday. It was the second time the pair met within weeks.",
        f"{_COMMISSION} met in Puno on Tuesday. It was the third time that Peru and Chile met.",
        f"{_COMMISSION} met in Puno on Tuesday. It was the second time it was held at the level of generals.",
        f"{_COMMISSION} met in Puno on Tuesday. It was the third time the smugglers met, police said.",
        "Kenya's minister met his Omani counterpart on Monday. It was their second meeting this month.",
        "Kenya's minister met his Omani counterpart on Monday. It was their second meeting since the accord.",
        "Kenya and Oman held Round 0 of their dialogue on piracy in Salalah on Monday.",
    ],
)
def test_what_counts_another_thing_is_no_number(text: str) -> None:
    assert number(text) is None


@pytest.mark.parametrize(
    "start", ["the start of the pandemic", "the outbreak of war", "the launch of patrols"]
)
def test_the_first_since_something_else_began_counts_no_series(start: str) -> None:
    assert (
        number(f"Peru and Bolivia held security talks in Puno on Tuesday, the first since {start}.") is None
    )
