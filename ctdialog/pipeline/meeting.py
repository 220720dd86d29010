"""One meeting of the record: what was found for an occasion, each value with the words that tell it."""

from __future__ import annotations

import re

from ctdialog.lexicon import Lexicon, table
from ctdialog.pipeline.acts_for import of_body
from ctdialog.pipeline.agreed_there import AGREED_THERE
from ctdialog.pipeline.content import Content, content_of
from ctdialog.pipeline.date_values import Tense
from ctdialog.pipeline.details import number_of, status_of
from ctdialog.pipeline.event import Event
from ctdialog.pipeline.filed import filed_in
from ctdialog.pipeline.home import home_of, is_received, meets_ones_own, own_minister
from ctdialog.pipeline.keys import occasion_of, series_of
from ctdialog.pipeline.neighbours import neighbour_of
from ctdialog.pipeline.occasion import Occasion
from ctdialog.pipeline.outlet import at_home_in, outlet_of
from ctdialog.pipeline.participants import Parties, leave_out_frameworks, parties_of, teller
from ctdialog.pipeline.roles import seats_of, settle
from ctdialog.pipeline.scene import Extent, Scene
from ctdialog.pipeline.seat import Seat
from ctdialog.pipeline.states import is_meeting
from ctdialog.pipeline.strangers import without_strangers
from ctdialog.pipeline.told_names import name_of
from ctdialog.pipeline.twins import Twins
from ctdialog.pipeline.two_told import one_is_host, two_told
from ctdialog.pipeline.when import date_of
from ctdialog.pipeline.where import place_of
from ctdialog.records import (
    Evidence,
    Meeting,
    MeetingDate,
    Named,
    Neighbour,
    Official,
    Place,
    Topic,
)

_ARRIVED = re.compile(
    r"\b(?:arriv\w+|travel\w*|visit\w*|flew|heads?|headed)\s+(?:in|to|for)\b"
    r"|\b(?:lead|leads|led|leading|head|heads|headed|heading|sent|sending|sends?)\s+(?:an?|his|her|the|its)\s+(?:[\w-]+\s+){0,3}"
    r"(?:delegation|team|mission|contingent)\s+(?:in)?to\b"
)


class MeetingMaker:
    """Builds one meeting of the record, with its evidence."""

    def __init__(
        self,
        scene: Scene,
        occasion: Occasion,
        lexicon: Lexicon,
        warnings: list[str],
        sides: Parties | None,
        acts_for: dict[int, tuple[str, Extent]],
        twins: Twins,
    ) -> None:
        self.scene, self.occasion, self.lexicon, self.warnings = scene, occasion, lexicon, warnings
        self.sides = sides  # the parties of the story's main occasion, where this is another one
        self.parties = Parties()
        self.acts_for, self.twins = acts_for, twins  # what the article's other occasions told
        self.evidence: dict[tuple[str, str, int, int], Evidence] = {}
        self.day: Extent | None = None  # the words that tell the day

    def _tell(self, field: str, value: object, at: Extent) -> None:
        """Adds the words at a place of the Doc as evidence, in the text as given."""
        start, end = self.scene.offsets.span(*at)
        given = self.scene.article.given if self.scene.article else self.scene.text
        key = (field, str(value), start, end)
        if key not in self.evidence:
            self.evidence[key] = Evidence(
                field=field, value=key[1], text=given[start:end], start=start, end=end
            )

    def build(self) -> Meeting | None:
        """The meeting; None where fewer than two sides take part and no body or gathering is named."""
        occasion, scene = self.occasion, self.scene
        body, seats = self._sides()
        codes = self.parties.codes
        seats = seats or self.twins.people_of(scene, occasion, codes)
        if not is_meeting(scene, occasion, codes, self.lexicon, alone=self.sides is None):
            return None
        self.twins.add(occasion, codes, seats)
        for code, places in self.parties.found.items():
            for place in places:
                self._tell("participants", code, place)
        for value, at in number_of(occasion):
            self._tell("number", value, at)
        name, number = self._name(), occasion.number
        self._tell("kind", occasion.kind, self._kind_at())
        date = self._date()
        where = self._place(codes, date.edtf if date else None)
        content = self._content(codes)
        series = series_of(codes, body, occasion.kind, name, list(content.topics))
        return Meeting(
            prominence=occasion.prominence,
            status=status_of(scene, occasion, date.edtf if date else None),
            kind=occasion.kind,
            name=name,
            number=number,
            participants=self._named(codes),
            officials=tuple(self._official(i, seat) for i, seat in enumerate(seats)),
            date=date,
            place=where,
            topics=tuple(Topic(id=t, label=self.lexicon.topics[t].name) for t in content.topics),
            discussed=self._named(list(content.discussed)),
            groups=self._named(list(content.groups)),
            forums=self._named(list(content.forums)),
            instruments=tuple(content.instruments),
            previous=self._neighbour("previous", occasion.before, "past"),
            next=self._neighbour("next", occasion.after, "future"),
            series=series,
            occasion=occasion_of(series, number, date.edtf if date else None),
            evidence=tuple(self.evidence.values()),
        )

    def _sides(self) -> tuple[str | None, list[Seat]]:
        """Finds the parties; the body whose own meeting it is, if any, and the people who take part."""
        self.parties, body = parties_of(self.scene, self.occasion, self.lexicon)
        parties = self.parties
        day = date_of(self.scene, self.occasion)
        self.occasion.ahead = status_of(self.scene, self.occasion, day[1] if day else None) == "scheduled"
        host = self._host(parties, body)
        _, place, _, _ = place_of(self.scene, self.occasion, parties.codes)
        at = place.value if place else None
        alike = self.sides is not None and self._same_sides(parties, self.sides)
        codes = self.sides.codes if self.sides is not None and alike else parties.codes
        receives = any(is_received(event) for event in self.occasion.events)
        where = (place.value, place.at) if place else None
        if (untold := own_minister(self.occasion)) and id(untold[0]) not in self.acts_for:
            home = home_of(self.scene, self.occasion, untold[1], receives, where, self.lexicon)
            if home is not None:
                parties.add(home[0], *home[1])
            if home is not None and untold[0] is not None:
                self.acts_for[id(untold[0])] = home
        seats = seats_of(self.occasion, codes, self.acts_for, host, at)
        for seat in seats:
            if seat.country and seat.country_at:
                parties.add(seat.country, *seat.country_at)
        filed = outlet_of(self.scene)
        if filed is not None and host == filed[0] and any(seat.country == host for seat in seats):
            parties.add(host, *filed[1])
        # "The King received the Omani envoy": the host has neither name nor country
        unknown = any(seat.country is None for seat in seats) or (receives and len(parties.codes) == 1)
        unknown = unknown or any(meets_ones_own(event) for event in self.occasion.events)
        unknown = unknown or self.occasion.heard  # "The cabinet was briefed on the talks with Chad"
        if len(parties.codes) == 1 and unknown and (party := teller(self.occasion)):
            parties.take([party])
        partner = parties.codes[0] if unknown and self._is_partner(parties.codes, seats) else None
        others = frozenset([partner] if partner else [])
        if others and (home := home_of(self.scene, self.occasion, others, receives, where, self.lexicon)):
            parties.add(home[0], *home[1])
            seats = seats_of(self.occasion, parties.codes, self.acts_for, host, at)
        hosts = len(parties.codes) > 1 and any(seat.country is None and seat.receives for seat in seats)
        at_home = (where or filed_in(self.scene, self.occasion.story, None)) if hosts else None
        if at_home and at_home[0] not in parties.codes and body is None:
            parties.add(at_home[0], *at_home[1])  # "X hosted his counterparts from Peru and Chile in Quito"
            seats = seats_of(self.occasion, parties.codes, self.acts_for, host, at)
        if len(parties.codes) == 1 and (guest := self._arrived(parties.codes[0])):
            parties.add(guest[0], *guest[1])
        if len(parties.codes) < 2 and body is None and self._told_near():
            seats = seats_of(self.occasion, parties.codes, self.acts_for, host, at)
        sole = next((code for code in parties.codes if code in self.lexicon.bodies), None)
        own = body or (sole if len(parties.codes) == 1 else None)
        of_body(seats, own, host, self.scene.text)
        home_at = at_home_in(self.scene, parties.codes, at)
        settle(self.occasion, seats, parties.codes, at, home_at, self.lexicon)
        seats = without_strangers(self.occasion, seats, parties.codes)
        leave_out_frameworks(parties, body, self.lexicon)
        if self.sides is not None and self._of_all(parties.codes, self.sides.codes):
            parties.found = {**self.sides.found}
        if self.sides is not None and self._same_sides(parties, self.sides):
            parties.found = {**self.sides.found, **parties.found}
        for seat in seats:
            if seat.country in parties.found:
                at_first = parties.found[seat.country][0]
                self.acts_for.setdefault(id(seat.person), (seat.country, seat.country_at or at_first))
        return body, seats

    def _told_near(self) -> bool:
        """Adds the sides of a named format that only the sentences around it name; were there any?"""
        codes = self.parties.codes
        self.parties.take(two_told(self.scene, self.occasion, set(codes)))
        if len(self.parties.codes) == 1 and one_is_host(self.scene, self.occasion):
            _, country, _, _ = place_of(self.scene, self.occasion, codes)
            if country and country.value not in codes:
                self.parties.add(country.value, *country.at)
        return len(self.parties.codes) > len(codes)

    def _is_partner(self, codes: list[str], seats: list[Seat]) -> bool:
        """Is the one party told that of somebody who was met, or the country that was visited?

        A body's envoy who meets a minister whose country is not told does so in that country.
        """
        met = any(seat.country == codes[0] for seat in seats) if len(codes) == 1 else False
        if len(codes) != 1 or codes[0] not in self.lexicon.countries:
            named = any(event.format and event.format.name for event in self.occasion.events)
            # "X met a delegation of the bloc", "the minister met one"
            met = met or any(
                e.verb and (meets_ones_own(e) or (e.people and any(p.start >= e.end for p in e.parties)))
                for e in self.occasion.events
            )
            return met and self.occasion.kind in ("meeting", "visit") and not named
        return met or any(e.kind == "visit" or codes[0] in e.codes for e in self.occasion.events)

    def _name(self) -> str | None:
        name_at = name_of(self.scene, self.occasion)
        if name_at is None:
            return None
        name = self.scene.text[slice(*name_at)].replace("\n", " ")
        self._tell("name", name, name_at)
        return name

    def _content(self, codes: list[str]) -> Content:
        content = content_of(self.occasion, codes)
        for field in ("topics", "discussed", "groups", "forums", "instruments"):
            for key, places in getattr(content, field).items():
                for at in places:
                    self._tell(field, key, at)
        return content

    def _host(self, parties: Parties, body: str | None) -> str | None:
        """The country where a gathering of many is held, which takes part too, unless it is a body's own."""
        if self.occasion.kind not in ("conference", "summit", "exercise"):
            return None
        _, country, _, _ = place_of(self.scene, self.occasion, parties.codes)
        if country is None:
            return None
        entry = self.lexicon.bodies.get(body) if body else None
        own = entry is not None and not entry.series
        if self.occasion.kind in ("conference", "exercise") and not own:
            parties.add(country.value, *country.at)
        filed = outlet_of(self.scene)
        told = {party.code for line in self.occasion.lines for party in line.parties}
        # "VIENTIANE (Bernama) - Home Minister X said at the meeting here": Malaysia's, not the host's
        own_press = filed is not None and filed[0] in told and filed[0] not in table("outlets")["worldwide"]
        return filed[0] if own_press and filed else country.value

    def _arrived(self, known: str) -> tuple[str, Extent] | None:
        """ "Arrived in Doha for talks", "received here": of two sides the one at home, by the place."""
        received = any(is_received(event) for event in self.occasion.events)
        if not received and not any(_ARRIVED.search(line.lower) for line in self.occasion.lines):
            return None
        _, country, _, _ = place_of(self.scene, self.occasion, [known])
        return (country.value, country.at) if country and country.value != known else None

    def _of_all(self, codes: list[str], sides: list[str]) -> bool:
        """Is it a body's own, of whose members every one takes part in the main one: "the Quad summit"?"""
        entry = self.lexicon.bodies.get(codes[0]) if len(codes) == 1 else None
        return entry is not None and len(sides) > 2 and entry.members == frozenset(sides)

    def _same_sides(self, parties: Parties, sides: Parties) -> bool:
        """Is it another occasion of the main one's sides, told without naming them ("a visit to Ankara")?"""
        if len(parties.codes) > 1 or not set(parties.codes) <= set(sides.codes):
            return False
        if self.occasion.kind == "summit":
            # "they agreed on it at the Economic Summit in Lima": held by one of them
            _, country, _, _ = place_of(self.scene, self.occasion, sides.codes)
            return not parties.codes and country is not None and country.value in sides.codes
        theirs = any(event.verb == AGREED_THERE for event in self.occasion.events)
        return self.occasion.kind != "conference" and (len(sides.codes) == 2 or theirs)

    def _kind_at(self) -> Extent:
        event = next(
            (e for e in self.occasion.events if e.kind == self.occasion.kind), self.occasion.events[0]
        )
        return event.start, event.end

    def _named(self, codes: list[str]) -> tuple[Named, ...]:
        return tuple(Named(code=code, name=self.lexicon.name(code)) for code in codes)

    def _date(self) -> MeetingDate | None:
        told = date_of(self.scene, self.occasion)
        if told is None:
            return None
        mention, edtf = told
        self.day = mention.start, mention.end
        self._tell("date", edtf or mention.text, (mention.start, mention.end))
        if edtf is None:
            self.warnings.append(f"'{mention.text}' has no publication date to count from")
        return MeetingDate(edtf=edtf, text=mention.text)

    def _place(self, codes: list[str], day: str | None) -> Place | None:
        city, country, mode, mode_at = place_of(self.scene, self.occasion, codes)
        if city and country:
            self.twins.place(self.occasion, codes, day, (city, country))
        elif not country and mode is None and (there := self.twins.city_of(self.occasion, codes, day)):
            city, country, mode = *there, "in-person"
        if city:
            self._tell("place.city", city.value, city.at)
        if country:
            self._tell("place.country", country.value, country.at)
        if mode and mode_at:
            self._tell("place.mode", mode, mode_at)
        elif mode and (told := city or country):
            self._tell("place.mode", mode, told.at)
        if not (city or country or mode):
            return None
        return Place(city=city.value if city else None, country=country.value if country else None, mode=mode)

    def _official(self, index: int, seat: Seat) -> Official:
        path = f"officials[{index}]"
        person, text = seat.person, self.scene.text
        self._tell(f"{path}.name", person.name, person.name_at)
        for line in seat.lines[:1]:
            mention = next((m for p, m in line.people if p is person), None)
            if mention is not None:
                self._tell(f"{path}.role", seat.role, mention.extent)
        office = person.office()
        position = office.worded(text) if office else None
        if office and office.position:
            self._tell(f"{path}.position", position, office.position)
        organization = text[slice(*office.organization)] if office and office.organization else None
        if office and office.organization:
            self._tell(f"{path}.organization", organization, office.organization)
        if position is None:
            rank = next((m.rank for m in person.mentions if m.rank), None)
            if rank is not None:
                position = text[slice(*rank)]
                self._tell(f"{path}.position", position, rank)
        if seat.country and seat.country_at:
            self._tell(f"{path}.represents", seat.country, seat.country_at)
        return Official(
            name=person.name,
            represents=seat.country,
            role=seat.role,
            position=position,
            organization=organization,
        )

    def _neighbour(self, path: str, events: list[Event], side: Tense) -> Neighbour | None:
        told = neighbour_of(events, self.scene.published, side, self.day)
        if told is None:
            return None
        if told.number:
            self._tell(f"{path}.number", told.number[0], told.number[1])
        for key in ("date", "city", "country"):
            value = getattr(told, key)
            if value:
                self._tell(f"{path}.{'edtf' if key == 'date' else key}", value.value, value.at)
        return Neighbour(
            number=told.number[0] if told.number else None,
            edtf=told.date.value if told.date else None,
            city=told.city.value if told.city else None,
            country=told.country.value if told.country else None,
        )
