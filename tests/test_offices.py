"""Offices: position, organization, country."""

from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from ctdialog.lexicon import shared
from ctdialog.pipeline.gazetteer import words_of
from ctdialog.pipeline.offices.office import Office
from ctdialog.pipeline.offices.office_words import OfficeWords
from ctdialog.pipeline.offices.offices import OfficeReader
from ctdialog.pipeline.parties import PartyIndex


@pytest.fixture(scope="module")
def vocabulary() -> OfficeWords:
    return OfficeWords(shared())


def reader(doc: Doc, vocabulary: OfficeWords) -> OfficeReader:
    return OfficeReader(words_of(doc), PartyIndex(doc), vocabulary)


def the_office(finders: Language, vocabulary: OfficeWords, text: str) -> Office:
    """The one office of a text."""
    (office,) = reader(finders(text), vocabulary).offices()
    return office


@pytest.mark.parametrize(
    ("text", "position", "organization", "country"),
    [
        # the rows of the module's table
        ("Russian Deputy Foreign Minister", "Deputy Foreign Minister", None, "RUS"),
        # a style of its country that no list knows
        ("Minister of Interior of the Republic of Togo", "Minister of Interior", None, "TGO"),
        ("Minister of Foreign Affairs and Cooperation of the Republic of Gabon",
         "Minister of Foreign Affairs and Cooperation", None, "GAB"),
        ("Controller-General of Police", "Controller-General of Police", None, None),
        # those at home name no country, a retired holder's mark is none of the office
        ("Spanish Ambassador to the Kingdom", "Ambassador to the Kingdom", None, "ESP"),
        ("Malian defence minister (retd)", "defence minister", None, "MLI"),
        ("Commander of the French Fifth Fleet", "Commander", "Fifth Fleet", "FRA"),
        ("Additional Secretary (Europe)", "Additional Secretary (Europe)", None, None),
        ("Joint Secretary, Counter-Terrorism in the Ministry of External Affairs",
         "Joint Secretary, Counter-Terrorism", "Ministry of External Affairs", "IND"),
        # forces are commanded, a general staff is where an office is held
        ("commander of the Togolese Armed Forces", "commander of the Togolese Armed Forces", None, "TGO"),
        ("Deputy Chief of the Togolese General Staff", "Deputy Chief", "General Staff", "TGO"),
        # a service before a minister is the field, a command before others the organization
        ("Emergency Services Deputy Minister", "Emergency Services Deputy Minister", None, None),
        ("Northern Command Policy Adviser", "Policy Adviser", "Northern Command", None),
        ("EU Counter-Terrorism Coordinator", "Counter-Terrorism Coordinator", None, "EU"),
        ("Deputy Secretary-General of the Internal Security System", "Deputy Secretary-General",
         "Internal Security System", None),
        ("EEAS Deputy Secretary-General", "Deputy Secretary-General", "EEAS", "EU"),
        ("his Pakistani counterpart", None, None, "PAK"),
        ("his counterpart from Kenya, Ana Diop", None, None, "KEN"),
        ("head of the Angolan police", "head of the Angolan police", None, "AGO"),
        ("head of the EU Delegation to Peru", "head of the EU Delegation to Peru", None, "EU"),
        ("head of Peru's Fisheries and Border Service", "head", "Fisheries and Border Service", "PER"),
        ("Territorial Administration Minister", "Territorial Administration Minister", None, None),
        ("his Russian colleague", None, None, "RUS"),
        # what a minister is "of" is the field, a ministry is not
        ("Peruvian Navy Commander", "Navy Commander", None, "PER"),
        ("French Armed Forces Minister", "Armed Forces Minister", None, "FRA"),
        ("Minister of Internal Administration", "Minister of Internal Administration", None, None),
        ("Senegalese Minister of the Armed Forces General Birame Diop", "Minister of the Armed Forces", None,
         "SEN"),
        ("Secretary of the Security Council of Kyrgyzstan", "Secretary", "Security Council", "KGZ"),
        ("ECOWAS Commissioner for Political Affairs, Peace, and Security",
         "Commissioner for Political Affairs, Peace, and Security", None, "ECOWAS"),
        ("the Israeli transportation minister", "transportation minister", None, "ISR"),
        # a country before or after
        ("Kenya's Interior Minister", "Interior Minister", None, "KEN"),
        ("Kenyan Defence Cabinet Secretary", "Defence Cabinet Secretary", None, "KEN"),
        ("the Deputy Prime Minister of Malaysia", "Deputy Prime Minister", None, "MYS"),
        ("Minister of the Interior of Senegal", "Minister of the Interior", None, "SEN"),
        ("the Egyptian Assistant Foreign Minister for African Affairs",
         "Assistant Foreign Minister for African Affairs", None, "EGY"),
        ("Ghana's Minister for National Security", "Minister for National Security", None, "GHA"),
        ("Bangladesh Foreign Secretary", "Foreign Secretary", None, "BGD"),
        ("U.S. Deputy Assistant Secretary of State", "Deputy Assistant Secretary of State", None, "USA"),
        # fields
        ("Coordinator for Border Security", "Coordinator for Border Security", None, None),
        ("Director General for Political Affairs", "Director General for Political Affairs", None, None),
        ("Special Envoy for Counter-Terrorism", "Special Envoy for Counter-Terrorism", None, None),
        ("Minister of Defence and Veterans Affairs", "Minister of Defence and Veterans Affairs", None, None),
        # organizations
        ("Director General for Counter-Terrorism at Pakistan’s Ministry of Foreign Affairs",
         "Director General for Counter-Terrorism", "Ministry of Foreign Affairs", "PAK"),
        ("Director for Global Security at the Norwegian Ministry of Foreign Affairs",
         "Director for Global Security", "Ministry of Foreign Affairs", "NOR"),
        ("Permanent Secretary of the Ministry of Defence of Thailand",
         "Permanent Secretary", "Ministry of Defence", "THA"),
        ("Director General, Department of International Organizations, Ministry of Foreign Affairs",
         "Director General, Department of International Organizations", "Ministry of Foreign Affairs", None),
        ("Commissioner of the Australian Federal Police", "Commissioner", "Australian Federal Police", "AUS"),
        ("head of the National Intelligence Agency of Nigeria", "head", "National Intelligence Agency",
         "NGA"),
        ("Chief of the Defence Staff of Ecuador", "Chief of the Defence Staff", None, "ECU"),
        ("Mali's General Intelligence Department chief", "chief", "General Intelligence Department", "MLI"),
        ("the Interior Ministry's Main Directorate for Migration head",
         "Main Directorate for Migration head", "Interior Ministry", None),
        ("U.S. Treasury Assistant Secretary for Borders", "Assistant Secretary for Borders", "Treasury",
         "USA"),
        ("U.S. Treasury Secretary", "Treasury Secretary", None, "USA"),
        ("Mali's Directorate General of Passports and Immigration head", "head",
         "Directorate General of Passports and Immigration", "MLI"),
        ("Mali's Committee for Religious Affairs chairman", "chairman", "Committee for Religious Affairs",
         "MLI"),
        ("Liberia's National Security Agency (NSA) Director", "Director", "National Security Agency", "LBR"),
        ("head of the crime and security department at the Malian Foreign Ministry",
         "head of the crime and security department", "Foreign Ministry", "MLI"),
        ("Head of the Somalia Desk in the Ministry of Defence", "Head of the Somalia Desk",
         "Ministry of Defence", None),
        ("Deputy Secretary for Policy under the Omani Department of Trade", "Deputy Secretary for Policy",
         "Department of Trade", "OMN"),
        ("Executive Director of the Accra-based Ocean Training Centre", "Executive Director",
         "Ocean Training Centre", None),
        ("Head of the Delegation of the European Union in Cabo Verde",
         "Head of the Delegation of the European Union in Cabo Verde", None, "EU"),
        ("Minister of the Interior, the Promotion of Peace and Local Development",
         "Minister of the Interior, the Promotion of Peace and Local Development", None, None),
        ("Chargé d'affaires ad interim", "Chargé d'affaires ad interim", None, None),
        # titles that one country alone has
        ("External Affairs Minister", "External Affairs Minister", None, "IND"),
    ],
)  # fmt: skip
def test_an_office_is_cut_into_its_parts(
    finders: Language,
    vocabulary: OfficeWords,
    text: str,
    position: str | None,
    organization: str | None,
    country: str | None,
) -> None:
    office = the_office(finders, vocabulary, text)
    assert (
        text[slice(*office.position)] if office.position else None,
        text[slice(*office.organization)] if office.organization else None,
        office.country,
    ) == (position, organization, country)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ambassador of Chile", "bare"),
        ("High Commissioner", "bare"),
        ("his Omani counterpart", "counterpart"),
        ("Foreign Ministry spokesperson", "spokes"),
        ("spokesman of the Ministry of Defence", "spokes"),
        ("former Foreign Minister of Peru", "former"),
        ("former Peruvian Foreign Minister", "former"),
        ("ex-US Secretary of Defense", "former"),
        ("Foreign Minister of Peru", ""),
        ("Secretary of Foreign Affairs", ""),
    ],
)
def test_what_kind_of_office_it_is(finders: Language, vocabulary: OfficeWords, text: str, kind: str) -> None:
    office = the_office(finders, vocabulary, text)
    kinds = ("bare", "counterpart", "spokes", "former")
    assert [k for k in kinds if getattr(office, k)] == ([kind] if kind else [])


def test_the_country_stands_where_it_was_read(finders: Language, vocabulary: OfficeWords) -> None:
    text = "the Deputy Prime Minister of Malaysia"
    office = the_office(finders, vocabulary, text)
    assert office.country_at is not None
    assert text[slice(*office.country_at)] == "Malaysia"


def test_two_offices_do_not_overlap(finders: Language, vocabulary: OfficeWords) -> None:
    text = "Peru's Minister of Defence met Chile's Deputy Interior Minister"
    one, other = reader(finders(text), vocabulary).offices()
    assert one.last < other.first
    assert (one.country, other.country) == ("PER", "CHL")


@pytest.mark.parametrize(
    ("text", "at", "name", "country"),
    [
        ("the Ministry of Foreign Affairs of Pakistan", 0, "Ministry of Foreign Affairs", "PAK"),
        ("Kenya’s National Counter Terrorism Centre", 0, "National Counter Terrorism Centre", "KEN"),
        ("the Japanese Ministry of Justice", 0, "Ministry of Justice", "JPN"),
        ("the State Security Service of Georgia", 0, "State Security Service", "GEO"),
        ("the Federal Bureau of Investigation", 0, "Federal Bureau of Investigation", "USA"),
    ],
)
def test_an_organization_is_named_without_its_country(
    finders: Language, vocabulary: OfficeWords, text: str, at: int, name: str, country: str
) -> None:
    organization = reader(finders(text), vocabulary).organization(at)
    assert organization is not None
    assert (text[slice(*organization.name)], organization.country) == (name, country)


@pytest.mark.parametrize("text", ["the fishing village", "Kenya agreed", "the talks", "Pakistan"])
def test_other_words_are_no_organization(finders: Language, vocabulary: OfficeWords, text: str) -> None:
    assert reader(finders(text), vocabulary).organization(0) is None


def test_a_country_leaves_the_forces_that_are_commanded(finders: Language, vocabulary: OfficeWords) -> None:
    text = "chief of the Togolese Armed Forces"
    assert the_office(finders, vocabulary, text).worded(text) == "chief of the Armed Forces"
    text = "head of Togolese general intelligence"
    assert the_office(finders, vocabulary, text).worded(text) == "head of general intelligence"


def test_the_house_inside_an_office_leaves_it(finders: Language, vocabulary: OfficeWords) -> None:
    text = "Assistant Chief of Staff of the Armed Forces for Operations"
    assert the_office(finders, vocabulary, text).worded(text) == "Assistant Chief of Staff for Operations"


def test_a_body_in_a_field_is_nobodys_country(finders: Language, vocabulary: OfficeWords) -> None:
    assert the_office(finders, vocabulary, "Director for EU Affairs").country is None


@pytest.mark.parametrize(
    ("text", "worded"),
    [
        ("Ambassador of the Republic of Mali to Chad", "Ambassador to Chad"),
        ("Security Adviser to the President of Mali", "Security Adviser to the President"),
        ("Minister in the Presidency of Mali responsible for Security",
         "Minister in the Presidency responsible for Security"),
    ],
)  # fmt: skip
def test_the_country_of_an_envoy_or_a_leader_leaves_the_office(
    finders: Language, vocabulary: OfficeWords, text: str, worded: str
) -> None:
    assert the_office(finders, vocabulary, text).worded(text) == worded


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Secretary of State", "USA"),
        ("Secretary of State to the Minister of Trade", None),
        ("delegation of Cambodia's police led by Secretary of State", None),
        ("U.S. delegation led by Secretary of State", "USA"),
        ("Secretary of State at the Ministry of Foreign Affairs", None),
        # the ministry tells whose it is, and not the department's field
        ("Head of the Chad Department at the Foreign Ministry of Mali", "MLI"),
    ],
)
def test_whose_office_it_is(
    finders: Language, vocabulary: OfficeWords, text: str, country: str | None
) -> None:
    assert the_office(finders, vocabulary, text).country == country


@pytest.mark.parametrize(
    ("text", "position", "country"),
    [
        ("The Prosecutor General for Mali Ana Cruz spoke.", "Prosecutor General", "MLI"),
        ("The Attorney General for the Netherlands Ana Cruz spoke.", "Attorney General", "NLD"),
        ("Ana Cruz (Director of Police) for Mali spoke.", "Director of Police", None),
        ("Ana Cruz, Special Envoy for Mali, spoke.", "Special Envoy for Mali", None),
        ("Ana Cruz, Director for Mali, spoke.", "Director for Mali", None),
        ("Ana Cruz, Coordinator for Humanitarian Affairs for Mali, spoke.",
         "Coordinator for Humanitarian Affairs for Mali", None),
        ("Ana Cruz, Deputy Minister of Foreign Affairs of South Korea, spoke.",
         "Deputy Minister of Foreign Affairs", "KOR"),
        ("Ana Cruz, Deputy Minister of Justice of New Zealand, spoke.", "Deputy Minister of Justice", "NZL"),
        ("Ana Cruz, Prosecutor General (the Netherlands), spoke.", "Prosecutor General", "NLD"),
        ("The team was under Secretary of the Security Council Ana Cruz.", "Secretary", None),
        ("The Under Secretary for Arms Ana Cruz spoke.", "Under Secretary for Arms", None),
        ("The under secretary for arms, Ana Cruz, spoke.", "under secretary for arms", None),
        ("Ana Cruz, Head of the Crime Unit at the OSCE, spoke.", "Head of the Crime Unit", "OSCE"),
    ],
)  # fmt: skip
def test_a_country_behind_an_office_is_whose_it_is_or_its_field(
    finders: Language, vocabulary: OfficeWords, text: str, position: str, country: str | None
) -> None:
    office = the_office(finders, vocabulary, text)
    assert (office.worded(text), office.country) == (position, country)


def test_for_a_country_and_for_another_tell_whom_two_act_for(
    finders: Language, vocabulary: OfficeWords
) -> None:
    text = (
        "It was co-chaired by Coordinator for Drugs for Mali Ana Cruz and Director of the Border Police for "
        "Chad Li Wei."
    )
    offices = reader(finders(text), vocabulary).offices()
    assert [office.country for office in offices] == ["MLI", "TCD"]
