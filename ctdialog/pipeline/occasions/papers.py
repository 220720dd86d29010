"""Sentences about a paper that another occasion agreed: they tell of that occasion.

| words | tells of |
| --- | --- |
| `The Accra Declaration, signed at the second dialogue in May, calls for …` | the second dialogue |
| `It also condemned …`, `The declaration reiterated …`, right after it | the same |
| `The two sides recalled the declaration signed at the second dialogue` | those who speak now |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.events.event import Event
from ctdialog.pipeline.occasions.occasion import Occasion
from ctdialog.pipeline.scene import Line

_PAPER = re.compile(
    r"(?:the|this|that|a|an|its|their)\s+(?:(?!(?!united\b)\w+ed\b|"
    r"(?:will|and|of|to|on|for|in|at|with|has|have|had|was|were|is|are|held|met|took|made|drew|"
    r"sides|parties|ministers|delegations|participants)\s)[\w.,’'“”\"-]+\s+){0,6}?"
    r"(?:declaration|statement|communiqu[eé]|agreement|memorandum|mou|document|pact|accord|treaty|protocol|"
    r"plan|road\s?map|resolution|charter|convention|framework|strategy|compact|text)\b"
)
# what is done with a paper where it is agreed
AGREED = (
    r"\b(?:agreed|signed|adopted|issued|concluded|reached|endorsed|approved|inked|released|announced|launched|"
    r"unveiled|finali[sz]ed|sealed|drawn up|accepted|published|initialled|proclaimed)\b"
)
_AGREED = re.compile(
    AGREED + r"[^;]{0,160}?"
    r"\b(?:at|during|in|after|following|by)\s+(?:the\s+|an?\s+|their\s+)?(?:[\w-]+\s+){0,2}$"
)


def about_a_paper(line: Line) -> bool:
    """Is the subject that opens a sentence a paper ("The joint declaration also reiterated …")?"""
    return _PAPER.match(line.lower) is not None


def agreed_at(event: Event) -> bool:
    """Is a mention where the paper that its sentence is about was agreed: "The Declaration, signed at …"?"""
    line = event.line
    paper = _PAPER.match(line.lower)
    if paper is None or line.start + paper.end() > event.start:
        return False
    return _AGREED.search(line.lower[paper.end() : event.start - line.start]) is not None


def agreed_a_paper(occasion: Occasion) -> bool:
    """Is an occasion told only as where a paper was agreed? "The dialogue" after it is not that one."""
    return all(agreed_at(event) for event in occasion.events)
