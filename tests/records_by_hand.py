"""A record in the full form, made by hand, for the tests of what prints records."""

from __future__ import annotations

from typing import Any

from ctdialog.records import (
    Evidence,
    Meeting,
    MeetingDate,
    Named,
    Neighbour,
    Official,
    Place,
    Record,
    Source,
    Topic,
)

GIVEN = (
    "Norway and Kenya open talks\n"
    "\n"
    "NAIROBI: Norway and Kenya opened their third Counter-Terrorism Dialogue here on Thursday. "
    "The sides were led by Kari Lund, Director for Global Security, and Gen. Peter Otieno.\n"
    "They spoke of money that reaches Al-Shabaab. Lunch was served.\n"
)
NORWAY = Named(code="NOR", name="Norway")
KENYA = Named(code="KEN", name="Kenya")
ETHIOPIA = Named(code="ETH", name="Ethiopia")
EU = Named(code="EU", name="European Union")
NAMES = {"NOR": "Norway", "KEN": "Kenya", "ETH": "Ethiopia"}


def name_of(code: str) -> str:
    """The name of a code that these records use, or the code."""
    return NAMES.get(code, code)


def evidence(field: str, value: str, text: str, given: str = GIVEN) -> Evidence:
    """Evidence at the first place where `text` stands in `given`."""
    start = given.index(text)
    return Evidence(field=field, value=value, text=text, start=start, end=start + len(text))


def meeting(**changes: Any) -> Meeting:
    """The dialogue that GIVEN tells of, with `changes`."""
    values: dict[str, Any] = {
        "prominence": "main",
        "status": "held",
        "kind": "dialogue",
        "name": "Counter-Terrorism Dialogue",
        "number": 3,
        "participants": (NORWAY, KENYA),
        "officials": (
            Official(
                name="Kari Lund", represents="NOR", role="chair", position="Director for Global Security"
            ),
            Official(name="Peter Otieno", represents="KEN"),
        ),
        "date": MeetingDate(edtf="2025-02-20", text="Thursday"),
        "place": Place(city="Nairobi", country="KEN", mode="in-person"),
        "topics": (Topic(id="terrorism-financing", label="Terrorism financing"),),
        "groups": (Named(code="AL-SHABAAB", name="al-Shabaab"),),
        "next": Neighbour(number=4, edtf="2026", city="Oslo", country="NOR"),
        "occasion": "KEN-NOR:dialogue:counter-terrorism#3",
        "evidence": (
            evidence("number", "3", "third"),
            evidence("name", "Counter-Terrorism Dialogue", "Counter-Terrorism Dialogue"),
            evidence("date", "2025-02-20", "Thursday"),
            evidence("officials[0].name", "Kari Lund", "Kari Lund"),
            evidence("officials[1].name", "Peter Otieno", "Peter Otieno"),
            evidence("groups", "AL-SHABAAB", "Al-Shabaab"),
        ),
    }
    return Meeting(**(values | changes))


def bare_meeting(**changes: Any) -> Meeting:
    """A meeting of which nothing is told but what `changes` says."""
    return Meeting(**({"prominence": "main", "status": "held", "kind": "meeting"} | changes))


def record(*meetings: Meeting, **changes: Any) -> Record:
    """A record of these meetings (of the dialogue where none is given), with `changes`."""
    values: dict[str, Any] = {
        "id": "nairobi",
        "published": "2025-02-21",
        "source": Source(sha256="0" * 64, headline="Norway and Kenya open talks"),
        "meetings": meetings or (meeting(),),
    }
    return Record(**(values | changes))


VISIT = record(
    meeting(
        kind="visit",
        name=None,
        number=None,
        officials=(),
        participants=(ETHIOPIA, EU),
        date=MeetingDate(edtf="2025-03", text="March"),
        place=Place(city="Brussels", country="BEL"),
        status="scheduled",
        topics=(),
        groups=(),
        next=None,
        occasion=None,
        evidence=(),
    ),
    id="visit",
    published=None,
)
NOTHING = record(id="nothing").model_copy(update={"meetings": ()})
RECORDS = (record(), NOTHING, VISIT)
"""One with a meeting, one with none, one with a meeting of which little is told."""
