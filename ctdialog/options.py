"""The options that several commands share."""

from __future__ import annotations

import re
from typing import Annotated

import typer

Model = Annotated[
    str | None,
    typer.Option(metavar="NAME", envvar="CTDIALOG_MODEL", help="Another installed spaCy pipeline."),
]
Words = Annotated[
    str | None, typer.Option(metavar="FILE", help="TOML file with names and phrases of your own.")
]


def _share(value: float) -> float:
    """A number from 0 to 1, which "nan" is not."""
    if not 0 <= value <= 1:
        raise typer.BadParameter(f"{str(value).removesuffix('.0')} is no number from 0 to 1.")
    return value


MinConfidence = Annotated[
    float,
    typer.Option(
        metavar="0..1", callback=_share, help="Leave out meetings whose core row is less sure than this."
    ),
]


def size_of(value: str) -> int:
    """A number of bytes, as in 500000, 64K, 50M or 2G."""
    match = re.fullmatch(r"([0-9]+)([KMG]?)B?", value.strip().upper())
    if match is None or not int(match[1]):
        raise typer.BadParameter(f"{value!r} is no size; give it as 50M.")
    return int(match[1]) << 10 * " KMG".index(match[2] or " ")


MaxBytes = Annotated[
    int | None,
    typer.Option(
        metavar="SIZE",
        parser=size_of,
        help="The most that one article may hold, as in 50M; without it, 32M.",
    ),
]


def iso_date(value: str | None) -> str | None:
    """A calendar date as 2025-02-21, or none."""
    if value is None:
        return None
    from ctdialog.article import iso_date as publication_date

    try:
        return publication_date(value).isoformat()
    except ValueError as error:
        raise typer.BadParameter(str(error)) from None
