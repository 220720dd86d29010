"""Whose gathering a mention tells of, where a word and not a name says so."""

from __future__ import annotations

import pytest
from spacy.language import Language

from ctdialog.pipeline.events.events import events_of
from ctdialog.pipeline.scene import Scene


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Oman joined the Global Coalition against Daesh. A meeting of the coalition's Finance Working "
         "Group was held in Muscat.", {"D-ISIS"}),
        ("Ghana is a member of ECOWAS. The regional bloc’s counter-terrorism working group met in Accra.",
         {"ECOWAS"}),
        ("Ghana is a member of ECOWAS. The working group on ports met in Accra.", set()),
        ("The governing coalition's working group on ports met in Accra.", set()),
    ],
)  # fmt: skip
def test_a_blocs_group_is_that_of_the_body_named_before(
    finders: Language, text: str, codes: set[str]
) -> None:
    scene = Scene(finders(text))
    told = [event.codes for event in events_of(scene, scene.lines[-1]) if event.kind == "working-group"]
    assert told and set(told[0]) == codes
