"""Who sits at an occasion: its parties and the people who take part, each found by help of the other.

A report tells its own country last, if at all. So the parties that are named come first, then the people,
and where one side is still missing it is looked for, from the surest to the least sure:

| words | the side that was missing |
| --- | --- |
| `X of the Chadian police met them` | whom a person in a seat represents |
| `VIENTIANE (Bernama) - Home Minister X` | the country whose press tells it |
| `the Minister said that Chad …` | the one official who tells it |
| `met her Chadian counterpart`, by an agency of Peru | who is at home (`ctdialog.pipeline.sides.home`) |
| `X hosted his counterparts from Peru and Chile in Quito` | the country where somebody hosts |
| `The cabinet was briefed on the talks with Chad` | who is at home |
| `arrived in Doha for talks` | the country arrived in |
| `the bilateral commission`, one sentence on | whom the sentences around it name |
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ctdialog.lexicon import Lexicon, table
from ctdialog.pipeline.events.agreed_there import AGREED_THERE
from ctdialog.pipeline.gazetteer import Extent
from ctdialog.pipeline.occasions.details import status_of
from ctdialog.pipeline.occasions.occasion import GATHERINGS, Occasion
from ctdialog.pipeline.occasions.of_ranks import of_the_same, of_their_own
from ctdialog.pipeline.scene import Scene
from ctdialog.pipeline.seats.roles import seats_of, settle
from ctdialog.pipeline.seats.seat import Seat
from ctdialog.pipeline.seats.strangers import without_strangers
from ctdialog.pipeline.sides.acts_for import of_body
from ctdialog.pipeline.sides.home import home_of, is_received, meets_ones_own, own_minister
from ctdialog.pipeline.sides.left_out import is_part, leave_out_frameworks
from ctdialog.pipeline.sides.outlet import at_home_in, outlet_of
from ctdialog.pipeline.sides.participants import parties_of, teller
from ctdialog.pipeline.sides.told import Parties
from ctdialog.pipeline.sides.two_told import one_is_host, two_told
from ctdialog.pipeline.when_where.filed import filed_in
from ctdialog.pipeline.when_where.when import date_of
from ctdialog.pipeline.when_where.where import place_of

_ARRIVED = re.compile(
    r"\b(?:arriv\w+|travel\w*|visit\w*|flew|heads?|headed)\s+(?:in|to|for)\b"
    r"|\b(?:lead|leads|led|leading|head|heads|headed|heading|sent|sending|sends?)\s+(?:an?|his|her|the|its)\s+(?:[\w-]+\s+){0,3}"
    r"(?:delegation|team|mission|contingent)\s+(?:in)?to\b"
    # "a Peruvian delegation visited Lima for", "was held at the Chilean Foreign Ministry"
    r"|\bdelegation\s+(?:(?:has|have|will|is)\s+)?visit(?:s|ed|ing)?\s+(?:[\w’'-]+\s+){1,8}?for\s+(?:the|an?|talks)\b"
    r"|\b(?:held|place|convened)\s+at\s+the\s+(?:[\w’'-]+\s+){1,3}?ministry\b"
    # "a Peruvian delegation is in Lima for the third round"
    r"|\b(?:delegation|team|mission|officials|representatives|minister|secretary|experts|ambassador)\s+"
    r"(?:is|are|was|were)\s+(?:now\s+|currently\s+)?in\s+(?:[\w’'-]+,?\s+){1,4}for\s+(?:the|an?|talks)\b"
)


class Seated(NamedTuple):
    """The parties of an occasion, the body whose own meeting it is, if any, and the people in their seats."""

    parties: Parties
    body: str | None
    seats: list[Seat]


# "they agreed to hold a joint workshop", "the two countries will organize a seminar"
_JOINTLY = re.compile(
    r"\b(?:they|(?:both|the two|the)\s+"
    r"(?:sides|countries|parties|delegations|nations|ministries|governments))\s"
    r"[^.;]{0,40}\b(?:hold|held|organi[sz]e|conduct|convene|host)\s+(?:an?\s+|the\s+)?(?:\w+\s+)?joint\s"
)


_BILATERAL = re.compile(r"\b(?:bilateral|joint)\s+(?:[\w-]+\s+){0,3}[\w-]+$")
_WHERE = re.compile(r",\s+where\s+(?:he|she|they|the\s+[\w ]{3,30}?)\s+(?:\w+\s+){0,4}$")


class Seating:
    """Seats one occasion."""

    def __init__(
        self,
        scene: Scene,
        occasion: Occasion,
        lexicon: Lexicon,
        sides: Parties | None,
        acts_for: dict[int, tuple[str, Extent]],
    ) -> None:
        self.scene, self.occasion, self.lexicon = scene, occasion, lexicon
        self.sides = sides  # the parties of the story's main occasion, where this is another one
        self.acts_for = acts_for  # whom people act for, as other occasions told; this one's are added
        self.parties, self.body = parties_of(scene, occasion, lexicon)
        self.seats: list[Seat] = []
        self.receives = any(is_received(event) for event in occasion.events)
        self.host: str | None = None  # of a gathering
        self.where: tuple[str, Extent] | None = None  # the country where it is, with its words

    def seated(self) -> Seated:
        """Who sits there."""
        parties, occasion = self.parties, self.occasion
        day = date_of(self.scene, occasion)
        occasion.ahead = status_of(self.scene, occasion, day[1] if day else None) == "scheduled"
        self.host = self._host()
        self._find_place()
        self._add_host_there()
        codes = self.sides.codes if self.sides is not None and self._same_sides(self.sides) else parties.codes
        self._add_own_ministers()
        self._seat(codes)
        self._add_represented()
        self._add_home()
        self._add_hosts()
        self._add_visited()
        if len(parties.codes) < 2 and self.body is None and self._told_near():
            self._seat(parties.codes)
        self._settle()
        return Seated(parties, self.body, self.seats)

    def _find_place(self) -> None:
        _, place, _, _ = place_of(self.scene, self.occasion, self.parties.codes)
        self.where = (place.value, place.at) if place else None

    def _at(self) -> str | None:
        """The code of the country where it is."""
        return self.where[0] if self.where else None

    def _seat(self, codes: list[str]) -> None:
        self.seats = seats_of(self.occasion, codes, self.acts_for, self.host, self._at())

    def _host(self) -> str | None:
        """The country where a gathering of many is held, which takes part too, unless it is a body's own."""
        many = self.occasion.kind == "meeting" and len(self.parties.codes) > 2
        if not many and self.occasion.kind not in GATHERINGS:
            return None
        _, country, _, _ = place_of(self.scene, self.occasion, self.parties.codes)
        if country is None:
            return None
        if many:  # "NOUAKCHOTT (AMI) - The Minister of Interior opened it here"
            press = outlet_of(self.scene)
            return country.value if press is not None and press[0] == country.value else None
        entry = self.lexicon.bodies.get(self.body) if self.body else None
        own = entry is not None and not entry.series
        if self.occasion.kind in ("conference", "exercise") and not own:
            self.parties.add(country.value, *country.at)
        filed = outlet_of(self.scene)
        told = {party.code for line in self.occasion.lines for party in line.parties}
        # "VIENTIANE (Bernama) - Home Minister X said at the meeting here": Malaysia's, not the host's
        own_press = filed is not None and filed[0] in told and filed[0] not in table("outlets")["worldwide"]
        return filed[0] if own_press and filed else country.value

    def _add_host_there(self) -> None:
        """ "He flies on to Quito, where he is to meet President Y", after other talks: of both."""
        if (
            self.sides is None
            or self.where is None
            or {*self.parties.codes, self.where[0]} & {*self.sides.codes}
        ):
            return
        for event in self.occasion.events:
            there = event.verb and event.kind == "meeting" and len(event.people) == 2 and not event.codes
            known = [self.acts_for[id(p)] for p in event.people if id(p) in self.acts_for]
            if there and len(known) == 1 and _WHERE.search(event.line.before(event.start, 40)):
                code, at = known[0]
                self.parties.add(code, *at)
                self.parties.add(self.where[0], *self.where[1])

    def _add_own_ministers(self) -> None:
        """ "Met her Chadian counterpart": whose own minister it is, where no other occasion told it."""
        untold = own_minister(self.occasion)
        if untold is None or id(untold[0]) in self.acts_for:
            return
        home = home_of(self.scene, self.occasion, untold[1], self.receives, self.where, self.lexicon)
        if home is not None:
            self.parties.add(home[0], *home[1])
        if home is not None and untold[0] is not None:
            self.acts_for[id(untold[0])] = home

    def _add_represented(self) -> None:
        """Whom the people in the seats represent, and the country whose press tells of its own people."""
        for seat in self.seats:
            if seat.country and seat.country_at:
                self.parties.add(seat.country, *seat.country_at)
        filed = outlet_of(self.scene)
        if filed and self.host == filed[0] and any(seat.country == self.host for seat in self.seats):
            self.parties.add(self.host, *filed[1])
        chaired = any(seat.country == self.host and seat.role == "chair" for seat in self.seats)
        if self.host and self.where is not None and self.where[0] == self.host and chaired:
            self.parties.add(self.host, *self.where[1])  # "chaired here by the Commissioner of Police"

    def _add_home(self) -> None:
        """The country at home, where the one party told is the other side's."""
        parties = self.parties
        # "The King received the Omani envoy": the host has neither name nor country
        unknown = any(seat.country is None for seat in self.seats)
        unknown = unknown or (self.receives and len(parties.codes) == 1)
        unknown = unknown or any(meets_ones_own(event) for event in self.occasion.events)
        unknown = unknown or self.occasion.heard  # "The cabinet was briefed on the talks with Chad"
        if len(parties.codes) == 1 and unknown and (party := teller(self.occasion)):
            parties.take([party])
        if not unknown or not self._one_is_partner():
            return
        partner = frozenset(parties.codes[:1])
        home = home_of(self.scene, self.occasion, partner, self.receives, self.where, self.lexicon)
        if home is not None:
            parties.add(home[0], *home[1])
            self._seat(parties.codes)

    def _one_is_partner(self) -> bool:
        """Is the one party told that of somebody who was met, or the country that was visited?

        A body's envoy who meets a minister whose country is not told does so in that country.
        """
        codes = self.parties.codes
        if not codes:
            return False
        met = any(seat.country == codes[0] for seat in self.seats) if len(codes) == 1 else False
        if len(codes) != 1 or codes[0] not in self.lexicon.countries:
            named = any(event.format and event.format.name for event in self.occasion.events)
            # "X met a delegation of the bloc", "the minister met one"
            met = met or any(
                meets_ones_own(e) or (e.verb and e.people and any(p.start >= e.end for p in e.parties))
                for e in self.occasion.events
            )
            return met and self.occasion.kind in ("meeting", "visit") and not named
        return met or any(e.kind == "visit" or codes[0] in e.codes for e in self.occasion.events)

    def _add_hosts(self) -> None:
        """ "X hosted his counterparts from Peru and Chile in Quito": the country of who hosts them."""
        parties = self.parties
        if len(parties.codes) < 2 or not any(s.country is None and s.receives for s in self.seats):
            return
        if len(parties.codes) == len("ab") and any(event.apart for event in self.occasion.events):
            return  # "met his Omani and Kenyan counterparts separately in Quito": one with each, both told
        home = self.where or filed_in(self.scene, self.occasion.story, None)
        if home and home[0] not in parties.codes and self.body is None:
            parties.add(home[0], *home[1])
            self._seat(parties.codes)

    def _add_visited(self) -> None:
        """ "Arrived in Doha for talks", "received here": of two sides the one at home, by the place."""
        codes = self.parties.codes
        if len(codes) != 1:
            return
        if not self.receives and not any(_ARRIVED.search(line.lower) for line in self.occasion.lines):
            return
        _, country, _, _ = place_of(self.scene, self.occasion, codes)
        if country and country.value != codes[0]:
            self.parties.add(country.value, *country.at)

    def _told_near(self) -> bool:
        """Adds the sides of a named format that only the sentences around it name; were there any?"""
        codes = self.parties.codes
        self.parties.take(two_told(self.scene, self.occasion, set(codes)))
        if len(self.parties.codes) == 1 and one_is_host(self.scene, self.occasion):
            _, country, _, _ = place_of(self.scene, self.occasion, codes)
            if country and country.value not in codes:
                self.parties.add(country.value, *country.at)
        return len(self.parties.codes) > len(codes)

    def _settle(self) -> None:
        """Gives each seat its side and role, and leaves out who has no part in it."""
        parties, codes = self.parties, self.parties.codes
        sole = next((code for code in codes if code in self.lexicon.bodies), None)
        of_body(self.seats, self.body or (sole if len(codes) == 1 else None), self.host, self.scene.text)
        if self.where is None:  # the place of a report's dateline is that of a party, which may be told last
            self._find_place()
        home_at = at_home_in(self.scene, codes, self._at())
        settle(self.occasion, self.seats, codes, self._at(), home_at, self.lexicon)
        self.seats = without_strangers(self.occasion, self.seats, codes)
        leave_out_frameworks(parties, self.body, self.lexicon, part=is_part(self.occasion))
        if self.sides is not None and self._of_all(parties.codes, self.sides.codes):
            parties.found = {**self.sides.found}
        listed = self.occasion.later is not None and not any(e.parties for e in self.occasion.events)
        listed = listed and self.occasion.kind not in GATHERINGS
        if self.sides is not None and listed:
            # "the 3rd (Lima, May 2016)": a round of the main one's series
            parties.found = dict(self.sides.found)
        elif self.sides is not None and self._same_sides(self.sides):
            parties.found = {**self.sides.found, **parties.found}
        for seat in self.seats:
            if seat.country in parties.found:
                at_first = parties.found[seat.country][0]
                self.acts_for.setdefault(id(seat.person), (seat.country, seat.country_at or at_first))

    def _of_all(self, codes: list[str], sides: list[str]) -> bool:
        """Is it a body's own, of whose members every one takes part in the main one: "the Quad summit"?"""
        entry = self.lexicon.bodies.get(codes[0]) if len(codes) == 1 else None
        return entry is not None and len(sides) > 2 and entry.members == frozenset(sides)

    def _same_sides(self, sides: Parties) -> bool:
        """Is it another occasion of the main one's sides, told without naming them ("a visit to Ankara")?"""
        codes = self.parties.codes
        if len(codes) == 1 and codes[0] not in sides.codes and self._only_where_two_met():
            self.parties.found.pop(codes[0])  # "President X and King Y last met in New York"
            codes = []
        if len(codes) > 1 or not set(codes) <= set(sides.codes):
            return False
        theirs = any(
            event.verb == AGREED_THERE or of_the_same(event, len(sides.codes))
            for event in self.occasion.events
        )
        if self.occasion.kind == "summit":
            # "they agreed on it at the Economic Summit in Lima": held by one of them
            _, country, _, _ = place_of(self.scene, self.occasion, sides.codes)
            there = country is not None and country.value in sides.codes
            theirs = theirs or any(of_their_own(event, sides.codes) for event in self.occasion.events)
            return not codes and (there or (len(sides.codes) > 1 and theirs))
        if self.occasion.kind == "conference":
            # "The two sides agreed to hold a joint workshop in Lima in May"
            return len(sides.codes) == 2 and any(
                _JOINTLY.search(event.line.before(event.end, 120))
                or _BILATERAL.search(event.line.before(event.end, 60))
                for event in self.occasion.events
            )
        return len(sides.codes) == 2 or theirs or self.occasion.later is not None

    def _only_where_two_met(self) -> bool:
        """Is the one country told that of the place where two people met, of whom none is told whom for?"""
        events = self.occasion.events
        plain = all(e.verb and e.kind == "meeting" and len(e.people) == 2 and not e.parties for e in events)
        return plain and self._at() in self.parties.codes
