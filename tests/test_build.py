"""Putting the pipeline together: models, components, the article's tokenizer."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import pytest
import spacy
from conftest import ARTICLES
from spacy.language import Language
from stock_model import MODEL

import ctdialog
from ctdialog.pipeline.build import COMPONENTS, ArticleTokenizer, ModelMissing, build
from ctdialog.records import Article, Record

TEXT = "Japan and Kenya held their second dialogue in Nairobi on 4 May 2024."
GROUPS = {
    "ctdialog_countries": "countries",
    "ctdialog_dates": "dates",
    "ctdialog_formats": "formats",
    "ctdialog_officials": "officials",
    "ctdialog_topics": "topics",
    "ctdialog_instruments": "instruments",
}


# ---------------------------------------------------------------- components in anyone's pipeline


@pytest.mark.parametrize("name", COMPONENTS)
def test_a_component_works_alone_in_a_blank_pipeline(name: str) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe(name)
    for text in (TEXT, "", " \n ", "Émile…"):
        doc = nlp(text)
        assert doc.text == text
        assert name not in GROUPS or GROUPS[name] in doc.spans


def test_the_components_together_make_a_record_in_a_blank_pipeline() -> None:
    nlp = spacy.blank("en")
    for name in COMPONENTS:
        nlp.add_pipe(name)
    record: Record = nlp(TEXT)._.record
    (meeting,) = record.meetings
    assert (meeting.number, [p.code for p in meeting.participants]) == (2, ["JPN", "KEN"])


def test_spacy_finds_the_components_of_an_installed_package() -> None:
    """In a process that imports spaCy alone; needs the package installed, as its users have it."""
    try:
        distribution("ctdialog")
    except PackageNotFoundError:
        pytest.fail("ctdialog is not installed here: pip install -e .")
    code = (
        "import json, sys, spacy\n"
        "nlp = spacy.blank('en')\n"
        "for name in json.loads(sys.argv[1]): nlp.add_pipe(name)\n"
        "print(nlp(sys.argv[2])._.record.meetings[0].number)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, json.dumps(COMPONENTS), TEXT],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.stderr) == ("2\n", "")


def test_the_entry_points_are_the_components() -> None:
    try:
        installed = distribution("ctdialog")
    except PackageNotFoundError:
        pytest.fail("ctdialog is not installed here: pip install -e .")
    points = [p for p in installed.entry_points if p.group == "spacy_factories"]
    assert sorted(p.name for p in points) == sorted(COMPONENTS)
    assert all(callable(point.load()) for point in points)


def test_a_pipe_of_texts_gives_the_same_as_one_by_one(nlp: Language) -> None:
    texts = [TEXT, "Oman and Qatar held their third dialogue in Muscat on 2 May 2024."]
    assert [doc._.record for doc in nlp.pipe(texts)] == [nlp(text)._.record for text in texts]


# ---------------------------------------------------------------- models


def test_a_missing_model_is_told_in_a_sentence_that_helps() -> None:
    with pytest.raises(ModelMissing) as caught:
        build("xx_no_such_model")
    assert str(caught.value) == (
        "the spaCy model 'xx_no_such_model' is not installed; install it with: pip install xx_no_such_model"
    )
    assert caught.value.__cause__ is None
    assert isinstance(caught.value, RuntimeError)


@pytest.mark.parametrize("name", ["numpy", "blank:zz", "blank:"])
def test_a_model_that_is_none_is_told_in_a_sentence(name: str) -> None:
    with pytest.raises(ModelMissing, match=f"^the spaCy model '{name}' cannot be used ") as caught:
        build(name)
    assert "\n" not in str(caught.value)


def test_a_broken_model_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "meta.json").write_text('{"lang": "en"}')
    (tmp_path / "config.cfg").write_text("[nlp")
    with pytest.raises(ModelMissing, match="cannot be used") as caught:
        build(str(tmp_path))
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("name", ["x y", "../x y", "x;y", "-x"])
def test_what_is_no_package_gets_no_advice_to_install_it(name: str) -> None:
    with pytest.raises(ModelMissing) as caught:
        build(name)
    assert str(caught.value) == f"there is no spaCy model in '{name}'"


def test_a_folder_that_is_no_model_gets_no_advice_to_install_it(tmp_path: Path) -> None:
    with pytest.raises(ModelMissing, match=r"^there is no spaCy model in "):
        build(str(tmp_path / "none"))


def test_a_trained_model_gives_the_same_record(nlp: Language) -> None:
    trained = build(MODEL)
    for path in ARTICLES[::20]:
        text = path.read_text(encoding="utf-8", errors="replace")
        assert trained(text)._.record == nlp(text)._.record


def test_the_environment_names_the_model(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CTDIALOG_MODEL", "xx_from_environment")
    with pytest.raises(ModelMissing, match="'xx_from_environment'"):
        build()


def test_an_argument_goes_before_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CTDIALOG_MODEL", "xx_from_environment")
    with pytest.raises(ModelMissing, match="'xx_from_argument'"):
        build("xx_from_argument")


def test_any_pipeline_on_disk_will_do(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path / "blank")
    nlp = build(str(tmp_path / "blank"))
    assert nlp(TEXT)._.record.meetings[0].number == 2


def test_the_components_run_in_their_order(nlp: Language) -> None:
    assert tuple(name for name in nlp.pipe_names if name.startswith("ctdialog_")) == COMPONENTS


# ---------------------------------------------------------------- the tokenizer


def test_a_doc_is_over_the_mended_text_and_keeps_the_article(nlp: Language) -> None:
    given = "Japan &amp; Kenya met in Nairobi\r\non 4 May 2024."
    doc = nlp(given)
    article: Article = doc._.article
    assert article.given == given
    assert doc.text == article.text
    assert "&amp;" not in doc.text


def test_an_article_that_was_read_already_is_taken_as_it_is(nlp: Language) -> None:
    tokenizer = nlp.tokenizer
    assert isinstance(tokenizer, ArticleTokenizer)
    article = tokenizer(TEXT)._.article
    doc = tokenizer.article(article)
    assert doc._.article is article
    assert doc.text == article.text


@pytest.mark.parametrize("text", ["U.S.-India talks", "U.K.–Oman talks"])
def test_dotted_acronyms_are_cut_at_the_hyphen(nlp: Language, text: str) -> None:
    tokenizer = nlp.tokenizer
    assert isinstance(tokenizer, ArticleTokenizer)
    assert len(tokenizer.inner(text)) == 4


# ---------------------------------------------------------------- the package's face


@pytest.mark.parametrize("name", ctdialog.__all__)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(ctdialog, name) is not None
    assert name in dir(ctdialog)


def test_another_name_is_not() -> None:
    with pytest.raises(AttributeError, match="module 'ctdialog' has no attribute 'meetings'"):
        ctdialog.meetings  # noqa: B018
