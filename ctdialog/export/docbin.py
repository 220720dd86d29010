"""spaCy's DocBin: a folder of `.spacy` files, which `spacy train` and `spacy.training.Corpus` read as it is.

The Docs are over the text as given, cut by a blank English tokenizer; `doc.spans["sc"]`, where the span
categorizer looks, has a span for each label, its id the value's note. There are several files, since a
DocBin is in memory whole.
"""

from __future__ import annotations

from pathlib import Path

import spacy
from spacy.tokens import DocBin, Span, SpanGroup

from ctdialog.export.labels import labels
from ctdialog.records import Record

SPANS_KEY = "sc"
_DOCS = 500  # in a file


class DocBinStream:
    """A new folder at a path."""

    def __init__(self, path: Path) -> None:
        path.mkdir()
        self._folder = path
        self._files = 0
        self._start()

    def write(self, record: Record, text: str | None = None) -> None:
        """Add one Doc."""
        if text is None:
            raise ValueError("This format needs the article's text beside its record.")
        doc = self._nlp.tokenizer(text)
        spans = []
        for label in labels(record):
            # A label that ends inside a token takes all of it: what a tokenizer joins cannot be cut.
            span = doc.char_span(label.start, label.end, label.name, alignment_mode="expand")
            if span is not None:
                spans.append(Span(doc, span.start, span.end, label.name, span_id=label.note))
        doc.spans[SPANS_KEY] = SpanGroup(doc, name=SPANS_KEY, spans=spans)
        doc.user_data = {"id": record.id, "published": record.published}
        self._docs.add(doc)
        if len(self._docs) == _DOCS:
            self._flush()
            self._start()

    def close(self) -> None:
        """Write the last file."""
        if len(self._docs) or not self._files:
            self._flush()

    def _start(self) -> None:
        """A file of its own vocabulary, since a vocabulary keeps each word that it ever met."""
        self._nlp = spacy.blank("en")
        self._docs = DocBin(attrs=["ORTH", "SPACY"], store_user_data=True)

    def _flush(self) -> None:
        self._files += 1
        self._docs.to_disk(self._folder / f"{self._files:04d}.spacy")
