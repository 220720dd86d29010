"""One mention of an occasion in a sentence, and what it tells of itself.

| words | mention |
| --- | --- |
| `the third A-B dialogue on Friday in Rome` | which one, by its number and two parties |
| `the talks`, `the visit` | refers back |
| `will meet again in Rome` | the next one |
| `ahead of the A-B Summit` | told only to date another |
| `on the sidelines of the summit` | a gathering beside which others met |
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ctdialog.pipeline.formats.format_joined import Format
from ctdialog.pipeline.officials.persons import Person
from ctdialog.pipeline.parties import Party
from ctdialog.pipeline.scene import City, DateMention, Line
from ctdialog.records import Kind


@dataclass(slots=True, eq=False)
class Event:
    """One mention of an occasion: characters `start:end` of the Doc, and what its clause tells.

    `identity` is true where it says by itself which occasion is meant (a number, a name, two parties);
    otherwise it refers back ("the talks"). `verb` marks one read from a verb.
    """

    line: Line
    start: int
    end: int
    kind: Kind
    format: Format | None = None
    parties: tuple[Party, ...] = ()
    holders: tuple[Party, ...] = ()  # who holds it, told before the mention
    people: tuple[Person, ...] = ()  # who meets, as far as the mention tells
    dates: list[DateMention] = field(default_factory=list)
    places: list[City | Party] = field(default_factory=list)
    identity: bool = False
    verb: str = ""
    name_words: frozenset[str] = frozenset()  # of the format's name, those that tell it from others
    paired: bool = False  # told in one breath with another: "the Working Group and the Cyber Dialogue"
    apart: bool = False  # one of several whom somebody met in turn
    turn: str = ""  # "next" or "last" where a verb says so: "will meet again in Rome"

    @property
    def codes(self) -> frozenset[str]:
        """Codes of the parties told in the mention itself."""
        return frozenset(p.code for p in self.parties if p.label != "REGION")

    @property
    def sides(self) -> frozenset[str]:
        """Codes of those whose meeting it is, as the mention and what stands before it tell."""
        return self.codes or frozenset(p.code for p in self.holders)

    @property
    def number(self) -> int | None:
        """Which one of its series, as the mention tells."""
        return self.format.number if self.format else None

    @property
    def relative(self) -> str:
        """ "next" or "last" where the mention places itself in its series."""
        return self.turn or (self.format.relative if self.format else "")


# "a day before the Regional Dialogue"
DAYS_BEFORE = (
    r"(?:an?|one|two|three|several|some|few)\s+(?:days?|weeks?|hours?)\s+(?:before|ahead\s+of|prior\s+to)"
)
_ASIDE = re.compile(
    r"\b(?:ahead of|prior to|with (?:a view|an eye) to|looking (?:ahead|forward) to|"
    r"in preparation (?:for|of)|"
    r"in the run-up to|preparatory to|(?:here|in town|in the country) (?:for|to attend)|"
    r"(?:on|in|at) the (?:sidelines|margins|fringes) of|alongside|"
    rf"{DAYS_BEFORE}|"
    # "met on Monday to set the agenda for", "laid the groundwork for"
    r"(?:set|sets|setting|draw(?:s|n|ing)?|drew|finali[sz](?:e|es|ed|ing)|fix(?:ed|ing)?|work(?:ed|ing)?|la(?:y|ys|id|ying)|"
    r"prepar(?:e|es|ed|ing))\s+(?:(?:up|out|down)\s+)?(?:the|an)\s+(?:draft\s+|final\s+)?"
    r"(?:agenda|ground|groundwork|programme|documents)\s+(?:of|for)|"
    r"with a view to|in the (?:run|lead)[- ]?up to|in preparation for|"
    # but "Lima is preparing to host the third round"
    r"prepar(?:e|es|ed|ing|ations?)(?! to (?:host|hold|convene|stage|organi[sz]e|receive)\b)(?: for)?)\s+"
    r"(?:the\s+|an?\s+)?(?:[\w’'-]+\s+){0,6}(?:[’']s?\s+)?$"
)


# "the two sides met here for the third round": what they met for is no other's
_MET_HERE = re.compile(
    r"\b(?:met|meets?|meeting|gather\w*|conven\w*|assembl\w*|sat|came together)\s+"
    r"(?:\w+\s+){0,2}(?:here|in town)\s+for\s+(?:the\s+|an?\s+)?(?:[\w’'-]+\s+){0,6}$"
)


_PREPARED = re.compile(
    r"(?:\w+\s+)?preparations\s+(?:(?:are|is|were|have|has|now|already|also|been)\s+){0,3}"
    r"(?:under\s?way|in\s+full\s+swing|on\s+track|begun|started|continu\w+|began|completed|being\s+made)\s+"
    r"(?:[\w’'-]+\s+){0,4}?for\s"
)


def is_aside(event: Event) -> bool:
    """Is a mention told only to date another ("ahead of the India-EU Summit")?"""
    before = event.line.before(event.start, 80)
    if _PREPARED.match(event.line.lower) and (event.dates or event.places):
        return False  # "Preparations are under way for the third round, to be held in Lima": the news
    aside = _ASIDE.search(before)
    return event.line.kind != "headline" and aside is not None and not _MET_HERE.search(before)


# "…, announced last summer when the two met in Lima": how talks came to be
CAME_TO_BE = (
    r",\s(?:which\s(?:was|were)\s)?(?:first\s)?(?:announced|agreed|set\sup|established|launched|planned|conceived|"
    r"proposed|mooted|decided|created|initiated|founded)\b"
)
_SIDELINES = re.compile(r"\b(?:sidelines|margins|fringes) of\b|\balongside\b")


def beside_another(event: Event) -> bool:
    """Is a mention that of a gathering on whose sidelines others met?"""
    return _SIDELINES.search(event.line.before(event.start, 80)) is not None


def lands(events: list[Event]) -> set[str]:
    """The countries of the places that mentions tell."""
    places = [place for event in events if not event.relative for place in event.places]
    return {place.country if isinstance(place, City) else place.code for place in places}
