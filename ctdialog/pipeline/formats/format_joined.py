"""One mention of a format, and mentions that are one: "the ninth meeting of the A-B Working Group".

| words | one mention |
| --- | --- |
| `the ninth meeting` + `of the A-B Working Group` | the group's, number 9 |
| `Joint Working Group` + `(JWG-CT)` | the group's |
| `Strategic Dialogue` + `- Third Session` | the dialogue's, number 3 |
| `a Joint Committee` + `, whose first session` | the committee's, number 1 |
| `2+2` + `Foreign Ministerial Meeting` | a dialogue |
| `Defence Board` + `and Security Board meeting` | both organs', which meet as one |
| `Joint Council` + `and Ministerial Meeting` | a summit |
| `Border Committee (BC)` + `A-B conference` | the committee's |
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ctdialog.pipeline.parties import Party
from ctdialog.records import Kind


@dataclass(frozen=True, slots=True)
class Format:
    """One mention of a format: what `span._.format` holds.

    Offsets count characters of the Doc's text. `parties` are those inside the name or tied to it
    ("between A and B"); `relative` is "next" or "last" where a word places it before or after
    another of its series; `determiner` the folded word that opens it; `head` the folded head.
    """

    start: int
    end: int
    kind: Kind
    head: str
    name: tuple[int, int] | None = None
    number: int | None = None
    number_at: tuple[int, int] | None = None
    parties: tuple[Party, ...] = ()
    determiner: str = ""
    relative: str = ""
    year: int | None = None
    occasion: bool = False  # opened by "meeting of", "round of"
    core: int = 0  # how many words besides the head say which format it is


_OF = frozenset(["the", "their", "its", "a", "an", "this", "these", "those", "our", "both"])


def one_name(source: str, before: Format, form: Format) -> Format | None:
    """Two mentions as one, where they are one name or one is "of" the other."""
    return (
        _acronym(source, before, form)
        or _merge(source, before, form)
        or _counted_after(source, before, form)
        or _whose_round(source, before, form)
        or _both_organs(source, before, form)
        or _organ_of_two(source, before, form)
        or _compound(source, before, form)
    )


_APART = re.compile(r"[^.;\n]{1,90}\s")


def unnamed(source: str, before: Format, form: Format) -> Format:
    """ "The A-B Commission held its III Ordinary Session": the commission's, with no name beside its own."""
    own = form.occasion and form.name and form.kind == "meeting" and form.determiner in ("its", "their")
    named = before.name and before.kind != "meeting" and len(before.parties) > 1
    return (
        replace(form, name=None)
        if own and named and _APART.fullmatch(source, before.end, form.start)
        else form
    )


_HERE = 5  # words of a place or day before "of"
_PLUS = re.compile(r"(?: \([A-Z]{2,8}\))?[ –-]Plus ")
_SIGN = re.compile(r"\s*[,:;(–—-]\s*")


def _counted_after(source: str, before: Format, form: Format) -> Format | None:
    """A title and its count behind a sign: "Strategic Dialogue - Third Session", "Talks: Round IV"."""
    counts = form.occasion and form.number is not None and not (form.name or form.determiner or form.parties)
    if not counts or before.number is not None or before.kind == "meeting":
        return None
    if not (before.name and _SIGN.fullmatch(source, before.end, form.start)):
        return None
    return replace(before, end=form.end, number=form.number, number_at=form.number_at)


_WHOSE = re.compile(
    r",?\s+(?:whose|(?:which|that)\s+(?:has\s+|have\s+|on\s+\w+\s+|today\s+|yesterday\s+)?(?:\w+ly\s+|just\s+)?"
    r"(?:held|opened|began|started|concluded|convened|completed|closed|ended|wrapped\s+up)\s+(?:its|their))\s+"
)
# "…, whose first meeting was held in Lima, will meet again": the clause is told by the way
_MAIN_VERB = re.compile(
    r"[^.;\n]{0,120}?,\s+(?:\w+ly\s+|also\s+)?(?:met|meets?|was|were|is|are|has|had|have|will|would|held|holds?|took|takes|"
    r"opened|opens|sat|gathered|convened|agreed|reviewed|discussed|resumed|began|ended|concluded|decided|called|"
    r"adopted|signed|approved|expressed|stressed|condemned|welcomed|noted)\b"
)


def _whose_round(source: str, before: Format, form: Format) -> Format | None:
    """A format and the clause that ends its sentence on a round of it: "…, which held its first session".

    "They set up a Joint Committee, whose first session was held on Monday": the committee's, number 1.
    """
    counts = form.occasion and form.number is not None and not (form.parties or form.relative)
    if not counts or before.number is not None or before.kind in ("meeting", "visit") or not before.name:
        return None
    if not _WHOSE.fullmatch(source, before.end, form.start) or _MAIN_VERB.match(source, form.end):
        return None
    return replace(
        before,
        start=form.start,
        end=form.end,
        number=form.number,
        number_at=form.number_at,
        determiner="the",
    )


_FOR = re.compile(
    r"(?:Committee|Commission|Council|Group|Board|[Cc]ommittee|[Cc]ommission) (?:for|on|of) [^.;,\n]*$"
)
_FAR = 120  # characters from an organ to what it is for
_BOTH_MEET = re.compile(r" and ")


def _both_organs(source: str, before: Format, form: Format) -> Format | None:
    """ "The Defence Board and Security Board meeting": two organs of one name, which meet as one."""
    organs = before.kind == form.kind == "working-group" and before.name and form.name
    alone = (
        not (form.determiner or form.parties or form.number or form.relative) and before.determiner == "the"
    )
    if not (organs and alone and _BOTH_MEET.fullmatch(source, before.end, form.start)):
        return None
    if not source[: form.end].endswith((" meeting", " Meeting")) or not (before.name and form.name):
        return None
    name = before.name[0], form.end
    return replace(before, end=form.end, head=form.head, name=name, core=before.core + form.core)


_SITTINGS = frozenset(["conference", "meeting", "session", "talks"])
_ITS_ACRONYM = re.compile(r"\s(?:\([A-Z][\w-]{1,9}\)\s)?")


def _organ_of_two(source: str, before: Format, form: Format) -> Format | None:
    """ "The 9th Border Committee (BC) Peru-Chile conference": the organ's sitting."""
    if before.kind != "working-group" or before.name is None or form.head not in _SITTINGS:
        return None
    between = min((party.start for party in form.parties), default=-1)
    if between < before.name[1] or len({party.code for party in form.parties}) < 2:
        return None
    if form.number not in (None, before.number) or form.end < before.end:
        return None
    if not _ITS_ACRONYM.fullmatch(source, before.name[1], between):
        return None
    return replace(before, end=form.end, head=form.head, parties=before.parties or form.parties)


def _compound(source: str, before: Format, form: Format) -> Format | None:
    """Heads with words between: "2+2 Ministerial Meeting", "Joint Council and Ministerial Meeting"."""
    if before.name and _PLUS.fullmatch(source, before.end, min(form.start + 5, len(source))):
        # "ASEAN Defence Ministers' Meeting (ADMM)-Plus Experts Working Group": a meeting's group
        return replace(
            form,
            start=before.start,
            name=(before.name[0], form.name[1] if form.name else form.end),
            number=before.number,
            number_at=before.number_at,
            parties=before.parties,
        )
    if source[before.end : form.start] in ("'s ", "’s ") and before.kind == form.kind == "working-group":
        # "the fourth session of the A-B High Council's Security Committee": the committee's, of that council
        name = form.name
        if name and before.name and all(party.end <= before.name[0] for party in before.parties):
            name = before.name[0], name[1]
        number, at = (before.number, before.number_at) if before.number else (form.number, form.number_at)
        parties = before.parties or form.parties
        return replace(form, start=before.start, name=name, number=number, number_at=at, parties=parties)
    joined = form.start >= before.end and source[before.end : form.start] == " "
    joined = joined and source[form.start : form.start + 4] == "and "
    quoted = before.head[0].isdigit() and source[before.end : form.start] in ('" ', "” ", "’ ", "' ")
    if before.name and quoted:
        # "the “2+2” strategic dialogue"
        name = (before.name[0] - 1, form.name[1] if form.name else form.end)
        return replace(before, end=form.end, head=form.head, name=name, core=before.core + form.core)
    if not (before.name and (joined or before.start <= form.start < before.end)):
        return None
    counted = form.kind == "meeting" and form.head in ("meeting", "session")
    if before.kind == "working-group" and counted and not joined:
        return replace(before, end=form.end)  # "the High Committee on Piracy (HCP) meeting": the organ's
    paired = before.head[0].isdigit() or "plus" in before.head
    # "the Committee for Strategic Dialogue": an organ, and what it is for
    near = max(before.start, form.start - _FAR)
    organs = before.kind == "working-group" and _FOR.search(source, near, form.start) is not None
    return replace(
        before,
        end=form.end,
        head=form.head,
        kind=before.kind if paired or organs else form.kind,
        name=(before.name[0], form.name[1] if form.name else form.end),
        core=before.core + form.core,
    )


_BRACKET = re.compile(r" \([\"“‘]?(?:[A-Z]{3,10} )?")


def _acronym(source: str, before: Format, form: Format) -> Format | None:
    """ "(JWG-CTTC)" or "(CTWG) meeting" right after a format says no more than the format did."""
    between = source[before.end : form.start]
    # "Foreign and Defence Ministerial Meeting (PACMIN 2+2)"
    bracket = _BRACKET.fullmatch(between) is not None and source.find(")", form.end, form.end + 12) > 0
    if between == " (" and source[form.end : form.end + 1] == ")" and before.name and form.name:
        short = source[slice(*before.name)]
        if short.isupper() and short.isalpha() and not form.number:  # "the JWG (Joint Working Group)"
            return replace(before, end=form.end + 1, name=form.name, core=max(before.core, form.core))
    acronym = between.startswith(" (") and between.endswith(") ") and len(between) < 14 and not form.core
    if (acronym and form.occasion) or (bracket and form.core <= 1 and not form.number):
        # "Foreign and Defence Ministers' Meeting (2+2)" is a dialogue
        paired = form.head[0].isdigit() and before.name and before.kind in ("meeting", "summit")
        return replace(before, end=form.end, kind=form.kind if paired else before.kind)
    return None


_MADE_OF_GROUPS = frozenset(["dialogue", "consultations", "working-group"])  # what has organs of its own


def _merge(source: str, before: Format, form: Format) -> Format | None:
    """ "The ninth meeting" and "the A-B Working Group", joined by "of", are one mention."""
    between = re.sub(r"['‘’“”\"]", "", source[before.end : form.start].lower()).split()
    if before.number_at and before.number_at[0] >= before.end:
        between = between[1:]  # "round three of the dialogue"
    if between[:1] in (["in"], ["at"], ["on"]) and "of" in between[2:_HERE]:
        between = between[between.index("of") :]  # "Thursday's meeting in Rome of the A-B Committee"
    joined = between in (["of"], ["in", "the"]) or (
        len(between) == 2 and between[0] == "of" and between[1] in _OF
    )
    if joined and before.occasion and before.name and before.kind == form.kind == "working-group":
        # "the eighth meeting of the Subcommittee on Ports of their Commission"
        return replace(before, end=form.end, parties=before.parties or form.parties)
    organ = before.kind == "working-group" and not before.occasion and not source[: before.end].endswith("s")
    if joined and organ and form.name and form.determiner and form.kind in _MADE_OF_GROUPS:
        # "the Security Working Group of the Chad-Niger Strategic Dialogue": one organ of it meets
        # whose name has the parties' inside is called by its own words alone
        first = before.name[0] if before.name else before.start
        name = before.name if form.parties else (first, form.end)
        parties = before.parties or form.parties
        return replace(before, end=form.end, name=name, parties=parties, core=max(before.core, 1))
    inside = before.kind == "meeting" and before.name is None and before.start < form.start < before.end
    if inside and form.end <= before.end and form.name and before.relative and form.kind != "meeting":
        # "the next meeting of the CIS Committee of Secretaries of Councils", read as one of the secretaries
        return replace(
            form, start=before.start, relative=before.relative, determiner=before.determiner, occasion=True
        )
    # "the fifth vice-ministerial meeting of their Joint Task Force"
    counted = before.kind == "meeting" and before.number is not None and form.kind != "meeting"
    if not (joined and (before.occasion or (counted and form.name))) or (
        form.occasion and form.core == 0 and not form.parties
    ):
        return None
    return replace(
        form,
        start=before.start,
        number=before.number or form.number,
        number_at=before.number_at or form.number_at,
        relative=before.relative or form.relative,
        determiner=before.determiner,
        year=before.year or form.year,
        occasion=True,
        parties=form.parties or before.parties,
        kind=form.kind,
    )
