"""Properties of every record that the package makes of the articles in this repository."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from conftest import ARTICLES, HERE
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ctdialog.article import UnreadableArticle, read_bytes
from ctdialog.article.repair import repair
from ctdialog.extractor import Extractor
from ctdialog.lexicon import shared
from ctdialog.records import FlatRecord, Meeting, Record

NAMES = [str(path.relative_to(HERE.parent)) for path in ARTICLES]


@pytest.fixture(scope="module")
def records(extractor: Extractor) -> dict[str, Record]:
    """The record of every article, by its path."""
    return {name: extractor.read_file(path) for name, path in zip(NAMES, ARTICLES, strict=True)}


@pytest.fixture(scope="module")
def published(extractor: Extractor) -> dict[str, Record]:
    """The same, of those labelled with a publication date, read with it."""
    found = {}
    for name, path in zip(NAMES, ARTICLES, strict=True):
        label = path.with_suffix(".json")
        if label.exists() and (day := json.loads(label.read_text(encoding="utf-8"))["published"]):
            found[name] = extractor.read_file(path, published=day)
    return found


def everything(records: dict[str, Record]) -> list[tuple[str, Meeting]]:
    return [(name, meeting) for name, record in records.items() for meeting in record.meetings]


def resolve(meeting: dict[str, Any], path: str) -> Any:
    """The value at a path such as `officials[0].name`; KeyError or IndexError where there is none."""
    value: Any = meeting
    for part in re.findall(r"[a-z_]+|\[\d+\]", path):
        value = value[int(part[1:-1])] if part[0] == "[" else value[part]
    return value


def stated(meeting: dict[str, Any]) -> set[tuple[str, str]]:
    """Every value that the words of the article must stand behind, as (path, value)."""
    found: set[tuple[str, str]] = set()
    for field in ("name", "number"):
        if meeting[field] is not None:
            found.add((field, str(meeting[field])))
    for field in ("participants", "topics", "discussed", "groups", "forums", "instruments"):
        found |= {(field, value) for value in meeting[field]}
    for i, person in enumerate(meeting["officials"]):
        for key in ("name", "position", "organization"):
            if person[key] is not None:
                found.add((f"officials[{i}].{key}", person[key]))
    if date := meeting["date"]:
        found.add(("date", date["edtf"] or date["text"]))
    for field, keys in (("place", ("city", "country")), ("previous", _NEIGHBOUR), ("next", _NEIGHBOUR)):
        for key in keys:
            if meeting[field] and meeting[field][key] is not None:
                found.add((f"{field}.{key}", str(meeting[field][key])))
    return found


_NEIGHBOUR = ("number", "edtf", "city", "country")


def test_there_is_enough_to_check(records: dict[str, Record], published: dict[str, Record]) -> None:
    assert len(NAMES) >= 70
    assert len(published) >= 20
    assert sum(len(meeting.evidence) for _, meeting in everything(records)) > 1000


@pytest.mark.parametrize("source", ["records", "published"])
def test_evidence_is_the_words_of_the_text_as_given(source: str, request: pytest.FixtureRequest) -> None:
    records: dict[str, Record] = request.getfixturevalue(source)
    wrong = []
    for name, record in records.items():
        given_text = read_bytes((HERE.parent / name).read_bytes(), id=name).given
        for meeting in record.meetings:
            wrong += [
                (name, e) for e in meeting.evidence if given_text[e.start : e.end] != e.text or not e.text
            ]
    assert wrong == []


@pytest.mark.parametrize("source", ["records", "published"])
def test_evidence_leads_to_a_value_of_the_meeting(source: str, request: pytest.FixtureRequest) -> None:
    wrong = []
    for name, meeting in everything(request.getfixturevalue(source)):
        flat = meeting.flat().model_dump(mode="json")
        for e in meeting.evidence:
            try:
                value = resolve(flat, e.field)
            except (KeyError, IndexError, TypeError):
                wrong.append((name, e.field, e.value, "no such path"))
                continue
            if e.field == "date":
                fits = e.value == (value["edtf"] or value["text"])
            elif isinstance(value, list):
                fits = e.value in value
            else:
                fits = e.value == str(value)
            if not fits:
                wrong.append((name, e.field, e.value, str(value)))
    assert wrong == []


@pytest.mark.parametrize("source", ["records", "published"])
def test_every_stated_value_has_evidence(source: str, request: pytest.FixtureRequest) -> None:
    wrong = []
    for name, meeting in everything(request.getfixturevalue(source)):
        told = {(e.field, e.value) for e in meeting.evidence}
        wrong += [(name, *value) for value in sorted(stated(meeting.flat().model_dump(mode="json")) - told)]
    assert wrong == []


def test_no_evidence_is_told_twice(records: dict[str, Record]) -> None:
    assert [n for n, m in everything(records) if len(set(m.evidence)) != len(m.evidence)] == []


def test_records_come_back_from_their_json(records: dict[str, Record]) -> None:
    for record in records.values():
        assert Record.model_validate_json(record.model_dump_json()) == record
        flat = record.flat()
        assert FlatRecord.model_validate(json.loads(flat.model_dump_json())) == flat


def test_the_same_input_gives_the_same_bytes(extractor: Extractor, records: dict[str, Record]) -> None:
    """Read again in another order, by the same extractor: nothing is kept from one article to the next."""
    again = {name: extractor.read_file(HERE.parent / name) for name in reversed(NAMES)}
    for name, record in records.items():
        assert again[name].model_dump_json() == record.model_dump_json(), name


def test_no_list_holds_a_value_twice(records: dict[str, Record]) -> None:
    wrong = []
    for name, meeting in everything(records):
        flat = meeting.flat()
        for field in ("participants", "topics", "discussed", "groups", "forums", "instruments"):
            values = getattr(flat, field)
            if len(set(values)) != len(values):
                wrong.append((name, field, values))
    assert wrong == []


def test_what_takes_part_is_not_discussed_nor_a_forum(records: dict[str, Record]) -> None:
    wrong = []
    for name, meeting in everything(records):
        flat = meeting.flat()
        if both := set(flat.participants) & {*flat.discussed, *flat.forums}:
            wrong.append((name, both))
    assert wrong == []


def test_an_occasion_begins_with_its_series(records: dict[str, Record]) -> None:
    for name, meeting in everything(records):
        if meeting.occasion is not None:
            assert meeting.series is not None, name
            assert meeting.occasion.startswith(f"{meeting.series}#"), name
        assert meeting.series is None or meeting.series.split(":")[1] == meeting.kind, name


def test_a_meeting_has_two_sides_or_is_a_gathering_or_a_bodys_own(records: dict[str, Record]) -> None:
    # of many, of whom the article may name the host alone
    gatherings, bodies = {"conference", "summit", "working-group", "exercise"}, shared().bodies
    alone = [
        (name, meeting.kind)
        for name, meeting in everything(records)
        if len(meeting.participants) < 2
        and meeting.kind not in gatherings
        and meeting.number
        is None  # a named series, with a region ("the ninth Caribbean-US Security Dialogue")
        and not any(party.code in bodies for party in meeting.participants)
    ]
    assert alone == []


PIECES = {
    "whole": [
        "Japan and Kenya held their second dialogue in Nairobi on 4 May 2024. ",
        "\n\nTOKYO, 4 May 2024 (AP) - ",
    ],
    "formats": [
        "Joint Working Group on ",
        "Counter-Terrorism ",
        "9th ",
        "IX ",
        "2+2 ",
        "Dialogue",
        "the next round will be ",
    ],
    "verbs": [
        "visited ",
        "met ",
        "held talks with ",
        "co-chaired ",
        "will be held in ",
        "was postponed ",
        "led by ",
    ],
    "people": ["Mr. Peter Otieno, ", "Amb. Dr. J. O’Neil-Ruiz ", "Wang Yi", "Kari Lund (", "H.E. "],
    "offices": [
        "Director of ",
        "Foreign Minister ",
        "Deputy Assistant Secretary for ",
        "Ministry of Foreign Affairs, ",
    ],
    "dates": [
        "here on Thursday",
        "May",
        "2024",
        "4-5 May ",
        "2024-05-04 ",
        "31 February 2024 ",
        "last month ",
    ],
    "places": [
        "MUSCAT: ",
        "Côte d’Ivoire",
        "U.S.-India ",
        "EU ",
        "between ",
        "Nairobi",
        "the Gulf ",
        "by video link ",
    ],
    "topics": ["discussed terrorism financing", " UNSCR 1373 ", "the threat of ISIS and ", "MoU on "],
    "lists": ["\n- ", "\n• ", "\n1. ", "\n(a) ", "; ", ", ", "and ", "as well as ", ": "],
    "marks": ["“", "”", '"', "’s ", "'s ", "(", ")", "[", "…", "–", ".", "? "],
    "broken": ["&amp;", "&nbsp;", "&#8217;", "â€™", "Ã©", "\ufffd", "e\u0301", "-\n", "<b>"],
    "spaces": [
        "\n\n",
        "\r\n",
        "\r",
        "\t",
        "\u00a0",
        "\u2003",
        "\u3000",
        "\u2028",
        "\x85",
        "\x0b",
        "\x0c",
        " " * 40,
    ],
    "unseen": [
        "\u200b",
        "\u200d",
        "\ufeff",
        "\u202e",
        "\u2066",
        "\u00ad",
        "\x07",
        "\x1b[31m",
        "\x1f",
        "\x7f",
    ],
    "far": ["🙂", "👨\u200d👩\u200d👧", "🇯🇵", "שלום ", "日本", "ﬁ", "\U0010ffff", "\ufdd0", "İ", "ß"],
}
# As much of each kind as of any other, and any character at all now and then.
WORDS = st.one_of(*map(st.sampled_from, PIECES.values()), st.text(max_size=3))
TEXTS = st.lists(WORDS, min_size=1, max_size=30).map("".join)


@settings(max_examples=250, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.builds(str.__add__, st.sampled_from(["", "Oman ", PIECES["whole"][0]]), TEXTS))
def test_any_text_of_the_genres_pieces_keeps_the_promises(extractor: Extractor, text: str) -> None:
    try:
        record = extractor.read_text(text, published="2024-05-06")
    except UnreadableArticle as error:
        assert str(error).endswith(".") and str(error).isprintable()
        return
    # The m of a terminal's colour is no letter, nor is what a misread apostrophe begins with.
    seen = text.replace("\x1b[31m", " " * 5).replace("â€™", "’’’")
    json_text = record.model_dump_json()
    assert extractor.read_text(text, published="2024-05-06").model_dump_json() == json_text
    assert Record.model_validate(record.model_dump()) == record
    assert Record.model_validate_json(json_text) == record
    assert Record.model_validate_json(json_text).flat() == record.flat()
    assert FlatRecord.model_validate_json(record.flat().model_dump_json()) == record.flat()
    for meeting in record.meetings:
        flat = meeting.flat().model_dump(mode="json")
        told = {(e.field, e.value) for e in meeting.evidence}
        assert stated(flat) - told == set()
        for e in meeting.evidence:
            assert e.text and text[e.start : e.end] == e.text
            assert not (e.start and (seen[e.start - 1] + e.text[0]).isalnum()), e  # no half words
            assert not (e.text[-1] + seen[e.end : e.end + 1] + "-")[:2].isalnum(), e
            if e.field.startswith("officials") and e.field.endswith(".name"):
                assert repair(e.text)[0].strip() == e.value
            resolve(flat, e.field)
