"""One office as read: "Director General for Counter-Terrorism at Pakistan’s Ministry of Foreign Affairs"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ctdialog.pipeline.gazetteer import Extent

_LINK = re.compile(r",? (?:of|at|in|with|from|within) ")

FOR_NOW = frozenset(["acting", "interim", "caretaker", "deputy"])  # before a country's adjective too
# in brackets behind somebody of a delegation: who heads it
MARKS = frozenset(["head", "leader", "chair", "chairman", "chairperson", "co-chair", "head of delegation"])
_OF = ("of the ", "of ")
# Before and behind whose envoy or adviser it is: "Ambassador of the Republic of | Mali | to …"
_OWN_LAND = re.compile(
    r" of (?:the )?(?:(?:Islamic|Arab|Federal|Democratic|People['’]s|Socialist|Hashemite|Republic|Kingdom|"
    r"State|Sultanate|Union|Federation|Commonwealth) ){0,4}(?:of (?:the )?)?$"
)
_ORGANS = ("Commission", "Council", "Parliament", "Secretariat")  # a body's, which are no land
_LEADER = re.compile(r"(?:President|Minister|Presidency|King|Emir|Cabinet)$")
# "of the | Russian | President": whose aide it is
_SERVED = re.compile(r" (?:of|to) the $")
_SERVED_LEADER = re.compile(
    r" (?:(?:[Ff]irst|[Dd]eputy|[Vv]ice|[Ff]oreign|[Ii]nterior|[Dd]efen[cs]e|[Pp]rime|[Hh]ome|[Ff]inance) )*"
    r"(?:[Pp]resident|[Mm]inister|[Pp]remier|[Cc]hancellor|[Ss]ecretary|[Kk]ing|[Ee]mir|[Pp]residency|"
    r"[Cc]abinet|[Gg]overnment|[Pp]arliament)\b"
)
_ITS_MISSION = re.compile(r"['’]s\s(?=(?:Permanent )?(?:Mission|Delegation|Representation)\b)")
_TO = re.compile(r" (?:to|responsible|in)\b")
_ITS_FORCES = re.compile(
    r"((?:['’]s?)?\s)(?:[A-Z][\w-]+ ){0,3}(?:[Ff]orces?|[Aa]rmy|[Nn]avy|[Gg]uard|[Pp]olice|troops|contingent|"
    r"(?:General|Defen[cs]e|Joint) Staff|"
    r"(?:Military|Naval|Air|Defen[cs]e|Operations) (?:Regions?|Districts?|Zone|Area|Sector|Command)|"
    r"(?:(?:[Gg]eneral|[Mm]ilitary|[Ff]oreign|[Nn]ational) )?[Ii]ntelligence)\b"
)

# What one is at the talks, and no office
_TALKS_ROLES = frozenset(
    "co-chair co-chairman co-chairwoman co-chairperson co-president co-leader co-moderator".split()
)


@dataclass(frozen=True, slots=True)
class Office:
    """One office: words `first` to `last`; `position` and `organization` are characters of the text.

    `country` is the code it acts for, where told, read at the characters `country_at`. A `bare` office
    ("Ambassador", a rank) counts only where there is no other; a `counterpart` is none at all;
    a `spokes` person tells the press; `former` offices are no longer held. `several` has the characters
    of a noun in the plural that each of several people holds the office by.
    """

    first: int
    last: int
    position: Extent | None
    organization: Extent | None = None
    country: str | None = None
    country_at: Extent | None = None
    bare: bool = False
    counterpart: bool = False
    spokes: bool = False
    former: bool = False
    plural: bool = False
    several: Extent | None = None

    def reaching(self, last: int, end: int) -> Office:
        """The office with words up to `last`, the position's characters up to `end`."""
        assert self.position is not None
        return replace(self, last=last, position=(self.position[0], end))

    def held(self, source: str) -> list[str]:
        """The position's words in small letters, as they stand: "head of the asia bureau"."""
        assert self.position is not None
        return source[slice(*self.position)].lower().split()

    def worded(self, source: str) -> str | None:
        """The position's words, what several hold in the singular: "Deputy Assistants to the Minister".

        "The co-president, Colonel Ali Diop", is what he is at the talks, and no office.
        """
        words = self._worded(source)
        if words is not None and words.lower() in _TALKS_ROLES and self.organization is None:
            return None
        if words is None or self.several is None:
            return words
        noun = source[slice(*self.several)]
        return words.replace(noun, noun[:-3] + "y" if noun.endswith("ies") else noun[:-1], 1)

    def _worded(self, source: str) -> str | None:
        """The position's words, less an organization and its country inside them.

        "director of the Dutch Foreign Ministry's Asia Bureau": "director of the Asia Bureau"; "Deputy
        Head of the Police for Crime": "Deputy Head for Crime".
        """
        if self.position is None:
            return None
        start, end = self.position
        own = self.organization
        if own is None or not (start < own[0] and own[1] < end):
            return self._less_country(source)
        if source[start : own[0] - 1].lower() in FOR_NOW and source[own[1]] == " ":
            return source[start : own[0]] + source[own[1] + 1 : end]  # "acting [FBI] Director"
        plural = source[own[1] : own[1] + 2] in ("' ", "’ ")  # "the Ministry of Foreign Affairs' Bureau"
        if not plural and source[own[1] + 1 : own[1] + 3] != "s ":
            link = next(
                reversed(list(_LINK.finditer(source, start, own[0]))), None
            )  # "Chief of Staff | of the …"
            field = source.find(" for ", own[1], end)
            return (
                source[start : link.start()] + source[field:end] if link and field > 0 else source[start:end]
            )
        at = self.country_at
        beside = at is not None and start < at[0] < own[0] and own[0] - at[1] < 4
        first = at[0] if at is not None and beside else own[0]
        return source[start:first] + source[own[1] + (2 if plural else 3) : end]

    def _less_country(self, source: str) -> str:
        """The position's words, less the country of forces: "chief of the [Malaysian] Armed Forces"."""
        assert self.position is not None
        (start, end), at = self.position, self.country_at
        if at is None or not start < at[0] < at[1] <= end:
            return source[start:end]
        if source[start : at[0]].rstrip(" ").lower() in FOR_NOW and source[at[1]] == " ":
            return source[start : at[0]] + source[at[1] + 1 : end]  # "acting [Afghan] Foreign Minister"
        if "delegation" in source[at[0] : at[1]].lower():
            return source[start:end]  # "Head of the EU Delegation to Chad", "… of the Delegation of the EU"
        if own := _OWN_LAND.search(source, start, at[0]):
            leads = at[1] == end or source[at[1] : at[1] + 5] == " for "
            leads = leads and not source[at[0] : at[1]].endswith(_ORGANS)
            # "President [of Chad]", "Commissioner for Trade [of the African Union]"
            leads = leads and bool(
                _LEADER.search(source, start, own.start()) or " for " in source[start : own.start()]
            )
            if _TO.match(source, at[1], end) or leads:
                return source[start : own.start()] + source[at[1] : end]  # "Ambassador [of Japan] to Chad"
        if _SERVED.search(source, start, at[0]) and _SERVED_LEADER.match(source, at[1], end):
            return source[start : at[0]] + source[at[1] + 1 : end]  # "Envoy of the [Russian] President"
        if not source[start : at[0]].endswith(_OF):
            return source[start:end]
        if mission := _ITS_MISSION.match(source, at[1], end):
            return source[start : at[0]] + source[mission.end() : end]  # "Head of [Chad's] Mission to the AU"
        forces = _ITS_FORCES.match(source, at[1], end)
        return source[start : at[0]] + source[forces.end(1) : end] if forces else source[start:end]

    def told_of(self, country: str | None, at: Extent | None) -> Office:
        """The office with what tells its country, where nothing did before."""
        return replace(self, country=self.country or country, country_at=self.country_at or at)
