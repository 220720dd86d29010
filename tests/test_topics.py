"""Topics in diplomatic prose, and the sentences that tell what a meeting addressed."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from ctdialog.lexicon import LexiconError, load
from ctdialog.pipeline import countries, sentences, topics  # noqa: F401 - registers the components
from ctdialog.pipeline.topics import TopicFinder, addressed


@pytest.fixture(scope="module")
def finder() -> Language:
    nlp = spacy.blank("en")
    for name in ("ctdialog_sentences", "ctdialog_countries", "ctdialog_topics"):
        nlp.add_pipe(name)
    return nlp


def ids(doc: Doc) -> set[str]:
    return {span.kb_id_ for span in doc.spans["topics"]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a manhunt for the leaders and hot pursuit", {"law-enforcement"}),
        # British hyphens, and lists whose heads are shared
        ("police co-operation", {"law-enforcement"}),
        ("co-operation between police forces and co-ordination of customs services", {"law-enforcement",
         "border-security"}),
        ("trans-national and cyber crimes", {"organized-crime", "cybersecurity"}),
        ("trafficking in drugs, arms and human beings", {"drug-trafficking", "arms-trafficking",
         "organized-crime"}),
        ("defence, counter-terrorism and energy", {"defence-cooperation"}),
        ("threats emerging across the Sahel", {"threat-assessment"}),
        ("challenges that are shared, among them terrorism", {"threat-assessment"}),
        ("Boko Haram raids, a shared concern", {"threat-assessment", "law-enforcement"}),
        ("cooperation in tracing and arresting the agents responsible", {"law-enforcement"}),
        ("help in investigating bomb explosions", {"law-enforcement"}),
        ("security along the Chad-Niger frontier", {"border-security"}),
        ("order in the border area between the two", {"border-security"}),
        ("security in the Tri-Border Area", {"regional-security"}),
        ("alternative punishment", {"criminal-justice"}),
        ("security sector reform", {"capacity-building"}),
        ("travel facilitation", {"migration"}),
        ("Iran's destabilizing policies", {"regional-security"}),
        ("the malign activity of a cyber gang", {"cybersecurity"}),
        ("returnees and their families", {"foreign-terrorist-fighters", "rehabilitation-reintegration"}),
        ("efforts to isolate extremists", {"violent-extremism"}),
        ("the work of international law enforcement", {"law-enforcement"}),
        ("extraditions, and how to bring plotters before a court", {"criminal-justice"}),
        ("why young people join", {"radicalization"}),
        ("the darknet", {"terrorist-use-of-internet"}),
        ("drifting mines", {"maritime-security"}),
        ("information about couriers that was shared", {"information-sharing"}),
        ("assistance to improve their barracks gates", {"capacity-building", "defence-cooperation"}),
        ("ransom paid by families", {"terrorism-financing"}),
        ("displaced families", {"migration"}),
        ("insurgents operating from their territory", {"cross-border-terrorism"}),
        ("support for their candidacies", {"multilateral-cooperation"}),
        ("a ban on the organization", {"terrorist-designations"}),
        ("how strong the insurgents are", {"threat-assessment"}),
        ("what has worked and what has failed", {"best-practices"}),
        ("drug barons", {"drug-trafficking"}),
        ("the drug smugglers and human traffickers of the delta", {"drug-trafficking", "organized-crime"}),
        ("the fight against drug smuggling", {"drug-trafficking"}),
        ("radicalisation in prisons", {"radicalization", "rehabilitation-reintegration"}),
        ("the counter-terrorism measures of each country", {"best-practices"}),
        ("the situation in Chad, on combating terrorism", {"regional-security"}),
        ("how to stop weapons getting in from the north", {"arms-trafficking"}),
        ("to keep insurgents from crossing into the delta", {"border-security"}),
        ("threats from returnees", {"threat-assessment", "foreign-terrorist-fighters"}),
        ("a hotline between the coast guards", {"information-sharing", "maritime-security"}),
        ("shootings along the border", {"border-security"}),
        ("the police of the Ivory Coast and its human rights groups", set()),
        ("trade in weapons", set()),
        ("views on threats", {"threat-assessment"}),
        # what was exchanged, done or kept stands before its verb as often as behind
        ("intelligence on couriers was pooled by the two services", {"information-sharing"}),
        ("to keep each other informed of arrests", {"information-sharing"}),
        ("each gave the other an account: they told each other of the measures taken", {"best-practices"}),
        ("they went through the policies of each ministry", {"best-practices"}),
        ("traditional and non-traditional security threats", {"threat-assessment"}),
        ("their worry over terrorist attacks on tourists", {"threat-assessment"}),
        ("how borders may be better guarded", {"border-security"}),
        ("making the frontiers of both states secure", {"border-security"}),
        ("to keep terrorists from slipping across the river", {"border-security"}),
        ("customs cooperation", {"border-security", "law-enforcement"}),
        ("improving their legal systems", {"criminal-justice"}),
        ("tougher laws", {"criminal-justice"}),
        ("closer ties between the security services", {"law-enforcement"}),
        ("multinational cooperation", {"multilateral-cooperation"}),
        ("the regional environment as it is in Sudan", {"regional-security"}),
        ("ties between the two armies", {"defence-cooperation"}),
        ("economics, development and prosperity", {"trade-economy"}),
        # and what only sounds like it
        ("who is at present a co-chair of the strategy group", set()),
        ("cooperation between their cyber agencies", {"cybersecurity"}),
        ("the International Security Assistance Force", set()),
        # the same told the other way round, and what else a thing is called
        ("the dangers coming from militancy in the delta", {"threat-assessment"}),
        ("how terrorism is evolving in the two oceans", {"threat-assessment"}),
        ("to sever the financial lifelines of the group", {"terrorism-financing"}),
        ("its exit from the list kept by the FATF", {"terrorism-financing"}),
        ("the Kenyan side explained the measures it takes", {"best-practices"}),
        ("the efforts of Ghana in this field were highlighted", {"best-practices"}),
        ("the capacities of the island states will be strengthened", {"capacity-building"}),
        ("changes to their terrorist financing laws", {"criminal-justice", "terrorism-financing"}),
        ("intelligence will be shared between the capitals", {"information-sharing"}),
        ("the handling of convicted militants", {"rehabilitation-reintegration"}),
        ("cooperation in socio-economic fields", {"trade-economy"}),
        ("cooperation in the field of information and biological security", {"cybersecurity", "cbrn"}),
        ("interaction between the relevant agencies", {"law-enforcement"}),
        ("the migration of militants to the north", {"foreign-terrorist-fighters"}),
        ("to pass its expertise on to the neighbours", {"best-practices"}),
        ("tensions at the border", {"border-security"}),
        ("to step up the fight against drug-related crimes", {"drug-trafficking"}),
        ("gangs that smuggle weapons", {"organized-crime", "arms-trafficking"}),
        ("to keep citizens from terrorist acts outside their countries", {"foreign-terrorist-fighters"}),
        ("urged states to take back their nationals", {"rehabilitation-reintegration"}),
        ("they must be held accountable", {"criminal-justice"}),
        ("asset forfeiture", {"law-enforcement"}),
        ("cooperation between immigration services", {"border-security", "law-enforcement"}),
        ("defence agreements and arms deliveries", {"defence-cooperation"}),
        ("brought each other up to date on their policies", {"best-practices"}),
        ("technical and financial assistance", {"capacity-building"}),
        ("zero tolerance", set()),
        ("recruitment of pupils by preachers", {"radicalization"}),
        ("a forensic laboratory in Maseru", {"capacity-building"}),
        ("scanners and detectors at the ferry", {"capacity-building"}),
        ("contraband seized along the frontier", {"border-security", "organized-crime"}),
        ("bandits on the northern roads", set()),
        ("cooperation in peacekeeping", set()),
        ("assistance to mine victims", set()),
        ("to designate the front as a terrorist organization", {"terrorist-designations"}),
        ("peace talks with Armenia", {"regional-security"}),
        ("aviation and maritime security", {"aviation-security", "maritime-security"}),
        ("drug, human and arms trafficking", {"drug-trafficking", "organized-crime", "arms-trafficking"}),
        ("both offline and online radicalization", {"radicalization", "terrorist-use-of-internet"}),
        ("the misuse of information and communication technologies for terrorist purposes",
         {"terrorist-use-of-internet"}),
        ("combat the recruitment and movement of foreign fighters", {"foreign-terrorist-fighters"}),
        ("prevent and counter violent extremism", {"violent-extremism"}),
        ("sharing of experiences and best practices", {"best-practices"}),
        ("exchange of information and intelligence", {"information-sharing"}),
        ("cross-border travel by terrorists", {"border-security"}),
        ("advance passenger information (API/PNR)", {"border-security"}),
        ("State-sponsored cross-border terrorism", {"cross-border-terrorism"}),
        ("no territory under their control is used for attacks", {"cross-border-terrorism"}),
        ("the use of unmanned aerial systems and cryptocurrencies", {"emerging-technologies"}),
        ("legal, law enforcement and judicial cooperation", {"law-enforcement", "criminal-justice"}),
        ("bring the perpetrators of such acts to justice", {"criminal-justice"}),
        ("de-radicalisation in prisons", {"rehabilitation-reintegration"}),
        ("curbing the financing of terrorist groups", {"terrorism-financing"}),
        ("listing of terrorists under the 1267 sanctions regime", {"terrorist-designations"}),
        ("protection of soft targets and critical energy infrastructure", {"critical-infrastructure"}),
        ("chemical, biological and nuclear terrorism", {"cbrn"}),
        ("solidarity with the victims of terrorist attacks", {"victims-of-terrorism"}),
        ("threats posed by terrorist groups", {"threat-assessment"}),
        ("cyber-crime and cyber security", {"cybersecurity"}),
        ("respect for the rule of law", {"human-rights"}),
        ("joint military exercises", {"defence-cooperation"}),
        ("trade and investment", {"trade-economy"}),
        ("irregular migration", {"migration"}),
        ("training and technical assistance", {"capacity-building"}),
    ],
)  # fmt: skip
def test_a_topic_is_read_from_its_words(finder: Language, text: str, expected: set[str]) -> None:
    assert ids(finder(f"They discussed {text}.")) == expected


@pytest.mark.parametrize(
    "text",
    [
        "They agreed to jointly combat terrorism in all its forms and manifestations.",
        "They discussed trade unions and the World Trade Center.",
        "She exchanged views on the art of cooking.",
        "The U.N. Office on Drugs and Crime was thanked.",
    ],
)
def test_terrorism_alone_and_names_are_no_topic(finder: Language, text: str) -> None:
    assert ids(finder(text)) == set()


@pytest.mark.parametrize(
    ("text", "is_topic"),
    [
        ("The talks covered the situation in Afghanistan.", True),
        ("They discussed developments in West Asia.", True),
        ("They exchanged views on the Syrian crisis.", True),
        ("They discussed regional peace and security.", False),
        ("They reviewed the security situation in Haiti.", True),
        ("They were briefed on the improved security situation.", True),
        ("They exchanged views on the international and regional security situation.", False),
        ("They discussed the latest developments, notably those in the Sahel.", True),
        ("They agreed to keep up pressure on Iran.", True),
        ("The Deputy Director for Security of the Italian Foreign Ministry attended.", False),
        ("She met the National Security Adviser of Ghana.", False),
    ],
)
def test_regional_security_wants_a_named_country_or_region(
    finder: Language, text: str, is_topic: bool
) -> None:
    assert ("regional-security" in ids(finder(text))) is is_topic


@pytest.mark.parametrize(
    ("text", "is_topic"),
    [
        ("They agreed to work closely in the UN and the SCO.", True),
        ("They agreed to cooperate in multilateral fora.", True),
        ("They met the UN envoy.", False),
    ],
)
def test_multilateral_cooperation_is_work_in_a_body(finder: Language, text: str, is_topic: bool) -> None:
    assert ("multilateral-cooperation" in ids(finder(text))) is is_topic


def test_a_span_is_the_words_the_topic_was_read_from(finder: Language) -> None:
    doc = finder("Both sides discussed Counter-Radicalisation, and PNR.")
    assert [(span.text, span.label_) for span in doc.spans["topics"]] == [
        ("Counter-Radicalisation", "TOPIC"),
        ("PNR", "TOPIC"),
    ]


def test_spans_of_one_topic_do_not_overlap(finder: Language) -> None:
    doc = finder("They discussed the financing of terrorism, terror financing channels and terrorist funds.")
    spans = [s for s in doc.spans["topics"] if s.kb_id_ == "terrorism-financing"]
    assert len(spans) == 3
    assert all(one.end <= two.start for one, two in pairwise(spans))


def test_topics_are_found_without_the_other_components() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("ctdialog_topics")
    assert ids(nlp("They discussed border security. Training went on.")) == {
        "border-security",
        "capacity-building",
    }


def test_a_users_topic_and_pattern_are_found(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(
        '[[topic]]\nid = "space"\nphrases = ["outer space"]\nnear = ["@share ..2 satellites"]\n',
        encoding="utf-8",
    )
    nlp = spacy.blank("en")
    nlp.add_pipe("ctdialog_topics", config={"lexicon": str(path)})
    doc = nlp("They discussed outer space and sharing their satellites.")
    assert [s.text for s in doc.spans["topics"] if s.kb_id_ == "space"] == [
        "outer space",
        "sharing their satellites",
    ]


def test_a_users_broken_pattern_is_told_with_its_topic(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text('[[topic]]\nid = "space"\nnear = ["satellites .."]\n', encoding="utf-8")
    with pytest.raises(LexiconError, match="space"):
        TopicFinder(load(path))


def test_the_lexicon_has_the_topics_of_the_contract() -> None:
    data = tomllib.loads(files("ctdialog.lexicon").joinpath("topics.toml").read_text(encoding="utf-8"))
    assert len({topic["id"] for topic in data["topic"]}) == len(data["topic"]) == 31
    assert all(topic["label"] and topic["covers"] and topic["phrases"] for topic in data["topic"])


@pytest.mark.parametrize(
    "text",
    [
        "The two sides discussed border security.",
        "Talks focused on the threat landscape.",
        "Both nations strongly condemned terrorism.",
        "They called for early adoption of the convention.",
        "Cyber security issues are also expected to figure in the dialogue.",
        "The coup attempt also came up for discussion.",
        "This includes countering radicalization and maritime security.",
    ],
)
def test_a_sentence_of_addressing_is_known(finder: Language, text: str) -> None:
    assert addressed(next(finder(text).sents))


@pytest.mark.parametrize(
    "text",
    [
        "The attack killed 26 people in April.",
        "The EU is Pakistan's second largest trading partner.",
        "The dialogue was established in 2010 and meets every year.",
        "It is pertinent to mention that the commission meets to exchange views.",
        "He will call on the Foreign Minister during his stay.",
        "The two countries share a long border.",
    ],
)
def test_background_is_known(finder: Language, text: str) -> None:
    assert not addressed(next(finder(text).sents))


def test_a_quotation_goes_on_being_addressed(finder: Language) -> None:
    doc = finder("He stressed “that peace matters. Safe havens will not last. There is time”. It rained.")
    assert [addressed(sentence) for sentence in doc.sents] == [True, True, True, False]


def test_a_quotation_after_a_sentence_of_addressing_is_addressed(finder: Language) -> None:
    doc = finder("The talks focused on Chad. “The task of the clans is to keep Boko Haram out”.")
    assert [addressed(sent) for sent in doc.sents][:2] == [True, True]


def test_the_items_of_a_list_are_addressed_as_the_sentence_that_opens_it(finder: Language) -> None:
    doc = finder("They discussed:\n• Border security\n• Cyber crime\nIt rained.")
    assert [addressed(sentence) for sentence in doc.sents] == [True, True, True, False]
    doc = finder("It rained.\n• Border security\n• Cyber crime")
    assert [addressed(sentence) for sentence in doc.sents] == [False, False, False]


@pytest.mark.parametrize(
    ("topic", "text"),
    [
        # wordings of newspapers and agencies, a few for each topic
        ("terrorism-financing", "They want to choke off the money that reaches militants."),
        ("terrorism-financing", "Charities are misused to bankroll extremists."),
        ("information-sharing", "The services will warn each other of suspects."),
        ("information-sharing", "Both stressed actionable intelligence."),
        ("best-practices", "Officials told the meeting what their countries have learned."),
        ("best-practices", "They shared their respective priorities."),
        ("capacity-building", "The partners will provide radios to the border guard."),
        ("capacity-building", "More than 300 officers will be trained, and capacity is to be built."),
        ("law-enforcement", "They praised coordination between the interior ministries."),
        ("criminal-justice", "Wanted men should be handed over to the courts."),
        ("cross-border-terrorism", "They asked for an end to support for armed groups."),
        ("cross-border-terrorism", "Nobody must arm the Houthis."),
        ("violent-extremism", "Religious leaders promote peace and tolerance."),
        ("radicalization", "Recruiters are drawing youngsters away from school."),
        ("rehabilitation-reintegration", "Former members were brought back into society."),
        ("victims-of-terrorism", "A minute of silence was kept."),
        ("cybersecurity", "Hackers stole the funds."),
        ("organized-crime", "Prison gangs and people smugglers were one subject."),
        ("drug-trafficking", "Cocaine comes over the river."),
        ("arms-trafficking", "Smuggling of guns was another."),
        ("maritime-security", "They will keep the Strait of Malacca secure."),
        ("border-security", "The porous border and entry and exit were discussed."),
        ("trade-economy", "Politics, the economy and culture are on the table."),
        ("threat-assessment", "They assessed what is left of Boko Haram."),
        ("threat-assessment", "Terrorism remains a serious danger."),
        ("terrorist-designations", "They asked for sanctions on the leaders of the group."),
        ("regional-security", "They spoke of stability in the Sahel and of the Palestinian cause."),
        ("defence-cooperation", "They praised the port calls of both navies."),
        ("drug-trafficking", "Counternarcotics and MANPADS were subjects too."),
        ("organized-crime", "They went over the anti-crime agenda."),
        ("best-practices", "There was an exchange of views on experience in countering terrorism."),
        ("best-practices", "Information on their policies and legislation was exchanged."),
        ("information-sharing", "Information and experiences are exchanged under it."),
        ("terrorist-use-of-internet", "He spoke of the rise of online radicalism."),
        ("victims-of-terrorism", "Peru expressed solidarity with Chile in the wake of the bombings."),
        ("rehabilitation-reintegration", "The returning families of fighters were discussed."),
        ("migration", "They addressed orderly human mobility."),
        ("cbrn", "They discussed the nuclear and missile development of Elbonia."),
        ("violent-extremism", "The Internet is used for separatist and extremist purposes."),
        ("border-security", "Cooperation between border agencies will grow."),
        ("maritime-security", "They dealt with fishermen, fishing boats and violations at sea."),
        ("law-enforcement", "An accord on customs assistance was discussed."),
        ("multilateral-cooperation", "They will coordinate better in the international arena."),
        ("criminal-justice", "They asked that fugitives be handed over."),
        ("cross-border-terrorism", "Chadian soil must not be used against its neighbours."),
        ("radicalization", "Youngsters are groomed by extremists."),
        ("terrorist-use-of-internet", "Migrants are recruited through messaging platforms."),
        ("violent-extremism", "They want to stop the spread of destructive ideology."),
        ("border-security", "Troops will be kept along the common frontier."),
        ("information-sharing", "They will exchange fingerprints and criminal records."),
        ("drug-trafficking", "Chemical precursors come over the river."),
        ("critical-infrastructure", "They spoke of protecting stadiums and hotels."),
        ("aviation-security", "Screening of passengers at Accra airport was one point."),
        ("human-rights", "The need for due process was pointed out."),
        ("arms-trafficking", "They want to keep arms from falling to the militants."),
        ("terrorism-financing", "The money trail behind Boko Haram was examined."),
        ("terrorism-financing", "How al-Shabaab taxes traders was explained to the visitors."),
        ("terrorism-financing", "They looked at ways to dry up the funds of ISIS."),
        ("terrorism-financing", "Ransom payments to JNIM were a concern."),
        ("terrorism-financing", "Freezing of bank accounts linked to Hamas was requested."),
        ("terrorism-financing", "Gold mines which enrich jihadists came up."),
        ("terrorism-financing", "The sides spoke on suspicious transfers and informal money changers."),
        ("threat-assessment", "They compared assessments of al-Qaeda's branch in Yemen."),
        ("threat-assessment", "The southward push of the jihadists alarmed both."),
        ("threat-assessment", "ISIS-K plots in Europe were assessed."),
        ("threat-assessment", "The activities of Islamic State in the Sahel were reviewed."),
        ("threat-assessment", "The two sides assessed the danger from lone attackers."),
        ("threat-assessment", "A joint picture of terrorist risks was drawn up."),
        ("threat-assessment", "They exchanged assessments of the resurgence of ISIS."),
        ("terrorist-designations", "India asked for the listing of Jaish leaders at the UN."),
        ("terrorist-designations", "The delisting of the MEK was rejected."),
        ("terrorist-designations", "Canberra announced that it would ban Hezbollah."),
        ("terrorist-designations", "Adding three financiers to the sanctions list was agreed."),
        ("terrorist-designations", "They discussed the work of the 1267 committee."),
        ("terrorist-designations", "A joint proposal to blacklist the group was prepared."),
        ("terrorist-designations", "Synchronising national lists of terrorist organisations was agreed."),
        ("violent-extremism", "Religious scholars will be exchanged to promote tolerance."),
        ("violent-extremism", "Both sides spoke of preventing extremism in schools."),
        ("violent-extremism", "Far-right networks were the chief subject."),
        ("violent-extremism", "Countering the ideology of Daesh was taken up."),
        ("violent-extremism", "Training of imams was proposed as an answer to extremism."),
        ("radicalization", "Young people drawn into Islamic State were discussed."),
        ("radicalization", "The pull of al-Shabaab on teenagers was examined."),
        ("radicalization", "Radicalised students worry both."),
        ("radicalization", "Boko Haram's recruiters in the camps were mentioned."),
        ("radicalization", "They discussed recruitment in prisons."),
        ("terrorist-use-of-internet", "Jihadist Telegram channels were monitored jointly, it was said."),
        ("terrorist-use-of-internet", "Removal of terrorist videos was urged."),
        ("terrorist-use-of-internet", "TikTok as a tool of extremists was discussed."),
        ("terrorist-use-of-internet", "The propaganda of Daesh in Central Asian languages was studied."),
        ("terrorist-use-of-internet", "The abuse of social media by terrorists came up."),
        ("terrorist-use-of-internet", "Encrypted apps used by ISIS were a headache."),
        ("terrorist-use-of-internet", "They talked of taking down online content of militants."),
        ("emerging-technologies", "Commercial drones dropped over the border were shown."),
        ("emerging-technologies", "Rules for artificial intelligence were compared."),
        ("emerging-technologies", "Cryptocurrency exchanges will be watched."),
        ("emerging-technologies", "Deepfake videos and chatbots were discussed."),
        ("emerging-technologies", "Off-the-shelf quadcopters worry the officers."),
        ("foreign-terrorist-fighters", "The return of Tunisian fighters from Libya was discussed."),
        ("foreign-terrorist-fighters", "Germans who joined Islamic State were at issue."),
        ("foreign-terrorist-fighters", "Indonesians held in Syria as ISIS members were spoken of."),
        ("foreign-terrorist-fighters", "Kyrgyz citizens fighting in Syria were the first item."),
        ("foreign-terrorist-fighters", "Uighur militants in Idlib were a concern."),
        (
            "foreign-terrorist-fighters",
            "The flow of jihadists to Syria through Turkish airports was debated.",
        ),
        ("foreign-terrorist-fighters", "How to deal with returnees from Syria was discussed."),
        ("rehabilitation-reintegration", "Bringing home women and children from al-Roj was agreed."),
        ("rehabilitation-reintegration", "Repatriation of widows of fighters was discussed."),
        ("rehabilitation-reintegration", "Amnesty for repentant militants was examined."),
        ("rehabilitation-reintegration", "A halfway house for former Boko Haram members was visited."),
        ("rehabilitation-reintegration", "De-radicalisation of detainees in jails was taken up."),
        ("rehabilitation-reintegration", "Kenya presented its work with inmates convicted of terrorism."),
        ("rehabilitation-reintegration", "The fate of the families in al-Hol was raised."),
        ("information-sharing", "The two services will exchange lists of suspects."),
        ("information-sharing", "They agreed to pass on tip-offs within 24 hours."),
        ("information-sharing", "Intelligence will flow faster, it was decided."),
        ("information-sharing", "A joint intelligence cell will be opened in Gao."),
        ("information-sharing", "Data on suspects will be fed into a common system."),
        ("information-sharing", "Liaison between their intelligence services will be closer."),
        ("best-practices", "The experience of Morocco was presented."),
        ("best-practices", "Singapore explained how its community programmes work."),
        ("best-practices", "The guests were shown the Saudi model."),
        ("best-practices", "Lessons from the Nairobi attack were drawn."),
        ("best-practices", "Tokyo presented its measures ahead of the Games."),
        ("best-practices", "They told each other of their national strategies."),
        ("best-practices", "They learned from one another's methods."),
        ("capacity-building", "Japan will donate scanners to the port."),
        ("capacity-building", "Twenty Maldivian officers will be trained in Kochi."),
        ("capacity-building", "A training centre for bomb technicians will be built."),
        ("capacity-building", "Courses for investigators were offered by France."),
        ("capacity-building", "London pledged radios and vehicles for the gendarmes."),
        ("capacity-building", "Technical help for the forensic laboratory was requested."),
        ("capacity-building", "Instructors will be sent to Bamako."),
        ("law-enforcement", "Joint raids along the river were planned."),
        ("law-enforcement", "A joint investigation team on the attack was set up."),
        ("law-enforcement", "The police of both countries will work hand in hand."),
        ("law-enforcement", "The search for the Bangkok bombers goes on jointly, they agreed."),
        ("law-enforcement", "Capture of Abu Sayyaf leaders was the first aim."),
        ("law-enforcement", "Direct contacts of the investigators were welcomed."),
        ("law-enforcement", "An Interpol notice for the leader was requested."),
        ("criminal-justice", "Handing over of eleven wanted men was demanded."),
        ("criminal-justice", "Extradition of a preacher was requested."),
        ("criminal-justice", "A treaty on transfer of convicts was initialled."),
        ("criminal-justice", "Trials of pirates in Seychelles were reviewed."),
        ("criminal-justice", "Prosecuting returnees with evidence from the battlefield was debated."),
        ("criminal-justice", "The slow trial of the Mumbai accused was criticised."),
        ("criminal-justice", "The new anti-terrorism law was explained."),
        ("border-security", "A fence along the river will be finished."),
        ("border-security", "Biometric gates at the crossing were inspected."),
        ("border-security", "The porous frontier was called the main weakness."),
        ("border-security", "The reopening of the Rafah crossing was discussed."),
        ("border-security", "Forged passports sold in Bangkok were raised."),
        ("border-security", "Checks on the shared border will be tightened."),
        ("border-security", "Surveillance of the desert border was agreed."),
        ("cross-border-terrorism", "Kigali asked Kinshasa to stop sheltering the FDLR."),
        ("cross-border-terrorism", "TTP sanctuaries in Afghanistan were raised."),
        ("cross-border-terrorism", "Neither will let its soil be used against the other."),
        ("cross-border-terrorism", "Attacks launched from across the Durand line were protested."),
        ("cross-border-terrorism", "PKK camps in northern Iraq were raised by Ankara."),
        ("cross-border-terrorism", "Support for rebels by the neighbour was denied."),
        ("cross-border-terrorism", "The presence of ULFA camps in Myanmar was raised."),
        ("aviation-security", "Screening of cargo on flights to Sydney was discussed."),
        ("aviation-security", "Liquids on board planes and body scanners were discussed."),
        ("aviation-security", "Safety of Mogadishu airport was reviewed."),
        ("aviation-security", "Hijackings and sky marshals were the subject."),
        ("aviation-security", "Direct flights need better checks of passengers, they agreed."),
        ("maritime-security", "Safety of tankers in the Strait of Hormuz was stressed."),
        ("maritime-security", "Coordinated patrols in the Sulu Sea were agreed."),
        ("maritime-security", "Robberies of ships off Benin were examined."),
        ("maritime-security", "Houthi attacks on shipping were condemned."),
        ("maritime-security", "Escort of merchant ships was taken up."),
        ("maritime-security", "Illegal boats off the coast will be stopped by joint naval patrols."),
        ("maritime-security", "Sea lanes and ports were on the agenda."),
        ("critical-infrastructure", "Attacks on oil pipelines were discussed."),
        ("critical-infrastructure", "The guarding of power stations was discussed."),
        ("critical-infrastructure", "Safety of Chinese workers on dam projects was raised."),
        ("critical-infrastructure", "Security at football stadiums was compared."),
        ("critical-infrastructure", "Guarding of churches and mosques was discussed."),
        ("critical-infrastructure", "Sabotage of sea cables was first on the list."),
        ("critical-infrastructure", "Security of tourists on the beaches was promised."),
        ("cybersecurity", "Hackers who broke into the ministry's servers were discussed."),
        ("cybersecurity", "Attacks on computer networks of banks were analysed."),
        ("cybersecurity", "Phishing and online fraud were dealt with."),
        ("cybersecurity", "Protection of data systems from intrusion was discussed."),
        ("cybersecurity", "A joint CERT exercise was agreed."),
        ("cybersecurity", "Norms of state behaviour in cyberspace were discussed."),
        ("cybersecurity", "Crimes committed with the use of information technologies were discussed."),
        ("organized-crime", "Cattle rustlers and timber barons were discussed."),
        ("organized-crime", "Ties of gangs to terrorists were examined."),
        ("organized-crime", "Smuggling of fuel by armed groups was raised."),
        ("organized-crime", "Trafficking in women was a concern."),
        ("organized-crime", "The links between traffickers and jihadists were examined."),
        ("organized-crime", "Kidnappings for ransom on the lake were dealt with."),
        ("organized-crime", "Scam compounds in Myawaddy came up."),
        ("drug-trafficking", "Captagon pills seized at sea were discussed."),
        ("drug-trafficking", "Opium poppy was mentioned."),
        ("drug-trafficking", "Tons of cocaine passing through Guayaquil were discussed."),
        ("drug-trafficking", "Heroin routes were mapped."),
        ("drug-trafficking", "Drug money was on the agenda."),
        ("drug-trafficking", "Narcotics from Afghanistan were raised."),
        ("arms-trafficking", "Guns from Libya were discussed."),
        ("arms-trafficking", "Explosives hidden in trucks were shown."),
        ("arms-trafficking", "Weapons looted from barracks were discussed."),
        ("arms-trafficking", "Roadside bombs were the subject of one session."),
        ("arms-trafficking", "Kalashnikovs in the hands of herders were discussed."),
        ("arms-trafficking", "Contraband of weapons was mentioned."),
        ("arms-trafficking", "Fertiliser bombs were studied."),
        ("cbrn", "Safe keeping of radioactive sources was discussed."),
        ("cbrn", "Poison gas in the hands of ISIS was discussed."),
        ("cbrn", "Proliferation of weapons of mass destruction was a concern."),
        ("cbrn", "Ricin and other toxins were discussed."),
        ("cbrn", "Iran's enrichment was discussed."),
        ("human-rights", "Respect for human rights in the fight was stressed."),
        ("human-rights", "The abolition of capital punishment was urged."),
        ("human-rights", "Civilian deaths in air strikes were raised."),
        ("human-rights", "Detention without trial was criticised."),
        ("human-rights", "The participation of women in prevention was praised."),
        ("human-rights", "Treatment of the Uighurs was raised by the Europeans."),
        ("victims-of-terrorism", "A minute's silence was kept for those killed at Moura."),
        ("victims-of-terrorism", "They laid flowers at the memorial of the Garissa attack."),
        ("victims-of-terrorism", "Condolences on the Istanbul blast were offered."),
        ("victims-of-terrorism", "Pensions for survivors of the bombing were discussed."),
        ("victims-of-terrorism", "Solidarity with the families of the dead was voiced."),
        ("multilateral-cooperation", "They will support each other's candidacies at the United Nations."),
        ("multilateral-cooperation", "Coordination in the SCO was agreed."),
        ("multilateral-cooperation", "Joint work in the GCTF was praised."),
        ("multilateral-cooperation", "They backed the Indian draft convention at the UN."),
        ("multilateral-cooperation", "The next FATF plenary was discussed."),
        ("multilateral-cooperation", "Interaction in the United Nations and the OSCE was reviewed."),
        ("multilateral-cooperation", "The role of ECOWAS was underlined."),
        ("regional-security", "The war in Sudan overshadowed the talks."),
        ("regional-security", "The insurgency in northern Mozambique was discussed."),
        ("regional-security", "The coup in Niger was condemned."),
        ("regional-security", "What comes after the fall of Assad in Syria was discussed."),
        ("regional-security", "Elections in Libya were discussed."),
        ("regional-security", "The Ukrainian crisis was touched upon."),
        ("regional-security", "The withdrawal of troops from Afghanistan was discussed."),
        ("defence-cooperation", "Sale of frigates to Manila was discussed."),
        ("defence-cooperation", "Joint drills of the special forces are planned."),
        ("defence-cooperation", "The armies will hold exercises."),
        ("defence-cooperation", "The lease of the base was extended."),
        ("defence-cooperation", "Purchase of helicopters was taken up."),
        ("defence-cooperation", "Officer exchanges of the two armies were agreed."),
        ("trade-economy", "Trade and investment were discussed."),
        ("trade-economy", "A road to the port of Lamu was discussed."),
        ("trade-economy", "Gas deliveries and a free trade deal were discussed."),
        ("trade-economy", "Economic ties were reviewed."),
        ("trade-economy", "Tourism and investments were on the agenda."),
        ("migration", "Boat people were a subject."),
        ("migration", "Return of rejected asylum seekers was discussed."),
        ("migration", "Visa-free travel was promised."),
        ("migration", "Irregular crossings of the Mediterranean were discussed."),
        ("migration", "The refugees in Cox's Bazar were raised."),
        ("migration", "Migrants pushed over the border were discussed."),
        ("terrorism-financing", "Collections made in mosques for the Taliban were traced."),
        ("terrorism-financing", "The tax which al-Shabaab levies on cargo was a theme."),
        ("terrorism-financing", "Exit of Pakistan from the grey list was noted."),
        ("threat-assessment", "The danger of a comeback of Islamic State was stressed."),
        ("threat-assessment", "The situation of terrorism in South Asia was gone over."),
        ("threat-assessment", "Attacks of the TTP were on the agenda."),
        ("violent-extremism", "The growth of the extreme right was discussed."),
        ("violent-extremism", "Sermons of hatred were criticised."),
        ("violent-extremism", "Early prevention in families and schools against extremism was praised."),
        ("radicalization", "The enrolment of children by Boko Haram was deplored."),
        ("radicalization", "Prisons as breeding grounds of jihadism were discussed."),
        ("radicalization", "Young men lured by ISIS recruiters were discussed."),
        ("terrorist-use-of-internet", "Videos of beheadings on the web were discussed."),
        ("terrorist-use-of-internet", "Sites which call for jihad will be blocked."),
        ("terrorist-use-of-internet", "Cyber propaganda by ISIS was the topic."),
        ("foreign-terrorist-fighters", "Moroccans in the ranks of Daesh were counted."),
        ("foreign-terrorist-fighters", "Fighters coming back from Syria were the first subject."),
        ("foreign-terrorist-fighters", "Chechens in Syria were named."),
        ("rehabilitation-reintegration", "What to do with prisoners when their terms end was discussed."),
        ("rehabilitation-reintegration", "Ex-rebels who lay down arms will get jobs, they agreed."),
        ("rehabilitation-reintegration", "Orphans of fighters will be brought home."),
        ("information-sharing", "Names of travellers will be passed on."),
        ("information-sharing", "The services will share what they know."),
        ("information-sharing", "A real-time exchange of alerts was set up."),
        ("best-practices", "Kenya told of its work in the counties."),
        ("best-practices", "The Danish model of Aarhus was presented."),
        ("best-practices", "Both compared how they prevent attacks."),
        ("capacity-building", "Dogs that sniff explosives will be given."),
        ("capacity-building", "Forty judges will follow courses in Rabat."),
        ("capacity-building", "Night-vision goggles were handed over."),
        ("law-enforcement", "Joint teams will hunt the kidnappers."),
        ("law-enforcement", "The arrest of three suspects was praised."),
        ("law-enforcement", "Criminal police of both sides will meet monthly."),
        ("criminal-justice", "The extradition of a banker was refused."),
        ("criminal-justice", "Judges will meet judges."),
        ("criminal-justice", "Requests for legal help take too long, they said."),
        ("border-security", "Scanners at the bridge were inspected."),
        ("border-security", "Thermal cameras along the line were discussed."),
        ("border-security", "Unguarded crossings worry Dakar."),
        ("cross-border-terrorism", "Kabul was asked to expel the TTP."),
        ("cross-border-terrorism", "Militants crossing from Myanmar were a complaint."),
        ("cross-border-terrorism", "The rebels' rear bases over the border were named."),
        ("aviation-security", "Airport scanners were discussed."),
        ("aviation-security", "Security of flights to Tel Aviv was discussed."),
        ("maritime-security", "Pirates off Somalia were discussed."),
        ("maritime-security", "Coast guards will train together."),
        ("maritime-security", "The safety of shipping in the Black Sea was discussed."),
        ("critical-infrastructure", "Safety of markets at Christmas was discussed."),
        ("critical-infrastructure", "Attacks on pylons were discussed."),
        ("critical-infrastructure", "The guarding of oil terminals was discussed."),
        ("cybersecurity", "Attacks by hackers on hospitals were discussed."),
        ("cybersecurity", "Ransomware gangs were named."),
        ("cybersecurity", "Cyber norms were debated."),
        ("organized-crime", "Car thieves and smugglers were discussed."),
        ("organized-crime", "The trade in gold and ivory was discussed."),
        ("organized-crime", "Gangs that traffic in people were discussed."),
        ("drug-trafficking", "Cocaine in banana boxes was discussed."),
        ("drug-trafficking", "Amphetamine labs were discussed."),
        ("arms-trafficking", "Weapons hidden in fishing boats were discussed."),
        ("arms-trafficking", "Explosive belts were shown."),
        ("arms-trafficking", "The flow of guns northwards was discussed."),
        ("human-rights", "Fair treatment of detainees was urged."),
        ("human-rights", "The case of two jailed journalists was raised."),
        ("human-rights", "Respect for the law of war was urged."),
        ("victims-of-terrorism", "The dead of the Westgate mall were remembered."),
        ("victims-of-terrorism", "They expressed sympathy over the attack in Moscow."),
        ("victims-of-terrorism", "Families of those killed were received."),
        ("defence-cooperation", "Naval manoeuvres were planned."),
        ("defence-cooperation", "The purchase of drones from Ankara was discussed."),
        ("defence-cooperation", "Military aid was promised."),
        ("trade-economy", "Oil, trade and roads were discussed."),
        ("trade-economy", "An air link and investments were discussed."),
        ("migration", "Boats of migrants were discussed."),
        ("migration", "Deportees will be received."),
        ("migration", "Visa rules will be eased."),
        ("regional-security", "The crisis in Haiti was discussed."),
        ("regional-security", "The Sahel, where juntas rule, was discussed."),
        ("regional-security", "Views on Ukraine were exchanged."),
        ("multilateral-cooperation", "Votes in the UN were coordinated."),
        ("multilateral-cooperation", "Their work in the Quad was reviewed."),
        ("multilateral-cooperation", "Support for UN conventions was repeated."),
        ("threat-assessment", "Attention went to what ISKP is still capable of."),
        ("threat-assessment", "They analysed the phenomenon of terrorism in West Africa."),
        ("threat-assessment", "The drift of jihadist groups towards the coast was noted."),
        ("regional-security", "The escalation between Thailand and Cambodia was discussed."),
        ("regional-security", "They spoke of how things stand in Mali."),
        ("law-enforcement", "They decided on seconding police officers to each other."),
        ("law-enforcement", "Coordinated searches for the killers were agreed."),
        ("multilateral-cooperation", "They will bring the proposal before the OIC."),
        ("defence-cooperation", "The two will keep troops at the lake."),
        ("defence-cooperation", "Both will train paratroopers: commando exercises come in May."),
        ("capacity-building", "Japan will provide four speedboats."),
        ("capacity-building", "Berths at the police college were asked for."),
        ("criminal-justice", "The masterminds of the attack must be punished."),
        ("border-security", "The movement of Abu Sayyaf remnants was discussed."),
        ("border-security", "The frontier with Libya was discussed, and strengthening the border."),
        ("cross-border-terrorism", "They denounced terrorism as an instrument of state policy."),
        ("terrorist-designations", "They discussed freezing accounts of persons on the UN list."),
        ("arms-trafficking", "Weapons must no longer reach Darfur."),
        ("arms-trafficking", "The tracing of rifles was agreed."),
        ("organized-crime", "The convergence of terrorism and crime was discussed."),
        ("information-sharing", "They will bring their databases together."),
        ("radicalization", "The enlistment of students by terrorist organisations was discussed."),
        ("maritime-security", "They agreed on joint surveillance of the coast."),
        ("critical-infrastructure", "They agreed on guarding offshore platforms."),
        ("human-rights", "Women-led prevention networks were praised."),
        ("victims-of-terrorism", "Care for people harmed by terrorism was discussed."),
    ],
)
def test_a_topic_is_read_in_everyday_wordings(finder: Language, topic: str, text: str) -> None:
    assert topic in ids(finder(text))


@pytest.mark.parametrize(
    ("topic", "text"),
    [
        ("best-practices", "They shared values and reaffirmed concrete steps."),
        ("law-enforcement", "Inter-Services Public Relations issued a statement."),
        ("multilateral-cooperation", "Officials of all ASEAN member states attended."),
        ("terrorist-use-of-internet", "They want closer strategic communication."),
        ("cross-border-terrorism", "A war was launched against Kenya."),
        ("terrorist-designations", "They spoke of economic sanctions against oil exporters."),
        ("border-security", "They condemned terrorism, including cross-border terrorism."),
        ("arms-trafficking", "They discussed the non-proliferation of nuclear weapons."),
        ("capacity-building", "No land may be used for training terrorist fighters."),
        ("criminal-justice", "The chairmanship was handed over to Ghana."),
        ("foreign-terrorist-fighters", "They want to prevent the transfer of weapons to terrorists."),
        ("trade-economy", "Energy security was one of the subjects."),
        ("trade-economy", "They praised the protection of Turkish investment projects."),
        ("best-practices", "Both sides compared notes on the region."),
        ("cross-border-terrorism", "Soldiers had entered Chadian territory by mistake."),
        ("threat-assessment", "They discussed developments and more cooperation in counter-terrorism."),
        ("trade-economy", "They discussed the safety of oil and gas pipelines."),
        ("trade-economy", "Police fight the trade in persons."),
        ("capacity-building", "The workshop was held near the old academy."),
        ("organized-crime", "The crime was committed last year."),
        ("terrorist-designations", "The outlawed movement had offices in Oslo."),
        ("maritime-security", "They met by the sea."),
        ("human-rights", "Two women led the delegations."),
        ("information-sharing", "The intelligence chief of Peru attended."),
        ("arms-trafficking", "They oppose the proliferation of weapons of mass destruction."),
        ("capacity-building", "They discussed training camps across the line."),
        ("criminal-justice", "They spoke of the legislative elections."),
        ("drug-trafficking", "They agreed to buy generic drugs."),
        ("terrorism-financing", "They shared plans to fund a bridge."),
        ("cross-border-terrorism", "Steps will be taken to enable safe migration."),
        ("critical-infrastructure", "They discussed the security of supply lines."),
        ("human-rights", "They praised women-led initiatives in farming."),
        ("threat-assessment", "They regretted a wave of attacks on an encyclopaedia."),
        ("migration", "They discussed removals of persons from the register."),
        ("terrorist-designations", "They discussed restrictive measures on individuals."),
        ("migration", "Tourist arrivals on the islands were good."),
    ],
)
def test_words_that_only_look_like_a_topic(finder: Language, topic: str, text: str) -> None:
    assert topic not in ids(finder(text))
