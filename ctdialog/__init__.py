"""ctdialog reads news about counter-terrorism dialogues and turns it into records.

    >>> import ctdialog
    >>> record = ctdialog.extract("Japan and Kenya held their second dialogue in Nairobi on 4 May 2024.")
    >>> record.meetings[0].number
    2

`extract` reads one text; `Extractor` keeps the pipeline for many; `load` gives the spaCy pipeline
itself, whose Docs carry the record in `doc._.record`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ctdialog.article import UnreadableArticle
    from ctdialog.extractor import Extractor, extract, load
    from ctdialog.lexicon import LexiconError
    from ctdialog.pipeline.build import ModelMissing
    from ctdialog.records import (
        Evidence,
        FlatRecord,
        Meeting,
        MeetingDate,
        Named,
        Neighbour,
        Official,
        Place,
        Record,
        Source,
        Topic,
    )

__version__ = "0.1.0"

# Where each name lives: looked up when first used, so that `ctdialog --help` imports no spaCy.
_HOMES = {
    "Extractor": "ctdialog.extractor",
    "extract": "ctdialog.extractor",
    "load": "ctdialog.extractor",
    "ModelMissing": "ctdialog.pipeline.build",
    "LexiconError": "ctdialog.lexicon",
    "UnreadableArticle": "ctdialog.article",
    "Evidence": "ctdialog.records",
    "FlatRecord": "ctdialog.records",
    "Meeting": "ctdialog.records",
    "MeetingDate": "ctdialog.records",
    "Named": "ctdialog.records",
    "Neighbour": "ctdialog.records",
    "Official": "ctdialog.records",
    "Place": "ctdialog.records",
    "Record": "ctdialog.records",
    "Source": "ctdialog.records",
    "Topic": "ctdialog.records",
}

__all__ = [
    "Evidence",
    "Extractor",
    "FlatRecord",
    "LexiconError",
    "Meeting",
    "MeetingDate",
    "ModelMissing",
    "Named",
    "Neighbour",
    "Official",
    "Place",
    "Record",
    "Source",
    "Topic",
    "UnreadableArticle",
    "__version__",
    "extract",
    "load",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'ctdialog' has no attribute '{name}'")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
