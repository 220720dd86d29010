"""Reading the labelled articles themselves, so that what is measured is what the program does today."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ctdialog.evaluation.labels import GivenRecord, Labelled
from ctdialog.extractor import Extractor


def _silent(name: str, problem: str) -> None:
    """Tells nobody."""


def read_articles(
    labelled: Iterable[Labelled], extractor: Extractor, tell: Callable[[str, str], None] = _silent
) -> dict[str, GivenRecord]:
    """A record for each labelled article whose text is at hand, by the label's id.

    The publication date is what the label says. A text that cannot be read has no record; `tell` is called
    with the label's id and why.
    """
    found = {}
    for each in labelled:
        name = each.label.id
        if each.article is None:
            tell(name, "no record of it: its label has no text (NAME.txt beside it, or 'text' in its line)")
            continue
        try:
            record = extractor.read_bytes(each.article, id=name, published=each.label.published)
        except ValueError as error:  # no words, half a character, an id that is none
            tell(name, f"no record of it: {error}")
            continue
        found[name] = GivenRecord.model_validate(record.model_dump())
    return found
