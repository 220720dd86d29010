"""Digests: where a second story begins, and where none does."""

from __future__ import annotations

import pytest

from ctdialog.article import read_text
from ctdialog.extractor import Extractor

LEAD = "Pakistan and Russia held the third round of their security dialogue in Moscow on Thursday."
MORE = "The two sides reviewed the threat of terrorism and agreed to exchange more information on it."
OTHERS = (
    "India and France held the third meeting of their working group on terrorism in Paris, a ministry said."
)
TITLE = "Pakistan and Russia hold security dialogue"


def stories(*lines: str) -> list[int]:
    """The story that each line belongs to, blocks of one line counted once."""
    article = read_text("\n".join(lines), id="page")
    return [
        next(block.story for block in article.blocks if block.start == place)
        for place in (article.text.index(line[:60]) for line in lines)
    ]


def test_rule_between_stories() -> None:
    assert stories(TITLE, LEAD, MORE, "* * *", "India and France meet on terrorism", OTHERS) == [
        0,
        0,
        0,
        0,
        1,
        1,
    ]


def test_rule_before_a_short_title_of_other_parties() -> None:
    assert stories(TITLE, LEAD, "* * *", "Chad-Togo communique", OTHERS) == [0, 0, 0, 1, 1]


def test_rule_between_sections_makes_no_story() -> None:
    assert stories(TITLE, LEAD, "* * *", MORE) == [0, 0, 0, 0]
    assert stories(TITLE, LEAD, "-----", "Notes to editors", OTHERS) == [0] * 5


def test_new_headline_with_dateline() -> None:
    assert stories(TITLE, f"MOSCOW: {LEAD}", "India and France meet", f"PARIS (AFP) - {OTHERS}") == [
        0,
        0,
        1,
        1,
    ]


def test_paragraph_filed_elsewhere() -> None:
    assert stories(TITLE, f"MOSCOW, May 3 - {LEAD}", f"PARIS, May 3 - {OTHERS}") == [0, 0, 1]
    assert stories(TITLE, f"MOSCOW, May 3 - {LEAD}", f"MOSCOW, May 3 - {OTHERS}") == [0, 0, 0]


def test_section_title_makes_no_story() -> None:
    assert stories(TITLE, f"MOSCOW: {LEAD}", "Common threats and views", MORE) == [0, 0, 0, 0]


@pytest.mark.parametrize(
    "paragraph",
    [
        f"Separately, {OTHERS}",
        f"Meanwhile, {OTHERS}",
        "Separately, Pakistan and the United Kingdom held talks on security.",
        "Earlier, :Experts at a symposium in the Chinese city of Guangzhou have called for cooperation.",
        f"In a related development, {OTHERS}",
    ],
)
def test_turn_to_other_parties_begins_a_story(paragraph: str) -> None:
    assert stories(TITLE, LEAD, MORE, paragraph, "It ended on Friday.") == [0, 0, 0, 1, 1]


@pytest.mark.parametrize(
    "paragraph",
    [
        "Separately, the Pakistani delegation called on the Foreign Minister of Russia.",
        "Meanwhile, the two sides agreed to meet again next year.",
        "Earlier, the Russian minister received the envoy of Kazakhstan.",
        "Earlier in the day, Abdul Hameed met the head of the agency.",
        "In separate posts, the envoy said India and Iran had attended.",
        "Earlier, Islamabad had hosted the second round of the dialogue.",
        "Earlier this month, the foreign minister of Turkey visited Baghdad to sign a water agreement.",
    ],
)
def test_turn_within_the_same_talks_begins_none(paragraph: str) -> None:
    assert stories(TITLE, LEAD, MORE, paragraph) == [0, 0, 0, 0]


@pytest.mark.parametrize(
    "paragraph",
    [
        "Meanwhile, the World Bank said it would lend 300 million dollars for roads.",
        "In a separate development, Peru and Bolivia agreed on Monday to reopen a bridge.",
    ],
)
def test_turn_to_others_who_do_not_gather_is_an_aside(paragraph: str) -> None:
    after = "They spoke of ports too."
    assert stories(TITLE, LEAD, MORE, paragraph, after) == [0] * 5
    article = read_text("\n".join([TITLE, LEAD, MORE, paragraph, after]), id="page")
    assert [block.kind for block in article.blocks][-2:] == ["furniture", "body"]


def test_each_story_has_its_dateline() -> None:
    text = "\n".join([TITLE, f"MOSCOW: {LEAD}", "India and France meet", f"PARIS (AFP) - {OTHERS}"])
    article = read_text(text, id="page")
    assert [dateline and dateline.city for dateline in article.datelines] == ["Moscow", "Paris"]


def test_briefs_with_datelines_are_stories() -> None:
    first = "Oslo — Norway and Peru held the third round of their talks on Monday, officials said."
    second = "Rome — Italy and Chad held a meeting of their committee on migration on Tuesday."
    assert stories("Briefs", first, second) == [0, 0, 1]
    assert stories("Briefs", first, second.replace("Italy and Chad", "Peru and Norway")) == [0, 0, 0]


@pytest.mark.parametrize("turn", ["Earlier, Paris, 4 October :", "Earlier in Paris:"])
def test_a_dateline_that_turns_to_others_begins_a_story(turn: str) -> None:
    assert stories(TITLE, LEAD, MORE, turn, OTHERS) == [0, 0, 0, 1, 1]
    assert stories(TITLE, LEAD, turn, LEAD.replace("third", "second")) == [0, 0, 0, 0]


def test_a_standfirst_is_no_story() -> None:
    assert (
        stories(
            "Ghana and Togo in talks on border security this week",
            "The police of both are to share their files.",
            "Ama Serwaa Boateng March 04, 2019",
            "ACCRA:",
            "Police chiefs of Ghana and Togo are to meet this week in Accra. " * 4,
        )
        == [0] * 5
    )


def test_a_short_title_of_others_behind_a_rule_begins_a_story() -> None:
    assert stories(
        "Peru and Chile discuss terrorism",
        "Delegations of Peru and Chile held talks in Lima on Monday. " * 4,
        "* * *",
        "Kenya-EU Joint Communiqué",
        "The third round of the Kenya-EU dialogue took place on 4 May in Nairobi. " * 3,
    ) == [0, 0, 0, 1, 1]


def test_a_section_of_the_same_talks_behind_a_rule_is_no_story() -> None:
    assert (
        stories(
            "Kenya and Chile hold talks",
            "Kenya and Chile held their third dialogue in Nairobi on Monday. " * 4,
            "* * *",
            "Sudan and Somalia",
            "The two sides spoke of the conflict in Sudan at length, and of Somalia. " * 3,
        )
        == [0] * 5
    )


def test_a_headline_of_others_over_their_own_paragraph_begins_a_story() -> None:
    headline = "India, France hold working group meeting"
    assert stories(TITLE, LEAD, MORE, headline, OTHERS) == [0, 0, 0, 1, 1]


def test_a_title_of_one_party_opens_a_story_above_a_gathering_of_others(extractor: Extractor) -> None:
    text = (
        "NEWS IN BRIEF\n\nEgypt, Cyprus hold security talks\n\nEgypt and Cyprus held the second "
        "round of their "
        "security consultations in Nicosia on Thursday. The next round is due in Cairo in 2027.\n\n"
        "Ghana hosts police chiefs\n\nPolice chiefs of Ghana, Togo and Benin met in Accra on Friday "
        "and decided "
        "to run joint checkpoints. Their previous meeting was held in Lome in August."
    )
    first, second = extractor.read_text(text, published="2026-03-02").flat().meetings
    assert (first.prominence, second.prominence) == ("main", "main")
    assert first.previous is None
    assert second.previous is not None and second.previous.city == "Lomé"


def test_a_subheading_over_what_was_years_ago_opens_no_story(extractor: Extractor) -> None:
    text = (
        "Oman and Kenya hold talks\n\nOman and Kenya held the third security dialogue in Muscat on Monday. "
        "The two sides agreed on patrols at sea and on the exchange of information.\n\n"
        "Why Bolivia wants a say in the talks\n\nBolivia and Peru met in La Paz in 2024 over the lake, and "
        "the two sides could not agree on who should pay for the new port."
    )
    meetings = extractor.read_text(text, published="2026-03-02").flat().meetings
    assert [meeting.prominence for meeting in meetings].count("main") == 1


NEWS = (
    "The interior minister received a delegation from Norway "
    "on Monday and spoke of drugs and of fishing there."
)
ROUND = (
    "The second round of the security dialogue of {} and Chad was held "
    "on Tuesday, as officials there have said."
)
POINT = (
    "The minister of {} received the minister of {} "
    "on Monday to speak of smuggling, as officials there have said."
)


@pytest.mark.parametrize(
    ("first", "second", "starts"),
    [
        ("Peru – ", "Oman – ", 1),
        ("Peru: ", "Oman and Chad: ", 1),
        ("Peru – ", "Peru – ", 0),
        ("Peru's minister: ", "Oman's minister: ", 0),  # no country's name alone
    ],
)
def test_items_labelled_with_countries(first: str, second: str, starts: int) -> None:
    land = "Peru" if second.startswith("Peru") else "Oman"
    assert stories("Briefs", first + NEWS, second + ROUND.format(land)) == [0, 0, starts]


def test_items_under_headlines_of_a_digest() -> None:
    items = [
        "Peru and Chile sign pact", POINT.format("Peru", "Chile"),
        "Oman hosts Chad's minister", POINT.format("Oman", "Chad"),
        "Norway receives Malta's premier", POINT.format("Norway", "Malta"),
    ]  # fmt: skip
    assert stories("The week in security", *items) == [0, 0, 0, 1, 1, 2, 2]


def test_points_of_a_list_without_prose_above() -> None:
    pairs = (("Peru", "Chile"), ("Oman", "Chad"), ("Norway", "Malta"))
    points = [f"• {POINT.format(*pair)}" for pair in pairs]
    assert stories("This week in security", *points) == [0, 0, 1, 2]
    lead = (
        "The ministers of Peru and Chile met in Lima on Monday. Three things were agreed on there, they said:"
    )
    assert stories("This week in security", lead, *points) == [0, 0, 0, 0, 0]


def test_an_agencys_name_between_the_standfirst_and_the_dateline_opens_no_story() -> None:
    deck = "At the session the sides discussed how Chad can be helped."
    lines = ("Pakistan-Russia commission has met", deck, "11.02.2018, 10:15", "Sputnik Asia")
    assert stories(*lines, f"MOSCOW, 11 Feb — Sputnik. {LEAD}", MORE) == [0] * 6
