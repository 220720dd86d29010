"""doccano: JSON Lines of texts with labelled spans, as its sequence labelling project imports them.

A text has each label once a place, however many values were read there. The project must allow
overlapping spans.
"""

from __future__ import annotations

import json

from ctdialog.export.labels import labels
from ctdialog.export.text import Text
from ctdialog.records import Record


class DoccanoStream:
    """One line a text: `text`, `label` as [start, end, name], and `article`, the record's id, as metadata."""

    def __init__(self, out: Text) -> None:
        self._out = out

    def write(self, record: Record, text: str | None = None) -> None:
        """Write one line."""
        if text is None:
            raise ValueError("This format needs the article's text beside its record.")
        spans = sorted({(label.start, label.end, label.name) for label in labels(record)})
        line = {"text": text, "label": spans, "article": record.id, "published": record.published}
        self._out.write(json.dumps(line) + "\n")  # escaped: a reader may break lines at U+2028

    def close(self) -> None:
        """Nothing follows the last line."""
