"""Who is only named in a report of talks, and has no part in them.

The default is that whoever is named with an office in a sentence of an occasion is there (`presence`). Not so
whom no words give to a side, who neither says nor does anything there, where the sentence's paragraph or its
day is another's:

| words in a report on Oman and Qatar | there? |
| --- | --- |
| `Interior Minister X resigned last month` | no: another day |
| `Omani Finance Minister X presented the budget` | no: done at home |
| `Defence Minister X was jailed`, in a paragraph that names neither side nor the talks | no |
| `Defence Minister X said that he was content` | yes |
| `Defence Minister X and others were also present` | yes |
| `Omani Defence Minister X was content` | yes |
| `Oman's ambassador to Qatar, X, said the talks were useful`, where others lead | no: an envoy only tells |
"""

from __future__ import annotations

import re
from collections.abc import Collection

from ctdialog.pipeline.gazetteer import Extent
from ctdialog.pipeline.occasions.compatible import overlap
from ctdialog.pipeline.occasions.occasion import OFFICIALS_TALKS, Occasion
from ctdialog.pipeline.scene import Line
from ctdialog.pipeline.seats.envoys import is_envoy
from ctdialog.pipeline.seats.seat import Seat
from ctdialog.pipeline.topics.anchors import tied_blocks

_SAYS = (
    r"(?:said|says?|stressed|noted|added|told|under\w+ed|emphasi[sz]ed|highlighted|expressed|welcomed|thanked|pointed|"
    r"called|urged|stated|remarked|declared|re?affirmed|reiterated|explained|praised|commended|recalled|assured|"
    r"discussed|agreed|met|held|attended|took part|participated|spoke|addressed|presented|briefed|reviewed|"
    r"exchanged|proposed|pledged|conveyed|hosted|received|delivered|warned|hoped|asked|answered|"
    r"calls?\s+on|meet|(?:was|were)\s+(?:also\s+)?(?:present|in\s+attendance|there|among)|accompanied|joined|assisted|witnessed|sat)"
)
_TELLS = (
    r"(?:said|says|told|tells|added|announced|announces|noted|stated|explained|confirmed|disclosed|stressed|wrote|"
    r"tweeted|posted|declared|remarked|revealed|recalled|hoped|claimed)"
)
_TELLS_AFTER = re.compile(
    rf"[\s,)]*(?:(?:who|has|had|have|also|today|yesterday|earlier|on \w+day|\w+ly)\s+){{0,3}}{_TELLS}\b"
)
_TELLS_BEFORE = re.compile(rf"\b{_TELLS}\s+(?:[\w-]+\s+){{0,4}}$")
# "said X, a member of the team"
_OF_THE_TEAM = re.compile(
    r"[\s,]*(?:who is\s+)?(?:an?\s+|the\s+)?(?:member|head|leader) of "
    r"(?:the|its|his|her) (?:team|delegation|side)\b"
)
# "Oman's Finance Minister X presented the budget": what is done at home, whoever's talks the report is on
_ACTS_AT_HOME = re.compile(
    r"\s(?:(?:on\s\w+day|today|yesterday|last\s\w+|earlier|also|later|has|had),?\s){0,3}(?:"
    r"(?:told|addressed|briefed)\s(?:the\s|their\s|his\s|her\s)?(?:parliament|lawmakers|mps|senate|senators|cabinet|deputies|"
    r"congress|house|national\sassembly)\b|"
    r"(?:resigned|stepped\sdown|retired|died)\b|"
    r"(?:was|is\sto\sbe|will\sbe)\s(?:re-?elected|sworn\sin|appointed|dismissed|sacked|arrested|replaced)\b|"
    r"swore\sin\b|won\s(?:an?|the)\s(?:[\w-]+\s)?(?:term|election|vote)|"
    r"(?:presented|tabled|unveiled)\s(?:the|a|his|her)\s(?:[\w-]+\s)?(?:budget|bill)\b|"
    r"signed\s(?:an?|the)\s(?:[\w-]+\s)?(?:law|decree|bill|order)\b|announced\s(?:his|her)\scandidacy|"
    r"(?:opened|inaugurated)\s(?:an?|the)\s(?:[\w-]+\s){0,2}(?:bridge|road|hospital|school|airport|station|plant|factory|"
    r"stadium|museum|dam|port|university|barracks|headquarters)\b)",
    re.IGNORECASE,
)
_SAYS_AFTER = re.compile(rf"[\s,)]*(?:[^.;]{{0,60}}?\s)?{_SAYS}\b")
_SAYS_BEFORE = re.compile(rf"\b{_SAYS}\s+(?:[\w-]+\s+){{0,4}}$")


def tells_of_it(line: Line, at: Extent) -> bool:
    """Does the person at `at` only tell something, right beside the name, and is not of a team?"""
    after = line.after(at[1], 60)
    if _OF_THE_TEAM.match(after):
        return False
    return bool(_TELLS_AFTER.match(after) or _TELLS_BEFORE.search(line.before(at[0], 60)))


def without_strangers(occasion: Occasion, seats: list[Seat], codes: Collection[str]) -> list[Seat]:
    """The seats without those of people who are only named."""
    tied = tied_blocks(occasion, codes)
    seats = [seat for seat in seats if not _acts_at_home(occasion, seat)]
    there = [seat for seat in seats if not (seat.named and _is_stranger(occasion, seat, tied))]
    if occasion.kind not in OFFICIALS_TALKS:
        return there
    led = {seat.country for seat in there if not seat.named}
    return [s for s in there if not (s.named and s.country in led and is_envoy(s) and _only_tells(s))]


def _only_tells(seat: Seat) -> bool:
    """Does somebody only tell something, wherever he or she is named?"""
    told = ((line, m) for line in seat.lines for p, m in line.people if p is seat.person)
    return all(tells_of_it(line, mention.extent) for line, mention in told)


def _acts_at_home(occasion: Occasion, seat: Seat) -> bool:
    """Is somebody named in one sentence alone, for what he or she did at home, and not at the talks?"""
    line = seat.lines[0]
    if len(seat.lines) > 1 or occasion.mentioned_in(line):
        return False
    told = (mention.extent[1] for person, mention in line.people if person is seat.person)
    return any(_ACTS_AT_HOME.match(line.after(end, 90)) for end in told)


def _is_stranger(occasion: Occasion, seat: Seat, tied: set[int]) -> bool:
    line = seat.lines[0]
    extents = [mention.extent for person, mention in line.people if person is seat.person]
    if seat.country_at is not None or len(seat.group) > 1:
        return False  # a list is one of those who came
    own = occasion.mentioned_in(line)
    if own or any(speaks(line, extent) for extent in extents):
        return False
    return _on_another_day(occasion, line) or line.block not in tied


def _on_another_day(occasion: Occasion, line: Line) -> bool:
    """Does a sentence tell a day that is none of the occasion's?"""
    own = [date.likely for date in occasion.dates.values() if date.likely]
    told = [date.likely for date in line.dates if date.likely]
    return bool(own) and any(not any(overlap(day, each) for each in own) for day in told)


def speaks(line: Line, at: Extent) -> bool:
    """Does a sentence tell what the person at `at` says, or does as those do who are at talks?"""
    return bool(_SAYS_AFTER.match(line.after(at[1], 120)) or _SAYS_BEFORE.search(line.before(at[0], 60)))
