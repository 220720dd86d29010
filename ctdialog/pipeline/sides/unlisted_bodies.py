"""Bodies that no list knows: a proper name that ends as bodies of many countries do.

| words | the body |
| --- | --- |
| `cooperation in the Amazon Cooperation Treaty Organization (ACTO)` | ACTO: the acronym in brackets |
| `regional platforms such as the Zambezi Basin Network` | zambezi-basin-network |
| `the National Drug Commission (NDC)`, `Kenya's Border Council` | none: a country's own |
| `the Border Council was praised` | none: nothing says that it is many countries' |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.parties import Party
from ctdialog.pipeline.scene import Line

_SMALL = r"(?:of|for|on|the|against|in|and|to)"
_WORD = r"[A-Z][\w’'/-]*"
_HEAD = (
    r"(?:Organi[sz]ation|Association|Community|Union|League|Alliance|Coalition|Network|Conclave|Commission|Council|"
    r"Group|Forum|Mechanism|Initiative|Process|Platform|Format|Task Force)"
)
_NAME = re.compile(
    rf"(?P<name>\b{_WORD}(?: (?:{_SMALL} ){{0,2}}{_WORD}){{0,6}})"
    r"(?: \((?P<short>[A-Z][A-Za-z0-9&+-]{1,11})\))?"
)
_BODY = re.compile(rf"\b{_HEAD}\b")
# What is many countries' by its name
_OF_MANY = re.compile(
    r"\b(?:International|Regional|Inter-?[Gg]overnmental|Multinational|Global|World|Pan-\w+|Trans-\w+|Inter-\w+|"
    r"Sub-?[Rr]egional|Basin|Treaty|Ocean|States|Nations|African?|Asian?|Arab|Islamic|European?|Pacific|Caribbean|"
    r"American|Americas|Amazon|Gulf|Nordic|Baltic|Balkans?|Mediterranean|Eurasian|Sahel|Maghreb|Turkic)\b"
)
_OWN = re.compile(
    r"\b(?:National|Federal|State|Supreme|Royal|Presidential|People|Parliamentary|Ministry|Department|Working|"
    r"Embassy|University|Institute|Bank|Company|International Community|"
    r"Party|Navy|Army|Police|Joint|Bilateral|Senate|House|Press|Security)\b"
)
_OPENER = re.compile(r"(?:The|A|An|In|At|Under|Within|This|That|On|With|For|And|Both|Through|As|Of) ")


def unlisted_bodies(line: Line) -> list[Party]:
    """The names in a sentence that are bodies of many countries, by their own words, in order."""
    if not _BODY.search(line.text):
        return []
    return [party for match in _NAME.finditer(line.text) if (party := _body(line, match))]


def _body(line: Line, match: re.Match[str]) -> Party | None:
    name = match["name"]
    start = line.start + match.start("name")
    if opener := _OPENER.match(name):
        name, start = name[opener.end() :], start + opener.end()
    end = line.start + match.end("name")
    if " " not in name or not _BODY.search(name) or _OWN.search(name):
        return None
    if not _OF_MANY.search(name) or line.before(start, 3).endswith(("’s ", "'s ", "s’ ")):
        return None
    taken = [(p.start, p.end) for p in line.parties if p.label == "BODY" or p.start == start]
    taken += [(f.start, f.end) for f in line.formats]
    taken += [(s.start_char, s.end_char) for s in (*line.instruments, *line.groups)]
    taken += [m.extent for _, m in line.people]
    if any(first < end and start < last for first, last in taken):
        return None
    code = match["short"] and match["short"].upper()
    if match["short"] and sum(c.isupper() for c in match["short"]) < 2:
        code = None
    return Party(code or re.sub(r"[^\w]+", "-", name.lower()).strip("-"), "BODY", "name", -1, -1, start, end)
