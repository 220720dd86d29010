"""A row of an export to an article: which column holds what."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from typing import Any

from ctdialog.article.formats.metadata import day, words
from ctdialog.article.formats.source import Source
from ctdialog.records import Incoming, Unread

# What is told of an article, and the columns that hold it unless others are named.
DEFAULT_FIELDS: Mapping[str, tuple[str, ...]] = {
    "id": ("id",),
    "text": ("text",),
    "headline": ("headline", "title"),
    "published": ("published", "date"),
    "url": ("url",),
    "byline": ("byline",),
    "publisher": ("publisher",),
}
_ALSO_CALLED = {"title": "headline", "date": "published"}


def columns(named: Mapping[str, str] | None = None) -> dict[str, tuple[str, ...]]:
    """The columns to look for, those that the user names in the place of the usual ones.

    Raises ValueError for a name of no field.
    """
    chosen = dict(DEFAULT_FIELDS)
    for name, column in (named or {}).items():
        field = _ALSO_CALLED.get(name, name)
        if field not in chosen or not column:
            raise ValueError(f"'{name}={column}' names no field; the fields are {', '.join(DEFAULT_FIELDS)}.")
        chosen[field] = (column,)
    return chosen


def row_article(row: Mapping[str, Any], source: Source, place: str, number: int) -> Incoming | Unread:
    """The article of a row, the `number`th, counted from 1; `place` tells where in the file it stands.

    It is named by its id, or its address where it has none, or its number. Its text is as given in its
    column; `sha256` is that of the text in UTF-8.
    """
    path = source.path + place
    values = {str(key).strip().casefold(): value for key, value in row.items() if key is not None}
    told = {field: _first(values, names) for field, names in source.fields.items()}
    text = told["text"]
    if not isinstance(text, str):
        return Unread(path, no_text_column(source, list(row)))
    return Incoming(
        words(told["id"]) or words(told["url"]) or f"{source.id}#{number}",
        path,
        text,
        published=day(told["published"]),
        headline=words(told["headline"]),
        byline=words(told["byline"]),
        publisher=words(told["publisher"]),
        sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
    )


def row_articles(
    rows: Iterator[tuple[str, Mapping[str, Any] | str]], source: Source
) -> Iterator[Incoming | Unread]:
    """The articles of rows.

    Each comes with its place in the file: `:3` for the line that it begins in, `#3` for the third item of a
    list. In the place of what is no row stands the problem.
    """
    for number, (place, row) in enumerate(rows, 1):
        if isinstance(row, str):
            yield Unread(source.path + place, row)
        else:
            yield row_article(row, source, place, number)


def has_text_column(names: list[str], source_fields: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether one of the columns holds the text."""
    wanted = {name.casefold() for name in source_fields["text"]}
    return any(name.strip().casefold() in wanted for name in names)


def no_text_column(source: Source, names: list[str]) -> str:
    """What to tell where the text is missing: that its column holds none, or the columns there are."""
    if has_text_column(names, source.fields):
        return f"Its field '{source.fields['text'][0]}' holds no text."
    shown = ", ".join(repr(name) for each in names[:12] if (name := words(each))) or "none"
    column = source.fields["text"][0]
    return f"It has no text in a field '{column}'; batch --field text=NAME can name another one of: {shown}."


def _first(values: Mapping[str, Any], names: tuple[str, ...]) -> Any:
    for name in names:
        if (value := values.get(name.casefold())) not in (None, ""):
            return value
    return values.get(names[0].casefold())
