"""Evidence as labelled spans."""

from __future__ import annotations

from records_by_hand import GIVEN, bare_meeting, evidence, meeting, record

from ctdialog.export.labels import label_name, labels


def test_labels_stand_in_reading_order_and_cover_their_words() -> None:
    found = labels(record())
    assert [GIVEN[label.start : label.end] for label in found] == [
        *("third", "Counter-Terrorism Dialogue", "Thursday", "Kari Lund", "Peter Otieno", "Al-Shabaab")
    ]
    assert [label.name for label in found] == [
        "number",
        "name",
        "date",
        "officials_name",
        "officials_name",
        "groups",
    ]


def test_a_note_tells_what_was_read_there() -> None:
    assert labels(record())[3].note == "meeting 1: officials[0].name = Kari Lund"


def test_what_two_meetings_share_is_told_of_both() -> None:
    both = labels(record(meeting(), meeting()))
    assert len(both) == 12
    assert both[0].note.startswith("meeting 1") and both[1].note.startswith("meeting 2")


def test_evidence_without_words_is_no_label() -> None:
    empty = evidence("place.mode", "in-person", "")
    assert labels(record(bare_meeting(evidence=(empty,)))) == []


def test_names_are_what_every_tool_takes() -> None:
    assert label_name("officials[12].position") == "officials_position"
    assert label_name("next.edtf") == "next_edtf"
