"""A record's evidence as labelled spans of its article's text: what tools for annotation work on."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ctdialog.records import Record

_INDEX = re.compile(r"\[\d+\]")


@dataclass(frozen=True, slots=True, order=True)
class Label:
    """Characters `start` to `end` of the text as given, and what was read there.

    `name` is the field without its index, in a form that every tool takes: `officials_position`. `note` tells
    the rest: which meeting, which of its officials, and the value.
    """

    start: int
    end: int
    name: str
    note: str


def labels(record: Record) -> list[Label]:
    """The labels of a record in reading order. Words that several values were read from have one for each."""
    found = {
        Label(each.start, each.end, label_name(each.field), f"meeting {number}: {each.field} = {each.value}")
        for number, meeting in enumerate(record.meetings, 1)
        for each in meeting.evidence
        if each.start < each.end
    }
    return sorted(found)


def label_name(field: str) -> str:
    """The label of a field: `officials[0].position` gives `officials_position`."""
    return _INDEX.sub("", field).replace(".", "_")
