"""Parties side by side that are the subject of a sentence on their talks.

| words | subject |
| --- | --- |
| `Pakistan and the European Union held …`, `India, Turkey hold talks` | both |
| `Oman and Chad decided`, at the start of a clause | both, whatever they do |
| `Malian and Mauritanian security officials wrapped up …` | Mali and Mauritania |
| `a meeting of the Peruvian, Bolivian and Chilean interior ministers`, `talks between A and B` | all |
| `was held by Chilean and Peruvian officials` | both, where no words tell more |
| `the border between A and B`, `in Ghana and Togo` | none |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.cues import wording
from ctdialog.pipeline.parties import Party, PartyIndex
from ctdialog.pipeline.scene import Line
from ctdialog.pipeline.sides.attending import JOINED_ONCE, NOT_THERE, STAYS_AWAY, WHERE_BEFORE
from ctdialog.pipeline.sides.house_lists import housed

SUBJECT_VERB = re.compile(
    # auxiliaries, adverbs and an acronym in brackets before the verb
    r"^[\s,)—–-]*(?:on\s+\w+\s+|have\s+|has\s+|had\s+|also\s+|will\s+|would\s+|jointly\s+|today\s+|recently\s+|"
    r"are\s+|is\s+|were\s+|to\s+|formally\s+|agree\s+to\s+|\([^)]*\)\s*)*"
    # what parties do at talks and after them
    r"(?:held|hold|holds|met|meet|agree\w*|discuss\w*|vow\w*|reiterat\w*|reaffirm\w*|resolve\w*|began|begin|"
    r"begins|sign\w*|exchang\w*|conclud\w*|launch\w*|pledg\w*|condemn\w*|review\w*|assess\w*|conduct\w*|"
    r"express\w*|co-host\w*|set\w*|convene\w*|underscor\w*|call\w*|commit\w*|expand\w*|step\w*|kick\w*|open\w*|"
    r"start\w*|wrap\w*|take|took|explore\w*|enhance\w*|boost\w*|strongly|unequivocally|strengthen\w*|share\w*|"
    r"scheduled|due|set|gather\w*|join\w*|postpon\w*|cancel\w*|resum\w*|plan\w*|look\w*|stress\w*|emphasi\w*|"
    rf"ha(?:ve|s|d)\s+(?:an?|their|its|the)\s+(?:[\w-]+\s+){{0,3}}{wording('talks')}|"
    r"co-?chair\w*|chair\w*|deepen\w*|seek\w*|mull\w*|talk\w*|stage\w*|deliberat\w*|compar\w*|voice\w*|"
    r"s[ai]ts?\s+(?:down|together|opposite|across|with)|confer(?:s|red|ring)?|consult(?:s|ed|ing)?|huddl\w*|assembl\w*|"
    r"reconven\w*|engag\w*|finali[sz]\w*|affirm\w*|acknowledg\w*|underlin\w*|highlight\w*|intensif\w*|adopt\w*|"
    r"endors\w*|(?:sent|send)\s+(?:[\w-]+\s+){0,5}(?:to|for))\b"
)
# two states that open a clause may do anything: "Oman and Chad decided", "… are to patrol together"
_ANY_VERB = re.compile(
    r"^\s+(?:(?:on\s+\w+|today|yesterday|also|both|\w+ly)\s+)*"
    r"(?:(?:(?:have|had)\s+(?:\w+ly\s+)?)?[a-z]{2,}ed|"
    r"spoke|took|gave|made|put|set|saw|came|went|drew|found|sought|heard|told|laid|paid|dwelt|brought|chose|will|would|are\s+to|were\s+to)\s"
)
_OFFICIALS = re.compile(rf"^\s+(?:[\w-]+\s+){{0,3}}(?:{wording('officials')}|sides|troops|soldiers)\b")
_RELATIVE = re.compile(r"^,\s+(?:which|who|whose)\s[^,.;]{3,90},")
_PARTNERS = re.compile(
    rf"\b(?:between|(?:{wording('officials')}|delegation|teams?|troops|governments?|sides|sailors|navies|police|"
    r"institutions|peers) (?:of|from)|"
    r"(?:talks|dialogue|meetings?|consultations|discussions|session|engagement|round|exercise) with|"
    # "the trilateral meeting of A, B and C"
    r"(?:talks|dialogue|meetings?|summit|consultations?|conference|session|gathering|trilateral) "
    r"(?:of|among|amongst)|(?:discussed|reviewed|examined|explored|agreed|signed) by)\s+"
    r"(?:the\s+)?(?:(?:senior|top|high-ranking|high-level|ranking)\s+)?$"
)
# "the border between A and B": what lies between them, not who meets
_LIES_BETWEEN = re.compile(
    r"\b(?:borders?|frontiers?|regions?|areas?|zones?|triangle|tensions?|conflicts?|wars?|"
    r"ceasefires?|truces?|disputes?|rows?|rift|mediation|peace|fighting|clashes)\s+(?:deal\s+|agreement\s+)?between\s+(?:the\s+)?$"
)


def subjects(index: PartyIndex, line: Line) -> list[tuple[Party, ...]]:
    """Runs of parties that are the subject of a verb of meeting, or of a headline's."""
    runs = []
    done = -1
    for party in line.parties:
        if party.first <= done:
            continue
        run = index.run(party.first)
        if _officials_meet(line, run):
            runs.append(run)
            done = run[-1].last
            continue
        if party.form in ("adjective", "demonym", "prefix") and not _pair(index, party):
            continue
        if not run:
            continue
        done = run[-1].last
        before, end = line.before(party.start, 40), run[-1].end
        if len({p.code for p in run}) < 2 and _OPENS.search(before) and (told := housed(line, party))[0]:
            run, end = told
            done = run[-1].last
        after = line.after(end, 60)
        if WHERE_BEFORE.search(line.before(party.start, 60)) or _LIES_BETWEEN.search(before):
            continue
        several = len({p.code for p in run}) > 1
        if NOT_THERE.match(line.after(end, 120)) or JOINED_ONCE.match(after):
            continue
        apposed = _APPOSED.match(line.after(end, 160)) if several else None
        if apposed and not _AWAY.search(apposed[0]):
            # "Oman, Chad and Mali – the members of the bloc – and Togo, an observer, held"
            last = end + apposed.end()
            more = index.run(p.first) if (p := next(iter(line.parties_in(last, last + 6)), None)) else ()
            if more and _AND.fullmatch(line.after(last, more[0].start - last)):
                run, last = (*run, *more), more[-1].end
                other = _APPOSED.match(line.after(last, 160))
                last += other.end() if other else 0
            after = line.after(last, 60)
            done = run[-1].last
        clause = several and _OPENS.search(before) and _ANY_VERB.match(after)
        if (
            clause
            or SUBJECT_VERB.match(after)
            or (_PARTNERS.search(before) and len({p.code for p in run}) > 1)
        ):
            runs.append(run)
    return runs


def _officials_meet(line: Line, run: tuple[Party, ...]) -> bool:
    """Are they adjectives of those who meet: "Malian and Mauritanian security officials wrapped up …"?"""
    if len(run) < 2 or all(p.form != "adjective" for p in run):
        return False
    officials = _OFFICIALS.match(line.after(run[-1].end, 60))
    if officials is None:
        return False
    if _PARTNERS.search(line.before(run[0].start, 40)):
        return True  # "meeting of the Peruvian, Bolivian and Chilean interior ministers"
    # "the Malian and Chadian services, which had not talked for years, held"
    after = _RELATIVE.sub("", line.after(run[-1].end + officials.end(), 160), count=1)
    return SUBJECT_VERB.match(after) is not None


def _pair(index: PartyIndex, party: Party) -> bool:
    """Is an adjective or prefix one of a hyphenated pair ("Russian-Pakistani")?"""
    return index.at(party.last + 1) is not None or index.at(party.first - 1) is not None


_AWAY = re.compile(r"\b(?:not|n['’]t|absent|missing|skip\w*|boycott\w*|declin\w*|refus\w*)\b")
# what is told of those who meet, between commas or dashes, and who else does so behind it
_APPOSED = re.compile(
    r"\s+[–—-]\s[^–—.;:]{3,90}\s[–—-](?=\s)|\s\([^()]{3,60}\)|"
    r",\s(?:an?|the|all|both|its|their|which|who|whose)\s[^,.;:]{3,90},"
)
_AND = re.compile(r",?\s+(?:and|plus)\s+(?:the\s+)?")
# where two names can be those who meet: at the start of a clause, after "by", "for", "of"
_OPENS = re.compile(r"(?:^|[,;:—–-]\s*|\b(?:by|for|of|that|both|as)\s+)(?:the\s+)?$")


def first_pair(index: PartyIndex, lines: list[Line]) -> tuple[Party, ...]:
    """ "The tenth session … was held by Chilean and Peruvian officials": the first told side by side.

    A list is read whole: of "Ghana, Togo and Benin officials" no two alone are those who meet.
    """
    for line in lines:
        done = -1
        for party in line.parties:
            if party.first <= done:
                continue
            run = index.run(party.first)
            done = run[-1].last
            named = run[-1].form in ("name", "capital")  # "U.S., Omani and Kenyan officials"
            if named and not (_hyphened(line, run) or _OPENS.search(line.before(party.start))):
                continue
            where = WHERE_BEFORE.search(line.before(party.start)) or _LIES_BETWEEN.search(
                line.before(party.start)
            )
            after = line.after(run[-1].end, 120)
            if STAYS_AWAY.match(after) or NOT_THERE.match(after):
                continue
            if where is None and len(run) == len({p.code for p in run if p.label == "COUNTRY"}) > 1:
                return run
    return ()


def _hyphened(line: Line, run: tuple[Party, ...]) -> bool:
    """Do two names stand with a mere hyphen between: "the Algeria-Spain treaty"?"""
    return len(run) == 2 and line.text[run[0].end - line.start : run[1].start - line.start] in ("-", "–")
