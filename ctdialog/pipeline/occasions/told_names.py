"""What an occasion is called: of the names that its mentions tell, the first that is told in full.

| told | name |
| --- | --- |
| `the Security Dialogue`, then `the dialogue on security and piracy` | the first that says nearly all |
| headline `military dialogue`, text `High Level Military Dialogue Group` | what has its words and more |
| headline `JOINT COMMISSION`, text `Joint Commission` | the one that is not shouted |
| `the JC`, elsewhere `Joint Commission (JC)` | what the acronym stands for |
"""

from __future__ import annotations

import re

from ctdialog.pipeline.events.event import is_aside
from ctdialog.pipeline.gazetteer import Extent
from ctdialog.pipeline.occasions.occasion import Occasion
from ctdialog.pipeline.scene import Scene

_WORD = re.compile(r"[^\W_]+")
_ACRONYM = re.compile(r"\([^()]{1,12}\)")
# what says what talks are like, and no more of which they are
_LIKE = frozenset(
    "joint bilateral trilateral high level annual regular the of and talks meeting session".split()
)
_LIKE_HEADS = _LIKE | frozenset(
    "ministerial permanent mixed first dialogue dialog consultation consultations commission committee "
    "working group mechanism".split()
)


def name_of(scene: Scene, occasion: Occasion) -> Extent | None:
    """Where the article first gives the format's name in full: nearly as much as the longest says."""
    if occasion.later is not None and (of_series := name_of(scene, occasion.later)):
        return of_series
    told = [e for e in occasion.events if e.format and e.format.name]
    # "Oslo hosts the next round of the consultations": the one to come may be all that is told of
    told = [e for e in told if not (e.relative or is_aside(e))] or told
    # "the next meeting of the working group on piracy": its neighbours have the same name
    series = (*occasion.after, *occasion.before)
    told = told or [e for e in series if e.kind == occasion.kind and e.format and e.format.name]
    named = [e.format for e in told if e.format]
    if not named or occasion.kind == "visit":
        return None
    kind = occasion.kind
    fitting = [form for form in named if form.kind == kind] or named
    # "in full": an acronym for the head only where the article has nothing longer
    text = scene.text
    fitting = [
        form for form in fitting if form.name and "JWG " not in text[slice(*form.name)] + " "
    ] or fitting
    fitting = [form for form in fitting if form.name and not _shouted(text[slice(*form.name)])] or fitting
    fitting = [form for form in fitting if form.name and not is_common(text[slice(*form.name)])] or fitting
    most = max(form.core for form in fitting)
    name = next(form.name for form in fitting if form.core * 4 >= most * 3)
    name = _fuller(scene, occasion, name) if name else None
    return _in_full(scene, name) if name else None


def is_common(name: str) -> bool:
    """Is a name one of common words in small letters alone: "joint dialogue", "bilateral consultations"?"""
    return name.islower() and _LIKE_HEADS.issuperset(_WORD.findall(name))


def _shouted(name: str) -> bool:
    """Is a name of several words all in capitals, as headlines are: "JOINT BORDER COMMISSION"?"""
    return name.isupper() and " " in name


def _fuller(scene: Scene, occasion: Occasion, name: Extent) -> Extent:
    """A name told short ("military dialogue"), where another mention has all of it and more."""
    said = _name_words(scene, name)
    if "on" in said:
        return name  # with its subject it is full
    small = scene.text[slice(*name)].islower()
    for event in occasion.events:
        form = event.format
        if not form or not form.name or form.kind != occasion.kind or not scene.text[form.name[0]].isupper():
            continue
        more = _name_words(scene, form.name) - said
        if said < _name_words(scene, form.name) and (small or more - _LIKE):
            return form.name
    return name


def _name_words(scene: Scene, name: Extent) -> set[str]:
    """The words of a name, folded, without the acronyms told in brackets."""
    return set(_WORD.findall(_ACRONYM.sub("", scene.text[slice(*name)]).lower()))


def _in_full(scene: Scene, name: Extent) -> Extent:
    """A name that is an acronym alone, in full where the article explains it: "Joint Commission (JC)"."""
    acronym = scene.text[slice(*name)]
    if not (acronym.isupper() and acronym.isalpha()):
        return name
    told = (form.name for line in scene.lines for form in line.formats if form.name)
    return next((full for full in told if f"({acronym})" in scene.text[full[0] : full[1] + 12]), name)
