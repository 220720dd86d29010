"""The loader, and a user's own words."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from ctdialog.extractor import Extractor
from ctdialog.lexicon import Entry, Lexicon, LexiconError, load, read_toml, shared, table

OWN = """
[[body]]
code = "NBC"
name = "Nordic Borders Council"
names = ["NBC", "Borders Council"]

[[group]]
code = "RED-LANTERN"
name = "Red Lantern Brigade"

[[topic]]
id = "glacier-security"
label = "Glacier security"
phrases = ["protection of glaciers"]

[[city]]
name = "Springfjord"
country = "NOR"

[[country]]
code = "ISL"
names = ["Land of Fire and Ice"]
"""


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("lexicon") / "own.toml"
    path.write_text(OWN, encoding="utf-8")
    return path


# ---------------------------------------------------------------- the loader


def test_all_tables_are_loaded() -> None:
    sizes = load().sizes()
    assert sizes["countries"] >= 249
    assert sizes["topics"] == 31
    assert min(sizes.values()) > 25


def test_a_code_has_its_usual_name() -> None:
    lexicon = load()
    assert [lexicon.name(code) for code in ("CIV", "EU", "sahel", "NO-SUCH")] == [
        lexicon.countries["CIV"].name, "European Union", lexicon.regions["sahel"].name, "NO-SUCH",
    ]  # fmt: skip


def test_the_lexicon_is_loaded_once_a_file(own: Path) -> None:
    assert shared() is shared()
    assert shared(str(own)) is shared(str(own))
    assert shared(str(own)) is not shared()


def test_a_table_is_a_parsed_file() -> None:
    assert table("topics")["source"]


def test_words_of_an_entry_are_kept_once() -> None:
    entry = Entry("X", "X")
    entry.add("name", ["one", "two"])
    entry.add("name", ["two", "three"])
    assert entry.forms == {"name": ["one", "two", "three"]}


# ---------------------------------------------------------------- a user's own file


def test_own_words_are_added_to_those_known(own: Path) -> None:
    plain, lexicon = load(), load(own)
    assert lexicon.bodies["NBC"].name == "Nordic Borders Council"
    assert "Land of Fire and Ice" in lexicon.countries["ISL"].forms["name"]
    assert lexicon.countries["ISL"].name == plain.countries["ISL"].name
    assert set(plain.countries["ISL"].forms["name"]) < set(lexicon.countries["ISL"].forms["name"])
    assert lexicon.cities["Springfjord"][0][0] == "NOR"
    assert "NBC" not in plain.bodies


def test_an_added_city_goes_before_its_namesakes() -> None:
    lexicon = load()
    lexicon.merge({"city": [{"name": "Paris", "country": "CAN"}]}, "here")
    assert [country for country, _ in lexicon.cities["Paris"]][:2] == ["CAN", "FRA"]


def test_own_words_are_found_in_articles(own: Path) -> None:
    text = (
        "Norway and the Land of Fire and Ice held the second Norway-Iceland Security Dialogue in "
        "Springfjord on 4 May 2024. "
        "They discussed the protection of glaciers, threats posed by the Red Lantern Brigade, and "
        "cooperation in the "
        "Nordic Borders Council."
    )
    (meeting,) = Extractor(lexicon=own).read_text(text).meetings
    assert [p.code for p in meeting.participants] == ["NOR", "ISL"]
    assert [(g.code, g.name) for g in meeting.groups] == [("RED-LANTERN", "Red Lantern Brigade")]
    assert [(f.code, f.name) for f in meeting.forums] == [("NBC", "Nordic Borders Council")]
    assert ("glacier-security", "Glacier security") in [(t.id, t.label) for t in meeting.topics]
    assert meeting.place is not None
    assert (meeting.place.city, meeting.place.country) == ("Springfjord", "NOR")


def test_own_words_do_not_reach_another_extractor(own: Path, extractor: Extractor) -> None:
    Extractor(lexicon=own)
    record = extractor.read_text(
        "Norway and Chad held talks in Oslo. They discussed threats posed by the Red Lantern Brigade."
    )
    assert [m.groups for m in record.meetings] == [()]


def test_a_code_alone_is_its_own_name() -> None:
    lexicon = Lexicon({}, {}, {}, {}, {}, {})
    lexicon.merge({"group": [{"code": "XYZ"}]}, "here")
    assert (lexicon.groups["XYZ"].name, lexicon.groups["XYZ"].forms) == ("XYZ", {"name": ["XYZ"]})


def test_the_line_that_names_a_source_is_no_table() -> None:
    lexicon = Lexicon({}, {}, {}, {}, {}, {})
    lexicon.merge({"source": "hand-kept"}, "here")
    assert set(lexicon.sizes().values()) == {0}


# ---------------------------------------------------------------- files that cannot be used


@pytest.mark.parametrize(
    ("toml", "says"),
    [
        ("[[planet]]\ncode = 'X'", "'planet' is no lexicon table"),
        ("country = 'Chad'", "'country' is no lexicon table"),
        ("[country]\ncode = 'X'", "'country' is no lexicon table"),
        ("[[country]]\nname = 'X'", "a [[country]] entry lacks its 'code'"),
        ("[[group]]\ncode = ''", "a [[group]] entry lacks its 'code'"),
        ("[[group]]\ncode = 7", "a [[group]] entry lacks its 'code'"),
        ("[[topic]]\nlabel = 'X'", "a [[topic]] entry lacks its 'id'"),
        ("[[city]]\ncountry = 'NOR'", "a [[city]] entry lacks its 'name'"),
        ("[[city]]\nname = 'Springfjord'", "[[city]] Springfjord needs a 'country'"),
        ("[[body]]\ncode = 'FRA'", "[[body]] FRA has the code of a country, France"),
        ("[[country]]\ncode = 'X'\n[[group]]\ncode = 'X'", "[[group]] X has the code of a country, X"),
        ("[[body]]\ncode = 'X'\ncolour = 'red'", "[[body]] X has an unknown key 'colour'"),
        ("[[body]]\ncode = 'X'\nadjectives = ['red']", "[[body]] X has an unknown key 'adjectives'"),
        ("[[body]]\ncode = 'X'\nnames = 'red'", "'names' of [[body]] X must be a list of strings"),
        ("[[body]]\ncode = 'X'\nnames = [1]", "'names' of [[body]] X must be a list of strings"),
        ("[[body]]\ncode = 'X'\nmembers = 5", "'members' of [[body]] X must be a list of strings"),
        ("[[body]]\ncode = 'X'\nmembers = 'IND'", "'members' of [[body]] X must be a list of strings"),
        ("[[body]]\ncode = 'X'\nmembers = [['IND']]", "'members' of [[body]] X must be a list of strings"),
        ("[[body]]\ncode = 'X'\nseries = 'no'", "'series' of [[body]] X must be true or false"),
        ("[[topic]]\nid = 'x'\ncovers = 5", "'covers' of [[topic]] x must be a string"),
        ("[[city]]\nname = 'X'\ncountry = 'NOR'\npopulation = true", "must be a number"),
        ("[[city]]\nname = 'X'\ncountry = 'NOR'\npopulation = -5", "must be a number"),
        ('[[body]]\ncode = "a#b"', "'a#b' is no 'code'"),
        ('[[body]]\ncode = "a\\n"', "is no 'code'"),
        ('[[body]]\ncode = "a\\u001b"', "is no 'code'"),
        ("a = " + "[" * 5000, "nested too deeply"),
        ("a = " + "9" * 5000, "not a TOML file"),
        ("[[body]\ncode = 'X'", "not a TOML file"),
        ("Boko Haram", "not a TOML file"),
    ],
)
def test_a_bad_file_is_told_in_one_sentence_with_its_name(tmp_path: Path, toml: str, says: str) -> None:
    path = tmp_path / "own.toml"
    path.write_text(toml, encoding="utf-8")
    with pytest.raises(LexiconError) as caught:
        load(path)
    message = str(caught.value)
    assert message.startswith(f"{path}: ")
    assert says in message
    assert "\n" not in message


def test_a_bad_pattern_is_told_with_the_files_name(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text("[[topic]]\nid = 't'\nnear = ['a + b']", encoding="utf-8")
    with pytest.raises(LexiconError) as caught:
        Extractor(lexicon=path)
    assert str(caught.value).startswith(f"{path}: [[topic]] t: ")


def test_a_file_may_begin_with_a_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(OWN, encoding="utf-8-sig")
    assert "NBC" in load(path).bodies


def test_an_empty_name_is_no_folder() -> None:
    with pytest.raises(LexiconError, match="name of the lexicon file is empty"):
        load("")


def test_a_missing_file_is_told_in_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"none\.toml: no such file$"):
        read_toml(tmp_path / "none.toml")


def test_a_file_that_is_no_utf8_is_told_in_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_bytes(b"source = '\xff\xfe'")
    with pytest.raises(LexiconError, match=r"own\.toml: not a TOML file"):
        read_toml(path)


def test_a_folder_is_no_lexicon(tmp_path: Path) -> None:
    with pytest.raises(LexiconError) as caught:
        Extractor(lexicon=tmp_path)
    assert str(caught.value) == f"{tmp_path}: is a folder, no file"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes in the file system")
def test_what_has_no_end_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(LexiconError, match=r"pipe: is a pipe, no file$"):
        load(tmp_path / "pipe")
    with pytest.raises(LexiconError, match=r"^/dev/zero: is a device, no file$"):
        load("/dev/zero")


def test_a_file_larger_than_any_lexicon_is_not_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    with path.open("wb") as file:
        file.truncate(1 << 40)  # of nothing: it takes no room on the disk
    with pytest.raises(LexiconError, match=r"own\.toml: is larger than 33,554,432 bytes$"):
        load(path)


def test_loading_takes_time_in_proportion_to_the_words(tmp_path: Path) -> None:
    """40,000 words in 20 entries of one code; compared with each other they take half a minute."""
    path = tmp_path / "own.toml"
    entry = "[[group]]\ncode = 'MARSH'\nnames = [{}]\n"
    path.write_text(
        "".join(entry.format(",".join(f"'Marsh {i} {n}'" for n in range(2000))) for i in range(20)),
        encoding="utf-8",
    )
    began = time.process_time()
    assert len(load(path).groups["MARSH"].forms["name"]) == 40_001
    assert time.process_time() - began < 5


def test_a_bad_lexicon_is_told_before_a_missing_model(tmp_path: Path) -> None:
    with pytest.raises(LexiconError):
        Extractor(model="xx_no_such_model", lexicon=tmp_path / "none.toml")


OWN_SEATS = """
[[country]]
code = "AZR"
name = "Azuria"
adjectives = ["Azurian"]
houses = ["Lazuli House"]

[[country]]
code = "VRD"
name = "Verdania"
adjectives = ["Verdanian"]
capitals = ["Port Verde"]
houses = ["Malachite House"]

[[body]]
code = "NBC"
name = "Nordic Borders Council"
members = ["NOR", "ISL", "FIN", "SWE"]

[[body]]
code = "SLC"
name = "Southern Lights Council"
members = ["ARG", "CHL"]
"""


@pytest.fixture(scope="module")
def own_seats(tmp_path_factory: pytest.TempPathFactory) -> Extractor:
    path = tmp_path_factory.mktemp("lexicon") / "seats.toml"
    path.write_text(OWN_SEATS, encoding="utf-8")
    return Extractor(lexicon=path)


@pytest.mark.parametrize(
    ("text", "country", "city"),
    [
        ("Azuria and Egypt held talks on terrorism at Lazuli House on Monday.", "AZR", None),
        ("Verdania and Egypt held talks on terrorism at Malachite House on Monday.", "VRD", "Port Verde"),
        ("Egypt and Chad held talks on terrorism in the capital of Azuria on Monday.", None, None),
        ("Egypt and Chad held talks on terrorism in the capital of Verdania on Monday.", "VRD", "Port Verde"),
        ("Egypt's envoy visited Azuria on Monday for talks on terrorism in the capital.", "AZR", None),
    ],
)
def test_seats_of_own_countries(
    own_seats: Extractor, text: str, country: str | None, city: str | None
) -> None:
    (meeting,) = own_seats.read_text(text).meetings
    place = meeting.place
    assert ((place.country, place.city) if place else (None, None)) == (country, city)


@pytest.mark.parametrize("body", ["Nordic Borders Council", "Visegrad Group"])
def test_a_bodys_states_held_its_meeting(own_seats: Extractor, body: str) -> None:
    states = {
        "Nordic Borders Council": "Norway, Iceland and Finland",
        "Visegrad Group": "Poland, Hungary and Slovakia",
    }
    (meeting,) = own_seats.read_text(
        f"The {body} held its fourth meeting on terrorism in Oslo on Monday. "
        f"The fourth meeting of {states[body]} dealt with border crime."
    ).meetings
    assert meeting.number == 4


def test_who_sits_in_an_own_body(own_seats: Extractor) -> None:
    (meeting,) = own_seats.read_text(
        "The Nordic Borders Council and the Southern Lights Council held talks on terror in Oslo on Monday. "
        "The Permanent Representative of Peru to the Southern Lights Council, Ana Cruz, led one delegation."
    ).meetings
    assert [official.represents for official in meeting.officials] == ["SLC"]
