"""Lists in small letters of what a paper is on: "on security, defence and cyber cooperation".

    on ITEM, ITEM[,] and ITEM        items of four words at most, nothing in them that begins something else

| words | a list |
| --- | --- |
| `a memorandum on security, defence and cyber cooperation` | yes |
| `a memorandum on police cooperation, a letter of intent and …` | no: a paper of its own |
| `a memorandum on police cooperation, reviewed the border and …` | no: something else done |
| `discussed the accord on visas, migration and trade` | no: the talks' subjects |
"""

from __future__ import annotations

from ctdialog.pipeline.gazetteer import Words

_ITEM, _LIST = 4, 16  # words of an item, of a list
_NO_ITEM = frozenset(
    "and or in on to for the a an its their his her he she they it we this these those both two sources "
    "officials ministers minister ministry president with whom all also among according however adding "
    "saying noting stressing calling so thus then thereby paving making bringing marking not no too well "
    "need importance outcome agreement treaty pact protocol memorandum declaration convention accord".split()
)
_SUBJECTS = frozenset(  # verbs whose objects are many, a paper being one of them
    "discuss discussed discussing discusses cover covered covers include included includes including address "
    "addressed addresses tackled raised topics issues areas matters agenda such touched dwelt focused focus "
    "views exchanged considered examined explored concerning namely were".split()
)
_EVILS = ["terrorism", "separatism", "and"]  # always named together
_PLURALS = frozenset(["ministers", "sides", "parties", "countries", "officials", "delegations"])


def list_end(words: Words, ends: frozenset[str], places: set[int], first: int, last: int) -> int:
    """The "and" of the list that the comma behind word `last` is in; 0 where it is in none.

    What the paper is on opens at word `first`; `ends` are words that end it, `places` the words of places.
    """
    comma = last + 1
    if words.gaps[comma] != "," or words.folded[first - 1] == "to":
        return 0
    if words.folded[comma - 1 : comma + 2] == _EVILS:
        return comma + 1
    if not _SUBJECTS.isdisjoint(words.folded[max(0, first - 10) : first - 1]):
        return 0
    item = 0  # words of the item that is read
    for i in range(comma, min(len(words), comma + _LIST)):
        word, gap = words.folded[i], words.gaps[i]
        if gap == "," and i > comma:
            item = 0
        elif gap not in ("", "-") and i > comma:
            return 0
        if word == "and" and (item or i > comma) and gap in ("", ","):
            return i if _closes(words, ends, places, i + 1) else 0
        if item == _ITEM or i in places or word in ends or word in _NO_ITEM or _proper(words, i):
            return 0
        if not item and (word in _PLURALS or word.endswith(("ly", "ed"))):
            return 0
        item += 1
    return 0


def _proper(words: Words, i: int) -> bool:
    """Has word `i` a capital and is no acronym?"""
    return words.text[i][0].isupper() and not words.text[i].isupper()


def _closes(words: Words, ends: frozenset[str], places: set[int], i: int) -> bool:
    """Is word `i`, behind the "and", the last item of a list, and nothing else that is told?"""
    i += words.folded[i : i + 1] == ["the"] and words.gaps[i] == ""  # "and the blue economy"
    if i >= len(words) or words.gaps[i] != "" or i in places or _proper(words, i):
        return False
    word = words.folded[i]
    return word not in _NO_ITEM and word not in ends and not word.endswith(("ed", "ly"))
