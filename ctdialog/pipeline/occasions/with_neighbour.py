"""What a sentence that tells of the round before or after by a verb tells of the talks themselves.

| words | of the talks |
| --- | --- |
| `X and Y chaired the talks and agreed to meet again in Rome` | what stands before "meet again" |
| `They agreed to train guards, and to meet again in Rome` | the topics before it |
| `On migration, experts will meet in Rome in the spring` | the same |
| `Following up on the round held in Rome, the two sides discussed piracy` | what stands behind the comma |
| `They agreed to continue their talks on piracy` | the sentence: that is what they talked about |
| `After such a meeting was held in 2017, ties grew` | the sentence |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.cues import wording
from ctdialog.pipeline.events.event import Event
from ctdialog.pipeline.occasions.occasion import Occasion
from ctdialog.pipeline.scene import Line
from ctdialog.pipeline.topics.topics import addressed_before

_SIDES_THEN = re.compile(
    r",\s(?:they|both|the\s(?:two\s|three\s|both\s)?(?:sides|parties|countries|delegations|delegates|ministers|officials|"
    rf"participants|experts|{wording('talks')}))\b"
)
# "On migration, experts will meet in the spring": the subject is one of these talks
_FRONTED = re.compile(
    r"\s*(?:\d+\.\s+)?(?:on(?! (?:\w+day|\d))|as for|as regards|regarding|concerning|"
    r"with (?:regard|respect) to|in the (?:field|area|sphere) of)\s[^,]{3,80}, "
)
_CONTINUE = re.compile(r"\b(?:continue|resume|go on with|pursue)\b")
_SINCE_THEN = re.compile(r"\b(?:after|since)\s+$")


def tell_beside(main: Occasion, line: Line, event: Event) -> None:
    """Gives the talks what a sentence with a mention of another one of their series tells of themselves."""
    if event.turn == "next":
        if _CONTINUE.search(line.before(event.end, event.end - event.start)):
            main.tell(line)
        elif any(mention.extent[1] <= event.start for _, mention in line.people):
            main.tell_until(line, event)
        elif _FRONTED.match(line.lower) or addressed_before(line.span, event.start):
            main.shared.append(line)
            main.until[line.index] = event.start
    elif clause := _SIDES_THEN.search(line.lower, event.end - line.start):
        main.rival(event)
        main.tell_from(line, line.start + clause.start())
    elif _SINCE_THEN.search(line.before(event.start, 20)):
        main.tell(line)
