"""Nouns of houses ("the ministry", "an agency"), for rules that look for a house told without its name.

MINISTRIES are those that run a field, HOUSE_NOUNS these and what works beside them; HOUSE_NOUN is all of them
as an alternation, for expressions over lower-case text. A rule that wants fewer takes some away.
"""

from __future__ import annotations

from ctdialog.lexicon import table

_HOUSES = table("organizations")["houses"]
MINISTRIES: frozenset[str] = frozenset(_HOUSES["ministries"])
HOUSE_NOUNS: frozenset[str] = MINISTRIES | frozenset(_HOUSES["others"])
HOUSE_NOUN = "|".join(sorted(HOUSE_NOUNS))
