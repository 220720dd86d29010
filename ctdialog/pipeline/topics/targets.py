"""Which of the armed groups that a sentence names are a subject of the talks.

Any is one, in a sentence about the talks, unless the sentence tells no more than one of these:

| words | why not |
| --- | --- |
| `JeM chief X`, `the Taliban government`, `al-Qaida-era posts` | what is called after it |
| `Abu Sayyaf has hijacked ships before` | its own past |
| `the Monitoring Team concerning ISIL` | a body's name |
| `The army lost ten men in a raid by JNIM last April` | what was done once |
| `set up when the Taliban regime was ousted`, `days after ULFA leader X was deported` | what dates |
| `nobody spoke of Hamas`, `the M23, not once` | it was no subject |
| `the Afghan branch of the Islamic State, ISIS-K` | the next one is |
| `gunmen linked to the Islamic State`, `an affiliate of ISIL` | whose somebody else is |

Those of a list go together.
"""

from __future__ import annotations

import re

from spacy.tokens import Span

from ctdialog.lexicon.calendar import MONTH
from ctdialog.pipeline.cues import words
from ctdialog.pipeline.scene import Line

_REACH = 180  # characters before a group in which what tells of it is looked for
_AGAINST = re.compile(rf"\b{words('against_group')}\b[^.;]{{0,40}}$")
_OF_GROUP = re.compile(rf"(?:['’]s?)?\s+(?:[\w-]+\s+)?{words('of_group')}\b")
_LISTED = re.compile(r"(?:\s*\([^)]{1,20}\))?\s*(?:,|,? and|,? or|/)\s+(?:the\s+)?")
_ACRONYM = r"(?:\s*\([^)]{1,20}\))?"
_CALLED_AFTER = re.compile(
    rf"[-–](?!related|inspired)\w|(?:['’]s?)? {words('group_head')}\b|"
    rf"{_ACRONYM},? (?:{words('group_past')}|not)\b"
)
_NO_SUBJECT = re.compile(
    r"\b(?:team|committee|panel|regime) concerning [^.;]{0,140}$|"
    rf"\b{words('group_of_others')}\b[^.;,]{{0,40}}$"
)

# "the Afghan branch of the Islamic State, ISIS-K": whose branch the next one is
_BRANCH_OF = re.compile(
    r"\b(?:offshoot|branch|affiliate|franchise|splinter(?: group)?)s? of "
    r"(?:the )?$"
)
_WHICH_IS = re.compile(
    r"(?: (?:group|organi[sz]ation|movement|network))?(?: in [^,.;()]{2,40})?"
    r"(?:, (?:known as |called |the )?| \(| known as )"
)
_NOBODY = re.compile(rf"\b{words('spoken_not')}\b[^.;,]{{0,40}}$")
# "set up when the Taliban regime had been ousted", "days after the leader of": what dates something else
_THEN = re.compile(r"\b(?:when|after|since|ever since|until|before|by the time)\b[^.;,]{0,70}$")
# "The garrison lost ten men in a raid by JNIM last April": what a group did once, or was done to it
_DEED = re.compile(
    r"\b(?:killed|lost|outlawed|banned|proscribed|blacklisted|claimed|carried out|bombed|stormed|seized|"
    r"raided|abducted|kidnapped|massacred|beheaded|captured|ambushed|pledged allegiance|"
    r"designated|dismantled|arrested|jailed|convicted|sentenced)\b"
)
_ONCE = re.compile(
    rf"\b(?:in (?:\w+ )?(?:19|20)\d\d|last (?:\w+day|week|month|year|{MONTH})|recently|"
    r"earlier this (?:week|month|year)|"
    r"(?:days?|weeks?|months?|years?) (?:ago|earlier|after))\b"
)


def targets_in(line: Line, addressing: bool) -> list[Span]:
    """The armed groups of a sentence that talks are about, a list as one; all where it is `addressing`."""
    runs: list[list[Span]] = []
    told: set[int] = set()  # which of the runs
    for group in line.groups:
        if is_branch(line, group):
            continue
        last = runs[-1][-1] if runs else None
        gap = line.before(group.start_char, group.start_char - last.end_char) if last is not None else ""
        if last is None or not _LISTED.fullmatch(gap):
            runs.append([])
        runs[-1].append(group)
        if not _only_named(line, group, addressing):
            told.add(len(runs) - 1)
    return [group for i, run in enumerate(runs) if i in told for group in run]


def is_branch(line: Line, group: Span) -> bool:
    """Is a group named only to say whose branch the next one is: "an offshoot of Al-Qaeda, JNIM"?"""
    return _BRANCH_OF.search(line.before(group.start_char, 40)) is not None and any(
        group.end_char < other.start_char
        and _WHICH_IS.fullmatch(line.before(other.start_char, other.start_char - group.end_char))
        for other in line.groups
    )


def _only_named(line: Line, group: Span, addressing: bool) -> bool:
    """Does a sentence tell of a group's own past, its chief's, or what is called after it; and no more?"""
    before, after = line.before(group.start_char, _REACH), line.after(group.end_char, 40)
    if _NOBODY.search(before):
        return True
    if not addressing and _DEED.search(line.lower) and _ONCE.search(line.lower):
        return True
    if _CALLED_AFTER.match(after) and _THEN.search(before):
        return True
    if addressing or _AGAINST.search(before) or _OF_GROUP.match(after):
        return False
    return _CALLED_AFTER.match(after) is not None or _NO_SUBJECT.search(before) is not None
