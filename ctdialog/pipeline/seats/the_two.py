"""Who invited a guest and then met him, as "the two ministers" tells.

| words | seat |
| --- | --- |
| `At the invitation of Minister X, Minister Y visited Oman. The two ministers co-chaired …` | X, chair |
| `At the invitation of Minister X, … Both ministers discussed …` | X, participant |
| `At the invitation of Minister X, Minister Y visited Oman` | none |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.occasions.occasion import Occasion
from ctdialog.pipeline.seats.seat import Seat
from ctdialog.records import Role

_INVITES = re.compile(
    r"\b(?:invitation\s+(?:of|from|by)|invited\s+by|guest\s+of)\s+(?:(?:the|his|her)\s+)?(?:h\.\s?e\.\s+)?$"
)
_THE_TWO = re.compile(
    r"\b(?:the(?:\s+two)?|both)\s+(?:(?:foreign|interior|home|defen[cs]e|prime|security|police|justice)\s+)?"
    r"(?:ministers|presidents|premiers|chiefs|secretaries|leaders|directors|officials|generals|commanders|"
    r"commissioners|principals)\s+(?:(?:also|then|jointly|later|subsequently)\s+)?"
    r"(?P<did>[^.;]{0,60})"
)
_CHAIRS = re.compile(
    r"(?:[^.;]{0,40}\band\s+)?(?:(?:also|jointly)\s+)?(?:co-?chaired|chaired|presided|co-?led|led|headed)\b"
)


def seat_inviter(occasion: Occasion, seats: dict[int, Seat]) -> None:
    """Seats who invited somebody, where the sentences after tell what the two did together."""
    lines = occasion.lines
    for n, line in enumerate(lines):
        for person, mention in line.people if "invit" in line.lower or "guest" in line.lower else ():
            if id(person) in seats or mention.office is None:
                continue
            if not _INVITES.search(line.before(mention.extent[0], 60)):
                continue
            told = next((m for each in lines[n:] if (m := _THE_TWO.search(each.lower))), None)
            if told is None:
                continue
            role: Role = "chair" if _CHAIRS.match(told["did"]) else "participant"
            seats[id(person)] = Seat(person, role, lines=[line], receives=True)
            for guest, _ in line.people:
                if role == "chair" and id(guest) in seats:
                    seats[id(guest)].role = role
