"""Where an article is at home: the country whose minister it calls "the minister", without more.

A national press names the country of the others' officials alone:

| words | at home in |
| --- | --- |
| `DOHA, Feb. 26 (Petra) -- The Interior Minister met his Qatari counterpart` | JOR: the agency's country |
| `DAKAR, 4 May (APS)`, `ALGIERS (APS)` | SEN, DZA: of two agencies of one name, the dateline's |
| `NAIROBI, May 4 -` and talks of Kenya and Oman | KEN: the dateline's, if it takes part |
| `…, BSS reports`, `Source: Kuwait News Agency` | BGD, KWT: the agency's country |
| no dateline, and talks of Kenya and Oman in Nairobi | KEN: the host |
"""

from __future__ import annotations

import re
from functools import lru_cache

from ctdialog.lexicon import table
from ctdialog.pipeline.gazetteer import Extent
from ctdialog.pipeline.scene import Scene
from ctdialog.pipeline.seats.seat import Seat

_HEAD = 600  # characters in which an agency signs
_FOOT = 200  # and in which it is told as the source


@lru_cache(maxsize=1)
def _outlets() -> tuple[re.Pattern[str], dict[str, list[str]]]:
    """The names of national agencies as they sign, and each one's country; "APS" signs in two."""
    countries: dict[str, list[str]] = {}
    for code, agencies in table("outlets")["countries"].items():
        for agency in agencies:
            countries.setdefault(agency, []).append(code)
    names = "|".join(re.escape(name) for name in sorted(countries, key=len, reverse=True))
    bracketed = rf"[(/](?:[\w ]{{2,12}}[-–—,/]\s?)?({names})(?:[/-][\w ]{{2,12}})?[)/]"
    signed = rf"{bracketed}|(?:^|[.,\d]\s)({names})\s?[-–—:]"
    return re.compile(signed, re.MULTILINE), countries


@lru_cache(maxsize=1)
def _cited() -> re.Pattern[str]:
    """ "Source: Kuwait News Agency", "…, BSS reports", "reports BSS": an agency told as the source."""
    told = {name for each in table("outlets")["countries"].values() for name in each}
    names = "|".join(re.escape(name) for name in sorted(told, key=len, reverse=True))
    return re.compile(
        rf"\b(?:[Ss]ource|SOURCE)\s?:\s*(?:the\s+)?({names})(?![\w-])|"
        rf"\b(?:reports?|reported by|according to|quoting|citing)\s+(?:the\s+)?(?:[a-z]+\s+){{0,3}}({names})"
        r"(?![\w-])|"
        rf"(?:^|[\s(])({names})\s+(?:reports|reported|informs|has learned|learned)\b",
        re.MULTILINE,
    )


def outlet_of(scene: Scene) -> tuple[str, Extent] | None:
    """The country of the national agency that signs an article, and where it signs."""
    pattern, countries = _outlets()
    match = pattern.search(scene.text, 0, _HEAD)
    match = match or _cited().search(scene.text, 0, _HEAD)
    match = match or _cited().search(scene.text, max(0, len(scene.text) - _FOOT))
    if match is None:
        return None
    signed = next(i for i in range(1, len(match.groups()) + 1) if match[i])
    told = countries[match[signed]]
    filed = {line.country for line in (scene.article.datelines if scene.article else ()) if line}
    return next((code for code in told if code in filed), told[0]), match.span(signed)


def at_home_in(scene: Scene, codes: list[str], place: str | None) -> tuple[str | None, Extent | None]:
    """The country an article on talks of `codes` in `place` is at home in, and the words that tell it."""
    outlet = outlet_of(scene)
    if outlet is not None and outlet[0] in codes:
        return outlet
    filed = {line.country for line in (scene.article.datelines if scene.article else ()) if line}
    told = [code for code in codes if code in filed]
    if len(told) == 1:
        return told[0], None
    return (place if len(codes) == 2 and place in codes else None), None


def seat_at_home(seats: list[Seat], home: tuple[str | None, Extent | None]) -> None:
    """Those whom nothing tells a country of, and who hold an office, are at home.

    So it is where somebody else is told to be of another country, as such articles tell the two apart, or
    where nobody else is named and an agency of its own tells it, or a leader.
    """
    code, at = home
    sole = len(seats) == 1 and (at is not None or seats[0].role == "chair")
    if code is None or not (sole or any(seat.country not in (None, code) for seat in seats)):
        return
    for seat in seats:
        office = seat.person.office()
        if seat.country is None and office is not None and office.position is not None:
            seat.country, seat.country_at = code, at
