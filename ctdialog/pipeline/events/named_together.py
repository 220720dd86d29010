"""People of a sentence who stand side by side: "by X, Director, and Y" is one group, "X led, Y met Z" three.

The commas and the "and" of a list join them. An aside ("accompanied by Y and Z") is a group of its own, and
the list goes on behind it; after "while" a new clause begins.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from ctdialog.pipeline.cues import opening, wording
from ctdialog.pipeline.events.entourage import Aside
from ctdialog.pipeline.offices.tails import tail_end
from ctdialog.pipeline.officials.persons import Mention, Person
from ctdialog.pipeline.scene import Line
from ctdialog.pipeline.sides.sides import labelled

_LIST = re.compile(
    r"^(?:\s*\((?:retd|rtd|ret|r|(?:second\s+|far\s+|third\s+)?(?:left|right|cent(?:re|er))|l|c)\.?\))?[\s,;)\]]*"
    r"(?:(?:and of(?=\s)|and|&|as well as|along with|alongside|in tandem with|jointly with|with|while|"
    r"together with|by|then|also|(?:on )?the other(?: hand| side| part)?)\b[\s,;]*)*"
    r"(?:(?:his|her|their)\s+(?:guest|host|partner)s?,?\s*)?(?:the|his|her)?\s*$"
)
_LINK = re.compile(r"\)?,?\s+(?:and\s+)?(?:of\s+)?(?:the\s+)?")
_FIELD = re.compile(r"\s*\([^()]{2,70}\)(?=\s*[,;]|\s+and\b)")
_BOTH = re.compile(r",?\s+(?:and\s+)?(?:the\s+)?")
_CLOSE = 2  # characters from a country to its minister's name
# "Attending from Kenya were A and B; | C and D attended from Mali": a clause with a verb of its own
_OPENED = re.compile(r"\b(?:was|were|is|are|by|with|comprised|included?)[:,]?\s+(?:the\s+)?$")
_OWN_VERB = re.compile(
    r"[\s,)]*(?:(?:will|would|had|has|have|also|both)\s+){0,3}"
    r"(?:attended|participated|took\s+part|joined|sat|(?:was|were|are|is)\s+(?:also\s+)?(?:there|present|on|among|part)|"
    r"represented|came|completed|led|headed|(?:co-?)?chaired|spoke|flew|made\s+up)\b"
)
_AND_ANOTHER = re.compile(r"\band(?:,?\s+(?:for|from)\s+[^.;:]{2,40})?,?\s+(?:the\s+|his\s+|her\s+)?$")
# "led the Kenyan side", not "led by", "led to"
_LEADS_NEXT = re.compile(
    r"[\s,)]*(?:(?:also|then|in\s+turn|will|would|had|has)\s+)?"
    r"(?:led|leads?|headed|heads?|represented|represents?|fronted|fronts|chaired|chairs|attended|spoke|captained)\b"
    r"(?!\s+(?:jointly\s+)?(?:by|to)\b)"
)
_LEADS_IN_CLAUSE = re.compile(
    rf"^[^.;:]*?\b(?:{wording('led')}|represented|leads?|heads|chairs|represents)\b"
)
# "was led by X, with | Y, Director, | heading the Omani side"
_WITH = re.compile(r"(?<!along)(?<!together)(?<!tandem)(?<!jointly),?\s+with\s+(?:the\s+|his\s+|her\s+)?$")
_HEADING = re.compile(
    r"[\s,)]*(?:also\s+|in\s+turn\s+)?(?:leading|heading|chairing|fronting|steering|representing|speaking\s+for|"
    r"at\s+the\s+(?:head|helm)\s+of|in\s+charge\s+of)\b"
)


def named_together(line: Line, asides: list[Aside]) -> list[list[tuple[Person, Mention]]]:
    """People of a sentence who stand side by side, joined by a list's commas and "and" alone.

    Those named in an aside are a group of their own; the list goes on behind it.
    """
    groups: list[list[tuple[Person, Mention]]] = []
    along: list[list[tuple[Person, Mention]]] = []
    end, parted = -1, False
    for person, mention in line.people:
        start = mention.extent[0]
        aside = next((each for each in asides if mention.name in each.names), None)
        if aside is not None:
            if along and along[-1][0][1].name in aside.names:
                along[-1].append((person, mention))
            else:
                along.append([(person, mention)])
                parted = end < aside.start  # "X led the team, which included Y, and W led the other"
            end = aside.end if end == aside.start else max(end, mention.extent[1])
            continue
        between = line.before(start, max(0, start - end))
        joined = bool(_LIST.match(between))
        if groups and not joined:
            joined = _joined_over_tail(line, end, start) or _country_between(line, end, start)
        if groups and not joined and (field := _FIELD.match(between)) and not line.parties_in(end, start):
            # "X (Political Affairs), Y (Police) and Z"
            joined = _LIST.match(between[field.end() :]) is not None
        if groups and joined and not parted:
            own = _own_verb if ";" in between else _new_subject
            parted = own(line, between, groups[-1], mention)
        if groups and joined and not parted and not _starts_clause(between, line, mention):
            groups[-1].append((person, mention))
        else:
            groups.append([(person, mention)])
        end, parted = max(end, mention.extent[1]), False
    return sorted(groups + along, key=lambda group: group[0][1].name)


def _country_between(line: Line, end: int, start: int) -> bool:
    """ "the ministers of Kenya (X), Uganda (Y), of Chad, Z": only a country stands between."""
    between = line.parties_in(end, start)
    if len(between) != 1 or start - between[0].end > _CLOSE:
        return False
    party = between[0]
    opened = line.before(party.start, max(0, party.start - end))
    closed = line.before(start, start - party.end)
    return _LINK.fullmatch(opened) is not None and closed in (" (", ", ")


def _joined_over_tail(line: Line, end: int, start: int) -> bool:
    """ "X, Secretary of the Labour Front, and Y": "and" stands behind what hangs on the office of X."""
    tail = tail_end(line, end, start)
    between = line.before(start, start - tail)
    return (
        tail > end
        and "and" in between.split()
        and _LIST.match(between) is not None
        and not labelled(line, start)
    )


def _own_verb(line: Line, between: str, before: list[tuple[Person, Mention]], mention: Mention) -> bool:
    """Do those behind a ";" have a verb of their own, where one stood before the names of the list?"""
    start, end = before[0][1].extent[0], mention.extent[1]
    if "and" in between.split() or not _OPENED.search(line.before(start, 24)):
        return False
    end, _ = _list_end(line, end, lambda gap: ";" not in gap and _LIST.match(gap) is not None)
    return _OWN_VERB.match(line.after(end, 60)) is not None


def _new_subject(line: Line, between: str, before: list[tuple[Person, Mention]], mention: Mention) -> bool:
    """Is the one behind "and" who does the next thing, those before it having been no subject of it?

    "The Omani side was led by X, and | Y led the Kenyan one", "was led by X and, for Kenya, | Y led".
    """
    if not _AND_ANOTHER.search(between) or not _OPENED.search(line.before(before[0][1].extent[0], 24)):
        return False
    return _LEADS_NEXT.match(line.after(mention.extent[1], 60)) is not None


def _list_end(line: Line, end: int, joined: Callable[[str], bool]) -> tuple[int, int]:
    """Where the last of those ends who are joined to the one ending at `end`; where the next one begins."""
    for _, other in line.people:
        if other.extent[0] > end:
            if not joined(line.before(other.extent[0], other.extent[0] - end)):
                return end, other.extent[0]
            end = other.extent[1]
    return end, line.end


def _starts_clause(between: str, line: Line, mention: Mention) -> bool:
    """After "while" a new clause begins: "while Y headed the other side"; so does an elliptic one.

    So it does after "with", where what they do is told behind them: "was led by X, with Y heading the other".
    """
    if _WITH.search(between):
        end, _ = _list_end(line, mention.extent[1], lambda gap: _BOTH.fullmatch(gap) is not None)
        return _HEADING.match(line.after(end, 40)) is not None
    if "while" not in between.split() and "whereas" not in between.split():
        return False
    # "while Y and Z headed the other side"
    end, following = _list_end(line, mention.extent[1], lambda gap: _BOTH.fullmatch(gap) is not None)
    after = line.after(end, min(160, following - end))
    leads = opening("chair_after").match(after) is not None or _LEADS_IN_CLAUSE.search(after) is not None
    return leads or _OWN_VERB.match(after) is not None
