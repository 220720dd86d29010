"""What a worker does with one article: lay it out, ask whether it can hold a meeting, read it."""

from __future__ import annotations

from contextlib import ExitStack

from ctdialog.article.incoming import lay_out_incoming
from ctdialog.batch.duplicates import signature_of
from ctdialog.batch.outcome import Answer, Setup
from ctdialog.batch.relevance import Relevance
from ctdialog.export.jsonlines import to_json
from ctdialog.extractor import Extractor
from ctdialog.pipeline.record import empty_record
from ctdialog.problems import sentence
from ctdialog.records import Incoming, Record

# Characters that are read before the words that they brought are forgotten: never to forget costs memory
# without end. Those of the first stretch are kept: spaCy takes words apart anew each time that it has not
# learnt outside of its zones, and the common ones are a fifth of an article's time.
_ZONE = 300_000


class ArticleReader:
    """Reads article after article with one pipeline, in memory that does not grow.

    Raises ModelMissing or LexiconError when made.
    """

    def __init__(self, setup: Setup) -> None:
        self._extractor = Extractor(setup.model, setup.lexicon)
        self._relevance = Relevance(self._extractor.nlp)
        self._published, self._least = setup.published, setup.min_confidence
        self._zone, self._in_zone = ExitStack(), 0  # the first stretch is read in none

    def read(self, item: Incoming) -> Answer:
        """The article's record, or what was wrong with it; no exception but those that end a process."""
        try:
            record = self._record(item)
            signature = signature_of(item.text) if record.meetings else b""
            return Answer(to_json(record), len(record.meetings), signature, warnings=record.warnings)
        except Exception as error:
            return Answer(problem=sentence(error))

    def _record(self, item: Incoming) -> Record:
        article = lay_out_incoming(item, self._published)
        if not self._relevance.may_meet(article.text):
            return empty_record(article, item.path)
        self._forget(len(article.text))
        return self._extractor.read(article, item.path).at_least(self._least)

    def _forget(self, characters: int) -> None:
        """Drops what spaCy has learnt of articles since the first stretch, above all their words."""
        self._in_zone += characters
        if self._in_zone > _ZONE:
            self._zone.close()
            self._zone.enter_context(self._extractor.nlp.memory_zone())
            self._in_zone = characters
