"""The last component: occasions, with all that was found for them, become `doc._.record`."""

from __future__ import annotations

import hashlib
from datetime import date

from spacy.language import Language
from spacy.tokens import Doc

from ctdialog.lexicon import Lexicon, shared
from ctdialog.pipeline.confidence import with_confidence
from ctdialog.pipeline.events.own_houses import heard_of
from ctdialog.pipeline.events.twins import Twins
from ctdialog.pipeline.gazetteer import Extent
from ctdialog.pipeline.occasions.meeting import MeetingMaker
from ctdialog.pipeline.occasions.occasion import Occasion
from ctdialog.pipeline.occasions.occasions import occasions_of
from ctdialog.pipeline.scene import Scene
from ctdialog.pipeline.sides.told import Parties
from ctdialog.records import (
    Article,
    Meeting,
    Record,
    Source,
    SourceDateline,
)

_EARLY = 6  # sentences of a story, its headline counted, that tell what it is about
_DAYS_BETWEEN = 7  # a page is put up, or printed, some days after its date line


@Language.factory(
    "ctdialog_record",
    default_config={"lexicon": None},
    requires=["doc.spans"],
    assigns=["doc._.record"],
)
def make_record(nlp: Language, name: str, lexicon: str | None) -> RecordMaker:
    """The factory spaCy calls; `lexicon` is the path of a user's own lexicon file."""
    return RecordMaker(shared(lexicon))


class RecordMaker:
    """Sets `doc._.record` from the span groups of the components before it."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        if not Doc.has_extension("record"):
            Doc.set_extension("record", default=None)

    def __call__(self, doc: Doc) -> Doc:
        """The same Doc with its record."""
        scene = Scene(doc, self.lexicon)
        article = scene.article
        warnings = doubts_of(article) if article else []
        meetings: list[Meeting] = []
        sides: dict[int, Parties] = {}  # of each story's main occasion
        acts_for: dict[int, tuple[str, Extent]] = {}  # of people, as other occasions told
        twins = Twins()
        for occasion in occasions_of(scene):
            if heard_of(scene, occasion):
                occasion.prominence = "background"
                occasion.heard = True
            elif occasion.prominence == "background" and _leads(scene, occasion, sides):
                occasion.prominence = "main"
            others = sides.get(occasion.story), acts_for, twins
            maker = MeetingMaker(scene, occasion, self.lexicon, warnings, *others)
            meeting = maker.build()
            if meeting is not None:
                meetings.append(meeting)
                sides.setdefault(occasion.story, maker.parties)
        meetings.sort(key=lambda m: m.prominence != "main")
        meetings = with_confidence(scene, meetings)
        doc._.record = Record(
            id=article.id if article else "text",
            published=article.published if article else None,
            source=source_of(article) if article else Source(sha256=_sha256(scene.text)),
            meetings=tuple(meetings),
            warnings=tuple(dict.fromkeys(warnings)),
        )
        return doc


def _leads(scene: Scene, occasion: Occasion, built: dict[int, Parties]) -> bool:
    """Is a story about an occasion told early in it, where what came before turned out to be no meeting?"""
    early = scene.told(occasion.story)[:_EARLY]
    return occasion.story not in built and any(line is occasion.events[0].line for line in early)


def empty_record(article: Article, path: str | None = None) -> Record:
    """The record of an article that holds no meeting, as the pipeline would make it; `path` is its source."""
    source = source_of(article).model_copy(update={"path": path})
    warnings = tuple(doubts_of(article))
    return Record(id=article.id, published=article.published, source=source, warnings=warnings)


def doubts_of(article: Article) -> list[str]:
    """What a user should be told of an article: another day was given than it tells itself.

    "Thursday" is counted from the given day, so one for a whole folder makes wrong dates of old articles.
    """
    if article.published_from != "given" or article.published is None or article.told is None:
        return []
    given, told = date.fromisoformat(article.published), date.fromisoformat(article.told)
    if abs((given - told).days) <= _DAYS_BETWEEN:
        return []
    return [f"the text is dated {told}, and was given as published on {given}"]


def source_of(article: Article) -> Source:
    """What a record tells of where it comes from, but for the path."""
    dateline = article.datelines[0] if article.datelines else None
    return Source(
        sha256=article.sha256,
        headline=article.headline,
        byline=article.byline,
        publisher=article.publisher,
        dateline=SourceDateline(city=dateline.city, country=dateline.country, edtf=dateline.edtf)
        if dateline
        else None,
        published_from=article.published_from,
    )


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
