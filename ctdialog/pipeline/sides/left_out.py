"""Bodies that are named with an occasion's parties and are none.

| words | no party |
| --- | --- |
| `the G7 met: Canada, France, …` | the G7, whose members are listed |
| `X and Y met on the margins of the Munich Security Conference` | the conference |
| `the Minister of Arab and African Union Affairs` | the African Union: a minister's field |
"""

from __future__ import annotations

import re
from itertools import pairwise

from ctdialog.lexicon import Lexicon
from ctdialog.pipeline.occasions.occasion import Occasion
from ctdialog.pipeline.scene import Scene
from ctdialog.pipeline.sides.told import Parties

_GAP_IN_LIST = 12  # characters between two names of a list: ", and the"


def is_part(occasion: Occasion) -> bool:
    """Is it a group of some members only that meets ("the Small Group of the Coalition"), no whole body?"""
    return any(event.format and event.format.head.endswith("group") for event in occasion.events)


def leave_out_frameworks(parties: Parties, body: str | None, lexicon: Lexicon, part: bool) -> None:
    """Drops the bodies whose countries are listed: such a body is the framework, not a party.

    Of a `part` of a body, a working group, three countries named are those who met.
    """
    sides = set(parties.codes[:2])
    for code in parties.codes:
        entry = lexicon.bodies.get(code)
        if entry is None or code in parties.staffed:
            continue
        listed = len(entry.members & set(parties.codes))
        countries = sum(c in lexicon.countries for c in parties.codes)
        unlisted = code == body and not entry.members and countries >= 3
        unlisted = unlisted and (part or _in_one_list(parties, lexicon))
        # the EU beside three of its members at a meeting of the G7 is no framework
        framework = entry.members and listed >= min(3, len(entry.members)) and 2 * listed > countries
        # "Chad and the EU held their dialogue; ambassadors of three EU states attended": a side of its own
        outside = code in sides and not sides - {code} <= entry.members
        framework = framework and not (outside and 2 * listed < len(entry.members))
        if entry.series or unlisted or framework:
            parties.found.pop(code)


def _in_one_list(parties: Parties, lexicon: Lexicon) -> bool:
    """Do three countries stand in one list? A forum's two chairs, and who spoke, are not who met."""
    places = sorted(
        (start, end)
        for code, told in parties.found.items()
        if code in lexicon.countries
        for start, end in told
    )
    near = [later[0] - earlier[1] <= _GAP_IN_LIST for earlier, later in pairwise(places)]
    return any(one and other for one, other in pairwise(near))


# "on the margins of the Munich Security Conference", "within the framework of the OSCE council"
_AMID = re.compile(
    r"\b(?:side-?lines|margins|fringes|framework|periphery)\s+of\s+(?:the\s+|an?\s+)?(?:[\w’'-]+\s+){0,3}$",
    re.IGNORECASE,
)


def leave_out_surroundings(scene: Scene, parties: Parties, lexicon: Lexicon) -> None:
    """Drops the bodies on whose sidelines, and nowhere else, two others are told to meet."""
    if sum(code in lexicon.countries for code in parties.codes) < 2:
        return
    for code in [code for code in parties.codes if code in lexicon.bodies]:
        before = (scene.text[max(0, start - 60) : start] for start, _ in parties.found[code])
        if all(_AMID.search(words) for words in before):
            parties.found.pop(code)


def leave_out_fields(scene: Scene, occasion: Occasion, parties: Parties, lexicon: Lexicon) -> None:
    """Drops the bodies that only a minister is there for ("Minister of Arab and African Union Affairs")."""
    bodies = [code for code in parties.codes if code in lexicon.bodies]
    offices = [m.office for line in occasion.lines for _, m in line.people if bodies and m.office]
    fields = [
        office.position
        for office in offices
        if office.position and "minister" in scene.text[slice(*office.position)].lower()
    ]
    for code in bodies:
        if all(any(f[0] < start < f[1] for f in fields) for start, _ in parties.found[code]):
            parties.found.pop(code)
