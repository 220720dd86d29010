"""Asides on who came with somebody, between a name and its verb, or before both.

| words | aside |
| --- | --- |
| `X, flanked by Y and Z, led the talks` | Y and Z came with X, who led |
| `X, assisted by Y, and W co-chaired` | Y came with X; X and W co-chaired |
| `led by X, with Y as his deputy`, `X, with Y at her side, hosted` | Y came with X |
| `The team was headed by X, with Y and Z as members` | Y and Z came with X |
| `X led the team, which included Y, and W led the other` | Y came with X |
| `The team was led by X, who was accompanied by Y, and Z.` | Y and Z came with X |
| `X, together with Y, chaired` | none: both chaired |
| `Accompanied by Y and Z, X led the talks` | Y and Z came with X, who led |
| `In the presence of Y, X and Z led the talks` | Y was there; X and Z led |
| `At the invitation of Y, X flew in` | Y is the host of X |
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ctdialog.pipeline.cues import wording
from ctdialog.pipeline.officials.persons import Mention
from ctdialog.pipeline.scene import Line

_OPENS = re.compile(
    r",\s*(?:who\s+(?:was|were)\s+|himself\s+|herself\s+)?"
    rf"(?:(?P<by>{wording('accompanied')}\s+by|in\s+the\s+presence\s+of|"
    r"which\s+(?:also\s+)?(?:included|comprised|consisted\s+of|was\s+made\s+up\s+of))|with)"
    r"\s+(?:the\s+|his\s+|her\s+|their\s+|its\s+|both\s+)*$"
)
_GOES_ON = re.compile(r"\s*(?:,|(?:and|as\s+well\s+as)(?:\s+by)?)\s*(?:the\s+|his\s+|her\s+|their\s+)*")
_AT_SIDE = re.compile(
    r"[\s,]*(?:(?:at|on|by)\s+(?:his|her|their)\s+(?:side|right|left|flank)|beside|next\s+to|behind|"
    r"(?:also\s+|too\s+)?(?:in\s+attendance|present|there|attending|participating|taking\s+part|sitting\s+in|on\s+hand)|looking\s+on|watching|"
    r"as\s+(?:his|her|its|their|the)\s+(?:deputy|second|number\s+two|vice-chair\w*)|"
    r"as\s+(?:(?:his|her|its|their|the|other|fellow)\s+)?(?:members?|delegates|deputies|advis[eo]rs))\b[^.,;:]{0,20}"
)


# "Accompanied by Y, X led", "At the invitation of Y, X flew in": what opens the sentence
_FRONTED = re.compile(
    r"^[\s“\"]*(?:(?:(?:up)?on\s+(?:the\s+|an\s+|his\s+|her\s+)?invitation\s+(?:of|from|by)|"
    r"at\s+(?:the|an)\s+(?:\w+\s+)?invitation\s+(?:of|from|by)|invited\s+by)|"
    rf"(?P<by>{wording('accompanied')}\s+by)|in\s+the\s+presence\s+of)"
    r"\s+(?:the\s+|his\s+|her\s+|their\s+|its\s+|both\s+)*$"
)
_CLOSED = re.compile(r"[\s)]*,\s")
# "The Malian side was led by X, who was accompanied by Y, and Z.": one leads it, so Z came along too
_ONE_LED = re.compile(
    r"\b(?:side|delegation|team|contingent|mission)\b(?!.*\b(?:delegations|respectively|both|while)\b)[^.;]*"
    r"\b(?:led|headed|chaired|represented)\b|\b(?:led|headed|chaired|heads|leads)\s+(?:the|its|his|her)\s[^.;]{0,60}"
    r"\b(?:side|delegation|team|contingent|mission)\b"
)
_AND_LAST = re.compile(r"[\s)]*,\s+and\s+(?:the\s+|his\s+|her\s+|their\s+|its\s+)*")
_ENDS = re.compile(r"[\s)]*(?:[.;]|$)")


@dataclass(frozen=True, slots=True)
class Aside:
    """The characters of an aside, from its comma to the one that closes it, and the people it names.

    One that is `fronted` stands before those whom it is told of, and whom its people come `along` with,
    or see or invite.
    """

    start: int
    end: int
    names: tuple[tuple[int, int], ...]
    fronted: bool = False
    along: bool = True


def asides_of(line: Line) -> list[Aside]:
    """The asides of a sentence that name who came with somebody named before them."""
    found: list[Aside] = []
    mentions = [mention for _, mention in line.people]
    if (opening := _fronted(line, mentions)) is not None:
        found.append(opening)
    for i in range(1, len(mentions)):
        first = mentions[i]
        if found and first.extent[0] < found[-1].end:
            continue
        opens = _OPENS.search(line.before(first.extent[0], 50))
        if opens is None:
            continue
        named = _named_on(line, mentions[i:])
        end = named[-1].extent[1]
        if opens["by"] and (last := _last_along(line, opens, named[-1], mentions[i + len(named) :])):
            start = first.extent[0] - (len(opens.string) - opens.start())
            found.append(Aside(start, last.extent[1], tuple(m.name for m in [*named, last])))
            continue
        closes = _AT_SIDE.match(line.after(end, 60))
        if closes is not None:
            end += closes.end()
        elif opens["by"] is None:
            continue  # "with Y" alone: Y does it too
        if line.after(end, 1) == "," or (closes and line.after(end, 1) in ("", ".", ";")):
            start = first.extent[0] - (len(opens.string) - opens.start())
            found.append(Aside(start, end, tuple(m.name for m in named)))
    return found


def _last_along(line: Line, opens: re.Match[str], before: Mention, rest: list[Mention]) -> Mention | None:
    """The one behind ", and" who closes aside and sentence, where a verb has told of one leader before."""
    if len(rest) != 1 or not _ENDS.match(line.after(rest[0].extent[1], 4)):
        return None
    if not _AND_LAST.fullmatch(_gap(line, before, rest[0])):
        return None
    start = before.extent[0] - (len(opens.string) - opens.start())
    team = opens["by"].startswith("which") or _ONE_LED.search(line.lower[: max(0, start - line.start)])
    return rest[0] if team else None


def _fronted(line: Line, mentions: list[Mention]) -> Aside | None:
    """The aside that opens a sentence: up to the comma behind its one name, or behind its "Y and Z".

    So it is where somebody is named behind the comma: "Accompanied by Y, X led".
    """
    opens = _FRONTED.search(line.before(mentions[0].extent[0], 60)) if len(mentions) > 1 else None
    if opens is None or mentions[0].extent[0] - line.start > 60:
        return None
    listed = _named_on(line, mentions)
    ends = [
        n
        for n in range(len(listed))
        if (n == 0 or "and" in _gap(line, listed[n - 1], listed[n]).split())
        and n + 1 < len(mentions)
        and _CLOSED.match(line.after(listed[n].extent[1], 8))
    ]
    if not ends:
        return None
    named = listed[: ends[-1] + 1]
    return Aside(line.start, named[-1].extent[1], tuple(m.name for m in named), True, bool(opens["by"]))


def _gap(line: Line, one: Mention, other: Mention) -> str:
    return line.before(other.extent[0], other.extent[0] - one.extent[1])


def _named_on(line: Line, mentions: list[Mention]) -> list[Mention]:
    """The first of some people and those listed with it: "Y, Z and W"; ", and" closes the aside."""
    named = mentions[:1]
    for mention in mentions[1:]:
        end, start = named[-1].extent[1], mention.extent[0]
        if start < end or not _GOES_ON.fullmatch(line.before(start, start - end)):
            break
        named.append(mention)
    return named
