"""One meeting of the record: what was found for an occasion, each value with the words that tell it."""

from __future__ import annotations

from collections.abc import Iterable

from ctdialog.lexicon import Lexicon
from ctdialog.pipeline.dates.date_values import Tense
from ctdialog.pipeline.events.event import Event
from ctdialog.pipeline.events.twins import Twins
from ctdialog.pipeline.gazetteer import Extent
from ctdialog.pipeline.neighbours.neighbour_value import neighbour_of
from ctdialog.pipeline.occasions.details import number_of, status_of
from ctdialog.pipeline.occasions.keys import occasion_of, series_of
from ctdialog.pipeline.occasions.occasion import Occasion
from ctdialog.pipeline.occasions.states import is_meeting
from ctdialog.pipeline.occasions.told_names import name_of
from ctdialog.pipeline.scene import Scene
from ctdialog.pipeline.seats.seat import Seat
from ctdialog.pipeline.seats.seating import Seating
from ctdialog.pipeline.sides.told import Parties
from ctdialog.pipeline.topics.content import Content, content_of
from ctdialog.pipeline.when_where.when import date_of
from ctdialog.pipeline.when_where.where import place_of
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
        self.edtf: str | None = None  # and the day

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
        seating = Seating(scene, occasion, self.lexicon, self.sides, self.acts_for)
        self.parties, body, seats = seating.seated()
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
                for at in _apart(places):
                    self._tell(field, key, at)
        return content

    def _kind_at(self) -> Extent:
        kind, events = self.occasion.kind, self.occasion.events
        event = next((e for e in events if e.kind == kind), events[0])
        return event.start, event.end

    def _named(self, codes: list[str]) -> tuple[Named, ...]:
        return tuple(Named(code=code, name=self.lexicon.name(code)) for code in codes)

    def _date(self) -> MeetingDate | None:
        told = date_of(self.scene, self.occasion)
        if told is None:
            return None
        mention, edtf = told
        self.day, self.edtf = (mention.start, mention.end), edtf
        self._tell("date", edtf or mention.text, (mention.start, mention.end))
        if edtf is None:
            why = "has no publication date to count from" if self.scene.published is None else "tells no day"
            self.warnings.append(f"'{mention.text}' {why}")
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
        if office and office.position and position:
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
        told = neighbour_of(events, self.scene.published, side, self.day, self.edtf)
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


def _apart(places: Iterable[Extent]) -> list[Extent]:
    """The places of one value, of those that overlap the shortest: not "trade in small arms", too."""
    kept: list[Extent] = []
    for start, end in sorted(places):
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
        elif end - start < kept[-1][1] - kept[-1][0]:
            kept[-1] = (start, end)
    return kept
