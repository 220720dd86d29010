"""Countries, bodies, regions, groups and cities in running text."""

from __future__ import annotations

import pytest
import spacy
from spacy.language import Language

from ctdialog.lexicon import Lexicon, load
from ctdialog.lexicon.cities import Cities
from ctdialog.pipeline.countries.countries import CountryFinder


@pytest.fixture(scope="module")
def alone() -> Language:
    """The component alone."""
    nlp = spacy.blank("en")
    nlp.add_pipe("ctdialog_countries")
    return nlp


def mentions(nlp: Language, text: str, group: str = "countries") -> list[str]:
    """What was found, as "words CODE form"."""
    doc = nlp(text)
    return [f"{s.text} {s.kb_id_} {s._.form}" for s in doc.spans[group]]


def codes(nlp: Language, text: str, group: str = "countries") -> list[str]:
    doc = nlp(text)
    return [s.kb_id_ for s in doc.spans[group]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the rows of the module's table
        ("Pakistan will host", ["Pakistan PAK name"]),
        ("the Islamic Republic of Pakistan", ["Islamic Republic of Pakistan PAK name"]),
        ("a Russian envoy", ["Russian RUS adjective"]),
        ("the Kremlin said", ["Kremlin RUS house"]),
        ("Foggy Bottom said", ["Foggy Bottom USA house"]),
        ("Islamabad and Moscow agreed", ["Islamabad PAK capital", "Moscow RUS capital"]),
        ("Indo-US talks", ["Indo IND prefix", "US USA name"]),
        ("Pak-Russia talks", ["Pak PAK prefix", "Russia RUS name"]),
        ("Sino-Indian talks", ["Sino CHN prefix", "Indian IND adjective"]),
        ("the UN Security Council", ["UN Security Council UN name"]),
        ("Chad's Security Council", ["Chad TCD name"]),
        ("Security Council Secretary Petar Ilic", []),
        ("the secretaries of the Security Councils of the CSTO", ["CSTO CSTO name"]),
        # names as newspapers write them
        ("The U.S. delegation", ["U.S. USA name"]),
        ("the Netherlands and Côte d’Ivoire", ["Netherlands NLD name", "Côte d’Ivoire CIV name"]),
        ("Turkiye and Türkiye", ["Turkiye TUR name", "Türkiye TUR name"]),
        ("the Democratic Republic of the Congo", ["Democratic Republic of the Congo COD name"]),
        ("South Korea and North Korea", ["South Korea KOR name", "North Korea PRK name"]),
        ("the UK's and the UAE's", ["UK GBR name", "UAE ARE name"]),
        ("Guinea-Bissau, Guinea and Equatorial Guinea",
         ["Guinea-Bissau GNB name", "Guinea GIN name", "Equatorial Guinea GNQ name"]),
        ("South Sudan and Sudan", ["South Sudan SSD name", "Sudan SDN name"]),
        ("Niger and Nigeria", ["Niger NER name", "Nigeria NGA name"]),
        ("Sri Lanka, the Maldives", ["Sri Lanka LKA name", "Maldives MDV name"]),
        ("Bosnia and Herzegovina", ["Bosnia and Herzegovina BIH name"]),
        ("Trinidad and Tobago", ["Trinidad and Tobago TTO name"]),
        ("Kosovo and Palestine", ["Kosovo XKX name", "Palestine PSE name"]),
        ("the Emirati and Omani sides", ["Emirati ARE adjective", "Omani OMN adjective"]),
        ("Kenyan, Ghanaian and Burkinabe officers",
         ["Kenyan KEN adjective", "Ghanaian GHA adjective", "Burkinabe BFA adjective"]),
        ("KENYA, SOMALIA HOLD TALKS", ["KENYA KEN name", "SOMALIA SOM name"]),
        # houses and capitals that speak for their country
        ("Whitehall and the Elysee", ["Whitehall GBR house", "Elysee FRA house"]),
        ("Tokyo told Seoul", ["Tokyo JPN capital", "Seoul KOR capital"]),
        ("Nairobi said it agreed", ["Nairobi KEN capital"]),
        ("Talks: Dhaka, Delhi to meet", ["Dhaka BGD capital", "Delhi IND capital"]),
        ("A team from Nairobi came", ["Nairobi KEN capital"]),
        # bodies
        ("the European Union", ["European Union EU name"]),
        ("the African Union and ECOWAS", ["African Union AU name", "ECOWAS ECOWAS name"]),
        ("a Gulf Cooperation Council team", ["Gulf Cooperation Council GCC name"]),
        ("the Global Counterterrorism Forum", ["Global Counterterrorism Forum GCTF name"]),
        ("INTERPOL and Interpol", ["INTERPOL INTERPOL name", "Interpol INTERPOL name"]),
        ("the Shanghai Cooperation Organization", ["Shanghai Cooperation Organization SCO name"]),
        # regions
        ("in the Sahel", ["Sahel sahel name"]),
        ("the South China Sea", ["South China Sea south-china-sea name"]),
        ("the Horn of Africa", ["Horn of Africa horn-of-africa name"]),
    ],
)  # fmt: skip
def test_every_way_of_naming_has_its_code_and_form(alone: Language, text: str, expected: list[str]) -> None:
    assert mentions(alone, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "told us to go",
        "turkey for lunch",
        "a piece of china",
        "the pak choi",
        "he let them pass",
        "chads on the ballots",
    ],
)
def test_common_words_are_no_countries(alone: Language, text: str) -> None:
    assert mentions(alone, text) == []


@pytest.mark.parametrize(
    ("text", "city", "country"),
    [
        ("held in Moscow", "Moscow", "RUS"),
        ("MOSCOW (TASS): The talks", "MOSCOW", "RUS"),
        ("NAIROBI: The talks", "NAIROBI", "KEN"),
        ("They met in Paris, France", "Paris", "FRA"),
        ("They met in Paris, Texas", "Paris", "USA"),
        ("They met in London, Ontario, on Monday", "London", "CAN"),
        ("They met near Tunis", "Tunis", "TUN"),
        ("arrived at Kigali", "Kigali", "RWA"),
        ("talks in Geneva", "Geneva", "CHE"),
        ("talks in Abidjan", "Abidjan", "CIV"),
        ("talks in Tripoli, Lebanon", "Tripoli", "LBN"),
        ("talks in Tripoli", "Tripoli", "LBY"),
        ("talks in Hyderabad, Pakistan", "Hyderabad", "PAK"),
        ("talks in Hyderabad", "Hyderabad", "IND"),
        ("a meeting in The Hague", "The Hague", "NLD"),
        ("the meeting in Ouagadougou", "Ouagadougou", "BFA"),
        ("visited Ankara", "Ankara", "TUR"),
        ("talks in Washington DC", "Washington DC", "USA"),
        ("talks in New Delhi", "New Delhi", "IND"),
        ("in N’Djamena", "N’Djamena", "TCD"),
    ],
)
def test_a_city_that_is_a_place_is_a_city(alone: Language, text: str, city: str, country: str) -> None:
    doc = alone(text)
    assert [(s.text, s.kb_id_) for s in doc.spans["cities"]] == [(city, country)]
    assert not any(s._.form == "capital" for s in doc.spans["countries"])


def test_both_of_two_places_are_cities(alone: Language) -> None:
    assert mentions(alone, "held in Moscow and Islamabad", "cities") == [
        "Moscow RUS city",
        "Islamabad PAK city",
    ]


def test_a_capital_after_a_full_stop_stands_for_its_government(alone: Language) -> None:
    assert mentions(alone, "They left. Ankara said nothing.") == ["Ankara TUR capital"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("threats posed by Daesh", "ISIS"),
        ("threats posed by Da’esh", "ISIS"),
        ("Islamic State Khorasan", "ISKP"),
        ("the Islamic State in the Greater Sahara", "ISGS"),
        ("Al-Shabaab", "AL-SHABAAB"),
        ("al Shabaab fighters", "AL-SHABAAB"),
        ("al-Qaida", "AQ"),
        ("Al Qaeda", "AQ"),
        ("al-Qaeda in the Arabian Peninsula", "AQAP"),
        ("Boko Haram", "BOKO-HARAM"),
        ("Lashkar-e-Taiba", "LET"),
        ("Tehrik-e-Taliban Pakistan", "TTP"),
        ("Abu Sayyaf", "ASG"),
        ("the Houthis", "HOUTHIS"),
        ("Jamaat-ul-Ahrar", "JUA"),
        ("the PKK", "PKK"),
        ("Hizballah", "HEZBOLLAH"),
        ("Jemaah Islamiyah", "JI"),
    ],
)
def test_armed_groups_are_groups(alone: Language, text: str, code: str) -> None:
    doc = alone(text)
    assert [s.kb_id_ for s in doc.spans["groups"]] == [code]
    assert not doc.spans["countries"]


def test_labels_say_what_kind_of_thing_it_is(alone: Language) -> None:
    doc = alone("Chad and the EU spoke of the Sahel, Boko Haram and talks in Maiduguri")
    labels = {s.text: s.label_ for name in ("countries", "groups", "cities") for s in doc.spans[name]}
    assert labels == {
        "Chad": "COUNTRY", "EU": "BODY", "Sahel": "REGION", "Boko Haram": "GROUP", "Maiduguri": "CITY",
    }  # fmt: skip


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load()


def test_the_usual_name_of_every_country_finds_it(lexicon: Lexicon, alone: Language) -> None:
    """Every country by its usual name; a name that two share is told by the code alone."""
    wrong = {}
    for code, entry in lexicon.countries.items():
        found = codes(alone, f"Talks with {entry.name} went on.")
        if found != [code]:
            wrong[code] = found
    assert wrong == {}


def test_the_adjective_of_every_country_finds_it(lexicon: Lexicon, alone: Language) -> None:
    wrong = {}
    for code, entry in lexicon.countries.items():
        for word in entry.forms.get("adjective", [])[:1]:
            found = codes(alone, f"A {word} delegation came.")
            if found != [code]:
                wrong[word] = found
    assert wrong == {}


def test_the_names_of_every_body_region_and_group_find_it(lexicon: Lexicon, alone: Language) -> None:
    wrong = {}
    for table, name in (
        (lexicon.bodies, "countries"),
        (lexicon.regions, "countries"),
        (lexicon.groups, "groups"),
    ):
        for code, entry in table.items():
            for word in entry.forms["name"]:
                if codes(alone, f"with {word} .", name) != [code]:
                    wrong[word] = code
    assert wrong == {}


def test_the_component_takes_any_lexicon() -> None:
    lexicon = Lexicon({}, {}, {}, {}, {}, Cities())
    lexicon.merge({"body": [{"code": "NPRT", "name": "North Pole Round Table"}]}, "here")
    doc = CountryFinder(lexicon)(spacy.blank("en")("The North Pole Round Table and Chad"))
    assert [s.kb_id_ for s in doc.spans["countries"]] == ["NPRT"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("islands in Okinawa Prefecture", []),
        ("met at Lancaster House in London", ["London GBR city"]),
        ("held at the Serena Hotel, Kigali", ["Kigali RWA city"]),
        ("their second meeting (Antalya, 21 September 2022)", ["Antalya TUR city"]),
        ("in the town of Nanyuki", ["Nanyuki KEN city"]),
        ("Canberra, Jakarta and Manila agree to share data", []),
        ("Canberra, 4 May 2024: ministers agree", ["Canberra AUS city"]),
    ],
)
def test_cities_by_what_stands_around_them(alone: Language, text: str, expected: list[str]) -> None:
    assert mentions(alone, text, "cities") == expected
