"""Where an article is at home: the country whose minister it calls "the minister", without more.

A national press names the country of the others' officials alone:

| words | at home in |
| --- | --- |
| `DOHA, Feb. 26 (Petra) -- The Interior Minister met his Qatari counterpart` | JOR: the agency's country |
| `DAKAR, 4 May (APS)`, `ALGIERS (APS)` | SEN, DZA: of two agencies of one name, the dateline's |
| `NAIROBI, May 4 -` and talks of Kenya and Oman | KEN: the dateline's, if it takes part |
| `Minister X met Y, BSS reports.`, `Source: Kuwait News Agency` | BGD, KWT: an agency that is cited |
| no dateline, and talks of Kenya and Oman in Nairobi | KEN: the host |
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from ctdialog.lexicon import table
from ctdialog.pipeline.gazetteer import Extent
from ctdialog.pipeline.scene import Scene
from ctdialog.pipeline.seats.seat import Seat

_HEAD = 600  # characters in which an agency signs


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
def _cited() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """ "Minister X met Y, BSS reports." as a sentence ends, and "Source: Kuwait News Agency", a line alone.

    None of those that report the whole world, whose minister may be anyone's.
    """
    lists = table("outlets")
    told = {n for code, names in lists["countries"].items() if code not in lists["worldwide"] for n in names}
    names = "|".join(re.escape(name) for name in sorted(told, key=len, reverse=True))
    tells = "(?:reports|reported|informs|informed|has learned|learned)"
    ends = re.compile(
        rf",\s(?:(?:the\s)?({names})\s{tells}|"
        rf"(?:{tells}|as\sreported\sby|according\sto)\s(?:the\s)?({names}))\s?[.]?\s*$"
    )
    source = re.compile(rf"^[ \t(]*source\s?:\s?(?:the\s)?((?-i:{names}))[ \t.)]*$", re.M | re.I)
    return ends, source


def cited_in(scene: Scene, place: str | None, partners: Collection[str] = ()) -> tuple[str, Extent] | None:
    """The country of the national agency that an article cites for its first sentence, or as its source.

    What the agency of one country cites may be another's: not so where the dateline or the place of the
    talks, if that is no partner's, is in another country.
    """
    ends, source = _cited()
    first = next((line for line in scene.lines if line.kind != "headline"), None)
    match = ends.search(first.text) if first is not None else None
    offset = first.start if first is not None and match is not None else 0
    match = match or source.search(scene.text)
    if match is None:
        return None
    signed = next(i for i in range(1, len(match.groups()) + 1) if match[i])
    code = _outlets()[1][match[signed]][0]
    filed = {line.country for line in (scene.article.datelines if scene.article else ()) if line}
    if any(each not in (None, code) for each in filed) or place not in (None, code, *partners):
        return None
    return code, (offset + match.start(signed), offset + match.end(signed))


def outlet_of(scene: Scene) -> tuple[str, Extent] | None:
    """The country of the national agency that signs an article, and where it signs."""
    pattern, countries = _outlets()
    match = pattern.search(scene.text, 0, _HEAD)
    if match is None:
        return None
    signed = 1 if match[1] else 2
    told = countries[match[signed]]
    filed = {line.country for line in (scene.article.datelines if scene.article else ()) if line}
    return next((code for code in told if code in filed), told[0]), match.span(signed)


def at_home_in(scene: Scene, codes: list[str], place: str | None) -> tuple[str | None, Extent | None]:
    """The country an article on talks of `codes` in `place` is at home in, and the words that tell it."""
    outlet = outlet_of(scene) or cited_in(scene, None)
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
