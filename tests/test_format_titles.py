"""The titles of exercises, and the numbers in them."""

from __future__ import annotations

import pytest
from spacy.language import Language

from ctdialog.extractor import Extractor


@pytest.mark.parametrize(
    ("text", "name", "number"),
    [
        # the rows of the module's table
        ('Exercise "Peace Bridge 2024" began', "Peace Bridge", None),
        ("They opened exercise Al Saqr-V in Muscat", "Al Saqr", 5),
        ("Troops began the Desert Falcon exercise", "Desert Falcon", None),
        ("The navies will hold the ninth Desert Falcon bilateral exercise", "Desert Falcon", 9),
        ('They will hold the "Steppe Eagle 2026" exercise', "Steppe Eagle", None),
        ("Dubbed “Red Shield”, the exercise began", "Red Shield", None),
        # after the head
        ("Exercise Eastern Shield III began", "Eastern Shield", 3),
        ('a joint drill, code-named "Steppe Wind-2024", began', "Steppe Wind", None),
        ("the drill, known as Gulf Shield 1, began", "Gulf Shield", 1),
        # before it
        ("“Border Storm 2024”, a multinational counter-terrorism exercise, began", "Border Storm", None),
        (
            "Desert Falcon 24, the biggest special operations exercise of the year, began",
            "Desert Falcon",
            None,
        ),
        ("the exercise Baltic Storm began", "Baltic Storm", None),
        ("the joint military exercise Desert Falcon began", "Desert Falcon", None),
    ],
)
def test_an_exercise_has_its_title_as_name(
    finders: Language, text: str, name: str, number: int | None
) -> None:
    doc = finders(text)
    form = doc.spans["formats"][0]._.format
    assert (form.kind, text[slice(*form.name)], form.number) == ("exercise", name, number)


@pytest.mark.parametrize(
    "text",
    [
        "a joint drill began",
        "the Royal Navy exercise began",
        "in Tamale, Northern Region, a drill began",
        "the exercise, which Oman hosts",
        "An exercise of the army began",
    ],
)
def test_other_capitals_are_no_title(finders: Language, text: str) -> None:
    doc = finders(text)
    assert [span._.format.name for span in doc.spans["formats"]] == [None]


def test_the_title_alone_is_the_exercise_again(finders: Language) -> None:
    text = "Exercise Eastern Shield began in Muscat. Eastern Shield will end on Friday."
    doc = finders(text)
    assert [span._.format.kind for span in doc.spans["formats"]] == ["exercise", "exercise"]


@pytest.mark.parametrize(("published", "number"), [("2024-05-16", None), ("2031-05-16", 24)])
def test_the_year_of_the_article_in_two_figures_is_no_number(
    extractor: Extractor, published: str, number: int | None
) -> None:
    text = "Oman and Chad opened Exercise Desert Falcon 24 in Muscat, the army said."
    (meeting,) = extractor.read_text(text, published=published).meetings
    assert (meeting.name, meeting.number) == ("Desert Falcon", number)
