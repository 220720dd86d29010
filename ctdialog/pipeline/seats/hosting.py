"""Who hosts or is hosted: those who do so side by side are of one side, and who receives is at home.

| words | read as |
| --- | --- |
| `X and Y hosted a team`, `met with X and Y` | X and Y are of one side |
| `X and Y hosted the fourth dialogue` | not told: one may be of each |
| `X received Y`, `a courtesy call on X` | X is at home |
| `X and Y welcomed the progress made` | neither: no guest |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.cues import wording

# "welcomed that", "welcomes the progress": no guest
_GUEST = (
    r"(?!\s+(?:that|it|how|the\s+(?:[\w-]+\s+)?(?:progress|fact|outcome|results?|signing|launch|decision|steps|"
    r"efforts|start|adoption))\b)"
)
# "X, Y and Z hosted …", "hosted A and B": people side by side who are of one side
_ONE_SIDE = re.compile(
    rf"^[\s,)]*(?:jointly\s+|will\s+|also\s+)*(?:hosted|hosts?|received|welcomed\b{_GUEST}|visited|arrived|"
    r"travell?ed)\b"
    # "X and Y hosted the fourth dialogue": one may be of each side
    rf"(?!\s+(?:the|their)\s+(?:[\w.’'–-]+\s+){{0,5}}?(?:{wording('talks')}|working\s+group)\b)"
)
_ONE_SIDE_BEFORE = re.compile(
    r"\b(?:hosted|received|welcomed|accompanied by|joined by|met|met with)\s+"
    r"(?:(?:in|at)\s+[\w’'-]+(?:\s+[\w’'-]+)?\s+)?(?:the\s+)?$"
)
_RECEIVES = re.compile(
    r"^[\s,)]*(?:also\s+|later\s+|had\s+|has\s+|will\s+)*(?:received?|receives|hosted?|hosts|welcomed?|welcomes)\b"
    + _GUEST
)
_RECEIVED_BY = re.compile(
    r"\b(?:received|hosted|welcomed|greeted)(?:\s+(?:in|at)\s+[^.,;:]{2,40})? by\s+(?:the\s+|his\s+|her\s+)*$"
    # "paid a courtesy call on Y": who is called on is at home
    r"|\b(?:(?:courtesy|farewell|introductory)\s+(?:calls?|visits?)\s+(?:on|to|with)|call(?:ed|s|ing)\s+on|"
    r"audience\s+with)\s+(?:the\s+|his\s+|her\s+)*$"
    r"|\b(?:his|her|their)\s+hosts?(?:\s+(?:was|were|is|being)|,)\s+(?:the\s+)?$"
)


def of_one_side(before: str, after: str, several: int) -> bool:
    """Do the words around people, of whom there are so many, tell that they are of one side?"""
    return bool(_ONE_SIDE.match(after) or (_ONE_SIDE_BEFORE.search(before) and several > 1))


def receives(before: str, after: str) -> bool:
    """Do the words around people tell that they receive a guest?"""
    return bool(_RECEIVES.match(after) or _RECEIVED_BY.search(before))
