"""The data files of ctdialog/lexicon: complete, consistent, and the derived ones as build.py makes them."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from pathlib import Path

import pytest

from ctdialog import lexicon
from ctdialog.lexicon import build
from ctdialog.lexicon.cities import listed
from ctdialog.lexicon.folding import first_word
from ctdialog.pipeline.gazetteer import Gazetteer, Words

FOLDER = Path(lexicon.__file__).parent

BODIES = re.findall(
    r"\S+",
    """EU UN GCTF FATF SCO NATO OSCE OIC GCC LAS ASEAN ARF EAS SAARC BIMSTEC IORA AU ECOWAS IGAD SADC
G5-SAHEL AES BRICS G7 G20 QUAD IBSA C5 CIS CSTO CICA ECO OTS INTERPOL EUROPOL D-ISIS COE OAS PIF
COMMONWEALTH""",
)
REGIONS = re.findall(
    r"\S+",
    """middle-east gulf levant maghreb north-africa africa sub-saharan-africa west-africa east-africa
central-africa southern-africa sahel lake-chad-basin horn-of-africa south-asia central-asia southeast-asia
east-asia asia asia-pacific indo-pacific indian-ocean pacific eurasia europe western-balkans south-caucasus
latin-america caribbean kashmir red-sea south-china-sea black-sea""",
)
GROUPS = re.findall(
    r"\S+",
    """ISIS ISKP AQ AQAP AQIM AQIS TTP TALIBAN HAQQANI LET JEM HM JUD BLA ETIM JI ASG BOKO-HARAM ISWAP
AL-SHABAAB JNIM ISGS HAMAS HEZBOLLAH HOUTHIS PKK FETO HTS KHALISTAN LTTE IMU JUA HUJI JMB PIJ""",
)

# Codes whose people have no adjective of their own: uninhabited or military lands, islands called by
# their name, and three countries whose adjective a larger one has (COG, DMA; GGY shares JEY's).
NO_ADJECTIVE = {"ATA", "ATF", "BVT", "COG", "CXR", "DMA", "GGY", "HMD", "IOT", "SGS", "SJM", "UMI"}

# A word for two things, told apart by its letters' case or its hyphen.
SHARED_WORDS = {("greco",), ("guam",)}


@pytest.fixture(scope="module")
def data() -> lexicon.Lexicon:
    return lexicon.load()


@pytest.fixture(scope="module")
def mentions(data: lexicon.Lexicon) -> Gazetteer:
    gazetteer = Gazetteer()
    for table in (data.countries, data.bodies, data.regions, data.groups):
        for code, entry in table.items():
            for words in entry.forms.values():
                for word in words:
                    gazetteer.add(word, code)
    return gazetteer


def found(gazetteer: Gazetteer, text: str) -> list[str]:
    return [hit.values[0] for hit in gazetteer.find(Words(text))]


def test_all_codes_of_the_contract_are_there(data: lexicon.Lexicon) -> None:
    assert set(BODIES) <= set(data.bodies)
    assert set(REGIONS) <= set(data.regions)
    assert set(GROUPS) <= set(data.groups)


def test_a_code_belongs_to_one_table(data: lexicon.Lexicon) -> None:
    tables = (data.countries, data.bodies, data.regions, data.groups)
    codes = [code for table in tables for code in table]
    assert sorted(codes) == sorted(set(codes))


def test_all_iso_countries_and_kosovo_are_there(data: lexicon.Lexicon) -> None:
    assert len(data.countries) == 250
    assert {"PSE", "TWN", "XKX"} <= set(data.countries)


def test_every_country_has_an_adjective_where_one_exists(data: lexicon.Lexicon) -> None:
    without = {code for code, entry in data.countries.items() if not entry.forms.get("adjective")}
    assert without <= NO_ADJECTIVE


def test_no_word_stands_for_two_codes(data: lexicon.Lexicon) -> None:
    holders: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for table in (data.countries, data.bodies, data.regions, data.groups):
        for code, entry in table.items():
            for word in (word for words in entry.forms.values() for word in words):
                cut = Words(word)
                key = tuple((cut.gaps[i] if i else "") + folded for i, folded in enumerate(cut.folded))
                holders[key].add(code)
    shared = {key: codes for key, codes in holders.items() if len(codes) > 1 and key not in SHARED_WORDS}
    assert shared == {}


@pytest.mark.parametrize("name", sorted(path.name for path in FOLDER.glob("*.toml")))
def test_every_toml_file_names_its_source(name: str) -> None:
    assert len(tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))["source"]) > 10


def test_derived_files_name_the_libraries_they_come_from() -> None:
    for name in ("countries.jsonl", "cities.tsv"):
        first = (FOLDER / name).read_text(encoding="utf-8").splitlines()[0]
        assert all(library in first for library in build.LIBRARIES)


def test_derived_files_are_what_build_makes() -> None:
    for library in build.LIBRARIES:
        pytest.importorskip(library)
    made_from = (FOLDER / "cities.tsv").read_text(encoding="utf-8").splitlines()[0].removeprefix("# ")
    if made_from != build.source():
        pytest.skip("other versions of the libraries than the files were made from")
    assert build.countries_jsonl() == (FOLDER / "countries.jsonl").read_text(encoding="utf-8")
    assert build.cities_tsv() == (FOLDER / "cities.tsv").read_text(encoding="utf-8")


def test_a_line_of_cities_holds_those_that_begin_with_its_word() -> None:
    rows = [
        line.split("\t")
        for line in (FOLDER / "cities.tsv").read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    ]
    words = [word for word, *_ in rows]
    assert len(words) == len(set(words)) > 20_000
    for word, *cells in rows:
        assert cells
        for name, country, population in (cell.split("|") for cell in cells):
            assert first_word(name) == word
            assert len(country) == 3 and int(population) >= 0
            assert listed(word)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("the Kyrgyz Republic and Türkiye", ["KGZ", "TUR"]),
        ("Burma, Ivory Coast, Swaziland and Czech Republic", ["MMR", "CIV", "SWZ", "CZE"]),
        ("Emirati and Saudi officials met British and U.S. officials", ["ARE", "SAU", "GBR", "USA"]),
        ("the Kremlin and Foggy Bottom", ["RUS", "USA"]),
        ("Papua New Guinea, Equatorial Guinea and Guinea", ["PNG", "GNQ", "GIN"]),
        ("Congo and the Republic of Congo", ["COD", "COG"]),
        ("Gaza and the West Bank", ["PSE", "PSE"]),
        ("Dominican and Congolese ministers", ["DOM", "COD"]),
        ("the Council of Europe and the European Council", ["COE", "EU"]),
        ("Organisation of Islamic Cooperation (OIC)", ["OIC", "OIC"]),
        ("Global Counter-Terrorism Forum", ["GCTF"]),
        ("the Foreign, Commonwealth and Development Office", []),
        ("ASEAN Regional Forum and East Asia Summit", ["ARF", "EAS"]),
        ("Indo-Pacific and West Asia", ["indo-pacific", "middle-east"]),
        ("South Africa and Southern Africa", ["ZAF", "southern-africa"]),
        ("Da’esh and its Khorasan branch, ISIS-K", ["ISIS", "ISKP"]),
        ("Tehreek-e-Taliban Pakistan, not the Afghan Taliban", ["TTP", "TALIBAN"]),
        ("Lashkar-e-Tayyiba, JeM and al-Qa'ida", ["LET", "JEM", "AQ"]),
        ("Let us say that it is what they eas", []),
        ("Jaish ul-Adl and Jaish-e-Muhammad", ["JAISH-UL-ADL", "JEM"]),
    ],
)
def test_newswriters_names_find_their_code(mentions: Gazetteer, text: str, codes: list[str]) -> None:
    assert found(mentions, text) == codes


def test_capitals_of_territories_do_not_stand_for_them(data: lexicon.Lexicon) -> None:
    assert data.countries["FLK"].forms["capital"] == []
    assert data.countries["BMU"].forms["capital"] == []


def test_the_biggest_city_of_a_name_comes_first(data: lexicon.Lexicon) -> None:
    first = {name: data.cities[name][0][0] for name in ("London", "Paris", "Birmingham", "Hyderabad", "Kyiv")}
    assert first == {"London": "GBR", "Paris": "FRA", "Birmingham": "GBR", "Hyderabad": "IND", "Kyiv": "UKR"}


@pytest.mark.parametrize(
    ("name", "country"),
    [("Kiev", "UKR"), ("Bombay", "IND"), ("Rangoon", "MMR"), ("St Petersburg", "RUS"), ("Davos", "CHE"),
     ("Sharm el-Sheikh", "EGY"), ("Luxembourg", "LUX"), ("Naypyidaw", "MMR"), ("Strasbourg", "FRA"),
     ("Nice", "FRA"), ("Reading", "GBR"), ("Aqaba", "JOR"), ("Washington, D.C.", "USA")],
)  # fmt: skip
def test_exonyms_and_places_of_talks_are_cities(data: lexicon.Lexicon, name: str, country: str) -> None:
    assert data.cities[name][0][0] == country


@pytest.mark.parametrize(
    "name", ["Of", "March", "Police", "Union", "Mission", "Ali", "George", "Vladimir", "Jordan", "Mexico"]
)
def test_common_words_and_peoples_names_are_no_cities(data: lexicon.Lexicon, name: str) -> None:
    assert name not in data.cities


def test_every_state_has_a_city_but_those_whose_capital_is_stopped(data: lexicon.Lexicon) -> None:
    territories = set(build.corrections()["territories"])
    with_city = {country for rows in data.cities.values() for country, _ in rows}
    assert set(data.countries) - territories - with_city <= {"ATA", "PLW", "SYC"}


def test_a_listed_name_is_written_as_in_running_text() -> None:
    assert "Republic of Korea" in build.forms("Korea, Republic of")
    assert "British Virgin Islands" in build.forms("Virgin Islands, British")
    assert build.forms("Bosnia & Herzegovina") == ["Bosnia and Herzegovina"]
    assert build.forms("St. Lucia") == ["St. Lucia", "Saint Lucia"]
    assert build.forms("Myanmar (Burma)") == ["Myanmar"]


def test_offices_hold_only_lower_case_or_exact_words() -> None:
    heads = lexicon.table("offices")["heads"]["words"]
    assert len(heads) == len(set(heads))
    assert all(word == word.lower() or " " not in word for word in heads)
    assert {"minister", "director general", "coordinator", "special envoy", "PM"} <= set(heads)


def test_no_office_head_is_also_a_word_before_one() -> None:
    offices = lexicon.table("offices")
    single = {word for word in offices["heads"]["words"] if " " not in word and "-" not in word}
    both = single & set(offices["premodifiers"]["words"])
    # these do end an office by themselves: "police chief", "a senior official", "his deputy for …"
    assert both == {"assistant", "chief", "deputy", "head", "official"}


def test_unique_titles_and_organizations_have_known_codes(data: lexicon.Lexicon) -> None:
    known = {*data.countries, *data.bodies}
    titles = {row["code"] for row in lexicon.table("offices")["unique_title"]}
    organizations = {row["code"] for row in lexicon.table("organizations")["organization"] if "code" in row}
    assert titles <= known
    assert organizations <= known


def test_no_organization_or_title_tells_two_codes() -> None:
    for rows in (lexicon.table("organizations")["organization"], lexicon.table("offices")["unique_title"]):
        holders: dict[str, set[str | None]] = defaultdict(set)
        for row in rows:
            for name in row["names"]:
                holders[name].add(row.get("code"))
        assert {name: codes for name, codes in holders.items() if len(codes) > 1} == {}
