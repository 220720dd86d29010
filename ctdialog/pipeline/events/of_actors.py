"""The event mention that a verb and those it joins are."""

from __future__ import annotations

from ctdialog.pipeline.events.actors import Actor, parties_of_actors, people_of
from ctdialog.pipeline.events.event import Event
from ctdialog.pipeline.scene import Line
from ctdialog.records import Kind


def event_of(line: Line, start: int, end: int, kind: Kind, actors: list[Actor], verb: str) -> Event:
    """An occasion of its own at `start:end`, with the parties and the people of its actors."""
    parties, people = parties_of_actors(actors), people_of(actors)
    return Event(line, start, end, kind, parties=parties, people=people, identity=True, verb=verb)
