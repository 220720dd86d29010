"""Whose gathering a mention tells of, where a word and not a name says so.

| words | whose |
| --- | --- |
| `The AU held its 10th session` | the body named before |
| `the Committee against Terrorism (CAT) held its tenth session` | the committee's own |
| `talks between Kenya's ministers and their Omani counterparts` | both countries' |
| `Kenya's fourth dialogue with the EU` | both |
| `the bloc's Working Group on Drugs`, after a body was named | that body's |
| `members of the coalition held a meeting`, likewise | that body's |
| `the visit of Minister X to Oman`, `X's visit to Oman`, `a visit to Oman by X` | the visitor's, Oman's |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.events.actors import Actor, actors_of
from ctdialog.pipeline.formats.format_joined import Format
from ctdialog.pipeline.formats.format_words import organ
from ctdialog.pipeline.parties import Party
from ctdialog.pipeline.scene import Line, Scene

_NEAR = 70  # characters between a body and "their summit"
_FAR = 120  # and between a committee's full name and "its session"
_ABOVE = 3000  # characters between a body's full name and its last words
_BACK = 4  # sentences between a body and "the bloc"
_AND_THEIR = re.compile(r"\b(?:and|with)\s+(?:his|her|their|its)\s+(?:new\s+)?$")
_WITH = re.compile(r"\s+with\s+(?:the\s+)?")
_COUNTERPART = re.compile(r"\s+(?:counterparts?|opposite numbers?|colleagues?|peers?)\b")
_THE_BODY = (
    r"\b(?:the|this|that)\s+(?:(?:global|international|regional|sub-regional|economic|west african|"
    r"east african|southern african|[\w-]+-(?:nation|member|country|state))\s+)?"
    r"(?:coalition|bloc|alliance|forum|organi[sz]ation|association|grouping|initiative|union|league)"
)
_BODY = re.compile(rf"{_THE_BODY}['’]s\s+(?:[\w-]+\s+){{0,2}}$")
# "members of the coalition held a virtual meeting", "the bloc has convened its fifth session"
_BODY_HOLDS = re.compile(
    rf"(?:{_THE_BODY}|{_THE_BODY}['’]s\s+(?:[\w-]+\s+){{0,2}}(?:members|ministers|leaders|officials|experts|chiefs|states))"
    r"\s+(?:(?:has|have|had|will|also|recently|on\s+\w+|last\s+\w+|this\s+\w+)\s+){0,3}"
    r"(?:held|holds?|convened?s?|opened|opens|began|concluded|concludes|wrapped\s+up)\s+"
    r"(?:(?:an?|the|its|their)\s+)?(?:[\w-]+\s+){0,3}$"
)

# "the visit of X", "a visit to Oman last June by the Minister X", "a visit which X paid to Oman"
_VISIT_OF = re.compile(
    r"\s+(?:(?:paid\s+|made\s+)?(?:of|by|which|that)|(?:paid\s+|made\s+)?to\s+(?:the\s+)?(?:[\w’'-]+\s+){1,3}"
    r"(?:(?:last|this|earlier|in|on|late|early|next)\s+(?:\w+\s+){1,3})?by)\s+(?:the\s+|an?\s+)?"
)
_OWNS = re.compile(r"['’]s?\s+(?:[\w-]+\s+){0,3}")
_TO = re.compile(r"\bto\s+(?:the\s+)?$")


def owns(line: Line, end: int, start: int) -> bool:
    """Does what ends at one character of the text own what starts at another: "X's recent visit"?"""
    return _OWNS.fullmatch(line.text, end - line.start, start - line.start) is not None


_ITS = re.compile(r"\b(its|their)\s+$")


def possessor_of_day(line: Line, form: Format) -> str:
    """ "its" or "their" before a day that names a gathering: "its June 30 meeting", "their May summit"."""
    for date in line.dates:
        between = line.text[date.end - line.start : form.start - line.start]
        year = form.year is not None and date.start < form.start < date.end
        if year or (date.end <= form.start and between.isspace()):
            told = _ITS.search(line.before(date.start, 8).lower())
            return told[1] if told else ""
    return ""


def visit_of(scene: Scene, line: Line, form: Format) -> list[Actor]:
    """The visitor and the country visited: "the visit of Minister X to Chad", "X's visit to Chad"."""
    actors = actors_of(scene, line)
    who = next(
        (
            a
            for a in actors
            if a.official
            and (
                (a.start > form.end and _VISIT_OF.fullmatch(line.after(form.end, a.start - form.end)))
                or (a.end < form.start and owns(line, a.end, form.start))
            )
        ),
        None,
    )
    if who is None:
        return []
    to = (a for a in actors if not a.official and a.start >= form.end)
    return [who, *(a for a in list(to)[:1] if _TO.search(line.before(a.start, 12)))]


def whose(line: Line, form: Format) -> tuple[Party, ...]:
    """The body that holds "its 10th session", whose leaders hold "their summit in July"."""
    near = [p for p in line.parties if p.label == "BODY" and 0 < form.start - p.end < _NEAR]
    return tuple(near[-1:])


def with_counterpart(line: Line, form: Format, parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """Both sides of "talks between Kenya's ministers and their Omani counterparts", where one is known."""
    if len({party.code for party in parties}) != 1 or parties[0].label != "COUNTRY":
        return parties
    partner = next((p for p in line.parties if p.start >= form.end), None)
    # of a dialogue, not of mere talks, which may be spoken of in general
    other = partner is not None and form.kind != "meeting" and partner.label != "REGION"
    other = other and partner is not None and partner.code != parties[0].code
    if partner and other and _WITH.fullmatch(line.after(form.end, partner.start - form.end)):
        return (*parties, partner)  # "Kenya's fourth dialogue with the EU"
    others = (
        p
        for p in line.parties
        if p.code != parties[0].code
        and form.end <= p.start <= form.end + _FAR
        and _AND_THEIR.search(line.before(p.start, 30))
        and _COUNTERPART.match(line.after(p.end, 40))
    )
    return (*parties, *list(others)[:1])


def organs_own(line: Line, form: Format, body: Party) -> bool:
    """Is a session a committee's: "the Committee against Terrorism (CAT) held its tenth session"?"""
    names = [p for p in line.parties if p.code == body.code and form.start - _FAR < p.start < form.end]
    return any(organ(line.text[p.start - line.start : p.end - line.start]) for p in names)


def organ_inside(line: Line, form: Format) -> tuple[int, int] | None:
    """The name of an organ before the head of "the Coalition's Africa Focus Group Meeting"."""
    own = [p for p in line.parties if form.start <= p.start and p.end < form.end and p.label == "BODY"]
    if not own or not organ(line.text[own[-1].start - line.start : own[-1].end - line.start]):
        return None
    return (own[0].start, own[-1].end) if line.after(own[-1].end, 1) == " " else None


def bodys_own(scene: Scene, line: Line, form: Format) -> tuple[Party, ...]:
    """The body last named before "the coalition's Working Group", "the coalition held a meeting"."""
    if not (_BODY.search(line.before(form.start)) or _BODY_HOLDS.search(line.before(form.start, 120))):
        return ()
    for each in reversed(scene.lines[max(0, line.index - _BACK) : line.index + 1]):
        bodies = [p for p in each.parties if p.label == "BODY" and p.end <= form.start]
        if bodies:
            return (bodies[-1],)
    return ()


def shortens_a_body(scene: Scene, form: Format) -> bool:
    """Is "the security conclave", in small letters, the Colombo Security Conclave that was named before?"""
    if form.name is None or form.determiner not in ("the", "this") or form.number is not None:
        return False
    name = scene.text[slice(*form.name)]
    if not name.islower() or " " not in name:
        return False
    before = scene.parties.between(max(0, form.start - _ABOVE), form.start)
    bodies = (party for party in before if party.label == "BODY")
    return any(scene.text[p.start : p.end].lower().endswith(f" {name}") for p in bodies)
