"""Reading the labelled articles themselves, so that what is measured is what the program does today."""

from __future__ import annotations

from collections.abc import Iterable

from ctdialog.evaluation.labels import GivenRecord, Labelled
from ctdialog.extractor import Extractor


def read_articles(labelled: Iterable[Labelled], extractor: Extractor) -> dict[str, GivenRecord]:
    """A record for each labelled article whose text is at hand, by the label's id.

    The publication date is what the label says. A text that cannot be read has no record.
    """
    found = {}
    for each in labelled:
        if each.article is not None:
            name = each.label.id
            try:
                record = extractor.read_bytes(each.article, id=name, published=each.label.published)
            except ValueError:  # no words, half a character, an id that is none
                continue
            found[name] = GivenRecord.model_validate(record.model_dump())
    return found
