"""People of one name: "led by Wiranto, Coordinating Minister for Security".

One word alone is a name where the words before lead to a person and an office stands behind its comma, or
where it opens the sentence and the verb behind the office is what people do.

| words | a name |
| --- | --- |
| `the delegation was led by Wiranto, Coordinating Minister for Security` | yes |
| `Wiranto, the Coordinating Minister, led the delegation` | yes |
| `supported by Siemens, the director of the centre told guests` | no |
| `Separately, the Minister of Justice, who led the delegation,` | no |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.gazetteer import Words
from ctdialog.pipeline.names.name_words import NOT_A_NAME
from ctdialog.pipeline.names.names import Name
from ctdialog.pipeline.offices.office import Office
from ctdialog.pipeline.offices.offices import OfficeReader

_LED_TO = re.compile(
    r"(?:\b(?:(?:co-?)?(?:led|headed|chaired)|presided over|represented|received|accompanied|assisted|"
    r"greeted|welcomed) by|\b(?:delegation|side|team|one) (?:by|under|included|comprised|was|is)|"
    r"\b(?:heading|leading|representing)\b[^.;,]{1,60}\b(?:was|is|were))(?: both)? $",
    re.IGNORECASE,
)
_DOES = re.compile(
    r",\s+(?:(?:who|also|will|had|has|is to)\s+){0,2}"
    r"(?:(?:co-?)?(?:led|leads?|headed|heads?|chairs?|chaired)|represent(?:ed|s)|met|received|"
    r"welcomed|attended|opened|presided|headed|said|told|stressed|thanked|hosted)\b"
)
_ENDS = re.compile(r"\s*(?:$|[.,;:)]|\s(?:and|while|for|on|from|in|at|to)\b)")


def stands_alone(words: Words, offices: OfficeReader, name: Name, office: Office) -> bool:
    """Is one untitled word before an office a person's whole name?"""
    i, text = name.first, words.text[name.first]
    if words.gap(name.last + 1) != "," or len(text) < 4 or not text.isalpha() or not text.istitle():
        return False
    known = i in offices.index.known or i in offices.index.heads or words.folded[i] in NOT_A_NAME
    if known or office.counterpart or office.plural or text.endswith(("ly", "ing", "ed")):
        return False
    end, after = words.ends[office.last], office.last + 1
    if words.gap(after) == "," and offices.index.capital(after):
        return False  # "assisted by Siemens, the Director of Police, Ana Cruz, said"
    if i == 0 or words.gaps[i][:1] in (".", "\n"):
        return _DOES.match(words.source, end) is not None
    before = words.source[max(0, name.start - 110) : name.start]
    return _LED_TO.search(before) is not None and _ENDS.match(words.source, end) is not None
