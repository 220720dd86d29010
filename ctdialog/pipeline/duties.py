"""Words between a name and the office behind it: who holds it for the time being.

| words | office |
| --- | --- |
| `Ana Cruz, who is the Minister of Trade` | Minister of Trade |
| `Ana Cruz, performing the duties of the Minister of Trade` | the same |
| `Ana Cruz, who serves as Minister of Trade` | the same |
"""

from __future__ import annotations

from ctdialog.pipeline.gazetteer import Words

BEFORE_OFFICE = frozenset(
    "the a an its their his her also currently is who as then now himself herself both".split()
)
_PERFORMS = frozenset(
    "performing performs discharging discharges exercising exercises serving serves acting acts".split()
)


def over_duties(words: Words, i: int) -> int:
    """The word behind the name where "performing the duties of", "who serves as" end before word `i`."""
    if words.folded[i - 1] not in ("of", "as"):
        return i
    for k in range(i - 1, max(i - 5, 0), -1):
        if words.folded[k] in _PERFORMS:
            while k > 1 and words.gaps[k] == "" and words.folded[k - 1] in BEFORE_OFFICE:
                k -= 1
            return k if words.gaps[k] == "," else i
        if words.gaps[k] != "":
            break
    return i
