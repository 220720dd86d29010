"""Words that mean a topic only in company."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ctdialog.extractor import Extractor
from ctdialog.lexicon import load, table
from ctdialog.pipeline.topics.company import out_of_company
from ctdialog.records import Record

Reads = Callable[[str], Record]

LEAD = "Oman and Qatar held the third Oman-Qatar Security Dialogue in Muscat. "


def topics(reads: Reads, text: str) -> list[str]:
    """The topics of the one meeting that the lead and a text tell of."""
    (meeting,) = reads(LEAD + text).flat().meetings
    return list(meeting.topics)


@pytest.mark.parametrize(
    ("topic", "text"),
    [
        ("rehabilitation-reintegration", "They spoke of extremists in prisons."),
        ("rehabilitation-reintegration", "They discussed how to bring home detainees from al-Hol."),
        ("rehabilitation-reintegration", "They discussed disengagement from violent extremism."),
        ("rehabilitation-reintegration", "They discussed the rehabilitation of returnees."),
        ("human-rights", "Terrorism must be fought in line with international law, they stressed."),
        ("human-rights", "They discussed safeguards in criminal proceedings."),
        ("victims-of-terrorism", "They expressed condolences over the bombing in Lomé."),
        ("victims-of-terrorism", "They agreed to help survivors."),
        ("aviation-security", "They discussed passenger screening at airports."),
        ("aviation-security", "They discussed border and aviation security."),
        ("border-security", "They agreed to repair boundary pillars."),
        ("information-sharing", "They agreed on a hotline for intelligence."),
        ("law-enforcement", "The police of both will mount joint patrols, they agreed."),
        ("best-practices", "They shared their national action plans."),
        ("trade-economy", "They discussed trade and economic development."),
        ("threat-assessment", "They reviewed the terrorist threat and cyber attacks."),
        ("terrorist-use-of-internet", "They discussed extremist propaganda on social media."),
        ("emerging-technologies", "They discussed the use of artificial intelligence by terrorists."),
        ("violent-extremism", "They stressed tolerance and coexistence among religions."),
        ("drug-trafficking", "They discussed precursors of synthetic drugs."),
        ("maritime-security", "They discussed coastal radars."),
        ("critical-infrastructure", "They discussed the protection of power plants and pipelines."),
        ("terrorist-designations", "They discussed sanctions on terrorist groups."),
        ("radicalization", "They discussed the recruitment of young people."),
        ("defence-cooperation", "They discussed the sale of tanks and howitzers."),
        ("criminal-justice", "They discussed arrest warrants and trials."),
        ("cybersecurity", "They discussed intrusions into government networks."),
        ("cbrn", "They discussed uranium enrichment."),
        ("capacity-building", "They agreed on courses for officers."),
        ("capacity-building", "They agreed on scholarships for cadets."),
        # a group by its name, whichever it is, and what terrorists buy
        ("threat-assessment", "They exchanged threat assessments on Hezbollah, JNIM and cyber threats."),
        ("threat-assessment", "They assessed the threats facing the coast, among them cyber crime."),
        ("emerging-technologies", "They discussed how terrorist groups procure drones."),
        ("emerging-technologies", "They discussed drone strikes by the Houthis."),
        ("emerging-technologies", "They agreed to procure drones for border surveillance."),
        ("radicalization", "They discussed the recruitment of migrant workers by Hezbollah."),
        # hiring, and a hazard beside
        ("migration", "They discussed the recruitment of migrant workers by Omani firms."),
        ("victims-of-terrorism", "They discussed visas, support for victims and the pandemic."),
        ("aviation-security", "They urged action against groups that organise strikes on civil aviation."),
    ],
)
def test_a_word_means_a_topic_in_its_company(reads: Reads, topic: str, text: str) -> None:
    assert topic in topics(reads, text)


@pytest.mark.parametrize(
    ("topic", "text"),
    [
        ("rehabilitation-reintegration", "They agreed on access to fishermen in Chadian jails."),
        ("rehabilitation-reintegration", "They called for the release of hostages and detainees."),
        ("rehabilitation-reintegration", "They discussed the disengagement of troops along the border."),
        ("rehabilitation-reintegration", "They agreed on the rehabilitation of the coast road."),
        ("rehabilitation-reintegration", "They quoted a report of Amnesty International."),
        ("human-rights", "Disputes are to be settled in line with international law, they stressed."),
        ("human-rights", "They discussed IAEA safeguards."),
        ("victims-of-terrorism", "They expressed condolences on the death of Sheikh Hamad."),
        ("victims-of-terrorism", "They offered condolences to the families hit by the landslide."),
        ("aviation-security", "They praised the arrest of couriers and the seizure of drugs at the airport."),
        ("aviation-security", "They discussed cargo flights and cargo at the airport."),
        ("migration", "They discussed the recruitment of migrants by militants."),
        ("migration", "They noted that recruiters reach labour migrants through messaging platforms."),
        ("threat-assessment", "They agreed on dealing with challenges and threats, among them terrorism."),
        ("migration", "They discussed the recruitment of migrant workers by Hezbollah."),
        ("victims-of-terrorism", "They discussed support for victims of the recent floods."),
        ("aviation-security", "They welcomed an air services agreement on civil aviation."),
        ("border-security", "It takes efforts that go beyond our national boundaries, they stressed."),
        ("information-sharing", "They agreed on a hotline for tourists."),
        ("law-enforcement", "The two armies agreed on joint patrols."),
        ("best-practices", "They agreed on action plans for implementing the memorandum."),
        ("trade-economy", "They agreed that without security there is no economic development."),
        ("threat-assessment", "They reviewed emerging threats such as cyber attacks."),
        ("terrorist-use-of-internet", "They spoke of the social media of the two ministries."),
        ("emerging-technologies", "They discussed trade, health and artificial intelligence."),
        ("violent-extremism", "They stressed the peaceful coexistence of herders and farmers."),
        ("drug-trafficking", "They discussed precursors of the summit."),
        ("maritime-security", "They discussed insurgents near the coastal states."),
        ("critical-infrastructure", "They agreed to open diplomatic missions and to build power plants."),
        ("terrorist-designations", "They discussed sanctions on Russia."),
        ("radicalization", "They discussed the recruitment of nurses."),
        ("defence-cooperation", "They agreed on meetings of think tanks."),
        ("criminal-justice", "They discussed clinical trials, a matter that warrants attention."),
        ("criminal-justice", "The director of the legal affairs department spoke first, they noted."),
        ("cybersecurity", "They discussed intrusions at the border."),
        ("cbrn", "They spoke of the mutual enrichment of cultures."),
        ("capacity-building", "They weighed courses of action and scholarships for poets."),
    ],
)
def test_out_of_company_it_means_none(reads: Reads, topic: str, text: str) -> None:
    assert topic not in topics(reads, text)


def test_what_spoils_a_word_is_outweighed_by_what_saves_it() -> None:
    assert out_of_company("they discussed tanks of think tanks", "defence-cooperation", "tanks")
    topic, word = "rehabilitation-reintegration", "rehabilitation"
    assert out_of_company("they discussed the rehabilitation of roads", topic, word)
    assert not out_of_company("the rehabilitation of fighters and of roads", topic, word)
    assert not out_of_company("they discussed the rehabilitation of roads", "capacity-building", word)


def test_every_row_names_a_topic_and_what_it_asks_for() -> None:
    known = load().topics
    for row in table("topic_words")["company"]:
        assert row["topic"] in known
        assert row["words"] and (row.get("needs") or row.get("spoiled"))
        assert "spoiled" in row or not {"amid", "saved"} & set(row)


def test_every_word_of_a_row_can_be_its_topic(extractor: Extractor) -> None:
    rows = table("topic_words")["company"]
    words = dict.fromkeys((row["topic"], word) for row in rows for word in row["words"] if word != "*")
    docs = extractor.nlp.pipe(f"They discussed {word}." for _, word in words)
    for (topic, word), doc in zip(words, docs, strict=True):
        assert (topic, word) in {(span.kb_id_, span.text.lower()) for span in doc.spans["topics"]}
