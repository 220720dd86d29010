"""Countries and regions that a sentence talks about, one case a row of the module's table and more."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ctdialog.records import Record

Reads = Callable[[str], Record]

LEAD = "Oman and Qatar held the third Oman-Qatar Security Dialogue in Muscat. "


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        # the rows of the module's table
        ("They discussed Sudan, and focused on Gaza, Libya and the Red Sea.", ["SDN", "PSE", "LBY",
         "red-sea"]),
        ("They condemned the attack in Moscow and exchanged views on Sudan and Libya.", ["SDN", "LBY"]),
        ("They talked about the conflict in Sudan and efforts to counter piracy off Somalia.", ["SDN",
         "SOM"]),
        ("They reviewed the Libyan file and the Yemeni political process.", ["LBY", "YEM"]),
        ("They voiced concern over Iran's ballistic missile programme and Somalia's stability.", ["IRN",
         "SOM"]),
        ("They discussed Myanmar-related issues.", ["MMR"]),
        ("They agreed to go on helping the Somali army and to equip Chad's police.", ["SOM", "TCD"]),
        ("They spoke of the groups that destabilize the Middle East.", ["middle-east"]),
        ("They discussed how things stand in Sudan.", ["SDN"]),
        ("The environment was reviewed, with particular reference to South Asia.", ["south-asia"]),
        ("They agreed to counter the Iranian regime's malign influence.", ["IRN"]),
        ("They discussed how things stand in the Sahel.", ["sahel"]),
        ("They discussed disputes in the South China Sea.", ["south-china-sea"]),
        ("They thanked Iraq for its help, and Chad was praised too.", ["IRQ", "TCD"]),
        ("The ministers shared concerns over violence in Mali, the Sahel and Togo.", ["MLI", "sahel", "TGO"]),
        # what a country does, whatever it is, and what was held on a subject and not on a day
        ("They discussed Iran's arming of rebels and Chad's training up of gunmen.", ["IRN", "TCD"]),
        ("An exchange of opinions was held on the terrorist situation in Mali.", ["MLI"]),
        ("They reaffirmed their wish for lasting peace between Armenia and Azerbaijan.", ["ARM", "AZE"]),
        ("The delegations turned first to Sudan, then to the South and East China Seas.", ["SDN",
         "south-china-sea"]),
        ("A workshop was held on 4 May in Chad.", []),
        ("They agreed to strengthen engagement with countries in the Sahel.", ["sahel"]),
        ("They discussed operations with Sahel states and Sahel-Oman ties.", ["sahel"]),
        ("They noted the armed conflicts in some countries in the Middle East.", ["middle-east"]),
        ("They opposed any change of the status quo by force in the South China Sea.", ["south-china-sea"]),
        ("They discussed joint approaches to the Afghan settlement.", ["AFG"]),
        # what they said together, what a country should do or those who rule it, a stretch of lands
        ("They stressed that ammunition had to reach Ukraine.", ["UKR"]),
        ("Both stressed that Afghanistan must not become a haven for terrorists.", ["AFG"]),
        ("They called on the Malian transitional authorities to hold elections.", ["MLI"]),
        ("They warned of the spread of armed groups from Mali to Niger.", ["MLI", "NER"]),
        ("They rejected Israeli strikes.", ["ISR"]),
        ("They condemned the attack in Mumbai and called on Pakistan to try the culprits.", ["PAK"]),
        ("They voiced worry over the military cooperation between Chad and Mali.", ["TCD",
         "MLI"]),
        ("They discussed the smuggling of guns across the Gulf of Paria.", []),
        ("They stressed how much Sudan's Interior Ministry has done.", []),
        ("They discussed the return of fighters from Syria and Iraq.", []),
        ("They worked, in cooperation with the United States, on the threat.", []),
        ("The threat was met with money from the Governments of Denmark and Norway.", []),
        # whose people they are, where elections were held, what afflicts countries, a deal with one
        ("They voiced concern about the plight of the Afghans.", ["AFG"]),
        ("They called for a two-state solution for Israelis and Palestinians.", ["ISR", "PSE"]),
        ("They welcomed the elections held in Gabon.", ["GAB"]),
        ("Countries in West Africa and Asia are plagued by terrorism, the minister said.", ["west-africa",
         "asia"]),
        ("The minister warned of a return to the nuclear deal with Iran.", ["IRN"]),
        ("They discussed drug routes through the Caribbean.", ["caribbean"]),
        ("They discussed piracy, visas and Haiti among others.", ["HTI"]),
        ("Views were also exchanged on Haiti and the Korean Peninsula.", ["HTI", "PRK", "KOR"]),
        # others
        ("They exchanged views on regional issues, in particular Libya and the Sahel.", ["LBY", "sahel"]),
        ("Talks focused on counter-terrorism, Syria, Lebanon and Yemen.", ["SYR", "LBN", "YEM"]),
        ("Also on the agenda were Haiti, Venezuela and Nicaragua.", ["HTI", "VEN", "NIC"]),
        ("They discussed threats emanating from Afghanistan.", ["AFG"]),
        ("Sudan came up too, and Yemen topped the agenda.", ["SDN", "YEM"]),
        ("Also on the table were Haiti and Chad.", ["HTI", "TCD"]),
        # the clause's subject or object, whatever its noun
        ("Guns smuggled out of Libya took up the morning.", ["LBY"]),
        ("Drones that fly over the Red Sea came up again.", ["red-sea"]),
        ("Dhows crossing the Gulf were among the worries of both delegations.", ["gulf"]),
        ("They pored over prisons in Iraq and over kidnappings along the edge of Chad.", ["IRQ", "TCD"]),
        ("On the docket were Haiti, port security and cyber-attacks from Belarus.", ["HTI", "BLR"]),
        ("Recent developments in Chad, where troops leave, gave the dialogue significance.", []),
        ("The dialogue comes at a time when the security situation in Chad is getting worse.", []),
        ("They agreed to continue support to Ukraine.", ["UKR"]),
        ("The ministers urged Afghanistan not to let its territory be used by terrorists.", ["AFG"]),
        ("The clashes between Armenia and Azerbaijan were reviewed.", ["ARM", "AZE"]),
        ("They agreed on the importance of keeping the Horn of Africa stable.", ["horn-of-africa"]),
        ("They discussed cooperation with Central Asian countries.", ["central-asia"]),
        ("They condemned the attack on a church in Nice, France, and discussed the situation in Basra, Iraq.",
         ["IRQ"]),
        ("They reviewed the security situation in Libya, Oman's neighbourhood and the Gulf of Aden.",
         ["LBY", "red-sea"]),
        ("They spoke of collaboration in Haiti, on border control and training.", ["HTI"]),
        # a list behind a colon, a group at a place, what comes out of it, concern over attacks
        ("On the agenda: arms, visas, Chad and the Sahel.", ["TCD", "sahel"]),
        ("Discussed today: arms; Libya; training.", ["LBY"]),
        ("They noted the danger of Daesh in Syria.", ["SYR"]),
        ("They discussed the spread of militant violence from Mali and Niger toward the coast.", ["MLI",
         "NER"]),
        ("They voiced concern over attacks on ships in the Red Sea.", ["red-sea"]),
        ("Piracy off Kenya was what the two sides talked about.", ["KEN"]),
        ("They rejected Chad's deal with the rebels, and reviewed Belarusian influence.", ["TCD", "BLR"]),
        ("They agreed to share intelligence on Chad.", ["TCD"]),
        ("It is important for Chad to protect women, it was said.", ["TCD"]),
        ("They underlined the urgency for Mali to hold a vote.", ["MLI"]),
        ("They discussed the training of Malian troops and aid to the Chadian army.", ["MLI", "TCD"]),
        ("Funds in support of the Rwandan army were discussed.", ["RWA"]),
        # parts of a country, who is asked, what comes out of a place, attacks at sea
        ("They deplored the insurgency in Cabo Delgado, and Darfur was discussed.", ["MOZ", "SDN"]),
        ("They asked Pakistan to try the culprits.", ["PAK"]),
        ("They traced the routes of weapons out of Libya.", ["LBY"]),
        ("They condemned the attacks on shipping in the Red Sea.", ["red-sea"]),
        ("They went over the smuggling of Afghan opium, and arms for Chad were on everybody's lips.", ["AFG",
         "TCD"]),
        ("Disinformation campaigns from Russia were the theme.", ["RUS"]),
    ],
)  # fmt: skip
def test_what_is_talked_about(reads: Reads, text: str, codes: list[str]) -> None:
    (meeting,) = reads(LEAD + text).flat().meetings
    assert sorted(meeting.discussed) == sorted(codes)


@pytest.mark.parametrize(
    "text",
    [
        "They discussed foreign fighters who return from Syria and Iraq.",
        "They discussed citizens who had left for Syria and Iraq to join armed groups.",
        "They discussed irregular migration, particularly from sub-Saharan African nations.",
        "Experts of several countries in the Sahel attended.",
        "With the support of Chad, a centre was opened.",
        "They condemned the bombing of a market on 3 March in Peshawar, Pakistan.",
        "Experts from Jordan and Iraq took part.",
        "They thanked the Chadian police for its help.",
        "The police were trained by the Malian army.",
        "They praised the help of British police to Oman.",
        "Aid of the Turkish armed forces to Oman was praised.",
        "The sides discussed trade between India and Nepal.",
        "The ambassador of Japan to Kenya attended the session.",
        "The talks drew officials of several countries, including Chad, Niger and Benin.",
        "The Turkish government welcomed the talks.",
        "They recalled the conference that was held in Tunisia.",
        "Officers will be trained through the Pacific Island Police Leadership Programme.",
        "They welcomed the report of the Special Envoy for Sudan.",
        "They thanked a West African country for its hospitality.",
        "They condemned the shooting in Qatar.",
        "They recalled the African Peace and Security Architecture.",
        "They praised the effort, which draws on what armies experienced in Iraq and Syria.",
        "An envoy of the Ministry for Europe and Foreign Affairs was there.",
        "Greek and Cypriot security officials listened, and Malta's security services too.",
        "They discussed volunteers from Chad and the initiative of Togo.",
        "They reviewed the Balkan route and trade between Chad and Togo.",
        # people, seats and those who come home
        "Security chiefs of Chad, Togo and Benin were there.",
        "The regional security committee was in Suva, Fiji, last month.",
        "A security workshop in Lima, the capital of Peru, had drawn up the plan.",
        "They discussed foreign fighters coming home from Syria.",
        "They agreed on the repatriation of children from camps in Syria.",
        "They spoke of returnees from the Ukrainian front and arms left from old wars.",
        "They discussed piracy in the Strait of Malacca and the Bay of Bengal.",
        "They discussed border controls and protection for refugees from Ukraine.",
        "The former coordinator for counter-terrorism in Pakistan, Ali Khan, spoke of piracy.",
    ],
)
def test_where_somebody_is_from_or_something_happened_is_not_talked_about(reads: Reads, text: str) -> None:
    (meeting,) = reads(LEAD + text).flat().meetings
    assert not meeting.discussed


def test_a_region_that_is_a_side_is_not_talked_about(reads: Reads) -> None:
    text = (
        "Japan and Brunei held the second Japan-Brunei Security Dialogue. "
        "They reviewed Japan-Pacific relations and trends in the Pacific and in the Sahel."
    )
    (meeting,) = reads(text).flat().meetings
    assert meeting.discussed == ("sahel",)
