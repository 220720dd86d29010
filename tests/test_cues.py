"""Set phrases as expressions."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from ctdialog.lexicon import table
from ctdialog.pipeline import cues
from ctdialog.pipeline.cues import anywhere, closing, opening, wording

PIPELINE = Path(cues.__file__).parent
LISTS = sorted(name for name, value in table("cues").items() if isinstance(value, list))


@pytest.mark.parametrize("name", LISTS)
def test_every_phrase_finds_itself_everywhere_it_is_asked_for(name: str) -> None:
    for phrase in table("cues")[name]:
        assert anywhere(name).search(f"so {phrase} so"), phrase
        assert closing(name).search(f"so {phrase}"), phrase
        assert opening(name).match(f"{phrase} so"), phrase


@pytest.mark.parametrize("name", LISTS)
def test_phrases_are_in_lower_case(name: str) -> None:
    assert [p for p in table("cues")[name] if p != p.lower().strip()] == []


def test_a_phrase_keeps_to_word_borders() -> None:
    assert anywhere("past").search("was held in")
    assert not anywhere("past").search("withheld-by")


@pytest.mark.parametrize(
    "text", ["was led by", "was led by the", "co-chaired by,", "jointly led by the visiting"]
)
def test_a_closing_phrase_may_have_link_words_after_it(text: str) -> None:
    assert closing("chair_before").search(text)


def test_a_closing_phrase_must_be_the_last() -> None:
    assert not closing("chair_before").search("was led by the general into")


@pytest.mark.parametrize("text", ["led the", ", who led the", " will lead the", " also co-chaired the"])
def test_an_opening_phrase_may_have_auxiliaries_before_it(text: str) -> None:
    assert opening("chair_after").match(text)


def test_an_opening_phrase_must_be_the_first() -> None:
    assert not opening("chair_after").match(" spoke and ate, and led the")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("future", "the dialogue will be held in may"),
        ("future", "talks are scheduled for friday"),
        ("past", "the dialogue was held in may"),
        ("past", "the talks took place in oslo"),
        ("cancelled", "the meeting was postponed"),
        ("cancelled", "the dialogue was called off"),
        ("virtual", "they met via video link"),
        ("virtual", "a virtual meeting"),
        ("hybrid", "in hybrid format"),
        ("said", "the ministry said"),
    ],
)
def test_a_phrase_of_the_genre_is_in_its_list(name: str, text: str) -> None:
    assert anywhere(name).search(text)


SHARED = sorted(name for name, value in table("wording").items() if isinstance(value, list))


def test_every_shared_list_is_asked_for_by_several_rules() -> None:
    source = "\n".join(path.read_text(encoding="utf-8") for path in PIPELINE.rglob("*.py"))
    asked = {name: len(re.findall(rf"(?:wording\(|\[)['\"]{name}['\"]", source)) for name in SHARED}
    assert {name: count for name, count in asked.items() if count < 2} == {}


@pytest.mark.parametrize("name", SHARED)
def test_a_shared_list_holds_each_word_once_in_lower_case(name: str) -> None:
    words = table("wording")[name]
    assert words == list(dict.fromkeys(word.lower().strip() for word in words))


def test_a_shared_list_may_be_taken_without_some_words() -> None:
    assert re.fullmatch(wording("put_off"), "cancelled")
    assert re.fullmatch(wording("put_off"), "canceled")
    assert not re.fullmatch(wording("officials", "authorities"), "authorities")
