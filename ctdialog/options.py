"""The options that several commands share."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated

import typer

Model = Annotated[
    str | None,
    typer.Option(metavar="NAME", envvar="CTDIALOG_MODEL", help="Another installed spaCy pipeline."),
]
Words = Annotated[
    str | None, typer.Option(metavar="FILE", help="TOML file with names and phrases of your own.")
]
MinConfidence = Annotated[
    float,
    typer.Option(
        metavar="0..1", min=0, max=1, help="Leave out meetings whose core row is less sure than this."
    ),
]


def iso_date(value: str | None) -> str | None:
    """A calendar date as 2025-02-21, or none."""
    if value is None:
        return None
    try:
        # fromisoformat also takes 20250221 and 2025-W08-5, two forms too many to explain.
        if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
            raise ValueError
        return date.fromisoformat(value).isoformat()
    except ValueError:
        raise typer.BadParameter(f"{value!r} is no date; give it as 2025-02-21.") from None
