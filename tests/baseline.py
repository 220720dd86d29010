"""What one would write in an afternoon: the stock spaCy model and thirty lines over it, as records.

    python tests/baseline.py LABELS > records.jsonl
    ctdialog evaluate LABELS records.jsonl

Countries are the places and nationalities that the model finds, people its persons, the date is its
first one, the number its first ordinal; one main meeting an article. It gets for nothing what thirty lines
could not find: codes from ctdialog's lists of names, calendar dates from ctdialog's reader of dates.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span
from stock_model import load_stock

import ctdialog
from ctdialog.article import read_text
from ctdialog.evaluation import Labelled, read_labels
from ctdialog.pipeline.numbers import ordinal


def record_of(name: str, text: str, published: str | None, stock: Language, own: Language) -> dict[str, Any]:
    """The baseline's record of an article."""
    doc = stock(text)
    entities: dict[str, list[Span]] = {}
    for entity in doc.ents:
        entities.setdefault(entity.label_, []).append(entity)
    known = own.tokenizer.article(read_text(text, id=name, published=published))  # type: ignore[union-attr]
    for part in ("ctdialog_sentences", "ctdialog_countries", "ctdialog_dates"):
        known = own.get_pipe(part)(known)
    numbers = [n for e in entities.get("ORDINAL", ()) if (n := ordinal(e.text.lower()))]
    meeting = {
        "prominence": "main",
        "participants": sorted(_codes(entities, known)),
        "officials": [
            {"name": person} for person in dict.fromkeys(e.text for e in entities.get("PERSON", ()))
        ],
        "date": _date(entities, known),
        "number": numbers[0] if numbers else None,
    }
    return {"id": name, "meetings": [meeting]}


def _codes(entities: dict[str, list[Span]], known: Doc) -> set[str]:
    """The codes of countries named in the model's places and nationalities."""
    words = {word for label in ("GPE", "NORP") for e in entities.get(label, ()) for word in e.text.split()}
    return {span.kb_id_ for span in known.spans["countries"] if words & set(span.text.split())}


def _date(entities: dict[str, list[Span]], known: Doc) -> dict[str, Any] | None:
    """The model's first date, as ctdialog's reader of dates resolves its words."""
    for entity in entities.get("DATE", ()):
        for span in known.spans["dates"]:
            if span.text in entity.text and span._.edtf:
                return {"edtf": span._.edtf, "text": span.text}
    return None


def records(labelled: Iterable[Labelled]) -> Iterator[dict[str, Any]]:
    """The baseline's records of labelled articles."""
    stock, own = load_stock(), ctdialog.load()
    for each in labelled:
        if each.article is not None:
            text = each.article.decode("utf-8", "replace")
            yield record_of(each.label.id, text, each.label.published, stock, own)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    for record in records(read_labels(Path(sys.argv[1]))):
        print(json.dumps(record))
