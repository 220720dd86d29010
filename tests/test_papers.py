"""Sentences about a paper that another occasion agreed."""

from __future__ import annotations

import pytest
from spacy.language import Language

from ctdialog.pipeline.occasions.occasions import occasions_of
from ctdialog.pipeline.occasions.papers import about_a_paper
from ctdialog.pipeline.scene import Scene

LEAD = "Oman and Qatar will hold the third Oman-Qatar Security Dialogue in Muscat on 4 May. "
AGREED = "The Doha Declaration, signed by both at the first Oman-Qatar Strategic Forum, calls for trust. "


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It also condemned the Haqqani Network.", [1, 2]),
        ("The declaration reiterated the danger of drugs.", [1, 2]),
        ("The dialogue will take up drugs.", [1]),
    ],
)
def test_a_paper_of_another_occasion_is_told_of_that_one(
    finders: Language, text: str, told: list[int]
) -> None:
    _, other = occasions_of(Scene(finders(LEAD + AGREED + text)))
    assert [line.index for line in other.lines] == told


def test_a_paper_that_is_not_the_subject_changes_nothing(finders: Language) -> None:
    text = LEAD + "They will recall the declaration signed at the first Oman-Qatar Strategic Forum."
    main, *_ = occasions_of(Scene(finders(text + " The dialogue will take up drugs.")))
    assert 2 in [line.index for line in main.lines]


@pytest.mark.parametrize(
    ("text", "paper"),
    [
        ("The joint declaration also reiterated it.", True),
        ("A five-year action plan was adopted.", True),
        ("The two sides signed a declaration on ports and on the crews of ships that call there.", False),
        ("The two sides held talks on the agreement.", False),
        ("The two sides took up the plan.", False),
        ("The ministers of both countries have a plan.", False),
        ("Minister Salim spoke of the declaration.", False),
    ],
)
def test_what_a_sentence_is_about(finders: Language, text: str, paper: bool) -> None:
    assert about_a_paper(Scene(finders(text)).lines[0]) is paper
