"""Sides told by who is at home: "the hosts", "the visiting delegation".

| words | side |
| --- | --- |
| `the hosts were led by X`, `for the host side`, `the host country` | the country of the place |
| `their guests were headed by Y`, `Y led the visiting team`, `the visitors` | of two sides the other one |
| `co-chaired by Italy and Niger`, `which Kenya and Peru organised` | both |
| `Officials from Chad arrive in Oslo for the third round` | Chad |
"""

from __future__ import annotations

import re
from itertools import pairwise

from ctdialog.pipeline.cues import wording
from ctdialog.pipeline.parties import Party, PartyIndex
from ctdialog.pipeline.scene import Line
from ctdialog.pipeline.when_where.of_meeting import HOSTS

_HOST, _GUEST = "host", "guest"
# what the people of one side are together
TEAM = wording("team")
_GROUP = rf"(?=\s+{TEAM}\b)"
_LABEL = re.compile(
    rf"\b(?:the|their|his|her|its)\s+(?P<label>(?P<host>hosts|host\s+(?:country|nation|state|government)|(?:host|hosting|home){_GROUP})|"
    rf"(?:guests|visitors|(?:guest|visiting|travelling){_GROUP}))(?![\w-])"
)
# One of these is in every label, and in few sentences: asked often, of sentences that may be long.
_WORDS = ("host", "guest", "visit", "travelling", "home")


def sides_in(line: Line) -> list[Party]:
    """The parties of a sentence that can be a side, "the hosts" and "the guests" among them, in order.

    Two that a dash joins are together in a name, none of them alone: "the Peru-Chile group was led by X".
    """
    parties = line.parties
    joined = {
        id(party)
        for pair in pairwise(parties)
        if pair[1].start == pair[0].end + 1 and line.text[pair[0].end - line.start] in "-–/"
        for party in pair
    }
    parties = [party for party in parties if id(party) not in joined] if joined else parties
    if not any(word in line.lower for word in _WORDS):
        return parties
    labels = [_label(line, match) for match in _LABEL.finditer(line.lower)]
    return sorted([*parties, *labels], key=lambda party: party.start) if labels else parties


def _label(line: Line, match: re.Match[str]) -> Party:
    code = _HOST if match["host"] else _GUEST
    return Party(code, "COUNTRY", "name", -1, -1, line.start + match.start("label"), line.start + match.end())


def is_label(party: Party) -> bool:
    """Is it "the hosts" or "the guests", who are a side without another word ("led the visitors")?"""
    return party.code in (_HOST, _GUEST)


def at_home_or_not(label: str | None, codes: list[str], place: str | None) -> str | None:
    """The code of a side; of "the hosts" the place's, of "the guests" that of the other side of two."""
    if label == _HOST:
        return place if place in codes else None
    if label == _GUEST:
        return (
            next((code for code in codes if code != place), None)
            if len(codes) == 2 and place in codes
            else None
        )
    return label


# "Officials from Chad arrive in Oslo for the third round"
_THOSE_FROM = re.compile(
    r"\b(?:officials|delegat(?:ion|es)|representatives|team|experts|diplomats|officers)\s+(?:from|of)\s+(?:the\s+)?$"
)
_COME = re.compile(
    r"\s+(?:(?:will|would|to|are|is|was|were|due|also|have|has)\s+){0,3}(?:arriv\w+|travel\w*|flew|land(?:s|ed)?|visit\w*|in)\b"
    r"[^.;]{1,60}?\sfor\s+(?:the|an?|talks)\b"
)


def comes_for_it(line: Line, party: Party) -> bool:
    """Is a country that of a delegation which travels to the talks?"""
    return _THOSE_FROM.search(line.before(party.start)) is not None and bool(
        _COME.match(line.after(party.end, 110).lower())
    )


_HOSTED = re.compile(
    r"\b(?:chair(?:person|man)?ship of|chaired by|headed by|co-?headed by|led by|co-?led by|"
    r"hosted (?:\w+ )?by|convened by|organi[sz]ed by|presidency of|"
    r"invitation of|co-?(?:chair|host|led|organi[sz]|conven)\w* (?:jointly |together )?with|"
    rf"{wording('talks')}(?:,|,? which)?(?: (?:was|were))? "
    r"(?:mediated|brokered|facilitated) by|"
    r"(?:held|arranged|put on|organi[sz]ed|hosted|staged|convened)\b(?:(?!\b[a-z]+ed\s)[^,.;]){0,30}\bby|"
    r"host country,?)\s+(?:the\s+)?$"
)
# "under India's chairship", "under the Indian presidency"
_UNDER = re.compile(r"\bunder\s+(?:the\s+)?$")
_ITS_CHAIR = re.compile(r"(?:['’]s?)?\s+(?:[\w-]+\s+)?(?:co-?)?(?:chair(?:man)?ship|presidency|chair)\b")
# "'s security service on Monday hosted its": what a subject does with "its" peers, whose adjectives follow
_ITS_PEERS = re.compile(
    r"(?:['’]s?)?(?:\s+[\w-]+){1,7}?\s+(?:host(?:s|ed)|receiv(?:es|ed)|welcom(?:es|ed)|met(?:\s+with)?|meets(?:\s+with)?|invited)"
    r"\s+(?:its|their)\s+(?=(?:(?:\w+,\s+){0,4}\w+\s+and\s+)?\w+\s+(?:sister|counterparts?|peers?|colleagues)\b)"
)


def host_of_its_peers(index: PartyIndex, line: Line) -> list[Party]:
    """ "The Danish service hosted its Norwegian and Swedish counterparts": the subject, and the peers'."""
    for party in line.parties:
        peers = _ITS_PEERS.match(line.after(party.end, 160)) if party.label != "REGION" else None
        first = party.end + peers.end() if peers else 0
        if peers and (told := line.parties_in(first, first + 1)):
            return [party, *index.run(told[0].first)]
    return []


def hosting(index: PartyIndex, line: Line) -> list[Party]:
    """Parties that host or organise, both of two: "which Kenya and Peru organised"."""
    found: list[Party] = []
    reached = -1  # a list is read once, not anew from each of its members
    for party in line.parties:
        if party.first <= reached:
            continue
        run = [p for p in index.run(party.first) if p.form in ("name", "capital")]
        reached = run[-1].last if run else reached
        if run and HOSTS.match(line.after(run[-1].end, 40)):
            found += run
    return found


def hosts(index: PartyIndex, line: Line) -> list[Party]:
    """Parties that chair or host: "under Oman's chairmanship", "co-chaired by Italy and Niger"."""
    found: list[Party] = []
    for party in line.parties:
        if party.form in ("name", "capital") and _HOSTED.search(line.before(party.start, 40)):
            found += [p for p in index.run(party.first) if p.form in ("name", "capital")]
        elif _UNDER.search(line.before(party.start, 16)) and _ITS_CHAIR.match(line.after(party.end, 50)):
            found.append(party)
    return found
