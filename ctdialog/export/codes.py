"""What a code stands for beside its name: a country's number in the Correlates of War project."""

from __future__ import annotations

from ctdialog.lexicon import shared, table
from ctdialog.records import Meeting


def cow_number(code: str) -> int | None:
    """A state's number in the Correlates of War project, by its ISO alpha-3 code; None where it has none."""
    number: int | None = table("cow")["numbers"].get(code)
    return number


def is_country(code: str) -> bool:
    """Whether a code is a country's, its ISO 3166-1 alpha-3 code (Kosovo: XKX), and no body's or region's."""
    return code in shared().countries


def is_member(country: str, body: str) -> bool | None:
    """Whether a country is a member of a body; None where the body's members are not known."""
    entry = shared().bodies.get(body)
    return country in entry.members if entry and entry.members else None


def name_of(code: str, meeting: Meeting | None = None) -> str:
    """The name of a code: as a meeting that uses it has it, else the lexicon's."""
    if meeting is not None:
        for named in (*meeting.participants, *meeting.forums, *meeting.discussed):
            if named.code == code:
                return named.name
    return shared().name(code)
