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
        ("the drug smugglers and human traffickers of the delta", {"drug-trafficking", "organized-crime"}),
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
        ("a hotline between the two capitals", {"information-sharing"}),
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
        ("threat-assessment", "Lone actors are the first worry."),
        ("arms-trafficking", "They want to keep arms from falling to the militants."),
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
    ],
)
def test_words_that_only_look_like_a_topic(finder: Language, topic: str, text: str) -> None:
    assert topic not in ids(finder(text))
