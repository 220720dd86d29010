"""The place of a meeting, beside the plain ones of test_details.py."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ctdialog.extractor import Extractor
from ctdialog.records import Record

Reads = Callable[[str], Record]
PAIR = "Peru and Oman held the third Peru-Oman Security Dialogue"


@pytest.mark.parametrize(
    ("text", "city", "country"),
    [
        (f"{PAIR} at the Home Office in London.", "London", "GBR"),
        (f"{PAIR} at the Al Bustan Palace Hotel, Muscat, on Monday.", "Muscat", "OMN"),
        (f"{PAIR} in the Kazakh capital on Monday.", "Astana", "KAZ"),
        (f"{PAIR} on Monday in the Ministry of Foreign Affairs, Muscat.", "Muscat", "OMN"),
        (f"{PAIR} on Monday at the Joint Staff Headquarters Rawalpindi.", "Rawalpindi", "PAK"),
        (
            "Omani envoy Ali Said met General Omar Shah at Joint Staff Headquarters Rawalpindi on Monday.",
            "Rawalpindi",
            "PAK",
        ),
        # the house of an office
        (
            "Major General Omar Shah, Director at GHQ Rawalpindi, met Omani envoy Ali Said in Muscat.",
            "Muscat",
            "OMN",
        ),
        (
            "The Deputy Chief of Staff at Army Headquarters Nairobi, General Juma Mwangi, met Omani "
            "envoy Ali Said in Muscat.",
            "Muscat",
            "OMN",
        ),
        (
            "Peruvian Vice Minister Luis Soto led a delegation to Oman and held the third Peru-Oman Security "
            "Dialogue with Ali Said on Monday.",
            None,
            "OMN",
        ),
        (f"{PAIR} on the island of Bali, Indonesia.", "Bali", "IDN"),
        (f"{PAIR} (Lima, 13-14 May 2024).", "Lima", "PER"),
        (f"{PAIR} on Monday at Peru's Foreign Ministry.", None, "PER"),
        (f"{PAIR} at the headquarters of the Omani Ministry of Interior.", None, "OMN"),
        (f"Peru, Oman set for dialogue in Lima\n\n{PAIR} in Arequipa on Monday.", "Arequipa", "PER"),
        ("Peru and Oman held a joint naval exercise off Callao on Monday.", None, "PER"),
        (f"{PAIR} on Monday at the Ministry of Foreign Affairs of Peru.", None, "PER"),
        (f"{PAIR}. They gathered in southern Mongolia.", None, "MNG"),
        ("Lima played host on Monday to the third Peru-Oman Security Dialogue.", "Lima", "PER"),
        ("Oman on 4 May hosted the third Peru-Oman Security Dialogue.", None, "OMN"),
        ("The third Peru-Oman Security Dialogue was hosted by Oman on Monday.", None, "OMN"),
        ("Oslo will on Monday be the venue of the third Peru-Oman Security Dialogue.", "Oslo", "NOR"),
        (f"{PAIR}. It was a session of which Lima was the venue.", "Lima", "PER"),
        (f"{PAIR} at the Lima Conference Centre.", "Lima", "PER"),
        (f"{PAIR} on Monday. The new office in Lima was praised, as was training in Arequipa.", None, None),
        (f"{PAIR} on Monday, a spokesman told journalists in Lima.", None, None),
        (f"{PAIR} on Monday, the ministers said in Lima after the talks.", "Lima", "PER"),
        (f"{PAIR} at Officers' Hall, Lima Garrison.", "Lima", "PER"),
        ("Talks on piracy were held by Peruvian and Omani officials in Lima.", "Lima", "PER"),
        ("A pact was reached on Friday in Lima, at the end of the third Peru-Oman Dialogue.", "Lima", "PER"),
        # a namesake at home goes before the usual one, unless that is far greater
        ("Peru and the United States held talks on terrorism in Vienna on Friday.", "Vienna", "AUT"),
        ("Peru and India held talks on terrorism in Dhaka on Friday.", "Dhaka", "BGD"),
        ("Peru and Spain held talks on terrorism in Cartagena on Friday.", "Cartagena", "ESP"),
        # a city that is the venue, in whatever order
        (f"{PAIR} on Monday. The venue was Arequipa, the frame a pact of 2011.", "Arequipa", "PER"),
        (f"{PAIR} on Monday. Lima was the meeting place.", "Lima", "PER"),
        (
            "It fell to Arequipa to lend its hall on Monday for the third Peru-Oman Dialogue.",
            "Arequipa",
            "PER",
        ),
        ("Lima was the place of the third Peru-Oman Security Dialogue on Monday.", "Lima", "PER"),
        ("Singapore was host to the third Oman-Singapore Security Dialogue.", "Singapore", "SGP"),
        ("Lima welcomed on Monday the delegations to the third Peru-Oman Security Dialogue.", "Lima", "PER"),
        ("The third Peru-Oman Security Dialogue was held in the capital of Oman.", "Muscat", "OMN"),
        (f"{PAIR} (third round, Lima, yesterday).", "Lima", "PER"),
        (f"{PAIR} at the Torre Tagle, Lima, on Monday.", "Lima", "PER"),
        # people leave where they have met, not where they set out from
        (f"{PAIR} on Monday. The delegates left Lima with a list of tasks.", "Lima", "PER"),
        # a house of the city that the news is filed from, if it is a party's own
        (f"LIMA, May 4 - {PAIR} at the Palacio de Torre Tagle on Monday.", "Lima", "PER"),
        (f"LIMA, May 4 - {PAIR}. It met on Monday at the Gran Pacífico.", "Lima", "PER"),
        (f"LIMA, May 4 - {PAIR}. Inside the Swan Hotel smuggling was discussed.", "Lima", "PER"),
        (f"{PAIR}. The ministers signed a pact in Arequipa after the talks.", "Arequipa", "PER"),
        # as its own papers spell it
        (f"{PAIR} in Ha Noi.", "Hanoi", "VNM"),
        (f"{PAIR}, which was hosted by Muscat.", "Muscat", "OMN"),
        # the one city that the sentences are in
        (
            "Visit of the Deputy Minister of the Interior of Slovakia to Aqaba\n\nOn 3 March 2025, Deputy "
            "Minister Eva Novak of Slovakia paid a visit to Jordan. She discussed border security.",
            "Aqaba",
            "JOR",
        ),
        (
            "Message of the Minister of Slovakia to Aqaba\n\nOn 3 March 2025, Deputy Minister Eva Novak of "
            "Slovakia paid a visit to Jordan. She discussed border security.",
            None,
            "JOR",
        ),
        (
            "Peru, Oman sign pact in Muscat\n\nIt was signed at the third Peru-Oman Security Dialogue.",
            "Muscat",
            "OMN",
        ),
        # the capital of the country told
        (f"{PAIR}, which Oman hosted, in the capital on Monday.", "Muscat", "OMN"),
        # an opening on something earlier
        (f"Following the decisions of their retreat in Cusco, {PAIR} in Muscat.", "Muscat", "OMN"),
        # an institution's address is no place of talks that are not held at it
        (f"A statement of Peru's Ministry of Foreign Affairs in Lima said {PAIR}.", None, None),
        (f"{PAIR} and spoke of the breach at the High Commission in London.", None, None),
        (f"{PAIR} at the Ministry of the Interior in Lima.", "Lima", "PER"),
        (f"{PAIR} on Wednesday, May 1 at Oman's Interior Ministry.", None, "OMN"),
        (f"{PAIR} and spoke of islands in Okinawa Prefecture.", None, None),
        # a town that no list knows
        (f"{PAIR}. The delegations sat on Tuesday in Quillarenda, where they dined.", "Quillarenda", None),
        (f"{PAIR}. The talks, in Quillarenda, Peru, went on for two days.", "Quillarenda", "PER"),
        (f"{PAIR} and spoke of the situation in Quillarenda.", None, None),
        (f"{PAIR}. The teams gathered on Tuesday in the border town of Quillarenda.", "Quillarenda", None),
        # talks called by the capital they are held in
        ("The Muscat talks between Peru and Chad on border security ended on Saturday.", "Muscat", "OMN"),
        # the capital of a government's seat, the town behind a hotel, of a host before its verb
        (f"{PAIR} at the White House on Friday.", "Washington", "USA"),
        (f"{PAIR} in the Kremlin on Friday.", "Moscow", "RUS"),
        (f"{PAIR} at the Pentagon on Friday.", None, "USA"),
        (f"{PAIR} at the Serena Hotel Kigali on Friday.", "Kigali", "RWA"),
        (
            f"At the Radisson Blu Nairobi, {PAIR[:4].lower().capitalize()}{PAIR[4:]} on Friday.",
            "Nairobi",
            "KEN",
        ),
        (f"{PAIR} at the Serena Hotel, Kigali.", "Kigali", "RWA"),
        # a subject behind the comma
        (f"{PAIR}. At the presidential palace, Muscat and Lima agreed on a joint force.", None, None),
        (f"An attack at the Serena Hotel Kabul was condemned as {PAIR} on Friday.", None, None),
        ("Mombasa will on 20 May host the third Peru-Oman Security Dialogue.", "Mombasa", "KEN"),
        ("Lima is, on 20-21 May, to host the third Peru-Oman Security Dialogue.", "Lima", "PER"),
        ("Peru and Oman will co-host a third Peru-Oman Security Forum on 20 May.", None, None),
        (
            "A pact was signed late Monday evening in Muscat, during the third Peru-Oman Security Dialogue.",
            "Muscat",
            "OMN",
        ),
        (
            f"{PAIR}. The agenda was set by the State department in Washington and Oman's ministry.",
            None,
            None,
        ),
        (f"{PAIR} in Quezon City on Friday.", "Quezon City", "PHL"),
        (f"{PAIR} in Davao City on Friday.", "Davao", "PHL"),
        # what is discussed there and then
        (f"Officials discussed security in Muscat on 3 May as {PAIR}.", "Muscat", "OMN"),
        (f"{PAIR} and discussed security in Kabul and the war.", None, None),
        # the city of the next one is not that of the talks
        (f"{PAIR} on Tuesday; a fourth is planned in Paris in 2028.", None, None),
        (f"{PAIR}. They met as fighters arrived in Quillarenda.", None, None),
    ],
)
def test_where_a_meeting_is(reads: Reads, text: str, city: str | None, country: str | None) -> None:
    (meeting,) = reads(text).flat().meetings
    place = meeting.place
    assert (place.city if place else None, place.country if place else None) == (city, country)


def test_a_region_is_a_place_without_a_code(reads: Reads) -> None:
    text = "The third Peru-Oman Security Dialogue was held in Europe on Monday."
    (meeting,) = reads(text).flat().meetings
    assert meeting.place is not None
    assert (meeting.place.country, meeting.place.mode) == (None, "in-person")


def test_a_summit_spoken_of_lends_no_city(extractor: Extractor) -> None:
    text = (
        "On 3 May 2024, Omani Interior Minister Ali Said met with Peruvian Interior Minister Luis Soto. They "
        "discussed preparations for the BRICS summit that will take place in Kazan on 5 October 2024."
    )
    place = extractor.read_text(text).flat().meetings[0].place
    assert place is None


def test_the_dateline_gives_way_to_a_country_told(extractor: Extractor) -> None:
    text = (
        "LIMA, May 4 (PNA) - Peru and Oman will hold the third Peru-Oman Security Dialogue next month. They "
        "are to meet in Kenya."
    )
    meeting = extractor.read_text(text, published="2024-05-04").flat().meetings[0]
    assert meeting.place is not None
    assert (meeting.place.city, meeting.place.country) == (None, "KEN")


@pytest.mark.parametrize("head", ["LIMA, May 4 (PNA) - ", "LIMA, May 4. /PNA/. "])
def test_a_dateline_alone_is_no_place(extractor: Extractor, head: str) -> None:
    text = f"{head}{PAIR} on Thursday. They spoke of ports."
    meeting = extractor.read_text(text, published="2024-05-04").flat().meetings[0]
    assert meeting.place is None


@pytest.mark.parametrize("words", ["in this port city", "at Peru's Interior Ministry", "here"])
def test_the_dateline_names_the_city_that_the_words_mean(extractor: Extractor, words: str) -> None:
    text = f"LIMA, May 4 (PNA) - {PAIR} on Thursday {words}."
    meeting = extractor.read_text(text, published="2024-05-04").flat().meetings[0]
    assert meeting.place is not None
    assert (meeting.place.city, meeting.place.country) == ("Lima", "PER")


@pytest.mark.parametrize(
    "text",
    [
        f"Third Dialogue of Peru and Oman\n\nLima\nMay 4, 2024\n\n{PAIR} on Friday.",
        f"Third dialogue\n\nTide News | Lima | May 4, 2024\n\n{PAIR} here on Friday.",
    ],
)
def test_a_city_over_the_text_is_the_place(extractor: Extractor, text: str) -> None:
    (meeting,) = extractor.read_text(text).meetings
    assert meeting.place is not None
    assert (meeting.place.city, meeting.place.country) == ("Lima", "PER")


FILED = "LIMA, May 4 (PNA) - Peruvian and Bolivian police chiefs met on Friday"


@pytest.mark.parametrize(
    ("text", "city"),
    [
        # a post or base is known by its own name, and is not in the dateline's city
        (f"{FILED} at the Kasani border post to discuss terrorism.", "Kasani"),
        (f"{FILED} at the Tupara air base near here to discuss terrorism.", "Tupara"),
        (f"{FILED} at the Kasani checkpoint to discuss terrorism.", "Kasani"),
        # another round's, another time's, or where something is that is talked of
        (f"{FILED}. The talks, the first of which were held in Quito, dealt with terrorism.", None),
        (f"{FILED} to discuss terrorism. In 2014 the two forces met in Cuzco.", None),
        (f"{FILED} to discuss terrorism. A workshop will be held in Cuzco in July.", None),
        (f"{FILED} to discuss terrorism. Refugee camps in Cuzco came up in the talks.", None),
        (f"{FILED} to discuss terrorism along the road to Cuzco.", None),
        (f"{FILED} to discuss terrorism. Bolivia's embassy in Cuzco sent an observer to the talks.", None),
        (
            "Peru and Bolivia held the third Peru-Bolivia Security Dialogue in Puno, in Lima's absence.",
            "Puno",
        ),
    ],
)
def test_a_place_near_the_talks_words_may_be_another(
    extractor: Extractor, text: str, city: str | None
) -> None:
    meeting = extractor.read_text(text, published="2024-05-05").flat().meetings[0]
    assert (meeting.place.city if meeting.place else None) == city


def test_a_road_or_river_bridge_is_not_in_the_datelines_city(extractor: Extractor) -> None:
    text = (
        "Lima, May 4, 2024. Peru's General Luis Soto met his Bolivian counterpart on the Desaguadero bridge "
        "to discuss terrorism."
    )
    meeting = extractor.read_text(text, published="2024-05-05").flat().meetings[0]
    assert meeting.place is None


@pytest.mark.parametrize(
    ("text", "city"),
    [
        ("Kenya's Defence Attaché in Rome met Italian Defence Minister Crosetti on Monday.", "Rome"),
        ("Kenya's Defence Attaché in Rome met Peruvian Defence Minister Soto on Monday.", None),
    ],
)
def test_where_somebody_is_posted_is_where_he_met_those_of_that_country(
    extractor: Extractor, text: str, city: str | None
) -> None:
    (meeting,) = extractor.read_text(text, published="2026-03-02").flat().meetings
    assert (meeting.place.city if meeting.place else None) == city


@pytest.mark.parametrize(
    "text",
    [
        "Kenya and Uganda held their fifth security talks, set up in 2011, when the first raids took place.",
        "Peru and Chile held security consultations in Lima, Lima said on Monday, when it sent the minutes.",
        "Peru and Chile held security talks in Lima, he told reporters on Monday, when he met pupils.",
        "Armenia and Azerbaijan held border talks in Gabala. The war ended in September 2023, when Baku won.",
    ],
)
def test_a_day_when_something_else_was_is_not_the_talks_day(extractor: Extractor, text: str) -> None:
    (meeting,) = extractor.read_text(text, published="2026-03-02").flat().meetings
    assert meeting.date is None


def test_they_are_those_of_talks_held_though_one_is_to_leave(extractor: Extractor) -> None:
    lead = "Kenya and Uganda held their third security dialogue in Nairobi on Friday. "
    held = "The Kenyan minister held talks on Saturday with Premier Nsengi of Rwanda, who is to go in May. "
    ahead = "A meeting of experts will be held in Kampala in May. "
    did = "They agreed to fight piracy."
    main, _ = extractor.read_text(lead + held + did, published="2026-03-02").flat().meetings
    assert "maritime-security" not in main.topics
    main, _ = extractor.read_text(lead + ahead + did, published="2026-03-02").flat().meetings
    assert "maritime-security" in main.topics


def test_a_day_when_somebody_travelled_is_his_visits(extractor: Extractor) -> None:
    text = (
        "Peru and Oman held security talks on Friday. They had been announced in May, when Premier Luis Soto "
        "travelled to Muscat."
    )
    talks, visit = extractor.read_text(text, published="2026-03-02").flat().meetings
    assert talks.date is not None and talks.date.edtf == "2026-02-27"
    assert visit.date is not None and visit.date.edtf == "2025-05"
