"""Sentences that nothing ties to the talks: what an article tells of the world, after the news or beside it.

A report goes on about its talks, and most of its sentences say so by a word: the talks' own, a side's, or one
for what is done at talks. A sentence without any of these is the article's own background. A side's
name alone ties no paragraph: what a side has been through is background, what it wants or is to do is not.

| words | tied to the talks of Oman and Qatar |
| --- | --- |
| `Drugs and piracy were discussed`, `Smuggling was another subject` | yes: what is done at talks |
| `Omani ports are to be made safer` | yes: what a side is to do |
| `Oman hosts refugees from Chad` | no: what is so at home |
| `Two ministers spoke by telephone about the war` | no: a call is no talks |
| `Piracy off Kenya has cost the shipping trade billions` | no |
| `Two soldiers were wounded by a mine near the Malian border` | no |
"""

from __future__ import annotations

import re
from collections.abc import Collection

from ctdialog.pipeline.cues import anywhere
from ctdialog.pipeline.occasions.occasion import Occasion
from ctdialog.pipeline.scene import Line
from ctdialog.pipeline.topics.topics import addressed

_PHONED = re.compile(
    r"\b(?:tele)?phone(?:d\b|s? (?:call|conversation|talk)s?\b)|\b(?:by|over the|on the) (?:tele)?phone\b"
)


def anchored(occasion: Occasion, line: Line, codes: Collection[str]) -> bool:
    """Does a word of a sentence tie it to the talks of the parties `codes`? A list or title is tied."""
    if _PHONED.search(line.lower) and not occasion.mentioned_in(line):
        return False
    if _tied(occasion, line, ()) or anywhere("of_talks").search(line.lower):
        return True
    return any(party.code in codes for party in line.parties) and _side_does(line)


def _side_does(line: Line) -> bool:
    return anywhere("side_does").search(line.lower) is not None


def tied_blocks(occasion: Occasion, codes: Collection[str]) -> set[int]:
    """The paragraphs that tell of the talks themselves, of their sides, or of what they addressed."""
    return {line.block for line in occasion.lines if _tied(occasion, line, codes)}


def _tied(occasion: Occasion, line: Line, codes: Collection[str]) -> bool:
    whole = line.text.rstrip().endswith((".", "!", "?")) and line.text[:1].isalpha()
    if line.kind != "body" or not whole or occasion.mentioned_in(line):
        return True
    return addressed(line.span) or any(party.code in codes for party in line.parties)
