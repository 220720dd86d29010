"""Keys that join articles: the series a meeting belongs to, and the occasion it is.

    EU-PAK:dialogue:counter-terrorism      codes, kind, subject
    EU-PAK:dialogue:counter-terrorism#9    and the number, else the day it starts

A series of one body, or of many countries, has the body's or the name's slug in the codes' place.
"""

from __future__ import annotations

import re

from ctdialog.lexicon import table
from ctdialog.lexicon.folding import fold
from ctdialog.records import Kind

_CENTRAL_ASIA = {"KAZ", "KGZ", "TJK", "TKM", "UZB"}
_NOT_IN_SLUG = {"the"}


def slug(text: str) -> str:
    """A name in lower case with hyphens: "Global Symposium" becomes "global-symposium"."""
    words = re.findall(r"[a-z0-9]+", re.sub(r"['’]s?\b", "", fold(text)))
    return "-".join(w for w in words if w not in _NOT_IN_SLUG)


def subject_of(name: str | None, topics: list[str]) -> str:
    """The subject of a series: what its name says, else the topics, else `general`."""
    words = set(re.findall(r"[a-z]+", fold(name or "")))
    for subject, known in table("formats")["series_words"].items():
        if words & set(known):
            return str(subject)
    if name is None and topics:
        if {"terrorism-financing", "violent-extremism", "foreign-terrorist-fighters"} & set(topics):
            return "counter-terrorism"
        if {"law-enforcement", "border-security", "organized-crime"} & set(topics):
            return "security"
        if topics == ["human-rights"] or topics[:1] == ["human-rights"]:
            return "human-rights"
    return "general"


def series_of(
    codes: list[str], body: str | None, kind: Kind, name: str | None, topics: list[str]
) -> str | None:
    """The key of a series; None where nothing tells whose it is."""
    whose = _whose(codes, body, kind, name)
    return f"{whose}:{kind}:{subject_of(name, topics)}" if whose else None


def _whose(codes: list[str], body: str | None, kind: Kind, name: str | None) -> str:
    members = set(codes)
    if members >= _CENTRAL_ASIA:
        members = members - _CENTRAL_ASIA | {"C5"}
    if body is not None:
        return slug(body)
    if name is not None and (len(members) > 4 or (kind == "conference" and len(members) != 2)):
        return slug(name)
    return "-".join(sorted(members))


def occasion_of(series: str | None, number: int | None, edtf: str | None) -> str | None:
    """The key of an occasion: the series with its number, else the day it starts; None with neither."""
    if series is None:
        return None
    if number is not None:
        return f"{series}#{number}"
    return f"{series}#{edtf.split('/')[0]}" if edtf else None
