"""Occasions told beside the talks: leaders' visits, summits, ministers who met, what is still to come."""

from __future__ import annotations

import pytest

from ctdialog.extractor import Extractor

TALKS = (
    "Japan and Kazakhstan held their tenth Security Dialogue in Tokyo on Wednesday. They discussed ports. "
)

Told = tuple[str, str, str | None, str | None, str]


def beside(extractor: Extractor, text: str) -> list[Told]:
    """Kind, status, date, city and participants of each meeting beside the talks."""
    flat = extractor.read_text(TALKS + text, published="2026-03-05").flat()
    talks, *others = flat.meetings
    assert (talks.prominence, talks.number, talks.date and talks.date.edtf) == ("main", 10, "2026-03-04")
    assert sorted(talks.participants) == ["JPN", "KAZ"]
    assert not talks.officials or {o.name for o in talks.officials} <= {"Ken Morita"}
    assert talks.next is None and talks.previous is None
    return [
        (
            m.kind,
            m.status,
            m.date and m.date.edtf,
            m.place and m.place.city,
            "-".join(sorted(m.participants)),
        )
        for m in others
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # leaders who met
        ("In November 2022, Prime Minister Ken Morita and President Nurlan Serikov met in Osaka.",
         ("meeting", "held", "2022-11", "Osaka", "JPN-KAZ")),
        ("Prime Minister Ken Morita and President Nurlan Serikov last met on the sidelines of the UN General "
         "Assembly in New York in September 2025.",
         ("meeting", "held", "2025-09", "New York", "JPN-KAZ")),
        ("The dialogue takes forward the understanding reached at the meeting between Prime Minister Ken "
         "Morita "
         "and President Nurlan Serikov in Astana in February 2021.",
         ("meeting", "held", "2021-02", "Astana", "JPN-KAZ")),
        ("President Nurlan Serikov visited Japan last year and held talks with Prime Minister Ken Morita.",
         ("visit", "held", "2025", None, "JPN-KAZ")),
        # their ministers
        ("The meeting follows the meeting of the two countries' foreign ministers in Astana in December "
         "2024.",
         ("meeting", "held", "2024-12", "Astana", "JPN-KAZ")),
        ("The dialogue was established during the foreign ministers' meeting held in Astana in 2021.",
         ("meeting", "held", "2021", "Astana", "JPN-KAZ")),
        ("The foreign ministers of the two countries are to meet in Almaty next year.",
         ("meeting", "scheduled", "2027", "Almaty", "JPN-KAZ")),
        ("The two countries' defence ministers met in Almaty in 2023.",
         ("meeting", "held", "2023", "Almaty", "JPN-KAZ")),
        ("A meeting of the two countries' police chiefs is planned in Almaty in September.",
         ("meeting", "scheduled", "2026-09", "Almaty", "JPN-KAZ")),
        ("They agreed to continue the discussions during the meeting of the two foreign ministers to be "
         "held in "
         "Almaty in 2027.", ("meeting", "scheduled", "2027", "Almaty", "JPN-KAZ")),
        # what is looked forward to
        ("Both sides look forward to the Japan-Kazakhstan summit to be held in Almaty in May.",
         ("summit", "scheduled", "2026-05", "Almaty", "JPN-KAZ")),
        ("The two sides expressed hope that the visit of President Nurlan Serikov to Japan next year would "
         "further strengthen ties.", ("visit", "scheduled", "2027", None, "JPN-KAZ")),
        ("They discussed preparations for the visit of President Nurlan Serikov to Japan in June.",
         ("visit", "scheduled", "2026-06", None, "JPN-KAZ")),
        ("They agreed to continue the talks during President Nurlan Serikov's visit to Japan next month.",
         ("visit", "scheduled", "2026-04", None, "JPN-KAZ")),
        ("Kazakh Foreign Minister Aliya Bekova is expected in Tokyo in May.",
         ("visit", "scheduled", "2026-05", "Tokyo", "JPN-KAZ")),
        ("The meeting took place ahead of the SCO Summit in Bishkek in July.",
         ("summit", "scheduled", "2026-07", "Bishkek", "SCO")),
        ("They agreed to coordinate their positions ahead of the SCO Summit, which will be held in "
         "Bishkek in July.",
         ("summit", "scheduled", "2026-07", "Bishkek", "SCO")),
        ("The two sides agreed to hold a joint workshop on ports in Almaty next month.",
         ("conference", "scheduled", "2026-04", "Almaty", "JPN-KAZ")),
        # other series, other company
        ("The dialogue comes after the fifth round of Foreign Office Consultations held in Astana in 2022.",
         ("consultations", "held", "2022", "Astana", "JPN-KAZ")),
        ("The talks were held ahead of the forthcoming Japan-Kazakhstan Defence Policy Dialogue in "
         "Astana in May.",
         ("dialogue", "scheduled", "2026-05", "Astana", "JPN-KAZ")),
        ("Japan, Kazakhstan and Kenya will hold a trilateral meeting in Nairobi next year.",
         ("meeting", "scheduled", "2027", "Nairobi", "JPN-KAZ-KEN")),
        # what they attend, prepare, stand before or go back to
        ("The Kazakh delegation is on a visit to Japan, during which it took part in the 5th Regional "
         "Conference on Border Security.", ("conference", "held", None, None, "JPN-KAZ")),
        ("It was held a day before the NSA-level dialogue.",
         ("dialogue", "scheduled", None, None, "JPN-KAZ")),
        ("The dialogue builds on the meeting between our leaders in Astana in May 2025.",
         ("meeting", "held", "2025-05", "Astana", "JPN-KAZ")),
        ("The African Union Peace and Security Council held its 165th session on Monday.",
         ("working-group", "held", "2026-03-02", None, "AU")),
    ],
)  # fmt: skip
def test_an_occasion_beside_the_talks(extractor: Extractor, text: str, told: Told) -> None:
    assert beside(extractor, text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "On the sidelines of the dialogue, the Kazakh delegation paid a courtesy call on Foreign "
        "Minister Ken "
        "Morita.",
        "The Kazakh delegation also called on Foreign Minister Ken Morita.",
        "They hoped that the visits of experts would continue.",
        "Both sides expressed hope that a summit could be held.",
        "They look forward to the early visit of a Kazakh delegation.",
        "The two sides agreed to continue the discussions at the level of experts.",
        "The ministers of the two countries meet every year.",
        "The results were better than expected in Tokyo.",
    ],
)
def test_no_occasion_beside_the_talks(extractor: Extractor, text: str) -> None:
    assert beside(extractor, text) == []


def test_the_series_of_commissions_are_told_apart_by_what_they_are_for(extractor: Extractor) -> None:
    text = (
        "Jordan and Germany held the seventh Joint Commission on Security Cooperation in Berlin on "
        "Wednesday. "
        "They discussed preparations for the sixth session of the Germany-Jordan Joint Economic "
        "Commission, to be "
        "held in Amman in December."
    )
    talks, other = extractor.read_text(text, published="2026-03-05").flat().meetings
    assert talks.previous is None
    assert (other.number, other.status) == (6, "scheduled")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The fifth Security Dialogue between France and Jordan, due in Paris on 10 March, has been "
         "postponed. It "
         "has been rescheduled for 20 April.", (None, "2026-04-20", None)),
        ("France and Jordan held the fifth Security Dialogue in Paris on Wednesday. They discussed "
         "ports. Jordan "
         "confirmed that it would host the sixth round in July.", (6, "2026-07", "JOR")),
        ("French Foreign Minister Claire Dubois received Jordanian Foreign Minister Samir Haddad in "
         "Paris on Monday. "
         "They welcomed the upcoming eighth Security Dialogue, to be held in Amman in July.", None),
    ],
)  # fmt: skip
def test_the_next_one_beside_other_occasions(
    extractor: Extractor, text: str, told: tuple[int | None, str | None, str | None] | None
) -> None:
    main = extractor.read_text(text, published="2026-03-05").flat().meetings[0]
    assert (main.next and (main.next.number, main.next.edtf, main.next.country)) == told


def test_two_years_ago_counts_no_years_of_a_round(extractor: Extractor) -> None:
    text = (
        "Japan and Kazakhstan held their fourth Security Dialogue in Tokyo on Wednesday. They took stock of "
        "progress since the third round in Astana two years ago."
    )
    (main,) = extractor.read_text(text, published="2026-03-05").flat().meetings
    assert main.previous is not None
    assert (main.previous.number, main.previous.edtf, main.previous.city) == (3, "2024", "Astana")


def test_the_arrival_of_those_who_talk_is_no_visit_of_its_own(extractor: Extractor) -> None:
    text = (
        "Officials of Oman and Kenya met in Muscat on Wednesday for the tenth Security Dialogue. It was "
        "chaired by Deputy Minister Peter Novak for Kenya. The {} arrived in Muscat on Tuesday."
    )
    told = {
        who: len(extractor.read_text(text.format(who), published="2026-03-05").meetings)
        for who in ("Kenyan delegation", "Peruvian defence minister")
    }
    assert told == {"Kenyan delegation": 1, "Peruvian defence minister": 2}
