"""The scene of an attack, which is no subject of the talks: "condemned the blast in Kabul".

| words | scene |
| --- | --- |
| `condemned the bombing in Lima` | Lima's country |
| `condemned the attack and exchanged views on Chad` | none |
| `the danger of attacks in Chad`, `attacks on shipping in the Red Sea` | none: they go on there |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.cues import words
from ctdialog.pipeline.scene import Line

_THE = r"(?:the\s+)?"
# not "Indian security officials"
NO_PEOPLE = (
    r"(?!\s+(?:officials?|officers?|forces|experts|agenc\w+|chiefs?|advis\w+|services?|council|committee|"
    r"minist\w+|team|analysts?|firms?|compan\w+))"
)
# "security in Chad", not "security chiefs of Chad"
SITUATION = re.compile(rf"\b{words('situation')}\b{NO_PEOPLE}")
_ATTACK = re.compile(rf"\b{words('attack')}\b")
# "attacks on shipping in the Red Sea" go on, and are a threat to it
_ATTACKS_AT_SEA = re.compile(
    r"\battacks (?:(?:on|against) (?:the )?(?:[\w’'-]+ ){1,4}?)?in the (?:\w+ )?(?:seas?|strait|gulf|ocean)\b"
)
_IN_GENERAL = re.compile(rf"\b{words('attack_in_general')}\b")
# "condemned the attack and exchanged views on Chad": the next thing said
_TALKED_ON = re.compile(rf"\b(?:{words('talk')}|{words('talk_on')} (?:on|about|over|regarding))\s")
_AND_CALLED = re.compile(rf"\band {words('called')} {_THE}$")  # "the attack in Lima and called on Chad"
# "condemned the attack and called for action against Chad's rebels": what was asked for besides
_AND_ASKED = re.compile(
    r"\band (?:also |jointly |both )?(?:call(?:s|ed|ing)|urg(?:ed|ing)|agreed|vowed|pledged|"
    r"demand(?:ed|ing)|resolved|stress(?:ed|ing)|reaffirm(?:ed|ing)|underlin(?:ed|ing)|underscor(?:ed|ing)|"
    r"emphasi[sz](?:ed|ing)|reiterat(?:ed|ing)|discuss(?:ed|ing)|undertook|committed|asked)\b"
)
_ATTACKER = re.compile(r"\bfrom (?:the )?$")  # "cyber-attacks from X": who is behind them


def in_attack(line: Line, place: int) -> bool:
    """Does an attack's name stand before a place, and nothing between that is a subject of its own?"""
    before = line.before(place, 100)
    attacks = list(_ATTACK.finditer(before))
    if not attacks or _ATTACKS_AT_SEA.match(
        line.lower, place - len(before) + attacks[-1].start() - line.start
    ):
        return False
    gap = before[attacks[-1].end() :]
    if _ATTACKER.search(gap) or _TALKED_ON.search(gap) or _AND_CALLED.search(gap):
        return False
    if _AND_ASKED.search(gap):
        return False
    return not (";" in gap or SITUATION.search(gap) or _IN_GENERAL.search(before[: attacks[-1].start()]))
