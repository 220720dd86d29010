"""doccano's JSON Lines."""

from __future__ import annotations

import io
import json

from records_by_hand import GIVEN, NOTHING, meeting, record

from ctdialog.export.doccano import DoccanoStream
from ctdialog.records import Record


def lines(*given: tuple[Record, str]) -> list[dict[str, object]]:
    """The lines of these records with their texts, parsed."""
    out = io.StringIO()
    stream = DoccanoStream(out)
    for one, text in given:
        stream.write(one, text)
    stream.close()
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_a_line_holds_the_text_and_its_labels() -> None:
    (line,) = lines((record(), GIVEN))
    assert line["text"] == GIVEN
    assert line["label"][0] == [68, 73, "number"]  # type: ignore[index]
    assert (line["article"], line["published"]) == ("nairobi", "2025-02-21")


def test_a_label_stands_once_at_a_place() -> None:
    (line,) = lines((record(meeting(), meeting()), GIVEN))
    assert len(line["label"]) == 6  # type: ignore[arg-type]


def test_a_text_without_meetings_has_no_labels_and_breaks_no_line() -> None:
    text = "one\u2028two\x85three\r\nfour"
    (line,) = lines((NOTHING, text))
    assert (line["text"], line["label"]) == (text, [])
