"""Those of a third country who only comment on the talks of two sides.

| words, of Oman's dialogue with Qatar | there? |
| --- | --- |
| `Kenya's Foreign Minister X welcomed the outcome`, `UN chief X called on all to help` | no |
| `Kenya's Foreign Minister X welcomed the two delegations`, `… attended the dialogue` | yes |
| `Omani Minister X expressed concern` | yes |
| `The PKK's jailed leader, X, called on his fighters to disband` | no |
"""

from __future__ import annotations

import re
from collections.abc import Collection

from ctdialog.pipeline.occasions.occasion import OFFICIALS_TALKS, Occasion
from ctdialog.pipeline.officials.persons import Mention, Person
from ctdialog.pipeline.scene import Line
from ctdialog.pipeline.seats.presence import leads_armed_group

_COMMENTS = re.compile(
    r"^[\s,)]*(?:(?:who|also|has|had|have|today|later|on\s+\w+day|from\s+[\w’'-]+|for\s+(?:his|her)\s+part,?)\s+){0,4}"
    r"(?:welcomed(?!\s+(?:the\s+|both\s+|two\s+)*(?:delegat\w+|guests?|participants|sides|visitors|officials|teams|"
    r"ministers|experts))|called\s+(?:on|for|the|it)|expressed|thanked|re-?affirmed|underscored|agreed|gave|outlined)\b"
)


def only_comments(
    occasion: Occasion, line: Line, group: list[tuple[Person, Mention]], codes: Collection[str], after: str
) -> bool:
    """Do people of a third side, named without the talks, only say something of them?"""
    if _COMMENTS.match(after) is None:
        return False
    if all(leads_armed_group(line, mention) for _, mention in group):
        return True
    if len(codes) != 2 or occasion.kind not in OFFICIALS_TALKS:
        return False
    if occasion.mentioned_in(line):
        return False
    return all(_of_a_third(person, mention, codes) for person, mention in group)


def _of_a_third(person: Person, mention: Mention, codes: Collection[str]) -> bool:
    office = mention.office or person.office()
    country = mention.country or (office.country if office is not None else None)
    return country is not None and country not in codes
