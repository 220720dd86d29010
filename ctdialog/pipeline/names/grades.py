"""Grades: what somebody is by rank of service, which an office told behind the name says more closely.

| words | position |
| --- | --- |
| `Minister Plenipotentiary Ana Cruz, Director for Asia` | Director for Asia |
| `a senior official, Ana Cruz, head of the Cyber Unit` | head of the Cyber Unit |
"""

from __future__ import annotations

# What somebody is by grade, where an office is told behind the name
_GRADES = frozenset(
    "official diplomat officer commander envoy aide adviser advisor minister commissioner "
    "counsellor councillor councilor representative delegate prosecutor judge prefect subprefect magistrate "
    "inspector superintendent procurator".split()
) | {
    "under secretary general",
    "assistant secretary general",
    "cabinet minister",
    "ambassador at large",
    "minister plenipotentiary",
    "plenipotentiary minister",
    "minister counsellor",
    "minister counselor",
    "first counsellor",
    "first secretary",
}


def is_grade(position: str) -> bool:
    """ "Under-Secretary-General", "a senior official": is a position no more than a grade?"""
    words = position.lower().replace("-", " ")
    return words.removeprefix("the ").removeprefix("senior ") in _GRADES
