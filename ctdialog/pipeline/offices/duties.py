"""Words between a name and the office behind it: who holds it for the time being.

| words | office |
| --- | --- |
| `Ana Cruz, who is the Minister of Trade` | Minister of Trade |
| `Ana Cruz, performing the duties of the Minister of Trade` | the same |
| `Ana Cruz, who serves as Minister of Trade` | the same |
| `Ana Cruz, who also holds the post of Minister of Trade`, `who doubles as …` | the same |
| `Ana Cruz, acting on behalf of the Minister of Trade` | none: it is another's |
"""

from __future__ import annotations

from ctdialog.pipeline.gazetteer import Words

BEFORE_OFFICE = frozenset(
    "the a an its their his her also currently concurrently is who as then now himself herself both".split()
)
_PERFORMS = frozenset("performing performs discharging discharges exercising exercises".split())
_DUTIES = frozenset(["duties", "functions", "office"])
_SERVES = frozenset(["serving", "serves", "acting", "acts", "doubles", "doubling"])
_HOLDS = frozenset(["holds", "holding", "occupies", "has"])
_POSTS = frozenset("post office portfolio position title rank role".split())


def over_duties(words: Words, i: int) -> int:
    """The word behind the name where "performing the duties of", "who serves as" end before word `i`."""
    given = i
    if words.folded[i : i + 1] == ["as"]:
        i += 1  # "as" is one of the words that may stand before any office
    verb = _verb(words.folded[max(i - 4, 0) : i])
    k = i - verb
    if not verb or any(words.gaps[k + 1 : i]):
        return given
    while k > 1 and words.gaps[k] == "" and words.folded[k - 1] in BEFORE_OFFICE:
        k -= 1
    return k if words.gaps[k] == "," else given


def _verb(before: list[str]) -> int:
    """How many of the last words are "performing [the] duties of" or "serving as"; 0 for none."""
    match before:
        case [*_, verb, "as"] if verb in _SERVES:
            return 2
        case [*_, verb, "concurrently" | "also" | "simultaneously", "as"] if verb in _SERVES:
            return 3
        case [*_, verb, "the", post, "of"] if verb in _HOLDS and post in _POSTS:
            return 4
        case [*_, verb, "the", duties, "of"] if verb in _PERFORMS and duties in _DUTIES:
            return 4
        case [*_, verb, duties, "of"] if verb in _PERFORMS and duties in _DUTIES:
            return 3
    return 0
