"""The sentences of an article with what was found in each."""

from __future__ import annotations

import spacy
from spacy.language import Language

from ctdialog.article import read_text
from ctdialog.extractor import Extractor
from ctdialog.pipeline.build import ArticleTokenizer
from ctdialog.pipeline.scene import Scene, doc_sentences

TEXT = (
    "Oman and Qatar held the third Security Dialogue in Muscat on 4 May 2024. "
    "Foreign Minister Salim Rashid met them. Boko Haram was named for two days."
)
DIGEST = """Kenya, Norway hold dialogue

NAIROBI, May 5 (Agency) - Kenya and Norway held their third dialogue in Nairobi on Saturday.

Photo: delegates pose outside the hall
"""


def test_every_find_stands_in_its_own_sentence(finders: Language) -> None:
    first, second, third = Scene(finders(TEXT)).lines
    assert [p.code for p in first.parties] == ["OMN", "QAT"]
    assert [c.name for c in first.cities] == ["Muscat"]
    assert [f.number for f in first.formats] == [3]
    assert [d.edtf for d in first.dates] == ["2024-05-04"]
    assert [p.name for p, _ in second.people] == ["Salim Rashid"]
    assert [g.kb_id_ for g in third.groups] == ["BOKO-HARAM"]
    assert [days for _, _, days in third.durations] == [2]
    assert not (second.formats or third.people or second.dates)


def test_a_line_knows_what_stands_before_and_after_a_place(finders: Language) -> None:
    line = Scene(finders(TEXT)).lines[1]
    met = TEXT.index("met them")
    assert line.before(met) == "foreign minister salim rashid "
    assert line.before(met, 7) == "rashid "
    assert line.after(met) == "met them."
    assert line.after(met, 3) == "met"


def test_lower_case_text_has_the_same_length(finders: Language) -> None:
    line = Scene(finders("İstanbul and Ankara – the SIDES met.")).lines[0]
    assert len(line.lower) == len(line.text)


def test_a_word_is_found_by_its_character(finders: Language) -> None:
    scene = Scene(finders(TEXT))
    assert scene.words.text[scene.word_at(TEXT.index("Muscat"))] == "Muscat"


def test_only_headlines_and_body_tell(extractor: Extractor) -> None:
    tokenizer = extractor.nlp.tokenizer
    assert isinstance(tokenizer, ArticleTokenizer)
    doc = extractor.nlp(tokenizer.article(read_text(DIGEST, id="t", published="2024-05-05")))
    scene = Scene(doc)
    told = scene.told(0)
    assert {line.kind for line in told} == {"headline", "body"}
    assert all("Photo" not in line.text for line in told)
    assert scene.stories() == [0]
    # the dateline is no part of the sentence it opens
    assert next(line for line in told if line.kind == "body").text.startswith("Kenya and Norway")


def test_sentences_have_no_white_space_at_their_borders(finders: Language) -> None:
    doc = finders("  Oman met Qatar.  \n\n They ate.  ")
    assert [s.text for s in doc_sentences(doc)] == ["Oman met Qatar.", "They ate."]


def test_a_doc_without_sentences_is_one() -> None:
    doc = spacy.blank("en")("Oman met Qatar. They ate.")
    assert len(doc_sentences(doc)) == 1
    assert doc_sentences(spacy.blank("en")("")) == []


def test_a_country_beside_another_is_no_city_of_its_name(finders: Language) -> None:
    lines = Scene(finders("Mozambique, Rwanda hold talks. They met in Mozambique City.")).lines
    assert lines[0].cities == []
