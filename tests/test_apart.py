"""Sentences among the news of the talks that tell of others give no topics; those of the talks do."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ctdialog.records import Record

Reads = Callable[[str], Record]

LEAD = "Peru and Oman held the fourth Peru-Oman Security Dialogue in Lima on 13 May 2024. "


def topics(reads: Reads, text: str) -> tuple[str, ...]:
    (meeting,) = (m for m in reads(LEAD + text).flat().meetings if m.prominence == "main")
    return meeting.topics


@pytest.mark.parametrize(
    "text",
    [
        # organs at home
        "Last week Peru's parliament approved a law on cybercrime.",
        "The Omani cabinet is to consider a bill on money laundering on Thursday.",
        "Peru's Supreme Court last month overturned a law on extradition.",
        "A court in Lima is hearing a case on arms trafficking.",
        "A law on human trafficking entered into force in Peru on 1 January.",
        "Peru's president is to address the nation on migration on Thursday.",
        # the street, the papers
        "A few hundred protesters marched through Lima to demand action on migration.",
        "Students outside held up placards on human rights.",
        "Unions staged a rally on trade in Lima.",
        "Polls show that most voters in Peru worry about drug trafficking.",
        "According to a UN report published last week, piracy is on the rise.",
        # another pair, another time
        "Last month Oman and Chad signed an agreement on visas.",
        "Peru and Chad agreed last week to cooperate on border security.",
        "In January Oman launched a plan on cyber security.",
        "Peru, Chad and Mali announced their withdrawal from a pact on visas in January.",
        # what befell people, what a spokesperson is asked, what is told a crowd
        "Five men were arrested near Lima last month on suspicion of raising funds for terrorists.",
        "Responding to a question about migration, she said that Peru had lodged a protest.",
        "Asked about cybercrime, the spokesperson said that she had no details.",
        "To another question, he replied that migration was a matter for parliament.",
        "Earlier this week, Peru's interior minister told a rally in Cusco that drones carried drugs.",
        "Meanwhile, the Senate has urged the government to act on migration.",
        "The Chamber of Deputies approved a bill on migration by 120 votes.",
        "The center, which opened in 2017, has removed more than 12 million items of extremist content.",
        # what had led to the talks, whom somebody seeks, and where one goes next
        "The meeting was called following the kidnapping of two engineers.",
        "The rebel leader is accused by prosecutors of shipping cocaine.",
        "Minister Ana Cruz leaves for Cusco tomorrow to meet investors.",
        # what others do and say, and what is heard at a reception
        "Chad, which cut ties with Oman in May, has accused it of smuggling arms to rebels.",
        "Mali denies that it shelters terrorists.",
        "Chad's army has deployed troops along the border.",
        "Earlier in the day, Ana Cruz attended a reception of the embassy, where trade was discussed.",
        "It is noteworthy that Peru adopted a plan on cybercrime in 2019.",
        # somebody's life and what is said elsewhere
        "Ana Cruz holds a doctorate in law and has published widely on piracy.",
        "Ana Cruz is the author of several books on migration.",
        "Ana Cruz later gave a lecture on maritime security at the University of Lima.",
        "In the evening, Ana Cruz spoke about drug trafficking at a local think tank.",
        "Separately, Peru announced that it would hold a national debate on migration.",
        "At a separate event in Lima, business leaders discussed trade and investment.",
        "Minister Ana Cruz previously worked on migration.",
        "Before joining the ministry, Minister Ana Cruz dealt with migration.",
        # what a body is and is there for
        "The FATF is a leading organisation that focuses on money laundering and terror financing.",
        "Its main task is to coordinate action against drug trafficking.",
        "The Center came into being in 2000. Its purpose is to coordinate action against drug trafficking.",
        "The Center maintains ties with border guard commanders.",
        "Since then, it has prepared 60 papers on the exchange of information.",
        "The Supreme Council aims to deepen ties in trade and investment.",
        # what was none
        "Neither drug trafficking nor migration was raised.",
        "Drug trafficking was not a topic.",
        "Migration was not the theme of the talks, they noted.",
        # what a place is
        "The narrow strait carries a fifth of the region's trade.",
        "The tri-border area has long been a hub for the smuggling of drugs.",
        "The working group oversees six sub-groups, on intelligence sharing, radicalization and drugs.",
    ],
)
def test_what_is_told_of_others_is_no_topic(reads: Reads, text: str) -> None:
    assert topics(reads, text + " The talks were friendly.") == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Last month, the two sides had agreed on visas, and they now discussed piracy.",
            "maritime-security",
        ),
        ("According to a report of the state agency, the two sides discussed piracy.", "maritime-security"),
        ("Separately, the two ministers discussed extradition.", "criminal-justice"),
        ("The delegations heard a lecture on piracy at the Naval Academy.", "maritime-security"),
        ("Peru and Oman agreed to cooperate on extradition.", "criminal-justice"),
        ("In May Peru and Oman agreed to work on visas, the statement says.", "migration"),
        ("The ministers noted that Peru's parliament had approved a law on cybercrime.", "cybersecurity"),
        ("Both sides presented a study on human trafficking.", "organized-crime"),
        ("According to a study presented by Omani experts, piracy is on the rise.", "maritime-security"),
        # a side or somebody with a name speaks, or both do
        ("Peru briefed Oman on the course on terrorist financing that it held in March.",
         "terrorism-financing"),
        ("Oman said Boko Haram organised deadly strikes and smuggled arms.", "arms-trafficking"),
        ("According to press reports, Peru asked Oman to help against human trafficking.", "organized-crime"),
        ("The dialogue is a forum for the two sides to discuss piracy.", "maritime-security"),
        ("The talks are aimed at stronger ties in trade.", "trade-economy"),
        ("The FATF was discussed by both, as was piracy.", "maritime-security"),
        ("In the exchange of data on foreign terrorist fighters Peru and Oman want to go further.",
         "foreign-terrorist-fighters"),
        ("In a final report, Oman and Peru called for action against piracy.", "maritime-security"),
        ("According to local media reports, piracy was raised.", "maritime-security"),
        ("Omani Under-Secretary Said Al Balushi said the group was previously confined to the coast and now "
         "lived on piracy.", "maritime-security"),
        ("Peru's cabinet approved the extradition treaty with Oman.", "criminal-justice"),
        ("Peru's cabinet approved a treaty on extradition, Omani Minister Said Al Balushi noted.",
         "criminal-justice"),
        ("Separately, Peru raised piracy.", "maritime-security"),
        ("The strait is a haven for pirates, Omani Minister Said Al Balushi said.", "maritime-security"),
        ("Peru, which opened a school in 2019, will fund a course for Omani judges.", "capacity-building"),
        ("Oman earlier proposed to address online radicalisation at universities.", "radicalization"),
        ("Two weeks before, coast guards of Peru and Oman reviewed border security.", "border-security"),
        ("Omani Minister Said Al Balushi, who holds a doctorate in law, raised piracy.", "maritime-security"),
        ("Meddling in election campaigns and piracy were discussed.", "maritime-security"),
        # what befell people in a clause of what was discussed, and a country that took up the time
        ("Extradition of smugglers who were caught and jailed in March was discussed.", "criminal-justice"),
        ("Al-Qaeda, whose chief was killed last year, and piracy were discussed.", "maritime-security"),
        ("A file on traders who are wanted for drug trafficking was handed over.", "drug-trafficking"),
        ("Solidarity with the families of the nine men who were killed on Sunday in the raid was voiced.",
         "victims-of-terrorism"),
        ("Pirates arrested off Chad in May, who are accused of smuggling arms, were discussed.",
         "arms-trafficking"),
        ("Chad took up an hour, in particular piracy on its lake.", "maritime-security"),
        ("Mali took centre stage, with drug trafficking a main subject.", "drug-trafficking"),
        ("Chad took most of the morning: visas, piracy and drug trafficking.", "drug-trafficking"),
        ("Asked what was talked of, he said: visas, piracy and extradition.", "maritime-security"),
        ("In reply to a question, the spokesman said piracy was a subject.", "maritime-security"),
        ("Answering a question, she said extradition had been discussed.", "criminal-justice"),
        # a body's land, a line that makes things, and boats of Mondays
        ("They discussed the coast, where Chad leads a joint force against piracy.", "maritime-security"),
        ("They addressed the assembly line for drones.", "emerging-technologies"),
        ("They discussed youths who leave for Spain on Sunday boats of smuggling gangs.", "organized-crime"),
        ("They discussed trade between Chad and Togo.", "trade-economy"),
        # asked about the talks; what befell people is told of by those who talk, or due to their work
        ("Asked about the talks, she said that drug trafficking was discussed.", "drug-trafficking"),
        ("Oman noted that five men had been arrested last month over drug trafficking.",
         "drug-trafficking"),
        ("Ten men were arrested last year over drug trafficking thanks to the exchange of information, "
         "the two ministers said.", "drug-trafficking"),
        ("The two sides noted that the center has removed 3,000 items of extremist content.",
         "terrorist-use-of-internet"),
        ("Informed about drug trafficking, Oman offered help.", "drug-trafficking"),
        ("Chad was accused by Oman and Peru of smuggling arms to rebels.", "arms-trafficking"),
        ("Mali must not shelter terrorists, the two sides stressed.", "cross-border-terrorism"),
        ("They agreed to join the Christchurch Call.", "terrorist-use-of-internet"),
        ("Following the talks, they signed an agreement on extradition.", "criminal-justice"),
        ("Both sides said that the rebels are accused of smuggling arms.", "arms-trafficking"),
        # what the talks were for, and what the two say of a body
        ("Its aim was to discuss border security.", "border-security"),
        ("Its main task was to stem drug trafficking.", "drug-trafficking"),
        ("Its goal is to strengthen police cooperation.", "law-enforcement"),
        ("NATO is a partner of the mission, and the two sides discussed piracy with it.",
         "maritime-security"),
        ("The UN is the main body for the fight against terrorism financing, both sides stressed.",
         "terrorism-financing"),
        ("The EU is one of the main donors to the mission against piracy, Oman said.", "maritime-security"),
        ("The Arab League is a partner of the network, which is to fight piracy.", "maritime-security"),
        # what is founded at the talks, and what a body that talks wants
        ("They set up a drug centre. The drug centre aims to combat drug trafficking.", "drug-trafficking"),
        ("They set up a mechanism. The mechanism aims to strengthen border security.", "border-security"),
        # what one says of a subject, not that it was none
        ("They stressed that terrorism financing is not an issue one country can solve alone.",
         "terrorism-financing"),
        ("They discussed drug trafficking, which is not a topic to be taken lightly.", "drug-trafficking"),
    ],
)  # fmt: skip
def test_what_the_two_sides_say_is_one(reads: Reads, text: str, expected: str) -> None:
    assert expected in topics(reads, text)


@pytest.mark.parametrize(
    ("opening", "text", "expected"),
    [
        ("The Parliamentary Conference on Counter-Terrorism opened in Rome on Monday. ",
         "Parliamentarians discussed terrorist financing.", "terrorism-financing"),
        ("A judicial workshop of Kenya, Uganda and Tanzania opened in Arusha on Monday. ",
         "Judges examined the use of evidence against foreign terrorist fighters.",
         "foreign-terrorist-fighters"),
    ],
)  # fmt: skip
def test_delegates_of_a_conference(reads: Reads, opening: str, text: str, expected: str) -> None:
    (meeting,) = reads(opening + text).flat().meetings
    assert expected in meeting.topics


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # another round, by its year
        ("The previous round, held in Muscat in 2022, dealt with piracy.", ()),
        ("At the last meeting, in Muscat in 2022, the two sides discussed visas.", ()),
        ("The third round, in 2022, focused on visas.", ()),
        ("The fourth round, held in 2024, focused on visas.", ("migration",)),
        ("The last round, held in 2022, dealt with piracy, while this time extradition was discussed.",
         ("criminal-justice",)),
        # told not to be a subject
        ("Nothing was said about migration.", ()),
        ("Discussion of extradition was postponed to the autumn.", ()),
        ("Ana Cruz made no mention of piracy.", ()),
        ("The spokesman declined to take questions on migration.", ()),
        ("The two sides did not take up migration.", ()),
        ("Migration was not a topic.", ()),
        ("Migration was not the subject, but extradition was.", ("criminal-justice",)),
        # houses and what they are for; what guests have seen and done before
        ("The guests also toured a centre that specialises in cyber security.", ()),
        ("They met at the Institute of History, which runs courses on piracy.", ()),
        ("Ana Cruz heads a ministry that deals with migration and sport.", ()),
        ("Ana Cruz, an expert on piracy, took office in March.", ()),
        ("The envoy also met NGOs working on migration.", ()),
        ("They called for more support to NGOs working on migration.", ("migration",)),
        ("They met in the group, where Chad leads the working group on migration.", ()),
        ("Ana Cruz arrived from Madrid, where she attended a seminar on migration.", ()),
        ("In an interview with a local newspaper, Ana Cruz spoke about piracy.", ()),
        # not the house where they meet, but one they open
        ("They agreed to open an academy in Lima, which offers courses on terrorist financing.",
         ("capacity-building", "terrorism-financing")),
        # what services did, and not what they are to do with what was taken
        ("Police in Lima on Tuesday arrested a gang that dealt in drugs.", ()),
        ("Experts advised on how police should handle phones seized from foreign terrorist fighters.",
         ("foreign-terrorist-fighters",)),
        ("Experts explained how the coast guard spots boats seized by pirates.", ("maritime-security",)),
    ],
)  # fmt: skip
def test_beside_the_talks(reads: Reads, text: str, expected: tuple[str, ...]) -> None:
    assert topics(reads, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They discussed the illicit drug trade.", ("drug-trafficking",)),
        ("They discussed the illicit arms trade.", ("arms-trafficking",)),
        ("They discussed cooperation between the armed forces.", ("defence-cooperation",)),
        ("They discussed safety at sea.", ("maritime-security",)),
        ("They discussed the timely flow of information between the services.", ("information-sharing",)),
        ("Views were exchanged on the risks of artificial intelligence.", ("emerging-technologies",)),
        ("The programme of the talks comprised piracy and visas.", ("maritime-security", "migration")),
        ("They discussed cooperation on multilateral platforms and sanctions against terrorist groups.",
         ("multilateral-cooperation", "terrorist-designations")),
        ("They discussed human trafficking and the non-proliferation of weapons of mass destruction.",
         ("organized-crime", "cbrn")),
    ],
)  # fmt: skip
def test_words_that_look_like_two_topics(reads: Reads, text: str, expected: tuple[str, ...]) -> None:
    assert topics(reads, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They discussed tensions between Chad and Mali.", ("TCD", "MLI")),
        ("They discussed relations between Chad and Mali and visas.", ("TCD", "MLI")),
        ("They discussed the situation along the Thai-Cambodian border.", ("THA", "KHM")),
        ("On Chad and Mali, the ministers called for calm.", ("TCD", "MLI")),
        ("Regarding the Sahel, both sides voiced concern.", ("sahel",)),
        # the sides' own relations, and where somebody was
        ("They noted that relations between Peru and Oman were good.", ()),
        ("On arrival from Chad, the ministers met the press.", ()),
    ],
)
def test_how_others_stand_to_each_other(reads: Reads, text: str, expected: tuple[str, ...]) -> None:
    (meeting,) = (m for m in reads(LEAD + text).flat().meetings if m.prominence == "main")
    assert meeting.discussed == expected
    assert ("regional-security" in meeting.topics) == bool(expected)


@pytest.mark.parametrize(
    "text",
    [
        "The agenda included piracy; visas; and the South China Sea.",
        "Main issues of the talks were visas and the South China Sea.",
    ],
)
def test_a_list_with_semicolons_is_an_agenda(reads: Reads, text: str) -> None:
    (meeting,) = reads(LEAD + text).flat().meetings
    assert meeting.discussed == ("south-china-sea",)
