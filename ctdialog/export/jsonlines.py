"""JSON in its three forms: indented, one record a line, and one flat record a line.

The text is UTF-8 with no escape but where a character would do harm: control and
format characters (a terminal obeys them, some readers of lines break at them) and lone
surrogates (UTF-8 has no form for them) are written as `\\uXXXX`.
"""

from __future__ import annotations

import json
import re
from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from ctdialog.export.text import Text
from ctdialog.records import FlatRecord, Record

# json.dumps escapes what is below U+0020 itself. These are the rest that a
# terminal or a reader of lines may act on: C1 controls, line and paragraph
# separators, bidirectional and other invisible controls, lone surrogates.
_HARMFUL = re.compile(r"[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff]")
_FULL_KEYS = ("id", "published", "schema_version", "source", "meetings", "warnings")


def as_dict(record: Record, *, flat: bool = False) -> dict[str, Any]:
    """The record as plain values, in the key order of the contract."""
    if flat:
        return record.flat().model_dump()
    values = record.model_dump()
    return {key: values[key] for key in _FULL_KEYS}


def to_json(record: Record, *, flat: bool = False, indent: int | None = None) -> str:
    """The record as one JSON object: on one line, or indented by `indent` spaces a level."""
    return _escaped(json.dumps(as_dict(record, flat=flat), ensure_ascii=False, indent=indent))


_NO_DUPLICATE = '"near_duplicate_of": null'


def marked_as_near(line: str, first: str) -> str:
    """A record's line that tells of which article it is nearly a duplicate.

    Within a string a quotation mark would stand behind a backslash: what is found is the key.
    """
    assert _NO_DUPLICATE in line
    value = _escaped(json.dumps(first, ensure_ascii=False))
    return line.replace(_NO_DUPLICATE, f'"near_duplicate_of": {value}', 1)


def _escaped(text: str) -> str:
    """JSON in which no character does harm: such a one can stand in a string only."""
    return _HARMFUL.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


class _AllKeys(GenerateJsonSchema):
    """A schema that says what is so of our output: every key is written, null where nothing is told."""

    def field_is_required(self, *_: object, **__: object) -> bool:
        """Whether a field has a default makes no difference to what is written."""
        return True


def json_schema(*, flat: bool = False) -> dict[str, Any]:
    """JSON Schema (draft 2020-12) of what `to_json` writes."""
    model = FlatRecord if flat else Record
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **model.model_json_schema(mode="serialization", schema_generator=_AllKeys),
    }


class LineWriter:
    """JSON Lines: one record a line, in the full form or, with `flat`, in the flat form."""

    def __init__(self, out: Text, *, flat: bool = False) -> None:
        self._out = out
        self._flat = flat

    def write(self, record: Record, text: str | None = None) -> None:
        """Write one line."""
        self._out.write(to_json(record, flat=self._flat) + "\n")
        self._out.flush()

    def close(self) -> None:
        """Nothing follows the last line."""


class IndentedWriter:
    """Indented JSON: one object, or with `many` an array of as many as come, written as they come."""

    def __init__(self, out: Text, *, many: bool = False) -> None:
        self._out = out
        self._many = many
        self._written = 0

    def write(self, record: Record, text: str | None = None) -> None:
        """Write one object."""
        lines = to_json(record, indent=2)
        if self._many:
            # A value holds no raw newline, so that indenting lines changes no value.
            lines = (",\n" if self._written else "[\n") + "  " + lines.replace("\n", "\n  ")
        self._out.write(lines if self._many else lines + "\n")
        self._out.flush()
        self._written += 1

    def close(self) -> None:
        """Close the array."""
        if self._many:
            self._out.write("\n]\n" if self._written else "[]\n")
            self._out.flush()
