"""Putting the pipeline together: which components, in which order, over which model."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from typing import Any

import spacy
from spacy.lang.en import English, EnglishDefaults
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import compile_infix_regex

from ctdialog.article import read_text
from ctdialog.lexicon import LexiconError, shared
from ctdialog.pipeline import record, sentences
from ctdialog.pipeline.countries import countries
from ctdialog.pipeline.dates import dates
from ctdialog.pipeline.formats import formats
from ctdialog.pipeline.gazetteer import keep_words
from ctdialog.pipeline.instruments import instruments
from ctdialog.pipeline.officials import officials
from ctdialog.pipeline.runs import RunTokenizer
from ctdialog.pipeline.topics import topics
from ctdialog.records import Article

DEFAULT_MODEL = "blank:en"
_PACKAGE = re.compile(r"[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?", re.ASCII)  # what pip takes for a name

# In the order in which each reads what those before it found.
COMPONENTS = (
    "ctdialog_sentences",
    "ctdialog_countries",
    "ctdialog_dates",
    "ctdialog_formats",
    "ctdialog_officials",
    "ctdialog_topics",
    "ctdialog_instruments",
    "ctdialog_record",
)
_TAKES_LEXICON = {"ctdialog_countries", "ctdialog_officials", "ctdialog_topics", "ctdialog_record"}
_REGISTERED = (sentences, countries, dates, formats, officials, topics, instruments, record)


# "U.S.-India" is three tokens, as "Pakistan-Russia" is.
_ABBREVIATION = r"(?<=[A-Z]\.)[-–](?=[A-Z])"


class _English(English):  # type: ignore[no-untyped-call]
    """spaCy's English; made with its infixes, since a tokenizer that is given new ones begins again."""

    class Defaults(EnglishDefaults):
        infixes = [*(EnglishDefaults.infixes or ()), _ABBREVIATION]  # noqa: RUF012 - as spaCy declares it
        # A line break is a token either way; as a special case it would end what the tokenizer learns of a
        # text: behind the first special case it keeps no word, and takes each apart anew in the next text.
        tokenizer_exceptions = {  # noqa: RUF012
            words: tokens
            for words, tokens in EnglishDefaults.tokenizer_exceptions.items()
            if not words.isspace()
        }


class ModelMissing(RuntimeError):  # noqa: N818 - the name tells what is wrong
    """The spaCy pipeline asked for is not there or cannot be used; the message says what to do or why."""


def build(model: str | None = None, lexicon: str | os.PathLike[str] | None = None) -> Language:
    """The ctdialog pipeline over a spaCy model: `nlp(text)._.record`.

    `model` is the name or path of an installed spaCy pipeline, whose tokenizer and vocabulary are used
    (default: CTDIALOG_MODEL, else spaCy's English without a trained model). `lexicon` is a user's own TOML
    file. Raises ModelMissing, or LexiconError for a bad lexicon file.
    """
    extra = os.fspath(lexicon) if lexicon is not None else None
    shared(extra)  # a bad lexicon file is told before a model is loaded
    nlp = _load_model(model or os.environ.get("CTDIALOG_MODEL") or DEFAULT_MODEL)
    tokenizer = nlp.tokenizer
    for name in COMPONENTS:
        try:
            nlp.add_pipe(name, config={"lexicon": extra} if name in _TAKES_LEXICON else {})
        except LexiconError as error:  # a pattern, which only the component that uses it can judge
            raise LexiconError(f"{extra}: {error}") from None
    register_article()
    nlp.tokenizer = ArticleTokenizer(RunTokenizer(tokenizer))
    return nlp


def _load_model(name: str) -> Language:
    """The language with its tokenizer; of a trained model nothing else is loaded, being of no use."""
    if name == DEFAULT_MODEL:
        return _English()
    try:
        nlp = spacy.load(
            name, exclude=["tok2vec", "tagger", "parser", "senter", "attribute_ruler", "lemmatizer", "ner"]
        )
    except OSError:
        if not _PACKAGE.fullmatch(name):
            raise ModelMissing(f"there is no spaCy model in '{name}'") from None
        raise ModelMissing(
            f"the spaCy model '{name}' is not installed; install it with: pip install {name}"
        ) from None
    except Exception as error:  # a package that is no model, a broken one: each fails in a way of its own
        what = " ".join(f"{type(error).__name__}: {error}".split())
        raise ModelMissing(f"the spaCy model '{name}' cannot be used ({what})") from None
    tokenizer: Any = nlp.tokenizer
    tokenizer.infix_finditer = compile_infix_regex([*(nlp.Defaults.infixes or ()), _ABBREVIATION]).finditer
    return nlp


def register_article() -> None:
    """Registers `doc._.article`, the Article a Doc was made of."""
    if not Doc.has_extension("article"):
        Doc.set_extension("article", default=None)


class ArticleTokenizer:
    """A tokenizer that lays an article out first: mended text in, offsets to the text as given kept.

    Wraps the model's own tokenizer. `doc._.article` holds the Article, `doc.text` the mended text.
    """

    def __init__(self, tokenizer: Callable[[str], Doc]) -> None:
        self.inner = tokenizer

    def __call__(self, text: str) -> Doc:
        """The Doc of a text as given."""
        return self.article(read_text(text, id="text"))

    def article(self, article: Article) -> Doc:
        """The Doc of an article that was read already."""
        doc = self.inner(article.text)
        doc._.article = article
        keep_words(doc, article.text)
        return doc
