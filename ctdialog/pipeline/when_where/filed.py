"""Where talks are by the place that their story was filed from, its dateline.

| words | place |
| --- | --- |
| `LIMA - …`, `held here`, `in the capital`, `in this port city` | Lima |
| `LIMA - Peru received the Chilean envoy` | Lima, where a party files from it and receives the other |
| `LIMA - Peru and Chile met at the Torre Tagle Palace` | Lima, a house of the city |
| `Manila, 30-31 March 2004`, a line of its own or two | Manila |
| `LIMA - Peru met Chile` | none: Peru is only where the news was filed |
"""

from __future__ import annotations

import re

from ctdialog.article.words import words
from ctdialog.lexicon import Lexicon
from ctdialog.pipeline.gazetteer import Extent
from ctdialog.pipeline.occasions.occasion import Occasion
from ctdialog.pipeline.officials.of_mission import mission_of
from ctdialog.pipeline.scene import Scene
from ctdialog.pipeline.when_where.houses import house_of
from ctdialog.pipeline.when_where.mode import extent
from ctdialog.pipeline.when_where.place_told import Told, usual_spelling
from ctdialog.pipeline.when_where.said_at import spoken_before

_RECEIVED = re.compile(
    r"\b(?:hosted|hosts|visiting|received|receiving|welcomed|welcoming|arrived|called on)\b"
)
# "The previous meeting was hosted by Bandar Abbas": another one
_ANOTHER = re.compile(
    r"\b(?:previous|preceding|last|next|following|first|second)\s+(?:\w+\s+)?(?:meeting|round|session|one|edition|talks)\b"
)
_HERE = re.compile(
    r"(?<!near )(?<!from )\bhere\b|\bin the capital\b(?!\s+of)"
    r"|\bin this (?:[\w-]+\s+){0,4}(?:city|town|capital|resort|port|village)\b(?!\s+of)"
)


# "met on the Arauca bridge", "signed at the Vioolsdrif border post": not in the city of the dateline
_OUT_THERE = re.compile(
    r"\b(?:at|on) the (?:[\w’'-]+ ){1,5}"
    r"(?:bridge|check-?point|border (?:post|crossing|gate|point)|crossing)\b"
    # "held in Puno region", "in the province of Zamora"
    r"|\bin (?:the )?(?:[\w’'-]+ ){1,3}"
    r"(?:province|governorate|prefecture|district|county|region)(?=[.,;]| on\b|$)"
    r"|\bin the (?:province|governorate|prefecture|district|county) of\b"
)


_AGENCY = re.compile(r"/\s?(?P<slash>[A-Z][\w -]+)/|\((?P<bracket>[A-Z][\w -]*)\)")
_GOES_ON = re.compile(r"[^\S\n]*\S")  # a story on the line of its dateline


def dateline_of(scene: Scene, story: int) -> tuple[str, str] | None:
    """The city of a story's dateline and its country, where both are known."""
    datelines = scene.article.datelines if scene.article else ()
    dateline = datelines[story] if story < len(datelines) else None
    if dateline is None or not dateline.city or not dateline.country:
        return None
    return dateline.city, dateline.country


def filed_in(scene: Scene, story: int, lexicon: Lexicon | None) -> tuple[str, Extent] | None:
    """The country of a story's dateline; with a lexicon, only where its city is the capital."""
    dateline = dateline_of(scene, story)
    if dateline is None:
        return None
    city, country = dateline
    if lexicon is not None:
        capitals = lexicon.countries[country].forms.get("capital", ())
        if city.lower() not in (capital.lower() for capital in capitals):
            return None
    at = dateline_at(scene, story, city)
    return (country, at) if at else None


def dateline_at(scene: Scene, story: int, city: str) -> Extent | None:
    """Where a story's dateline names its city."""
    blocks = scene.article.blocks if scene.article else ()
    heads = (b for b in blocks if b.kind in ("dateline", "date") and b.story == story)
    text, name = scene.text.lower(), city.lower()
    start = max((text.find(name, block.start, block.end) for block in heads), default=-1)
    return (start, start + len(name)) if start >= 0 else None


def held_here(scene: Scene, occasion: Occasion) -> tuple[Told, Told] | None:
    """ "Held here on Thursday": the city of the story's dateline."""
    dateline = dateline_of(scene, occasion.story)
    if dateline is None:
        return None
    lines = [event.line for event in occasion.events if not event.relative]
    for line in (*lines, *spoken_before(occasion)):
        if match := _HERE.search(line.lower):
            city, country = dateline
            return Told(city, extent(line, match)), Told(country, extent(line, match))
    return None


def in_a_house(
    scene: Scene, occasion: Occasion, codes: list[str], country: Told | None
) -> tuple[Told, Told] | None:
    """ "LIMA - Peru and Chile met at the Torre Tagle Palace": a house of the city that a party files from."""
    dateline = dateline_of(scene, occasion.story)
    if dateline is None or dateline[1] not in codes or (country and country.value != dateline[1]):
        return None
    at = house_of(occasion, dateline[1])
    return (Told(usual_spelling(dateline[0]), at), Told(dateline[1], at)) if at else None


def at_the_post(scene: Scene, occasion: Occasion) -> tuple[Told, Told] | None:
    """ "Embassy of Peru in Accra | ACCRA – The Ambassador opened …": where an embassy files its page."""
    dateline, mission = dateline_of(scene, occasion.story), mission_of(scene.words, scene.parties)
    if dateline is None or mission is None or mission.host != dateline[1] or occasion.prominence != "main":
        return None
    at = dateline_at(scene, occasion.story, dateline[0])
    return (Told(usual_spelling(dateline[0]), at), Told(dateline[1], at)) if at else None


def received_there(scene: Scene, occasion: Occasion, codes: list[str]) -> tuple[Told | None, Told | None]:
    """The dateline's city, where one of the parties files from it and receives the other there."""
    dateline = dateline_of(scene, occasion.story)
    if dateline is None or dateline[1] not in codes:
        return None, None
    for line in occasion.lines:
        match = _RECEIVED.search(line.lower)
        if match and not _ANOTHER.search(line.lower, 0, match.start()):
            return Told(dateline[0], extent(line, match)), Told(dateline[1], extent(line, match))
    return None, None


def on_its_own_line(
    scene: Scene, occasion: Occasion, codes: list[str], country: Told | None
) -> tuple[Told, Told] | None:
    """The city of a line of its own that tells a meeting's place and days ("Manila, 30-31 March 2004").

    One day alone may be the paper's own: there the place is in the country of one of the parties. A dateline
    before a first sentence is where the news was filed, often from the paper's own capital: no place.
    """
    dateline = dateline_of(scene, occasion.story)
    if dateline is None or occasion.prominence != "main" or country is not None:
        return None
    at = dateline_at(scene, occasion.story, dateline[0])
    if at is None:
        return None
    heads = [
        line for line in scene.lines if line.start <= at[0] < line.end and line.kind in ("dateline", "date")
    ]
    signed = [match for line in heads for match in _AGENCY.finditer(line.text)]
    filed = any(match["slash"] or words().agency(match["bracket"]) for match in signed)
    if filed and _GOES_ON.match(scene.text, heads[-1].end):
        return None  # "MOSCOW, May 3. /TASS/. The talks …", but "Athens, 3 May. The ninth session …"
    below = (line for line in scene.lines if heads and line.index == heads[0].index + 1)
    heads += [line for line in below if line.kind == "date"]  # "Manila", and "30-31 March 2004" under it
    days = [date.edtf for line in heads for date in line.dates if date.edtf]
    if any(_OUT_THERE.search(event.line.lower) for event in occasion.events):
        return None
    if not days or (dateline[1] not in codes and not any("/" in day for day in days)):
        return None
    return Told(usual_spelling(dateline[0]), at), Told(dateline[1], at)
