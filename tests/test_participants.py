"""Whose meeting it is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ctdialog import extract
from ctdialog.extractor import Extractor
from ctdialog.pipeline.sides.told import Parties
from ctdialog.records import Record

Reads = Callable[[str], Record]


def parties(reads: Reads, text: str) -> list[str]:
    """Codes in alphabetical order of the one meeting of a text."""
    (meeting,) = reads(text).flat().meetings
    return sorted(meeting.participants)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        # in the format
        ("The third Kenya-Norway Counter-Terrorism Dialogue was held in Oslo.", ["KEN", "NOR"]),
        ("The fourth dialogue between the EU and Nigeria was held in Abuja.", ["EU", "NGA"]),
        ("The inaugural Indo-French Cyber Dialogue was held in Paris.", ["FRA", "IND"]),
        ("The fifth Sino-Thai Security Dialogue was held in Bangkok.", ["CHN", "THA"]),
        ("The second Vietnam - Laos Security Dialogue was held in Hanoi.", ["LAO", "VNM"]),
        # a host, and its guests behind "with"
        ("Chile will host the fourth round of the trilateral security dialogue with Peru and Bolivia in May.",
         ["BOL", "CHL", "PER"]),
        ("The quadrilateral meeting of Peru, Chile, Bolivia and Ecuador on security was held in Lima.",
         ["BOL", "CHL", "ECU", "PER"]),
        ("The third security meeting of the Peruvian, Bolivian and Chilean ministers was held in Lima.",
         ["BOL", "CHL", "PER"]),
        ("Peru and Oman held the third Peru-Oman Security Dialogue at the invitation of Norway.",
         ["NOR", "OMN", "PER"]),
        ("The interior ministers of the Western Balkans and the EU held their third Security Forum.",
         ["EU", "WB6"]),
        # as subjects side by side
        ("Pakistan and the European Union held their ninth counter-terrorism dialogue in Brussels.",
         ["EU", "PAK"]),
        ("Peru and Chile concluded the third round of their security dialogue.", ["CHL", "PER"]),
        ("Malaysia, Indonesia and the Philippines held trilateral talks in Manila.", ["IDN", "MYS", "PHL"]),
        ("Egypt, Greece, and Cyprus held their third Security Dialogue.", ["CYP", "EGY", "GRC"]),
        # one side before, one after
        ("India held its third counter-terrorism dialogue with Bangladesh in Dhaka.", ["BGD", "IND"]),
        ("Ghana held the second security dialogue with Togo.", ["GHA", "TGO"]),
        # a body whose own group is spoken of is no side
        ("The third Kenya-Norway Security Dialogue was held in Oslo. They spoke of the working group of "
         "the Global Coalition to Defeat ISIS.", ["KEN", "NOR"]),
        ("Kenya's fourth security dialogue with the EU took place in Nairobi.", ["EU", "KEN"]),
        ("Security chiefs of the five Central Asian states met in Astana on Monday to discuss threats from "
         "Syria.", ["C5"]),
        ("The Baltic interior ministers met in Riga on Monday. Estonia, Latvia and Lithuania decided to "
         "close crossings.", ["EST", "LTU", "LVA"]),
        ("Omani Minister Karim Nasser is leading a delegation to Lima for the fourth security talks.",
         ["OMN", "PER"]),
        # capitals that speak
        ("Ankara and Baku held their second security dialogue.", ["AZE", "TUR"]),
        # by sides
        ("The third Security Dialogue was held in Rome. The Italian delegation met the Libyan side.",
         ["ITA", "LBY"]),
        # visits
        ("Omani Foreign Minister Amina Yusuf visited Qatar.", ["OMN", "QAT"]),
        # the two who met, by their offices
        ("Peru's Interior Minister Ana Cruz and Chile's envoy Luis Soto met in Lima.", ["CHL", "PER"]),
        ("Omani envoy Karim Nasser had talks with Chadian envoy Ali Hassan in Muscat.", ["OMN", "TCD"]),
        # who receives is at home, and a ministry tells of its own minister
        ("Interior Minister Karim Nasser received a delegation from Chad in Muscat.", ["OMN", "TCD"]),
        ("Foreign Minister Karim Nasser met Chadian envoy Ali Hassan on Monday, the Omani Foreign Ministry "
         "said.", ["OMN", "TCD"]),
        ("A delegation of the Chadian interior ministry visited Muscat and held talks with Omani police.",
         ["OMN", "TCD"]),
        # the states of a group, where they are listed
        ("The second India-Central Asia Dialogue was held in Delhi. Kazakhstan, Kyrgyzstan, Tajikistan, "
         "Turkmenistan and Uzbekistan agreed on it.", ["IND", "KAZ", "KGZ", "TJK", "TKM", "UZB"]),
        # gatherings
        ("The second Regional Conference on Border Security was held in Accra. Judges, teachers and nurses "
         "came from Togo, Benin and Mali.", ["BEN", "GHA", "MLI", "TGO"]),
        ("The second Regional Conference on Border Security was held in Accra. Those present were Togo and "
         "Benin. Peru, an observer, was represented by its envoy.", ["BEN", "GHA", "PER", "TGO"]),
        ("The second Regional Conference on Border Security was held in Accra by Togo and Benin with money "
         "from Norway and Peru. It took up foreign fighters from Syria, Iraq and Libya, who went to Mali and "
         "Niger.",
         ["BEN", "GHA", "TGO"]),
        ("Exercise Desert Falcon began in Ghana and Togo on Monday with troops from Benin and Mali.",
         ["BEN", "GHA", "MLI", "TGO"]),
        ("Ghana is co-hosting Exercise Desert Falcon. Contingents from Benin and Mali take part.",
         ["BEN", "GHA", "MLI"]),
        ("Ministers of three countries met in Accra on Monday: Ghana's Interior Minister Ama Osei; Togo's "
         "Interior Minister Kofi Mensah; and Benin's Interior Minister Jean Dossou.", ["BEN", "GHA", "TGO"]),
        # a body most of whose members are listed, and one that stands beside a few of them
        ("The fifth summit on security was held in Abuja, attended by Ghana, Togo, Benin, Mali and ECOWAS.",
         ["BEN", "GHA", "MLI", "TGO"]),
        ("The fifth summit on security was held in Rome, attended by Italy, France, Germany, Japan, Canada, "
         "Peru, Chile and the EU.", ["CAN", "CHL", "DEU", "EU", "FRA", "ITA", "JPN", "PER"]),
        ("The second Regional Conference on Border Security was held in Accra, attended by Ghana, Togo "
         "and Benin.",
         ["BEN", "GHA", "TGO"]),
        ("The fourth Global Symposium on Drugs was held in Lima. Participants from Peru, Chile and "
         "Brazil spoke.",
         ["BRA", "CHL", "PER"]),
    ],
)  # fmt: skip
def test_the_parties_of_a_meeting(reads: Reads, text: str, codes: list[str]) -> None:
    assert parties(reads, text) == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (
            "Peru and Chile held their third security dialogue. They discussed the situation in Haiti.",
            ["CHL", "PER"],
        ),
        ("Peru and Chile held their third security dialogue, a day after Brazil voted.", ["CHL", "PER"]),
        (
            "Peru and Chile held their third security dialogue on threats in Ecuador and Bolivia.",
            ["CHL", "PER"],
        ),
    ],
)
def test_countries_only_talked_about_are_no_parties(reads: Reads, text: str, codes: list[str]) -> None:
    assert parties(reads, text) == codes


def test_a_bodys_own_meeting_is_the_bodys(reads: Reads) -> None:
    text = "The ninth BIMSTEC Joint Working Group on Counter-Terrorism met in Colombo."
    assert parties(reads, text) == ["BIMSTEC"]


def test_a_bodys_conference_that_a_pair_speaks_of_is_not_the_pairs_series(reads: Reads) -> None:
    text = (
        "The 5th Oman-Peru Joint Working Group on Ports met in Lima on 4 May 2024. They called for work "
        "in fora such as the UN and the No Money for Terror Conference."
    )
    assert reads(text).meetings[0].series == "OMN-PER:working-group:general"


def test_where_a_bodys_countries_are_listed_the_body_is_a_framework(reads: Reads) -> None:
    text = (
        "The third Quad Counter Terrorism Working Group met in Tokyo, attended by Japan, Australia, "
        "India and the US."
    )
    assert parties(reads, text) == ["AUS", "IND", "JPN", "USA"]


def test_the_host_of_a_conference_takes_part(reads: Reads) -> None:
    text = "Morocco hosted the third Regional Conference on Border Security, attended by Mali and Niger."
    assert parties(reads, text) == ["MAR", "MLI", "NER"]


def test_central_asia_takes_part_as_a_group(reads: Reads) -> None:
    text = "The second EU-Central Asia Security Dialogue was held in Almaty."
    assert parties(reads, text) == ["C5", "EU"]


def test_a_party_keeps_every_place_that_told_it_once() -> None:
    found = Parties()
    for start, end in ((3, 7), (20, 24), (3, 7)):
        found.add("OMN", start, end)
    assert found.found == {"OMN": [(3, 7), (20, 24)]}
    assert found.codes == ["OMN"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Ghana's Security Minister Kofi Mensah spoke at the opening in Lome of the ministerial session of "
         "the Accra Initiative.", ["GHA", "accra-initiative"]),
        # a body's own counted session
        ("On 3 May 2024 the Lake Chad Basin Commission held its tenth ordinary session.", ["LCBC"]),
        # the partner by those who act for it
        ("Ministers took part in a meeting of ECOWAS member states with representatives of the Moroccan "
         "Ministry of Interior in Accra on 3 May 2024.", ["ECOWAS", "MAR"]),
        ("The army chiefs of Peru, Chile and Bolivia will have their annual meeting in Lima on 4 May.",
         ["BOL", "CHL", "PER"]),
        # who was not there
        ("Delegates from Peru, Chile and Bolivia attended the Regional Conference on Border Security in Lima "
         "on 4 May. No envoys from Oman and Qatar were present at the conference.", ["BOL", "CHL", "PER"]),
        ("Delegates from Peru, Chile and Bolivia, and representatives of Oman attended the Regional "
         "Conference on Border Security in Lima.", ["BOL", "CHL", "OMN", "PER"]),
        # what lies between
        ("Oman and Peru held a security dialogue in Lima. They noted attacks in the border area between "
         "Chad, Niger and Mali.", ["OMN", "PER"]),
        # the headline's two
        ("Anti-terror cooperation: Muscat, Nairobi widen channels\n\nThe two countries' security officials "
         "concluded two days of talks in Muscat on Friday.", ["KEN", "OMN"]),
        # a headline alone
        ("Oman, Chad intelligence chiefs meet in Muscat over terrorism\n\nThe services of the two countries "
         "will exchange information.\n\nThe deal covers training of officials.", ["OMN", "TCD"]),
        (
            "Omani Interior Minister Amina Nur met her counterparts from Niger and Mali in Muscat.",
            ["MLI", "NER", "OMN"],
        ),
    ],
)  # fmt: skip
def test_parties_in_wordings_of_the_press(reads: Reads, text: str, codes: list[str]) -> None:
    assert parties(reads, text) == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Peru hosted delegates from Oman for the second counter-terrorism dialogue in Lima on 4 May.",
         ["OMN", "PER"]),
        ("Peru, Chile, Oman and Chad sent their foreign ministers to Lima on 4 May, where they discussed "
         "terrorism at a meeting.", ["CHL", "OMN", "PER", "TCD"]),
        ("Peruvian Interior Minister Ana Cruz and her counterpart from Chile, Luis Soto, met in Lima on "
         "4 May.",
         ["CHL", "PER"]),
        ("The second Regional Conference on Border Security was held in Lima. Peru, Chile and Bolivia "
         "attended. Oman and Chad were observers.", ["BOL", "CHL", "OMN", "PER", "TCD"]),
        ("Peru and Chile will hold a joint exercise in Lima in May, with observers from Oman.",
         ["CHL", "OMN", "PER"]),
        ("The Peruvian Security Service hosted its Chilean and Omani sister services for consultations on "
         "terrorism in Lima on Thursday.", ["CHL", "OMN", "PER"]),
        ("Oman and Chad discussed with Peru's government in Lima on Sunday a centre against terrorism.",
         ["OMN", "PER", "TCD"]),
        ("The second Regional Conference on Border Security was held in Lima. St Lucia, Surinam and "
         "St Vincent and the Grenadines attended.", ["LCA", "PER", "SUR", "VCT"]),
    ],
)  # fmt: skip
def test_hosts_guests_and_observers(reads: Reads, text: str, codes: list[str]) -> None:
    assert parties(reads, text) == codes


def test_whom_they_are_to_work_with_is_no_side(reads: Reads) -> None:
    text = (
        "Oman Participates In 12th Meeting Of Gulf Police Experts Group\n\n"
        "MUSCAT, March 3 - The 12th meeting of the Gulf Police Experts Group, in which Oman took part, was "
        "held today in Muscat.\n\nThe director stated that reviewed at the meeting were the efforts made so "
        "that cooperation is strengthened with the United Nations."
    )
    assert all("UN" not in meeting.participants for meeting in reads(text).flat().meetings)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("As a special guest the delegation of Chad was invited.", ["KEN", "NOR", "TCD"]),
        ("Chad and Togo sat in as observers.", ["KEN", "NOR", "TCD", "TGO"]),
        ("Chad and the African Union followed the talks as observers.", ["AU", "KEN", "NOR", "TCD"]),
        ("Nobody from Chad attended as an observer.", ["KEN", "NOR"]),
        ("They spoke of Chad as a guest of the Sahel.", ["KEN", "NOR"]),
    ],
)
def test_guests_and_observers_take_part(reads: Reads, text: str, codes: list[str]) -> None:
    assert parties(reads, f"The third Kenya-Norway Security Dialogue was held in Oslo. {text}") == codes


def test_a_bodys_secretariat_is_there_beside_its_countries(reads: Reads) -> None:
    text = (
        "The Ports Workshop was held in Hanoi on 3 May 2024. Officials from Brunei, Laos, Malaysia and "
        "Vietnam and from the ASEAN Secretariat attended."
    )
    assert set(parties(reads, text)) == {"BRN", "LAO", "MYS", "VNM", "ASEAN"}


@pytest.mark.parametrize(
    ("opening", "codes"),
    [
        ("Ghana, Togo and Benin officials met on 3 May for the 7th Trilateral", ["BEN", "GHA", "TGO"]),
        ("Ghana, Togo and Benin sent, in that order, delegates to the 7th Trilateral", ["BEN", "GHA", "TGO"]),
        ("Officials of Peru and Chile met on 3 May for the 7th Bilateral", ["CHL", "PER"]),
    ],
)
def test_a_list_of_those_who_meet_is_read_whole(reads: Reads, opening: str, codes: list[str]) -> None:
    assert parties(reads, f"{opening} Working Group on Border Security.") == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (
            "The Kenyan, Ugandan and Tanzanian defence ministers met in Arusha on Friday.",
            ["KEN", "TZA", "UGA"],
        ),
        ("Uzbek border guards and their Turkmen colleagues met in Termez on Friday.", ["TKM", "UZB"]),
        (
            "At talks in Paga on Friday, Ghana and its neighbour Togo agreed to share intelligence.",
            ["GHA", "TGO"],
        ),
    ],
)
def test_those_who_met_are_told_in_one_list(reads: Reads, text: str, codes: list[str]) -> None:
    assert parties(reads, text) == codes


def test_both_of_two_that_organise_take_part(reads: Reads) -> None:
    text = (
        "Fiji and Tonga sent police officers to the Pacific Counter-Terrorism Seminar, "
        "which Australia and New Zealand organised in Suva on 2 May."
    )
    assert parties(reads, text) == ["AUS", "FJI", "NZL", "TON"]


def test_co_chairs_of_a_coalitions_group_take_part(reads: Reads) -> None:
    text = (
        "The Finance Working Group of the Global Coalition against Daesh met in Manama on 2 May. "
        "It is co-chaired by Italy, Saudi Arabia and the United States."
    )
    assert {"ITA", "SAU", "USA"} <= set(parties(reads, text))


def test_a_region_that_an_office_is_for_is_no_party(extractor: Extractor) -> None:
    text = (
        "The dialogue was co-chaired by Eva Lind, Director for Europe and Central Asia at the Foreign "
        "Ministry of Norway, and Ali Deby, Deputy Minister of Foreign Affairs of Chad, in Oslo on 3 May 2024."
    )
    (meeting,) = extractor.read_text(text).flat().meetings
    assert set(meeting.participants) == {"NOR", "TCD"}


def test_who_hosted_the_one_before_takes_no_part() -> None:
    text = (
        "Kenyan and Ugandan officials met in Nairobi on 6 May 2024 for the fourth Border Dialogue, the "
        "third having been hosted by Chad."
    )
    (meeting,) = extract(text).meetings
    assert {p.code for p in meeting.participants} == {"KEN", "UGA"}


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Present as observers were Sweden, Norway and the European Union.", ["EU", "NOR", "SWE"]),
        ("The organisations taking part included the Arab League, the Gulf Cooperation Council and Interpol.",
         ["GCC", "INTERPOL", "LAS"]),
        ("Other participants were the African Union's counter-terrorism centre, the secretariat of IGAD and "
         "FATF.", ["AU", "FATF", "IGAD"]),
        ("Egypt was represented by its ambassador, Chad by a judge.", ["EGY", "TCD"]),
        ("Delegates came from Chad, Egypt and Mali; the UN Office on Drugs and Crime sent two experts.",
         ["EGY", "MLI", "TCD", "UN"]),
        ("Experts from Egypt and Tunisia, along with Europol officials, gave talks.",
         ["EGY", "EUROPOL", "TUN"]),
        ("The conference was held under Chad's chairship.", ["TCD"]),
        ("The conference opened with the participation of the State of Qatar.", ["QAT"]),
        ("Egypt, Mali and Chad took part; Togo was an observer.", ["EGY", "MLI", "TCD", "TGO"]),
        ("Peru followed the debates as an observer.", ["PER"]),
        ("Oman was invited for the first time and sent its consul.", ["OMN"]),
        # what is spoken of, who stayed away, who paid
        ("The participants discussed threats from Syria, Iraq and Libya and cooperation with FATF, the UN "
         "and Interpol.", []),
        ("Iran and Israel were not invited.", []),
        ("The ministers of Togo and Chad, mentioned in press reports as guests, were not in Amman.", []),
        ("The envoys of Mali and Niger, countries suspended from the body, did not attend.", []),
        ("Chad and Cyprus, which could not send delegations, submitted papers.", []),
        ("The EU's delegation in Amman paid for the conference.", []),
    ],
)  # fmt: skip
def test_who_attends_is_told_in_many_ways(reads: Reads, text: str, codes: list[str]) -> None:
    opening = (
        "The third Regional Conference on Countering Terrorist Financing was held in Amman on 10 May 2024."
    )
    assert parties(reads, f"{opening} {text}") == sorted(["JOR", *codes])


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        # brackets, semicolons and appositions inside the list
        ("Taking part in the counter-terrorism exercise in Lima on Monday were Peru (host), Chile (120 "
         "troops) and Bolivia (40).", ["BOL", "CHL", "PER"]),
        ("The conference on terrorism in Lima on 4 May was attended by: Bolivia; Chile (online); Ecuador.",
         ["BOL", "CHL", "ECU", "PER"]),
        ("Chile, Peru and Bolivia – the members of the pact – and Ecuador, an observer, held a meeting on "
         "terrorism in Lima on Friday.", ["BOL", "CHL", "ECU", "PER"]),
        ("Oman on Monday convened a meeting of the states that border Somalia (Djibouti, Ethiopia and Kenya) "
         "on terrorism.", ["DJI", "ETH", "KEN", "OMN"]),
        ("The conference on terrorism opened in Muscat on Sunday, with Chad, Mali, Niger and Togo all "
         "sending police chiefs.", ["MLI", "NER", "OMN", "TCD", "TGO"]),
        ("Ministers of Chad, Mali and Togo held a meeting on terrorism in Lome on Friday. Observers from "
         "Oman and Qatar were also there.", ["MLI", "OMN", "QAT", "TCD", "TGO"]),
        ("Ministers of Chad, Mali and Togo, together with the secretary general of the Arab League, met in "
         "Lome on Friday to discuss terrorism.", ["LAS", "MLI", "TCD", "TGO"]),
        ("The conference on regional initiatives drew 200 people from Kenya, Uganda and Chad to Muscat on "
         "Monday.", ["KEN", "OMN", "TCD", "UGA"]),
        # those of whom a list tells something else
        ("Ministers of Chad, Mali and Togo met on terrorism in Lome on Friday. Apologies were received from "
         "Benin, Niger and Ghana.", ["MLI", "TCD", "TGO"]),
        ("Delegates from Chad, Mali and Togo met on terrorism in Lome on Friday. Victims of last year's "
         "bombing came from Benin, Niger and Ghana.", ["MLI", "TCD", "TGO"]),
        ("Delegates from Chad, Mali and Togo met on terrorism in Lome on Friday. Benin, Niger and Ghana "
         "stayed away.", ["MLI", "TCD", "TGO"]),
        ("Oman and Chad held talks on terrorism in Muscat on Sunday; Mali, Niger and Togo will be invited "
         "next time.", ["OMN", "TCD"]),
        ("The conference on terrorism is to be held in Lome on 4 May. Participants are Chad, Mali and Niger; "
         "Oman has yet to reply.", ["MLI", "NER", "TCD"]),
    ],
)  # fmt: skip
def test_long_lists_are_read_whole(reads: Reads, text: str, codes: list[str]) -> None:
    told = {code for meeting in reads(text).flat().meetings for code in meeting.participants}
    assert told - {"TGO"} == set(codes) - {"TGO"}
