"""Which country is at home, where only the partner's is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ctdialog import extract
from ctdialog.extractor import Extractor
from ctdialog.records import Record

Reads = Callable[[str], Record]

MET = "Defence Minister Luis Soto on Monday met the Chadian Defence Minister Ali Hassan. "


@pytest.mark.parametrize(
    "text",
    [
        MET + "They spoke of ties between Peru and Chad.",
        MET + "They reviewed Peru-Chad defence cooperation.",
        MET + "Drug trafficking worries Chad and Peru alike.",
        MET + "The Peruvian minister spoke of the arms trade.",
        "(Peru News Agency) " + MET,
        MET + "Soto told his guest of Peru's experience with militias.",
        "LIMA, May 3 - " + MET + "He said that Omani President Said Ali had erred. Soto spoke in Lima.",
        "LIMA, May 3 - " + MET + "“The former Omani minister was right,” he said in Lima.",
        "In Lima, " + MET,
        "LIMA, May 3 - " + MET.replace("met", "received"),
        MET + "He told his guest what Peru does against smuggling.",
        "Chadian Minister Ali Hassan held security talks with Minister Luis Soto in Lima on Monday.",
        "Chadian Defence Minister Ali Hassan met President Luis Soto in Lima on Monday for security talks.",
        # whose house tells or signs it, and to whom a guest is the ambassador
        MET + "The Ministry of Defence of Peru reports this.",
        MET + "This was announced by the press service of the Government of Peru.",
        MET + "\n\nMinistry of Defence, Peru\n5 May 2024",
        "Source: Ministry of Defence of Peru\n\n" + MET,
        MET + "\n\nDistributed by APO Group on behalf of Ministry of Defence of Peru.",
        MET + "Soto said that Peru is committed to the fight against militias.",
        "Defence Minister Luis Soto on Monday met the Ambassador of Chad to Peru, Ali Hassan, on militias.",
        "LIMA, May 3 - Army Chief Luis Soto paid a courtesy call on visiting Chadian General Ali Hassan.",
        "CUSCO, May 3 - Chadian Defence Minister Ali Hassan called on Army Chief Luis Soto here on Monday.",
    ],
)
def test_the_country_at_home(reads: Reads, text: str) -> None:
    (meeting,) = reads(text).flat().meetings
    assert sorted(meeting.participants) == ["PER", "TCD"]


@pytest.mark.parametrize(
    "text",
    [
        MET + "The embassy was burned, the Ministry of Defence of Sudan and the police of Mali reported.",
        MET + "They condemned the Government of Sudan.",
    ],
)
def test_another_countrys_house_is_not_at_home(reads: Reads, text: str) -> None:
    assert all("SDN" not in meeting.participants for meeting in reads(text).flat().meetings)


def test_the_city_beside_a_forum_is_no_guests_home() -> None:
    text = (
        "LIMA, May 3 - Defence Minister Luis Soto met today, on the sidelines of a forum held in the Omani "
        "city of Sohar, with the Chadian Defence Minister, Ali Hassan."
    )
    (meeting,) = [m for m in extract(text).flat().meetings if m.prominence == "main"]
    assert sorted(meeting.participants) == ["PER", "TCD"]


def test_who_tours_two_countries_is_at_home_in_neither(reads: Reads) -> None:
    text = MET + "He is to visit Chad and Oman. The Peruvian minister spoke of the arms trade."
    assert "PER" in reads(text).flat().meetings[0].participants


def test_a_country_talked_about_is_not_at_home(reads: Reads) -> None:
    assert reads(MET + "They spoke of the war in Sudan.").meetings == ()


def test_a_host_of_its_own_envoys_has_no_guest(reads: Reads) -> None:
    text = (
        "Ambassadors will be called home by Chad this week for a meeting on security. "
        "Foreign Minister Ali Hassan will be present. Chad and Peru have been at odds over a statue."
    )
    assert reads(text).meetings == ()


TALKS = "They discussed the fight against terrorism."


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        # the dateline's country, where the city is its capital
        ("LIBREVILLE, May 3: Interior Minister Jo Mba met the Peruvian Interior Minister Luis Rojas.",
         ["GAB", "PER"]),
        # who is met has no name either
        ("LIMA, May 3: A Spanish delegation met the interior minister on Thursday.", ["ESP", "PER"]),
        ("LIMA, May 3: The Interior Minister received on Tuesday the Spanish ambassador.", ["ESP", "PER"]),
        ("LIMA, May 3: The Security Adviser has met with the head of the EU delegation.", ["EU", "PER"]),
        # an institution that holds the talks, of the dateline's country or of one told
        ("Muscat, May 3: The Interior Ministry held a meeting on Sunday with a delegation of INTERPOL.",
         ["INTERPOL", "OMN"]),
        ("ISLAMABAD, May 3: The National Counter Terrorism Authority (NACTA) held a meeting with a team "
         "of the United Nations Office on Drugs and Crime here on Monday.", ["PAK", "UN"]),
        ("The Interior Ministry of Oman held a meeting on Sunday with a delegation of INTERPOL.",
         ["INTERPOL", "OMN"]),
        ("Oman's Interior Ministry held talks on Sunday with Turkish officials.", ["OMN", "TUR"]),
        ("Oman held talks on Sunday with a visiting delegation of Turkey.", ["OMN", "TUR"]),
        # a national agency signs
        ("Tunis, May 3 (WAFA) -- Interior Minister Omar Hadi held talks with his Omani counterpart Ali Said.",
         ["OMN", "PSE"]),
        # the other country whose official is told
        ("Gabonese interior minister meets Peruvian counterpart\n\nInterior Minister Jo Mba met the "
         "Peruvian Interior Minister Luis Rojas.", ["GAB", "PER"]),
    ],
)  # fmt: skip
def test_officials_without_a_country_are_at_home(extractor: Extractor, text: str, codes: list[str]) -> None:
    (meeting,) = extractor.read_text(f"{text}\n\n{TALKS}").flat().meetings
    assert sorted(meeting.participants) == codes


@pytest.mark.parametrize(
    "text",
    [
        # of no country
        "LIBREVILLE: The police chiefs of the region met the press on Monday in Libreville.",
        # New York and Geneva are nobody's home
        "NEW YORK, May 3: Interior Minister Jo Mba met the Peruvian Interior Minister Luis Rojas.",
        # an institution's own people
        "Muscat: The Interior Ministry held a meeting on Sunday with the governors of the provinces.",
        "LAGOS: The football committee's department held talks with the clubs on Sunday.",
        "Oman's Interior Ministry said on Sunday that terrorism had fallen in Chad.",
        # nobody of the other country is there
        "LIBREVILLE: Prime Minister Jo Mba on Thursday called on Cameroon to guard its border.",
    ],
)
def test_no_home_is_made_up(extractor: Extractor, text: str) -> None:
    assert not extractor.read_text(f"{text}\n\n{TALKS}").flat().meetings


def test_who_receives_a_guest_is_at_home_there(extractor: Extractor) -> None:
    text = "President Jo Mba held talks with visiting Peruvian Foreign Minister Luis Rojas in Libreville."
    (meeting,) = extractor.read_text(f"{text}\n\n{TALKS}").flat().meetings
    assert sorted(meeting.participants) == ["GAB", "PER"]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Chadian Defence Minister Ali Hassan met President Luis Soto in Lima on Monday.", ["TCD", "PER"]),
        ("Chadian Defence Minister Ali Hassan met President Luis Soto in Lima for talks.", ["TCD", "PER"]),
        ("NATO Secretary General Anna Lund met President Luis Soto in Lima on Monday.", ["NATO", "PER"]),
        ("EU Special Envoy Anna Lund held talks with President Luis Soto in Lima on Monday.", ["EU", "PER"]),
    ],
)  # fmt: skip
def test_who_is_met_is_at_home_in_the_place(reads: Reads, text: str, sides: list[str]) -> None:
    (meeting,) = reads(text).flat().meetings
    assert [person.represents for person in meeting.officials] == sides
    assert sorted(meeting.participants) == sorted(sides)


def test_on_the_sidelines_nobody_is_at_home(reads: Reads) -> None:
    text = (
        "Chadian Minister Ali Hassan held talks with Foreign Minister Luis Soto in Oslo on Monday, "
        "on the sidelines of a forum."
    )
    assert not any("NOR" in meeting.participants for meeting in reads(text).flat().meetings)


def test_who_hosts_ministers_of_several_countries_is_at_home_there(extractor: Extractor) -> None:
    text = (
        "Interior Minister Ali Said hosted his counterparts from Kenya and Chad, Joy Rono and Idriss "
        "Saleh, in Muscat."
    )
    (meeting,) = extractor.read_text(text).flat().meetings
    assert {p.name: p.represents for p in meeting.officials}["Ali Said"] == "OMN"


@pytest.mark.parametrize(
    "text",
    [
        "Defence Minister Luis Soto met the defence ministers of Chad and Mali in Lima on Monday.",
        "LIMA, May 3 - Defence Minister Luis Soto received Chadian Minister Ali Hassan and Malian Minister "
        "Musa Keita on Monday.",
        "Minister Luis Soto joined his counterparts from Chad and Mali for security talks in Lima on Monday.",
        "The Defence Minister will host his Chadian and Malian counterparts in Lima on Monday.",
    ],
)
def test_the_own_minister_meets_two_foreign_ones(reads: Reads, text: str) -> None:
    (meeting,) = reads(text).flat().meetings
    assert sorted(meeting.participants) == ["MLI", "PER", "TCD"]


@pytest.mark.parametrize(
    "text",
    [
        "LIMA, May 3 - The Prime Minister on Monday received Chadian Defence Minister Ali Hassan.",
        "LIMA, May 3 - The Prime Minister hosted Chadian Defence Minister Ali Hassan for talks on drugs.",
    ],
)
def test_a_host_without_a_name_is_at_home(reads: Reads, text: str) -> None:
    (meeting,) = reads(text).flat().meetings
    assert sorted(meeting.participants) == ["PER", "TCD"]


def test_a_host_of_two_in_turn_is_no_countryman_of_the_second() -> None:
    text = (
        "LIMA, May 3 - Foreign Minister Luis Soto received Chadian Ambassador Ali Hassan. He also received "
        "Omani Ambassador Karim Nasser."
    )
    told = [sorted(meeting.participants) for meeting in extract(text).flat().meetings]
    assert told == [["PER", "TCD"], ["OMN", "PER"]]


def test_a_meeting_held_with_somebody_is_of_the_house(extractor: Extractor) -> None:
    text = (
        "A meeting was held at the Ministry of Foreign Affairs of Chad with the delegation of the European "
        "Union headed by Director Eva Lind on 3 May 2024."
    )
    (meeting,) = extractor.read_text(text).flat().meetings
    assert set(meeting.participants) == {"EU", "TCD"}


GUEST = (
    "The Minister of Interior received the Ambassador of Oman, Salim Harthy, in Nairobi on Monday to discuss "
)


@pytest.mark.parametrize(
    "text",
    [
        # what anybody says of anything, and whose ministry tells something else
        GUEST + "terrorism and Gaza. Egypt remains committed to a ceasefire, he said.",
        GUEST + "terrorism. Israel welcomes the move.",
        GUEST + "terrorism. The Ministry of Finance of Chad said it had no money.",
        GUEST + "terrorism. According to the police of Colombia, three people died.",
        GUEST + "the attack which the Ministry of Defence of Chad reported.",
        GUEST + "terrorism. The Ministry of Defence of Chad reported three dead.",
        # what an agency tells elsewhere, or one of the whole world; one of another country than the place
        GUEST + "terrorism, Xinhua reports.",
        GUEST + "terrorism, BSS reports.",
        GUEST + "terrorism, according to PTI leaders.",
        GUEST + "terrorism, according to MENA figures.",
        GUEST + "terrorism. TAP reported a rise in flows.",
        "NAIROBI, May 3 - " + GUEST.replace(" in Nairobi", "") + "terrorism, BSS reports.",
    ],
)
def test_who_tells_something_else_is_not_at_home(reads: Reads, text: str) -> None:
    (meeting,) = reads(text).flat().meetings
    assert sorted(meeting.participants) == ["KEN", "OMN"]


@pytest.mark.parametrize(
    ("tail", "codes"),
    [
        ("terrorism. Turkey values its ties with Oman.", [["OMN", "TUR"]]),
        ("terrorism. Turkey values its ties with the region.", []),
        ("terrorism, the Foreign Ministry of Turkey said.", [["OMN", "TUR"]]),
        ("terrorism, according to the Interior Ministry of Turkey.", [["OMN", "TUR"]]),
        ("terrorism, according to the Finance Ministry of Turkey.", []),
        ("terrorism, BSS reports.", [["BGD", "OMN"]]),
        ("terrorism.\n\nSource: Bangladesh Sangbad Sangstha", [["BGD", "OMN"]]),
        ("terrorism.\n\nA source: Bangladesh Sangbad Sangstha staff", []),
    ],
)
def test_who_tells_of_the_meeting_is_at_home(reads: Reads, tail: str, codes: list[list[str]]) -> None:
    text = GUEST.replace(" in Nairobi", "") + tail
    assert [sorted(meeting.participants) for meeting in reads(text).flat().meetings] == codes


def test_a_guest_is_ambassador_to_who_is_at_home(reads: Reads) -> None:
    text = (
        "Interior Minister Ali Said met the Ambassador of Oman to Chad, Salim Harthy, on terrorism on Monday."
    )
    (meeting,) = reads(text).flat().meetings
    assert sorted(meeting.participants) == ["OMN", "TCD"]


@pytest.mark.parametrize(
    ("head", "sides"),
    [
        ("Embassy of Peru in Muscat", {"PER", "OMN"}),
        ("Embassy of the Republic of Peru, Muscat", {"PER", "OMN"}),
        ("Peruvian Embassy Muscat | News", {"PER", "OMN"}),
        ("Embassy of Peru to Oman", {"PER", "OMN"}),
        ("Embassy of Peru in Muscat reopens after repairs", set()),
        ("News of the week", set()),
    ],
)
def test_an_embassys_page(head: str, sides: set[str]) -> None:
    text = (
        f"{head}\n\nVisit\n\nOn 4 May 2025, Ambassador Luis Soto met the Minister of Interior, Karim Nasser."
    )
    assert {code for meeting in extract(text).flat().meetings for code in meeting.participants} == sides
