"""Which of the bodies that a sentence names are a framework or a subject of the talks.

| rule | words |
| --- | --- |
| after a word for such bodies | `regional forums such as the AU`, `platforms, including the G20` |
| where something is done together | `coordination within the OIC`, `under the auspices of the UN` |
| what is done with it or about it | `work with Interpol`, `reform of the UN`, `support for ECOWAS` |
| its own part | `the GCC's mechanisms`, `IGAD mediation`, `NSG membership` |
| what binds those who meet | `as IGAD member states`, `as members of the OIC` |
| the next of a list | `in the UN, the OIC and the Arab League` |
| whose paper is named | `the UN Global Counter-Terrorism Strategy`, `the GCC security agreement` |
| whose gathering it is, where its countries take part by name | `G7 interior ministers met` |

It is none where it only tells what somebody or something is: `listed by the UN`, `which the EU lists as`,
`a NATO base`, `Special Secretary (UN)`, `UN peacekeepers`, `ASEAN member states`.
The words are listed in `lexicon/subjects.toml`.
"""

from __future__ import annotations

import re
from enum import Enum

from spacy.tokens import Span

from ctdialog.pipeline.cues import words
from ctdialog.pipeline.parties import Party
from ctdialog.pipeline.scene import Line
from ctdialog.pipeline.sides.unlisted_bodies import unlisted_bodies
from ctdialog.pipeline.topics.agenda import on_agenda

_LONGEST = 160  # characters of a name before its acronym
_THE = r"(?:the\s+)?"
_SUCH = re.compile(
    rf"\b{words('fora')}\b[^.;]{{0,60}}?"
    r"(?:\b(?:such as|including|among them|like|namely|particularly|notably|especially|and)|,|–|—|:|\()\s*"
    rf"(?:in |inside |at |within |on |that of )?{_THE}$"
)
_WITHIN = re.compile(
    rf"\b{words('framework')} (?:of|in|within|for|to|from|by)\s+{_THE}$|\breform(?:ing|s)?\s+{_THE}$|"
    rf"\b(?:help|assistance|advice|backing|funding|support|expertise) from {_THE}$|"
    rf"\b(?:including|also|and|together|efforts|provid\w+|deliver\w+|channel\w+|pursu\w+)"
    rf"(?: [\w-]+)? (?:through|within|inside|via|under) {_THE}$"
)
_JOINT_WORK = re.compile(
    rf"\b(?:(?:re)?join(?:ing)?|acced\w+ to|accession to|withdraw\w* from) {_THE}$|"
    rf"\b{words('joint_work')}\b[^.;]{{0,50}}\b(?:in|inside|within|at|through|under|with|via|by|of|to|on)\s+{_THE}$"
)
_SPELT_OUT = re.compile(r"(?:\b[A-Z][\w-]*,? (?:(?:and|of|on|the|for|to|in) ){0,2}){2,10}\($")
_WITH_IT = re.compile(r"\b(?:with|by|of|to|on) (?:the )?$")
_ITS_PART = re.compile(
    rf"(?:['’]s?)?\s+(?:[\w-]+\s+){{0,2}}?{words('body_part')}\b|,? among them\b|"
    r"\s+to (?:have|be|play|take|lead)\b"
)
_NEXT = re.compile(
    r"(?:\s*\([^)]{1,20}\))?(?:\s*,\s*(?:and\s+)?|\s+(?:and|or|as well as|&)\s+|\s*/\s*)"
    r"(?:(?:in|at|within|with|of)\s+)?(?:the\s+)?"
)
# "a NATO base", "listed by the UN": it only tells what something else is
_LABELS = re.compile(
    r"(?:['’]s)?[\s-]+(?:security council\s+|forces\s+|special\s+|senior\s+|permanent\s+|resident\s+)?"
    rf"{words('body_label')}\b|"
    r"[-–](?!designated)[a-z]{2,}ed\b"  # "UN-listed groups", "an AU-mandated force"; designating is talked of
)
# "which Chad, the EU and the United States all list as a terror group", not "consider terrorism as a threat"
_BRANDS = re.compile(
    r"(?:(?:,| and|, and| or) (?:the )?[\w.’' ]{2,24}?){0,3}(?: (?:all|both|each|also|have|has|not)){0,3} "
    r"(?:(?:(?:black)?list|designate|brand|classif(?:y|ie)|label|proscribe|outlaw)(?:s|d|ed)?\b"
    r"[^,.;]{0,20} as\b|"
    r"(?:consider|regard)(?:s|ed)?\b[^,.;]{0,20} as (?:an? |the )?(?:[\w-]+ ){0,2}terror)"
)
_BY_IT = re.compile(
    rf"\b{words('done_by')} (?:as [\w ]{{0,20}})?by {_THE}$|"
    rf"\b(?:black)?lists? of {_THE}$"  # "groups on the list of the EU"
)
# "some member countries of the SADC": who they are
_OF_MEMBERS = re.compile(
    rf"\bmember (?:states|countries|nations) of {_THE}$|"
    rf"\b(?:is|are|was|became) (?:an?|one of) (?:the )?(?:\w+ )?members? of {_THE}$|"
    # "Oman, a member of the OIC,"
    rf",\s(?:itself |also |both |currently )?(?:an? )?(?:[\w-]+ )?members? of {_THE}$|"
    rf"\b(?:heading|presiding over|chairing) {_THE}$"
)
# "work together as IGAD member states", "as members of the Commonwealth": what binds them
_AS_MEMBERS = re.compile(
    rf"\bas (?:(?:fellow|both|founding) )?(?:members? (?:(?:states|countries|nations) )?of )?{_THE}$"
)
_MEMBERS = re.compile(r"[ -](?:members?|partners?)\b")
_GATHERED = re.compile(rf"(?:['’]s?)?\s+(?:[\w-]+\s+){{0,2}}?{words('gathered')}\b")
_OF_GATHERED = re.compile(rf"\b{words('gathered')} (?:of|from) {_THE}$")

# "joined by representatives of UNODC", "further participants were the EU and Interpol": who is there
_PRESENT = re.compile(
    r"\b(?:(?:representatives?|delegates|delegations|officials|experts|observers)\s+(?:of|from)|"
    r"participants (?:were|are|include[sd]?))\s(?P<who>[^.;:]{0,160})$"
)
_TOOK_PART = re.compile(
    r"\b(?:attend\w*|joined|took part|taking part|participa\w+|brought together|bringing together|gathered|"
    r"present)\b"
)
_ELSE = re.compile(
    r"\b(?:who|which|that|discuss\w+|said|agreed|met|on|with|to|within|under|at|about|support\w*)\b"
)

# a text that is cited, not a body's own work
_SIDELINES = re.compile(r"\b(?:sidelines?|margins?|fringes?) of (?:the )?(?:[\w-]+ ){0,3}$")
_CITED = re.compile(
    r"\b(?:resolutions?|charter|scrs?|unscrs?|convention|treaty|declaration)\b", re.IGNORECASE
)
# "reform of the Security Council", "a seat on the Security Council": the UN's, where a country has one too
_SEAT = re.compile(
    r"\b(?:reform\w*|expan\w+|enlarg\w+|seats?|membership|members?|bids?|term|presidency|candidac\w+) "
    r"(?:(?:of|on|in|at|to|for) )?(?:an? )?(?:the )?(?:reformed |expanded )?$"
)
_ITS_SEAT = re.compile(
    r"(?:['’]s)? (?:reforms?|expansion|(?:permanent |non-permanent )?(?:seats?|membership))\b"
)


# "IOM and GCERF presented their projects": bodies that speak are those who are there
_SPEAKS = re.compile(
    r"(?:\s\([^)]{1,20}\))?(?:,? and (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,4})?\s(?:also |then )?"
    r"(?:(?:has|had) )?"
    r"(?:informed|briefed|presented|reported|explained|showed|gave|delivered|found|warned|estimates?)\b"
)
# in what is told of: "discussed how the UN warned of famine", where the body is what the talks were about
_HOW = re.compile(r"\b(?:how|that|what|whether|why) (?:[\w’'-]+,? ){0,4}$")


class Role(Enum):
    """What a body is in a sentence: where states work together, whom they work with, or talked about."""

    FRAMEWORK = "framework"
    PARTNER = "partner"
    SUBJECT = "subject"


def forums_in(line: Line, addressing: bool) -> list[tuple[Party, Role]]:
    """The bodies of a sentence that are a framework or a subject of the talks.

    `addressing` tells that the sentence says what the talks addressed: there any body is a
    subject that does not only tell what something else is.
    """
    found: list[tuple[Party, Role]] = []
    before: Party | None = None
    role: Role | None = None
    for party in sorted((*line.parties, *unlisted_bodies(line)), key=lambda party: party.start):
        if party.label != "BODY" or is_region(line, party):
            before = None
            continue
        if _is_there(line, party):
            before = None
            continue
        listed = before and _NEXT.fullmatch(line.before(party.start, max(0, party.start - before.end)))
        role = _role(line, party) or (role if listed else None)
        told = addressing or on_agenda(line, party.start, party.end)
        if role is None and told and not _only_tells(line, party) and not _speaks(line, party):
            found.append((party, Role.SUBJECT))
        elif role is not None:
            found.append((party, role))
        before = party
    return found


def _is_there(line: Line, party: Party) -> bool:
    """Is a body only told as one of those who are there?"""
    if not _TOOK_PART.search(line.lower):
        return False
    there = _PRESENT.search(line.before(party.start, 220))
    return there is not None and not _ELSE.search(there["who"])


def _speaks(line: Line, party: Party) -> bool:
    if _HOW.search(line.before(party.start, 80)):
        return False
    return _SPEAKS.match(line.text[party.end - line.start :][:120]) is not None


def is_region(line: Line, party: Party) -> bool:
    """Is a body named by where its countries lie ("Central Asian states"), and so no forum?"""
    return "central asia" in line.lower[party.start - line.start : party.end - line.start]


def gathers(line: Line, party: Party) -> bool:
    """Are a body's own people the ones who gather: "G7 ministers", "members of the Coalition"?"""
    return bool(
        _GATHERED.match(line.after(party.end, 60)) or _OF_GATHERED.search(line.before(party.start, 60))
    )


def keepers(line: Line, span: Span, participants: list[str]) -> list[Party]:
    """The bodies whose own strategy, plan or standard is named: who works under it works with them.

    A resolution, convention or charter is cited as a text; what a body has with others is theirs ("the
    ASEAN-Peru Strategy"); "a NATO-style programme" is nobody's.
    """
    if _CITED.search(span.text):
        return []
    inside = [p for p in line.parties_in(span.start_char, span.end_char) if p.code not in participants]
    if any(p.label == "COUNTRY" for p in inside):
        return []
    return [
        party
        for party in inside
        if party.label == "BODY"
        and not is_region(line, party)
        and line.after(party.end, 6) != "-style"
        and party.end - party.start < len(span.text)
    ]


def _only_tells(line: Line, party: Party) -> bool:
    """Does a body's name only tell what something else is; or is it a council of a country's own?"""
    name = line.lower[party.start - line.start : party.end - line.start]
    before = line.before(party.start, 60)
    if (name == "security council" and not _of_un(line, party)) or _BY_IT.search(before):
        return True
    if _SIDELINES.search(before):
        return True
    if _OF_MEMBERS.search(before) or _BRANDS.match(line.after(party.end, 120)):
        return True
    return _LABELS.match(line.after(party.end, 40)) is not None


def _of_un(line: Line, council: Party) -> bool:
    """Is "the Security Council" told as the UN's, by what only that one has: seats and a reform?"""
    before, after = line.before(council.start, 60), line.after(council.end, 40)
    return _SEAT.search(before) is not None or _ITS_SEAT.match(after) is not None


def _opening(line: Line, party: Party) -> int:
    """Where a body's name begins; where only its acronym is known, at the words that this is short for."""
    end = max(0, party.start - line.start)
    spelt = _SPELT_OUT.search(line.text[max(0, end - _LONGEST) : end])
    return party.start - len(spelt.group()) if spelt else party.start


def _role(line: Line, party: Party) -> Role | None:
    before, after = line.before(_opening(line, party), 100), line.after(party.end, 60)
    if line.lower[party.start - line.start : party.end - line.start] == "security council":
        return Role.SUBJECT if _of_un(line, party) else None
    if _SUCH.search(before) or _WITHIN.search(before):
        return Role.FRAMEWORK
    bound = _AS_MEMBERS.search(before)
    if bound and ("member" in bound.group() or _MEMBERS.match(after)):
        return Role.FRAMEWORK
    if _LABELS.match(after):
        return None
    if _JOINT_WORK.search(before):
        return Role.PARTNER if _WITH_IT.search(before) else Role.FRAMEWORK
    return Role.PARTNER if _ITS_PART.match(after) else None
