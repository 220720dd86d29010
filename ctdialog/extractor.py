"""The Python face: a text, bytes or a file in, a record out."""

from __future__ import annotations

import os
import platform
from functools import lru_cache
from pathlib import Path

from spacy.about import __version__ as spacy_version
from spacy.language import Language

import ctdialog
from ctdialog.article import read_bytes, read_text
from ctdialog.article.folders import opened, printable
from ctdialog.article.formats.source import DEFAULT_MAX_BYTES, read_at_most
from ctdialog.collector import waiting
from ctdialog.lexicon import shared
from ctdialog.pipeline.build import ArticleTokenizer, build
from ctdialog.records import Article, Record


def load(model: str | None = None, *, lexicon: str | os.PathLike[str] | None = None) -> Language:
    """The spaCy pipeline: `nlp(text)` gives a Doc whose `doc._.record` is the Record.

    `model` names another installed spaCy pipeline, `lexicon` a TOML file of own words.
    The Doc is over the mended text; evidence counts characters of the text as given.
    Raises ModelMissing or LexiconError, each with one sentence.
    """
    return build(model, lexicon)


@lru_cache(maxsize=1)
def _default() -> Extractor:
    return Extractor()


def extract(text: str, *, published: str | None = None, id: str = "text") -> Record:
    """The record of one article's text.

    `published` is its publication date (YYYY-MM-DD), from which "Thursday" is counted; without it
    the article's own date line is used, where it has one. Raises ValueError for a date that is
    none, UnreadableArticle (a ValueError) for a text without words, and TypeError for what is no text.
    """
    return _default().read_text(text, published=published, id=id)


class Extractor:
    """A pipeline kept for many articles.

    Raises ModelMissing or LexiconError when made, as `load` does.
    """

    def __init__(self, model: str | None = None, lexicon: str | os.PathLike[str] | None = None) -> None:
        self.nlp = load(model, lexicon=lexicon)
        self._lexicon = os.fspath(lexicon) if lexicon is not None else None

    def read(self, article: Article, path: str | None = None) -> Record:
        """The record of an article that was laid out already; `path` is noted as its source."""
        tokenizer = self.nlp.tokenizer
        assert isinstance(tokenizer, ArticleTokenizer)
        with waiting():
            record: Record = self.nlp(tokenizer.article(article))._.record
        if path is None:
            return record
        return record.model_copy(update={"source": record.source.model_copy(update={"path": path})})

    def read_text(self, text: str, *, published: str | None = None, id: str = "text") -> Record:
        """The record of a text."""
        return self.read(read_text(text, id=id, published=published))

    def read_bytes(
        self, data: bytes, *, id: str, path: str | None = None, published: str | None = None
    ) -> Record:
        """The record of a file's bytes; UnreadableArticle where they are no text."""
        return self.read(read_bytes(data, id=id, published=published), path)

    def read_file(
        self, path: str | os.PathLike[str], published: str | None = None, id: str | None = None
    ) -> Record:
        """The record of a text file, its stem the id unless one is given.

        OSError where it cannot be read or is no file but a pipe or device; UnreadableArticle where it is no
        text, or of more than 32 MB.
        """
        with opened(Path(path)) as file:
            data = read_at_most(file, DEFAULT_MAX_BYTES)
        name = id or printable(Path(path).stem)
        return self.read_bytes(data, id=name, path=printable(path), published=published)

    def info(self) -> dict[str, str]:
        """Versions, model and lexicon sizes, for bug reports."""
        meta = self.nlp.meta
        sizes = {f"lexicon {name}": str(size) for name, size in shared(self._lexicon).sizes().items()}
        return {
            "ctdialog": ctdialog.__version__,
            "python": platform.python_version(),
            "platform": platform.platform(),
            "spacy": spacy_version,
            "model": f"{meta.get('lang', '')}_{meta.get('name', '')} {meta.get('version', '')}",
            "components": ", ".join(self.nlp.pipe_names),
            **sizes,
        }
