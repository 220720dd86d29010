"""Meetings as pairs of parties: the events that political scientists count, with PLOVER's codes.

PLOVER (Political Language Ontology for Verifiable Event Records, manual of 2021) is the ontology of the
POLECAT data. Its CONSULT is any meeting that took place; a future one is AGREE. The modes of CONSULT are

| mode | when |
| --- | --- |
| `phone` | by telephone or another remote medium |
| `multilateral` | in a multilateral context: more than two parties |
| `visit` | one of the two is the host: it is the recipient, the visitor the actor |
| `third-party` | somebody else is the host |

and none where it cannot be told. A meeting that was called off is no event.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from ctdialog.export.codes import is_country, is_member
from ctdialog.records import Meeting, Named

_EVENTS = {"held": "CONSULT", "scheduled": "AGREE", "cancelled": None}


@dataclass(frozen=True, slots=True)
class Dyad:
    """Two parties of a meeting. Where neither is the host they stand in the order of their codes."""

    actor: Named
    recipient: Named
    event: str | None
    mode: str | None

    @property
    def key(self) -> str:
        """The pair whatever its order: both codes in alphabetical order, "KEN-NOR"."""
        return "-".join(sorted((self.actor.code, self.recipient.code)))


def dyads(meeting: Meeting) -> Iterator[Dyad]:
    """Each pair of parties of a meeting, once."""
    event = _EVENTS[meeting.status]
    parties = sorted(meeting.participants, key=lambda party: party.code)
    host = _host(parties, meeting)
    for one, other in combinations(parties, 2):
        mode = _mode(parties, meeting, host) if event == "CONSULT" else None
        actor, recipient = (other, one) if one == host else (one, other)
        yield Dyad(actor, recipient, event, mode)


def _mode(parties: list[Named], meeting: Meeting, host: Named | None) -> str | None:
    place = meeting.place
    if place and place.mode == "virtual":
        return "phone"
    if len(parties) > 2:
        return "multilateral"
    if host:
        return "visit"
    # Of a body whose members are not known, as of the UN, it cannot be told whether it is at home somewhere.
    known = all(is_country(each.code) or is_member("", each.code) is not None for each in parties)
    return "third-party" if place and place.country and known else None


def _host(parties: list[Named], meeting: Meeting) -> Named | None:
    """The party at whose place they meet: the country itself, else the one body that it is a member of."""
    country = meeting.place.country if meeting.place else None
    if country is None:
        return None
    for party in parties:
        if party.code == country:
            return party
    bodies = [party for party in parties if is_member(country, party.code)]
    return bodies[0] if len(bodies) == 1 else None
