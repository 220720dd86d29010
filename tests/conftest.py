"""What the tests share: the pipeline, loaded once, and every article that comes with the project."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import spacy
from hypothesis import settings
from spacy.language import Language

from ctdialog.extractor import Extractor
from ctdialog.lexicon import shared
from ctdialog.pipeline.build import COMPONENTS, ArticleTokenizer
from ctdialog.pipeline.record import RecordMaker
from ctdialog.records import Record

# How long a text may take is asked by test_linear_time.py; here a busy machine is no failure.
settings.register_profile("ctdialog", deadline=None)
settings.load_profile("ctdialog")

HERE = Path(__file__).parent
ARTICLES = sorted([*HERE.glob("gold*/*/*.txt"), *HERE.parent.glob("samples/*.txt")])


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    """The package's own extractor, one for all tests; it keeps nothing between articles."""
    return Extractor()


@pytest.fixture(scope="session")
def nlp(extractor: Extractor) -> Language:
    """The whole pipeline."""
    return extractor.nlp


@pytest.fixture(scope="session")
def finders(nlp: Language) -> Language:
    """The components that find things, with the pipeline's tokenizer: no article, no record.

    What a test hands over is read as it stands, as running text.
    """
    assert isinstance(nlp.tokenizer, ArticleTokenizer)
    bare = spacy.blank("en", vocab=nlp.vocab)
    bare.tokenizer = nlp.tokenizer.inner
    for name in COMPONENTS[:-1]:
        bare.add_pipe(name)
    return bare


@pytest.fixture(scope="session")
def reads(finders: Language) -> Callable[[str], Record]:
    """The record of a few sentences, read as running text."""
    maker = RecordMaker(shared())

    def read(text: str) -> Record:
        record: Record = maker(finders(text))._.record
        return record

    return read
