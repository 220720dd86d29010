"""What an occasion addressed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ctdialog.extractor import Extractor
from ctdialog.records import FlatMeeting, Record

Reads = Callable[[str], Record]

LEAD = "Oman and Qatar held the third Oman-Qatar Security Dialogue in Muscat. "


def content(reads: Reads, text: str) -> FlatMeeting:
    """The one meeting that the lead and a text tell of."""
    (meeting,) = reads(LEAD + text).flat().meetings
    return meeting


@pytest.mark.parametrize(
    ("text", "field", "values"),
    [
        # the rows of the module's table
        ("They discussed the situation in Afghanistan and the Middle East.", "discussed", ["AFG",
         "middle-east"]),
        ("They discussed threats posed by ISKP.", "groups", ["ISKP"]),
        ("They agreed on cooperation in multilateral fora such as the UN, FATF and GCTF.",
         "forums", ["UN", "FATF", "GCTF"]),
        ("They condemned the attack in Pahalgam, India.", "discussed", []),
        # a paper that was signed is no person
        ("They met under the Trilateral Memorandum signed in 2022.", "instruments",
         ["Trilateral Memorandum"]),
        # what somebody tells at the talks is no narration, though it goes back
        ("Piracy has been fought for years, the papers say.", "topics", []),
        ("Cooperation against drug trafficking has been developed further, he said.", "topics",
         ["drug-trafficking"]),
        # another occasion is named as what came before, and those who meet take the word
        ("Following a workshop in Nairobi in May, they agreed to fight drug trafficking.", "topics",
         ["drug-trafficking"]),
        # what an earlier meeting had agreed is not what this one does
        ("At the previous meeting, in Doha in May, officials had promised to fight drug trafficking.",
         "topics", []),
        ("During their last round of talks the ministers had spoken of ISKP.", "groups", []),
        # what was signed years ago, and somebody's duty
        ("Last year the two countries signed a pact on drug trafficking.", "topics", []),
        ("The dialogue was held on 4 May 2024. Oman and Qatar signed a treaty on drug trafficking in 2011.",
         "topics", []),
        ("They reviewed the treaty on drug trafficking signed in 2011.", "topics", ["drug-trafficking"]),
        ("The minister, who heads the anti-drug campaign, and his host discussed piracy.", "topics",
         ["maritime-security"]),
        # a relative clause has a time of its own, the clause before it another
        ("A text tells of defence cooperation, which has been close since 2009.", "topics",
         ["defence-cooperation"]),
        ("They went over cooperation in the FATF, where Oman chairs the group on migration.", "topics",
         ["multilateral-cooperation"]),
        ("Officers of both sides tackled drug smuggling.", "topics", ["drug-trafficking"]),
        ("They discussed a treaty on the smuggling of drugs and people.", "topics",
         ["organized-crime", "drug-trafficking"]),
        # what binds two others is their own affair
        ("They discussed military ties between Chad and Mali.", "topics", []),
        ("They discussed military ties between Chad and Mali.", "discussed", ["TCD", "MLI"]),
        ("They discussed military ties between Oman and Qatar.", "topics", ["defence-cooperation"]),
        # a branch that is named tells of itself, and one that is not of the group
        ("They discussed the Afghan branch of the Islamic State, ISIS-K.", "groups", ["ISKP"]),
        ("They discussed affiliates of the Islamic State.", "groups", ["ISIS"]),
        # whom the sides call upon, in a noun
        ("They underlined the need for Chad to refrain from arming rebels.", "discussed", ["TCD"]),
        ("They underlined the need for Oman to train judges.", "discussed", []),
        # bodies that speak are there
        ("UNODC presented its projects on migration.", "forums", []),
        ("On the sidelines of the General Assembly, they discussed migration.", "forums", []),
        # what a sentence concedes first is not what it tells
        ("While much had been achieved in Chad, cyber security was a task for both.", "topics",
         ["cybersecurity"]),
        # an analyst or a professor explains the talks to a reader; what he goes on to say is his too
        ("Tariq Belhaj, a professor of history at Tunis, said that terrorist threats were growing. "
         "Belhaj also noted that pirates were back. “Arms trafficking is worse,” he added.", "topics", []),
        ("Analysts believe that drug trafficking will grow. They agreed to fight piracy.", "topics",
         ["maritime-security"]),
        # who is there is no subject; who is trained, equipped or spoken of is
        ("Senior officers of the Navy and the Coast Guard were in the Omani delegation.", "topics", []),
        ("They agreed on the training of the Coast Guard.", "topics", ["maritime-security",
         "capacity-building"]),
        ("They discussed how technology is abused for attacks.", "topics", ["emerging-technologies"]),
        # whatever is guarded, whatever is cut or hidden, whoever is trained
        ("They discussed how temples may be guarded and the protection of festivals.", "topics",
         ["critical-infrastructure"]),
        ("They discussed submarine cables and arms caches.", "topics",
         ["critical-infrastructure", "arms-trafficking", "maritime-security"]),
        ("They discussed tip-offs and the regulatory framework.", "topics", ["information-sharing",
         "criminal-justice"]),
        ("They discussed freedom of navigation and seats for Omani officers.", "topics",
         ["maritime-security", "capacity-building"]),
        ("They met near the market, and drove past streets and temples.", "topics", []),
        ("The Nagorno-Karabakh conflict was discussed.", "discussed", ["south-caucasus"]),
        # a threat that is only met is not assessed; one that is talked over is
        ("They agreed to counter the terrorist threat by joint drills.", "topics", ["defence-cooperation"]),
        ("They vowed to stop terrorists who pose a serious threat to traders.", "topics", []),
        ("They assessed the terrorist threat in the Gulf of Oman.", "topics", ["threat-assessment"]),
        ("Recent threats were discussed at length.", "topics", ["threat-assessment"]),
        # what an office or a ministry is for
        ("The ministers for trade and migration also spoke of piracy.", "topics", ["maritime-security"]),
        # two countries in one word; a country of a group's own name
        ("They discussed the situation in the Af-Pak region.", "discussed", ["AFG", "PAK"]),
        ("They discussed fighters of the Islamic State in Iraq and Syria.", "discussed", []),
        ("They examined the Armenian-Azerbaijani settlement.", "discussed", ["ARM", "AZE"]),
        # what people are
        ("Some 40 practitioners in criminal justice came.", "topics", []),
        ("They agreed on cooperation between law enforcement officers.", "topics", ["law-enforcement"]),
        ("Representatives of law enforcement organizations took part.", "topics", []),
        # and what they speak of
        ("Officials from Oman discussed drug trafficking.", "topics", ["drug-trafficking"]),
        ("Experts of both states reviewed aviation security.", "topics", ["aviation-security"]),
        # what is done against activities, and a group that has its name from them
        ("They agreed to work together on anti-terrorism activities.", "topics", []),
        ("They discussed terrorist activities in the Gulf.", "topics", ["threat-assessment"]),
        # where a place's security is an aim, or at stake
        ("It was a chance to contribute to the stability of Libya.", "topics", []),
        # a figure, what did not come up, the terrorism situation of a region, and a list before "on officer"
        ("Their mutual trade reached 3 billion dollars.", "topics", []),
        ("The drug trafficking case did not come up.", "topics", []),
        ("They discussed the terrorism situation in the Sahel.", "topics", ["threat-assessment"]),
        ("They focused on piracy and on officer training.", "topics", ["maritime-security",
         "capacity-building"]),
        ("They called piracy a threat to peace and stability in the Gulf of Aden.", "topics",
         ["maritime-security"]),
        # troops who serve under a body
        ("They agreed on cooperation in UN peacekeeping.", "topics", []),
        ("They agreed on joint naval drills.", "topics", ["defence-cooperation"]),
        # what is denied, a duty, a sight of a visit, what is said or done elsewhere
        ("Migration was not discussed, but drugs were taken up.", "topics", ["drug-trafficking"]),
        ("Neither side wished to speak of piracy or of the war in Chad.", "discussed", []),
        ("No mention was made of drug trafficking.", "topics", []),
        ("Minister Ana Cruz, whose ministry is in charge of drug control and migration, led the Omani side.",
         "topics", []),
        ("The Coordinator advises member states on border security and terrorist financing.", "topics", []),
        ("The new envoy, who was trained in explosives disposal in France, spoke of piracy.", "topics",
         ["maritime-security"]),
        ("The delegates also visited a nuclear power plant and a drone factory.", "topics", []),
        ("The dialogue's previous session in 2019 had dealt with cattle rustling and small arms.", "topics",
         []),
        ("The Omani minister will fly on to Kigali for talks on coffee exports.", "topics", []),
        # what a body is there for and how it is built, another session, a speech elsewhere
        ("The dialogue was established in 2012 to tackle smuggling, piracy and arms.", "topics", []),
        ("The agency, set up in 2010, is responsible for border security and biometrics.", "topics", []),
        ("ANTAX was created to coordinate the fight against terror financing.", "topics", []),
        ("A joint cell was created to coordinate the fight against terror financing.", "topics",
         ["terrorism-financing"]),
        ("The commission is made up of five working groups, on drugs, piracy and migration.", "topics", []),
        ("The forum, launched in 2014, agreed to fight piracy.", "topics", ["maritime-security"]),
        ("Minister Ana Cruz, whose portfolio includes customs and narcotics, came.", "topics", []),
        ("The second session, held in Muscat in 2019, had focused on terror financing.", "topics", []),
        ("The group last met in 2019, when piracy was discussed.", "topics", []),
        ("Piracy had been discussed by the two sides at the previous round.", "topics", []),
        ("In her speech to students, the minister spoke of artificial intelligence.", "topics", []),
        # this session by its number or its day; what those who meet say together; what the charged then do
        ("The third dialogue, held at the old fort, had piracy and drug trafficking on its agenda.", "topics",
         ["maritime-security", "drug-trafficking"]),
        ("Piracy had been discussed at their first session on Monday morning.", "topics",
         ["maritime-security"]),
        ("Piracy had been discussed at their first session in 2019.", "topics", []),
        ("In a separate statement the two sides condemned the financing of terrorism by Hamas.", "groups",
         ["HAMAS"]),
        ("In remarks to the parliament of Qatar they discussed piracy.", "topics", ["maritime-security"]),
        ("Officials responsible for border security explored aviation security.", "topics",
         ["aviation-security"]),
        ("The office in charge of migration was told that drug trafficking had grown.", "topics",
         ["drug-trafficking"]),
        # a year opens what they tell at the talks
        ("The dialogue was held on 4 May 2024. In 2023 alone, they noted, drug trafficking had doubled and "
         "20 soldiers were killed in Mali.", "discussed", ["MLI"]),
        ("The ministry said in a separate statement that it would buy warships and discuss piracy.", "topics",
         []),
        ("Seven soldiers were killed by a roadside bomb on Sunday.", "topics", []),
        ("Arms smuggling was left for the autumn session; piracy was discussed.", "topics",
         ["maritime-security"]),
        # who is trained, and a threat that is only faced
        ("They agreed on training for law enforcement officers.", "topics", ["capacity-building"]),
        ("They stressed contacts of law enforcement agencies.", "topics", ["law-enforcement"]),
        ("They stressed unity in facing the constant threat of terrorism.", "topics", []),
        ("The spokesman also answered questions on the war in Gaza and on piracy.", "discussed", []),
        # what a country has been through is none, unless a predicate puts it on the agenda
        ("It was fine. Omani ports have been hit by smugglers of drugs.", "topics", []),
        ("It was fine. Omani losses to drug smugglers were given an hour.", "topics", ["drug-trafficking"]),
        ("Clashes at the border killed 48 people.", "topics", []),
        # a sentence that goes over to the next round tells of this one before
        ("They met. It rained. They agreed to train border guards and to meet again in Doha in May to "
         "discuss visas.", "topics", ["capacity-building", "border-security"]),
        # a country that a predicate is of is the subject itself
        ("Libya was at the centre of the talks.", "topics", ["regional-security"]),
        ("Officials said that Mali would loom large.", "topics", ["regional-security"]),
        ("Chad was praised.", "topics", []),
        ("They spoke about national reconciliation in Qatar.", "topics", ["regional-security"]),
        # waters without a code have a situation and are not discussed
        ("They discussed the security situation in the Gulf of Guinea.", "discussed", []),
        ("They discussed the security situation in the Tri-Border Area.", "topics", ["regional-security"]),
        # what was agreed at another time
        ("Both sides agreed then to fight piracy.", "topics", []),
        # a participant's strategy at the UN is work in it
        ("They reaffirmed the UN Global Counter-Terrorism Strategy.", "topics", ["multilateral-cooperation"]),
        # others
        ("They reviewed developments in the Sahel.", "discussed", ["sahel"]),
        ("The two sides exchanged views on stability in Libya and Sudan.", "discussed", ["LBY", "SDN"]),
        ("They exchanged views on the crisis in Myanmar.", "discussed", ["MMR"]),
        ("They discussed security in Qatar.", "discussed", []),
        ("They voiced concern over the occupation of Elbonia by Chad.", "discussed", ["TCD"]),
        ("They discussed measures along the Laos-Vietnam border.", "discussed", ["LAO", "VNM"]),
        ("They urged peace talks with the Armenians.", "discussed", ["ARM"]),
        ("They discussed a Kenyan-led mission and the support of the Governments of Spain and Italy.",
         "discussed", []),
        ("They noted the accord signed in Lusaka, Zambia.", "discussed", []),
        ("They signed the Memorandum of Understanding (MoU) on Fisheries Crime. They praised the MoU.",
         "instruments", ["Memorandum of Understanding (MoU) on Fisheries Crime"]),
        ("They reviewed the Action Plan on Piracy. They praised the Action Plan.", "instruments",
         ["Action Plan on Piracy"]),
        ("It serves a memorandum of understanding (MoU) which both have.", "instruments",
         ["memorandum of understanding"]),
        ("They discussed threats from Al-Shabaab, Daesh and al-Qaida.", "groups", ["AL-SHABAAB",
         "ISIS", "AQ"]),
        ("They stressed the role of the African Union.", "forums", ["AU"]),
        ("They agreed to exchange information and fight terrorism financing.", "topics",
         ["information-sharing", "terrorism-financing"]),
        ("They discussed border security and cyber security.", "topics", ["border-security",
         "cybersecurity"]),
        ("They reaffirmed the UN Global Counter-Terrorism Strategy.", "instruments",
         ["UN Global Counter-Terrorism Strategy"]),
    ],
)  # fmt: skip
def test_what_was_addressed(reads: Reads, text: str, field: str, values: list[str]) -> None:
    assert sorted(getattr(content(reads, text), field)) == sorted(values)


@pytest.mark.parametrize(
    "text",
    [
        "Al-Shabaab has killed thousands since 2006.",
        "The minister was born in Kenya.",
        "Lina Haddad is a journalist who has lived on migration, trade and human rights.",
    ],
)
def test_the_articles_own_background_is_left_out(reads: Reads, text: str) -> None:
    found = content(reads, text)
    assert not (found.groups or found.discussed or found.topics)


@pytest.mark.parametrize(
    ("text", "field", "value", "words"),
    [
        ("They discussed threats posed by Daesh. They agreed to act against ISIS.", "groups", "ISIS",
         ["Daesh", "ISIS"]),
        ("They recalled the Doha Declaration. They agreed to implement the Doha Declaration.", "instruments",
         "Doha Declaration", ["Doha Declaration", "Doha Declaration"]),
    ],
)  # fmt: skip
def test_each_value_has_every_place_that_told_it(
    reads: Reads, text: str, field: str, value: str, words: list[str]
) -> None:
    (meeting,) = reads(LEAD + text).meetings
    told = [e for e in meeting.evidence if e.field == field]
    assert [(e.value, e.text) for e in told] == [(value, word) for word in words]
    assert len({e.start for e in told}) == len(words)
    assert list(getattr(meeting.flat(), field)) == [value]


@pytest.mark.parametrize(
    ("text", "field", "values"),
    [
        # a topic's word in the name of an organization, an office, or of what a participant is
        ("Officials of the Department for Business and Trade and the National Cyber Security Centre came.",
         "topics", []),
        ("They praised the work of the Ministry of Trade and Migration.", "topics", []),
        # who is there
        ("The talks brought together prosecutors and customs officers.", "topics", []),
        # time before the talks
        ("Kuwait has launched a project which fights the financing of terrorism.", "topics", []),
        ("The navies have been fighting piracy for ten years.", "topics", []),
        # what is done about a group, or what it does
        ("The threat of Al-Shabaab worries both.", "groups", ["AL-SHABAAB"]),
        ("The two navies will go after the Houthis.", "groups", ["HOUTHIS"]),
        ("Boko Haram and ISWAP pose a danger to all.", "groups", ["BOKO-HARAM", "ISWAP"]),
        ("They condemned the killing of nurses by the M23 and the ADF.", "groups", ["ADF", "M23"]),
        ("They condemned the attack near a base of Hamas.", "groups", []),
        ("Hamas has been in the news for years.", "groups", []),
        # a framework is where states work together
        ("They agreed on coordination within the Arab League.", "topics", ["multilateral-cooperation"]),
        # a participant's own country is a subject where its situation is told
        ("They discussed security with Qatar.", "topics", []),
        ("They reviewed the conflict in Yemen.", "topics", ["regional-security"]),
        # a country that is itself what was talked of is talked of for its situation
        ("They discussed piracy, Haiti and Cuba.", "topics", ["maritime-security", "regional-security"]),
        ("They discussed terrorism, particularly Somalia.", "topics", []),
        ("On the agenda: piracy, Haiti and Cuba.", "topics", ["maritime-security", "regional-security"]),
        ("They agreed to share intelligence on Haiti.", "topics", ["information-sharing"]),
        # affairs at home, what happened years ago, what a group is, what somebody had done before
        ("Lawmakers in Muscat have passed a bill on cybercrime.", "topics", []),
        ("Qatar was the scene of bombings in May 2016 at an airport.", "topics", []),
        ("Al-Shabaab, which has recruited boys, lives on extortion.", "topics", []),
        ("They met the envoy, who earlier had visited Lima to discuss piracy.", "topics", []),
        ("Critics accuse the government of using anti-terrorism laws against them.", "topics", []),
        ("The commission is composed of members of the councils and of the law-enforcement bodies.",
         "topics", []),
        ("They discussed training for sailors from Togo and Benin.", "topics", ["capacity-building"]),
        # a trade in weapons or drugs is neither commerce nor crime at large
        ("They discussed the illicit trafficking of small arms.", "topics", ["arms-trafficking"]),
        ("They discussed the trade in heroin.", "topics", ["drug-trafficking"]),
        ("They agreed to combat the smuggling of wildlife and drugs.", "topics", ["drug-trafficking",
         "organized-crime"]),
        ("They discussed trade in farm goods.", "topics", ["trade-economy"]),
        ("They oppose the spread of weapons of mass destruction.", "topics", ["cbrn"]),
        # those who are trained, and families who are spoken of
        ("They will train officers.", "topics", ["capacity-building"]),
        ("They discussed family members of foreign fighters.", "topics", ["foreign-terrorist-fighters",
         "rehabilitation-reintegration"]),
        # what is not said, what was talked of in another year, what somebody once did
        ("A spokesman would not say whether piracy had been raised.", "topics", []),
        ("Earlier talks between the two countries, in 2011, had focused on piracy.", "topics", []),
        ("The minister, who is a judge by profession, has written about piracy.", "topics", []),
        ("He began his career with the coast guard, where he dealt with piracy.", "topics", []),
        ("The minister, who is a judge by profession, raised piracy.", "topics", ["maritime-security"]),
        # values on which a partnership rests, and values to be upheld
        ("The partnership is founded on shared values including democracy, human rights and free trade.",
         "topics", []),
        ("They reaffirmed a partnership based on common values such as human rights.", "topics", []),
        ("The EU shares with us such values as human rights, they agreed.", "topics", []),
        ("Guided by shared values, they discussed human rights and visas.", "topics",
         ["human-rights", "migration"]),
        ("Sharing common values such as democracy, they reviewed human rights.", "topics", ["human-rights"]),
        ("They discussed human rights and free trade.", "topics", ["human-rights", "trade-economy"]),
        # a subject that is called a threat, and what is condemned, are no threat that is weighed
        ("They discussed port security, a key global threat.", "topics", ["maritime-security"]),
        ("They reviewed drone attacks, an emerging terrorist threat.", "topics",
         ["emerging-technologies", "threat-assessment"]),
        ("They condemned the atrocious activities of Boko Haram.", "topics", []),
        ("They reviewed the activities of Boko Haram.", "topics", ["threat-assessment"]),
        # an office behind a topic's word
        ("The session on security cooperation was chaired by Defence Minister Saif Al Harthy.", "topics", []),
        ("They will agree on security, the Ministry of Defence made known.", "topics", []),
        # a figure by the way, and a figure alone
        ("They discussed ways to raise trade, which reached two billion dollars.", "topics",
         ["trade-economy"]),
        # contraband is no crime at large
        ("They discussed border, drug smuggling and visas.", "topics", ["drug-trafficking", "migration"]),
        ("They agreed to end human and drug smuggling.", "topics", ["drug-trafficking", "organized-crime"]),
        ("They called for action against forces of separatism and extremism.", "topics",
         ["violent-extremism"]),
        # an agency's desk is no migration; people who move are
        ("They discussed cooperation on customs, immigration and transport.", "topics", ["border-security"]),
        ("They discussed immigration and customs control.", "topics", ["migration"]),
        ("They discussed the unsafe movement of people across the lake.", "topics", ["migration"]),
        # oil that is guarded and oil that is sold, whatever else the talks are about
        ("They discussed maritime security and cooperation in oil and gas.", "topics",
         ["maritime-security", "trade-economy"]),
        ("In keeping with their traditional friendship, they discussed sabotage.", "topics",
         ["critical-infrastructure"]),
        # what surrounds a region, and what hits it
        ("They shared views on the prevailing regional environment including the Middle East.", "topics",
         ["regional-security"]),
        ("The instability that hits the Sahel was on the agenda.", "topics", ["regional-security"]),
        ("They called on Chad to issue travel papers.", "topics", ["border-security"]),
        # bodies in sentences of another time, and a text put out afterwards
        ("Oman has been working with the FATF for years.", "forums", []),
        ("A text released afterwards speaks of cooperation with the FATF.", "forums", ["FATF"]),
    ],
)  # fmt: skip
def test_whose_words_they_are(reads: Reads, text: str, field: str, values: list[str]) -> None:
    assert sorted(getattr(content(reads, text), field)) == sorted(values)


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        # a paragraph that only names a side tells what it has been through, or what it is to do
        ("Qatar has long struggled with drug trafficking.", ()),
        ("Oman hosts refugees from Chad.", ()),
        ("Oman maintains a naval base from which it takes part in operations against piracy.", ()),
        ("The group, which pledged allegiance to others in 2014, traffics in drugs.", ()),
        ("Qatar will train coast guards.", ("capacity-building", "maritime-security")),
        ("Oman proposed drills against drug trafficking.", ("drug-trafficking",)),
    ],
)
def test_what_is_so_at_home_is_no_topic(extractor: Extractor, text: str, topics: tuple[str, ...]) -> None:
    (meeting,) = extractor.read_text(f"{LEAD}\n\n{text}\n").flat().meetings
    assert sorted(meeting.topics) == sorted(topics)


def test_what_was_agreed_in_a_year_before_is_no_topic(reads: Reads) -> None:
    lead = LEAD.replace("Muscat.", "Muscat on 3 May 2024.")
    (meeting,) = reads(lead + "In April 2019, the two countries agreed to fight piracy.").flat().meetings
    assert meeting.topics == ()


def test_troops_that_train_together_cooperate_in_defence(reads: Reads) -> None:
    text = "Chad and Niger opened the joint exercise Desert Fox in Agadez on 4 May 2024. Hostages are freed."
    (meeting,) = reads(text).flat().meetings
    assert meeting.kind == "exercise"
    assert "defence-cooperation" in meeting.topics


def test_those_who_meet_have_the_word_before_another_meetings_name(reads: Reads) -> None:
    text = "In the dialogue they discussed cyber security, after the third Doha Conference on Piracy."
    main = reads(LEAD + text).flat().meetings[0]
    assert main.participants == ("OMN", "QAT")
    assert main.topics == ("cybersecurity",)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # what was settled, and what one side's services did meanwhile
        ("Five working groups have been formed on piracy.", True),
        ("Goals have been set by both for the fight against piracy.", True),
        ("Piracy has been a scourge of the region.", False),
        ("The pact has been in force for years, and pirates were few.", False),
        ("Police in Muscat on Tuesday arrested the pirates of a dhow.", False),
        ("Omani security forces seized a boat of pirates.", False),
        ("Their police forces jointly arrested pirates, and both want more.", True),
        # "since" before a reason is no time
        ("“Piracy is no matter of one side, since we all sail the same waters,” the ministers said.", True),
        ("The two have fought piracy since 2009.", False),
    ],
)
def test_what_is_narrated_is_no_topic_and_what_was_settled_is(reads: Reads, text: str, told: bool) -> None:
    assert ("maritime-security" in content(reads, text).topics) is told


@pytest.mark.parametrize(
    "text",
    [
        "Participants welcomed the NATO Summit held in Vilnius in July 2023 and the fight against piracy.",
        "The sides likewise recalled the Doha Conference on Water of May 2023 and spoke of piracy.",
        "Both governments hailed the first Kenya-Chad summit in Nairobi and discussed piracy.",
    ],
)
def test_what_those_who_meet_say_of_another_gathering_is_theirs(reads: Reads, text: str) -> None:
    main = reads(LEAD + text).flat().meetings[0]
    assert main.participants == ("OMN", "QAT")
    assert "maritime-security" in main.topics


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Officials of Oman and Qatar discussed piracy.", True),
        ("Officials of Oman and Qatar had discussed piracy there.", False),
    ],
)
def test_the_sides_go_on_after_another_gathering_was_named(reads: Reads, text: str, told: bool) -> None:
    aside = "It came months after the Oman-Qatar Fisheries Council met in Doha in May 2023. "
    main = reads(LEAD + aside + text).flat().meetings[0]
    assert ("maritime-security" in main.topics) is told


def test_what_a_sentence_says_was_addressed_is_its_own_meetings(reads: Reads) -> None:
    text = (
        "Kenya and Uganda held the fifth Kenya-Uganda Security Dialogue in Kampala on 4 May 2023. "
        "The meeting reviewed what was done since the round held in Nairobi in 2021, and resolved to "
        "train coast guards."
    )
    meeting = next(m for m in reads(text).flat().meetings if m.prominence == "main")
    assert "capacity-building" in meeting.topics


def test_a_shorter_name_tells_the_longer_one_again(reads: Reads) -> None:
    text = "They cited the EU-Oman Framework Agreement. The Framework Agreement and the MoU are to be kept."
    assert content(reads, text).instruments == ("EU-Oman Framework Agreement", "MoU")
    text = "They cited the Oman-Peru Memorandum of Understanding on piracy. This MoU was signed in 2024."
    assert content(reads, text).instruments == ("Oman-Peru Memorandum of Understanding on piracy",)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The 4th meeting of the SCO working group on terrorism was held in Bishkek on Monday.", True),
        ("The third EU-Ghana Security Dialogue was held in Accra on Monday.", False),
    ],
)
def test_a_bodys_own_gathering_is_multilateral_cooperation(reads: Reads, text: str, told: bool) -> None:
    (meeting,) = reads(text).flat().meetings
    assert ("multilateral-cooperation" in meeting.topics) == told


def test_a_body_that_is_one_side_of_the_talks_is_no_frame_of_them(reads: Reads) -> None:
    text = "The second ASEAN-Canada Counter-Terrorism Dialogue was held in Ottawa. They discussed piracy."
    (meeting,) = reads(text).flat().meetings
    assert meeting.topics == ("maritime-security",)


def test_what_was_adopted_at_another_gathering_is_what_the_talks_rest_on(reads: Reads) -> None:
    text = (
        "Oman and Kenya held the third Oman-Kenya Security Dialogue in Muscat on 4 May 2024. "
        "The two sides discussed border security. "
        "The validity of the Joint Declaration on Combating Piracy, adopted at the Oman-Kenya Summit in "
        "March 2021, was stressed."
    )
    main = next(m for m in reads(text).flat().meetings if m.prominence == "main")
    assert main.instruments == ("Joint Declaration on Combating Piracy",)


@pytest.mark.parametrize(
    ("name", "topics"),
    [
        ("Security and Defence Dialogue", []),
        ("Working Group on Terrorism and Organized Crime", []),
        ("Joint Commission on Hybrid and Terrorist Threats", []),
        ("Dialogue on Border Security", ["border-security"]),
        ("Working Group on Terrorism Financing", ["terrorism-financing"]),
        ("Conference on Counter-Terrorism and Organized Crime", ["organized-crime"]),
    ],
)
def test_what_standing_talks_are_for_beside_terrorism_is_no_topic(
    reads: Reads, name: str, topics: list[str]
) -> None:
    (meeting,) = reads(f"Oman and Qatar held the third Oman-Qatar {name} in Muscat.").flat().meetings
    assert list(meeting.topics) == topics


@pytest.mark.parametrize(
    ("sentence", "main"),
    [
        # said before another gathering is named, the words are the talks'; so are those said after it
        ("They agreed to train boat crews and welcomed Exercise Blue Lake.", ["capacity-building"]),
        ("They noted the African Union summit held last week and discussed visas.", ["migration"]),
    ],
)
def test_what_a_gathering_named_in_passing_keeps(reads: Reads, sentence: str, main: list[str]) -> None:
    text = (
        "Uganda and Norway held their third Security Dialogue in Kampala on 4 May 2024. "
        f"Two deputy ministers led the delegations.\n\n{sentence}"
    )
    meetings = reads(text).flat().meetings
    assert [t for m in meetings if m.prominence == "main" for t in m.topics] == main
    told = {t for m in meetings if m.prominence != "main" for t in m.topics}
    assert not told & {*main, "multilateral-cooperation"}
