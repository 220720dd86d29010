"""The phrases that the grammars of roles are built of: lists of roles.toml, and the words between.

| phrase | words |
| --- | --- |
| `one_of("delegations")` | `delegation`, `team`, `side` …, the longest first |
| `THE`, behind what tells a role | `: the`, `both`, `her` …, up to the people |
| `WHO`, before what tells it | `, who also`, `had`, `jointly` …, from the people on |
"""

from __future__ import annotations

import re

from ctdialog.lexicon import table

_LISTS = table("roles")


def one_of(*names: str) -> str:
    """The phrases of lists of roles.toml as a group; a space in them is any white space."""
    phrases = [phrase for name in names for phrase in _LISTS[name]]
    return "(?:" + "|".join(phrase.replace(" ", r"\s+") for phrase in sorted(phrases, key=len)[::-1]) + ")"


THE = r"\s*[:,]?\s*(?:both\s+|respectively\s+|the\s+|his\s+|her\s+|its\s+|their\s+|visiting\s+|a\s+|an\s+)*$"
WHO = r"^[\s,)–—-]*(?:who\s+)?(?:also\s+|both\s+|all\s+|then\s+|jointly\s+|had\s+|has\s+|have\s+)*"
VERB_IN_LIST = re.compile(rf"\b{one_of('verbs_in_lists')}\b")

# words that no list knows, in capitals: "comprised Director General Crisis Cell" before "Brigadier X"
UNREAD = re.compile(r"(?:(?<=\s)[A-Z][\w.&’'/-]*,?\s+(?:(?:of|for|the|in|and|to|&)\s+){0,2}){1,12}$")

_DOTS = re.compile(
    r"(?<=\b[a-z])\.|(?<=\b(?:mr|ms|dr|lt|st|jr|sr))\.|(?<=\b(?:mrs|gen|col|maj|amb|hon|cpt|adm|sen|gov|min|ret|rtd|smt))\.|"
    r"(?<=\b(?:brig|prof|capt|retd|shri))\."
)


def plain_dots(lower: str) -> str:
    """The words without the dots of abbreviations, at which a clause does not end: "in Washington, D.C.,"."""
    return _DOTS.sub("", lower) if "." in lower else lower
