"""Properties of every record that the package makes of the articles in this repository."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from conftest import ARTICLES, HERE
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ctdialog.article import read_bytes
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
    gatherings, bodies = {"conference", "summit", "working-group"}, shared().bodies
    alone = [
        (name, meeting.kind)
        for name, meeting in everything(records)
        if len(meeting.participants) < 2
        and meeting.kind not in gatherings
        and not any(party.code in bodies for party in meeting.participants)
    ]
    assert alone == []


PIECES = [
    "Japan and Kenya held their second dialogue in Nairobi on 4 May 2024. ",
    "MUSCAT: ", "here on Thursday", "\n\n", "“", "&amp;", "â€™", "\u200b", "(", "Mr. Peter Otieno, ",
    "Director of ",
    "the next round will be held in ", "Côte d’Ivoire", "U.S.-India ", "9th ", "IX ", ", ", "and ",
    "led by ", "'s ",
    "Joint Working Group on ", "Counter-Terrorism", "\r\n", "é", "🙂", "visited ", "May", "2024",
    "between ", "EU ",
]  # fmt: skip


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pieces=st.lists(st.sampled_from(PIECES), min_size=1, max_size=14))
def test_any_text_of_the_genres_pieces_keeps_the_promises(extractor: Extractor, pieces: list[str]) -> None:
    text = "Oman " + "".join(pieces)
    record = extractor.read_text(text, published="2024-05-06")
    for meeting in record.meetings:
        flat = meeting.flat().model_dump(mode="json")
        told = {(e.field, e.value) for e in meeting.evidence}
        assert stated(flat) - told == set()
        for e in meeting.evidence:
            assert text[e.start : e.end] == e.text
            resolve(flat, e.field)
